// The codebook for programs: JSON and a sheet.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "export/codebook.h"

namespace rapporteur::exports {

namespace {

using Json = nlohmann::ordered_json;

// One thing of several in a cell; sentences may hold any other sign.
std::string cell_of(const std::vector<std::string>& lines) {
  std::string cell;
  for (const std::string& line : lines) cell += (cell.empty() ? "" : "\n") + line;
  return cell;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json json_of(const CodebookEntry& entry) {
  return {{"id", entry.id},
          {"kind", entry.kind},
          {"definition", text_or_null(entry.definition)},
          {"words", entry.words},
          {"needs", entry.needs},
          {"plover", text_or_null(entry.plover)},
          {"cameo", text_or_null(entry.cameo)},
          {"acled", text_or_null(entry.acled)},
          {"precision", entry.precision},
          {"file", entry.file},
          {"yes", entry.yes},
          {"no", entry.no}};
}

}  // namespace

std::string codebook_json(const std::vector<CodebookEntry>& entries, const CodebookHead& head) {
  Json all = Json::array();
  for (const CodebookEntry& entry : entries) all.push_back(json_of(entry));
  const Json book = {{"program", head.made_by}, {"rules", head.rules}, {"entries", all}};
  constexpr int kIndent = 1;
  return book.dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n";
}

Sheet codebook_sheet(const std::vector<CodebookEntry>& entries) {
  Sheet sheet;
  sheet.name = "codebook";
  sheet.holds = "Every entry of the lexicon.";
  sheet.columns = {{"id", "string", "The entry's name, as `rule` of a claim has it."},
                   {"kind", "string", "The kind of claim."},
                   {"definition", "string", "What it means."},
                   {"words", "string", "By which words it is told, a line for each form."},
                   {"needs", "string", "What must hold beside them, a line for each."},
                   {"plover", "string", "Type and mode of PLOVER, and context."},
                   {"cameo", "string", "CAMEO's code."},
                   {"acled", "string", "ACLED's event type and sub-event type."},
                   {"precision", "string", "How many judged claims are right."},
                   {"file", "string", "Where the entry stands."},
                   {"yes", "string", "Sentences that count, a line for each."},
                   {"no", "string", "Sentences that do not."}};
  for (const CodebookEntry& entry : entries) {
    sheet.rows.push_back({entry.id, entry.kind, entry.definition, cell_of(entry.words),
                          cell_of(entry.needs), entry.plover, entry.cameo, entry.acled,
                          entry.precision, entry.file, cell_of(entry.yes), cell_of(entry.no)});
  }
  return sheet;
}

}  // namespace rapporteur::exports
