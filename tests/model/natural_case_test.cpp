// Text in capitals, read as it would be printed (lang/natural_case.h).

#include "lang/natural_case.h"

#include <gtest/gtest.h>

#include "loaded_model.h"
#include "read/read_inputs.h"

namespace rapporteur::test {
namespace {

struct NaturalCase : ModelTest {
  static std::string of(const std::string& text) {
    const auto read = read::read_bytes("one.txt", text, {});
    const auto natural = lang::in_natural_case(read.reports.at(0), *use().pipeline);
    return natural ? natural->text : "";
  }
};

TEST_F(NaturalCase, MakesWordsSmallAndKeepsNames) {
  EXPECT_EQ(of("THE REBELS KILLED TWO PEASANTS NEAR THE CAR IN BOLIVIA ON MONDAY. GUNMEN OF THE "
               "NATIONAL LIBERATION FRONT (NLF) KIDNAPPED COLONEL QUIRTO."),
            "The rebels killed two peasants near the car in Bolivia on Monday. Gunmen of the "
            "National Liberation Front (NLF) kidnapped Colonel Quirto.");
}

TEST_F(NaturalCase, LeavesOtherTextAlone) {
  EXPECT_EQ(of("The FMLN and the URNG met the OAS in Lima on Monday."), "");
  EXPECT_EQ(of("NATO!"), "");
}

TEST_F(NaturalCase, GivesTheEventsOfTheSameTextInSmallLetters) {
  const auto read = read::read_bytes(
      "one.txt", "BOLIVIAN SOLDIERS KILLED TWO CHILEAN FARMERS NEAR LA PAZ ON MONDAY.\n", {});
  const pipeline::Reading reading = pipeline::code_report(read.reports.at(0), use());
  const Claim* killed = nullptr;
  for (const Claim& claim : reading.claims) {
    if (std::holds_alternative<EventClaim>(claim.body)) killed = &claim;
  }
  ASSERT_NE(killed, nullptr);
  const auto& event = std::get<EventClaim>(killed->body);
  ASSERT_EQ(event.sources.size(), 1U);
  EXPECT_EQ(event.sources[0].country, "BOL");
  ASSERT_EQ(event.targets.size(), 1U);
  EXPECT_EQ(event.targets[0].country, "CHL");
  EXPECT_EQ(reading.report.text.substr(0, 8), "BOLIVIAN");
}

}  // namespace
}  // namespace rapporteur::test
