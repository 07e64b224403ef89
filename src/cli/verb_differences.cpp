// rapporteur differences: entries whose voices differ, field by field, with the words of each.

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/conflicts.h"
#include "cli/entry_listing.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/entry_set.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "A row for each value that a voice gives; two voices of one report may differ. The last claim "
    "of\n"
    "that report in the entry gives the passage.\n"
    "\n"
    "Examples:\n"
    "  rapporteur differences --record talks.db\n"
    "  rapporteur differences --record talks.db --kind meeting --field date\n"
    "  rapporteur differences --record talks.db --format csv > differences.csv";

struct DifferencesVerb {
  EntryListingOptions options;
  std::string kind, field;
};

void add_rows(const Entry& entry, const DifferencesVerb& verb, const ListedEntries& listed,
              Table& table) {
  for (const Difference& difference : entry.differences) {
    if (!verb.field.empty() && difference.field != verb.field) continue;
    for (const DifferenceValue& value : difference.values) {
      for (const DifferenceVoice& voice : value.voices) {
        const EntryClaim* claim = exports::claim_of_voice(entry, voice);
        table.rows.push_back({entry.id, difference.field, value.value,
                              claim == nullptr ? voice.said_by : claim->voice,
                              claim == nullptr ? "" : passage_of(*claim, listed), voice.report,
                              claim == nullptr ? "" : claim->claim, entry.kind, entry.date,
                              entry.title, entry.review});
      }
    }
  }
}

int run(const DifferencesVerb& verb) {
  if (const auto days = verb.options.filter.resolved(); !days)
    return fail_with(days.error()), kUsage;
  const auto record = open_with_entries(verb.options.record);
  if (!record) return fail_with_record(record.error());
  if (const int code = tell_conflicts(*record); code != kDone) return code;
  store::EntryFilter filter;
  filter.only_differing = true;
  if (!verb.kind.empty()) filter.kinds = {verb.kind};
  auto listed = load_entries(*record, verb.options, filter);
  if (!listed) return fail_with_record(listed.error());
  if (auto done = load_reports(*record, *listed); !done) return fail_with_record(done.error());
  Table table;
  table.columns = {"entry", "field", "value", "voice", "passage", "report",
                   "claim", "kind",  "date",  "title", "review"};
  table.shown_columns = 5;
  for (const Entry& entry : listed->entries) add_rows(entry, verb, *listed, table);
  print(write_table(table, table_format(verb.options.format), terminal_width(stdout)));
  if (listed->left_out > 0)
    std::fprintf(stderr, "rapporteur: %zu more left out by --limit\n", listed->left_out);
  return table.rows.empty() ? nothing_found("no voices differ") : kDone;
}

}  // namespace

void add_differences(CLI::App& app, int& code) {
  auto verb = std::make_shared<DifferencesVerb>();
  CLI::App* command =
      app.add_subcommand("differences", "where voices differ: day, place, parties, number, blame");
  command->footer(kExamples);
  verb->options.add_to(*command);
  command->add_option("--kind", verb->kind, "only entries of this kind")->type_name("KIND");
  command
      ->add_option("--field", verb->field,
                   "only differences in this field: date, place, parties ...")
      ->type_name("FIELD");
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
