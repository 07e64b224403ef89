#include "claim/compliance.h"

#include <algorithm>
#include <array>

#include "claim/instrument_act.h"
#include "claim/instrument_reference.h"
#include "claim/match.h"
#include "claim/voices.h"
#include "claim/when.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "compliance";

struct Verdicted {
  const Rule* rule = nullptr;
  std::uint32_t clause = 0;
  std::uint32_t phrase = 0;
  std::vector<Party> who;
  std::string verdict;
};

bool is_told_as_fact(const Clause& clause) {
  return clause.status == Status::happened || clause.status == Status::ongoing;
}

bool is_undone(const Clause& clause) {
  return clause.status == Status::denied || clause.status == Status::failed ||
         clause.status == Status::refused;
}

bool has_step(const Clause& clause, std::string_view word) {
  return std::ranges::any_of(clause.steps, [&](const Step& step) { return step.what == word; });
}

// What the entry says of a clause that is told as it is. "Has denied breaking the truce" disputes
// it; a wish, a plan and a condition say nothing.
std::string verdict_of(const Scene& scene, const Rules& rules, const Rule& rule,
                       const Clause& clause) {
  const std::string verdict = rule.value_of("verdict");
  if (is_told_as_fact(clause) && !clause.negated) {
    const bool in_part = has_word_below(scene, rules, top_of(clause), "instrument-in-part");
    return verdict == "fulfilled" && in_part ? "partly" : verdict;
  }
  if (!is_undone(clause)) return "";
  if (verdict == "violated") return has_step(clause, "deny") ? "disputed" : "";
  return rule.value_of("otherwise");
}

std::vector<Party> those_in(const Scene& scene, const Rules& rules, const Instruments& instruments,
                            const std::vector<Filler>& fillers) {
  std::vector<Party> who;
  for (const Filler& filler : fillers) {
    if (filler.guessed || instruments.phrase_at(filler.token)) continue;
    std::vector<Party> known = parties_of_filler(scene, filler);
    if (known.empty() && rules.is_in("provision-bearers", scene.lemma(filler.token)))
      known = {party_by_words(scene, filler.token)};
    add_new(who, known);
  }
  return who;
}

// "Accuse the troops of 40 cease-fire violations": those whom the verb above blames.
std::vector<Party> those_blamed(const Scene& scene, const Rules& rules,
                                const Instruments& instruments, std::uint32_t noun) {
  std::uint32_t at = noun;
  for (int step = 0; step < 3 && scene.token(at).head != at; ++step) {
    at = scene.token(at).head;
    const auto over = scene.clause_of(at);
    if (!over || !rules.is_in("blaming", scene.lemma(at))) continue;
    const Clause& clause = scene.clauses().clauses[*over];
    std::vector<Filler> blamed;
    for (const Filler& filler : clause.roles) {
      if (filler.role == "patient") blamed.push_back(filler);
    }
    return those_in(scene, rules, instruments, blamed);
  }
  return {};
}

// The instrument that stands with the noun of a breach: "cease-fire violations", "breaches of".
std::optional<std::uint32_t> phrase_beside(const Scene& scene, const Rules& rules,
                                           const Instruments& instruments, const Clause& clause) {
  if (clause.form != ClauseForm::nominal) return std::nullopt;
  for (const std::uint32_t child : scene.children(clause.head)) {
    if (scene.token(child).dep == "compound" || scene.token(child).dep == "amod") {
      if (const auto phrase = phrase_meant(scene, rules, instruments, child)) return phrase;
    }
  }
  return std::nullopt;
}

std::optional<Verdicted> by_entry(const Scene& scene, const Rules& rules,
                                  const Instruments& instruments, std::uint32_t at) {
  const Clause& clause = scene.clauses().clauses[at];
  const Rule* rule = best_fit(scene, rules, clause, kKind);
  if (rule == nullptr || is_awaited(scene, clause)) return std::nullopt;
  std::optional<std::uint32_t> phrase;
  for (const Filler& filler : fillers(*rule, clause, "instrument")) {
    if (!phrase) phrase = phrase_meant(scene, rules, instruments, filler.token);
  }
  if (!phrase) phrase = phrase_beside(scene, rules, instruments, clause);
  if (!phrase) return std::nullopt;
  Verdicted found{rule, at, *phrase, {}, verdict_of(scene, rules, *rule, clause)};
  if (found.verdict.empty()) return std::nullopt;
  found.who = those_in(scene, rules, instruments, fillers(*rule, clause, "who"));
  if (found.who.empty() && clause.form == ClauseForm::nominal)
    found.who = those_blamed(scene, rules, instruments, clause.head);
  return found;
}

