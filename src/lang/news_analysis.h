// From the analysis of reading texts to one of the report's own bytes.

#pragma once

#include <string>
#include <vector>

#include "lang/annotate.h"
#include "lang/lemmatizer.h"
#include "lang/reading_text.h"
#include "rapporteur/analysis.h"
#include "rapporteur/report.h"

namespace rapporteur::lang {

// A paragraph of the report and what was read for it.
struct ReadParagraph {
  std::uint32_t paragraph = 0;
  ReadingText reading;
};

// Lays the annotations of `paragraphs` (one text each, in order) over the report. White-space
// tokens go; words that were read for one word of the report become one token, and its lemma
// and norm are those of the report's own word.
Analysis lay_over_report(const Report& report, const std::vector<ReadParagraph>& paragraphs,
                         const Annotations& annotations, const Lemmatizer& lemmatizer);

}  // namespace rapporteur::lang
