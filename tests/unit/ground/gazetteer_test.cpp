#include "ground/gazetteer.h"

#include <gtest/gtest.h>

#include <set>

namespace rapporteur::ground {
namespace {

const Gazetteer& gazetteer() {
  static const Result<Gazetteer> loaded = load_gazetteer();
  return *loaded;
}

struct LandCase {
  std::string_view words, name;
  std::uint8_t use;
};
class FindLand : public testing::TestWithParam<LandCase> {};

TEST_P(FindLand, KnowsStatesByAllTheirWords) {
  const auto& [words, name, use] = GetParam();
  const LandTerm* term = gazetteer().find_land(words);
  ASSERT_NE(term, nullptr) << words;
  EXPECT_EQ(gazetteer().lands()[term->land].name, name);
  EXPECT_NE(term->uses & use, 0) << words;
}

INSTANTIATE_TEST_SUITE_P(
    Words, FindLand,
    testing::Values(
        LandCase{"Norway", "Norway", kStateName},
        LandCase{"Kingdom of Norway", "Norway", kStateName},
        LandCase{"Swedes", "Sweden", kPeoplePlural}, LandCase{"Danish", "Denmark", kAdjective},
        LandCase{"U.S.", "United States", kStateName}, LandCase{"US", "United States", kAdjective},
        LandCase{"Congo", "DR Congo", kStateName},
        LandCase{"Côte d’Ivoire", "Ivory Coast", kStateName}, LandCase{"Kiev", "Ukraine", kSeat},
        LandCase{"Kyiv", "Ukraine", kSeat}, LandCase{"Kremlin", "Russia", kSeat},
        LandCase{"EL SALVADOR", "El Salvador", kStateName},
        LandCase{"Soviet", "Soviet Union", kAdjective}, LandCase{"Kosovar", "Kosovo", kAdjective},
        LandCase{"Palestinians", "Palestine", kPeoplePlural},
        LandCase{"Taiwanese", "Taiwan", kAdjective},
        LandCase{"Sahrawi", "Western Sahara", kAdjective},
        LandCase{"Turkish Cypriots", "Turkish Cypriot community", kPeoplePlural},
        LandCase{"Greek Cypriots", "Greek Cypriot community", kPeoplePlural}));

TEST(Gazetteer, DoesNotLetSharedCitiesSpeak) {
  for (const std::string_view city : {"Brussels", "Vienna", "Geneva", "The Hague"}) {
    const LandTerm* term = gazetteer().find_land(city);
    EXPECT_TRUE(term == nullptr || (term->uses & kSeat) == 0) << city;
  }
}

TEST(Gazetteer, HasEveryCodeOnce) {
  std::set<std::string> codes;
  for (const Land& land : gazetteer().lands()) {
    if (!land.is_state) continue;
    EXPECT_TRUE(codes.insert(land.country).second) << land.country;
  }
  EXPECT_GT(codes.size(), 249U);  // ISO 3166-1 has 249; former states come on top
}

struct BodyCase {
  std::string_view words, name, sector;
};
class FindBody : public testing::TestWithParam<BodyCase> {};

TEST_P(FindBody, KnowsBodiesAndMovements) {
  const auto& [words, name, sector] = GetParam();
  const int body = gazetteer().find_body(words);
  ASSERT_GE(body, 0) << words;
  EXPECT_EQ(gazetteer().bodies()[static_cast<std::size_t>(body)].name, name);
  EXPECT_EQ(gazetteer().bodies()[static_cast<std::size_t>(body)].sector, sector);
}

INSTANTIATE_TEST_SUITE_P(
    Words, FindBody,
    testing::Values(BodyCase{"OSCE", "Organization for Security and Co-operation in Europe", "IGO"},
                    BodyCase{"Minsk Group", "OSCE Minsk Group", "IGO"},
                    BodyCase{"Ecowas", "Economic Community of West African States", "IGO"},
                    BodyCase{"Red Cross", "International Committee of the Red Cross", "NGO"},
                    BodyCase{"Frente POLISARIO", "Polisario Front", "REB"},
                    BodyCase{"MILF", "Moro Islamic Liberation Front", "REB"},
                    BodyCase{"IDF", "Israel Defense Forces", "MIL"},
                    BodyCase{"Hamas", "Hamas", "REB"}));

TEST(Gazetteer, ComparesOfficesByTheWordsThatCount) {
  EXPECT_EQ(gazetteer().office_word("defense"), "defence");
  EXPECT_EQ(gazetteer().office_word("spokeswoman"), "spokesperson");
  EXPECT_EQ(gazetteer().office_word("affairs"), "");
  EXPECT_EQ(gazetteer().office_word("mayor"), "mayor");
}

}  // namespace
}  // namespace rapporteur::ground
