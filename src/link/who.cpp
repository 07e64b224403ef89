#include "link/who.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/shipped_data.h"
#include "base/utf8.h"
#include "link/names.h"

namespace rapporteur::link {

namespace {

constexpr std::size_t kLongestName = 7;  // words of a body's name

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(" ,;()", at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(" ,;()", begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return words;
}

std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "s'", "s’"}) {
    if (word.size() > ending.size() && word.ends_with(ending))
      return word.substr(0,
                         word.size() - (ending.front() == 's' ? ending.size() - 1 : ending.size()));
  }
  return word;
}

// The words [begin, end) as one stretch of the text.
std::string_view stretch(const std::vector<std::string_view>& words, std::size_t begin,
                         std::size_t end) {
  const char* first = words[begin].data();
  const std::string_view last = without_possessive(words[end - 1]);
  return {first, static_cast<std::size_t>(last.data() + last.size() - first)};
}

struct Found {
  std::size_t begin = 0, end = 0;
  std::string side;
  bool is_state = false;
};

std::optional<Found> side_at(const ground::Gazetteer& gazetteer,
                             const std::vector<std::string_view>& words, std::size_t begin) {
  for (std::size_t end = std::min(words.size(), begin + kLongestName); end > begin; --end) {
    const std::string_view name = stretch(words, begin, end);
    if (const int body = gazetteer.find_body(name); body >= 0) {
      const auto& row = gazetteer.bodies()[static_cast<std::size_t>(body)];
      return Found{begin, end, "body " + row.name, false};
    }
    if (const auto* land = gazetteer.find_land(name); land != nullptr) {
      const auto& row = gazetteer.lands()[land->land];
      // Two communities of one state are two sides of a conflict, not the state.
      const bool is_part = row.country.empty() || row.name.ends_with(" community");
      return Found{begin, end, is_part ? "land " + row.name : row.country, true};
    }
  }
  return std::nullopt;
}

// Every state and body that the words name, in order, longest names first.
std::vector<Found> sides_in(const ground::Gazetteer& gazetteer,
                            const std::vector<std::string_view>& words) {
  std::vector<Found> found;
  for (std::size_t at = 0; at < words.size();) {
    if (auto side = side_at(gazetteer, words, at)) {
      at = side->end;
      found.push_back(std::move(*side));
    } else {
      ++at;
    }
  }
  return found;
}

constexpr std::array<std::string_view, 13> kRoleNoise = {
    "the", "of", "a", "an", "his", "her", "its", "their", "for", "and", "to", "s", "office"};

// "co-chairs" and "co-chair", "ministers" and "minister" are one role.
std::string singular(std::string word) {
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
      !word.ends_with("affairs"))
    word.pop_back();
  return word;
}

bool names_an_office(const ground::Gazetteer& gazetteer, std::string_view words) {
  const auto list = words_of(words);
  return std::ranges::any_of(list, [&](std::string_view word) {
    const auto* term = gazetteer.find_word(base::to_lower(without_possessive(word)));
    return term != nullptr && term->is_title;
  });
}

}  // namespace

std::string Who::key() const {
  if (!person.empty()) return person;
  if (is_person && role.empty()) return "name " + folded_name;
  if (!side.empty()) return role.empty() || !is_person ? side : side + "/" + role;
  return "name " + folded_name;
}

Names::Names(const ground::Gazetteer& gazetteer) : gazetteer_(gazetteer) {
  const std::string list = base::shipped_data("link/role_names.tsv").value_or("");
  std::string_view rest = list;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t tab = line.find('\t');
    if (!line.starts_with('#') && tab != std::string_view::npos)
      usual_role_.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
}

bool Names::is_unnamed(std::string_view words) const {
  if (!names_an_office(gazetteer_, words)) return false;
  const auto list = words_of(words);
  const auto starts_lower = [](std::string_view word) {
    return word.front() >= 'a' && word.front() <= 'z';
  };
  return !sides_in(gazetteer_, list).empty() || (!list.empty() && starts_lower(list.front()));
}

