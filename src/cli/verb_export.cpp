// rapporteur export: the record as files for other programs and as a page for readers.

#include <cstdio>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "claim/claim_json.h"
#include "cli/conflicts.h"
#include "cli/entry_listing.h"
#include "cli/exit_codes.h"
#include "cli/export_entries.h"
#include "cli/listing.h"
#include "cli/output.h"
#include "cli/record_view.h"
#include "cli/verbs.h"
#include "export/csv.h"
#include "export/html_page.h"
#include "export/link_lines.h"
#include "pipeline/happenings.h"
#include "pipeline/judged_record.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "What each report says\n"
    "  claims      JSON lines, every claim with its words (docs/claims.md)\n"
    "  csv         one sheet, a row for each claim\n"
    "  links       JSON lines, every verb and event noun with the happening that it tells\n"
    "What the record knows of each happening, over all reports\n"
    "  entries     JSON lines, one happening with all its voices (docs/entries.md)\n"
    "  sheets      a folder of CSV files with codebook.md and datapackage.json\n"
    "  xlsx        the same sheets as one workbook\n"
    "  brief       Markdown, every line with its passages as footnotes\n"
    "  html        the chronology, and where voices differ, as one page that needs nothing else, "
    "also\n"
    "              for printing\n"
    "For other programs\n"
    "  geojson     places, for QGIS and web maps\n"
    "  gexf        who meets whom, who speaks of whom, for Gephi\n"
    "  graphml     the same, for networkx, igraph, yEd and Cytoscape\n"
    "  timelinejs  slides of TimelineJS\n"
    "  icalendar   meetings: planned ones tentative, called-off ones cancelled\n"
    "  annotations W3C Web Annotations on the reports\n"
    "  csl         the reports as CSL-JSON, for Zotero and pandoc\n"
    "\n"
    "Examples:\n"
    "  rapporteur export --record talks.db --format html --output talks.html\n"
    "  rapporteur export --record talks.db --format html --title 'Talks, May 2031' --from 2031-05 "
    "--to 2031-05\n"
    "  rapporteur export --record talks.db --format xlsx --output talks.xlsx\n"
    "  rapporteur export --record talks.db --format sheets --output talks/\n"
    "  rapporteur export --record talks.db --format brief | pandoc -o brief.docx\n"
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

// For the forms that list claims one by one, of every kind where none is asked for.
Result<RecordView> load_claims(const store::RecordFile& record,
                               const exports::ChronologyFilter& filter) {
  store::ClaimFilter needed = claims_for(filter);
  if (filter.kind.empty() && filter.status != "said") needed.kinds.clear();
  const auto judged = pipeline::JudgedRecord::of(record);
  if (!judged) return fail(judged.error());
  tell_conflicts(*judged);
  auto claims = judged->claims(needed);
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
                 const exports::Chronology& chronology, const exports::ChronologyFilter& filter,
                 std::string differences) {
  exports::PageOptions options;
  options.differences = std::move(differences);
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
  if (verb.format == "html") {
    const auto listing = load_listing(record, filter);
    if (!listing) return fail(listing.error());
    auto differences = differences_section(record, filter);
    if (!differences) return fail(differences.error());
    return page(verb, *origin, listing->chronology, filter, std::move(*differences));
  }
  const auto view = load_claims(record, filter);
  if (!view) return fail(view.error());
  return verb.format == "csv" ? exports::claims_csv(view->reports, view->claims)
                              : claim_lines(*origin, *view);
}

Result<std::string> linked_lines(const store::RecordFile& record) {
  const auto links = pipeline::link_happenings(record);
  if (!links) return fail(links.error());
  if (links->unread > 0) {
    std::fprintf(stderr,
                 "rapporteur: %zu reports came in before their happenings were kept, or were not "
                 "coded; read them again to have their links\n",
                 links->unread);
  }
  return exports::link_lines(links->links);
}

int run(const ExportVerb& verb) {
  const auto filter = verb.filter.resolved();
  if (!filter) return fail_with(filter.error()), kUsage;
  const auto record = is_of_entries(verb.format) || verb.format == "html"
                          ? open_with_entries(verb.record)
                          : verb.record.open();
  if (!record) return fail_with_record(record.error());
  if (is_of_entries(verb.format)) {
    const auto origin = newest_origin(*record);
    if (!origin) return fail_with_record(origin.error());
    return export_entries(*record, *origin, {verb.format, verb.output, verb.title, *filter});
  }
  const auto bytes =
      verb.format == "links" ? linked_lines(*record) : written(verb, *record, *filter);
  if (!bytes) return fail_with_record(bytes.error());
  if (auto done = write_output(verb.output, *bytes); !done) return fail_with(done.error());
  return kDone;
}

}  // namespace

void add_export(CLI::App& app, int& code) {
  auto verb = std::make_shared<ExportVerb>();
  CLI::App* command = app.add_subcommand(
      "export",
      "the record for other programs and for readers: sheets, page, brief, map, network, calendar");
  command->footer(kExamples);
  verb->record.add_to(*command);
  std::vector<std::string> formats = {"claims", "csv", "html", "links"};
  for (const std::string& format : entry_formats()) formats.push_back(format);
  command->add_option("--format", verb->format, "one of the forms below")
      ->required()
      ->check(CLI::IsMember(formats))
      ->type_name("FORM");
  command
      ->add_option("--output", verb->output,
                   "file to write, a folder for sheets; the standard output without it")
      ->type_name("FILE");
  command->add_option("--title", verb->title, "title of page, brief, calendar and workbook")
      ->capture_default_str()
      ->type_name("TEXT");
  verb->record.add_lens(*command);
  verb->filter.add_days_and_actor(*command);
  verb->filter.add_kind(*command);
  verb->filter.add_status(*command);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
