#include "claim/instrument.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "claim/claim_ids.h"
#include "claim/instrument_act.h"
#include "claim/instrument_join.h"
#include "claim/match.h"
#include "claim/place_words.h"
#include "claim/voices.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

// A phrase with what the clauses around it tell.
struct Reading {
  InstrumentPhrase phrase;
  InstrumentAct act;
  bool is_named = false;
};

bool asks_for(const InstrumentPhrase& phrase, std::string_view sign) {
  const std::string asks = " " + phrase.rule->value_of("asks") + " ";
  return asks.find(" " + std::string(sign) + " ") != std::string::npos;
}

// Whether it tells which one it is, by one of the signs that its entry takes.
bool is_named(const Scene& scene, const Rules& rules, const Reading& reading) {
  const InstrumentPhrase& phrase = reading.phrase;
  const std::string& act = reading.act.act;
  if (!phrase.numbers.empty()) return true;
  if (phrase.has_title && asks_for(phrase, "title")) return true;
  if (phrase.is_proper && asks_for(phrase, "proper")) return true;
  if (!phrase.days.empty() && asks_for(phrase, "day")) return true;
  if (phrase.is_absent || phrase.is_part) return false;
  if (phrase.count && !phrase.owners.empty() && asks_for(phrase, "owner")) return true;
  const bool comes = is_yet_to_come(scene, rules, phrase);
  if (!act.empty() && asks_for(phrase, act)) return true;
  if (!reading.act.brokers.empty() && asks_for(phrase, "broker")) return true;
  if (comes) return false;
  if (!phrase.owners.empty() && asks_for(phrase, "owner")) return true;
  if (!phrase.owners.empty() && phrase.is_definite && asks_for(phrase, "theirs")) return true;
  if (phrase.is_definite && phrase.is_described && asks_for(phrase, "described")) return true;
  return asks_for(phrase, "noun");
}

std::string type_of(const InstrumentPhrase& phrase) { return phrase.rule->value_of("type"); }

bool is_made(const std::string& act) {
  return act == "signed" || act == "adopted" || act == "agreed" || act == "issued";
}

// One instrument for each number, or for each of several days.
std::vector<InstrumentDraft> drafts_of(const Scene& scene, const Reading& reading) {
  const InstrumentPhrase& phrase = reading.phrase;
  InstrumentDraft draft;
  draft.type = type_of(phrase);
  draft.rule = phrase.rule->id;
  draft.name = name_of(scene, phrase);
  draft.head = phrase.head;
  draft.span = core_of(scene, phrase);
  draft.has_title = phrase.has_title;
  draft.is_definite = phrase.is_definite;
  draft.is_plural = phrase.is_plural;
  draft.count = phrase.count;
  draft.owners = phrase.owners;
  draft.act = reading.act;
  if (phrase.days.size() == 1) draft.when = phrase.days.front();
  if (phrase.days.empty() && is_made(reading.act.act)) draft.when = reading.act.when;
  std::vector<InstrumentDraft> drafts;
  for (std::size_t at = 0; at < phrase.numbers.size(); ++at) {
    InstrumentDraft one = draft;
    one.number = phrase.numbers[at];
    const Span number = scene.token(phrase.number_tokens[at]).span;
    one.span = phrase.numbers.size() == 1 ? Span{draft.span.begin, number.end} : number;
    if (at == 0) one.span = {draft.span.begin, number.end};
    one.is_plural = false;
    drafts.push_back(std::move(one));
  }
  if (phrase.numbers.empty() && phrase.is_plural && phrase.days.size() > 1) {
    for (const WhenTold& day : phrase.days) {
      InstrumentDraft one = draft;
      one.when = day;
      one.is_plural = false;
      if (!drafts.empty()) one.span = day.span;
      drafts.push_back(std::move(one));
    }
  }
  if (drafts.empty()) drafts.push_back(std::move(draft));
  return drafts;
}

