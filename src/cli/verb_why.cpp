// rapporteur why: which rule made a claim of which clause, step by step.

#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "claim/claim_json.h"
#include "claim/explain.h"
#include "clause/clause_text.h"
#include "cli/exit_codes.h"
#include "cli/find_claim.h"
#include "cli/read_text.h"
#include "cli/record_view.h"
#include "cli/resource_options.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/wording.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "The report is read again with the rules at hand, so that every step can be shown.\n"
    "\n"
    "Examples:\n"
    "  rapporteur why 4f7ac1 --record talks.db";

struct WhyVerb {
  ClaimOptions claim;
  ResourceOptions resources;
};

std::string row(std::string_view name, const std::string& value) {
  constexpr std::size_t kNameWidth = 10;
  return named_row(name, value, kNameWidth, terminal_width(stdout));
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : std::string(between)) + word;
  return list;
}

std::string entry_text(const claim::Rule& rule) {
  std::vector<std::string> needs;
  for (const claim::Need& need : rule.needs) needs.push_back(need.text);
  return row("entry", rule.id + ", " + rule.at.text()) + row("verbs", joined(rule.verbs, ", ")) +
         row("nouns", joined(rule.nouns, ", ")) + row("needs", joined(needs, "; "));
}

std::string clauses_text(const claim::ReadText& read, Span span) {
  std::string text;
  for (const Clause& clause : read.clauses.clauses) {
    if (!span.contains(read.analysis.tokens[clause.head].span)) continue;
    text += row("clause", clause::to_text(read.report, read.analysis, read.clauses, clause));
    for (const Step& step : clause.steps) {
      text +=
          row("", fmt::format("status changed by “{}” ({})",
                              read.report.slice(read.analysis.tokens[step.token].span), step.what));
    }
  }
  for (const Attribution& said : read.clauses.attributions) {
    if (span.overlaps(said.cue_span))
      text += row("said", clause::to_text(read.report, read.analysis, said));
  }
  return text;
}

// What the entry saw in the clause that it made the claim of.
std::string firing_text(const claim::Rules& rules, const claim::ReadText& read,
                        const Claim& claim) {
  const std::string words(read.report.slice(claim.span));
  for (const claim::Explanation& explanation : claim::explain(rules, read)) {
    const bool is_here = explanation.fired && explanation.rule == claim.rule &&
                         (words.find(explanation.clause) != std::string::npos ||
                          explanation.clause.find(words) != std::string::npos);
    if (is_here)
      return row("roles", joined(explanation.roles, "; ")) +
             row("status", joined(explanation.steps, "; "));
  }
  return "";
}

std::string explained(const Claim& claim, const Report& report, const pipeline::Resources& use) {
  std::string text = fmt::format("{} {}: {}\n", claim::kind_of(claim), claim.id,
                                 exports::plain_text(exports::headline_of(claim)));
  text += row("words", "“" + std::string(report.slice(claim.span)) + "”");
  if (claim.coder != "rapporteur")
    return text + row("coder", claim.coder + ": made by hand or by another program");
  const claim::ReadText read = read_report(report, use);
  if (const claim::Rule* rule = use.rules.entry(claim.rule)) {
    text += entry_text(*rule) + firing_text(use.rules, read, claim);
  } else {
    text += row("rule", claim.rule + ", built in (docs/rules.md)");
  }
  return text + clauses_text(read, claim.span) + row("told as", exports::status_words(claim)) +
         row("source", exports::source_words(claim));
}

int show(const WhyVerb& verb, const store::RecordFile& record, const std::vector<Claim>& claims) {
  const auto use = pipeline::load_resources(verb.resources.choice());
  if (!use) return fail_with(use.error());
  const auto report = record.report(claims.front().report);
  if (!report) return fail_with_record(report.error());
  print(explained(claims.front(), *report, *use));
  return kDone;
}

}  // namespace

void add_why(CLI::App& app, int& code) {
  auto verb = std::make_shared<WhyVerb>();
  CLI::App* command =
      app.add_subcommand("why", "why a claim stands there: the rule, the clause and each step");
  command->footer(kExamples);
  verb->claim.add_to(*command);
  verb->resources.add_to(*command);
  command->callback([verb, &code] {
    code = with_claims(verb->claim, [&](const auto& record, const auto& claims) {
      return show(*verb, record, claims);
    });
  });
}

}  // namespace rapporteur::cli
