#include "link/shared_matter.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "link/same_telling.h"

namespace rapporteur::link {

namespace {

// Statements on one matter that are compared with each other at most, in order of their days: much
// is said of a truce over the years, and what is said within a week stands near.
constexpr std::size_t kReach = 40;
constexpr double kCertainty = 0.77;

const StatementClaim* statement_of(const Told& told) {
  return std::get_if<StatementClaim>(&told.claim->body);
}

// What is said of the thing, not whether it is so.
bool speaks_against(const StatementClaim& statement) {
  constexpr std::array<std::string_view, 4> kAgainst = {"deny", "reject", "accuse", "condemn"};
  return std::ranges::find(kAgainst, statement.act) != kAgainst.end();
}

// The kinds that are told in passing by whoever speaks: a figure or a paper that two statements
// name does not make them one.
bool is_matter(const Told& told) {
  const std::string family = family_of(*told.claim);
  return family == "meeting" || family == "exchange" || family == "incident";
}

// By entry: the statements whose words hold one of its claims.
using Holders = std::map<std::size_t, std::vector<std::size_t>>;

Holders holders_of(const std::vector<Told>& told, const std::vector<std::size_t>& entry_of) {
  std::map<std::string, std::vector<std::size_t>> by_report;
  for (std::size_t i = 0; i < told.size(); ++i) by_report[told[i].report->id].push_back(i);
  std::map<std::size_t, std::set<std::size_t>> holders;
  for (const auto& [report, claims] : by_report) {
    for (const std::size_t matter : claims) {
      if (!is_matter(told[matter])) continue;
      for (const std::size_t holder : claims)
        if (statement_of(told[holder]) != nullptr &&
            (told[holder].claim->span.contains(told[matter].claim->span) ||
             told[matter].claim->span.contains(told[holder].claim->span)))
          holders[entry_of[matter]].insert(holder);
    }
  }
  Holders sorted;
  for (const auto& [entry, statements] : holders)
    if (statements.size() > 1) sorted[entry] = {statements.begin(), statements.end()};
  return sorted;
}

std::string verdict_of(const Told& told) {
  const auto* body = std::get_if<ComplianceClaim>(&told.claim->body);
  return body == nullptr || body->verdict == "violated" ? "" : body->verdict;
}

// By entry of an instrument: the verdicts that cite it.
Holders verdicts_on(const std::vector<Told>& told, const std::vector<std::size_t>& entry_of) {
  std::map<std::array<std::string, 3>, std::size_t> instruments;
  for (std::size_t i = 0; i < told.size(); ++i)
    if (std::holds_alternative<InstrumentClaim>(told[i].claim->body))
      instruments[{told[i].claim->report, told[i].claim->coder, told[i].claim->id}] = entry_of[i];
  Holders citing;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (verdict_of(told[i]).empty()) continue;
    for (const Relation& relation : told[i].claim->relations) {
      const auto cited =
          instruments.find({told[i].claim->report, told[i].claim->coder, relation.to});
      if (relation.type == "cites" && cited != instruments.end())
        citing[cited->second].push_back(i);
    }
  }
  return citing;
}

}  // namespace

std::vector<Pair> commitments_of_one_instrument(const std::vector<Told>& told,
                                                const std::vector<std::size_t>& entry_of) {
  std::set<std::pair<std::size_t, std::size_t>> found;
  for (const auto& [entry, verdicts] : verdicts_on(told, entry_of)) {
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
      const std::size_t end = std::min(verdicts.size(), i + 1 + kReach);
      for (std::size_t k = i + 1; k < end; ++k)
        if (verdict_of(told[verdicts[i]]) == verdict_of(told[verdicts[k]]) &&
            have_one_speaker(told[verdicts[i]], told[verdicts[k]]))
          found.emplace(verdicts[i], verdicts[k]);
    }
  }
  std::vector<Pair> pairs;
  for (const auto& [one, other] : found)
    if (one != other)
      pairs.push_back({one, other, 0.8, "same verdict on one bearer and instrument"});
  return pairs;
}

std::vector<Pair> statements_of_one_matter(const std::vector<Told>& told,
                                           const std::vector<std::size_t>& entry_of) {
  std::set<std::pair<std::size_t, std::size_t>> found;
  for (const auto& [entry, statements] : holders_of(told, entry_of)) {
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const std::size_t end = std::min(statements.size(), i + 1 + kReach);
      for (std::size_t k = i + 1; k < end; ++k) {
        const Told& one = told[statements[i]];
        const Told& other = told[statements[k]];
        const bool one_side =
            speaks_against(*statement_of(one)) == speaks_against(*statement_of(other));
        if (one_side && one.report != other.report && may_be_one(one, other) &&
            have_one_speaker(one, other))
          found.emplace(statements[i], statements[k]);
      }
    }
  }
  std::vector<Pair> pairs;
  for (const auto& [one, other] : found)
    pairs.push_back({one, other, kCertainty, "same speaker, of the same happening"});
  return pairs;
}

}  // namespace rapporteur::link
