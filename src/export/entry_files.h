// Entries in the formats of other programs. Each is made from the same entries, in their order;
// docs/export.md says what stands where and which program reads it.

#pragma once

#include <string>

#include "export/entry_set.h"

namespace rapporteur::exports {

// RFC 7946: a feature for each place of a happening, [longitude, latitude] in WGS 84. A place
// whose position is not known has a null geometry.
std::string geojson(const EntrySet& set);

// Who meets and who speaks of whom: nodes are parties and speakers; an edge joins two of them for
// one status, with the number of entries, their ids, and first and last day.
std::string gexf(const EntrySet& set);     // GEXF 1.3, for Gephi
std::string graphml(const EntrySet& set);  // for networkx, yEd, igraph, Cytoscape

// Slides of Knight Lab's TimelineJS 3; entries without a day are left out.
std::string timeline_js(const EntrySet& set, const std::string& title);

// W3C Web Annotation Data Model: one annotation for each claim of an entry, selected by quotation
// and by position in code points.
std::string web_annotations(const EntrySet& set);

// RFC 5545, meetings whose days are known: planned ones TENTATIVE, held ones CONFIRMED, those that
// did not take place CANCELLED. The stamp is the day of the last report, so that it is repeatable.
std::string icalendar(const EntrySet& set, const std::string& title);

// The reports as Citation Style Language items, for Zotero and pandoc.
std::string csl_json(const EntrySet& set);

// A brief in Markdown: a line for each happening with its voices, differences under it, and every
// passage as a footnote.
std::string markdown_brief(const EntrySet& set, const std::string& title);

}  // namespace rapporteur::exports
