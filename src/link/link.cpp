#include "link/link.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "link/cluster.h"
#include "link/decisions.h"
#include "link/entry_relations.h"
#include "link/kin.h"
#include "link/make_entry.h"
#include "link/name_instruments.h"
#include "link/one_breath.h"
#include "link/people.h"
#include "link/place_names.h"
#include "link/positions.h"
#include "link/prepare.h"
#include "link/same_telling.h"
#include "link/shared_matter.h"
#include "link/undertakings.h"

namespace rapporteur::link {

namespace {

// What humans said of pairs of claims, by their places in `told`.
class Judgement {
 public:
  Judgement(const std::vector<Told>& told, const Judged& judged) : judged_(judged) {
    for (std::size_t i = 0; i < told.size(); ++i) {
      keys_.push_back(claim_key(*told[i].claim));
      at_[keys_.back()] = i;
    }
  }
  [[nodiscard]] bool parts(std::size_t a, std::size_t b) const {
    return !judged_.parted.empty() && judged_.parted.contains(pair(a, b));
  }
  [[nodiscard]] std::vector<Pair> joined() const {
    std::vector<Pair> pairs;
    for (const auto& [one, other] : judged_.joined) {
      const auto a = at_.find(one);
      const auto b = at_.find(other);
      if (a != at_.end() && b != at_.end() && a->second != b->second)
        pairs.push_back({std::min(a->second, b->second), std::max(a->second, b->second), kByHand,
                         "joined by hand"});
    }
    return pairs;
  }
  [[nodiscard]] std::string review_of(const std::vector<std::size_t>& members) const {
    std::size_t least = 2;
    for (const std::size_t member : members) {
      if (judged_.disputed.contains(keys_[member])) return "disputed";
      const auto accepted = judged_.accepted_by.find(keys_[member]);
      least = std::min(least, accepted == judged_.accepted_by.end() ? 0 : accepted->second.size());
    }
    return least == 0 ? "machine" : least == 1 ? "checked by one" : "checked by two";
  }

 private:
  [[nodiscard]] std::pair<std::string, std::string> pair(std::size_t a, std::size_t b) const {
    return std::minmax(keys_[a], keys_[b]);
  }
  const Judged& judged_;
  std::vector<std::string> keys_;
  std::map<std::string, std::size_t> at_;
};

// What is told in one breath is apart from something else where every part of it is.
bool are_apart(const std::vector<Told>& told, const Breaths& breaths, std::size_t a,
               std::size_t b) {
  if (breaths.of[a] == breaths.of[b]) return false;
  return std::ranges::all_of(breaths.members[breaths.of[a]], [&](std::size_t one) {
    return std::ranges::all_of(breaths.members[breaths.of[b]], [&](std::size_t other) {
      return same_telling(told[one], told[other]).apart;
    });
  });
}

std::vector<Entry> happenings(const std::vector<Told>& told, const Judged& judged,
                              std::vector<Pair> kin) {
  const Judgement judgement(told, judged);
  std::vector<Pair> pairs = judgement.joined();
  std::vector<Pair> proposed;
  for (Pair& pair : kin)
    (joins(told[pair.one], pair.certainty) ? pairs : proposed).push_back(std::move(pair));
  const Breaths breaths = find_breaths(told);
  std::ranges::copy_if(breaths.pairs, std::back_inserter(pairs),
                       [&](const Pair& pair) { return !judgement.parts(pair.one, pair.other); });
  const auto apart = [&](const Pair& by, std::size_t a, std::size_t b) {
    return judgement.parts(a, b) || (by.certainty < kByHand && are_apart(told, breaths, a, b));
  };
  // What is told is put together before those who tell it.
  std::vector<std::size_t> matter_of(told.size());
  const Clusters matters = cluster(told.size(), pairs, apart);
  for (std::size_t i = 0; i < matters.members.size(); ++i)
    for (const std::size_t member : matters.members[i]) matter_of[member] = i;
  std::ranges::move(statements_of_one_matter(told, matter_of), std::back_inserter(pairs));
  std::ranges::move(commitments_of_one_instrument(told, matter_of), std::back_inserter(pairs));
  const Clusters clusters = cluster(told.size(), std::move(pairs), apart);
  std::vector<std::size_t> entry_of(told.size());
  std::vector<Entry> entries;
  for (const auto& members : clusters.members) {
    std::vector<const Told*> claims;
    for (const std::size_t member : members) {
      entry_of[member] = entries.size();
      claims.push_back(&told[member]);
    }
    entries.push_back(make_entry(claims));
    entries.back().review = judgement.review_of(members);
  }
  for (const Pair& pair : proposed) {
    Entry& one = entries[entry_of[pair.one]];
    const Entry& other = entries[entry_of[pair.other]];
    const bool is_new =
        std::ranges::none_of(one.links, [&](const EntryLink& link) { return link.to == other.id; });
    if (&one == &other || !is_new || judgement.parts(pair.one, pair.other)) continue;
    one.links.push_back({other.id, "same? " + pair.reason, pair.certainty, {}});
    one.weight = std::max(one.weight, weight_of(one.links.back(), one, other));
  }
  add_relations(told, entry_of, entries);
  add_claimants(told, clusters.members, breaths.of, entries);
  std::ranges::move(undertakings(told, clusters.members), std::back_inserter(entries));
  return entries;
}

}  // namespace

std::vector<std::vector<std::string>> voices_of(const Origins& origins) {
  std::map<std::string, std::vector<std::string>> groups;
  for (const auto& [report, origin] : origins) groups[origin].push_back(report);
  std::vector<std::vector<std::string>> voices;
  for (auto& [origin, reports] : groups) voices.push_back(std::move(reports));
  std::ranges::sort(voices);
  return voices;
}

namespace {

// By kind, first day and id. Entries are large: their places are sorted, then each moves once.
void sort_entries(std::vector<Entry>& entries) {
  using Key = std::tuple<std::string, std::string, std::string, std::size_t>;
  std::vector<Key> keys;
  for (const Entry& entry : entries) {
    const auto days = base::day_range(entry.date);
    keys.emplace_back(entry.kind, days ? days->first : "9999", entry.id, keys.size());
  }
  std::ranges::sort(keys);
  std::vector<Entry> sorted;
  for (const Key& key : keys) sorted.push_back(std::move(entries[std::get<3>(key)]));
  entries = std::move(sorted);
}

}  // namespace

std::vector<Entry> entries_of(const std::vector<Told>& told, const Judged& judged, Kin kin) {
  std::vector<Entry> entries = happenings(told, judged, std::move(kin.tellings));
  std::ranges::move(positions(told, std::move(kin.positions)), std::back_inserter(entries));
  return entries;
}

Entries link_claims(const std::vector<Report>& reports, const std::vector<Claim>& claims,
                    const ground::Gazetteer& gazetteer, const std::vector<Decision>& decisions,
                    const AlikeReports& alike) {
  const Names names(gazetteer);
  const PlaceNames place_names;
  const Judged judged = judge(with_instruments_named(claims), decisions);
  const Origins origins = origins_of(reports, judged.claims, alike);
  People people = find_people(mentions_by_report(reports, judged.claims, names), judged);
  const std::vector<Told> told =
      prepare(reports, judged.claims, names, people, place_names, origins);
  Entries out;
  out.entries = entries_of(told, judged, find_kin(told));
  std::ranges::move(people.entries, std::back_inserter(out.entries));
  std::ranges::move(place_entries(places_by_report(reports, judged.claims, place_names)),
                    std::back_inserter(out.entries));
  sort_entries(out.entries);
  out.voices = voices_of(origins);
  return out;
}

}  // namespace rapporteur::link
