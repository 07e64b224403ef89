#include "link/people.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "claim/claim_actors.h"
#include "link/cluster.h"
#include "link/entry_id.h"
#include "link/names.h"

namespace rapporteur::link {

namespace {

// Above this a spelling is taken for the same person; below it is only proposed.
constexpr double kMergeFrom = 0.85;

struct Seen {
  std::string report, day, office, of;
};

// One name as one or more reports write it.
struct Node {
  std::string folded_name;
  std::map<std::string, std::set<std::string>> spellings;  // as written -> reports
  std::set<std::string> sides, states, roles, company;
  std::vector<Seen> offices;
  bool is_ambiguous = false;  // a bare name that people of two states have
};

class Register {
 public:
  Register(const std::vector<Report>& reports, const Names& names) : names_(names) {
    for (const Report& report : reports) day_of_[report.id] = report.published.value;
  }

  void add_office(const Claim& claim) {
    const auto& body = std::get<OfficeClaim>(claim.body);
    Actor holder = body.person;
    holder.kind = ActorKind::person;
    holder.office = body.office;
    holder.of = body.of;
    if (holder.country.empty()) holder.country = body.country;
    Node* node = add(holder, claim.report);
    if (node == nullptr) return;
    node->offices.push_back({claim.report, day_of_[claim.report], body.office, body.of});
  }

  Node* add(const Actor& actor, const std::string& report) {
    std::string name = folded(actor.name);
    if (name.empty()) return nullptr;
    if (!has_name(actor)) return nullptr;
    const bool known = actor.kind == ActorKind::person || by_name_.contains(name) ||
                       (actor.kind != ActorKind::state && sounds_known(name));
    if (!known) return nullptr;
    const Who who = names_.describe(actor);
    const std::string state = !actor.country.empty() ? actor.country
                              : who.is_state_side    ? who.side
                                                     : "";
    by_sound_[sound_key(folded_words_of(name).back())].insert(name);
    in_report_[report].insert(name);
    Node& node = by_name_[name][state];
    node.folded_name = std::move(name);
    node.spellings[actor.name].insert(report);
    if (!who.side.empty()) node.sides.insert(who.side);
    if (!state.empty()) node.states.insert(state);
    if (!who.role.empty()) node.roles.insert(who.role);
    return &node;
  }

  // A name of which one report gives the state and another none is one person, unless two states
  // have somebody of that name.
  [[nodiscard]] std::vector<Node> nodes() const {
    std::vector<Node> nodes;
    for (const auto& [name, by_state] : by_name_) {
      const auto bare = by_state.find("");
      const bool is_plain = bare != by_state.end() && by_state.size() == 2;
      for (const auto& [state, node] : by_state) {
        if (is_plain && state.empty()) continue;
        nodes.push_back(node);
        if (is_plain) absorb(nodes.back(), bare->second);
        nodes.back().is_ambiguous = state.empty() && by_state.size() > 2;
        keep_company(nodes.back());
      }
    }
    return nodes;
  }

 private:
  // A coder who gives bare names spells somebody in another way than the rest.
  [[nodiscard]] bool sounds_known(const std::string& name) const {
    const auto alike = by_sound_.find(sound_key(folded_words_of(name).back()));
    return alike != by_sound_.end() &&
           std::ranges::any_of(alike->second, [&](const std::string& known) {
             return compare_names(name, known) >= NameMatch::transliterated;
           });
  }

  // "foreign minister of Vantia" is an office, "Mira Solt" a name.
  [[nodiscard]] bool has_name(const Actor& actor) const {
    if (actor.name.empty()) return false;
    const auto c = static_cast<unsigned char>(actor.name.front());
    return (c >= 0x80 || (c >= 'A' && c <= 'Z')) && !names_.is_unnamed(actor.name);
  }

  // Whoever else is named in the same reports.
  void keep_company(Node& node) const {
    for (const auto& [spelling, reports] : node.spellings) {
      for (const std::string& report : reports) {
        const auto others = in_report_.find(report);
        if (others != in_report_.end())
          node.company.insert(others->second.begin(), others->second.end());
      }
    }
    node.company.erase(node.folded_name);
  }

  static void absorb(Node& node, const Node& other) {
    for (const auto& [name, reports] : other.spellings)
      node.spellings[name].insert(reports.begin(), reports.end());
    node.sides.insert(other.sides.begin(), other.sides.end());
    node.roles.insert(other.roles.begin(), other.roles.end());
    node.offices.insert(node.offices.end(), other.offices.begin(), other.offices.end());
  }

