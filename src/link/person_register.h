// Everybody whom the reports name, before it is told who is one person: by name and state.

#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "link/mentions.h"
#include "rapporteur/report.h"

namespace rapporteur::link {

// A report with whom it names; `published` is its day, for when an office was seen.
struct ReportMentions {
  std::string report, published;
  std::vector<Mention> mentions;
};

// Of every report that has claims; each report once.
std::vector<ReportMentions> mentions_by_report(const std::vector<Report>& reports,
                                               const std::vector<Claim>& claims,
                                               const Names& names);

struct SeenOffice {
  std::string day, office, of;
};

// One name as one or more reports write it; reports by their numbers in the register.
struct NamedPerson {
  std::uint32_t name = 0;  // its number
  std::string folded_name;
  std::vector<std::string> words;                               // of that
  std::map<std::string, std::vector<std::uint32_t>> spellings;  // as written -> reports, sorted
  std::set<std::string> sides, states, roles;
  std::vector<SeenOffice> offices;
};

class PersonRegister {
 public:
  // In order of their ids, whatever the order given.
  explicit PersonRegister(std::vector<ReportMentions> reports);

  // A name of which one report gives the state and another none is one person, unless two states
  // have somebody of that name. By name, then state.
  [[nodiscard]] std::vector<NamedPerson> persons() const;

  [[nodiscard]] const std::string& report(std::uint32_t number) const;
  // Numbers of all names in a report.
  [[nodiscard]] const std::vector<std::uint32_t>& names_in(std::uint32_t report) const;

 private:
  struct Name {
    std::uint32_t number = 0;
    std::map<std::string, NamedPerson> by_state;
  };
  void add(std::uint32_t report, const Mention& mention);
  [[nodiscard]] bool sounds_known(const std::string& name) const;

  std::vector<ReportMentions> reports_;
  std::map<std::string, Name> by_name_;
  std::unordered_map<std::string, std::vector<std::vector<std::string>>> by_sound_;  // words
  std::vector<std::vector<std::uint32_t>> names_in_;                                 // by report
};

}  // namespace rapporteur::link
