#include "read/segment.h"

#include <gtest/gtest.h>

#include "read/lines.h"

namespace rapporteur::read {
namespace {

struct Case {
  std::string_view name;
  std::string_view text;
  std::vector<std::string> paragraphs;  // white space squeezed
};
void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }
class CutParagraphs : public testing::TestWithParam<Case> {};

TEST_P(CutParagraphs, WhereTheOutletCuts) {
  std::vector<std::string> actual;
  for (const Span& span : cut_paragraphs(GetParam().text)) {
    actual.push_back(squeeze(GetParam().text.substr(span.begin, span.size())));
  }
  EXPECT_EQ(actual, GetParam().paragraphs);
}

INSTANTIATE_TEST_SUITE_P(
    Layouts, CutParagraphs,
    testing::Values(
        Case{"one line a paragraph",
             "First one.\nSecond one.\n\nThird one.",
             {"First one.", "Second one.", "Third one."}},
        Case{"empty", "\n \n", {}},
        Case{"wire with indents",
             "    The foreign ministers of Velia and Ostrana met in Geneva on\n"
             "Monday and agreed to meet again before the end of the month, a\n"
             "spokeswoman said.\n"
             "    She gave no further details.\n"
             "    The Ostranan side confirmed the date and said that the list of\n"
             "items would be published later.\n",
             {"The foreign ministers of Velia and Ostrana met in Geneva on Monday and agreed to "
              "meet again before the "
              "end of the month, a spokeswoman said.",
              "She gave no further details.",
              "The Ostranan side confirmed the date and said that the list of items would be "
              "published later."}},
        Case{"capitals with empty lines",
             "   MIROV, 3 JAN 90 (RADIO) -- [TEXT] THE GOVERNMENT OF VELIA TODAY\n"
             "DENIED THAT ITS TROOPS HAD CROSSED THE LINE.\n\n"
             "   OSTRANA REPEATED ITS CHARGE AND ASKED THE OBSERVERS OF THE\n"
             "UNITED NATIONS TO VISIT THE VILLAGE.\n",
             {"MIROV, 3 JAN 90 (RADIO) -- [TEXT] THE GOVERNMENT OF VELIA TODAY DENIED THAT ITS "
              "TROOPS HAD CROSSED THE LINE.",
              "OSTRANA REPEATED ITS CHARGE AND ASKED THE OBSERVERS OF THE UNITED NATIONS TO VISIT "
              "THE VILLAGE."}},
        Case{"list",
             "The points are:\n- the truce;\n- the prisoners.\nTalks go on.",
             {"The points are:", "- the truce;", "- the prisoners.", "Talks go on."}},
        Case{"a break inside a sentence",
             "The ministers of the two countries agreed in Geneva on Monday\nto meet "
             "again.\nNobody objected.",
             {"The ministers of the two countries agreed in Geneva on Monday to meet again.",
              "Nobody objected."}},
        Case{"line separators of Unicode",
             "First.\xE2\x80\xA8Second.\xC2\x85Third.\r\nFourth.",
             {"First.", "Second.", "Third.", "Fourth."}}));

}  // namespace
}  // namespace rapporteur::read
