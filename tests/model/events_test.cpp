// Sentences about many conflicts, each with the event that a careful reader takes from it
// (events.tsv). A share is due, not all: the table was written before the lexicon was run on it.

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

#include <gtest/gtest.h>

#include "loaded_model.h"
#include "read/read_inputs.h"

namespace rapporteur::test {
namespace {

struct Row {
  std::string type, status, source, target, text;
};

std::vector<Row> table() {
  std::ifstream in(std::string(RAPPORTEUR_SOURCE_DIR) + "/tests/model/events.tsv");
  std::vector<Row> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with("#")) continue;
    std::istringstream cells(line);
    Row row;
    for (std::string* cell : {&row.type, &row.status, &row.source, &row.target, &row.text})
      std::getline(cells, *cell, '\t');
    rows.push_back(row);
  }
  return rows;
}

bool has_name(const std::vector<Actor>& actors, const std::string& name) {
  if (name == "0") return true;
  return std::ranges::any_of(actors, [&](const Actor& actor) {
    return actor.name.find(name) != std::string::npos ||
           actor.mention.find(name) != std::string::npos;
  });
}

bool is_told(const Claim& claim) {
  return claim.status == "happened" || claim.status == "ongoing" || claim.status == "planned";
}

bool is_due(const Row& row, const Claim& claim) {
  const auto* event = std::get_if<EventClaim>(&claim.body);
  if (event == nullptr || claim.status != row.status) return false;
  // What is denied has no code, nor has an act whose doer is not told.
  const bool typed =
      row.status == "denied" || event->sources.empty() || event->plover.type == row.type;
  return typed && has_name(event->sources, row.source) && has_name(event->targets, row.target);
}

struct Events : ModelTest {};

// Of the 69 rows two are known to be missed: a tunnel is named as the target, with the country it
// lies in, and not the strip ("a tunnel in the Gaza Strip"), and a people whose state is not its
// own ("Rohingya"). A row less is a fault, a row more is to be noted here. Told besides: that
// tunnel's bombing, and the killing that an investigation takes for granted.
constexpr std::size_t kMissed = 2;
constexpr std::size_t kSurplus = 2;

TEST_F(Events, OfManyConflictsAreFoundAndNothingElseIsTold) {
  const std::vector<Row> rows = table();
  ASSERT_EQ(rows.size(), 69U);
  std::vector<std::string> missed, surplus;
  for (const Row& row : rows) {
    auto read = read::read_bytes("one.txt", row.text, {});
    const pipeline::Reading reading = pipeline::code_report(read.reports.at(0), use());
    const auto is_right = [&](const Claim& claim) { return is_due(row, claim); };
    if (row.type != "-" && std::ranges::none_of(reading.claims, is_right))
      missed.push_back(row.text);
    for (const Claim& claim : reading.claims) {
      const bool is_event = std::holds_alternative<EventClaim>(claim.body) && is_told(claim);
      if (is_event && !is_right(claim)) surplus.push_back(claim.rule + ": " + row.text);
    }
  }
  EXPECT_EQ(missed.size(), kMissed) << testing::PrintToString(missed);
  EXPECT_EQ(surplus.size(), kSurplus) << testing::PrintToString(surplus);
}

}  // namespace
}  // namespace rapporteur::test
