#include "ground/days/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rapporteur::ground {
namespace {

constexpr std::array<std::string_view, 18> kPlans = {
    "plan",    "schedule", "expect",  "set",      "due",    "intend",
    "slate",   "announce", "hope",    "aim",      "agree",  "want",
    "propose", "invite",   "promise", "postpone", "decide", "convene"};

bool is_plan(std::string_view lemma) {
  return std::find(kPlans.begin(), kPlans.end(), lemma) != kPlans.end();
}

bool is_verb(const Token& token) { return token.pos == "VERB" || token.pos == "AUX"; }

// What the auxiliaries of a verb say together.
struct Auxiliaries {
  bool modal = false, to = false, have = false, past = false, present = false;
  std::uint32_t to_at = 0;  // where "to" stands
};

Auxiliaries auxiliaries_of(const Analysis& analysis, std::uint32_t verb) {
  Auxiliaries found;
  // Auxiliaries stand close before their verb; a window spares a map of children.
  const std::uint32_t first = verb > 12 ? verb - 12 : 0;
  for (std::uint32_t i = first; i < analysis.tokens.size() && i <= verb + 2; ++i) {
    const Token& token = analysis.tokens[i];
    if (token.head != verb || i == verb || (token.dep != "aux" && token.dep != "auxpass")) continue;
    if (token.tag == "MD") found.modal = true;
    if (token.tag == "TO") {
      found.to = true;
      found.to_at = i;
    }
    if (token.lemma == "have") found.have = true;
    if (token.tag == "VBD") found.past = true;
    if (token.tag == "VBZ" || token.tag == "VBP") found.present = true;
  }
  return found;
}

// Whether the subject of a passive is "it" or "this".
bool is_about_it(const Analysis& analysis, std::uint32_t verb) {
  const std::uint32_t first = verb > 8 ? verb - 8 : 0;
  for (std::uint32_t i = first; i < verb; ++i) {
    const Token& token = analysis.tokens[i];
    if (token.head == verb && token.dep == "nsubjpass")
      return token.lemma == "it" || token.lemma == "this";
  }
  return false;
}

// "failed to take place", "began to meet": the infinitive happened, or did not, when its verb did.
bool is_implicative(std::string_view lemma) {
  constexpr std::array<std::string_view, 10> kVerbs = {
      "fail", "manage", "begin", "start", "continue", "happen", "come", "cease", "neglect", "dare"};
  return std::find(kVerbs.begin(), kVerbs.end(), lemma) != kVerbs.end();
}

// "Had been due to meet on Monday", "had hoped to meet": the plan itself is over when it is told.
bool is_plan_given_up(const Analysis& analysis, std::uint32_t infinitive) {
  std::uint32_t at = infinitive;
  for (int step = 0; step < 3 && analysis.tokens[at].head != at; ++step) {
    const std::string& dep = analysis.tokens[at].dep;
    if (dep != "xcomp" && dep != "acomp") return false;
    at = analysis.tokens[at].head;
    const Auxiliaries aux = auxiliaries_of(analysis, at);
    if (aux.have && aux.past) return true;
  }
  return false;
}

// Nothing: this verb does not say it, climb on.
std::optional<Tense> tense_of(const Analysis& analysis, std::uint32_t at, bool is_direct) {
  const Token& verb = analysis.tokens[at];
  const Auxiliaries aux = auxiliaries_of(analysis, at);
  if (aux.modal) return aux.have ? Tense::past : Tense::future;
  if (aux.have) return Tense::past;
  if (aux.to && is_implicative(analysis.tokens[verb.head].lemma)) return std::nullopt;
  if (aux.to && is_plan_given_up(analysis, at)) return Tense::past;
  if (aux.to) return is_direct ? std::optional(Tense::future) : std::nullopt;
  if (verb.tag == "VBN") {
    // "Raids aimed at leaders on Thursday": what it was for sets no day; the verb above does.
    if (verb.lemma == "aim" && verb.dep == "acl") return std::nullopt;
    // "It was proposed in February": the day of the proposal, for "it" stands for what was
    // proposed.
    if (is_plan(verb.lemma) && !(aux.past && is_about_it(analysis, at))) return Tense::future;
    return aux.present && !aux.past ? Tense::present : Tense::past;
  }
  if (verb.tag == "VBD") return Tense::past;
  if (verb.tag == "VBG") {
    if (verb.lemma == "go" && aux.present) return Tense::future;
    if (aux.past) return Tense::past;
    return aux.present ? std::optional(Tense::future) : std::nullopt;
  }
  if (verb.tag == "VBZ" || verb.tag == "VBP")
    return is_plan(verb.lemma) ? Tense::future : Tense::present;
  return std::nullopt;
}

// "Called him late on Monday to propose a truce": what stands before the "to" is dated by the verb
// over it, wherever the parser hangs it.
bool stands_before_infinitive(const Analysis& analysis, std::uint32_t token, std::uint32_t verb) {
  const Auxiliaries aux = auxiliaries_of(analysis, verb);
  return aux.to && token < aux.to_at && analysis.tokens[verb].head < token;
}

}  // namespace

TenseAround tense_around(const Analysis& analysis, std::optional<std::uint32_t> token) {
  if (!token) return {};
  std::uint32_t at = *token;
  bool direct = true;  // no noun lies between the expression and the verb
  for (int step = 0; step < 40; ++step) {
    const std::uint32_t head = analysis.tokens[at].head;
    const bool verb = is_verb(analysis.tokens[at]) && at != *token;
    if (verb && !stands_before_infinitive(analysis, *token, at)) {
      if (const auto tense = tense_of(analysis, at, direct)) return {*tense, at, direct};
    } else if (!verb && at != *token &&
               (analysis.tokens[at].pos == "NOUN" || analysis.tokens[at].pos == "ADJ") &&
               analysis.tokens[at].dep != "npadvmod") {
      direct = false;
    }
    if (head == at) break;
    at = head;
  }
  return {};
}

}  // namespace rapporteur::ground
