#include "claim/provision.h"

#include <algorithm>
#include <array>
#include <set>

#include "claim/instrument_reference.h"
#include "claim/match.h"
#include "claim/voices.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "provision";

struct Point {
  std::uint32_t phrase = 0;  // of the instrument
  std::string rule;
  Span span;    // what is due
  Span before;  // a noun that belongs to it: "support for"
  std::vector<Party> bearers;
  std::vector<std::uint32_t> said;
};

std::vector<Party> parties_of_actors(const std::vector<Actor>& actors) {
  std::vector<Party> parties;
  for (const Actor& actor : actors) {
    Party party;
    party.actor = actor;
    parties.push_back(std::move(party));
  }
  return parties;
}

// Those who signed bind themselves.
std::vector<Party> makers_of(const Instruments& instruments, std::uint32_t phrase) {
  const std::vector<std::uint32_t>& meant = instruments.meant_by(phrase);
  if (meant.size() != 1) return {};
  return parties_of_actors(
      std::get<InstrumentClaim>(instruments.claims()[meant.front()].body).signatories);
}

bool is_due(Status status) {
  return status == Status::demanded || status == Status::planned || status == Status::proposed ||
         status == Status::possible || status == Status::offered;
}

bool is_told_as_fact(const Clause& clause) {
  return clause.status == Status::happened || clause.status == Status::ongoing;
}

// Somebody who can be bound, named or told by words; an instrument or a deed cannot.
std::vector<Party> bearers_at(const Scene& scene, const Rules& rules,
                              const Instruments& instruments, std::uint32_t token) {
  if (instruments.phrase_at(token) || scene.clause_of(token)) return {};
  std::vector<Party> known = parties_at(scene, token);
  if (!known.empty()) return known;
  const std::string& pos = scene.token(token).pos;
  const bool can_act = rules.is_in("provision-bearers", scene.lemma(token)) || pos == "PROPN";
  return can_act ? std::vector{party_by_words(scene, token)} : std::vector<Party>{};
}

// Who must act by a clause: its agent; those who move where the deed is a movement of their own
// ("withdrawal of troops").
std::vector<Party> bearers_of(const Scene& scene, const Rules& rules,
                              const Instruments& instruments, const Clause& clause) {
  std::vector<Party> bearers;
  const bool moves = rules.is_in("provision-moves", clause.pred);
  for (const std::string_view role : {"agent", "patient"}) {
    if (role == "patient" && (!moves || !bearers.empty())) continue;
    for (const Filler& filler : clause.roles) {
      if (filler.role == role && !filler.guessed)
        add_new(bearers, bearers_at(scene, rules, instruments, filler.token));
    }
  }
  return bearers;
}

// Those bound by what stands in a stretch: of its first deed that names somebody.
std::vector<Party> bearers_in(const Scene& scene, const Rules& rules,
                              const Instruments& instruments, Span content) {
  for (const Clause& clause : scene.clauses().clauses) {
    if (!content.contains(scene.token(clause.head).span)) continue;
    std::vector<Party> bearers = bearers_of(scene, rules, instruments, clause);
    if (!bearers.empty()) return bearers;
  }
  return {};
}

// "Expressed support for X", "contains a ban on X": the noun of the cue belongs to what is due.
Span noun_of_cue(const Scene& scene, const Attribution& attribution) {
  Span noun;
  for (std::uint32_t at = scene.token_at(attribution.cue_span.begin);
       at < scene.token_count() && scene.token(at).span.begin < attribution.cue_span.end; ++at) {
    if (scene.token(at).pos == "NOUN") noun = scene.token(at).span;
  }
  return noun;
}

bool is_speech_of_instrument(const Rules& rules, const InstrumentPhrase& phrase, const Scene& scene,
                             const Attribution& attribution) {
  static constexpr std::array<std::string_view, 5> kActs = {"demand", "appeal", "propose", "agree",
                                                            "promise"};
  if (std::ranges::find(kActs, attribution.act) != kActs.end()) return true;
  if (phrase.rule->value_of("type") == "statement" || !attribution.cue) return false;
  return rules.is_in("provision-verbs", scene.lemma(*attribution.cue)) ||
         std::ranges::any_of(scene.clauses().clauses, [&](const Clause& clause) {
           return attribution.cue_span.contains(scene.token(clause.head).span) &&
                  rules.is_in("provision-verbs", clause.pred);
         });
}

void add_spoken(const Scene& scene, const Rules& rules, const Instruments& instruments,
                std::vector<Point>& points) {
  for (const Attribution& attribution : scene.clauses().attributions) {
    if (attribution.clause && !is_told_as_fact(scene.clauses().clauses[*attribution.clause]))
      continue;
    for (const std::uint32_t speaker : attribution.speakers) {
      const auto phrase = phrase_meant(scene, rules, instruments, speaker);
      if (!phrase ||
          !is_speech_of_instrument(rules, instruments.phrases()[*phrase], scene, attribution))
        continue;
      for (const Span content : attribution.content_spans) {
        points.push_back({*phrase, "provision.demand", content, noun_of_cue(scene, attribution),
                          bearers_in(scene, rules, instruments, content), attribution.said});
      }
      break;
    }
  }
}

