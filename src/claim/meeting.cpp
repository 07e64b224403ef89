#include "claim/meeting.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "claim/match.h"
#include "claim/meeting_claim.h"
#include "claim/meeting_join.h"
#include "claim/meeting_outcome.h"
#include "claim/meeting_parties.h"
#include "claim/meeting_passing.h"
#include "claim/meeting_status.h"
#include "claim/meeting_words.h"
#include "claim/place_words.h"
#include "claim/status_words.h"
#include "claim/surroundings.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "meeting";

DraftKind draft_kind(const Rule& rule) {
  if (rule.values.contains("mention")) return DraftKind::mention;
  return rule.values.contains("adds") ? DraftKind::addition : DraftKind::whole;
}

// The token above which the words of the act stand: the verb that carries a nominal.
std::uint32_t top_of(const Clause& clause) { return clause.via ? *clause.via : clause.head; }

// Words that tell mode, form or occasion may hang on the noun or on its verb.
template <typename Find>
std::string below_either(const Clause& clause, const Find& find) {
  std::string found = find(clause.head);
  return found.empty() && clause.via ? find(*clause.via) : found;
}

std::string mode_of(const Scene& scene, const Rules& rules, const Rule& rule,
                    const Clause& clause) {
  const std::string fixed = rule.value_of("mode");
  if (rule.value_of("adds") == "noun") {
    for (const Filler& filler : clause.roles) {
      if (const std::string mode = mode_below(scene, rules, filler.token); !mode.empty())
        return mode;
    }
  }
  return fixed.empty()
             ? below_either(clause, [&](std::uint32_t at) { return mode_below(scene, rules, at); })
             : fixed;
}

void set_words(const Scene& scene, const Rules& rules, const Rule& rule, const Clause& clause,
               MeetingDraft& draft) {
  draft.mode = mode_of(scene, rules, rule, clause);
  draft.form = rule.value_of("form");
  draft.topic = topic_of(scene, rules, rule, draft.clause, clause);
  draft.occasion =
      below_either(clause, [&](std::uint32_t at) { return occasion_below(scene, rules, at); });
  draft.reason = reason_of(scene, rules, clause);
  draft.outcome = outcome_of(scene, rules, clause);
}

void set_article(const Scene& scene, const Rules& rules, const Clause& clause,
                 MeetingDraft& draft) {
  if (clause.form != ClauseForm::nominal) return;
  draft.is_definite = has_child_in(scene, rules, clause.head, "definite");
  draft.is_indefinite = has_child_in(scene, rules, clause.head, "indefinite");
}

// "The next meeting"; not one in New York.
bool tells_another(const Scene& scene, const Rules& rules, std::uint32_t head) {
  return std::ranges::any_of(scene.phrase(head), [&](std::uint32_t at) {
    return scene.token(at).pos != "PROPN" && rules.is_in("another", scene.form(at));
  });
}

Span span_of_draft(const Scene& scene, const Clause& clause) {
  const Token& head = scene.token(clause.head);
  if (!clause.span.empty() && clause.span.contains(head.span)) return clause.span;
  return head.span;
}

// Towns before lands: "the Norland minister met ... in Lima" was in Lima. A land that is a party
// is no place where there is another, nor is what stands in a party's name.
std::vector<std::uint32_t> places_of(const Scene& scene, const Clause& clause) {
  std::vector<std::uint32_t> places = clause.places;
  const auto in_name = [&](std::uint32_t at) {
    return stands_in_a_name(scene, scene.grounding().places[at]);
  };
  std::erase_if(places, in_name);
  const auto is_land = [&](std::uint32_t at) {
    return scene.grounding().places[at].kind == "country";
  };
  std::ranges::stable_partition(places, [&](std::uint32_t at) { return !is_land(at); });
  if (!places.empty() && !is_land(places.front())) std::erase_if(places, is_land);
  return places;
}

// "Their meeting in Osby on 19 August 2029": a noun with its own day and both sides tells of a
// meeting, where no other is that of the day.
bool is_dated_by_itself(const Clause& clause, const MeetingDraft& draft) {
  return draft.kind == DraftKind::mention && clause.form == ClauseForm::nominal &&
         draft.status == Status::happened && draft.when.from == "text" && !draft.is_indefinite &&
         draft.parties.size() >= 2;
}

