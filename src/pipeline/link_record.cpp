#include "pipeline/link_record.h"

#include <variant>
#include <vector>

#include "ground/gazetteer.h"
#include "link/link.h"
#include "pipeline/link_inputs.h"

namespace rapporteur::pipeline {

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
