// Statements while they are being found: who says what by which words, before act, day and topic.

#pragma once

#include <cstdint>
#include <vector>

#include "claim/actors.h"
#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

struct StatementDraft {
  const Rule* rule = nullptr;
  const Clause* clause = nullptr;  // of the verb of saying, where there is one
  std::uint32_t clause_at = 0;
  std::vector<Party> speakers, addressees, targets;
  Span speaker_span, cue_span;
  std::vector<Span> content;
  QuoteKind quote = QuoteKind::indirect;
  std::vector<std::uint32_t> said;
};

// The smallest stretch that holds both; the other where one is empty.
Span united(Span a, Span b);

// One for each attribution and each other clause that is an act of speech. What a headline says is
// left out where the text says anything.
std::vector<StatementDraft> draft_statements(const Scene& scene, const Rules& rules);

}  // namespace rapporteur::claim