MeetingDraft draft_of(const Scene& scene, const Rules& rules, const CompletedClause& completed,
                      const Rule& rule) {
  const Clause& clause = completed.clause;
  MeetingDraft draft;
  draft.kind = draft_kind(rule);
  draft.clause = completed.at;
  draft.completed = clause;
  draft.rule = &rule;
  draft.head = clause.head;
  draft.top = top_of(clause);
  draft.is_carried = clause.via.has_value();
  draft.span = span_of_draft(scene, clause);
  draft.status = status_named(rule.value_of("status")).value_or(clause.status);
  if (draft.status == Status::denied && was_expected(scene, rules, clause))
    draft.status = Status::failed;
  draft.when = when_told(scene, clause);
  // "Their third meeting since March": no day of this one.
  if (draft.when.edtf.ends_with('/') && draft.status != Status::ongoing) draft.when = {};
  if (is_plan_in_present(scene, clause, draft.when) || is_noun_to_come(scene, clause, draft.when))
    draft.status = Status::planned;
  if (draft.status == Status::planned) draft.when = when_to_come(scene, clause, draft.when);
  draft.places = places_of(scene, clause);
  if (draft.places.empty()) draft.place_words = place_by_name(scene, clause).value_or(Span{});
  draft.said = clause.said;
  draft.background = clause.background;
  draft.of_journey = std::ranges::any_of(
      clause.steps, [](const Step& step) { return step.what == "for" || step.what == "before"; });
  draft.in_headline = scene.in_headline(clause.head);
  draft.continues = rule.value_of("adds") == "continues";
  if (draft.continues) draft.kind = DraftKind::whole;
  draft.stands_apart = tells_another(scene, rules, clause.head) ||
                       has_word_below(scene, rules, top_of(clause), "separately");
  set_parties(scene, rules, rule, clause, draft);
  set_words(scene, rules, rule, clause, draft);
  set_article(scene, rules, clause, draft);
  if (rule.value_of("adds") == "noun") {
    draft.kind = DraftKind::whole;
    take_from_noun(scene, clause, draft);
  }
  if (draft.parties.empty() && rule.values.contains("unnamed")) {
    // The sides may be told elsewhere: at most a mention, unless nothing takes it up.
    draft.kind = DraftKind::mention;
    draft.stands_alone = draft.by_group = true;
  }
  draft.tells_parties = rule.value_of("mention").empty() ||
                        (clause.via && rules.is_in("attending", scene.lemma(*clause.via)));
  take_hosting_city(scene, clause, draft);

  take_parties_of_promise(scene, rules, clause, draft);
  if (is_in_passing(scene, rules, clause, draft)) {
    draft.kind = DraftKind::mention;
    draft.tells_parties = false;
  }
  if (is_dated_by_itself(clause, draft)) draft.stands_alone = true;
  if (draft.kind == DraftKind::whole && draft.status == Status::happened &&
      is_told_in_present(scene, clause)) {
    draft.kind = DraftKind::mention;
    draft.tells_parties = false;
  }
  return draft;
}

// "The co-chairs saw each minister separately": one meeting for each on the other side.
std::vector<MeetingDraft> one_for_each(const Scene& scene, const Rules& rules,
                                       const MeetingDraft& draft) {
  const Clause& clause = draft.completed;
  const bool apart = has_word_below(scene, rules, top_of(clause), "separately") ||
                     (clause.form == ClauseForm::nominal && scene.token(clause.head).tag == "NNS" &&
                      has_child_in(scene, rules, clause.head, "separate"));
  if (draft.kind != DraftKind::whole || !apart) return {draft};
  const std::vector<Party> one = parties_in(scene, clause, {"agent"});
  const std::vector<Party> others = parties_in(scene, clause, {"patient", "with"});
  if (others.size() < 2 || one.empty()) return {draft};
  std::vector<MeetingDraft> drafts;
  for (const Party& other : others) {
    drafts.push_back(draft);
    drafts.back().parties = one;
    add_new(drafts.back().parties, {other});
  }
  return drafts;
}

// "Met ... to discuss X" is no second meeting, and no plan: it is the first one's topic.
bool is_purpose_of(const Scene& scene, const MeetingDraft& draft, const MeetingDraft& of) {
  const Clause& clause = scene.clauses().clauses[draft.clause];
  return clause.under == of.clause && clause.link == ClauseLink::purpose;
}

void take_purposes(const Scene& scene, std::vector<MeetingDraft>& drafts) {
  for (MeetingDraft& draft : drafts) {
    const auto over = std::ranges::find_if(
        drafts, [&](const MeetingDraft& other) { return is_purpose_of(scene, draft, other); });
    if (over == drafts.end()) continue;
    if (over->topic.empty()) over->topic = draft.topic;
    if (over->mode.empty()) over->mode = draft.mode;
    draft.rule = nullptr;
  }
  std::erase_if(drafts, [](const MeetingDraft& draft) { return draft.rule == nullptr; });
}

}  // namespace

std::vector<MeetingDraft> draft_meetings(const Scene& scene, const Rules& rules) {
  std::vector<MeetingDraft> drafts;
  for (const CompletedClause& completed : complete_meetings(scene, rules)) {
    const Rule* rule = best_fit(scene, rules, completed.clause, kKind);
    if (rule == nullptr || is_long_absence(scene, completed.clause)) continue;
    const MeetingDraft draft = draft_of(scene, rules, completed, *rule);
    for (MeetingDraft& one : one_for_each(scene, rules, draft)) drafts.push_back(std::move(one));
  }
  take_purposes(scene, drafts);
  std::erase_if(drafts, [](const MeetingDraft& draft) { return is_refused_sort(draft.status); });
  return drafts;
}

std::vector<Claim> find_meetings(const Scene& scene, const Rules& rules) {
  std::vector<Claim> claims;
  for (const Meeting& meeting : join_meetings(scene, rules, draft_meetings(scene, rules)))
    claims.push_back(claim_of(scene, rules, meeting));
  return claims;
}

}  // namespace rapporteur::claim
