#include "pipeline/happenings.h"

#include <map>
#include <utility>

namespace rapporteur::pipeline {

namespace {

// Read once; the list is part of the program.
const link::EventWords& event_words() {
  static const link::EventWords words;
  return words;
}

}  // namespace

std::string happenings_of(const Reading& reading) {
  return link::happening_lines(
      link::find_happenings(reading.analysis, reading.grounding, reading.clauses, event_words()));
}

Result<LinkedHappenings> link_happenings(const store::RecordFile& record) {
  const auto reports = record.reports();
  if (!reports) return fail(reports.error());
  const auto lines = record.happenings();
  if (!lines) return fail(lines.error());
  std::map<std::string, std::vector<link::Happening>> happenings;
  for (const auto& [report, text] : *lines) happenings[report] = link::read_happenings(text);
  return LinkedHappenings{link::link_happenings(*reports, happenings, event_words()),
                          reports->size() - happenings.size()};
}

}  // namespace rapporteur::pipeline
