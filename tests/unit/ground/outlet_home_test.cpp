#include "ground/places/outlet_home.h"

#include <gtest/gtest.h>

namespace rapporteur::ground {
namespace {

struct Case {
  std::string_view outlet;
  std::string_view town;
};
class HomeTownOf : public testing::TestWithParam<Case> {};

TEST_P(HomeTownOf, IsTheTownBesideWordsForOutlets) {
  EXPECT_EQ(home_town_of(GetParam().outlet, shipped_places()), GetParam().town);
}

INSTANTIATE_TEST_SUITE_P(Outlets, HomeTownOf,
                         testing::Values(Case{"Bergen Herald", "bergen"},
                                         Case{"The Santa Fe Post", "santa fe"},
                                         Case{"www.bergenherald.com", "bergen"},
                                         Case{"dailynewsbergen.no", "bergen"},
                                         Case{"dailynews.com", ""}, Case{"The Morning Star", ""},
                                         Case{"Bergen and Voss Fishery", ""}, Case{"", ""}));

TEST(HomeCountryOf, IsThatOfAnAddress) {
  const auto gazetteer = load_gazetteer();
  ASSERT_TRUE(gazetteer);
  const auto country = [&](std::string_view outlet) {
    const auto found = home_country_of(outlet, *gazetteer, shipped_places());
    return found.empty() ? std::string() : found.front().candidates.front().country;
  };
  EXPECT_EQ(country("wire.ge"), "GEO");
  EXPECT_EQ(country("post.co.uk"), "GBR");
  EXPECT_EQ(country("post.com"), "");
  EXPECT_EQ(country("post.tv"), "");
  EXPECT_EQ(country("Osby Post"), "");
}

}  // namespace
}  // namespace rapporteur::ground
