#include "ground/find_quantities.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "ground/find_days.h"
#include "ground/numbers.h"
#include "support/conllu.h"

namespace rapporteur::ground {
namespace {

std::string written(std::optional<double> number) {
  return number ? fmt::format("{:.10g}", *number) : "-";
}

std::string line_of(const Report& report, const Quantity& quantity) {
  std::string line = fmt::format("{} | {} | {} | {} | {} | {}", report.slice(quantity.span),
                                 written(quantity.value), written(quantity.low),
                                 written(quantity.high), quantity.qualifier, quantity.unit);
  for (std::size_t at; (at = line.find("  ")) != std::string::npos;) line.erase(at, 1);
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

TEST(FindQuantities, TellsCountsAndMeasuresFromNamesAndDates) {
  for (const test::ParsedReport& parsed : test::read_conllu_file("unit/ground/quantities.conllu")) {
    const std::vector<Day> days = find_days(parsed.report, parsed.analysis);
    std::vector<std::string> lines;
    for (const Quantity& quantity : find_quantities(parsed.report, parsed.analysis, days)) {
      lines.push_back(line_of(parsed.report, quantity));
    }
    EXPECT_EQ(lines, parsed.expected) << parsed.report.text;
  }
}

struct Case {
  std::string_view text;
  std::optional<double> value;
  std::size_t words;
};
class MatchNumber : public testing::TestWithParam<Case> {};

TEST_P(MatchNumber, ReadsDigitsAndWords) {
  Report report;
  report.text = GetParam().text;
  const RunningWords words =
      cut_running_words(report, {0, static_cast<std::uint32_t>(report.text.size())}, {});
  const auto match = match_number(words, 0);
  ASSERT_EQ(match.has_value(), GetParam().words > 0);
  if (!match) return;
  EXPECT_EQ(match->end, GetParam().words);
  ASSERT_EQ(match->value.has_value(), GetParam().value.has_value());
  if (match->value) {
    EXPECT_DOUBLE_EQ(*match->value, *GetParam().value);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Forms, MatchNumber,
    testing::Values(Case{"1,500 men", 1500, 1}, Case{"3.5 km", 3.5, 1}, Case{"5 1/2 hours", 5.5, 4},
                    Case{"twenty-five", 25, 3}, Case{"two hundred and six", 206, 4},
                    Case{"two hundred thousand", 200000, 3}, Case{"2.5 million", 2.5e6, 2},
                    Case{"one million two hundred thousand", 1.2e6, 5}, Case{"a dozen", 12, 2},
                    Case{"half a million", std::nullopt, 0}, Case{"a man", std::nullopt, 0},
                    Case{"several hundred", std::nullopt, 2}, Case{"a couple of", 2, 3},
                    Case{"third", std::nullopt, 0}, Case{"", std::nullopt, 0}));

}  // namespace
}  // namespace rapporteur::ground
