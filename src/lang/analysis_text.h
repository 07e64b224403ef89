// An analysis as text, for people and for other programs.

#pragma once

#include <string>

#include "rapporteur/analysis.h"
#include "rapporteur/report.h"

namespace rapporteur::lang {

// CoNLL-U: a document with its paragraphs and sentences. MISC carries SpaceAfter=No, NER=B-GPE and
// After=TEXT, what stands in the report behind a token without being one.
std::string to_conllu(const Report& report, const Analysis& analysis);

// One line of JSON: id, model, tokens, sentences, names, chunks. Spans are bytes; head, begin, end
// and root count tokens. Bytes that are not UTF-8 are shown as U+FFFD.
std::string to_json(const Report& report, const Analysis& analysis);

// Aligned columns, one line for each token and an empty one between sentences.
std::string to_table(const Report& report, const Analysis& analysis);

}  // namespace rapporteur::lang
