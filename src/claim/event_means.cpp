#include "claim/event_means.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "claim/event_named.h"
#include "claim/match.h"
#include "claim/tree.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

// "In a precision air strike", "by a car bomb blast": an act of force whose words tell the arms.
bool is_armed_act(const Scene& scene, const Rules& rules, std::uint32_t noun) {
  constexpr std::array<const char*, 5> kArms = {"arms-air", "arms-bomb", "arms-drone", "arms-heavy",
                                                "arms-suicide"};
  if (!rules.is_in("force-nouns", scene.lemma(noun)) || scene.token(noun).pos == "PRON")
    return false;
  const auto tells_arms = [&](std::uint32_t word) {
    return std::ranges::any_of(kArms, [&](const char* list) {
      return std::ranges::any_of(
          rules.list(list), [&](const std::string& item) { return scene.ends_with(word, item); });
    });
  };
  return tells_arms(noun) || std::ranges::any_of(scene.children(noun), [&](std::uint32_t child) {
           return scene.token(child).dep == "compound" && tells_arms(child);
         });
}

}  // namespace

std::string means_of(const Scene& scene, const Rules& rules, const Rule& rule,
                     const Clause& clause) {
  for (const Filler& filler : fillers(rule, clause, "means")) {
    const bool is_arm = rules.is_in("weapons", scene.lemma(filler.token));
    if (is_arm || (filler.role == "means" && !is_person_word(scene, rules, filler.token)))
      return words_at(scene, filler.token);
  }
  for (const std::uint32_t at : scene.phrase(clause.head)) {
    if (rules.is_in("weapons", scene.lemma(at)) && scene.token(at).pos == "NOUN" &&
        at != clause.head)
      return words_at(scene, at);
  }
  for (const Filler& filler : clause.roles) {
    constexpr std::array<std::string_view, 6> kRoles = {"in", "during", "agent",
                                                        "by", "with",   "means"};
    const bool is_occasion = is_one_of(filler.role, kRoles);
    if (is_occasion && !filler.guessed && is_armed_act(scene, rules, filler.token))
      return words_at(scene, filler.token);
  }
  return "";
}

}  // namespace rapporteur::claim
