#include "claim/side_words.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "claim/actors.h"

namespace rapporteur::claim {

namespace {

bool is_noun(const Scene& scene, std::uint32_t at) {
  const std::string& pos = scene.token(at).pos;
  return pos == "NOUN" || pos == "PROPN";
}

bool has_list_word(const Scene& scene, const Rules& rules, std::uint32_t at,
                   const std::string& list) {
  return std::ranges::any_of(scene.phrase(at), [&](std::uint32_t token) {
    // A name ("the European Union") is no such word.
    return scene.token(token).pos != "PROPN" &&
           (rules.is_in(list, scene.lemma(token)) || rules.is_in(list, scene.form(token)));
  });
}

bool is_side_word(const Scene& scene, const Rules& rules, std::uint32_t at) {
  return rules.is_in("sides", scene.lemma(at)) || rules.is_in("sides", scene.form(at));
}

void add_joined(const Scene& scene, std::uint32_t at, std::vector<std::uint32_t>& found) {
  found.push_back(at);
  for (const std::uint32_t child : scene.children(at)) {
    if (scene.token(child).dep == "conj") add_joined(scene, child, found);
  }
}

// Those for whom a plural of people comes: "envoys of Peru and the rebels", "Peruvian and Chilean
// experts". Nobody where it is one side only.
std::vector<std::uint32_t> sides_behind(const Scene& scene, const Rules& rules, std::uint32_t at) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t child : scene.children(at)) {
    const std::string& dep = scene.token(child).dep;
    if (dep == "amod" || dep == "compound" || dep == "nmod") add_joined(scene, child, found);
    if (dep != "prep" || (scene.form(child) != "of" && scene.form(child) != "from")) continue;
    for (const std::uint32_t object : scene.children(child)) {
      if (scene.token(object).dep == "pobj") add_joined(scene, object, found);
    }
  }
  // "Government and Moro negotiators": a name that nobody knows, beside a side.
  const auto is_unknown_side = [&](std::uint32_t side) {
    const Token& token = scene.token(side);
    return token.pos == "PROPN" && token.dep == "conj" &&
           (token.ent_type == "ORG" || token.ent_type == "NORP");
  };
  std::erase_if(found, [&](std::uint32_t side) {
    return parties_at(scene, side).empty() && !is_side_word(scene, rules, side) &&
           !is_unknown_side(side);
  });
  // "Norwegian and Icelandic military experts": what kind they are is no third side.
  const auto is_kind = [&](std::uint32_t side) {
    return parties_at(scene, side).empty() && scene.token(side).pos == "ADJ";
  };
  if (std::ranges::count_if(found, is_kind) + 2 <= std::ssize(found)) std::erase_if(found, is_kind);
  return found.size() < 2 ? std::vector<std::uint32_t>{} : found;
}

// Whether the words name one group at most, so that those behind it may be told apart.
bool is_one_group(const Scene& scene, std::uint32_t at) {
  const std::vector<Party> parties = parties_at(scene, at);
  return std::ranges::all_of(parties, [&](const Party& party) {
    return party.actor.kind == ActorKind::people ||
           (parties.size() == 1 && party.actor.kind == ActorKind::group);
  });
}

// "Talks between Norland's Mose and ...": a person by the model's word alone.
bool is_unknown_person(const Scene& scene, const Filler& filler) {
  const Token& token = scene.token(filler.token);
  return !filler.guessed && filler.role == "with" && token.pos == "PROPN" &&
         token.ent_type == "PERSON" && !scene.mention_of(filler.token);
}

}  // namespace

void mark_sides(const Scene& scene, const Rules& rules, Clause& clause) {
  std::vector<Filler> fillers;
  for (Filler filler : clause.roles) {
    const std::uint32_t at = filler.token;
    const bool people = !filler.guessed && is_noun(scene, at) && is_side_word(scene, rules, at) &&
                        is_one_group(scene, at) && !has_list_word(scene, rules, at, "business");
    if (people || is_unknown_person(scene, filler)) filler.step = kSideByWords;
    const auto sides = people ? sides_behind(scene, rules, at) : std::vector<std::uint32_t>{};
    if (sides.empty()) fillers.push_back(filler);
    for (const std::uint32_t side : sides) {
      filler.token = side;
      fillers.push_back(filler);
    }
  }
  clause.roles = std::move(fillers);
}

}  // namespace rapporteur::claim
