// Relations that a report's words say between two of its claims, whoever coded them: "cut off gas
// in response to the arrests", "met on the sidelines of the summit".

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "link/told.h"

namespace rapporteur::link {

struct SaidRelation {
  std::size_t from = 0, to = 0;  // places in `told`
  std::string type;              // of data/link/relation_words.tsv
};

// Where the words stand in one sentence with both claims: the claim that begins next behind them,
// within a few words, and the shortest that begins before them nearest to them. Plain sayings are
// not looked at: it is what they tell that is tied. A meeting whose occasion names another meeting
// of its report is on the sidelines of that. `told` as prepare() sorts it.
std::vector<SaidRelation> said_relations(const std::vector<Told>& told);

}  // namespace rapporteur::link
