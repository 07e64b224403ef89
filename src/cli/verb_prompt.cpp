// rapporteur prompt: what to ask a language model about a report.

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/prompt.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Prints an instruction with the claims' form and the report's text. Give it to any language "
    "model\n"
    "and its answer to `import`: what the report does not say word for word is refused there.\n"
    "\n"
    "Examples:\n"
    "  rapporteur prompt 2031-05-09-atlas-daily.txt --record talks.db > ask.txt\n"
    "  rapporteur import answer.jsonl --coder some-model --record talks.db";

struct PromptVerb {
  RecordOption record;
  std::string report;
};

int run(const PromptVerb& verb) {
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  auto report = record->report(verb.report);
  if (!report) report = record->report(verb.report + ".txt");
  if (!report) {
    return fail_with({ErrorKind::not_found, "no report '" + verb.report +
                                                "' in this record; `rapporteur sql` or `export "
                                                "--format csl` lists them"});
  }
  print(exports::coding_prompt(*report));
  return kDone;
}

}  // namespace

void add_prompt(CLI::App& app, int& code) {
  auto verb = std::make_shared<PromptVerb>();
  CLI::App* command = app.add_subcommand(
      "prompt", "an instruction for a language model, whose answer `import` takes in");
  command->footer(kExamples);
  command->add_option("REPORT", verb->report, "the report's id")->required();
  verb->record.add_to(*command);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
