#include "claim/claim_actors.h"

#include <string>
#include <variant>

namespace rapporteur::claim {

namespace {

// Calls `take` with every actor in the fields of one kind; for claims that may be changed and for
// such that may not.
void each_in(auto& body, const auto& take) {
  const auto each = [&](auto& actors) {
    for (auto& actor : actors) take(actor);
  };
  if constexpr (requires { body.person; }) take(body.person);
  if constexpr (requires { body.parties; }) each(body.parties);
  if constexpr (requires { body.mediators; }) each(body.mediators);
  if constexpr (requires { body.hosts; }) each(body.hosts);
  if constexpr (requires { body.speakers; }) each(body.speakers);
  if constexpr (requires { body.addressees; }) each(body.addressees);
  if constexpr (requires { body.issuers; }) each(body.issuers);
  if constexpr (requires { body.signatories; }) each(body.signatories);
  if constexpr (requires { body.brokers; }) each(body.brokers);
  if constexpr (requires { body.duty_bearers; }) each(body.duty_bearers);
  if constexpr (requires { body.who; }) each(body.who);
  if constexpr (requires { body.givers; }) each(body.givers);
  if constexpr (requires { body.receivers; }) each(body.receivers);
  if constexpr (requires { body.through; }) each(body.through);
  if constexpr (requires { body.sources; }) each(body.sources);
  if constexpr (requires { body.targets; }) each(body.targets);
}

}  // namespace

std::vector<const Actor*> doers_of(const Claim& claim) {
  std::vector<const Actor*> actors;
  std::visit(
      [&](const auto& body) {
        each_in(body, [&](const Actor& actor) { actors.push_back(&actor); });
      },
      claim.body);
  return actors;
}

std::vector<const Actor*> everybody_in(const Claim& claim) {
  std::vector<const Actor*> actors;
  for (const Actor& actor : claim.said_by) actors.push_back(&actor);
  for (const Actor* actor : doers_of(claim)) actors.push_back(actor);
  return actors;
}

void restore_words(const Report& report, Claim& claim) {
  const auto restore = [&](Actor& actor) {
    if (!actor.span.empty()) actor.mention = std::string(report.slice(actor.span));
  };
  for (Actor& actor : claim.said_by) restore(actor);
  std::visit([&](auto& body) { each_in(body, restore); }, claim.body);
  if (!claim.date_span.empty()) claim.date_text = std::string(report.slice(claim.date_span));
}

}  // namespace rapporteur::claim
