// Any bytes as a line of a log of decisions: refused, or a decision that is written and read again
// as the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "link/decision_line.h"
#include "link/decisions.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view line(reinterpret_cast<const char*>(bytes), size);
  const auto decision = rapporteur::link::decision_from(line);
  if (!decision) return 0;
  const auto again = rapporteur::link::decision_from(rapporteur::link::to_json(*decision));
  if (!again || !(*again == *decision)) std::abort();
  (void)rapporteur::link::judge({}, {*decision});
  return 0;
}
