#include "pipeline/judged_record.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "base/edtf.h"
#include "claim/claim_json.h"
#include "link/decisions.h"

namespace rapporteur::pipeline {

namespace {

// The same question that store asks of its rows; a name or an act is sifted by the caller.
bool is_wanted(const Claim& claim, const Report& report, const store::ClaimFilter& filter) {
  if (!filter.report.empty() && claim.report != filter.report) return false;
  if (!filter.status.empty() && claim.status != filter.status) return false;
  const std::string kind(claim::kind_of(claim));
  if (!filter.kinds.empty() && std::ranges::find(filter.kinds, kind) == filter.kinds.end())
    return false;
  if (filter.from_day.empty() && filter.to_day.empty()) return true;
  auto days = base::day_range(claim.date);
  if (!days) days = base::day_range(report.published.value);
  return days && (filter.from_day.empty() || days->last >= filter.from_day) &&
         (filter.to_day.empty() || days->first <= filter.to_day);
}

void sort_as_record(std::vector<Claim>& claims) {
  const auto place = [](const Claim& claim) {
    return std::tuple(std::string_view(claim.report), claim.span, claim::kind_of(claim),
                      std::string_view(claim.id));
  };
  std::ranges::stable_sort(claims, {}, place);
}

}  // namespace

Result<JudgedRecord> JudgedRecord::of(const store::RecordFile& record) {
  JudgedRecord judged(record);
  auto decisions = record.decisions();
  if (!decisions) return fail(decisions.error());
  judged.decisions_ = std::move(*decisions);
  std::set<std::string> named;
  for (const Decision& decision : judged.decisions_)
    for (const ClaimAnchor* anchor : {&decision.claim, &decision.other})
      if (!anchor->report.empty()) named.insert(anchor->report);
  std::vector<Claim> claims;
  for (const std::string& id : named) {
    auto report = record.report(id);
    if (!report && report.error().kind == ErrorKind::not_found) continue;
    if (!report) return fail(report.error());
    auto of_report = record.claims_of(id);
    if (!of_report) return fail(of_report.error());
    judged.reports_.emplace(id, std::move(*report));
    std::ranges::move(*of_report, std::back_inserter(claims));
  }
  link::Judged result = link::judge(std::move(claims), judged.decisions_);
  judged.claims_ = std::move(result.claims);
  judged.conflicts_ = std::move(result.conflicts);
  return judged;
}

std::optional<Claim> JudgedRecord::judged(const Claim& claim) const {
  if (!reports_.contains(claim.report)) return claim;
  for (const Claim& one : claims_)
    if (one.report == claim.report && one.id == claim.id && one.coder == claim.coder) return one;
  return std::nullopt;
}

std::vector<Decision> JudgedRecord::decisions_on(const Claim& claim) const {
  std::vector<Decision> found;
  for (const Decision& decision : decisions_) {
    for (const ClaimAnchor* anchor : {&decision.claim, &decision.other})
      if (anchor->report == claim.report && anchor->claim == claim.id) found.push_back(decision);
  }
  return found;
}

Result<std::vector<Claim>> JudgedRecord::claims(const store::ClaimFilter& filter) const {
  auto claims = record_->claims(filter);
  if (!claims || reports_.empty()) return claims;
  std::erase_if(*claims, [&](const Claim& claim) { return reports_.contains(claim.report); });
  for (const Claim& claim : claims_)
    if (is_wanted(claim, reports_.at(claim.report), filter)) claims->push_back(claim);
  sort_as_record(*claims);
  return claims;
}

}  // namespace rapporteur::pipeline