// "Built a base in violation of the treaty", "withdrew in accordance with the accord".
std::optional<Verdicted> by_manner(const Scene& scene, const Rules& rules,
                                   const Instruments& instruments, std::uint32_t at) {
  const Clause& clause = scene.clauses().clauses[at];
  if (!is_told_as_fact(clause)) return std::nullopt;
  for (const Filler& filler : clause.roles) {
    if (filler.role != "in violation of" && filler.role != "in accordance with") continue;
    const auto phrase = phrase_meant(scene, rules, instruments, filler.token);
    const bool kept = filler.role == "in accordance with";
    const Rule* rule = rules.entry(kept ? "comply.manner" : "violate.manner");
    if (!phrase || rule == nullptr) continue;
    std::vector<Filler> agents;
    for (const Filler& one : clause.roles) {
      if (one.role == "agent") agents.push_back(one);
    }
    std::vector<Party> who = those_in(scene, rules, instruments, agents);
    if (who.empty()) continue;
    return Verdicted{rule, at, *phrase, std::move(who), kept ? "fulfilled" : "violated"};
  }
  return std::nullopt;
}

// The provisions of the instrument, by what both claims give as theirs.
const ProvisionClaim* demand_of(const std::vector<Claim>& provisions, const std::string& instrument,
                                std::uint32_t byte) {
  const ProvisionClaim* found = nullptr;
  for (const Claim& claim : provisions) {
    const auto& body = std::get<ProvisionClaim>(claim.body);
    if (body.instrument != instrument) continue;
    // The last one told before counts: "spelled out a demand ...; they refuse to comply".
    if (found == nullptr || claim.span.begin < byte) found = &body;
  }
  return found;
}

// What the refuser says himself is no voice about him ("refuses to comply").
std::vector<Actor> voices_about(const Scene& scene, const Rules& rules, const Verdicted& one) {
  std::vector<std::uint32_t> said = scene.clauses().clauses[one.clause].said;
  std::vector<std::uint32_t> kept;
  for (const std::uint32_t at : said) {
    const Attribution& attribution = scene.clauses().attributions[at];
    const std::vector<Party> speakers = speakers_of(scene, rules, attribution);
    const bool own = std::ranges::any_of(
        speakers, [&](const Party& speaker) { return has_party(one.who, speaker); });
    if (own && one.verdict == "not fulfilled") continue;
    kept.push_back(at);
  }
  return voices_of(scene, rules, kept);
}

// The accuser, where only the noun of the breach stands in his words.
void add_accuser(const Scene& scene, const Rules& rules, const Verdicted& one,
                 std::vector<Actor>& voices) {
  if (!voices.empty()) return;
  std::uint32_t at = scene.clauses().clauses[one.clause].head;
  for (int step = 0; step < 3 && scene.token(at).head != at; ++step) {
    at = scene.token(at).head;
    const auto over = scene.clause_of(at);
    if (!over || !rules.is_in("blaming", scene.lemma(at))) continue;
    const Clause& clause = scene.clauses().clauses[*over];
    voices = voices_of(scene, rules, clause.said);
    std::vector<Party> accusers;
    for (const Filler& filler : clause.roles) {
      if (filler.role != "agent" || filler.guessed) continue;
      std::vector<Party> known = parties_of_filler(scene, filler);
      add_new(accusers, known.empty() ? std::vector{party_by_words(scene, filler.token)} : known);
    }
    for (const Actor& actor : actors_of(accusers)) voices.push_back(actor);
    return;
  }
}

Claim claim_of(const Scene& scene, const Rules& rules, const Instruments& instruments,
               const std::vector<Claim>& provisions, const Verdicted& one) {
  const Clause& clause = scene.clauses().clauses[one.clause];
  Claim claim;
  claim.report = scene.report().id;
  claim.span = clause.span.empty() ? scene.token(clause.head).span : clause.span;
  claim.sentence = scene.sentence_at(claim.span.begin);
  claim.rule = one.rule->id;
  claim.background = clause.background;
  set_when(scene, when_told(scene, clause), claim);
  claim.said_by = voices_about(scene, rules, one);
  add_accuser(scene, rules, one, claim.said_by);
  ComplianceClaim body;
  body.who = actors_of(one.who);
  body.instrument = words_for(scene, instruments, one.phrase);
  claim.relations = relations_to(scene, instruments, one.phrase);
  body.verdict = one.verdict;
  if (const ProvisionClaim* demand = demand_of(provisions, body.instrument, claim.span.begin)) {
    body.demand = demand->action;
    if (body.who.empty()) body.who = demand->duty_bearers;
  }
  claim.body = std::move(body);
  return claim;
}

