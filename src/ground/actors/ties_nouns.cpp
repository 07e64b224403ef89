// Who "the ministry", "the armed forces of Norland", "the sides" and "the country" are.

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <ranges>

#include "base/utf8.h"
#include "ground/actors/short_names.h"
#include "ground/actors/ties.h"

namespace rapporteur::ground {

namespace {

bool is_country_word(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "country",  "countries", "nation",  "nations",  "state",      "states",
      "republic", "republics", "kingdom", "capitals", "neighbours", "neighbors"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

}  // namespace

Owners Ties::owners(const ActorPhrase& phrase) {
  Owners owned = owners_of(reading_, runs_, named_.run_entities, phrase, cast_);
  // "The ministers of the two countries".
  for (const Owner& owner : phrase.owners) {
    const Mark* mark = reading_.mark(owner.token);
    if (owner.kind != Owner::Kind::word || mark == nullptr || !mark->is_plural ||
        !owned.lands.empty())
      continue;
    for (const std::uint32_t land : last_lands(owner.token)) owned.lands.push_back(land);
  }
  if (!phrase.possessor || !phrase.owners.empty()) return owned;
  const Owners possessors = owners_by_possessor(*phrase.possessor);
  return possessors.first() || possessors.person ? possessors : owned;
}

// "Its army", "his minister", "their troops".
Owners Ties::owners_by_possessor(std::uint32_t possessor) {
  const std::string& word = reading_.lower(possessor);
  const Entities whose = word == "its"     ? thing(possessor)
                         : word == "his"   ? singular_person(possessor, 'm')
                         : word == "her"   ? singular_person(possessor, 'f')
                         : word == "their" ? several(possessor)
                                           : Entities{};
  Owners owners;
  if (whose.size() != 1) return owners;
  const std::uint32_t owner = whose.front();
  const Entity& entity = cast_.entity(owner);
  if (entity.kind == ActorKind::person) owners.person = owner;
  if (entity.kind == ActorKind::body || entity.kind == ActorKind::group) owners.body = owner;
  if (cast_.is_state(owner)) {
    owners.lands.push_back(owner);
    return owners;
  }
  for (const HeldOffice& office : cast_.offices_of(owner)) {
    if (office.owner && cast_.is_state(*office.owner) && owners.lands.empty())
      owners.lands.push_back(*office.owner);
  }
  if (const auto land = cast_.find_land(entity.country); land && owners.lands.empty())
    owners.lands.push_back(*land);
  return owners;
}

void Ties::tie_noun(const ActorPhrase& phrase) {
  const Answer answer = noun_answer(phrase);
  if (answer.entities.empty()) return;
  add(phrase.begin, phrase.end, root_of(phrase.begin, phrase.end, phrase.head), answer.entities,
      answer.how);
}

Ties::Answer Ties::noun_answer(const ActorPhrase& phrase) {
  const Noun& noun = reading_.gazetteer().nouns()[phrase.row];
  const Owners owned = owners(phrase);
  switch (noun.kind) {
    case NounClass::side:
      return side_answer(phrase, owned);
    case NounClass::institution:
      return institution_answer(phrase, owned);
    case NounClass::force:
    case NounClass::fighters:
    case NounClass::people:
      return force_answer(phrase, owned, noun);
    case NounClass::group: {
      if (phrase.is_indefinite) return {};
      Entity group = unnamed(phrase, owned, ActorKind::group);
      const bool is_bare = phrase.title == reading_.words(phrase.head_begin, phrase.head + 1) &&
                           phrase.is_definite && phrase.count.empty();
      return {{is_bare && !owned.first() ? cast_.named(ActorKind::group, noun.word, group)
                                         : cast_.unnamed_person(group)},
              "group"};
    }
    case NounClass::outlet: {
      // "Black Sea News Agency" by its own name; "the news agency" is no new one.
      const bool is_named = phrase.title.size() > noun.word.size() &&
                            reading_.is_capital(phrase.head_begin) && !phrase.is_indefinite;
      // A report that names its own outlet speaks of nobody: "Osby Daily reports".
      const bool is_own =
          folded_words(phrase.title) == folded_words(reading_.report().outlet.value);
      if (!is_named || is_own || owned.first()) return {};
      Entity outlet = unnamed(phrase, owned, ActorKind::outlet);
      outlet.name = phrase.title;
      outlet.sector = "MED";
      return {{cast_.named(ActorKind::outlet, folded_words(phrase.title), outlet)}, "name"};
    }
  }
  return {};
}

// A mediator, an envoy of a body: "both sides" are those between whom he goes.
bool Ties::is_third_party(std::uint32_t entity) const {
  const std::vector<Office>& offices = cast_.entity(entity).offices;
  return std::any_of(offices.begin(), offices.end(), [&](const Office& office) {
    const std::string title = base::to_lower(office.title);
    const std::string_view kept = std::string_view(title).substr(0, title.find(" of "));
    return office.country.empty() && reading_.gazetteer().is_name_word("third_party", kept);
  });
}

// All of them where fewer than two would be left.
Entities Ties::without_third_parties(const Entities& parties) const {
  Entities sides;
  std::copy_if(parties.begin(), parties.end(), std::back_inserter(sides),
               [&](std::uint32_t entity) { return !is_third_party(entity); });
  return sides.size() < 2 ? parties : sides;
}

Ties::Answer Ties::side_answer(const ActorPhrase& phrase, const Owners& owners) {
  const Noun& noun = reading_.gazetteer().nouns()[phrase.row];
  // "The island nation of Norland".
  if (owners.lands.size() == 1 && !noun.is_plural && is_country_word(noun.word) &&
      !phrase.owners.empty() && phrase.owners.front().token > phrase.head)
    return {owners.lands, "name"};
  const bool speaks_for_owner = noun.word.starts_with("side") || noun.word.starts_with("part") ||
                                noun.word.starts_with("camp") ||
                                noun.word.starts_with("negotiating");
  if (!owners.lands.empty() && phrase.possessor == std::nullopt) {
    if (!speaks_for_owner) return {};
    const bool distributed = noun.is_plural || owners.lands.size() == 1;
    return distributed && !phrase.is_indefinite ? Answer{owners.lands, "demonym"} : Answer{};
  }
  const std::uint32_t before = phrase.head_begin > 0 ? phrase.head_begin - 1 : 0;
  const bool is_other = reading_.is(before, "other") || reading_.is(before, "opposite") ||
                        reading_.is(before, "opposing");
  if (is_other && !noun.is_plural && noun.word == "side" && phrase.is_definite)
    return {other_party(phrase), "pair"};
  if (owners.body)
    return noun.is_plural || is_country_word(noun.word) ? Answer{} : Answer{{*owners.body}, "name"};
  if (phrase.possessor && owners.lands.size() == 1 && !noun.is_plural && is_country_word(noun.word))
    return {owners.lands, "group"};
  // "Political parties", "host country", "neighbouring states" are none of those at the table.
  const bool is_bare = phrase.title == reading_.words(phrase.head_begin, phrase.head + 1);
  if (!is_bare || phrase.is_indefinite || (!phrase.is_definite && phrase.count.empty())) return {};
  if (!phrase.count.empty() && phrase.count != "two" && phrase.count != "both" &&
      phrase.count != "all")
    return {};
  if (is_country_word(noun.word)) {
    if (noun.is_plural) {
      const Entities pair = last_lands(phrase.begin);
      return pair.size() == 2 ? Answer{pair, "group"} : Answer{};
    }
    if (noun.word != "country") return {};
    const auto land = land_before(reading_, phrase.begin, cast_);
    return land ? Answer{{*land}, "group"} : Answer{};
  }
  if (!noun.is_plural || noun.word == "allies" || noun.word == "powers" ||
      noun.word == "superpowers")
    return {};
  Entities parties =
      without_third_parties(last_parties(phrase.begin, reading_.sentence_of(phrase.head) + 1));
  if (parties.size() < 2) parties = last_lands(phrase.begin);
  if (parties.size() >= 2) return {parties, "group"};
  Entity group;
  group.name = words_of(phrase);
  group.kind = ActorKind::group;
  return {{cast_.named(ActorKind::group, "sides", group)}, "group"};
}

// The institution inside "the press service of the Norland Foreign Ministry".
const ActorPhrase* Ties::nested_institution(const ActorPhrase& phrase) const {
  for (auto next = phrase_at_.upper_bound(phrase.head);
       next != phrase_at_.end() && next->first < phrase.end; ++next) {
    const ActorPhrase& inner = phrases_[next->second];
    if (!inner.is_title && reading_.gazetteer().nouns()[inner.row].kind == NounClass::institution)
      return &inner;
  }
  return nullptr;
}

// "The press service of the Norland Foreign Ministry" is the ministry, and so is "the press
// service" from then on.
Ties::Answer Ties::press_answer(const ActorPhrase& phrase, const Owners& owners, const Noun& noun) {
  if (const ActorPhrase* inner = nested_institution(phrase)) {
    const Answer answer = institution_answer(*inner, this->owners(*inner));
    if (!answer.entities.empty()) press_[noun.word] = answer.entities.front();
    return answer;
  }
  return !owners.first() && press_.contains(noun.word) ? Answer{{press_[noun.word]}, "group"}
                                                       : Answer{};
}

// "The ministry", "the Foreign Ministry": the last one named that is called so.
std::optional<std::uint32_t> Ties::known_institution(const ActorPhrase& phrase,
                                                     const OfficeWords& words, const Noun& noun) {
  if (phrase.is_indefinite) return std::nullopt;
  for (const std::uint32_t known : std::views::reverse(institutions_)) {
    const OfficeWords name = office_words(reading_.gazetteer(), cast_.entity(known).name);
    if (std::includes(name.begin(), name.end(), words.begin(), words.end())) return known;
  }
  return noun.word == "ministry" && words.size() == 1 && phrase.is_definite
             ? ministry_of_last_minister()
             : std::nullopt;
}

Ties::Answer Ties::institution_answer(const ActorPhrase& phrase, const Owners& owners) {
  const Noun& noun = reading_.gazetteer().nouns()[phrase.row];
  if (noun.word.starts_with("press ") || noun.word == "information department") {
    const Answer press = press_answer(phrase, owners, noun);
    if (!press.entities.empty()) return press;
  }
  const OfficeWords words = office_words(reading_.gazetteer(), phrase.title);
  const bool is_named = reading_.is_capital(phrase.head_begin) && words.size() > 1;
  Owners whose = owners;
  if (owners.person && phrase.possessor && phrase.owners.empty() && words.size() == 1 &&
      reading_.gazetteer().is_name_word("personal_institution", noun.word))
    return {{persons_institution(phrase, words, noun, owners)}, "name"};
  if (!owners.first()) {
    if (const auto known = known_institution(phrase, words, noun)) return {{*known}, "title"};
    const bool is_generic =
        noun.sector.empty() || reading_.gazetteer().is_name_word("generic_institution", noun.word);
    if (!is_named && (is_generic || phrase.is_indefinite || phrase.begin == phrase.head_begin))
      return {};
    const bool at_home =
        noun.word == "ministry" || noun.word == "government" || noun.word == "foreign office";
    if (named_.home && at_home) whose.lands.push_back(*named_.home);
  }
  // "A group of villagers", "the movement of troops": not an institution of theirs.
  const bool owned_behind = !phrase.owners.empty() && phrase.owners.front().token > phrase.head;
  if (!is_named && owned_behind && (noun.sector.empty() || noun.sector == "OPP")) return {};
  const Entities each = owners_side_by_side(phrase, owners);
  if (each.size() > 1 && noun.is_plural)
    return {one_for_each(phrase, each, ActorKind::body, noun.sector), "name"};
  return {{named_institution(phrase, whose, words, noun)}, "name"};
}

std::uint32_t Ties::named_institution(const ActorPhrase& phrase, const Owners& owners,
                                      const OfficeWords& words, const Noun& noun) {
  Entity entity = unnamed(phrase, owners, ActorKind::body);
  entity.sector =
      owners.body && noun.sector == "GOV" ? cast_.entity(*owners.body).sector : noun.sector;
  std::string key;
  for (const std::string& word : words) {
    // The owner's own word is no part of what the institution is called.
    if (reading_.gazetteer().find_land(word) == nullptr) key += word + ' ';
  }
  key += owners.first() ? std::to_string(*owners.first()) : "";
  const std::uint32_t institution = cast_.named(ActorKind::body, key, entity);
  if (entity.name.size() > cast_.entity(institution).name.size())
    cast_.entities()[institution].name = entity.name;
  institutions_.push_back(institution);
  if (const std::string initials = initials_of(phrase.title); initials.size() > 2)
    acronyms_.emplace(initials, institution);
  return institution;
}

// "His office" is "Ana Lund's office"; a minister's ministry is that of the state.
std::uint32_t Ties::persons_institution(const ActorPhrase& phrase, const OfficeWords& words,
                                        const Noun& noun, const Owners& owners) {
  if (noun.word == "ministry") {
    if (const auto ministry = ministry_of(*owners.person)) return *ministry;
  }
  Entity entity = unnamed(phrase, owners, ActorKind::body);
  entity.name = cast_.entity(*owners.person).name + "'s " + words.front();
  entity.sector = noun.sector;
  const std::uint32_t institution =
      cast_.named(ActorKind::body, words.front() + " of " + std::to_string(*owners.person), entity);
  institutions_.push_back(institution);
  return institution;
}

// "The ministry" where only its minister was named: "Norland Foreign Ministry".
std::optional<std::uint32_t> Ties::ministry_of_last_minister() {
  for (const Seen& seen : std::views::reverse(seen_)) {
    for (const std::uint32_t person : mentions_[seen.mention].entities) {
      if (const auto ministry = ministry_of(person)) return ministry;
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Ties::ministry_of(std::uint32_t person) {
  for (const HeldOffice& office : cast_.offices_of(person)) {
    if (office.head != "minister" || !office.owner || !cast_.is_state(*office.owner)) continue;
    if (office.words.size() != 2 ||
        std::find(office.words.begin(), office.words.end(), "prime") != office.words.end())
      continue;
    Entity ministry;
    std::string word = office.words[0] == "minister" ? office.words[1] : office.words[0];
    ministry.kind = ActorKind::body;
    ministry.country = office.country;
    ministry.sector = "GOV";
    const std::string key = word + " ministry " + std::to_string(*office.owner);
    word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
    ministry.name = cast_.entity(*office.owner).name + ' ' + word + " Ministry";
    const std::uint32_t entity = cast_.named(ActorKind::body, key, ministry);
    institutions_.push_back(entity);
    return entity;
  }
  return std::nullopt;
}

// "The delegations of the Osby Front and Norland": a body and a state, joined by "and".
Entities Ties::owners_side_by_side(const ActorPhrase& phrase, const Owners& owners) {
  if (!owners.body || owners.lands.empty() || phrase.owners.size() < 2) return owners.lands;
  Entities each;
  for (std::size_t i = 0; i < phrase.owners.size(); ++i) {
    const Mark* mark = reading_.mark(phrase.owners[i].token);
    if (mark == nullptr) return owners.lands;
    const bool joined = i == 0 || reading_.is(phrase.owners[i - 1].end, "and") ||
                        reading_.is(phrase.owners[i - 1].end, ",");
    const auto entity = entity_of_mark(reading_, *mark, cast_);
    if (!joined || !entity) return owners.lands;
    each.push_back(*entity);
  }
  return each;
}

// "Norland and Sudland forces": one for each.
Entities Ties::one_for_each(const ActorPhrase& phrase, const Entities& owners, ActorKind kind,
                            const std::string& sector) {
  Entities each;
  std::string what = reading_.words(phrase.head_begin, phrase.head + 1);
  if (reading_.gazetteer().is_name_word("sent_group", reading_.lower(phrase.head))) {
    what = reading_.lower(phrase.head);  // "delegations from A and B": a delegation each
    if (what.ends_with('s')) what.pop_back();
  }
  for (const std::uint32_t land : owners) {
    Entity one;
    one.name = cast_.adjective(land) + ' ' + what;
    one.kind = kind;
    one.sector = !cast_.is_state(land) ? cast_.entity(land).sector
                 : sector.empty()      ? "GOV"
                                       : sector;
    one.country = cast_.entity(land).country;
    std::string key;
    for (const std::string& word : office_words(reading_.gazetteer(), what)) key += word + ' ';
    each.push_back(cast_.named(kind, key + std::to_string(land), one));
  }
  return each;
}

Ties::Answer Ties::force_answer(const ActorPhrase& phrase, const Owners& owners, const Noun& noun) {
  if ((noun.word == "men" || noun.word == "women") &&
      (phrase.count == "two" || phrase.count == "both") && !owners.first()) {
    const Entities two = last_few(phrase, {}, 2);
    if (two.size() == 2) return {two, "group"};
  }
  if (noun.kind == NounClass::fighters && owners.body &&
      cast_.entity(*owners.body).kind == ActorKind::group)
    return {{*owners.body}, "name"};
  if (owners.lands.size() > 1 && noun.is_plural)
    return {one_for_each(phrase, owners.lands, noun.actor, noun.sector), "name"};
  Entity entity = unnamed(phrase, owners, noun.actor);
  entity.sector = noun.sector;
  std::string key;
  for (const std::string& word : office_words(reading_.gazetteer(), phrase.title))
    key += word + ' ';
  key += owners.first() ? std::to_string(*owners.first()) : "";
  // Unowned forces and people of an unlike kind are not one: "soldiers" here and there.
  const bool is_same = owners.first() || phrase.is_definite;
  if (!is_same) return {{cast_.unnamed_person(entity)}, "name"};
  return {{cast_.named(noun.actor, key, entity)}, "name"};
}

}  // namespace rapporteur::ground
