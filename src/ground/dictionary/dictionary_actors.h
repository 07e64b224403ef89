// Who is spoken of, where a user's dictionaries know more names than the shipped lists.

#pragma once

#include "ground/dictionary/actor_lexicon.h"
#include "ground/gazetteer.h"
#include "rapporteur/analysis.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::ground {

// As resolve(), then with the dictionaries: an entity whose name is an actor's phrase has the
// country and sector of the code that holds on the report's day; a phrase that stands for nobody
// else is an actor of its own; an agent's noun gives its sector to whoever has none. Phrases are
// whole words; an actor's begins with a capital in the report. The longest counts.
Grounding resolve_with(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer,
                       const ActorLexicon& lexicon);

}  // namespace rapporteur::ground
