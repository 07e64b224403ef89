#include "claim/papers.h"

#include <algorithm>
#include <iterator>

#include "claim/compliance.h"
#include "claim/instrument.h"
#include "claim/provision.h"

namespace rapporteur::claim {

std::vector<Claim> find_papers(const Scene& scene, const Rules& rules,
                               const std::vector<Claim>& meetings) {
  const Instruments instruments = find_instruments(scene, rules, meetings);
  std::vector<Claim> provisions = find_provisions(scene, rules, instruments);
  std::vector<Claim> compliance = find_compliance(scene, rules, instruments, provisions);
  complete_bearers(compliance, provisions);
  std::vector<Claim> found = instruments.claims();
  std::ranges::move(provisions, std::back_inserter(found));
  std::ranges::move(compliance, std::back_inserter(found));
  return found;
}

}  // namespace rapporteur::claim
