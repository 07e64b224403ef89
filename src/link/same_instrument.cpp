#include <algorithm>
#include <variant>

#include "link/distinct.h"
#include "link/same_kind.h"

namespace rapporteur::link {

namespace {

bool same_kind_of_paper(const InstrumentClaim& one, const InstrumentClaim& other) {
  const auto is_truce = [](const std::string& type) {
    return type == "ceasefire" || type == "agreement" || type == "protocol";
  };
  const auto is_paper = [](const std::string& type) { return type == "plan" || type == "roadmap"; };
  return one.type.empty() || other.type.empty() || one.type == other.type ||
         (is_truce(one.type) && is_truce(other.type)) ||
         (is_paper(one.type) && is_paper(other.type));
}

// A day that was past when the report came: two papers of one kind may be signed on a day of news,
// of a day that reports look back to there is one.
bool is_past_day(const Told& told) {
  constexpr int kNews = 3;
  constexpr int kSharp = 5;
  return told.days && told.published && days_in(*told.days) <= kSharp &&
         told.days->last < told.published->first &&
         days_between(*told.days, *told.published) > kNews;
}

// Both names have the same proper names or numbers in them; or neither has any, and both stand in
// one story: "an agreement" is any other report's.
bool are_tied_by_name(const Told& one, const Told& other) {
  if (!one.paper_named.empty() && !other.paper_named.empty())
    return !name_others(one.paper_named, other.paper_named);
  return one.paper_named.empty() && other.paper_named.empty() && one.origin == other.origin;
}

}  // namespace

bool is_of_truce(const Told& told) {
  return std::get<InstrumentClaim>(told.claim->body).type == "ceasefire" ||
         name_a_truce(told.words);
}

Verdict same_instrument(const Told& a, const Told& b) {
  const auto& one = std::get<InstrumentClaim>(a.claim->body);
  const auto& other = std::get<InstrumentClaim>(b.claim->body);
  if (!same_kind_of_paper(one, other)) return {0, true, "another kind of paper"};
  const Sameness issuer = best(a.doers, b.doers);
  if (issuer == Sameness::different) return {0, true, "another issuer"};
  const bool together = a.report == b.report && a.claim->span == b.claim->span;
  const bool numbered = !one.number.empty() && !other.number.empty();
  if (numbered && one.number == other.number) return {0.97, false, "same number"};
  if (together && issuer == Sameness::same && !other_days(a, b))
    return {0.8, false, "named together"};
  if (numbered) return {0, false, ""};
  if (are_copies(a, b)) return {1, false, "copy of one text"};
  if (other_days(a, b)) return {0, true, "another date"};
  const bool are_several = one.count.value_or(1) > 1 || other.count.value_or(1) > 1;
  if (are_several && issuer == Sameness::same) return {0.8, false, "same issuer, several of them"};
  if (a.days && b.days && is_of_truce(a) && is_of_truce(b))
    return {0.8, false, "truces of one time"};
  const double like = likeness(a.paper_words, b.paper_words);
  const bool tied = std::max(issuer, best(a.others, b.others)) >= Sameness::one_side;
  if (a.days && b.days && one.type == other.type) {
    if (is_past_day(a) && is_past_day(b)) return {0.9, false, "same kind and date"};
    if (tied || (like >= 0.3 && are_tied_by_name(a, b)))
      return {0.9, false, "same kind and date, and name or parties"};
  }
  if (name_others(a.paper_named, b.paper_named)) return {0, !is_past_day(a), "another name"};
  constexpr double kSameName = 0.55;
  return like >= kSameName && are_tied_by_name(a, b) ? Verdict{0.78, false, "same name"}
                                                     : Verdict{};
}

}  // namespace rapporteur::link
