#include "export/csv.h"

#include <fmt/format.h>

#include <map>
#include <utility>
#include <variant>

#include "base/edtf.h"
#include "claim/claim_json.h"
#include "export/wording.h"

namespace rapporteur::exports {

namespace {

const std::vector<std::string> kColumns = {
    "kind",       "report",    "outlet",   "published", "id",      "status",    "background",
    "date",       "first_day", "last_day", "date_from", "parties", "mediators", "host",
    "speaker",    "act",       "targets",  "person",    "office",  "of",        "held",
    "place",      "country",   "mode",     "form",      "topic",   "type",      "number",
    "instrument", "action",    "deadline", "who",       "demand",  "verdict",   "giver",
    "receiver",   "what",      "count",    "in_return", "through", "measure",   "value",
    "qualifier",  "unit",      "group",    "period",    "source",  "target",    "plover",
    "cameo",      "said_by",   "passage",  "rule",      "coder"};

std::string names_of(const std::vector<Actor>& actors) {
  std::string names;
  for (const Actor& actor : actors) names += (names.empty() ? "" : "; ") + actor.name;
  return names;
}

std::string digits_of(std::optional<double> number) {
  return number ? fmt::format("{}", *number) : "";
}

using Cells = std::map<std::string, std::string, std::less<>>;

struct BodyCells {
  Cells& cells;

  void operator()(const ReportClaim&) const {}
  void operator()(const OtherClaim&) const {}
  void operator()(const OfficeClaim& body) const {
    cells["person"] = body.person.name;
    cells["office"] = body.office;
    cells["of"] = body.of;
    cells["country"] = body.country;
    cells["held"] = body.held;
  }
  void operator()(const MeetingClaim& body) const {
    cells["parties"] = names_of(body.parties);
    cells["mediators"] = names_of(body.mediators);
    cells["host"] = names_of(body.hosts);
    cells["mode"] = body.mode;
    cells["form"] = body.form;
    cells["topic"] = body.topic;
  }
  void operator()(const StatementClaim& body) const {
    cells["speaker"] = names_of(body.speakers);
    cells["act"] = body.act;
    cells["targets"] = names_of(body.targets);
    cells["topic"] = body.topic;
  }
  void operator()(const InstrumentClaim& body) const {
    cells["type"] = body.type;
    cells["instrument"] = body.name;
    cells["number"] = body.number;
    if (body.count) cells["count"] = std::to_string(*body.count);
    cells["source"] = names_of(body.issuers);
    cells["parties"] = names_of(body.signatories);
    cells["mediators"] = names_of(body.brokers);
    cells["act"] = body.act;
  }
  void operator()(const ProvisionClaim& body) const {
    cells["instrument"] = body.instrument;
    cells["who"] = names_of(body.duty_bearers);
    cells["action"] = body.action;
    cells["deadline"] = body.deadline;
  }
  void operator()(const ComplianceClaim& body) const {
    cells["who"] = names_of(body.who);
    cells["instrument"] = body.instrument;
    cells["demand"] = body.demand;
    cells["verdict"] = body.verdict;
  }
  void operator()(const ExchangeClaim& body) const {
    cells["giver"] = names_of(body.givers);
    cells["receiver"] = names_of(body.receivers);
    cells["what"] = body.what;
    cells["count"] = digits_of(body.count);
    cells["in_return"] = body.in_return;
    cells["through"] = names_of(body.through);
  }
  void operator()(const FigureClaim& body) const {
    cells["measure"] = body.measure;
    cells["value"] = digits_of(body.value);
    cells["qualifier"] = body.qualifier;
    cells["unit"] = body.unit;
    cells["group"] = body.group;
    cells["period"] = body.period;
    cells["what"] = body.what;
  }
  void operator()(const EventClaim& body) const {
    cells["type"] = body.type;
    cells["plover"] = body.plover.type;
    cells["cameo"] = body.cameo;
    cells["source"] = names_of(body.sources);
    cells["target"] = names_of(body.targets);
  }
};

Cells cells_of(const Report& report, const Claim& claim) {
  Cells cells;
  cells["kind"] = claim::kind_of(claim);
  cells["report"] = report.id;
  cells["outlet"] = report.outlet.value;
  cells["published"] = report.published.value;
  cells["id"] = claim.id;
  cells["status"] = claim.status;
  cells["background"] = claim.background ? "true" : "";
  cells["date"] = claim.date;
  cells["date_from"] = claim.date_from;
  if (const auto days = base::day_range(claim.date)) {
    cells["first_day"] = days->first;
    cells["last_day"] = days->last;
  }
  std::string places;
  for (const PlaceOfClaim& place : claim.places)
    places += (places.empty() ? "" : "; ") + place.name;
  cells["place"] = places;
  if (!claim.places.empty()) cells["country"] = claim.places.front().country;
  cells["said_by"] = names_of(claim.said_by);
  cells["passage"] = report.slice(claim.span);
  cells["rule"] = claim.rule;
  cells["coder"] = claim.coder;
  std::visit(BodyCells{cells}, claim.body);
  return cells;
}

bool is_exported(const Claim& claim) {
  return !std::holds_alternative<ReportClaim>(claim.body) &&
         !std::holds_alternative<OtherClaim>(claim.body);
}

std::string csv_cell(const std::string& cell) {
  if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) row += (i == 0 ? "" : ",") + csv_cell(cells[i]);
  return row + "\r\n";
}

std::string claims_csv(const std::vector<Report>& reports, const std::vector<Claim>& claims) {
  std::map<std::string, const Report*> by_id;
  for (const Report& report : reports) by_id[report.id] = &report;
  std::string csv = csv_row(kColumns);
  for (const Claim& claim : claims) {
    const auto report = by_id.find(claim.report);
    if (!is_exported(claim) || report == by_id.end()) continue;
    Cells cells = cells_of(*report->second, claim);
    std::vector<std::string> row;
    for (const std::string& column : kColumns) row.push_back(std::move(cells[column]));
    csv += csv_row(row);
  }
  return csv;
}

}  // namespace rapporteur::exports
