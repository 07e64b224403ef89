// rapporteur meetings: who met whom, a row for each meeting.

#include <memory>
#include <string>
#include <vector>

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
    "  rapporteur meetings --record talks.db --status held\n"
    "  rapporteur meetings --record talks.db --actor Solt --from 2031\n"
    "  rapporteur meetings --record talks.db --format csv > meetings.csv";

Table meetings_table(const Listing& listing, bool for_people) {
  const auto& [view, chronology] = listing;
  Table table;
  table.columns = {"id",   "day",       "status",   "place",   "parties", "outlets",
                   "mode", "mediators", "host",     "form",    "topic",   "said_by",
                   "date", "first_day", "last_day", "reports", "passage"};
  table.shown_columns = 5;
  for (const exports::DaySection& day : chronology.days) {
    for (const exports::ChronologyLine& line : day.lines) {
      const Claim& claim = view.claims[line.claim];
      const auto& meeting = std::get<MeetingClaim>(claim.body);
      const std::string day_words =
          line.is_reported && !line.day.empty() ? "reported " + line.day : line.day;
      table.rows.push_back({for_people ? claim.id.substr(0, view.id_digits) : claim.id, day_words,
                            line.status, place_names(claim), actor_names(meeting.parties),
                            outlet_names(line), meeting.mode, actor_names(meeting.mediators),
                            actor_names(meeting.hosts), meeting.form, meeting.topic,
                            actor_names(claim.said_by), claim.date, line.first_day, line.last_day,
                            report_ids(line), line.passage.words});
    }
  }
  return table;
}

int run(const ListingOptions& options) {
  const TableFormat format = table_format(options.format);
  return show_listing(options, "meeting", "no meeting was found", [&](const Listing& listing) {
    print(write_table(meetings_table(listing, format == TableFormat::table), format,
                      terminal_width(stdout)));
  });
}

}  // namespace

void add_meetings(CLI::App& app, int& code) {
  auto options = std::make_shared<ListingOptions>();
  CLI::App* command =
      app.add_subcommand("meetings", "who met whom, when, where, and whether it was held");
  command->footer(kExamples);
  options->add_to(*command);
  options->filter.add_status(*command);
  command->callback([options, &code] { code = run(*options); });
}

}  // namespace rapporteur::cli
