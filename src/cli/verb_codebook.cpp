// rapporteur codebook: what is coded, for people: every entry of the lexicon.

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/resource_options.h"
#include "cli/verbs.h"
#include "export/codebook.h"
#include "export/csv.h"
#include "pipeline/program.h"
#include "pipeline/run.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  rapporteur codebook > codebook.md\n"
    "  rapporteur codebook --kind event --format csv --output events.csv\n"
    "  rapporteur codebook --rules mine.yaml --format html --output codebook.html";

struct CodebookVerb {
  ResourceOptions resources;
  std::string kind, format = "md", output;
};

std::string written(const CodebookVerb& verb, const claim::Rules& rules) {
  const auto entries = exports::codebook_of(rules, verb.kind);
  const exports::CodebookHead head{std::string(pipeline::kProgram), rules.sha256()};
  if (verb.format == "csv") return exports::csv_of(exports::codebook_sheet(entries));
  if (verb.format == "json") return exports::codebook_json(entries, head);
  if (verb.format == "html") return exports::codebook_page(entries, head);
  return exports::codebook_markdown(entries, head);
}

int run(const CodebookVerb& verb) {
  pipeline::Choice choice = verb.resources.choice();
  choice.without_model = true;
  const auto use = pipeline::load_resources(choice);
  if (!use) return fail_with(use.error());
  warn_of_dictionaries(use->dictionaries);
  const auto done = write_output(verb.output, written(verb, use->rules));
  return done ? kDone : fail_with(done.error());
}

}  // namespace

void add_codebook(CLI::App& app, int& code) {
  auto verb = std::make_shared<CodebookVerb>();
  CLI::App* command = app.add_subcommand(
      "codebook",
      "every entry of the lexicon: what it means, what counts, its codes, how often it is right");
  command->footer(kExamples);
  command->add_option("--format", verb->format, "md, html, json or csv")
      ->check(CLI::IsMember({"md", "html", "json", "csv"}))
      ->capture_default_str()
      ->type_name("FORMAT");
  command->add_option("--kind", verb->kind, "only entries of this kind")
      ->check(CLI::IsMember({"meeting", "statement", "content", "event", "instrument", "provision",
                             "compliance", "exchange", "figure"}))
      ->type_name("KIND");
  command->add_option("--rules", verb->resources.rules, "more rule files beside the shipped ones")
      ->type_name("FILE");
  verb->resources.add_dictionaries(*command);
  command->add_option("--output", verb->output, "file to write; the standard output without it")
      ->type_name("FILE");
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
