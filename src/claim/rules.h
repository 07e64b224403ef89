// The rule lexicon in memory: entries by predicate, so that thousands of them cost no more than
// one.

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claim/rule.h"
#include "rapporteur/result.h"

namespace rapporteur::claim {

// Word lists by name, each sorted. An item is a lemma or several words with one space between.
using WordLists = std::map<std::string, std::vector<std::string>>;

class Rules {
 public:
  // Takes entries that are already checked; the later of two with one id wins (a user's file
  // stands after the shipped ones, so that an entry can be replaced).
  Rules(std::vector<Rule> entries, WordLists lists, std::string sha256);

  // Indices of the entries that name the predicate, in order of id; for a verb, a noun or an
  // adjective as `form` says.
  [[nodiscard]] const std::vector<std::uint32_t>& find(ClauseForm form,
                                                       const std::string& predicate) const;

  [[nodiscard]] const std::vector<Rule>& entries() const { return entries_; }
  [[nodiscard]] const Rule* entry(std::string_view id) const;

  // The words of a list; empty where there is no such list.
  [[nodiscard]] const std::vector<std::string>& list(const std::string& name) const;
  [[nodiscard]] bool is_in(const std::string& list, const std::string& word) const;

  // These entries and more, which come last; `sha256` of what they were read from.
  [[nodiscard]] Rules with(std::vector<Rule> more, const std::string& sha256) const;

  // Of all rule files and lists, for the line that opens a stream of claims.
  [[nodiscard]] const std::string& sha256() const { return sha256_; }

 private:
  std::vector<Rule> entries_;  // in order of id
  WordLists lists_;
  std::string sha256_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_predicate_;
};

// The shipped entries (data/rules/) and those of the given files. `bad_input` with file, line
// and column for anything that is not as docs/rules.md says.
Result<Rules> load_rules(const std::vector<std::filesystem::path>& more);

// The same from text that is at hand: (name, bytes) of entry files, and the lists that they may
// use.
struct RuleText {
  std::string name;
  std::string bytes;
  bool from_user = false;
};
Result<Rules> read_rules(const std::vector<RuleText>& files, WordLists lists);

}  // namespace rapporteur::claim
