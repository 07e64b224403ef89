// Second look, in reading order: every word that speaks of an actor becomes a mention, tied to
// its entities by what was named before and by the offices found in the first look.
//
// A mention is tied only where one answer is better than all others; else an office or a group
// becomes an entity of its own words, and a pronoun gets no mention.

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ground/actors/office_holders.h"
#include "ground/actors/owners.h"

namespace rapporteur::ground {

using Entities = std::vector<std::uint32_t>;

class Ties {
 public:
  Ties(const Reading& reading, const std::vector<NameRun>& runs,
       const std::vector<ActorPhrase>& phrases, const NamedActors& named, Cast& cast)
      : reading_(reading), runs_(runs), phrases_(phrases), named_(named), cast_(cast) {}

  // All mentions in the order of their head tokens, one for each head.
  std::vector<Mention> tie();

 private:
  // What is known of an earlier mention.
  struct Seen {
    std::uint32_t mention = 0;
    std::uint32_t sentence = 0;
    bool is_subject = false;
  };
  struct Answer {
    Entities entities;
    std::string how;
  };

  void walk(std::uint32_t token);
  [[nodiscard]] std::optional<std::uint32_t> only_person_of(const std::string& country,
                                                            const Mark& mark) const;
  void add(std::uint32_t begin, std::uint32_t end, std::uint32_t head, const Entities& entities,
           const std::string& how);
  [[nodiscard]] bool is_subject(std::uint32_t token) const;
  // The token of [begin, end) that the tree hangs to something outside.
  [[nodiscard]] std::uint32_t root_of(std::uint32_t begin, std::uint32_t end,
                                      std::uint32_t preferred) const;
  [[nodiscard]] const Seen* mention_at(std::uint32_t token) const;

  [[nodiscard]] bool is_in_matter(const NameRun& run) const;
  void tie_run(std::size_t index);
  void tie_mark(const Mark& mark);
  [[nodiscard]] bool acts(std::uint32_t token) const;

  // ties_offices.cpp
  void tie_office(const ActorPhrase& phrase);
  Answer office_answer(const ActorPhrase& phrase);
  Answer owned_office(const ActorPhrase& phrase, const Owners& owners);
  Answer bare_office(const ActorPhrase& phrase);
  Answer plural_office(const ActorPhrase& phrase, const Owners& owners);
  std::uint32_t holder(const ActorPhrase& phrase, const OfficeWords& words,
                       std::optional<std::uint32_t> owner, std::optional<std::uint32_t> land);
  std::uint32_t most_recent(const Entities& candidates, bool& is_tie) const;
  Entities peer_of(const ActorPhrase& phrase, const Owners& owners);
  Entity unnamed(const ActorPhrase& phrase, const Owners& owners, ActorKind kind) const;
  [[nodiscard]] std::string words_of(const ActorPhrase& phrase) const;
  [[nodiscard]] std::string head_of(const ActorPhrase& phrase, const OfficeWords& words) const;
  [[nodiscard]] std::optional<std::uint32_t> nearer_than_holder(const ActorPhrase& phrase,
                                                                std::uint32_t holder) const;
  [[nodiscard]] Entities unnamed_before(const ActorPhrase& phrase, const OfficeWords& words) const;
  [[nodiscard]] Entities mediators() const;
  Entities distribution_ahead(const ActorPhrase& phrase, const OfficeWords& words);
  [[nodiscard]] Entities other_of_pair(std::uint32_t person, std::uint32_t token) const;
  [[nodiscard]] bool is_office(const ActorPhrase& phrase) const;
  // The `many` persons of the nearest sentence that has just so many who fit.
  [[nodiscard]] Entities only_two(const ActorPhrase& phrase, const OfficeWords& words) const;
  Entities last_few(const ActorPhrase& phrase, const OfficeWords& words, std::size_t many) const;

  // ties_contrast.cpp
  [[nodiscard]] bool is_former_or_latter(std::uint32_t token) const;
  void tie_former_or_latter(std::uint32_t token);
  [[nodiscard]] bool stands_alone(const Mention& mention) const;
  Entities pair_before(std::uint32_t token);
  Entities other_party(const ActorPhrase& phrase);
  [[nodiscard]] bool is_same_party(std::uint32_t one, std::uint32_t other) const;

  // ties_peers.cpp
  [[nodiscard]] bool are_peers(const HeldOffice& one, const HeldOffice& other) const;
  [[nodiscard]] Entities peers_in(const HeldOffice& office, const std::string& country) const;
  [[nodiscard]] std::optional<std::uint32_t> known_by_other_title(const ActorPhrase& phrase,
                                                                  const HeldOffice& asked) const;
  [[nodiscard]] std::optional<std::uint32_t> told_of_before(const ActorPhrase& phrase,
                                                            const HeldOffice& asked) const;
  [[nodiscard]] std::optional<std::uint32_t> last_of_rank(const ActorPhrase& phrase) const;
  void note_ranks();

