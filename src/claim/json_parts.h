// The small parts of a claim's JSON: texts, spans, actors, places. Within this room only.

#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

#include "rapporteur/claim.h"

namespace rapporteur::claim {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text);
Json span_json(Span span);
Json span_or_null(Span span);
Json spans_json(const std::vector<Span>& spans);
Json number_or_null(std::optional<double> number);  // whole numbers without a point
Json actor_json(const Actor& actor);
Json actors_json(const std::vector<Actor>& actors);
Json one_or_many(const std::vector<Actor>& actors);  // one alone, several as a list, none null
Json place_json(const PlaceOfClaim& place);
Json plover_json(const PloverCode& code);

}  // namespace rapporteur::claim
