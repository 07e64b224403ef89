#include "claim/meeting_parties.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "claim/mediators.h"

namespace rapporteur::claim {

namespace {

// A company, a union, a club: nobody who comes together for a side of a conflict.
bool is_private(const Rules& rules, const Party& party) {
  if (party.actor.kind == ActorKind::state) return false;
  std::string words = " " + base::to_lower(party.actor.name + " " + party.actor.of) + " ";
  std::ranges::replace_if(
      words, [](char c) { return c == '.' || c == ','; }, ' ');
  const auto holds_word = [&](const std::string& word) {
    return words.find(" " + word + " ") != std::string::npos ||
           words.find(" " + word + "s ") != std::string::npos;
  };
  return std::ranges::any_of(rules.list("company"), holds_word);
}

// A state beside its own minister is that minister's; and whoever proposes or refuses "a meeting of
// A and B" is not thereby one of them.
void drop_stand_ins(const Scene& scene, const Clause& clause, std::vector<Party>& parties) {
  std::erase_if(parties, [&](const Party& state) {
    return state.actor.kind == ActorKind::state &&
           std::ranges::any_of(parties, [&](const Party& other) {
             return other.actor.kind != ActorKind::state && acts_for_state(other.actor) &&
                    !other.actor.country.empty() && other.actor.country == state.actor.country;
           });
  });
  if (clause.form != ClauseForm::nominal || parties_in(scene, clause, {"with"}).size() < 2) return;
  for (const Filler& filler : clause.roles) {
    if (filler.role != "agent" || !filler.inherited) continue;
    const std::vector<Party> others = parties_at(scene, filler.token);
    const std::vector<Party> those = parties_in(scene, clause, {"with"});
    std::erase_if(parties, [&](const Party& party) {
      return has_party(others, party) && !has_party(those, party);
    });
  }
}

// "The two delegations met": a plural of people who come together is a party by its own words
// where the report does not tell who they are.
void take_groups(const Scene& scene, const Rules& rules, const Clause& clause,
                 MeetingDraft& draft) {
  const std::vector<std::string> roles = draft.rule->roles_of("parties");
  const bool nobody_else = draft.parties.empty();
  std::vector<std::uint32_t> taken;
  for (const Filler& filler : clause.roles) {
    if (std::ranges::find(roles, filler.role) == roles.end() || filler.guessed ||
        std::ranges::find(taken, filler.token) != taken.end() ||
        !parties_at(scene, filler.token).empty())
      continue;
    taken.push_back(filler.token);
    if (!rules.is_in("meeters", scene.lemma(filler.token))) continue;
    Party group = party_by_words(scene, filler.token);
    group.actor.kind = ActorKind::group;
    draft.by_group = nobody_else;
    draft.parties.push_back(std::move(group));
  }
}

}  // namespace

// A party without name that stands for an act ("with the participation of X") is no party; what
// `clause` gives as fillers are those X already.
void set_parties(const Scene& scene, const Rules& rules, const Rule& rule, const Clause& clause,
                 MeetingDraft& draft) {
  draft.parties = parties_in(scene, clause, rule.roles_of("parties"));
  if (draft.parties.size() < 2 && rule.value_of("guessed") == "yes") {
    draft.parties = parties_in(scene, clause, rule.roles_of("parties"), true);
  }
  drop_stand_ins(scene, clause, draft.parties);
  draft.parties = with_mediators_named(scene, rules, draft.parties);
  if (draft.parties.size() < 2 && draft.kind == DraftKind::whole)
    take_groups(scene, rules, clause, draft);
  draft.mediators =
      with_mediators_named(scene, rules, parties_in(scene, clause, rule.roles_of("mediators")));
  draft.hosts = parties_in(scene, clause, rule.roles_of("host"));
  const auto is_helper = [&](const Party& party) {
    return party.actor.kind == ActorKind::outlet || party.actor.kind == ActorKind::people;
  };
  std::erase_if(draft.parties, is_helper);
  // "OSBY: The ministers met": a town over an item of a column.
  std::erase_if(draft.parties, [&](const Party& party) {
    return scene.report().text.substr(party.actor.span.end, 1) == ":" &&
           party.actor.kind != ActorKind::person;
  });
  std::erase_if(draft.parties, [&](const Party& party) { return is_private(rules, party); });
}

// Who agrees on, promises or plans a meeting are those who will meet: "the ministers promised
// each other another meeting".
void take_parties_of_promise(const Scene& scene, const Rules& rules, const Clause& clause,
                             MeetingDraft& draft) {
  const bool is_plan = draft.kind == DraftKind::mention && clause.status == Status::planned;
  if (!is_plan || !draft.parties.empty() || draft.is_definite) return;
  for (const std::uint32_t at : clause.said) {
    const Attribution& attribution = scene.clauses().attributions[at];
    if (!attribution.clause ||
        !rules.is_in("agreeing", scene.clauses().clauses[*attribution.clause].pred))
      continue;
    std::vector<Party> speakers;
    for (const std::uint32_t token : attribution.speakers)
      add_new(speakers, parties_at(scene, token));
    if (speakers.size() < 2) continue;
    draft.parties = speakers;
    draft.kind = DraftKind::whole;
    return;
  }
}

// "Lund attended the session of the council in Lima": what is told with the noun belongs to it.
void take_from_noun(const Scene& scene, const Clause& clause, MeetingDraft& draft) {
  for (const Filler& filler : clause.roles) {
    if (filler.role != "in" && filler.role != "patient") continue;
    const auto at = scene.clause_of(filler.token);
    if (!at || scene.clauses().clauses[*at].form != ClauseForm::nominal) continue;
    const Clause& noun = scene.clauses().clauses[*at];
    draft.noun = filler.token;
    add_new(draft.parties, parties_in(scene, noun, {"agent", "with"}));
    if (draft.places.empty()) draft.places = noun.places;
  }
}

// A city that hosts is where it was.
void take_hosting_city(const Scene& scene, const Clause& clause, MeetingDraft& draft) {
  for (const Filler& filler : clause.roles) {
    if (filler.role != "host") continue;
    for (std::uint32_t at = 0; at < scene.grounding().places.size(); ++at) {
      const Place& place = scene.grounding().places[at];
      const bool named = scene.report().slice(scene.token(filler.token).span) == place.name;
      const bool here = named || (place.begin <= filler.token && filler.token < place.end);
      if (!here || place.kind == "country") continue;
      if (draft.places.empty()) draft.places.push_back(at);
      std::erase_if(draft.hosts, [&](const Party& host) {
        return named || host.actor.span.overlaps(place.span);
      });
    }
  }
}

}  // namespace rapporteur::claim
