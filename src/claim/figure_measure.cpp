#include "claim/figure_measure.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "claim/actors.h"
#include "claim/match.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "figure";

bool is_told(const Clause& clause) {
  return clause.status == Status::happened || clause.status == Status::ongoing;
}

bool looks_at_acts(const Rule& rule) { return !rule.roles_of("counted").empty(); }

bool is_harm(const std::string& measure) { return measure == "killed" || measure == "wounded"; }

// The entry of an act; one that looks at nouns alone leaves it to the others that fit.
const Rule* entry_of_act(const Scene& scene, const Rules& rules, const Clause& clause) {
  const Rule* best = best_fit(scene, rules, clause, kKind);
  if (best == nullptr || looks_at_acts(*best)) return best;
  const std::vector<const Rule*> all = all_fits(scene, rules, clause, kKind);
  const auto found =
      std::ranges::find_if(all, [](const Rule* rule) { return looks_at_acts(*rule); });
  return found == all.end() ? nullptr : *found;
}

struct UnitMeasure {
  std::string_view list, measure;
};
constexpr std::array kUnitMeasures = {UnitMeasure{"figure-money-units", "money"},
                                      UnitMeasure{"figure-distance-units", "distance"},
                                      UnitMeasure{"figure-area-units", "area"}};

}  // namespace

Measures::Measures(const Scene& scene, const Rules& rules) : scene_(scene), rules_(rules) {
  const auto& clauses = scene.clauses().clauses;
  for (std::uint32_t at = 0; at < clauses.size(); ++at) {
    const Rule* rule = entry_of_act(scene, rules, clauses[at]);
    if (rule == nullptr) continue;
    for (const Filler& filler : fillers(*rule, clauses[at], "counted"))
      if (!filler.guessed) acts_[filler.token].emplace_back(at, rule);
  }
}

bool Measures::is_in(std::string_view list, const std::string& word) const {
  return rules_.is_in(std::string(list), word);
}

const Quantity& Measures::quantity(const Counted& counted) const {
  return scene_.grounding().quantities[counted.quantity];
}

std::optional<Measured> Measures::of(const Counted& counted,
                                     const std::map<std::uint32_t, Measured>& known) const {
  if (auto measured = by_outcome(counted)) return measured;
  if (auto measured = by_act(counted.filler)) return measured;
  if (auto measured = by_act(counted.noun)) return measured;
  if (auto measured = of_the_same(counted, known)) return measured;
  if (auto measured = share_of_land(counted)) return measured;
  if (auto measured = times_of_act(counted)) return measured;
  return quantity(counted).unit.empty() ? by_noun(counted) : by_unit(counted);
}

// "67 dead and about 90 wounded", "left six farmers dead": the word behind the number, or behind
// those counted where something left them so, says what became of them. One that stands before a
// noun ("90 wounded soldiers") describes that.
std::optional<Measured> Measures::by_outcome(const Counted& counted) const {
  if (!quantity(counted).unit.empty()) return std::nullopt;
  const std::uint32_t behind = quantity(counted).end;
  if (counted.is_bare || counted.noun == behind) {
    if (auto measured = outcome_at(behind, counted)) return measured;
  }
  const std::uint32_t after = counted.noun + 1;
  if (after >= scene_.token_count()) return std::nullopt;
  const std::uint32_t verb = scene_.token(after).head;
  const bool is_left =
      scene_.lemma(verb) == "leave" || scene_.lemma(scene_.token(verb).head) == "leave";
  return is_left ? outcome_at(after, counted) : std::nullopt;
}

std::optional<Measured> Measures::outcome_at(std::uint32_t word, const Counted& counted) const {
  if (word >= scene_.token_count() ||
      scene_.sentence_of(word) != scene_.sentence_of(counted.filler))
    return std::nullopt;
  const Token& token = scene_.token(word);
  if (token.dep == "amod" && token.head > word) return std::nullopt;
  for (const std::uint32_t at : rules_.find(ClauseForm::nominal, scene_.form(word))) {
    const Rule& rule = rules_.entries()[at];
    const std::string measure = rule.value_of("measure");
    if (rule.kind != kKind || looks_at_acts(rule) || (!is_harm(measure) && measure != "missing"))
      continue;
    Measured measured{measure, rule.id, clause_above(scene_, counted.filler)};
    measured.word = word;
    return measured;
  }
  return std::nullopt;
}

