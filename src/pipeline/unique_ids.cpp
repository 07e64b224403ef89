#include "pipeline/unique_ids.h"

namespace rapporteur::pipeline {

namespace {

constexpr std::size_t kHashDigits = 8;

}  // namespace

void UniqueIds::settle(Reading& reading) {
  Report& report = reading.report;
  const auto taken = sha256_of_.emplace(report.id, report.sha256).first;
  if (taken->second == report.sha256) return;
  report.id += "~" + report.sha256.substr(0, kHashDigits);
  for (Claim& claim : reading.claims) claim.report = report.id;
}

}  // namespace rapporteur::pipeline
