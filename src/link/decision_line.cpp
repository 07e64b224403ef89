#include "link/decision_line.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claim/claim_json.h"

namespace rapporteur::link {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 6> kActs = {"accept", "correct", "reject",
                                                   "join",   "part",    "dispute"};

bool is_of_two(const std::string& act) { return act == "join" || act == "part"; }

Json anchor_json(const ClaimAnchor& anchor) {
  return {{"report", anchor.report},
          {"kind", anchor.kind},
          {"claim", anchor.claim},
          {"span", {anchor.span.begin, anchor.span.end}}};
}

// All but the id, in the order of docs/decisions.md.
Json content_json(const Decision& decision) {
  Json json{{"made_on", decision.made_on},
            {"who", decision.who},
            {"act", decision.act},
            {"claim", anchor_json(decision.claim)}};
  if (is_of_two(decision.act)) json["other"] = anchor_json(decision.other);
  if (decision.act == "correct") {
    json["field"] = decision.field;
    json["value"] = decision.value;
    json["was"] = decision.was;
  }
  if (!decision.why.empty()) json["why"] = decision.why;
  if (!decision.rests_on.empty()) json["rests_on"] = decision.rests_on;
  return json;
}

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Empty where there is no such text.
std::string text_at(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found == json.end() || !found->is_string() ? "" : found->get<std::string>();
}

std::optional<std::uint32_t> place_in(const Json& span, std::size_t at) {
  const Json& number = span[at];
  constexpr std::uint64_t kMost = 0xFFFFFFFF;
  if (!number.is_number_unsigned() || number.get<std::uint64_t>() > kMost) return std::nullopt;
  return static_cast<std::uint32_t>(number.get<std::uint64_t>());
}

// The anchor of a name has no span.
Result<ClaimAnchor> anchor_at(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_object())
    return fail(ErrorKind::bad_input, fmt::format("\"{}\" is missing: which claim is meant", name));
  ClaimAnchor anchor{
      text_at(*found, "report"), text_at(*found, "kind"), text_at(*found, "claim"), {}};
  if (anchor.kind.empty() || anchor.claim.empty())
    return fail(ErrorKind::bad_input, fmt::format("\"{}\" names no claim", name));
  const auto span = found->find("span");
  if (span == found->end()) return anchor;
  if (!span->is_array() || span->size() != 2)
    return fail(ErrorKind::bad_input, fmt::format("the span of \"{}\" is no pair", name));
  const auto begin = place_in(*span, 0);
  const auto end = place_in(*span, 1);
  if (!begin || !end || *begin > *end)
    return fail(ErrorKind::bad_input,
                fmt::format("the span of \"{}\" is no stretch of a text", name));
  anchor.span = {*begin, *end};
  return anchor;
}

// "2031-05-04T10:20:30Z", or with thousandths of a second.
bool is_time(std::string_view text) {
  const auto has_form = [&](std::string_view form) {
    return std::ranges::equal(text, form, [](char c, char expected) {
      return expected == 'd' ? std::isdigit(static_cast<unsigned char>(c)) != 0 : c == expected;
    });
  };
  return has_form("dddd-dd-ddTdd:dd:ddZ") || has_form("dddd-dd-ddTdd:dd:dd.dddZ");
}

Result<void> check_fields(const Decision& decision) {
  if (std::ranges::find(kActs, decision.act) == kActs.end())
    return fail(ErrorKind::bad_input, fmt::format("there is no act \"{}\"", decision.act));
  if (decision.who.empty()) return fail(ErrorKind::bad_input, "\"who\" is missing");
  if (!is_time(decision.made_on))
    return fail(ErrorKind::bad_input, "\"made_on\" is no time like 2031-05-04T10:20:30Z");
  if (decision.act == "correct" && decision.field.empty())
    return fail(ErrorKind::bad_input, "\"field\" is missing: what is corrected");
  return {};
}

}  // namespace

std::string decision_id(const Decision& decision) {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a, 64 bits
  for (const char c : text_of(content_json(decision)))
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return fmt::format("d{:016x}", hash);
}

ClaimAnchor anchor_of(const Claim& claim) {
  return {claim.report, std::string(claim::kind_of(claim)), claim.id, claim.span};
}

ClaimAnchor anchor_of_name(const std::string& name) { return {"", "person", name, {}}; }

std::string to_json(const Decision& decision) {
  Json json{{"kind", "decision"}, {"id", decision.id}};
  json.update(content_json(decision));
  return text_of(json);
}

Result<Decision> decision_from(std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) return fail(ErrorKind::bad_input, "the line is no JSON object");
  Decision decision;
  decision.made_on = text_at(json, "made_on");
  decision.who = text_at(json, "who");
  decision.act = text_at(json, "act");
  decision.field = text_at(json, "field");
  decision.value = text_at(json, "value");
  decision.was = text_at(json, "was");
  decision.why = text_at(json, "why");
  decision.rests_on = text_at(json, "rests_on");
  if (auto checked = check_fields(decision); !checked) return fail(checked.error());
  auto claim = anchor_at(json, "claim");
  if (!claim) return fail(claim.error());
  decision.claim = std::move(*claim);
  if (is_of_two(decision.act)) {
    auto other = anchor_at(json, "other");
    if (!other) return fail(other.error());
    decision.other = std::move(*other);
  }
  decision.id = decision_id(decision);
  const std::string given = text_at(json, "id");
  if (!given.empty() && given != decision.id)
    return fail(ErrorKind::bad_input,
                fmt::format("the id {} does not belong to these words; a decision is never "
                            "altered, another one is added",
                            given));
  return decision;
}

}  // namespace rapporteur::link
