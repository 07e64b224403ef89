// What is known of each report, and what all reports together say of it.

#include <algorithm>
#include <utility>
#include <variant>

#include "link/mentions.h"
#include "link/recognition.h"
#include "pipeline/link_inputs.h"
#include "pipeline/person_counts.h"
#include "pipeline/renewal.h"

namespace rapporteur::pipeline {

Result<Renewal> Renewal::of(store::RecordFile& record, store::LinkShelf& shelf,
                            const link::Names& names, const link::PlaceNames& places) {
  auto pool = ToldPool::of(record, shelf, names, places);
  if (!pool) return fail(pool.error());
  return Renewal(record, shelf, names, places, std::move(*pool));
}

Result<void> Renewal::read_rows() {
  auto rows = shelf_->reports();
  if (!rows) return fail(rows.error());
  rows_ = std::move(*rows);
  for (store::ReportRow& row : rows_) {
    by_key_.emplace(row.key, &row);
    by_id_.emplace(row.id, &row);
  }
  return {};
}

// Whom the report names goes into its row; the places come back.
Result<std::vector<link::NamedPlace>> Renewal::note(store::ReportRow& row) {
  const auto loaded = pool_.load(row.key, row.id);
  if (!loaded) return fail(loaded.error());
  const std::vector<const Claim*> claims = (*loaded)->pointers();
  row.mentions = link::written(link::mentions_of(claims, *names_));
  row.actors = link::actors_of(claims, *names_);
  row.people = written(count_persons(claims));
  return link::places_in((*loaded)->report.front(), claims, *places_);
}

Result<void> Renewal::note_changed() {
  for (const std::int64_t key : changed_) {
    store::ReportRow& row = *by_key_.at(key);
    const auto before = shelf_->places_of(key);
    if (!before) return fail(before.error());
    touched_places_.insert(before->begin(), before->end());
    if (auto done = shelf_->forget_report(key); !done) return done;
    const auto places = note(row);
    if (!places) return fail(places.error());
    for (const link::NamedPlace& place : *places) {
      touched_places_.insert(place.key);
      if (auto done = shelf_->put_place({place.key, place.name, row.id}, key); !done) return done;
    }
  }
  return {};
}

Result<void> Renewal::note_gone() {
  for (const std::int64_t key : gone_) {
    const auto id = shelf_->kept_id(key);
    if (!id) return fail(id.error());
    if (!id->empty()) gone_ids_.insert(*id);
    const auto places = shelf_->places_of(key);
    if (!places) return fail(places.error());
    touched_places_.insert(places->begin(), places->end());
    if (auto done = shelf_->forget_report(key); !done) return done;
  }
  return {};
}

Result<void> Renewal::find_origins() {
  std::vector<Report> reports;
  for (const store::ReportRow& row : rows_) {
    Report& report = reports.emplace_back();
    report.id = row.id;
    report.published.value = row.published;
    report.outlet.value = row.outlet;
  }
  const auto alike = alike_of(*record_, reports);
  if (!alike) return fail(alike.error());
  auto copies = record_->copy_claims();
  if (!copies) return fail(copies.error());
  std::erase_if(*copies, [&](const Claim& claim) { return pool_.named().contains(claim.report); });
  for (const Claim& claim : pool_.judged().claims)
    if (std::holds_alternative<ReportClaim>(claim.body)) copies->push_back(claim);
  around_.origins = link::origins_of(reports, *copies, *alike);
  return {};
}

void Renewal::find_people() {
  std::vector<link::ReportMentions> mentions;
  for (const store::ReportRow& row : rows_)
    if (!row.mentions.empty())
      mentions.push_back({row.id, row.published, link::read_mentions(row.mentions)});
  around_.people = link::find_people(std::move(mentions), pool_.judged());
}

// A report is touched where its claims have changed, where it is another one's copy now, or where
// whom it names is somebody else by what others say.
Result<void> Renewal::find_touched() {
  touched_ = changed_;
  for (store::ReportRow& row : rows_) {
    const std::string& origin = around_.origins.at(row.id);
    const std::int64_t recognised = link::recognised(row.actors, row.id, around_.people);
    const bool is_same = row.origin == origin && row.recognised == recognised;
    if (is_same && !changed_.contains(row.key)) continue;
    row.origin = origin;
    row.recognised = recognised;
    touched_.insert(row.key);
    if (auto done = shelf_->put(row); !done) return done;
  }
  return {};
}

}  // namespace rapporteur::pipeline
