// The entries that were worked out last. They are a shelf, not a source: whatever made them can
// make them again.

#include <utility>

#include <fmt/format.h>

#include "link/entry_line.h"
#include "store/record_file.h"

namespace rapporteur::store {

namespace {

Result<std::int64_t> count_of(const Database& database) {
  const auto count = database.value("SELECT count FROM changes");
  if (!count) return fail(count.error());
  return std::stoll(count->value_or("0"));
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
