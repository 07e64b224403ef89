#include "claim/exchange_each.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "claim/tree.h"

namespace rapporteur::claim {

namespace {

// So far back "each side" may look for the two that are meant.
constexpr std::uint32_t kMostSentences = 4;

bool is_each(const Scene& scene, std::uint32_t token) {
  const std::string& form = scene.form(token);
  return form == "each" || form == "both" || has_child(scene, token, "each") ||
         has_child(scene, token, "both");
}

// The states that the report names last before a token, where they are two.
std::vector<Party> last_two(const Scene& scene, std::uint32_t token) {
  const std::uint32_t sentence = scene.sentence_of(token);
  for (std::uint32_t back = 0; back <= std::min(kMostSentences, sentence); ++back) {
    std::vector<Party> found;
    for (const Mention& mention : scene.grounding().mentions) {
      const std::uint32_t there = scene.sentence_of(mention.head);
      if (mention.head >= token || there + back < sentence) continue;
      for (const Party& party : parties_at(scene, mention.head)) {
        if (party.actor.kind == ActorKind::state && !party.actor.country.empty())
          add_new(found, {party});
      }
    }
    if (found.size() == 2) return found;
    if (found.size() > 2) return {};
  }
  return {};
}

std::vector<Party> sides_of_each(const Scene& scene, const Clause& clause) {
  const std::vector<Party> named = parties_in(scene, clause, {"agent"});
  for (const Filler& filler : clause.roles) {
    if (filler.role != "agent" || filler.guessed) continue;
    const bool is_marked = is_each(scene, filler.token) || has_child(scene, clause.head, "each");
    if (!is_marked) continue;
    if (named.size() == 2) return named;
    return named.empty() ? last_two(scene, filler.token) : std::vector<Party>{};
  }
  return {};
}

// "Let one prisoner go": the prisoner goes.
const Clause* going_of(const Scene& scene, const Clause& clause) {
  if (clause.pred != "let") return nullptr;
  for (const std::uint32_t child : scene.children(clause.head)) {
    const auto at = scene.clause_of(child);
    if (at && scene.clauses().clauses[*at].pred == "go") return &scene.clauses().clauses[*at];
  }
  return nullptr;
}

// "..., a swap made on the border with the help of the Red Cross": where, and through whom.
void take_swap(const Scene& scene, Clause& clause) {
  constexpr std::array<std::string_view, 4> kSwap = {"swap", "exchange", "trade", "handover"};
  const std::uint32_t sentence = scene.sentence_of(clause.head);
  for (const Clause& other : scene.clauses().clauses) {
    const bool is_told =
        scene.sentence_of(other.head) == sentence &&
        std::ranges::any_of(other.roles, [&](const Filler& filler) {
          return filler.role == "patient" && is_one_of(scene.lemma(filler.token), kSwap);
        });
    if (!is_told) continue;
    for (const Filler& filler : other.roles) {
      if (filler.role == "mediator" || filler.role == "through" || filler.role == "via")
        clause.roles.push_back(filler);
    }
    clause.places.insert(clause.places.end(), other.places.begin(), other.places.end());
  }
}

bool is_handed(const Scene& scene, const Rules& rules, std::uint32_t token) {
  return rules.is_in("handed-people", scene.lemma(token));
}

}  // namespace

std::optional<EachGives> each_gives(const Scene& scene, const Rules& rules, const Clause& clause) {
  EachGives each;
  each.act = clause;
  if (const Clause* going = going_of(scene, clause)) {
    for (Filler filler : going->roles) {
      if (filler.role == "agent") filler.role = "patient";
      each.act.roles.push_back(filler);
    }
    each.act.places.insert(each.act.places.end(), going->places.begin(), going->places.end());
  }
  const auto thing = std::ranges::find_if(each.act.roles, [&](const Filler& filler) {
    return filler.role == "patient" && !filler.guessed && is_handed(scene, rules, filler.token);
  });
  if (thing == each.act.roles.end()) return std::nullopt;
  each.thing = *thing;
  take_swap(scene, each.act);
  each.sides = sides_of_each(scene, clause);
  return each.sides.size() == 2 ? std::optional(std::move(each)) : std::nullopt;
}

}  // namespace rapporteur::claim
