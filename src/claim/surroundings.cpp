#include "claim/surroundings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "claim/absence.h"
#include "claim/actors.h"
#include "claim/meeting_helpers.h"
#include "claim/place_words.h"
#include "claim/side_words.h"
#include "claim/tree.h"
#include "claim/two_meetings.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

bool is_noun(const Scene& scene, std::uint32_t at) {
  const std::string& pos = scene.token(at).pos;
  return pos == "NOUN" || pos == "PROPN";
}

bool is_meeting_word(const Rules& rules, const Clause& clause) {
  const std::string& word =
      clause.form == ClauseForm::nominal && !clause.noun.empty() ? clause.noun : clause.pred;
  return std::ranges::any_of(rules.find(clause.form, word), [&](std::uint32_t at) {
    return rules.entries()[at].kind == "meeting";
  });
}

// The clause that a verb heads or carries.
const Clause* clause_at(const Scene& scene, std::uint32_t verb) {
  if (const auto at = scene.clause_of(verb)) return &scene.clauses().clauses[*at];
  const auto found = std::ranges::find_if(scene.clauses().clauses, [&](const Clause& clause) {
    return clause.via && *clause.via == verb;
  });
  return found == scene.clauses().clauses.end() ? nullptr : &*found;
}

// ---- the subject around a noun ----

struct Around {
  std::uint32_t verb = 0;
  std::string preposition;  // the outermost one
  bool is_direct = false;   // no noun stands between
};

// "After a round of talks with Vale, she left": up through prepositions and the nouns between
// them, to the verb.
std::optional<Around> verb_around(const Scene& scene, std::uint32_t noun) {
  Around around;
  std::uint32_t at = noun;
  for (int steps = 0; steps < 6; ++steps) {
    const Token& token = scene.token(at);
    const std::uint32_t over = token.head;
    if (over == at) return std::nullopt;
    if (token.dep == "pobj") around.preposition = scene.lemma(over);
    if (is_verb(scene, over) && token.dep != "pobj") {
      if (around.preposition.empty() && token.dep != "dobj") return std::nullopt;
      around.verb = over;
      around.is_direct = steps <= 1;
      return around;
    }
    // "Following the talks" may be tagged a verb that governs its noun as a preposition does.
    if (!is_noun(scene, over) && token.dep != "pobj" && token.dep != "prep" && token.dep != "pcomp")
      return std::nullopt;
    at = over;
  }
  return std::nullopt;
}

bool is_motion(const Scene& scene, const Rules& rules, const Clause& clause) {
  return rules.is_in("motion", clause.form == ClauseForm::nominal ? clause.noun : clause.pred) ||
         rules.is_in("motion", scene.lemma(clause.head));
}

void add_days_and_places(const Clause& from, Clause& to) {
  if (to.days.empty()) to.days = from.days;
  if (to.places.empty()) to.places = from.places;
}

void take_goal(const Scene& scene, const Clause& motion, Clause& clause) {
  if (!clause.places.empty()) return;
  clause.places = goals_of(scene, motion);
}

// "Left Lima after talks": they were in Lima.
void take_origin(const Scene& scene, const Clause& departure, Clause& clause) {
  if (!clause.places.empty()) return;
  for (const Filler& filler : departure.roles) {
    if (filler.role != "patient") continue;
    for (std::uint32_t at = 0; at < scene.grounding().places.size(); ++at) {
      const Place& place = scene.grounding().places[at];
      if (place.begin <= filler.token && filler.token < place.end) clause.places.push_back(at);
    }
  }
}

