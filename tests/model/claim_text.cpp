#include "claim_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "claim/claim_json.h"
#include "ground/grounding_text.h"

namespace rapporteur::test {

namespace {

using Json = nlohmann::ordered_json;

// Where a claim stands, what says the same twice, and what was measured of its rule elsewhere.
constexpr std::array<std::string_view, 15> kUnshown = {
    "kind",       "report", "id", "text",   "sentence", "coder", "rule",     "span",
    "more_spans", "about",  "to", "places", "lat",      "lon",   "certainty"};

bool is_shown(const std::string& key, const Json& value) {
  const bool is_place = key.ends_with("_span") || key.ends_with("_spans");
  const bool is_empty = value.is_null() || value.empty() || value == false;
  return !is_place && !is_empty && std::ranges::find(kUnshown, key) == kUnshown.end();
}

std::string shown(const Json& value) {
  std::vector<std::string> parts;
  if (value.is_array()) {
    for (const Json& item : value) parts.push_back(shown(item));
    return fmt::format("{}", fmt::join(parts, "; "));
  }
  if (value.is_object()) {
    for (const auto& [key, field] : value.items()) {
      const bool is_of_claim = key == "kind";  // an actor's kind is worth a word
      if (is_of_claim || is_shown(key, field)) parts.push_back(shown(field));
    }
    return fmt::format("{}", fmt::join(parts, " | "));
  }
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string names(const std::vector<Actor>& actors) {
  std::vector<std::string> names;
  for (const Actor& actor : actors) names.push_back(actor.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string fact_line(std::string_view name, const SourcedFact& fact) {
  if (fact.value.empty()) return fmt::format("{}: none\n", name);
  return fmt::format("{}: {} ({})\n", name, fact.value, fact.from);
}

std::string_view kind_word(ParagraphKind kind) {
  constexpr std::array<std::string_view, 6> kWords = {"headline", "prose",  "list item",
                                                      "caption",  "header", "boilerplate"};
  return kWords.at(static_cast<std::size_t>(kind));
}

}  // namespace

std::string read_text(const Report& report) {
  std::string text = fmt::format("id: {}\nlanguage: {}\n", report.id, report.language);
  text += fact_line("outlet", report.outlet) + fact_line("published", report.published) +
          fact_line("byline", report.byline) + fact_line("place", report.dateline_place) +
          fact_line("title", report.title);
  for (const Paragraph& paragraph : report.paragraphs) {
    text += fmt::format("\n[{}]", kind_word(paragraph.kind));
    if (!paragraph.dateline.empty())
      text += fmt::format(" dateline \"{}\"", report.slice(paragraph.dateline));
    text += fmt::format("\n{}\n", report.slice(paragraph.span));
  }
  return text;
}

std::string ground_text(const Report& report, const Grounding& grounding) {
  std::string text = "actors\n" + ground::mentions_text(grounding, report) + "\ndays\n";
  for (const Day& day : grounding.days) {
    text += fmt::format("[{}] -> {} ({} {}{})\n", report.slice(day.span),
                        day.edtf.empty() ? "no day" : day.edtf, day.type, day.value,
                        day.from.empty() ? "" : ", " + day.from);
  }
  text += "\nplaces\n";
  for (const Place& place : grounding.places) {
    text += fmt::format("[{}] -> {} ({}{})\n", report.slice(place.span), place.name, place.kind,
                        place.country.empty() ? "" : " " + place.country);
  }
  text += "\nnumbers\n";
  for (const Quantity& quantity : grounding.quantities) {
    text += fmt::format("[{}] -> {}{}{}\n", report.slice(quantity.span),
                        quantity.qualifier.empty() ? "" : quantity.qualifier + " ",
                        quantity.value ? fmt::format("{}", *quantity.value) : "range",
                        quantity.unit.empty() ? "" : " " + quantity.unit);
  }
  return text;
}

std::string claim_text(const Report& report, const Claim& claim) {
  const Json json = Json::parse(claim::to_json(report, claim));
  std::string text =
      fmt::format("{} \"{}\"\n", claim::kind_of(claim), json.at("text").get<std::string>());
  for (const auto& [key, value] : json.items()) {
    if (is_shown(key, value)) text += fmt::format("  {}: {}\n", key, shown(value));
  }
  return text;
}

std::string claims_text(const Report& report, const std::vector<Claim>& claims) {
  std::string text;
  for (const Claim& claim : claims) {
    if (std::holds_alternative<ReportClaim>(claim.body)) continue;
    text += (text.empty() ? "" : "\n") + claim_text(report, claim);
  }
  return text;
}

std::string short_line(const Claim& claim) {
  if (const auto* meeting = std::get_if<MeetingClaim>(&claim.body)) {
    return fmt::format("meeting {}{}: {}", claim.status, claim.date.empty() ? "" : " " + claim.date,
                       names(meeting->parties));
  }
  if (const auto* statement = std::get_if<StatementClaim>(&claim.body)) {
    return fmt::format("statement {}: {}{}", statement->act, names(statement->speakers),
                       statement->targets.empty() ? "" : " > " + names(statement->targets));
  }
  return "";
}

}  // namespace rapporteur::test
