#include "ground/gazetteer.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/shipped_data.h"
#include "base/utf8.h"

namespace rapporteur::ground {

namespace {

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const std::size_t end = line.find(separator, at);
    parts.push_back(line.substr(at, end - at));
    if (end == std::string_view::npos) return parts;
    at = end + 1;
  }
}

// Calls `take` with the columns of each line that is no comment.
template <typename Take>
void each_row(std::string_view bytes, std::size_t columns, Take take) {
  for (const std::string_view line : split(bytes, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() >= columns) take(cells);
  }
}

template <typename Take>
void each_item(std::string_view cell, Take take) {
  for (const std::string_view item : split(cell, '|')) {
    if (!item.empty()) take(item);
  }
}

std::string_view unless_dash(std::string_view cell) {
  return cell == "-" ? std::string_view() : cell;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::uint32_t count_pieces(std::string_view key) {
  std::uint32_t pieces = 0;
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (key[at] == ' ') continue;
    if (!is_alnum(key[at]) || at == 0 || !is_alnum(key[at - 1])) ++pieces;
  }
  return pieces;
}

// "EL SALVADOR" -> "El Salvador"; empty where not all letters are capitals.
std::string title_case(std::string_view words) {
  std::string cased(words);
  bool inside = false;
  for (char& c : cased) {
    if (std::islower(static_cast<unsigned char>(c)) != 0) return "";
    const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
    if (letter && inside) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    inside = letter;
  }
  return cased;
}

ActorKind kind_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, ActorKind>, 7> kKinds = {
      {{"state", ActorKind::state},
       {"body", ActorKind::body},
       {"armed force", ActorKind::armed_force},
       {"group", ActorKind::group},
       {"outlet", ActorKind::outlet},
       {"people", ActorKind::people},
       {"person", ActorKind::person}}};
  for (const auto& [word, kind] : kKinds) {
    if (word == name) return kind;
  }
  return ActorKind::unknown;
}

TitleClass title_class_named(std::string_view name) {
  if (name == "rank") return TitleClass::rank;
  if (name == "honorific") return TitleClass::honorific;
  if (name == "role") return TitleClass::role;
  return name == "portfolio" ? TitleClass::portfolio : TitleClass::office;
}

NounClass noun_class_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, NounClass>, 6> kClasses = {
      {{"force", NounClass::force},
       {"fighters", NounClass::fighters},
       {"people", NounClass::people},
       {"side", NounClass::side},
       {"group", NounClass::group},
       {"outlet", NounClass::outlet}}};
  for (const auto& [word, kind] : kClasses) {
    if (word == name) return kind;
  }
  return NounClass::institution;
}

}  // namespace

std::string folded_words(std::string_view words) {
  std::string plain;
  plain.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    const base::Decoded decoded = base::decode_at(words, at);
    const char32_t c = decoded.code_point;
    if (c == 0x2018 || c == 0x2019 || c == 0x02BC) {
      plain += '\'';
    } else if (c == 0x201C || c == 0x201D) {
      plain += '"';
    } else if (c >= 0x2010 && c <= 0x2013) {
      plain += '-';
    } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xA0) {
      if (!plain.empty() && plain.back() != ' ') plain += ' ';
    } else {
      plain += words.substr(at, decoded.bytes);
    }
    at += decoded.bytes;
  }
  return is_ascii(plain) ? plain : base::without_marks(plain);
}

