// What a record keeps between its claims and its entries, so that a change costs what it touches.
//
// Rows are plain: what they mean is the room `link`'s (kin.h, mentions.h), what is done with them
// the pipeline's. The shelf is as old as the record's last entries; changed() says which reports
// have changed since.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/entry.h"
#include "store/entry_rows.h"
#include "store/sqlite.h"

namespace rapporteur::store {

// A claim under one of the keys by which it can be found. Within a block claims stand by `at`.
struct BlockRow {
  std::int64_t kind = 0;
  std::string block, at;
  std::int64_t claim = 0, report = 0;
  friend auto operator<=>(const BlockRow&, const BlockRow&) = default;
};

// Two claims that are kin.
struct KinRow {
  std::int64_t kind = 0, one = 0, other = 0, one_report = 0, other_report = 0;
  double certainty = 0;
  std::string reason;
};

// A report that is current, with what was kept of it; nothing is kept of one that has just come.
struct ReportRow {
  std::int64_t key = 0;
  std::string id, published, outlet;
  std::string origin;            // id of the first report with its story
  std::string mentions, actors;  // whom it names
  std::int64_t recognised = 0;   // a number of who they are found to be
  std::string people;            // the same for the list of people
};

struct PlaceRow {
  std::string place, name, report;  // id of the report
};

// A current claim, as its line of docs/claims.md.
struct ClaimRow {
  std::int64_t key = 0;
  std::string line;
};

class LinkShelf {
 public:
  // The database must outlive it.
  explicit LinkShelf(Database& database) : database_(&database) {}

  Result<std::vector<std::int64_t>> changed();
  Result<std::vector<ReportRow>> reports();  // by id
  // The id that a report had when something was kept of it; empty.
  Result<std::string> kept_id(std::int64_t report);
  Result<std::vector<ClaimRow>> claims_of(std::int64_t report);  // in reading order
  Result<std::vector<BlockRow>> blocks_of(std::int64_t report);
  // Of the same block, at most so many: the nearest before a row, and the nearest behind it.
  Result<std::vector<BlockRow>> before(const BlockRow& row, std::size_t count);
  Result<std::vector<BlockRow>> behind(const BlockRow& row, std::size_t count);
  // Whether fewer than `count` rows stand between two of one block.
  Result<bool> are_near(const BlockRow& one, const BlockRow& other, std::size_t count);
  Result<std::vector<KinRow>> kin_of(std::int64_t report);
  Result<std::vector<std::string>> places_of(std::int64_t report);
  Result<std::vector<PlaceRow>> rows_of_place(const std::string& place);  // sorted
  // Entries of happenings and positions that rest on a report.
  Result<std::vector<EntryRow>> entries_on(const std::string& report_id);
  Result<std::vector<std::string>> reports_of_entry(std::int64_t key);
  Result<std::vector<EntryRow>> entries();
  Result<std::vector<EntryRow>> entries_of_kind(const std::string& kind);
  Result<std::optional<EntryRow>> entry_with_id(const std::string& id);

  Result<void> put(const BlockRow& row);
  Result<void> forget(const BlockRow& row);
  Result<void> put(const KinRow& row);
  Result<void> forget(const KinRow& row);
  Result<void> put(const ReportRow& row);
  Result<void> forget_report(std::int64_t report);  // what put(ReportRow) and put_place() have put
  Result<void> put_place(const PlaceRow& row, std::int64_t report);
  Result<void> replace(const std::vector<EntryRow>& rows, const std::vector<Entry>& entries);
  Result<void> put_voices(const std::vector<std::vector<std::string>>& groups);
  // Everything is as new, made by `linked_by` when the record had so many changes.
  Result<void> mark(std::int64_t changes, const std::string& linked_by);
  // Whether what is kept was made by `linked_by`, of whatever state of the record.
  Result<bool> is_by(const std::string& linked_by);
  Result<void> clear();

 private:
  // Prepared once.
  Result<Statement*> prepared(std::string_view sql);

  Database* database_;
  std::map<std::string_view, Statement> statements_;
};

}  // namespace rapporteur::store
