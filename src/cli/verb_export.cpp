// rapporteur export: the record as files for other programs and as a page for readers.

#include <memory>
#include <string>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/files.h"
#include "claim/claim_json.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/csv.h"
#include "export/html_page.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "claims  JSON lines, every claim with its words (docs/claims.md)\n"
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
  std::string format, output, title = "Chronology";
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

// The claims that the filter leaves, for the forms that list claims one by one.
Result<std::vector<Claim>> filtered_claims(const store::RecordFile& record,
                                           const exports::ChronologyFilter& filter) {
  store::ClaimFilter narrow;
  if (!filter.kind.empty()) narrow.kinds = {filter.kind};
  if (filter.status == "said") narrow.kinds = {"statement"};
  if (filter.status != "said") narrow.status = filter.status;
  narrow.from_day = filter.from_day;
  narrow.to_day = filter.to_day;
  auto claims = record.claims(narrow);
  if (claims && !filter.actor.empty()) {
    std::erase_if(*claims,
                  [&](const Claim& claim) { return !exports::names_actor(claim, filter.actor); });
  }
  return claims;
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

std::string page(const ExportVerb& verb, const store::Origin& origin, const RecordView& view,
                 const exports::ChronologyFilter& filter) {
  exports::PageOptions options;
  options.title = verb.title;
  options.scope = scope_words(filter);
  options.made_by =
      fmt::format("Made by {} with the language model {} ({} mode), rules {}.", origin.program,
                  origin.model, origin.mode, origin.rules.substr(0, 16));
  return exports::html_page(
      exports::make_chronology(view.reports, view.sentences, view.claims, filter), options);
}

int run(const ExportVerb& verb) {
  const auto filter = verb.filter.resolved();
  if (!filter) return fail_with(filter.error()), kUsage;
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  const auto origin = newest_origin(*record);
  if (!origin) return fail_with_record(origin.error());
  auto view = load_view(*record);
  if (!view) return fail_with_record(view.error());
  if (verb.format != "html") {
    auto claims = filtered_claims(*record, *filter);
    if (!claims) return fail_with_record(claims.error());
    view->claims = std::move(*claims);
  }
  std::string bytes;
  if (verb.format == "claims") bytes = claim_lines(*origin, *view);
  if (verb.format == "csv") bytes = exports::claims_csv(view->reports, view->claims);
  if (verb.format == "html") bytes = page(verb, *origin, *view, *filter);
  if (verb.output.empty() || verb.output == "-") {
    print(bytes);
    return kDone;
  }
  if (auto written = base::write_file(verb.output, bytes); !written)
    return fail_with(written.error());
  return kDone;
}

}  // namespace

void add_export(CLI::App& app, int& code) {
  auto verb = std::make_shared<ExportVerb>();
  CLI::App* command =
      app.add_subcommand("export", "the record as JSON lines, as a spreadsheet or as a page");
  command->footer(kExamples);
  verb->record.add_to(*command);
  command->add_option("--format", verb->format, "claims, csv or html")
      ->required()
      ->check(CLI::IsMember({"claims", "csv", "html"}));
  command->add_option("--output", verb->output, "file to write; the standard output without it")
      ->type_name("FILE");
  command->add_option("--title", verb->title, "title of the page")
      ->capture_default_str()
      ->type_name("TEXT");
  verb->filter.add_days_and_actor(*command);
  verb->filter.add_kind(*command);
  verb->filter.add_status(*command);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
