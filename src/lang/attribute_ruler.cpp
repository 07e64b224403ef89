#include "lang/attribute_ruler.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <tuple>
#include <unordered_map>

#include "lang/ruler_rules.h"
#include "lang/unicode_class.h"

namespace rapporteur::lang {

namespace {

constexpr std::size_t kMaxCachedWords = 65536;

// Step `step` of pattern `pattern` of rule `rule` holds for a word.
struct HeldTest {
  std::uint32_t rule;
  std::uint32_t pattern;
  std::uint32_t step;

  friend bool operator==(const HeldTest&, const HeldTest&) = default;
};
using HeldTests = std::vector<HeldTest>;

struct RuleMatch {
  std::uint32_t rule;
  std::size_t begin;
  std::size_t end;
};

std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> serial{0};
  return ++serial;
}

}  // namespace

struct AttributeRuler::Rules {
  std::vector<RulerRule> rules;
  std::uint64_t serial = next_serial();

  [[nodiscard]] HeldTests test(const TestedWord& word) const {
    HeldTests held;
    for (std::uint32_t r = 0; r < rules.size(); ++r) {
      for (std::uint32_t p = 0; p < rules[r].patterns.size(); ++p) {
        const std::vector<TokenTest>& steps = rules[r].patterns[p];
        for (std::uint32_t s = 0; s < steps.size(); ++s) {
          const TokenTest& conditions = steps[s];
          if (std::all_of(conditions.begin(), conditions.end(),
                          [&](const TokenCondition& c) { return c.holds(word); })) {
            held.push_back({r, p, s});
          }
        }
      }
    }
    return held;
  }

  // What holds depends on the word, its tag and its dependency only, so it is kept.
  [[nodiscard]] HeldTests test_cached(std::string_view text, const Token& token) const {
    thread_local std::unordered_map<std::string, HeldTests> cache;
    thread_local std::uint64_t owner = 0;
    thread_local std::string key;
    if (owner != serial || cache.size() >= kMaxCachedWords) {
      cache.clear();
      owner = serial;
    }
    key.assign(token.tag).append(1, '\t').append(token.dep).append(1, '\t').append(text);
    const auto found = cache.find(key);
    if (found != cache.end()) return found->second;
    const std::string lower = lower_case(text);
    return cache.emplace(key, test({text, lower, token.tag, token.dep, is_all_white_space(text)}))
        .first->second;
  }

  // Sorted by rule, then by place.
  [[nodiscard]] std::vector<RuleMatch> match(const std::vector<HeldTests>& held) const {
    std::vector<RuleMatch> matches;
    for (std::size_t begin = 0; begin < held.size(); ++begin) {
      for (const HeldTest& first : held[begin]) {
        if (first.step != 0) continue;
        const std::size_t length = rules[first.rule].patterns[first.pattern].size();
        if (begin + length > held.size()) continue;
        bool all_hold = true;
        for (std::uint32_t step = 1; step < length && all_hold; ++step) {
          const HeldTests& next = held[begin + step];
          all_hold = std::find(next.begin(), next.end(),
                               HeldTest{first.rule, first.pattern, step}) != next.end();
        }
        if (all_hold) matches.push_back({first.rule, begin, begin + length});
      }
    }
    std::sort(matches.begin(), matches.end(), [](const RuleMatch& a, const RuleMatch& b) {
      return std::tie(a.rule, a.begin, a.end) < std::tie(b.rule, b.begin, b.end);
    });
    return matches;
  }
};

Result<AttributeRuler> AttributeRuler::load(std::string_view bytes) {
  Result<std::vector<RulerRule>> rules = read_ruler_rules(bytes);
  if (!rules) return fail(rules.error());
  auto loaded = std::make_shared<Rules>();
  loaded->rules = std::move(*rules);
  return AttributeRuler(std::move(loaded));
}

void AttributeRuler::apply(const std::vector<std::string_view>& texts,
                           std::vector<Token>& tokens) const {
  std::vector<HeldTests> held;
  held.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    held.push_back(rules_->test_cached(texts[i], tokens[i]));
  for (const RuleMatch& match : rules_->match(held)) {
    const RulerRule& rule = rules_->rules[match.rule];
    const std::size_t from = rule.index >= 0 ? match.begin : match.end;
    rule.change.apply(tokens[from + static_cast<std::size_t>(rule.index)]);
  }
}

}  // namespace rapporteur::lang
