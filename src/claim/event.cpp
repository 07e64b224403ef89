#include "claim/event.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>

#include "claim/event_join.h"
#include "claim/match.h"
#include "claim/meeting_status.h"
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

bool is_called_off(Status status) {
  return status == Status::cancelled || status == Status::postponed;
}

// A noun tells an act where a verb carries it ("launched an attack"), or where its own words say
// who did it to whom or when ("the shelling of Osby by Norland", "Monday's raid on the port"); an
// act that a noun only names may be discussed, hoped for or feared.
bool is_bare_noun(const Rule& rule, const Clause& clause) {
  if (clause.form != ClauseForm::nominal || clause.via) return false;
  if (is_called_off(clause.status)) return false;
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

// What is only asked or thought possible is not of the record; what somebody demands, proposes or
// threatens is the act of speech, which the statement tells.
bool is_left_out(Status status) {
  return status == Status::question || status == Status::possible || status == Status::demanded ||
         status == Status::proposed || status == Status::threatened;
}

// "Repeated its demand that Norland leave": what stands under a noun of asking is asked for.
bool is_asked_for(const Scene& scene, const Rules& rules, const Clause& clause) {
  if (scene.token(clause.head).dep != "ccomp" && scene.token(clause.head).dep != "acl")
    return false;
  const std::uint32_t above = scene.token(clause.head).head;
  if (rules.is_in("asking", scene.lemma(above))) return scene.token(above).pos == "NOUN";
  return std::ranges::any_of(scene.children(above), [&](std::uint32_t child) {
    return scene.token(child).dep == "dobj" && rules.is_in("asking", scene.lemma(child));
  });
}

// The clause above it that a purpose or participle serves.
const Clause* clause_above(const Scene& scene, const Clause& clause) {
  return clause.under ? &scene.clauses().clauses[*clause.under] : nullptr;
}

bool tells_type(const Scene& scene, const Rules& rules, const Clause& clause,
                std::string_view type) {
  const Rule* rule = best_fit(scene, rules, clause, kKind);
  return rule != nullptr && rule->plover.type == type;
}

// "Shunned work to protest", "crossed over to visit": the act is done with the verb that it is the
// purpose of.
bool follows_its_verb(const Rule& rule) {
  return rule.plover.type == "PROTEST" || rule.value_of("type") == "visit";
}

// "Killed or wounded", "killed two and wounded five": joined, and sharing a doer or those struck.
bool is_told_of_the_same(const Scene& scene, const Clause& clause) {
  const std::string& verb = scene.lemma(clause.head);
  if (verb != "wound" && verb != "injure" && verb != "kill") return false;
  return std::ranges::any_of(clause.roles, [](const Filler& filler) {
    return filler.inherited && (filler.role == "agent" || filler.role == "patient");
  });
}

// "Attacked the camp, killing six", "went on strike to protest": what came of an act, or what it
// was for, is no second act of the same kind. Another purpose ("came to mediate") is none yet.
bool is_part_of_another(const Scene& scene, const Rules& rules, const Rule& rule,
                        const Clause& clause) {
  const Token& head = scene.token(clause.head);
  const bool is_result = (head.dep == "advcl" && head.tag == "VBG") ||
                         (head.dep == "conj" && is_told_of_the_same(scene, clause));
  const bool is_purpose = clause.link == ClauseLink::purpose;
  if (!is_result && !is_purpose) return false;
  const Clause* above = clause_above(scene, clause);
  if (above == nullptr) {
    const auto at = scene.clause_of(head.head);
    above = at ? &scene.clauses().clauses[*at] : nullptr;
  }
  if (above != nullptr && tells_type(scene, rules, *above, rule.plover.type)) return true;
  return is_purpose && !follows_its_verb(rule);
}

Status status_of(const Scene& scene, const Rule& rule, const Clause& clause) {
  if (const auto fixed = status_named(rule.value_of("status"))) return *fixed;
  const Clause* above = clause_above(scene, clause);
  const bool with_verb = clause.link == ClauseLink::purpose && follows_its_verb(rule) &&
                         clause.status == Status::planned && above != nullptr;
  return with_verb ? above->status : clause.status;
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
  if (places.empty() && is_called_off(clause.status)) {
    const std::vector<std::uint32_t> below = scene.subtree(clause.head);
    for (std::uint32_t at = 0; at < scene.grounding().places.size(); ++at) {
      if (std::ranges::binary_search(below, scene.grounding().places[at].begin))
        places.push_back(at);
    }
  }
  std::erase_if(places, [&](std::uint32_t at) {
    return stands_in_a_name(scene, scene.grounding().places[at]);
  });
  return places;
}

// "Along the line of contact", "to the region": a place by its words, which no gazetteer need know.
Span place_by_words(const Scene& scene, const Rules& rules, const Clause& clause) {
  static constexpr std::array<std::string_view, 4> kRoles = {"along", "in", "to", "on"};
  for (const Filler& filler : clause.roles) {
    if (std::ranges::find(kRoles, filler.role) == kRoles.end() || filler.guessed) continue;
    if (filler.role != "along" && !rules.is_in("areas", scene.lemma(filler.token))) continue;
    std::vector<std::uint32_t> words = {filler.token};
    for (const std::uint32_t child : scene.children(filler.token)) {
      const bool is_of = scene.token(child).dep == "prep" && scene.form(child) == "of";
      if (scene.token(child).dep == "compound" || scene.token(child).dep == "amod")
        words.push_back(child);
      if (!is_of) continue;
      for (const std::uint32_t below : scene.children(child)) {
        if (scene.token(below).dep == "pobj") words.push_back(below);
      }
    }
    if (words.size() == 1 && filler.role != "to") return {};  // "in an area"
    std::ranges::sort(words);
    return scene.span_of(words);
  }
  return {};
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

// "Ten sailors detained on Monday": a participle behind a noun befalls whom the noun names,
// whatever the parser takes it for.
void turn_participle(const Scene& scene, Clause& clause) {
  const Token& head = scene.token(clause.head);
  const bool has_patient = std::ranges::any_of(
      clause.roles, [](const Filler& filler) { return filler.role == "patient"; });
  if (clause.form != ClauseForm::verb || head.dep != "acl" || has_patient ||
      (head.tag != "VBN" && head.tag != "VBD"))
    return;
  for (Filler& filler : clause.roles) {
    if (filler.role == "agent" && filler.inherited) filler.role = "patient";
  }
}

// "They have called off a trip": whose act it was to be.
void take_caller_off(const Scene& scene, Clause& clause) {
  if (clause.form != ClauseForm::nominal || !is_called_off(clause.status) ||
      has_role(clause, "agent"))
    return;
  const auto above = scene.clause_of(scene.token(clause.head).head);
  if (!above) return;
  for (const Filler& filler : scene.clauses().clauses[*above].roles) {
    if (filler.role == "agent" && !filler.guessed) clause.roles.push_back(filler);
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
  turn_participle(scene, whole);
  take_caller_off(scene, whole);
  return whole;
}

bool tells_a_day(const Day& day) {
  return !day.edtf.empty() && day.type != "DURATION" && day.type != "SET";
}

WhenTold day_below(const Scene& scene, std::uint32_t token) {
  const std::vector<std::uint32_t> phrase = scene.subtree(token);
  for (const Day& day : scene.grounding().days) {
    if (tells_a_day(day) && std::ranges::binary_search(phrase, day.begin)) return when_of(day);
  }
  return {};
}

// "Since the war of 1901": from then on.
WhenTold day_since(const Scene& scene, const Clause& clause) {
  for (const Filler& filler : clause.roles) {
    if (filler.role != "since") continue;
    WhenTold when = day_below(scene, filler.token);
    if (!when.edtf.empty() && when.edtf.find('/') == std::string::npos) when.edtf += '/';
    return when;
  }
  return {};
}

// The clause that a clause hangs on, also where that is a noun with its verb.
const Clause* above_of(const Scene& scene, const Clause& clause) {
  if (const Clause* above = clause_above(scene, clause)) return above;
  const std::uint32_t head = scene.token(clause.head).head;
  for (const Clause& other : scene.clauses().clauses) {
    if ((other.head == head || other.via == head) && other.head != clause.head) return &other;
  }
  return nullptr;
}

// "It began in 1901, when Norland claimed the coast": the day of the clause above.
WhenTold day_above(const Scene& scene, const Clause& clause) {
  const Clause* above = above_of(scene, clause);
  if (above != nullptr && clause.link == ClauseLink::purpose) return when_told(scene, *above);
  const bool has_when = std::ranges::any_of(scene.children(clause.head), [&](std::uint32_t child) {
    return scene.form(child) == "when";
  });
  if (!has_when || scene.token(clause.head).dep != "advcl") return {};
  return above != nullptr ? when_told(scene, *above) : WhenTold{};
}

// "A truce of May 1901 ended the war": the day of what did it is the day of the act.
WhenTold day_of_doer(const Scene& scene, const Clause& clause) {
  for (const Filler& filler : clause.roles) {
    if (filler.role != "agent" || filler.inherited || !parties_of_filler(scene, filler).empty())
      continue;
    return day_below(scene, filler.token);
  }
  return {};
}

WhenTold when_done(const Scene& scene, const Clause& clause) {
  WhenTold when = day_since(scene, clause);
  if (when.edtf.empty()) when = when_told(scene, clause);
  if (when.edtf.empty()) when = day_above(scene, clause);
  return when.edtf.empty() ? day_of_doer(scene, clause) : when;
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
  draft.when = when_done(scene, clause);
  if (draft.status == Status::happened && is_plan_in_present(scene, clause, draft.when))
    draft.status = Status::planned;
  draft.places = places_of(scene, clause);
  if (draft.places.empty() || scene.grounding().places[draft.places[0]].kind == "country" ||
      has_role(clause, "along"))
    draft.place_words = place_by_words(scene, rules, clause);
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
        is_part_of_another(scene, rules, *rule, clause) || is_asked_for(scene, rules, clause) ||
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

PlaceOfClaim place_told(const Scene& scene, Span words) {
  PlaceOfClaim place;
  place.name = words_in(scene, words);
  place.span = words;
  place.kind = "other";
  return place;
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
  if (!whole.place_words.empty())
    claim.places.insert(claim.places.begin(), place_told(scene, whole.place_words));
  claim.said_by = voices_of(scene, rules, whole.said);
  EventClaim body;
  body.type = whole.type;
  body.sources = actors_of(whole.sides.sources);
  body.targets = actors_of(whole.sides.targets);
  body.means = whole.means;
  // Both schemes ask for an actor: of an act whose doer is not told, only the type is known.
  if (!body.sources.empty())
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

// "Protested against the ministry": one verb, told as an act of speech and as an event.
bool is_told_as_event(const StatementClaim& statement, const std::vector<Claim>& claims) {
  return std::ranges::any_of(claims, [&](const Claim& other) {
    const auto* event = std::get_if<EventClaim>(&other.body);
    if (event == nullptr || !other.span.contains(statement.cue_span)) return false;
    return event->plover.type == statement.plover.type ||
           (event->plover.type == "PROTEST" && statement.plover.type == "ACCUSE");
  });
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
    if (statement->speakers.size() > 1 || (has_act && (is_commitment || !by_verb)) ||
        is_told_as_event(*statement, claims)) {
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
