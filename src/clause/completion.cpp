#include "clause/completion.h"

#include <algorithm>
#include <array>

#include "clause/grammar.h"

namespace rapporteur::clause {

namespace {

bool is_plural(const Draft& draft, TokenIndex at) {
  const std::string& tag = draft.token(at).tag;
  return tag == "NNS" || tag == "NNPS" ||
         draft.token(at).morph.find("Number=Plur") != std::string::npos;
}

// Whether a pronoun can stand for these speakers.
bool agrees(const Draft& draft, const std::string& pronoun,
            const std::vector<TokenIndex>& speakers) {
  const bool several = speakers.size() > 1 || is_plural(draft, speakers.front());
  const bool many = pronoun == "they" || pronoun == "their" || pronoun == "them";
  if (many) return true;
  if (several) return false;
  if (pronoun == "it" || pronoun == "its") {
    const std::int32_t mention = draft.mentions[speakers.front()];
    if (mention < 0) return draft.token(speakers.front()).ent_type != "PERSON";
    const auto& entities = draft.grounding.mentions[static_cast<std::size_t>(mention)].entities;
    return entities.empty() || draft.grounding.entities[entities.front()].kind != ActorKind::person;
  }
  return true;
}

// The innermost statement in whose indirect content a clause stands.
const Attribution* teller(const Draft& draft, const Clause& clause) {
  if (clause.said.empty()) return nullptr;
  const Attribution& attribution = draft.attributions[clause.said.back()];
  const bool told = attribution.how == "tree" && attribution.quote != QuoteKind::direct &&
                    !attribution.speakers.empty();
  return told ? &attribution : nullptr;
}

const std::vector<std::uint32_t>& entities_at(const Draft& draft, TokenIndex at) {
  static const std::vector<std::uint32_t> none;
  const std::int32_t mention = draft.mentions[at];
  return mention < 0 ? none : draft.grounding.mentions[static_cast<std::size_t>(mention)].entities;
}

// "Lund will speak when she meets Aker, the spokeswoman said": whoever is named in the words that
// are told, before the pronoun, comes before the speaker.
bool is_named_before(const Draft& draft, TokenIndex pronoun, const Clause& clause) {
  const auto& who = entities_at(draft, pronoun);
  if (who.empty()) return false;
  const auto& sentence = draft.analysis.sentences[draft.tree.sentence(clause.head)];
  return std::ranges::any_of(draft.grounding.mentions, [&](const Mention& mention) {
    return mention.head >= sentence.begin && mention.head < pronoun && mention.entities == who &&
           !draft.entry(mention.head).is(kPronoun);
  });
}

// "We met the rebels", said Lund: whoever speaks of "I" and "we" within quotation marks is one of
// them.
void resolve_first_person(const Draft& draft, Clause& clause) {
  if (clause.said.empty()) return;
  const Attribution& attribution = draft.attributions[clause.said.back()];
  if (attribution.quote != QuoteKind::direct || attribution.speakers.size() != 1) return;
  const TokenIndex speaker = attribution.speakers.front();
  for (Filler& filler : clause.roles) {
    const std::string word = lower_text(draft, filler.token);
    if (!is_one_of(word, {"i", "we", "me", "us"}) || filler.token == speaker) continue;
    filler.step = word + " = speaker";
    filler.token = speaker;
    filler.inherited = true;
  }
}

void resolve_in(const Draft& draft, Clause& clause) {
  const Attribution* attribution = teller(draft, clause);
  if (attribution == nullptr) return;
  for (Filler& filler : clause.roles) {
    const std::string& word = draft.lemma(filler.token);
    if (draft.token(filler.token).pos != "PRON" || !draft.entry(filler.token).is(kPronoun))
      continue;
    if (draft.entry(attribution->speakers.front()).is(kPronoun) ||
        !agrees(draft, word, attribution->speakers) || is_named_before(draft, filler.token, clause))
      continue;
    filler.step = word + " = speaker";
    filler.token = attribution->speakers.front();
    filler.inherited = true;
  }
}

bool is_side(const std::string& role) {
  static constexpr std::array<std::string_view, 8> kSides = {
      "patient", "recipient", "with", "against", "to", "from", "on", "for"};
  return std::find(kSides.begin(), kSides.end(), role) != kSides.end();
}

bool same_entity(const Draft& draft, TokenIndex a, TokenIndex b) {
  const std::int32_t first = draft.mentions[a];
  const std::int32_t second = draft.mentions[b];
  if (first < 0 || second < 0 || first == second) return first == second;
  return draft.grounding.mentions[static_cast<std::size_t>(first)].entities ==
         draft.grounding.mentions[static_cast<std::size_t>(second)].entities;
}

bool is_filler(const Draft& draft, const Clause& clause, TokenIndex at) {
  return std::any_of(clause.roles.begin(), clause.roles.end(), [&](const Filler& filler) {
    return filler.token == at || same_entity(draft, at, filler.token);
  });
}

// Under this clause, not under another verb, and no part of who acts.
bool belongs_to(const Draft& draft, TokenIndex at, const Clause& clause, TokenIndex agent) {
  while (at != clause.head && at != clause.via.value_or(clause.head)) {
    if (at == agent || draft.tree.is_root(at)) return false;
    at = draft.tree.head(at);
    if (is_verb(draft, at) && at != clause.head && at != clause.via.value_or(clause.head))
      return false;
  }
  return true;
}

// The word behind the verb is a preposition that hangs on it.
bool has_adverbial_right_behind(const Draft& draft, const Clause& clause) {
  const TokenIndex next = clause.head + 1;
  return draft.tree.dep(next) == "prep" && draft.tree.head(next) == clause.head;
}

// "Received on Wednesday in Algiers the envoy of the United Nations": a long object may follow the
// day and place of its verb. A noun phrase with an article, right behind a name or a day, without a
// comma, is none that stands beside that name.
bool is_shifted_object(const Draft& draft, const Clause& clause, const Mention& mention) {
  if (clause.form != ClauseForm::verb || mention.begin <= clause.head + 2) return false;
  const TokenIndex first = mention.begin;
  const bool has_article = draft.lemma(first) == "the" || draft.token(first).pos == "DET";
  const TokenIndex open = has_article ? first : first - 1;
  if (draft.token(open).pos != "DET" || open <= clause.head + 2) return false;
  const TokenIndex before = open - 1;
  if (draft.token(before).dep != "pobj" || !has_adverbial_right_behind(draft, clause)) return false;
  return std::none_of(draft.tree.children(clause.head).begin(),
                      draft.tree.children(clause.head).end(),
                      [&](TokenIndex child) { return draft.tree.dep(child) == "dobj"; });
}

// "The minister, Ana Lund, received on Wednesday in Osby the envoy of Sudland": a participle has
// no object, so this is the verb, and who seems to undergo it acts.
void make_active(const Draft& draft, Clause& clause) {
  if (clause.form != ClauseForm::verb || draft.tree.dep(clause.head) != "acl" ||
      draft.token(clause.head).tag != "VBN" || clause.head == 0 ||
      draft.lemma(clause.head - 1) != ",")
    return;
  const auto inherited = std::find_if(
      clause.roles.begin(), clause.roles.end(),
      [](const Filler& filler) { return filler.role == "patient" && filler.inherited; });
  const bool acted_on = std::any_of(clause.roles.begin(), clause.roles.end(),
                                    [](const Filler& filler) { return filler.role == "agent"; });
  if (inherited == clause.roles.end() || acted_on) return;
  const TokenIndex end = draft.tree.right(clause.head);
  for (TokenIndex at = clause.head + 1; at < end; ++at) {
    if (!draft.is_actor(at) || same_entity(draft, at, inherited->token)) continue;
    const Mention& mention = draft.grounding.mentions[static_cast<std::size_t>(draft.mentions[at])];
    if (!is_shifted_object(draft, clause, mention)) continue;
    inherited->role = "agent";
    clause.roles.push_back({"patient", mention.head, false, false, "behind its adverbials"});
    return;
  }
}

void guess_in(const Draft& draft, Clause& clause) {
  std::optional<TokenIndex> agent;
  for (const Filler& filler : clause.roles) {
    if (!draft.is_actor(filler.token)) continue;
    if (is_side(filler.role)) return;
    if (filler.role == "agent") agent = filler.token;
  }
  if (!agent || clause.form == ClauseForm::adjective || clause.pred == "be") return;
  const TokenIndex end = draft.tree.right(clause.via.value_or(clause.head));
  for (TokenIndex at = clause.head + 1; at < end; ++at) {
    if (!draft.is_actor(at) || is_filler(draft, clause, at) ||
        !belongs_to(draft, at, clause, *agent))
      continue;
    const Mention& mention = draft.grounding.mentions[static_cast<std::size_t>(draft.mentions[at])];
    const bool shifted = is_shifted_object(draft, clause, mention);
    clause.roles.push_back({"patient", mention.head, false, !shifted,
                            shifted ? "behind its adverbials" : "nearest actor"});
    return;
  }
}

bool has_distributive_word(const Draft& draft, TokenIndex at) {
  for (const TokenIndex child : draft.tree.children(at)) {
    const std::string_view dep = draft.tree.dep(child);
    if (!is_one_of(dep, {"advmod", "det", "predet", "amod"}) ||
        !draft.entry(child).is(kDistributive))
      continue;
    // "each other" joins, it does not part.
    if (draft.lemma(at) != "other") return true;
  }
  return false;
}

// The last day that an EDTF value names, as text that compares; empty where none is known.
std::string last_day(const std::string& edtf) {
  const auto slash = edtf.rfind('/');
  std::string day = slash == std::string::npos ? edtf : edtf.substr(slash + 1);
  if (day.size() < 4 || day.find_first_not_of("0123456789-") != std::string::npos) return "";
  return day;
}

std::string first_day(const std::string& edtf) { return last_day(edtf.substr(0, edtf.find('/'))); }

// Days between two days, roughly: months of 31 days are enough for "well before".
long rough_days(const std::string& day) {
  const auto part = [&](std::size_t at, std::size_t size, long missing) {
    return day.size() >= at + size ? std::stol(day.substr(at, size)) : missing;
  };
  return part(0, 4, 0) * 372 + part(5, 2, 12) * 31 + part(8, 2, 31);
}

// What happened longer ago than this is not a report's news.
constexpr long kNewsDays = 14;

bool is_old(const Draft& draft, const Clause& clause) {
  const std::string& published = draft.report.published.value;
  if (clause.days.empty() || published.size() < 10 || published.starts_with("X")) return false;
  const std::string day = last_day(draft.grounding.days[clause.days.front()].edtf);
  return !day.empty() && rough_days(published) - rough_days(day) > kNewsDays;
}

bool is_past_perfect(const Draft& draft, TokenIndex verb) {
  if (!is_verb(draft, verb)) return false;
  for (const TokenIndex child : draft.tree.children(verb)) {
    if (draft.tree.dep(child) == "aux" && draft.lemma(child) == "have" &&
        draft.token(child).tag == "VBD")
      return true;
  }
  return false;
}

bool has_background_word(const Draft& draft, const Clause& clause) {
  for (const TokenIndex top : {clause.head, clause.via.value_or(clause.head)}) {
    for (const TokenIndex child : draft.tree.children(top)) {
      const std::string_view dep = draft.tree.dep(child);
      const bool adverb = dep == "advmod" && draft.tree.children(child).empty();
      if (adverb && draft.words.find(lower_text(draft, child)).is(kBackgroundAdverb)) return true;
      if (dep == "amod" && draft.entry(child).is(kBackgroundAdjective)) return true;
    }
  }
  return false;
}

}  // namespace

void resolve_said_pronouns(Draft& draft) {
  for (Clause& clause : draft.clauses) {
    resolve_first_person(draft, clause);
    resolve_in(draft, clause);
  }
}

void guess_patients(Draft& draft) {
  if (draft.grounding.mentions.empty()) return;
  for (Clause& clause : draft.clauses) {
    make_active(draft, clause);
    guess_in(draft, clause);
  }
}

void mark_distributive(Draft& draft) {
  for (Clause& clause : draft.clauses) {
    bool each = has_distributive_word(draft, clause.head) ||
                (clause.via && has_distributive_word(draft, *clause.via));
    for (const Filler& filler : clause.roles) {
      if (each) break;
      each =
          draft.entry(filler.token).is(kDistributive) || has_distributive_word(draft, filler.token);
    }
    clause.distributive = each;
  }
}

void plan_future_days(Draft& draft) {
  const std::string& published = draft.report.published.value;
  if (published.size() < 10 || published.starts_with("X")) return;
  for (Clause& clause : draft.clauses) {
    if (clause.status != Status::happened && clause.status != Status::ongoing) continue;
    for (const std::uint32_t number : clause.days) {
      const std::string day = first_day(draft.grounding.days[number].edtf);
      if (day.size() != 10 || day <= published.substr(0, 10)) continue;
      clause.status = Status::planned;
      clause.steps.push_back({"day to come", draft.grounding.days[number].begin});
      break;
    }
  }
}

void mark_background(Draft& draft) {
  for (Clause& clause : draft.clauses) {
    if (clause.status != Status::happened && clause.status != Status::ongoing) continue;
    const TokenIndex verb = clause.via.value_or(clause.head);
    clause.background = is_old(draft, clause) || has_background_word(draft, clause) ||
                        (clause.said.empty() && is_past_perfect(draft, verb));
  }
}

}  // namespace rapporteur::clause
