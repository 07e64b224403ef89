// Works out anew the entries that a change of the record touches.
//
// What joins claims of different reports are pairs of kin (link/kin.h), which the record keeps. A
// changed report is compared with what stands near it in its blocks; then the reports that the
// pairs tie to it, and no others, are linked again. Three things are looked at over the whole
// record each time, from short rows: which reports are copies, who is who, and which reports name
// which places. What comes out is byte for byte what link_record() makes of the whole record.

#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ground/gazetteer.h"
#include "link/kin.h"
#include "pipeline/told_pool.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

class Renewal {
 public:
  // All must outlive it.
  static Result<Renewal> of(store::RecordFile& record, store::LinkShelf& shelf,
                            const link::Names& names, const link::PlaceNames& places);

  // Renews what has changed since the shelf was marked. False where so much has changed that the
  // whole is cheaper: then something may be written, and the caller undoes it. To be called in
  // all_or_nothing().
  Result<bool> renew_part();

  // Reads the whole record and works everything out; nothing is written yet.
  Result<void> work_out_whole();
  // To be called in all_or_nothing().
  Result<void> write_whole();

 private:
  Renewal(store::RecordFile& record, store::LinkShelf& shelf, const link::Names& names,
          const link::PlaceNames& places, ToldPool pool)
      : record_(&record),
        shelf_(&shelf),
        names_(&names),
        places_(&places),
        pool_(std::move(pool)) {}

  // Of single reports.
  Result<void> read_rows();
  Result<std::vector<link::NamedPlace>> note(store::ReportRow& row);
  Result<void> note_changed();
  Result<void> note_gone();
  // Over all reports.
  Result<void> find_origins();
  void find_people();
  Result<void> find_touched();
  // Blocks and kin.
  Result<const link::Told*> told(std::int64_t report, std::int64_t claim);
  Result<std::vector<store::BlockRow>> blocks_now(std::int64_t report);
  Result<void> forget_kin(std::int64_t report);
  Result<void> move_blocks();
  Result<void> meet_neighbours();
  Result<void> meet_over_gap(const store::BlockRow& gone);
  Result<void> part_over(const store::BlockRow& come);
  Result<bool> are_near(const store::KinRow& kin);
  Result<void> compare();
  Result<const std::vector<store::KinRow>*> kin_of(std::int64_t report);
  // Entries.
  Result<void> close_affected();
  Result<bool> renew_entries();
  Result<void> renew_persons_and_places();

  struct Meeting {
    std::int64_t kind = 0, one = 0, other = 0, one_report = 0, other_report = 0;
    friend auto operator<=>(const Meeting&, const Meeting&) = default;
  };
  void meet(const store::BlockRow& one, const store::BlockRow& other);

  store::RecordFile* record_;
  store::LinkShelf* shelf_;
  const link::Names* names_;
  const link::PlaceNames* places_;
  ToldPool pool_;
  Surroundings around_;

  std::vector<store::ReportRow> rows_;                // of all reports
  std::map<std::int64_t, store::ReportRow*> by_key_;  // the same
  std::map<std::string, store::ReportRow*> by_id_;    // the same
  std::set<std::int64_t> changed_, gone_, touched_;   // touched: changed, or known otherwise
  std::set<std::string> gone_ids_, touched_places_;
  std::set<std::int64_t> affected_;                    // reports whose entries may be others
  std::vector<store::BlockRow> blocks_, come_, went_;  // of touched reports: all, new, no longer
  std::set<Meeting> meetings_;                         // to be compared
  std::unordered_map<std::int64_t, const link::Told*> told_;  // by claim
  std::map<std::int64_t, std::vector<store::KinRow>> kin_;    // by report, as they are kept now
  std::set<std::tuple<std::int64_t, std::int64_t, std::int64_t>> near_;  // kin still compared

  std::vector<store::KinRow> whole_kin_;
  std::vector<std::pair<link::NamedPlace, std::int64_t>> whole_places_;
  std::vector<Entry> whole_entries_;
};

}  // namespace rapporteur::pipeline
