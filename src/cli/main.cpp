// The program: parses the line, runs one verb, ends with its code.

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/edit_distance.h"
#include "cli/exit_codes.h"
#include "cli/verbs.h"
#include "pipeline/program.h"

namespace rapporteur::cli {
namespace {

constexpr const char* kAbout =
    "Reads news reports and keeps the record of who met whom and who said what, every line with\n"
    "the words it stands on.";

constexpr const char* kExamples =
    "Examples:\n"
    "  rapporteur read reports/ --record talks.db     read a folder into a record\n"
    "  rapporteur timeline --record talks.db          the chronology\n"
    "  rapporteur export --record talks.db --format html > talks.html\n"
    "  rapporteur read reports/ --format jsonl        claims as JSON lines, no record\n"
    "\n"
    "`rapporteur VERB --help` shows the options of a verb, with examples.\n"
    "Exit codes: 0 done, 1 nothing found, 2 usage, 3 unreadable input (all others were read),\n"
    "4 the record is locked, from a newer version, damaged or cannot be written.";

void set_up(CLI::App& app, int& code) {
  app.description(kAbout);
  app.footer(kExamples);
  app.set_version_flag("--version", std::string(pipeline::kProgram));
  app.require_subcommand(1);
  add_read(app, code);
  add_timeline(app, code);
  add_meetings(app, code);
  add_people(app, code);
  add_statements(app, code);
  add_show(app, code);
  add_why(app, code);
  add_search(app, code);
  add_parse(app, code);
  add_rules(app, code);
  add_codebook(app, code);
  add_import(app, code);
  add_words(app, code);
  add_audit(app, code);
  add_prompt(app, code);
  add_decide(app, code);
  add_decisions(app, code);
  add_kinds(app, code);
  add_differences(app, code);
  add_compare(app, code);
  add_silence(app, code);
  add_diff(app, code);
  add_remove(app, code);
  add_review(app, code);
  add_sql(app, code);
  add_export(app, code);
  add_eval(app, code);
  add_doctor(app, code);
  add_completion(app, code);
}

std::vector<std::string> verbs_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(verb->get_name());
  return names;
}

int unknown_verb(const std::vector<std::string>& verbs, const std::string& word) {
  constexpr std::size_t kMostSlips = 2;
  const auto nearest = std::ranges::min_element(
      verbs, {}, [&](const std::string& verb) { return base::edit_distance(word, verb); });
  std::fprintf(stderr, "rapporteur: there is no verb \"%s\"", word.c_str());
  if (base::edit_distance(word, *nearest) <= kMostSlips)
    std::fprintf(stderr, "; did you mean \"%s\"?", nearest->c_str());
  std::fprintf(stderr, "\n`rapporteur --help` lists the verbs\n");
  return kUsage;
}

// What is wrong with the line, and where its form is shown.
std::string usage_message(const CLI::App* app, const CLI::Error& error) {
  std::string path = "rapporteur";
  for (auto chosen = app->get_subcommands(); !chosen.empty();
       chosen = chosen.front()->get_subcommands()) {
    path += " " + chosen.front()->get_name();
  }
  return std::string("rapporteur: ") + error.what() + "\n`" + path + " --help` shows how\n";
}

int run(int count, char** words) {
  CLI::App app("", "rapporteur");
  int code = kDone;
  set_up(app, code);
  app.failure_message(usage_message);
  // CLI11 would only say that a verb is missing.
  const std::vector<std::string> verbs = verbs_of(app);
  if (count > 1 && words[1][0] != '-' && std::ranges::find(verbs, words[1]) == verbs.end())
    return unknown_verb(verbs, words[1]);
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  return code;
}

}  // namespace
}  // namespace rapporteur::cli

int main(int count, char** words) try {
  // A full disk or a limit on file size is to be an error with a name, not the end of the program.
  std::signal(SIGXFSZ, SIG_IGN);
  const int code = rapporteur::cli::run(count, words);
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    std::fprintf(stderr, "rapporteur: the output cannot be written\n");
    return rapporteur::cli::kUnreadable;
  }
  return code;
} catch (const std::exception& error) {
  std::fprintf(stderr, "rapporteur: %s\n", error.what());
  return rapporteur::cli::kUnreadable;
}
