#include "claim/meeting_outcome.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "claim/tree.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

// The verb with all that it governs, from the verb on: "agreed to exchange prisoners".
std::string words_of_act(const Scene& scene, std::uint32_t verb) {
  static constexpr std::array<std::string_view, 3> kHeavy = {"advcl", "conj", "cc"};
  std::vector<std::uint32_t> words = {verb};
  for (const std::uint32_t child : scene.children(verb)) {
    const std::string& dep = scene.token(child).dep;
    if (child < verb || std::ranges::find(kHeavy, dep) != kHeavy.end() || dep == "punct") continue;
    const std::vector<std::uint32_t> below = scene.subtree(child);
    words.insert(words.end(), below.begin(), below.end());
  }
  return words_in(scene, scene.span_of(words));
}

bool has_subject(const Scene& scene, std::uint32_t verb) {
  return std::ranges::any_of(scene.children(verb), [&](std::uint32_t child) {
    return scene.token(child).dep.starts_with("nsubj");
  });
}

// "Agreed", "failed to agree", "signed a truce", told as done.
bool is_result_verb(const Scene& scene, const Rules& rules, std::uint32_t verb) {
  const Token& token = scene.token(verb);
  if ((token.tag != "VBD" && token.tag != "VBN") || !rules.is_in("results", scene.lemma(verb)))
    return false;
  const bool governs = std::ranges::any_of(scene.children(verb), [&](std::uint32_t child) {
    const std::string& dep = scene.token(child).dep;
    return child > verb && (dep == "dobj" || dep == "xcomp" || dep == "ccomp" || dep == "prep");
  });
  const bool passive = std::ranges::any_of(scene.children(verb), [&](std::uint32_t child) {
    return scene.token(child).dep == "auxpass" || scene.token(child).dep == "neg";
  });
  return governs && !passive;
}

// "Ended without agreement", "met without reaching an accord", "ended in failure".
std::string outcome_in_phrase(const Scene& scene, const Rules& rules, std::uint32_t verb) {
  for (const std::uint32_t child : scene.children(verb)) {
    if (child < verb || scene.token(child).dep != "prep") continue;
    const std::string& form = scene.form(child);
    if (form != "without" && form != "in" && form != "with") continue;
    const std::vector<std::uint32_t> below = scene.subtree(child);
    const auto is_result = [&](std::uint32_t at) {
      return rules.is_in(form == "in" ? "endings-in" : "agreements", scene.lemma(at));
    };
    // "In pursuit of an agreement" ends nothing: only the object of "in" and "with" counts.
    const std::vector<std::uint32_t>& told = form == "without" ? below : scene.children(child);
    if (std::ranges::any_of(told, is_result)) return words_in(scene, scene.span_of(below));
  }
  return "";
}

// "The talks produced no result": what the verb brings whose subject the meeting is.
std::string outcome_as_subject(const Scene& scene, const Rules& rules, std::uint32_t noun) {
  std::uint32_t subject = noun;
  // "The round of talks produced": the measured noun stands below.
  for (int step = 0; step < 2 && scene.token(subject).dep == "pobj" &&
                     scene.form(scene.token(subject).head) == "of";
       ++step)
    subject = scene.token(scene.token(subject).head).head;
  const std::uint32_t verb = scene.token(subject).head;
  if (verb == subject || !scene.token(subject).dep.starts_with("nsubj") ||
      scene.token(verb).tag != "VBD")
    return "";
  if (rules.is_in("results", scene.lemma(verb)) && scene.lemma(verb) == "fail")
    return is_result_verb(scene, rules, verb) ? words_of_act(scene, verb) : "";
  if (!rules.is_in("yielding", scene.lemma(verb))) return "";
  for (const std::uint32_t child : scene.children(verb)) {
    if (scene.token(child).dep == "dobj") return words_at(scene, child);
    if (scene.token(child).dep != "prep" ||
        (scene.form(child) != "in" && scene.form(child) != "to"))
      continue;
    for (const std::uint32_t below : scene.children(child)) {
      if (scene.token(below).dep == "pobj") return words_at(scene, below);
    }
  }
  return "";
}

// "Met in Lima and agreed to ...", "met but failed to ...".
std::string outcome_beside(const Scene& scene, const Rules& rules, std::uint32_t verb) {
  for (const std::uint32_t child : scene.children(verb)) {
    if (scene.token(child).dep == "conj" && !has_subject(scene, child) &&
        is_result_verb(scene, rules, child))
      return words_of_act(scene, child);
  }
  return "";
}

// "At their meeting in Lima the ministers agreed to ...".
std::string outcome_around(const Scene& scene, const Rules& rules, std::uint32_t noun) {
  const Token& token = scene.token(noun);
  if (token.dep != "pobj") return "";
  const std::uint32_t preposition = token.head;
  const std::string& form = scene.form(preposition);
  const std::uint32_t verb = scene.token(preposition).head;
  if (form != "at" && form != "during" && form != "in") return "";
  if (!is_verb(scene, verb) || scene.lemma(verb) == "fail" || !is_result_verb(scene, rules, verb))
    return "";
  return words_of_act(scene, verb);
}

}  // namespace

std::string outcome_of(const Scene& scene, const Rules& rules, const Clause& clause) {
  if (clause.status != Status::happened) return "";
  const std::uint32_t top = top_of(clause);
  std::string found;
  if (is_verb(scene, top)) {
    found = outcome_in_phrase(scene, rules, top);
    if (found.empty()) found = outcome_beside(scene, rules, top);
  }
  if (found.empty() && clause.form == ClauseForm::nominal) {
    found = outcome_as_subject(scene, rules, clause.head);
    if (found.empty() && !clause.via) found = outcome_around(scene, rules, clause.head);
  }
  return found;
}

}  // namespace rapporteur::claim
