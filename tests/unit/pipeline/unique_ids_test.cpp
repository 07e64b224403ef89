#include "pipeline/unique_ids.h"

#include <gmock/gmock.h>

namespace rapporteur::pipeline {
namespace {

Reading reading_of(const std::string& id, const std::string& sha256) {
  Reading reading;
  reading.report.id = id;
  reading.report.sha256 = sha256;
  reading.claims.resize(2);
  for (Claim& claim : reading.claims) claim.report = id;
  return reading;
}

std::string id_and_claims(Reading reading, UniqueIds& ids) {
  ids.settle(reading);
  for (const Claim& claim : reading.claims) EXPECT_EQ(claim.report, reading.report.id);
  return reading.report.id;
}

TEST(UniqueIds, KeepTheFirstAndTellOthersByTheirBytes) {
  UniqueIds ids;
  EXPECT_EQ(id_and_claims(reading_of("monday.txt", "aaaaaaaaaa"), ids), "monday.txt");
  EXPECT_EQ(id_and_claims(reading_of("monday.txt", "bbbbbbbbbb"), ids), "monday.txt~bbbbbbbb");
  EXPECT_EQ(id_and_claims(reading_of("tuesday.txt", "bbbbbbbbbb"), ids), "tuesday.txt");
}

TEST(UniqueIds, LeaveTheSameBytesTheSameId) {
  UniqueIds ids;
  EXPECT_EQ(id_and_claims(reading_of("monday.txt", "aaaaaaaaaa"), ids), "monday.txt");
  EXPECT_EQ(id_and_claims(reading_of("monday.txt", "aaaaaaaaaa"), ids), "monday.txt");
}

}  // namespace
}  // namespace rapporteur::pipeline
