#include "claim/statement_draft.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "claim/match.h"
#include "claim/voices.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "statement";

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
  if (rules.is_in("persons", scene.lemma(token))) return true;
  return std::ranges::any_of(rules.list("speaker-nouns"),
                             [&](const std::string& noun) { return scene.ends_with(token, noun); });
}

bool is_noun_or_name(const Token& token) { return token.pos == "NOUN" || token.pos == "PROPN"; }

// "They said that ...", "another added": nothing but speech makes a speaker of whoever is meant.
bool speaks_by_verb(const Scene& scene, const Rules& rules, const Attribution& attribution) {
  if (!attribution.cue || !attribution.clause || attribution.speakers.empty()) return false;
  const Clause& clause = scene.clauses().clauses[*attribution.clause];
  const bool has_that = !complements_of(scene, clause).empty();
  if (!rules.is_in("plain-speech", scene.lemma(clause.head)) ||
      !(has_that || attribution.quote != QuoteKind::indirect))
    return false;
  return std::ranges::all_of(attribution.speakers, [&](std::uint32_t at) {
    const std::string& lemma = scene.lemma(at);
    if (rules.is_in("papers", lemma) || rules.is_in("abstract", lemma)) return false;
    return is_noun_or_name(scene.token(at)) || rules.is_in("open-speakers", lemma);
  });
}

bool has_speaker(const Scene& scene, const Rules& rules, const Attribution& attribution) {
  if (speaks_by_verb(scene, rules, attribution)) return true;
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

// "I am telling you": said by the one who is quoted, and no act beside what he says.
bool is_said_of_oneself(const Scene& scene, const Clause& clause) {
  return std::ranges::any_of(scene.children(clause.head), [&](std::uint32_t at) {
    const std::string word = base::to_lower(scene.report().slice(scene.token(at).span));
    return scene.token(at).dep.starts_with("nsubj") &&
           (word == "i" || word == "we" || word == "you");
  });
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
  if (draft.rule->value_of("strength") == "weak" && is_said_of_oneself(scene, clause))
    return std::nullopt;
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

}  // namespace

Span united(Span a, Span b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
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

}  // namespace rapporteur::claim
