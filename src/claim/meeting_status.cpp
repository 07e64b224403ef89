#include "claim/meeting_status.h"

#include <algorithm>
#include <string>

namespace rapporteur::claim {

// "Did not meet on Monday as announced": what was to be, and was not, failed.
bool was_expected(const Scene& scene, const Rules& rules, const Clause& clause) {
  constexpr std::uint32_t kMaxWordsBetween = 3;  // "as had been announced"
  return std::ranges::any_of(scene.subtree(top_of(clause)), [&](std::uint32_t at) {
    if (!rules.is_in("expected", scene.form(at))) return false;
    for (std::uint32_t back = 1; back <= kMaxWordsBetween && back <= at; ++back) {
      if (scene.form(at - back) == "as") return true;
    }
    return false;
  });
}

// "The two have not met since May" tells of no meeting that was to be.
bool is_long_absence(const Scene& scene, const Clause& clause) {
  if (clause.status != Status::denied) return false;
  return std::ranges::any_of(scene.children(top_of(clause)), [&](std::uint32_t child) {
    return scene.form(child) == "since" || scene.form(child) == "never" ||
           scene.form(child) == "yet";
  });
}

// Reports tell what was held in the past tense. A present in the body is a habit, a plan or a
// thought ("the first time that the ministers confer by video"): at most a mention.
bool is_told_in_present(const Scene& scene, const Clause& clause) {
  const std::uint32_t verb = top_of(clause);
  const std::string& tag = scene.token(verb).tag;
  if (clause.status != Status::happened || scene.in_headline(verb)) return false;
  if (tag != "VBP" && tag != "VBZ") return false;
  return scene.lemma(verb) != "be";
}

bool is_refused_sort(Status status) {
  return status == Status::possible || status == Status::hypothetical ||
         status == Status::question || status == Status::threatened;
}

}  // namespace rapporteur::claim
