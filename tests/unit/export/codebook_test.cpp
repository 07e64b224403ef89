#include "export/codebook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/csv.h"

namespace rapporteur::exports {
namespace {

using testing::HasSubstr;

constexpr std::string_view kEntries = R"(- id: shout
  kind: statement
  definition: Somebody says something <loudly>.
  verbs: [shout]
  speaker: [agent]
  yes: [{text: "Ana Lund shouted.", speaker: Ana Lund}]
  no: ["A shout_ was heard."]
- id: meet.by-air
  kind: meeting
  verbs: [fly]
  parties: [agent, with]
  need: ["parties: 2 actors"]
  plover: {type: CONSULT, mode: visit}
  cameo: "042"
  yes: [{text: "Ana Lund flew with Jon Vale.", status: held}]
  no: ["Birds flew."]
)";

std::vector<CodebookEntry> made(const std::string& only = "") {
  const auto rules = claim::read_rules({{"mine.yaml", std::string(kEntries), true}}, {});
  EXPECT_TRUE(rules);
  return codebook_of(*rules, only);
}

TEST(Codebook, StandsByKindAndThenById) {
  const auto entries = made();
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].id, "meet.by-air");
  EXPECT_EQ(entries[1].id, "shout");
  EXPECT_EQ(made("statement").size(), 1U);
}

TEST(Codebook, AnEntryTellsItsCodesAndThatItIsNotMeasured) {
  const CodebookEntry entry = made().front();
  EXPECT_EQ(entry.plover, "CONSULT, visit");
  EXPECT_EQ(entry.cameo, "042");
  EXPECT_EQ(entry.acled, "none (talks are not recorded)");
  EXPECT_EQ(entry.precision, "not measured");
  EXPECT_THAT(entry.yes, testing::ElementsAre("Ana Lund flew with Jon Vale. [status: held]"));
}

TEST(Codebook, MarkdownHasContentsAndKeepsSentencesAsTheyAre) {
  const std::string text = codebook_markdown(made(), {"rapporteur 0", "abc"});
  EXPECT_THAT(text, HasSubstr("- [Meetings](#meetings): 1\n- [Statements](#statements): 1\n"));
  EXPECT_THAT(text, HasSubstr("### meet.by-air\n\n(no definition)\n"));
  EXPECT_THAT(text, HasSubstr("Somebody says something \\<loudly\\>."));
  EXPECT_THAT(text, HasSubstr("Does not count:\n\n- A shout\\_ was heard.\n"));
}

TEST(Codebook, ThePageAndTheSheetHoldTheSame) {
  EXPECT_THAT(codebook_page(made(), {"rapporteur 0", "abc"}),
              HasSubstr("<p>Somebody says something &lt;loudly&gt;.</p>"));
  const Sheet sheet = codebook_sheet(made());
  ASSERT_EQ(sheet.rows.size(), 2U);
  for (const auto& row : sheet.rows) EXPECT_EQ(row.size(), sheet.columns.size());
  EXPECT_THAT(codebook_json(made(), {"rapporteur 0", "abc"}),
              HasSubstr("\"acled\": \"none (talks are not recorded)\""));
}

}  // namespace
}  // namespace rapporteur::exports
