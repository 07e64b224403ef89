#include "claim/event.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>

#include "claim/event_join.h"
#include "claim/match.h"
#include "claim/place_words.h"
#include "claim/plover.h"
#include "claim/status_words.h"
#include "claim/voices.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "event";

// "Occupied districts", "mines planted there": a participle without day or doer of its own tells of
// a state of things, not of an act.
bool is_mere_participle(const Scene& scene, const Clause& clause) {
  if (clause.form != ClauseForm::verb) return false;
  const std::string& dep = scene.token(clause.head).dep;
  if (dep == "amod") return true;
  if (dep != "acl" || !clause.days.empty()) return false;
  return std::ranges::none_of(clause.roles, [](const Filler& filler) {
    return filler.role == "agent" && !filler.inherited && !filler.guessed;
  });
}

bool has_role(const Clause& clause, std::string_view role) {
  return std::ranges::any_of(clause.roles, [&](const Filler& filler) {
    return filler.role == role && !filler.guessed && !filler.inherited;
  });
}

// A noun tells an act where a verb carries it ("launched an attack"), or where its own words say
// who did it to whom or when ("the shelling of Osby by Norland", "Monday's raid on the port"); an
// act that a noun only names may be discussed, hoped for or feared.
bool is_bare_noun(const Rule& rule, const Clause& clause) {
  if (clause.form != ClauseForm::nominal || clause.via) return false;
  if (rule.value_of("bare") != "yes") return true;
  const bool doer = has_role(clause, "agent");
  const bool struck = has_role(clause, "patient") || has_role(clause, "with");
  return !(doer && struck) && !(!clause.days.empty() && (doer || struck));
}

// A meeting or an act of speech already tells it. A verb that may only report ("declared a state of
// emergency") tells the act that its entry names all the same.
bool is_told_otherwise(const Scene& scene, const Rule& rule, const Clause& clause,
                       const std::vector<Claim>& found) {
  const Span head = scene.token(clause.head).span;
  const bool over = rule.value_of("over") == "yes";
  return std::ranges::any_of(found, [&](const Claim& claim) {
    if (const auto* statement = std::get_if<StatementClaim>(&claim.body))
      return statement->cue_span.contains(head) && !over && !statement->plover.type.empty();
    return std::holds_alternative<MeetingClaim>(claim.body) &&
           (claim.span == clause.span ||
            std::ranges::find(claim.more_spans, clause.span) != claim.more_spans.end());
  });
}

// What is only asked or thought possible is not of the record.
bool is_left_out(Status status) { return status == Status::question || status == Status::possible; }

// The clause above it that a purpose or participle serves.
const Clause* clause_above(const Scene& scene, const Clause& clause) {
  return clause.under ? &scene.clauses().clauses[*clause.under] : nullptr;
}

bool tells_type(const Scene& scene, const Rules& rules, const Clause& clause,
                std::string_view type) {
  const Rule* rule = best_fit(scene, rules, clause, kKind);
  return rule != nullptr && rule->plover.type == type;
}

// "Attacked the camp, killing six", "went on strike to protest": what came of an act, or what it
// was for, is no second act of the same kind. Another purpose ("came to mediate") is none yet.
bool is_part_of_another(const Scene& scene, const Rules& rules, const Rule& rule,
                        const Clause& clause) {
  const Token& head = scene.token(clause.head);
  const bool is_result = head.dep == "advcl" && head.tag == "VBG";
  const bool is_purpose = clause.link == ClauseLink::purpose;
  if (!is_result && !is_purpose) return false;
  const Clause* above = clause_above(scene, clause);
  if (above == nullptr) {
    const auto at = scene.clause_of(head.head);
    above = at ? &scene.clauses().clauses[*at] : nullptr;
  }
  if (above != nullptr && tells_type(scene, rules, *above, rule.plover.type)) return true;
  return is_purpose && rule.plover.type != "PROTEST";
}

// "Shunned work to protest": whoever does something in protest protests.
Status status_of(const Scene& scene, const Rule& rule, const Clause& clause) {
  if (const auto fixed = status_named(rule.value_of("status"))) return *fixed;
  const Clause* above = clause_above(scene, clause);
  const bool in_protest = clause.link == ClauseLink::purpose && rule.plover.type == "PROTEST" &&
                          clause.status == Status::planned && above != nullptr;
  return in_protest ? above->status : clause.status;
}

