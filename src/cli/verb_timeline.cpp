// rapporteur timeline: the chronology of a record.

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/line_table.h"
#include "cli/listing.h"
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
    "  rapporteur timeline --record talks.db --limit 20 --no-passages\n"
    "  rapporteur timeline --record talks.db --format csv > talks.csv";

struct TimelineVerb {
  ListingOptions options;
  bool no_passages = false;
};

void show(const Listing& listing, const TimelineVerb& verb) {
  if (verb.options.format == "table") {
    print(exports::chronology_text(
        listing.chronology,
        {terminal_width(stdout), wants_colour(stdout), !verb.no_passages, listing.view.id_digits}));
  } else {
    print(write_table(line_table(listing.chronology), table_format(verb.options.format), 0));
  }
}

int run(const TimelineVerb& verb) {
  return show_listing(verb.options, "", "no meeting or statement was found",
                      [&](const Listing& listing) { show(listing, verb); });
}

}  // namespace

void add_timeline(CLI::App& app, int& code) {
  auto verb = std::make_shared<TimelineVerb>();
  CLI::App* command = app.add_subcommand(
      "timeline", "the chronology: meetings and statements by day, each with its words");
  command->footer(kExamples);
  verb->options.add_to(*command);
  verb->options.filter.add_kind(*command);
  verb->options.filter.add_status(*command);
  command->add_flag("--no-passages", verb->no_passages, "without the words under each line");
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
