// A saved page of an outlet: its story, and what the page says of it.

#pragma once

#include <string>
#include <string_view>

#include "rapporteur/report.h"
#include "rapporteur/result.h"
#include "read/text_story.h"

namespace rapporteur::read::html {

// The charset that the page's <meta> names, or empty.
std::string declared_charset(std::string_view bytes);

// Fills `report` from the page's bytes in UTF-8. `report.text` is the story without its title,
// paragraphs apart by an empty line; it may be empty where the page has no story. `over_limit`
// for a page that is nested deeper than any outlet's.
Result<void> read_page(std::string_view page, const KnownFacts& known, Report& report);

}  // namespace rapporteur::read::html
