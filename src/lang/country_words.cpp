#include "lang/country_words.h"

#include <algorithm>
#include <array>

#include "lang/unicode_class.h"
#include "lang/word_scan.h"

namespace rapporteur::lang {

namespace {

constexpr std::size_t kNameColumn = 2, kOtherNamesColumn = 3, kAdjectivesColumn = 4,
                      kPeopleColumn = 5, kCapitalsColumn = 6;
constexpr std::size_t kShortestInCapitals = 4;  // letters; "IRAN", but not "US"
constexpr std::array<std::string_view, 5> kClasses = {"state", "adjective", "person", "people",
                                                      "capital"};

// "USA", "U.K.": the model knows how these stand beside nouns ("U.S. envoy"), and no other
// country's name does.
bool is_abbreviation(std::string_view words) {
  return std::none_of(words.begin(), words.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z');
  });
}

bool is_plural(const std::string& word, const std::vector<std::string>& people) {
  if (word.ends_with("men")) return true;
  return word.ends_with('s') &&
         std::find(people.begin(), people.end(), word.substr(0, word.size() - 1)) != people.end();
}

std::vector<std::string> cell(const std::vector<std::string>& row, std::size_t column) {
  if (column >= row.size() || row[column].empty()) return {};
  return split_at(row[column], '|');
}

// Where `words` end if they stand at `at`, with any white space for a space; npos otherwise.
std::size_t match_words(std::string_view text, std::size_t at, std::size_t end,
                        std::string_view words) {
  for (const char c : words) {
    if (at >= end) return std::string_view::npos;
    if (c == ' ') {
      const std::size_t begin = at;
      while (at < end &&
             (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t'))
        ++at;
      if (at == begin) return std::string_view::npos;
    } else if (text[at] == c) {
      ++at;
    } else {
      return std::string_view::npos;
    }
  }
  return at;
}

// Inside a web or mail address, or a file name.
bool is_in_address(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view glue = "@#_";
  if (begin > 0 && (glue.find(text[begin - 1]) != std::string_view::npos)) return true;
  if (begin > 1 && text[begin - 1] == '.' && is_word_before(text, begin - 1) &&
      !is_capitalised(text.substr(begin)))
    return true;
  if (end >= text.size()) return false;
  if (glue.find(text[end]) != std::string_view::npos) return true;
  return text[end] == '.' && is_word_at(text, end + 1) && !is_capitalised(text.substr(end + 1));
}

}  // namespace

// The first class that a word is met in counts: a capital with its state's name is a state.
void CountryWords::insert(Phrase phrase) {
  std::vector<Phrase>& phrases = phrases_[phrase.words.substr(0, end_of_letters(phrase.words, 0))];
  const auto same = [&](const Phrase& other) { return other.words == phrase.words; };
  if (std::none_of(phrases.begin(), phrases.end(), same)) phrases.push_back(std::move(phrase));
}

void CountryWords::add(const Phrase& phrase) {
  if (phrase.words.empty() || never_.contains(phrase.words) || is_abbreviation(phrase.words))
    return;
  insert(phrase);
  const std::string capitals = in_capitals(phrase.words);
  if (capitals.size() >= kShortestInCapitals) insert({capitals, phrase.kind, phrase.country, true});
}

void CountryWords::add_row(const std::vector<std::string>& row, std::size_t number) {
  const auto add_all = [&](std::size_t column, const std::string& kind) {
    for (const std::string& word : cell(row, column)) add({word, kind, number, false});
  };
  add_all(kNameColumn, "state");
  add_all(kOtherNamesColumn, "state");
  add_all(kAdjectivesColumn, "adjective");
  const std::vector<std::string> people = cell(row, kPeopleColumn);
  for (const std::string& word : people)
    add({word, is_plural(word, people) ? "people" : "person", number, false});
  add_all(kCapitalsColumn, "capital");
}

Result<void> CountryWords::check_classes() const {
  const auto states = read_as_.find("state");
  for (const std::string_view name : kClasses) {
    const auto words = read_as_.find(std::string(name));
    if (words == read_as_.end() || words->second.size() != states->second.size()) {
      return fail(ErrorKind::bad_input,
                  "lang/stand_ins.tsv: class '" + std::string(name) + "' lacks words to read");
    }
  }
  return {};
}

Result<CountryWords> CountryWords::load(std::string_view countries, std::string_view stand_ins) {
  CountryWords words;
  const std::unordered_map<std::string, std::unordered_set<std::string>*> lists = {
      {"beside", &words.beside_},
      {"behind", &words.behind_},
      {"never", &words.never_},
      {"opener", &words.openers_}};
  for (const std::vector<std::string>& row : read_rows(stand_ins)) {
    if (row.size() < 2) continue;
    const std::vector<std::string> values = split_at(row[1], '|');
    if (const auto list = lists.find(row[0]); list != lists.end()) {
      list->second->insert(values.begin(), values.end());
    } else {
      words.read_as_[row[0]] = values;
    }
  }
  if (const Result<void> checked = words.check_classes(); !checked) return fail(checked.error());
  for (const std::vector<std::string>& row : read_rows(countries))
    words.add_row(row, words.countries_++);
  words.sort_phrases();
  return words;
}

void CountryWords::sort_phrases() {
  for (auto& [key, phrases] : phrases_) {
    std::sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
      return a.words.size() != b.words.size() ? a.words.size() > b.words.size() : a.words < b.words;
    });
  }
}

