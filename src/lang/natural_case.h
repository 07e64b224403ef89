// Text sent in capitals ("REBELS ATTACKED A BUS IN LIMA"), as old wires and some headlines are, in
// the case in which a newspaper would print it: the model, the gazetteers and the rules know
// "rebels" and "Lima", and take words in capitals for names.
//
// A word is small where it is a function word or the dictionary of the lemmatizer knows it, unless
// the lists of countries, regions, great towns and bodies have it as a name; what nobody knows is a
// name. An acronym that the report itself brackets ("NATIONAL LIBERATION FRONT [NLF]") stays, and
// the words that it stands for are a name. Only letters a-z change, so every byte keeps its place.

#pragma once

#include <optional>

#include "lang/pipeline.h"
#include "rapporteur/report.h"

namespace rapporteur::lang {

// The report with its paragraphs in capitals in natural case; nothing where it has none.
std::optional<Report> in_natural_case(const Report& report, const Pipeline& pipeline);

}  // namespace rapporteur::lang
