// rapporteur statements: who said what to whom, a row for each statement.

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/claim_cells.h"
#include "cli/listing.h"
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

Table statements_table(const Listing& listing, bool for_people) {
  const auto& [view, chronology] = listing;
  Table table;
  table.columns = {"id",      "day",     "speaker",    "act",      "passage",
                   "outlets", "targets", "addressees", "quote",    "topic",
                   "said_by", "date",    "first_day",  "last_day", "reports"};
  table.shown_columns = 5;
  for (const exports::DaySection& day : chronology.days) {
    for (const exports::ChronologyLine& line : day.lines) {
      const Claim& claim = view.claims[line.claim];
      const auto& statement = std::get<StatementClaim>(claim.body);
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

int run(const ListingOptions& options) {
  const TableFormat format = table_format(options.format);
  return show_listing(options, "statement", "no statement was found", [&](const Listing& listing) {
    print(write_table(statements_table(listing, format == TableFormat::table), format,
                      terminal_width(stdout)));
  });
}

}  // namespace

void add_statements(CLI::App& app, int& code) {
  auto options = std::make_shared<ListingOptions>();
  CLI::App* command = app.add_subcommand("statements", "who said what, to whom and about whom");
  command->footer(kExamples);
  options->add_to(*command);
  command
      ->add_option("--act", options->filter.filter.act,
                   "only statements of this act: accuse, deny, demand ... (docs/claims.md)")
      ->type_name("ACT");
  command->callback([options, &code] { code = run(*options); });
}

}  // namespace rapporteur::cli
