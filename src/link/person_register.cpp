#include "link/person_register.h"

#include <algorithm>
#include <utility>

#include "link/names.h"

namespace rapporteur::link {

namespace {

std::string sound_of(const std::string& folded_name) {
  return sound_key(std::string_view(folded_name).substr(folded_name.rfind(' ') + 1));
}

void keep_each_once(std::vector<std::uint32_t>& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
}

void absorb(NamedPerson& person, const NamedPerson& other) {
  for (const auto& [name, reports] : other.spellings) {
    auto& of_name = person.spellings[name];
    of_name.insert(of_name.end(), reports.begin(), reports.end());
  }
  person.sides.insert(other.sides.begin(), other.sides.end());
  person.roles.insert(other.roles.begin(), other.roles.end());
  person.offices.insert(person.offices.end(), other.offices.begin(), other.offices.end());
}

}  // namespace

std::vector<ReportMentions> mentions_by_report(const std::vector<Report>& reports,
                                               const std::vector<Claim>& claims,
                                               const Names& names) {
  std::map<std::string, std::vector<const Claim*>> of_report;
  for (const Claim& claim : claims) of_report[claim.report].push_back(&claim);
  std::vector<ReportMentions> mentions;
  for (const Report& report : reports) {
    const auto found = of_report.find(report.id);
    if (found != of_report.end())
      mentions.push_back({report.id, report.published.value, mentions_of(found->second, names)});
  }
  return mentions;
}

PersonRegister::PersonRegister(std::vector<ReportMentions> reports)
    : reports_(std::move(reports)), names_in_(reports_.size()) {
  std::ranges::sort(reports_, {}, &ReportMentions::report);
  // People first: others are known by them.
  for (const bool people : {true, false}) {
    for (std::uint32_t i = 0; i < reports_.size(); ++i)
      for (const Mention& mention : reports_[i].mentions)
        if ((mention.as == Mention::As::office || mention.as == Mention::As::person) == people)
          add(i, mention);
  }
  for (auto& names : names_in_) keep_each_once(names);
}

const std::string& PersonRegister::report(std::uint32_t number) const {
  return reports_[number].report;
}

const std::vector<std::uint32_t>& PersonRegister::names_in(std::uint32_t report) const {
  return names_in_[report];
}

// A coder who gives bare names spells somebody in another way than the rest.
bool PersonRegister::sounds_known(const std::string& name) const {
  const auto alike = by_sound_.find(sound_of(name));
  if (alike == by_sound_.end()) return false;
  const std::vector<std::string> words = folded_words_of(name);
  return std::ranges::any_of(alike->second, [&](const auto& known) {
    return compare_name_words(words, known) >= NameMatch::transliterated;
  });
}

void PersonRegister::add(std::uint32_t report, const Mention& mention) {
  const bool is_person = mention.as == Mention::As::person || mention.as == Mention::As::office;
  auto name = by_name_.find(mention.folded_name);
  if (name == by_name_.end()) {
    if (!is_person && (mention.as == Mention::As::state || !sounds_known(mention.folded_name)))
      return;
    name = by_name_.emplace(mention.folded_name, Name{}).first;
    name->second.number = static_cast<std::uint32_t>(by_name_.size());
    by_sound_[sound_of(mention.folded_name)].push_back(folded_words_of(mention.folded_name));
  }
  names_in_[report].push_back(name->second.number);
  NamedPerson& person = name->second.by_state[mention.state];
  auto& reports = person.spellings[mention.name];
  if (reports.empty() || reports.back() != report) reports.push_back(report);
  if (!mention.side.empty()) person.sides.insert(mention.side);
  if (!mention.state.empty()) person.states.insert(mention.state);
  if (!mention.role.empty()) person.roles.insert(mention.role);
  if (mention.as == Mention::As::office)
    person.offices.push_back({reports_[report].published, mention.office, mention.of});
}

std::vector<NamedPerson> PersonRegister::persons() const {
  std::vector<NamedPerson> persons;
  for (const auto& [name, known] : by_name_) {
    const auto bare = known.by_state.find("");
    const bool is_plain = bare != known.by_state.end() && known.by_state.size() == 2;
    for (const auto& [state, person] : known.by_state) {
      if (is_plain && state.empty()) continue;
      persons.push_back(person);
      persons.back().name = known.number;
      persons.back().folded_name = name;
      persons.back().words = folded_words_of(name);
      if (is_plain) absorb(persons.back(), bare->second);
      for (auto& [spelling, reports] : persons.back().spellings) keep_each_once(reports);
    }
  }
  return persons;
}

}  // namespace rapporteur::link