// "were killed or wounded" is one number of both.
std::optional<Measured> Measures::by_act(std::uint32_t filler) const {
  const auto found = acts_.find(filler);
  if (found == acts_.end()) return std::nullopt;
  std::optional<Measured> measured;
  for (const auto& [clause, rule] : found->second) {
    if (!is_told(scene_.clauses().clauses[clause])) continue;
    const std::string measure = rule->value_of("measure");
    if (!measured) {
      measured = Measured{measure, rule->id, clause, true};
    } else if (is_harm(measured->measure) && is_harm(measure) && measured->measure != measure) {
      measured->measure = "killed or wounded";
    }
  }
  return measured;
}

// "12 of them children", "including 12 children": counted like those of whom they are some.
std::optional<Measured> Measures::of_the_same(
    const Counted& counted, const std::map<std::uint32_t, Measured>& known) const {
  const std::uint32_t above = scene_.token(counted.filler).head;
  if (above == counted.filler || !is_in("figure-including", scene_.lemma(above)))
    return std::nullopt;
  const auto found = known.find(scene_.token(above).head);
  return found == known.end() ? std::nullopt : std::optional(found->second);
}

// "20 percent of the territory", "a fifth of its land", "occupied 20 percent of Norland".
std::optional<Measured> Measures::share_of_land(const Counted& counted) const {
  if (quantity(counted).unit != "percent") return std::nullopt;
  const auto clause = clause_above(scene_, counted.filler);
  const bool is_held = clause && is_in("figure-holding", scene_.clauses().clauses[*clause].pred) &&
                       is_state(counted.noun);
  const std::vector<std::uint32_t> below = scene_.phrase(counted.filler);
  const bool is_land = std::ranges::any_of(
      below, [&](std::uint32_t at) { return is_in("figure-land", scene_.lemma(at)); });
  const bool is_of_state =
      std::ranges::any_of(below, [&](std::uint32_t at) { return is_state(at); });
  if (is_held || (is_land && (is_of_state || is_of_conflict(counted))))
    return Measured{"territory", "figure.share-of-land", clause};
  return std::nullopt;
}

bool Measures::is_state(std::uint32_t token) const {
  const std::vector<Party> parties = parties_at(scene_, token);
  return !parties.empty() && parties.front().actor.kind == ActorKind::state;
}

// "broke the truce 25 times".
std::optional<Measured> Measures::times_of_act(const Counted& counted) const {
  if (scene_.lemma(counted.noun) != "time") return std::nullopt;
  const auto clause = clause_above(scene_, counted.filler);
  if (!clause || !is_told(scene_.clauses().clauses[*clause])) return std::nullopt;
  if (!is_in("figure-repeated", scene_.clauses().clauses[*clause].pred)) return std::nullopt;
  return Measured{"other", "figure.times", clause, true};
}

std::optional<Measured> Measures::by_unit(const Counted& counted) const {
  for (const auto& [list, measure] : kUnitMeasures) {
    if (is_in(list, quantity(counted).unit) && is_of_conflict(counted))
      return Measured{std::string(measure), "figure.unit", clause_above(scene_, counted.filler)};
  }
  return std::nullopt;
}

std::optional<Measured> Measures::by_noun(const Counted& counted) const {
  if (counted.is_bare || is_of_another_kind(counted)) return std::nullopt;
  for (const std::uint32_t at : rules_.find(ClauseForm::nominal, scene_.lemma(counted.noun))) {
    const Rule& rule = rules_.entries()[at];
    if (rule.kind == kKind && !looks_at_acts(rule))
      return Measured{rule.value_of("measure"), rule.id, clause_above(scene_, counted.filler)};
  }
  return std::nullopt;
}

// "Two coal mines", "storage tanks"; "a 5-0 vote" counts no votes.
bool Measures::is_of_another_kind(const Counted& counted) const {
  if (scene_.token(counted.noun).tag == "NN" && quantity(counted).value != 1) return true;
  return std::ranges::any_of(scene_.phrase(counted.noun), [&](std::uint32_t at) {
    return at < counted.noun && is_in("figure-unlike", scene_.lemma(at));
  });
}

// Money, distances and areas are those of markets and roads, unless the sentence speaks of arms,
// aid or land that is fought over.
bool Measures::is_of_conflict(const Counted& counted) const {
  const Sentence& sentence = scene_.analysis().sentences[scene_.sentence_of(counted.filler)];
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at)
    if (is_in("figure-context", scene_.lemma(at))) return true;
  return false;
}

}  // namespace rapporteur::claim
