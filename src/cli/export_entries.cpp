#include "cli/export_entries.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "base/edtf.h"
#include "base/files.h"
#include "cli/terminal.h"
#include "export/entries_json.h"
#include "export/entry_files.h"
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

Result<void> write_out(const std::string& output, const std::string& bytes) {
  if (output.empty() || output == "-") {
    print(bytes);
    return {};
  }
  return base::write_file(output, bytes);
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

Result<void> write_sheets(const EntrySet& set, const std::vector<Claim>& claims,
                          const EntriesExport& wanted) {
  if (wanted.output.empty() || wanted.output == "-") {
    return fail(ErrorKind::unsupported,
                fmt::format("--format {} needs --output, the {} to write", wanted.format,
                            wanted.format == "xlsx" ? "file" : "folder"));
  }
  const auto sheets = exports::sheets_of(set, claims);
  if (wanted.format == "sheets")
    return write_folder(wanted.output, exports::data_package(sheets, wanted.title));
  return exports::write_workbook(sheets, wanted.title, last_published(set.reports()),
                                 wanted.output);
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

Result<void> export_entries(const store::RecordFile& record, const store::Origin& origin,
                            const EntriesExport& wanted) {
  const auto entries = pipeline::all_entries(record);
  if (!entries) return fail(entries.error());
  if (wanted.format == "entries") {
    return write_out(wanted.output, exports::entries_json(*entries, {origin.program, origin.model,
                                                                     origin.mode, origin.rules}));
  }
  const auto reports = record.reports();
  if (!reports) return fail(reports.error());
  const auto judged = pipeline::JudgedRecord::of(record);
  if (!judged) return fail(judged.error());
  auto claims = judged->claims({});
  if (!claims) return fail(claims.error());
  if (!wanted.coder.empty())
    std::erase_if(*claims, [&](const Claim& claim) { return claim.coder != wanted.coder; });
  const EntrySet set(*entries, *reports, *claims);
  const auto writer = writers().find(wanted.format);
  if (writer == writers().end()) return write_sheets(set, *claims, wanted);
  return write_out(wanted.output, writer->second(set, wanted.title));
}

}  // namespace rapporteur::cli
