#include "claim/two_meetings.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "claim/actors.h"

namespace rapporteur::claim {

namespace {

bool is_verb(const Scene& scene, std::uint32_t at) { return scene.token(at).tag.starts_with("VB"); }

bool ends_day_or_place(const Scene& scene, const Clause& clause, std::uint32_t token) {
  const auto ends = [&](const auto& found) { return found.begin < token && found.end == token; };
  return std::ranges::any_of(scene.grounding().days, ends) ||
         std::ranges::any_of(scene.grounding().places, ends) ||
         (token > clause.head && scene.form(token - 1) == ",");
}

// The mention that opens right at a token.
const Mention* person_from(const Scene& scene, std::uint32_t token) {
  const Mention* found = nullptr;
  for (const Mention& mention : scene.grounding().mentions) {
    if (mention.begin != token || mention.entities.size() != 1) continue;
    if (scene.grounding().entities[mention.entities.front()].kind != ActorKind::person) continue;
    if (found == nullptr || found->end < mention.end) found = &mention;
  }
  return found;
}

struct Cut {
  std::uint32_t at = 0;  // the "and"
  std::uint32_t person = 0;
};

// Behind "and" a short adverbial may stand: "and, separately, Rey", "and in the evening Rey".
std::optional<Cut> cut_at(const Scene& scene, const Rules& rules, const Clause& clause,
                          std::uint32_t conjunction) {
  constexpr std::uint32_t kMaxWords = 5;
  bool parted = false;
  for (std::uint32_t at = conjunction + 1;
       at < scene.token_count() && at <= conjunction + kMaxWords; ++at) {
    if (const Mention* person = person_from(scene, at)) {
      const bool told_behind = std::ranges::any_of(scene.grounding().days, [&](const Day& day) {
        return day.begin >= person->end && scene.sentence_of(day.begin) == scene.sentence_of(at);
      });
      const bool apart = parted || (ends_day_or_place(scene, clause, conjunction) && told_behind);
      if (apart) return Cut{conjunction, person->head};
      return std::nullopt;
    }
    if (is_verb(scene, at)) return std::nullopt;
    // "And on Tuesday with Rey": a preposition of its own behind a day.
    parted = parted || (scene.form(at) == "with" && at > conjunction + 1);
    parted = parted || rules.is_in("apart", scene.form(at));
  }
  return std::nullopt;
}

std::optional<Cut> find_cut(const Scene& scene, const Rules& rules, const Clause& clause) {
  if (clause.form != ClauseForm::verb) return std::nullopt;
  if (parties_in(scene, clause, {"agent"}).empty()) return std::nullopt;
  const std::uint32_t sentence = scene.sentence_of(clause.head);
  for (std::uint32_t at = clause.head + 1;
       at < scene.token_count() && scene.sentence_of(at) == sentence; ++at) {
    if (is_verb(scene, at) || scene.form(at) == ";") return std::nullopt;
    if (scene.form(at) != "and" || at < clause.head + 2) continue;
    if (const auto cut = cut_at(scene, rules, clause, at)) return cut;
  }
  return std::nullopt;
}

template <typename Found>
std::vector<std::uint32_t> on_side(const std::vector<Found>& all, std::uint32_t begin,
                                   std::uint32_t end, std::uint32_t sentence, const Scene& scene) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t at = 0; at < all.size(); ++at) {
    if (all[at].begin >= begin && all[at].begin < end && all[at].begin < all[at].end &&
        scene.sentence_of(all[at].begin) == sentence)
      found.push_back(at);
  }
  return found;
}

// Of some places those behind "in" or "at".
std::vector<std::uint32_t> placed(const Scene& scene, std::vector<std::uint32_t> found) {
  std::erase_if(found, [&](std::uint32_t at) {
    const std::uint32_t begin = scene.grounding().places[at].begin;
    return begin == 0 || (scene.form(begin - 1) != "in" && scene.form(begin - 1) != "at");
  });
  return found;
}

bool is_other_side(const Filler& filler) {
  return filler.role == "patient" || filler.role == "with" || filler.role == "on";
}

// "In Aden, on 10 January, Lund met Rey and, separately, Sol": what stands before the verb is
// told of both, where neither has a day or a place of its own.
void share_what_leads(const Scene& scene, const Clause& clause, Clause& first, Clause& second) {
  const auto leading = [&](const std::vector<std::uint32_t>& all, const auto& found) {
    std::vector<std::uint32_t> before;
    std::ranges::copy_if(all, std::back_inserter(before), [&](std::uint32_t at) {
      return found[at].begin < found[at].end && found[at].begin < clause.head;
    });
    return before;
  };
  const Grounding& grounding = scene.grounding();
  if (first.days.empty() && second.days.empty())
    first.days = second.days = leading(clause.days, grounding.days);
  if (first.places.empty() && second.places.empty())
    first.places = second.places = leading(clause.places, grounding.places);
}

// What stands before the cut belongs to the first, what stands behind it to the second.
std::vector<Clause> cut_in_two(const Scene& scene, const Clause& clause, const Cut& cut) {
  Clause first = clause;
  Clause second = clause;
  std::erase_if(first.roles, [&](const Filler& filler) {
    return is_other_side(filler) && filler.token > cut.at;
  });
  std::erase_if(second.roles, is_other_side);
  second.roles.push_back({"patient", cut.person, false, false, "joined"});
  const std::uint32_t sentence = scene.sentence_of(clause.head);
  const auto& days = scene.grounding().days;
  const auto owned = [](std::vector<std::uint32_t> part, const std::vector<std::uint32_t>& all) {
    std::erase_if(part, [&](std::uint32_t at) { return std::ranges::find(all, at) == all.end(); });
    return part;
  };
  first.days = owned(on_side(days, clause.head, cut.at, sentence, scene), clause.days);
  second.days = on_side(days, cut.person, scene.token_count(), sentence, scene);
  const auto& places = scene.grounding().places;
  first.places = placed(scene, on_side(places, clause.head, cut.at, sentence, scene));
  second.places = placed(scene, on_side(places, cut.person, scene.token_count(), sentence, scene));
  if (first.days.empty() && first.places.empty()) {
    first.days = second.days;
    first.places = second.places;
  }
  share_what_leads(scene, clause, first, second);
  return {first, second};
}

}  // namespace

std::vector<Clause> parted_meetings(const Scene& scene, const Rules& rules, const Clause& clause) {
  const auto cut = find_cut(scene, rules, clause);
  return cut ? cut_in_two(scene, clause, *cut) : std::vector{clause};
}

}  // namespace rapporteur::claim
