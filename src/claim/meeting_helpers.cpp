#include "claim/meeting_helpers.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "claim/actors.h"

namespace rapporteur::claim {

namespace {

bool is_in_roles(const Clause& clause, std::string_view role, std::uint32_t token) {
  return std::ranges::any_of(clause.roles, [&](const Filler& filler) {
    return filler.role == role && filler.token == token;
  });
}

// The clause "headed by X" that hangs on the filler; null where there is none.
const Clause* heading(const Scene& scene, const Rules& rules, std::uint32_t group) {
  for (const Clause& other : scene.clauses().clauses) {
    const bool told = other.form == ClauseForm::verb && other.status == Status::happened;
    if (told && rules.is_in("heading", other.pred) && scene.token(other.head).dep == "acl" &&
        is_in_roles(other, "patient", group))
      return &other;
  }
  return nullptr;
}

bool is_party_role(const Filler& filler) {
  static constexpr std::array<std::string_view, 5> kRoles = {"agent", "with", "patient", "to",
                                                             "host"};
  return !filler.guessed && std::ranges::find(kRoles, filler.role) != kRoles.end();
}

}  // namespace

void take_heads(const Scene& scene, const Rules& rules, Clause& clause) {
  std::vector<Filler> fillers;
  for (const Filler& filler : clause.roles) {
    const Clause* lead = is_party_role(filler) ? heading(scene, rules, filler.token) : nullptr;
    std::vector<Filler> heads;
    for (const Filler& head : lead == nullptr ? std::vector<Filler>{} : lead->roles) {
      if (head.role == "agent" && !parties_at(scene, head.token).empty())
        heads.push_back({filler.role, head.token, true, false, "headed by"});
    }
    if (heads.empty() || !parties_at(scene, filler.token).empty()) fillers.push_back(filler);
    for (const Filler& head : heads) fillers.push_back(head);
  }
  clause.roles = std::move(fillers);
}

void take_go_betweens(const Scene& scene, const Rules& rules, Clause& clause) {
  for (const Clause& other : scene.clauses().clauses) {
    if (other.form != ClauseForm::verb || !rules.is_in("going-between", other.pred) ||
        scene.sentence_of(other.head) != scene.sentence_of(clause.head) ||
        scene.token(other.head).tag != "VBG")
      continue;
    for (const Filler& filler : other.roles) {
      if (filler.role != "agent") continue;
      const bool beside = other.head > clause.head && parties_at(scene, filler.token).size() == 1;
      if (!beside) continue;
      std::erase_if(clause.roles, [&](const Filler& known) {
        return known.token == filler.token && known.role != "mediator";
      });
      if (!is_in_roles(clause, "mediator", filler.token) && filler.token > clause.head)
        clause.roles.push_back({"mediator", filler.token, true, false, "goes between"});
    }
  }
}

void take_from_form(const Scene& scene, const Rules& rules, Clause& clause) {
  if (clause.form != ClauseForm::verb) return;
  for (const Filler& filler : clause.roles) {
    if (filler.role != "for" && filler.role != "at" && filler.role != "over" &&
        filler.role != "in" && filler.role != "during")
      continue;
    for (const Clause& form : scene.clauses().clauses) {
      if (form.head != filler.token || form.form != ClauseForm::nominal || form.via ||
          !rules.is_in("meeting-nouns", form.noun))
        continue;
      if (clause.days.empty()) clause.days = form.days;
      if (clause.places.empty()) clause.places = form.places;
    }
  }
}

}  // namespace rapporteur::claim
