#include "store/happening_rows.h"

#include "store/record_file.h"

namespace rapporteur::store {

Result<bool> put_happenings(const Database& database, std::int64_t report_key,
                            const std::optional<std::string>& lines) {
  if (!lines) return false;
  auto select = database.prepare("SELECT lines FROM happenings WHERE report_key = ?");
  if (!select) return fail(select.error());
  const auto row = select->bind(1, report_key).step();
  if (!row) return fail(row.error());
  if (*row && select->text(0) == *lines) return false;
  auto insert =
      database.prepare("INSERT OR REPLACE INTO happenings (report_key, lines) VALUES (?, ?)");
  if (!insert) return fail(insert.error());
  if (auto done = insert->bind(1, report_key).bind(2, *lines).run(); !done)
    return fail(done.error());
  return true;
}

Result<std::map<std::string, std::string>> RecordFile::happenings() const {
  auto select = database_.prepare(
      "SELECT r.id, h.lines FROM happenings h JOIN reports r ON r.key = h.report_key "
      "WHERE r.superseded_by IS NULL");
  if (!select) return fail(select.error());
  std::map<std::string, std::string> lines;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return lines;
    lines[select->text(0)] = select->text(1);
  }
}

}  // namespace rapporteur::store
