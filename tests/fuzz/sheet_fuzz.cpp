// Any bytes as what users bring beside reports: a sheet (CSV or workbook), the map of its columns,
// a list of loaded words. Refused, or rows as wide as their header.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "link/term_use.h"
#include "pipeline/audit_sheet.h"
#include "pipeline/mapped_claims.h"
#include "read/sheet.h"

namespace {

void check(const rapporteur::read::SheetTable& table) {
  for (const auto& row : table.rows)
    if (row.cells.size() != table.header.size()) std::abort();
  const auto map = rapporteur::pipeline::map_by_names(table);
  if (!rapporteur::pipeline::missing_columns(map, table).empty()) std::abort();
  if (rapporteur::pipeline::claim_lines(map, table).size() != table.rows.size()) std::abort();
  (void)rapporteur::pipeline::audit_rows("input", {}, table);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const auto table = rapporteur::read::read_sheet("input", input, "claims");
  if (table) check(*table);
  if (const auto map = rapporteur::pipeline::read_map("input", input); map && table)
    (void)rapporteur::pipeline::claim_lines(*map, *table);
  (void)rapporteur::link::read_term_groups("input", input);
  return 0;
}
