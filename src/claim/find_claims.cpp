#include "claim/find_claims.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/files.h"
#include "claim/claim_json.h"
#include "claim/event.h"
#include "claim/meeting.h"
#include "claim/office.h"
#include "claim/scene.h"
#include "claim/statement.h"

namespace rapporteur::claim {

namespace {

constexpr std::size_t kIdDigits = 12;

// What the reader sees first stands for the report: its first paragraph.
Claim report_claim(const Report& report) {
  Claim claim;
  claim.report = report.id;
  claim.rule = "report";
  claim.span = report.paragraphs.empty() ? Span{0, static_cast<std::uint32_t>(report.text.size())}
                                         : report.paragraphs.front().span;
  claim.body = ReportClaim{};
  return claim;
}

// From kind, span and rule; equal ones (one phrase, two meetings) are told apart by their order.
void set_ids(std::vector<Claim>& claims) {
  std::map<std::string, int> seen;
  for (Claim& claim : claims) {
    std::string key = std::string(kind_of(claim)) + ' ' + std::to_string(claim.span.begin) + ' ' +
                      std::to_string(claim.span.end) + ' ' + claim.rule;
    if (const int before = seen[key]++; before > 0) key += ' ' + std::to_string(before);
    claim.id = base::sha256_hex(key).substr(0, kIdDigits);
  }
}

}  // namespace

std::vector<Claim> find_claims(const Report& report, const Analysis& analysis,
                               const Grounding& grounding, const Clauses& clauses,
                               const Rules& rules) {
  std::vector<Claim> claims = {report_claim(report)};
  if (report.is_coded()) {
    const Scene scene(report, analysis, grounding, clauses);
    std::vector<Claim> meetings = find_meetings(scene, rules);
    std::vector<Claim> found = find_offices(scene);
    std::ranges::move(find_statements(scene, rules, meetings), std::back_inserter(found));
    std::ranges::move(meetings, std::back_inserter(found));
    std::ranges::move(find_events(scene, rules, found), std::back_inserter(found));
    leave_codes_to_events(found);
    std::ranges::stable_sort(
        found, {}, [](const Claim& claim) { return std::pair(claim.span, kind_of(claim)); });
    std::ranges::move(found, std::back_inserter(claims));
  }
  set_ids(claims);
  return claims;
}

}  // namespace rapporteur::claim
