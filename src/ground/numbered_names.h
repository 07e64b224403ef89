// Numbers that are part of a name and count nothing: "Su-25", "Article 5", "resolutions 822 and
// 853".

#pragma once

#include <cstddef>

#include "ground/running_words.h"
#include "rapporteur/analysis.h"

namespace rapporteur::ground {

// Whether the number at `index` of `words` belongs to a name.
bool is_part_of_name(const RunningWords& words, const Analysis& analysis, std::size_t index);

}  // namespace rapporteur::ground
