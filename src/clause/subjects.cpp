// Who stands in the place of each verb's subject.
//
// A verb without a subject of its own takes one from the verb over it, so heads are settled
// before what hangs on them: in "Ana agreed to meet and thank Jon", "meet" takes Ana from
// "agreed", then "thank" from "meet".

#include <algorithm>

#include "clause/grammar.h"
#include "clause/roles.h"

namespace rapporteur::clause {

namespace {

void add(const Draft& draft, std::vector<Subject>& found, TokenIndex token, bool inherited,
         const std::string& step) {
  for (const TokenIndex one : conjuncts(draft, inner_noun(draft, token))) {
    found.push_back({inner_noun(draft, one), inherited, step});
  }
}

std::vector<Subject> inherit(const std::vector<Subject>& from, const std::string& step) {
  std::vector<Subject> found = from;
  for (Subject& subject : found) {
    subject.inherited = true;
    subject.step = step;
  }
  return found;
}

// The noun that a relative clause hangs on, seen from any verb of that clause.
std::optional<TokenIndex> antecedent(const Draft& draft, TokenIndex verb) {
  verb = first_conjunct(draft, verb);
  while (draft.tree.dep(verb) == "xcomp" || draft.tree.dep(verb) == "ccomp")
    verb = draft.tree.head(verb);
  if (draft.tree.dep(verb) == "relcl") return draft.tree.head(verb);
  return std::nullopt;
}

// "It was not possible to meet", "it was announced that": nobody.
bool is_expletive(const Draft& draft, TokenIndex verb, TokenIndex subject) {
  if (draft.lemma(subject) != "it") return false;
  const auto has_clause = [&](TokenIndex at) {
    for (const TokenIndex child : draft.tree.children(at)) {
      const std::string_view dep = draft.tree.dep(child);
      if (child > subject && (dep == "xcomp" || dep == "ccomp" || dep == "csubj" ||
                              (dep == "advcl" && is_infinitive(draft, child))))
        return true;
    }
    return false;
  };
  const auto adjective = draft.tree.child(verb, "acomp");
  if (adjective) return has_clause(*adjective) || has_clause(verb);
  if (!is_verb(draft, verb)) return has_clause(verb);
  const bool impersonal = is_passive(draft, verb) || draft.lemma(verb) == "be" ||
                          draft.lemma(verb) == "seem" || draft.lemma(verb) == "appear";
  return impersonal && (has_clause(verb) || draft.tree.child(verb, "attr"));
}

// "no plans for Ana to meet Jon", where the parser marks the verb with "for" and hangs Ana on that.
std::optional<TokenIndex> subject_behind_for(const Draft& draft, TokenIndex verb) {
  if (!is_infinitive(draft, verb)) return std::nullopt;
  for (const TokenIndex child : draft.tree.children(verb)) {
    if (draft.tree.dep(child) == "mark" && draft.lemma(child) == "for")
      return draft.tree.child(child, "pobj");
  }
  return std::nullopt;
}

std::vector<Subject> own_subjects(const Draft& draft, TokenIndex verb) {
  std::vector<Subject> found;
  if (const auto subject = subject_behind_for(draft, verb))
    add(draft, found, *subject, false, "for");
  for (const TokenIndex child : draft.tree.children(verb)) {
    const std::string_view dep = draft.tree.dep(child);
    if (dep != "nsubj" && dep != "nsubjpass" && dep != "csubj") continue;
    if (is_expletive(draft, verb, child)) continue;
    if (draft.token(child).pos == "PART") {
      // "didn’t" with a typographic mark: "n’t" may be taken for the subject, with the subject
      // under it.
      for (const TokenIndex inner : draft.tree.children(child)) {
        if (is_noun(draft, inner)) add(draft, found, inner, false, std::string(dep));
      }
      continue;
    }
    const auto noun = is_relative_pronoun(draft, child) ? antecedent(draft, verb) : std::nullopt;
    add(draft, found, noun.value_or(child), noun.has_value(), noun ? "relative" : std::string(dep));
  }
  return found;
}

std::optional<TokenIndex> object_of(const Draft& draft, TokenIndex verb) {
  if (const auto object = draft.tree.child(verb, "dobj")) return object;
  if (const auto object = draft.tree.child(verb, "dative")) {
    if (is_noun(draft, *object)) return object;
  }
  // "called on Norland to withdraw"
  for (const PrepositionPhrase& phrase : preposition_phrases(draft, verb)) {
    if ((phrase.preposition == "on" || phrase.preposition == "upon" ||
         phrase.preposition == "to") &&
        !verb_entry(draft, verb).embeddings.empty() && is_noun(draft, phrase.object)) {
      return phrase.object;
    }
  }
  return std::nullopt;
}

bool acts_on_object(const Draft& draft, TokenIndex verb, std::string_view complement) {
  const std::vector<Embedding>& rows = verb_entry(draft, verb).embeddings;
  return std::any_of(rows.begin(), rows.end(), [&](const Embedding& row) {
    const bool fits = std::find(row.complements.begin(), row.complements.end(), complement) !=
                      row.complements.end();
    return row.word_class == WordClass::verb && row.object_control && fits;
  });
}

bool takes_object(const Draft& draft, TokenIndex verb, std::string_view complement) {
  if (acts_on_object(draft, verb, complement)) return true;
  const bool listed = verb_entry(draft, verb).embedding(WordClass::verb, complement) != nullptr;
  return !listed && draft.tree.child(verb, "dobj").has_value();
}

// From the verb `over` that governs: its object where it acts on somebody, else its subject.
std::vector<Subject> controlled(const Draft& draft, TokenIndex over, std::string_view complement) {
  const std::string step = "control of " + verb_name(draft, over);
  if (!is_passive(draft, over) && takes_object(draft, over, complement)) {
    if (const auto object = object_of(draft, over)) {
      std::vector<Subject> found;
      add(draft, found, *object, true, step);
      return found;
    }
  }
  return inherit(draft.subjects[over], step);
}

// The verb that a token of any class stands under.
std::optional<TokenIndex> verb_over(const Draft& draft, TokenIndex at) {
  while (!draft.tree.is_root(at)) {
    at = draft.tree.head(at);
    if (is_verb(draft, at)) return at;
  }
  return std::nullopt;
}

std::optional<TokenIndex> owner_of_noun(const Draft& draft, TokenIndex noun) {
  if (const auto owner = draft.tree.child(noun, "poss")) return owner;
  for (const PrepositionPhrase& phrase : preposition_phrases(draft, noun)) {
    if (phrase.preposition == "by") return phrase.object;
  }
  return std::nullopt;
}

// "made a pledge to withdraw", "its refusal to withdraw": the owner of the noun, else the subject
// over it.
std::vector<Subject> from_noun(const Draft& draft, TokenIndex noun) {
  std::vector<Subject> found;
  const std::string step = "control of " + draft.lemma(noun);
  if (const auto owner = owner_of_noun(draft, noun)) {
    add(draft, found, *owner, true, step);
  } else if (const auto verb = verb_over(draft, noun)) {
    found = inherit(draft.subjects[*verb], step);
  }
  return found;
}

bool listed_as_embedding(const Draft& draft, TokenIndex noun) {
  for (const Embedding& row : draft.entry(noun).embeddings) {
    if (row.word_class == WordClass::noun) return true;
  }
  return false;
}

std::vector<Subject> of_participle(const Draft& draft, TokenIndex verb, TokenIndex noun) {
  std::vector<Subject> found;
  const std::string_view dep = draft.tree.dep(verb);
  if (is_infinitive(draft, verb) && !is_passive(draft, verb)) {
    // "the first state to sign" against "a plan to sign", "met Ana to sign".
    // A headline's "Lund to meet Vale" hangs on the name.
    const bool acts = draft.is_actor(noun) || draft.tree.is_root(noun);
    if (acts && !listed_as_embedding(draft, noun)) {
      add(draft, found, noun, true, "acl");
      return found;
    }
    return from_noun(draft, noun);
  }
  add(draft, found, noun, true, std::string(dep));
  return found;
}

std::vector<Subject> of_adverbial(const Draft& draft, TokenIndex over,
                                  std::string_view complement) {
  if (is_verb(draft, over)) {
    if (acts_on_object(draft, over, complement) || draft.lemma(over) == "thank")
      return controlled(draft, over, complement);
    return inherit(draft.subjects[over], "shared with " + verb_name(draft, over));
  }
  if (draft.token(over).pos == "ADJ")
    return inherit(draft.subjects[draft.tree.head(over)], "control of " + draft.lemma(over));
  return from_noun(draft, over);
}

std::vector<Subject> inherited_subjects(const Draft& draft, TokenIndex verb) {
  const std::string_view dep = draft.tree.dep(verb);
  const TokenIndex head = draft.tree.head(verb);
  if (head == verb) return {};
  if (dep == "conj") {
    if (!is_verb(draft, head)) return {};
    const TokenIndex joined = joined_to(draft, verb);
    return inherit(draft.subjects[joined], "shared with " + verb_name(draft, joined));
  }
  if (dep == "xcomp" || dep == "ccomp") {
    if (dep == "ccomp" && is_finite(draft, verb)) return {};
    if (draft.token(head).pos == "ADJ")
      return inherit(draft.subjects[draft.tree.head(head)], "control of " + draft.lemma(head));
    if (!is_verb(draft, head)) return from_noun(draft, head);
    return controlled(draft, head, is_infinitive(draft, verb) ? "to" : "ing");
  }
  // ", saying that": behind a comma it is the subject who acts.
  const TokenIndex left = draft.tree.left(verb);
  if (dep == "advcl" && left > head && draft.token(left - 1).pos == "PUNCT" &&
      is_verb(draft, head)) {
    return inherit(draft.subjects[head], "shared with " + verb_name(draft, head));
  }
  if (dep == "advcl") return of_adverbial(draft, head, is_infinitive(draft, verb) ? "to" : "ing");
  if (dep == "pcomp") {
    const TokenIndex over = draft.tree.head(head);
    return of_adverbial(draft, over, draft.lemma(head));
  }
  if (dep == "acl" || dep == "amod" || dep == "relcl") return of_participle(draft, verb, head);
  return {};
}

}  // namespace

void find_subjects(Draft& draft) {
  for (const TokenIndex verb : draft.tree.order()) {
    if (!is_verb(draft, verb)) continue;
    draft.subjects[verb] = own_subjects(draft, verb);
    if (draft.subjects[verb].empty() && !draft.tree.child(verb, "expl"))
      draft.subjects[verb] = inherited_subjects(draft, verb);
  }
}

}  // namespace rapporteur::clause
