#include "read/read_inputs.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "base/files.h"
#include "base/utf8.h"
#include "read/encoding.h"
#include "read/gunzip.h"
#include "read/html/read_page.h"
#include "read/json_records.h"
#include "read/language.h"
#include "read/lines.h"
#include "read/sidecar.h"
#include "read/text_story.h"

namespace rapporteur::read {

struct ManifestRows {
  Manifest rows;
};

namespace {

namespace fs = std::filesystem;

// A crawl may be large; one report may not.
constexpr std::uint64_t kMaxFileBytes = std::uint64_t{2} << 30;
constexpr std::uint64_t kMaxUnpackedBytes = std::uint64_t{2} << 30;
constexpr std::uint64_t kAlwaysUnpackedBytes = std::uint64_t{64} << 20;
// Text packs to a fifth, pages to a tenth; what grows more than fiftyfold is made to fill memory.
constexpr std::uint64_t kMaxGrowth = 50;
constexpr std::size_t kMaxTextBytes = std::size_t{8} << 20;
constexpr std::size_t kMaxPageBytes = std::size_t{64} << 20;

bool is_passed_over(const fs::path& path) {
  static const std::set<std::string, std::less<>> kinds = {
      ".css", ".js",  ".mjs",    ".map",    ".png",   ".jpg", ".jpeg", ".gif", ".svg", ".webp",
      ".ico", ".bmp", ".avif",   ".woff",   ".woff2", ".ttf", ".otf",  ".eot", ".mp4", ".webm",
      ".mp3", ".db",  ".db-wal", ".db-shm", ".csv",   ".tsv", ".yaml", ".yml"};
  const std::string name = path.filename().string();
  return name.starts_with('.') || is_sidecar(path) ||
         kinds.contains(base::to_lower(path.extension().string()));
}

// Browsers put what belongs to "a.html" into "a_files/".
bool is_page_folder(const fs::path& folder) {
  const std::string name = folder.string();
  if (!name.ends_with("_files")) return false;
  const std::string stem = name.substr(0, name.size() - 6);
  std::error_code ignored;
  return fs::exists(stem + ".html", ignored) || fs::exists(stem + ".htm", ignored);
}

Result<std::vector<fs::path>> walk(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::recursive_directory_iterator
           entry(folder, fs::directory_options::skip_permission_denied, error),
       end;
       entry != end && !error; entry.increment(error)) {
    const bool is_hidden = entry->path().filename().string().starts_with('.');
    std::error_code ignored;
    if (entry->is_directory(ignored)) {
      if (is_hidden || is_page_folder(entry->path())) entry.disable_recursion_pending();
    } else if (!entry->is_symlink(ignored) || entry->exists(ignored)) {
      if (!is_passed_over(entry->path())) files.push_back(entry->path());
    }
  }
  if (error) return fail(ErrorKind::io, folder.string() + ": " + error.message());
  if (files.empty())
    return fail(ErrorKind::not_found, folder.string() + ": the folder holds no report");
  std::sort(files.begin(), files.end());
  return files;
}

KnownFacts from_user(const ReadOptions& options) {
  KnownFacts facts;
  if (!options.outlet.empty()) facts.outlet = {options.outlet, "user"};
  if (!options.published.empty()) facts.published = {options.published, "user"};
  return facts;
}

std::uint64_t unpacked_limit(std::uint64_t packed_bytes) {
  return std::min(kMaxUnpackedBytes, std::max(kAlwaysUnpackedBytes, kMaxGrowth * packed_bytes));
}

bool looks_like_page(const std::string& name, std::string_view bytes) {
  const std::string head = base::to_lower(bytes.substr(0, 4096));
  const std::string_view start = trim(std::string_view(head));
  if (start.starts_with("<!doctype html") || start.starts_with("<html")) return true;
  const std::string_view opening =
      start.starts_with("<?xml") || start.starts_with("<!--") ? start : std::string_view();
  if (opening.find("<html") != std::string_view::npos) return true;
  const std::string lower = base::to_lower(name);
  const bool is_named = lower.find(".htm") != std::string::npos;
  return (is_named && head.find('<') != std::string::npos) ||
         (start.starts_with('<') &&
          (head.find("<body") != std::string::npos || head.find("<head") != std::string::npos));
}

void add_problem(ReadResult& result, const std::string& name, const Error& error) {
  result.problems.push_back(error.during(name));
}

void read_plain_text(Report report, const KnownFacts& known, ReadResult& result) {
  report.language = detect_language(report.text);
  read_story(report, known);
  result.reports.push_back(std::move(report));
}

ReadResult read_known(const std::string& name, std::string bytes, const KnownFacts& known) {
  ReadResult result;
  Report report;
  report.id = name;
  report.sha256 = base::sha256_hex(bytes);
  report.bytes = bytes.size();
  if (is_gzip(bytes)) {
    auto unpacked = gunzip(bytes, unpacked_limit(bytes.size()));
    if (!unpacked) {
      add_problem(result, name, unpacked.error());
      return result;
    }
    bytes = std::move(*unpacked);
    if (report.id.ends_with(".gz")) report.id.resize(report.id.size() - 3);
  }
  const bool is_page = looks_like_page(report.id, bytes);
  const std::string charset = is_page ? html::declared_charset(bytes) : std::string();
  auto text = to_utf8(std::move(bytes), charset);
  if (!text) {
    add_problem(result, name, text.error());
  } else if (!is_page && looks_like_json(*text)) {
    read_json_records(report.id, *text, known, result);
  } else if (text->size() > (is_page ? kMaxPageBytes : kMaxTextBytes)) {
    const std::size_t most = is_page ? kMaxPageBytes : kMaxTextBytes;
    add_problem(
        result, name,
        {ErrorKind::over_limit,
         "longer than one report may be; the limit is reached at byte " + std::to_string(most)});
  } else if (trim(*text).empty()) {
    add_problem(result, name, {ErrorKind::bad_input, "empty, byte 0"});
  } else if (is_page) {
    if (auto done = html::read_page(*text, known, report); done) {
      result.reports.push_back(std::move(report));
    } else {
      add_problem(result, name, done.error());
    }
  } else {
    report.text = std::move(*text);
    read_plain_text(std::move(report), known, result);
  }
  return result;
}

Result<std::string> read_standard_input() {
  std::string bytes;
  std::array<char, 1 << 16> block{};
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), stdin)) {
    bytes.append(block.data(), got);
    if (bytes.size() > kMaxFileBytes)
      return fail(ErrorKind::over_limit,
                  "standard input: longer than " + std::to_string(kMaxFileBytes) + " bytes");
  }
  return bytes;
}

}  // namespace

