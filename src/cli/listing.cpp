#include "cli/listing.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <set>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/conflicts.h"
#include "cli/exit_codes.h"
#include "pipeline/judged_record.h"

namespace rapporteur::cli {

namespace {

constexpr std::size_t kLinesOfTable = 100;

std::string origin_of(const Claim& copy) { return std::get<ReportClaim>(copy.body).copy_of; }

// Those of `reports` that are copies or have copies, with all of the same words.
std::set<std::string> families_of(const std::set<std::string>& reports,
                                  const std::vector<Claim>& copies) {
  std::set<std::string> families;
  for (const Claim& copy : copies) {
    if (reports.contains(copy.report) || reports.contains(origin_of(copy)))
      families.insert(origin_of(copy));
  }
  std::set<std::string> members = families;
  for (const Claim& copy : copies) {
    if (families.contains(origin_of(copy))) members.insert(copy.report);
  }
  return members;
}

struct Loaded {
  std::vector<Claim> claims;
  std::size_t left_out = 0;
};

// The first claims only; but all of the reports among theirs that are copies or have copies, so
// that a line names every outlet that carries it.
Result<Loaded> load_first(const store::RecordFile& record, const pipeline::JudgedRecord& judged,
                          const exports::ChronologyFilter& filter,
                          const std::vector<Claim>& copies) {
  store::ClaimFilter needed = claims_for(filter);
  const auto all = record.count_claims(needed);
  if (!all) return fail(all.error());
  needed.limit = filter.limit;
  auto claims = judged.claims(needed);
  if (!claims) return fail(claims.error());
  needed.limit = 0;
  std::set<std::string> reports;
  for (const Claim& claim : *claims) reports.insert(claim.report);
  const std::set<std::string> families = families_of(reports, copies);
  std::erase_if(*claims, [&](const Claim& claim) { return families.contains(claim.report); });
  for (const std::string& report : families) {
    needed.report = report;
    auto more = judged.claims(needed);
    if (!more) return fail(more.error());
    std::ranges::move(*more, std::back_inserter(*claims));
  }
  // As claims come without a limit: a line shows the first of those that are equal.
  std::ranges::stable_sort(*claims, {}, &Claim::report);
  const std::size_t left_out = *all - std::min(*all, claims->size());
  return Loaded{std::move(*claims), left_out};
}

// A name or an act is only sieved by the record, so it can count to the limit only without them.
Result<Loaded> load_claims(const store::RecordFile& record, const pipeline::JudgedRecord& judged,
                           const exports::ChronologyFilter& filter,
                           const std::vector<Claim>& copies) {
  if (filter.limit > 0 && filter.actor.empty() && filter.act.empty())
    return load_first(record, judged, filter, copies);
  auto claims = judged.claims(claims_for(filter));
  if (!claims) return fail(claims.error());
  return Loaded{std::move(*claims), 0};
}

}  // namespace

Result<Listing> load_listing(const store::RecordFile& record,
                             const exports::ChronologyFilter& filter) {
  auto copies = record.copy_claims();
  if (!copies) return fail(copies.error());
  const auto judged = pipeline::JudgedRecord::of(record);
  if (!judged) return fail(judged.error());
  tell_conflicts(*judged);
  auto loaded = load_claims(record, *judged, filter, *copies);
  if (!loaded) return fail(loaded.error());
  auto view = load_view(record, std::move(loaded->claims));
  if (!view) return fail(view.error());
  std::ranges::move(*copies, std::back_inserter(view->claims));
  Listing listing{std::move(*view), {}};
  listing.chronology = exports::make_chronology(listing.view.reports, listing.view.sentences,
                                                listing.view.claims, filter);
  listing.chronology.left_out += loaded->left_out;
  return listing;
}

void ListingOptions::add_to(CLI::App& command) {
  record.add_to(command);
  record.add_lens(command);
  filter.add_days_and_actor(command);
  limit = command
              .add_option("--limit", filter.filter.limit,
                          fmt::format("at most so many lines, earliest first; 0 for all; {} in a "
                                      "table if nothing is said",
                                      kLinesOfTable))
              ->type_name("N");
  add_table_format(command, format);
}

int show_listing(const ListingOptions& options, const std::string& kind, const char* none,
                 const std::function<void(const Listing&)>& show) {
  auto filter = options.filter.resolved();
  if (!filter) return fail_with(filter.error()), kUsage;
  if (!kind.empty()) filter->kind = kind;
  // Whoever looks at a table of a large record does not want all of it; a program does.
  if (options.limit->count() == 0 && options.format == "table") filter->limit = kLinesOfTable;
  const auto record = options.record.open();
  if (!record) return fail_with_record(record.error());
  const auto listing = load_listing(*record, *filter);
  if (!listing) return fail_with_record(listing.error());
  show(*listing);
  if (listing->chronology.days.empty()) return nothing_found(none);
  if (listing->chronology.left_out > 0) {
    std::fprintf(stderr, "rapporteur: %zu more left out by --limit\n",
                 listing->chronology.left_out);
  }
  return kDone;
}

}  // namespace rapporteur::cli
