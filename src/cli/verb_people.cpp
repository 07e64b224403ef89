// rapporteur people: who is named, with which office, how often.

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/claim_cells.h"
#include "cli/conflicts.h"
#include "cli/entry_listing.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/wording.h"
#include "pipeline/kept_entries.h"
#include "pipeline/person_counts.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Names are as the reports write them; two spellings are two rows.\n"
    "\n"
    "Examples:\n"
    "  rapporteur people --record talks.db\n"
    "  rapporteur people --record talks.db --actor Solt --format json";

struct PeopleVerb {
  RecordOption record;
  std::string actor, format = "table";
};

struct Person {
  pipeline::PersonCount count;
  std::set<std::string> reports, outlets;
};
using People = std::map<std::string, Person>;

void add(const Report& report, const pipeline::PersonCounts& counts, People& people) {
  for (const auto& [name, count] : counts) {
    Person& person = people[name];
    person.count.meetings += count.meetings;
    person.count.statements += count.statements;
    person.count.offices.insert(count.offices.begin(), count.offices.end());
    person.reports.insert(report.id);
    person.outlets.insert(exports::outlet_of(report));
  }
}

// From what is kept of each report.
Result<People> kept_people(store::RecordFile& record) {
  const auto rows = record.link_shelf().reports();
  if (!rows) return fail(rows.error());
  People people;
  for (const store::ReportRow& row : *rows) {
    Report report;
    report.id = row.id;
    report.outlet.value = row.outlet;
    add(report, pipeline::read_person_counts(row.people), people);
  }
  return people;
}

// From the claims, where they are seen through a lens or nothing may be kept.
Result<People> counted_people(const store::RecordFile& record, const std::string& name) {
  const auto reports = record.report_heads();
  if (!reports) return fail(reports.error());
  store::ClaimFilter filter;
  filter.kinds = {"office", "meeting", "statement"};
  filter.name = name;
  const auto judged = pipeline::JudgedRecord::of(record);
  if (!judged) return fail(judged.error());
  const auto claims = judged->claims(filter);
  if (!claims) return fail(claims.error());
  std::map<std::string, std::vector<const Claim*>> of_report;
  for (const Claim& claim : *claims) of_report[claim.report].push_back(&claim);
  People people;
  for (const Report& report : *reports)
    add(report, pipeline::count_persons(of_report[report.id]), people);
  return people;
}

std::string parted_set(const std::set<std::string>& words) {
  return parted({words.begin(), words.end()});
}

int run(const PeopleVerb& verb) {
  auto record = open_with_entries(verb.record);
  if (!record) return fail_with_record(record.error());
  if (const int code = tell_conflicts(*record); code != kDone) return code;
  const auto is_kept = pipeline::has_kept_entries(*record);
  if (!is_kept) return fail_with_record(is_kept.error());
  const auto people = *is_kept ? kept_people(*record) : counted_people(*record, verb.actor);
  if (!people) return fail_with_record(people.error());
  Table table;
  table.columns = {"person",  "meetings", "statements", "reports",
                   "offices", "outlets",  "report_ids"};
  table.shown_columns = 5;
  for (const auto& [name, person] : *people) {
    if (!verb.actor.empty() && !exports::is_named_so(name, verb.actor)) continue;
    table.rows.push_back({name, std::to_string(person.count.meetings),
                          std::to_string(person.count.statements),
                          std::to_string(person.reports.size()), parted_set(person.count.offices),
                          parted_set(person.outlets), parted_set(person.reports)});
  }
  print(write_table(table, table_format(verb.format), terminal_width(stdout)));
  return table.rows.empty() ? nothing_found("nobody was found") : kDone;
}

}  // namespace

void add_people(CLI::App& app, int& code) {
  auto verb = std::make_shared<PeopleVerb>();
  CLI::App* command =
      app.add_subcommand("people", "who is named, with which offices, in how many lines");
  command->footer(kExamples);
  verb->record.add_to(*command);
  verb->record.add_lens(*command);
  command->add_option("--actor", verb->actor, "only people whose name holds this")
      ->type_name("NAME");
  add_table_format(*command, verb->format);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
