#include "claim/event_habit.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "claim/tree.h"

namespace rapporteur::claim {

namespace {

bool is_simple_present(const Scene& scene, std::uint32_t verb) {
  const std::string& tag = scene.token(verb).tag;
  if (scene.lemma(verb) == "be") return false;  // a state, which lasts
  // The tagger takes a past tense that it does not know for a present: "they retook".
  const bool is_base = tag == "VBP" && !scene.form(verb).ends_with("took");
  return (tag == "VBZ" || is_base) &&
         std::ranges::none_of(scene.children(verb), [&](std::uint32_t child) {
           const std::string& dep = scene.token(child).dep;
           return dep == "aux" || dep == "auxpass";
         });
}

// "Is responsible for planning raids": what a man is known for.
bool is_office(const Scene& scene, std::uint32_t verb) {
  std::uint32_t at = verb;
  while (scene.token(at).dep == "conj") at = scene.token(at).head;
  const Token& token = scene.token(at);
  const bool is_behind = token.dep == "pcomp" || (token.dep == "pobj" && at != verb);
  return is_behind && scene.form(token.head) == "for" &&
         scene.lemma(scene.token(token.head).head) == "responsible";
}

}  // namespace

bool is_habit(const Scene& scene, const Rule& rule, const Clause& clause) {
  const std::string& type = rule.plover.type;
  if ((type != "ASSAULT" && type != "COERCE") || !clause.days.empty() ||
      clause.status != Status::happened)
    return false;
  const std::uint32_t verb =
      clause.form == ClauseForm::nominal && clause.via ? *clause.via : clause.head;
  const std::uint32_t paragraph = scene.paragraph_of(verb);
  const auto& paragraphs = scene.report().paragraphs;
  if (paragraph < paragraphs.size() && paragraphs[paragraph].kind != ParagraphKind::prose)
    return false;
  return is_simple_present(scene, verb) || is_office(scene, verb);
}

bool is_of_a_record(const Scene& scene, const Clause& clause) {
  constexpr std::array<std::string_view, 8> kTied = {"link",    "tie",       "connect",   "involve",
                                                     "suspect", "implicate", "associate", "want"};
  std::uint32_t noun = top_of(clause);
  if (scene.token(noun).dep == "relcl" || scene.token(noun).dep == "acl")
    noun = scene.token(noun).head;
  else if (clause.form != ClauseForm::nominal)
    return false;
  while (scene.token(noun).dep == "conj" || scene.token(noun).dep == "compound")
    noun = scene.token(noun).head;
  if (scene.token(noun).dep != "pobj") return false;
  const std::uint32_t verb = scene.token(scene.token(noun).head).head;
  return is_one_of(scene.lemma(verb), kTied);
}

}  // namespace rapporteur::claim
