#include "read/html/read_page.h"

namespace rapporteur::read::html {

std::string declared_charset(std::string_view) { return ""; }

Result<void> read_page(std::string_view, const KnownFacts&, Report&) {
  return fail(ErrorKind::unsupported, "a saved page; only text and JSON are read so far");
}

}  // namespace rapporteur::read::html
