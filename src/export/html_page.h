// The chronology as one page that needs nothing else: no script to be read, no request to
// anywhere, printable.

#pragma once

#include <string>

#include "export/chronology.h"

namespace rapporteur::exports {

struct PageOptions {
  std::string title = "Chronology";
  std::string made_by;  // "rapporteur 0.1.0, model ..., rules ...": for the foot of the page
  std::string scope;    // what was narrowed: "from 1 May 2031; naming Solt"; empty
  std::string differences = {};  // HTML of page_parts.h, behind the chronology; empty where none
};

// The whole file. Same chronology, same bytes.
std::string html_page(const Chronology& chronology, const PageOptions& options);

// Text for HTML: the five signs that mean something there are written out, and control bytes
// and what is no UTF-8 become U+FFFD.
std::string escape_html(std::string_view text);

}  // namespace rapporteur::exports
