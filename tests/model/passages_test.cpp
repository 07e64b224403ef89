// Passages about many conflicts, each with the meetings and statements that a careful reader takes
// from it and with what nobody may take from it (passages.tsv).

#include <algorithm>
#include <fstream>
#include <ranges>
#include <sstream>
#include <vector>

#include <gmock/gmock.h>

#include "claim/claim_actors.h"
#include "claim_text.h"
#include "loaded_model.h"
#include "read/read_inputs.h"

namespace rapporteur::test {
namespace {

struct Passage {
  std::vector<std::string> due;
  std::string forbidden, text;
};

std::vector<std::string> parts_of(const std::string& cell) {
  std::vector<std::string> parts;
  std::istringstream in(cell);
  for (std::string part; std::getline(in, part, '|');) parts.push_back(part);
  return parts;
}

std::vector<Passage> table() {
  std::ifstream in(std::string(RAPPORTEUR_SOURCE_DIR) + "/tests/model/passages.tsv");
  std::vector<Passage> passages;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with("#")) continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    Passage passage{parts_of(line.substr(0, first)), line.substr(first + 1, second - first - 1),
                    line.substr(second + 1)};
    for (std::size_t at = 0; (at = passage.text.find("\\n", at)) != std::string::npos;)
      passage.text.replace(at, 2, "\n");
    passages.push_back(std::move(passage));
  }
  return passages;
}

std::vector<std::string> lines_of(const std::string& text, const pipeline::Resources& use) {
  read::ReadOptions options;
  options.published = "2031-05-14";
  auto result = read::read_bytes("passage.txt", text, options);
  if (result.reports.size() != 1) return {};
  result.reports.front().language = "en";  // a sentence is too little to tell it by
  const pipeline::Reading reading = pipeline::code_report(result.reports.front(), use);
  std::vector<std::string> lines;
  for (const Claim& claim : reading.claims) {
    if (const std::string line = short_line(claim); !line.empty()) lines.push_back(line);
  }
  return lines;
}

struct Passages : ModelTest {};

TEST_F(Passages, GiveWhatAReaderTakesFromThem) {
  const std::vector<Passage> passages = table();
  ASSERT_GE(passages.size(), 30U);
  for (const Passage& passage : passages) {
    const std::vector<std::string> lines = lines_of(passage.text, use());
    EXPECT_THAT(lines, testing::IsSupersetOf(passage.due)) << passage.text;
    if (passage.forbidden.empty()) continue;
    EXPECT_THAT(lines, testing::Each(testing::Not(testing::StartsWith(passage.forbidden))))
        << passage.text;
  }
}

// Claims of a report in capitals are made from its natural case, but stand on its own words.
TEST_F(Passages, InCapitalsKeepTheirWords) {
  read::ReadOptions options;
  options.published = "2031-05-14";
  auto result = read::read_bytes(
      "capitals.txt", "FOREIGN MINISTER KARIM SADIKI MET PRESIDENT LUIS REY IN LIMA ON MONDAY.",
      options);
  ASSERT_EQ(result.reports.size(), 1U);
  result.reports.front().language = "en";
  const pipeline::Reading reading = pipeline::code_report(result.reports.front(), use());
  std::vector<std::string> mentions;
  for (const Claim& claim : reading.claims) {
    if (!std::holds_alternative<MeetingClaim>(claim.body)) continue;
    EXPECT_EQ(claim.date_text, "MONDAY");
    for (const Actor* actor : claim::everybody_in(claim)) mentions.push_back(actor->mention);
  }
  EXPECT_THAT(mentions,
              testing::ElementsAre("FOREIGN MINISTER KARIM SADIKI", "PRESIDENT LUIS REY"));
}

}  // namespace
}  // namespace rapporteur::test
