// What a page says of its article in JSON-LD (schema.org).

#pragma once

#include <string>

#include "read/html/page_tree.h"

namespace rapporteur::read::html {

struct LinkedArticle {
  std::string headline;
  std::string published;  // as written
  std::string publisher;
  std::string author;       // several joined by ", "
  bool is_article = false;  // else only a WebPage
};

// The first article of the page's JSON-LD, else its WebPage. Scripts that are not quite JSON (raw
// line breaks in strings, commas too many, comment marks around) are read as far as they go.
LinkedArticle find_linked_article(const PageTree& tree);

}  // namespace rapporteur::read::html
