#include "claim/figure.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "claim/counted.h"
#include "claim/match.h"
#include "claim/voices.h"
#include "claim/when.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "figure";

// What a number measures, and by what it is known.
struct Measured {
  std::string measure;
  std::string rule;
  std::optional<std::uint32_t> clause;  // in whose act it is counted
};

bool is_told(const Clause& clause) {
  return clause.status == Status::happened || clause.status == Status::ongoing;
}

// A number in what is denied or only supposed measures nothing.
bool is_unreal(const Clause& clause) {
  constexpr std::array kUnreal = {Status::denied,       Status::refused,  Status::possible,
                                  Status::hypothetical, Status::question, Status::failed};
  return std::ranges::find(kUnreal, clause.status) != kUnreal.end();
}

// The acts of the report that count somebody, with the entry of each.
class CountingActs {
 public:
  CountingActs(const Scene& scene, const Rules& rules) : scene_(scene) {
    const auto& clauses = scene.clauses().clauses;
    for (std::uint32_t at = 0; at < clauses.size(); ++at) {
      const Rule* rule = best_fit(scene, rules, clauses[at], kKind);
      if (rule == nullptr) continue;
      for (const Filler& filler : fillers(*rule, clauses[at], "counted"))
        if (!filler.guessed) acts_[filler.token].push_back({at, rule});
    }
  }

  // "were killed or wounded" is one number of both.
  [[nodiscard]] std::optional<Measured> of(std::uint32_t filler) const {
    const auto found = acts_.find(filler);
    if (found == acts_.end()) return std::nullopt;
    std::optional<Measured> measured;
    for (const auto& [clause, rule] : found->second) {
      if (!is_told(scene_.clauses().clauses[clause])) continue;
      const std::string measure = rule->value_of("measure");
      if (!measured) {
        measured = Measured{measure, rule->id, clause};
      } else if (is_harm(measured->measure) && is_harm(measure) && measured->measure != measure) {
        measured->measure = "killed or wounded";
      }
    }
    return measured;
  }

 private:
  static bool is_harm(const std::string& measure) {
    return measure == "killed" || measure == "wounded";
  }

  const Scene& scene_;
  std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, const Rule*>>> acts_;
};

struct NounMeasure {
  std::string_view list, measure;
};