// "Obliges the rebels to disarm": the infinitive whose doer the object is.
std::optional<Span> deed_of(const Scene& scene, const Clause& clause, std::uint32_t bearer) {
  for (const Clause& deed : scene.clauses().clauses) {
    const std::uint32_t verb = top_of(deed);
    const bool its = std::ranges::any_of(deed.roles, [&](const Filler& filler) {
      return filler.role == "agent" && filler.token == bearer && filler.inherited;
    });
    if (its && verb > bearer && scene.token(verb).tag == "VB" &&
        scene.sentence_of(verb) == scene.sentence_of(clause.head) && deed.head != clause.head)
      return scene.span_of(scene.phrase(verb));
  }
  return std::nullopt;
}

// The verb entries: "provides for", "obliges X to", "establishes".
void add_bound(const Scene& scene, const Rules& rules, const Instruments& instruments,
               std::vector<Point>& points) {
  for (const Clause& clause : scene.clauses().clauses) {
    if (!is_told_as_fact(clause)) continue;
    const Rule* rule = best_fit(scene, rules, clause, kKind);
    if (rule == nullptr) continue;
    std::optional<std::uint32_t> phrase;
    for (const Filler& filler : fillers(*rule, clause, "instrument")) {
      if (!phrase) phrase = phrase_meant(scene, rules, instruments, filler.token);
    }
    if (!phrase) continue;
    std::vector<Party> bearers;
    for (const Filler& filler : fillers(*rule, clause, "bearer"))
      add_new(bearers, bearers_at(scene, rules, instruments, filler.token));
    for (const Filler& filler : fillers(*rule, clause, "action")) {
      Span action = scene.span_of(scene.subtree(filler.token));
      std::vector<Party> due = bearers;
      if (rule->slots.contains("bearer")) {
        const auto deed = deed_of(scene, clause, filler.token);
        if (!deed) continue;
        action = *deed;
      }
      if (due.empty()) due = bearers_in(scene, rules, instruments, action);
      points.push_back({*phrase, rule->id, action, {}, std::move(due), clause.said});
    }
  }
}

// What is due without the words that name the instrument ("Under the accord, ...").
Span without(Span whole, Span part) {
  if (!whole.contains(part)) return whole;
  if (part.end - whole.begin < whole.end - part.begin) return {part.end, whole.end};
  return {whole.begin, part.begin};
}

// "Under which they had to disarm": told as a duty, whether they did or not.
bool is_duty(const Scene& scene, const Clause& clause) {
  return clause.pred == "have" &&
         std::ranges::any_of(scene.children(clause.head), [&](std::uint32_t child) {
           return scene.token(child).dep == "xcomp" && scene.token(child).tag == "VB";
         });
}

// "Under which the army must leave", "under the accord, rebels are to disarm".
void add_due_under(const Scene& scene, const Rules& rules, const Instruments& instruments,
                   std::vector<Point>& points) {
  for (const Clause& clause : scene.clauses().clauses) {
    if (!is_due(clause.status) && !is_duty(scene, clause)) continue;
    for (const Filler& filler : clause.roles) {
      if (filler.role != "under" && filler.role != "in accordance with") continue;
      const auto phrase = phrase_meant(scene, rules, instruments, filler.token);
      if (!phrase) continue;
      Span span = scene.span_of(scene.phrase(clause.head));
      for (const std::uint32_t child : scene.children(clause.head)) {
        const std::string& form = scene.form(child);
        if (form != "under" && form != "in") continue;
        const Span part = scene.span_of(scene.subtree(child));
        if (part.contains(scene.token(filler.token).span) || form == "under")
          span = without(span, part);
      }
      points.push_back({*phrase,
                        "provision.under",
                        span,
                        {},
                        bearers_of(scene, rules, instruments, clause),
                        clause.said});
      break;
    }
  }
}

// "Resolutions on the withdrawal of troops", "an agreement to end the war".
void add_content(const Scene& scene, const Rules& rules, const Instruments& instruments,
                 std::vector<Point>& points) {
  for (std::uint32_t at = 0; at < instruments.phrases().size(); ++at) {
    const InstrumentPhrase& phrase = instruments.phrases()[at];
    if (instruments.meant_by(at).empty()) continue;
    for (const std::uint32_t preposition : phrase.words) {
      const Token& word = scene.token(preposition);
      const bool beside = word.head == phrase.head || word.head == scene.token(phrase.head).head;
      if (word.dep != "prep" || scene.form(preposition) != "on" || !beside) continue;
      for (const std::uint32_t object : scene.children(preposition)) {
        const auto clause = scene.clause_of(object);
        if (scene.token(object).dep != "pobj" || !clause) continue;
        const Clause& deed = scene.clauses().clauses[*clause];
        if (!rules.is_in("provision-deeds", deed.noun)) continue;
        points.push_back({at,
                          "provision.on",
                          scene.span_of(scene.subtree(object)),
                          {},
                          bearers_of(scene, rules, instruments, deed),
                          {}});
      }
    }
  }
}

