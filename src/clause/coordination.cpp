// Actors that the text joins though the tree does not.
//
// "President Jon Lund and council chairwoman Ana Vale held talks": the parser may take the first
// of the two for a modifier of the second. The mentions know where each name ends, so what joins
// them is read from the words between.

#include <algorithm>
#include <utility>

#include "clause/completion.h"
#include "clause/grammar.h"

namespace rapporteur::clause {

namespace {

bool is_actor_role(const std::string& role) {
  return is_one_of(role, {"agent", "patient", "recipient", "with", "against", "host", "mediator"});
}

bool holds(const Mention& outer, const Mention& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end &&
         outer.end - outer.begin > inner.end - inner.begin;
}

// Mentions that stand in no other, in text order.
std::vector<const Mention*> outermost(const Draft& draft) {
  std::vector<const Mention*> found;
  const std::vector<Mention>& all = draft.grounding.mentions;
  for (const Mention& mention : all) {
    const auto is_inside = [&](const Mention& other) { return holds(other, mention); };
    const bool has_tokens = mention.begin < mention.end && mention.end <= draft.size();
    if (has_tokens && std::none_of(all.begin(), all.end(), is_inside)) found.push_back(&mention);
  }
  std::sort(found.begin(), found.end(),
            [](const Mention* a, const Mention* b) { return a->begin < b->begin; });
  return found;
}

enum class Gap { none, comma, conjunction };

// What stands between two mentions, where nothing but a joint does.
Gap gap_between(const Draft& draft, const Mention& left, const Mention& right) {
  if (right.begin < left.end || right.begin - left.end > 4 ||
      draft.tree.sentence(left.begin) != draft.tree.sentence(right.begin))
    return Gap::none;
  Gap gap = Gap::none;
  for (TokenIndex at = left.end; at < right.begin; ++at) {
    const std::string word = lower_text(draft, at);
    const bool as_well = word == "as" && at + 2 < right.begin &&
                         lower_text(draft, at + 1) == "well" && lower_text(draft, at + 2) == "as";
    if (as_well) at += 2;
    if (as_well || word == "and" || word == "&") {
      gap = Gap::conjunction;
    } else if (word == ",") {
      if (gap == Gap::none) gap = Gap::comma;
    } else if (draft.token(at).tag != "DT") {
      return Gap::none;
    }
  }
  return gap;
}

// The first and one past the last of the mentions that are joined around number `at`. Commas join
// only what an "and" closes; between two names of one actor they are an apposition's.
std::pair<std::size_t, std::size_t> series(const Draft& draft,
                                           const std::vector<const Mention*>& all, std::size_t at) {
  std::size_t begin = at;
  std::size_t end = at + 1;
  while (begin > 0 && gap_between(draft, *all[begin - 1], *all[begin]) != Gap::none) --begin;
  while (end < all.size() && gap_between(draft, *all[end - 1], *all[end]) != Gap::none) ++end;
  std::size_t last = end;
  while (last > begin + 1 &&
         gap_between(draft, *all[last - 2], *all[last - 1]) != Gap::conjunction &&
         all[last - 2]->entities != all[last - 1]->entities)
    --last;
  return last > at ? std::pair{begin, last} : std::pair{at, at + 1};
}

// Between two heads in the tree: no verb, no preposition, no owner.
bool climbs_to(const Draft& draft, TokenIndex from, TokenIndex top) {
  for (int depth = 0; depth < 16 && from != top; ++depth) {
    if (is_verb(draft, from) || draft.tree.is_root(from) ||
        is_one_of(draft.tree.dep(from), {"prep", "pobj", "pcomp", "poss", "agent", "relcl", "acl"}))
      return false;
    from = draft.tree.head(from);
  }
  return from == top;
}

bool share_a_place(const Draft& draft, TokenIndex a, TokenIndex b) {
  if (climbs_to(draft, a, b) || climbs_to(draft, b, a)) return true;
  // Two subjects of one verb, or two branches of one noun.
  const TokenIndex over = draft.tree.head(a);
  if (is_verb(draft, over)) {
    return draft.tree.head(b) == over && draft.tree.dep(a).starts_with("nsubj") &&
           draft.tree.dep(b).starts_with("nsubj");
  }
  return draft.tree.head(b) == over && climbs_to(draft, a, over) && climbs_to(draft, b, over);
}

bool is_named(const Draft& draft, const Clause& clause, const Mention& mention) {
  return std::any_of(clause.roles.begin(), clause.roles.end(), [&](const Filler& filler) {
    if (filler.token >= mention.begin && filler.token < mention.end) return true;
    const std::int32_t number = draft.mentions[filler.token];
    return number >= 0 &&
           draft.grounding.mentions[static_cast<std::size_t>(number)].entities == mention.entities;
  });
}

void join_in(const Draft& draft, const std::vector<const Mention*>& all, Clause& clause) {
  const std::vector<Filler> fillers = clause.roles;
  for (const Filler& filler : fillers) {
    if (!is_actor_role(filler.role) || filler.guessed) continue;
    const auto own = std::find_if(all.begin(), all.end(), [&](const Mention* mention) {
      return mention->begin <= filler.token && filler.token < mention->end;
    });
    if (own == all.end()) continue;
    const std::int32_t inner = draft.mentions[filler.token];
    if ((*own)->head != filler.token &&
        &draft.grounding.mentions[static_cast<std::size_t>(inner)] != *own)
      continue;
    const auto [begin, end] = series(draft, all, static_cast<std::size_t>(own - all.begin()));
    for (std::size_t at = begin; at < end; ++at) {
      const Mention& mention = *all[at];
      const bool over_clause = mention.begin <= clause.head && clause.head < mention.end;
      if (over_clause || is_named(draft, clause, mention) ||
          !share_a_place(draft, mention.head, filler.token))
        continue;
      // Fillers of one role stand in text order.
      const auto later =
          std::find_if(clause.roles.begin(), clause.roles.end(), [&](const Filler& other) {
            return other.role == filler.role && other.token > mention.head;
          });
      clause.roles.insert(later,
                          {filler.role, mention.head, false, false, "coordination of mentions"});
    }
  }
}

}  // namespace

void join_coordinated_actors(Draft& draft) {
  if (draft.grounding.mentions.empty()) return;
  const std::vector<const Mention*> all = outermost(draft);
  for (Clause& clause : draft.clauses) join_in(draft, all, clause);
}

}  // namespace rapporteur::clause
