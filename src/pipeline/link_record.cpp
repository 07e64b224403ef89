#include "pipeline/link_record.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "ground/gazetteer.h"
#include "link/link.h"

namespace rapporteur::pipeline {

namespace {

// What one outlet repeats from day to day is no copy, unless word for word.
Result<link::AlikeReports> alike_of(const store::RecordFile& record,
                                    const std::vector<Report>& reports) {
  const auto pairs = record.alike_reports();
  if (!pairs) return fail(pairs.error());
  std::map<std::string, const Report*> by_id;
  for (const Report& report : reports) by_id[report.id] = &report;
  link::AlikeReports alike;
  for (const store::AlikePair& pair : *pairs) {
    const Report& one = *by_id.at(pair.report);
    const Report& other = *by_id.at(pair.other);
    const bool own_series = !one.outlet.value.empty() && one.outlet.value == other.outlet.value &&
                            one.published.value != other.published.value;
    if (pair.same_words || !own_series) alike.emplace_back(pair.report, pair.other);
  }
  return alike;
}

}  // namespace

Result<Entries> link_record(const store::RecordFile& record, const LinkScope& scope) {
  const auto gazetteer = ground::load_gazetteer();
  if (!gazetteer) return fail(gazetteer.error());
  const auto reports = record.reports();
  if (!reports) return fail(reports.error());
  auto claims = record.claims({});
  if (!claims) return fail(claims.error());
  // The reports' own claims say which are copies, whoever codes the rest.
  if (!scope.coder.empty()) {
    std::erase_if(*claims, [&](const Claim& claim) {
      return claim.coder != scope.coder && !std::holds_alternative<ReportClaim>(claim.body);
    });
  }
  const auto decisions = record.decisions();
  if (!decisions) return fail(decisions.error());
  const auto alike = alike_of(record, *reports);
  if (!alike) return fail(alike.error());
  return link::link_claims(*reports, *claims, *gazetteer, *decisions, *alike);
}

}  // namespace rapporteur::pipeline
