#include "support/claims.h"

#include <functional>
#include <stdexcept>

namespace rapporteur::test {

Report make_report(const std::string& id, const std::string& text, const std::string& outlet,
                   const std::string& published) {
  Report report;
  report.id = id;
  report.text = text;
  report.outlet = {outlet, "user"};
  report.published = {published, published.empty() ? "none" : "metadata"};
  report.language = "en";
  report.bytes = text.size();
  // Not a real digest: only equality counts.
  report.sha256 = std::to_string(std::hash<std::string>{}(text));
  report.sha256.resize(64, '0');
  report.paragraphs.push_back(
      {{0, static_cast<std::uint32_t>(text.size())}, ParagraphKind::prose, {}});
  return report;
}

Actor make_person(const std::string& name, const std::string& office, const std::string& of) {
  Actor actor;
  actor.name = actor.mention = name;
  actor.kind = ActorKind::person;
  actor.office = office;
  actor.of = of;
  return actor;
}

Actor make_state(const std::string& name, const std::string& country) {
  Actor actor;
  actor.name = actor.mention = name;
  actor.kind = ActorKind::state;
  actor.country = country;
  return actor;
}

Claim make_claim(const Report& report, std::string_view words, ClaimBody body) {
  const std::size_t at = report.text.find(words);
  if (at == std::string::npos) throw std::runtime_error("not in the report: " + std::string(words));
  Claim claim;
  claim.report = report.id;
  claim.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  claim.rule = "test.rule";
  claim.body = std::move(body);
  claim.id = "c" + std::to_string(claim.body.index()) + "-" + std::to_string(at);
  return claim;
}

Claim make_meeting(const Report& report, std::string_view words, const std::vector<Actor>& parties,
                   const std::string& status, const std::string& date) {
  MeetingClaim meeting;
  meeting.parties = parties;
  Claim claim = make_claim(report, words, std::move(meeting));
  claim.status = status;
  claim.date = date;
  claim.date_from = date.empty() ? "report" : "text";
  return claim;
}

Claim make_statement(const Report& report, std::string_view words, const Actor& speaker,
                     const std::string& act) {
  StatementClaim statement;
  statement.speakers = {speaker};
  statement.act = act;
  statement.quote = "indirect";
  return make_claim(report, words, std::move(statement));
}

}  // namespace rapporteur::test
