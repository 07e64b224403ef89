#include "export/html_page.h"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/page_parts.h"
#include "support/claims.h"

namespace rapporteur::exports {
namespace {

using test::make_meeting;
using test::make_person;
using test::make_report;
using testing::HasSubstr;
using testing::Not;

std::string page_of(const Report& report, const std::vector<Claim>& claims) {
  return html_page(make_chronology({report}, {}, claims, {}), {"Talks", "made by a test", ""});
}

TEST(Page, EscapesEverythingThatComesFromOutside) {
  Report report =
      make_report("<i>.txt", "<script>x</script> met & \"went\"", "Post <b>'&\"", "2031-05-04");
  report.title = {"<img src=x onerror=y>", "title"};
  report.url = {"javascript:alert(1)", "metadata"};
  Claim claim = make_meeting(report, "<script>x</script> met",
                             {make_person("<u>Solt</u>", "<b>minister</b>")});
  claim.id = "\"><script>";
  const std::string page = page_of(report, {claim});
  for (const char* raw : {"<script>x", "<u>", "<b>minister", "<img", "Post <b>", "javascript:"}) {
    EXPECT_THAT(page, Not(HasSubstr(raw)));
  }
  EXPECT_THAT(page,
              HasSubstr("<mark>&lt;script&gt;x&lt;/script&gt; met</mark> &amp; &quot;went&quot;"));
}

TEST(Page, AsksForNothingFromOutside) {
  const Report report = make_report("a", "Mira Solt met Jon Aker.");
  const std::string page = page_of(report, {make_meeting(report, "met", {})});
  EXPECT_FALSE(std::regex_search(page, std::regex("(src|href)=\"(?!#)")));
  EXPECT_THAT(page, Not(HasSubstr("@import")));
  EXPECT_THAT(page, Not(HasSubstr("url(")));
}

TEST(Page, SaysInWordsWhatIsPlannedAndWhoSaysIt) {
  const Report report = make_report("a", "Mira Solt will meet Jon Aker.");
  const std::string page =
      page_of(report, {make_meeting(report, "will meet", {make_person("Mira Solt")}, "planned")});
  EXPECT_THAT(page, HasSubstr("<span class=\"badge\">planned</span>"));
  EXPECT_THAT(page, HasSubstr("According to <cite>The Harbour Post</cite>"));
  EXPECT_THAT(page, HasSubstr("day of the report"));
}

TEST(Page, HasALanguageASkipLinkAndHeadingsInOrder) {
  const Report report = make_report("a", "Mira Solt met Jon Aker.");
  const std::string page = page_of(report, {make_meeting(report, "met", {})});
  EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(page, HasSubstr("href=\"#chronology\">Skip"));
  EXPECT_LT(page.find("<h1>"), page.find("<h2"));
  EXPECT_LT(page.find("<h2 id=\"chronology\""), page.find("<h3"));
}

TEST(Page, MarksDaysForPrograms) {
  struct Case {
    std::string_view edtf, html;
  };
  for (const Case& day :
       std::vector<Case>{{"2031-05-04", "<time datetime=\"2031-05-04\">4 May 2031</time>"},
                         {"2031-05", "<time datetime=\"2031-05\">May 2031</time>"},
                         {"2031", "<time datetime=\"2031\">2031</time>"},
                         {"2031-21", "spring 2031"},
                         {"2031-05-04/2031-05-06", "4–6 May 2031"},
                         {"XXXX-06-03", "3 June, year not given"},
                         {"<b>", "&lt;b&gt;"}}) {
    EXPECT_EQ(time_html(day.edtf), day.html);
  }
}

TEST(Page, SaysAloudHowManyLinesAMonthHas) {
  const Report may = make_report("a", "Mira Solt met Jon Aker.", "The Harbour Post", "2031-05-04");
  const Report june = make_report("b", "Mira Solt met Jon Aker.", "The Harbour Post", "2031-06-04");
  const std::string page =
      html_page(make_chronology({may, june}, {},
                                {make_meeting(may, "met", {}), make_meeting(june, "met", {})}, {}),
                {});
  EXPECT_THAT(page, HasSubstr("<nav aria-label=\"Lines by month\">"));
  EXPECT_THAT(page, HasSubstr("1<span class=\"unseen\"> line, 1 meeting, in </span>"));
}

TEST(Page, GivesEveryLineAnIdOfItsOwn) {
  const Report report = make_report("a", "Mira Solt met Jon Aker.");
  const std::string page =
      page_of(report, {make_meeting(report, "met", {}), make_meeting(report, "met", {})});
  EXPECT_THAT(page, HasSubstr("id=\"c-c2-10\""));
  EXPECT_THAT(page, HasSubstr("id=\"c-c2-10-2\""));
}

TEST(Page, SaysThatItIsEmpty) {
  EXPECT_THAT(html_page({}, {}), HasSubstr("No meeting or statement was found."));
}

TEST(Escape, ReplacesControlBytesAndBrokenOnes) {
  EXPECT_EQ(escape_html(std::string_view("a\0b\x1b\xff<", 6)), "a\uFFFDb\uFFFD\uFFFD&lt;");
}

}  // namespace
}  // namespace rapporteur::exports
