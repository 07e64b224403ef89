#include "claim/claim_json.h"

#include <nlohmann/json.hpp>

#include "claim/body_json.h"
#include "claim/json_parts.h"

namespace rapporteur::claim {

namespace {

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
    std::string_view operator()(const InstrumentClaim&) const { return "instrument"; }
    std::string_view operator()(const ProvisionClaim&) const { return "provision"; }
    std::string_view operator()(const ComplianceClaim&) const { return "compliance"; }
    std::string_view operator()(const ExchangeClaim&) const { return "exchange"; }
    std::string_view operator()(const FigureClaim&) const { return "figure"; }
    std::string_view operator()(const EventClaim&) const { return "event"; }
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
  put_body(report, claim, out);
  return line_of(out);
}

}  // namespace rapporteur::claim
