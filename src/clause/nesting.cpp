#include "clause/nesting.h"

#include <algorithm>

#include "clause/grammar.h"

namespace rapporteur::clause {

namespace {

// The highest token of a clause: its carrier where that stands above.
TokenIndex top_of(const Draft& draft, const Clause& clause) {
  if (clause.via && draft.tree.is_under(clause.head, *clause.via)) return *clause.via;
  return clause.head;
}

ClauseLink link_of(const Draft& draft, TokenIndex at) {
  const std::string_view dep = draft.tree.dep(at);
  if (dep == "ccomp" || dep == "xcomp" || dep == "csubj") return ClauseLink::complement;
  if (dep == "dobj" || dep == "pobj" || dep == "nsubjpass" || dep == "nsubj" || dep == "attr" ||
      dep == "pcomp" || dep == "oprd")
    return ClauseLink::object;
  if (dep == "relcl" || dep == "amod") return ClauseLink::relative;
  if (dep == "acl") return is_infinitive(draft, at) ? ClauseLink::purpose : ClauseLink::relative;
  if (dep != "advcl") return ClauseLink::adjunct;
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.tree.dep(child) == "mark" && draft.entry(child).is(kCondition))
      return ClauseLink::condition;
  }
  return is_infinitive(draft, at) ? ClauseLink::purpose : ClauseLink::adjunct;
}

void nest(Draft& draft, std::size_t number) {
  Clause& clause = draft.clauses[number];
  TokenIndex at = first_conjunct(draft, top_of(draft, clause));
  const ClauseLink link = link_of(draft, at);
  while (!draft.tree.is_root(at)) {
    // What is joined stands beside its first conjunct, not under it.
    at = first_conjunct(draft, draft.tree.head(at));
    const std::int32_t over = draft.clause_at[at];
    if (over < 0 || static_cast<std::size_t>(over) == number) continue;
    clause.under = static_cast<std::uint32_t>(over);
    clause.link = link;
    return;
  }
}

// "Called him late on Monday to propose a truce": what stands before the "to" is not within the
// infinitive, wherever the parser hangs it.
bool stands_before_infinitive(const Draft& draft, TokenIndex adjunct, TokenIndex verb) {
  const std::string_view dep = draft.tree.dep(verb);
  if (dep != "advcl" && dep != "xcomp" && dep != "acl") return false;
  for (const TokenIndex child : draft.tree.children(verb)) {
    if (draft.token(child).tag == "TO" && draft.tree.dep(child) == "aux")
      return adjunct < child && draft.tree.head(verb) < adjunct;
  }
  return false;
}

// "In an orchard near the border on Monday": where something is has no day either.
bool is_whereabouts(const Draft& draft, TokenIndex noun) {
  if (draft.tree.dep(noun) != "pobj") return false;
  return is_one_of(draft.lemma(draft.tree.head(noun)),
                   {"in", "at", "near", "on", "outside", "inside", "across", "beside", "along"});
}

// The clause that an adjunct (day, place) headed by `at` belongs to, or -1.
std::int32_t clause_of_adjunct(const Draft& draft, TokenIndex at) {
  const TokenIndex adjunct = at;
  while (!draft.tree.is_root(at)) {
    at = draft.tree.head(at);
    if (stands_before_infinitive(draft, adjunct, at)) continue;
    if (draft.clause_at[at] >= 0) return draft.clause_at[at];
    const std::string& pos = draft.token(at).pos;
    // Through prepositions, names and other days, but not through a noun that may own the day.
    const bool is_through =
        draft.entry(at).is(kDayless) || (draft.days[adjunct] >= 0 && is_whereabouts(draft, at));
    if (pos == "NOUN" && !draft.is_actor(at) && draft.days[at] < 0 && draft.places[at] < 0 &&
        !is_through)
      return -1;
  }
  return -1;
}

// "Lund will call Vale on Thursday, her adviser said": the parser hangs the day on the saying,
// before whose subject it stands, but the words that are said come first.
std::int32_t said_before(const Draft& draft, TokenIndex adjunct, std::int32_t clause) {
  if (clause < 0) return clause;
  const TokenIndex verb = draft.clauses[static_cast<std::size_t>(clause)].head;
  const auto content = draft.tree.child(verb, "ccomp");
  const auto speaker = draft.tree.child(verb, "nsubj");
  const bool between = content && speaker && *content < adjunct && adjunct < *speaker &&
                       *speaker < verb && draft.tree.head(draft.tree.head(adjunct)) == verb;
  if (!between || draft.clause_at[*content] < 0) return clause;
  return draft.clause_at[*content];
}

TokenIndex head_of(const Draft& draft, TokenIndex begin, TokenIndex end) {
  for (TokenIndex at = begin; at < end; ++at) {
    const TokenIndex head = draft.tree.head(at);
    if (head < begin || head >= end || head == at) return at;
  }
  return begin;
}

}  // namespace

void nest_clauses(Draft& draft) {
  for (std::size_t number = 0; number < draft.clauses.size(); ++number) nest(draft, number);
}

void attach_days_and_places(Draft& draft) {
  for (std::uint32_t number = 0; number < draft.grounding.days.size(); ++number) {
    const Day& day = draft.grounding.days[number];
    if (day.begin >= day.end || day.end > draft.size()) continue;
    const TokenIndex at = head_of(draft, day.begin, day.end);
    const std::int32_t clause = said_before(draft, at, clause_of_adjunct(draft, at));
    if (clause >= 0) draft.clauses[static_cast<std::size_t>(clause)].days.push_back(number);
  }
  for (std::uint32_t number = 0; number < draft.grounding.places.size(); ++number) {
    const Place& place = draft.grounding.places[number];
    if (place.begin >= place.end || place.end > draft.size()) continue;
    const TokenIndex head = head_of(draft, place.begin, place.end);
    // A place that is somebody ("Norland said") or somebody's ("the minister of Norland") is none
    // here.
    const std::string_view dep = draft.tree.dep(first_conjunct(draft, head));
    if (dep == "nsubj" || dep == "dobj" || dep == "nsubjpass" || dep == "poss") continue;
    const std::int32_t clause = clause_of_adjunct(draft, head);
    if (clause >= 0) draft.clauses[static_cast<std::size_t>(clause)].places.push_back(number);
  }
}

}  // namespace rapporteur::clause
