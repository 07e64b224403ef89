#include "claim/event_told.h"

#include <algorithm>

#include "claim/event_author.h"
#include "claim/match.h"
#include "claim/status_words.h"

namespace rapporteur::claim {

// "Occupied districts", "mines planted there": a participle without day or doer of its own tells of
// a state of things, not of an act.
bool is_mere_participle(const Scene& scene, const Clause& clause) {
  if (clause.form != ClauseForm::verb) return false;
  const std::string& dep = scene.token(clause.head).dep;
  if (dep == "amod") return true;
  if (dep != "acl" || !clause.days.empty()) return false;
  return std::ranges::none_of(clause.roles, [](const Filler& filler) {
    return filler.role == "agent" && !filler.inherited && !filler.guessed;
  });
}

bool has_role(const Clause& clause, std::string_view role) {
  return std::ranges::any_of(clause.roles, [&](const Filler& filler) {
    return filler.role == role && !filler.guessed && !filler.inherited;
  });
}

bool is_called_off(Status status) {
  return status == Status::cancelled || status == Status::postponed;
}

namespace {

// "The murder of", "his murder".
bool is_definite(const Scene& scene, std::uint32_t noun) {
  return std::ranges::any_of(scene.children(noun), [&](std::uint32_t child) {
    return scene.form(child) == "the" || scene.token(child).dep == "poss";
  });
}

}  // namespace

// A noun tells an act where a verb carries it ("launched an attack"), or where its own words say
// who did it to whom or when ("the shelling of Osby by Norland", "Monday's raid on the port"); an
// act that a noun only names may be discussed, hoped for or feared. Of some acts ("the murder of
// the judge") the noun with its article and whom it befell takes for granted that they were done.
bool is_bare_noun(const Scene& scene, const Rule& rule, const Clause& clause) {
  if (clause.form != ClauseForm::nominal || clause.via) return false;
  if (is_called_off(clause.status)) return false;
  const std::string bare = rule.value_of("bare");
  if (bare != "yes" && bare != "of") return true;
  const bool doer = has_role(clause, "agent");
  const bool struck = has_role(clause, "patient") || has_role(clause, "with");
  const bool is_fact = clause.status == Status::happened && is_definite(scene, clause.head);
  if (bare == "of" && struck && is_fact) return false;
  if (struck && is_fact && scene.token(clause.head).tag == "NN" && rule.plover.type == "ASSAULT")
    return false;
  if (is_authored(clause) && (struck || is_fact)) return false;
  return !(doer && struck) && !(!clause.days.empty() && (doer || struck));
}

// A meeting or an act of speech already tells it. A verb that may only report ("declared a state of
// emergency") tells the act that its entry names all the same.
bool is_told_otherwise(const Scene& scene, const Rule& rule, const Clause& clause,
                       const std::vector<Claim>& found) {
  const Span head = scene.token(clause.head).span;
  const bool over = rule.value_of("over") == "yes";
  return std::ranges::any_of(found, [&](const Claim& claim) {
    if (const auto* statement = std::get_if<StatementClaim>(&claim.body))
      return statement->cue_span.contains(head) && !over && !statement->plover.type.empty();
    return std::holds_alternative<MeetingClaim>(claim.body) &&
           (claim.span == clause.span ||
            std::ranges::find(claim.more_spans, clause.span) != claim.more_spans.end());
  });
}

// What is only asked or thought possible is not of the record; what somebody demands, proposes or
// threatens is the act of speech, which the statement tells.
bool is_left_out(Status status) {
  return status == Status::question || status == Status::possible || status == Status::demanded ||
         status == Status::proposed || status == Status::threatened;
}

// "Repeated its demand that Norland leave": what stands under a noun of asking is asked for.
bool is_asked_for(const Scene& scene, const Rules& rules, const Clause& clause) {
  if (scene.token(clause.head).dep != "ccomp" && scene.token(clause.head).dep != "acl")
    return false;
  const std::uint32_t above = scene.token(clause.head).head;
  if (rules.is_in("asking", scene.lemma(above))) return scene.token(above).pos == "NOUN";
  return std::ranges::any_of(scene.children(above), [&](std::uint32_t child) {
    return scene.token(child).dep == "dobj" && rules.is_in("asking", scene.lemma(child));
  });
}

// The clause above it that a purpose or participle serves.
const Clause* clause_above(const Scene& scene, const Clause& clause) {
  return clause.under ? &scene.clauses().clauses[*clause.under] : nullptr;
}

namespace {

bool tells_type(const Scene& scene, const Rules& rules, const Clause& clause,
                std::string_view type) {
  const Rule* rule = best_fit(scene, rules, clause, "event");
  return rule != nullptr && rule->plover.type == type;
}

// "Shunned work to protest", "crossed over to visit": the act is done with the verb that it is the
// purpose of.
bool follows_its_verb(const Rule& rule) {
  return rule.plover.type == "PROTEST" || rule.value_of("type") == "visit";
}

// "Killed or wounded", "killed two and wounded five": joined, and sharing a doer or those struck.
bool is_told_of_the_same(const Scene& scene, const Clause& clause) {
  const std::string& verb = scene.lemma(clause.head);
  if (verb != "wound" && verb != "injure" && verb != "kill") return false;
  return std::ranges::any_of(clause.roles, [](const Filler& filler) {
    return filler.inherited && (filler.role == "agent" || filler.role == "patient");
  });
}

}  // namespace

// "Attacked the camp, killing six", "went on strike to protest": what came of an act, or what it
// was for, is no second act of the same kind. Another purpose ("came to mediate") is none yet.
bool is_part_of_another(const Scene& scene, const Rules& rules, const Rule& rule,
                        const Clause& clause) {
  const Token& head = scene.token(clause.head);
  const bool is_result = (head.dep == "advcl" && head.tag == "VBG") ||
                         (head.dep == "conj" && is_told_of_the_same(scene, clause));
  const bool is_purpose = clause.link == ClauseLink::purpose;
  if (!is_result && !is_purpose) return false;
  const Clause* above = clause_above(scene, clause);
  if (above == nullptr) {
    const auto at = scene.clause_of(head.head);
    above = at ? &scene.clauses().clauses[*at] : nullptr;
  }
  if (above != nullptr && tells_type(scene, rules, *above, rule.plover.type)) return true;
  return is_purpose && !follows_its_verb(rule);
}

Status status_of(const Scene& scene, const Rule& rule, const Clause& clause) {
  if (const auto fixed = status_named(rule.value_of("status"))) return *fixed;
  const Clause* above = clause_above(scene, clause);
  const bool with_verb = clause.link == ClauseLink::purpose && follows_its_verb(rule) &&
                         clause.status == Status::planned && above != nullptr;
  return with_verb ? above->status : clause.status;
}

// "Will withdraw unless": an act to come that is made to hang on another's is a threat.
bool hangs_on_another(const Scene& scene, const Clause& clause) {
  return clause.status == Status::planned &&
         std::ranges::any_of(scene.subtree(top_of(clause)),
                             [&](std::uint32_t at) { return scene.form(at) == "unless"; });
}

}  // namespace rapporteur::claim
