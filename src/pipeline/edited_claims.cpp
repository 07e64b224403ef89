#include "pipeline/edited_claims.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "link/decisions.h"
#include "pipeline/decide.h"
#include "pipeline/judged_record.h"

namespace rapporteur::pipeline {

namespace {

// Columns of the claims' sheet that hold a field by its own name, as `correct` takes it.
constexpr std::array<std::string_view, 19> kFields = {
    "status",  "date",     "parties", "mediators", "host",   "speaker", "act",
    "targets", "office",   "of",      "held",      "place",  "mode",    "form",
    "topic",   "occasion", "outcome", "reason",    "said_by"};

std::string cell_of(const read::SheetTable& table, const read::SheetRow& row,
                    std::string_view column) {
  const std::size_t at = table.column(column);
  return at < row.cells.size() ? row.cells[at] : "";
}

// Decisions that make the claim what the row says.
Result<std::vector<Decision>> edits_of(const read::SheetTable& table, const read::SheetRow& row,
                                       const Claim& claim, const std::string& who,
                                       const std::string& made_on) {
  std::vector<Decision> edits;
  for (const std::string_view field : kFields) {
    const std::string name(field);
    if (table.column(field) == table.header.size()) continue;
    const std::string is = link::field_of(claim, name);
    const std::string wanted = cell_of(table, row, field);
    if (is == wanted) continue;
    const Ruling ruling{"correct", name, wanted, who, made_on, "edited in a sheet", ""};
    const auto made = decide(ruling, Target{{claim}, "", false});
    if (!made) return fail(made.error());
    edits.insert(edits.end(), made->begin(), made->end());
  }
  return edits;
}

Result<const Claim*> claim_of(const std::vector<Claim>& claims, const std::string& report,
                              const std::string& id) {
  const auto found = std::ranges::find_if(
      claims, [&](const Claim& claim) { return claim.report == report && claim.id == id; });
  if (found == claims.end())
    return fail(ErrorKind::not_found, fmt::format("no claim {}/{} in this record", report, id));
  return &*found;
}

}  // namespace

bool is_claims_sheet(const read::SheetTable& table) {
  return std::ranges::all_of(
      std::array<std::string_view, 4>{"report", "id", "kind", "passage"},
      [&](std::string_view column) { return table.column(column) < table.header.size(); });
}

Result<EditReceipt> import_edits(store::RecordFile& record, const read::SheetTable& table,
                                 const std::string& who, const std::string& made_on) {
  const auto judged = JudgedRecord::of(record);
  if (!judged) return fail(judged.error());
  const auto claims = judged->claims({});
  if (!claims) return fail(claims.error());
  EditReceipt receipt;
  std::vector<Decision> all;
  for (const read::SheetRow& row : table.rows) {
    const std::string report = cell_of(table, row, "report");
    const auto refuse = [&](const Error& error) {
      receipt.refused.push_back(
          {row.line, fmt::format("{}", fmt::join(row.cells, ",")), error.message});
    };
    const auto claim = claim_of(*claims, report, cell_of(table, row, "id"));
    if (!claim) {
      refuse(claim.error());
      continue;
    }
    const auto edits = edits_of(table, row, **claim, who, made_on);
    if (!edits) {
      refuse(edits.error());
      continue;
    }
    receipt.unchanged += edits->empty() ? 1U : 0U;
    receipt.corrected += edits->size();
    all.insert(all.end(), edits->begin(), edits->end());
  }
  if (const auto added = record.add_decisions(all); !added) return fail(added.error());
  return receipt;
}

}  // namespace rapporteur::pipeline