void Gazetteer::add_key(std::string_view key) {
  std::string first;
  for (const char c : key) {
    if (!is_alnum(c)) break;
    first += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  if (first.empty()) return;
  std::uint32_t& longest = longest_[first];
  longest = std::max(longest, count_pieces(key));
}

void Gazetteer::add_land(std::string_view name, std::uint32_t row, std::uint8_t use) {
  const std::string key = folded_words(name);
  add_key(key);
  LandTerm& term = land_terms_.try_emplace(key, LandTerm{row, 0}).first->second;
  // The first land that has a word keeps it: "Guinea" is not Equatorial Guinea.
  if (term.land == row) term.uses = static_cast<std::uint8_t>(term.uses | use);
}

Gazetteer Gazetteer::with_states(const std::vector<ToldState>& states) const {
  Gazetteer gazetteer = *this;
  for (const ToldState& state : states) {
    const auto row = static_cast<std::uint32_t>(gazetteer.lands_.size());
    Land land;
    land.name = state.name;
    land.adjective = state.adjective;
    land.country = std::string(kToldCountry) + state.name;
    gazetteer.lands_.push_back(land);
    if (state.name != state.adjective) gazetteer.add_land(state.name, row, kStateName);
    if (state.adjective.empty()) continue;
    gazetteer.add_land(state.adjective, row, kAdjective | kPeopleSingular);
    gazetteer.add_land(state.adjective + 's', row, kPeoplePlural);
  }
  return gazetteer;
}

Gazetteer Gazetteer::with_words(const std::vector<Body>& bodies,
                                const std::vector<Noun>& nouns) const {
  Gazetteer gazetteer = *this;
  for (const Body& body : bodies) {
    const std::string key = folded_words(body.name);
    gazetteer.add_key(key);
    gazetteer.body_terms_.try_emplace(key, static_cast<std::uint32_t>(gazetteer.bodies_.size()));
    gazetteer.bodies_.push_back(body);
  }
  for (const Noun& noun : nouns) {
    gazetteer.add_key(noun.word);
    const auto row = static_cast<std::uint32_t>(gazetteer.nouns_.size());
    gazetteer.word_terms_.try_emplace(noun.word, WordTerm{false, row, noun.is_plural});
    gazetteer.nouns_.push_back(noun);
  }
  return gazetteer;
}

void Gazetteer::read_lands(std::string_view bytes) {
  each_row(bytes, 9, [&](const std::vector<std::string_view>& cells) {
    const std::uint32_t row = static_cast<std::uint32_t>(lands_.size());
    Land land;
    land.name = std::string(cells[2]);
    land.country = std::string(unless_dash(cells[0]));
    land.code = base::to_lower(unless_dash(cells[1]));
    land.is_state = cells[0] != "-";
    land.has_namesake = cells[7].find("same name") != std::string_view::npos;
    land.adjective = std::string(cells[4].substr(0, cells[4].find('|')));
    const std::size_t at = cells[7].find("country ");
    if (at != std::string_view::npos) land.country = std::string(cells[7].substr(at + 8, 3));
    lands_.push_back(land);
    add_land(cells[2], row, kStateName);
    each_item(cells[3], [&](std::string_view item) { add_land(item, row, kStateName); });
    each_item(cells[4], [&](std::string_view item) { add_land(item, row, kAdjective); });
    std::string singular;
    each_item(cells[5], [&](std::string_view item) {
      const bool plural = item.ends_with("s") || item.ends_with("men") || item.ends_with("ese") ||
                          item.ends_with("ish") || item.ends_with("ch");
      add_land(item, row, plural ? kPeoplePlural : kPeopleSingular);
    });
    each_item(cells[8], [&](std::string_view item) { add_land(item, row, kSeat); });
  });
}

void Gazetteer::read_bodies(std::string_view bytes) {
  each_row(bytes, 5, [&](const std::vector<std::string_view>& cells) {
    const std::uint32_t row = static_cast<std::uint32_t>(bodies_.size());
    bodies_.push_back({std::string(cells[0]), kind_named(cells[2]),
                       std::string(unless_dash(cells[3])), std::string(unless_dash(cells[4]))});
    const auto add = [&](std::string_view name) {
      const std::string key = folded_words(name);
      add_key(key);
      body_terms_.try_emplace(key, row);
    };
    add(cells[0]);
    each_item(cells[1], add);
  });
}

void Gazetteer::read_titles(std::string_view bytes) {
  each_row(bytes, 5, [&](const std::vector<std::string_view>& cells) {
    const std::uint32_t row = static_cast<std::uint32_t>(titles_.size());
    titles_.push_back({base::to_lower(cells[0]), title_class_named(cells[2]),
                       std::string(unless_dash(cells[3])),
                       cells[4].empty() ? '-' : cells[4].front()});
    const auto add = [&](std::string_view word, bool plural) {
      const std::string key = base::to_lower(folded_words(word));
      add_key(key);
      word_terms_.try_emplace(key, WordTerm{true, row, plural});
    };
    add(cells[0], false);
    each_item(cells[1], [&](std::string_view item) { add(item, true); });
  });
}

void Gazetteer::read_nouns(std::string_view bytes) {
  each_row(bytes, 5, [&](const std::vector<std::string_view>& cells) {
    const std::uint32_t row = static_cast<std::uint32_t>(nouns_.size());
    const std::string key = base::to_lower(folded_words(cells[0]));
    nouns_.push_back({key, cells[1] == "pl", noun_class_named(cells[2]), kind_named(cells[3]),
                      std::string(unless_dash(cells[4]))});
    add_key(key);
    word_terms_.try_emplace(key, WordTerm{false, row, cells[1] == "pl"});
  });
}

void Gazetteer::read_name_words(std::string_view bytes) {
  each_row(bytes, 2, [&](const std::vector<std::string_view>& cells) {
    if (cells[0] == "office_verb" && cells.size() > 2) office_verbs_.emplace(cells[1], cells[2]);
    if (cells[0] == "office") {
      if (cells.size() > 2) office_words_.emplace(cells[1], cells[2]);
      return;
    }
    each_item(cells[1], [&](std::string_view word) {
      name_words_.insert(std::string(cells[0]) + '\t' + std::string(word));
    });
  });
}

const LandTerm* Gazetteer::find_land(std::string_view words) const {
  const std::string key = folded_words(words);
  auto found = land_terms_.find(key);
  if (found == land_terms_.end() && key.size() > 3) found = land_terms_.find(title_case(key));
  return found == land_terms_.end() ? nullptr : &found->second;
}

int Gazetteer::find_body(std::string_view words) const {
  const std::string key = folded_words(words);
  auto found = body_terms_.find(key);
  if (found == body_terms_.end() && key.size() > 4) found = body_terms_.find(title_case(key));
  return found == body_terms_.end() ? -1 : static_cast<int>(found->second);
}

const WordTerm* Gazetteer::find_word(std::string_view lower) const {
  const auto found = word_terms_.find(folded_words(lower));
  return found == word_terms_.end() ? nullptr : &found->second;
}

std::uint32_t Gazetteer::longest_from(std::string_view first_piece) const {
  const auto found = longest_.find(std::string(first_piece));
  return found == longest_.end() ? 0 : found->second;
}

bool Gazetteer::is_name_word(std::string_view word_class, std::string_view lower) const {
  return name_words_.contains(std::string(word_class) + '\t' + std::string(lower));
}

std::string Gazetteer::office_word(std::string_view lower) const {
  const auto found = office_words_.find(std::string(lower));
  return found == office_words_.end() ? std::string(lower) : found->second;
}

const std::string* Gazetteer::office_of_verb(std::string_view lemma) const {
  const auto found = office_verbs_.find(std::string(lemma));
  return found == office_verbs_.end() ? nullptr : &found->second;
}

Result<Gazetteer> load_gazetteer() {
  Gazetteer gazetteer;
  using Reader = void (Gazetteer::*)(std::string_view);
  static constexpr std::array<std::pair<std::string_view, Reader>, 5> kLists = {
      {{"ground/countries.tsv", &Gazetteer::read_lands},
       {"ground/bodies.tsv", &Gazetteer::read_bodies},
       {"ground/forces.tsv", &Gazetteer::read_nouns},
       {"ground/titles.tsv", &Gazetteer::read_titles},
       {"ground/name_words.tsv", &Gazetteer::read_name_words}}};
  for (const auto& [name, read] : kLists) {
    const std::optional<std::string> bytes = base::shipped_data(name);
    if (!bytes)
      return fail(ErrorKind::not_found, "loading the gazetteer: no list " + std::string(name));
    (gazetteer.*read)(*bytes);
  }
  return gazetteer;
}

}  // namespace rapporteur::ground
