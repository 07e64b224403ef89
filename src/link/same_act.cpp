#include <algorithm>
#include <iterator>
#include <variant>

#include "link/names.h"
#include "link/same_kind.h"

namespace rapporteur::link {

namespace {

bool same_office(const Told& one, const Told& other) {
  return std::ranges::any_of(one.doers, [&](const Who& a) {
    return std::ranges::any_of(
        other.doers, [&](const Who& b) { return is_short_for(a, b) || is_short_for(b, a); });
  });
}

// Whoever has a name: "people" of one report are not those of another.
std::vector<Who> named(const std::vector<Who>& whos) {
  std::vector<Who> named;
  std::ranges::copy_if(whos, std::back_inserter(named), [](const Who& who) {
    return !who.person.empty() || !who.side.empty() || opens_as_name(who.name);
  });
  return named;
}

// An act that goes on is one, however often it is told.
bool goes_on(const Claim& claim) { return claim.status == "ongoing" || claim.date.ends_with('/'); }

bool are_elsewhere(const Told& one, const Told& other) {
  return !one.place.empty() && !other.place.empty() && one.place != other.place &&
         one.country != other.place && other.country != one.place;
}

// People, soldiers, mines are counted everywhere: only the place, or the number on the day, says
// that two counts are of the same.
bool is_of_one_thing(const Told& one, const Told& other) {
  static const Words everywhere = content_words(
      "people person persons civilians civilian men women children soldiers soldier troops others "
      "members dead killed wounded injured hurt mines area territory land percent refugees "
      "prisoners "
      "detainees victims times votes vote seats shares");
  const auto says_more = [](const Words& words) {
    return !std::ranges::includes(everywhere, words);
  };
  if (one.origin == other.origin || (says_more(one.topic_words) && says_more(other.topic_words)))
    return true;
  if (!one.place.empty() && one.place == other.place) return true;
  return one.days && other.days &&
         std::get<FigureClaim>(one.claim->body).value ==
             std::get<FigureClaim>(other.claim->body).value;
}

bool counts_victims(const FigureClaim& figure) {
  return figure.measure == "killed" || figure.measure == "wounded" ||
         figure.measure == "killed or wounded" || figure.measure == "captured";
}

}  // namespace

Verdict same_exchange(const Told& a, const Told& b) {
  if (are_copies(a, b)) return {1, false, "copy of one text"};
  if (other_days(a, b)) return {0, true, "another day"};
  const Sameness same_way = std::min(best(a.doers, b.doers), best(a.others, b.others));
  const Sameness other_way = std::min(best(a.doers, b.others), best(a.others, b.doers));
  const double like = likeness(a.topic_words, b.topic_words);
  const bool dated = a.days && b.days;
  if (same_way == Sameness::different && other_way == Sameness::different)
    return {0, true, "other parties"};
  if (dated && like > 0) return {0.85, false, "same parties, day and thing"};
  if (dated && std::max(same_way, other_way) >= Sameness::one_side)
    return {0.78, false, "same parties and day"};
  constexpr int kSameNews = 7;
  return like >= 0.5 && days_apart(a, b) <= kSameNews
             ? Verdict{0.76, false, "same thing in the same days"}
             : Verdict{};
}

Verdict same_figure(const Told& a, const Told& b) {
  const auto& one = std::get<FigureClaim>(a.claim->body);
  const auto& other = std::get<FigureClaim>(b.claim->body);
  if (one.measure != other.measure || one.unit != other.unit) return {0, true, "another measure"};
  if (are_copies(a, b)) return {1, false, "copy of one text"};
  if (a.days && b.days && days_between(*a.days, *b.days) > kSameWeeks)
    return {0, true, "another time"};
  if (are_elsewhere(a, b)) return {0, true, "another place"};
  const double like = likeness(a.topic_words, b.topic_words);
  if (like < 0.4 || !is_of_one_thing(a, b)) return {};
  // Counts of victims in like words are of one act while they are news.
  constexpr int kSameNews = 3;
  if (counts_victims(one) && days_apart(a, b) > kSameNews && one.value != other.value) return {};
  if (days_apart(a, b) <= kSameWeeks) return {0.6 + like / 3, false, "same measure of the same"};
  return one.value == other.value ? Verdict{0.76, false, "same figure"} : Verdict{};
}

Verdict same_incident(const Told& a, const Told& b) {
  const auto& one = std::get<EventClaim>(a.claim->body);
  const auto& other = std::get<EventClaim>(b.claim->body);
  const double like = likeness(a.topic_words, b.topic_words);
  const bool same_code = !one.plover.type.empty() && one.plover.type == other.plover.type;
  if (are_copies(a, b) && (like > 0 || same_code)) return {1, false, "copy of one text"};
  if (other_days(a, b)) return {0, true, "another day"};
  const Sameness doer = best(a.doers, b.doers);
  const bool both_coming = is_coming(a.claim->status) && is_coming(b.claim->status);
  constexpr int kSameSeason = 14;
  const bool same_doer =
      doer >= Sameness::one_side || (doer == Sameness::unknown && same_office(a, b));
  if (both_coming && like >= 0.5 && same_doer && days_apart(a, b) <= kSameSeason)
    return {0.8, false, "same coming act of the same"};
  if (are_elsewhere(a, b)) return {0, false, "another place"};
  const Sameness target = best(a.others, b.others);
  if (doer == Sameness::different || target == Sameness::different)
    return {0, true, "other parties"};
  const bool same_act = like >= 0.5;
  const bool is_same_place = !a.place.empty() && a.place == b.place;
  if (!same_act && !(same_code && a.days && b.days && is_same_place)) return {};
  const bool tied = a.origin == b.origin ||
                    best(named(a.doers), named(b.doers)) >= Sameness::one_side ||
                    best(named(a.others), named(b.others)) >= Sameness::one_side;
  if (!tied && !is_same_place) return {};
  constexpr int kSameNews = 3;
  constexpr int kSharp = 31;  // days: of a year there are many acts of one kind
  const bool near = a.days && b.days && days_in(*a.days) <= kSharp && days_in(*b.days) <= kSharp;
  // Those at war act again the next day.
  const bool slips = near && !a.days->overlaps(*b.days);
  if (slips && likeness(a.words, b.words) < 0.3) return {};
  if (near) return {0.9, false, "same act, parties and day"};
  const bool both_old = a.claim->background && b.claim->background;
  // A year says nothing of two acts of one kind in it: then the reports' days count.
  const bool is_wide =
      (a.days && days_in(*a.days) > kSharp) || (b.days && days_in(*b.days) > kSharp);
  const int gap = is_wide && a.published && b.published ? days_between(*a.published, *b.published)
                                                        : days_apart(a, b);
  // "Support" or "veto" of one state is many things: without a day both sides or the words must
  // bear it out.
  const bool both_tied = std::min(best(named(a.doers), named(b.doers)),
                                  best(named(a.others), named(b.others))) >= Sameness::one_side;
  const bool has_both = !a.others.empty() && !b.others.empty();
  const bool is_borne_out = a.origin == b.origin || both_tied || goes_on(*a.claim) ||
                            goes_on(*b.claim) ||
                            likeness(a.words, b.words) >= (has_both ? 0.4 : 0.3);
  return tied && is_borne_out && (both_old || gap <= kSameNews)
             ? Verdict{0.77, false, "same act and parties"}
             : Verdict{};
}

}  // namespace rapporteur::link
