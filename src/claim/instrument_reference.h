// From the word that fills a role to the instrument that it stands for: the noun itself, its
// terms ("its obligations under the accord"), or a pronoun.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claim/instrument.h"

namespace rapporteur::claim {

// Index of the phrase that a token speaks of; nothing where it speaks of something else. A pronoun
// stands for the last instrument of its own or the sentence before.
std::optional<std::uint32_t> phrase_meant(const Scene& scene, const Rules& rules,
                                          const Instruments& instruments, std::uint32_t token);

// What a claim gives as its instrument: the name and number that its claim has, or the words for
// several at once and for one that has no claim ("the truce" that was broken).
std::string words_for(const Scene& scene, const Instruments& instruments, std::uint32_t phrase);

// A relation `cites` to the claim of each instrument that the phrase means.
std::vector<Relation> relations_to(const Scene& scene, const Instruments& instruments,
                                   std::uint32_t phrase);

}  // namespace rapporteur::claim
