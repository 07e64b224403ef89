// rapporteur audit: a spreadsheet of meetings held against the record.

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/files.h"
#include "cli/entry_listing.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/record_view.h"
#include "cli/refused.h"
#include "cli/verbs.h"
#include "export/audit_sheets.h"
#include "pipeline/audit_sheet.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "FILE is a plain sheet (CSV, TSV, XLSX): a row for each meeting or other happening, with a "
    "day,\n"
    "those who took part, a place and what it was. A map says which column is which\n"
    "(docs/audit.md); without one the columns are taken by their names: date, parties, place, "
    "what,\n"
    "status.\n"
    "Every row is `supported` (with passages), `contradicted` (with the field and passages) or "
    "`not\n"
    "found`; then follows what the record has and the sheet lacks. Exit code 1 where a row is\n"
    "contradicted or not found.\n"
    "\n"
    "Examples:\n"
    "  rapporteur audit coded.csv --record talks.db\n"
    "  rapporteur audit coded.xlsx --map columns.yaml --record talks.db --format xlsx --output "
    "checked.xlsx";

struct AuditVerb {
  RecordOption record;
  std::string file, map, format = "md", output;
};

Result<void> write_out(const AuditVerb& verb, const std::vector<exports::Sheet>& sheets) {
  const std::string title = "Audit of " + verb.file;
  if (verb.format == "xlsx") return exports::write_workbook(sheets, title, "", verb.output);
  return write_output(verb.output, verb.format == "csv" ? exports::audit_csv(sheets)
                                                        : exports::audit_markdown(sheets, title));
}

Result<std::vector<pipeline::MappedField>> map_of(const AuditVerb& verb) {
  if (verb.map.empty()) return std::vector<pipeline::MappedField>{};
  const auto yaml = base::read_file(verb.map);
  if (!yaml) return fail(yaml.error());
  return pipeline::read_map(verb.map, *yaml);
}

int run(const AuditVerb& verb) {
  if (verb.format == "xlsx" && is_standard_output(verb.output)) {
    return fail_with({ErrorKind::bad_input, "--format xlsx needs --output, the file to write"}),
           kUsage;
  }
  const auto bytes = bytes_of(verb.file);
  if (!bytes) return fail_with(bytes.error());
  const auto table = read::read_sheet(verb.file, *bytes);
  if (!table) return fail_with(table.error());
  const auto map = map_of(verb);
  if (!map) return fail_with(map.error());
  const auto rows = pipeline::audit_rows(verb.file, *map, *table);
  if (!rows) return fail_with(rows.error());
  const auto record = open_with_entries(verb.record);
  if (!record) return fail_with_record(record.error());
  const auto audited = pipeline::audit_record(*record, *rows);
  if (!audited) return fail_with_record(audited.error());
  const auto done = write_out(
      verb, exports::audit_sheets(
                (*audited)->audit,
                exports::EntrySet((*audited)->entries, (*audited)->reports, (*audited)->claims)));
  if (!done) return fail_with(done.error());
  const auto [supported, contradicted, not_found] = (*audited)->counts();
  std::fprintf(stderr,
               "rapporteur: %zu rows: %zu supported, %zu contradicted, %zu not found; %zu "
               "dated entries that the sheet lacks\n",
               rows->size(), supported, contradicted, not_found, (*audited)->audit.lacking.size());
  return contradicted + not_found == 0 ? kDone : kNothingFound;
}

}  // namespace

void add_audit(CLI::App& app, int& code) {
  auto verb = std::make_shared<AuditVerb>();
  CLI::App* command =
      app.add_subcommand("audit", "a spreadsheet of meetings held against the record");
  command->footer(kExamples);
  command->add_option("FILE", verb->file, "the sheet, or - for standard input")->required();
  command->add_option("--map", verb->map, "which column is which (YAML)")->type_name("FILE");
  verb->record.add_to(*command);
  verb->record.add_lens(*command);
  command->add_option("--format", verb->format, "md, csv or xlsx")
      ->check(CLI::IsMember({"md", "csv", "xlsx"}))
      ->capture_default_str()
      ->type_name("FORM");
  command->add_option("--output", verb->output, "file to write; the standard output without it")
      ->type_name("FILE");
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
