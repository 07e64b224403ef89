#include "link/link.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "link/cluster.h"
#include "link/make_entry.h"
#include "link/people.h"
#include "link/place_names.h"
#include "link/prepare.h"
#include "link/same_telling.h"

namespace rapporteur::link {

namespace {

struct Linked {
  std::vector<Entry> entries;
};

double merge_from(const Told& told) {
  return family_of(*told.claim) == "meeting" ? kMergeMeetings : kMerge;
}

double propose_from(const Told& told) {
  return family_of(*told.claim) == "meeting" ? kProposeMeetings : kPropose;
}

std::vector<Entry> happenings(const std::vector<Told>& told) {
  std::vector<std::vector<std::string>> keys;
  std::vector<std::string> rank;
  for (const Told& one : told) {
    keys.push_back(blocking_keys(one));
    const auto days = nearest_days(one);
    rank.push_back(days ? days->first : "");
  }
  constexpr std::size_t kReach = 40;
  std::vector<Pair> pairs, proposed;
  for (const auto& [a, b] : candidate_pairs(keys, rank, kReach)) {
    const Verdict verdict = same_telling(told[a], told[b]);
    if (verdict.apart || verdict.certainty < propose_from(told[a])) continue;
    auto& list = verdict.certainty >= merge_from(told[a]) ? pairs : proposed;
    list.push_back({a, b, verdict.certainty, verdict.reason});
  }
  const Clusters clusters =
      cluster(told.size(), std::move(pairs),
              [&](std::size_t a, std::size_t b) { return same_telling(told[a], told[b]).apart; });
  std::vector<std::size_t> entry_of(told.size());
  std::vector<Entry> entries;
  for (const auto& members : clusters.members) {
    std::vector<const Told*> claims;
    for (const std::size_t member : members) {
      entry_of[member] = entries.size();
      claims.push_back(&told[member]);
    }
    entries.push_back(make_entry(claims));
  }
  for (const Pair& pair : proposed) {
    Entry& one = entries[entry_of[pair.one]];
    const Entry& other = entries[entry_of[pair.other]];
    const bool is_new =
        std::ranges::none_of(one.links, [&](const EntryLink& link) { return link.to == other.id; });
    if (&one != &other && is_new)
      one.links.push_back({other.id, "same? " + pair.reason, pair.certainty, {}});
  }
  return entries;
}

// Reports that are copies of one another, each group sorted; then the groups.
std::vector<std::vector<std::string>> voices_of(const Origins& origins) {
  std::map<std::string, std::vector<std::string>> groups;
  for (const auto& [report, origin] : origins) groups[origin].push_back(report);
  std::vector<std::vector<std::string>> voices;
  for (auto& [origin, reports] : groups) voices.push_back(std::move(reports));
  std::ranges::sort(voices);
  return voices;
}

}  // namespace

Entries link_claims(const std::vector<Report>& reports, const std::vector<Claim>& claims,
                    const ground::Gazetteer& gazetteer) {
  const Names names(gazetteer);
  const PlaceNames place_names;
  const Origins origins = origins_of(reports, claims);
  People people = find_people(reports, claims, names);
  const std::vector<Told> told = prepare(reports, claims, names, people, place_names, origins);
  Entries out;
  out.entries = happenings(told);
  std::ranges::move(people.entries, std::back_inserter(out.entries));
  std::ranges::move(place_entries(reports, claims, place_names), std::back_inserter(out.entries));
  std::ranges::sort(out.entries, [](const Entry& a, const Entry& b) {
    const auto first = [](const Entry& entry) {
      const auto days = base::day_range(entry.date);
      return days ? days->first : "9999";
    };
    return std::tuple(a.kind, first(a), a.id) < std::tuple(b.kind, first(b), b.id);
  });
  out.voices = voices_of(origins);
  return out;
}

}  // namespace rapporteur::link
