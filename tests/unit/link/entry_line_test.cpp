#include "link/entry_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::link {
namespace {

TEST(EntryLine, IsReadBackAsItWasWritten) {
  Entry meeting;
  meeting.kind = "meeting";
  meeting.id = "meeting-00000000000a";
  meeting.was = {"meeting-00000000000b"};
  meeting.title = "Meeting of Ola Brandt and Rosa Quintana";
  meeting.date = "2031-05-04/2031-05-05";
  meeting.places = {"Tavo"};
  meeting.parties = {{"Ola Brandt", "foreign minister", "person-1"}, {"Rosa Quintana", "", ""}};
  meeting.mediators = {{"Hugh Penrose", "", ""}};
  meeting.status = "held";
  meeting.fields = {{"mode", "video"}, {"topic", "a \"corridor\""}};
  meeting.claims = {{"a.txt", "4f7a", {3, 9}, "Lake Wire"}};
  meeting.status_history = {{"planned", "2031-05-01", "a.txt"}};
  meeting.differences = {
      {"date", {{"2031-05-04", {{"a.txt", ""}}}, {"2031-05-05", {{"b", "Solt"}}}}}};
  meeting.links = {{"meeting-00000000000c", "same? place", 0.6, {"a.txt/4f7a"}},
                   {"x", "cites", {}, {}}};
  meeting.review = "checked by one";
  Entry person;
  person.kind = "person";
  person.id = "person-1";
  person.title = "Ola Brandt";
  person.names = {{"Ola Brandt", {"a.txt", "b.txt"}}};
  person.offices = {{"Foreign Minister", "Norway", "2031-05-01", "2031-05-04"}};
  Entry undated;
  undated.kind = "figure";
  undated.fields = {{"measure", "killed"}, {"low", "3"}};
  for (const Entry& entry : {meeting, person, undated}) {
    const std::string line = to_json(entry);
    const auto back = entry_from(line);
    ASSERT_TRUE(back) << back.error().message;
    EXPECT_EQ(to_json(*back), line);
    EXPECT_EQ(back->fields, entry.fields);
    EXPECT_EQ(back->claims, entry.claims);
    EXPECT_EQ(back->links.size(), entry.links.size());
  }
}

TEST(EntryLine, RefusesWhatIsNone) {
  for (const char* line : {"", "[]", "7", R"({"kind":7})", R"({"kind":"meeting","claims":[{}]})"})
    EXPECT_FALSE(entry_from(line)) << line;
}

}  // namespace
}  // namespace rapporteur::link
