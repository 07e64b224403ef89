// rapporteur import: claims of other coders into a record.

#include <cstdio>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/refused.h"
#include "cli/verbs.h"
#include "pipeline/import_claims.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "FILE holds claims as docs/claims.md says, one JSON object a line: of a language model, of a\n"
    "person, of another program. Every claim must quote its report (`text`) word for word; what "
    "is\n"
    "refused is written with the reason to FILE.refused.jsonl. Importing twice changes nothing.\n"
    "\n"
    "Examples:\n"
    "  rapporteur import answers.jsonl --coder some-model --record talks.db\n"
    "  rapporteur import - --coder anna --record talks.db < anna.jsonl";

struct ImportVerb {
  RecordOption record;
  std::string file, coder;
};

int tell(const ImportVerb& verb, const pipeline::ImportReceipt& receipt) {
  std::fprintf(stderr, "%zu claims added, %zu were there already, %zu refused\n", receipt.added,
               receipt.known, receipt.refused.size());
  return tell_refused(receipt.refused, verb.file, "claim");
}

int run(const ImportVerb& verb) {
  const auto bytes = bytes_of(verb.file);
  if (!bytes) return fail_with(bytes.error());
  auto record = verb.record.open_to_write();
  if (!record) return fail_with_record(record.error());
  const auto receipt = pipeline::import_claims(*record, *bytes, verb.coder);
  if (!receipt) return fail_with_record(receipt.error());
  return tell(verb, *receipt);
}

}  // namespace

void add_import(CLI::App& app, int& code) {
  auto verb = std::make_shared<ImportVerb>();
  CLI::App* command =
      app.add_subcommand("import", "claims of other coders, each checked against its report");
  command->footer(kExamples);
  command->add_option("FILE", verb->file, "claims as JSON lines, or -")->required();
  command->add_option("--coder", verb->coder, "under which name the claims are kept")
      ->required()
      ->type_name("NAME");
  verb->record.add_to(*command);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
