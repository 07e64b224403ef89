#include "claim/match.h"

#include <algorithm>
#include <tuple>

#include "claim/actors.h"
#include "claim/event_actors.h"

namespace rapporteur::claim {

namespace {

bool is_word(const Scene& scene, std::uint32_t token, const std::vector<std::string>& words) {
  return std::ranges::any_of(words,
                             [&](const std::string& word) { return scene.ends_with(token, word); });
}

bool has_word(const Scene& scene, std::uint32_t token, const std::vector<std::string>& words) {
  return std::ranges::any_of(scene.subtree(token),
                             [&](std::uint32_t at) { return is_word(scene, at, words); });
}

bool is_person(const Party& party) {
  return party.actor.kind == ActorKind::person || !party.actor.office.empty();
}

bool is_plural(const Scene& scene, std::uint32_t token) {
  return scene.token(token).morph.find("Number=Plur") != std::string::npos ||
         scene.token(token).tag == "NNS" || scene.token(token).tag == "NNPS" ||
         parties_at(scene, token).size() > 1;
}

// A finite clause in the indicative: "that the road is open", not "that the road be opened". "That
// they leave" may be either and is none.
bool is_told(const Scene& scene, std::uint32_t token) {
  const auto is_indicative = [&](std::uint32_t at) {
    const Token& word = scene.token(at);
    const bool will = scene.lemma(at) == "will" || scene.lemma(at) == "would";
    return word.tag == "VBZ" || word.tag == "VBD" || (word.tag == "MD" && will) ||
           (word.tag == "VBP" && word.lemma == "be");
  };
  // "Was open", "is a risk": the verb stands over the word that it tells.
  const Token& word = scene.token(token);
  const bool is_told_by_be = word.dep == "acomp" || word.dep == "attr";
  if (is_indicative(is_told_by_be ? word.head : token)) return true;
  return std::ranges::any_of(scene.children(token), [&](std::uint32_t at) {
    return scene.token(at).dep.starts_with("aux") &&
           (is_indicative(at) || scene.token(at).tag == "VBP");
  });
}

std::vector<Party> parties_of(const Scene& scene, const std::vector<Filler>& who, bool of_meeting) {
  std::vector<Party> parties;
  for (const Filler& filler : who) add_new(parties, parties_of_filler(scene, filler));
  // Reporters, residents and newspapers are nobody whom one meets for talks.
  std::erase_if(parties, [&](const Party& party) {
    return of_meeting &&
           (party.actor.kind == ActorKind::outlet || party.actor.kind == ActorKind::people);
  });
  return parties;
}

bool is_land(const Scene& scene, std::uint32_t token) {
  const auto holds_it = [&](const Place& place) {
    return place.begin <= token && token < place.end;
  };
  return std::ranges::any_of(scene.grounding().places, holds_it) ||
         std::ranges::any_of(scene.grounding().toponyms, holds_it);
}

bool inside(const Scene& scene, const Clause& clause, const std::vector<std::string>& words) {
  const std::uint32_t end = scene.token_count();
  for (std::uint32_t at = scene.token_at(clause.span.begin);
       at < end && scene.token(at).span.begin < clause.span.end; ++at) {
    if (is_word(scene, at, words)) return true;
  }
  return false;
}

bool holds_for(const Scene& scene, const Clause& clause, bool of_meeting,
               const std::vector<Filler>& who, const Condition& condition) {
  const auto any_filler = [&](const auto& test) {
    return std::ranges::any_of(who, [&](const Filler& filler) { return test(filler.token); });
  };
  const auto any_party = [&](const auto& test) {
    return std::ranges::any_of(parties_of(scene, who, of_meeting), test);
  };
  switch (condition.test) {
    case TestKind::actors:
      return parties_of(scene, who, of_meeting).size() >= condition.count;
    case TestKind::person:
      return any_party([](const Party& party) { return is_person(party); });
    case TestKind::people:
      return any_party([](const Party& party) {
        return is_person(party) || party.actor.kind == ActorKind::people;
      });
    case TestKind::side:
      return any_party([](const Party& party) { return is_side(party.actor); });
    case TestKind::tied:
      return std::ranges::any_of(
          who, [&](const Filler& filler) { return !those_struck(scene, filler).empty(); });
    case TestKind::land:
      return any_filler([&](std::uint32_t at) { return is_land(scene, at); });
    case TestKind::any:
      return !who.empty();
    case TestKind::none:
      return who.empty();
    case TestKind::word:
      return any_filler([&](std::uint32_t at) { return is_word(scene, at, condition.words); });
    case TestKind::has:
      return any_filler([&](std::uint32_t at) { return has_word(scene, at, condition.words); });
    case TestKind::plural:
      return who.size() > 1 || any_filler([&](std::uint32_t at) { return is_plural(scene, at); });
    case TestKind::told:
      return !who.empty() && std::ranges::all_of(who, [&](const Filler& filler) {
        return is_told(scene, filler.token);
      });
    case TestKind::time:
      return !clause.days.empty();
    case TestKind::carried:
      return clause.via.has_value();
    case TestKind::place:
      return !clause.places.empty();
    case TestKind::inside:
      return inside(scene, clause, condition.words);
    case TestKind::step:
      return std::ranges::any_of(clause.steps, [&](const Step& step) {
        return std::ranges::find(condition.words, step.what) != condition.words.end();
      });
  }
  return false;
}

// The needs that hold, counted by their tests; the first that does not ends it.
Verdict judge_needs(const Scene& scene, const Rule& rule, const Clause& clause) {
  Verdict verdict{&rule, true, 0, ""};
  for (const Need& need : rule.needs) {
    const auto met = std::ranges::find_if(need.any_of, [&](const std::vector<Condition>& all) {
      return std::ranges::all_of(
          all, [&](const Condition& condition) { return holds(scene, rule, clause, condition); });
    });
    if (met == need.any_of.end()) {
      verdict.fits = false;
      verdict.why_not = "need \"" + need.text + "\"";
      return verdict;
    }
    // Of events, what an entry refuses does not make it the more telling one.
    const bool all_count = rule.kind != "event";
    verdict.conditions += static_cast<std::uint32_t>(std::ranges::count_if(
        *met, [&](const Condition& condition) { return all_count || !condition.negated; }));
  }
  return verdict;
}

Verdict judge(const Scene& scene, const Rule& rule, const Clause& clause) {
  if (!rule.statuses.empty() &&
      std::ranges::find(rule.statuses, clause.status) == rule.statuses.end()) {
    return {&rule, false, 0, "the act is not told as the entry wants it"};
  }
  if (!rule.light.empty() && clause.form == ClauseForm::nominal) {
    if (!clause.via ||
        std::ranges::find(rule.light, scene.lemma(*clause.via)) == rule.light.end()) {
      return {&rule, false, 0, "the noun stands without one of its verbs"};
    }
  }
  return judge_needs(scene, rule, clause);
}

std::string predicate_of(const Clause& clause) {
  return clause.form == ClauseForm::nominal && !clause.noun.empty() ? clause.noun : clause.pred;
}

std::size_t longest_name(const Rule& rule, const std::string& predicate) {
  for (const auto* words : {&rule.verbs, &rule.nouns, &rule.adjectives}) {
    if (std::ranges::find(*words, predicate) != words->end()) return predicate.size();
  }
  return 0;
}

const Rule* best_of(const std::vector<Verdict>& all, const std::string& predicate,
                    std::string_view kind) {
  const Rule* best = nullptr;
  std::tuple<std::uint32_t, std::size_t, bool> best_rank;
  for (const Verdict& verdict : all) {
    if (!verdict.fits || verdict.rule->kind != kind) continue;
    const std::tuple rank{verdict.conditions, longest_name(*verdict.rule, predicate),
                          verdict.rule->from_user};
    if (best == nullptr || rank > best_rank) {
      best = verdict.rule;
      best_rank = rank;
    }
  }
  return best;
}

}  // namespace

std::vector<Filler> fillers(const Rule& rule, const Clause& clause,
                            const std::string& role_or_slot) {
  const std::vector<std::string> roles =
      rule.slots.contains(role_or_slot) ? rule.roles_of(role_or_slot) : std::vector{role_or_slot};
  const bool with_guessed = rule.value_of("guessed") == "yes";
  std::vector<Filler> found;
  for (const Filler& filler : clause.roles) {
    if (filler.guessed && !with_guessed) continue;
    if (std::ranges::find(roles, filler.role) != roles.end()) found.push_back(filler);
  }
  return found;
}

std::vector<std::uint32_t> complements_of(const Scene& scene, const Clause& clause) {
  const std::vector<Clause>& all = scene.clauses().clauses;
  std::vector<std::uint32_t> heads;
  for (const Clause& inner : all) {
    const bool is_below = inner.link == ClauseLink::complement && inner.under &&
                          all[*inner.under].head == clause.head;
    if (is_below) heads.push_back(inner.head);
  }
  return heads;
}

bool holds(const Scene& scene, const Rule& rule, const Clause& clause, const Condition& condition) {
  std::vector<Filler> who = fillers(rule, clause, condition.role);
  if (condition.role == "that") {
    for (const std::uint32_t head : complements_of(scene, clause)) {
      Filler filler;
      filler.token = head;
      who.push_back(filler);
    }
  }
  return holds_for(scene, clause, rule.kind == "meeting", who, condition) != condition.negated;
}

std::vector<Verdict> verdicts(const Scene& scene, const Rules& rules, const Clause& clause) {
  std::vector<Verdict> found;
  for (const std::uint32_t at : rules.find(clause.form, predicate_of(clause))) {
    found.push_back(judge(scene, rules.entries()[at], clause));
  }
  return found;
}

const Rule* best_fit(const Scene& scene, const Rules& rules, const Clause& clause,
                     std::string_view kind) {
  return best_of(verdicts(scene, rules, clause), predicate_of(clause), kind);
}

std::vector<const Rule*> all_fits(const Scene& scene, const Rules& rules, const Clause& clause,
                                  std::string_view kind) {
  std::vector<const Rule*> found;
  for (const Verdict& verdict : verdicts(scene, rules, clause)) {
    if (verdict.fits && verdict.rule->kind == kind) found.push_back(verdict.rule);
  }
  for (const std::uint32_t at : rules.find(clause.form, "*")) {
    const Rule& rule = rules.entries()[at];
    if (rule.kind == kind && judge(scene, rule, clause).fits) found.push_back(&rule);
  }
  return found;
}

}  // namespace rapporteur::claim
