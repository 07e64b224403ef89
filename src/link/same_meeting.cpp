#include "link/same_meeting.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace rapporteur::link {

namespace {

enum class Parties { apart, unknown, weak, medium, strong };
enum class Days { apart, unknown, adjacent, overlap, equal };
enum class Where { apart, unknown, same };

using Sides = std::map<std::string, std::vector<const Who*>>;

Sides states_of(const Told& told) {
  Sides sides;
  for (const Who& who : told.parties)
    if (who.is_state_side) sides[who.side].push_back(&who);
  return sides;
}

std::set<std::string> bodies_of(const Told& told) {
  std::set<std::string> bodies;
  for (const auto* list : {&told.parties, &told.mediators})
    for (const Who& who : *list)
      if (!who.is_state_side && !who.key().empty())
        bodies.insert(who.side.empty() ? who.key() : who.side);
  return bodies;
}

// Two presidents are not the ministers of the same two states.
bool other_persons(const std::vector<const Who*>& one, const std::vector<const Who*>& other) {
  bool conflict = false;
  for (const Who* a : one) {
    for (const Who* b : other) {
      const Sameness sameness = compare(*a, *b);
      if (sameness == Sameness::same || sameness == Sameness::one_side) return false;
      conflict = conflict || sameness == Sameness::different;
    }
  }
  return conflict;
}

// Persons of one side that both name: two leaders of communities of one state, a cabinet's members.
std::size_t shared_persons(const Sides& one, const Sides& other) {
  std::size_t shared = 0;
  for (const auto& [side, whos] : one) {
    const auto found = other.find(side);
    if (found == other.end()) continue;
    shared += static_cast<std::size_t>(std::ranges::count_if(whos, [&](const Who* a) {
      return std::ranges::any_of(found->second,
                                 [&](const Who* b) { return compare(*a, *b) == Sameness::same; });
    }));
  }
  return shared;
}

bool includes(const Sides& large, const Sides& small) {
  return std::ranges::all_of(small, [&](const auto& side) { return large.contains(side.first); });
}

Parties compare_bodies(const std::set<std::string>& one, const std::set<std::string>& other) {
  std::size_t shared = 0;
  for (const std::string& body : one) shared += other.contains(body) ? 1U : 0U;
  if (shared == 0) return one.empty() || other.empty() ? Parties::unknown : Parties::apart;
  const std::size_t all = one.size() + other.size() - shared;
  if (shared * 2 < all) return Parties::weak;
  return shared >= 2 ? Parties::strong : Parties::medium;
}

Parties compare_parties(const Told& one, const Told& other) {
  const Sides a = states_of(one);
  const Sides b = states_of(other);
  for (const auto& [side, whos] : a) {
    const auto found = b.find(side);
    if (found != b.end() && other_persons(whos, found->second)) return Parties::apart;
  }
  const auto bodies_a = bodies_of(one);
  const auto bodies_b = bodies_of(other);
  if (a.empty() && b.empty()) return compare_bodies(bodies_a, bodies_b);
  const bool equal = includes(a, b) && includes(b, a);
  if (equal && (a.size() >= 2 || shared_persons(a, b) >= 2)) return Parties::strong;
  if (equal) {
    const Parties bodies = compare_bodies(bodies_a, bodies_b);
    if (bodies == Parties::apart) return Parties::apart;
    return bodies == Parties::unknown ? Parties::weak : Parties::strong;
  }
  const Sides& large = a.size() > b.size() ? a : b;
  const Sides& small = a.size() > b.size() ? b : a;
  if (!includes(large, small)) return Parties::apart;
  if (small.size() >= 2) return Parties::medium;
  // A state with a mediator is a meeting of its own beside that of two states.
  const auto& small_bodies = a.size() > b.size() ? bodies_b : bodies_a;
  return small_bodies.empty() && !small.empty() ? Parties::weak : Parties::apart;
}

// "XXXX-02-28": the day of a year that the report does not give.
bool has_no_year(const Told& told) { return told.claim->date.starts_with("XXXX"); }

Days compare_days(const Told& one, const Told& other) {
  if (has_no_year(one) || has_no_year(other)) {
    const auto day = [](const Told& told) {
      return told.claim->date.substr(std::min<std::size_t>(5, told.claim->date.size()));
    };
    if (one.claim->date.empty() || other.claim->date.empty()) return Days::unknown;
    return day(one) == day(other) ? Days::equal : Days::apart;
  }
  if (!one.days || !other.days) return Days::unknown;
  constexpr int kSharp = 5;  // days: more is a month or a season
  const bool both_sharp = days_in(*one.days) <= kSharp && days_in(*other.days) <= kSharp;
  const int gap = days_between(*one.days, *other.days);
  if (gap == 0) return both_sharp ? Days::equal : Days::overlap;
  return gap == 1 && both_sharp ? Days::adjacent : Days::apart;
}

Where compare_places(const Told& one, const Told& other) {
  if (one.place.empty() || other.place.empty()) return Where::unknown;
  if (one.place == other.place) return Where::same;
  // "in Switzerland" and "in Geneva".
  const bool same_country = !one.country.empty() && one.country == other.country;
  const bool one_is_country = one.place == one.country || other.place == other.country;
  return same_country && one_is_country ? Where::unknown : Where::apart;
}

int days_between_reports(const Told& one, const Told& other) {
  constexpr int kUnknown = 100000;
  return one.published && other.published ? days_between(*one.published, *other.published)
                                          : kUnknown;
}

// Neither gives a day.
double undated(const Told& one, const Told& other, Parties parties, Where where) {
  if (parties != Parties::strong || where == Where::apart) return 0;
  const bool coming = is_coming(one.claim->status);
  if (coming != is_coming(other.claim->status)) return 0;
  const int apart = days_between_reports(one, other);
  constexpr int kNextRound = 60;  // days within which "the next round" is one
  constexpr int kSameNews = 3;
  if (coming) return apart <= kNextRound ? 0.8 : 0;
  if (apart > kSameNews) return 0;
  return where == Where::same ? 0.8 : 0.6;
}

// One gives a day, the other is news of about the same time.
double half_dated(const Told& one, const Told& other, Parties parties, Where where) {
  const Told& dated = one.days ? one : other;
  const Told& bare = one.days ? other : one;
  if (!dated.days || !bare.published || bare.claim->background || parties != Parties::strong)
    return 0;
  const int gap = days_between(*dated.days, *bare.published);
  const bool coming = is_coming(bare.claim->status);
  constexpr int kNear = 3;
  constexpr int kAhead = 45;
  if (coming && dated.days->last < bare.published->first) return 0;
  if (gap > (coming ? kAhead : kNear)) return 0;
  if (coming && is_coming(dated.claim->status)) return where == Where::apart ? 0 : 0.76;
  return where == Where::same ? 0.8 : where == Where::unknown ? 0.6 : 0;
}

double dated(Parties parties, Days days, Where where) {
  const bool here = where == Where::same;
  switch (days) {
    case Days::equal:
      if (parties == Parties::strong) return here ? 0.97 : 0.93;
      if (parties == Parties::medium) return here ? 0.9 : 0.8;
      return here ? 0.78 : 0.6;
    case Days::overlap:
      if (parties == Parties::strong) return here ? 0.85 : 0.76;
      return here ? 0.6 : 0;
    case Days::adjacent:
      if (parties == Parties::strong) return here ? 0.8 : 0.6;
      return 0;
    default:
      return 0;
  }
}

}  // namespace

