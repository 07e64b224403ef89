// The claims of a record as humans have judged them.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rapporteur/decision.h"
#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

// A view over a record, which must outlive it. Only the reports that decisions speak of are judged
// anew, so that a record without decisions answers as fast as before.
class JudgedRecord {
 public:
  static Result<JudgedRecord> of(const store::RecordFile& record);

  // As RecordFile::claims, but corrected and without those that were rejected: a corrected value
  // counts for the filter. With a limit there may be more than that.
  [[nodiscard]] Result<std::vector<Claim>> claims(const store::ClaimFilter& filter) const;
  // A claim of the record as it is judged; nothing where it is rejected.
  [[nodiscard]] std::optional<Claim> judged(const Claim& claim) const;
  // What was decided of that claim, in order of time.
  [[nodiscard]] std::vector<Decision> decisions_on(const Claim& claim) const;
  [[nodiscard]] const std::vector<Decision>& decisions() const { return decisions_; }
  // Decisions that cannot be kept, or that speak against each other.
  [[nodiscard]] const std::vector<DecisionConflict>& conflicts() const { return conflicts_; }

 private:
  explicit JudgedRecord(const store::RecordFile& record) : record_(&record) {}

  const store::RecordFile* record_;
  std::vector<Decision> decisions_;
  std::vector<DecisionConflict> conflicts_;
  std::map<std::string, Report> reports_;  // those that decisions speak of
  std::vector<Claim> claims_;              // of these, judged
};

}  // namespace rapporteur::pipeline
