#include "cli/line_table.h"

#include <string>
#include <vector>

namespace rapporteur::cli {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : "; ") + word;
  return list;
}

std::vector<std::string> row_of(const exports::ChronologyLine& line) {
  std::vector<std::string> outlets, reports, claims;
  for (const exports::Carrier& carrier : line.carriers) {
    outlets.push_back(carrier.outlet);
    reports.push_back(carrier.report);
    claims.push_back(carrier.claim);
  }
  return {line.day,
          line.first_day,
          line.last_day,
          line.is_reported ? "report" : "act",
          line.kind,
          line.status,
          exports::plain_text(line.headline),
          joined(line.details),
          line.source,
          joined(outlets),
          joined(reports),
          joined(claims),
          line.passage.words};
}

}  // namespace

Table line_table(const exports::Chronology& chronology) {
  Table table;
  table.columns = {"day",     "first_day", "last_day", "day_from", "kind",   "status", "what",
                   "details", "source",    "outlets",  "reports",  "claims", "passage"};
  for (const exports::DaySection& day : chronology.days) {
    for (const exports::ChronologyLine& line : day.lines) table.rows.push_back(row_of(line));
  }
  return table;
}

}  // namespace rapporteur::cli
