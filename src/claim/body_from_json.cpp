#include "claim/json_fields.h"

namespace rapporteur::claim::json_fields {

namespace {

// A resolution's number may come as a number or as a text ("14/243").
std::string number_text(const Json& json) {
  const Json* value = field(json, "number");
  if (value == nullptr) return "";
  return value->is_number_integer() ? value->dump() : text(json, "number");
}

// A group is a text; an actor's name where a coder gives an actor.
std::string text_or_name(const Json& json, const char* name) {
  const Json* value = field(json, name);
  return value == nullptr ? "" : actor_from(*value, name).name;
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

InstrumentClaim instrument(const Json& json) {
  InstrumentClaim body;
  body.type = text(json, "type");
  body.name = text(json, "name");
  body.number = number_text(json);
  if (const Json* count = field(json, "count")) body.count = number(*count, "count");
  body.issuers = actors(json, "issuer");
  body.signatories = actors(json, "signatories");
  body.brokers = actors(json, "broker");
  body.act = text(json, "act");
  return body;
}

ProvisionClaim provision(const Json& json) {
  return {text(json, "instrument"), actors(json, "duty_bearer"), text(json, "action"),
          text(json, "deadline"), text(json, "point")};
}

ComplianceClaim compliance(const Json& json) {
  return {actors(json, "who"), text(json, "instrument"), text(json, "demand"),
          text(json, "verdict")};
}

ExchangeClaim exchange(const Json& json) {
  return {actors(json, "giver"), actors(json, "receiver"), text(json, "what"),
          real(json, "count"),   text(json, "in_return"),  actors(json, "through")};
}

FigureClaim figure(const Json& json) {
  FigureClaim body;
  body.measure = text(json, "measure");
  body.value = real(json, "value");
  body.low = real(json, "low");
  body.high = real(json, "high");
  body.qualifier = text(json, "qualifier");
  body.unit = text(json, "unit");
  body.group = text_or_name(json, "group");
  body.cause = text(json, "cause");
  body.period = text(json, "period");
  body.of = text(json, "of");
  body.what = text(json, "what");
  return body;
}

EventClaim event(const Json& json) {
  return {text(json, "type"),     plover(json),           text(json, "cameo"),
          actors(json, "source"), actors(json, "target"), text(json, "means"),
          text(json, "incident")};
}

}  // namespace

ClaimBody body_from(const Json& json, const std::string& kind, std::string_view line) {
  if (kind == "office") return office(json);
  if (kind == "meeting") return meeting(json);
  if (kind == "statement") return statement(json);
  if (kind == "instrument") return instrument(json);
  if (kind == "provision") return provision(json);
  if (kind == "compliance") return compliance(json);
  if (kind == "exchange") return exchange(json);
  if (kind == "figure") return figure(json);
  if (kind == "event") return event(json);
  if (kind == "report") return ReportClaim{text(json, "copy_of")};
  return OtherClaim{kind, std::string(line)};
}

}  // namespace rapporteur::claim::json_fields
