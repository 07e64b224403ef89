#include "clause/roles.h"

#include <algorithm>

#include "clause/grammar.h"
#include "clause/predicates.h"

namespace rapporteur::clause {

namespace {

struct Source {
  std::string_view role;
  TokenIndex token = 0;
  bool inherited = false;
  std::string step;
};

bool fills(const Clause& clause, TokenIndex token) {
  return std::any_of(clause.roles.begin(), clause.roles.end(),
                     [&](const Filler& filler) { return filler.token == token; });
}

bool is_day(const Draft& draft, TokenIndex at) {
  // Where the grounding is silent the model's label is evidence enough against an agent.
  return draft.days[at] >= 0 || draft.token(at).ent_type == "DATE" ||
         draft.token(at).ent_type == "TIME";
}

void add(const Draft& draft, Clause& clause, const Source& source) {
  for (const TokenIndex one : conjuncts(draft, inner_noun(draft, source.token))) {
    const TokenIndex token = inner_noun(draft, one);
    if (token == clause.head || fills(clause, token) || is_day(draft, token)) continue;
    clause.roles.push_back({std::string(source.role), token, source.inherited, false, source.step});
  }
}

void add_subjects(const Draft& draft, Clause& clause, TokenIndex verb, std::string_view role) {
  for (const Subject& subject : draft.subjects[verb]) {
    const TokenIndex token = subject.token;
    if (token == clause.head || fills(clause, token)) continue;
    clause.roles.push_back({std::string(role), token, subject.inherited, false, subject.step});
  }
}

// The noun that this verb's relative clause hangs on, if the verb lacks what the noun stands for.
std::optional<TokenIndex> gap_filler(const Draft& draft, TokenIndex verb) {
  TokenIndex top = first_conjunct(draft, verb);
  while (draft.tree.dep(top) == "xcomp" || draft.tree.dep(top) == "ccomp")
    top = draft.tree.head(top);
  if (draft.tree.dep(top) != "relcl") return std::nullopt;
  return draft.tree.head(top);
}

bool has_relative_adverb(const Draft& draft, TokenIndex verb) {
  for (const TokenIndex child : draft.tree.children(verb)) {
    if (draft.token(child).tag == "WRB") return true;
  }
  return false;
}

bool is_plain_noun(const Draft& draft, TokenIndex at) {
  return is_noun(draft, at) || draft.token(at).tag == "DT" || draft.token(at).tag == "CD";
}

void add_phrases(const Draft& draft, Clause& clause, TokenIndex verb, bool passive) {
  for (const PrepositionPhrase& phrase : preposition_phrases(draft, verb)) {
    if (draft.tree.dep(phrase.object) == "pcomp" && !is_plain_noun(draft, phrase.object)) continue;
    if (phrase.preposition == "accord to") continue;  // a speaker, no part of the act
    TokenIndex token = phrase.object;
    bool inherited = false;
    if (is_relative_pronoun(draft, token)) {
      const auto noun = gap_filler(draft, verb);
      if (!noun) continue;
      token = *noun;
      inherited = true;
    }
    std::string_view role = phrase.role;
    if (phrase.preposition == "by") {
      if (is_day(draft, token)) continue;
      role = passive ? "agent" : "means";
    }
    add(draft, clause, {role, token, inherited, inherited ? "relative" : phrase.preposition});
  }
}

// "who said that ...": the pronoun already stands for the noun.
bool is_gap_filled(const Draft& draft, TokenIndex verb) {
  for (const TokenIndex child : draft.tree.children(verb)) {
    if (is_relative_pronoun(draft, child) && draft.tree.dep(child).starts_with("nsubj"))
      return true;
  }
  return false;
}

// "were mediated and attended by the envoy": the envoy mediated too.
void add_shared_agent(const Draft& draft, Clause& clause, TokenIndex verb, std::string_view role) {
  for (const TokenIndex joined : conjuncts(draft, verb)) {
    // Only side by side: in "was wounded at the gate and carried out by guards" nobody wounded is
    // named.
    if (joined != verb + 2 || !is_verb(draft, joined) || !is_passive(draft, joined)) continue;
    for (const PrepositionPhrase& phrase : preposition_phrases(draft, joined)) {
      const auto own = [&](const PrepositionPhrase& other) {
        return other.preposition == "by" && draft.tree.dep(other.first) == "agent";
      };
      const std::vector<PrepositionPhrase> phrases = preposition_phrases(draft, verb);
      if (phrase.preposition != "by" || std::any_of(phrases.begin(), phrases.end(), own)) continue;
      add(draft, clause, {role, phrase.object, true, "shared with " + verb_name(draft, joined)});
    }
  }
}

// "the hill which they shelled", "the state they agreed with".
void add_gap(const Draft& draft, Clause& clause, TokenIndex verb, bool passive) {
  const auto noun = gap_filler(draft, verb);
  const TokenIndex first = first_conjunct(draft, verb);
  if (!noun || fills(clause, *noun) || has_relative_adverb(draft, first)) return;
  if (first != verb && is_gap_filled(draft, first)) return;
  for (TokenIndex over = verb;
       draft.tree.dep(over) == "ccomp" || draft.tree.dep(over) == "xcomp";) {
    over = draft.tree.head(over);
    if (is_gap_filled(draft, over)) return;
  }
  for (const TokenIndex child : draft.tree.children(verb)) {
    if (draft.tree.dep(child) == "prep" && draft.tree.children(child).empty()) {
      const std::string& role = draft.entry(child).role;
      add(draft, clause, {role.empty() ? draft.lemma(child) : role, *noun, true, "relative"});
      return;
    }
  }
  const bool has_own_subject = !draft.subjects[verb].empty();
  if (has_own_subject && !passive && !draft.tree.child(verb, "dobj") &&
      !draft.tree.child(verb, "ccomp") && !draft.tree.child(verb, "xcomp") &&
      !draft.tree.child(verb, "acomp") && draft.tree.dep(verb) != "xcomp") {
    add(draft, clause, {"patient", *noun, true, "relative"});
  }
}

void add_objects(const Draft& draft, Clause& clause, TokenIndex verb, bool passive) {
  for (const TokenIndex child : draft.tree.children(verb)) {
    const std::string_view dep = draft.tree.dep(child);
    TokenIndex token = child;
    bool inherited = false;
    if (is_relative_pronoun(draft, child) && (dep == "dobj" || dep == "dative")) {
      const auto noun = gap_filler(draft, verb);
      if (!noun) continue;
      token = *noun;
      inherited = true;
    }
    if (dep == "dobj") {
      add(draft, clause,
          {passive ? "theme" : "patient", token, inherited, inherited ? "relative" : "dobj"});
    } else if (dep == "dative" && is_noun(draft, child)) {
      add(draft, clause, {"recipient", token, inherited, "dative"});
    } else if (dep == "attr" || dep == "oprd") {
      if (is_plain_noun(draft, child))
        add(draft, clause, {"attribute", token, false, std::string(dep)});
    }
  }
}

void fill_verb(const Draft& draft, Clause& clause) {
  const TokenIndex verb = clause.head;
  const bool passive = is_passive(draft, verb);
  add_subjects(draft, clause, verb, passive ? "patient" : "agent");
  add_objects(draft, clause, verb, passive);
  add_phrases(draft, clause, verb, passive);
  if (passive) add_shared_agent(draft, clause, verb, "agent");
  add_gap(draft, clause, verb, passive);
}

void fill_adjective(const Draft& draft, Clause& clause) {
  add_subjects(draft, clause, *clause.via, "agent");
  add_phrases(draft, clause, clause.head, false);
}

// "met Jon Vale in Osby", with "in Osby" hung on the name: a name has no place of its own.
void add_place_behind_name(const Draft& draft, Clause& clause) {
  const std::vector<Filler> fillers = clause.roles;
  for (const Filler& filler : fillers) {
    if (filler.inherited || draft.token(filler.token).pos != "PROPN" || filler.token < clause.head)
      continue;
    for (const PrepositionPhrase& phrase : preposition_phrases(draft, filler.token)) {
      if (phrase.preposition == "in" || phrase.preposition == "at" || phrase.preposition == "via") {
        add(draft, clause, {phrase.role, phrase.object, false, phrase.preposition});
      }
    }
  }
}

std::string_view frame_role(const Nominal& nominal, std::string_view marker) {
  for (const FrameRole& row : nominal.frame) {
    if (row.marker == marker) return row.role;
  }
  return {};
}

// "the Norland attack": a state, a people or a body before the noun. Without any grounding a
// capital letter must do.
bool is_modifying_actor(const Draft& draft, TokenIndex at) {
  const std::string_view dep = draft.tree.dep(at);
  if (dep != "amod" && dep != "compound" && dep != "nmod") return false;
  if (!draft.grounding.mentions.empty()) return draft.is_actor(at);
  const char first = draft.report.text[draft.token(at).span.begin];
  return first >= 'A' && first <= 'Z' &&
         at != draft.analysis.sentences[draft.tree.sentence(at)].begin;
}

// "Greek-Turkish talks": of the two whom a hyphen joins the parser hangs the first on the second.
std::optional<TokenIndex> joined_by_hyphen(const Draft& draft, TokenIndex second) {
  for (const TokenIndex child : draft.tree.children(second)) {
    const bool beside =
        child + 2 == second && draft.report.slice(draft.token(child + 1).span) == "-";
    // "U.S.-Soviet" hangs "U.S." on "Soviet" as an adverb.
    if (beside && (is_modifying_actor(draft, child) ||
                   (draft.tree.dep(child) == "npadvmod" && draft.is_actor(child))))
      return child;
  }
  return std::nullopt;
}

void fill_frame(const Draft& draft, Clause& clause, const Nominal& nominal, TokenIndex noun) {
  const auto inner = measured_noun(draft, noun);
  for (const TokenIndex child : draft.tree.children(noun)) {
    if (draft.tree.dep(child) == "poss" && draft.token(child).tag != "WP$") {
      const std::string_view role = frame_role(nominal, "poss");
      if (!role.empty()) add(draft, clause, {role, child, false, "poss"});
    } else if (is_modifying_actor(draft, child)) {
      const std::string_view role = frame_role(nominal, "modifier");
      if (role.empty()) continue;
      if (const auto first = joined_by_hyphen(draft, child))
        add(draft, clause, {role, *first, false, "modifier"});
      add(draft, clause, {role, child, false, "modifier"});
    }
  }
  for (const PrepositionPhrase& phrase : preposition_phrases(draft, noun)) {
    if (inner && phrase.object == *inner) continue;
    if (draft.tree.dep(phrase.object) == "pcomp" && !is_plain_noun(draft, phrase.object)) continue;
    if (phrase.preposition == "by" && is_day(draft, phrase.object)) continue;
    const std::string_view framed = frame_role(nominal, phrase.preposition);
    add(draft, clause,
        {framed.empty() ? std::string_view(phrase.role) : framed, phrase.object, false,
         phrase.preposition});
  }
  if (inner) fill_frame(draft, clause, nominal, *inner);
}

// What the carrying verb brings: its subject and what stands beside it.
void fill_from_carrier(const Draft& draft, Clause& clause, const Nominal& nominal,
                       const std::optional<Carried>& carried) {
  const TokenIndex verb = carried ? carried->verb : *clause.via;
  const bool passive = is_passive(draft, verb);
  const Carrying* light = verb_entry(draft, verb).carrying(Carrier::light, false);
  // "took part in talks": the verb is light only with its own object.
  if (carried && !carried->as_subject) {
    add_subjects(draft, clause, verb, light != nullptr ? std::string_view(light->role) : "agent");
  }
  for (const PrepositionPhrase& phrase : preposition_phrases(draft, verb)) {
    if (draft.tree.dep(phrase.object) == "pcomp" && !is_plain_noun(draft, phrase.object)) continue;
    if (is_day(draft, phrase.object) || is_relative_pronoun(draft, phrase.object)) continue;
    std::string_view role = frame_role(nominal, phrase.preposition);
    if (role.empty()) role = phrase.role;
    if (phrase.preposition == "by") {
      const bool by_host = light != nullptr && light->role != "agent" && light->role != "patient";
      role = !passive ? "means" : by_host ? std::string_view(light->role) : "agent";
    }
    add(draft, clause, {role, phrase.object, false, phrase.preposition});
  }
  if (!passive) return;
  const bool by_host = light != nullptr && light->role != "agent" && light->role != "patient";
  add_shared_agent(draft, clause, verb, by_host ? std::string_view(light->role) : "agent");
}

void fill_nominal(const Draft& draft, Clause& clause) {
  const Nominal* nominal = nominal_at(draft, clause.head);
  if (nominal == nullptr) return;
  fill_frame(draft, clause, *nominal, clause.head);
  if (!clause.via) return;
  fill_from_carrier(draft, clause, *nominal, carrier_of(draft, clause.head));
  const auto second = carrier_below(draft, clause.head);
  if (second && second->verb != *clause.via && !second->as_subject)
    fill_from_carrier(draft, clause, *nominal, second);
}

}  // namespace

void fill_roles(Draft& draft) {
  for (Clause& clause : draft.clauses) {
    if (clause.form == ClauseForm::verb) fill_verb(draft, clause);
    if (clause.form == ClauseForm::adjective) fill_adjective(draft, clause);
    if (clause.form == ClauseForm::nominal) fill_nominal(draft, clause);
    add_place_behind_name(draft, clause);
  }
}

}  // namespace rapporteur::clause
