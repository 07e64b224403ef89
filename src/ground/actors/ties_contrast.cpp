// Who "the former", "the latter" and "the other side" are: one of two that were told of together.
//
// "Norland and Sudland are at odds. The former accuses the latter": two, in the order in which the
// report names them. They stay the two for a few sentences, so that "the latter" in the next
// sentence needs no new pair.

#include <algorithm>
#include <iterator>

#include "ground/actors/ties.h"

namespace rapporteur::ground {

bool Ties::is_former_or_latter(std::uint32_t token) const {
  const std::string& word = reading_.lower(token);
  if ((word != "former" && word != "latter") || token == reading_.sentence_begin(token) ||
      !reading_.is(token - 1, "the"))
    return false;
  const Token& at = reading_.token(token);
  // "The former minister", "the latter stage".
  return !(at.head > token && (at.dep == "amod" || at.dep == "compound" || at.dep == "nmod"));
}

void Ties::tie_former_or_latter(std::uint32_t token) {
  const Entities pair = pair_before(token);
  if (pair.size() != 2) return;
  add(token - 1, token + 1, token, {reading_.is(token, "former") ? pair[0] : pair[1]}, "pair");
}

// Whether a mention is an actor of its own, and no modifier or owner inside another's phrase.
bool Ties::stands_alone(const Mention& mention) const {
  const Token& head = reading_.token(mention.head);
  if (head.dep == "amod" || head.dep == "compound" || head.dep == "nmod") return false;
  return std::none_of(mentions_.begin(), mentions_.end(), [&](const Mention& other) {
    return other.begin <= mention.begin && mention.end <= other.end &&
           other.end - other.begin > mention.end - mention.begin;
  });
}

// The two persons, or else the two states or bodies, of the nearest sentence that has just two.
Entities Ties::pair_before(std::uint32_t token) {
  constexpr std::uint32_t kReach = 2;  // sentences
  const std::uint32_t here = reading_.sentence_of(token);
  if (last_pair_.size() == 2 && last_pair_sentence_ + kReach >= here) return last_pair_;
  for (std::uint32_t back = 0; back <= kReach && back <= here; ++back) {
    Entities persons;
    Entities others;
    Entities doers;  // persons of whom the sentence tells what they did
    for (const Mention& mention : mentions_) {
      if (mention.head >= token || reading_.sentence_of(mention.head) + back != here) continue;
      for (const std::uint32_t entity : mention.entities) {
        const ActorKind kind = cast_.entity(entity).kind;
        if (kind != ActorKind::person && !stands_alone(mention)) continue;
        Entities& list = kind == ActorKind::person ? persons : others;
        if (std::find(list.begin(), list.end(), entity) == list.end()) list.push_back(entity);
        if (kind == ActorKind::person && reading_.token(mention.head).dep.starts_with("nsubj"))
          doers.push_back(entity);
      }
    }
    // "The envoy met A and B. The former ...".
    if (persons.size() == 3) {
      Entities met;
      std::copy_if(persons.begin(), persons.end(), std::back_inserter(met), [&](std::uint32_t one) {
        return std::find(doers.begin(), doers.end(), one) == doers.end();
      });
      if (met.size() == 2) persons = met;
    }
    const Entities& found = persons.empty() ? others : persons;
    if (found.size() == 2) {
      last_pair_ = found;
      last_pair_sentence_ = here;
      return found;
    }
    if (found.size() > 2) return {};
  }
  return {};
}

bool Ties::is_same_party(std::uint32_t one, std::uint32_t other) const {
  if (one == other) return true;
  const std::string& country = cast_.entity(one).country;
  return !country.empty() && country == cast_.entity(other).country;
}

// "Osby says the other side is lying": of the two parties the one that is not speaking.
Entities Ties::other_party(const ActorPhrase& phrase) {
  const std::uint32_t here = reading_.sentence_of(phrase.head);
  std::vector<Entities> pairs = {last_pair_, last_parties(phrase.begin, here),
                                 last_lands(phrase.begin), pair_before(phrase.begin)};
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && seen->sentence + 1 >= here; ++seen) {
    const Mention& mention = mentions_[seen->mention];
    if (!seen->is_subject || mention.entities.size() != 1) continue;
    for (const Entities& pair : pairs) {
      if (pair.size() != 2) continue;
      const bool first = is_same_party(pair[0], mention.entities[0]);
      if (first != is_same_party(pair[1], mention.entities[0])) return {first ? pair[1] : pair[0]};
    }
  }
  return {};
}

}  // namespace rapporteur::ground