Result<void> load_manifest(ReadOptions& options) {
  if (options.manifest.empty()) return {};
  auto rows = read_manifest(options.manifest);
  if (!rows) return fail(rows.error());
  options.rows = std::make_shared<const ManifestRows>(ManifestRows{std::move(*rows)});
  return {};
}

Result<std::vector<fs::path>> find_inputs(const std::vector<std::string>& arguments) {
  std::vector<fs::path> files;
  for (const std::string& argument : arguments) {
    std::error_code error;
    if (argument != "-" && fs::is_directory(argument, error)) {
      auto found = walk(argument);
      if (!found) return fail(found.error());
      files.insert(files.end(), found->begin(), found->end());
    } else if (argument == "-" || fs::exists(argument, error)) {
      files.emplace_back(argument);
    } else {
      return fail(ErrorKind::not_found, argument + ": no such file or folder");
    }
  }
  return files;
}

ReadResult read_input(const fs::path& path, const ReadOptions& options) {
  if (path == "-") {
    auto bytes = read_standard_input();
    if (bytes) return read_bytes("stdin", std::move(*bytes), options);
    return {{}, {bytes.error()}};
  }
  ReadOptions shared = options;
  if (!shared.rows) {
    if (const auto loaded = load_manifest(shared); !loaded) return {{}, {loaded.error()}};
  }
  auto bytes = base::read_file(path, kMaxFileBytes);
  if (!bytes) return {{}, {bytes.error()}};
  KnownFacts known = from_user(options);
  const KnownFacts* row = shared.rows ? find_row(shared.rows->rows, path) : nullptr;
  if (row != nullptr) known = merge(*row, known);
  const auto sidecar = read_sidecar(path);
  if (sidecar) known = merge(*sidecar, known);
  ReadResult result = read_known(path.filename().string(), std::move(*bytes), known);
  if (!sidecar) result.problems.push_back(sidecar.error());
  return result;
}

ReadResult read_bytes(const std::string& name, std::string bytes, const ReadOptions& options) {
  return read_known(name, std::move(bytes), from_user(options));
}

}  // namespace rapporteur::read
