#include "pipeline/person_counts.h"

#include <charconv>
#include <variant>

#include "base/text_list.h"

namespace rapporteur::pipeline {

namespace {

std::string office_words(const OfficeClaim& office) {
  const std::string before =
      office.held.empty() || office.held == "current" ? "" : office.held + " ";
  return before + office.office + (office.of.empty() ? "" : " (" + office.of + ")");
}

template <typename Count>
void each_person(const std::vector<Actor>& actors, PersonCounts& counts, Count count) {
  for (const Actor& actor : actors)
    if (actor.kind == ActorKind::person) count(counts[actor.name]);
}

bool take_number(std::string_view& line, std::size_t& number) {
  std::string text;
  if (!base::take_text(line, text)) return false;
  return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc();
}

}  // namespace

PersonCounts count_persons(const std::vector<const Claim*>& claims) {
  PersonCounts counts;
  for (const Claim* claim : claims) {
    if (const auto* office = std::get_if<OfficeClaim>(&claim->body)) {
      counts[office->person.name].offices.insert(office_words(*office));
    } else if (const auto* meeting = std::get_if<MeetingClaim>(&claim->body)) {
      for (const auto* actors : {&meeting->parties, &meeting->mediators, &meeting->hosts})
        each_person(*actors, counts, [](PersonCount& person) { ++person.meetings; });
    } else if (const auto* statement = std::get_if<StatementClaim>(&claim->body)) {
      each_person(statement->speakers, counts, [](PersonCount& person) { ++person.statements; });
    }
  }
  return counts;
}

std::string written(const PersonCounts& counts) {
  std::string line;
  for (const auto& [name, person] : counts) {
    base::put_text(line, name);
    for (const std::size_t number : {person.meetings, person.statements, person.offices.size()})
      base::put_text(line, std::to_string(number));
    for (const std::string& office : person.offices) base::put_text(line, office);
  }
  return line;
}

PersonCounts read_person_counts(std::string_view line) {
  PersonCounts counts;
  std::string name, office;
  while (base::take_text(line, name)) {
    PersonCount person;
    std::size_t offices = 0;
    if (!take_number(line, person.meetings) || !take_number(line, person.statements) ||
        !take_number(line, offices))
      return counts;
    for (; offices > 0 && base::take_text(line, office); --offices) person.offices.insert(office);
    counts.emplace(name, std::move(person));
  }
  return counts;
}

}  // namespace rapporteur::pipeline
