// Dictionaries of other coders that a user brings (docs/dictionaries.md): which file holds what.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/dictionary_lines.h"
#include "claim/dictionary/event_lexicon.h"
#include "ground/dictionary/actor_lexicon.h"
#include "rapporteur/result.h"

namespace rapporteur::pipeline {

enum class DictionaryKind { actors, agents, verbs, issues, discards, unknown };
std::string_view name_of(DictionaryKind kind);

struct DictionaryFile {
  std::string path;
  DictionaryKind kind = DictionaryKind::unknown;
  std::size_t taken = 0;  // names of actors, forms of agents, entries, phrases
  std::size_t odd = 0;    // lines with a warning
};

struct Dictionaries {
  ground::ActorLexicon actors;
  claim::EventLexicon events;
  std::vector<DictionaryFile> files;
  std::vector<base::DictionaryWarning> odd;  // in order of files, then lines
  std::string sha256;                        // of all files; empty without any
};

// By the file's name ("actors", "agents", "verb" or "CAMEO", "issue", "discard"), else by its
// lines.
DictionaryKind kind_of(std::string_view name, std::string_view bytes);

// Adds one file. Any bytes.
void read_dictionary(const std::string& path, std::string_view bytes, Dictionaries& into);

// Files, and all files of folders in order of their names; hidden files and those of no kind are
// left out of a folder. Fails only where something cannot be read.
Result<Dictionaries> load_dictionaries(const std::vector<std::filesystem::path>& paths);

}  // namespace rapporteur::pipeline
