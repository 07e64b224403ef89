#include <algorithm>
#include <string_view>
#include <variant>

#include "link/distinct.h"
#include "link/same_kind.h"

namespace rapporteur::link {

namespace {

struct Duty {
  std::string_view content, verdict;  // into the claim
};

Duty duty_of(const Claim& claim) {
  if (const auto* provision = std::get_if<ProvisionClaim>(&claim.body))
    return {provision->action, ""};
  const auto& compliance = std::get<ComplianceClaim>(claim.body);
  return {compliance.demand, compliance.verdict};
}

// How far both name one instrument. "The plan" of one story is not that of another; a truce may go
// without its name.
double paper_of(const Told& one, const Told& other) {
  const double like = likeness(one.paper_words, other.paper_words);
  if (!one.paper_named.empty() && !other.paper_named.empty())
    return name_others(one.paper_named, other.paper_named) ? 0 : like;
  const bool is_one_story = one.origin == other.origin ||
                            (name_a_truce(one.paper_words) && name_a_truce(other.paper_words));
  return is_one_story ? like : 0;
}

}  // namespace

Verdict same_commitment(const Told& a, const Told& b) {
  const Duty one = duty_of(*a.claim);
  const Duty other = duty_of(*b.claim);
  if (are_copies(a, b)) return {1, false, "copy of one text"};
  const Sameness bearer = best(a.doers, b.doers);
  const double paper = paper_of(a, b);
  const bool both_broken = one.verdict == "violated" && other.verdict == "violated";
  // A report that has each side count the other's breaches tells of one truce.
  if (both_broken && paper >= 0.5 && days_apart(a, b) <= kSameWeeks)
    return bearer >= Sameness::one_side || a.report == b.report
               ? Verdict{0.8, false, "breaches of one instrument, each side counting the other's"}
               : Verdict{};
  if (bearer == Sameness::different) return {0, true, "another duty bearer"};
  const double content = std::max(likeness(a.topic_words, b.topic_words),
                                  containment(a.topic_words, b.topic_words) * 0.8);
  if (paper >= 0.5 && (one.content.empty() || other.content.empty()))
    return {0.78, false, "same instrument"};
  if (paper >= 0.5 && bearer >= Sameness::one_side && !one.verdict.empty() &&
      one.verdict == other.verdict)
    return {0.8, false, "same verdict on one bearer and instrument"};
  if (content >= 0.5 && paper >= 0.3) return {0.85, false, "same instrument and demand"};
  // The same may be agreed again next year.
  constexpr int kSameTerm = 45;
  if (content >= 0.5 && bearer >= Sameness::one_side && days_apart(a, b) <= kSameTerm)
    return {0.78, false, "same bearer and demand"};
  // What a report says next to the demand, of the same bearer and instrument.
  if (a.report == b.report && paper >= 0.5 && bearer >= Sameness::one_side)
    return {0.8, false, "same instrument and bearer"};
  return {};
}

}  // namespace rapporteur::link
