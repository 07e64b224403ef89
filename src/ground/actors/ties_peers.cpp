// Who "his counterpart", "the top diplomat of Norland" and "the Norland envoy" are, where the
// report knows the office under another name.

#include <algorithm>
#include <array>
#include <ranges>

#include "ground/actors/ties.h"

namespace rapporteur::ground {

namespace {

// One office under the names that states give it.
bool is_chief_diplomat(const OfficeWords& words) {
  return words == OfficeWords{"foreign", "minister"} ||
         words == OfficeWords{"foreign", "secretary"} || words == OfficeWords{"secretary", "state"};
}

}  // namespace

// Offices of one rank: the same, the heads of two diplomacies, two leaders.
bool Ties::are_peers(const HeldOffice& one, const HeldOffice& other) const {
  if (one.words == other.words) return true;
  if (is_chief_diplomat(one.words) && is_chief_diplomat(other.words)) return true;
  const auto leads = [&](const HeldOffice& office) {
    return reading_.gazetteer().is_name_word("leader", office.head) ||
           std::find(office.words.begin(), office.words.end(), "prime") != office.words.end();
  };
  return leads(one) && leads(other);
}

// Persons of a state with an office like this one.
Entities Ties::peers_in(const HeldOffice& office, const std::string& country) const {
  Entities found;
  for (std::uint32_t e = 0; e < cast_.entities().size() && !country.empty(); ++e) {
    const auto& held = cast_.offices_of(e);
    const bool fits = std::any_of(held.begin(), held.end(), [&](const HeldOffice& other) {
      return other.country == country && other.held == "current" && are_peers(office, other);
    });
    if (fits && cast_.is_named_person(e)) found.push_back(e);
  }
  return found;
}

// "The Norland envoy" of whom the report said "Norland representative": the only one sent by them.
std::optional<std::uint32_t> Ties::known_by_other_title(const ActorPhrase& phrase,
                                                        const HeldOffice& asked) const {
  const bool is_delegate = reading_.gazetteer().is_name_word("delegate", asked.head);
  if (!asked.owner || phrase.is_plural || !(is_delegate || is_chief_diplomat(asked.words)))
    return std::nullopt;
  Entities found;
  for (std::uint32_t e = 0; e < cast_.entities().size(); ++e) {
    if (!cast_.is_named_person(e)) continue;
    const auto& held = cast_.offices_of(e);
    const bool fits = std::any_of(held.begin(), held.end(), [&](const HeldOffice& other) {
      const bool same_class = is_delegate
                                  ? reading_.gazetteer().is_name_word("delegate", other.head)
                                  : is_chief_diplomat(other.words);
      const bool same_owner =
          other.owner == asked.owner || (!asked.country.empty() && other.country == asked.country);
      return same_class && same_owner && other.held == asked.held;
    });
    if (fits) found.push_back(e);
  }
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

// "Ana Lund flew to Osby. The Norland president said": a leader whom the report names without an
// office, right before, as the only person that its sentence is about.
std::optional<std::uint32_t> Ties::told_of_before(const ActorPhrase& phrase,
                                                  const HeldOffice& asked) const {
  const bool leads = reading_.gazetteer().is_name_word("leader", asked.head) ||
                     asked.head == "minister" || is_chief_diplomat(asked.words);
  const std::uint32_t here = reading_.sentence_of(phrase.head);
  if (!leads || here == 0 || !phrase.is_definite || phrase.possessor || phrase.held != "current" ||
      !is_subject(phrase.head))
    return std::nullopt;
  Entities subjects;
  for (const Seen& seen : seen_) {
    const Mention& mention = mentions_[seen.mention];
    if (seen.sentence + 1 != here || !seen.is_subject || mention.entities.size() != 1) continue;
    const std::uint32_t entity = mention.entities[0];
    if (cast_.entity(entity).kind == ActorKind::person && subjects != Entities{entity})
      subjects.push_back(entity);
  }
  if (subjects.size() != 1) return std::nullopt;
  const Entity& entity = cast_.entity(subjects[0]);
  const bool is_free = cast_.is_named_person(subjects[0]) &&
                       cast_.offices_of(subjects[0]).empty() && entity.country.empty() &&
                       entity.name.find(' ') != std::string::npos;
  return is_free ? std::optional(subjects[0]) : std::nullopt;
}

// The rank or form of address by which somebody was last spoken of: "the colonel".
std::optional<std::uint32_t> Ties::last_of_rank(const ActorPhrase& phrase) const {
  const std::string& rank = reading_.gazetteer().titles()[phrase.row].word;
  for (const Seen& seen : std::views::reverse(seen_)) {
    const Mention& mention = mentions_[seen.mention];
    if (mention.entities.size() != 1 || !cast_.is_named_person(mention.entities[0])) continue;
    const auto known = ranks_.find(mention.entities[0]);
    if (known != ranks_.end() && known->second.contains(rank)) return mention.entities[0];
  }
  return std::nullopt;
}

// Notes the titles right before a name: "Captain Moussa Diallo".
void Ties::note_ranks() {
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const auto entity = named_.run_entities[i];
    if (!entity || runs_[i].begin == 0) continue;
    const Mark* mark = reading_.mark(runs_[i].begin - 1);
    if (mark == nullptr || mark->kind != MarkKind::title) continue;
    const Title& title = reading_.gazetteer().titles()[mark->row];
    if (title.kind == TitleClass::rank) ranks_[*entity].insert(title.word);
  }
}

}  // namespace rapporteur::ground
