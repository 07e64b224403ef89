// Gives the text of a report its paragraphs and takes from it what it says of itself: title,
// outlet, day, byline, dateline.

#pragma once

#include "rapporteur/report.h"

namespace rapporteur::read {

// What is told about a report from outside: by a sidecar or manifest ("metadata") or on the
// command line ("user").
struct KnownFacts {
  SourcedFact outlet;
  SourcedFact published;
  SourcedFact byline;
  SourcedFact title;
  SourcedFact url;
};

// Sets `report.paragraphs` from `report.text` (paragraphs that are there already keep their
// spans), and every fact that is still empty: from what the
// text says in so many words, else from `known`, else from what the text suggests (a copyright
// line, the agency of a dateline, a day without a year). A fact that is set already stays.
void read_story(Report& report, const KnownFacts& known);

}  // namespace rapporteur::read
