#include "link/group_copies.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <variant>

#include "link/content.h"
#include "link/prepare.h"

namespace rapporteur::link {

namespace {

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

// The group of another report's claim with most of these words; a copy may add or drop a few.
std::optional<std::size_t> nearest_group(const std::vector<Claim>& claims,
                                         const std::vector<ClaimGroup>& groups,
                                         const std::vector<Words>& words_of_group,
                                         const std::vector<std::size_t>& candidates,
                                         std::size_t claim, const Words& words) {
  constexpr double kAlike = 0.65;
  std::optional<std::size_t> best;
  double most = kAlike;
  for (const std::size_t group : candidates) {
    const bool has_report = std::ranges::any_of(groups[group], [&](std::size_t other) {
      return claims[other].report == claims[claim].report;
    });
    const double like = words == words_of_group[group] ? 1 : likeness(words, words_of_group[group]);
    const bool is_better = best ? like > most : like >= most;
    if (has_report || !is_better) continue;
    best = group;
    most = like;
  }
  return best;
}

}  // namespace

std::vector<ClaimGroup> group_copies(const std::vector<Report>& reports,
                                     const std::vector<Claim>& claims) {
  const Origins origins = origins_of(reports, claims);
  std::map<std::string, const Report*> by_id;
  for (const Report& report : reports) by_id[report.id] = &report;

  // Claims of copies that say the same of the same: by origin, kind and content. Of several such
  // claims in one report each goes with the one whose words are most alike.
  using Key = std::tuple<std::string, std::size_t, std::string>;
  std::map<Key, std::vector<std::size_t>> alike;  // groups
  std::vector<ClaimGroup> groups;
  std::vector<Words> words_of_group;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    const auto report = by_id.find(claim.report);
    const auto origin = origins.find(claim.report);
    const Words words =
        content_words(report == by_id.end() ? "" : report->second->slice(claim.span));
    std::vector<std::size_t>& same = alike[{origin == origins.end() ? claim.report : origin->second,
                                            claim.body.index(), content_of(claim)}];
    const std::optional<std::size_t> group =
        nearest_group(claims, groups, words_of_group, same, i, words);
    if (group) {
      groups[*group].push_back(i);
      continue;
    }
    same.push_back(groups.size());
    groups.push_back({i});
    words_of_group.push_back(words);
  }
  return groups;
}

}  // namespace rapporteur::link
