#include "pipeline/copy_search.h"

#include "read/copies.h"

namespace rapporteur::pipeline {

Result<FoundCopies> find_copies(const store::RecordFile& record, const Report& report) {
  const read::Fingerprint fingerprint = read::fingerprint_of(report);
  FoundCopies found;
  found.trace.words = fingerprint.words;
  found.trace.keys = fingerprint.keys();
  const auto candidates = record.alike_candidates(found.trace);
  if (!candidates) return fail(candidates.error());
  for (const std::string& id : *candidates) {
    if (id == report.id) continue;
    const auto other = record.report(id);
    if (!other) return fail(other.error());
    const read::Fingerprint of_other = read::fingerprint_of(*other);
    if (!read::share_story(fingerprint, of_other)) continue;
    found.trace.alike.push_back({id, fingerprint.words == of_other.words});
    if (!found.copy_of.empty() || !read::are_copies(report, fingerprint, *other, of_other))
      continue;
    const auto origin = record.copy_of(id, other->sha256);
    if (!origin) return fail(origin.error());
    found.copy_of = origin->value_or("").empty() ? id : **origin;
  }
  return found;
}

Result<void> trace_older_reports(store::RecordFile& record) {
  const auto ids = record.untraced();
  if (!ids) return fail(ids.error());
  if (ids->empty()) return {};
  return record.all_or_nothing([&]() -> Result<void> {
    for (const std::string& id : *ids) {
      const auto report = record.report(id);
      if (!report) return fail(report.error());
      const auto found = find_copies(record, *report);
      if (!found) return fail(found.error());
      if (auto done = record.set_trace(id, found->trace); !done) return done;
    }
    return {};
  });
}

}  // namespace rapporteur::pipeline
