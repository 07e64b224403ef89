#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "export/entry_files.h"

namespace rapporteur::exports {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kContext = 32;  // code points before and after a quotation

// What is left of a name in a URN (RFC 8141): letters, digits and some signs stay.
std::string urn_part(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                          (byte >= 'a' && byte <= 'z') || c == '-' || c == '.' || c == '_' ||
                          c == '~' || c == '/';
    out += is_plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

// The last code points of a text, or its first ones.
std::string_view tail_of(std::string_view text, std::size_t count) {
  std::size_t begin = text.size();
  while (begin > 0 && count > 0) {
    --begin;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    --count;
  }
  return text.substr(begin);
}

std::string_view head_of(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; end < text.size() && count > 0; --count) end += base::decode_at(text, end).bytes;
  return text.substr(0, end);
}

Json selectors(std::string_view text, Span span) {
  const std::string_view before = text.substr(0, span.begin);
  const std::string_view exact = text.substr(span.begin, span.end - span.begin);
  const std::size_t start = base::count_code_points(before);
  return Json::array({{{"type", "TextQuoteSelector"},
                       {"exact", exact},
                       {"prefix", tail_of(before, kContext)},
                       {"suffix", head_of(text.substr(span.end), kContext)}},
                      {{"type", "TextPositionSelector"},
                       {"start", start},
                       {"end", start + base::count_code_points(exact)}}});
}

Json annotation(const EntrySet& set, const Entry& entry, const EntryClaim& entry_claim,
                const Report& report) {
  const std::string id =
      fmt::format("urn:rapporteur:claim:{}/{}", urn_part(report.id), urn_part(entry_claim.claim));
  Json out{{"id", id}, {"type", "Annotation"}, {"motivation", "describing"}};
  if (const Claim* claim = set.claim(entry_claim)) {
    out["creator"] = {{"type", claim->coder == "rapporteur" ? "Software" : "Person"},
                      {"name", claim->coder}};
  }
  Json bodies = Json::array();
  bodies.push_back({{"type", "TextualBody"},
                    {"purpose", "describing"},
                    {"format", "text/plain"},
                    {"language", "en"},
                    {"value", fmt::format("{}: {} (according to {})", entry.kind, entry.title,
                                          entry_claim.voice)}});
  bodies.push_back({{"type", "TextualBody"}, {"purpose", "tagging"}, {"value", entry.kind}});
  out["body"] = bodies;
  const std::string source = report.url.value.empty()
                                 ? fmt::format("urn:rapporteur:report:{}", urn_part(report.id))
                                 : report.url.value;
  out["target"] = {{"source", source}, {"selector", selectors(report.text, entry_claim.span)}};
  return out;
}

}  // namespace

std::string web_annotations(const EntrySet& set) {
  Json items = Json::array();
  for (const Entry& entry : set.entries()) {
    for (const EntryClaim& claim : entry.claims) {
      const Report* report = set.report(claim.report);
      if (report == nullptr || claim.span.end > report->text.size()) continue;
      items.push_back(annotation(set, entry, claim, *report));
    }
  }
  const Json page{{"@context", "http://www.w3.org/ns/anno.jsonld"},
                  {"id", "urn:rapporteur:annotations"},
                  {"type", "AnnotationPage"},
                  {"startIndex", 0},
                  {"items", items}};
  return page.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rapporteur::exports
