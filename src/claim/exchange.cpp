#include "claim/exchange.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "claim/actors.h"
#include "claim/counted.h"
#include "claim/exchange_each.h"
#include "claim/match.h"
#include "claim/place_words.h"
#include "claim/status_words.h"
#include "claim/voices.h"
#include "claim/when.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "exchange";

class Exchanges {
 public:
  Exchanges(const Scene& scene, const Rules& rules)
      : scene_(scene), rules_(rules), counted_(counted_things(scene)) {}

  std::vector<Claim> find() {
    std::vector<Claim> claims;
    for (const Clause& clause : scene_.clauses().clauses) {
      const Rule* each = rules_.entry("exchange.each");
      if (each != nullptr && is_verb_of(*each, clause) && add_each(clause, *each, claims)) continue;
      const Rule* rule = best_fit(scene_, rules_, clause, kKind);
      if (rule != nullptr && rule != each) add(clause, *rule, claims);
    }
    return claims;
  }

 private:
  void add(const Clause& clause, const Rule& rule, std::vector<Claim>& claims) const {
    std::vector<Party> givers = parties_in(scene_, clause, rule.roles_of("giver"));
    std::vector<Party> receivers = parties_in(scene_, clause, rule.roles_of("receiver"));
    std::erase_if(receivers, [&](const Party& one) { return has_party(givers, one); });
    const std::vector<Filler> things = fillers(rule, clause, "what");
    if (things.empty() || (givers.empty() && receivers.empty())) return;
    if (receivers.empty() && !givers.empty()) receivers = whose_people(things.front(), givers);
    const Claim one = claim_of(clause, rule, givers, receivers, things.front());
    if (rule.value_of("direction") != "both" || givers.size() != 2 || !receivers.empty()) {
      claims.push_back(one);
      return;
    }
    claims.push_back(claim_of(clause, rule, {givers[0]}, {givers[1]}, things.front()));
    claims.push_back(claim_of(clause, rule, {givers[1]}, {givers[0]}, things.front()));
  }

  static bool is_verb_of(const Rule& rule, const Clause& clause) {
    return std::ranges::find(rule.verbs, clause.pred) != rule.verbs.end();
  }

  // "Each side let one prisoner go": one for the other.
  bool add_each(const Clause& clause, const Rule& rule, std::vector<Claim>& claims) const {
    const auto each = each_gives(scene_, rules_, clause);
    if (!each) return false;
    for (const std::size_t giver : {0U, 1U}) {
      Claim claim =
          claim_of(each->act, rule, {each->sides[giver]}, {each->sides[1 - giver]}, each->thing);
      if (std::get<ExchangeClaim>(claim.body).in_return.empty())
        std::get<ExchangeClaim>(claim.body).in_return = with_number(each->thing.token);
      claims.push_back(std::move(claim));
    }
    return true;
  }

  // "One prisoner".
  [[nodiscard]] std::string with_number(std::uint32_t token) const {
    const Counted* counted = counted_at(token);
    if (counted == nullptr) return words_at(scene_, token);
    const Quantity& number = scene_.grounding().quantities[counted->quantity];
    return words_in(scene_, {number.span.begin, scene_.token(token).span.end});
  }

  // "Handed over 10 Icelandic servicemen": to Iceland, where nobody else is named and the giver is
  // another state.
  [[nodiscard]] std::vector<Party> whose_people(const Filler& thing,
                                                const std::vector<Party>& givers) const {
    if (!rules_.is_in("handed-people", scene_.lemma(thing.token))) return {};
    for (const std::uint32_t child : scene_.children(thing.token)) {
      for (const Party& party : parties_at(scene_, child)) {
        const bool is_other = std::ranges::none_of(
            givers, [&](const Party& giver) { return giver.actor.country == party.actor.country; });
        if (party.actor.kind == ActorKind::state && is_other) return {party};
      }
    }
    const std::vector<Party> themselves = parties_at(scene_, thing.token);
    return themselves.empty() ? std::vector<Party>{} : state_of(themselves.front(), givers);
  }

  // The state whose soldiers or citizens somebody is, by his country.
  [[nodiscard]] std::vector<Party> state_of(const Party& people,
                                            const std::vector<Party>& givers) const {
    if (people.actor.country.empty()) return {};
    const bool is_own = std::ranges::any_of(
        givers, [&](const Party& giver) { return giver.actor.country == people.actor.country; });
    if (is_own) return {};
    const auto& entities = scene_.grounding().entities;
    for (const Mention& mention : scene_.grounding().mentions) {
      for (const std::uint32_t at : mention.entities) {
        const bool is_state =
            entities[at].kind == ActorKind::state && entities[at].country == people.actor.country;
        if (!is_state) continue;
        for (const Party& party : parties_at(scene_, mention.head))
          if (party.entity == at) return {party};
      }
    }
    return {};
  }

  [[nodiscard]] Claim claim_of(const Clause& clause, const Rule& rule,
                               const std::vector<Party>& givers,
                               const std::vector<Party>& receivers, const Filler& thing) const {
    Claim claim;
    claim.report = scene_.report().id;
    claim.rule = rule.id;
    claim.span = span_of(clause, thing);
    claim.sentence = scene_.sentence_at(claim.span.begin);
    claim.status = std::string(status_word(clause.status, false));
    claim.background = clause.background;
    claim.said_by = voices_of(scene_, rules_, clause.said);
    set_when(scene_, when_told(scene_, clause), claim);
    for (const std::uint32_t place : clause.places)
      claim.places.push_back(claimed_place(scene_, place));
    ExchangeClaim body;
    body.givers = actors_of(givers);
    body.receivers = actors_of(receivers);
    body.what = what_words(thing.token);
    body.count = count_of(thing.token);
    for (const Filler& filler : fillers(rule, clause, "in_return"))
      if (!filler.guessed) body.in_return = words_at(scene_, filler.token);
    for (const Party& helper : parties_in(scene_, clause, rule.roles_of("through")))
      if (!has_party(givers, helper) && !has_party(receivers, helper))
        body.through.push_back(helper.actor);
    claim.body = std::move(body);
    return claim;
  }

  [[nodiscard]] Span span_of(const Clause& clause, const Filler& thing) const {
    const Span act = scene_.token(top_of(clause)).span;
    const Span words = scene_.span_of(scene_.phrase(thing.token));
    return {std::min(act.begin, words.begin), std::max(act.end, words.end)};
  }

  [[nodiscard]] const Counted* counted_at(std::uint32_t token) const {
    const auto found = std::ranges::find_if(counted_, [&](const Counted& counted) {
      return counted.filler == token || counted.noun == token;
    });
    return found == counted_.end() ? nullptr : &*found;
  }

  // "prisoners" of "10 prisoners", "maps of 97,000 mines" as it stands.
  [[nodiscard]] std::string what_words(std::uint32_t token) const {
    const Counted* counted = counted_at(token);
    if (counted == nullptr || counted->is_bare) return words_at(scene_, token);
    return group_words(scene_, *counted);
  }

  [[nodiscard]] std::optional<double> count_of(std::uint32_t token) const {
    const Counted* counted = counted_at(token);
    if (counted == nullptr) return std::nullopt;
    return scene_.grounding().quantities[counted->quantity].value;
  }

  const Scene& scene_;
  const Rules& rules_;
  std::vector<Counted> counted_;
};

}  // namespace

std::vector<Claim> find_exchanges(const Scene& scene, const Rules& rules) {
  return Exchanges(scene, rules).find();
}

}  // namespace rapporteur::claim
