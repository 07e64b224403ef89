// rapporteur words: which terms each outlet uses for the same thing.

#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/files.h"
#include "base/shipped_data.h"
#include "cli/entry_listing.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/chronology.h"
#include "link/term_use.h"
#include "pipeline/kept_entries.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Places and people come from the record, whatever their reports call them; acts from a list "
    "of\n"
    "loaded words that can be replaced: a line for each group, `group<TAB>term|term|term`.\n"
    "None of the terms is the right one.\n"
    "\n"
    "Examples:\n"
    "  rapporteur words --record talks.db\n"
    "  rapporteur words --record talks.db --kind place\n"
    "  rapporteur words --record talks.db --about Karabakh --format csv\n"
    "  rapporteur words --record talks.db --pairs my_words.tsv";

struct WordsVerb {
  RecordOption record;
  std::string kind, about, pairs, format = "table";
};

Result<std::vector<link::TermGroup>> groups_for(const WordsVerb& verb,
                                                const store::RecordFile& record) {
  store::EntryFilter named;
  named.kinds = {"place", "person"};
  const auto entries = pipeline::list_entries(record, named);
  if (!entries) return fail(entries.error());
  std::vector<link::TermGroup> groups = link::groups_of(entries->entries);
  std::string bytes(base::shipped_data("link/loaded_words.tsv").value_or(""));
  if (!verb.pairs.empty()) {
    auto read = base::read_file(verb.pairs);
    if (!read) return fail(read.error());
    bytes = std::move(*read);
  }
  const auto acts = link::read_term_groups(verb.pairs, bytes);
  if (!acts) return fail(acts.error());
  groups.insert(groups.end(), acts->begin(), acts->end());
  std::erase_if(groups, [&](const link::TermGroup& group) {
    const bool is_about = std::ranges::any_of(group.terms, [&](const std::string& term) {
      return exports::is_named_so(term, verb.about);
    });
    return (!verb.kind.empty() && group.kind != verb.kind) || (!verb.about.empty() && !is_about);
  });
  return groups;
}

// The word in its sentence, cut to what a line holds.
std::string example_of(const Report& report, const std::vector<Span>& sentences, Span span) {
  const exports::Passage passage = exports::passage_of(report, sentences, span);
  return passage.before + passage.words + passage.after;
}

int run(const WordsVerb& verb) {
  const auto record = open_with_entries(verb.record);
  if (!record) return fail_with_record(record.error());
  const auto groups = groups_for(verb, *record);
  if (!groups) return fail_with(groups.error());
  if (groups->empty()) return nothing_found("no thing is named in two ways");
  const auto reports = record->report_texts();
  if (!reports) return fail_with_record(reports.error());
  Table table;
  table.columns = {"kind", "about", "outlet", "term", "times", "reports", "report", "example"};
  for (const link::TermUse& use : link::count_terms(*groups, *reports)) {
    const auto report = std::ranges::find(*reports, use.report, &Report::id);
    const auto sentences = record->sentences_of(use.report);
    if (!sentences) return fail_with_record(sentences.error());
    table.rows.push_back({use.kind, use.about, use.outlet, use.term, std::to_string(use.count),
                          std::to_string(use.reports), use.report,
                          example_of(*report, *sentences, use.example)});
  }
  if (table.rows.empty()) return nothing_found("no thing is named in two ways");
  print(write_table(table, table_format(verb.format), terminal_width(stdout)));
  return kDone;
}

}  // namespace

void add_words(CLI::App& app, int& code) {
  auto verb = std::make_shared<WordsVerb>();
  CLI::App* command =
      app.add_subcommand("words", "which terms each outlet uses for the same place, person or act");
  command->footer(kExamples);
  verb->record.add_to(*command);
  verb->record.add_lens(*command);
  command->add_option("--kind", verb->kind, "place, person or act")
      ->check(CLI::IsMember({"place", "person", "act"}))
      ->type_name("KIND");
  command->add_option("--about", verb->about, "only things of which a term is named so")
      ->type_name("TERM");
  command->add_option("--pairs", verb->pairs, "a list of loaded words in place of the shipped one")
      ->type_name("FILE");
  add_table_format(*command, verb->format);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
