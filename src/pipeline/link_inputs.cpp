#include "pipeline/link_inputs.h"

#include <map>
#include <string>

namespace rapporteur::pipeline {

Result<link::AlikeReports> alike_of(const store::RecordFile& record,
                                    const std::vector<Report>& reports) {
  const auto pairs = record.alike_reports();
  if (!pairs) return fail(pairs.error());
  std::map<std::string, const Report*> by_id;
  for (const Report& report : reports) by_id[report.id] = &report;
  link::AlikeReports alike;
  for (const store::AlikePair& pair : *pairs) {
    const Report& one = *by_id.at(pair.report);
    const Report& other = *by_id.at(pair.other);
    const bool own_series = !one.outlet.value.empty() && one.outlet.value == other.outlet.value &&
                            one.published.value != other.published.value;
    if (pair.same_words || !own_series) alike.emplace_back(pair.report, pair.other);
  }
  return alike;
}

}  // namespace rapporteur::pipeline
