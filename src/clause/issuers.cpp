// Who speaks where the words name nobody: "he added", "the statement said".
//
// A document speaks for who issued it. "Norland and Ostland clashed, Ana Lund said. The council
// issued a statement. The statement said ...": the council, though Lund spoke last.

#include <algorithm>
#include <optional>

#include "clause/grammar.h"
#include "clause/statements.h"

namespace rapporteur::clause {

namespace {

// A resolution binds, it does not speak.
bool is_document(const Draft& draft, TokenIndex at) {
  return draft.lemma(at) != "resolution" && draft.entry(at).is(kStatementNoun) &&
         is_noun(draft, at) && !draft.is_actor(at);
}

bool issues(const Draft& draft, TokenIndex verb) {
  return is_one_of(verb_name(draft, verb),
                   {"issue", "release", "publish", "make", "put out", "circulate", "send", "adopt",
                    "sign", "post", "distribute", "carry", "make public"});
}

// Who is behind "by" of a passive.
std::vector<TokenIndex> behind_by(const Draft& draft, TokenIndex at) {
  for (const PrepositionPhrase& phrase : preposition_phrases(draft, at)) {
    if (is_one_of(phrase.preposition, {"by", "from", "of"}) && draft.is_actor(phrase.object))
      return conjuncts(draft, phrase.object);
  }
  return {};
}

// "a statement by the council", "the ministry's statement", "the statement, released by them".
std::vector<TokenIndex> named_issuers(const Draft& draft, TokenIndex document) {
  for (const TokenIndex child : draft.tree.children(document)) {
    const std::string_view dep = draft.tree.dep(child);
    if (is_one_of(dep, {"poss", "compound", "amod"}) && draft.is_actor(child))
      return conjuncts(draft, child);
    if (dep != "acl" || !issues(draft, child)) continue;
    std::vector<TokenIndex> found = behind_by(draft, child);
    if (!found.empty()) return found;
  }
  return behind_by(draft, document);
}

std::vector<TokenIndex> subjects_of(const Draft& draft, TokenIndex verb) {
  std::vector<TokenIndex> found;
  for (const Subject& subject : draft.subjects[verb]) found.push_back(subject.token);
  return found;
}

// "The council issued a statement", "a statement was issued by the council", "said in a statement".
std::vector<TokenIndex> issuers_by_verb(const Draft& draft, TokenIndex document) {
  const TokenIndex head = draft.tree.head(document);
  const std::string_view dep = draft.tree.dep(document);
  if (dep == "dobj" && is_verb(draft, head) && issues(draft, head) && !is_passive(draft, head))
    return subjects_of(draft, head);
  if (dep == "nsubjpass" && is_verb(draft, head) && issues(draft, head))
    return behind_by(draft, head);
  if (dep == "pobj" && is_one_of(draft.lemma(head), {"in", "through", "via"})) {
    const TokenIndex verb = draft.tree.head(head);
    if (is_verb(draft, verb) && verb_entry(draft, verb).says(WordClass::verb) &&
        !is_passive(draft, verb))
      return subjects_of(draft, verb);
  }
  return {};
}

// Nothing but "the" stands beside it, so it was spoken of before.
bool is_bare(const Draft& draft, TokenIndex document) {
  return draft.token(document).tag == "NN" &&
         std::all_of(draft.tree.children(document).begin(), draft.tree.children(document).end(),
                     [&](TokenIndex child) { return draft.tree.dep(child) == "det"; });
}

struct Issue {
  TokenIndex at = 0;
  std::vector<TokenIndex> issuers;
};

// In text order. Pronouns that the grounding could not tie name nobody.
std::vector<Issue> issues_of(const Draft& draft) {
  std::vector<Issue> found;
  for (TokenIndex at = 0; at < draft.size(); ++at) {
    if (!is_document(draft, at)) continue;
    std::vector<TokenIndex> issuers = named_issuers(draft, at);
    if (issuers.empty()) issuers = issuers_by_verb(draft, at);
    std::erase_if(issuers, [&](TokenIndex who) { return !draft.is_actor(who); });
    if (!issuers.empty()) found.push_back({at, std::move(issuers)});
  }
  return found;
}

std::vector<TokenIndex> last_issuers(const std::vector<Issue>& issues, TokenIndex before) {
  const auto behind =
      std::lower_bound(issues.begin(), issues.end(), before,
                       [](const Issue& issue, TokenIndex at) { return issue.at < at; });
  return behind == issues.begin() ? std::vector<TokenIndex>{} : (behind - 1)->issuers;
}

bool is_open_pronoun(const Draft& draft, TokenIndex at) {
  return is_one_of(draft.lemma(at), {"he", "she"}) && !draft.is_actor(at);
}

const std::vector<std::uint32_t>& entities_at(const Draft& draft, TokenIndex at) {
  static const std::vector<std::uint32_t> none;
  return draft.is_actor(at)
             ? draft.grounding.mentions[static_cast<std::size_t>(draft.mentions[at])].entities
             : none;
}

// "Artillery shelled the town, the ministry said. Two were hurt, it said": a saying "it" is a body
// that has spoken, not the nearest thing that could be one.
bool is_silent_it(const Draft& draft, TokenIndex at,
                  const std::vector<std::vector<std::uint32_t>>& have_spoken) {
  if (draft.lemma(at) != "it") return false;
  return std::ranges::find(have_spoken, entities_at(draft, at)) == have_spoken.end();
}

bool is_body(const Draft& draft, TokenIndex at) {
  if (!draft.is_actor(at)) return false;
  const Mention& mention = draft.grounding.mentions[static_cast<std::size_t>(draft.mentions[at])];
  return mention.entities.size() == 1 &&
         draft.grounding.entities[mention.entities.front()].kind == ActorKind::body;
}

// The clause of the cue says who spoke, so that an entry sees an actor.
void set_agents(Draft& draft, const Statement& statement, TokenIndex document) {
  Clause* clause = statement.cue ? draft.clause_of(*statement.cue) : nullptr;
  if (clause == nullptr) return;
  for (Filler& filler : clause->roles) {
    if (filler.role != "agent" || filler.token != document) continue;
    filler.token = statement.speakers.front();
    filler.inherited = true;
    filler.step = "issuer";
  }
}

}  // namespace

void resolve_speakers(Draft& draft, std::vector<Statement>& statements) {
  const std::vector<Issue> issues = issues_of(draft);
  std::vector<TokenIndex> last;
  std::vector<TokenIndex> last_body;  // a body issues documents, a person rather speaks
  std::vector<std::vector<std::uint32_t>> have_spoken;
  for (Statement& statement : statements) {
    if (statement.speakers.empty()) continue;
    const TokenIndex first = statement.speakers.front();
    const bool document = statement.speakers.size() == 1 && is_document(draft, first);
    std::vector<TokenIndex> issuers = document ? named_issuers(draft, first) : last;
    if (document && issuers.empty() && is_bare(draft, first)) {
      issuers = last_issuers(issues, first);
      if (issuers.empty()) issuers = last_body.empty() ? last : last_body;
    }
    const bool silent_it = !last_body.empty() && is_silent_it(draft, first, have_spoken);
    if (silent_it) issuers = last_body;
    const bool open = document || silent_it || is_open_pronoun(draft, first);
    if (!open) {
      last = statement.speakers;
      have_spoken.push_back(entities_at(draft, first));
      if (is_body(draft, first)) last_body = last;
    } else if (statement.speakers.size() == 1 && !issuers.empty()) {
      statement.speakers = std::move(issuers);
      if (document) set_agents(draft, statement, first);
    }
  }
}

}  // namespace rapporteur::clause
