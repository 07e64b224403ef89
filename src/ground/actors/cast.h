// The cast of one report: its entities while they are being found, each once.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/actors/person_name.h"
#include "ground/gazetteer.h"
#include "rapporteur/grounding.h"

namespace rapporteur::ground {

// The words under which offices are compared, sorted: "Minister of Foreign Affairs", "FM" and
// "foreign minister" are all {"foreign", "minister"}.
using OfficeWords = std::vector<std::string>;
OfficeWords office_words(const Gazetteer& gazetteer, std::string_view title);
// The word of an office that a shorter form keeps: "minister" of "Minister of Foreign Affairs",
// so that a representative of a chairman is no chairman. `head` is the head word of the phrase.
std::string office_head(const Gazetteer& gazetteer, const OfficeWords& words,
                        std::string_view head);

// An office that an entity holds, in the form in which it is looked for. `owner` is the entity of
// the state or body, or none.
struct HeldOffice {
  OfficeWords words;
  std::string head;
  std::optional<std::uint32_t> owner;
  std::string country;
  std::string held = "current";
};

class Cast {
 public:
  explicit Cast(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  std::uint32_t land(std::uint32_t row);
  // The state with this ISO code, where it is in the cast.
  [[nodiscard]] std::optional<std::uint32_t> find_land(const std::string& country) const;
  // "Norwegian" of Norway; the name where no adjective is known.
  [[nodiscard]] std::string adjective(std::uint32_t land) const;
  std::uint32_t body(std::uint32_t row, std::string_view written);
  // An entity that is known by its words ("norland armed forces").
  std::uint32_t named(ActorKind kind, const std::string& key, const Entity& entity);
  [[nodiscard]] std::optional<std::uint32_t> find_named(ActorKind kind,
                                                        const std::string& key) const;

  // The person of this name; a fuller or first-seen name becomes the entity's.
  std::uint32_t person(std::string_view name, char gender);
  // Somebody who is none of those that the name could stand for.
  std::uint32_t new_person(std::string_view name, char gender);
  // The known persons that a name can stand for, in order of their first mention.
  [[nodiscard]] std::vector<std::uint32_t> persons_named(std::string_view name) const;
  std::uint32_t unnamed_person(const Entity& entity);
  void see_gender(std::uint32_t entity, char gender);
  [[nodiscard]] char gender(std::uint32_t entity) const;

  // Adds an office unless the entity has it; a fuller telling of the same office takes its place.
  void give_office(std::uint32_t entity, const Office& office, const HeldOffice& held);
  // The owner of an office that was told without one.
  void set_owner(std::uint32_t entity, std::size_t office, std::uint32_t land);
  // The country of somebody, and of those offices whose owner is not told, where it is not known.
  void give_country(std::uint32_t entity, std::uint32_t land);
  // Leaves only the offices whose owner is known, where there is one.
  void drop_ownerless_offices(std::uint32_t entity);
  [[nodiscard]] const std::vector<HeldOffice>& offices_of(std::uint32_t entity) const {
    return held_[entity];
  }
  // Entities that hold an office of this name or a fuller one ("minister" finds a foreign minister)
  // for this owner or country; for no owner: of anybody.
  [[nodiscard]] std::vector<std::uint32_t> holders(const OfficeWords& words, std::string_view head,
                                                   std::optional<std::uint32_t> owner,
                                                   const std::string& country,
                                                   std::string_view held) const;

  [[nodiscard]] std::vector<Entity>& entities() { return entities_; }
  [[nodiscard]] const std::vector<Entity>& entities() const { return entities_; }
  [[nodiscard]] const Entity& entity(std::uint32_t index) const { return entities_[index]; }
  [[nodiscard]] bool is_state(std::uint32_t index) const {
    return entities_[index].kind == ActorKind::state;
  }
  // The full names of persons, for those entities that have one.
  [[nodiscard]] bool is_named_person(std::uint32_t index) const { return !parts_[index].empty(); }

 private:
  std::uint32_t add(const Entity& entity);
  [[nodiscard]] bool is_held_as(const OfficeWords& asked, std::string_view head,
                                const HeldOffice& held) const;

  const Gazetteer& gazetteer_;
  std::vector<Entity> entities_;
  std::vector<NameParts> parts_;               // by entity; empty where it is no named person
  std::vector<char> genders_;                  // by entity
  std::vector<std::vector<HeldOffice>> held_;  // by entity
  std::map<std::uint32_t, std::uint32_t> land_of_row_;
  std::map<std::uint32_t, std::uint32_t> body_of_row_;
  std::map<std::string, std::uint32_t> by_key_;
  std::vector<std::uint32_t> persons_;
};

}  // namespace rapporteur::ground
