#include "link/name_instruments.h"

#include <map>
#include <string>
#include <utility>

namespace rapporteur::link {

namespace {

std::string name_of(const InstrumentClaim& instrument) {
  std::string name = instrument.name.empty() ? instrument.type : instrument.name;
  if (!instrument.number.empty() && name.find(instrument.number) == std::string::npos)
    name += " " + instrument.number;
  return name;
}

}  // namespace

std::vector<Claim> with_instruments_named(std::vector<Claim> claims) {
  std::map<std::pair<std::string, std::string>, std::string> names;
  for (const Claim& claim : claims) {
    if (const auto* instrument = std::get_if<InstrumentClaim>(&claim.body))
      names[{claim.report, claim.id}] = name_of(*instrument);
  }
  const auto put_name = [&](const Claim& claim, std::string& instrument) {
    const auto known = names.find({claim.report, instrument});
    if (known != names.end()) instrument = known->second;
  };
  for (Claim& claim : claims) {
    if (auto* provision = std::get_if<ProvisionClaim>(&claim.body))
      put_name(claim, provision->instrument);
    if (auto* compliance = std::get_if<ComplianceClaim>(&claim.body))
      put_name(claim, compliance->instrument);
  }
  return claims;
}

}  // namespace rapporteur::link