  const Names& names_;
  std::map<std::string, std::string> day_of_;
  std::map<std::string, std::map<std::string, Node>> by_name_;  // name, then state
  std::map<std::string, std::set<std::string>> by_sound_, in_report_;
};

bool share(const std::set<std::string>& one, const std::set<std::string>& other) {
  return std::ranges::any_of(one, [&](const std::string& item) { return other.contains(item); });
}

// Ministers of two states are two people.
bool are_namesakes(const Node& one, const Node& other) {
  return !one.states.empty() && !other.states.empty() && !share(one.states, other.states);
}

std::optional<Pair> pair_of(const std::vector<Node>& nodes, std::size_t a, std::size_t b) {
  const Node& one = nodes[a];
  const Node& other = nodes[b];
  const NameMatch match = compare_names(one.folded_name, other.folded_name);
  if (match == NameMatch::none) return std::nullopt;
  const bool same_side = share(one.sides, other.sides) || share(one.states, other.states);
  const bool same_role = share(one.roles, other.roles);
  double certainty = 0;
  switch (match) {
    case NameMatch::same:
      certainty = 1;
      break;
    case NameMatch::transliterated:
      certainty = same_side                           ? 0.97
                  : same_role                         ? 0.9
                  : share(one.company, other.company) ? 0.86
                                                      : 0.7;
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
bool are_parted(const Judged& judged, const Node& one, const Node& other) {
  return !judged.parted.empty() && judged.parted.contains(std::minmax(name_key(one.folded_name),
                                                                      name_key(other.folded_name)));
}

std::vector<Pair> joined_by_hand(const Judged& judged, const std::vector<Node>& nodes) {
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

std::vector<HeldOffice> offices_of(const std::vector<const Node*>& nodes) {
  std::map<std::pair<std::string, std::string>, HeldOffice> held;
  for (const Node* node : nodes) {
    for (const Seen& seen : node->offices) {
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

std::string id_by(const Node& node) {
  return entry_id("person",
                  node.folded_name + "/" + (node.states.empty() ? "" : *node.states.begin()));
}

Entry person_entry(const std::vector<const Node*>& nodes) {
  Entry entry;
  entry.kind = "person";
  std::map<std::string, std::set<std::string>> spellings;
  for (const Node* node : nodes)
    for (const auto& [name, reports] : node->spellings)
      spellings[name].insert(reports.begin(), reports.end());
  std::size_t most = 0;
  for (const auto& [name, reports] : spellings) {
    entry.names.push_back({name, {reports.begin(), reports.end()}});
    // The spelling of most reports is the title; of equal ones the longest, then the first.
    const std::size_t weight = reports.size() * 1000 + name.size();
    if (weight > most) {
      most = weight;
      entry.title = name;
    }
  }
  entry.offices = offices_of(nodes);
  std::set<std::string> ids;
  for (const Node* node : nodes) ids.insert(id_by(*node));
  entry.id = id_by(*nodes.front());
  ids.erase(entry.id);
  entry.was = {ids.begin(), ids.end()};
  return entry;
}

void index_person(const std::vector<const Node*>& nodes, const std::string& id, People& people) {
  for (const Node* node : nodes) {
    for (const auto& [name, reports] : node->spellings)
      for (const std::string& report : reports) people.id_of[{report, node->folded_name}] = id;
  }
}

// A body that one speaks for comes before the state that one comes from.
People::Profile profile_of(const std::vector<const Node*>& nodes) {
  People::Profile profile;
  for (const Node* node : nodes) {
    for (const std::string& side : node->sides)
      if (profile.side.empty() || side.starts_with("body ")) profile.side = side;
    for (const std::string& role : node->roles)
      if (profile.role.empty()) profile.role = role;
  }
  return profile;
}

// Offices that one person only is said to hold.
void index_holders(const std::vector<std::vector<const Node*>>& persons, People& people) {
  std::map<std::string, std::set<std::string>> holders;
  for (std::size_t i = 0; i < persons.size(); ++i) {
    for (const Node* node : persons[i])
      for (const std::string& side : node->sides)
        for (const std::string& role : node->roles)
          holders[fmt::format("{}/{}", side, role)].insert(people.entries[i].id);
  }
  for (const auto& [office, ids] : holders)
    if (ids.size() == 1) people.holder_of[office] = *ids.begin();
}

}  // namespace

std::string People::find(const std::string& report, const std::string& name) const {
  const auto found = id_of.find({report, folded(name)});
  return found == id_of.end() ? "" : found->second;
}

People find_people(const std::vector<Report>& reports, const std::vector<Claim>& claims,
                   const Names& names, const Judged& judged) {
  Register seen(reports, names);
  for (const Claim& claim : claims)
    if (std::holds_alternative<OfficeClaim>(claim.body)) seen.add_office(claim);
  for (const bool names_only : {false, true}) {
    for (const Claim& claim : claims) {
      for (const Actor* actor : claim::everybody_in(claim))
        if ((actor->kind == ActorKind::person) != names_only) seen.add(*actor, claim.report);
    }
  }
  const std::vector<Node> nodes = seen.nodes();
  std::vector<std::vector<std::string>> keys;
  std::vector<std::string> rank;
  for (const Node& node : nodes) {
    keys.push_back({sound_key(folded_words_of(node.folded_name).back())});
    rank.push_back(node.folded_name);
  }
  constexpr std::size_t kReach = 60;
  std::vector<Pair> pairs = joined_by_hand(judged, nodes);
  std::vector<Pair> proposed;
  for (const auto& [a, b] : candidate_pairs(keys, rank, kReach)) {
    auto pair = pair_of(nodes, a, b);
    if (!pair) continue;
    (pair->certainty >= kMergeFrom ? pairs : proposed).push_back(std::move(*pair));
  }
  const Clusters clusters =
      cluster(nodes.size(), std::move(pairs), [&](const Pair& by, std::size_t a, std::size_t b) {
        return are_parted(judged, nodes[a], nodes[b]) ||
               (by.certainty < kByHand && are_namesakes(nodes[a], nodes[b]));
      });
  People people;
  std::vector<std::vector<const Node*>> persons;
  std::vector<std::size_t> person_of(nodes.size());
  for (const auto& members : clusters.members) {
    std::vector<const Node*> of_person;
    for (const std::size_t member : members) {
      person_of[member] = persons.size();
      of_person.push_back(&nodes[member]);
    }
    people.entries.push_back(person_entry(of_person));
    index_person(of_person, people.entries.back().id, people);
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
