#include "export/entry_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "export/page_parts.h"
#include "export/sheets.h"
#include "support/claims.h"

namespace rapporteur::exports {
namespace {

using testing::HasSubstr;
using testing::Not;

// Two outlets on one meeting, the second of which denies it in somebody else's name; a planned one
// without a day.
class EntryFiles : public testing::Test {
 protected:
  EntryFiles() {
    reports_ = {test::make_report("a.txt", "Näher: Mira Solt met Jon Aker in Tavo.", "The Post",
                                  "2031-05-04"),
                test::make_report("b.txt", "No meeting took place, Jon Aker said.", "Radio Keld",
                                  "2031-05-05")};
    const std::vector<Actor> both = {test::make_person("Mira Solt"), test::make_person("Jon Aker")};
    claims_ = {
        test::make_meeting(reports_[0], "Mira Solt met Jon Aker in Tavo", both, "held",
                           "2031-05-03"),
        test::make_meeting(reports_[1], "No meeting took place", both, "denied", "2031-05-03")};
    claims_[0].places = {{"Tavo", {}, "", "", 41.5, 44.25, "gazetteer"}};
    entries_.entries = {meeting(), planned(), person("person-1", "Mira Solt"),
                        person("person-2", "Jon Aker")};
    entries_.voices = {{"a.txt"}, {"b.txt"}};
  }

  Entry meeting() {
    Entry entry;
    entry.kind = "meeting";
    entry.id = "meeting-1";
    entry.title = "Meeting of Mira Solt and Jon Aker";
    entry.date = "2031-05-03";
    entry.places = {"Tavo"};
    entry.status = "held";
    entry.parties = {{"Mira Solt", "", "person-1"}, {"Jon Aker", "", "person-2"}};
    entry.claims = {{"a.txt", claims_[0].id, claims_[0].span, "The Post"},
                    {"b.txt", claims_[1].id, claims_[1].span, "Jon Aker"}};
    entry.differences = {
        {"status", {{"held", {{"a.txt", ""}}}, {"denied", {{"b.txt", "Jon Aker"}}}}}};
    return entry;
  }
  static Entry planned() {
    Entry entry;
    entry.kind = "meeting";
    entry.id = "meeting-2";
    entry.title = "Meeting of A & B";
    entry.status = "planned";
    return entry;
  }
  static Entry person(const std::string& id, const std::string& name) {
    Entry entry;
    entry.kind = "person";
    entry.id = id;
    entry.title = name;
    entry.names = {{name, {"a.txt"}}};
    return entry;
  }

  [[nodiscard]] EntrySet set() const { return {entries_, reports_, claims_}; }

  std::vector<Report> reports_;
  std::vector<Claim> claims_;
  Entries entries_;
};

TEST_F(EntryFiles, NameWhoeverSaysSo) {
  EXPECT_EQ(according_to(set(), entries_.entries[0]),
            "held according to The Post; denied according to Jon Aker (Radio Keld)");
}

TEST_F(EntryFiles, PutLongitudeFirstOnTheMap) {  // RFC 7946, section 3.1.1
  const auto json = nlohmann::json::parse(geojson(set()));
  ASSERT_EQ(json["features"].size(), 2U);
  const auto& located = json["features"][0];
  EXPECT_EQ(located["geometry"]["coordinates"], (nlohmann::json{44.25, 41.5}));
  EXPECT_EQ(located["properties"]["place"], "Tavo");
  EXPECT_EQ(located["properties"]["voices_differ"], true);
  EXPECT_TRUE(json["features"][1]["geometry"].is_null());
}

TEST_F(EntryFiles, ConnectThePartiesOfAMeeting) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(gexf(set()).c_str()));
  const auto edge = document.select_node("//edge").node();
  EXPECT_STREQ(edge.attribute("source").value(), "person-1");
  EXPECT_STREQ(edge.attribute("target").value(), "person-2");
  EXPECT_STREQ(edge.attribute("kind").value(), "meeting held");
  ASSERT_TRUE(document.load_string(graphml(set()).c_str()));
  EXPECT_STREQ(document.select_node("//edge/data[@key='entry_ids']").node().text().get(),
               "meeting-1");
}

TEST_F(EntryFiles, GiveTheTimelineOnlyWhatHasADay) {
  const auto json = nlohmann::json::parse(timeline_js(set(), "Talks <of> May"));
  ASSERT_EQ(json["events"].size(), 1U);
  EXPECT_EQ(json["events"][0]["start_date"],
            (nlohmann::json{{"year", 2031}, {"month", 5}, {"day", 3}}));
  EXPECT_EQ(json["title"]["text"]["headline"], "Talks &lt;of&gt; May");
}

TEST_F(EntryFiles, CountPositionsInCodePoints) {  // Web Annotation Data Model, section 4.2.5
  const auto json = nlohmann::json::parse(web_annotations(set()));
  ASSERT_EQ(json["items"].size(), 2U);
  const auto& selectors = json["items"][0]["target"]["selector"];
  EXPECT_EQ(selectors[0]["exact"], "Mira Solt met Jon Aker in Tavo");
  EXPECT_EQ(selectors[0]["prefix"], "Näher: ");
  EXPECT_EQ(selectors[1]["start"], 7);  // eight bytes
  EXPECT_EQ(selectors[1]["end"], 37);
}

