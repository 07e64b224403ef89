// Reports from JSON: one object a line (JSONL), one object, or a list of objects.
//
// Field names of our own format, of news-please and of trafilatura are known. The text is the
// very string of the record; spans count in its UTF-8 bytes.

#pragma once

#include <string>
#include <string_view>

#include "read/read_inputs.h"
#include "read/text_story.h"

namespace rapporteur::read {

bool looks_like_json(std::string_view bytes);

// Adds a report for every record and an error, with line and byte, for every line that is none.
void read_json_records(const std::string& name, std::string_view bytes, const KnownFacts& known,
                       ReadResult& result);

}  // namespace rapporteur::read
