// rapporteur doctor: what is installed, what is wrong and how to mend it.

#include <cstdlib>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/exit_codes.h"
#include "cli/resource_options.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "lang/model_store.h"
#include "pipeline/program.h"
#include "pipeline/run.h"
#include "store/record_file.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  rapporteur doctor\n"
    "  rapporteur doctor --record talks.db    also read every page of a record";

struct DoctorVerb {
  ResourceOptions resources;
  std::string record;
};

class Findings {
 public:
  void say(std::string_view name, const std::string& value) {
    print(fmt::format("{:<14}{}\n", name, value));
  }
  void fault(std::string_view name, const std::string& what, int code) {
    print(fmt::format("{:<14}WRONG: {}\n", name, what));
    code_ = code_ == kDone ? code : code_;
  }
  [[nodiscard]] int code() const { return code_; }

 private:
  int code_ = kDone;
};

void look_at_model(const DoctorVerb& verb, Findings& findings) {
  const lang::ModelChoice choice = lang::choice_from_environment(verb.resources.model);
  findings.say("model cache", (choice.cache / "rapporteur" / "models").string());
  const auto folder = lang::find_model(choice);
  if (!folder) return findings.fault("model", folder.error().message, kUnreadable);
  const auto pipeline = lang::load_pipeline(*folder);
  if (!pipeline) {
    return findings.fault(
        "model", pipeline.error().message + "; fetch it anew with tools/fetch_model", kUnreadable);
  }
  findings.say("model", (*pipeline)->name() + ", " + folder->string());
  const std::string pinned = lang::pinned_name((*pipeline)->files());
  findings.say("weights", pinned.empty()
                              ? "not those that are pinned for this version: results may differ"
                              : "every file as pinned for " + pinned);
  findings.say("instructions", std::string((*pipeline)->instructions()));
  for (const lang::ModelFile& file : (*pipeline)->files()) {
    findings.say("", fmt::format("{}  {}  {} bytes", file.sha256, file.name, file.bytes));
  }
}

void look_at_lists(const DoctorVerb& verb, Findings& findings) {
  pipeline::Choice choice = verb.resources.choice();
  choice.without_model = true;
  const auto use = pipeline::load_resources(choice);
  if (!use) return findings.fault("rules", use.error().message, kUnreadable);
  findings.say("rules",
               fmt::format("{} entries, {}", use->rules.entries().size(), use->rules.sha256()));
  if (const char* folder = std::getenv("RAPPORTEUR_DATA")) {
    findings.say("lists",
                 fmt::format("taken from {} where they stand there (RAPPORTEUR_DATA)", folder));
  }
}

// Every file with what was taken of it, and every line that was not.
void look_at_dictionaries(const DoctorVerb& verb, Findings& findings) {
  const auto choice = verb.resources.choice();
  const auto loaded = pipeline::load_dictionaries(choice.dictionaries);
  if (!loaded) return findings.fault("dictionaries", loaded.error().message, kUnreadable);
  for (const pipeline::DictionaryFile& file : loaded->files) {
    findings.say("dictionary", fmt::format("{}: {} {}, {} odd lines", file.path, file.taken,
                                           pipeline::name_of(file.kind), file.odd));
  }
  for (const base::DictionaryWarning& odd : loaded->odd) findings.say("", odd.text());
}

void look_at_record(const std::string& path, Findings& findings) {
  if (path.empty()) return;
  const auto record = store::RecordFile::open(path, {store::OpenMode::read_write});
  if (!record) return findings.fault("record", record.error().message, kRecordRefused);
  if (auto sound = record->check_integrity(); !sound) {
    return findings.fault("record",
                          sound.error().message + "; restore a copy, or read the reports anew",
                          kRecordRefused);
  }
  const auto ids = record->report_ids();
  if (!ids) return findings.fault("record", ids.error().message, kRecordRefused);
  findings.say("record", fmt::format("{}: sound, {} reports", path, ids->size()));
  const auto origins = record->origins();
  if (!origins) return findings.fault("record", origins.error().message, kRecordRefused);
  for (const store::Origin& origin : *origins) {
    findings.say("", fmt::format("read by {}, {}, {} mode, rules {}", origin.program, origin.model,
                                 origin.mode, origin.rules.substr(0, 16)));
  }
}

int run(const DoctorVerb& verb) {
  Findings findings;
  findings.say("program", std::string(pipeline::kProgram));
  look_at_model(verb, findings);
  look_at_lists(verb, findings);
  look_at_dictionaries(verb, findings);
  look_at_record(verb.record, findings);
  if (findings.code() == kDone) findings.say("", "nothing is wrong");
  return findings.code();
}

}  // namespace

void add_doctor(CLI::App& app, int& code) {
  auto verb = std::make_shared<DoctorVerb>();
  CLI::App* command =
      app.add_subcommand("doctor", "what is installed, which model with which hash, what is wrong");
  command->footer(kExamples);
  verb->resources.add_to(*command);
  command->add_option("--record", verb->record, "also check this record")
      ->envname("RAPPORTEUR_RECORD")
      ->type_name("FILE");
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
