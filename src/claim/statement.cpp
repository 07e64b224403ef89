#include "claim/statement.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "claim/acts.h"
#include "claim/match.h"
#include "claim/voices.h"
#include "claim/when.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "statement";

struct StatementDraft {
  const Rule* rule = nullptr;
  const Clause* clause = nullptr;  // of the verb of saying, where there is one
  std::uint32_t clause_at = 0;
  std::vector<Party> speakers, addressees, targets;
  Span speaker_span, cue_span;
  std::vector<Span> content;
  QuoteKind quote = QuoteKind::indirect;
  std::vector<std::uint32_t> said;
};

Span united(Span a, Span b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

bool is_told_as_fact(const Clause& clause) {
  return clause.status == Status::happened || clause.status == Status::ongoing;
}

// "It was noted": nobody is said to have said it, and the report means it so.
bool is_passive(const Clause& clause) {
  return std::ranges::none_of(
      clause.roles, [](const Filler& filler) { return filler.role == "agent" && !filler.guessed; });
}

// Somebody whom words alone name speaks too ("a person familiar with the talks"), a thing does not.
bool can_speak(const Scene& scene, const Rules& rules, std::uint32_t token) {
  if (rules.is_in("papers", scene.lemma(token))) return !issuers_of(scene, rules, token).empty();
  if (scene.mention_of(token)) return true;
  // A name that nothing ties to the world, and a pronoun that nothing ties to a name.
  const Token& word = scene.token(token);
  if (word.pos == "PROPN" && word.ent_type == "PERSON") return true;
  if (scene.lemma(token) == "he" || scene.lemma(token) == "she") return true;
  return std::ranges::any_of(rules.list("speaker-nouns"),
                             [&](const std::string& noun) { return scene.ends_with(token, noun); });
}

bool has_speaker(const Scene& scene, const Rules& rules, const Attribution& attribution) {
  return std::ranges::any_of(attribution.speakers,
                             [&](std::uint32_t token) { return can_speak(scene, rules, token); });
}

// The entry for an attribution without verb of saying.
const Rule* entry_without_verb(const Rules& rules, const Attribution& attribution) {
  const bool according = attribution.how == "according to";
  const std::vector<std::uint32_t>& found =
      rules.find(ClauseForm::verb, according ? "according to" : "\"");
  return found.empty() ? nullptr : &rules.entries()[found.front()];
}

std::vector<Party> parties_of_tokens(const Scene& scene, const std::vector<std::uint32_t>& tokens) {
  std::vector<Party> parties;
  for (const std::uint32_t token : tokens) add_new(parties, parties_at(scene, token));
  return parties;
}

// The saying clause; for a cue of several words ("raised the issue of", "repeated his charge that")
// also the one whose verb stands in it, where no entry fits the noun.
std::optional<std::uint32_t> clause_of_cue(const Scene& scene, const Rules& rules,
                                           const Attribution& attribution) {
  const std::vector<Clause>& clauses = scene.clauses().clauses;
  if (attribution.clause && best_fit(scene, rules, clauses[*attribution.clause], kKind) != nullptr)
    return attribution.clause;
  for (std::uint32_t at = 0; at < clauses.size(); ++at) {
    if (clauses[at].form == ClauseForm::verb &&
        attribution.cue_span.contains(scene.token(clauses[at].head).span))
      return at;
  }
  return attribution.clause;
}

std::optional<StatementDraft> draft_of(const Scene& scene, const Rules& rules,
                                       const Attribution& attribution) {
  StatementDraft draft;
  if (const auto clause_at = clause_of_cue(scene, rules, attribution)) {
    draft.clause_at = *clause_at;
    draft.clause = &scene.clauses().clauses[draft.clause_at];
    if (!is_told_as_fact(*draft.clause)) return std::nullopt;
    draft.rule = best_fit(scene, rules, *draft.clause, kKind);
  } else {
    draft.rule = entry_without_verb(rules, attribution);
  }
  if (draft.rule == nullptr) return std::nullopt;
  const bool passive =
      draft.clause != nullptr && attribution.speakers.empty() && is_passive(*draft.clause);
  if (!passive && !has_speaker(scene, rules, attribution)) return std::nullopt;
  draft.speakers = speakers_of(scene, rules, attribution);
  draft.speaker_span = attribution.speaker_span;
  draft.cue_span = attribution.cue_span;
  draft.content = attribution.content_spans;
  draft.quote = attribution.quote;
  draft.addressees = parties_of_tokens(scene, attribution.addressees);
  draft.said = attribution.said;
  return draft;
}

// A clause that is an act of speech by itself, without an attribution of its own.
std::optional<StatementDraft> draft_of(const Scene& scene, const Rules& rules, std::uint32_t at) {
  const Clause& clause = scene.clauses().clauses[at];
  if (!is_told_as_fact(clause)) return std::nullopt;
  StatementDraft draft;
  draft.rule = best_fit(scene, rules, clause, kKind);
  if (draft.rule == nullptr) return std::nullopt;
  draft.clause = &clause;
  draft.clause_at = at;
  for (const Filler& filler : fillers(*draft.rule, clause, "speaker")) {
    const std::vector<Party> known = parties_at(scene, filler.token);
    if (known.empty() && !can_speak(scene, rules, filler.token)) continue;
    add_new(draft.speakers,
            known.empty() ? std::vector{party_by_words(scene, filler.token)} : known);
    if (!filler.inherited)
      draft.speaker_span = united(draft.speaker_span, scene.span_of(scene.phrase(filler.token)));
  }
  if (draft.speakers.empty()) return std::nullopt;
  const Token& head = scene.token(clause.head);
  draft.cue_span = clause.via ? united(head.span, scene.token(*clause.via).span) : head.span;
  for (const Filler& filler : fillers(*draft.rule, clause, "content")) {
    draft.content.push_back(scene.span_of(scene.subtree(filler.token)));
  }
  draft.said = clause.said;
  return draft;
}

// What a headline says the text repeats; alone it stands for the text.
void drop_headlines(const Scene& scene, std::vector<StatementDraft>& drafts) {
  const auto in_headline = [&](const StatementDraft& draft) {
    const std::uint32_t at = scene.token_at(draft.cue_span.begin);
    return at < scene.token_count() && scene.in_headline(at);
  };
  if (!std::ranges::all_of(drafts, in_headline)) std::erase_if(drafts, in_headline);
}

// "The same source" is the nameless one who spoke before.
void name_the_same_source(std::vector<StatementDraft>& drafts) {
  std::ranges::stable_sort(drafts, {}, [](const StatementDraft& draft) { return draft.cue_span; });
  const Party* last = nullptr;
  for (StatementDraft& draft : drafts) {
    if (draft.speakers.size() != 1) continue;
    Party& speaker = draft.speakers.front();
    const std::string mention = speaker.actor.mention;
    if (last != nullptr && (mention.starts_with("the same ") || mention.starts_with("The same "))) {
      speaker.entity = last->entity;
      speaker.actor.name = last->actor.name;
      speaker.actor.id = last->actor.id;
    } else if (!speaker.entity || speaker.actor.kind == ActorKind::unknown) {
      last = &speaker;
    }
  }
}

std::vector<StatementDraft> draft_statements(const Scene& scene, const Rules& rules) {
  std::vector<StatementDraft> drafts;
  std::vector<bool> attributed(scene.clauses().clauses.size(), false);
  for (const Attribution& attribution : scene.clauses().attributions) {
    if (attribution.clause) attributed[*attribution.clause] = true;
    if (auto draft = draft_of(scene, rules, attribution)) drafts.push_back(std::move(*draft));
  }
  for (std::uint32_t at = 0; at < scene.clauses().clauses.size(); ++at) {
    const Span head = scene.token(scene.clauses().clauses[at].head).span;
    const bool in_cue = std::ranges::any_of(
        scene.clauses().attributions,
        [&](const Attribution& attribution) { return attribution.cue_span.contains(head); });
    if (attributed[at] || in_cue) continue;
    if (auto draft = draft_of(scene, rules, at)) drafts.push_back(std::move(*draft));
  }
  drop_headlines(scene, drafts);
  name_the_same_source(drafts);
  return drafts;
}

// The stretch that carries the claim: cue, speaker and what is said, as far as they stand in the
// paragraph of the cue.
Span span_of_statement(const Scene& scene, const StatementDraft& draft) {
  const Span core = draft.cue_span.empty() ? draft.speaker_span : draft.cue_span;
  Span span = core;
  const auto in_paragraph = [&](Span part) {
    return std::ranges::any_of(scene.report().paragraphs, [&](const Paragraph& paragraph) {
      return paragraph.span.contains(core) && paragraph.span.contains(part);
    });
  };
  for (const Span part : draft.content) {
    if (core.empty() || in_paragraph(part)) span = united(span, part);
  }
  return in_paragraph(draft.speaker_span) ? united(span, draft.speaker_span) : span;
}

std::string quote_word(QuoteKind quote) {
  return quote == QuoteKind::direct ? "direct" : quote == QuoteKind::mixed ? "mixed" : "indirect";
}

std::string topic_of(const Scene& scene, const StatementDraft& draft) {
  if (draft.clause != nullptr) {
    for (const Filler& filler : fillers(*draft.rule, *draft.clause, "topic")) {
      if (!filler.inherited) return words_at(scene, filler.token);
    }
  }
  return draft.content.empty() ? "" : words_in(scene, draft.content.front());
}

std::string medium_of(const Scene& scene, const Rules& rules, const StatementDraft& draft) {
  if (draft.clause == nullptr) return "";
  const std::string fixed = draft.rule->value_of("medium");
  if (!fixed.empty()) return fixed;
  for (const std::uint32_t at : scene.phrase(draft.clause->head)) {
    const bool in_content = std::ranges::any_of(
        draft.content, [&](Span span) { return span.contains(scene.token(at).span); });
    if (in_content) continue;
    for (const std::string& word : rules.list("media")) {
      if (scene.ends_with(at, word)) return words_at(scene, at);
    }
  }
  return "";
}

// A day that hangs on the verb of saying by way of other words, outside what is said ("In an
// interview to the radio on May 2, Lund said").
WhenTold day_beside(const Scene& scene, const StatementDraft& draft) {
  if (draft.clause == nullptr) return {};
  const std::vector<std::uint32_t> phrase = scene.phrase(draft.clause->head);
  for (const Day& day : scene.grounding().days) {
    if (day.edtf.empty() || day.type == "DURATION" || day.type == "SET") continue;
    if (!std::ranges::binary_search(phrase, day.begin)) continue;
    const bool in_content = std::ranges::any_of(
        draft.content, [&](Span content) { return content.overlaps(day.span); });
    if (!in_content && !draft.speaker_span.contains(day.span)) return when_of(day);
  }
  return {};
}

// The day in the words of the cue, where the clause has none ("said in a statement on Thursday").
WhenTold own_day(const Scene& scene, const StatementDraft& draft) {
  if (draft.clause != nullptr) {
    const WhenTold when = when_told(scene, *draft.clause);
    const bool in_content = std::ranges::any_of(
        draft.content, [&](Span content) { return content.contains(when.span); });
    if (!when.edtf.empty() && !in_content) return when;
  }
  if (const WhenTold when = day_beside(scene, draft); !when.edtf.empty()) return when;
  for (const Day& day : scene.grounding().days) {
    if (draft.cue_span.contains(day.span) && !day.edtf.empty() && day.type != "DURATION" &&
        day.type != "SET")
      return when_of(day);
  }
  return {};
}

// "Wrote after the session", "said at the talks": on the occasion of a meeting.
bool names_a_meeting(const Scene& scene, const Rules& rules, const StatementDraft& draft) {
  if (draft.clause == nullptr) return false;
  return std::ranges::any_of(scene.phrase(draft.clause->head), [&](std::uint32_t at) {
    const Span span = scene.token(at).span;
    const bool in_content =
        std::ranges::any_of(draft.content, [&](Span content) { return content.contains(span); });
    return !in_content && scene.token(at).dep == "pobj" &&
           rules.is_in("meeting-nouns", scene.lemma(at));
  });
}

// "Participants noted", "all those taking part agreed": they speak at the meeting just told of.
bool are_those_present(const Rules& rules, const StatementDraft& draft) {
  return !draft.speakers.empty() && std::ranges::all_of(draft.speakers, [&](const Party& speaker) {
    return std::ranges::any_of(rules.list("those-present"), [&](const std::string& words) {
      return speaker.actor.mention.find(words) != std::string::npos;
    });
  });
}

bool is_party(const std::vector<Actor>& actors, const std::vector<Party>& speakers) {
  return !speakers.empty() && std::ranges::all_of(speakers, [&](const Party& speaker) {
    return std::ranges::any_of(actors, [&](const Actor& actor) {
      return actor.id == speaker.actor.id && !actor.id.empty();
    });
  });
}

// The meeting at which somebody speaks: the last held one before it that he takes part in.
const Claim* meeting_before(const std::vector<Claim>& meetings, std::uint32_t byte,
                            const std::vector<Party>& speakers, bool named) {
  const Claim* found = nullptr;
  std::uint32_t found_at = 0;
  for (const Claim& meeting : meetings) {
    std::uint32_t at = meeting.span.begin <= byte ? meeting.span.begin + 1 : 0;
    for (const Span span : meeting.more_spans) {
      if (span.begin <= byte) at = std::max(at, span.begin + 1);
    }
    if (at > found_at) {
      found_at = at;
      found = &meeting;
    }
  }
  if (found == nullptr || found->status != "held") return nullptr;
  const auto& body = std::get<MeetingClaim>(found->body);
  return named || speakers.empty() || is_party(body.parties, speakers) ||
                 is_party(body.mediators, speakers)
             ? found
             : nullptr;
}

void copy_day(const Claim& from, Claim& to) {
  to.date = from.date;
  to.date_also = from.date_also;
  to.date_from = from.date_from;
  to.date_text = from.date_text;
  to.date_span = from.date_span;
}

// "Demanded that Iceland leave": who is to act is whom the demand is aimed at.
std::vector<Party> parties_to_act(const Scene& scene, const StatementDraft& draft) {
  std::vector<Party> parties;
  for (const Clause& clause : scene.clauses().clauses) {
    if (clause.under != draft.clause_at || clause.status != Status::demanded ||
        clause.link != ClauseLink::complement)
      continue;
    add_new(parties, parties_in(scene, clause, {"agent"}));
  }
  std::erase_if(parties, [&](const Party& party) { return is_own_side(draft.speakers, party); });
  return parties;
}

Claim claim_of(const Scene& scene, const Rules& rules, const StatementDraft& draft) {
  const Act act = act_of(scene, rules, *draft.rule, draft.speakers, draft.content);
  Claim claim;
  claim.report = scene.report().id;
  claim.span = span_of_statement(scene, draft);
  for (const Span part : draft.content) {
    if (!claim.span.contains(part)) claim.more_spans.push_back(part);
  }
  claim.sentence = scene.sentence_at(claim.span.begin);
  claim.rule = act.rule->id;
  set_when(scene, own_day(scene, draft), claim);
  claim.said_by = voices_of(scene, rules, draft.said);
  claim.background = draft.clause != nullptr && draft.clause->background;
  StatementClaim body;
  body.speakers = actors_of(draft.speakers);
  body.addressees = actors_of(draft.addressees);
  std::vector<Party> targets = act.targets;
  if (draft.clause != nullptr)
    add_new(targets, parties_in(scene, *draft.clause, draft.rule->roles_of("target")));
  const bool asks = act.name == "demand" || act.name == "appeal";
  if (asks && targets.empty() && draft.clause != nullptr) targets = parties_to_act(scene, draft);
  body.targets = actors_of(targets);
  body.act = act.name;
  body.quote = quote_word(draft.quote);
  body.speaker_span = draft.speaker_span;
  body.cue_span = draft.cue_span;
  body.content_spans = draft.content;
  body.topic = topic_of(scene, draft);
  body.medium = medium_of(scene, rules, draft);
  body.plover = act.rule->plover;
  body.cameo = act.rule->cameo;
  claim.body = std::move(body);
  return claim;
}

// Somebody goes on speaking on the same occasion ("..., she added"): the day is that of what he
// said before, or of the meeting at which he speaks.
struct Said {
  Claim claim;
  std::vector<Party> speakers;
  bool at_meeting = false;
};

void set_days_of_occasions(std::vector<Said>& said, const std::vector<Claim>& meetings) {
  for (std::size_t at = 0; at < said.size(); ++at) {
    auto& [claim, speakers, at_meeting] = said[at];
    if (!claim.date.empty()) continue;
    if (at > 0 && !said[at - 1].claim.date.empty() && !speakers.empty() &&
        !said[at - 1].speakers.empty() && speakers.front().is_same(said[at - 1].speakers.front())) {
      copy_day(said[at - 1].claim, claim);
      continue;
    }
    if (const Claim* meeting = meeting_before(meetings, claim.span.begin, speakers, at_meeting))
      copy_day(*meeting, claim);
  }
}

}  // namespace

std::vector<Claim> find_statements(const Scene& scene, const Rules& rules,
                                   const std::vector<Claim>& meetings) {
  std::vector<Said> said;
  for (const StatementDraft& draft : draft_statements(scene, rules)) {
    said.push_back({claim_of(scene, rules, draft), draft.speakers,
                    names_a_meeting(scene, rules, draft) || are_those_present(rules, draft)});
  }
  std::ranges::stable_sort(said, {}, [](const Said& one) { return one.claim.span; });
  set_days_of_occasions(said, meetings);
  std::vector<Claim> claims;
  for (Said& one : said) claims.push_back(std::move(one.claim));
  return claims;
}

}  // namespace rapporteur::claim
