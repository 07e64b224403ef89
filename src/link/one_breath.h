// Claims that one report tells in one breath: parts of one utterance, papers named together. They
// are one thing for linking, although the report gives a claim to each.

#pragma once

#include <cstddef>
#include <vector>

#include "link/cluster.h"
#include "link/told.h"

namespace rapporteur::link {

struct Breaths {
  std::vector<Pair> pairs;                        // what joins them, in order of `told`
  std::vector<std::vector<std::size_t>> members;  // of each breath, sorted; single ones too
  std::vector<std::size_t> of;                    // of every claim, its breath
};

// Of one report:
// - in one sentence, statements of one speaker: "rejected the plan and accused the mediator";
// - a statement that only passes on another: "the ministry said the two had agreed to meet", where
//   the agreement is said by the ministry and gives most of the words of its saying;
// - in two sentences running, what several say together for more than one side, and what one body
//   (a ministry, an organisation) is cited with: a communique, a release;
// - in one sentence, instruments with the same words or the same name: "the agreements of 1994 and
//   1995".
// `told` is sorted as prepare() sorts it.
Breaths find_breaths(const std::vector<Told>& told);

}  // namespace rapporteur::link
