#include "claim/explain.h"

#include "claim/actors.h"
#include "claim/match.h"
#include "claim/status_words.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

std::string names_at(const Scene& scene, std::uint32_t token) {
  std::string names;
  for (const Party& party : parties_at(scene, token))
    names += (names.empty() ? "" : " + ") + party.actor.name;
  return names.empty() ? words_at(scene, token) : names;
}

Explanation about(const Scene& scene, const Clause& clause) {
  Explanation one;
  one.clause = words_in(scene, clause.span.empty() ? scene.token(clause.head).span : clause.span);
  one.pred = (clause.noun.empty() ? clause.pred : clause.noun) + " (" +
             std::string(status_word(clause.status, false)) + ")";
  for (const Filler& filler : clause.roles) {
    std::string role = filler.role + ": " + names_at(scene, filler.token);
    if (filler.inherited) role += " (inherited, " + filler.step + ")";
    if (filler.guessed) role += " (guessed)";
    one.roles.push_back(std::move(role));
  }
  for (const Step& step : clause.steps) {
    const bool known = step.token < scene.token_count();
    one.steps.push_back(
        step.what +
        (known ? " by '" + std::string(scene.report().slice(scene.token(step.token).span)) + "'"
               : ""));
  }
  return one;
}

}  // namespace

std::vector<Explanation> explain(const Rules& rules, const ReadText& read) {
  const Scene scene(read.report, read.analysis, read.grounding, read.clauses);
  std::vector<Explanation> all;
  for (const Clause& clause : read.clauses.clauses) {
    for (const Verdict& verdict : verdicts(scene, rules, clause)) {
      Explanation one = about(scene, clause);
      one.rule = verdict.rule->id;
      one.kind = verdict.rule->kind;
      const Rule* best = best_fit(scene, rules, clause, verdict.rule->kind);
      one.fired = best == verdict.rule;
      one.why = verdict.fits ? (one.fired ? "" : "entry '" + best->id + "' fits better")
                             : verdict.why_not;
      all.push_back(std::move(one));
    }
  }
  return all;
}

}  // namespace rapporteur::claim
