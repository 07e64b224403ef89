// rapporteur rules: what the lexicon holds, whether its examples hold, what it makes of a sentence.

#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "claim/check_rules.h"
#include "claim/explain.h"
#include "cli/claim_cells.h"
#include "cli/exit_codes.h"
#include "cli/read_text.h"
#include "cli/record_view.h"
#include "cli/resource_options.h"
#include "cli/rule_draft.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  rapporteur rules list\n"
    "  rapporteur rules check                      run the examples of all entries\n"
    "  rapporteur rules check --rules mine.yaml    and of your own file\n"
    "  rapporteur rules explain 'Ana Lund will meet Jon Vale in Tavo on Friday.'";

struct RulesVerb {
  ResourceOptions resources;
  RecordOption record;
  std::string sentence, only, decision, format = "table";
};

int list(const RulesVerb& verb) {
  pipeline::Choice choice = verb.resources.choice();
  choice.without_model = true;
  const auto use = pipeline::load_resources(choice);
  if (!use) return fail_with(use.error());
  Table table;
  table.columns = {"id", "kind", "at", "words", "yes", "no"};
  table.shown_columns = 4;
  for (const claim::Rule& rule : use->rules.entries()) {
    std::vector<std::string> words = rule.verbs;
    words.insert(words.end(), rule.nouns.begin(), rule.nouns.end());
    words.insert(words.end(), rule.adjectives.begin(), rule.adjectives.end());
    table.rows.push_back({rule.id, rule.kind, fmt::format("{}:{}", rule.at.file, rule.at.line),
                          parted(words), std::to_string(rule.yes.size()),
                          std::to_string(rule.no.size())});
  }
  print(write_table(table, table_format(verb.format), terminal_width(stdout)));
  return kDone;
}

int check(const RulesVerb& verb) {
  const auto use = pipeline::load_resources(verb.resources.choice());
  if (!use) return fail_with(use.error());
  warn_of_dictionaries(use->dictionaries);
  for (const pipeline::DictionaryFile& file : use->dictionaries.files)
    print(fmt::format("{}: {} {}, {} odd lines\n", file.path, file.taken,
                      pipeline::name_of(file.kind), file.odd));
  const auto analyse = [&](const std::string& text) -> Result<claim::ReadText> {
    return read_text(text, *use);
  };
  const auto checked = claim::check_rules(use->rules, analyse, verb.only);
  if (!checked) return fail_with(checked.error());
  for (const claim::RuleFault& fault : checked->faults) {
    print(fmt::format("{}: {}: {}\n  {}\n", fault.at.text(), fault.rule, fault.what, fault.text));
  }
  print(fmt::format("{} entries, {} sentences read, {} faults\n", checked->entries,
                    checked->sentences, checked->faults.size()));
  return checked->faults.empty() ? kDone : kNothingFound;
}

std::string row(std::string_view name, const std::string& value) {
  constexpr std::size_t kNameWidth = 10;
  return named_row(name, value, kNameWidth, terminal_width(stdout));
}

bool is_same_clause(const claim::Explanation& one, const claim::Explanation& other) {
  return one.clause == other.clause && one.pred == other.pred && one.roles == other.roles;
}

// What the entries were asked about.
std::string clause_text(const claim::Explanation& found) {
  return found.clause + "\n" + row("predicate", found.pred) + row("roles", parted(found.roles)) +
         row("status", parted(found.steps));
}

int explain(const RulesVerb& verb) {
  const auto use = pipeline::load_resources(verb.resources.choice());
  if (!use) return fail_with(use.error());
  const auto explanations = claim::explain(use->rules, read_text(verb.sentence, *use));
  const claim::Explanation* before = nullptr;
  for (const claim::Explanation& found : explanations) {
    if (before == nullptr || !is_same_clause(*before, found)) {
      print((before == nullptr ? "" : "\n") + clause_text(found));
    }
    print(row(found.fired ? "fired" : "not",
              found.rule + (found.why.empty() ? "" : ": " + found.why)));
    before = &found;
  }
  return explanations.empty() ? nothing_found("no entry names a predicate of this sentence")
                              : kDone;
}

}  // namespace

void add_rules(CLI::App& app, int& code) {
  auto verb = std::make_shared<RulesVerb>();
  CLI::App* command = app.add_subcommand(
      "rules", "the lexicon: list its entries, check its examples, explain a sentence");
  command->footer(kExamples);
  command->require_subcommand(1);
  CLI::App* lists =
      command->add_subcommand("list", "all entries with their words and where they stand");
  add_table_format(*lists, verb->format);
  lists->add_option("--rules", verb->resources.rules, "more rule files beside the shipped ones")
      ->type_name("FILE");
  verb->resources.add_dictionaries(*lists);
  lists->callback([verb, &code] { code = list(*verb); });
  CLI::App* checks =
      command->add_subcommand("check", "run every example as written, mirrored and negated");
  checks->add_option("--only", verb->only, "only entries whose id begins so")->type_name("ID");
  verb->resources.add_to(*checks);
  checks->callback([verb, &code] { code = check(*verb); });
  CLI::App* explains = command->add_subcommand(
      "explain", "which entries fire on a sentence, which almost do, and why not");
  explains->add_option("SENTENCE", verb->sentence, "the sentence, in quotation marks")
      ->required()
      ->type_name("");
  verb->resources.add_to(*explains);
  explains->callback([verb, &code] { code = explain(*verb); });
  CLI::App* from = command->add_subcommand(
      "from", "the example that a decision asks for, as YAML to edit, and what may change with it");
  from->add_option("DECISION", verb->decision, "the beginning of its id")
      ->required()
      ->type_name("");
  verb->record.add_to(*from);
  from->footer("Examples:\n  rapporteur rules from d86b537 --record talks.db > example.yaml");
  from->callback([verb, &code] { code = draft_rule(verb->record, verb->decision); });
}

}  // namespace rapporteur::cli
