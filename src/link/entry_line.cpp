#include "link/entry_line.h"

#include <algorithm>
#include <array>
#include <exception>

#include <nlohmann/json.hpp>

namespace rapporteur::link {

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

// Fields of every entry; what else a line has is of its kind.
constexpr std::array<std::string_view, 16> kCommonFields = {
    "kind",    "id",        "was",    "title",  "date",           "places",
    "parties", "mediators", "status", "claims", "status_history", "differences",
    "links",   "review",    "names",  "offices"};

std::string text_at(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found == json.end() || found->is_null() ? "" : found->get<std::string>();
}

template <typename T, typename Read>
std::vector<T> list_at(const Json& json, const char* name, Read read) {
  std::vector<T> list;
  const auto found = json.find(name);
  if (found == json.end()) return list;
  for (const Json& item : *found) list.push_back(read(item));
  return list;
}

std::string text_of(const Json& json) { return json.get<std::string>(); }

EntryParty party_of(const Json& json) {
  return {text_at(json, "name"), text_at(json, "office"), text_at(json, "entry")};
}

EntryClaim claim_of(const Json& json) {
  const Json& span = json.at("span");
  return {text_at(json, "report"),
          text_at(json, "claim"),
          {span.at(0).get<std::uint32_t>(), span.at(1).get<std::uint32_t>()},
          text_at(json, "voice")};
}

DifferenceValue value_of(const Json& json) {
  return {text_at(json, "value"), list_at<DifferenceVoice>(json, "voices", [](const Json& voice) {
            return DifferenceVoice{text_at(voice, "report"), text_at(voice, "said_by")};
          })};
}

EntryLink link_of(const Json& json) {
  const Json& certainty = json.at("certainty");
  return {text_at(json, "to"), text_at(json, "reason"),
          certainty.is_null() ? std::nullopt : std::optional(certainty.get<double>()),
          list_at<std::string>(json, "claims", text_of)};
}

// Throws what the library throws.
Entry read_entry(const Json& json) {
  Entry entry;
  entry.kind = json.at("kind").get<std::string>();
  entry.id = text_at(json, "id");
  entry.was = list_at<std::string>(json, "was", text_of);
  entry.title = text_at(json, "title");
  entry.date = text_at(json, "date");
  entry.places = list_at<std::string>(json, "places", text_of);
  entry.parties = list_at<EntryParty>(json, "parties", party_of);
  entry.mediators = list_at<EntryParty>(json, "mediators", party_of);
  entry.status = text_at(json, "status");
  for (const auto& [name, value] : json.items())
    if (std::ranges::find(kCommonFields, std::string_view(name)) == kCommonFields.end())
      entry.fields.emplace_back(name, value.get<std::string>());
  entry.claims = list_at<EntryClaim>(json, "claims", claim_of);
  entry.status_history = list_at<StatusStep>(json, "status_history", [](const Json& step) {
    return StatusStep{text_at(step, "status"), text_at(step, "said_on"), text_at(step, "report")};
  });
  entry.differences = list_at<Difference>(json, "differences", [](const Json& difference) {
    return Difference{text_at(difference, "field"),
                      list_at<DifferenceValue>(difference, "values", value_of)};
  });
  entry.links = list_at<EntryLink>(json, "links", link_of);
  entry.review = text_at(json, "review");
  entry.names = list_at<Spelling>(json, "names", [](const Json& name) {
    return Spelling{text_at(name, "name"), list_at<std::string>(name, "reports", text_of)};
  });
  entry.offices = list_at<HeldOffice>(json, "offices", [](const Json& office) {
    return HeldOffice{text_at(office, "office"), text_at(office, "of"),
                      text_at(office, "first_seen"), text_at(office, "last_seen")};
  });
  return entry;
}

}  // namespace

std::string to_json(const Entry& entry) {
  return entry_json(entry).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Entry> entry_from(std::string_view line) try {
  return read_entry(Json::parse(line));
} catch (const std::exception& error) {
  return fail(ErrorKind::bad_input, std::string("no line of an entry: ") + error.what());
}

}  // namespace rapporteur::link
