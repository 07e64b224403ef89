// rapporteur instruments, commitments, figures, exchanges, incidents, positions: entries of one
// kind, a row each.

#include <array>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/entry_listing.h"
#include "cli/verbs.h"

namespace rapporteur::cli {

namespace {

struct Kind {
  const char* verb;
  const char* kind;
  const char* about;
  EntryColumns columns;
  const char* examples;
};

const std::array<Kind, 6>& kinds() {
  static const std::array<Kind, 6> all = {{
      {"instruments",
       "instrument",
       "agreements, resolutions, statements, maps: each under its names",
       {{"id", "day", "type", "number", "title", "issuer", "signatories"}, 5},
       "Examples:\n"
       "  rapporteur instruments --record talks.db\n"
       "  rapporteur instruments --record talks.db --actor 'Security Council' --format csv"},
      {"commitments",
       "commitment",
       "who is bound to what, and who says that it was kept or broken",
       {{"id", "duty_bearer", "compliance", "deadline", "title", "day", "instrument", "action"}, 5},
       "Examples:\n"
       "  rapporteur commitments --record talks.db --actor Solt\n"
       "  rapporteur commitments --record talks.db --format jsonl | jq .compliance"},
      {"figures",
       "figure",
       "numbers by what they count, with the least and the most that a voice gives",
       {{"id", "day", "measure", "low", "high", "title", "what", "group", "unit"}, 6},
       "Low and high are the least and the greatest number of any voice; `compare` shows each.\n"
       "\n"
       "Examples:\n"
       "  rapporteur figures --record talks.db --from 2031-05\n"
       "  rapporteur figures --record talks.db --format csv > figures.csv"},
      {"exchanges",
       "exchange",
       "what was handed over by whom to whom: prisoners, bodies, maps",
       {{"id", "day", "status", "giver", "receiver", "what", "in_return", "places", "title"}, 6},
       "Examples:\n"
       "  rapporteur exchanges --record talks.db\n"
       "  rapporteur exchanges --record talks.db --place Tavo --format json"},
      {"incidents",
       "incident",
       "what happened on the ground, by each side's account",
       {{"id", "day", "status", "places", "title", "type", "plover", "source", "target"}, 5},
       "Examples:\n"
       "  rapporteur incidents --record talks.db --place Tavo\n"
       "  rapporteur incidents --record talks.db --from 2031-05-01 --to 2031-05-07 --format md"},
      {"positions",
       "position",
       "what somebody keeps demanding or refusing, first and last voiced",
       {{"id", "holder", "first_voiced", "last_voiced", "title", "times", "act", "proposition",
         "wordings"},
        5},
       "A position is a demand, a refusal or a condition that its holder voiced on two days at "
       "least.\n"
       "\n"
       "Examples:\n"
       "  rapporteur positions --record talks.db --actor Solt\n"
       "  rapporteur positions --record talks.db --format csv"},
  }};
  return all;
}

}  // namespace

void add_kinds(CLI::App& app, int& code) {
  for (const Kind& kind : kinds()) {
    auto options = std::make_shared<EntryListingOptions>();
    CLI::App* command = app.add_subcommand(kind.verb, kind.about);
    command->footer(kind.examples);
    options->add_to(*command);
    command->callback(
        [options, &kind, &code] { code = list_entries_of(kind.kind, *options, kind.columns); });
  }
}

}  // namespace rapporteur::cli
