// Finds among the reports of a record those that tell the story of a new one, without reading all
// of them again.

#pragma once

#include <string>

#include "rapporteur/report.h"
#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

struct FoundCopies {
  std::string copy_of;  // the earliest report in the record with this story; empty
  store::StoryTrace trace;
};

// Looks closer only at the few reports that share some of the story's numbers.
Result<FoundCopies> find_copies(const store::RecordFile& record, const Report& report);

// Leaves a trace of every report that came in before traces were kept. Costs nothing where there is
// none.
Result<void> trace_older_reports(store::RecordFile& record);

}  // namespace rapporteur::pipeline
