#include "ground/actors/office_holders.h"

#include <algorithm>
#include <cctype>

#include "ground/actors/beside_names.h"
#include "ground/actors/infer_owners.h"
#include "ground/actors/named_actors.h"

namespace rapporteur::ground {

namespace {

constexpr std::uint32_t kPairReach =
    2;  // sentences between "the ministers of A and B" and "X and Y"

class HolderFinder {
 public:
  HolderFinder(const Reading& reading, const std::vector<NameRun>& runs,
               const std::vector<ActorPhrase>& phrases, Cast& cast)
      : reading_(reading), runs_(runs), phrases_(phrases), cast_(cast) {}

  NamedActors find() {
    named_.run_entities = name_actors(reading_, runs_, phrases_, cast_);
    for (const ActorPhrase& phrase : phrases_) {
      if (!phrase.names.empty() && !is_peer(phrase)) give_offices(phrase);
    }
    for (const ActorPhrase& phrase : phrases_) {
      if (phrase.names.size() == 1 && is_peer(phrase)) give_peer_office(phrase);
    }
    for (std::size_t i = 0; i < runs_.size(); ++i) give_office_by_verb(i);
    for (std::size_t i = 0; i < runs_.size(); ++i) give_country_before(i);
    bind_pairs();
    drop_forms_of_address();
    named_.home = infer_owners(reading_, runs_, named_.run_entities, phrases_, cast_);
    return std::move(named_);
  }

 private:
  [[nodiscard]] const Title& title_of(const ActorPhrase& phrase) const {
    return reading_.gazetteer().titles()[phrase.row];
  }
  [[nodiscard]] bool is_peer(const ActorPhrase& phrase) const {
    return phrase.is_title && reading_.gazetteer().is_name_word("peer", title_of(phrase).word) &&
           (phrase.possessor || !phrase.owners.empty());
  }

  [[nodiscard]] bool is_office(const ActorPhrase& phrase) const {
    return title_of(phrase).kind != TitleClass::role ||
           office_words(reading_.gazetteer(), phrase.title) == OfficeWords{"foreign", "minister"};
  }

  void give_offices(const ActorPhrase& phrase) {
    Owners owners = owners_of(reading_, runs_, named_.run_entities, phrase, cast_);
    if (const Mark* body = body_beside(reading_, runs_[phrase.names.back()]);
        body != nullptr && !owners.first())
      owners.body = entity_of_mark(reading_, *body, cast_);
    for (std::size_t n = 0; n < phrase.names.size(); ++n) {
      const NameRun& run = runs_[phrase.names[n]];
      const auto person = named_.run_entities[phrase.names[n]];
      if (!person) continue;
      const int beside = land_beside(reading_, run);
      std::optional<std::uint32_t> land;
      if (beside >= 0) {
        land = cast_.land(static_cast<std::uint32_t>(beside));
      } else if (owners.lands.size() == 1) {
        land = owners.lands.front();
      } else if (owners.lands.size() == phrase.names.size()) {
        land = owners.lands[n];
      } else if (owners.lands.size() > 1 && phrase.names.size() == 1 && !owners.body) {
        land = owners.lands.front();
      }
      std::string country = land          ? cast_.entity(*land).country
                            : owners.body ? cast_.entity(*owners.body).country
                                          : "";
      if (country.empty() && owners.person) country = cast_.entity(*owners.person).country;
      const std::string other =
          owners.first() || land || !owners.other.empty() ? owners.other : name_beside(phrase, run);
      give(phrase, *person, owners.body ? owners.body : land, country, other,
           span_with(phrase, run));
    }
  }

  // "President Ana Lund of Varnia", where no list knows Varnia.
  [[nodiscard]] std::string name_beside(const ActorPhrase& phrase, const NameRun& person) const {
    if (title_of(phrase).kind != TitleClass::office || !reading_.is(person.end, "of")) return "";
    const auto run =
        std::lower_bound(runs_.begin(), runs_.end(), person.end + 1,
                         [](const NameRun& r, std::uint32_t t) { return r.begin < t; });
    const bool is_name = run != runs_.end() && run->begin == person.end + 1 &&
                         (run->kind == NameKind::place || run->kind == NameKind::body ||
                          run->kind == NameKind::unknown);
    return is_name ? run->text : "";
  }

