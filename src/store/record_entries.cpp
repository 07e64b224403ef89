// The entries that were worked out last. They are a shelf, not a source: whatever made them can
// make them again.

#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "base/edtf.h"
#include "link/entry_line.h"
#include "store/claim_rows.h"
#include "store/record_file.h"

namespace rapporteur::store {

namespace {

Result<std::int64_t> count_of(const Database& database) {
  const auto count = database.value("SELECT count FROM changes");
  if (!count) return fail(count.error());
  return std::stoll(count->value_or("0"));
}

// Line -> key.
using KeptRows = std::unordered_multimap<std::string, std::int64_t>;

Result<KeptRows> kept_rows(const Database& database) {
  auto select = database.prepare("SELECT line, key FROM entries");
  if (!select) return fail(select.error());
  KeptRows rows;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return rows;
    rows.emplace(select->text(0), select->number(1));
  }
}

class EntryWriter {
 public:
  static Result<EntryWriter> of(const Database& database) {
    EntryWriter writer(database);
    for (const auto& [statement, sql] : std::initializer_list<std::pair<Statement*, const char*>>{
             {&writer.entry_,
              "INSERT INTO entries (id, kind, title, date, first_day, last_day, status, review, "
              "claims, differs, line, weight) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"},
             {&writer.was_, "INSERT OR IGNORE INTO entry_ids (id, entry_key) VALUES (?, ?)"},
             {&writer.claim_,
              "INSERT INTO entry_claims (entry_key, place, report, claim, voice) "
              "VALUES (?1, ?2, ?3, ?4, ?5)"},
             {&writer.forget_entry_, "DELETE FROM entries WHERE key = ?"},
             {&writer.forget_ids_, "DELETE FROM entry_ids WHERE entry_key = ?"},
             {&writer.forget_claims_, "DELETE FROM entry_claims WHERE entry_key = ?"}}) {
      auto prepared = database.prepare(sql);
      if (!prepared) return fail(prepared.error());
      *statement = std::move(*prepared);
    }
    return writer;
  }

  Result<void> forget(std::int64_t key) {
    for (Statement* statement : {&forget_entry_, &forget_ids_, &forget_claims_})
      if (auto done = statement->bind(1, key).run(); !done) return done;
    return {};
  }

  Result<void> add(const Entry& entry, const std::string& line) {
    entry_.bind(1, entry.id).bind(2, entry.kind).bind(3, entry.title);
    entry.date.empty() ? entry_.bind_null(4) : entry_.bind(4, entry.date);
    bind_day_range(entry_, 5, entry.date);
    entry.status.empty() ? entry_.bind_null(7) : entry_.bind(7, entry.status);
    entry_.bind(8, entry.review)
        .bind(9, static_cast<std::int64_t>(entry.claims.size()))
        .bind(10, static_cast<std::int64_t>(entry.differences.size()));
    if (auto done = entry_.bind(11, line).bind(12, entry.weight).run(); !done) return done;
    const std::int64_t key = database_->last_key();
    for (const std::string& id : entry.was)
      if (auto done = was_.bind(1, id).bind(2, key).run(); !done) return done;
    std::int64_t place = 0;
    for (const EntryClaim& claim : entry.claims) {
      claim_.bind(1, key).bind(2, place++).bind(3, claim.report);
      if (auto done = claim_.bind(4, claim.claim).bind(5, claim.voice).run(); !done) return done;
    }
    return {};
  }

 private:
  explicit EntryWriter(const Database& database) : database_(&database) {}
  const Database* database_;
  Statement entry_, was_, claim_, forget_entry_, forget_ids_, forget_claims_;
};

Result<void> write_voices(Database& database, const std::vector<std::vector<std::string>>& groups) {
  if (auto done = database.execute("DELETE FROM voices"); !done) return done;
  auto insert = database.prepare("INSERT INTO voices (number, report) VALUES (?, ?)");
  if (!insert) return fail(insert.error());
  std::int64_t number = 0;
  for (const auto& group : groups) {
    ++number;
    for (const std::string& report : group)
      if (auto done = insert->bind(1, number).bind(2, report).run(); !done) return done;
  }
  return {};
}

Result<void> write_entries(const Database& database, const std::vector<Entry>& entries) {
  auto kept = kept_rows(database);
  if (!kept) return fail(kept.error());
  auto writer = EntryWriter::of(database);
  if (!writer) return fail(writer.error());
  for (const Entry& entry : entries) {
    const std::string line = link::to_json(entry);
    const auto known = kept->find(line);
    if (known != kept->end()) {
      kept->erase(known);
      continue;
    }
    if (auto done = writer->add(entry, line); !done) return done;
  }
  for (const auto& [line, key] : *kept)
    if (auto done = writer->forget(key); !done) return done;
  return {};
}

struct Selection {
  std::string where = "WHERE 1";
  std::vector<std::string> values;
};

Selection selection_of(const EntryFilter& filter) {
  Selection selection;
  const auto narrow = [&](const char* condition, const std::string& value) {
    if (value.empty()) return;
    selection.where += condition;
    selection.values.push_back(value);
  };
  narrow(" AND last_day >= ?", filter.from_day);
  narrow(" AND first_day <= ?", filter.to_day);
  narrow(" AND (instr(lower(line), lower(?)) > 0 OR length(line) <> length(CAST(line AS BLOB)))",
         filter.text);
  narrow(" AND review = ?", filter.review);
  if (filter.only_differing) selection.where += " AND differs > 0";
  if (filter.kinds.empty()) return selection;
  std::string marks;
  for (const std::string& kind : filter.kinds) {
    marks += marks.empty() ? "?" : ", ?";
    selection.values.push_back(kind);
  }
  selection.where += fmt::format(" AND kind IN ({})", marks);
  return selection;
}

Result<Entry> entry_of(const Statement& row) {
  auto entry = link::entry_from(row.text(0));
  if (!entry)
    return fail(ErrorKind::corrupt_record,
                "an entry of the record cannot be read: " + entry.error().message);
  entry->weight = row.real(1);
  return entry;
}

void bind_all(Statement& select, const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) select.bind(static_cast<int>(i) + 1, values[i]);
}

}  // namespace