bool is_coming(const std::string& status) {
  constexpr std::array<std::string_view, 8> kComing = {"planned",   "offered",     "proposed",
                                                       "demanded",  "threatened",  "postponed",
                                                       "cancelled", "hypothetical"};
  return std::ranges::find(kComing, status) != kComing.end();
}

Verdict same_meeting(const Told& one, const Told& other) {
  const Parties parties = compare_parties(one, other);
  if (parties == Parties::apart) return {0, true, "other parties"};
  if (are_copies(one, other) && parties != Parties::unknown) return {1, false, "copy of one text"};
  const Where where = compare_places(one, other);
  const Days days = compare_days(one, other);
  // A copy that counts "on Tuesday" from its own day slips; its original speaks for it.
  const bool may_slip = one.origin != one.report->id || other.origin != other.report->id;
  if (days == Days::apart) return {0, !may_slip, "other days"};
  if (where == Where::apart) return {0, true, "other places"};
  if (parties == Parties::unknown) return {};
  const bool neither = one.claim->date.empty() && other.claim->date.empty();
  const double certainty = days != Days::unknown ? dated(parties, days, where)
                           : neither             ? undated(one, other, parties, where)
                                                 : half_dated(one, other, parties, where);
  // Within one report, what the coder told apart stays apart unless one day follows the other.
  const bool told_apart = one.report == other.report && days != Days::adjacent && !neither;
  if (told_apart) return {0, true, "told apart by one report"};
  return {certainty, false,
          where == Where::same ? "same parties, days and place" : "same parties and days"};
}

}  // namespace rapporteur::link
