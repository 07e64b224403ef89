#include "lang/name_runs.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rapporteur::lang {

namespace {

constexpr std::array<std::string_view, 9> kArguments = {
    "nsubj", "nsubjpass", "dobj", "dative", "pobj", "attr", "appos", "conj", "agent"};
constexpr std::array<std::string_view, 3> kAdverbials = {"advmod", "npadvmod", "dep"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_proper_noun(const Token& token) {
  const bool is_day = token.ent_type == "DATE" || token.ent_type == "TIME";
  return token.tag.starts_with("NNP") && !is_day;
}

struct Run {
  std::uint32_t begin = 0, end = 0;
  std::vector<std::uint32_t> loose;  // tokens whose head is no part of the run
};

Run run_at(const std::vector<Token>& tokens, std::uint32_t begin) {
  Run run{begin, begin, {}};
  while (run.end < tokens.size() && is_proper_noun(tokens[run.end])) ++run.end;
  for (std::uint32_t i = begin; i < run.end; ++i) {
    const std::uint32_t head = tokens[i].head;
    if (head < run.begin || head >= run.end || head == i) run.loose.push_back(i);
  }
  return run;
}

// The one loose token that is an argument, where the others are adverbials of the same word.
const Token* torn_argument(const std::vector<Token>& tokens, const Run& run) {
  if (run.loose.size() < 2 || run.loose.back() + 1 != run.end) return nullptr;
  const Token* argument = nullptr;
  for (const std::uint32_t i : run.loose) {
    const Token& token = tokens[i];
    const bool is_root = token.head == i;
    if (is_root || token.head != tokens[run.loose.front()].head) return nullptr;
    if (is_one_of(kAdverbials, token.dep)) continue;
    if (argument != nullptr || !is_one_of(kArguments, token.dep)) return nullptr;
    argument = &token;
  }
  return argument;
}

}  // namespace

void join_name_runs(std::vector<Token>& tokens, std::vector<std::uint32_t>& left_edges) {
  for (std::uint32_t begin = 0; begin < tokens.size();) {
    const Run run = run_at(tokens, begin);
    if (const Token* argument = torn_argument(tokens, run)) {
      const std::uint32_t last = run.end - 1;
      tokens[last].dep = std::string(argument->dep);
      for (const std::uint32_t i : run.loose) {
        if (i == last) continue;
        tokens[i].head = last;
        tokens[i].dep = "compound";
        left_edges[last] = std::min(left_edges[last], left_edges[i]);
      }
    }
    begin = std::max(run.end, begin + 1);
  }
}

}  // namespace rapporteur::lang
