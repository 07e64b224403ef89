// Reads the YAML files of the rule lexicon (docs/rules.md) and its word lists.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claim/rules.h"

namespace rapporteur::claim {

// The entries of one file. The first fault ends it: `bad_input` with file, line and column. An
// entry without at least one `yes` and one `no` is such a fault.
Result<std::vector<Rule>> read_rule_file(const RuleText& file, const WordLists& lists);

// One item a line, in lower case; what stands after '#' is a comment. Sorted, each once.
std::vector<std::string> read_word_list(std::string_view text);

// A line of `need`: alternatives parted by '|', each one or several tests joined with '+', each
// test "ROLE: TEST"; a test without role has that of the test before it.
//   N actors, actor, person, people, side, any, none, plural, time, place, carried,
//   is WORD, is @list, has @list, inside @list, step @list; `not` before a role or a test turns it
//   round.
// "@list" alone is "is @list". The roles are those of the clause, or slots of the entry.
Result<Need> read_need(std::string_view text, const WordLists& lists);

}  // namespace rapporteur::claim