Status status_for(const Scene& scene, const Clause& over, const std::string& preposition,
                  Status status) {
  const bool told = over.status == Status::happened || over.status == Status::ongoing;
  if (preposition == "for" || preposition == "before") {
    if (!told) return over.status;
    const std::string& tag = scene.token(over.head).tag;
    return scene.lemma(over.head) == "be" && (tag == "VBZ" || tag == "VBP") ? Status::ongoing
                                                                            : Status::planned;
  }
  // "Hopes that he will raise it at the meeting": what is hoped is not the meeting.
  const bool wished = over.status == Status::proposed || over.status == Status::demanded ||
                      over.status == Status::offered;
  if (wished && (preposition == "at" || preposition == "during")) return Status::planned;
  return told ? status : over.status;
}

// A ministry that tells of a meeting was not at it.
bool is_body(const Scene& scene, const Filler& filler) {
  const std::vector<Party> parties = parties_at(scene, filler.token);
  return std::ranges::any_of(parties, [](const Party& party) {
    return party.actor.kind == ActorKind::body || party.actor.kind == ActorKind::outlet;
  });
}

// "Invited Peru and Chile to a meeting": the invited are its parties, and the one who invites is
// where he invites one alone.
bool take_invited(const Scene& scene, const Rules& rules, const Clause& over, Clause& clause) {
  if (!rules.is_in("inviting", over.pred)) return false;
  const std::size_t invited = parties_in(scene, over, {"patient"}).size();
  for (const Filler& filler : over.roles) {
    const bool host = filler.role == "agent" && invited < 2;
    if (filler.guessed || (filler.role != "patient" && !host)) continue;
    clause.roles.push_back({"agent", filler.token, true, false, "invited"});
  }
  const bool told = over.status == Status::happened || over.status == Status::ongoing;
  clause.status = told ? Status::proposed : over.status;
  clause.steps.push_back({over.pred, over.head});
  return true;
}

bool has_step(const Clause& clause, std::string_view step) {
  return std::ranges::any_of(clause.roles,
                             [&](const Filler& filler) { return filler.step == step; });
}

// "A delegation will visit Norland for talks": the land visited is the other side.
void take_visited(const Scene& scene, const Clause& over, Clause& clause) {
  if (over.pred != "visit") return;
  for (const Filler& filler : over.roles) {
    if (filler.role != "patient" || filler.guessed) continue;
    const std::vector<Party> parties = parties_at(scene, filler.token);
    const bool state = parties.size() == 1 && parties.front().actor.kind == ActorKind::state;
    if (state) clause.roles.push_back({"with", filler.token, true, false, "visited"});
  }
}

