#include "ground/find_days.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/conllu.h"

namespace rapporteur::ground {
namespace {

std::string line_of(const Report& report, const Day& day) {
  std::string line =
      fmt::format("{} | {} | {} | {}", report.slice(day.span), day.type, day.value, day.edtf);
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

std::vector<std::string> lines_of(const Report& report, const Analysis& analysis) {
  std::vector<std::string> lines;
  for (const Day& day : find_days(report, analysis)) lines.push_back(line_of(report, day));
  return lines;
}

TEST(FindDays, TiesTheExpressionsOfWholeSentencesToTheCalendar) {
  for (const test::ParsedReport& parsed : test::read_conllu_file("unit/ground/days.conllu")) {
    EXPECT_EQ(lines_of(parsed.report, parsed.analysis), parsed.expected) << parsed.report.text;
  }
}

// A text that nobody parsed: what is past or to come cannot be told, so the past is taken.
struct Case {
  std::string_view published, text;
  std::vector<std::string> days;
};
class FindDaysInPlainText : public testing::TestWithParam<Case> {};

TEST_P(FindDaysInPlainText, ReadsDatesWithoutATree) {
  Report report;
  report.text = GetParam().text;
  report.published.value = GetParam().published;
  EXPECT_EQ(lines_of(report, {}), GetParam().days);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, FindDaysInPlainText,
    testing::Values(
        Case{"", "On June 3 they met.", {"June 3 | DATE | XXXX-06-03 | XXXX-06-03"}},
        Case{"", "On Tuesday they met.", {"Tuesday | DATE | XXXX-WXX-2 |"}},
        Case{"",
             "On 28-30 January they met.",
             {"28-30 January | DATE | XXXX-01-28/XXXX-01-30 | XXXX-01-28/XXXX-01-30"}},
        Case{"",
             "dated 2020-06-30 and 30.06.2020",
             {"2020-06-30 | DATE | 2020-06-30 | 2020-06-30",
              "30.06.2020 | DATE | 2020-06-30 | 2020-06-30"}},
        Case{"", "on 06/07/2020", {}},  // two readings
        Case{"",
             "the 30th of June, 2020",
             {"the 30th of June, 2020 | DATE | 2020-06-30 | 2020-06-30"}},
        Case{"", "February 30, 2020", {"February 30, 2020 | DATE | XXXX-XX-XX |"}},
        Case{"2020-03-02", "on Sept. 9", {"Sept. 9 | DATE | 2019-09-09 | 2019-09-09"}},
        Case{"2020-01-03", "a day earlier", {"a day earlier | DATE | 2020-01-02 | 2020-01-02"}},
        Case{"2020-03-01", "two days ago", {"two days ago | DATE | 2020-02-28 | 2020-02-28"}},
        Case{"2020-03-31", "a month ago", {"a month ago | DATE | 2020-02 | 2020-02"}},
        Case{"2021-01-03", "this week", {"this week | DATE | 2020-W53 | 2020-12-28/2021-01-03"}},
        Case{"2020-01-01", "Resolution 1701 on 1,990 men and 5:4", {}},
        Case{"2020-01-01", "", {}}));

TEST(FindDays, KeepsTheSecondDayThatIsGivenForOneMoment) {
  Report report;
  report.text = "The truce of November 10 (November 9 Osby time), 2020.";
  const std::vector<Day> days = find_days(report, {});
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days[0].edtf, "2020-11-10");
  EXPECT_EQ(days[0].also, "2020-11-09");
  EXPECT_EQ(days[0].from, "text");
}

TEST(FindDays, SaysWhenADayIsCountedFromAnother) {
  Report report;
  report.text = "They met on June 3, 2019 and last week.";
  report.published.value = "2020-03-02";
  const std::vector<Day> days = find_days(report, {});
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].from, "text");
  EXPECT_EQ(days[1].from, "relative");
}

TEST(FindDays, LeavesOutHeadersAndKeepsDatelinesWithoutCountingFromThem) {
  Report report;
  report.text = "date 2020-06-30\nOSBY, May 3 (Wire) - The same day they left.";
  report.published.value = "2020-06-30";
  report.paragraphs = {{{0, 15}, ParagraphKind::header, {}},
                       {{16, 61}, ParagraphKind::prose, {16, 37}}};
  EXPECT_EQ(lines_of(report, {}),
            (std::vector<std::string>{"May 3 | DATE | 2020-05-03 | 2020-05-03",
                                      "The same day | DATE | 2020-06-30 | 2020-06-30"}));
}

TEST(FindDays, GivesSpansInOrderInsideAnyText) {
  // Broken UTF-8, lone marks and cut phrases must not lead outside the text.
  for (const std::string_view text :
       {"\xff 3 May\xc3", "May 3 -", "(", "in the", "last", "the early", "1 1/", "of 1990'",
        "10:", "5 p.", "twenty-", "between 4 and"}) {
    Report report;
    report.text = text;
    report.published.value = "2020-06-30";
    std::uint32_t end = 0;
    for (const Day& day : find_days(report, {})) {
      EXPECT_GE(day.span.begin, end) << text;
      EXPECT_LE(day.span.end, text.size()) << text;
      end = day.span.end;
    }
  }
}

}  // namespace
}  // namespace rapporteur::ground
