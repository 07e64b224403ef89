#include "claim/mediators.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace rapporteur::claim {

namespace {

bool has_whole_word(std::string_view text, std::string_view word) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool plural = end < text.size() && text[end] == 's';
    const std::size_t after = end + (plural ? 1U : 0U);
    if ((at == 0 || !is_letter(text[at - 1])) && (after >= text.size() || !is_letter(text[after])))
      return true;
  }
  return false;
}

// Whether a group's name tells whose it is ("the co-chairs of the council").
bool names_a_body(const Scene& scene, const Party& party) {
  return std::ranges::any_of(scene.grounding().entities, [&](const Entity& entity) {
    return entity.kind == ActorKind::body &&
           party.actor.name.find(entity.name) != std::string::npos;
  });
}

// The first mention of several people who are all mediators by office.
std::vector<Party> named_mediators(const Scene& scene, const Rules& rules) {
  for (const Mention& mention : scene.grounding().mentions) {
    const std::vector<Party> parties = parties_at(scene, mention.head);
    const bool all = std::ranges::all_of(parties, [&](const Party& party) {
      return is_mediator_by_office(rules, party) &&
             (party.actor.kind == ActorKind::person || names_a_body(scene, party));
    });
    const bool group = mention.entities.size() > 1 ||
                       (parties.size() == 1 && parties.front().actor.kind == ActorKind::group);
    if (all && group && !parties.empty()) return parties;
  }
  return {};
}

}  // namespace

bool is_mediator_by_office(const Rules& rules, const Party& party) {
  if (party.actor.kind == ActorKind::state || party.actor.kind == ActorKind::body) return false;
  const std::string words =
      base::to_lower(party.actor.office.empty() ? party.actor.name : party.actor.office);
  return std::ranges::any_of(rules.list("mediating"),
                             [&](const std::string& word) { return has_whole_word(words, word); });
}

std::vector<Party> with_mediators_named(const Scene& scene, const Rules& rules,
                                        const std::vector<Party>& parties) {
  std::vector<Party> found;
  for (const Party& party : parties) {
    const bool bare =
        party.actor.kind != ActorKind::person && party.actor.of.empty() &&
        is_mediator_by_office(rules, party) &&
        (!party.entity || scene.grounding().entities[*party.entity].members.empty()) &&
        !names_a_body(scene, party);
    const std::vector<Party> named = bare ? named_mediators(scene, rules) : std::vector<Party>{};
    add_new(found, named.empty() ? std::vector{party} : named);
  }
  return found;
}

std::vector<Party> principals(const Rules& rules, const std::vector<Party>& parties) {
  std::vector<Party> found;
  for (const Party& party : parties) {
    if (!is_mediator_by_office(rules, party)) found.push_back(party);
  }
  return found.size() < 2 ? parties : found;
}

std::vector<Party> helpers_among(const Rules& rules, const std::vector<Party>& parties) {
  const std::vector<Party> sides = principals(rules, parties);
  if (sides.size() == parties.size()) return {};
  std::vector<Party> helpers;
  for (const Party& party : parties) {
    if (!has_party(sides, party)) helpers.push_back(party);
  }
  return helpers;
}

}  // namespace rapporteur::claim
