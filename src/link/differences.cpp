#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <variant>

#include "link/make_entry.h"
#include "link/same_meeting.h"
#include "link/same_telling.h"

namespace rapporteur::link {

namespace {

using Tolds = std::vector<const Told*>;
using Voiced = std::map<std::string, std::vector<DifferenceVoice>>;  // value -> who says so

DifferenceVoice voice_of(const Told& told) {
  return {told.report->id, told.claim->said_by.empty() ? "" : told.claim->said_by.back().name};
}

void add(Voiced& voiced, const std::string& value, const Told& told) {
  if (value.empty()) return;
  const DifferenceVoice voice = voice_of(told);
  auto& voices = voiced[value];
  if (std::ranges::find(voices, voice) == voices.end()) voices.push_back(voice);
}

void take(const char* field, const Voiced& voiced, std::vector<Difference>& out) {
  if (voiced.size() < 2) return;
  Difference difference{field, {}};
  for (const auto& [value, voices] : voiced) difference.values.push_back({value, voices});
  out.push_back(std::move(difference));
}

// The days that one report gives for the whole: of two finished days the span of both.
std::string days_of(const Tolds& claims) {
  std::string first, last;
  for (const Told* told : claims) {
    if (!told->days) return told->claim->date;
    if (first.empty() || told->days->first < first) first = told->days->first;
    last = std::max(last, told->days->last);
  }
  if (claims.size() == 1) return claims.front()->claim->date;
  return first == last ? first : first + "/" + last;
}

Voiced dates(const Tolds& claims) {
  std::map<std::string, Tolds> by_report;
  for (const Told* told : claims)
    if (!told->claim->date.empty()) by_report[told->report->id].push_back(told);
  Voiced voiced;
  for (const auto& [report, of_report] : by_report)
    add(voiced, days_of(of_report), *of_report.front());
  return voiced;
}

Voiced modes(const Tolds& claims) {
  Voiced voiced;
  for (const Told* told : claims)
    add(voiced, std::get<MeetingClaim>(told->claim->body).mode, *told);
  return voiced;
}

Voiced places(const Tolds& claims) {
  Voiced voiced;
  for (const Told* told : claims)
    if (!told->claim->places.empty()) add(voiced, told->place, *told);
  return voiced;
}

// Held by one voice, denied or failed by another; called off by one, put off by another. A plan
// that was carried out is no difference, nor one that was moved and held.
Voiced statuses(const Tolds& claims) {
  constexpr std::array<std::string_view, 5> kAgainst = {"denied", "failed", "cancelled", "held",
                                                        "happened"};
  Voiced voiced;
  for (const Told* told : claims)
    if (std::ranges::find(kAgainst, told->claim->status) != kAgainst.end())
      add(voiced, told->claim->status, *told);
  if (!voiced.contains("cancelled")) return voiced;
  for (const Told* told : claims)
    if (told->claim->status == "postponed") add(voiced, told->claim->status, *told);
  return voiced;
}

// Who takes part by one report and is not named by another that names people of the same kind.
struct Cast {
  std::set<std::string> persons, sides;
  std::map<std::string, std::string> names;
};

Cast cast_of(const Tolds& claims) {
  Cast cast;
  for (const Told* told : claims) {
    for (const auto* list : {&told->parties, &told->mediators}) {
      for (const Who& who : *list) {
        if (who.person.empty()) {
          if (!who.side.empty()) cast.sides.insert(who.side);
          continue;
        }
        cast.persons.insert(who.person);
        cast.names.try_emplace(who.person, who.name);
      }
    }
  }
  return cast;
}

Voiced participants(const Tolds& claims) {
  std::map<std::string, Tolds> by_report;
  std::map<std::string, std::string> side_of, name_of;
  for (const Told* told : claims) {
    // An announcement seldom names everybody who comes.
    if (is_coming(told->claim->status)) continue;
    by_report[told->report->id].push_back(told);
    for (const auto* list : {&told->parties, &told->mediators})
      for (const Who& who : *list)
        if (!who.person.empty()) {
          side_of[who.person] = who.side;
          name_of.try_emplace(who.person, who.name);
        }
  }
  std::map<std::string, Cast> casts;
  for (const auto& [report, of_report] : by_report) casts[report] = cast_of(of_report);
  // Persons whom some reports name and others leave out, though not as part of a group.
  std::set<std::string> disputed;
  for (const auto& [person, side] : side_of) {
    for (const auto& [report, cast] : casts) {
      const bool is_meant =
          cast.persons.contains(person) || (!side.empty() && cast.sides.contains(side));
      if (!is_meant && !cast.persons.empty()) disputed.insert(person);
    }
  }
  Voiced voiced;
  if (disputed.empty()) return voiced;
  for (const auto& [report, cast] : casts) {
    std::string value;
    for (const std::string& person : disputed) {
      const bool is_meant = cast.persons.contains(person) ||
                            (!side_of[person].empty() && cast.sides.contains(side_of[person]));
      if (is_meant) value += (value.empty() ? "with " : ", ") + name_of[person];
    }
    add(voiced, value.empty() ? "named without them" : value, *by_report[report].front());
  }
  return voiced;
}

Voiced values(const Tolds& claims) {
  Voiced voiced;
  for (const Told* told : claims) {
    const auto& figure = std::get<FigureClaim>(told->claim->body);
    if (!figure.value) continue;
    add(voiced,
        (figure.qualifier.empty() ? "" : figure.qualifier + " ") + fmt::format("{}", *figure.value),
        *told);
  }
  return voiced;
}

// The side, else the name; where another voice gives the name in full, its.
std::string source_value(const Who& who, const Tolds& claims) {
  if (!who.side.empty()) return who.side;
  for (const Told* told : claims)
    for (const Who& other : told->doers)
      if (is_short_for(who, other)) return other.side.empty() ? other.name : other.side;
  return who.name;
}

Voiced sources(const Tolds& claims) {
  Voiced voiced;
  for (const Told* told : claims)
    if (!told->doers.empty()) add(voiced, source_value(told->doers.front(), claims), *told);
  return voiced;
}

}  // namespace

std::vector<Difference> differences(const std::vector<const Told*>& claims) {
  std::vector<Difference> found;
  const std::string family = family_of(*claims.front()->claim);
  if (family == "meeting" || family == "incident" || family == "exchange") {
    take("date", dates(claims), found);
    take("place", places(claims), found);
    take("status", statuses(claims), found);
  }
  if (family == "meeting") {
    take("parties", participants(claims), found);
    take("mode", modes(claims), found);
  }
  if (family == "figure") take("value", values(claims), found);
  if (family == "incident" || family == "commitment") take("source", sources(claims), found);
  return found;
}

}  // namespace rapporteur::link
