// A place of a report that tells or names a happening, whether or not a claim was made of it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "link/event_words.h"
#include "rapporteur/analysis.h"
#include "rapporteur/clause.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::link {

struct Happening {
  Span span;  // the head word: "killed", "quake"
  WordPart part = WordPart::verb;
  std::string word;    // its lemma in lower case, with particle: "step down"
  bool said = false;   // an act of saying or thinking
  bool light = false;  // a verb that says little without its object: "make", "take"
  std::string who;     // the last word of the first agent's fullest name, in lower case; empty
  std::string what;    // the words of what it is done to, sorted, in lower case; empty

  friend bool operator==(const Happening&, const Happening&) = default;
};

// Heads of clauses, and event words that no clause is made of ("the quake", "found dead"), in order
// of the text, each word once.
std::vector<Happening> find_happenings(const Analysis& analysis, const Grounding& grounding,
                                       const Clauses& clauses, const EventWords& words);

// As lines for keeping, one a happening, cells parted by tabs; and back. Lines that are none are
// left out.
std::string happening_lines(const std::vector<Happening>& happenings);
std::vector<Happening> read_happenings(std::string_view lines);

}  // namespace rapporteur::link
