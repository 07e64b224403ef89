#include "read/html/read_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/html/json_ld.h"
#include "read/html/time_stamp.h"

namespace rapporteur::read::html {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kFirst =
    "The foreign ministers of Velia and Ostrana met in Geneva on Monday and spoke for three hours, "
    "their offices said.";
constexpr std::string_view kSecond =
    "Neither side would say what had been agreed, but both confirmed that the mediators had tabled "
    "a new paper.";
constexpr std::string_view kStory =
    "The foreign ministers of Velia and Ostrana met in Geneva on Monday and spoke for three hours, "
    "their offices said.\n\n"
    "Neither side would say what had been agreed, but both confirmed that the mediators had tabled "
    "a new paper.";

std::string p(std::string_view text) { return "<p>" + std::string(text) + "</p>"; }
std::string story() { return p(kFirst) + p(kSecond); }

Report page(std::string_view head, std::string_view body) {
  Report report;
  const std::string bytes = "<!doctype html><html lang=\"en-GB\"><head>" + std::string(head) +
                            "</head><body>" + std::string(body) + "</body></html>";
  EXPECT_TRUE(read_page(bytes, {}, report));
  return report;
}

struct Case {
  std::string_view name;
  std::string body;
};
void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }
class Body : public testing::TestWithParam<Case> {};

TEST_P(Body, IsTheStoryAndNothingElse) { EXPECT_EQ(page("", GetParam().body).text, kStory); }

const std::string kTeasers =
    "<ul><li><a href=/1>Parliament in Mirov votes on the budget for next year</a></li><li><a "
    "href=/2>Storm closes the port of "
    "Tarsk for a second day</a></li><li><a href=/3>Ostrana wins the cup after extra "
    "time</a></li></ul>";

INSTANTIATE_TEST_SUITE_P(
    Pages, Body,
    testing::Values(
        Case{"plain", "<h1>Ministers meet</h1>" + story()},
        Case{"navigation", "<nav>" + kTeasers + "</nav><article><h1>Ministers meet</h1>" + story() +
                               "</article><footer>" + p("All rights reserved by the outlet.") +
                               "</footer>"},
        Case{"comments", "<div class=\"post\"><h1>Ministers meet</h1>" + story() +
                             "</div><div id=\"comments\">" +
                             p(std::string(kFirst) + " I do not believe a word of what they say.") +
                             "</div>"},
        Case{"related by name", "<div class=story-body>" + story() +
                                    "</div><div class=related-stories>" + kTeasers + "</div>"},
        Case{"related by links", "<div><div>" + story() + "</div>" + kTeasers + "</div>"},
        Case{"caption",
             "<article><figure><img src=a.jpg><figcaption>The ministers before the talks in Geneva "
             "on Monday.</figcaption></figure>" +
                 story() + "</article>"},
        Case{"advert between two boxes",
             "<div class=\"article-body\">" + p(kFirst) + "</div><div class=ad-slot>" +
                 p("Buy the new car of the year now and pay for it next year, if you can.") +
                 "</div><div class=\"article-body\">" + p(kSecond) + "</div>"},
        Case{"line breaks",
             "<div>" + std::string(kFirst) + "<br><br>" + std::string(kSecond) + "</div>"},
        Case{"byline and day",
             "<article><h1>Ministers meet</h1><p class=byline>By Ana Bel</p><p>12 May 2020 "
             "09:15</p>" +
                 story() + "</article>"},
        Case{"hidden", "<article>" + story() + "<div style=\"display: none\">" + p(kSecond) +
                           "</div></article>"},
        Case{"sign-off",
             "<article>" + story() + p("Follow us on Twitter @harbourtimes") + "</article>"},
        Case{"more stories",
             "<article>" + story() + "<h3>More from Harbour Times</h3>" + kTeasers + "</article>"},
        Case{"inner articles", "<article>" + story() + "<article>" +
                                   p("The budget of Velia grew by a tenth, the treasury said.") +
                                   "</article></article>"},
        Case{"unclosed", "<div><p>" + std::string(kFirst) + "<p>" + std::string(kSecond)},
        Case{"script", "<script>if (a < b) { document.write('<p>no</p>'); }</script>" + story() +
                           "<style>p { color: red }</style><!-- <p>no</p> -->"}));

TEST(ReadPage, KeepsHeadingsListsAndRowsOfATable) {
  const Report report = page(
      "",
      "<article>" + story() +
          "<h2>The "
          "votes</h2><table><tr><td>Velia<td>12<td>4</tr><tr><td>Ostrana<td>8<td>8</tr></table>" +
          "<ul><li>The truce is to hold for thirty days from Monday on.</li></ul>" + p(kSecond) +
          "</article>");
  EXPECT_THAT(report.text, HasSubstr("The votes\n\nVelia 12 4\n\nOstrana 8 8\n\nThe truce"));
  EXPECT_EQ(report.paragraphs[2].kind, ParagraphKind::headline);
}

struct DayCase {
  std::string_view name;
  std::string_view head, line;
  std::string_view day, from;
};
void PrintTo(const DayCase& one, std::ostream* out) { *out << one.name; }
class PageDay : public testing::TestWithParam<DayCase> {};

