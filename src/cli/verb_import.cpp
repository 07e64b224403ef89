// rapporteur import: claims of other coders into a record.

#include <cstdio>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/files.h"
#include "cli/clock.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/refused.h"
#include "cli/verbs.h"
#include "pipeline/edited_claims.h"
#include "pipeline/import_claims.h"
#include "pipeline/mapped_claims.h"
#include "read/sheet.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "FILE holds claims: of a language model, of a person, of another program. JSON lines as\n"
    "docs/claims.md says, or a sheet (CSV, TSV, XLSX) with a map of its columns (docs/import.md).\n"
    "Every claim must quote its report (`text`) word for word; what is refused is written with "
    "the\n"
    "reason to FILE.refused.jsonl. Importing twice changes nothing.\n"
    "A sheet that `export` wrote and somebody edited comes back as decisions: a cell that differs\n"
    "corrects its field.\n"
    "\n"
    "Examples:\n"
    "  rapporteur import answers.jsonl --coder some-model --record talks.db\n"
    "  rapporteur import coded.csv --map columns.yaml --coder anna --record talks.db\n"
    "  rapporteur import edited.xlsx --coder anna --record talks.db\n"
    "  rapporteur import - --coder anna --record talks.db < anna.jsonl";

struct ImportVerb {
  RecordOption record;
  std::string file, coder, map;
};

// A sheet by its name, its map or its content; JSON lines else.
bool is_sheet(const ImportVerb& verb, std::string_view bytes) {
  const std::string_view file = verb.file;
  return !verb.map.empty() || file.ends_with(".csv") || file.ends_with(".tsv") ||
         file.ends_with(".xlsx") || bytes.starts_with("PK\x03\x04");
}

// The sheet's rows as claims, by the map or by the names of its columns.
Result<std::string> lines_of(const ImportVerb& verb, const read::SheetTable& table) {
  auto map = pipeline::map_by_names(table);
  if (!verb.map.empty()) {
    const auto yaml = base::read_file(verb.map);
    if (!yaml) return fail(yaml.error());
    const auto read = pipeline::read_map(verb.map, *yaml);
    if (!read) return fail(read.error());
    map = *read;
  }
  if (const auto missing = pipeline::missing_columns(map, table); !missing.empty()) {
    return fail(ErrorKind::bad_input,
                fmt::format("{}: no column \"{}\" in this sheet", verb.file, missing.front()));
  }
  std::string lines;
  for (const std::string& line : pipeline::claim_lines(map, table)) lines += line + "\n";
  return lines;
}

int tell(const ImportVerb& verb, const pipeline::ImportReceipt& receipt) {
  std::fprintf(stderr, "%zu claims added, %zu were there already, %zu refused\n", receipt.added,
               receipt.known, receipt.refused.size());
  return tell_refused(receipt.refused, verb.file, "claim");
}

int take_claims(const ImportVerb& verb, store::RecordFile& record, const std::string& lines) {
  const auto receipt = pipeline::import_claims(record, lines, verb.coder);
  return receipt ? tell(verb, *receipt) : fail_with_record(receipt.error());
}

int take_edits(const ImportVerb& verb, store::RecordFile& record, const read::SheetTable& table) {
  const auto receipt = pipeline::import_edits(record, table, verb.coder, time_now());
  if (!receipt) return fail_with_record(receipt.error());
  std::fprintf(stderr, "%zu fields corrected by %s, %zu rows as they were, %zu refused\n",
               receipt->corrected, verb.coder.c_str(), receipt->unchanged, receipt->refused.size());
  return tell_refused(receipt->refused, verb.file, "row");
}

int run(const ImportVerb& verb) {
  const auto bytes = bytes_of(verb.file);
  if (!bytes) return fail_with(bytes.error());
  if (!is_sheet(verb, *bytes)) {
    auto record = verb.record.open_to_write();
    return record ? take_claims(verb, *record, *bytes) : fail_with_record(record.error());
  }
  const auto table = read::read_sheet(verb.file, *bytes, "claims");
  if (!table) return fail_with(table.error());
  const bool is_edited = verb.map.empty() && pipeline::is_claims_sheet(*table);
  const auto lines = is_edited ? Result<std::string>{} : lines_of(verb, *table);
  if (!lines) return fail_with(lines.error());
  auto record = verb.record.open_to_write();
  if (!record) return fail_with_record(record.error());
  return is_edited ? take_edits(verb, *record, *table) : take_claims(verb, *record, *lines);
}

}  // namespace

void add_import(CLI::App& app, int& code) {
  auto verb = std::make_shared<ImportVerb>();
  CLI::App* command =
      app.add_subcommand("import", "claims of other coders, each checked against its report");
  command->footer(kExamples);
  command->add_option("FILE", verb->file, "claims as JSON lines or as a sheet, or -")->required();
  command->add_option("--coder", verb->coder, "under which name the claims are kept")
      ->required()
      ->type_name("NAME");
  command->add_option("--map", verb->map, "which column of a sheet is which field (YAML)")
      ->type_name("FILE");
  verb->record.add_to(*command);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
