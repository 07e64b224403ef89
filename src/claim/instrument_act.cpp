#include "claim/instrument_act.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claim/mediators.h"

namespace rapporteur::claim {

namespace {

// List of verbs and the act that they tell, those that make an instrument first.
constexpr std::array kActs = {
    std::pair{std::string_view("instrument-signed"), std::string_view("signed")},
    std::pair{std::string_view("instrument-adopted"), std::string_view("adopted")},
    std::pair{std::string_view("instrument-agreed"), std::string_view("agreed")},
    std::pair{std::string_view("instrument-issued"), std::string_view("issued")},
    std::pair{std::string_view("instrument-renewed"), std::string_view("renewed")},
    std::pair{std::string_view("instrument-proposed"), std::string_view("proposed")}};

bool is_told_as_fact(const Clause& clause) {
  return clause.status == Status::happened || clause.status == Status::ongoing;
}

bool has_filler(const Clause& clause, std::uint32_t token,
                const std::vector<std::string_view>& roles) {
  return std::ranges::any_of(clause.roles, [&](const Filler& filler) {
    return filler.token == token && !filler.guessed &&
           std::ranges::find(roles, filler.role) != roles.end();
  });
}

// The verb that acts on the noun in a clause: its own predicate with the noun as object, or the
// verb that carries the noun ("an accord was reached").
std::string verb_on(const Scene& scene, const Clause& clause, std::uint32_t noun) {
  if (clause.head == noun && clause.via) return scene.lemma(*clause.via);
  if (clause.head == noun) return "";
  if (has_filler(clause, noun, {"patient"})) return clause.pred;
  // "The accords, concluded between": an accord concludes nothing itself.
  const bool has_patient = std::ranges::any_of(clause.roles, [](const Filler& filler) {
    return filler.role == "patient" && !filler.guessed;
  });
  if (has_filler(clause, noun, {"agent"}) && !has_patient) return clause.pred;
  for (const std::string_view role : {"to", "on", "with", "by", "in"}) {
    if (has_filler(clause, noun, {role})) return clause.pred + " " + std::string(role);
  }
  return "";
}

std::string_view act_of_verb(const Rules& rules, const std::string& verb) {
  for (const auto& [list, act] : kActs) {
    if (rules.is_in(std::string(list), verb)) return act;
  }
  return "";
}

std::size_t rank_of(std::string_view act) {
  const auto found = std::ranges::find(kActs, act, [](const auto& pair) { return pair.second; });
  return static_cast<std::size_t>(found - kActs.begin());
}

// "Russia-brokered": the name that stands before the participle.
std::vector<Party> joined_doers(const Scene& scene, std::uint32_t participle) {
  std::vector<Party> doers;
  for (const std::uint32_t child : scene.children(participle)) {
    if (child >= participle || scene.token(child).pos != "PROPN") continue;
    std::vector<Party> known = parties_at(scene, child);
    add_new(doers, known.empty() ? std::vector{party_by_words(scene, child)} : known);
  }
  return doers;
}

// "Under the auspices of X", "through the mediation of X" stand as the clause's mediators.
void add_brokers(const Scene& scene, const Rules& rules, const InstrumentPhrase& phrase,
                 InstrumentAct& act) {
  for (const Clause& clause : scene.clauses().clauses) {
    const bool brokers = rules.is_in("instrument-brokered", clause.pred);
    if (!is_told_as_fact(clause) || !brokers || !has_filler(clause, phrase.head, {"patient"})) {
      const bool carried = clause.head == phrase.head && clause.via &&
                           rules.is_in("instrument-brokered", scene.lemma(*clause.via));
      if (!carried) continue;
    }
    add_new(act.brokers, parties_in(scene, clause, {"agent", "mediator"}));
    add_new(act.brokers, joined_doers(scene, clause.head));
    if (act.when.edtf.empty()) act.when = when_told(scene, clause);
    if (act.act.empty()) act.act = "agreed";
  }
}

// "Which the council adopted in 1993 call for": a day right behind the verb's own preposition,
// though the tree made it part of the next words.
WhenTold day_behind(const Scene& scene, const Clause& clause) {
  for (const std::uint32_t child : scene.children(top_of(clause))) {
    if (scene.token(child).dep != "prep") continue;
    for (const Day& day : scene.grounding().days) {
      if (day.begin == child + 1 && !day.edtf.empty() && day.type == "DATE") return when_of(day);
    }
  }
  return {};
}

WhenTold day_of_act(const Scene& scene, const Clause& clause) {
  WhenTold when = when_told(scene, clause);
  return when.edtf.empty() ? day_behind(scene, clause) : when;
}

}  // namespace

bool is_awaited(const Scene& scene, const Clause& clause) {
  static constexpr std::array<std::string_view, 5> kAwaiting = {"once", "until", "till", "unless",
                                                                "if"};
  const std::uint32_t verb = top_of(clause);
  return std::ranges::any_of(scene.children(verb), [&](std::uint32_t child) {
    return child < verb && std::ranges::find(kAwaiting, scene.form(child)) != kAwaiting.end();
  });
}

InstrumentAct act_on(const Scene& scene, const Rules& rules, const InstrumentPhrase& phrase) {
  InstrumentAct best;
  for (std::uint32_t at = 0; at < scene.clauses().clauses.size(); ++at) {
    const Clause& clause = scene.clauses().clauses[at];
    if (!is_told_as_fact(clause) || clause.negated || is_awaited(scene, clause)) continue;
    const std::string_view act = act_of_verb(rules, verb_on(scene, clause, phrase.head));
    if (act.empty() || (!best.act.empty() && rank_of(act) >= rank_of(best.act))) continue;
    best = {std::string(act), at, day_of_act(scene, clause), {}, {}};
    best.makers = parties_in(scene, clause, {"agent", "between", "with"});
    best.brokers = parties_in(scene, clause, {"mediator"});
  }
  add_brokers(scene, rules, phrase, best);
  if (best.when.edtf.empty() && !best.act.empty() && !phrase.loose_days.empty())
    best.when = phrase.loose_days.front();
  return best;
}

bool is_yet_to_come(const Scene& scene, const Rules& rules, const InstrumentPhrase& phrase) {
  bool is_made = false;
  bool is_wanted = false;
  for (const Clause& clause : scene.clauses().clauses) {
    const bool own = clause.head == phrase.head;
    const bool makes = !act_of_verb(rules, verb_on(scene, clause, phrase.head)).empty();
    if (!own && !makes) continue;
    if (is_told_as_fact(clause)) {
      is_made = is_made || makes;
    } else {
      is_wanted = is_wanted || makes || !phrase.is_definite;
    }
  }
  return is_wanted && !is_made;
}

}  // namespace rapporteur::claim
