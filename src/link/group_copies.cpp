#include "link/group_copies.h"

#include <map>
#include <string>
#include <tuple>
#include <variant>

namespace rapporteur::link {

namespace {

std::map<std::string, std::string> origins_of(const std::vector<Claim>& claims) {
  std::map<std::string, std::string> origins;
  for (const Claim& claim : claims) {
    const auto* report = std::get_if<ReportClaim>(&claim.body);
    if (report != nullptr && !report->copy_of.empty()) origins[claim.report] = report->copy_of;
  }
  return origins;
}

std::string names_of(const std::vector<Actor>& actors) {
  std::string names;
  for (const Actor& actor : actors) names += actor.name + '\n';
  return names;
}

// What must be equal beside the words themselves; the words alone where a kind has no more here.
std::string content_of(const Claim& claim) {
  std::string content = claim.status + '\t' + claim.date + '\t' + names_of(claim.said_by) + '\t';
  if (const auto* meeting = std::get_if<MeetingClaim>(&claim.body)) {
    content += names_of(meeting->parties) + '\t' + meeting->mode;
  } else if (const auto* statement = std::get_if<StatementClaim>(&claim.body)) {
    content += names_of(statement->speakers) + '\t' + statement->act;
  } else if (const auto* office = std::get_if<OfficeClaim>(&claim.body)) {
    content += office->person.name + '\t' + office->office + '\t' + office->held;
  }
  return content;
}

}  // namespace

std::vector<ClaimGroup> group_copies(const std::vector<Report>& reports,
                                     const std::vector<Claim>& claims) {
  const std::map<std::string, std::string> origins = origins_of(claims);
  std::map<std::string, const Report*> by_id;
  for (const Report& report : reports) by_id[report.id] = &report;

  // Origin, kind, words, content, and which of several equal claims of one report it is.
  using Key = std::tuple<std::string, std::size_t, std::string, std::string, int>;
  std::map<Key, std::size_t> group_of;
  std::map<std::tuple<std::string, std::size_t, std::string, std::string>, int> repeated;
  std::vector<ClaimGroup> groups;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    const auto report = by_id.find(claim.report);
    const auto origin = origins.find(claim.report);
    const std::string words =
        report == by_id.end() ? "" : std::string(report->second->slice(claim.span));
    const std::string content = content_of(claim);
    const int nth = repeated[{claim.report, claim.body.index(), words, content}]++;
    const Key key{origin == origins.end() ? claim.report : origin->second, claim.body.index(),
                  words, content, nth};
    const auto [found, is_new] = group_of.try_emplace(key, groups.size());
    if (is_new) groups.emplace_back();
    groups[found->second].push_back(i);
  }
  return groups;
}

}  // namespace rapporteur::link
