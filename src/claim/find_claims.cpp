#include "claim/find_claims.h"

#include <algorithm>
#include <utility>

#include "claim/claim_ids.h"
#include "claim/claim_json.h"
#include "claim/event.h"
#include "claim/event_codes.h"
#include "claim/event_dyads.h"
#include "claim/exchange.h"
#include "claim/figure.h"
#include "claim/figure_of.h"
#include "claim/meeting.h"
#include "claim/office.h"
#include "claim/papers.h"
#include "claim/precision.h"
#include "claim/scene.h"
#include "claim/statement.h"

namespace rapporteur::claim {

namespace {

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

}  // namespace

std::vector<Claim> find_claims(const Report& report, const Analysis& analysis,
                               const Grounding& grounding, const Clauses& clauses,
                               const Rules& rules) {
  std::vector<Claim> claims = {report_claim(report)};
  std::optional<Scene> read;
  if (report.is_coded()) {
    const Scene& scene = read.emplace(report, analysis, grounding, clauses);
    std::vector<Claim> meetings = find_meetings(scene, rules);
    std::vector<Claim> found = find_offices(scene);
    std::ranges::move(find_statements(scene, rules, meetings), std::back_inserter(found));
    std::ranges::move(find_papers(scene, rules, meetings), std::back_inserter(found));
    std::ranges::move(meetings, std::back_inserter(found));
    std::ranges::move(find_events(scene, rules, found), std::back_inserter(found));
    leave_codes_to_events(found);
    leave_codes_to_dyads(found);
    std::ranges::move(find_exchanges(scene, rules), std::back_inserter(found));
    std::ranges::move(find_figures(scene, rules, found), std::back_inserter(found));
    std::ranges::stable_sort(
        found, {}, [](const Claim& claim) { return std::pair(claim.span, kind_of(claim)); });
    std::ranges::move(found, std::back_inserter(claims));
  }
  set_ids(claims);
  if (read) measure_events(*read, rules, claims);
  for (Claim& claim : claims) {
    // Measured was the shipped entry, not what a user put in its place.
    const Rule* rule = rules.entry(claim.rule);
    if (rule == nullptr || !rule->from_user) claim.certainty = certainty_of(claim.rule);
  }
  return claims;
}

}  // namespace rapporteur::claim
