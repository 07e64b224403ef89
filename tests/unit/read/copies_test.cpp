#include "read/copies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::read {
namespace {

using testing::ElementsAre;

// Six sentences of about ten words each; a story is some of them.
const std::vector<std::string> kSentences = {
    "The ministers of Velia and Ostrana spoke for three hours in Geneva.",
    "Neither of them would say what the mediators had laid on the table.",
    "A spokesman in Mirov called the mood calm and the talks useful.",
    "Officials in Tarsk confirmed that the next round is due in the spring.",
    "The envoy of the United Nations had met each of them before.",
    "Fighting along the river had stopped two days earlier, observers reported."};

Report report_of(const std::string& id, const std::vector<std::size_t>& sentences,
                 const std::string& outlet = "", const std::string& day = "") {
  Report report;
  report.id = id;
  report.outlet.value = outlet;
  report.published.value = day;
  for (const std::size_t i : sentences) {
    const auto begin = static_cast<std::uint32_t>(report.text.size());
    report.text += kSentences[i];
    report.paragraphs.push_back(
        {{begin, static_cast<std::uint32_t>(report.text.size())}, ParagraphKind::prose, {}});
    report.text += "\n";
  }
  return report;
}

TEST(FindCopies, SeesTheSameStoryWithAParagraphLessOrMore) {
  EXPECT_THAT(find_copies({report_of("a", {0, 1, 2, 3, 4}), report_of("b", {0, 1, 2, 3, 5}),
                           report_of("c", {0, 1, 2, 3, 4})}),
              ElementsAre("", "a", "a"));
}

TEST(FindCopies, TakesStoriesThatShareASentenceApart) {
  EXPECT_THAT(find_copies({report_of("a", {0, 1, 2, 3, 4}), report_of("b", {0, 5})}),
              ElementsAre("", ""));
}

TEST(FindCopies, LooksPastMarksCaseAndHeadlines) {
  Report shouted = report_of("b", {0, 1});
  for (char& c : shouted.text)
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c == '.' ? '!' : c;
  shouted.paragraphs.insert(shouted.paragraphs.begin(), {{0, 4}, ParagraphKind::headline, {}});
  EXPECT_THAT(find_copies({report_of("a", {0, 1}), shouted}), ElementsAre("", "a"));
}

TEST(FindCopies, KeepsAnOutletsDailyReportsApart) {
  EXPECT_THAT(find_copies({report_of("a", {0, 1, 2, 3, 4}, "State Radio", "2020-05-01"),
                           report_of("b", {0, 1, 2, 3, 5}, "State Radio", "2020-05-02"),
                           report_of("c", {0, 1, 2, 3, 5}, "Harbour Times", "2020-05-02")}),
              ElementsAre("", "", "b"));
}

TEST(FindCopies, NeverCallsAnEmptyStoryACopy) {
  EXPECT_THAT(find_copies({report_of("a", {}), report_of("b", {})}), ElementsAre("", ""));
}

}  // namespace
}  // namespace rapporteur::read
