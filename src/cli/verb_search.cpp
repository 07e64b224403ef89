// rapporteur search: reports that hold some words.

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/edtf.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/chronology_text.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "All words must occur; accents and capitals do not matter. Quotation marks keep words "
    "together, a\n"
    "star at the end of a word stands for any ending.\n"
    "\n"
    "Examples:\n"
    "  rapporteur search ceasefire --record talks.db\n"
    "  rapporteur search '\"crossing point\" open*' --record talks.db --format json";

struct SearchVerb {
  RecordOption record;
  std::vector<std::string> words;
  std::string format = "table";
  int limit = 50;
};

// The store's marks as bold, as brackets, or as nothing.
std::string marked(const std::string& snippet, std::string_view open, std::string_view close) {
  std::string text;
  for (const char c : snippet) {
    if (c == '\x02') {
      text += open;
    } else if (c == '\x03') {
      text += close;
    } else {
      text += c;
    }
  }
  return text;
}

std::string snippet_text(const std::string& snippet, bool for_people) {
  if (!for_people) return marked(snippet, "", "");
  return wants_colour(stdout) ? marked(snippet, "\x1b[1m", "\x1b[0m") : marked(snippet, "⟦", "⟧");
}

// Two lines for each report: what it is, and the words in their surroundings.
std::string for_people(const Table& table) {
  std::string text;
  for (const auto& row : table.rows) {
    std::string heading = row[0] + (row[1].empty() ? "" : " · " + row[1]);
    heading += row[2].empty() ? "" : " · " + base::readable_days(row[2]);
    text += exports::wrapped(heading, terminal_width(stdout), 0) + "\n    ";
    std::string words = row[3];
    std::ranges::replace_if(
        words, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    text += exports::wrapped(words, terminal_width(stdout), 4) + "\n";
  }
  return text;
}

int run(const SearchVerb& verb) {
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  std::string words;
  for (const std::string& word : verb.words) words += word + " ";
  const auto hits = record->search(words, verb.limit);
  if (!hits) return fail_with_record(hits.error());
  Table table;
  table.columns = {"report", "outlet", "published", "words"};
  for (const store::SearchHit& hit : *hits) {
    const auto report = record->report(hit.report);
    if (!report) return fail_with_record(report.error());
    table.rows.push_back({hit.report, report->outlet.value, report->published.value,
                          snippet_text(hit.snippet, verb.format == "table")});
  }
  if (verb.format == "table") {
    print(for_people(table));
    return hits->empty() ? nothing_found("no report holds these words") : kDone;
  }
  print(write_table(table, table_format(verb.format), terminal_width(stdout)));
  return hits->empty() ? nothing_found("no report holds these words") : kDone;
}

}  // namespace

void add_search(CLI::App& app, int& code) {
  auto verb = std::make_shared<SearchVerb>();
  CLI::App* command = app.add_subcommand("search", "reports that hold some words");
  command->footer(kExamples);
  command->add_option("WORDS", verb->words, "words to look for")->required()->type_name("");
  verb->record.add_to(*command);
  command->add_option("--limit", verb->limit, "at most so many reports, best first")
      ->check(CLI::PositiveNumber)
      ->capture_default_str()
      ->type_name("N");
  add_table_format(*command, verb->format);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