TEST_F(EntryFiles, EndADayOfTheCalendarOnTheNext) {  // RFC 5545, section 3.6.1
  const std::string text = icalendar(set(), "Talks");
  EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20310503\r\n"));
  EXPECT_THAT(text, HasSubstr("DTEND;VALUE=DATE:20310504\r\n"));
  EXPECT_THAT(text, HasSubstr("DTSTAMP:20310505T000000Z\r\n"));
  EXPECT_THAT(text, HasSubstr("STATUS:CONFIRMED\r\n"));
  EXPECT_THAT(text, Not(HasSubstr("meeting-2")));
}

TEST_F(EntryFiles, TellTheStatusOfPlansInTheCalendar) {
  entries_.entries[1].date = "2031-06-01/2031-06-02";
  EXPECT_THAT(icalendar(set(), "Talks"), HasSubstr("STATUS:TENTATIVE\r\n"));
  entries_.entries[1].status = "cancelled";
  EXPECT_THAT(icalendar(set(), "Talks"), HasSubstr("STATUS:CANCELLED\r\n"));
  entries_.entries[1].date = "2031-06";
  EXPECT_THAT(icalendar(set(), "Talks"), Not(HasSubstr("meeting-2")));
}

TEST_F(EntryFiles, CiteEveryReport) {
  const auto json = nlohmann::json::parse(csl_json(set()));
  ASSERT_EQ(json.size(), 2U);
  EXPECT_EQ(json[1]["container-title"], "Radio Keld");
  EXPECT_EQ(json[1]["issued"]["date-parts"], (nlohmann::json{{2031, 5, 5}}));
}

TEST_F(EntryFiles, PutEveryPassageUnderTheBrief) {
  const std::string text = markdown_brief(set(), "Talks_of_May");
  EXPECT_THAT(text, HasSubstr("# Talks\\_of\\_May\n"));
  EXPECT_THAT(text, HasSubstr("- **3 May 2031, Tavo.** Meeting of Mira Solt and Jon Aker; held "
                              "according to The Post; denied according to Jon Aker (Radio "
                              "Keld).[^1][^2]\n"));
  EXPECT_THAT(text, HasSubstr("    - Voices differ on status: held according to The Post; denied "
                              "according to Jon Aker (Radio Keld).\n"));
  EXPECT_THAT(
      text, HasSubstr("[^2]: Radio Keld, quoting Jon Aker, 5 May 2031: \"No meeting took place\""));
}

TEST_F(EntryFiles, ShowOnThePageWhereVoicesDiffer) {
  entries_.entries[0].title = "Meeting of <Solt> and Aker";
  const std::string html = differences_html(set());
  EXPECT_THAT(html, HasSubstr("<h2 id=\"differences\">Where voices differ</h2>"));
  EXPECT_THAT(html, HasSubstr("1 entry on which"));
  EXPECT_THAT(html, HasSubstr("Meeting of &lt;Solt&gt; and Aker"));
  EXPECT_THAT(html, HasSubstr("<td>held</td><td><cite>The Post</cite></td><td class=\"words\"><q>"
                              "Mira Solt met Jon Aker in Tavo</q></td>"));
  EXPECT_THAT(html, HasSubstr("<td>denied</td><td>Jon Aker (<cite>Radio Keld</cite>)</td>"));
  entries_.entries[0].differences.clear();
  EXPECT_EQ(differences_html(set()), "");
}

TEST_F(EntryFiles, SpreadOverSheets) {
  const auto sheets = sheets_of(set(), claims_);
  std::vector<std::string> names;
  for (const Sheet& sheet : sheets) {
    names.push_back(sheet.name);
    for (const auto& row : sheet.rows) EXPECT_EQ(row.size(), sheet.columns.size()) << sheet.name;
  }
  EXPECT_EQ(names, (std::vector<std::string>{"meetings", "people", "differences", "passages",
                                             "claims", "reports"}));
  EXPECT_EQ(sheets[2].rows[1],
            (std::vector<std::string>{"meeting-1", "status", "denied", "b.txt", "Jon Aker"}));
}

TEST_F(EntryFiles, DescribeEveryColumnOfTheDataPackage) {
  const auto files = data_package(sheets_of(set(), claims_), "Talks");
  ASSERT_EQ(files.back().first, "datapackage.json");
  const auto json = nlohmann::json::parse(files.back().second);
  for (const auto& resource : json["resources"]) {
    for (const auto& field : resource["schema"]["fields"])
      EXPECT_FALSE(field["description"].get<std::string>().empty()) << field;
  }
  EXPECT_EQ(json["resources"][0]["path"], "meetings.csv");
}

}  // namespace
}  // namespace rapporteur::exports
