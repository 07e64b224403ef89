// How spans and paragraphs stand in a column of the record: as small JSON arrays.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/report.h"
#include "rapporteur/result.h"

namespace rapporteur::store {

std::string write_spans(const std::vector<Span>& spans);
std::string write_paragraphs(const std::vector<Paragraph>& paragraphs);

// `corrupt_record` where the column holds something else.
Result<std::vector<Span>> read_spans(std::string_view column);
Result<std::vector<Paragraph>> read_paragraphs(std::string_view column);

}  // namespace rapporteur::store
