// Worked example: on 4 May a minister demands that the corridor be opened, on 9 May that "the
// corridor must be opened before winter", on 11 May that prisoners go home. The first two are one
// position, restated on 9 May in other words; the third is a saying of its own and no position yet.

#include "link/positions.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "link/distinct.h"
#include "link/entry_id.h"
#include "link/names.h"

namespace rapporteur::link {

namespace {

// Acts that take a side, by what they have in common.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kStands = {{
    {"demand", "demand"},
    {"appeal", "demand"},
    {"propose", "demand"},
    {"reject", "refusal"},
    {"threaten", "threat"},
}};
constexpr double kSameMatter = 0.4;  // shared content words, as for one saying in two reports
constexpr double kSameWording = 0.6;
constexpr std::size_t kFewestWords = 3;

std::string stand_of(const Told& told) {
  const auto* statement = std::get_if<StatementClaim>(&told.claim->body);
  if (statement == nullptr || told.doers.empty() || told.own_words.size() < kFewestWords) return "";
  // "officials" of one day are not those of another.
  const Who& holder = told.doers.front();
  const bool is_named =
      !holder.person.empty() || !holder.side.empty() || opens_as_name(holder.name);
  if (!is_named) return "";
  const auto* const found = std::ranges::find(kStands, std::string_view(statement->act),
                                              [](const auto& row) { return row.first; });
  return found == kStands.end() ? "" : std::string(found->second);
}

std::string day_of(const Told& told) {
  const auto days = nearest_days(told);
  return days ? days->first : "";
}

std::string flat(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string listed(const std::set<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : "; ") + item;
  return list;
}

// Days of saying, copies of one text once, at their first day.
std::set<std::string> days_of(const std::vector<const Told*>& sayings) {
  std::map<std::string, std::string> first_of;  // origin -> day
  for (const Told* told : sayings) {
    auto& day = first_of[told->origin];
    if (day.empty() || day_of(*told) < day) day = day_of(*told);
  }
  std::set<std::string> days;
  for (const auto& [origin, day] : first_of) days.insert(day);
  days.erase("");
  return days;
}

// Where the words changed from one saying to the next: "2031-05-09: the corridor must ...".
std::string changes_of(const std::vector<const Told*>& sayings) {
  std::string changes;
  const Told* last = sayings.front();
  for (const Told* told : sayings) {
    if (told->origin == last->origin || likeness(told->words, last->words) >= kSameWording)
      continue;
    changes += (changes.empty() ? "" : "; ") + day_of(*told) + ": " + flat(told->passage);
    last = told;
  }
  return changes;
}

Entry position_of(const std::string& stand, const std::vector<const Told*>& sayings,
                  std::set<std::string> days) {
  const Told& first = *sayings.front();
  const auto& statement = std::get<StatementClaim>(first.claim->body);
  Entry entry;
  entry.kind = "position";
  entry.id = entry_id("position", first.report->id + "/" + first.claim->id);
  for (const Told* told : sayings) {
    entry.was.push_back(entry_id("position", told->report->id + "/" + told->claim->id));
    entry.claims.push_back({told->report->id, told->claim->id, told->claim->span, told->voice});
  }
  std::ranges::sort(entry.was);
  std::erase(entry.was, entry.id);
  entry.title = first.doers.front().name + ": " + flat(first.passage);
  entry.date = *days.begin() + "/" + *days.rbegin();
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) entry.fields.emplace_back(name, value);
  };
  add("holder", first.doers.front().name);
  add("act", stand);
  add("issue", statement.topic);
  add("proposition", flat(first.passage));
  add("first_voiced", *days.begin());
  add("last_voiced", *days.rbegin());
  add("times", std::to_string(days.size()));
  days.erase(days.begin());
  add("restated", listed(days));
  add("changed", changes_of(sayings));
  return entry;
}

}  // namespace

std::string stand_key(const Told& told) {
  const std::string stand = stand_of(told);
  return stand.empty() ? "" : stand + " " + told.doers.front().key();
}

double share_of_matter(const Told& one, const Told& other) {
  // The holder's own name is in both; other names or numbers are another matter.
  if (name_others(one.named, other.named) || name_others(one.numbers, other.numbers)) return 0;
  const double like = likeness(one.own_words, other.own_words);
  return like >= kSameMatter ? like : 0;
}

std::vector<Entry> positions(const std::vector<Told>& told, std::vector<Pair> pairs) {
  const auto never = [](const Pair&, std::size_t, std::size_t) { return false; };
  std::vector<Entry> entries;
  for (const auto& members : cluster(told.size(), std::move(pairs), never).members) {
    std::vector<const Told*> claims;
    for (const std::size_t member : members) claims.push_back(&told[member]);
    if (claims.size() < 2) continue;
    std::set<std::string> days = days_of(claims);
    if (days.size() >= 2)
      entries.push_back(position_of(stand_of(*claims.front()), claims, std::move(days)));
  }
  return entries;
}

}  // namespace rapporteur::link
