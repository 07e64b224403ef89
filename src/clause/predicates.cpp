#include "clause/predicates.h"

#include <algorithm>

#include "clause/grammar.h"

namespace rapporteur::clause {

namespace {

bool is_light(const Draft& draft, TokenIndex verb) {
  return verb_entry(draft, verb).carrying(Carrier::light, false) != nullptr;
}

bool is_occurrence(const Draft& draft, TokenIndex verb) {
  const WordEntry& entry = verb_entry(draft, verb);
  if (!is_passive(draft, verb)) return entry.carrying(Carrier::occurrence, false) != nullptr;
  return entry.carrying(Carrier::occurrence, true) != nullptr ||
         entry.carrying(Carrier::light, false) != nullptr;
}

// "take place": the object belongs to the verb.
std::optional<TokenIndex> object_name(const Draft& draft, TokenIndex verb) {
  const auto object = draft.tree.child(verb, "dobj");
  if (!object) return std::nullopt;
  const WordEntry& entry = draft.words.find(draft.lemma(verb) + " " + draft.lemma(*object));
  return entry.carryings.empty() ? std::nullopt : object;
}

bool carries_as_subject(const Draft& draft, TokenIndex verb) {
  if (object_name(draft, verb)) return draft.lemma(verb) == "take";
  if (draft.lemma(verb) == "be") {
    // "The meeting will be in Osby", "there was a meeting"; not "the meeting was useful".
    return !draft.tree.child(verb, "attr") && !draft.tree.child(verb, "acomp") &&
           !draft.tree.child(verb, "ccomp") && !draft.tree.child(verb, "xcomp");
  }
  return !draft.tree.child(verb, "dobj") && is_occurrence(draft, verb);
}

// "is planned to be held", "failed to take place": down to the verb that carries.
std::optional<TokenIndex> deepest_carrier(const Draft& draft, TokenIndex verb) {
  std::optional<TokenIndex> found;
  for (int depth = 0; depth < 4; ++depth) {
    if (carries_as_subject(draft, verb)) found = verb;
    const auto next = draft.tree.child(verb, "xcomp");
    const auto adjective = draft.tree.child(verb, "acomp");
    if (next && is_verb(draft, *next)) {
      verb = *next;
    } else if (adjective && draft.tree.child(*adjective, "xcomp")) {
      verb = *draft.tree.child(*adjective, "xcomp");
    } else {
      break;
    }
  }
  return found;
}

// "take part in talks", "engage in talks": the verb over a preposition that belongs to it.
std::optional<TokenIndex> verb_over_preposition(const Draft& draft, TokenIndex noun) {
  if (draft.tree.dep(noun) != "pobj") return std::nullopt;
  const TokenIndex preposition = draft.tree.head(noun);
  TokenIndex verb = draft.tree.head(preposition);
  std::string words = draft.lemma(verb) + " " + draft.lemma(preposition);
  if (const auto object = draft.tree.child(verb, "dobj"); object && is_verb(draft, verb)) {
    words = draft.lemma(verb) + " " + draft.lemma(*object) + " " + draft.lemma(preposition);
  } else if (draft.tree.dep(verb) == "dobj") {
    words = draft.lemma(draft.tree.head(verb)) + " " + draft.lemma(verb) + " " +
            draft.lemma(preposition);
    verb = draft.tree.head(verb);
  }
  if (!is_verb(draft, verb) || draft.words.find(words).carrying(Carrier::light, false) == nullptr)
    return std::nullopt;
  return verb;
}

// "the talks in which they took part"
bool takes_part_in_it(const Draft& draft, TokenIndex verb) {
  const auto object = draft.tree.child(verb, "dobj");
  for (const TokenIndex preposition : draft.tree.children(verb)) {
    const auto pronoun = draft.tree.child(preposition, "pobj");
    if (draft.tree.dep(preposition) != "prep" || !pronoun || !is_relative_pronoun(draft, *pronoun))
      continue;
    const std::string middle = object ? " " + draft.lemma(*object) : "";
    const std::string words = draft.lemma(verb) + middle + " " + draft.lemma(preposition);
    if (draft.words.find(words).carrying(Carrier::light, false) != nullptr) return true;
  }
  return false;
}

constexpr std::string_view kMeasure = "measure";

// The list's row for a noun, alone or with what belongs to its name ("phone call", "exchange of
// fire").
const Nominal* listed_nominal(const Draft& draft, TokenIndex at) {
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.tree.dep(child) != "compound" && draft.tree.dep(child) != "amod") continue;
    const WordEntry& entry = draft.words.find(draft.lemma(child) + " " + draft.lemma(at));
    if (!entry.nominals.empty()) return &entry.nominals.front();
  }
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.lemma(child) != "of" || child != at + 1) continue;
    if (const auto object = draft.tree.child(child, "pobj")) {
      const std::string tail = " of " + draft.lemma(*object);
      for (const std::string& name : {draft.lemma(at) + tail, draft.lemma(at) + tail + "s"}) {
        if (const WordEntry& entry = draft.words.find(name); !entry.nominals.empty())
          return &entry.nominals.front();
      }
    }
  }
  const WordEntry& entry = draft.entry(at);
  if (entry.nominals.empty()) return nullptr;
  if (entry.nominals.front().pred == kMeasure) {
    const auto inner = measured_noun(draft, at);
    return inner ? &draft.entry(*inner).nominals.front() : nullptr;
  }
  const std::string& number = entry.nominals.front().number;
  const bool plural = draft.token(at).tag == "NNS" || draft.token(at).tag == "NNPS";
  if (!number.empty() && plural != (number == "plural")) return nullptr;
  return &entry.nominals.front();
}

