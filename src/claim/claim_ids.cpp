#include "claim/claim_ids.h"

#include <map>
#include <string>

#include "base/files.h"
#include "claim/claim_json.h"

namespace rapporteur::claim {

namespace {

constexpr std::size_t kIdDigits = 12;

}  // namespace

void set_ids(std::vector<Claim>& claims) {
  std::map<std::string, int> seen;
  for (Claim& claim : claims) {
    std::string key = std::string(kind_of(claim)) + ' ' + std::to_string(claim.span.begin) + ' ' +
                      std::to_string(claim.span.end) + ' ' + claim.rule;
    if (const int before = seen[key]++; before > 0) key += ' ' + std::to_string(before);
    claim.id = base::sha256_hex(key).substr(0, kIdDigits);
  }
}

}  // namespace rapporteur::claim
