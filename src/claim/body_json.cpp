#include "claim/body_json.h"

namespace rapporteur::claim {

namespace {

void put_when_and_where(const Claim& claim, Json& out) {
  out["date"] = text_or_null(claim.date);
  if (!claim.date_text.empty()) out["date_text"] = claim.date_text;
  if (!claim.date_span.empty()) out["date_span"] = span_json(claim.date_span);
  if (!claim.date_from.empty()) out["date_from"] = claim.date_from;
  if (!claim.date_also.empty()) out["date_also"] = claim.date_also;
  out["place"] = claim.places.empty() ? Json(nullptr) : place_json(claim.places.front());
  if (claim.places.size() > 1) {
    Json places = Json::array();
    for (const PlaceOfClaim& place : claim.places) places.push_back(place_json(place));
    out["places"] = places;
  }
}

void put_voices(const Claim& claim, Json& out) {
  out["said_by"] = actors_json(claim.said_by);
  Json relations = Json::array();
  for (const Relation& relation : claim.relations) {
    relations.push_back(
        Json{{"type", relation.type}, {"to", relation.to}, {"span", span_or_null(relation.span)}});
  }
  out["relations"] = relations;
}

// Adds the fields of one kind behind those that all have.
struct BodyWriter {
  const Report& report;
  const Claim& claim;
  Json& out;

  void operator()(const ReportClaim& body) const {
    out["outlet"] = text_or_null(report.outlet.value);
    out["published"] = text_or_null(report.published.value);
    out["published_from"] = report.published.from;
    out["byline"] = text_or_null(report.byline.value);
    out["dateline_place"] = text_or_null(report.dateline_place.value);
    out["title"] = text_or_null(report.title.value);
    out["language"] = report.language;
    out["sha256"] = report.sha256;
    out["bytes"] = report.bytes;
    out["copy_of"] = text_or_null(body.copy_of);
  }
  void operator()(const OfficeClaim& body) const {
    put_voices(claim, out);
    out["person"] = actor_json(body.person);
    out["office"] = body.office;
    out["of"] = text_or_null(body.of);
    out["country"] = text_or_null(body.country);
    out["held"] = body.held;
  }
  void operator()(const MeetingClaim& body) const {
    put_when_and_where(claim, out);
    put_voices(claim, out);
    out["parties"] = actors_json(body.parties);
    out["mediators"] = actors_json(body.mediators);
    out["host"] = one_or_many(body.hosts);
    out["mode"] = text_or_null(body.mode);
    out["form"] = text_or_null(body.form);
    out["topic"] = text_or_null(body.topic);
    out["occasion"] = text_or_null(body.occasion);
    out["outcome"] = text_or_null(body.outcome);
    out["reason"] = text_or_null(body.reason);
    out["plover"] = plover_json(body.plover);
    out["cameo"] = text_or_null(body.cameo);
  }
  void operator()(const StatementClaim& body) const {
    put_when_and_where(claim, out);
    put_voices(claim, out);
    out["speaker"] = one_or_many(body.speakers);
    out["addressee"] = one_or_many(body.addressees);
    out["act"] = body.act;
    out["quote"] = body.quote;
    out["speaker_span"] = span_or_null(body.speaker_span);
    out["cue_span"] = span_or_null(body.cue_span);
    out["content_spans"] = spans_json(body.content_spans);
    out["targets"] = actors_json(body.targets);
    out["topic"] = text_or_null(body.topic);
    out["about"] = body.about;
    out["medium"] = text_or_null(body.medium);
    out["plover"] = plover_json(body.plover);
    out["cameo"] = text_or_null(body.cameo);
  }
  void operator()(const InstrumentClaim& body) const {
    put_when_and_where(claim, out);
    put_voices(claim, out);
    out["type"] = text_or_null(body.type);
    out["name"] = text_or_null(body.name);
    out["number"] = text_or_null(body.number);
    out["count"] = body.count ? Json(*body.count) : Json(nullptr);
    out["issuer"] = one_or_many(body.issuers);
    out["signatories"] = actors_json(body.signatories);
    out["broker"] = one_or_many(body.brokers);
    out["act"] = text_or_null(body.act);
  }
  void operator()(const ProvisionClaim& body) const {
    put_when_and_where(claim, out);
    put_voices(claim, out);
    out["instrument"] = text_or_null(body.instrument);
    out["duty_bearer"] = one_or_many(body.duty_bearers);
    out["action"] = text_or_null(body.action);
    out["deadline"] = text_or_null(body.deadline);
    out["point"] = text_or_null(body.point);
  }
  void operator()(const ComplianceClaim& body) const {
    put_when_and_where(claim, out);
    put_voices(claim, out);
    out["who"] = one_or_many(body.who);
    out["instrument"] = text_or_null(body.instrument);
    out["demand"] = text_or_null(body.demand);
    out["verdict"] = text_or_null(body.verdict);
  }
  void operator()(const ExchangeClaim& body) const {
    put_when_and_where(claim, out);
    put_voices(claim, out);
    out["giver"] = one_or_many(body.givers);
    out["receiver"] = one_or_many(body.receivers);
    out["what"] = text_or_null(body.what);
    out["count"] = number_or_null(body.count);
    out["in_return"] = text_or_null(body.in_return);
    out["through"] = one_or_many(body.through);
  }
  void operator()(const FigureClaim& body) const {
    put_when_and_where(claim, out);
    put_voices(claim, out);
    out["measure"] = text_or_null(body.measure);
    out["value"] = number_or_null(body.value);
    out["low"] = number_or_null(body.low);
    out["high"] = number_or_null(body.high);
    out["qualifier"] = text_or_null(body.qualifier);
    out["unit"] = text_or_null(body.unit);
    out["group"] = text_or_null(body.group);
    out["cause"] = text_or_null(body.cause);
    out["period"] = text_or_null(body.period);
    out["of"] = text_or_null(body.of);
    out["what"] = text_or_null(body.what);
  }
  void operator()(const EventClaim& body) const {
    put_when_and_where(claim, out);
    put_voices(claim, out);
    out["type"] = text_or_null(body.type);
    out["plover"] = plover_json(body.plover);
    out["cameo"] = text_or_null(body.cameo);
    out["source"] = actors_json(body.sources);
    out["target"] = actors_json(body.targets);
    out["means"] = text_or_null(body.means);
    out["incident"] = text_or_null(body.incident);
  }
  void operator()(const OtherClaim&) const {}
};

}  // namespace

void put_body(const Report& report, const Claim& claim, Json& out) {
  std::visit(BodyWriter{report, claim, out}, claim.body);
}

}  // namespace rapporteur::claim
