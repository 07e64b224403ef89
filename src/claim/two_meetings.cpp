#include "claim/two_meetings.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "claim/actors.h"
#include "claim/tree.h"

namespace rapporteur::claim {

namespace {

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
  const Day* own_day = nullptr;  // of the second, before its person
};

// Who stands on the other side without a name, in the words that open at a token: "with
// representatives of the women".
std::optional<std::uint32_t> other_side_from(const Scene& scene, const Clause& clause,
                                             std::uint32_t token) {
  constexpr std::uint32_t kMostWords = 4;
  if (person_from(scene, token) != nullptr) return std::nullopt;
  for (const Filler& filler : clause.roles) {
    if (filler.role == "with" && !filler.guessed && filler.token >= token &&
        filler.token < token + kMostWords)
      return filler.token;
  }
  return std::nullopt;
}

// The day that an "on" right behind a token leads in.
const Day* day_behind(const Scene& scene, std::uint32_t token) {
  if (token + 1 >= scene.token_count() || scene.form(token + 1) != "on") return nullptr;
  for (const Day& day : scene.grounding().days) {
    if (day.begin == token + 2 && day.begin < day.end && !day.edtf.empty()) return &day;
  }
  return nullptr;
}

// Behind "and" a short adverbial may stand: "and, separately, Rey", "and in the evening Rey"; and
// a day of its own: "saw Sol on Monday and on Tuesday Rey", "Sol on Monday, on Tuesday Rey".
std::optional<Cut> cut_at(const Scene& scene, const Rules& rules, const Clause& clause,
                          std::uint32_t conjunction) {
  constexpr std::uint32_t kMaxWords = 5;
  const Day* own_day = day_behind(scene, conjunction);
  bool parted = own_day != nullptr;
  if (!parted && scene.form(conjunction) != "and") return std::nullopt;
  std::uint32_t last = conjunction + kMaxWords;
  if (own_day != nullptr) last += own_day->end - own_day->begin;
  for (std::uint32_t at = conjunction + 1; at < scene.token_count() && at <= last; ++at) {
    if (const Mention* person = person_from(scene, at)) {
      const bool told_behind = std::ranges::any_of(scene.grounding().days, [&](const Day& day) {
        return day.begin >= person->end && scene.sentence_of(day.begin) == scene.sentence_of(at);
      });
      const bool apart = parted || (ends_day_or_place(scene, clause, conjunction) && told_behind);
      if (apart) return Cut{conjunction, person->head, own_day};
      return std::nullopt;
    }
    if (parted && scene.form(at) == "with" && at + 1 < scene.token_count()) {
      if (const auto group = other_side_from(scene, clause, at + 1))
        return Cut{conjunction, *group, own_day};
    }
    if (is_verb(scene, at)) return std::nullopt;
    // "And on Tuesday with Rey": a preposition of its own behind a day.
    parted = parted || (scene.form(at) == "with" && at > conjunction + 1);
    parted = parted || rules.is_in("apart", scene.form(at));
  }
  return std::nullopt;
}

std::optional<Cut> find_cut(const Scene& scene, const Rules& rules, const Clause& clause,
                            std::uint32_t from) {
  const bool carried = clause.form == ClauseForm::nominal && clause.via;
  if (clause.form != ClauseForm::verb && !carried) return std::nullopt;
  if (parties_in(scene, clause, {"agent"}).empty()) return std::nullopt;
  const std::uint32_t sentence = scene.sentence_of(clause.head);
  for (std::uint32_t at = std::max({clause.head, clause.via.value_or(0), from}) + 1;
       at < scene.token_count() && scene.sentence_of(at) == sentence; ++at) {
    if (is_verb(scene, at) || scene.form(at) == ";") return std::nullopt;
    const bool joins = scene.form(at) == "and" || scene.form(at) == ",";
    if (!joins || at < clause.head + 2) continue;
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

bool is_where(const Filler& filler) { return filler.role == "in" || filler.role == "at"; }

// "In Aden, on 10 January, Lund met Rey and, separately, Sol": what stands before the verb is
// told of the first, and of the second where that has no day or place of its own.
void share_what_leads(const Scene& scene, const Clause& clause, std::uint32_t from, Clause& first,
                      Clause& second) {
  const auto leading = [&](const std::vector<std::uint32_t>& all, const auto& found) {
    std::vector<std::uint32_t> before;
    std::ranges::copy_if(all, std::back_inserter(before), [&](std::uint32_t at) {
      return found[at].begin < found[at].end && found[at].begin < from;
    });
    return before;
  };
  const Grounding& grounding = scene.grounding();
  if (first.days.empty()) {
    first.days = leading(clause.days, grounding.days);
    if (second.days.empty()) second.days = first.days;
  }
  if (first.places.empty()) {
    first.places = leading(clause.places, grounding.places);
    if (second.places.empty()) second.places = first.places;
  }
}

// What stands before the cut belongs to the first, what stands behind it to the second.
std::pair<Clause, Clause> cut_in_two(const Scene& scene, const Clause& clause, const Cut& cut,
                                     std::uint32_t from) {
  Clause first = clause;
  Clause second = clause;
  std::erase_if(first.roles, [&](const Filler& filler) {
    return (is_other_side(filler) || is_where(filler)) && filler.token > cut.at;
  });
  std::erase_if(second.roles, [&](const Filler& filler) {
    const bool of_first = filler.token > from && filler.token < cut.at;
    return is_other_side(filler) || (is_where(filler) && of_first);
  });
  second.roles.push_back({"patient", cut.person, false, false, "joined"});
  const std::uint32_t sentence = scene.sentence_of(clause.head);
  const auto& days = scene.grounding().days;
  const auto owned = [](std::vector<std::uint32_t> part, const std::vector<std::uint32_t>& all) {
    std::erase_if(part, [&](std::uint32_t at) { return std::ranges::find(all, at) == all.end(); });
    return part;
  };
  first.days = owned(on_side(days, from, cut.at, sentence, scene), clause.days);
  second.days = on_side(days, cut.person, scene.token_count(), sentence, scene);
  if (cut.own_day != nullptr) second.days = {static_cast<std::uint32_t>(cut.own_day - days.data())};
  const auto& places = scene.grounding().places;
  first.places = placed(scene, on_side(places, from, cut.at, sentence, scene));
  second.places = placed(scene, on_side(places, cut.person, scene.token_count(), sentence, scene));
  if (first.days.empty() && first.places.empty()) {
    first.days = second.days;
    first.places = second.places;
  }
  share_what_leads(scene, clause, from, first, second);
  return {first, second};
}

}  // namespace

std::vector<Clause> parted_meetings(const Scene& scene, const Rules& rules, const Clause& clause) {
  std::vector<Clause> parts = {clause};
  std::uint32_t from = clause.head;
  while (const auto cut = find_cut(scene, rules, parts.back(), from)) {
    auto [first, second] = cut_in_two(scene, parts.back(), *cut, from);
    parts.back() = std::move(first);
    parts.push_back(std::move(second));
    from = cut->person;
  }
  return parts;
}

}  // namespace rapporteur::claim