std::vector<Reading> read_phrases(const Scene& scene, const Rules& rules) {
  std::vector<Reading> readings;
  for (InstrumentPhrase& phrase : find_instrument_phrases(scene, rules)) {
    Reading reading;
    reading.act = act_on(scene, rules, phrase);
    reading.phrase = std::move(phrase);
    reading.is_named = is_named(scene, rules, reading);
    readings.push_back(std::move(reading));
  }
  return readings;
}

// Actors of another claim of the report as parties again.
std::vector<Party> parties_with(const Scene& scene, const std::vector<Actor>& actors) {
  std::vector<Party> parties;
  for (const Actor& actor : actors) {
    Party party{std::nullopt, actor};
    for (std::uint32_t at = 0; at < scene.grounding().entities.size(); ++at) {
      if (actor.id == "a" + std::to_string(at)) party.entity = at;
    }
    parties.push_back(std::move(party));
  }
  return parties;
}

// The meeting that the words around a joint statement belong to: of the same sentence, else the
// last one told before it.
const Claim* meeting_of(const Scene& scene, const std::vector<Claim>& meetings,
                        const InstrumentDraft& draft) {
  const Claim* found = nullptr;
  std::uint32_t best = 0;
  const std::uint32_t sentence = scene.sentence_at(draft.span.begin);
  for (const Claim& meeting : meetings) {
    if (meeting.status != "held") continue;
    std::vector<Span> spans = meeting.more_spans;
    spans.push_back(meeting.span);
    for (const Span span : spans) {
      const bool here = scene.sentence_at(span.begin) == sentence;
      if (!here && span.begin > draft.span.begin) continue;
      const std::uint32_t nearness =
          here ? std::numeric_limits<std::uint32_t>::max() : span.begin + 1;
      if (nearness > best) {
        best = nearness;
        found = &meeting;
      }
    }
  }
  return found;
}

// "Two days of talks ended on Thursday with a joint statement": of the last day.
void take_from_meeting(const Scene& scene, const std::vector<Claim>& meetings,
                       InstrumentDraft& draft) {
  const Claim* meeting = meeting_of(scene, meetings, draft);
  if (meeting == nullptr) return;
  if (draft.when.edtf.empty() && !meeting->date.empty()) {
    const std::size_t slash = meeting->date.find('/');
    draft.when = {slash == std::string::npos ? meeting->date : meeting->date.substr(slash + 1), "",
                  meeting->date_from, meeting->date_span};
  }
  if (draft.owners.empty() && draft.act.makers.empty())
    draft.met = parties_with(scene, std::get<MeetingClaim>(meeting->body).parties);
  draft.places = meeting->places;
}

// "Told reporters in a joint statement" and the like: only what somebody makes, or what talks end
// with, is tied to the talks.
bool is_of_meeting(const InstrumentDraft& draft) {
  return draft.type == "statement" && draft.name.find("oint") != std::string::npos;
}

// "In the joint statement the co-chairs insisted": they are among those who made it.
void add_speakers_in(const Scene& scene, const Rules& rules, const std::vector<Reading>& readings,
                     const std::vector<std::vector<std::uint32_t>>& meant,
                     std::vector<InstrumentDraft>& drafts) {
  for (const Clause& clause : scene.clauses().clauses) {
    if (best_fit(scene, rules, clause, "statement") == nullptr) continue;
    for (const Filler& filler : clause.roles) {
      if (filler.role != "in") continue;
      for (std::size_t at = 0; at < readings.size(); ++at) {
        if (readings[at].phrase.head != filler.token || meant[at].size() != 1) continue;
        InstrumentDraft& draft = drafts[meant[at].front()];
        if (is_of_meeting(draft)) add_new(draft.speakers, parties_in(scene, clause, {"agent"}));
      }
    }
  }
}

void set_places(const Scene& scene, const InstrumentDraft& draft, Claim& claim) {
  claim.places = draft.places;
  if (!draft.act.clause || !is_made(draft.act.act)) return;
  const Clause& clause = scene.clauses().clauses[*draft.act.clause];
  if (clause.places.empty()) return;
  claim.places.clear();
  for (const std::uint32_t at : clause.places) claim.places.push_back(claimed_place(scene, at));
}

