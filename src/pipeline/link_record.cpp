#include "pipeline/link_record.h"

#include <algorithm>
#include <variant>

#include "ground/gazetteer.h"
#include "link/link.h"

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
  return link::link_claims(*reports, *claims, *gazetteer, *decisions);
}

Result<Entry> find_entry(const store::RecordFile& record, const std::string& id) {
  const auto entries = link_record(record);
  if (!entries) return fail(entries.error());
  for (const Entry& entry : entries->entries) {
    if (entry.id == id || std::ranges::find(entry.was, id) != entry.was.end()) return entry;
  }
  return fail(ErrorKind::not_found, "no entry has the id " + id);
}

}  // namespace rapporteur::pipeline
