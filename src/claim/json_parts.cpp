#include "claim/json_parts.h"

#include <cmath>
#include <cstdint>

#include "claim/actor_words.h"

namespace rapporteur::claim {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json span_json(Span span) { return Json::array({span.begin, span.end}); }
Json span_or_null(Span span) { return span.empty() ? Json(nullptr) : span_json(span); }

Json spans_json(const std::vector<Span>& spans) {
  Json out = Json::array();
  for (const Span span : spans) out.push_back(span_json(span));
  return out;
}

Json number_or_null(std::optional<double> number) {
  if (!number) return nullptr;
  constexpr double kExact = 9007199254740992.0;  // 2^53: every whole number below is exact
  if (std::trunc(*number) == *number && std::abs(*number) < kExact)
    return static_cast<std::int64_t>(*number);
  return *number;
}

Json actor_json(const Actor& actor) {
  return Json{{"name", actor.name},
              {"mention", actor.mention},
              {"span", span_json(actor.span)},
              {"kind", actor_kind_word(actor.kind)},
              {"country", text_or_null(actor.country)},
              {"sector", text_or_null(actor.sector)},
              {"office", text_or_null(actor.office)},
              {"of", text_or_null(actor.of)},
              {"id", text_or_null(actor.id)}};
}

Json actors_json(const std::vector<Actor>& actors) {
  Json out = Json::array();
  for (const Actor& actor : actors) out.push_back(actor_json(actor));
  return out;
}

Json one_or_many(const std::vector<Actor>& actors) {
  if (actors.empty()) return nullptr;
  return actors.size() == 1 ? actor_json(actors.front()) : actors_json(actors);
}

Json place_json(const PlaceOfClaim& place) {
  return Json{{"name", place.name},
              {"span", span_json(place.span)},
              {"kind", text_or_null(place.kind)},
              {"country", text_or_null(place.country)},
              {"lat", place.lat ? Json(*place.lat) : Json(nullptr)},
              {"lon", place.lon ? Json(*place.lon) : Json(nullptr)},
              {"source", text_or_null(place.source)}};
}

Json plover_json(const PloverCode& code) {
  if (code.type.empty()) return nullptr;
  return Json{{"type", code.type},
              {"mode", text_or_null(code.mode)},
              {"context", text_or_null(code.context)}};
}

}  // namespace rapporteur::claim
