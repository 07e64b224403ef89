#include "link/same_telling.h"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "link/names.h"
#include "link/same_kind.h"

namespace rapporteur::link {

namespace {

std::string month_of(const std::string& iso_day) { return iso_day.substr(0, 7); }

}  // namespace

std::string family_of(const Claim& claim) {
  struct Family {
    std::string operator()(const MeetingClaim&) const { return "meeting"; }
    std::string operator()(const StatementClaim&) const { return "statement"; }
    std::string operator()(const InstrumentClaim&) const { return "instrument"; }
    std::string operator()(const ProvisionClaim&) const { return "commitment"; }
    std::string operator()(const ComplianceClaim&) const { return "commitment"; }
    std::string operator()(const ExchangeClaim&) const { return "exchange"; }
    std::string operator()(const FigureClaim&) const { return "figure"; }
    std::string operator()(const EventClaim&) const { return "incident"; }
    std::string operator()(const ReportClaim&) const { return ""; }
    std::string operator()(const OfficeClaim&) const { return ""; }
    std::string operator()(const OtherClaim&) const { return ""; }
  };
  return std::visit(Family{}, claim.body);
}

Verdict same_telling(const Told& one, const Told& other) {
  if (family_of(*one.claim) != family_of(*other.claim)) return {0, true, "another kind"};
  struct Compare {
    const Told &one, &other;
    Verdict operator()(const MeetingClaim&) const { return same_meeting(one, other); }
    Verdict operator()(const StatementClaim&) const { return same_statement(one, other); }
    Verdict operator()(const InstrumentClaim&) const { return same_instrument(one, other); }
    Verdict operator()(const ProvisionClaim&) const { return same_commitment(one, other); }
    Verdict operator()(const ComplianceClaim&) const { return same_commitment(one, other); }
    Verdict operator()(const ExchangeClaim&) const { return same_exchange(one, other); }
    Verdict operator()(const FigureClaim&) const { return same_figure(one, other); }
    Verdict operator()(const EventClaim&) const { return same_incident(one, other); }
    Verdict operator()(const ReportClaim&) const { return {}; }
    Verdict operator()(const OfficeClaim&) const { return {}; }
    Verdict operator()(const OtherClaim&) const { return {}; }
  };
  return std::visit(Compare{one, other}, one.claim->body);
}

bool have_one_speaker(const Told& one, const Told& other) {
  return best(one.doers, other.doers) >= Sameness::one_side;
}

bool may_be_one(const Told& one, const Told& other) {
  if (!std::holds_alternative<StatementClaim>(one.claim->body) || one.origin == other.origin)
    return true;
  if (one.first_day == kNoDay || other.first_day == kNoDay) return false;
  const int gap = std::max(one.first_day, other.first_day) - std::min(one.last_day, other.last_day);
  return gap <= kSameRound;
}

std::vector<std::string> blocking_keys(const Told& told) {
  const std::string family = family_of(*told.claim);
  std::vector<std::string> keys = {family + " copy " + told.origin};
  const auto days = nearest_days(told);
  const std::string when = days ? month_of(days->first) : "";
  for (const auto* list : {&told.parties, &told.mediators, &told.doers, &told.others}) {
    for (const Who& who : *list) {
      const std::string side = who.side.empty() ? who.key() : who.side;
      if (side.empty()) continue;
      keys.push_back(fmt::format("{} {}", family, side));
    }
  }
  if (const auto* instrument = std::get_if<InstrumentClaim>(&told.claim->body)) {
    keys.push_back("instrument " + instrument->number + " " + folded(instrument->name));
    keys.push_back("instrument " + instrument->type + " " +
                   (told.days ? told.days->first.substr(0, 4) : ""));
  }
  if (std::holds_alternative<InstrumentClaim>(told.claim->body) && is_of_truce(told) && told.days)
    keys.push_back("instrument truce " + told.days->first.substr(0, 4));
  const auto* event = std::get_if<EventClaim>(&told.claim->body);
  if (event != nullptr && is_coming(told.claim->status))
    keys.push_back("incident coming " + event->type);
  if (const auto* figure = std::get_if<FigureClaim>(&told.claim->body))
    keys.push_back("figure " + figure->measure + " " + when);
  if (family == "commitment") keys.push_back("commitment " + when);
  return keys;
}

}  // namespace rapporteur::link
