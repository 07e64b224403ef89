// rapporteur parse: what the language model and the clause layer make of a text.

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "clause/clause_text.h"
#include "cli/exit_codes.h"
#include "cli/resource_options.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "lang/analysis_text.h"
#include "pipeline/run.h"
#include "read/read_inputs.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  rapporteur parse report.txt\n"
    "  rapporteur parse report.txt --format conllu > report.conllu\n"
    "  echo 'The ministers met on Monday.' | rapporteur parse - --clauses\n"
    "  rapporteur parse page.html --mode parity --format json";

struct ParseVerb {
  std::string file, format = "table";
  ResourceOptions resources;
  bool clauses = false;
};

std::string shown(const pipeline::Reading& reading, const ParseVerb& verb) {
  if (verb.clauses) return clause::to_text(reading.report, reading.analysis, reading.clauses);
  if (verb.format == "conllu") return lang::to_conllu(reading.report, reading.analysis);
  if (verb.format == "json") return lang::to_json(reading.report, reading.analysis) + "\n";
  return lang::to_table(reading.report, reading.analysis);
}

int run(const ParseVerb& verb) {
  const auto use = pipeline::load_resources(verb.resources.choice());
  if (!use) return fail_with(use.error());
  read::ReadResult result = read::read_input(verb.file, {});
  for (const Error& problem : result.problems) fail_with(problem);
  for (Report& report : result.reports) {
    // Whoever asks for a parse wants one, in whatever language.
    report.language = "en";
    print(shown(pipeline::code_report(report, *use), verb));
  }
  if (!result.problems.empty()) return kUnreadable;
  return result.reports.empty() ? nothing_found("no report was found in the input") : kDone;
}

}  // namespace

void add_parse(CLI::App& app, int& code) {
  auto verb = std::make_shared<ParseVerb>();
  CLI::App* command =
      app.add_subcommand("parse", "show the analysis of a text: tokens, tree, names, clauses");
  command->footer(kExamples);
  command->add_option("FILE", verb->file, "a file, or - for standard input")
      ->required()
      ->type_name("");
  command->add_option("--format", verb->format, "table for people; conllu or json for programs")
      ->check(CLI::IsMember({"table", "conllu", "json"}))
      ->capture_default_str();
  command->add_flag("--clauses", verb->clauses, "show clauses and attributions in place of tokens");
  verb->resources.add_to(*command);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
