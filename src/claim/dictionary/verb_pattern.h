// One pattern of a verb dictionary: "- TROOPS * + (WITH TANKS) [190]". Within this room only.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claim/rule.h"
#include "rapporteur/result.h"

namespace rapporteur::claim {

// Synsets by name, without "&": their phrases.
using Synsets = std::map<std::string, std::vector<std::string>, std::less<>>;

// What one pattern asks for beside its verb.
struct VerbPattern {
  std::vector<Need> needs;
  std::vector<std::string> first_targets;  // prepositions behind which the target ("+") stands
  bool is_mutual = false;                  // "%": the sides are one phrase
  bool is_reversed = false;                // "$" behind the verb
  std::string rest_of_verb;                // words tied to the verb: "UP" of "*_UP"
};

// The pattern between "-" and its code. Fails with what cannot be expressed: "^", "@", an unknown
// synset, a pattern without "*".
Result<VerbPattern> read_verb_pattern(std::string_view text, const Synsets& synsets);

// What stands in the brackets of a code.
struct VerbCode {
  std::string cameo;         // empty: none
  bool is_null = false;      // "---", "###", "+++": what fits is no event
  bool is_reversed = false;  // "[:112]": only the second side acts
};
// "190", "190:---", ":112", "040?", "190!". Of a pair the first counts. Fails for anything else.
Result<VerbCode> read_verb_code(std::string_view text);

}  // namespace rapporteur::claim
