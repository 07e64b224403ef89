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

TEST_F(Events, OfManyConflictsAreFoundAndNothingElseIsTold) {
  constexpr double kShareDue = 0.85;
  const std::vector<Row> rows = table();
  ASSERT_GE(rows.size(), 60U);
  std::size_t right = 0;
  std::size_t surplus = 0;
  for (const Row& row : rows) {
    auto read = read::read_bytes("one.txt", row.text, {});
    const pipeline::Reading reading = pipeline::code_report(read.reports.at(0), use());
    const bool found =
        std::ranges::any_of(reading.claims, [&](const Claim& claim) { return is_due(row, claim); });
    right += row.type == "-" || found ? 1U : 0U;
    if (row.type != "-" && !found) std::cout << "not found: " << row.text << "\n";
    for (const Claim& claim : reading.claims) {
      if (!std::holds_alternative<EventClaim>(claim.body) || !is_told(claim) || is_due(row, claim))
        continue;
      ++surplus;
      std::cout << "surplus " << claim.rule << ": " << row.text << "\n";
    }
  }
  EXPECT_GE(static_cast<double>(right), kShareDue * static_cast<double>(rows.size()));
  EXPECT_LE(surplus, rows.size() / 10);
}

}  // namespace
}  // namespace rapporteur::test