Result<std::int64_t> RecordFile::changes() const { return count_of(database_); }

Result<void> RecordFile::keep_entries(const Entries& entries, std::int64_t changes,
                                      const std::string& linked_by) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return fail(transaction.error());
  const auto now = count_of(database_);
  if (!now) return fail(now.error());
  if (*now != changes) return {};  // another program has added something: these are of yesterday
  if (auto done = write_entries(database_, entries.entries); !done) return done;
  if (auto done = write_voices(database_, entries.voices); !done) return done;
  auto mark = database_.prepare(
      "INSERT OR REPLACE INTO linking (one, changes, linked_by) VALUES (1, ?, ?)");
  if (!mark) return fail(mark.error());
  if (auto done = mark->bind(1, changes).bind(2, linked_by).run(); !done) return done;
  return transaction->commit();
}

Result<bool> RecordFile::has_entries(const std::string& linked_by) const {
  if (has_lens_) return false;
  auto select = database_.prepare(
      "SELECT 1 FROM linking l, changes c WHERE l.changes = c.count AND l.linked_by = ?");
  if (!select) return fail(select.error());
  return select->bind(1, linked_by).step();
}

Result<std::vector<Entry>> RecordFile::entries(const EntryFilter& filter) const {
  const Selection selection = selection_of(filter);
  auto select = database_.prepare(
      fmt::format("SELECT line, weight FROM entries {} ORDER BY {}{}", selection.where,
                  filter.by_weight ? "weight DESC, id" : "kind, coalesce(first_day, '9999'), id",
                  filter.limit == 0 ? "" : fmt::format(" LIMIT {}", filter.limit)));
  if (!select) return fail(select.error());
  bind_all(*select, selection.values);
  std::vector<Entry> entries;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return entries;
    auto entry = entry_of(*select);
    if (!entry) return fail(entry.error());
    entries.push_back(std::move(*entry));
  }
}

Result<std::size_t> RecordFile::count_entries(const EntryFilter& filter) const {
  const Selection selection = selection_of(filter);
  auto select = database_.prepare(fmt::format("SELECT count(*) FROM entries {}", selection.where));
  if (!select) return fail(select.error());
  bind_all(*select, selection.values);
  if (const auto row = select->step(); !row) return fail(row.error());
  return static_cast<std::size_t>(select->number(0));
}

Result<std::optional<Entry>> RecordFile::entry(const std::string& id) const {
  for (const char* sql :
       {"SELECT line, weight FROM entries WHERE id = ?",
        "SELECT e.line, e.weight FROM entry_ids w JOIN entries e ON e.key = w.entry_key "
        "WHERE w.id = ? ORDER BY e.id"}) {
    auto select = database_.prepare(sql);
    if (!select) return fail(select.error());
    const auto row = select->bind(1, id).step();
    if (!row) return fail(row.error());
    if (!*row) continue;
    auto entry = entry_of(*select);
    if (!entry) return fail(entry.error());
    return std::optional<Entry>(std::move(*entry));
  }
  return std::nullopt;
}

Result<std::optional<Entry>> RecordFile::entry_of_claim(const std::string& report,
                                                        const std::string& claim) const {
  auto select = database_.prepare(
      "SELECT e.line, e.weight FROM entry_claims c JOIN entries e ON e.key = c.entry_key "
      "WHERE c.report = ? AND c.claim = ?");
  if (!select) return fail(select.error());
  const auto row = select->bind(1, report).bind(2, claim).step();
  if (!row) return fail(row.error());
  if (!*row) return std::nullopt;
  auto entry = entry_of(*select);
  if (!entry) return fail(entry.error());
  return std::optional<Entry>(std::move(*entry));
}

Result<std::vector<std::vector<std::string>>> RecordFile::voices() const {
  auto select = database_.prepare("SELECT number, report FROM voices ORDER BY number, report");
  if (!select) return fail(select.error());
  std::vector<std::vector<std::string>> groups;
  std::int64_t last = 0;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return groups;
    if (select->number(0) != last) groups.emplace_back();
    last = select->number(0);
    groups.back().push_back(select->text(1));
  }
}

}  // namespace rapporteur::store
