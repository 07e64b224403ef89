// The words that the grammar of this room rests on, read from data/clause/ (README there).
//
// Every lemma of a text is looked up once; what all the files say of it stands in one entry.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rapporteur/result.h"

namespace rapporteur::clause {

// What an embedding word does to the status of what stands under it (embedding.tsv).
enum class Effect : std::uint8_t {
  carries,
  ended,
  fails,
  refuses,
  plans,
  accepts,
  wishes,
  tries,
  offers,
  proposes,
  demands,
  threatens,
  denies,
  doubts,
  accuses,
  allows,
  feigns,
  cancels,
  postpones,
  says,
  judges,
  negates,
  concurs,
};

enum class WordClass : std::uint8_t { verb, noun, adjective };

struct Embedding {
  WordClass word_class = WordClass::verb;
  Effect effect = Effect::carries;
  std::vector<std::string> complements;  // "to", "ing", "that", "obj", a preposition ...
  bool object_control = false;           // the object is the understood subject
};

// A verb or noun of saying, thinking or wanting (saying.tsv).
struct Saying {
  WordClass word_class = WordClass::verb;
  std::string act;  // of the claims format; "think" and "want" for attitudes
  std::vector<std::string> frames;
};

enum class Carrier : std::uint8_t { light, occurrence };

// A verb that carries a nominal predicate (carrying.tsv).
struct Carrying {
  Carrier carrier = Carrier::light;
  bool passive = false;
  std::string role;                 // light: what its subject is in the predicate
  Effect effect = Effect::carries;  // occurrence
};

struct FrameRole {
  std::string marker;  // a preposition, "poss" or "modifier"
  std::string role;
};

// A noun that is a predicate (nominals.tsv).
struct Nominal {
  std::string pred;  // "withdraw" of "withdrawal"
  std::string noun;  // as listed: "talks"
  std::vector<FrameRole> frame;
  std::string number;  // "plural" or "singular" where the other form is another word; else empty
};

// Closed classes of sorts.tsv, as bits.
enum Sort : std::uint32_t {
  kQuantity = 1U << 0U,
  kNegative = 1U << 1U,
  kNegativeDeterminer = 1U << 2U,
  kFocus = 1U << 3U,
  kCondition = 1U << 4U,
  kLater = 1U << 5U,
  kWithout = 1U << 6U,
  kReporter = 1U << 7U,
  kSelf = 1U << 8U,
  kPronoun = 1U << 9U,
  kBackgroundAdverb = 1U << 10U,
  kBackgroundAdjective = 1U << 11U,
  kDistributive = 1U << 12U,
  kStatementNoun = 1U << 13U,
  kPhrasal = 1U << 14U,
  kOther = 1U << 15U,
  kStance = 1U << 16U,
  kInformant = 1U << 17U,
  kDayless = 1U << 18U,
  kStudy = 1U << 19U,
  kIntent = 1U << 20U,
};

struct WordEntry {
  std::vector<Embedding> embeddings;
  std::vector<Saying> sayings;
  std::vector<Carrying> carryings;
  std::vector<Nominal> nominals;  // none or one
  std::string role;               // of a preposition; empty where not listed
  std::uint32_t sorts = 0;

  [[nodiscard]] bool is(Sort sort) const { return (sorts & sort) != 0; }
  // The row for this complement; null where there is none.
  [[nodiscard]] const Embedding* embedding(WordClass word_class, std::string_view complement) const;
  [[nodiscard]] const Saying* saying(WordClass word_class, std::string_view frame) const;
  [[nodiscard]] bool says(WordClass word_class) const;
  [[nodiscard]] const Carrying* carrying(Carrier carrier, bool passive) const;
};

class ClauseWords {
 public:
  // The entry of a lower-case lemma or of several words with one blank between; an empty one
  // where the word is not listed.
  [[nodiscard]] const WordEntry& find(const std::string& words) const;

  std::unordered_map<std::string, WordEntry> entries;
};

// Fails with the file and line of a row that is not well formed.
Result<ClauseWords> load_clause_words();

}  // namespace rapporteur::clause
