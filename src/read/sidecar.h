// What a user wrote beside his reports: NAME.meta.json for one file, a CSV manifest for many.

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "rapporteur/result.h"
#include "read/text_story.h"

namespace rapporteur::read {

// Rows of a manifest by the file they are about, as it is written there.
using Manifest = std::map<std::string, KnownFacts, std::less<>>;

// Columns `file`, `outlet`, `published`, `title`, `url` in any order, named in the first row;
// RFC 4180. `bad_input` with the line where `file` is missing or a quotation mark stays open.
Result<Manifest> read_manifest(const std::filesystem::path& path);
Result<Manifest> parse_manifest(std::string_view csv);

// {"outlet", "published", "title", "url", "byline"}; unknown fields are left alone.
Result<KnownFacts> parse_sidecar(std::string_view json);

// The sidecar of `input`: "a.meta.json" or "a.txt.meta.json" for "a.txt". No facts where there is
// none.
Result<KnownFacts> read_sidecar(const std::filesystem::path& input);
bool is_sidecar(const std::filesystem::path& path);

// The row about `input`: by its path or the end of it, or by its name alone.
const KnownFacts* find_row(const Manifest& manifest, const std::filesystem::path& input);

// Facts of `first`, and of `second` what `first` lacks.
KnownFacts merge(const KnownFacts& first, const KnownFacts& second);

}  // namespace rapporteur::read
