// The program: parses the line, runs one verb, ends with its code.

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>

#include <CLI/CLI.hpp>

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
  add_export(app, code);
  add_eval(app, code);
  add_doctor(app, code);
  add_completion(app, code);
}

bool is_verb(const CLI::App& app, const std::string& word) {
  return !app.get_subcommands([&](const CLI::App* verb) { return verb->get_name() == word; })
              .empty();
}

int run(int count, char** words) {
  CLI::App app("", "rapporteur");
  int code = kDone;
  set_up(app, code);
  // CLI11 would only say that a verb is missing.
  if (count > 1 && words[1][0] != '-' && !is_verb(app, words[1])) {
    std::fprintf(stderr, "rapporteur: there is no verb \"%s\"; `rapporteur --help` lists them\n",
                 words[1]);
    return kUsage;
  }
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
