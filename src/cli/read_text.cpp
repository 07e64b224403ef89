#include "cli/read_text.h"

#include <utility>

#include "read/read_inputs.h"

namespace rapporteur::cli {

claim::ReadText read_report(const Report& report, const pipeline::Resources& use) {
  pipeline::Reading reading = pipeline::code_report(report, use);
  return {std::move(reading.report), std::move(reading.analysis), std::move(reading.grounding),
          std::move(reading.clauses)};
}

claim::ReadText read_text(const std::string& text, const pipeline::Resources& use) {
  read::ReadResult result = read::read_bytes("sentence.txt", text, {});
  Report report;
  if (!result.reports.empty()) report = std::move(result.reports.front());
  // One sentence is too little to tell its language by.
  report.language = "en";
  return read_report(report, use);
}

}  // namespace rapporteur::cli
