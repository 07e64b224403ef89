#include "claim/absence.h"

#include <array>
#include <string_view>

#include "claim/tree.h"

namespace rapporteur::claim {

namespace {

// "Skipped the meeting", "stayed away from it"; "pulled out of the summit", but who pulls out of
// talks may have been at them; "did not come to it", "failed to turn up for it".
bool is_absence(const Rules& rules, const Clause& over, const std::string& preposition,
                bool runs_on) {
  constexpr std::array<std::string_view, 4> kTo = {"", "to", "for", "at"};
  constexpr std::array<std::string_view, 3> kFrom = {"from", "out", "of"};
  if (over.status == Status::happened) {
    const bool withdrew =
        !runs_on && is_one_of(preposition, kFrom) && rules.is_in("withdrawing", over.pred);
    return withdrew ||
           ((preposition.empty() || preposition == "from") && rules.is_in("missing", over.pred));
  }
  const bool not_done = over.status == Status::denied || over.status == Status::failed;
  return not_done && rules.is_in("turning-up", over.pred) && is_one_of(preposition, kTo);
}

}  // namespace

bool take_absent(const Scene& scene, const Rules& rules, const Clause& over,
                 const std::string& preposition, Clause& clause) {
  // One meeting, not those that somebody is in the habit of missing.
  constexpr std::array<std::string_view, 3> kRunningOn = {"talks", "negotiations", "discussions"};
  const bool runs_on = is_one_of(scene.form(clause.head), kRunningOn);
  if (scene.token(clause.head).tag == "NNS" && !runs_on) return false;
  if (!is_absence(rules, over, preposition, runs_on)) return false;
  bool named = false;
  for (const Filler& filler : over.roles) {
    if (filler.role != "agent" || filler.guessed) continue;
    clause.roles.push_back({"agent", filler.token, true, false, "absent"});
    named = true;
  }
  if (!named) return false;
  clause.status = Status::failed;
  clause.steps.push_back({over.pred, over.head});
  if (clause.days.empty()) clause.days = over.days;
  return true;
}

}  // namespace rapporteur::claim
