#include "pipeline/dictionaries.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "base/files.h"
#include "base/utf8.h"

namespace rapporteur::pipeline {

namespace {

constexpr std::array<std::pair<std::string_view, DictionaryKind>, 7> kNames = {
    {{"actor", DictionaryKind::actors},
     {"agent", DictionaryKind::agents},
     {"verb", DictionaryKind::verbs},
     {"issue", DictionaryKind::issues},
     {"discard", DictionaryKind::discards},
     {"cameo", DictionaryKind::verbs},
     {"countries", DictionaryKind::actors}}};

// How many things the lexicons hold of a kind.
std::size_t count_of(const Dictionaries& all, DictionaryKind kind) {
  switch (kind) {
    case DictionaryKind::actors:
      return all.actors.actor_phrases.rows.size();
    case DictionaryKind::agents:
      return all.actors.agent_codes.size();
    case DictionaryKind::verbs:
      return all.events.entries.size();
    case DictionaryKind::issues:
      return all.events.issues.size();
    case DictionaryKind::discards:
      return all.events.discards.size();
    case DictionaryKind::unknown:
      break;
  }
  return 0;
}

void read_as(DictionaryKind kind, std::string_view bytes, Dictionaries& into,
             base::DictionaryWarnings& odd) {
  switch (kind) {
    case DictionaryKind::actors:
      return ground::read_actor_file(bytes, into.actors, odd);
    case DictionaryKind::agents:
      return ground::read_agent_file(bytes, into.actors, odd);
    case DictionaryKind::verbs:
      return claim::read_verb_file(bytes, into.events, odd);
    case DictionaryKind::issues:
      return claim::read_issue_file(bytes, into.events, odd);
    case DictionaryKind::discards:
      return claim::read_discard_file(bytes, into.events, odd);
    case DictionaryKind::unknown:
      return odd.add(1, "neither its name nor its lines tell what this file holds; it is left out");
  }
}

Result<std::vector<std::filesystem::path>> files_of(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) return std::vector{path};
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator at(path, error), end; !error && at != end;
       at.increment(error)) {
    const bool is_hidden = at->path().filename().string().starts_with('.');
    if (!is_hidden && at->is_regular_file(error)) files.push_back(at->path());
  }
  if (error)
    return fail(ErrorKind::io, "reading dictionaries in " + path.string() + ": " + error.message());
  std::ranges::sort(files);
  return files;
}

}  // namespace

std::string_view name_of(DictionaryKind kind) {
  static constexpr std::array<std::string_view, 6> kWords = {"actors", "agents",   "verbs",
                                                             "issues", "discards", "unknown"};
  return kWords[static_cast<std::size_t>(kind)];
}

DictionaryKind kind_of(std::string_view name, std::string_view bytes) {
  const std::string lower = base::to_lower(name);
  for (const auto& [word, kind] : kNames) {
    if (lower.find(word) != std::string::npos) return kind;
  }
  for (const base::DictionaryLine& line : base::dictionary_lines(bytes)) {
    const std::string& text = line.text;
    if (text.starts_with("<ISSUE")) return DictionaryKind::issues;
    if (text.starts_with("---") || text.starts_with("- ")) return DictionaryKind::verbs;
    if (text.find("[~") != std::string::npos || text.find("~]") != std::string::npos)
      return DictionaryKind::agents;
    if (text.front() == '\t' && text.find('[') != std::string::npos) return DictionaryKind::actors;
  }
  return DictionaryKind::unknown;
}

void read_dictionary(const std::string& path, std::string_view bytes, Dictionaries& into) {
  DictionaryFile file{path, kind_of(std::filesystem::path(path).filename().string(), bytes)};
  base::DictionaryWarnings odd(path);
  const std::size_t before = count_of(into, file.kind);
  read_as(file.kind, bytes, into, odd);
  file.taken = count_of(into, file.kind) - before;
  file.odd = odd.all().size();
  std::vector<base::DictionaryWarning> in_order = odd.all();
  std::ranges::stable_sort(in_order, {}, &base::DictionaryWarning::line);
  into.odd.insert(into.odd.end(), in_order.begin(), in_order.end());
  into.files.push_back(std::move(file));
  into.sha256 = base::sha256_hex(into.sha256 + '\n' + std::string(bytes));
}

Result<Dictionaries> load_dictionaries(const std::vector<std::filesystem::path>& paths) {
  Dictionaries all;
  for (const std::filesystem::path& path : paths) {
    const auto files = files_of(path);
    if (!files) return fail(files.error());
    for (const std::filesystem::path& file : *files) {
      const auto bytes = base::read_file(file);
      if (!bytes) return fail(bytes.error().during("reading dictionaries"));
      const bool is_named = file == path;
      const auto kind = kind_of(file.filename().string(), *bytes);
      if (is_named || kind != DictionaryKind::unknown) read_dictionary(file.string(), *bytes, all);
    }
  }
  return all;
}

}  // namespace rapporteur::pipeline
