#include "claim/acts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "claim/match.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "content";

// Stronger acts stand first.
constexpr std::array<std::string_view, 8> kByStrength = {"accuse", "threaten", "demand",  "reject",
                                                         "deny",   "offer",    "promise", "appeal"};

std::size_t strength_rank(std::string_view act) {
  return static_cast<std::size_t>(std::ranges::find(kByStrength, act) - kByStrength.begin());
}

bool lies_in(const std::vector<Span>& spans, Span span) {
  return std::ranges::any_of(spans, [&](Span content) { return content.contains(span); });
}

// Somebody's own troops, ministers and lands stand for him: "the armed forces of Norland" is
// Norland where `ground` has no actor of its own there.
std::vector<Party> owners(const Scene& scene, std::uint32_t token) {
  std::vector<Party> found = parties_at(scene, token);
  if (!found.empty()) return found;
  for (const std::uint32_t at : scene.phrase(token)) {
    if (at != token) add_new(found, parties_at(scene, at));
    if (!found.empty()) break;
  }
  return found;
}

std::vector<Party> named_by(const Scene& scene, const Rule& rule, const Clause& clause,
                            const std::string& slot) {
  std::vector<Party> found;
  for (const Filler& filler : fillers(rule, clause, slot))
    add_new(found, owners(scene, filler.token));
  return found;
}

// The act that one clause of the content makes, with those at whom it is aimed; none where it is
// about the speaker's own side (nobody accuses himself), or not about it (an offer is one's own).
std::optional<Act> content_act(const Scene& scene, const Rule& rule, const Clause& clause,
                               const std::vector<Party>& speakers) {
  const bool by_speaker = rule.value_of("speaker") == "own";
  std::vector<Party> aimed = named_by(scene, rule, clause, "blamed");
  if (by_speaker) {
    const bool own = std::ranges::any_of(
        aimed, [&](const Party& party) { return is_own_side(speakers, party); });
    return own ? std::optional(Act{rule.value_of("act"), &rule, {}}) : std::nullopt;
  }
  // "We must go on": who tells what his own side has to do demands nothing.
  const std::vector<Party> doers = named_by(scene, rule, clause, "agent");
  const bool is_own_duty = !doers.empty() && std::ranges::all_of(doers, [&](const Party& party) {
    return is_own_side(speakers, party);
  });
  if (is_own_duty && rule.value_of("act") == "demand") return std::nullopt;
  std::erase_if(aimed, [&](const Party& party) { return is_own_side(speakers, party); });
  if (aimed.empty() && rule.slots.contains("blamed")) return std::nullopt;
  for (const std::string& role : rule.roles_of("target")) {
    if (aimed.empty()) aimed = named_by(scene, rule, clause, role);
  }
  return Act{rule.value_of("act"), &rule, aimed};
}

// Keeps the stronger act; two of one kind are aimed at all whom they name.
void take(const Act& act, bool only_blame, Act& best) {
  if (only_blame && act.name != kByStrength.front()) return;
  if (act.name == best.name) {
    add_new(best.targets, act.targets);
  } else if (strength_rank(act.name) < strength_rank(best.name)) {
    best = act;
  }
}

// "EU" for "European Union".
bool is_short_for(const std::string& letters, const std::string& name) {
  std::string initials;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool begins = at == 0 || name[at - 1] == ' ' || name[at - 1] == '-';
    if (begins && name[at] >= 'A' && name[at] <= 'Z') initials += name[at];
  }
  return initials.size() > 1 && initials == letters;
}

bool is_same_body(const std::string& a, const std::string& b) {
  return !a.empty() && (a == b || is_short_for(a, b) || is_short_for(b, a));
}

}  // namespace

bool is_own_side(const std::vector<Party>& speakers, const Party& party) {
  return std::ranges::any_of(speakers, [&](const Party& speaker) {
    if (speaker.is_same(party)) return true;
    if (!speaker.actor.country.empty() && speaker.actor.country == party.actor.country) return true;
    return is_same_body(speaker.actor.of, party.actor.name) ||
           is_same_body(speaker.actor.of, party.actor.of) ||
           is_same_body(party.actor.of, speaker.actor.name);
  });
}

Act act_of(const Scene& scene, const Rules& rules, const Rule& verb,
           const std::vector<Party>& speakers, const std::vector<Span>& content) {
  Act best{verb.value_of("act"), &verb, {}};
  const std::string strength = verb.value_of("strength");
  if (strength != "weak" && strength != "repeats") return best;
  for (const Clause& clause : scene.clauses().clauses) {
    if (!lies_in(content, scene.token(clause.head).span)) continue;
    for (const Rule* rule : all_fits(scene, rules, clause, kKind)) {
      if (const std::optional<Act> act = content_act(scene, *rule, clause, speakers))
        take(*act, strength == "repeats", best);
    }
  }
  return best;
}

}  // namespace rapporteur::claim
