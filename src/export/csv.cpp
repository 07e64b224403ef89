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

const std::vector<Column> kColumns = {
    {"kind", "string", "What kind of claim it is."},
    {"report", "string", "The report that says so."},
    {"outlet", "string", "Who published it."},
    {"published", "string", "When (EDTF)."},
    {"id", "string", "The claim's id within the report."},
    {"status", "string", "Held or happened, ongoing, planned, postponed, denied and so on."},
    {"background", "string", "true where an older act is told as background."},
    {"date", "string", "When it was or is to be (EDTF)."},
    {"first_day", "date", "First day that the date can mean."},
    {"last_day", "date", "Last day that the date can mean."},
    {"date_from", "string", "text, relative or report."},
    {"parties", "string", "Who meets; who signed or agreed."},
    {"mediators", "string", "Who brings them together."},
    {"host", "string", "Who receives them."},
    {"speaker", "string", "Who says it."},
    {"act", "string", "What kind of saying, or what is done with an instrument."},
    {"targets", "string", "Whom a statement concerns."},
    {"person", "string", "Who holds an office."},
    {"office", "string", "Which office."},
    {"of", "string", "Of which state or body."},
    {"held", "string", "Whether the office is held, former or to come."},
    {"place", "string", "Where."},
    {"country", "string", "ISO 3166 of the place or the office."},
    {"mode", "string", "In person, by video or by phone."},
    {"form", "string", "Bilateral, trilateral, summit, session, visit, call or talks."},
    {"topic", "string", "What it is about, in the report's words."},
    {"occasion", "string", "On the sidelines of what."},
    {"outcome", "string", "What a meeting ended with."},
    {"reason", "string", "Why it was put off, called off or failed."},
    {"quote", "string", "direct, indirect or mixed."},
    {"type", "string", "Of an instrument or an event."},
    {"number", "string", "Of an instrument, as written."},
    {"instrument", "string", "Which instrument."},
    {"action", "string", "What somebody is bound to do."},
    {"deadline", "string", "Until when (EDTF)."},
    {"who", "string", "Who is bound, or said to have kept or broken something."},
    {"demand", "string", "What was kept or broken."},
    {"verdict", "string", "fulfilled, partly, not fulfilled, violated or disputed."},
    {"giver", "string", "Who hands over."},
    {"receiver", "string", "Who receives."},
    {"what", "string", "What is handed over or counted."},
    {"count", "number", "How many."},
    {"in_return", "string", "For what."},
    {"through", "string", "With whose help."},
    {"measure", "string", "What is counted."},
    {"value", "number", "The number."},
    {"qualifier", "string", "exact, about, at least, at most and so on."},
    {"unit", "string", "In what unit."},
    {"group", "string", "Of whom."},
    {"period", "string", "Over which time (EDTF)."},
    {"source", "string", "Who did it; who issued it."},
    {"target", "string", "To whom."},
    {"plover", "string", "PLOVER type."},
    {"cameo", "string", "CAMEO code."},
    {"said_by", "string", "Whom the report gives as its source, outermost first."},
    {"passage", "string", "The report's own words."},
    {"rule", "string", "What in the program made the claim."},
    {"coder", "string", "Who made it: rapporteur, or a person or program by name."}};

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
    cells["occasion"] = body.occasion;
    cells["outcome"] = body.outcome;
    cells["reason"] = body.reason;
  }
  void operator()(const StatementClaim& body) const {
    cells["speaker"] = names_of(body.speakers);
    cells["act"] = body.act;
    cells["quote"] = body.quote;
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

Sheet claims_sheet(const std::vector<Report>& reports, const std::vector<Claim>& claims) {
  Sheet sheet{"claims", "One row for each thing that one report says.", kColumns, {}};
  std::map<std::string, const Report*> by_id;
  for (const Report& report : reports) by_id[report.id] = &report;
  for (const Claim& claim : claims) {
    const auto report = by_id.find(claim.report);
    if (!is_exported(claim) || report == by_id.end()) continue;
    Cells cells = cells_of(*report->second, claim);
    std::vector<std::string>& row = sheet.rows.emplace_back();
    for (const Column& column : kColumns) row.push_back(std::move(cells[column.name]));
  }
  return sheet;
}

std::string csv_of(const Sheet& sheet) {
  std::vector<std::string> header;
  for (const Column& column : sheet.columns) header.push_back(column.name);
  std::string csv = csv_row(header);
  for (const auto& row : sheet.rows) csv += csv_row(row);
  return csv;
}

std::string claims_csv(const std::vector<Report>& reports, const std::vector<Claim>& claims) {
  return csv_of(claims_sheet(reports, claims));
}

}  // namespace rapporteur::exports
