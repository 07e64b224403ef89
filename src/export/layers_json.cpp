#include "export/layers_json.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <variant>

#include <nlohmann/json.hpp>

#include "claim/actor_words.h"
#include "claim/claim_json.h"
#include "clause/clause_text.h"

namespace rapporteur::exports {

namespace {

using Json = nlohmann::ordered_json;
using pipeline::Reading;

struct LayerLine {
  Span span;
  std::string kind;
  std::string json;
};

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json number_or_null(const std::optional<double>& number) {
  return number ? Json(*number) : Json(nullptr);
}
Json span_json(Span span) { return Json::array({span.begin, span.end}); }

class LayerWriter {
 public:
  explicit LayerWriter(const Reading& reading) : reading_(reading) {}

  void add_actors() {
    for (const Mention& mention : reading_.grounding.mentions) {
      for (const std::uint32_t entity : mention.entities) add_actor(mention, entity);
    }
  }

  // Every name of a place: where something is told to be, and its other uses ("Osby said").
  void add_places() {
    add_places(reading_.grounding.places, "location");
    add_places(reading_.grounding.toponyms, "name");
  }

  void add_places(const std::vector<Place>& places, std::string_view use) {
    for (const Place& place : places) {
      Json json = opened("place", place.span);
      json["name"] = place.name;
      json["place_kind"] = text_or_null(place.kind);
      json["use"] = std::string(use);
      json["country"] = text_or_null(place.country);
      json["lat"] = number_or_null(place.lat);
      json["lon"] = number_or_null(place.lon);
      json["source"] = text_or_null(place.source);
      close("place", place.span, json);
    }
  }

  void add_days() {
    for (const Day& day : reading_.grounding.days) {
      Json json = opened("day", day.span);
      json["value"] = day.value;
      json["type"] = day.type;
      json["edtf"] = text_or_null(day.edtf);
      json["from"] = text_or_null(day.from);
      json["also"] = text_or_null(day.also);
      close("day", day.span, json);
    }
  }

  void add_clauses() {
    for (const Clause& clause : reading_.clauses.clauses) {
      Json json = opened("clause", clause.span);
      json["predicate"] = clause.pred;
      json["roles"] = roles_json(clause);
      json["status"] = clause::status_name(clause.status);
      json["said_by"] = voices_json(clause);
      json["background"] = clause.background;
      close("clause", clause.span, json);
    }
  }

  void add_tokens() {
    for (const Token& token : reading_.analysis.tokens) {
      Json json = opened("token", token.span);
      json["lemma"] = token.lemma;
      json["tag"] = token.tag;
      json["pos"] = token.pos;
      json["dep"] = token.dep;
      json["head"] = token.head;
      json["ent"] = token.ent_type.empty() ? token.ent_iob : token.ent_iob + "-" + token.ent_type;
      close("token", token.span, json);
    }
  }

  void add_claims() {
    for (const Claim& claim : reading_.claims) {
      if (std::holds_alternative<ReportClaim>(claim.body)) continue;
      lines_.push_back(
          {claim.span, std::string(claim::kind_of(claim)), claim::to_json(reading_.report, claim)});
    }
  }

  std::vector<LayerLine> take() {
    std::ranges::stable_sort(lines_, {},
                             [](const LayerLine& line) { return std::tie(line.span, line.kind); });
    return std::move(lines_);
  }

 private:
  Json opened(std::string_view kind, Span span) const {
    Json json;
    json["kind"] = kind;
    json["report"] = reading_.report.id;
    json["id"] =
        std::string(kind) + "-" + std::to_string(span.begin) + "-" + std::to_string(span.end);
    json["span"] = span_json(span);
    json["text"] = std::string(reading_.report.slice(span));
    return json;
  }

  void close(std::string_view kind, Span span, const Json& json) {
    lines_.push_back(
        {span, std::string(kind), json.dump(-1, ' ', false, Json::error_handler_t::replace)});
  }

  void add_actor(const Mention& mention, std::uint32_t index) {
    const Entity& entity = reading_.grounding.entities[index];
    Json json = opened("actor", mention.span);
    json["name"] = entity.name;
    json["mention"] = std::string(reading_.report.slice(mention.span));
    json["actor_kind"] = claim::actor_kind_word(entity.kind);
    json["country"] = text_or_null(entity.country);
    json["sector"] = text_or_null(entity.sector);
    json["office"] =
        entity.offices.empty() ? Json(nullptr) : text_or_null(entity.offices.front().title);
    json["of"] = entity.offices.empty() ? Json(nullptr) : text_or_null(entity.offices.front().of);
    json["entity"] = index;
    json["how"] = mention.how;
    close("actor", mention.span, json);
  }

  [[nodiscard]] std::string phrase_of(std::uint32_t token) const {
    for (const Mention& mention : reading_.grounding.mentions) {
      if (mention.head == token) return std::string(reading_.report.slice(mention.span));
    }
    return std::string(reading_.report.slice(reading_.analysis.tokens[token].span));
  }

  Json roles_json(const Clause& clause) const {
    Json roles = Json::array();
    for (const Filler& filler : clause.roles) {
      roles.push_back({{"role", filler.role},
                       {"text", phrase_of(filler.token)},
                       {"span", span_json(reading_.analysis.tokens[filler.token].span)},
                       {"inherited", filler.inherited},
                       {"guessed", filler.guessed}});
    }
    return roles;
  }

  Json voices_json(const Clause& clause) const {
    Json voices = Json::array();
    for (const std::uint32_t said : clause.said) {
      const Attribution& attribution = reading_.clauses.attributions[said];
      for (const std::uint32_t speaker : attribution.speakers) voices.push_back(phrase_of(speaker));
    }
    return voices;
  }

  const Reading& reading_;
  std::vector<LayerLine> lines_;
};

}  // namespace

const std::vector<std::string>& layer_names() {
  static const std::vector<std::string> names = {"report", "actor",  "place",
                                                 "day",    "clause", "token"};
  return names;
}

std::vector<std::string> stream_lines(const Reading& reading, const std::set<std::string>& layers) {
  std::vector<std::string> lines;
  for (const Claim& claim : reading.claims) {
    if (!std::holds_alternative<ReportClaim>(claim.body)) continue;
    lines.push_back(claim::to_json(reading.report, claim, {layers.contains("report")}));
  }
  LayerWriter writer(reading);
  writer.add_claims();
  if (layers.contains("actor")) writer.add_actors();
  if (layers.contains("place")) writer.add_places();
  if (layers.contains("day")) writer.add_days();
  if (layers.contains("clause")) writer.add_clauses();
  if (layers.contains("token")) writer.add_tokens();
  for (LayerLine& line : writer.take()) lines.push_back(std::move(line.json));
  return lines;
}

}  // namespace rapporteur::exports