void set_people(const InstrumentDraft& draft, InstrumentClaim& body) {
  std::vector<Party> all = draft.act.makers;
  add_new(all, draft.owners);
  const bool issued = draft.type == "resolution" || draft.type == "law" ||
                      (draft.type == "statement" && draft.act.act != "signed") ||
                      draft.type == "plan" || draft.type == "roadmap" || draft.type == "map";
  std::vector<Actor>& to = issued ? body.issuers : body.signatories;
  if (draft.type == "resolution" && !draft.owners.empty()) all = draft.owners;
  add_new(all, draft.met);
  add_new(all, draft.speakers);
  to = actors_of(all);
  body.brokers = actors_of(draft.act.brokers);
}

Claim claim_of(const Scene& scene, const Rules& rules, const InstrumentDraft& draft) {
  Claim claim;
  claim.report = scene.report().id;
  claim.span = draft.span;
  claim.more_spans = draft.more_spans;
  claim.sentence = scene.sentence_at(claim.span.begin);
  claim.rule = draft.rule;
  set_when(scene, draft.when, claim);
  set_places(scene, draft, claim);
  InstrumentClaim body;
  body.type = draft.type;
  body.name = draft.name;
  body.number = draft.number;
  body.count = draft.count;
  body.act = draft.act.act.empty() ? "cited" : draft.act.act;
  set_people(draft, body);
  if (draft.act.clause) {
    const Clause& clause = scene.clauses().clauses[*draft.act.clause];
    claim.said_by = voices_of(scene, rules, clause.said);
    claim.background = clause.background;
  }
  claim.body = std::move(body);
  return claim;
}

// Headlines repeat the text: what one names is left out where the text names it.
std::vector<std::vector<std::uint32_t>> join_all(const Scene& scene,
                                                 const std::vector<Reading>& readings,
                                                 InstrumentJoin& join) {
  std::vector<std::vector<std::uint32_t>> meant(readings.size());
  for (const bool headlines : {false, true}) {
    for (std::size_t at = 0; at < readings.size(); ++at) {
      if (scene.in_headline(readings[at].phrase.head) != headlines) continue;
      meant[at] = join.add(drafts_of(scene, readings[at]), readings[at].is_named && !headlines);
    }
  }
  return meant;
}

}  // namespace

Instruments::Instruments(std::vector<Claim> claims, std::vector<InstrumentPhrase> phrases,
                         std::vector<std::vector<std::uint32_t>> meant)
    : claims_(std::move(claims)), phrases_(std::move(phrases)), meant_(std::move(meant)) {
  for (std::uint32_t at = 0; at < phrases_.size(); ++at) {
    for (const std::uint32_t word : phrases_[at].words) by_token_.emplace(word, at);
  }
  for (std::uint32_t at = 0; at < phrases_.size(); ++at) by_token_[phrases_[at].head] = at;
}

std::optional<std::uint32_t> Instruments::phrase_at(std::uint32_t token) const {
  const auto found = by_token_.find(token);
  return found == by_token_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> Instruments::last_before(std::uint32_t token) const {
  std::optional<std::uint32_t> last;
  for (std::uint32_t at = 0; at < phrases_.size(); ++at) {
    if (phrases_[at].head < token && !meant_[at].empty()) last = at;
  }
  return last;
}

Instruments find_instruments(const Scene& scene, const Rules& rules,
                             const std::vector<Claim>& meetings) {
  const std::vector<Reading> readings = read_phrases(scene, rules);
  InstrumentJoin join;
  std::vector<std::vector<std::uint32_t>> meant = join_all(scene, readings, join);
  add_speakers_in(scene, rules, readings, meant, join.drafts());
  std::vector<Claim> claims;
  for (InstrumentDraft& draft : join.drafts()) {
    if (is_of_meeting(draft)) take_from_meeting(scene, meetings, draft);
    claims.push_back(claim_of(scene, rules, draft));
  }
  set_ids(claims);
  std::vector<InstrumentPhrase> phrases;
  for (const Reading& reading : readings) phrases.push_back(reading.phrase);
  return {std::move(claims), std::move(phrases), std::move(meant)};
}

}  // namespace rapporteur::claim