// Whether an infinitive tells to what end a phrase's instrument was made: "an agreement to end the
// war", "signed an agreement to end the war".
bool is_purpose_of(const Scene& scene, const Rules& rules, std::uint32_t verb,
                   const InstrumentPhrase& phrase) {
  if (scene.token(verb).tag != "VB" || verb < phrase.head) return false;
  const std::uint32_t over = scene.token(verb).head;
  if (over == phrase.head) return scene.token(verb).dep == "acl";
  if (scene.token(verb).dep != "advcl") return false;
  return std::ranges::any_of(scene.clauses().clauses, [&](const Clause& act) {
    const bool makes =
        rules.is_in("instrument-signed", act.pred) || rules.is_in("instrument-agreed", act.pred);
    return act.head == over && makes && is_told_as_fact(act) &&
           std::ranges::any_of(act.roles, [&](const Filler& filler) {
             return filler.role == "patient" && filler.token == phrase.head;
           });
  });
}

std::uint32_t first_of_joined(const Scene& scene, std::uint32_t verb) {
  while (scene.token(verb).dep == "conj" && scene.token(verb).head != verb)
    verb = scene.token(verb).head;
  return verb;
}

// "Signed an agreement to end the war and work for peace": each verb of the purpose is a point.
void add_purposes(const Scene& scene, const Rules& rules, const Instruments& instruments,
                  std::vector<Point>& points) {
  for (std::uint32_t at = 0; at < instruments.phrases().size(); ++at) {
    const InstrumentPhrase& phrase = instruments.phrases()[at];
    if (instruments.meant_by(at).empty()) continue;
    for (const Clause& clause : scene.clauses().clauses) {
      const std::uint32_t verb = top_of(clause);
      const bool is_verb = clause.form == ClauseForm::verb || clause.via;
      if (!is_verb || clause.negated ||
          !is_purpose_of(scene, rules, first_of_joined(scene, verb), phrase))
        continue;
      std::vector<Party> bearers = bearers_of(scene, rules, instruments, clause);
      if (bearers.empty()) bearers = makers_of(instruments, at);
      points.push_back({at,
                        "provision.purpose",
                        scene.span_of(scene.phrase(verb)),
                        {},
                        std::move(bearers),
                        clause.said});
    }
  }
}

// "That all leave", "to leave": the deed itself, without the word that hangs it on the verb.
Span without_opening(const Scene& scene, Span span) {
  for (std::uint32_t at = scene.token_at(span.begin);
       at < scene.token_count() && scene.token(at).span.begin < span.end; ++at) {
    const std::string& form = scene.form(at);
    const Token& token = scene.token(at);
    const bool opens = form == "that" || (form == "to" && token.tag == "TO") ||
                       token.pos == "PUNCT" || token.pos == "CCONJ";
    if (!opens) return {token.span.begin, span.end};
  }
  return span;
}

std::string deadline_in(const Scene& scene, Span span) {
  for (const Day& day : scene.grounding().days) {
    if (!span.contains(day.span) || day.begin == 0) continue;
    const std::string& word = scene.form(day.begin - 1);
    if (word == "by" || word == "within" || word == "until" || word == "before")
      return words_in(scene, {scene.token(day.begin - 1).span.begin, day.span.end});
  }
  return "";
}

Claim claim_of(const Scene& scene, const Rules& rules, const Instruments& instruments,
               const Point& point) {
  Claim claim;
  claim.report = scene.report().id;
  claim.span = without_opening(scene, point.span);
  if (!point.before.empty() && point.before.end <= claim.span.begin)
    claim.span.begin = point.before.begin;
  claim.sentence = scene.sentence_at(claim.span.begin);
  claim.rule = point.rule;
  claim.said_by = voices_of(scene, rules, point.said);
  ProvisionClaim body;
  body.instrument = words_for(scene, instruments, point.phrase);
  claim.relations = relations_to(scene, instruments, point.phrase);
  body.action = words_in(scene, claim.span);
  body.duty_bearers = actors_of(point.bearers);
  body.deadline = deadline_in(scene, point.span);
  claim.body = std::move(body);
  return claim;
}

}  // namespace

std::vector<Claim> find_provisions(const Scene& scene, const Rules& rules,
                                   const Instruments& instruments) {
  std::vector<Point> points;
  add_bound(scene, rules, instruments, points);
  add_spoken(scene, rules, instruments, points);
  add_due_under(scene, rules, instruments, points);
  add_content(scene, rules, instruments, points);
  add_purposes(scene, rules, instruments, points);
  // What binds nobody by name ("the refinancing plan includes") is no instrument of the report.
  std::erase_if(points,
                [&](const Point& point) { return instruments.meant_by(point.phrase).empty(); });
  std::vector<Claim> claims;
  for (const Point& point : points) {
    const bool known = std::ranges::any_of(
        claims, [&](const Claim& claim) { return claim.span.overlaps(point.span); });
    if (!known && !point.span.empty()) claims.push_back(claim_of(scene, rules, instruments, point));
  }
  std::ranges::stable_sort(claims, {}, [](const Claim& claim) { return claim.span; });
  return claims;
}

}  // namespace rapporteur::claim
