// One entry of the rule lexicon: a small lexical fact over clauses ("meet: agent + with"), with
// the sentences that prove it. docs/rules.md tells the form of the files.
//
// An entry never speaks of grammar. Passive, nominal, negation, "if" and quotation are undone
// by `clause` before an entry looks.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/clause.h"

namespace rapporteur::claim {

// Where something stands in a rule file; lines and columns count from 1.
struct SourceLine {
  std::string file;
  int line = 0;
  int column = 0;

  [[nodiscard]] std::string text() const {
    return file + ":" + std::to_string(line) + ":" + std::to_string(column);
  }
};

enum class TestKind {
  actors,   // at least `count` different actors fill the role
  person,   // a person or an officeholder does
  people,   // a human being or a group of them: person, people, "soldiers"
  side,     // a state, its capital, forces, a body or somebody with a country does
  tied,     // the words of a filler name somebody, or whose or where it is
  land,     // a filler is the name of a place
  any,      // somebody or something does
  none,     // nobody does
  word,     // the head of a filler is the word, or a word of the list
  has,      // a word of the list stands anywhere in a filler
  time,     // the clause has a day
  place,    // the clause has a place
  carried,  // a verb carries the noun: "talks were held"
  plural,   // a filler is plural or several fill the role
  inside,   // a word of the list stands anywhere in the clause
  told,     // a filler is a clause told as a fact ("suggested that the road is open")
  step,     // a word of the list changed how real the clause is told to be ("must")
};

// One test of one role (or of a slot, which stands for all its roles).
struct Condition {
  TestKind test = TestKind::any;
  std::string role;                // empty for `time`, `place`, `carried`, `inside`, `step`
  std::uint32_t count = 1;         // for `actors`
  std::vector<std::string> words;  // sorted; for `word`, `has`, `inside` and `step`
  bool negated = false;
};

// "parties: 2 actors | parties: 1 actor + time": one of the conjunctions must hold.
struct Need {
  std::string text;
  std::vector<std::vector<Condition>> any_of;
};

// A sentence and what must come of it.
struct Example {
  std::string text;
  std::vector<std::pair<std::string, std::vector<std::string>>> fields;  // field, values due
  SourceLine at;
};

struct Rule {
  std::string id;
  std::string kind;                // meeting, statement, content ...
  std::string definition;          // one line for people; may be empty in a user's entry
  std::vector<std::string> verbs;  // lemma, with particle: "sit down"
  std::vector<std::string> nouns;  // of nominal clauses
  std::vector<std::string> adjectives;
  std::vector<std::string> light;  // the verb that a nominal needs above it; empty: any
  std::vector<Status> statuses;    // how real the clause may be; empty: any
  std::map<std::string, std::vector<std::string>>
      slots;                                  // field of the claim -> roles of the clause
  std::map<std::string, std::string> values;  // field of the claim -> fixed value
  std::vector<Need> needs;
  PloverCode plover;
  std::string cameo;
  std::vector<Example> yes;
  std::vector<Example> no;
  SourceLine at;
  bool from_user = false;

  // The roles of a slot; none where the entry does not name it.
  [[nodiscard]] std::vector<std::string> roles_of(const std::string& slot) const {
    const auto found = slots.find(slot);
    return found == slots.end() ? std::vector<std::string>{} : found->second;
  }
  [[nodiscard]] std::string value_of(const std::string& field) const {
    const auto found = values.find(field);
    return found == values.end() ? std::string{} : found->second;
  }
};

}  // namespace rapporteur::claim