TEST_P(PageDay, IsTheDayThatTheOutletPrints) {
  const Report report =
      page(GetParam().head,
           "<h1>Ministers meet</h1><div>" + std::string(GetParam().line) + "</div>" + story());
  EXPECT_EQ(report.published.value, GetParam().day);
  EXPECT_EQ(report.published.from, GetParam().from);
}

constexpr std::string_view kLateUtc =
    "<meta property=\"article:published_time\" content=\"2023-11-09T02:11:03Z\">";
INSTANTIATE_TEST_SUITE_P(
    Days, PageDay,
    testing::Values(
        DayCase{"UTC alone", kLateUtc, "", "2023-11-09", "metadata"},
        DayCase{"UTC and the printed eve", kLateUtc, "November 8, 2023", "2023-11-08", "metadata"},
        DayCase{"UTC and a time element of the moment", kLateUtc,
                "<time datetime=\"2023-11-08T21:11:03-05:00\">yesterday</time>", "2023-11-08",
                "metadata"},
        DayCase{"UTC and another story's day", kLateUtc, "March 3, 2021", "2023-11-09", "metadata"},
        DayCase{"an update does not count", kLateUtc, "Updated November 10, 2023", "2023-11-09",
                "metadata"},
        DayCase{"own offset",
                "<meta property=\"article:published_time\" content=\"2023-11-09T00:30:00+04:00\">",
                "November 8, 2023", "2023-11-09", "metadata"},
        DayCase{"printed only", "", "Published: 12 May 2020 | 09:15", "2020-05-12", "header"},
        DayCase{"figures in British order", "", "12/05/2020", "2020-05-12", "header"},
        DayCase{"address only", "<link rel=canonical href=\"https://a.example/2020/05/12/talks\">",
                "", "2020-05-12", "url"},
        DayCase{"address with a named month",
                "<link rel=canonical href=\"https://a.example/news/2020/may/12/talks\">", "",
                "2020-05-12", "url"},
        DayCase{"UTC and the address of the eve",
                "<link rel=canonical href=\"https://a.example/2023/11/08/talks\"><meta "
                "property=\"article:published_time\" content=\"2023-11-09T02:11:03+00:00\">",
                "", "2023-11-08", "metadata"},
        DayCase{"none", "", "", "", "none"}));

TEST(ReadPage, TakesFactsFromLinkedDataEvenIfBroken) {
  const Report report = page(
      "<title>Ministers meet in Geneva | Harbour Times</title><script "
      "type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"x\"},"
      "{\"@type\": [\"NewsArticle\"], \"headline\": \"Ministers meet\n in Geneva\", "
      "\"datePublished\": \"2020-05-12\","
      "\"author\": [{\"name\": \"Ana Bel\"}, {\"name\": \"Petar Dool\"}], \"publisher\": "
      "{\"name\": \"Harbour Times\"},}]};</script>",
      "<h1>Ministers meet in Geneva</h1>" + story());
  EXPECT_EQ(report.title.value, "Ministers meet in Geneva");
  EXPECT_EQ(report.outlet.value, "Harbour Times");
  EXPECT_EQ(report.byline.value, "Ana Bel, Petar Dool");
  EXPECT_EQ(report.published.value, "2020-05-12");
}

TEST(ReadPage, TakesTheOutletOffTheTitle) {
  EXPECT_EQ(page("<title>Ministers meet in Geneva | Harbour Times</title><meta "
                 "property=og:site_name content=\"Harbour Times\">",
                 story())
                .title.value,
            "Ministers meet in Geneva");
}

TEST(ReadPage, FindsADatelineInAPage) {
  const Report report = page("", "<article>" + p("TARSK (AP) \xE2\x80\x94 " + std::string(kFirst)) +
                                     p(kSecond) + "</article>");
  EXPECT_EQ(report.dateline_place.value, "Tarsk");
  EXPECT_EQ(report.slice(report.paragraphs[0].dateline), "TARSK (AP) \xE2\x80\x94 ");
}

TEST(ReadPage, ReadsAPageWithNextToNoText) {
  EXPECT_EQ(page("", "<p>Talks end</p>").text, "Talks end");
  EXPECT_EQ(page("", "").text, "");
}

TEST(DeclaredCharset, StandsInTheHead) {
  EXPECT_EQ(declared_charset("<meta charset=\"windows-1251\">"), "windows-1251");
  EXPECT_EQ(
      declared_charset("<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>"),
      "iso-8859-1");
  EXPECT_EQ(declared_charset("<p>"), "");
}

TEST(TimeStamp, KnowsItsZone) {
  EXPECT_TRUE(parse_time_stamp("2023-11-08T21:56:18-05:00")->is_local());
  EXPECT_FALSE(parse_time_stamp("2023-11-08T21:56:18Z")->is_local());
  EXPECT_TRUE(parse_time_stamp("2023-11-08 16:56:18")->is_local());
  EXPECT_TRUE(is_same_moment(*parse_time_stamp("2023-11-09T02:56:18Z"),
                             *parse_time_stamp("2023-11-08T21:56:18-05:00")));
  EXPECT_FALSE(parse_time_stamp("yesterday"));
}

}  // namespace
}  // namespace rapporteur::read::html
