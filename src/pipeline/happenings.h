// The happenings of a record's reports, finer than claims, and which of them are one.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "link/happening_links.h"
#include "pipeline/run.h"
#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

// As lines to be kept with the report.
std::string happenings_of(const Reading& reading);

struct LinkedHappenings {
  std::vector<link::HappeningLink> links;  // by report, then place
  std::size_t unread = 0;                  // reports without any that are kept
};
Result<LinkedHappenings> link_happenings(const store::RecordFile& record);

}  // namespace rapporteur::pipeline
