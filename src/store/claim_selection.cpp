#include "store/claim_selection.h"

#include <algorithm>

#include <fmt/format.h>

namespace rapporteur::store {

namespace {

// Lines keep letters as they are; lower() and instr() know capitals of ASCII only, so a name or a
// line with other letters is let through.
void sift_names(ClaimSelection& selection, const std::string& name) {
  const bool is_ascii = std::ranges::all_of(name, [](char c) { return c >= 0 && c != '"'; });
  if (!is_ascii || name.find('\\') != std::string::npos) return;
  selection.narrow(
      "(instr(lower(c.line), lower(?)) > 0 OR length(c.line) <> length(CAST(c.line AS BLOB)))",
      name);
}

}  // namespace

void ClaimSelection::narrow(std::string_view condition, const std::string& value) {
  if (value.empty()) return;
  sql += fmt::format(" AND {}", condition);
  values.push_back(value);
}

ClaimSelection selection_of(const ClaimFilter& filter) {
  ClaimSelection selection;
  selection.narrow("c.status = ?", filter.status);
  selection.narrow("r.id = ?", filter.report);
  selection.narrow("coalesce(c.last_day, r.last_day) >= ?", filter.from_day);
  selection.narrow("coalesce(c.first_day, r.first_day) <= ?", filter.to_day);
  sift_names(selection, filter.name);
  if (!filter.act.empty())
    selection.narrow("instr(c.line, ?) > 0", fmt::format("\"act\":\"{}\"", filter.act));
  if (filter.kinds.empty()) return selection;
  std::string marks;
  for (const std::string& kind : filter.kinds) {
    marks += marks.empty() ? "?" : ", ?";
    selection.values.push_back(kind);
  }
  selection.sql += fmt::format(" AND c.kind IN ({})", marks);
  return selection;
}

}  // namespace rapporteur::store
