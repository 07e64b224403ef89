#include "cli/export_entries.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "base/edtf.h"
#include "base/files.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "export/entries_json.h"
#include "export/entry_files.h"
#include "export/page_parts.h"
#include "export/sheets.h"
#include "pipeline/judged_record.h"
#include "pipeline/kept_entries.h"

namespace rapporteur::cli {

namespace {

namespace fs = std::filesystem;
using exports::EntrySet;
using Writer = std::function<std::string(const EntrySet&, const std::string& title)>;

const std::map<std::string, Writer>& writers() {
  static const std::map<std::string, Writer> all = {
      {"geojson", [](const EntrySet& set, const std::string&) { return exports::geojson(set); }},
      {"gexf", [](const EntrySet& set, const std::string&) { return exports::gexf(set); }},
      {"graphml", [](const EntrySet& set, const std::string&) { return exports::graphml(set); }},
      {"timelinejs", exports::timeline_js},
      {"icalendar", exports::icalendar},
      {"annotations",
       [](const EntrySet& set, const std::string&) { return exports::web_annotations(set); }},
      {"csl", [](const EntrySet& set, const std::string&) { return exports::csl_json(set); }},
      {"brief", exports::markdown_brief},
  };
  return all;
}

Result<void> write_folder(const std::string& folder,
                          const std::vector<std::pair<std::string, std::string>>& files) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed)
    return fail(ErrorKind::io, fmt::format("making the folder {}: {}", folder, failed.message()));
  for (const auto& [name, bytes] : files) {
    if (auto done = base::write_file(fs::path(folder) / name, bytes); !done) return done;
  }
  return {};
}

std::string last_published(const std::vector<Report>& reports) {
  std::string last;
  for (const Report& report : reports) {
    const auto days = base::day_range(report.published.value);
    if (days && days->last > last) last = days->last;
  }
  return last;
}

bool needs_output(const std::string& format) { return format == "sheets" || format == "xlsx"; }

Result<void> write_sheets(const EntrySet& set, const std::vector<Claim>& claims,
                          const EntriesExport& wanted) {
  const auto sheets = exports::sheets_of(set, claims);
  if (wanted.format == "sheets")
    return write_folder(wanted.output, exports::data_package(sheets, wanted.title));
  return exports::write_workbook(sheets, wanted.title, last_published(set.reports()),
                                 wanted.output);
}

bool lies_within(const Entry& entry, const exports::ChronologyFilter& filter) {
  if (filter.from_day.empty() && filter.to_day.empty()) return true;
  const auto days = base::day_range(entry.date);
  return days && (filter.from_day.empty() || days->last >= filter.from_day) &&
         (filter.to_day.empty() || days->first <= filter.to_day);
}

// People and places are left in: they are whom and where the happenings speak of.
bool is_wanted(const Entry& entry, const exports::ChronologyFilter& filter) {
  if (!exports::is_happening(entry)) return filter.kind.empty();
  const bool is_said = entry.kind == "statement" && entry.status.empty();
  return lies_within(entry, filter) && (filter.kind.empty() || entry.kind == filter.kind) &&
         (filter.status.empty() || entry.status == filter.status ||
          (filter.status == "said" && is_said)) &&
         (filter.actor.empty() || exports::names_actor(entry, filter.actor));
}

// What an EntrySet is made from.
struct Grounds {
  std::vector<Report> reports;
  std::vector<Claim> claims;
};

Result<Grounds> grounds_of(const store::RecordFile& record) {
  auto reports = record.reports();
  if (!reports) return fail(reports.error());
  const auto judged = pipeline::JudgedRecord::of(record);
  if (!judged) return fail(judged.error());
  auto claims = judged->claims({});
  if (!claims) return fail(claims.error());
  return Grounds{std::move(*reports), std::move(*claims)};
}

Result<void> write_set(const store::RecordFile& record, const Entries& entries,
                       const EntriesExport& wanted) {
  const auto grounds = grounds_of(record);
  if (!grounds) return fail(grounds.error());
  const EntrySet set(entries, grounds->reports, grounds->claims);
  const auto writer = writers().find(wanted.format);
  if (writer == writers().end()) return write_sheets(set, grounds->claims, wanted);
  return write_output(wanted.output, writer->second(set, wanted.title));
}

}  // namespace

const std::vector<std::string>& entry_formats() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all = {"entries", "sheets", "xlsx"};
    for (const auto& [name, writer] : writers()) all.push_back(name);
    return all;
  }();
  return names;
}

bool is_of_entries(const std::string& format) {
  return std::ranges::find(entry_formats(), format) != entry_formats().end();
}

Result<std::string> differences_section(const store::RecordFile& record,
                                        const exports::ChronologyFilter& filter) {
  auto entries = pipeline::all_entries(record);
  if (!entries) return fail(entries.error());
  std::erase_if(entries->entries, [&](const Entry& entry) {
    return entry.differences.empty() || !is_wanted(entry, filter);
  });
  if (entries->entries.empty()) return std::string();
  const auto grounds = grounds_of(record);
  if (!grounds) return fail(grounds.error());
  return exports::differences_html(EntrySet(*entries, grounds->reports, grounds->claims));
}

int export_entries(const store::RecordFile& record, const store::Origin& origin,
                   const EntriesExport& wanted) {
  if (needs_output(wanted.format) && is_standard_output(wanted.output)) {
    return fail_with({ErrorKind::bad_input,
                      fmt::format("--format {} needs --output, the {} to write", wanted.format,
                                  wanted.format == "xlsx" ? "file" : "folder")}),
           kUsage;
  }
  auto entries = pipeline::all_entries(record);
  if (!entries) return fail_with_record(entries.error());
  std::erase_if(entries->entries,
                [&](const Entry& entry) { return !is_wanted(entry, wanted.filter); });
  const auto done =
      wanted.format == "entries"
          ? write_output(wanted.output,
                         exports::entries_json(
                             *entries, {origin.program, origin.model, origin.mode, origin.rules}))
          : write_set(record, *entries, wanted);
  return done ? kDone : fail_with(done.error());
}

}  // namespace rapporteur::cli
