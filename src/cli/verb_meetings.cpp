// rapporteur meetings: who met whom, a row for each meeting.

#include <memory>
#include <string>
#include <vector>

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
    "  rapporteur meetings --record talks.db --status held\n"
    "  rapporteur meetings --record talks.db --actor Solt --from 2031\n"
    "  rapporteur meetings --record talks.db --format csv > meetings.csv";

struct MeetingsVerb {
  RecordOption record;
  FilterOptions filter;
  std::string format = "table";
};

Table meetings_table(const RecordView& view, const exports::Chronology& chronology,
                     bool for_people) {
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

int run(const MeetingsVerb& verb) {
  auto filter = verb.filter.resolved();
  if (!filter) return fail_with(filter.error()), kUsage;
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  const auto view = load_view(*record);
  if (!view) return fail_with_record(view.error());
  filter->kind = "meeting";
  const auto chronology =
      exports::make_chronology(view->reports, view->sentences, view->claims, *filter);
  const TableFormat format = table_format(verb.format);
  print(write_table(meetings_table(*view, chronology, format == TableFormat::table), format,
                    terminal_width(stdout)));
  return chronology.days.empty() ? nothing_found("no meeting was found") : kDone;
}

}  // namespace

void add_meetings(CLI::App& app, int& code) {
  auto verb = std::make_shared<MeetingsVerb>();
  CLI::App* command =
      app.add_subcommand("meetings", "who met whom, when, where, and whether it was held");
  command->footer(kExamples);
  verb->record.add_to(*command);
  verb->filter.add_days_and_actor(*command);
  verb->filter.add_status(*command);
  add_table_format(*command, verb->format);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