  // ties_nouns.cpp
  void tie_noun(const ActorPhrase& phrase);
  Answer noun_answer(const ActorPhrase& phrase);
  [[nodiscard]] bool is_third_party(std::uint32_t entity) const;
  [[nodiscard]] Entities without_third_parties(const Entities& parties) const;
  Answer side_answer(const ActorPhrase& phrase, const Owners& owners);
  Answer press_answer(const ActorPhrase& phrase, const Owners& owners, const Noun& noun);
  std::optional<std::uint32_t> known_institution(const ActorPhrase& phrase,
                                                 const OfficeWords& words, const Noun& noun);
  std::uint32_t named_institution(const ActorPhrase& phrase, const Owners& owners,
                                  const OfficeWords& words, const Noun& noun);
  Answer institution_answer(const ActorPhrase& phrase, const Owners& owners);
  Answer force_answer(const ActorPhrase& phrase, const Owners& owners, const Noun& noun);
  [[nodiscard]] const ActorPhrase* nested_institution(const ActorPhrase& phrase) const;
  std::optional<std::uint32_t> ministry_of_last_minister();
  std::optional<std::uint32_t> ministry_of(std::uint32_t person);
  std::uint32_t persons_institution(const ActorPhrase& phrase, const OfficeWords& words,
                                    const Noun& noun, const Owners& owners);
  Entities owners_side_by_side(const ActorPhrase& phrase, const Owners& owners);
  Entities one_for_each(const ActorPhrase& phrase, const Entities& owners, ActorKind kind,
                        const std::string& sector);
  Owners owners(const ActorPhrase& phrase);
  Owners owners_by_possessor(std::uint32_t possessor);

  // ties_pronouns.cpp
  void tie_pronoun(std::uint32_t token);
  [[nodiscard]] bool is_first_named_beside(std::uint32_t entity, std::uint32_t token) const;
  [[nodiscard]] bool stands_for_two(std::uint32_t token) const;
  Entities singular_person(std::uint32_t token, char gender) const;
  [[nodiscard]] Entities subjects_over(std::uint32_t token) const;
  Entities nearest_person(std::uint32_t token, std::uint32_t reach,
                          const std::function<bool(std::uint32_t)>& fits) const;
  [[nodiscard]] bool is_speaker(std::uint32_t token) const;
  [[nodiscard]] bool is_behind_content(std::uint32_t token) const;
  Entities thing(std::uint32_t token) const;
  Entities several(std::uint32_t token) const;
  // Those who took part in the last meeting told of within `reach` sentences, or nobody.
  Entities last_parties(std::uint32_t token, std::uint32_t reach) const;
  Entities parties_of(std::uint32_t token) const;
  [[nodiscard]] bool is_convening(std::uint32_t token) const;
  [[nodiscard]] bool is_told_in_passing(std::uint32_t token) const;
  [[nodiscard]] bool has_thing_subject_before(std::uint32_t token) const;
  [[nodiscard]] const Mention* joined_before(std::uint32_t token) const;
  [[nodiscard]] bool has_plural_subject_before(std::uint32_t token) const;
  [[nodiscard]] bool joins_later(std::uint32_t of) const;
  void add_below(std::uint32_t token, std::string_view dep, Entities& parties) const;
  [[nodiscard]] Entities last_lands(std::uint32_t token) const;

  const Reading& reading_;
  const std::vector<NameRun>& runs_;
  const std::vector<ActorPhrase>& phrases_;
  const NamedActors& named_;
  Cast& cast_;

  std::vector<Mention> mentions_;
  std::vector<Seen> seen_;                                   // in the order of tying
  std::map<std::uint32_t, std::size_t> at_head_;             // index into seen_
  std::map<std::uint32_t, std::size_t> phrase_at_, run_at_;  // by the token at which they are tied
  std::map<std::uint32_t, Entities>
      offices_of_words_;  // phrase head -> its answer, for nested phrases
  std::vector<std::uint32_t>
      institutions_;  // entities of ministries and the like, in order of mention
  std::map<std::string, std::uint32_t> press_;  // "press service" -> the institution that it is of
  std::map<std::string, std::uint32_t> acronyms_;         // of named institutions: "NLF"
  std::map<std::uint32_t, std::set<std::string>> ranks_;  // of persons: "captain"
  Entities last_pair_;                                    // of "the former" and "the latter"
  std::uint32_t last_pair_sentence_ = 0;
};

}  // namespace rapporteur::ground