// Whoever acts in the clause around a noun that names one side only is the other side.
void take_subject(const Scene& scene, const Rules& rules, Clause& clause) {
  if (clause.form != ClauseForm::nominal || clause.via) return;
  const std::vector<Party> known = parties_in(scene, clause, {"agent", "with", "host", "mediator"});
  const std::vector<Party> others = parties_in(scene, clause, {"with"});
  // "Separate meetings with Vale and Rey": the two did not meet each other.
  const bool apart = scene.token(clause.head).tag == "NNS" && known.size() == others.size() &&
                     has_child_in(scene, rules, clause.head, "separate");
  if (!apart && (others.size() > 1 || known.size() > 1)) return;
  const auto around = verb_around(scene, clause.head);
  if (!around) return;
  const Clause* found = clause_at(scene, around->verb);
  if (found == nullptr) return;
  // "The rebels walked out of talks": sides by their words act around a noun too.
  Clause marked = *found;
  mark_sides(scene, rules, marked);
  const Clause* over = &marked;
  if (around->preposition == "to" && take_invited(scene, rules, *over, clause)) return;
  if (!others.empty() && take_absent(scene, rules, *over, around->preposition, clause)) return;
  const bool at_it =
      is_one_of(around->preposition, {"in", "at", "during"}) && known.empty() && around->is_direct;
  if (others.empty() && around->preposition == "for") take_visited(scene, *over, clause);
  const bool visits = has_step(clause, "visited");
  if (others.empty() && !visits && (!at_it || (clause.days.empty() && clause.places.empty())))
    return;
  const bool motion = is_motion(scene, rules, *over);
  const bool during =
      is_one_of(around->preposition, {"in", "during", "at", "after", "following", "from"});
  const bool bound = motion || is_one_of(over->pred, {"leave", "depart", "head", "set out"});
  const bool ahead = is_one_of(around->preposition, {"for", "before"}) && bound;
  const bool walked_out = is_one_of(around->preposition, {"out", "of"}) &&
                          is_one_of(scene.lemma(around->verb), {"walk", "storm", "pull"});
  const bool left = walked_out || (around->preposition.empty() &&
                                   rules.is_in("leaving", scene.lemma(around->verb)));
  const bool decided = around->preposition.empty() && clause.status != Status::happened &&
                       rules.is_in("deciding", over->pred);
  if (!during && !ahead && !left && !decided) return;
  Clause completed = clause;
  for (const Filler& filler : over->roles) {
    if (filler.role != "agent" || filler.guessed || is_body(scene, filler)) continue;
    Filler subject = filler;
    subject.inherited = true;
    if (subject.step != kSideByWords) subject.step = "subject around";
    completed.roles.push_back(subject);
  }
  if (parties_in(scene, completed, {"agent", "with"}).size() < others.size() + 1) return;
  if (around->preposition == "after" && rules.is_in("leaving", over->pred))
    take_origin(scene, *over, completed);
  // Whoever has visited a land for talks has held them.
  const bool came = visits && over->status == Status::happened;
  if (!decided && !came)
    completed.status = status_for(scene, *over, around->preposition, clause.status);
  if (completed.status != clause.status)
    completed.steps.push_back({around->preposition, around->verb});
  if (ahead) {
    if (completed.days.empty() && over->status == Status::planned) completed.days = over->days;
    take_goal(scene, *over, completed);
  }
  clause = std::move(completed);
}

// ---- day and place from a journey ----

// "visited Lima on Monday, where she met", "a visit during which she will meet".
const Clause* journey_of_relative(const Scene& scene, const Clause& clause) {
  const std::uint32_t top = top_of(clause);
  const bool relative = std::ranges::any_of(scene.children(top), [&](std::uint32_t child) {
    if (scene.form(child) == "where") return true;
    return is_one_of(scene.lemma(child), {"during", "in", "on"}) &&
           std::ranges::any_of(scene.children(child),
                               [&](std::uint32_t below) { return scene.form(below) == "which"; });
  });
  if (!relative || !clause.under) return nullptr;
  return &scene.clauses().clauses[*clause.under];
}

// A visit that begins on a day to come is told in the present.
bool is_present(const Scene& scene, const Clause& clause) {
  const std::string& tag = scene.token(top_of(clause)).tag;
  return tag == "VBZ" || tag == "VBP";
}

// "arrived in Lima on Monday and met", "flew to Lima to meet".
const Clause* journey_beside(const Scene& scene, const Clause& clause) {
  const Token& verb = scene.token(top_of(clause));
  if (verb.dep != "conj" && verb.dep != "advcl" && verb.dep != "xcomp") return nullptr;
  return is_verb(scene, verb.head) ? clause_at(scene, verb.head) : nullptr;
}

void take_from_journey(const Scene& scene, const Rules& rules, Clause& clause) {
  const Clause* journey = journey_of_relative(scene, clause);
  if (journey == nullptr) journey = journey_beside(scene, clause);
  if (journey == nullptr || !is_motion(scene, rules, *journey)) return;
  take_goal(scene, *journey, clause);
  const bool same_time = journey->status == clause.status ||
                         (clause.status == Status::planned && is_present(scene, *journey));
  if (clause.days.empty() && same_time) clause.days = journey->days;
}

// ---- day and place from a clause that hangs on the meeting or on a side ----

