#include "ground/grounding_text.h"

#include <string_view>

namespace rapporteur::ground {

namespace {

std::string_view kind_name(ActorKind kind) {
  switch (kind) {
    case ActorKind::person:
      return "person";
    case ActorKind::state:
      return "state";
    case ActorKind::body:
      return "body";
    case ActorKind::armed_force:
      return "armed force";
    case ActorKind::group:
      return "group";
    case ActorKind::outlet:
      return "outlet";
    case ActorKind::people:
      return "people";
    case ActorKind::unknown:
      return "unknown";
  }
  return "unknown";
}

std::string office_text(const Office& office) {
  std::string text = office.held == "current" ? "" : office.held + ' ';
  text += office.title;
  if (!office.of.empty()) text += " of " + office.of;
  if (!office.country.empty()) text += " [" + office.country + ']';
  return text;
}

}  // namespace

std::string text_of(const Entity& entity, const Grounding& grounding) {
  std::string text = entity.name + " (" + std::string(kind_name(entity.kind));
  if (!entity.country.empty()) text += ' ' + entity.country;
  if (!entity.sector.empty()) text += ' ' + entity.sector;
  std::string separator = "; ";
  for (const Office& office : entity.offices) {
    text += separator + office_text(office);
    separator = ", ";
  }
  separator = "; members ";
  for (const std::uint32_t member : entity.members) {
    text += separator + grounding.entities[member].name;
    separator = ", ";
  }
  return text + ')';
}

std::string text_of(const Mention& mention, const Grounding& grounding, const Report& report) {
  std::string text = '[' + std::string(report.slice(mention.span)) + "] -> ";
  std::string separator;
  for (const std::uint32_t entity : mention.entities) {
    text += separator + text_of(grounding.entities[entity], grounding);
    separator = " + ";
  }
  return text + " by " + mention.how;
}

std::string mentions_text(const Grounding& grounding, const Report& report) {
  std::string text;
  for (const Mention& mention : grounding.mentions)
    text += text_of(mention, grounding, report) + '\n';
  return text;
}

}  // namespace rapporteur::ground
