#include "store/claim_selection.h"

#include <algorithm>

#include <fmt/format.h>

namespace rapporteur::store {

namespace {

// Lines keep letters as they are; LIKE knows capitals of ASCII only, so a name or a line with other
// letters is let through.
void sift_names(ClaimSelection& selection, const std::string& name) {
  const bool is_ascii = std::ranges::all_of(name, [](char c) { return c >= 0 && c != '"'; });
  constexpr std::size_t kLongest = 1000;  // of SQLite: 50,000
  if (name.empty() || name.size() > kLongest || !is_ascii || name.find('\\') != std::string::npos)
    return;
  std::string pattern = "%";
  for (const char c : name) {
    if (c == '%' || c == '_') pattern += '\\';  // else they stand for anything
    pattern += c;
  }
  selection.narrow("(c.line LIKE ? ESCAPE '\\' OR length(c.line) <> length(CAST(c.line AS BLOB)))",
                   pattern + "%");
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
