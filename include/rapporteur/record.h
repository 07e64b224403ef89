// The record as the other rooms see it. `store` implements it over SQLite; tests use a vector.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/report.h"
#include "rapporteur/result.h"

namespace rapporteur {

// What came of adding one report.
struct Receipt {
  std::string report;
  bool added = false;  // false: it was there already, with these bytes and these claims
  std::uint32_t claims = 0;
};

// How rooms look into the record without knowing SQL.
class RecordLookup {
 public:
  virtual ~RecordLookup() = default;
  // Ids of all reports, sorted.
  [[nodiscard]] virtual Result<std::vector<std::string>> report_ids() const = 0;
  [[nodiscard]] virtual Result<Report> report(const std::string& id) const = 0;
  // Claims of one report in reading order.
  [[nodiscard]] virtual Result<std::vector<Claim>> claims_of(
      const std::string& report_id) const = 0;
};

}  // namespace rapporteur
