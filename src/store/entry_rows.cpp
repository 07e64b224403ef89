#include "store/entry_rows.h"

#include <initializer_list>
#include <map>
#include <unordered_map>
#include <utility>

#include "link/entry_line.h"
#include "store/claim_rows.h"

namespace rapporteur::store {

namespace {

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

}  // namespace

Result<std::vector<EntryRow>> entry_rows(Statement& select) {
  std::vector<EntryRow> rows;
  for (;;) {
    const auto row = select.step();
    if (!row) return fail(row.error());
    if (!*row) return rows;
    rows.push_back({select.number(0), select.text(1), select.real(2)});
  }
}

Result<void> replace_entries(const Database& database, const std::vector<EntryRow>& rows,
                             const std::vector<Entry>& entries) {
  std::unordered_multimap<std::string, const EntryRow*> kept;
  for (const EntryRow& row : rows) kept.emplace(row.line, &row);
  auto writer = EntryWriter::of(database);
  if (!writer) return fail(writer.error());
  std::vector<std::pair<const Entry*, std::string>> added;
  for (const Entry& entry : entries) {
    std::string line = link::to_json(entry);
    const auto known = kept.find(line);
    if (known != kept.end() && known->second->weight == entry.weight) {
      kept.erase(known);
    } else {
      added.emplace_back(&entry, std::move(line));
    }
  }
  for (const auto& [line, row] : kept)
    if (auto done = writer->forget(row->key); !done) return done;
  for (const auto& [entry, line] : added)
    if (auto done = writer->add(*entry, line); !done) return done;
  return {};
}

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

}  // namespace rapporteur::store
