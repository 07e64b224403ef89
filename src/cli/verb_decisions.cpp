// rapporteur decisions: the log of what humans decided; to a file, from a file, and its conflicts.

#include <cstdio>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "base/files.h"
#include "cli/conflicts.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/refused.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "pipeline/decision_log.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  rapporteur decisions --record talks.db                        list them\n"
    "  rapporteur decisions export decisions.jsonl --record talks.db   keep them in git\n"
    "  rapporteur decisions import colleague.jsonl --record talks.db   merge a colleague's\n"
    "  rapporteur decisions conflicts --record talks.db";

struct DecisionsVerb {
  RecordOption record;
  std::string file, format = "table";
};

std::string named(const ClaimAnchor& anchor) {
  return anchor.report.empty() ? anchor.claim : anchor.report + "/" + anchor.claim;
}

Table decisions_table(const std::vector<Decision>& decisions) {
  Table table;
  table.columns = {"made_on", "who", "act", "claim",    "other", "field",
                   "value",   "why", "was", "rests_on", "id"};
  table.shown_columns = 8;
  for (const Decision& decision : decisions) {
    table.rows.push_back({decision.made_on, decision.who, decision.act, named(decision.claim),
                          named(decision.other), decision.field, decision.value, decision.why,
                          decision.was, decision.rests_on, decision.id});
  }
  return table;
}

const Decision* with_id(const std::vector<Decision>& decisions, const std::string& id) {
  for (const Decision& decision : decisions)
    if (decision.id == id) return &decision;
  return nullptr;
}

Table conflicts_table(const pipeline::JudgedRecord& judged) {
  Table table;
  table.columns = {"made_on", "who", "act", "claim", "reason", "against", "decision", "other"};
  table.shown_columns = 5;
  for (const DecisionConflict& conflict : judged.conflicts()) {
    const Decision* decision = with_id(judged.decisions(), conflict.decision);
    const Decision* other = with_id(judged.decisions(), conflict.other);
    table.rows.push_back({decision == nullptr ? "" : decision->made_on,
                          decision == nullptr ? "" : decision->who,
                          decision == nullptr ? "" : decision->act,
                          decision == nullptr ? "" : named(decision->claim), conflict.reason,
                          other == nullptr ? "" : other->who, conflict.decision, conflict.other});
  }
  return table;
}

int show(const DecisionsVerb& verb, bool conflicts_only) {
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  const auto judged = pipeline::JudgedRecord::of(*record);
  if (!judged) return fail_with_record(judged.error());
  const Table table =
      conflicts_only ? conflicts_table(*judged) : decisions_table(judged->decisions());
  print(write_table(table, table_format(verb.format), terminal_width(stdout)));
  if (!conflicts_only) tell_conflicts(*judged);
  if (!table.rows.empty()) return kDone;
  return nothing_found(conflicts_only ? "no decisions are in conflict" : "no decision was made");
}

int run_export(const DecisionsVerb& verb) {
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  const auto decisions = record->decisions();
  if (!decisions) return fail_with_record(decisions.error());
  const std::string log = pipeline::decision_log(*decisions);
  if (verb.file == "-") return print(log), kDone;
  if (auto done = base::write_file(verb.file, log); !done) return fail_with(done.error());
  return kDone;
}

int run_import(const DecisionsVerb& verb) {
  const auto bytes = bytes_of(verb.file);
  if (!bytes) return fail_with(bytes.error());
  auto record = verb.record.open_to_write();
  if (!record) return fail_with_record(record.error());
  const auto receipt = pipeline::import_decisions(*record, *bytes);
  if (!receipt) return fail_with_record(receipt.error());
  std::fprintf(stderr, "%zu decisions added, %zu were there already, %zu refused\n", receipt->added,
               receipt->known, receipt->refused.size());
  if (const int code = tell_conflicts(*record); code != kDone) return code;
  return tell_refused(receipt->refused, verb.file, "decision");
}

CLI::App* add_part(CLI::App& app, DecisionsVerb& verb, const char* name, const char* about) {
  CLI::App* command = app.add_subcommand(name, about);
  verb.record.add_to(*command);
  return command;
}

}  // namespace

void add_decisions(CLI::App& app, int& code) {
  auto verb = std::make_shared<DecisionsVerb>();
  CLI::App* command =
      app.add_subcommand("decisions", "what humans decided: listed, exported, merged");
  command->footer(kExamples);
  command->require_subcommand(0, 1);
  verb->record.add_to(*command, false);
  verb->record.add_lens(*command);
  add_table_format(*command, verb->format);
  CLI::App* to = add_part(*command, *verb, "export", "the log as JSON lines (docs/decisions.md)");
  to->add_option("FILE", verb->file, "a file, or -")->required();
  to->footer("Examples:\n  rapporteur decisions export - --record talks.db | less");
  to->callback([verb, &code] { code = run_export(*verb); });
  CLI::App* from = add_part(*command, *verb, "import", "takes another log in; twice is once");
  from->add_option("FILE", verb->file, "JSON lines, or -")->required();
  from->footer("Examples:\n  rapporteur decisions import colleague.jsonl --record talks.db");
  from->callback([verb, &code] { code = run_import(*verb); });
  CLI::App* conflicts =
      add_part(*command, *verb, "conflicts", "decisions that cannot be kept, or not both");
  conflicts->footer("Examples:\n  rapporteur decisions conflicts --record talks.db --format csv");
  add_table_format(*conflicts, verb->format);
  conflicts->callback([verb, &code] { code = show(*verb, true); });
  command->callback([verb, command, &code] {
    if (command->get_subcommands().empty()) code = show(*verb, false);
  });
}

}  // namespace rapporteur::cli
