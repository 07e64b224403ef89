#include "claim/event_actors.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "claim/event_lands.h"
#include "claim/event_named.h"
#include "claim/match.h"

namespace rapporteur::claim {

namespace {

bool stands_before(const Token& part) {
  return part.dep == "poss" || part.dep == "amod" || part.dep == "compound" || part.dep == "nmod";
}

// "Norland's tanks", "the tanks of Norland", "Norlandic artillery": what belongs to somebody acts
// for him.
std::vector<Party> owners_of(const Scene& scene, std::uint32_t token) {
  for (const std::uint32_t child : scene.children(token)) {
    std::vector<Party> found;
    if (stands_before(scene.token(child))) found = parties_at(scene, child);
    const std::string& word = scene.form(child);
    if (scene.token(child).dep == "prep" && (word == "of" || word == "from" || word == "by")) {
      for (const std::uint32_t below : scene.children(child)) {
        if (scene.token(below).dep == "pobj") found = parties_at(scene, below);
      }
    }
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<Party> agents_of(const Scene& scene, const Clause& clause) {
  std::vector<Party> found;
  for (const Filler& filler : clause.roles) {
    if (filler.role == "agent" && !filler.guessed && !filler.inherited)
      add_new(found, parties_of_filler(scene, filler));
  }
  return found;
}

// "Killed by a shot that the rebels fired", "wounded in a raid by Norland": the act that did it has
// a doer of its own.
std::vector<Party> doers_of_act(const Scene& scene, std::uint32_t token) {
  std::vector<std::uint32_t> acts = {token};
  for (const std::uint32_t child : scene.children(token)) {
    const std::string& dep = scene.token(child).dep;
    if (dep == "acl" || dep == "relcl") acts.push_back(child);
  }
  for (const std::uint32_t act : acts) {
    const auto at = scene.clause_of(act);
    if (!at) continue;
    std::vector<Party> found = agents_of(scene, scene.clauses().clauses[*at]);
    if (!found.empty()) return found;
  }
  return {};
}

// A body or person that nothing ties to the world, by its name alone.
bool is_proper_name(const Scene& scene, std::uint32_t token) {
  const Token& word = scene.token(token);
  return word.pos == "PROPN" && word.ent_type != "DATE" && word.ent_type != "TIME" &&
         word.ent_type != "EVENT" && word.ent_type != "LAW";
}

std::vector<Party> those_acting(const Scene& scene, const Filler& filler) {
  std::vector<Party> found = parties_of_filler(scene, filler);
  if (found.empty()) found = doers_of_act(scene, filler.token);
  if (found.empty()) found = owners_of(scene, filler.token);
  if (found.empty() && is_proper_name(scene, filler.token))
    found.push_back(party_by_words(scene, filler.token));
  return found;
}

// Force strikes people and things that have no name.
bool is_force(const Rule& rule) {
  return rule.plover.type == "ASSAULT" || rule.plover.type == "COERCE";
}

// "Two Norlandic nurses", "a Norlandic bus": they are struck, not the state whose they are, which
// gives them their country.
void name_by_words(const Scene& scene, const Rules& rules, const Filler& filler, bool acting,
                   std::vector<Party>& named) {
  if (!parties_of_filler(scene, filler).empty()) return;
  std::vector<Party> words =
      acting ? doers_by_words(scene, rules, filler) : those_by_words(scene, rules, filler);
  if (words.empty()) return;
  for (Party& party : words) {
    if (party.actor.country.empty() && !named.empty())
      party.actor.country = named.front().actor.country;
  }
  named = std::move(words);
}

// "Fired at a bus" strikes the bus, "fired in Lima" nobody there.
bool is_mere_place(const Scene& scene, const Filler& filler) {
  const Token& word = scene.token(filler.token);
  return filler.role == "in" && word.dep == "pobj" && scene.form(word.head) == "in" &&
         std::ranges::any_of(scene.grounding().places, [&](const Place& place) {
           return place.begin <= filler.token && filler.token < place.end;
         });
}

// "Murdered by uniformed men": people whom no name tells are no means.
std::vector<Party> people_by(const Scene& scene, const Rules& rules, const Clause& clause) {
  std::vector<Party> found;
  for (const Filler& filler : clause.roles) {
    const bool is_by = filler.role == "means" && !filler.guessed &&
                       scene.form(scene.token(filler.token).head) == "by";
    if (is_by) add_new(found, doers_by_words(scene, rules, filler));
  }
  return found;
}

// Those whose land it happens on: the role `place` of a slot.
constexpr std::string_view kPlace = "place";

// The parties of one slot of an entry, of the first of its roles that names somebody.
std::vector<Party> first_filled(const Scene& scene, const Rules& rules, const Rule& rule,
                                const Clause& clause, const std::string& slot) {
  const bool acting = slot == "source";
  const bool is_assault = rule.plover.type == "ASSAULT";
  for (const std::string& role : rule.roles_of(slot)) {
    std::vector<Party> found = role == kPlace ? holders_of(scene, clause) : std::vector<Party>{};
    for (const Filler& filler : clause.roles) {
      if (filler.role != role || filler.guessed || (is_assault && is_mere_place(scene, filler)))
        continue;
      std::vector<Party> named = acting ? those_acting(scene, filler) : those_struck(scene, filler);
      if (is_force(rule) && (named.empty() || !acting))
        name_by_words(scene, rules, filler, acting, named);
      add_new(found, named);
    }
    if (!found.empty()) return found;
  }
  return acting && is_force(rule) ? people_by(scene, rules, clause) : std::vector<Party>{};
}

// Nobody does something to himself: a side on both ends is a misreading of one of them. A place
// stands for nobody where it lies in the source's own land.
void part_sides(const Scene& scene, EventSides& sides) {
  const auto is_place_of = [&](const std::vector<Place>& places, Span span) {
    return std::ranges::find(places, span, &Place::span) != places.end();
  };
  std::erase_if(sides.targets, [&](const Party& target) {
    const bool is_place = target.actor.kind == ActorKind::unknown &&
                          !target.actor.country.empty() &&
                          (is_place_of(scene.grounding().places, target.actor.span) ||
                           is_place_of(scene.grounding().toponyms, target.actor.span));
    return std::ranges::any_of(sides.sources, [&](const Party& source) {
      return source.is_same(target) || (is_place && source.actor.country == target.actor.country);
    });
  });
}

EventSides sides_of_mutual(const Scene& scene, const Rule& rule, const Clause& clause) {
  std::vector<Party> all;
  for (const char* slot : {"source", "target"}) {
    for (const std::string& role : rule.roles_of(slot)) {
      for (const Filler& filler : clause.roles) {
        if (filler.role != role || filler.guessed) continue;
        add_new(all, std::string_view(slot) == "source" ? those_acting(scene, filler)
                                                        : those_struck(scene, filler));
      }
    }
  }
  EventSides sides;
  for (const Party& party : all)
    (sides.sources.empty() ? sides.sources : sides.targets).push_back(party);
  return sides;
}

}  // namespace

std::vector<Party> those_struck(const Scene& scene, const Filler& filler) {
  std::vector<Party> found = parties_of_filler(scene, filler);
  if (!found.empty()) return found;
  if (const auto act = scene.clause_of(filler.token)) {  // "crimes by Norland"
    if (found = agents_of(scene, scene.clauses().clauses[*act]); !found.empty()) return found;
  }
  if (found = owners_of(scene, filler.token); !found.empty()) return found;
  const std::vector<std::uint32_t> phrase = scene.phrase(filler.token);
  for (const std::uint32_t at : phrase) {
    if (found = parties_at(scene, at); !found.empty()) return found;
  }
  return holders_in(scene, phrase);
}

std::vector<Party> side_named_behind(const Scene& scene, std::uint32_t token,
                                     const std::vector<Party>& but) {
  std::vector<std::uint32_t> reach = scene.phrase(token);
  for (const std::uint32_t child : scene.children(token)) {  // "marched to demand that"
    const std::string& dep = scene.token(child).dep;
    if (child < token || (dep != "advcl" && dep != "xcomp")) continue;
    for (const std::uint32_t at : scene.subtree(child)) reach.push_back(at);
  }
  std::ranges::sort(reach);
  for (const Mention& mention : scene.grounding().mentions) {
    if (mention.head <= token || !std::ranges::binary_search(reach, mention.head)) continue;
    for (const Party& party : parties_at(scene, mention.head)) {
      const bool is_officeholder =
          party.actor.kind == ActorKind::person && party.actor.sector == "GOV";
      const bool is_other = (is_side(party.actor) || is_officeholder) &&
                            party.actor.kind != ActorKind::people &&
                            party.actor.kind != ActorKind::outlet;
      if (is_other && !has_party(but, party)) return {party};
    }
  }
  return {};
}

namespace {

// "A tour of Norland by its guest": a land is visited, where somebody else visits.
void part_visit(EventSides& sides) {
  const auto is_state = [](const Party& party) { return party.actor.kind == ActorKind::state; };
  if (std::ranges::all_of(sides.sources, is_state)) return;
  for (const Party& party : sides.sources) {
    if (is_state(party)) add_new(sides.targets, {party});
  }
  std::erase_if(sides.sources, is_state);
}

// "Opened fire to disperse marchers", "raided the camp, killing soldiers": whom what came of it
// befell.
std::vector<Party> struck_below(const Scene& scene, const Clause& clause) {
  for (const Clause& below : scene.clauses().clauses) {
    const bool is_below = scene.token(below.head).head == clause.head &&
                          scene.token(below.head).dep == "advcl" && below.head > clause.head;
    const bool is_result =
        below.link == ClauseLink::purpose || scene.token(below.head).tag == "VBG";
    if (!is_below || !is_result) continue;
    for (const Filler& filler : below.roles) {
      if (filler.role != "patient" || filler.guessed) continue;
      std::vector<Party> found = parties_of_filler(scene, filler);
      if (!found.empty()) return found;
    }
  }
  return {};
}

}  // namespace

EventSides sides_of(const Scene& scene, const Rules& rules, const Rule& rule,
                    const Clause& clause) {
  if (rule.value_of("mutual") == "yes") return sides_of_mutual(scene, rule, clause);
  EventSides sides{first_filled(scene, rules, rule, clause, "source"),
                   first_filled(scene, rules, rule, clause, "target")};
  if (rule.value_of("type") == "visit") part_visit(sides);
  if (sides.targets.empty()) sides.targets = struck_below(scene, clause);
  part_sides(scene, sides);
  locate(scene, clause, sides.sources);
  locate(scene, clause, sides.targets);
  if (sides.targets.empty() && rule.plover.type == "PROTEST")
    sides.targets = side_named_behind(scene, top_of(clause), sides.sources);
  share_land(rule, sides);
  leave_own_land(sides);
  return sides;
}

}  // namespace rapporteur::claim
