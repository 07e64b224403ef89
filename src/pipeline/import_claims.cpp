#include "pipeline/import_claims.h"

#include <map>
#include <optional>
#include <utility>

#include "claim/claim_json.h"
#include "claim/gate.h"

namespace rapporteur::pipeline {

namespace {

// Reports of the record under every name that a coder may give them.
class Shelf {
 public:
  static Result<Shelf> of(const store::RecordFile& record) {
    Shelf shelf;
    auto reports = record.reports();
    if (!reports) return fail(reports.error());
    shelf.reports_ = std::move(*reports);
    for (const Report& report : shelf.reports_) {
      shelf.by_name_.emplace(report.id, &report);
      const std::size_t dot = report.id.rfind('.');
      if (dot != std::string::npos) shelf.by_name_.emplace(report.id.substr(0, dot), &report);
      if (!report.url.value.empty()) shelf.by_name_.emplace(report.url.value, &report);
    }
    return shelf;
  }
  [[nodiscard]] const Report* find(const std::string& name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : found->second;
  }

 private:
  std::vector<Report> reports_;
  std::map<std::string, const Report*> by_name_;
};

Result<Claim> admit_line(std::string_view line, const Shelf& shelf, const std::string& coder) {
  auto intake = claim::intake_from(line);
  if (!intake) return fail(intake.error());
  const Report* report = shelf.find(intake->claim.report);
  if (report == nullptr)
    return fail(ErrorKind::not_found, "the record has no report '" + intake->claim.report + "'");
  return claim::admit(std::move(*intake), *report, coder);
}

}  // namespace

Result<ImportReceipt> import_claims(store::RecordFile& record, std::string_view bytes,
                                    const std::string& coder) {
  const auto shelf = Shelf::of(record);
  if (!shelf) return fail(shelf.error());
  ImportReceipt receipt;
  std::map<std::string, std::vector<Claim>> admitted;  // by report
  std::size_t number = 0;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    if (const auto head = claim::is_stream_head(line); head && *head) continue;
    auto claim = admit_line(line, *shelf, coder);
    if (!claim) {
      receipt.refused.push_back({number, std::string(line), claim.error().message});
      continue;
    }
    admitted[claim->report].push_back(std::move(*claim));
  }
  if (auto begun = record.begin_run({"import " + coder, "", "", ""}); !begun)
    return fail(begun.error());
  for (const auto& [id, claims] : admitted) {
    const auto added = record.add_claims(*shelf->find(id), claims);
    if (!added) return fail(added.error());
    receipt.added += *added;
    receipt.known += claims.size() - *added;
  }
  return receipt;
}

}  // namespace rapporteur::pipeline
