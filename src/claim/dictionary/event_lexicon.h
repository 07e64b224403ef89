// Verb patterns, discards and issues of dictionaries that a user brings (TABARI, PETRARCH).

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/dictionary_lines.h"
#include "claim/rule.h"

namespace rapporteur::claim {

struct Discard {
  std::string phrase;         // as dictionary_phrase gives it
  bool whole_report = false;  // else the sentence
  bool any_ending = false;    // the last word may go on: "soccer" also discards "soccers"
};

struct IssuePhrase {
  std::string phrase;
  std::string code;
};

struct EventLexicon {
  // Entries of kind `event`; `from_user`, without proofs. One whose value `null` is "yes" fires as
  // others do, and what it finds is no event ("[---]").
  std::vector<Rule> entries;
  bool has_null = false;  // also where the entries have been moved elsewhere
  std::vector<Discard> discards;
  std::vector<IssuePhrase> issues;

  [[nodiscard]] bool changes_claims() const {
    return has_null || !discards.empty() || !issues.empty();
  }
};

// Add what a file holds. Any bytes; what is odd, or what an entry cannot say, is told and left out.
void read_verb_file(std::string_view bytes, EventLexicon& into, base::DictionaryWarnings& odd);
void read_discard_file(std::string_view bytes, EventLexicon& into, base::DictionaryWarnings& odd);
void read_issue_file(std::string_view bytes, EventLexicon& into, base::DictionaryWarnings& odd);

// PLOVER's type and mode for a CAMEO code (data/rules/cameo_plover.tsv); empty where there is none.
PloverCode plover_of(std::string_view cameo);

}  // namespace rapporteur::claim
