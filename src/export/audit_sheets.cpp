#include "export/audit_sheets.h"

#include <fmt/format.h>

#include "base/edtf.h"
#include "export/csv.h"

namespace rapporteur::exports {

namespace {

const std::vector<Column> kColumns = {
    {"line", "integer", "The row of the sheet."},
    {"date", "string", "As the sheet has it."},
    {"parties", "string", "As the sheet has them."},
    {"place", "string", "As the sheet has it."},
    {"what", "string", "As the sheet has it."},
    {"verdict", "string",
     "supported, contradicted or not found; lacking for what the sheet does not have."},
    {"field", "string", "In which field the record says something else."},
    {"record_says", "string", "What it says there."},
    {"entry", "string", "The entry of the record."},
    {"passages", "string", "The words that decide it, each with its outlet."}};

std::string passages_text(const EntrySet& set, const std::vector<EntryClaim>& passages) {
  std::string text;
  for (const EntryClaim& passage : passages) {
    const std::string outlet = set.outlet(passage.report);
    const bool is_quoted = !passage.voice.empty() && passage.voice != outlet;
    text += fmt::format("{}{}{}: \"{}\"", text.empty() ? "" : " | ", outlet,
                        is_quoted ? ", quoting " + passage.voice : "", set.words(passage));
  }
  return text;
}

std::vector<std::string> row_of(const EntrySet& set, const link::AuditFinding& finding) {
  const link::AuditRow& row = finding.row;
  return {std::to_string(row.line),
          row.date,
          fmt::format("{}", fmt::join(row.parties, "; ")),
          row.place,
          row.what,
          link::verdict_word(finding.verdict),
          finding.field,
          finding.note.empty() ? finding.value : finding.note,
          finding.entry == nullptr ? "" : finding.entry->id,
          passages_text(set, finding.passages)};
}

std::vector<std::string> lacking_row(const EntrySet& set, const Entry& entry) {
  std::vector<std::string> parties;
  for (const EntryParty& party : entry.parties) parties.push_back(party.name);
  return {"",
          entry.date,
          fmt::format("{}", fmt::join(parties, "; ")),
          fmt::format("{}", fmt::join(entry.places, "; ")),
          entry.title,
          "lacking",
          "",
          entry.status,
          entry.id,
          passages_text(set, entry.claims)};
}

std::string in_cell(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

}  // namespace

std::vector<Sheet> audit_sheets(const link::Audit& audit, const EntrySet& set) {
  Sheet rows{"rows", "The sheet's rows, each with what the record says of it.", kColumns, {}};
  for (const link::AuditFinding& finding : audit.findings)
    rows.rows.push_back(row_of(set, finding));
  Sheet lacking{
      "lacking", "Dated entries of the record that the sheet does not have.", kColumns, {}};
  for (const Entry* entry : audit.lacking) lacking.rows.push_back(lacking_row(set, *entry));
  return {rows, lacking};
}

std::string audit_csv(const std::vector<Sheet>& sheets) {
  Sheet all = sheets.front();
  for (std::size_t i = 1; i < sheets.size(); ++i)
    all.rows.insert(all.rows.end(), sheets[i].rows.begin(), sheets[i].rows.end());
  return csv_of(all);
}

std::string audit_markdown(const std::vector<Sheet>& sheets, const std::string& title) {
  std::string text = fmt::format("# {}\n", title);
  for (const Sheet& sheet : sheets) {
    text += fmt::format("\n## {}\n\n|", sheet.holds);
    for (const Column& column : sheet.columns) text += fmt::format(" {} |", column.name);
    text += "\n|";
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) text += " --- |";
    text += "\n";
    for (const auto& row : sheet.rows) {
      text += "|";
      for (const std::string& cell : row) text += fmt::format(" {} |", in_cell(cell));
      text += "\n";
    }
  }
  return text;
}

}  // namespace rapporteur::exports
