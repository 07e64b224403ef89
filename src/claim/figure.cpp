#include "claim/figure.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claim/counted.h"
#include "claim/event_habit.h"
#include "claim/figure_measure.h"
#include "claim/match.h"
#include "claim/voices.h"
#include "claim/when.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

// A number in what is denied or only supposed measures nothing.
bool is_unreal(const Clause& clause) {
  constexpr std::array kUnreal = {Status::denied,       Status::refused,  Status::possible,
                                  Status::hypothetical, Status::question, Status::failed};
  return std::ranges::find(kUnreal, clause.status) != kUnreal.end();
}

class Figures {
 public:
  Figures(const Scene& scene, const Rules& rules)
      : scene_(scene), rules_(rules), measures_(scene, rules), counted_(counted_things(scene)) {}

  std::vector<Claim> find() {
    std::vector<Claim> claims;
    for (const Counted& counted : counted_) {
      const auto measured = measures_.of(counted, known_);
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

  [[nodiscard]] bool is_in_unreal_clause(const Counted& counted, const Measured& measured) const {
    const auto above = measured.clause ? measured.clause : clause_above(scene_, counted.filler);
    return above && is_unreal(scene_.clauses().clauses[*above]);
  }

  Claim claim_of(const Counted& counted, const Measured& measured) const {
    Claim claim;
    claim.report = scene_.report().id;
    claim.rule = measured.rule;
    claim.span = counted.span;
    if (measured.word)
      claim.span.end = std::max(claim.span.end, scene_.token(*measured.word).span.end);
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
      add_clause(scene_.clauses().clauses[*measured.clause], counted, measured, claim, body);
    claim.sentence = scene_.sentence_at(claim.span.begin);
    claim.body = std::move(body);
    return claim;
  }

  void add_clause(const Clause& clause, const Counted& counted, const Measured& measured,
                  Claim& claim, FigureClaim& body) const {
    const Span act = scene_.token(top_of(clause)).span;
    const bool is_near = scene_.sentence_of(top_of(clause)) == scene_.sentence_of(counted.filler);
    if (is_near && measured.by_act) {
      claim.span = {std::min(claim.span.begin, act.begin), std::max(claim.span.end, act.end)};
    }
    WhenTold when = when_told(scene_, clause);
    if (when.edtf.empty()) when = when_below(clause);
    set_when(scene_, when, claim);
    claim.said_by = voices_of(scene_, rules_, clause.said);
    claim.background = clause.background || is_of_a_record(scene_, clause);
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
      const bool is_day = day.begin < day.end && !day.edtf.empty() && day.type == "DATE";
      if (is_day && std::ranges::binary_search(phrase, day.begin)) return when_of(day);
    }
    return {};
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
  Measures measures_;
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
