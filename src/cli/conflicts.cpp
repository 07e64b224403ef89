#include "cli/conflicts.h"

#include <cstdio>

#include "cli/exit_codes.h"

namespace rapporteur::cli {

void tell_conflicts(const pipeline::JudgedRecord& judged) {
  const std::size_t count = judged.conflicts().size();
  if (count == 0) return;
  std::fprintf(stderr,
               "rapporteur: %zu conflict%s among the decisions; `rapporteur decisions conflicts` "
               "lists %s\n",
               count, count == 1 ? "" : "s", count == 1 ? "it" : "them");
}

int tell_conflicts(const store::RecordFile& record) {
  const auto judged = pipeline::JudgedRecord::of(record);
  if (!judged) return fail_with_record(judged.error());
  tell_conflicts(*judged);
  return kDone;
}

}  // namespace rapporteur::cli