// "Will withdraw unless": an act to come that is made to hang on another's is a threat.
bool hangs_on_another(const Scene& scene, const Clause& clause) {
  return clause.status == Status::planned &&
         std::ranges::any_of(scene.subtree(top_of(clause)),
                             [&](std::uint32_t at) { return scene.form(at) == "unless"; });
}

std::string means_of(const Scene& scene, const Rules& rules, const Rule& rule,
                     const Clause& clause) {
  for (const Filler& filler : fillers(rule, clause, "means")) {
    if (rules.is_in("weapons", scene.lemma(filler.token)) || filler.role == "means")
      return words_at(scene, filler.token);
  }
  for (const std::uint32_t at : scene.phrase(clause.head)) {
    if (rules.is_in("weapons", scene.lemma(at)) && scene.token(at).pos == "NOUN" &&
        at != clause.head)
      return words_at(scene, at);
  }
  return "";
}

std::vector<std::uint32_t> places_of(const Scene& scene, const Clause& clause) {
  std::vector<std::uint32_t> places = clause.places;
  if (places.empty()) places = places_in_phrase(scene, clause);
  std::erase_if(places, [&](std::uint32_t at) {
    return stands_in_a_name(scene, scene.grounding().places[at]);
  });
  return places;
}

bool points_back(const Scene& scene, const Rules& rules, const Clause& clause) {
  if (scene.in_headline(clause.head)) return true;
  if (clause.form != ClauseForm::nominal) return false;
  return std::ranges::any_of(scene.children(clause.head), [&](std::uint32_t child) {
    return rules.is_in("definite", scene.form(child));
  });
}

// "Sanctions on Norland", "ties with Norland": what hangs on the object of an act belongs to the
// act.
void take_from_object(const Scene& scene, std::uint32_t object, Clause& clause) {
  for (const std::uint32_t marker : scene.children(object)) {
    if (scene.token(marker).dep != "prep") continue;
    const std::string& role = scene.form(marker);
    if (has_role(clause, role)) continue;
    for (const std::uint32_t below : scene.children(marker)) {
      if (scene.token(below).dep != "pobj") continue;
      Filler filler;
      filler.role = role;
      filler.token = below;
      filler.step = "below the object";
      clause.roles.push_back(filler);
    }
  }
}

// "Gave Norland a loan": to whom the verb that carries a noun is done.
void take_recipient(const Scene& scene, Clause& clause) {
  if (!clause.via || has_role(clause, "recipient")) return;
  for (const std::uint32_t child : scene.children(*clause.via)) {
    if (scene.token(child).dep != "dative" || !scene.mention_of(child)) continue;
    Filler filler;
    filler.role = "recipient";
    filler.token = child;
    filler.step = "dative";
    clause.roles.push_back(filler);
  }
}

// The clause with what its object and its light verb tell of the act.
Clause completed(const Scene& scene, const Clause& clause) {
  Clause whole = clause;
  for (const Filler& filler : clause.roles) {
    if (filler.role == "patient" && !filler.guessed && !filler.inherited)
      take_from_object(scene, filler.token, whole);
  }
  for (const std::uint32_t child : scene.children(clause.head)) {  // "broke away from Norland"
    if (scene.token(child).dep == "advmod" || scene.token(child).dep == "prt")
      take_from_object(scene, child, whole);
  }
  take_recipient(scene, whole);
  return whole;
}

// "A truce of May 1901 ended the war": the day of what did it is the day of the act.
WhenTold day_of_doer(const Scene& scene, const Clause& clause) {
  for (const Filler& filler : clause.roles) {
    if (filler.role != "agent" || filler.inherited || !parties_of_filler(scene, filler).empty())
      continue;
    const std::vector<std::uint32_t> phrase = scene.subtree(filler.token);
    for (const Day& day : scene.grounding().days) {
      const bool tells = !day.edtf.empty() && day.type != "DURATION" && day.type != "SET";
      if (tells && std::ranges::binary_search(phrase, day.begin)) return when_of(day);
    }
  }
  return {};
}

EventDraft draft_of(const Scene& scene, const Rules& rules, const Rule& rule,
                    const Clause& clause) {
  EventDraft draft;
  draft.rule = &rule;
  draft.type = rule.values.contains("type") ? rule.value_of("type") : clause.pred;
  draft.span = clause.span.empty() ? scene.token(clause.head).span : clause.span;
  draft.status = status_of(scene, rule, clause);
  draft.hangs_on_another = hangs_on_another(scene, clause);
  draft.sides = sides_of(scene, rule, clause);
  draft.when = when_told(scene, clause);
  if (draft.when.edtf.empty()) draft.when = day_of_doer(scene, clause);
  draft.places = places_of(scene, clause);
  draft.means = means_of(scene, rules, rule, clause);
  draft.said = clause.said;
  draft.background = clause.background;
  draft.is_mention = points_back(scene, rules, clause);
  return draft;
}