  [[nodiscard]] Span span_with(const ActorPhrase& phrase, const NameRun& run) const {
    return reading_.span(std::min(phrase.begin, run.begin), std::max(phrase.end, run.end));
  }

  void give(const ActorPhrase& phrase, std::uint32_t person, std::optional<std::uint32_t> owner,
            const std::string& country, const std::string& other, Span span) {
    const Title& title = title_of(phrase);
    cast_.see_gender(person, title.gender);
    Entity& entity = cast_.entities()[person];
    if (entity.country.empty()) entity.country = country;
    if (entity.sector.empty() ||
        (owner && !cast_.is_state(*owner) && !cast_.entity(*owner).sector.empty()))
      entity.sector = sector(title, owner);
    if (title.kind == TitleClass::role || title.kind == TitleClass::honorific) return;
    const bool is_address =
        title.kind == TitleClass::rank || reading_.gazetteer().is_name_word("address", title.word);
    if (is_address && !owner && other.empty()) return;  // "Colonel Vale", "Prince Jon": no office
    Office office = office_from(reading_, phrase, cast_, owner, country, other);
    office.span = span;
    const OfficeWords words = office_words(reading_.gazetteer(), office.title);
    cast_.give_office(
        person, office,
        {words, office_head(reading_.gazetteer(), words, title.word), owner, country, phrase.held});
  }

  [[nodiscard]] std::string sector(const Title& title, std::optional<std::uint32_t> owner) const {
    if (owner && !cast_.is_state(*owner) && !cast_.entity(*owner).sector.empty())
      return cast_.entity(*owner).sector;
    return title.sector.empty() && owner && cast_.is_state(*owner) ? "GOV" : title.sector;
  }

  // "His Sudland counterpart, Jon Vale": the office of the one whose counterpart he is.
  void give_peer_office(const ActorPhrase& phrase) {
    const auto person = named_.run_entities[phrase.names.front()];
    const Owners owners = owners_of(reading_, runs_, named_.run_entities, phrase, cast_);
    const auto other = officer_before(phrase.begin);
    if (!person || !other || owners.lands.size() != 1 || *other == *person) return;
    give_same_office(*other, *person, owners.lands.front(),
                     span_with(phrase, runs_[phrase.names.front()]));
  }

  void give_same_office(std::uint32_t from, std::uint32_t to, std::uint32_t land, Span span) {
    if (cast_.offices_of(from).empty()) return;
    Office office = cast_.entity(from).offices.front();
    HeldOffice held = cast_.offices_of(from).front();
    if (held.owner && !cast_.is_state(*held.owner)) return;
    office.of = cast_.entity(land).name;
    office.country = held.country = cast_.entity(land).country;
    office.held = held.held = "current";
    office.span = span;
    held.owner = land;
    Entity& entity = cast_.entities()[to];
    if (entity.country.empty()) entity.country = office.country;
    if (entity.sector.empty()) entity.sector = cast_.entity(from).sector;
    cast_.give_office(to, office, held);
  }

  // "Norland's Ana Lund".
  void give_country_before(std::size_t index) {
    const NameRun& run = runs_[index];
    const auto person = named_.run_entities[index];
    if (!person || cast_.entity(*person).kind != ActorKind::person || run.begin < 2 ||
        !(reading_.is_possessive(run.begin - 1) || reading_.is(run.begin - 1, "'s")))
      return;
    const Mark* mark = reading_.mark(run.begin - 2);
    if (mark == nullptr || mark->kind != MarkKind::state || !cast_.entity(*person).country.empty())
      return;
    cast_.entities()[*person].country = cast_.entity(cast_.land(mark->row)).country;
  }

