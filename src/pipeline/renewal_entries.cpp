// From kin to entries: the reports that pairs tie together are linked again, and only they.

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "link/entry_id.h"
#include "link/link.h"
#include "pipeline/renewal.h"

namespace rapporteur::pipeline {

namespace {

std::string report_of(const std::string& claim_key) {
  return claim_key.substr(0, claim_key.rfind('/'));
}

// By id: the reports whose claims a human has joined with its own.
std::multimap<std::string, std::string> joined_by_hand(const link::Judged& judged) {
  std::multimap<std::string, std::string> joined;
  for (const auto& [one, other] : judged.joined) {
    joined.emplace(report_of(one), report_of(other));
    joined.emplace(report_of(other), report_of(one));
  }
  return joined;
}

// The same pair once, by places in `at`, sorted.
std::vector<link::Pair> pairs_of(link::KinKind kind, const std::vector<store::KinRow>& rows,
                                 const std::unordered_map<std::int64_t, std::size_t>& at) {
  std::map<std::pair<std::size_t, std::size_t>, const store::KinRow*> pairs;
  for (const store::KinRow& row : rows) {
    if (row.kind != static_cast<std::int64_t>(kind)) continue;
    pairs.emplace(std::minmax(at.at(row.one), at.at(row.other)), &row);
  }
  std::vector<link::Pair> sorted;
  for (const auto& [pair, row] : pairs)
    sorted.push_back({pair.first, pair.second, row->certainty, row->reason});
  return sorted;
}

}  // namespace

Result<void> Renewal::close_affected() {
  const auto by_hand = joined_by_hand(pool_.judged());
  std::erase_if(affected_, [&](std::int64_t report) { return !by_key_.contains(report); });
  affected_.insert(touched_.begin(), touched_.end());
  std::vector<std::int64_t> open(affected_.begin(), affected_.end());
  const auto reach = [&](std::int64_t report) {
    if (affected_.insert(report).second) open.push_back(report);
  };
  while (!open.empty()) {
    const std::int64_t report = open.back();
    open.pop_back();
    const auto here = by_key_.find(report);
    if (here == by_key_.end())
      return fail(ErrorKind::corrupt_record, "the shelf names kin in a report that is not there");
    const auto kin = kin_of(report);
    if (!kin) return fail(kin.error());
    for (const store::KinRow& row : **kin) {
      reach(row.one_report);
      reach(row.other_report);
    }
    const auto [first, last] = by_hand.equal_range(here->second->id);
    for (auto joined = first; joined != last; ++joined) {
      const auto other = by_id_.find(joined->second);
      if (other != by_id_.end()) reach(other->second->key);
    }
  }
  return {};
}

// False where an entry reaches beyond the affected reports: then the whole is worked out.
Result<bool> Renewal::renew_entries() {
  std::vector<const store::ReportRow*> reports;
  std::set<std::string> ids = gone_ids_;
  for (const std::int64_t key : affected_) {
    reports.push_back(by_key_.at(key));
    ids.insert(reports.back()->id);
  }
  std::ranges::sort(reports, [](const auto* one, const auto* other) {
    return std::tie(one->published, one->id) < std::tie(other->published, other->id);
  });
  std::vector<link::Told> told;
  std::unordered_map<std::int64_t, std::size_t> at;
  std::vector<store::KinRow> kin;
  for (const store::ReportRow* report : reports) {
    const auto loaded = pool_.told_of(report->key, report->id, around_);
    if (!loaded) return fail(loaded.error());
    for (const link::Told& one : (*loaded)->told) {
      at[(*loaded)->key_of(one)] = told.size();
      told.push_back(one);
    }
    const auto rows = kin_of(report->key);
    if (!rows) return fail(rows.error());
    kin.insert(kin.end(), (*rows)->begin(), (*rows)->end());
  }
  const std::vector<Entry> entries = link::entries_of(
      told, pool_.judged(),
      {pairs_of(link::KinKind::telling, kin, at), pairs_of(link::KinKind::position, kin, at)});
  std::map<std::int64_t, store::EntryRow> before;
  for (const std::string& id : ids) {
    auto rows = shelf_->entries_on(id);
    if (!rows) return fail(rows.error());
    for (store::EntryRow& row : *rows) {
      const auto named = shelf_->reports_of_entry(row.key);
      if (!named) return fail(named.error());
      if (!std::ranges::all_of(*named, [&](const auto& name) { return ids.contains(name); }))
        return false;
      before.emplace(row.key, std::move(row));
    }
  }
  std::vector<store::EntryRow> rows;
  for (auto& [key, row] : before) rows.push_back(std::move(row));
  if (auto done = shelf_->replace(rows, entries); !done) return fail(done.error());
  return true;
}

Result<void> Renewal::renew_persons_and_places() {
  auto persons = shelf_->entries_of_kind("person");
  if (!persons) return fail(persons.error());
  if (auto done = shelf_->replace(*persons, around_.people.entries); !done) return done;
  std::vector<store::EntryRow> before;
  std::vector<Entry> entries;
  for (const std::string& place : touched_places_) {
    const auto rows = shelf_->rows_of_place(place);
    if (!rows) return fail(rows.error());
    std::vector<link::NamedPlace> named;
    for (const store::PlaceRow& row : *rows) named.push_back({row.place, row.name, row.report});
    std::ranges::move(link::place_entries(named), std::back_inserter(entries));
    auto kept = shelf_->entry_with_id(link::entry_id("place", place));
    if (!kept) return fail(kept.error());
    if (*kept) before.push_back(std::move(**kept));
  }
  return shelf_->replace(before, entries);
}

}  // namespace rapporteur::pipeline