std::vector<EventDraft> draft_events(const Scene& scene, const Rules& rules,
                                     const std::vector<Claim>& found) {
  std::vector<EventDraft> drafts;
  for (const Clause& told : scene.clauses().clauses) {
    if (is_left_out(told.status) || is_mere_participle(scene, told)) continue;
    const Clause clause = completed(scene, told);
    const Rule* rule = best_fit(scene, rules, clause, kKind);
    if (rule == nullptr || is_bare_noun(*rule, clause) ||
        is_part_of_another(scene, rules, *rule, clause) ||
        is_told_otherwise(scene, *rule, clause, found))
      continue;
    EventDraft draft = draft_of(scene, rules, *rule, clause);
    const bool nobody = draft.sides.sources.empty() && draft.sides.targets.empty();
    if (nobody && rule->value_of("alone") != "yes") continue;
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

PlaceOfClaim place_of(const Scene& scene, std::uint32_t at) {
  const Place& place = scene.grounding().places[at];
  return {place.name, place.span, place.kind, place.country, place.lat, place.lon, place.source};
}

Claim claim_of(const Scene& scene, const Rules& rules, const Event& event) {
  const EventDraft& whole = event.whole;
  Claim claim;
  claim.report = scene.report().id;
  claim.span = whole.span;
  claim.more_spans = event.more_spans;
  std::erase(claim.more_spans, whole.span);
  claim.sentence = scene.sentence_at(whole.span.begin);
  claim.rule = whole.rule->id;
  claim.status = status_word(whole.status, false);
  claim.background = whole.background;
  set_when(scene, whole.when, claim);
  for (const std::uint32_t place : whole.places) claim.places.push_back(place_of(scene, place));
  claim.said_by = voices_of(scene, rules, whole.said);
  EventClaim body;
  body.type = whole.type;
  body.sources = actors_of(whole.sides.sources);
  body.targets = actors_of(whole.sides.targets);
  body.means = whole.means;
  std::tie(body.plover, body.cameo) =
      codes_for(whole.rule->plover, whole.rule->cameo,
                whole.hangs_on_another ? Status::threatened : whole.status);
  claim.body = std::move(body);
  return claim;
}

}  // namespace

namespace {

bool is_coded_act(const Claim& claim) {
  if (claim.status == "denied" || claim.status == "hypothetical" || claim.status == "demanded" ||
      claim.status == "threatened" || claim.status == "proposed")
    return false;
  const auto* event = std::get_if<EventClaim>(&claim.body);
  const auto* meeting = std::get_if<MeetingClaim>(&claim.body);
  return (event != nullptr && !event->plover.type.empty()) ||
         (meeting != nullptr && !meeting->plover.type.empty());
}

bool holds(const StatementClaim& statement, Span span) {
  return std::ranges::any_of(statement.content_spans,
                             [&](Span content) {
                               return content.contains(span) || content.begin <= span.begin + 1;
                             }) &&
         std::ranges::any_of(statement.content_spans,
                             [&](Span content) { return content.overlaps(span); });
}

}  // namespace

void leave_codes_to_events(std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    auto* statement = std::get_if<StatementClaim>(&claim.body);
    if (statement == nullptr || statement->plover.type.empty()) continue;
    const bool has_act = std::ranges::any_of(claims, [&](const Claim& other) {
      return is_coded_act(other) && holds(*statement, other.span);
    });
    const bool by_verb = statement->plover.type == "REQUEST" ||
                         statement->plover.type == "THREATEN" ||
                         statement->plover.type == "REJECT" || !claim.rule.starts_with("content.");
    const bool is_commitment = statement->plover.type == "AGREE";
    if (statement->speakers.size() > 1 || (has_act && (is_commitment || !by_verb))) {
      statement->plover = {};
      statement->cameo.clear();
    }
  }
}

std::vector<Claim> find_events(const Scene& scene, const Rules& rules,
                               const std::vector<Claim>& found) {
  std::vector<Claim> claims;
  for (const Event& event : join_events(scene, draft_events(scene, rules, found)))
    claims.push_back(claim_of(scene, rules, event));
  return claims;
}

}  // namespace rapporteur::claim
