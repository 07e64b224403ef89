#include "claim/event_clause.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "claim/event_author.h"
#include "claim/event_told.h"
#include "claim/tree.h"

namespace rapporteur::claim {

namespace {

// "Sanctions on Norland", "ties with Norland": what hangs on the object of an act belongs to the
// act.
void take_from_object(const Scene& scene, std::uint32_t object, Clause& clause) {
  for (const std::uint32_t marker : scene.children(object)) {
    if (scene.token(marker).dep != "prep") continue;
    const std::string& role = scene.form(marker);
    if (has_role(clause, role)) continue;
    for (const std::uint32_t below : scene.children(marker)) {
      if (scene.token(below).dep != "pobj") continue;
      Filler filler;
      filler.role = role;
      filler.token = below;
      filler.step = "below the object";
      clause.roles.push_back(filler);
    }
  }
}

// "Gave Norland a loan": to whom the verb that carries a noun is done.
void take_recipient(const Scene& scene, Clause& clause) {
  if (!clause.via || has_role(clause, "recipient")) return;
  for (const std::uint32_t child : scene.children(*clause.via)) {
    if (scene.token(child).dep != "dative" || !scene.mention_of(child)) continue;
    Filler filler;
    filler.role = "recipient";
    filler.token = child;
    filler.step = "dative";
    clause.roles.push_back(filler);
  }
}

// "The bodies of the monks": of the monks.
std::uint32_t those_whose_bodies(const Scene& scene, std::uint32_t noun) {
  const std::string& lemma = scene.lemma(noun);
  const bool is_body = lemma == "body" || lemma == "corpse" || lemma == "remains";
  return is_body ? behind_of(scene, noun) : noun;
}

// "Ten sailors detained on Monday": a participle behind a noun befalls whom the noun names,
// whatever the parser takes it for.
void turn_participle(const Scene& scene, Clause& clause) {
  const Token& head = scene.token(clause.head);
  const bool has_patient = std::ranges::any_of(
      clause.roles, [](const Filler& filler) { return filler.role == "patient"; });
  // "The bodies of monks murdered by gunmen were buried": what is done "by" somebody is suffered,
  // whatever the parser makes of a form that is past and participle in one.
  const bool is_suffered =
      head.tag == "VBD" && std::ranges::any_of(scene.children(clause.head), [&](std::uint32_t at) {
        return scene.token(at).dep == "agent";
      });
  const bool is_behind_noun = head.dep == "acl" && (head.tag == "VBN" || head.tag == "VBD");
  if (clause.form != ClauseForm::verb || has_patient || (!is_behind_noun && !is_suffered)) return;
  for (Filler& filler : clause.roles) {
    const bool is_subject = is_suffered && scene.token(filler.token).dep == "nsubj";
    if (filler.role != "agent" || !(filler.inherited || is_subject)) continue;
    filler.role = "patient";
    filler.token = those_whose_bodies(scene, filler.token);
  }
}

// "Killed the mayor along with two guards": they too.
void take_along(const Scene& scene, Clause& clause) {
  if (clause.form != ClauseForm::verb || !has_role(clause, "patient")) return;
  std::vector<Filler> along;
  for (const Filler& filler : clause.roles) {
    std::uint32_t marker = scene.token(filler.token).head;  // over "a number of guards" too
    for (int up = 0; up < 2 && scene.form(marker) == "of"; ++up)
      marker = scene.token(scene.token(marker).head).head;
    if (filler.role != "with" || filler.guessed || marker == 0 || scene.form(marker) != "with")
      continue;
    const std::string& word = scene.form(marker - 1);
    if (word == "along" || word == "together") along.push_back(filler);
  }
  for (Filler& filler : along) {
    filler.role = "patient";
    clause.roles.push_back(std::move(filler));
  }
}

// "They have called off a trip": whose act it was to be.
void take_caller_off(const Scene& scene, Clause& clause) {
  if (clause.form != ClauseForm::nominal || !is_called_off(clause.status) ||
      has_role(clause, "agent"))
    return;
  const auto above = scene.clause_of(scene.token(clause.head).head);
  if (!above) return;
  for (const Filler& filler : scene.clauses().clauses[*above].roles) {
    if (filler.role == "agent" && !filler.guessed) clause.roles.push_back(filler);
  }
}

// "The decision of sending troops" is not taken by the subject of the sentence around it.
void leave_borrowed_doer(const Scene& scene, Clause& clause) {
  const Token& head = scene.token(clause.head);
  if (head.dep != "pcomp" || scene.form(head.head) != "of") return;
  if (scene.token(scene.token(head.head).head).tag.starts_with("VB")) return;  // "accused of"
  std::erase_if(clause.roles,
                [](const Filler& filler) { return filler.role == "agent" && filler.inherited; });
}

}  // namespace

Clause completed(const Scene& scene, const Clause& clause) {
  Clause whole = clause;
  for (const Filler& filler : clause.roles) {
    if (filler.role == "patient" && !filler.guessed && !filler.inherited)
      take_from_object(scene, filler.token, whole);
  }
  for (const std::uint32_t child : scene.children(clause.head)) {  // "broke away from Norland"
    if (scene.token(child).dep == "advmod" || scene.token(child).dep == "prt")
      take_from_object(scene, child, whole);
  }
  take_recipient(scene, whole);
  leave_borrowed_doer(scene, whole);
  turn_participle(scene, whole);
  take_along(scene, whole);
  take_caller_off(scene, whole);
  turn_owner(scene, whole);
  take_target(scene, whole);
  take_author(scene, whole);
  return whole;
}

}  // namespace rapporteur::claim
