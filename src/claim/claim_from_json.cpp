#include <nlohmann/json.hpp>

#include <array>
#include <limits>

#include "claim/actor_words.h"
#include "claim/claim_json.h"

namespace rapporteur::claim {

namespace {

using Json = nlohmann::json;

constexpr int kFormat = 1;

// Raised inside this file only.
struct BadField {
  std::string field;
  std::string what;
};

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

Span span_from(const Json& value, const char* name) {
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

PlaceOfClaim place_from(const Json& value) {
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

OfficeClaim office(const Json& json) {
  OfficeClaim body;
  if (const Json* person = field(json, "person")) body.person = actor_from(*person, "person");
  body.office = text(json, "office");
  const Json* of = field(json, "of");
  body.of = of == nullptr ? "" : actor_from(*of, "of").name;
  body.country = text(json, "country");
  body.held = text(json, "held");
  return body;
}

MeetingClaim meeting(const Json& json) {
  MeetingClaim body;
  body.parties = actors(json, "parties");
  body.mediators = actors(json, "mediators");
  body.hosts = actors(json, "host");
  body.mode = text(json, "mode");
  body.form = text(json, "form");
  body.topic = text(json, "topic");
  body.occasion = text(json, "occasion");
  body.outcome = text(json, "outcome");
  body.reason = text(json, "reason");
  body.plover = plover(json);
  body.cameo = text(json, "cameo");
  return body;
}

StatementClaim statement(const Json& json) {
  StatementClaim body;
  body.speakers = actors(json, "speaker");
  body.addressees = actors(json, "addressee");
  body.act = text(json, "act");
  body.quote = text(json, "quote");
  body.speaker_span = span(json, "speaker_span");
  body.cue_span = span(json, "cue_span");
  body.content_spans = spans(json, "content_spans");
  body.targets = actors(json, "targets");
  body.topic = text(json, "topic");
  if (const Json* about = field(json, "about"); about != nullptr && about->is_array()) {
    for (const Json& id : *about) {
      if (!id.is_string()) throw BadField{"about", "is no list of ids"};
      body.about.push_back(id.get<std::string>());
    }
  }
  body.medium = text(json, "medium");
  body.plover = plover(json);
  body.cameo = text(json, "cameo");
  return body;
}

ClaimBody body_from(const Json& json, const std::string& kind, std::string_view line) {
  if (kind == "office") return office(json);
  if (kind == "meeting") return meeting(json);
  if (kind == "statement") return statement(json);
  if (kind == "report") return ReportClaim{text(json, "copy_of")};
  return OtherClaim{kind, std::string(line)};
}

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
