// What entries are worked out from beside the claims: the whole record and a part of it see the
// same.

#pragma once

#include <vector>

#include "link/prepare.h"
#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

// Pairs of reports that tell one story. What one outlet repeats from day to day is no copy, unless
// word for word. Of `reports` their ids, outlets and days are looked at.
Result<link::AlikeReports> alike_of(const store::RecordFile& record,
                                    const std::vector<Report>& reports);

}  // namespace rapporteur::pipeline
