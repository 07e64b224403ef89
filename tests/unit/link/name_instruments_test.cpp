#include "link/name_instruments.h"

#include <gtest/gtest.h>

namespace rapporteur::link {
namespace {

Claim claim_with(std::string report, std::string id, ClaimBody body) {
  Claim claim;
  claim.report = std::move(report);
  claim.id = std::move(id);
  claim.body = std::move(body);
  return claim;
}

InstrumentClaim instrument(std::string name, std::string number) {
  InstrumentClaim body;
  body.name = std::move(name);
  body.number = std::move(number);
  return body;
}

ProvisionClaim provision_of(std::string of) {
  ProvisionClaim body;
  body.instrument = std::move(of);
  return body;
}

TEST(NamedInstruments, AreThoseOfTheSameReportOnly) {
  const std::vector<Claim> claims =
      with_instruments_named({claim_with("one.txt", "i1", instrument("council resolution", "12")),
                              claim_with("one.txt", "p1", provision_of("i1")),
                              claim_with("two.txt", "p2", provision_of("i1")),
                              claim_with("two.txt", "p3", provision_of("the truce"))});
  EXPECT_EQ(std::get<ProvisionClaim>(claims[1].body).instrument, "council resolution 12");
  EXPECT_EQ(std::get<ProvisionClaim>(claims[2].body).instrument, "i1");
  EXPECT_EQ(std::get<ProvisionClaim>(claims[3].body).instrument, "the truce");
}

TEST(NamedInstruments, StandInComplianceToo) {
  ComplianceClaim breach;
  breach.instrument = "i1";
  const std::vector<Claim> claims = with_instruments_named(
      {claim_with("one.txt", "c1", breach), claim_with("one.txt", "i1", instrument("truce", ""))});
  EXPECT_EQ(std::get<ComplianceClaim>(claims[0].body).instrument, "truce");
}

}  // namespace
}  // namespace rapporteur::link
