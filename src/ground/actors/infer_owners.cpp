#include "ground/actors/infer_owners.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace rapporteur::ground {

namespace {

// Whether a word looks like the name of a people, though no gazetteer knows it ("Varnian").
bool is_like_a_people(std::string_view word) {
  if (word.empty() || word[0] < 'A' || word[0] > 'Z') return false;
  constexpr std::array<std::string_view, 6> kEndings = {"ian", "ean", "ese", "ish", "an", "i"};
  return std::ranges::any_of(kEndings, [&](std::string_view e) { return word.ends_with(e); });
}

// "President of Varnia": of a name, which may be one that no gazetteer knows. A minister is of
// what he minds ("of Agriculture").
bool is_of_a_name(std::string_view title) {
  const std::size_t of = title.find(" of ");
  const std::size_t name = of == std::string_view::npos ? title.size() : of + 4;
  if (name >= title.size() || title[name] < 'A' || title[name] > 'Z') return false;
  const std::string_view head = title.substr(0, of);
  return !head.ends_with("inister") && !head.ends_with("ecretary");
}

// Whether such a word opens a title or stands right before it ("Varnian President Anton Rusk"):
// then somebody's state is said, and none may be inferred.
bool says_its_state(const Report& report, const Office& office) {
  const std::string_view title = office.title;
  if (is_of_a_name(title)) return true;
  const std::size_t space = title.find(' ');
  if (space != std::string_view::npos && is_like_a_people(title.substr(0, space))) return true;
  std::string_view before = std::string_view(report.text).substr(0, office.span.begin);
  if (!before.ends_with(' ')) return false;
  before.remove_suffix(1);
  return is_like_a_people(before.substr(before.find_last_of(" \n") + 1));
}

class OwnerGuess {
 public:
  OwnerGuess(const Reading& reading, const std::vector<NameRun>& runs,
             const RunEntities& run_entities, const std::vector<ActorPhrase>& phrases, Cast& cast)
      : reading_(reading),
        runs_(runs),
        run_entities_(run_entities),
        phrases_(phrases),
        cast_(cast) {}

  std::optional<std::uint32_t> give_all() {
    const std::optional<std::uint32_t> home = home_land();
    std::set<std::uint32_t> persons;
    for (const auto& entity : run_entities_) {
      if (entity && cast_.entity(*entity).kind == ActorKind::person) persons.insert(*entity);
    }
    for (const std::uint32_t person : persons) {
      const std::vector<HeldOffice> offices = cast_.offices_of(person);
      for (std::size_t i = 0; i < offices.size(); ++i) {
        const Office& office = cast_.entity(person).offices[i];
        if (offices[i].owner || !offices[i].country.empty() || !office.of.empty() ||
            !is_of_state(offices[i]) || says_its_state(reading_.report(), office))
          continue;
        if (const auto land = only_land(offices[i], person)) {
          cast_.set_owner(person, i, *land);
        } else if (home && name_parts(cast_.entity(person).name).size() > 1 &&
                   !has_other_holder(offices[i], *home, person)) {
          cast_.set_owner(person, i, *home);
        }
      }
    }
    return home;
  }

 private:
  // Offices of a government of which a report leaves the state out at home.
  [[nodiscard]] bool is_of_state(const HeldOffice& office) const {
    return office.head == "minister" || office.head == "president" || office.head == "secretary" ||
           office.head == "king" || office.head == "chancellor" ||
           std::find(office.words.begin(), office.words.end(), "ministry") != office.words.end();
  }

  [[nodiscard]] bool has_other_holder(const HeldOffice& office, std::uint32_t land,
                                      std::uint32_t person) const {
    const std::vector<std::uint32_t> holders =
        cast_.holders(office.words, office.head, land, cast_.entity(land).country, "current");
    return std::any_of(holders.begin(), holders.end(), [&](std::uint32_t holder) {
      return holder != person && cast_.is_named_person(holder);
    });
  }

  // "The foreign ministers of A and B", and B's is known: the other state.
  [[nodiscard]] std::optional<std::uint32_t> only_land(const HeldOffice& office,
                                                       std::uint32_t person) const {
    std::set<std::uint32_t> free;
    for (const ActorPhrase& phrase : phrases_) {
      if (!phrase.is_title || !phrase.is_plural || !phrase.names.empty()) continue;
      if (office_words(reading_.gazetteer(), reading_.gazetteer().titles()[phrase.row].word) !=
          office.words)
        continue;
      const std::vector<std::uint32_t> lands =
          owners_of(reading_, runs_, run_entities_, phrase, cast_).lands;
      for (const std::uint32_t land : lands) {
        if (lands.size() > 1 && !has_other_holder(office, land, person)) free.insert(land);
      }
    }
    return free.size() == 1 ? std::optional(*free.begin()) : std::nullopt;
  }

  [[nodiscard]] std::optional<std::uint32_t> home_land() const {
    const LandTerm* dated = reading_.gazetteer().find_land(reading_.report().dateline_place.value);
    if (dated != nullptr && (dated->uses & kSeat) != 0) return cast_.land(dated->land);
    std::set<std::uint32_t> speaking;
    for (const Mark& mark : reading_.marks()) {
      const Token& token = reading_.token(mark.end - 1);
      if (mark.kind == MarkKind::seat && token.dep == "nsubj" && says(token.head))
        speaking.insert(cast_.land(mark.row));
    }
    for (const ActorPhrase& phrase : phrases_) {
      const Token& token = reading_.token(phrase.head);
      const bool is_ministry =
          !phrase.is_title && reading_.gazetteer().nouns()[phrase.row].word == "ministry";
      if (!is_ministry || token.dep != "nsubj" || !says(token.head)) continue;
      for (const std::uint32_t land :
           owners_of(reading_, runs_, run_entities_, phrase, cast_).lands)
        speaking.insert(land);
    }
    return speaking.size() == 1 ? std::optional(*speaking.begin()) : std::nullopt;
  }

  [[nodiscard]] bool says(std::uint32_t verb) const {
    return reading_.gazetteer().is_name_word("say", reading_.token(verb).lemma);
  }

  const Reading& reading_;
  const std::vector<NameRun>& runs_;
  const RunEntities& run_entities_;
  const std::vector<ActorPhrase>& phrases_;
  Cast& cast_;
};

}  // namespace

std::optional<std::uint32_t> infer_owners(const Reading& reading, const std::vector<NameRun>& runs,
                                          const RunEntities& run_entities,
                                          const std::vector<ActorPhrase>& phrases, Cast& cast) {
  return OwnerGuess(reading, runs, run_entities, phrases, cast).give_all();
}

}  // namespace rapporteur::ground
