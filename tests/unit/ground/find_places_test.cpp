#include "ground/find_places.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/shipped_data.h"
#include "ground/places/place_key.h"
#include "support/conllu.h"

namespace rapporteur::ground {
namespace {

std::string line_of(char use, const Report& report, const Place& place) {
  std::string line =
      fmt::format("{} {} | {} | {}", use, report.slice(place.span), place.kind, place.country);
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

TEST(FindPlaces, TellsWhereThingsAreFromNamesInOtherUses) {
  const auto gazetteer = load_gazetteer();
  ASSERT_TRUE(gazetteer);
  for (const test::ParsedReport& parsed : test::read_conllu_file("unit/ground/places.conllu")) {
    const FoundPlaces found = find_places(parsed.report, parsed.analysis, *gazetteer);
    std::vector<std::pair<std::uint32_t, std::string>> lines;
    for (const Place& place : found.places)
      lines.emplace_back(place.span.begin, line_of('+', parsed.report, place));
    for (const Place& place : found.toponyms)
      lines.emplace_back(place.span.begin, line_of('-', parsed.report, place));
    std::sort(lines.begin(), lines.end());
    std::vector<std::string> in_order;
    for (auto& [begin, line] : lines) in_order.push_back(std::move(line));
    EXPECT_EQ(in_order, parsed.expected) << parsed.report.text;
  }
}

TEST(PlaceKey, ComparesNamesWithoutMarksStopsAndDashes) {
  EXPECT_EQ(place_key("Şuşa"), "susa");
  EXPECT_EQ(place_key("Xankəndi"), "xankandi");
  EXPECT_EQ(place_key("Deir ez-Zor"), "deir ez zor");
  EXPECT_EQ(place_key("Sana’a"), "sanaa");
  EXPECT_EQ(place_key("St. Petersburg"), "st petersburg");
  EXPECT_EQ(place_key("Łódź"), "lodz");
  EXPECT_EQ(place_key(""), "");
}

TEST(PlaceList, FindsEveryLineOfTheSortedListsByItsKey) {
  for (const std::string_view name : {"ground/cities.tsv", "ground/regions.tsv"}) {
    const SortedLines lines(base::shipped_data(name).value());
    ASSERT_GT(lines.starts().size(), 1000U);
    std::size_t lost = 0;
    for (std::size_t i = 0; i < lines.starts().size(); ++i) {
      const std::string_view line = lines.line_at(i);
      const auto found = lines.find(SortedLines::key_of(line));
      if (std::find(found.begin(), found.end(), line) == found.end()) ++lost;
    }
    EXPECT_EQ(lost, 0U) << name;
  }
}

TEST(PlaceList, KnowsAPlaceUnderTheNamesOfEverySide) {
  const PlaceList& places = shipped_places();
  const std::pair<std::string_view, std::string_view> kSame[] = {
      {"Stepanakert", "Khankendi"},     {"Shusha", "Shushi"},
      {"Kobani", "Ain al-Arab"},        {"Laayoune", "El Aaiun"},
      {"Derry", "Londonderry"},         {"Senkaku Islands", "Diaoyu Islands"},
      {"Falkland Islands", "Malvinas"}, {"Sukhumi", "Sukhum"},
      {"Famagusta", "Gazimagusa"},      {"Kharkiv", "Kharkov"},
      {"Jaffna", "Yalpanam"},           {"Hebron", "Al-Khalil"}};
  for (const auto& [one, other] : kSame) {
    const auto a = places.find(place_key(one)), b = places.find(place_key(other));
    ASSERT_FALSE(a.empty()) << one;
    ASSERT_FALSE(b.empty()) << other;
    EXPECT_LT(distance_km(a.front().point, b.front().point), 1) << one;
    EXPECT_EQ(a.front().country, b.front().country) << one;
  }
}

TEST(PlaceList, MeasuresGreatCircles) {
  EXPECT_NEAR(distance_km({0, 0}, {0, 180}), 20015, 1);
  EXPECT_NEAR(distance_km({52.52, 13.40}, {48.86, 2.35}), 878, 5);
}

TEST(FindPlaces, LeavesWhatCouldBeSeveralPlacesWithoutAPoint) {
  // Two towns of one size in two countries, and nothing else in the report.
  const PlaceList places("Osby\t\tNOR\t1\t60.00\t10.00\t40\t\nOsby\t\tSWE\t1\t56.00\t14.00\t40\t\n",
                         "", "", "", "");
  const auto gazetteer = load_gazetteer();
  ASSERT_TRUE(gazetteer);
  const auto parsed = test::read_conllu(
      "# newdoc id = a\n"
      "1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tended\tend\tVERB\tVBD\t_\t0\tROOT\t_\t_\n"
      "3\tin\tin\tADP\tIN\t_\t2\tprep\t_\t_\n4\tOsby\tOsby\tPROPN\tNNP\t_\t3\tpobj\t_\tNER=B-"
      "GPE\n\n");
  const FoundPlaces found = find_places(parsed[0].report, parsed[0].analysis, *gazetteer, places);
  ASSERT_EQ(found.places.size(), 1U);
  EXPECT_EQ(found.places[0].name, "Osby");
  EXPECT_EQ(found.places[0].kind, "city");
  EXPECT_EQ(found.places[0].country, "");
  EXPECT_FALSE(found.places[0].lat);
}

}  // namespace
}  // namespace rapporteur::ground
