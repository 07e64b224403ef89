#include "claim/meeting_words.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>

#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

bool is_not_held(Status status) {
  return status == Status::postponed || status == Status::cancelled || status == Status::failed ||
         status == Status::denied || status == Status::refused;
}

// "Talks on reopening the road": the parser hangs a participle, which fills no role.
std::string topic_behind_preposition(const Scene& scene, std::uint32_t noun) {
  static constexpr std::array<std::string_view, 5> kWords = {"on", "about", "over", "regarding",
                                                             "concerning"};
  for (const std::uint32_t child : scene.children(noun)) {
    if (scene.token(child).dep != "prep" ||
        std::ranges::find(kWords, scene.form(child)) == kWords.end())
      continue;
    for (const std::uint32_t below : scene.children(child)) {
      if (scene.token(below).dep == "pcomp")
        return words_in(scene, scene.span_of(scene.subtree(below)));
    }
  }
  return "";
}

// "Met to discuss X", "met, discussing X".
std::string topic_of_purpose(const Scene& scene, const Rules& rules, std::uint32_t meeting) {
  for (const Clause& clause : scene.clauses().clauses) {
    if (clause.under != meeting || !rules.is_in("discussing", clause.pred) ||
        (clause.link != ClauseLink::purpose && clause.link != ClauseLink::adjunct))
      continue;
    for (const Filler& filler : clause.roles) {
      if (filler.role == "patient" && !filler.guessed) return words_at(scene, filler.token);
    }
  }
  return "";
}

}  // namespace

std::string topic_of(const Scene& scene, const Rules& rules, const Rule& rule, std::uint32_t at,
                     const Clause& clause) {
  for (const std::string& role : rule.roles_of("topic")) {
    for (const Filler& filler : clause.roles) {
      if (filler.role == role && !filler.guessed && !filler.inherited)
        return words_at(scene, filler.token);
    }
  }
  const std::string behind = clause.form == ClauseForm::nominal
                                 ? topic_behind_preposition(scene, clause.head)
                                 : std::string();
  return behind.empty() ? topic_of_purpose(scene, rules, at) : behind;
}

std::string reason_of(const Scene& scene, const Rules& rules, const Clause& clause) {
  std::string reason = reason_below(scene, rules, clause.via.value_or(clause.head));
  if (!reason.empty() || !is_not_held(clause.status)) return reason;
  for (const Step& step : std::views::reverse(clause.steps)) {
    if (step.token >= scene.token_count()) continue;
    reason = reason_below(scene, rules, step.token);
    if (reason.empty()) reason = reason_clause_below(scene, step.token);
    if (!reason.empty()) return reason;
  }
  return reason_clause_below(scene, clause.via.value_or(clause.head));
}

}  // namespace rapporteur::claim
