#include <nlohmann/json.hpp>

#include "claim/claim_json.h"
#include "claim/json_fields.h"

namespace rapporteur::claim {

namespace {

using namespace json_fields;

constexpr int kFormat = 1;

Claim claim_from(const Json& json, std::string_view line) {
  Claim claim;
  const std::string kind = text(json, "kind");
  if (kind.empty()) throw BadField{"kind", "is missing"};
  claim.report = text(json, "report");
  claim.id = text(json, "id");
  claim.span = span(json, "span");
  claim.more_spans = spans(json, "more_spans");
  if (const Json* sentence = field(json, "sentence"))
    claim.sentence = number(*sentence, "sentence");
  claim.rule = text(json, "rule");
  const std::string coder = text(json, "coder");
  if (!coder.empty()) claim.coder = coder;
  claim.certainty = real(json, "certainty");
  claim.status = text(json, "status");
  if (const Json* background = field(json, "background")) {
    if (!background->is_boolean()) throw BadField{"background", "is neither true nor false"};
    claim.background = background->get<bool>();
  }
  claim.date = text(json, "date");
  claim.date_text = text(json, "date_text");
  claim.date_span = span(json, "date_span");
  claim.date_from = text(json, "date_from");
  claim.date_also = text(json, "date_also");
  claim.places = places(json);
  claim.said_by = actors(json, "said_by");
  claim.relations = relations(json);
  claim.body = body_from(json, kind, line);
  return claim;
}

Result<Json> parse_object(std::string_view line) {
  Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded()) return fail(ErrorKind::bad_input, "a claim's line is not JSON");
  if (!json.is_object()) return fail(ErrorKind::bad_input, "a claim's line is no JSON object");
  return json;
}

}  // namespace

Result<Claim> from_json(std::string_view line) {
  const Result<Json> json = parse_object(line);
  if (!json) return fail(json.error());
  try {
    return claim_from(*json, line);
  } catch (const BadField& bad) {
    return fail(ErrorKind::bad_input, "field '" + bad.field + "' of a claim " + bad.what);
  }
}

Result<bool> is_stream_head(std::string_view line) {
  const Result<Json> json = parse_object(line);
  if (!json) return fail(json.error());
  const auto kind = json->find("kind");
  if (kind == json->end() || *kind != "stream") return false;
  const auto format = json->find("format");
  if (format == json->end() || !format->is_number_integer())
    return fail(ErrorKind::bad_input, "a stream of claims without a format number");
  if (format->get<std::int64_t>() != kFormat) {
    return fail(ErrorKind::unsupported, "claims of format " + format->dump() +
                                            "; this program reads format " +
                                            std::to_string(kFormat));
  }
  return true;
}

}  // namespace rapporteur::claim
