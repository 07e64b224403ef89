#include "claim/claim_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "claim/actor_words.h"

namespace rapporteur::claim {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json span_json(Span span) { return Json::array({span.begin, span.end}); }
Json span_or_null(Span span) { return span.empty() ? Json(nullptr) : span_json(span); }

Json spans_json(const std::vector<Span>& spans) {
  Json out = Json::array();
  for (const Span span : spans) out.push_back(span_json(span));
  return out;
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

// One actor stands alone, several as a list, none as null.
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
  void operator()(const OtherClaim&) const {}
};

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string_view kind_of(const Claim& claim) {
  struct Kind {
    std::string_view operator()(const ReportClaim&) const { return "report"; }
    std::string_view operator()(const OfficeClaim&) const { return "office"; }
    std::string_view operator()(const MeetingClaim&) const { return "meeting"; }
    std::string_view operator()(const StatementClaim&) const { return "statement"; }
    std::string_view operator()(const OtherClaim& other) const { return other.kind; }
  };
  return std::visit(Kind{}, claim.body);
}

std::string to_json(const StreamHead& head) {
  return line_of(Json{{"kind", "stream"},
                      {"format", 1},
                      {"program", head.program},
                      {"model", head.model},
                      {"mode", head.mode},
                      {"rules", head.rules}});
}

std::string to_json(const Report& report, const Claim& claim, const JsonOptions& options) {
  if (const auto* other = std::get_if<OtherClaim>(&claim.body)) return other->json;
  const bool is_report = std::holds_alternative<ReportClaim>(claim.body);
  const Span span = is_report && options.whole_report
                        ? Span{0, static_cast<std::uint32_t>(report.text.size())}
                        : claim.span;
  Json out;
  out["kind"] = kind_of(claim);
  out["report"] = claim.report;
  out["id"] = claim.id;
  out["span"] = span_json(span);
  out["text"] = std::string(report.slice(span));
  out["more_spans"] = spans_json(claim.more_spans);
  out["sentence"] = claim.sentence;
  out["rule"] = text_or_null(claim.rule);
  out["coder"] = claim.coder;
  out["certainty"] = claim.certainty ? Json(*claim.certainty) : Json(nullptr);
  if (!claim.status.empty()) out["status"] = claim.status;
  if (!is_report) out["background"] = claim.background;
  std::visit(BodyWriter{report, claim, out}, claim.body);
  return line_of(out);
}

}  // namespace rapporteur::claim
