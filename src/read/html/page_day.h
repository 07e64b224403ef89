// The day on which a page's story appeared, as its outlet prints it.
//
// Metadata give a moment, often in Greenwich's zone: "2023-11-09T03:28Z" is still the 8th in New
// York, and the page prints "November 8". So a moment with the outlet's own offset is believed;
// one in UTC is moved by at most a day to what the address, a <time> of the same moment or the
// line under the headline says. Without metadata the printed day stands alone.

#pragma once

#include <string>
#include <vector>

#include "rapporteur/report.h"
#include "read/html/page_blocks.h"
#include "read/html/page_facts.h"

namespace rapporteur::read::html {

// `blocks` are all blocks of the page. Empty where it says no day.
SourcedFact find_page_day(const PageFacts& facts, const std::vector<Block>& blocks);

}  // namespace rapporteur::read::html