bool has_who(const Claim& claim) { return !std::get<ComplianceClaim>(claim.body).who.empty(); }

// "Accuse the troops of violations. ... denies this and blames the rebels": whoever is blamed with
// no deed of his own is blamed for the breach told just before.
void add_blamed_in_turn(const Scene& scene, const Rules& rules, const Instruments& instruments,
                        std::vector<Claim>& claims) {
  const Rule* rule = rules.entry("violate.blame");
  for (std::uint32_t at = 0; rule != nullptr && at < scene.clauses().clauses.size(); ++at) {
    const Clause& clause = scene.clauses().clauses[at];
    if (best_fit(scene, rules, clause, kKind) != rule || !is_told_as_fact(clause)) continue;
    const std::uint32_t sentence = scene.sentence_of(clause.head);
    const Claim* before = nullptr;
    for (const Claim& claim : claims) {
      const bool near = claim.sentence == sentence || claim.sentence + 1 == sentence;
      const bool breach = std::get<ComplianceClaim>(claim.body).verdict == "violated";
      if (near && breach && claim.span.begin < scene.token(clause.head).span.begin) before = &claim;
    }
    const auto who = those_in(scene, rules, instruments, fillers(*rule, clause, "who"));
    const auto blaming = those_in(scene, rules, instruments, fillers(*rule, clause, "instrument"));
    if (before == nullptr || who.empty() || blaming.empty()) continue;
    Claim claim = *before;
    claim.rule = rule->id;
    claim.span = clause.span;
    claim.sentence = sentence;
    claim.more_spans.clear();
    claim.said_by = voices_of(scene, rules, clause.said);
    for (const Actor& actor : actors_of(blaming)) claim.said_by.push_back(actor);
    std::get<ComplianceClaim>(claim.body).who = actors_of(who);
    claims.push_back(std::move(claim));
    return;
  }
}

bool is_same_verdict(const Claim& a, const Claim& b) {
  const auto& one = std::get<ComplianceClaim>(a.body);
  const auto& other = std::get<ComplianceClaim>(b.body);
  return a.sentence == b.sentence && one.instrument == other.instrument &&
         one.verdict == other.verdict && one.who.front().id == other.who.front().id &&
         one.who.front().name == other.who.front().name;
}

}  // namespace

std::vector<Claim> find_compliance(const Scene& scene, const Rules& rules,
                                   const Instruments& instruments,
                                   const std::vector<Claim>& provisions) {
  std::vector<Claim> claims;
  const std::size_t count = scene.clauses().clauses.size();
  for (std::uint32_t at = 0; at < count; ++at) {
    auto found = by_entry(scene, rules, instruments, at);
    if (!found) found = by_manner(scene, rules, instruments, at);
    if (!found) continue;
    Claim claim = claim_of(scene, rules, instruments, provisions, *found);
    const bool known = std::ranges::any_of(claims, [&](const Claim& other) {
      return has_who(claim) && is_same_verdict(other, claim);
    });
    if (has_who(claim) && !known) claims.push_back(std::move(claim));
  }
  std::ranges::stable_sort(claims, {}, [](const Claim& claim) { return claim.span; });
  add_blamed_in_turn(scene, rules, instruments, claims);
  std::ranges::stable_sort(claims, {}, [](const Claim& claim) { return claim.span; });
  return claims;
}

void complete_bearers(const std::vector<Claim>& compliance, std::vector<Claim>& provisions) {
  for (Claim& provision : provisions) {
    auto& body = std::get<ProvisionClaim>(provision.body);
    for (const Claim& claim : compliance) {
      const auto& told = std::get<ComplianceClaim>(claim.body);
      if (body.duty_bearers.empty() && told.instrument == body.instrument &&
          told.verdict == "not fulfilled")
        body.duty_bearers = told.who;
    }
  }
}

}  // namespace rapporteur::claim
