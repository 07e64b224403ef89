#include "read/sidecar.h"

#include <optional>
#include <ranges>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/files.h"
#include "read/lines.h"

namespace rapporteur::read {

namespace {

namespace fs = std::filesystem;
constexpr std::uint64_t kMaxBytes = std::uint64_t{64} << 20;

SourcedFact* fact_named(KnownFacts& facts, std::string_view name) {
  if (name == "outlet") return &facts.outlet;
  if (name == "published") return &facts.published;
  if (name == "byline") return &facts.byline;
  if (name == "title") return &facts.title;
  if (name == "url") return &facts.url;
  return nullptr;
}

void set_fact(KnownFacts& facts, std::string_view name, std::string value) {
  SourcedFact* fact = fact_named(facts, name);
  if (fact != nullptr && !value.empty()) *fact = {std::move(value), "metadata"};
}

struct CsvRow {
  std::vector<std::string> cells;
  std::size_t line = 0;
};

// One row from `at` on, which moves behind it; nothing where a quotation mark stays open.
std::optional<CsvRow> next_row(std::string_view csv, std::size_t& at, std::size_t& line) {
  CsvRow row{{""}, line};
  bool quoted = false;
  for (; at < csv.size(); ++at) {
    const char c = csv[at];
    if (c == '\n') ++line;
    if (quoted) {
      if (c != '"') {
        row.cells.back() += c;
      } else if (at + 1 < csv.size() && csv[at + 1] == '"') {
        row.cells.back() += csv[++at];
      } else {
        quoted = false;
      }
    } else if (c == '"' && row.cells.back().empty()) {
      quoted = true;
    } else if (c == ',') {
      row.cells.emplace_back();
    } else if (c == '\n') {
      ++at;
      break;
    } else if (c != '\r') {
      row.cells.back() += c;
    }
  }
  return quoted ? std::nullopt : std::optional(row);
}

}  // namespace

Result<Manifest> parse_manifest(std::string_view csv) {
  if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
  Manifest manifest;
  std::vector<std::string> columns;
  std::size_t at = 0;
  std::size_t line = 1;
  while (at < csv.size()) {
    const std::size_t begin = line;
    const auto row = next_row(csv, at, line);
    if (!row)
      return fail(ErrorKind::bad_input,
                  "an open quotation mark in the row of line " + std::to_string(begin));
    if (columns.empty()) {
      columns = row->cells;
      continue;
    }
    std::string file;
    KnownFacts facts;
    for (std::size_t i = 0; i < row->cells.size() && i < columns.size(); ++i) {
      const std::string cell(trim(row->cells[i]));
      if (columns[i] == "file") file = cell;
      set_fact(facts, columns[i], cell);
    }
    if (!file.empty()) manifest.insert_or_assign(file, facts);
  }
  for (const std::string& column : columns) {
    if (column == "file") return manifest;
  }
  return fail(ErrorKind::bad_input, "no column `file` in line 1");
}

Result<Manifest> read_manifest(const fs::path& path) {
  const auto bytes = base::read_file(path, kMaxBytes);
  if (!bytes) return fail(bytes.error().during("reading the manifest"));
  auto manifest = parse_manifest(*bytes);
  if (!manifest) return fail(manifest.error().during("reading the manifest " + path.string()));
  return manifest;
}

Result<KnownFacts> parse_sidecar(std::string_view json) {
  const nlohmann::json object = nlohmann::json::parse(json, nullptr, false);
  if (!object.is_object()) return fail(ErrorKind::bad_input, "not a JSON object, byte 0");
  KnownFacts facts;
  for (const auto& [name, value] : object.items()) {
    if (value.is_string()) set_fact(facts, name, value.get<std::string>());
  }
  return facts;
}

bool is_sidecar(const fs::path& path) { return path.filename().string().ends_with(".meta.json"); }

Result<KnownFacts> read_sidecar(const fs::path& input) {
  fs::path stem = input;
  if (stem.extension() == ".gz") stem.replace_extension();
  for (fs::path path : {input, stem, fs::path(stem).replace_extension()}) {
    path += ".meta.json";
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) continue;
    const auto bytes = base::read_file(path, kMaxBytes);
    if (!bytes) return fail(bytes.error().during("reading a sidecar"));
    auto facts = parse_sidecar(*bytes);
    if (!facts) return fail(facts.error().during("reading the sidecar " + path.string()));
    return facts;
  }
  return KnownFacts{};
}

const KnownFacts* find_row(const Manifest& manifest, const fs::path& input) {
  fs::path tail;
  std::vector<fs::path> parts(input.begin(), input.end());
  const KnownFacts* found = nullptr;
  for (const fs::path& part : std::views::reverse(parts)) {
    tail = tail.empty() ? part : part / tail;
    const auto row = manifest.find(tail.generic_string());
    // The longest path that fits is the most exact.
    if (row != manifest.end()) found = &row->second;
  }
  return found;
}

KnownFacts merge(const KnownFacts& first, const KnownFacts& second) {
  KnownFacts facts = first;
  const auto add = [](SourcedFact& fact, const SourcedFact& more) {
    if (fact.value.empty()) fact = more;
  };
  add(facts.outlet, second.outlet);
  add(facts.published, second.published);
  add(facts.byline, second.byline);
  add(facts.title, second.title);
  add(facts.url, second.url);
  return facts;
}

}  // namespace rapporteur::read