bool hangs_on_meeting(const Scene& scene, const Clause& clause, std::uint32_t verb) {
  std::uint32_t at = verb;
  for (int step = 0; step < 5; ++step) {
    const Token& token = scene.token(at);
    if (token.head == at) return false;
    const bool relative = token.dep == "relcl" || token.dep == "acl" || token.dep == "amod";
    at = token.head;
    const bool of_meeting =
        at == clause.head || std::ranges::any_of(clause.roles, [&](const Filler& filler) {
          return filler.token == at && filler.token > clause.head;
        });
    if (relative && of_meeting) return true;
    if (token.dep != "xcomp" && token.dep != "acomp" && token.dep != "conj" && !relative)
      return false;
  }
  return false;
}

// "Talks between Peru and Chile that were due to open in Lima on Monday have been put off".
void take_from_relative(const Scene& scene, const Rules& rules, Clause& clause) {
  if (clause.form != ClauseForm::nominal) return;
  for (const Clause& other : scene.clauses().clauses) {
    if (other.head == clause.head || !rules.is_in("opening", other.pred) ||
        !hangs_on_meeting(scene, clause, other.head))
      continue;
    add_days_and_places(other, clause);
    for (const Filler& filler : other.roles) {
      if (filler.role == "mediator" || filler.role == "host") clause.roles.push_back(filler);
    }
  }
}

// "Lund and Vale will sign it when they meet": who acts in the clause around them.
void take_antecedents(const Scene& scene, Clause& clause) {
  const auto they = std::ranges::find_if(clause.roles, [&](const Filler& filler) {
    return filler.role == "agent" && scene.form(filler.token) == "they" &&
           parties_at(scene, filler.token).empty();
  });
  const std::uint32_t top = top_of(clause);
  if (they == clause.roles.end() || scene.token(top).dep != "advcl") return;
  const Clause* over = clause_at(scene, scene.token(top).head);
  if (over == nullptr || parties_in(scene, *over, {"agent"}).size() < 2) return;
  clause.roles.erase(they);
  for (const Filler& filler : over->roles) {
    if (filler.role == "agent" && !filler.guessed)
      clause.roles.push_back({"agent", filler.token, true, false, "they"});
  }
}

// "Norland, which met the Sudland criteria": where something else is met, nobody need be guessed;
// but who has a meal has it with somebody.
void drop_guesses(const Scene& scene, const Rules& rules, Clause& clause) {
  const bool met = std::ranges::any_of(clause.roles, [&](const Filler& filler) {
    return filler.role == "patient" && !filler.guessed && scene.token(filler.token).pos != "PRON" &&
           !rules.is_in("meals", scene.lemma(filler.token));
  });
  if (met) std::erase_if(clause.roles, [](const Filler& filler) { return filler.guessed; });
}

}  // namespace

std::vector<CompletedClause> complete_meetings(const Scene& scene, const Rules& rules) {
  std::vector<CompletedClause> completed;
  const std::vector<Clause>& clauses = scene.clauses().clauses;
  for (std::uint32_t at = 0; at < clauses.size(); ++at) {
    if (!is_meeting_word(rules, clauses[at])) continue;
    // "The negotiating teams" negotiate by trade.
    if (scene.token(clauses[at].head).dep == "amod" && !clauses[at].via) continue;
    Clause clause = clauses[at];
    drop_guesses(scene, rules, clause);
    take_antecedents(scene, clause);
    std::erase_if(clause.places, [&](std::uint32_t place) {
      return stands_in_a_name(scene, scene.grounding().places[place]);
    });
    take_heads(scene, rules, clause);
    take_go_betweens(scene, rules, clause);
    mark_sides(scene, rules, clause);
    take_subject(scene, rules, clause);
    take_from_form(scene, rules, clause);
    take_from_relative(scene, rules, clause);
    if (clause.places.empty()) clause.places = places_in_phrase(scene, clause);
    take_from_journey(scene, rules, clause);
    for (Clause& part : parted_meetings(scene, rules, clause))
      completed.push_back({at, std::move(part)});
  }
  return completed;
}

}  // namespace rapporteur::claim
