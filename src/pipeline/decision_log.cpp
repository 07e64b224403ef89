#include "pipeline/decision_log.h"

#include <algorithm>

#include "link/decision_line.h"

namespace rapporteur::pipeline {

std::string decision_log(const std::vector<Decision>& decisions) {
  std::string lines;
  for (const Decision& decision : decisions) lines += link::to_json(decision) + "\n";
  return lines;
}

Result<ImportReceipt> import_decisions(store::RecordFile& record, std::string_view bytes) {
  ImportReceipt receipt;
  std::vector<Decision> decisions;
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    auto decision = link::decision_from(line);
    if (decision) {
      decisions.push_back(std::move(*decision));
    } else {
      receipt.refused.push_back({number, std::string(line), decision.error().message});
    }
  }
  const auto added = record.add_decisions(decisions);
  if (!added) return fail(added.error());
  receipt.added = *added;
  receipt.known = decisions.size() - *added;
  return receipt;
}

}  // namespace rapporteur::pipeline
