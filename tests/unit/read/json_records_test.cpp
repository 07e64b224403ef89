#include "read/json_records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/sidecar.h"

namespace rapporteur::read {
namespace {

using testing::HasSubstr;

ReadResult records_of(std::string_view bytes) {
  ReadResult result;
  read_json_records("crawl.jsonl", bytes, {}, result);
  return result;
}

TEST(JsonRecords, ReadsOurOwnFields) {
  const ReadResult result = records_of(
      R"({"id": "r1", "text": "The sides met.\nThey agreed.", "published": "2020-01", "outlet": "Wire One", "title": null, "url": "https://a.example/1"})"
      "\n");
  ASSERT_EQ(result.reports.size(), 1U);
  const Report& report = result.reports[0];
  EXPECT_EQ(report.id, "r1");
  EXPECT_EQ(report.text, "The sides met.\nThey agreed.");
  EXPECT_EQ(report.published.value, "2020-01");
  EXPECT_EQ(report.outlet.value, "Wire One");
  EXPECT_EQ(report.url.value, "https://a.example/1");
  EXPECT_EQ(report.title.from, "none");
}

TEST(JsonRecords, ReadsTheFieldsOfCrawlers) {
  const ReadResult result = records_of(
      R"({"maintext": "The sides met.", "date_publish": "2020-01-30 12:00:00", "source_domain": "capital.example", "authors": ["Ana Bel", "Petar Dool"], "url": "https://capital.example/a"})"
      "\n"
      R"({"text": "They agreed.", "date": "2020-02-01", "sitename": "Harbour Times", "author": "Marta Olen", "source": "https://harbour.example/b"})"
      "\n"
      R"({"maintext": "Talks failed.", "date_publish": "None", "title": "None", "url": "u"})");
  ASSERT_EQ(result.reports.size(), 3U);
  EXPECT_EQ(result.reports[0].id, "https://capital.example/a");
  EXPECT_EQ(result.reports[0].published.value, "2020-01-30");
  EXPECT_EQ(result.reports[0].byline.value, "Ana Bel, Petar Dool");
  EXPECT_EQ(result.reports[1].outlet.value, "Harbour Times");
  EXPECT_EQ(result.reports[1].url.value, "https://harbour.example/b");
  EXPECT_EQ(result.reports[2].published.value, "");
  EXPECT_EQ(result.reports[2].title.value, "");
}

TEST(JsonRecords, NamesABadLineAndReadsOn) {
  const ReadResult result = records_of(
      "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\": "
      "oops}\n{\"id\":\"b\"}\n\n{\"id\":\"c\",\"text\":\"Two.\"}\n");
  ASSERT_EQ(result.reports.size(), 2U);
  ASSERT_EQ(result.problems.size(), 2U);
  EXPECT_THAT(result.problems[0].message, HasSubstr("crawl.jsonl: line 2 (byte 25)"));
  EXPECT_THAT(result.problems[1].message, HasSubstr("line 3"));
}

TEST(JsonRecords, RefusesALineWithoutEndAndReadsOn) {
  const std::string bytes = "{\"id\":\"a\",\"text\":\"" + std::string(17 << 20, 'x') +
                            "\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n";
  const ReadResult result = records_of(bytes);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].kind, ErrorKind::over_limit);
  ASSERT_EQ(result.reports.size(), 1U);
  EXPECT_EQ(result.reports[0].id, "b");
}

TEST(JsonRecords, ReadsOneObjectOrAListOverManyLines) {
  EXPECT_EQ(records_of("{\n \"id\": \"a\",\n \"text\": \"One.\"\n}\n").reports.size(), 1U);
  EXPECT_EQ(records_of("[{\"id\":\"a\",\"text\":\"One.\"},\n{\"id\":\"b\",\"text\":\"Two.\"}]")
                .reports.size(),
            2U);
}

TEST(JsonRecords, NumbersWhatHasNoName) {
  EXPECT_EQ(records_of("\n{\"text\":\"One.\"}").reports.at(0).id, "crawl.jsonl:2");
}

TEST(LooksLikeJson, GoesByTheBytes) {
  EXPECT_TRUE(looks_like_json(" {\"id\": 1}"));
  EXPECT_TRUE(looks_like_json("[ {"));
  EXPECT_FALSE(looks_like_json("{Text} of a report"));
  EXPECT_FALSE(looks_like_json("[Photo: talks]"));
  EXPECT_FALSE(looks_like_json(""));
}

TEST(Manifest, FindsTheMostExactRow) {
  const auto manifest =
      parse_manifest("file,outlet\r\na.txt,One\r\nsub/a.txt,\"Two \"\"2\"\"\"\r\n");
  ASSERT_TRUE(manifest);
  EXPECT_EQ(find_row(*manifest, "x/a.txt")->outlet.value, "One");
  EXPECT_EQ(find_row(*manifest, "x/sub/a.txt")->outlet.value, "Two \"2\"");
  EXPECT_EQ(find_row(*manifest, "b.txt"), nullptr);
}

TEST(Manifest, NamesTheLineOfAnOpenQuotation) {
  EXPECT_THAT(parse_manifest("file,title\na.txt,\"open\n").error().message, HasSubstr("line 2"));
  EXPECT_EQ(parse_manifest("name\na\n").error().kind, ErrorKind::bad_input);
}

}  // namespace
}  // namespace rapporteur::read
