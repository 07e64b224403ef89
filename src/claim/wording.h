// The report's own words for a field of a claim: topic, occasion, reason, outcome, medium.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// The words of the phrase of a token, without clauses that hang on it and without marks at its
// ends; cut at a word before 160 bytes.
std::string words_at(const Scene& scene, std::uint32_t token);

// The words of a stretch, white space folded and cut likewise.
std::string words_in(const Scene& scene, Span span);

// "on the sidelines of X", "on the margins of X": the words of X, anywhere below the token.
std::string occasion_below(const Scene& scene, const Rules& rules, std::uint32_t token);

// "because of X", "due to X", "at the request of X", "over X" where the act did not happen.
std::string reason_below(const Scene& scene, const Rules& rules, std::uint32_t token);

// Why something did not take place, told as a clause of its own ("after the rebels walked out",
// "because ...") or as what it failed over; the words behind the conjunction.
std::string reason_clause_below(const Scene& scene, std::uint32_t token);

// `video`, `phone`, `in person` where words below the token say so; else empty.
std::string mode_below(const Scene& scene, const Rules& rules, std::uint32_t token);

// Whether a word of the list stands in the phrase of the token.
bool has_word_below(const Scene& scene, const Rules& rules, std::uint32_t token,
                    const std::string& list);

// Whether a word of the list hangs directly on the token.
bool has_child_in(const Scene& scene, const Rules& rules, std::uint32_t token,
                  const std::string& list);

}  // namespace rapporteur::claim
