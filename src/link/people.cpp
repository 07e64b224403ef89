#include "link/people.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "link/cluster.h"
#include "link/entry_id.h"
#include "link/names.h"

namespace rapporteur::link {

namespace {

// Above this a spelling is taken for the same person; below it is only proposed.
constexpr double kMergeFrom = 0.85;

bool share(const std::set<std::string>& one, const std::set<std::string>& other) {
  return std::ranges::any_of(one, [&](const std::string& item) { return other.contains(item); });
}

// Ministers of two states are two people.
bool are_namesakes(const NamedPerson& one, const NamedPerson& other) {
  return !one.states.empty() && !other.states.empty() && !share(one.states, other.states);
}

// Whoever else is named in the same reports, by numbers of names.
std::set<std::uint32_t> company_of(const PersonRegister& seen, const NamedPerson& person) {
  std::set<std::uint32_t> company;
  for (const auto& [spelling, reports] : person.spellings)
    for (const std::uint32_t report : reports)
      company.insert(seen.names_in(report).begin(), seen.names_in(report).end());
  company.erase(person.name);
  return company;
}

bool share_company(const PersonRegister& seen, const NamedPerson& one, const NamedPerson& other) {
  const std::set<std::uint32_t> company = company_of(seen, one);
  return std::ranges::any_of(company_of(seen, other),
                             [&](std::uint32_t name) { return company.contains(name); });
}

std::optional<Pair> pair_of(const PersonRegister& seen, const std::vector<NamedPerson>& nodes,
                            std::size_t a, std::size_t b) {
  const NamedPerson& one = nodes[a];
  const NamedPerson& other = nodes[b];
  const NameMatch match = compare_name_words(one.words, other.words);
  if (match == NameMatch::none) return std::nullopt;
  const bool same_side = share(one.sides, other.sides) || share(one.states, other.states);
  const bool same_role = share(one.roles, other.roles);
  double certainty = 0;
  switch (match) {
    case NameMatch::same:
      certainty = 1;
      break;
    case NameMatch::transliterated:
      certainty = same_side ? 0.97 : same_role ? 0.9 : share_company(seen, one, other) ? 0.86 : 0.7;
      break;
    case NameMatch::initial:
      certainty = same_side ? 0.9 : 0.6;
      break;
    case NameMatch::last_name:
      certainty = same_side && same_role ? 0.9 : same_side ? 0.7 : 0.5;
      break;
    case NameMatch::none:
      break;
  }
  static constexpr std::string_view kReasons[] = {"", "last name", "initial", "spelling",
                                                  "same name"};
  std::string reason(kReasons[static_cast<std::size_t>(match)]);
  if (same_role)
    reason += ", same office";
  else if (same_side)
    reason += ", same side";
  return Pair{a, b, certainty, reason};
}

// What humans said of names.
bool are_parted(const Judged& judged, const NamedPerson& one, const NamedPerson& other) {
  return !judged.parted.empty() && judged.parted.contains(std::minmax(name_key(one.folded_name),
                                                                      name_key(other.folded_name)));
}

std::vector<Pair> joined_by_hand(const Judged& judged, const std::vector<NamedPerson>& nodes) {
  std::multimap<std::string, std::size_t> by_key;
  if (judged.joined.empty()) return {};
  for (std::size_t i = 0; i < nodes.size(); ++i) by_key.emplace(name_key(nodes[i].folded_name), i);
  std::vector<Pair> pairs;
  for (const auto& [one, other] : judged.joined) {
    const auto [first, last] = by_key.equal_range(one);
    for (auto a = first; a != last; ++a) {
      const auto [begin, end] = by_key.equal_range(other);
      for (auto b = begin; b != end; ++b)
        pairs.push_back({std::min(a->second, b->second), std::max(a->second, b->second), kByHand,
                         "joined by hand"});
    }
  }
  return pairs;
}

std::vector<HeldOffice> offices_of(const std::vector<const NamedPerson*>& nodes) {
  std::map<std::pair<std::string, std::string>, HeldOffice> held;
  for (const NamedPerson* node : nodes) {
    for (const SeenOffice& seen : node->offices) {
      HeldOffice& office = held[{folded(seen.office), folded(seen.of)}];
      if (office.office.empty()) {
        office = {seen.office, seen.of, seen.day, seen.day};
        continue;
      }
      office.office = std::min(office.office, seen.office);
      office.of = std::min(office.of, seen.of);
      if (seen.day.empty()) continue;
      if (office.first_seen.empty() || seen.day < office.first_seen) office.first_seen = seen.day;
      office.last_seen = std::max(office.last_seen, seen.day);
    }
  }
  std::vector<HeldOffice> offices;
  for (auto& [key, office] : held) offices.push_back(std::move(office));
  std::ranges::sort(offices, [](const HeldOffice& a, const HeldOffice& b) {
    return std::tie(a.first_seen, a.office, a.of) < std::tie(b.first_seen, b.office, b.of);
  });
  return offices;
}

std::string id_by(const NamedPerson& node) {
  return entry_id("person",
                  node.folded_name + "/" + (node.states.empty() ? "" : *node.states.begin()));
}

Entry person_entry(const PersonRegister& seen, const std::vector<const NamedPerson*>& nodes) {
  Entry entry;
  entry.kind = "person";
  std::map<std::string, std::set<std::uint32_t>> spellings;
  for (const NamedPerson* node : nodes)
    for (const auto& [name, reports] : node->spellings)
      spellings[name].insert(reports.begin(), reports.end());
  std::size_t most = 0;
  for (const auto& [name, reports] : spellings) {
    Spelling spelling{name, {}};
    for (const std::uint32_t report : reports) spelling.reports.push_back(seen.report(report));
    entry.names.push_back(std::move(spelling));
    // The spelling of most reports is the title; of equal ones the longest, then the first.
    const std::size_t weight = reports.size() * 1000 + name.size();
    if (weight > most) {
      most = weight;
      entry.title = name;
    }
  }
  entry.offices = offices_of(nodes);
  std::set<std::string> ids;
  for (const NamedPerson* node : nodes) ids.insert(id_by(*node));
  entry.id = id_by(*nodes.front());
  ids.erase(entry.id);
  entry.was = {ids.begin(), ids.end()};
  return entry;
}

void index_person(const PersonRegister& seen, const std::vector<const NamedPerson*>& nodes,
                  const std::string& id, People& people) {
  for (const NamedPerson* node : nodes)
    for (const auto& [name, reports] : node->spellings)
      for (const std::uint32_t report : reports)
        people.id_of[node->folded_name][seen.report(report)] = id;
}

// A body that one speaks for comes before the state that one comes from.
People::Profile profile_of(const std::vector<const NamedPerson*>& nodes) {
  People::Profile profile;
  for (const NamedPerson* node : nodes) {
    for (const std::string& side : node->sides)
      if (profile.side.empty() || side.starts_with("body ")) profile.side = side;
    for (const std::string& role : node->roles)
      if (profile.role.empty()) profile.role = role;
  }
  return profile;
}

// Offices that one person only is said to hold.
void index_holders(const std::vector<std::vector<const NamedPerson*>>& persons, People& people) {
  std::map<std::string, std::set<std::string>> holders;
  for (std::size_t i = 0; i < persons.size(); ++i) {
    for (const NamedPerson* node : persons[i])
      for (const std::string& side : node->sides)
        for (const std::string& role : node->roles)
          holders[fmt::format("{}/{}", side, role)].insert(people.entries[i].id);
  }
  for (const auto& [office, ids] : holders)
    if (ids.size() == 1) people.holder_of[office] = *ids.begin();
}

}  // namespace

std::string People::find(const std::string& report, const std::string& folded_name) const {
  const auto name = id_of.find(folded_name);
  if (name == id_of.end()) return "";
  const auto found = name->second.find(report);
  return found == name->second.end() ? "" : found->second;
}

People find_people(std::vector<ReportMentions> reports, const Judged& judged) {
  const PersonRegister seen(std::move(reports));
  const std::vector<NamedPerson> nodes = seen.persons();
  std::vector<std::vector<std::string>> keys;
  std::vector<std::string> rank;
  for (const NamedPerson& node : nodes) {
    keys.push_back({sound_key(node.words.back())});
    rank.push_back(node.folded_name);
  }
  constexpr std::size_t kReach = 60;
  std::vector<Pair> pairs = joined_by_hand(judged, nodes);
  std::vector<Pair> proposed;
  for (const auto& [a, b] : candidate_pairs(keys, rank, kReach)) {
    auto pair = pair_of(seen, nodes, a, b);
    if (!pair) continue;
    (pair->certainty >= kMergeFrom ? pairs : proposed).push_back(std::move(*pair));
  }
  const Clusters clusters =
      cluster(nodes.size(), std::move(pairs), [&](const Pair& by, std::size_t a, std::size_t b) {
        return are_parted(judged, nodes[a], nodes[b]) ||
               (by.certainty < kByHand && are_namesakes(nodes[a], nodes[b]));
      });
  People people;
  std::vector<std::vector<const NamedPerson*>> persons;
  std::vector<std::size_t> person_of(nodes.size());
  for (const auto& members : clusters.members) {
    std::vector<const NamedPerson*> of_person;
    for (const std::size_t member : members) {
      person_of[member] = persons.size();
      of_person.push_back(&nodes[member]);
    }
    people.entries.push_back(person_entry(seen, of_person));
    index_person(seen, of_person, people.entries.back().id, people);
    people.profile_of[people.entries.back().id] = profile_of(of_person);
    persons.push_back(std::move(of_person));
  }
  for (const Pair& pair : proposed) {
    const std::size_t one = person_of[pair.one];
    const std::size_t other = person_of[pair.other];
    if (one == other || are_namesakes(nodes[pair.one], nodes[pair.other]) ||
        are_parted(judged, nodes[pair.one], nodes[pair.other]))
      continue;
    people.entries[one].links.push_back(
        {people.entries[other].id, "same person? " + pair.reason, pair.certainty, {}});
  }
  index_holders(persons, people);
  return people;
}

}  // namespace rapporteur::link
