// One phrase that speaks of an instrument: "the 1994 cease-fire agreement", "Resolutions 242 and
// 338", "these accords". What its own words say, before it is known which of the report's
// instruments it means.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claim/actors.h"
#include "claim/rules.h"
#include "claim/scene.h"
#include "claim/when.h"

namespace rapporteur::claim {

struct InstrumentPhrase {
  std::uint32_t head = 0;
  const Rule* rule = nullptr;        // the entry of its noun
  std::vector<std::uint32_t> words;  // of the phrase, in order; no clauses that hang on it
  std::vector<std::uint32_t> number_tokens;
  std::vector<std::string> numbers;  // "822"; one for each instrument that it names
  std::optional<std::uint32_t> count;
  std::vector<WhenTold> days;        // inside the phrase; several stand for several instruments
  std::vector<WhenTold> loose_days;  // "on DAY" at its end: of the act that made it
  std::vector<Party> owners;         // whose it is, or between whom
  bool has_title = false;     // a proper name: "the Helsinki Final Act", "the Minsk agreements"
  bool is_proper = false;     // a title that is a name to its last word: "the Lima Declaration"
  bool is_described = false;  // "peace agreement", "six-point plan"
  bool is_definite = false;   // "the", "this", a possessor or a proper name
  bool is_plural = false;
  bool is_part = false;    // of another noun: "cease-fire violations", "treaty language"
  bool is_absent = false;  // "no agreement", "a future treaty", "the draft accord"
};

// All phrases whose noun has an entry of the kind `instrument`, in text order.
std::vector<InstrumentPhrase> find_instrument_phrases(const Scene& scene, const Rules& rules);

// The words that carry it: up to the noun, its numbers and whose or of when it is; not what it is
// about.
Span core_of(const Scene& scene, const InstrumentPhrase& phrase);

// What the phrase calls the instrument: its words without article, count and numbers; a
// long account of what it is about is left out.
std::string name_of(const Scene& scene, const InstrumentPhrase& phrase);

}  // namespace rapporteur::claim
