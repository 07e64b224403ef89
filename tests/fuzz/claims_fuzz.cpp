// Any bytes as a line of claims of another coder: refused, or a claim whose words stand in the
// report and that can be written and read again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "claim/claim_json.h"
#include "claim/gate.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  rapporteur::Report report;
  report.id = "a.txt";
  report.text = "Mira Solt met Jon Aker in Osby. The ministers spoke.";
  const std::string line(reinterpret_cast<const char*>(bytes), size);
  (void)rapporteur::claim::is_stream_head(line);
  auto intake = rapporteur::claim::intake_from(line);
  if (!intake) return 0;
  const auto claim = rapporteur::claim::admit(std::move(*intake), report, "fuzz");
  if (!claim) return 0;
  if (claim->span.empty() || claim->span.end > report.text.size()) std::abort();
  if (!rapporteur::claim::from_json(rapporteur::claim::to_json(report, *claim))) std::abort();
  return 0;
}