  // "Ana Lund, who speaks for the Norland Foreign Ministry,".
  void give_office_by_verb(std::size_t index) {
    const NameRun& run = runs_[index];
    const auto person = named_.run_entities[index];
    std::uint32_t at = reading_.after_bracket(run.end - 1);
    if (reading_.is(at, ",")) ++at;
    if (!person || !reading_.is(at, "who") || at + 2 >= reading_.size()) return;
    const std::string* title = reading_.gazetteer().office_of_verb(reading_.token(at + 1).lemma);
    if (title == nullptr) return;
    at += reading_.is(at + 2, "for") ? 3U : 2U;
    const auto phrase = std::find_if(phrases_.begin(), phrases_.end(), [&](const ActorPhrase& p) {
      return p.begin == at && !p.is_title;
    });
    if (phrase == phrases_.end()) return;
    const Owners owners = owners_of(reading_, runs_, named_.run_entities, *phrase, cast_);
    if (!owners.first()) return;
    Office office;
    office.title = *title;
    office.of = cast_.entity(*owners.first()).name;
    office.country = cast_.entity(*owners.first()).country;
    office.span = reading_.span(run.begin, phrase->end);
    const OfficeWords words = office_words(reading_.gazetteer(), office.title);
    Entity& entity = cast_.entities()[*person];
    if (entity.country.empty()) entity.country = office.country;
    cast_.give_office(*person, office, {words, *title, owners.first(), office.country, "current"});
  }

  // The last person with an office named before a token, in its sentence or the one before.
  [[nodiscard]] std::optional<std::uint32_t> officer_before(std::uint32_t token) const {
    for (std::size_t i = runs_.size(); i-- > 0;) {
      if (runs_[i].begin >= token) continue;
      if (reading_.sentence_of(runs_[i].begin) + 1 < reading_.sentence_of(token))
        return std::nullopt;
      const auto entity = named_.run_entities[i];
      if (entity && !cast_.offices_of(*entity).empty()) return entity;
    }
    return std::nullopt;
  }

  // "Ambassador" alone beside another office of the same person is a form of address.
  void drop_forms_of_address() {
    for (const auto& entity : named_.run_entities) {
      if (entity && cast_.entity(*entity).offices.size() > 1) cast_.drop_ownerless_offices(*entity);
    }
  }

  void bind_pairs() {
    for (const ActorPhrase& phrase : phrases_) {
      if (!phrase.is_title || !phrase.is_plural || !phrase.names.empty() || !is_office(phrase))
        continue;
      const Owners owners = owners_of(reading_, runs_, named_.run_entities, phrase, cast_);
      if (owners.lands.size() < 2 || owners.body) continue;
      bind_pair(phrase, owners.lands);
    }
  }

  // The nearest fitting list of names: within the next sentences, else the previous ones.
  void bind_pair(const ActorPhrase& phrase, const std::vector<std::uint32_t>& lands) {
    const std::uint32_t here = reading_.sentence_of(phrase.head);
    const auto first =
        std::lower_bound(runs_.begin(), runs_.end(), phrase.end,
                         [](const NameRun& r, std::uint32_t t) { return r.begin < t; });
    for (std::size_t i = static_cast<std::size_t>(first - runs_.begin()); i < runs_.size(); ++i) {
      if (reading_.sentence_of(runs_[i].begin) > here + kPairReach) break;
      if (bind_list(phrase, lands, i)) return;
    }
    for (std::size_t i = static_cast<std::size_t>(first - runs_.begin()); i-- > 0;) {
      if (reading_.sentence_of(runs_[i].begin) + kPairReach < here) break;
      if (bind_list(phrase, lands, i)) return;
    }
  }

