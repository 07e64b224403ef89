#include "claim/event_named.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "claim/tree.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

// A noun of the list, also where it is written as a name ("THE GUERRILLAS").
bool is_in(const Scene& scene, const Rules& rules, std::uint32_t token, const std::string& list) {
  const std::string& form = scene.form(token);
  if (rules.is_in(list, scene.lemma(token)) || rules.is_in(list, form)) return true;
  return scene.token(token).pos == "PROPN" && form.ends_with('s') &&
         rules.is_in(list, form.substr(0, form.size() - 1));
}

// "Around one million were displaced" says nothing of who they are.
bool is_number(const Scene& scene, std::uint32_t token) {
  return std::ranges::any_of(scene.grounding().quantities, [&](const Quantity& quantity) {
    return quantity.begin <= token && token < quantity.end;
  });
}

bool is_noun(const Scene& scene, std::uint32_t token) {
  const std::string& pos = scene.token(token).pos;
  return (pos == "NOUN" || pos == "PROPN" || pos == "ADJ") && !is_number(scene, token);
}

bool is_plural(const Scene& scene, std::uint32_t token) {
  const std::string& tag = scene.token(token).tag;
  return tag == "NNS" || tag == "NNPS";
}

// Somebody or something by name alone: neither a day nor a number.
bool is_mere_name(const Scene& scene, std::uint32_t token) {
  constexpr std::array<std::string_view, 5> kNamed = {"PERSON", "ORG", "FAC", "NORP", "PRODUCT"};
  const Token& word = scene.token(token);
  return word.pos == "PROPN" && std::ranges::find(kNamed, word.ent_type) != kNamed.end();
}

// The words before the head that describe it, without article and number: "electric power
// substation".
Span words_of(const Scene& scene, std::uint32_t head) {
  constexpr std::array<std::string_view, 4> kDescribing = {"amod", "compound", "nmod", "poss"};
  std::vector<std::uint32_t> words = {head};
  for (const std::uint32_t child : scene.children(head)) {
    if (child > head || std::ranges::find(kDescribing, scene.token(child).dep) == kDescribing.end())
      continue;
    for (const std::uint32_t at : scene.phrase(child)) words.push_back(at);
  }
  std::ranges::sort(words);
  return scene.span_of(words);
}

Party party_of_words(const Scene& scene, std::uint32_t head, ActorKind kind) {
  Party party;
  party.actor.span = words_of(scene, head);
  party.actor.mention = std::string(scene.report().slice(party.actor.span));
  party.actor.name = words_in(scene, party.actor.span);
  if (std::ranges::count(party.actor.name, '"') == 1) std::erase(party.actor.name, '"');
  party.actor.kind = kind;
  return party;
}

// "Two of the farmers", "a group of gunmen": the noun behind "of" is meant.
std::uint32_t meant_by(const Scene& scene, const Rules& rules, std::uint32_t token) {
  if (is_person_word(scene, rules, token)) return token;
  for (const std::uint32_t child : scene.children(token)) {
    if (scene.token(child).dep != "prep" || scene.form(child) != "of") continue;
    for (const std::uint32_t below : scene.children(child)) {
      if (scene.token(below).dep == "pobj" && is_person_word(scene, rules, below)) return below;
    }
  }
  return token;
}

}  // namespace

bool is_person_word(const Scene& scene, const Rules& rules, std::uint32_t token) {
  constexpr std::array kLists = {"persons", "people-words", "captives", "attackers"};
  return is_noun(scene, token) && std::ranges::any_of(kLists, [&](const char* list) {
           return is_in(scene, rules, token, list);
         });
}

std::vector<Party> doers_by_words(const Scene& scene, const Rules& rules, const Filler& filler) {
  const std::uint32_t head = meant_by(scene, rules, filler.token);
  if (!is_person_word(scene, rules, head)) return {};
  // "The security force": a soldier is a person, a force is none.
  if (is_in(scene, rules, head, "troops-words") && !is_in(scene, rules, head, "persons"))
    return {party_of_words(scene, head, ActorKind::armed_force)};
  return {
      party_of_words(scene, head, is_plural(scene, head) ? ActorKind::people : ActorKind::person)};
}

namespace {

// "The third floor of the hotel", "the windows of a shop": the hotel, the shop.
std::uint32_t whole_of(const Scene& scene, const Rules& rules, std::uint32_t part) {
  return is_in(scene, rules, part, "parts") ? behind_of(scene, part) : part;
}

}  // namespace

std::vector<Party> those_by_words(const Scene& scene, const Rules& rules, const Filler& filler) {
  std::vector<Party> found = doers_by_words(scene, rules, filler);
  if (!found.empty()) return found;
  const std::uint32_t head = whole_of(scene, rules, filler.token);
  const bool is_thing = is_in(scene, rules, head, "property");
  if (is_noun(scene, head) && (is_thing || is_mere_name(scene, head))) {
    const bool is_person = scene.token(head).ent_type == "PERSON" && !is_thing;
    return {party_of_words(scene, head, is_person ? ActorKind::person : ActorKind::unknown)};
  }
  return {};
}

}  // namespace rapporteur::claim