// "in exchange for the map": a part of a preposition, no act.
bool is_in_preposition(const Draft& draft, TokenIndex at) {
  if (draft.tree.dep(at) != "pobj" || draft.lemma(at) != "exchange") return false;
  return at + 1 < draft.size() && draft.lemma(at + 1) == "for" &&
         draft.lemma(draft.tree.head(at)) == "in";
}

// "Two days of talks": the talks are told by "days".
bool is_measured(const Draft& draft, TokenIndex at) {
  if (draft.tree.dep(at) != "pobj") return false;
  const TokenIndex over = draft.tree.head(draft.tree.head(at));
  return measured_noun(draft, over) == at;
}

bool is_predicate_noun(const Draft& draft, TokenIndex at) {
  // "March 12" is a day, and nobody marches on it.
  if (draft.days[at] >= 0 && draft.token(at).pos == "PROPN") return false;
  const std::string& pos = draft.token(at).pos;
  const std::string_view dep = draft.tree.dep(at);
  return (pos == "NOUN" || pos == "PROPN") && dep != "compound" && dep != "nmod" &&
         dep != "npadvmod" && !is_in_preposition(draft, at) && !is_measured(draft, at);
}

// "is ready", "was unable": adjectives that a rule or a status rests on.
bool is_predicate_adjective(const Draft& draft, TokenIndex at) {
  return draft.tree.dep(at) == "acomp" && draft.token(at).tag.starts_with("JJ") &&
         is_verb(draft, draft.tree.head(at));
}

Clause verb_clause(const Draft& draft, TokenIndex at) {
  Clause clause;
  clause.head = at;
  clause.pred = verb_name(draft, at);
  clause.form = ClauseForm::verb;
  return clause;
}

Clause nominal_clause(const Draft& draft, TokenIndex at, const Nominal& nominal) {
  Clause clause;
  clause.head = at;
  clause.pred = nominal.pred;
  clause.noun = nominal.noun;
  clause.form = ClauseForm::nominal;
  if (const auto carried = carrier_of(draft, at)) clause.via = carried->verb;
  return clause;
}

Clause adjective_clause(const Draft& draft, TokenIndex at) {
  Clause clause;
  clause.head = at;
  clause.via = draft.tree.head(at);
  clause.pred = draft.lemma(at);
  clause.form = ClauseForm::adjective;
  return clause;
}

// From the first to the last word of the predicate and of the verb that carries it.
Span span_of(const Draft& draft, const Clause& clause) {
  const TokenIndex via = clause.via.value_or(clause.head);
  return draft.span(std::min(draft.tree.left(clause.head), draft.tree.left(via)),
                    std::max(draft.tree.right(clause.head), draft.tree.right(via)));
}

// "The talks, announced for Monday, did not open": the parser may take the participle between the
// commas for the main verb and hang the finite verb under it.
TokenIndex behind_participle(const Draft& draft, TokenIndex verb) {
  if (draft.tree.child(verb, "aux") || draft.tree.child(verb, "auxpass") ||
      draft.tree.child(verb, "dobj") || !is_one_of(draft.token(verb).tag, {"VBN", "VBD"}) ||
      draft.token(verb - std::min<TokenIndex>(verb, 1)).pos != "PUNCT")
    return verb;
  for (const TokenIndex child : draft.tree.children(verb)) {
    if (!is_one_of(draft.tree.dep(child), {"ccomp", "conj", "dep", "parataxis"}) || child < verb ||
        !is_verb(draft, child) || !is_finite(draft, child) || draft.tree.child(child, "nsubj") ||
        draft.tree.child(child, "nsubjpass") || draft.tree.child(verb, "cc") ||
        draft.tree.left(child) == 0)
      continue;
    if (draft.lemma(draft.tree.left(child) - 1) == ",") return child;
  }
  return verb;
}

}  // namespace