// What a noun says by itself; the first list that has it counts.
constexpr std::array kNounMeasures = {
    NounMeasure{"figure-dead", "killed"},         NounMeasure{"figure-wounded", "wounded"},
    NounMeasure{"figure-displaced", "displaced"}, NounMeasure{"figure-captured", "captured"},
    NounMeasure{"figure-mines", "mines"},         NounMeasure{"figure-troops", "troops"},
    NounMeasure{"figure-votes", "votes"},         NounMeasure{"figure-incidents", "other"},
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kUnitMeasures = {
    {{"figure-money-units", "money"},
     {"figure-distance-units", "distance"},
     {"figure-area-units", "area"}}};

class Figures {
 public:
  Figures(const Scene& scene, const Rules& rules)
      : scene_(scene), rules_(rules), acts_(scene, rules), counted_(counted_things(scene)) {}

  std::vector<Claim> find() {
    std::vector<Claim> claims;
    for (const Counted& counted : counted_) {
      const auto measured = measure(counted);
      if (!measured || is_in_unreal_clause(counted, *measured)) continue;
      claims.push_back(claim_of(counted, *measured));
      last_group_ = std::get<FigureClaim>(claims.back().body).group;
      last_ = &counted;
      known_[counted.filler] = *measured;
    }
    return claims;
  }

 private:
  [[nodiscard]] const Quantity& quantity(const Counted& counted) const {
    return scene_.grounding().quantities[counted.quantity];
  }

  [[nodiscard]] bool is_in(std::string_view list, const std::string& word) const {
    return rules_.is_in(std::string(list), word);
  }

  std::optional<Measured> measure(const Counted& counted) const {
    if (auto by_act = acts_.of(counted.filler)) return by_act;
    if (auto by_act = acts_.of(counted.noun)) return by_act;
    if (auto by_whole = of_the_same(counted)) return by_whole;
    if (auto by_share = share_of_land(counted)) return by_share;
    if (auto by_times = times_of_act(counted)) return by_times;
    return by_word(counted);
  }

  // "12 of them children", "including 12 children": counted like those of whom they are some.
  [[nodiscard]] std::optional<Measured> of_the_same(const Counted& counted) const {
    const std::uint32_t above = scene_.token(counted.filler).head;
    if (above == counted.filler || !is_in("figure-including", scene_.lemma(above)))
      return std::nullopt;
    const auto found = known_.find(scene_.token(above).head);
    return found == known_.end() ? std::nullopt : std::optional(found->second);
  }

  // "20 percent of the territory", "a fifth of its land".
  [[nodiscard]] std::optional<Measured> share_of_land(const Counted& counted) const {
    if (quantity(counted).unit != "percent") return std::nullopt;
    const auto clause = clause_above(scene_, counted.filler);
    const bool is_held = clause &&
                         is_in("figure-holding", scene_.clauses().clauses[*clause].pred) &&
                         is_state(counted.noun);
    const std::vector<std::uint32_t> below = scene_.phrase(counted.filler);
    const bool is_land = std::ranges::any_of(
        below, [&](std::uint32_t at) { return is_in("figure-land", scene_.lemma(at)); });
    if (is_held || (is_land && (is_of_conflict(counted) || has_state(below))))
      return Measured{"territory", "figure.share-of-land", clause};
    return std::nullopt;
  }

  [[nodiscard]] bool has_state(const std::vector<std::uint32_t>& tokens) const {
    return std::ranges::any_of(tokens, [&](std::uint32_t at) { return is_state(at); });
  }

  [[nodiscard]] bool is_state(std::uint32_t token) const {
    const std::vector<Party> parties = parties_at(scene_, token);
    return !parties.empty() && parties.front().actor.kind == ActorKind::state;
  }

  // "broke the truce 25 times".
  [[nodiscard]] std::optional<Measured> times_of_act(const Counted& counted) const {
    if (scene_.lemma(counted.noun) != "time") return std::nullopt;
    const auto clause = clause_above(scene_, counted.filler);
    if (!clause || !is_told(scene_.clauses().clauses[*clause])) return std::nullopt;
    const bool is_breach = is_in("figure-repeated", scene_.clauses().clauses[*clause].pred);
    return is_breach ? std::optional(Measured{"other", "figure.times", clause}) : std::nullopt;
  }

  // "Two coal mines", "storage tanks"; "a 5-0 vote" counts no votes.
  [[nodiscard]] bool is_of_another_kind(const Counted& counted) const {
    if (scene_.token(counted.noun).tag == "NN" && quantity(counted).value != 1) return true;
    return std::ranges::any_of(scene_.phrase(counted.noun), [&](std::uint32_t at) {
      return at < counted.noun && is_in("figure-unlike", scene_.lemma(at));
    });
  }

  // Money, distances and areas are those of markets and roads, unless the sentence speaks of
  // arms, aid or land that is fought over.
  [[nodiscard]] bool is_of_conflict(const Counted& counted) const {
    const Sentence& sentence = scene_.analysis().sentences[scene_.sentence_of(counted.filler)];
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at)
      if (is_in("figure-context", scene_.lemma(at))) return true;
    return false;
  }

  [[nodiscard]] std::optional<Measured> by_word(const Counted& counted) const {
    const auto clause = clause_above(scene_, counted.filler);
    const std::string& unit = quantity(counted).unit;
    for (const auto& [list, measure] : kUnitMeasures) {
      if (is_in(list, unit) && is_of_conflict(counted))
        return Measured{std::string(measure), "figure.unit", clause};
    }
    if (!unit.empty() || counted.is_bare || is_of_another_kind(counted)) return std::nullopt;
    for (const NounMeasure& noun : kNounMeasures) {
      if (is_in(noun.list, scene_.lemma(counted.noun)))
        return Measured{std::string(noun.measure), "figure." + std::string(noun.list.substr(7)),
                        clause};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_in_unreal_clause(const Counted& counted, const Measured& measured) const {
    const auto above = measured.clause ? measured.clause : clause_above(scene_, counted.filler);
    return above && is_unreal(scene_.clauses().clauses[*above]);
  }

  Claim claim_of(const Counted& counted, const Measured& measured) const {
    Claim claim;
    claim.report = scene_.report().id;
    claim.rule = measured.rule;
    claim.span = counted.span;
    FigureClaim body;
    body.measure = measured.measure;
    const Quantity& number = quantity(counted);
    body.value = number.value;
    body.low = number.low;
    body.high = number.high;
    body.qualifier = number.qualifier;
    body.unit = number.unit;
    body.group = group_of(counted, measured);
    if (measured.measure == "other" || measured.measure == "territory")
      body.what = what_of(counted, measured);
    if (measured.clause)
      add_clause(scene_.clauses().clauses[*measured.clause], counted, claim, body);
    claim.sentence = scene_.sentence_at(claim.span.begin);
    claim.body = std::move(body);
    return claim;
  }

  void add_clause(const Clause& clause, const Counted& counted, Claim& claim,
                  FigureClaim& body) const {
    const Span act = scene_.token(top_of(clause)).span;
    const bool is_near = scene_.sentence_of(top_of(clause)) == scene_.sentence_of(counted.filler);
    if (is_near && measured_by_act(claim)) {
      claim.span = {std::min(claim.span.begin, act.begin), std::max(claim.span.end, act.end)};
    }
    WhenTold when = when_told(scene_, clause);
    if (when.edtf.empty()) when = when_below(clause);
    set_when(scene_, when, claim);
    claim.said_by = voices_of(scene_, rules_, clause.said);
    claim.background = clause.background;
    const Rule* rule = rules_.entry(claim.rule);
    if (rule == nullptr) return;
    for (const Filler& filler : fillers(*rule, clause, "cause")) {
      if (!filler.inherited && !filler.guessed) body.cause = words_at(scene_, filler.token);
    }
  }

  // The day of what it happened in: "lost their lives in the war of 1992".
  [[nodiscard]] WhenTold when_below(const Clause& clause) const {
    const std::vector<std::uint32_t> phrase = scene_.phrase(top_of(clause));
    for (const Day& day : scene_.grounding().days) {
      const bool is_day = !day.edtf.empty() && day.type == "DATE";
      if (is_day && std::ranges::binary_search(phrase, day.begin)) return when_of(day);
    }
    return {};
  }

  [[nodiscard]] bool measured_by_act(const Claim& claim) const {
    return rules_.entry(claim.rule) != nullptr || claim.rule == "figure.times";
  }

  // Of a bare number whoever was counted just before in the paragraph.
  [[nodiscard]] std::string group_of(const Counted& counted, const Measured& measured) const {
    if (measured.measure == "money" || measured.measure == "distance" ||
        measured.measure == "area" || quantity(counted).unit == "percent")
      return {};
    if (!counted.is_bare) {
      const std::string words = group_words(scene_, counted);
      return is_in("figure-lives", scene_.lemma(counted.noun)) ? "" : words;
    }
    if (measured.clause) {
      for (const Filler& filler : scene_.clauses().clauses[*measured.clause].roles)
        if (is_in("figure-part-of", filler.role)) return group_at(filler.token);
    }
    const bool goes_on = last_ != nullptr &&
                         scene_.paragraph_of(last_->filler) == scene_.paragraph_of(counted.filler);
    return goes_on ? last_group_ : "";
  }

  // "civilians" of "out of the civilians"; "of them" are those counted before.
  [[nodiscard]] std::string group_at(std::uint32_t token) const {
    if (scene_.token(token).pos == "PRON") return last_group_;
    std::vector<std::uint32_t> words = scene_.phrase(token);
    std::erase_if(words, [&](std::uint32_t at) {
      return at > token || scene_.token(at).dep == "det" || scene_.token(at).dep == "nummod";
    });
    return std::string(scene_.report().slice(scene_.span_of(words)));
  }

  [[nodiscard]] std::string what_of(const Counted& counted, const Measured& measured) const {
    if (measured.measure == "territory") return "territory";
    if (measured.rule == "figure.times" && measured.clause)
      return words_in(scene_, scene_.clauses().clauses[*measured.clause].span);
    return group_words(scene_, counted);
  }

  const Scene& scene_;
  const Rules& rules_;
  CountingActs acts_;
  std::vector<Counted> counted_;
  std::map<std::uint32_t, Measured> known_;
  const Counted* last_ = nullptr;
  std::string last_group_;
};

// Who says it, where the number stands in what somebody is told to say.
void set_source(const std::vector<Claim>& statements, Claim& figure) {
  const Claim* narrowest = nullptr;
  for (const Claim& claim : statements) {
    const auto* statement = std::get_if<StatementClaim>(&claim.body);
    if (statement == nullptr || statement->speakers.empty()) continue;
    const auto& content = statement->content_spans;
    const bool is_said =
        content.empty()
            ? claim.span.contains(figure.span)
            : std::ranges::any_of(content, [&](Span span) { return span.contains(figure.span); });
    if (is_said && (narrowest == nullptr || claim.span.size() < narrowest->span.size()))
      narrowest = &claim;
  }
  if (narrowest == nullptr) return;
  figure.said_by = narrowest->said_by;
  const auto& speakers = std::get<StatementClaim>(narrowest->body).speakers;
  figure.said_by.insert(figure.said_by.end(), speakers.begin(), speakers.end());
}

}  // namespace

std::vector<Claim> find_figures(const Scene& scene, const Rules& rules,
                                const std::vector<Claim>& statements) {
  std::vector<Claim> figures = Figures(scene, rules).find();
  for (Claim& figure : figures)
    if (figure.said_by.empty()) set_source(statements, figure);
  return figures;
}

}  // namespace rapporteur::claim
