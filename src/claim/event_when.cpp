#include "claim/event_when.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "claim/actors.h"
#include "claim/event_told.h"

namespace rapporteur::claim {

namespace {

// A day of the dateline stands in no sentence.
bool tells_a_day(const Day& day) {
  return day.begin < day.end && !day.edtf.empty() && day.type != "DURATION" && day.type != "SET";
}

WhenTold day_below(const Scene& scene, std::uint32_t token) {
  const std::vector<std::uint32_t> phrase = scene.subtree(token);
  for (const Day& day : scene.grounding().days) {
    if (tells_a_day(day) && std::ranges::binary_search(phrase, day.begin)) return when_of(day);
  }
  return {};
}

// "Since the war of 1901": from then on.
WhenTold day_since(const Scene& scene, const Clause& clause) {
  for (const Filler& filler : clause.roles) {
    if (filler.role != "since") continue;
    WhenTold when = day_below(scene, filler.token);
    if (!when.edtf.empty() && when.edtf.find('/') == std::string::npos) when.edtf += '/';
    return when;
  }
  return {};
}

// The clause that a clause hangs on, also where that is a noun with its verb.
const Clause* above_of(const Scene& scene, const Clause& clause) {
  if (const Clause* above = clause_above(scene, clause)) return above;
  const std::uint32_t head = scene.token(clause.head).head;
  for (const Clause& other : scene.clauses().clauses) {
    if ((other.head == head || other.via == head) && other.head != clause.head) return &other;
  }
  return nullptr;
}

// "It began in 1901, when Norland claimed the coast": the day of the clause above.
WhenTold day_above(const Scene& scene, const Clause& clause) {
  const Clause* above = above_of(scene, clause);
  if (above != nullptr && clause.link == ClauseLink::purpose) return when_told(scene, *above);
  const bool has_when = std::ranges::any_of(scene.children(clause.head), [&](std::uint32_t child) {
    return scene.form(child) == "when";
  });
  if (!has_when || scene.token(clause.head).dep != "advcl") return {};
  return above != nullptr ? when_told(scene, *above) : WhenTold{};
}

// "A truce of May 1901 ended the war", "during a raid on Monday": the day of what did it, or in
// the course of which it was done, is the day of the act.
WhenTold day_of_occasion(const Scene& scene, const Clause& clause) {
  constexpr std::array<std::string_view, 3> kRoles = {"agent", "means", "during"};
  for (const Filler& filler : clause.roles) {
    const bool tells = std::ranges::find(kRoles, filler.role) != kRoles.end() &&
                       !filler.inherited && parties_of_filler(scene, filler).empty();
    if (!tells) continue;
    if (WhenTold when = day_below(scene, filler.token); !when.edtf.empty()) return when;
  }
  return {};
}

// "Were abducted and killed in May": a day behind two joined predicates of one subject is that of
// both.
WhenTold day_of_joined(const Scene& scene, const Clause& clause) {
  if (clause.form != ClauseForm::verb) return {};
  for (const std::uint32_t child : scene.children(clause.head)) {
    if (scene.token(child).dep != "conj" || !scene.token(child).tag.starts_with("VB")) continue;
    const bool has_subject = std::ranges::any_of(scene.children(child), [&](std::uint32_t at) {
      const std::string& dep = scene.token(at).dep;
      return dep == "nsubj" || dep == "nsubjpass";
    });
    const auto joined = scene.clause_of(child);
    if (has_subject || !joined) continue;
    WhenTold when = when_told(scene, scene.clauses().clauses[*joined]);
    if (!when.edtf.empty() && when.span.begin > scene.token(child).span.end) return when;
  }
  return {};
}

}  // namespace

const Clause* occurrence_of(const Scene& scene, const Clause& clause) {
  constexpr std::array<std::string_view, 3> kOccur = {"occur", "happen", "take place"};
  if (clause.form != ClauseForm::nominal) return nullptr;
  const std::vector<std::uint32_t> phrase = scene.phrase(clause.head);
  for (const Clause& other : scene.clauses().clauses) {
    const Token& verb = scene.token(other.head);
    if (verb.dep == "relcl" && std::ranges::find(kOccur, other.pred) != kOccur.end() &&
        std::ranges::binary_search(phrase, verb.head))
      return &other;
  }
  return nullptr;
}

WhenTold when_done(const Scene& scene, const Clause& clause) {
  WhenTold when = day_since(scene, clause);
  if (when.edtf.empty()) when = when_told(scene, clause);
  if (when.edtf.empty()) when = day_above(scene, clause);
  if (when.edtf.empty()) {
    if (const Clause* occurred = occurrence_of(scene, clause)) when = when_told(scene, *occurred);
  }
  if (when.edtf.empty()) when = day_of_joined(scene, clause);
  return when.edtf.empty() ? day_of_occasion(scene, clause) : when;
}

}  // namespace rapporteur::claim
