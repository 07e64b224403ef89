#include "claim/meeting.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "claim/match.h"
#include "claim/mediators.h"
#include "claim/meeting_join.h"
#include "claim/meeting_words.h"
#include "claim/place_words.h"
#include "claim/plover.h"
#include "claim/status_words.h"
#include "claim/surroundings.h"
#include "claim/voices.h"
#include "claim/when.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "meeting";

DraftKind draft_kind(const Rule& rule) {
  if (rule.values.contains("mention")) return DraftKind::mention;
  return rule.values.contains("adds") ? DraftKind::addition : DraftKind::whole;
}

// A company, a union, a club: nobody who comes together for a side of a conflict.
bool is_private(const Rules& rules, const Party& party) {
  if (party.actor.kind == ActorKind::state) return false;
  std::string words = " " + base::to_lower(party.actor.name + " " + party.actor.of) + " ";
  std::ranges::replace_if(
      words, [](char c) { return c == '.' || c == ','; }, ' ');
  const auto holds_word = [&](const std::string& word) {
    return words.find(" " + word + " ") != std::string::npos ||
           words.find(" " + word + "s ") != std::string::npos;
  };
  return std::ranges::any_of(rules.list("company"), holds_word);
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

bool has_determiner(const Scene& scene, const Rules& rules, std::uint32_t head,
                    const std::string& list) {
  return std::ranges::any_of(scene.children(head), [&](std::uint32_t child) {
    return rules.is_in(list, scene.form(child));
  });
}

// A state beside its own minister is that minister's; and whoever proposes or refuses "a meeting of
// A and B" is not thereby one of them.
void drop_stand_ins(const Scene& scene, const Clause& clause, std::vector<Party>& parties) {
  std::erase_if(parties, [&](const Party& state) {
    return state.actor.kind == ActorKind::state &&
           std::ranges::any_of(parties, [&](const Party& other) {
             return other.actor.kind != ActorKind::state && acts_for_state(other.actor) &&
                    !other.actor.country.empty() && other.actor.country == state.actor.country;
           });
  });
  if (clause.form != ClauseForm::nominal || parties_in(scene, clause, {"with"}).size() < 2) return;
  for (const Filler& filler : clause.roles) {
    if (filler.role != "agent" || !filler.inherited) continue;
    const std::vector<Party> others = parties_at(scene, filler.token);
    const std::vector<Party> those = parties_in(scene, clause, {"with"});
    std::erase_if(parties, [&](const Party& party) {
      return has_party(others, party) && !has_party(those, party);
    });
  }
}

// "The two delegations met": a plural of people who come together is a party by its own words
// where the report does not tell who they are.
void take_groups(const Scene& scene, const Rules& rules, const Clause& clause,
                 MeetingDraft& draft) {
  const bool hosted = draft.rule->roles_of("parties") == std::vector<std::string>{"patient"};
  const std::string_view role = hosted ? "patient" : "agent";
  for (const Filler& filler : clause.roles) {
    if (filler.role != role || filler.guessed || !parties_at(scene, filler.token).empty()) continue;
    if (!rules.is_in("meeters", scene.lemma(filler.token))) continue;
    Party group = party_by_words(scene, filler.token);
    group.actor.kind = ActorKind::group;
    draft.by_group = draft.parties.empty();
    draft.parties.push_back(std::move(group));
  }
}

// A party without name that stands for an act ("with the participation of X") is no party; what
// `clause` gives as fillers are those X already.
void set_parties(const Scene& scene, const Rules& rules, const Rule& rule, const Clause& clause,
                 MeetingDraft& draft) {
  draft.parties = parties_in(scene, clause, rule.roles_of("parties"));
  if (draft.parties.size() < 2 && rule.value_of("guessed") == "yes") {
    draft.parties = parties_in(scene, clause, rule.roles_of("parties"), true);
  }
  drop_stand_ins(scene, clause, draft.parties);
  draft.parties = with_mediators_named(scene, rules, draft.parties);
  if (draft.parties.size() < 2 && draft.kind == DraftKind::whole)
    take_groups(scene, rules, clause, draft);
  draft.mediators =
      with_mediators_named(scene, rules, parties_in(scene, clause, rule.roles_of("mediators")));
  draft.hosts = parties_in(scene, clause, rule.roles_of("host"));
  const auto is_helper = [&](const Party& party) {
    return party.actor.kind == ActorKind::outlet || party.actor.kind == ActorKind::people;
  };
  std::erase_if(draft.parties, is_helper);
  std::erase_if(draft.parties, [&](const Party& party) { return is_private(rules, party); });
}

// Somebody of a state, a body of the lists, or a side by its words. A group that the report names
// after something else ("industry officials") shows no side.
bool is_public(const Party& party) {
  const bool by_words = party.actor.kind == ActorKind::group && !party.entity;
  return party.actor.kind == ActorKind::state || party.actor.kind == ActorKind::armed_force ||
         by_words || !party.actor.country.empty() || !party.actor.sector.empty();
}

bool holds_company_office(const Rules& rules, const Party& party) {
  const std::string office = base::to_lower(party.actor.office);
  return std::ranges::any_of(rules.list("company-offices"), [&](const std::string& word) {
    return office.find(word) != std::string::npos;
  });
}

// A bank and its advisers, two chairmen: nothing says that a state or a side was there.
bool is_of_trade(const Rules& rules, const MeetingDraft& draft) {
  if (std::ranges::any_of(draft.parties, is_public)) return false;
  return std::ranges::any_of(draft.parties, [&](const Party& party) {
    return party.actor.kind == ActorKind::body || party.actor.kind == ActorKind::group ||
           holds_company_office(rules, party);
  });
}

bool is_subject_around(const Clause& clause) {
  return std::ranges::any_of(clause.roles,
                             [](const Filler& filler) { return filler.step == "subject around"; });
}

bool stands_for_several(const Rules& rules, const MeetingDraft& draft) {
  const bool hosted = std::ranges::any_of(
      draft.completed.roles, [](const Filler& filler) { return filler.role == "host"; });
  if (draft.by_group || hosted || draft.rule->values.contains("alone")) return true;
  if (draft.parties.empty()) return false;
  // "A meeting with the envoys was held": the sides are left out, yet nobody else meets envoys.
  return !draft.mediators.empty() ||
         (draft.is_carried && is_mediator_by_office(rules, draft.parties.front()));
}

// "The council's annual meeting": a body comes together by its calendar.
bool is_of_calendar(const Scene& scene, const Rules& rules, const MeetingDraft& draft) {
  return has_determiner(scene, rules, draft.head, "regular") &&
         std::ranges::any_of(
             draft.parties, [](const Party& party) { return party.actor.kind == ActorKind::body; });
}

// What is only named in passing ("the trade talks between Peru and Chile", "today's session of the
// council") is a mention of a meeting: no verb carries it, or it has no other side.
bool is_in_passing(const Scene& scene, const Rules& rules, const Clause& clause,
                   const MeetingDraft& draft) {
  if (draft.kind != DraftKind::whole || draft.continues) return false;
  if (!draft.rule->values.contains("alone") && is_of_trade(rules, draft)) return true;
  if (is_of_calendar(scene, rules, draft)) return true;
  if (draft.parties.size() < 2 && !stands_for_several(rules, draft)) return true;
  const bool held = draft.status == Status::happened || draft.status == Status::ongoing;
  return held && clause.form == ClauseForm::nominal && !draft.is_carried &&
         draft.when.edtf.empty() && draft.places.empty() && !is_subject_around(clause);
}

// "Did not meet on Monday as announced": what was to be, and was not, failed.
bool was_expected(const Scene& scene, const Rules& rules, const Clause& clause) {
  constexpr std::uint32_t kMaxWordsBetween = 3;  // "as had been announced"
  return std::ranges::any_of(scene.subtree(top_of(clause)), [&](std::uint32_t at) {
    if (!rules.is_in("expected", scene.form(at))) return false;
    for (std::uint32_t back = 1; back <= kMaxWordsBetween && back <= at; ++back) {
      if (scene.form(at - back) == "as") return true;
    }
    return false;
  });
}

// "The two have not met since May" tells of no meeting that was to be.
bool is_long_absence(const Scene& scene, const Clause& clause) {
  if (clause.status != Status::denied) return false;
  return std::ranges::any_of(scene.children(top_of(clause)), [&](std::uint32_t child) {
    return scene.form(child) == "since" || scene.form(child) == "never" ||
           scene.form(child) == "yet";
  });
}

void set_words(const Scene& scene, const Rules& rules, const Rule& rule, const Clause& clause,
               MeetingDraft& draft) {
  draft.mode = mode_of(scene, rules, rule, clause);
  draft.form = rule.value_of("form");
  draft.topic = topic_of(scene, rules, rule, draft.clause, clause);
  draft.occasion =
      below_either(clause, [&](std::uint32_t at) { return occasion_below(scene, rules, at); });
  draft.reason = reason_of(scene, rules, clause);
}

void set_article(const Scene& scene, const Rules& rules, const Clause& clause,
                 MeetingDraft& draft) {
  if (clause.form != ClauseForm::nominal) return;
  draft.is_definite = has_determiner(scene, rules, clause.head, "definite");
  draft.is_indefinite = has_determiner(scene, rules, clause.head, "indefinite");
}

bool is_refused_sort(Status status) {
  return status == Status::possible || status == Status::hypothetical ||
         status == Status::question || status == Status::threatened;
}

Span span_of_draft(const Scene& scene, const Clause& clause) {
  const Token& head = scene.token(clause.head);
  if (!clause.span.empty() && clause.span.contains(head.span)) return clause.span;
  return head.span;
}

// Reports tell what was held in the past tense. A present in the body is a habit, a plan or a
// thought ("the first time that the ministers confer by video"): at most a mention.
bool is_told_in_present(const Scene& scene, const Clause& clause) {
  const std::uint32_t verb = top_of(clause);
  const std::string& tag = scene.token(verb).tag;
  if (clause.status != Status::happened || scene.in_headline(verb)) return false;
  if (tag != "VBP" && tag != "VBZ") return false;
  return scene.lemma(verb) != "be";
}

// Who agrees on, promises or plans a meeting are those who will meet: "the ministers promised
// each other another meeting".
void take_parties_of_promise(const Scene& scene, const Rules& rules, const Clause& clause,
                             MeetingDraft& draft) {
  const bool is_plan = draft.kind == DraftKind::mention && clause.status == Status::planned;
  if (!is_plan || !draft.parties.empty() || draft.is_definite) return;
  for (const std::uint32_t at : clause.said) {
    const Attribution& attribution = scene.clauses().attributions[at];
    if (!attribution.clause ||
        !rules.is_in("agreeing", scene.clauses().clauses[*attribution.clause].pred))
      continue;
    std::vector<Party> speakers;
    for (const std::uint32_t token : attribution.speakers)
      add_new(speakers, parties_at(scene, token));
    if (speakers.size() < 2) continue;
    draft.parties = speakers;
    draft.kind = DraftKind::whole;
    return;
  }
}

// "Lund attended the session of the council in Lima": what is told with the noun belongs to it.
void take_from_noun(const Scene& scene, const Clause& clause, MeetingDraft& draft) {
  for (const Filler& filler : clause.roles) {
    if (filler.role != "in" && filler.role != "patient") continue;
    const auto at = scene.clause_of(filler.token);
    if (!at || scene.clauses().clauses[*at].form != ClauseForm::nominal) continue;
    const Clause& noun = scene.clauses().clauses[*at];
    draft.noun = filler.token;
    add_new(draft.parties, parties_in(scene, noun, {"agent", "with"}));
    if (draft.places.empty()) draft.places = noun.places;
  }
}

// A city that hosts is where it was.
void take_hosting_city(const Scene& scene, const Clause& clause, MeetingDraft& draft) {
  for (const Filler& filler : clause.roles) {
    if (filler.role != "host") continue;
    for (std::uint32_t at = 0; at < scene.grounding().places.size(); ++at) {
      const Place& place = scene.grounding().places[at];
      const bool named = scene.report().slice(scene.token(filler.token).span) == place.name;
      const bool here = named || (place.begin <= filler.token && filler.token < place.end);
      if (!here || place.kind == "country") continue;
      if (draft.places.empty()) draft.places.push_back(at);
      std::erase_if(draft.hosts, [&](const Party& host) {
        return named || host.actor.span.overlaps(place.span);
      });
    }
  }
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
  draft.places = places_of(scene, clause);
  if (draft.places.empty()) draft.place_words = place_by_name(scene, clause).value_or(Span{});
  draft.said = clause.said;
  draft.background = clause.background;
  draft.of_journey = std::ranges::any_of(
      clause.steps, [](const Step& step) { return step.what == "for" || step.what == "before"; });
  draft.in_headline = scene.in_headline(clause.head);
  draft.continues = rule.value_of("adds") == "continues";
  if (draft.continues) draft.kind = DraftKind::whole;
  draft.stands_apart = has_word_below(scene, rules, clause.head, "another") ||
                       has_word_below(scene, rules, top_of(clause), "separately");
  set_parties(scene, rules, rule, clause, draft);
  set_words(scene, rules, rule, clause, draft);
  set_article(scene, rules, clause, draft);
  if (rule.value_of("adds") == "noun") {
    draft.kind = DraftKind::whole;
    take_from_noun(scene, clause, draft);
  }
  draft.tells_parties = rule.value_of("mention").empty() ||
                        (clause.via && rules.is_in("attending", scene.lemma(*clause.via)));
  take_hosting_city(scene, clause, draft);

  take_parties_of_promise(scene, rules, clause, draft);
  if (is_in_passing(scene, rules, clause, draft)) {
    draft.kind = DraftKind::mention;
    draft.tells_parties = false;
  }
  if (draft.kind == DraftKind::whole && is_told_in_present(scene, clause)) {
    draft.kind = DraftKind::mention;
    draft.tells_parties = false;
  }
  return draft;
}

// "The co-chairs saw each minister separately": one meeting for each on the other side.
std::vector<MeetingDraft> one_for_each(const Scene& scene, const Rules& rules,
                                       const MeetingDraft& draft) {
  const Clause& clause = draft.completed;
  if (draft.kind != DraftKind::whole || !has_word_below(scene, rules, top_of(clause), "separately"))
    return {draft};
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

PlaceOfClaim place_of(const Scene& scene, std::uint32_t at) {
  const Place& place = scene.grounding().places[at];
  return {place.name, place.span, place.kind, place.country, place.lat, place.lon, place.source};
}

PlaceOfClaim place_told_by_name(const Scene& scene, Span words) {
  PlaceOfClaim place;
  place.name = words_in(scene, words);
  place.span = words;
  place.kind = "other";
  return place;
}

// Nobody mediates between himself and others: "under their auspices" said of a side is a
// misreading.
std::vector<Party> mediators_of(const Rules& rules, const MeetingDraft& whole) {
  std::vector<Party> mediators = whole.mediators;
  std::erase_if(mediators, [&](const Party& mediator) {
    return mediator.actor.kind == ActorKind::state &&
           std::ranges::any_of(whole.parties, [&](const Party& party) {
             return party.actor.country == mediator.actor.country;
           });
  });
  add_new(mediators, helpers_among(rules, whole.parties));
  return mediators;
}

Claim claim_of(const Scene& scene, const Rules& rules, const Meeting& meeting) {
  const MeetingDraft& whole = meeting.whole;
  Claim claim;
  claim.report = scene.report().id;
  claim.span = whole.span;
  claim.sentence = scene.sentence_at(whole.span.begin);
  for (const MeetingDraft& draft : meeting.drafts) {
    if (draft.span != whole.span &&
        std::ranges::find(claim.more_spans, draft.span) == claim.more_spans.end())
      claim.more_spans.push_back(draft.span);
  }
  claim.rule = whole.rule->id;
  claim.status = status_word(whole.status, true);
  claim.background = whole.background;
  set_when(scene, whole.when, claim);
  for (const std::uint32_t place : whole.places) claim.places.push_back(place_of(scene, place));
  if (claim.places.empty() && !whole.place_words.empty())
    claim.places.push_back(place_told_by_name(scene, whole.place_words));
  claim.said_by = voices_of(scene, rules, whole.said);
  MeetingClaim body;
  body.parties = actors_of(whole.parties);
  body.mediators = actors_of(mediators_of(rules, whole));
  body.hosts = actors_of(whole.hosts);
  body.mode = whole.mode;
  body.form = whole.form;
  body.topic = whole.topic;
  body.occasion = whole.occasion;
  body.outcome = whole.outcome;
  body.reason = whole.reason;
  std::tie(body.plover, body.cameo) =
      codes_for(whole.rule->plover, whole.rule->cameo, whole.status);
  claim.body = std::move(body);
  return claim;
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