CountryWords CountryWords::with_states(const std::vector<ToldState>& states) const {
  CountryWords words = *this;
  for (const ToldState& state : states) {
    const std::size_t number = words.countries_++;
    if (state.name != state.adjective) words.add({state.name, "state", number, false});
    words.add({state.adjective, "adjective", number, false});
    if (!state.adjective.empty()) words.add({state.adjective + "s", "people", number, false});
  }
  words.sort_phrases();
  return words;
}

const CountryWords::Phrase* CountryWords::phrase_at(std::string_view text, std::size_t at,
                                                    std::size_t end,
                                                    std::size_t* phrase_end) const {
  const auto found = phrases_.find(std::string(text.substr(at, end_of_letters(text, at) - at)));
  if (found == phrases_.end()) return nullptr;
  for (const Phrase& phrase : found->second) {
    *phrase_end = match_words(text, at, end, phrase.words);
    if (*phrase_end != std::string_view::npos && !is_word_at(text, *phrase_end)) return &phrase;
  }
  return nullptr;
}

// A capitalised word stands right before or behind, as in "Jordan Reyes".
bool CountryWords::is_part_of_name(std::string_view text, Span part, Span word) const {
  if (word.end + 1 < part.end && text[word.end] == ' ') {
    const std::size_t next = word.end + 1U;
    const std::string_view after = text.substr(next, end_of_letters(text, next) - next);
    if (is_capitalised(after) && !behind_.contains(std::string(after))) return true;
  }
  if (word.begin < part.begin + 2 || text[word.begin - 1] != ' ') return false;
  std::size_t begin = word.begin - 1;
  while (begin > part.begin && is_word_before(text, begin)) --begin;
  const std::string_view before = text.substr(begin, word.begin - 1 - begin);
  return is_capitalised(before) && !openers_.contains(std::string(before));
}

std::vector<ReadingEdit> CountryWords::find(std::string_view text, Span part) const {
  std::vector<ReadingEdit> edits;
  std::unordered_map<std::size_t, std::size_t> places;  // country -> in which place it came
  const auto read_of = [&](const Phrase& phrase) {
    const std::vector<std::string>& words = read_as_.at(phrase.kind);
    const std::size_t place = places.emplace(phrase.country, places.size()).first->second;
    const std::string& word = words[place % words.size()];
    return phrase.in_capitals ? in_capitals(word) : word;
  };
  const std::string_view seen = text.substr(0, part.end);
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t end = end_of_letters(seen, at);
    if (end == at) {
      ++at;
      continue;
    }
    std::size_t phrase_end = 0;
    const bool is_candidate = is_capitalised(seen.substr(at)) && !is_word_before(seen, at);
    const Phrase* phrase = is_candidate ? phrase_at(seen, at, part.end, &phrase_end) : nullptr;
    if (phrase == nullptr) {
      at = end;
      continue;
    }
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(phrase_end)};
    const bool stays = is_in_address(seen, at, phrase_end) ||
                       (beside_.contains(phrase->words) && is_part_of_name(seen, part, span));
    if (!stays) edits.push_back({span, read_of(*phrase), true});
    at = phrase_end;
  }
  return edits;
}

bool CountryWords::has(std::string_view words) const {
  std::size_t end = 0;
  const Phrase* phrase = phrase_at(words, 0, words.size(), &end);
  return phrase != nullptr && end == words.size();
}

}  // namespace rapporteur::lang
