// rapporteur sql: questions of one's own over the views of docs/record.md.

#include <cstdio>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/entry_listing.h"
#include "cli/exit_codes.h"
#include "cli/refused.h"
#include "cli/terminal.h"
#include "cli/verbs.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "The views v_reports, v_claims, v_meetings, v_statements, v_offices, v_decisions, v_entries,\n"
    "v_entry_claims, v_differences and v_voices are described in docs/record.md and stay as they "
    "are.\n"
    "Nothing is written, whatever is asked.\n"
    "\n"
    "Examples:\n"
    "  rapporteur sql 'SELECT outlet, count(*) FROM v_reports GROUP BY outlet' --record talks.db\n"
    "  rapporteur sql 'SELECT * FROM v_differences' --record talks.db --format csv > "
    "differences.csv\n"
    "  rapporteur sql - --record talks.db < question.sql";

struct SqlVerb {
  RecordOption record;
  std::string question, format = "table";
  std::size_t limit = 0;
};

int run(SqlVerb verb) {
  if (verb.question == "-") {
    auto bytes = bytes_of("-");
    if (!bytes) return fail_with(bytes.error());
    verb.question = std::move(*bytes);
  }
  const auto record = open_with_entries(verb.record);
  if (!record) return fail_with_record(record.error());
  const auto answer = record->ask(verb.question, verb.limit);
  if (!answer && answer.error().kind == ErrorKind::bad_input)
    return fail_with(answer.error()), kUsage;
  if (!answer) return fail_with_record(answer.error());
  Table table{answer->columns, {}, 0};
  for (const auto& row : answer->rows) {
    std::vector<std::string> cells;
    for (const auto& cell : row) cells.push_back(cell.value_or(""));
    table.rows.push_back(std::move(cells));
  }
  print(write_table(table, table_format(verb.format), terminal_width(stdout)));
  if (answer->is_cut) std::fprintf(stderr, "rapporteur: more rows left out by --limit\n");
  return table.rows.empty() ? nothing_found("the answer has no rows") : kDone;
}

}  // namespace

void add_sql(CLI::App& app, int& code) {
  auto verb = std::make_shared<SqlVerb>();
  CLI::App* command = app.add_subcommand("sql", "a question in SQL; the record is only read");
  command->footer(kExamples);
  command->add_option("QUESTION", verb->question, "one SELECT, or - for standard input")
      ->required()
      ->type_name("");
  verb->record.add_to(*command);
  command->add_option("--limit", verb->limit, "at most so many rows; 0 for all")
      ->capture_default_str()
      ->type_name("N");
  add_table_format(*command, verb->format);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
