#include "claim/office.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kRule = "office";

// Somebody whom the report never names ("the Norland foreign minister") holds no office that
// could be told of him.
bool is_named(const Scene& scene, std::uint32_t entity) {
  return std::ranges::any_of(scene.grounding().mentions, [&](const Mention& mention) {
    return mention.how == "name" &&
           std::ranges::find(mention.entities, entity) != mention.entities.end();
  });
}

Span mention_near(const Scene& scene, std::uint32_t entity, Span near) {
  Span best;
  for (const Mention& mention : scene.grounding().mentions) {
    if (mention.entities.size() != 1 || mention.entities.front() != entity) continue;
    if (best.empty() || near.overlaps(mention.span)) best = mention.span;
    if (near.overlaps(mention.span)) break;
  }
  return best;
}

Claim claim_of(const Scene& scene, std::uint32_t at, const Office& office) {
  const Entity& entity = scene.grounding().entities[at];
  OfficeClaim body;
  body.person.id = "a" + std::to_string(at);
  body.person.name = entity.name;
  body.person.span = mention_near(scene, at, office.span);
  body.person.mention = std::string(scene.report().slice(body.person.span));
  body.person.kind = entity.kind;
  body.person.country = entity.country;
  body.person.sector = entity.sector;
  body.person.office = office.title;
  body.person.of = office.of;
  body.office = office.title;
  body.of = office.of;
  body.country = office.country;
  body.held = office.held;
  Claim claim;
  claim.report = scene.report().id;
  claim.span = office.span.empty() ? body.person.span : office.span;
  claim.sentence = scene.sentence_at(claim.span.begin);
  claim.rule = kRule;
  claim.body = std::move(body);
  return claim;
}

bool is_told_already(const std::vector<Office>& offices, std::size_t at) {
  for (std::size_t before = 0; before < at; ++before) {
    const bool same_title =
        base::to_lower(offices[before].title) == base::to_lower(offices[at].title);
    if (same_title && (offices[before].of == offices[at].of || offices[at].of.empty())) return true;
  }
  return false;
}

}  // namespace

std::vector<Claim> find_offices(const Scene& scene) {
  std::vector<Claim> claims;
  const std::vector<Entity>& entities = scene.grounding().entities;
  for (std::uint32_t at = 0; at < entities.size(); ++at) {
    if (entities[at].kind != ActorKind::person || !is_named(scene, at)) continue;
    const std::vector<Office>& offices = entities[at].offices;
    for (std::size_t number = 0; number < offices.size(); ++number) {
      if (!is_told_already(offices, number)) claims.push_back(claim_of(scene, at, offices[number]));
    }
  }
  std::ranges::stable_sort(claims, {}, [](const Claim& claim) { return claim.span; });
  return claims;
}

}  // namespace rapporteur::claim