std::string Names::side_of(std::string_view words) const {
  const auto found = sides_in(gazetteer_, words_of(words));
  if (found.empty()) return "";
  // "Russian co-chair of the OSCE Minsk Group" stands for the group.
  for (const Found& side : found)
    if (!side.is_state) return side.side;
  return found.front().side;
}

std::string Names::role_of(std::string_view text) const {
  const auto words = words_of(text);
  const auto sides = sides_in(gazetteer_, words);
  std::string role;
  std::size_t next = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    while (next < sides.size() && at >= sides[next].end) ++next;
    if (next < sides.size() && at >= sides[next].begin) continue;
    std::string word = base::to_lower(without_possessive(words[at]));
    if (std::ranges::find(kRoleNoise, word) != kRoleNoise.end()) continue;
    word = gazetteer_.office_word(singular(std::move(word)));
    if (word.empty()) continue;
    role += (role.empty() ? "" : " ") + word;
  }
  const auto usual = usual_role_.find(role);
  return usual == usual_role_.end() ? role : usual->second;
}

Who Names::describe(const Actor& actor) const {
  const std::string key =
      fmt::format("{}\n{}\n{}\n{}\n{}", actor.name, static_cast<int>(actor.kind), actor.country,
                  actor.office, actor.of);
  const auto [known, is_new] = described_.try_emplace(key);
  if (is_new) known->second = describe_anew(actor);
  return known->second;
}

Who Names::describe_anew(const Actor& actor) const {
  Who who;
  who.name = actor.name;
  who.folded_name = folded(actor.name);
  who.is_person = actor.kind == ActorKind::person;
  const std::string_view said = actor.name;
  const auto named = sides_in(gazetteer_, words_of(said));
  if (!actor.office.empty()) {
    who.role = role_of(actor.office);
    who.side = side_of(actor.of.empty() ? actor.office : actor.of);
    if (who.side.empty() && !actor.of.empty()) who.side = "body " + actor.of;
  }
  if (who.side.empty() && !named.empty()) who.side = side_of(said);
  if (who.side.empty() && !actor.country.empty()) who.side = actor.country;
  if (who.role.empty() && !named.empty()) who.role = role_of(said);
  if (who.role.empty() && named.empty() && actor.kind == ActorKind::unknown &&
      names_an_office(gazetteer_, said))
    who.role = role_of(said);
  who.is_state_side = !who.side.empty() && !who.side.starts_with("body ");
  if (actor.kind == ActorKind::unknown && !who.role.empty() && names_an_office(gazetteer_, said))
    who.is_person = true;
  return who;
}

Sameness compare(const Who& one, const Who& other) {
  if (!one.person.empty() && one.person == other.person) return Sameness::same;
  const bool two_persons = !one.person.empty() && !other.person.empty();
  if (two_persons) return Sameness::different;
  if (!one.side.empty() && !other.side.empty() && one.side != other.side)
    return Sameness::different;
  if (!one.side.empty() && one.side == other.side) {
    if (one.role == other.role) return Sameness::same;
    // An office without a name is whoever holds it; another office is somebody else.
    const bool both_offices =
        !one.role.empty() && !other.role.empty() && one.is_person && other.is_person;
    return both_offices ? Sameness::different : Sameness::one_side;
  }
  // "the co-chairs" of one report and "the co-chairs of the group" of another.
  if (!one.role.empty() && one.role == other.role && (one.side.empty() || other.side.empty()))
    return Sameness::one_side;
  const bool same_words = one.folded_name == other.folded_name;
  return same_words ? Sameness::same : Sameness::unknown;
}

bool is_short_for(const Who& one, const Who& longer) {
  std::string_view tail = one.folded_name;
  constexpr std::string_view kArticle = "the ";
  if (tail.starts_with(kArticle)) tail.remove_prefix(kArticle.size());
  const std::string_view name = longer.folded_name;
  if (!one.side.empty() || tail.empty() || name.size() <= tail.size()) return false;
  if (name.ends_with(tail))
    return name[name.size() - tail.size() - 1] == ' ' && name != one.folded_name;
  // "mediators" for "mediators from the Contact Group".
  const std::string_view rest = name.starts_with(tail) ? name.substr(tail.size()) : "";
  return rest.starts_with(" of ") || rest.starts_with(" from ");
}

}  // namespace rapporteur::link
