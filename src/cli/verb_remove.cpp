// rapporteur remove: reports out of a record, with all that rests on them.

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/conflicts.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/verbs.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "The text, its claims of every coder and older readings of it are deleted; what other reports "
    "say\n"
    "stays. Decisions on it stay in the log and are listed as conflicts until it is read again.\n"
    "\n"
    "Examples:\n"
    "  rapporteur remove draft.html --record talks.db\n"
    "  rapporteur remove old1.txt old2.txt --record talks.db";

struct RemoveVerb {
  RecordOption record;
  std::vector<std::string> reports;
};

int run(const RemoveVerb& verb) {
  auto record = verb.record.open_to_write();
  if (!record) return fail_with_record(record.error());
  int code = kDone;
  std::size_t removed = 0;
  for (const std::string& id : verb.reports) {
    const auto done = record->remove(id);
    if (done) {
      ++removed;
    } else if (done.error().kind == ErrorKind::not_found) {
      code = nothing_found(done.error().message.c_str());
    } else {
      return fail_with_record(done.error());
    }
  }
  std::fprintf(stderr, "rapporteur: %zu report%s removed\n", removed, removed == 1 ? "" : "s");
  if (const int conflicts = tell_conflicts(*record); conflicts != kDone) return conflicts;
  return code;
}

}  // namespace

void add_remove(CLI::App& app, int& code) {
  auto verb = std::make_shared<RemoveVerb>();
  CLI::App* command =
      app.add_subcommand("remove", "takes reports out of a record, with all that rests on them");
  command->footer(kExamples);
  command->add_option("REPORT", verb->reports, "ids of reports")->required()->type_name("");
  verb->record.add_to(*command);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
