// Reading the fields of a claim's line: one function for each form of value. Within this room only.

#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/claim.h"

namespace rapporteur::claim::json_fields {

using Json = nlohmann::json;

// Raised and caught within this room only: from_json turns it into an Error.
struct BadField {
  std::string field;
  std::string what;
};

// A field that is there and not null.
const Json* field(const Json& json, const char* name);
std::string text(const Json& json, const char* name);
std::uint32_t number(const Json& value, const char* name);
std::optional<double> real(const Json& json, const char* name);
Span span(const Json& json, const char* name);
std::vector<Span> spans(const Json& json, const char* name);
Actor actor_from(const Json& value, const char* name);          // an object or a bare name
std::vector<Actor> actors(const Json& json, const char* name);  // one or a list
std::vector<PlaceOfClaim> places(const Json& json);
std::vector<Relation> relations(const Json& json);
PloverCode plover(const Json& json);
ClaimBody body_from(const Json& json, const std::string& kind, std::string_view line);

}  // namespace rapporteur::claim::json_fields
