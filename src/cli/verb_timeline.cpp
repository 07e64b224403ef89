// rapporteur timeline: the chronology of a record.

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/exit_codes.h"
#include "cli/line_table.h"
#include "cli/record_view.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/chronology_text.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Each line: its status, what the report says, [the outlets that say so], the words it stands "
    "on,\n"
    "and the beginning of its id, for `show` and `why`.\n"
    "\n"
    "Examples:\n"
    "  rapporteur timeline --record talks.db\n"
    "  rapporteur timeline --record talks.db --from 2031-05 --to 2031-06 --kind meeting\n"
    "  rapporteur timeline --record talks.db --actor Solt --status planned\n"
    "  rapporteur timeline --record talks.db --format csv > talks.csv";

struct TimelineVerb {
  RecordOption record;
  FilterOptions filter;
  std::string format = "table";
  bool no_passages = false;
};

int run(const TimelineVerb& verb) {
  const auto filter = verb.filter.resolved();
  if (!filter) {
    fail_with(filter.error());
    return kUsage;
  }
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  const auto view = load_view(*record);
  if (!view) return fail_with_record(view.error());
  const exports::Chronology chronology =
      exports::make_chronology(view->reports, view->sentences, view->claims, *filter);
  if (verb.format == "table") {
    print(exports::chronology_text(chronology, {terminal_width(stdout), wants_colour(stdout),
                                                !verb.no_passages, view->id_digits}));
  } else {
    print(write_table(line_table(chronology), table_format(verb.format), 0));
  }
  return chronology.days.empty() ? nothing_found("no meeting or statement was found") : kDone;
}

}  // namespace

void add_timeline(CLI::App& app, int& code) {
  auto verb = std::make_shared<TimelineVerb>();
  CLI::App* command = app.add_subcommand(
      "timeline", "the chronology: meetings and statements by day, each with its words");
  command->footer(kExamples);
  verb->record.add_to(*command);
  verb->filter.add_days_and_actor(*command);
  verb->filter.add_kind(*command);
  verb->filter.add_status(*command);
  add_table_format(*command, verb->format);
  command->add_flag("--no-passages", verb->no_passages, "without the words under each line");
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
