#include "ground/actors/cast.h"

#include <algorithm>

#include "base/utf8.h"

namespace rapporteur::ground {

namespace {

std::string kind_key(ActorKind kind, const std::string& key) {
  return std::to_string(static_cast<int>(kind)) + '\t' + key;
}

void add_words(OfficeWords& words, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
}

bool holds_all(const OfficeWords& of, const OfficeWords& all) {
  return std::includes(of.begin(), of.end(), all.begin(), all.end());
}

// A deputy is none of those whom he stands for.
bool is_lesser(const OfficeWords& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& w) {
    return w == "deputy" || w == "vice" || w == "assistant" || w == "spokesperson" ||
           w == "adviser" || w == "aide" || w == "under" || w == "undersecretary";
  });
}

}  // namespace

OfficeWords office_words(const Gazetteer& gazetteer, std::string_view title) {
  const std::string lower = base::to_lower(folded_words(title));
  for (const std::string_view phrase : {"top diplomat", "chief diplomat"}) {
    if (lower.find(phrase) != std::string::npos) return {"foreign", "minister"};
  }
  OfficeWords words;
  std::string word;
  for (const char c : lower + ' ') {
    if (c != ' ' && c != ',') {
      word += c;
    } else if (!word.empty()) {
      add_words(words, gazetteer.office_word(word));
      word.clear();
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::string office_head(const Gazetteer& gazetteer, const OfficeWords& words,
                        std::string_view head) {
  if (words == OfficeWords{"foreign", "minister"}) return "minister";
  OfficeWords last;
  add_words(last, gazetteer.office_word(head));
  const std::string word = last.empty() ? "" : last.back();
  const std::size_t blank = word.rfind(' ');
  return blank == std::string::npos ? word : word.substr(blank + 1);
}

std::uint32_t Cast::add(const Entity& entity) {
  entities_.push_back(entity);
  parts_.emplace_back();
  genders_.push_back('-');
  held_.emplace_back();
  return static_cast<std::uint32_t>(entities_.size() - 1);
}

std::uint32_t Cast::land(std::uint32_t row) {
  const auto found = land_of_row_.find(row);
  if (found != land_of_row_.end()) return found->second;
  const Land& land = gazetteer_.lands()[row];
  Entity entity;
  entity.name = land.name;
  entity.kind = ActorKind::state;
  entity.country = land.country;
  return land_of_row_[row] = add(entity);
}

std::optional<std::uint32_t> Cast::find_land(const std::string& country) const {
  for (const auto& [row, entity] : land_of_row_) {
    if (!country.empty() && gazetteer_.lands()[row].is_state &&
        entities_[entity].country == country)
      return entity;
  }
  return std::nullopt;
}

std::string Cast::adjective(std::uint32_t land) const {
  for (const auto& [row, entity] : land_of_row_) {
    if (entity == land && !gazetteer_.lands()[row].adjective.empty())
      return gazetteer_.lands()[row].adjective;
  }
  return entities_[land].name;
}

std::uint32_t Cast::body(std::uint32_t row, std::string_view written) {
  const auto found = body_of_row_.find(row);
  if (found != body_of_row_.end()) {
    std::string& name = entities_[found->second].name;
    if (written.size() > name.size()) name = std::string(written);
    return found->second;
  }
  const Body& body = gazetteer_.bodies()[row];
  Entity entity;
  entity.name = std::string(written);
  entity.kind = body.kind;
  entity.country = body.country;
  entity.sector = body.sector;
  return body_of_row_[row] = add(entity);
}

std::optional<std::uint32_t> Cast::find_named(ActorKind kind, const std::string& key) const {
  const auto found = by_key_.find(kind_key(kind, key));
  return found == by_key_.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t Cast::named(ActorKind kind, const std::string& key, const Entity& entity) {
  if (const auto found = find_named(kind, key)) return *found;
  return by_key_[kind_key(kind, key)] = add(entity);
}

std::vector<std::uint32_t> Cast::persons_named(std::string_view name) const {
  const NameParts parts = name_parts(name);
  std::vector<std::uint32_t> found;
  std::vector<std::uint32_t> by_last;
  std::vector<std::uint32_t> exact;
  for (const std::uint32_t person : persons_) {
    if (!can_name(parts, parts_[person])) continue;
    found.push_back(person);
    if (parts.size() == 1 && is_last_name(parts[0], parts_[person])) by_last.push_back(person);
    if (parts.back() == parts_[person].back()) exact.push_back(person);
  }
  if (!exact.empty()) return exact;
  return by_last.empty() ? found : by_last;
}

std::uint32_t Cast::person(std::string_view name, char gender) {
  const std::vector<std::uint32_t> known = persons_named(name);
  const NameParts parts = name_parts(name);
  if (known.size() == 1 || (known.size() > 1 && parts.size() > 1)) {
    const std::uint32_t person = known.front();
    if (parts.size() > parts_[person].size()) {
      parts_[person] = parts;
      entities_[person].name = std::string(name);
    }
    see_gender(person, gender);
    return person;
  }
  return new_person(name, gender);
}

std::uint32_t Cast::new_person(std::string_view name, char gender) {
  Entity entity;
  entity.name = std::string(name);
  entity.kind = ActorKind::person;
  const std::uint32_t person = add(entity);
  parts_[person] = name_parts(name);
  see_gender(person, gender);
  persons_.push_back(person);
  return person;
}

std::uint32_t Cast::unnamed_person(const Entity& entity) { return add(entity); }

void Cast::see_gender(std::uint32_t entity, char gender) {
  if (genders_[entity] == '-') genders_[entity] = gender;
}

char Cast::gender(std::uint32_t entity) const { return genders_[entity]; }

void Cast::give_office(std::uint32_t entity, const Office& office, const HeldOffice& held) {
  std::vector<Office>& offices = entities_[entity].offices;
  std::vector<HeldOffice>& known = held_[entity];
  for (std::size_t i = 0; i < known.size(); ++i) {
    const bool same_owner = known[i].owner == held.owner || !held.owner || !known[i].owner;
    const bool fuller = holds_all(held.words, known[i].words);
    if (!same_owner || (known[i].held != held.held && held.owner == known[i].owner) ||
        (!fuller && !holds_all(known[i].words, held.words)))
      continue;
    // "Minister" again after "Foreign Minister" adds nothing; an owner does.
    const bool adds_owner = !known[i].owner && held.owner;
    if ((fuller && held.words.size() > known[i].words.size() && (held.owner || !known[i].owner)) ||
        (adds_owner && fuller)) {
      offices[i] = office;
      known[i] = held;
    } else if (adds_owner) {
      offices[i].of = office.of;
      offices[i].country = office.country;
      known[i].owner = held.owner;
      known[i].country = held.country;
    }
    if (known[i].country.empty() && !office.country.empty())
      offices[i].country = known[i].country = office.country;
    return;
  }
  offices.push_back(office);
  known.push_back(held);
}

void Cast::set_owner(std::uint32_t entity, std::size_t office, std::uint32_t land) {
  HeldOffice& held = held_[entity][office];
  held.owner = land;
  held.country = entities_[entity].offices[office].country = entities_[land].country;
  entities_[entity].offices[office].of = entities_[land].name;
  if (entities_[entity].country.empty()) entities_[entity].country = entities_[land].country;
}

void Cast::give_country(std::uint32_t entity, std::uint32_t land) {
  const std::string country = entities_[land].country;
  if (entities_[entity].country.empty()) entities_[entity].country = country;
  for (std::size_t i = 0; i < held_[entity].size(); ++i) {
    HeldOffice& held = held_[entity][i];
    if (held.owner || !held.country.empty()) continue;
    held.country = entities_[entity].offices[i].country = country;
    if (entities_[entity].offices[i].of.empty()) set_owner(entity, i, land);
  }
}

void Cast::drop_ownerless_offices(std::uint32_t entity) {
  const auto is_owned = [](const HeldOffice& office) {
    return office.owner || !office.country.empty();
  };
  std::vector<HeldOffice>& held = held_[entity];
  std::vector<Office>& offices = entities_[entity].offices;
  if (std::none_of(held.begin(), held.end(), is_owned)) return;
  for (std::size_t i = held.size(); i-- > 0;) {
    if (is_owned(held[i]) || !offices[i].of.empty()) continue;
    held.erase(held.begin() + static_cast<std::ptrdiff_t>(i));
    offices.erase(offices.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

bool Cast::is_held_as(const OfficeWords& asked, std::string_view head,
                      const HeldOffice& held) const {
  if (asked == held.words) return true;
  if (is_lesser(held.words) != is_lesser(asked)) return false;
  if (asked.size() == 1 && (asked[0] == "leader" || asked[0] == "chief" || asked[0] == "ruler")) {
    const bool is_prime =
        std::find(held.words.begin(), held.words.end(), "prime") != held.words.end();
    return gazetteer_.is_name_word("leader", held.head) || (held.head == "minister" && is_prime);
  }
  return head == held.head && holds_all(held.words, asked);
}

std::vector<std::uint32_t> Cast::holders(const OfficeWords& words, std::string_view head,
                                         std::optional<std::uint32_t> owner,
                                         const std::string& country, std::string_view held) const {
  std::vector<std::uint32_t> exact;
  std::vector<std::uint32_t> fuller;
  const auto is_owned = [&](const HeldOffice& office) {
    if (!owner && country.empty()) return true;
    if (owner && office.owner == owner) return true;
    return !country.empty() && office.country == country &&
           !(owner && office.owner && !is_state(*office.owner));
  };
  for (std::uint32_t e = 0; e < entities_.size(); ++e) {
    for (const HeldOffice& office : held_[e]) {
      if (!is_owned(office) || office.held != held || !is_held_as(words, head, office)) continue;
      (office.words == words ? exact : fuller).push_back(e);
      break;
    }
  }
  return exact.empty() ? fuller : exact;
}

}  // namespace rapporteur::ground
