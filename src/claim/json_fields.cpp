#include "claim/json_fields.h"

#include <limits>

#include "claim/actor_words.h"

namespace rapporteur::claim::json_fields {

const Json* field(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found == json.end() || found->is_null() ? nullptr : &*found;
}

std::string text(const Json& json, const char* name) {
  const Json* value = field(json, name);
  if (value == nullptr) return "";
  if (!value->is_string()) throw BadField{name, "is no text"};
  return value->get<std::string>();
}

std::uint32_t number(const Json& value, const char* name) {
  const bool fits = value.is_number_unsigned() &&
                    value.get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max();
  if (!fits) throw BadField{name, "is no whole number from 0 to 4294967295"};
  return value.get<std::uint32_t>();
}

static Span span_from(const Json& value, const char* name) {
  if (!value.is_array() || value.size() != 2) throw BadField{name, "is no [begin, end)"};
  const Span span{number(value[0], name), number(value[1], name)};
  if (span.end < span.begin) throw BadField{name, "ends before it begins"};
  return span;
}

Span span(const Json& json, const char* name) {
  const Json* value = field(json, name);
  return value == nullptr ? Span{} : span_from(*value, name);
}

std::vector<Span> spans(const Json& json, const char* name) {
  std::vector<Span> out;
  const Json* value = field(json, name);
  if (value == nullptr) return out;
  if (!value->is_array()) throw BadField{name, "is no list of spans"};
  for (const Json& item : *value) out.push_back(span_from(item, name));
  return out;
}

Actor actor_from(const Json& value, const char* name) {
  Actor actor;
  if (value.is_string()) {
    actor.name = value.get<std::string>();
    actor.mention = actor.name;
    return actor;
  }
  if (!value.is_object()) throw BadField{name, "is no actor"};
  actor.name = text(value, "name");
  actor.mention = text(value, "mention");
  actor.span = span(value, "span");
  const std::string kind = text(value, "kind");
  const auto known = kind.empty() ? ActorKind::unknown : actor_kind_named(kind);
  if (!known) throw BadField{name, "is of no known kind: " + kind};
  actor.kind = *known;
  actor.country = text(value, "country");
  actor.sector = text(value, "sector");
  actor.office = text(value, "office");
  actor.of = text(value, "of");
  actor.id = text(value, "id");
  return actor;
}

std::vector<Actor> actors(const Json& json, const char* name) {
  std::vector<Actor> out;
  const Json* value = field(json, name);
  if (value == nullptr) return out;
  if (!value->is_array()) return {actor_from(*value, name)};
  for (const Json& item : *value) out.push_back(actor_from(item, name));
  return out;
}

std::optional<double> real(const Json& json, const char* name) {
  const Json* value = field(json, name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_number()) throw BadField{name, "is no number"};
  return value->get<double>();
}

static PlaceOfClaim place_from(const Json& value) {
  if (value.is_string()) return {value.get<std::string>(), {}, "", "", {}, {}, ""};
  if (!value.is_object()) throw BadField{"place", "is no place"};
  return {text(value, "name"), span(value, "span"), text(value, "kind"),  text(value, "country"),
          real(value, "lat"),  real(value, "lon"),  text(value, "source")};
}

std::vector<PlaceOfClaim> places(const Json& json) {
  std::vector<PlaceOfClaim> out;
  if (const Json* several = field(json, "places"); several != nullptr && several->is_array()) {
    for (const Json& item : *several) out.push_back(place_from(item));
  } else if (const Json* one = field(json, "place")) {
    out.push_back(place_from(*one));
  }
  return out;
}

std::vector<Relation> relations(const Json& json) {
  std::vector<Relation> out;
  const Json* value = field(json, "relations");
  if (value == nullptr) return out;
  if (!value->is_array()) throw BadField{"relations", "is no list"};
  for (const Json& item : *value) {
    if (!item.is_object()) throw BadField{"relations", "has an item that is no relation"};
    out.push_back({text(item, "type"), text(item, "to"), span(item, "span")});
  }
  return out;
}

PloverCode plover(const Json& json) {
  const Json* value = field(json, "plover");
  if (value == nullptr) return {};
  if (value->is_string()) return {value->get<std::string>(), "", ""};
  if (!value->is_object()) throw BadField{"plover", "is no code"};
  return {text(*value, "type"), text(*value, "mode"), text(*value, "context")};
}

}  // namespace rapporteur::claim::json_fields
