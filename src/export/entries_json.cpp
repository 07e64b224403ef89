#include "export/entries_json.h"

#include <nlohmann/json.hpp>

namespace rapporteur::exports {

namespace {

using Json = nlohmann::ordered_json;

Json parties_json(const std::vector<EntryParty>& parties) {
  Json out = Json::array();
  for (const EntryParty& party : parties) {
    Json one{{"name", party.name}};
    if (!party.office.empty()) one["office"] = party.office;
    if (!party.entry.empty()) one["entry"] = party.entry;
    out.push_back(std::move(one));
  }
  return out;
}

Json claims_json(const std::vector<EntryClaim>& claims) {
  Json out = Json::array();
  for (const EntryClaim& claim : claims) {
    out.push_back({{"report", claim.report},
                   {"claim", claim.claim},
                   {"span", {claim.span.begin, claim.span.end}},
                   {"voice", claim.voice}});
  }
  return out;
}

Json differences_json(const std::vector<Difference>& differences) {
  Json out = Json::array();
  for (const Difference& difference : differences) {
    Json values = Json::array();
    for (const DifferenceValue& value : difference.values) {
      Json voices = Json::array();
      for (const DifferenceVoice& voice : value.voices)
        voices.push_back({{"report", voice.report}, {"said_by", voice.said_by}});
      values.push_back({{"value", value.value}, {"voices", voices}});
    }
    out.push_back({{"field", difference.field}, {"values", values}});
  }
  return out;
}

Json links_json(const std::vector<EntryLink>& links) {
  Json out = Json::array();
  for (const EntryLink& link : links) {
    out.push_back({{"to", link.to},
                   {"reason", link.reason},
                   {"certainty", link.certainty ? Json(*link.certainty) : Json(nullptr)},
                   {"claims", link.claims}});
  }
  return out;
}

void put_names(const Entry& entry, Json& out) {
  Json names = Json::array();
  for (const Spelling& spelling : entry.names)
    names.push_back({{"name", spelling.name}, {"reports", spelling.reports}});
  out["names"] = names;
  if (entry.kind != "person") return;
  Json offices = Json::array();
  for (const HeldOffice& office : entry.offices) {
    offices.push_back({{"office", office.office},
                       {"of", office.of},
                       {"first_seen", office.first_seen},
                       {"last_seen", office.last_seen}});
  }
  out["offices"] = offices;
}

Json entry_json(const Entry& entry) {
  Json out{{"kind", entry.kind}, {"id", entry.id}, {"was", entry.was}, {"title", entry.title}};
  const bool is_thing = entry.kind == "person" || entry.kind == "body" || entry.kind == "place";
  if (is_thing) {
    put_names(entry, out);
  } else {
    out["date"] = entry.date.empty() ? Json(nullptr) : Json(entry.date);
    out["places"] = entry.places;
  }
  if (entry.kind == "meeting") {
    out["parties"] = parties_json(entry.parties);
    out["mediators"] = parties_json(entry.mediators);
  }
  if (!entry.status.empty()) out["status"] = entry.status;
  for (const auto& [name, value] : entry.fields) out[name] = value;
  out["claims"] = claims_json(entry.claims);
  Json history = Json::array();
  for (const StatusStep& step : entry.status_history)
    history.push_back(
        {{"status", step.status}, {"said_on", step.said_on}, {"report", step.report}});
  if (!history.empty()) out["status_history"] = history;
  out["differences"] = differences_json(entry.differences);
  out["links"] = links_json(entry.links);
  out["review"] = entry.review;
  return out;
}

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string entries_json(const Entries& entries, const claim::StreamHead& head) {
  Json stream = Json::parse(claim::to_json(head));
  stream["entries"] = 1;
  std::string lines = line_of(stream);
  for (const Entry& entry : entries.entries) lines += line_of(entry_json(entry));
  lines += line_of(Json{{"kind", "voices"}, {"groups", entries.voices}});
  return lines;
}

}  // namespace rapporteur::exports
