// Who "the Norland foreign minister", "the minister", "the co-chairs" and "his counterpart" are.

#include <algorithm>
#include <iterator>
#include <ranges>

#include "ground/actors/ties.h"

namespace rapporteur::ground {

namespace {

// "norland officials": what an unnamed holder or group is known by.
std::string joined(const OfficeWords& words) {
  std::string key;
  for (const std::string& word : words) key += word + ' ';
  return key;
}

}  // namespace

void Ties::tie_office(const ActorPhrase& phrase) {
  const Answer answer = office_answer(phrase);
  if (answer.entities.empty()) return;
  std::uint32_t end = phrase.end;
  if (phrase.is_adjacent && !phrase.names.empty())
    end = std::max(end, runs_[phrase.names.back()].end);
  const std::uint32_t preferred =
      phrase.is_adjacent && !phrase.is_plural ? runs_[phrase.names.front()].end - 1 : phrase.head;
  add(phrase.begin, end, root_of(phrase.begin, end, preferred), answer.entities, answer.how);
}

std::string Ties::head_of(const ActorPhrase& phrase, const OfficeWords& words) const {
  return office_head(reading_.gazetteer(), words, reading_.gazetteer().titles()[phrase.row].word);
}

std::string Ties::words_of(const ActorPhrase& phrase) const {
  std::uint32_t begin = phrase.begin;
  const auto opens = [&](std::uint32_t i) {
    const Token& token = reading_.token(i);
    return token.pos == "NUM" || token.pos == "DET" || token.tag == "PRP$" ||
           token.dep == "quantmod" || token.dep == "predet" || reading_.is(i, "both") ||
           (token.pos == "ADV" && i + 1 < reading_.size() && reading_.token(i + 1).pos == "NUM");
  };
  while (begin < phrase.head && reading_.mark(begin) == nullptr && opens(begin)) ++begin;
  return reading_.words(begin, phrase.end);
}

Entity Ties::unnamed(const ActorPhrase& phrase, const Owners& owners, ActorKind kind) const {
  Entity entity;
  entity.name = words_of(phrase);
  entity.kind = kind;
  if (!owners.lands.empty()) entity.country = cast_.entity(owners.lands.front()).country;
  if (phrase.is_title) {
    const Title& title = reading_.gazetteer().titles()[phrase.row];
    entity.sector = owners.body && !cast_.entity(*owners.body).sector.empty()
                        ? cast_.entity(*owners.body).sector
                        : title.sector;
    if (entity.sector.empty() && !owners.lands.empty()) entity.sector = "GOV";
  }
  if (entity.country.empty() && owners.body) entity.country = cast_.entity(*owners.body).country;
  return entity;
}

Ties::Answer Ties::office_answer(const ActorPhrase& phrase) {
  Entities named;
  for (const std::uint32_t name : phrase.names) {
    if (const auto entity = named_.run_entities[name]) named.push_back(*entity);
  }
  const Owners owned = owners(phrase);
  if (!named.empty()) {
    if (phrase.is_plural) {
      // "The co-chairs" alone are these from now on.
      const OfficeWords words =
          office_words(reading_.gazetteer(), singular_title(reading_, phrase));
      Entity group = unnamed(phrase, owned, ActorKind::group);
      group.members = named;
      const std::uint32_t entity =
          cast_.named(ActorKind::group,
                      joined(words) + (owned.first() ? std::to_string(*owned.first()) : ""), group);
      if (cast_.entity(entity).members.empty()) cast_.entities()[entity].members = named;
    }
    // "His deputy, Jon Vale": of the same state.
    const bool is_his = phrase.possessor && phrase.owners.empty() && owned.lands.size() == 1 &&
                        reading_.gazetteer().titles()[phrase.row].kind == TitleClass::office;
    if (is_his && !phrase.is_plural) {
      cast_.give_country(named.front(), owned.lands.front());
      Entity& holder = cast_.entities()[named.front()];
      if (holder.sector.empty()) holder.sector = "GOV";
    }
    return {named, "name"};
  }
  const Title& title = reading_.gazetteer().titles()[phrase.row];
  if (reading_.gazetteer().is_name_word("peer", title.word))
    return {peer_of(phrase, owned), "office"};
  const bool is_each = phrase.count == "each" || phrase.count == "either" ||
                       phrase.count == "neither" || phrase.count == "every";
  if (phrase.is_plural || (is_each && !owned.first())) return plural_office(phrase, owned);
  if (phrase.is_indefinite || owned.first() || owned.person || !owned.other.empty())
    return owned_office(phrase, owned);
  return bare_office(phrase);
}

// The one who holds the office, or an entity for "the foreign minister of Norland", whoever it is.
std::uint32_t Ties::holder(const ActorPhrase& phrase, const OfficeWords& words,
                           std::optional<std::uint32_t> owner, std::optional<std::uint32_t> land) {
  const std::string country = land ? cast_.entity(*land).country : "";
  const Entities known = cast_.holders(words, head_of(phrase, words), owner, country, phrase.held);
  bool is_tie = false;
  if (!known.empty()) {
    const std::uint32_t best = known.size() == 1 ? known.front() : most_recent(known, is_tie);
    if (!is_tie) return best;
  }
  const HeldOffice asked{words, head_of(phrase, words), owner, country, phrase.held};
  if (const auto same = known.empty() ? known_by_other_title(phrase, asked) : std::nullopt)
    return *same;
  if (const auto told = known.empty() && land && !phrase.is_plural ? told_of_before(phrase, asked)
                                                                   : std::nullopt) {
    cast_.give_office(*told, office_from(reading_, phrase, cast_, owner, country, ""), asked);
    cast_.give_country(*told, *land);
    return *told;
  }
  Owners owned;
  if (land) owned.lands.push_back(*land);
  if (owner && !cast_.is_state(*owner)) owned.body = owner;
  Entity entity = unnamed(phrase, owned, ActorKind::person);
  const Office office = office_from(reading_, phrase, cast_, owner, entity.country, "");
  // One of several distributed offices is named by its own state only.
  if (phrase.is_plural)
    entity.name = office.of.empty() ? office.title : office.title + " of " + office.of;
  const std::string key = joined(words) + phrase.held + (owner ? std::to_string(*owner) : "");
  const std::uint32_t person = cast_.named(ActorKind::person, key, entity);
  if (is_office(phrase))
    cast_.give_office(person, office,
                      {words, head_of(phrase, words), owner, office.country, phrase.held});
  return person;
}

Ties::Answer Ties::owned_office(const ActorPhrase& phrase, const Owners& owners) {
  const OfficeWords words = office_words(reading_.gazetteer(), phrase.title);
  if (phrase.is_indefinite || reading_.gazetteer().titles()[phrase.row].kind == TitleClass::role) {
    // "An official who asked not to be named" is somebody new; "the Norland leader" is looked for.
    const Entities known =
        phrase.is_indefinite
            ? Entities{}
            : cast_.holders(words, head_of(phrase, words), owners.first(),
                            owners.lands.empty() ? "" : cast_.entity(owners.lands.front()).country,
                            phrase.held);
    if (known.size() == 1) return {known, "office"};
    // "The top Norland diplomat" is Norland's secretary of state.
    if (!phrase.is_indefinite && is_office(phrase) && !owners.lands.empty()) {
      const std::uint32_t land = owners.lands.front();
      const auto same = known_by_other_title(
          phrase, {words, head_of(phrase, words), land, cast_.entity(land).country, phrase.held});
      if (same) return {{*same}, "office"};
    }
    return {{cast_.unnamed_person(unnamed(phrase, owners, ActorKind::person))}, "title"};
  }
  const std::optional<std::uint32_t> land =
      owners.lands.empty() ? std::nullopt : std::optional(owners.lands.front());
  const std::uint32_t entity = holder(phrase, words, owners.first(), land);
  return {{entity}, named_.paired.contains(entity) ? "pair" : "office"};
}

// "The minister", "the president": the last one named who holds such an office.
Ties::Answer Ties::bare_office(const ActorPhrase& phrase) {
  const OfficeWords words = office_words(reading_.gazetteer(), phrase.title);
  const Title& title = reading_.gazetteer().titles()[phrase.row];
  if (title.kind == TitleClass::rank && phrase.is_definite) {
    if (const auto ranked = last_of_rank(phrase)) return {{*ranked}, "title"};
  }
  const Entities known =
      cast_.holders(words, head_of(phrase, words), std::nullopt, "", phrase.held);
  Entities named;
  std::copy_if(known.begin(), known.end(), std::back_inserter(named),
               [&](std::uint32_t e) { return cast_.is_named_person(e); });
  const Entities& only = known.size() == 1 ? known : named;
  if (only.size() == 1 && title.kind != TitleClass::role) {
    const auto nearer = nearer_than_holder(phrase, only.front());
    return {nearer ? Entities{*nearer} : only, "title"};
  }
  const Entities& candidates = named.empty() ? known : named;
  bool is_tie = candidates.empty();
  const std::uint32_t recent = candidates.empty() ? 0 : most_recent(candidates, is_tie);
  if (!is_tie && (phrase.is_definite || reading_.is_capital(phrase.head_begin)))
    return {{recent}, "title"};
  const std::string key = joined(words) + phrase.held;
  if (title.kind == TitleClass::role) {
    // "The official" again is the official of before, if there was just one.
    const Entities same = unnamed_before(phrase, words);
    if (same.size() == 1) return {same, "title"};
    return {{cast_.unnamed_person(unnamed(phrase, {}, ActorKind::person))}, "title"};
  }
  return {{cast_.named(ActorKind::person, key, unnamed(phrase, {}, ActorKind::person))}, "title"};
}

// "Jon Vale denied it. The minister said ...": whoever has just been told of without any office is
// meant, not the minister of some sentences ago; and he stays the minister until the other is
// named.
std::optional<std::uint32_t> Ties::nearer_than_holder(const ActorPhrase& phrase,
                                                      std::uint32_t holder) const {
  const std::uint32_t here = reading_.sentence_of(phrase.head);
  for (const Seen& seen : std::views::reverse(seen_)) {
    const Mention& mention = mentions_[seen.mention];
    if (mention.entities.size() != 1) continue;
    const std::uint32_t entity = mention.entities.front();
    if (entity == holder) return std::nullopt;
    if (cast_.entity(entity).kind != ActorKind::person || !cast_.is_named_person(entity) ||
        !cast_.offices_of(entity).empty())
      continue;
    if (mention.how == "title" && reading_.is(mention.head, reading_.lower(phrase.head)))
      return entity;
    if (seen.is_subject && mention.how == "name" && seen.sentence + 1 == here) return entity;
  }
  return std::nullopt;
}

// Persons without a name who were lately spoken of in these words.
Entities Ties::unnamed_before(const ActorPhrase& phrase, const OfficeWords& words) const {
  constexpr std::uint32_t kReach = 12;  // sentences
  Entities found;
  for (auto seen = seen_.rbegin();
       seen != seen_.rend() && seen->sentence + kReach >= reading_.sentence_of(phrase.head);
       ++seen) {
    for (const std::uint32_t entity : mentions_[seen->mention].entities) {
      if (cast_.entity(entity).kind != ActorKind::person || cast_.is_named_person(entity)) continue;
      const OfficeWords name = office_words(reading_.gazetteer(), cast_.entity(entity).name);
      const bool fits = std::includes(name.begin(), name.end(), words.begin(), words.end());
      if (fits && std::find(found.begin(), found.end(), entity) == found.end())
        found.push_back(entity);
    }
  }
  return found;
}

// The candidate of the nearest sentence that names one of them, its subject before others; a tie
// where two are equally near.
std::uint32_t Ties::most_recent(const Entities& candidates, bool& is_tie) const {
  is_tie = true;
  for (auto seen = seen_.rbegin(); seen != seen_.rend();) {
    const std::uint32_t sentence = seen->sentence;
    Entities subjects;
    Entities others;
    for (; seen != seen_.rend() && seen->sentence == sentence; ++seen) {
      for (const std::uint32_t entity : mentions_[seen->mention].entities) {
        if (std::find(candidates.begin(), candidates.end(), entity) == candidates.end()) continue;
        Entities& list = seen->is_subject ? subjects : others;
        if (std::find(list.begin(), list.end(), entity) == list.end()) list.push_back(entity);
      }
    }
    const Entities& found = subjects.empty() ? others : subjects;
    if (found.empty()) continue;
    is_tie = found.size() > 1;
    return found.front();
  }
  return candidates.front();
}

// "Top diplomats" are foreign ministers, though a diplomat is any.
bool Ties::is_office(const ActorPhrase& phrase) const {
  return reading_.gazetteer().titles()[phrase.row].kind != TitleClass::role ||
         office_words(reading_.gazetteer(), phrase.title) == OfficeWords{"foreign", "minister"};
}

Ties::Answer Ties::plural_office(const ActorPhrase& phrase, const Owners& owners) {
  const OfficeWords words = office_words(reading_.gazetteer(), singular_title(reading_, phrase));
  const Title& title = reading_.gazetteer().titles()[phrase.row];
  if (owners.lands.size() > 1 && !owners.body && is_office(phrase)) {
    Answer answer{{}, "office"};
    for (const std::uint32_t land : owners.lands) {
      const std::uint32_t entity = holder(phrase, words, land, land);
      if (named_.paired.contains(entity)) answer.how = "pair";
      answer.entities.push_back(entity);
    }
    return answer;
  }
  if (owners.lands.size() > 1 && !owners.body)
    return {one_for_each(phrase, owners.lands, ActorKind::group, title.sector), "group"};
  const bool anaphoric = !owners.first() && !owners.person && owners.other.empty() &&
                         (phrase.is_definite || !phrase.count.empty() || phrase.names.empty());
  const std::size_t many = phrase.count == "two" || phrase.count == "both" ? 2U
                           : phrase.count == "three"                       ? 3U
                           : phrase.count == "four"                        ? 4U
                                                                           : 0U;
  if (anaphoric && many > 0) {
    const Entities few = last_few(phrase, words, many);
    if (few.size() == many) return {few, "group"};
  }
  if (anaphoric && !phrase.is_indefinite &&
      (title.kind == TitleClass::office || phrase.count == "two" || phrase.count == "both")) {
    // The last mention of several such holders: "the ministers of A and B ... the ministers".
    for (const Seen& seen : std::views::reverse(seen_)) {
      const Mention& mention = mentions_[seen.mention];
      if (mention.entities.size() < 2) continue;
      const bool all_hold =
          std::all_of(mention.entities.begin(), mention.entities.end(), [&](std::uint32_t entity) {
            const auto& offices = cast_.offices_of(entity);
            return std::any_of(offices.begin(), offices.end(), [&](const HeldOffice& held) {
              return std::includes(held.words.begin(), held.words.end(), words.begin(),
                                   words.end());
            });
          });
      if (all_hold) return {mention.entities, "group"};
    }
    if (const Entities ahead = distribution_ahead(phrase, words); ahead.size() > 1)
      return {ahead, "group"};
    if (const Entities two = only_two(phrase, words); two.size() == 2) return {two, "group"};
    Entities groups;
    for (std::uint32_t e = 0; e < cast_.entities().size(); ++e) {
      if (cast_.entity(e).kind != ActorKind::group || cast_.entity(e).name.empty()) continue;
      const OfficeWords name = office_words(reading_.gazetteer(), cast_.entity(e).name);
      const std::string plural = reading_.lower(phrase.head);
      if (std::find(name.begin(), name.end(), plural) != name.end() ||
          std::includes(name.begin(), name.end(), words.begin(), words.end()))
        groups.push_back(e);
    }
    if (groups.empty() && reading_.gazetteer().is_name_word("mediator", title.word))
      groups = mediators();
    if (groups.size() == 1) return {groups, "group"};
    bool is_tie = groups.empty();
    const std::uint32_t recent = groups.empty() ? 0 : most_recent(groups, is_tie);
    if (!is_tie) return {{recent}, "group"};
  }
  Entity group =
      unnamed(phrase, owners, title.sector == "CVL" ? ActorKind::people : ActorKind::group);
  if (title.kind != TitleClass::role && owners.first())
    group.members = cast_.holders(words, head_of(phrase, words), owners.first(), "", phrase.held);
  if (group.members.size() < 2) group.members.clear();
  const std::string key = joined(words) + (owners.first() ? std::to_string(*owners.first()) : "");
  return {{cast_.named(group.kind, key, group)}, "group"};
}

// "The leaders", where the report knows just two and one sentence before has named both.
Entities Ties::only_two(const ActorPhrase& phrase, const OfficeWords& words) const {
  const std::string& word = reading_.gazetteer().titles()[phrase.row].word;
  if (!phrase.is_definite || reading_.gazetteer().is_name_word("third_party", word)) return {};
  const Entities all = cast_.holders(words, head_of(phrase, words), std::nullopt, "", "current");
  return all.size() == 2 ? last_few(phrase, words, 2) : Entities{};
}

// A headline's "Foreign ministers meet" before "the foreign ministers of A and B".
Entities Ties::distribution_ahead(const ActorPhrase& phrase, const OfficeWords& words) {
  constexpr std::uint32_t kHeadlines = 4;  // sentences
  if (reading_.sentence_of(phrase.head) > kHeadlines || words.size() < 2) return {};
  for (const ActorPhrase& next : phrases_) {
    if (next.head <= phrase.head || !next.is_title || !next.is_plural || !next.names.empty())
      continue;
    if (office_words(reading_.gazetteer(), singular_title(reading_, next)) != words) continue;
    const Owners owned = owners_of(reading_, runs_, named_.run_entities, next, cast_);
    if (owned.lands.size() > 1 && !owned.body) return plural_office(next, owned).entities;
  }
  return {};
}

// "The two leaders", "the two men": the two persons of the nearest sentence that has two such.
Entities Ties::last_few(const ActorPhrase& phrase, const OfficeWords& words,
                        std::size_t many) const {
  constexpr std::uint32_t kReach = 3;
  const std::uint32_t here = reading_.sentence_of(phrase.head);
  const bool is_men = reading_.is(phrase.head, "men");
  const bool is_women = reading_.is(phrase.head, "women");
  const auto fits = [&](std::uint32_t entity) {
    if (cast_.entity(entity).kind != ActorKind::person) return false;
    if ((is_men && cast_.gender(entity) == 'f') || (is_women && cast_.gender(entity) == 'm'))
      return false;
    if (!phrase.is_title || !is_office(phrase))
      return cast_.is_named_person(entity) || !cast_.offices_of(entity).empty();
    const Entities holders =
        cast_.holders(words, head_of(phrase, words), std::nullopt, "", "current");
    return std::find(holders.begin(), holders.end(), entity) != holders.end();
  };
  for (std::uint32_t back = 0; back <= kReach && back <= here; ++back) {
    Entities found;
    for (auto at = seen_.rbegin(); at != seen_.rend() && at->sentence + back >= here; ++at) {
      const Seen& seen = *at;
      if (seen.sentence + back != here || mentions_[seen.mention].head >= phrase.begin) continue;
      for (const std::uint32_t entity : mentions_[seen.mention].entities) {
        if (fits(entity) && std::find(found.begin(), found.end(), entity) == found.end())
          found.push_back(entity);
      }
    }
    std::reverse(found.begin(), found.end());
    if (found.size() == many) return found;
    if (found.size() > many) return {};
  }
  return {};
}

// The groups of those who mediate, under whatever name: "the co-chairs" are "the mediators".
Entities Ties::mediators() const {
  Entities groups;
  for (std::uint32_t e = 0; e < cast_.entities().size(); ++e) {
    if (cast_.entity(e).kind != ActorKind::group) continue;
    const OfficeWords name = office_words(reading_.gazetteer(), cast_.entity(e).name);
    const bool mediates = std::any_of(name.begin(), name.end(), [&](const std::string& word) {
      return word.ends_with("s") &&
             reading_.gazetteer().is_name_word("mediator", word.substr(0, word.size() - 1));
    });
    if (mediates) groups.push_back(e);
  }
  return groups;
}

// "His counterpart", where "the ministers of A and B" were spoken of: the other one.
Entities Ties::other_of_pair(std::uint32_t person, std::uint32_t token) const {
  for (const Seen& seen : std::views::reverse(seen_)) {
    const Entities& pair = mentions_[seen.mention].entities;
    if (pair.size() != 2 || (pair[0] != person && pair[1] != person)) continue;
    const std::uint32_t other = pair[0] == person ? pair[1] : pair[0];
    return cast_.offices_of(other).empty() ? Entities{} : Entities{other};
  }
  // Those who met before: "Lund met Vale. Lund spoke. His counterpart was silent."
  const Entities met = last_parties(token, reading_.sentence_of(token));
  if (met.size() != 2 || (met[0] != person && met[1] != person)) return {};
  const std::uint32_t other = met[0] == person ? met[1] : met[0];
  return cast_.offices_of(other).empty() ? Entities{} : Entities{other};
}

// "His Sudland counterpart": the holder of the same office in the other state.
Entities Ties::peer_of(const ActorPhrase& phrase, const Owners& owners) {
  if (phrase.is_plural) return {};
  if (phrase.owners.empty())
    return owners.person ? other_of_pair(*owners.person, phrase.begin) : Entities{};
  if (owners.lands.size() != 1) return {};
  const std::uint32_t land = owners.lands.front();
  for (auto seen = seen_.rbegin();
       seen != seen_.rend() && seen->sentence + 1 >= reading_.sentence_of(phrase.head); ++seen) {
    for (const std::uint32_t entity : mentions_[seen->mention].entities) {
      if (cast_.offices_of(entity).empty() || cast_.entity(entity).kind != ActorKind::person)
        continue;
      const HeldOffice office = cast_.offices_of(entity).front();
      if (office.country == cast_.entity(land).country) continue;
      const Entities known =
          cast_.holders(office.words, office.head, land, cast_.entity(land).country, "current");
      if (known.size() == 1) return known;
      if (const Entities peers = peers_in(office, cast_.entity(land).country); peers.size() == 1)
        return peers;
      Entity peer = unnamed(phrase, owners, ActorKind::person);
      const std::uint32_t person = cast_.unnamed_person(peer);
      Office same = cast_.entity(entity).offices.front();
      same.of = cast_.entity(land).name;
      same.country = cast_.entity(land).country;
      same.span = reading_.span(phrase.begin, phrase.end);
      cast_.give_office(person, same, {office.words, office.head, land, same.country, "current"});
      return {person};
    }
  }
  return {cast_.unnamed_person(unnamed(phrase, owners, ActorKind::person))};
}

}  // namespace rapporteur::ground