  bool bind_list(const ActorPhrase& phrase, const std::vector<std::uint32_t>& lands,
                 std::size_t first) {
    if (first > 0 &&
        name_list_from(reading_, runs_, static_cast<std::uint32_t>(first) - 1).size() > 1)
      return false;  // inside a list
    const std::vector<std::uint32_t> list =
        name_list_from(reading_, runs_, static_cast<std::uint32_t>(first));
    const bool with_peer = list.size() == 1 && goes_on_with_peer(runs_[first]);
    if ((list.size() != lands.size() && !with_peer) || runs_[first].is_titled) return false;
    std::vector<std::uint32_t> people;
    for (const std::uint32_t run : list) {
      const auto person = named_.run_entities[run];
      if (!person || cast_.entity(*person).kind != ActorKind::person ||
          !cast_.is_named_person(*person))
        return false;
      people.push_back(*person);
    }
    const Span span = reading_.span(runs_[list.front()].begin, runs_[list.back()].end);
    return assign(phrase, lands, people, span);
  }

  [[nodiscard]] bool goes_on_with_peer(const NameRun& run) const {
    const std::uint32_t next = run.end;
    if (!reading_.is(next, "and") ||
        !(reading_.is(next + 1, "his") || reading_.is(next + 1, "her")))
      return false;
    const Mark* mark = reading_.mark(next + 2);
    return mark != nullptr && mark->kind == MarkKind::title &&
           reading_.gazetteer().is_name_word("peer", reading_.gazetteer().titles()[mark->row].word);
  }

  bool assign(const ActorPhrase& phrase, const std::vector<std::uint32_t>& lands,
              const std::vector<std::uint32_t>& people, Span span) {
    std::vector<std::uint32_t> free_lands = lands;
    std::vector<std::uint32_t> free_people;
    for (const std::uint32_t person : people) {
      const std::vector<HeldOffice>& offices = cast_.offices_of(person);
      const auto own = std::find_if(free_lands.begin(), free_lands.end(), [&](std::uint32_t land) {
        return cast_.entity(person).country == cast_.entity(land).country &&
               !cast_.entity(person).country.empty();
      });
      if (own != free_lands.end()) {
        if (named_.paired.contains(person))
          give(phrase, person, *own, cast_.entity(*own).country, "",
               span);  // a fuller title perhaps
        free_lands.erase(own);
      } else if (!offices.empty() && (offices.front().owner || !offices.front().country.empty())) {
        return false;  // known as something else
      } else {
        free_people.push_back(person);
      }
    }
    if (free_people.empty() || free_lands.size() < free_people.size()) return false;
    for (std::size_t i = 0; i < free_people.size(); ++i) {
      give(phrase, free_people[i], free_lands[i], cast_.entity(free_lands[i]).country, "", span);
      named_.paired.insert(free_people[i]);
    }
    return true;
  }

  const Reading& reading_;
  const std::vector<NameRun>& runs_;
  const std::vector<ActorPhrase>& phrases_;
  Cast& cast_;
  NamedActors named_;
};

}  // namespace

std::string singular_title(const Reading& reading, const ActorPhrase& phrase) {
  if (!phrase.is_plural) return phrase.title;
  const std::string plural = reading.words(phrase.head_begin, phrase.head + 1);
  std::string singular = reading.gazetteer().titles()[phrase.row].word;
  bool starts = true;
  for (std::size_t i = 0; i < singular.size(); ++i) {
    const bool capital =
        starts && i < plural.size() && std::isupper(static_cast<unsigned char>(plural[i])) != 0;
    if (capital)
      singular[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(singular[i])));
    starts = singular[i] == ' ' || singular[i] == '-';
  }
  std::string title = phrase.title;
  const std::size_t at = title.find(plural);
  return at == std::string::npos ? title : title.replace(at, plural.size(), singular);
}

Office office_from(const Reading& reading, const ActorPhrase& phrase, const Cast& cast,
                   std::optional<std::uint32_t> owner, const std::string& country,
                   const std::string& other) {
  Office office;
  office.title = singular_title(reading, phrase);
  office.of = owner ? cast.entity(*owner).name : other;
  office.country = country;
  office.held = phrase.held;
  office.span = reading.span(phrase.begin, phrase.end);
  return office;
}

NamedActors find_office_holders(const Reading& reading, const std::vector<NameRun>& runs,
                                const std::vector<ActorPhrase>& phrases, Cast& cast) {
  return HolderFinder(reading, runs, phrases, cast).find();
}

}  // namespace rapporteur::ground
