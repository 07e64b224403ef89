#include "cli/entry_listing.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <utility>

#include <CLI/CLI.hpp>

#include "base/edtf.h"
#include "cli/claim_cells.h"
#include "cli/conflicts.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "export/chronology.h"
#include "export/entry_set.h"
#include "pipeline/kept_entries.h"

namespace rapporteur::cli {

namespace {

bool lies_in(const Entry& entry, const std::string& place) {
  return std::ranges::any_of(
      entry.places, [&](const std::string& name) { return exports::is_named_so(name, place); });
}

std::string party_names(const std::vector<EntryParty>& parties) {
  std::vector<std::string> list;
  for (const EntryParty& party : parties) list.push_back(party.name);
  return parted(list);
}

// Each once, in order.
template <typename ValueOf>
std::string each_once(const Entry& entry, ValueOf value_of) {
  std::vector<std::string> list;
  for (const EntryClaim& claim : entry.claims) {
    std::string value = value_of(claim);
    if (std::ranges::find(list, value) == list.end()) list.push_back(std::move(value));
  }
  return parted(list);
}

}  // namespace

Result<store::RecordFile> open_with_entries(const RecordOption& option) {
  auto record = option.open();
  if (!record || option.has_lens()) return record;
  const auto kept = pipeline::has_kept_entries(*record);
  if (!kept) return fail(kept.error());
  if (*kept) return record;
  // Where the record may not be written to, they are worked out each time.
  auto writable = option.open_to_write();
  if (writable && pipeline::renew_entries(*writable)) return option.open();
  return record;
}

void EntryListingOptions::add_to(CLI::App& command) {
  record.add_to(command);
  record.add_lens(command);
  filter.add_days_and_actor(command);
  command.add_option("--place", place, "only what lies at this place (part of a name)")
      ->type_name("NAME");
  command.add_option("--limit", filter.filter.limit, "at most so many, earliest first; 0 for all")
      ->capture_default_str()
      ->type_name("N");
  add_table_format(command, format);
}

Result<ListedEntries> load_entries(const store::RecordFile& record,
                                   const EntryListingOptions& options, store::EntryFilter filter) {
  const auto days = options.filter.resolved();
  if (!days) return fail(days.error());
  filter.from_day = days->from_day;
  filter.to_day = days->to_day;
  filter.text = days->actor.empty() ? options.place : days->actor;
  const bool is_sifted = !days->actor.empty() || !options.place.empty();
  filter.limit = is_sifted ? 0 : days->limit;
  auto list = pipeline::list_entries(record, filter);
  if (!list) return fail(list.error());
  ListedEntries listed{std::move(list->entries), list->left_out, {}};
  if (!is_sifted) return listed;
  std::erase_if(listed.entries, [&](const Entry& entry) {
    return (!days->actor.empty() && !exports::names_actor(entry, days->actor)) ||
           (!options.place.empty() && !lies_in(entry, options.place));
  });
  if (days->limit > 0 && listed.entries.size() > days->limit) {
    listed.left_out = listed.entries.size() - days->limit;
    listed.entries.resize(days->limit);
  }
  return listed;
}

Result<void> load_reports(const store::RecordFile& record, ListedEntries& listed) {
  std::set<std::string> needed;
  for (const Entry& entry : listed.entries)
    for (const EntryClaim& claim : entry.claims) needed.insert(claim.report);
  for (const std::string& id : needed) {
    auto report = record.report(id);
    if (!report) return fail(report.error());
    listed.reports.emplace(id, std::move(*report));
  }
  return {};
}

std::string passage_of(const EntryClaim& claim, const ListedEntries& listed) {
  const auto report = listed.reports.find(claim.report);
  if (report == listed.reports.end()) return "";
  std::string words(report->second.slice(claim.span));
  std::ranges::replace(words, '\n', ' ');
  return words;
}

std::string entry_cell(const Entry& entry, const std::string& column, const ListedEntries& listed) {
  if (column == "id") return entry.id;
  if (column == "kind") return entry.kind;
  if (column == "title") return entry.title;
  if (column == "date") return entry.date;
  if (column == "day") return base::readable_days(entry.date);
  if (column == "status") return entry.status;
  if (column == "places") return parted(entry.places);
  if (column == "parties") return party_names(entry.parties);
  if (column == "mediators") return party_names(entry.mediators);
  if (column == "review") return entry.review;
  if (column == "voices") return each_once(entry, [](const auto& claim) { return claim.voice; });
  if (column == "reports") return each_once(entry, [](const auto& claim) { return claim.report; });
  if (column == "claims")
    return each_once(entry, [](const auto& claim) { return claim.report + "/" + claim.claim; });
  if (column == "passage")
    return entry.claims.empty() ? "" : passage_of(entry.claims.front(), listed);
  if (column == "differences") {
    std::vector<std::string> fields;
    for (const Difference& difference : entry.differences) fields.push_back(difference.field);
    return parted(fields);
  }
  const auto field =
      std::ranges::find(entry.fields, column, [](const auto& one) { return one.first; });
  return field == entry.fields.end() ? "" : field->second;
}

int list_entries_of(const std::string& kind, const EntryListingOptions& options,
                    const EntryColumns& columns) {
  if (const auto days = options.filter.resolved(); !days) return fail_with(days.error()), kUsage;
  const auto record = open_with_entries(options.record);
  if (!record) return fail_with_record(record.error());
  if (const int code = tell_conflicts(*record); code != kDone) return code;
  store::EntryFilter filter;
  filter.kinds = {kind};
  auto listed = load_entries(*record, options, filter);
  if (!listed) return fail_with_record(listed.error());
  const TableFormat format = table_format(options.format);
  if (format != TableFormat::table)
    if (auto done = load_reports(*record, *listed); !done) return fail_with_record(done.error());
  Table table{columns.of_kind, {}, columns.shown};
  for (const char* common :
       {"date", "voices", "reports", "claims", "differences", "review", "passage"})
    table.columns.emplace_back(common);
  for (const Entry& entry : listed->entries) {
    std::vector<std::string> row;
    for (const std::string& column : table.columns)
      row.push_back(entry_cell(entry, column, *listed));
    table.rows.push_back(std::move(row));
  }
  print(write_table(table, format, terminal_width(stdout)));
  if (listed->left_out > 0)
    std::fprintf(stderr, "rapporteur: %zu more left out by --limit\n", listed->left_out);
  return table.rows.empty() ? nothing_found(("no " + kind + " was found").c_str()) : kDone;
}

}  // namespace rapporteur::cli
