#include "pipeline/renewal.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "link/link.h"
#include "link/recognition.h"

namespace rapporteur::pipeline {

namespace {

// More changed reports than this, and every fifth of all, cost more one by one than all together.
constexpr std::size_t kAlwaysFew = 20;
constexpr std::size_t kPartOfAll = 5;

bool are_many(std::size_t some, std::size_t all) { return some > kAlwaysFew + all / kPartOfAll; }

}  // namespace

Result<bool> Renewal::renew_part() {
  const auto changed = shelf_->changed();
  if (!changed) return fail(changed.error());
  if (auto done = read_rows(); !done) return fail(done.error());
  if (are_many(changed->size(), rows_.size())) return false;
  for (const std::int64_t key : *changed) (by_key_.contains(key) ? changed_ : gone_).insert(key);
  if (auto done = note_gone(); !done) return fail(done.error());
  if (auto done = note_changed(); !done) return fail(done.error());
  if (auto done = find_origins(); !done) return fail(done.error());
  find_people();
  if (auto done = find_touched(); !done) return fail(done.error());
  if (are_many(touched_.size(), rows_.size())) return false;
  // Whatever stood in one entry with a changed report may stand elsewhere.
  std::set<std::string> ids = gone_ids_;
  for (const std::int64_t key : touched_) ids.insert(by_key_.at(key)->id);
  for (const std::string& id : ids) {
    const auto entries = shelf_->entries_on(id);
    if (!entries) return fail(entries.error());
    for (const store::EntryRow& entry : *entries) {
      const auto named = shelf_->reports_of_entry(entry.key);
      if (!named) return fail(named.error());
      for (const std::string& name : *named)
        if (const auto row = by_id_.find(name); row != by_id_.end())
          affected_.insert(row->second->key);
    }
  }
  if (auto done = move_blocks(); !done) return fail(done.error());
  if (auto done = meet_neighbours(); !done) return fail(done.error());
  if (auto done = compare(); !done) return fail(done.error());
  if (auto done = close_affected(); !done) return fail(done.error());
  const auto renewed = renew_entries();
  if (!renewed || !*renewed) return renewed;
  if (auto done = renew_persons_and_places(); !done) return fail(done.error());
  const auto voices = record_->voices();
  if (!voices) return fail(voices.error());
  const auto now = link::voices_of(around_.origins);
  if (*voices != now)
    if (auto done = shelf_->put_voices(now); !done) return fail(done.error());
  return true;
}

Result<void> Renewal::work_out_whole() {
  if (auto done = read_rows(); !done) return done;
  std::vector<link::NamedPlace> all_places;
  for (store::ReportRow& row : rows_) {
    const auto places = note(row);
    if (!places) return fail(places.error());
    for (const link::NamedPlace& place : *places) {
      whole_places_.emplace_back(place, row.key);
      all_places.push_back(place);
    }
  }
  if (auto done = find_origins(); !done) return done;
  find_people();
  std::vector<store::ReportRow*> reports;
  for (store::ReportRow& row : rows_) {
    row.origin = around_.origins.at(row.id);
    row.recognised = link::recognised(row.actors, row.id, around_.people);
    reports.push_back(&row);
  }
  std::ranges::sort(reports, [](const auto* one, const auto* other) {
    return std::tie(one->published, one->id) < std::tie(other->published, other->id);
  });
  std::vector<link::Told> told;
  std::vector<std::pair<std::int64_t, std::int64_t>> keys;  // claim, report
  for (const store::ReportRow* row : reports) {
    auto loaded = pool_.told_of(row->key, row->id, around_);
    if (!loaded) return fail(loaded.error());
    auto blocks = blocks_now(row->key);
    if (!blocks) return fail(blocks.error());
    std::ranges::move(*blocks, std::back_inserter(blocks_));
    for (link::Told& one : (*loaded)->told) {
      keys.emplace_back((*loaded)->key_of(one), row->key);
      told.push_back(std::move(one));
    }
    (*loaded)->told.clear();
  }
  link::Kin kin = link::find_kin(told);
  for (const auto& [kind, pairs] : {std::pair{link::KinKind::telling, &kin.tellings},
                                    std::pair{link::KinKind::position, &kin.positions}}) {
    for (const link::Pair& pair : *pairs) {
      const auto& [one, other] = std::minmax(keys[pair.one], keys[pair.other]);
      whole_kin_.push_back({static_cast<std::int64_t>(kind), one.first, other.first, one.second,
                            other.second, pair.certainty, pair.reason});
    }
  }
  whole_entries_ = link::entries_of(told, pool_.judged(), std::move(kin));
  std::ranges::move(around_.people.entries, std::back_inserter(whole_entries_));
  std::ranges::sort(all_places);
  std::ranges::move(link::place_entries(all_places), std::back_inserter(whole_entries_));
  return {};
}

Result<void> Renewal::write_whole() {
  if (auto done = shelf_->clear(); !done) return done;
  for (const store::ReportRow& row : rows_)
    if (auto done = shelf_->put(row); !done) return done;
  for (const auto& [place, report] : whole_places_)
    if (auto done = shelf_->put_place({place.key, place.name, place.report}, report); !done)
      return done;
  std::ranges::sort(blocks_);
  for (const store::BlockRow& row : blocks_)
    if (auto done = shelf_->put(row); !done) return done;
  for (const store::KinRow& row : whole_kin_)
    if (auto done = shelf_->put(row); !done) return done;
  const auto before = shelf_->entries();
  if (!before) return fail(before.error());
  if (auto done = shelf_->replace(*before, whole_entries_); !done) return done;
  return shelf_->put_voices(link::voices_of(around_.origins));
}

}  // namespace rapporteur::pipeline
