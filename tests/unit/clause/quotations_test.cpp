#include "clause/quotations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::clause {
namespace {

// A report of one paragraph a line, with a token for each stretch between blanks.
struct Text {
  Report report;
  Analysis analysis;
};

Text make_text(std::string_view words) {
  Text text;
  text.report.text = words;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at <= words.size(); ++at) {
    if (at < words.size() && words[at] != '\n') continue;
    if (at > begin) text.report.paragraphs.push_back({{begin, at}, ParagraphKind::prose, {}});
    begin = at + 1;
  }
  begin = 0;
  for (std::uint32_t at = 0; at <= words.size(); ++at) {
    if (at < words.size() && words[at] != ' ' && words[at] != '\n') continue;
    if (at > begin) {
      Token token;
      token.span = {begin, at};
      text.analysis.tokens.push_back(token);
    }
    begin = at + 1;
  }
  return text;
}

struct Case {
  std::string_view text;
  std::vector<std::string_view> quotations;
};
class FindQuotations : public testing::TestWithParam<Case> {};

TEST_P(FindQuotations, TakesWhatStandsBetweenMarks) {
  const Text text = make_text(GetParam().text);
  std::vector<std::string_view> actual;
  for (const Quotation& quotation : find_quotations(text.report, text.analysis)) {
    actual.push_back(text.report.slice(quotation.span));
  }
  EXPECT_EQ(actual, GetParam().quotations);
}

INSTANTIATE_TEST_SUITE_P(
    Marks, FindQuotations,
    testing::Values(Case{"He said \"we agree\" and left.", {"\"we agree\""}},
                    Case{"“We agree,” he said. “We leave.”", {"“We agree,”", "“We leave.”"}},
                    Case{"He called it ‘a new page’ today.", {"‘a new page’"}},
                    Case{"Lund: 'We are ready' for talks", {"'We are ready'"}},
                    Case{"The ministers' talks and Lund's visit.", {}},
                    Case{"«We agree», he said.", {"«We agree»"}},
                    Case{"``We agree,'' he said.", {"``We agree,''"}}, Case{"No marks here.", {}}));

INSTANTIATE_TEST_SUITE_P(
    Paragraphs, FindQuotations,
    testing::Values(Case{"“We stay here.\n“We hope,” he said.", {"“We stay here.", "“We hope,”"}},
                    Case{"An “open mark runs\nto its end.", {"“open mark runs"}}));

}  // namespace
}  // namespace rapporteur::clause
