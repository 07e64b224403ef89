// rapporteur people: who is named, with which office, how often.

#include <map>
#include <memory>
#include <set>
#include <string>
#include <variant>

#include <CLI/CLI.hpp>

#include "cli/claim_cells.h"
#include "cli/conflicts.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/wording.h"

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
  std::set<std::string> offices, reports, outlets;
  std::size_t meetings = 0, statements = 0;
};
using People = std::map<std::string, Person>;

std::string office_words(const std::string& office, const std::string& of,
                         const std::string& held) {
  const std::string before = held.empty() || held == "current" ? "" : held + " ";
  return before + office + (of.empty() ? "" : " (" + of + ")");
}

class Counter {
 public:
  explicit Counter(const std::vector<Report>& reports) {
    for (const Report& report : reports) outlets_[report.id] = exports::outlet_of(report);
  }

  void add(const Claim& claim) {
    if (const auto* office = std::get_if<OfficeClaim>(&claim.body)) {
      seen(office->person.name, claim)
          .offices.insert(office_words(office->office, office->of, office->held));
    } else if (const auto* meeting = std::get_if<MeetingClaim>(&claim.body)) {
      for (const auto* actors : {&meeting->parties, &meeting->mediators, &meeting->hosts}) {
        each_person(*actors, claim, [](Person& person) { ++person.meetings; });
      }
    } else if (const auto* statement = std::get_if<StatementClaim>(&claim.body)) {
      each_person(statement->speakers, claim, [](Person& person) { ++person.statements; });
    }
  }

  [[nodiscard]] const People& people() const { return people_; }

 private:
  Person& seen(const std::string& name, const Claim& claim) {
    Person& person = people_[name];
    person.reports.insert(claim.report);
    person.outlets.insert(outlets_[claim.report]);
    return person;
  }
  template <typename Count>
  void each_person(const std::vector<Actor>& actors, const Claim& claim, Count count) {
    for (const Actor& actor : actors) {
      if (actor.kind == ActorKind::person) count(seen(actor.name, claim));
    }
  }

  std::map<std::string, std::string> outlets_;
  People people_;
};

std::string parted_set(const std::set<std::string>& words) {
  return parted({words.begin(), words.end()});
}

int run(const PeopleVerb& verb) {
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  const auto reports = record->report_heads();
  if (!reports) return fail_with_record(reports.error());
  store::ClaimFilter filter;
  filter.kinds = {"office", "meeting", "statement"};
  filter.name = verb.actor;
  const auto judged = pipeline::JudgedRecord::of(*record);
  if (!judged) return fail_with_record(judged.error());
  tell_conflicts(*judged);
  const auto claims = judged->claims(filter);
  if (!claims) return fail_with_record(claims.error());
  Counter counter(*reports);
  for (const Claim& claim : *claims) counter.add(claim);
  Table table;
  table.columns = {"person",  "meetings", "statements", "reports",
                   "offices", "outlets",  "report_ids"};
  table.shown_columns = 5;
  for (const auto& [name, person] : counter.people()) {
    if (!verb.actor.empty() && !exports::is_named_so(name, verb.actor)) continue;
    table.rows.push_back({name, std::to_string(person.meetings), std::to_string(person.statements),
                          std::to_string(person.reports.size()), parted_set(person.offices),
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
