// rapporteur compare: one entry, each field by voice, with the words of each.

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/conflicts.h"
#include "cli/entry_listing.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "link/decisions.h"
#include "pipeline/decide.h"
#include "pipeline/judged_record.h"
#include "pipeline/kept_entries.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "ENTRY is an entry's id, as the other verbs show it, or the beginning of a claim's id.\n"
    "\n"
    "Examples:\n"
    "  rapporteur compare meeting-5f2a9c01d77e --record talks.db\n"
    "  rapporteur compare 4f7ac1 --record talks.db --format md";

struct CompareVerb {
  RecordOption record;
  std::string id, format = "table";
};

// Every field that a claim of some kind can have, in the order of docs/claims.md.
constexpr std::array<const char*, 36> kFields = {
    "status",   "date",     "place",   "said_by",     "parties",    "mediators",
    "host",     "mode",     "form",    "topic",       "occasion",   "outcome",
    "reason",   "speaker",  "act",     "targets",     "quote",      "type",
    "name",     "number",   "issuers", "signatories", "instrument", "duty_bearer",
    "action",   "deadline", "demand",  "who",         "verdict",    "giver",
    "receiver", "what",     "measure", "value",       "source",     "target"};

void add_rows(const char* field, const std::vector<Claim>& claims, const Entry& entry,
              const ListedEntries& listed, Table& table) {
  for (const EntryClaim& member : entry.claims) {
    const auto claim = std::ranges::find_if(claims, [&](const Claim& one) {
      return one.report == member.report && one.id == member.claim;
    });
    if (claim == claims.end()) continue;
    const std::string value = link::field_of(*claim, field);
    if (value.empty()) continue;
    table.rows.push_back({field, value, member.voice, passage_of(member, listed), member.report,
                          member.claim, claim->coder});
  }
}

int refuse(const Error& error) {
  if (error.kind == ErrorKind::not_found) return nothing_found(error.message.c_str());
  if (error.kind == ErrorKind::bad_input) return fail_with(error), kUsage;
  return fail_with_record(error);
}

int run(const CompareVerb& verb) {
  const auto record = open_with_entries(verb.record);
  if (!record) return fail_with_record(record.error());
  auto entry = pipeline::entry_named(*record, verb.id);
  if (!entry) return refuse(entry.error());
  const auto judged = pipeline::JudgedRecord::of(*record);
  if (!judged) return fail_with_record(judged.error());
  tell_conflicts(*judged);
  ListedEntries listed{{*entry}, 0, {}};
  if (auto done = load_reports(*record, listed); !done) return fail_with_record(done.error());
  std::vector<Claim> claims;
  for (const auto& [id, report] : listed.reports) {
    store::ClaimFilter filter;
    filter.report = id;
    auto of_report = judged->claims(filter);
    if (!of_report) return fail_with_record(of_report.error());
    std::ranges::move(*of_report, std::back_inserter(claims));
  }
  Table table;
  table.columns = {"field", "value", "voice", "passage", "report", "claim", "coder"};
  table.shown_columns = 4;
  for (const char* field : kFields) add_rows(field, claims, *entry, listed, table);
  const TableFormat format = table_format(verb.format);
  if (format == TableFormat::table)
    print(entry->kind + " " + entry->id + "\n  " + entry->title + "\n\n");
  print(write_table(table, format, terminal_width(stdout)));
  return table.rows.empty() ? nothing_found("the entry rests on no claim") : kDone;
}

}  // namespace

void add_compare(CLI::App& app, int& code) {
  auto verb = std::make_shared<CompareVerb>();
  CLI::App* command =
      app.add_subcommand("compare", "one entry: what each voice says of each field, in its words");
  command->footer(kExamples);
  command->add_option("ENTRY", verb->id, "an entry, or a claim of it")->required()->type_name("");
  verb->record.add_to(*command);
  verb->record.add_lens(*command);
  add_table_format(*command, verb->format);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