std::optional<Carried> carrier_of(const Draft& draft, TokenIndex noun) {
  const TokenIndex top = first_conjunct(draft, noun);
  const std::string_view dep = draft.tree.dep(top);
  const TokenIndex head = draft.tree.head(top);
  if (dep == "dobj" && is_verb(draft, head) && is_light(draft, head) && !object_name(draft, head))
    return Carried{head, false};
  if (dep == "attr" && draft.lemma(head) == "be" && draft.tree.child(head, "expl"))
    return Carried{head, true};
  if ((dep == "nsubj" || dep == "nsubjpass") && is_verb(draft, head)) {
    if (const auto verb = deepest_carrier(draft, behind_participle(draft, head)))
      return Carried{*verb, true};
  }
  if (const auto verb = verb_over_preposition(draft, top)) return Carried{*verb, false};
  if (const auto below = carrier_below(draft, noun)) return below;
  // "A round of talks set for Monday": the participle may hang on what is counted.
  const auto inner = measured_noun(draft, noun);
  return inner ? carrier_below(draft, *inner) : std::nullopt;
}

std::optional<TokenIndex> measured_noun(const Draft& draft, TokenIndex at) {
  const WordEntry& entry = draft.entry(at);
  if (entry.nominals.empty() || entry.nominals.front().pred != kMeasure) return std::nullopt;
  for (const TokenIndex child : draft.tree.children(at)) {
    const auto object = draft.tree.child(child, "pobj");
    if (draft.lemma(child) != "of" || !object) continue;
    const WordEntry& inner = draft.entry(*object);
    if (inner.nominals.empty()) return std::nullopt;
    const bool meets = std::any_of(
        inner.nominals.front().frame.begin(), inner.nominals.front().frame.end(),
        [](const FrameRole& row) { return row.marker == "between" && row.role == "with"; });
    return meets ? object : std::nullopt;
  }
  return std::nullopt;
}

// "the talks which they held", "talks held in Osby", "talks to be held", "talks that took place".
std::optional<Carried> carrier_below(const Draft& draft, TokenIndex noun) {
  for (const TokenIndex child : draft.tree.children(noun)) {
    const std::string_view dep = draft.tree.dep(child);
    if ((dep != "relcl" && dep != "acl") || !is_verb(draft, child)) continue;
    const bool own_subject = [&] {
      const auto subject = draft.tree.child(child, "nsubj");
      return subject && !is_relative_pronoun(draft, *subject);
    }();
    if (takes_part_in_it(draft, child)) return Carried{child, false};
    if (own_subject) {
      const auto object = draft.tree.child(child, "dobj");
      if (is_light(draft, child) && (!object || is_relative_pronoun(draft, *object)))
        return Carried{child, false};
    } else if (dep == "acl" && draft.token(child).tag == "VBN" && is_occurrence(draft, child)) {
      return Carried{child, true};
    } else if (dep == "acl" && is_infinitive(draft, child) && is_passive(draft, child) &&
               is_occurrence(draft, child)) {
      return Carried{child, true};
    } else if (dep == "relcl" || draft.token(child).tag == "VBG") {
      if (const auto verb = deepest_carrier(draft, child)) return Carried{*verb, true};
    }
  }
  return std::nullopt;
}

const Nominal* nominal_at(const Draft& draft, TokenIndex head) {
  return listed_nominal(draft, head);
}

void find_predicates(Draft& draft) {
  std::vector<bool> carries(draft.size(), false);
  for (TokenIndex at = 0; at < draft.size(); ++at) {
    if (is_predicate_noun(draft, at)) {
      if (const Nominal* nominal = listed_nominal(draft, at))
        draft.clauses.push_back(nominal_clause(draft, at, *nominal));
    } else if (is_predicate_adjective(draft, at)) {
      draft.clauses.push_back(adjective_clause(draft, at));
    } else {
      continue;
    }
    if (!draft.clauses.empty() && draft.clauses.back().head == at && draft.clauses.back().via)
      carries[*draft.clauses.back().via] = true;
  }
  for (TokenIndex at = 0; at < draft.size(); ++at) {
    if (is_verb(draft, at) && !carries[at]) draft.clauses.push_back(verb_clause(draft, at));
  }
  std::sort(draft.clauses.begin(), draft.clauses.end(),
            [](const Clause& a, const Clause& b) { return a.head < b.head; });
  for (std::size_t number = 0; number < draft.clauses.size(); ++number) {
    Clause& clause = draft.clauses[number];
    clause.span = span_of(draft, clause);
    draft.clause_at[clause.head] = static_cast<std::int32_t>(number);
    if (const auto inner = measured_noun(draft, clause.head))
      draft.clause_at[*inner] = static_cast<std::int32_t>(number);
    if (clause.via && draft.clause_at[*clause.via] < 0)
      draft.clause_at[*clause.via] = static_cast<std::int32_t>(number);
  }
}

}  // namespace rapporteur::clause
