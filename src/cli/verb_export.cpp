// rapporteur export: the record as files for other programs and as a page for readers.

#include <memory>
#include <string>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/files.h"
#include "claim/claim_json.h"
#include "cli/exit_codes.h"
#include "cli/listing.h"
#include "cli/record_view.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/csv.h"
#include "export/entries_json.h"
#include "export/html_page.h"
#include "pipeline/link_record.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "claims  JSON lines, every claim with its words (docs/claims.md)\n"
    "entries JSON lines, one happening with all its voices (docs/entries.md)\n"
    "csv     meetings, statements and offices, a row each\n"
    "html    the chronology as one page that needs nothing else, also for printing\n"
    "\n"
    "Examples:\n"
    "  rapporteur export --record talks.db --format html --output talks.html\n"
    "  rapporteur export --record talks.db --format html --title 'Talks, May 2031' --from 2031-05 "
    "--to 2031-05\n"
    "  rapporteur export --record talks.db --format csv > talks.csv\n"
    "  rapporteur export --record talks.db --format claims | gzip > talks.jsonl.gz";

struct ExportVerb {
  RecordOption record;
  FilterOptions filter;
  std::string format, output, coder, title = "Chronology";
};

// Which program made the claims that are in the record now: the newest run speaks for all.
Result<store::Origin> newest_origin(const store::RecordFile& record) {
  const auto origins = record.origins();
  if (!origins) return fail(origins.error());
  return origins->empty() ? store::Origin{} : origins->back();
}

std::string claim_lines(const store::Origin& origin, const RecordView& view) {
  std::map<std::string, const Report*> by_id;
  for (const Report& report : view.reports) by_id[report.id] = &report;
  std::string lines =
      claim::to_json(claim::StreamHead{origin.program, origin.model, origin.mode, origin.rules}) +
      "\n";
  for (const Claim& claim : view.claims)
    lines += claim::to_json(*by_id[claim.report], claim) + "\n";
  return lines;
}

// For the forms that list claims one by one, of every kind where none is asked for.
Result<RecordView> load_claims(const store::RecordFile& record,
                               const exports::ChronologyFilter& filter) {
  store::ClaimFilter needed = claims_for(filter);
  if (filter.kind.empty() && filter.status != "said") needed.kinds.clear();
  auto claims = record.claims(needed);
  if (!claims) return fail(claims.error());
  if (!filter.actor.empty()) {
    std::erase_if(*claims,
                  [&](const Claim& claim) { return !exports::names_actor(claim, filter.actor); });
  }
  return load_view(record, std::move(*claims));
}

std::string scope_words(const exports::ChronologyFilter& filter) {
  std::string words;
  const auto add = [&](std::string_view before, const std::string& value) {
    if (!value.empty()) words += fmt::format("{}{}{}", words.empty() ? "" : ", ", before, value);
  };
  add("from ", filter.from_day);
  add("to ", filter.to_day);
  add("naming ", filter.actor);
  add("kind: ", filter.kind);
  add("status: ", filter.status);
  return words;
}

std::string page(const ExportVerb& verb, const store::Origin& origin,
                 const exports::Chronology& chronology, const exports::ChronologyFilter& filter) {
  exports::PageOptions options;
  options.title = verb.title;
  options.scope = scope_words(filter);
  options.made_by =
      fmt::format("Made by {} with the language model {} ({} mode), rules {}.", origin.program,
                  origin.model, origin.mode, origin.rules.substr(0, 16));
  return exports::html_page(chronology, options);
}

Result<std::string> written(const ExportVerb& verb, const store::RecordFile& record,
                            const exports::ChronologyFilter& filter) {
  const auto origin = newest_origin(record);
  if (!origin) return fail(origin.error());
  if (verb.format == "entries") {
    const auto entries = pipeline::link_record(record, {verb.coder});
    if (!entries) return fail(entries.error());
    return exports::entries_json(*entries,
                                 {origin->program, origin->model, origin->mode, origin->rules});
  }
  if (verb.format == "html") {
    const auto listing = load_listing(record, filter);
    if (!listing) return fail(listing.error());
    return page(verb, *origin, listing->chronology, filter);
  }
  const auto view = load_claims(record, filter);
  if (!view) return fail(view.error());
  return verb.format == "csv" ? exports::claims_csv(view->reports, view->claims)
                              : claim_lines(*origin, *view);
}

int run(const ExportVerb& verb) {
  const auto filter = verb.filter.resolved();
  if (!filter) return fail_with(filter.error()), kUsage;
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  const auto bytes = written(verb, *record, *filter);
  if (!bytes) return fail_with_record(bytes.error());
  if (verb.output.empty() || verb.output == "-") {
    print(*bytes);
    return kDone;
  }
  if (auto done = base::write_file(verb.output, *bytes); !done) return fail_with(done.error());
  return kDone;
}

}  // namespace

void add_export(CLI::App& app, int& code) {
  auto verb = std::make_shared<ExportVerb>();
  CLI::App* command =
      app.add_subcommand("export", "the record as JSON lines, as a spreadsheet or as a page");
  command->footer(kExamples);
  verb->record.add_to(*command);
  command->add_option("--format", verb->format, "claims, entries, csv or html")
      ->required()
      ->check(CLI::IsMember({"claims", "entries", "csv", "html"}));
  command->add_option("--output", verb->output, "file to write; the standard output without it")
      ->type_name("FILE");
  command->add_option("--title", verb->title, "title of the page")
      ->capture_default_str()
      ->type_name("TEXT");
  command->add_option("--coder", verb->coder, "only claims of this coder (entries)")
      ->type_name("NAME");
  verb->filter.add_days_and_actor(*command);
  verb->filter.add_kind(*command);
  verb->filter.add_status(*command);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
