// rapporteur accept, correct, reject, dispute, join, part: what a human decides of claims. Each is
// a line that is added to the record's log; nothing is overwritten.

#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/clock.h"
#include "cli/conflicts.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/user_name.h"
#include "cli/verbs.h"
#include "pipeline/decide.h"

namespace rapporteur::cli {

namespace {

struct DecideVerb {
  RecordOption record;
  pipeline::Ruling ruling;
  std::string one, other;
};

struct Act {
  const char* name;
  const char* about;
  const char* examples;
};

constexpr std::array<Act, 6> kActs = {{
    {"accept", "a claim stands as it is",
     "ID is the beginning of a claim's id, REPORT/ID, or an entry's id for all its claims.\n"
     "\n"
     "Examples:\n"
     "  rapporteur accept 4f7ac1 --record talks.db\n"
     "  rapporteur accept meeting-5f2a9c01 --record talks.db --why 'seen in the communique'"},
    {"correct", "a field of a claim has another value",
     "FIELD is a field of docs/claims.md: status, date, place, parties, mode, act, topic, value "
     "...\n"
     "Names of a list are parted by \";\"; an empty value takes the field's value away.\n"
     "\n"
     "Examples:\n"
     "  rapporteur correct 4f7ac1 date 2031-05-04 --record talks.db\n"
     "  rapporteur correct 4f7ac1 parties 'Mira Solt; Jon Aker' --record talks.db --rests-on "
     "report7.html"},
    {"reject", "a claim is none: its words do not say so",
     "Examples:\n"
     "  rapporteur reject 4f7ac1 --record talks.db --why 'a talk of two banks'"},
    {"dispute", "a claim is in doubt and is to be looked at by others",
     "Examples:\n"
     "  rapporteur dispute 4f7ac1 --record talks.db --why 'the photograph shows one of them only'"},
    {"join", "two claims, entries or spellings of a name are one thing",
     "Examples:\n"
     "  rapporteur join 4f7ac1 90be22 --record talks.db\n"
     "  rapporteur join 'Mira Solt' 'Myra Zolt' --record talks.db --why 'same office, same week'"},
    {"part", "two claims, entries or spellings of a name are two things",
     "Examples:\n"
     "  rapporteur part 4f7ac1 90be22 --record talks.db --why 'morning and evening session'"},
}};

Result<std::vector<Decision>> decisions_of(const DecideVerb& verb,
                                           const store::RecordFile& record) {
  const auto one = pipeline::find_target(record, verb.one);
  if (!one) return fail(one.error());
  if (verb.other.empty()) return pipeline::decide(verb.ruling, *one);
  const auto other = pipeline::find_target(record, verb.other);
  if (!other) return fail(other.error());
  auto decision = pipeline::decide_pair(verb.ruling, *one, *other);
  if (!decision) return fail(decision.error());
  return std::vector<Decision>{std::move(*decision)};
}

int refuse(const Error& error) {
  if (error.kind == ErrorKind::not_found) return nothing_found(error.message.c_str());
  if (error.kind == ErrorKind::bad_input) return fail_with(error), kUsage;
  return fail_with_record(error);
}

int run(DecideVerb verb) {
  if (verb.ruling.who.empty()) verb.ruling.who = user_name();
  if (verb.ruling.who.empty())
    return fail_with({ErrorKind::bad_input, "who decides? give --who NAME"}), kUsage;
  verb.ruling.made_on = time_now();
  auto record = verb.record.open_to_write();
  if (!record) return fail_with_record(record.error());
  const auto decisions = decisions_of(verb, *record);
  if (!decisions) return refuse(decisions.error());
  const auto added = record->add_decisions(*decisions);
  if (!added) return fail_with_record(added.error());
  std::fprintf(stderr, "rapporteur: %zu decision%s kept: %s by %s\n", *added,
               *added == 1 ? "" : "s", verb.ruling.act.c_str(), verb.ruling.who.c_str());
  return tell_conflicts(*record);
}

void add_act(CLI::App& app, const Act& act, int& code) {
  auto verb = std::make_shared<DecideVerb>();
  CLI::App* command = app.add_subcommand(act.name, act.about);
  command->footer(act.examples);
  verb->ruling.act = act.name;
  const bool is_pair = verb->ruling.act == "join" || verb->ruling.act == "part";
  command->add_option(is_pair ? "A" : "ID", verb->one, "a claim, an entry or a person's name")
      ->required()
      ->type_name("");
  if (is_pair) command->add_option("B", verb->other, "the other one")->required()->type_name("");
  if (verb->ruling.act == "correct") {
    command->add_option("FIELD", verb->ruling.field, "which field")->required()->type_name("");
    command->add_option("VALUE", verb->ruling.value, "its value")->required()->type_name("");
  }
  verb->record.add_to(*command);
  command->add_option("--who", verb->ruling.who, "who decides (RAPPORTEUR_WHO, else the user)")
      ->type_name("NAME");
  command->add_option("--why", verb->ruling.why, "the reason, in a sentence")->type_name("TEXT");
  command->add_option("--rests-on", verb->ruling.rests_on, "a report, an address, a page")
      ->type_name("TEXT");
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace

void add_decide(CLI::App& app, int& code) {
  for (const Act& act : kActs) add_act(app, act, code);
}

}  // namespace rapporteur::cli
