#include "claim/event_author.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "claim/event_told.h"
#include "claim/tree.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kAuthor = "author";

// What a noun hangs on by a preposition: "responsibility" of "responsibility for the raid".
std::optional<std::uint32_t> over(const Scene& scene, std::uint32_t noun,
                                  std::string_view preposition) {
  const Token& word = scene.token(noun);
  if (word.dep != "pobj" || scene.form(word.head) != preposition) return std::nullopt;
  return scene.token(word.head).head;
}

const Clause* told_by(const Scene& scene, std::uint32_t token) {
  const auto at = scene.clause_of(token);
  return at ? &scene.clauses().clauses[*at] : nullptr;
}

// One act that did take place by these words: "the raid", "a raid", "Monday's raids".
bool is_one_act(const Scene& scene, const Clause& clause) {
  if (!clause.days.empty() || scene.token(clause.head).tag != "NNS") return true;
  return std::ranges::any_of(scene.children(clause.head), [&](std::uint32_t child) {
    return scene.form(child) == "the" || scene.form(child) == "these" ||
           scene.token(child).dep == "poss";
  });
}

// The clause that names the author, and the role in which it does so.
struct Naming {
  const Clause* clause = nullptr;
  std::string_view role;
};

// "Claimed responsibility for the raid".
Naming owning_up(const Scene& scene, std::uint32_t noun) {
  constexpr std::array<std::string_view, 6> kClaim = {"claim", "assume", "accept",
                                                      "take",  "admit",  "acknowledge"};
  const auto object = over(scene, noun, "for");
  if (!object || (scene.lemma(*object) != "responsibility" && scene.lemma(*object) != "credit"))
    return {};
  const Clause* claim = told_by(scene, scene.token(*object).head);
  if (claim == nullptr || !is_one_of(claim->pred, kClaim)) return {};
  return {claim, "agent"};
}

// "Responsible for the raid", "blamed for it", "accused of it", "charged with it", "behind it".
Naming blaming(const Scene& scene, std::uint32_t noun) {
  struct Pattern {
    std::string_view preposition, word, role;
  };
  constexpr std::array<Pattern, 8> kPatterns = {{{"for", "responsible", "agent"},
                                                 {"for", "blame", "patient"},
                                                 {"of", "accuse", "patient"},
                                                 {"of", "convict", "patient"},
                                                 {"of", "guilty", "agent"},
                                                 {"with", "charge", "patient"},
                                                 {"in", "implicate", "patient"},
                                                 {"behind", "be", "agent"}}};
  for (const Pattern& pattern : kPatterns) {
    const auto above = over(scene, noun, pattern.preposition);
    if (!above || scene.lemma(*above) != pattern.word) continue;
    if (const Clause* clause = told_by(scene, *above)) return {clause, pattern.role};
  }
  return {};
}

// "Attributed the raid to the Red Front", "the raid was ascribed to it".
Naming ascribing(const Scene& scene, std::uint32_t noun) {
  constexpr std::array<std::string_view, 2> kVerbs = {"attribute", "ascribe"};
  const Token& word = scene.token(noun);
  if (word.dep != "dobj" && word.dep != "nsubjpass") return {};
  const Clause* clause = told_by(scene, word.head);
  if (clause == nullptr || !is_one_of(clause->pred, kVerbs)) return {};
  return {clause, "to"};
}

// The voice of him who blames, where the clause layer took his verb for one of saying.
void take_voice(const Scene& scene, const Clause& blame, Clause& clause) {
  const auto& all = scene.clauses().attributions;
  for (std::uint32_t at = 0; at < all.size(); ++at) {
    const bool is_new = std::ranges::find(clause.said, at) == clause.said.end();
    if (all[at].cue == blame.head && is_new) clause.said.push_back(at);
  }
}

}  // namespace

void take_author(const Scene& scene, Clause& clause) {
  if (clause.form != ClauseForm::nominal || has_role(clause, "agent")) return;
  if (!is_one_act(scene, clause)) return;
  Naming naming = owning_up(scene, clause.head);
  const bool owns_up = naming.clause != nullptr;
  if (!owns_up) naming = blaming(scene, clause.head);
  if (naming.clause == nullptr) naming = ascribing(scene, clause.head);
  if (naming.clause == nullptr || naming.clause->status != Status::happened) return;
  for (Filler filler : naming.clause->roles) {
    if (filler.role != naming.role || filler.guessed) continue;
    filler.role = "agent";
    filler.inherited = false;
    filler.step = kAuthor;
    clause.roles.push_back(std::move(filler));
  }
  if (!is_authored(clause)) return;
  clause.status = Status::happened;
  if (!owns_up) take_voice(scene, *naming.clause, clause);
}

bool is_authored(const Clause& clause) {
  return std::ranges::any_of(clause.roles,
                             [](const Filler& filler) { return filler.step == kAuthor; });
}

void turn_owner(const Scene& scene, Clause& clause) {
  constexpr std::array<std::string_view, 10> kBefalls = {
      "kill",   "murder", "assassinate", "slay",   "execute",
      "kidnap", "abduct", "arrest",      "detain", "capture"};
  if (clause.form != ClauseForm::nominal || !is_one_of(clause.pred, kBefalls) ||
      scene.token(clause.head).tag == "NNS" || has_role(clause, "patient"))
    return;
  for (Filler& filler : clause.roles) {
    const Token& owner = scene.token(filler.token);
    if (filler.role == "agent" && owner.dep == "poss" && owner.head == clause.head)
      filler.role = "patient";
  }
}

void take_target(const Scene& scene, Clause& clause) {
  constexpr std::array<std::string_view, 5> kTarget = {"target", "victim", "object", "objective",
                                                       "scene"};
  if (clause.form != ClauseForm::nominal || has_role(clause, "patient")) return;
  const auto target = over(scene, clause.head, "of");
  if (!target || !is_one_of(scene.lemma(*target), kTarget)) return;
  // "The school was the target", "the target was the school".
  const std::string& dep = scene.token(*target).dep;
  if (dep != "attr" && dep != "nsubj") return;
  const std::string_view struck = dep == "attr" ? "agent" : "attribute";
  const Clause* clause_of_being = told_by(scene, scene.token(*target).head);
  if (clause_of_being == nullptr || clause_of_being->status != Status::happened) return;
  if (scene.lemma(clause_of_being->head) != "be") return;
  bool is_found = false;
  for (Filler filler : clause_of_being->roles) {
    if (filler.role != struck || filler.guessed) continue;
    filler.role = "patient";
    filler.inherited = false;
    clause.roles.push_back(std::move(filler));
    is_found = true;
  }
  if (!is_found) return;
  clause.days.insert(clause.days.end(), clause_of_being->days.begin(), clause_of_being->days.end());
  clause.via = clause_of_being->head;
}

}  // namespace rapporteur::claim
