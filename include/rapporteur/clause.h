// The clause layer: who did what to whom, once for every predicate of the tree, whether it is
// told as fact, plan, denial or condition, and whose words it is.
//
// Computed by `clause` from the tree and the grounding; entries of the rule lexicon match on
// clauses only. Token indices are into Analysis::tokens, days and places into the Grounding.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rapporteur/report.h"

namespace rapporteur {

enum class ClauseForm { verb, nominal, adjective };

// How real the clause is told to be. `happened` covers held; `refused` is a negated plan.
enum class Status {
  happened,
  ongoing,
  planned,
  offered,
  proposed,
  demanded,
  threatened,
  postponed,
  cancelled,
  failed,
  denied,
  refused,
  possible,
  hypothetical,
  question,
};

// One filler of a role. Several fillers of one role stand in text order.
struct Filler {
  std::string role;         // agent, patient, recipient, with, host, mediator ..., or a preposition
  std::uint32_t token = 0;  // head of the filler
  bool inherited = false;   // taken from another predicate (control, shared subject)
  bool guessed = false;     // nearest actor, for want of a better one
  std::string step;         // how it was found: "nsubj", "control of agreed"
};

// One word that changed the status, outermost last.
struct Step {
  std::string what;  // "not", "if", "refuse"
  std::uint32_t token = 0;
};

enum class ClauseLink { none, complement, object, purpose, condition, relative, adjunct };

struct Clause {
  std::uint32_t head = 0;  // token of the predicate
  std::optional<std::uint32_t>
      via;  // token of the light or occurrence verb ("hold" of "held talks")
  Span span;
  std::string pred;  // lemma, with particle: "hand over"
  std::string noun;  // the noun of a nominal predicate: "talks"; else empty
  ClauseForm form = ClauseForm::verb;
  std::vector<Filler> roles;
  Status status = Status::happened;
  std::vector<Step> steps;
  bool negated = false;       // "not" inside a status that stays: demanded that they not attack
  bool distributive = false;  // each of several fillers apart ("met each minister separately")
  std::optional<std::uint32_t> under;  // clause that embeds it
  ClauseLink link = ClauseLink::none;
  std::vector<std::uint32_t> said;    // attributions that hold it, outermost first
  std::vector<std::uint32_t> days;    // of its head and its via only
  std::vector<std::uint32_t> places;  // likewise
  bool background = false;            // an older act, told as background
};

enum class QuoteKind { direct, indirect, mixed };

// One act of saying: speaker, cue and content. Also "according to X" and quotations without a verb.
struct Attribution {
  std::optional<std::uint32_t> clause;  // the saying clause, where there is one
  std::optional<std::uint32_t> cue;     // its verb or noun of saying; empty for a bare quotation
  std::string act;  // of the claims format, from the cue alone; "think", "want" for attitudes
  std::string how;  // how it was found: tree, according to, quotation, name, colon, dash, noun
  std::vector<std::uint32_t> speakers;  // head tokens; empty for "it was noted"
  Span speaker_span;                    // empty where no words name the speaker
  Span cue_span;
  std::vector<Span> content_spans;  // quotations are interrupted; in order
  QuoteKind quote = QuoteKind::indirect;
  std::vector<std::uint32_t> addressees;  // head tokens
  std::vector<std::uint32_t>
      said;  // attributions around it ("A reported that B said"), outermost first
};

struct Clauses {
  std::vector<Clause> clauses;            // in order of their head token
  std::vector<Attribution> attributions;  // in order of their cue
};

}  // namespace rapporteur
