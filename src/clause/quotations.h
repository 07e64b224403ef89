// Stretches between quotation marks, within one paragraph each.
//
// A mark that opens and is never closed runs to the end of its paragraph, as newspapers set a
// quotation of several paragraphs. Straight, typographic, doubled single and angle marks count.

#pragma once

#include <vector>

#include "clause/tree.h"
#include "rapporteur/analysis.h"
#include "rapporteur/report.h"

namespace rapporteur::clause {

struct Quotation {
  Span span;             // with its marks
  TokenIndex begin = 0;  // tokens [begin, end), with the marks
  TokenIndex end = 0;
  std::uint32_t paragraph = 0;
  bool closed = true;

  [[nodiscard]] bool contains(TokenIndex token) const { return begin <= token && token < end; }
};

// In text order, without overlap: a quotation inside a quotation belongs to the outer one.
std::vector<Quotation> find_quotations(const Report& report, const Analysis& analysis);

}  // namespace rapporteur::clause
