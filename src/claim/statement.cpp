#include "claim/statement.h"

#include <algorithm>
#include <utility>

#include "claim/acts.h"
#include "claim/match.h"
#include "claim/statement_day.h"
#include "claim/statement_draft.h"
#include "claim/statement_targets.h"
#include "claim/voices.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

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
  const bool is_act_towards = !act.rule->plover.type.empty();
  if (is_act_towards && targets.empty() && draft.addressees.empty())
    targets = counterparts_of(scene, draft);
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

}  // namespace

std::vector<Claim> find_statements(const Scene& scene, const Rules& rules,
                                   const std::vector<Claim>& meetings) {
  std::vector<Said> said;
  for (const StatementDraft& draft : draft_statements(scene, rules)) {
    said.push_back(
        {claim_of(scene, rules, draft), draft.speakers, is_said_at_meeting(scene, rules, draft)});
  }
  std::ranges::stable_sort(said, {}, [](const Said& one) { return one.claim.span; });
  set_days_of_occasions(said, meetings);
  std::vector<Claim> claims;
  for (Said& one : said) claims.push_back(std::move(one.claim));
  return claims;
}

}  // namespace rapporteur::claim
