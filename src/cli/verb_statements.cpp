// rapporteur statements: who said what to whom, a row for each statement.

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/claim_cells.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  rapporteur statements --record talks.db --act accuse\n"
    "  rapporteur statements --record talks.db --actor Solt --from 2031-05\n"
    "  rapporteur statements --record talks.db --format jsonl | jq .passage";

struct StatementsVerb {
  RecordOption record;
  FilterOptions filter;
  std::string act, format = "table";
};

Table statements_table(const RecordView& view, const exports::Chronology& chronology,
                       const StatementsVerb& verb) {
  Table table;
  table.columns = {"id",      "day",     "speaker",    "act",      "passage",
                   "outlets", "targets", "addressees", "quote",    "topic",
                   "said_by", "date",    "first_day",  "last_day", "reports"};
  table.shown_columns = 5;
  const bool for_people = verb.format == "table";
  for (const exports::DaySection& day : chronology.days) {
    for (const exports::ChronologyLine& line : day.lines) {
      const Claim& claim = view.claims[line.claim];
      const auto& statement = std::get<StatementClaim>(claim.body);
      if (!verb.act.empty() && statement.act != verb.act) continue;
      table.rows.push_back({for_people ? claim.id.substr(0, view.id_digits) : claim.id, line.day,
                            actor_names(statement.speakers), statement.act, line.passage.words,
                            outlet_names(line), actor_names(statement.targets),
                            actor_names(statement.addressees), statement.quote, statement.topic,
                            actor_names(claim.said_by), claim.date, line.first_day, line.last_day,
                            report_ids(line)});
    }
  }
  return table;
}

int run(const StatementsVerb& verb) {
  auto filter = verb.filter.resolved();
  if (!filter) return fail_with(filter.error()), kUsage;
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  const auto view = load_view(*record);
  if (!view) return fail_with_record(view.error());
  filter->kind = "statement";
  const auto chronology =
      exports::make_chronology(view->reports, view->sentences, view->claims, *filter);
  const Table table = statements_table(*view, chronology, verb);
  print(write_table(table, table_format(verb.format), terminal_width(stdout)));
  return table.rows.empty() ? nothing_found("no statement was found") : kDone;
}

}  // namespace

void add_statements(CLI::App& app, int& code) {
  auto verb = std::make_shared<StatementsVerb>();
  CLI::App* command = app.add_subcommand("statements", "who said what, to whom and about whom");
  command->footer(kExamples);
  verb->record.add_to(*command);
  verb->filter.add_days_and_actor(*command);
  command
      ->add_option("--act", verb->act,
                   "only statements of this act: accuse, deny, demand ... (docs/claims.md)")
      ->type_name("ACT");
  add_table_format(*command, verb->format);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
