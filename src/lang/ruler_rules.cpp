#include "lang/ruler_rules.h"

#include <algorithm>
#include <array>

#include "lang/msgpack_file.h"

namespace rapporteur::lang {

namespace {

constexpr std::string_view kFile = "attribute_ruler/patterns";

using Kind = MsgpackValue::Kind;
using Field = TokenCondition::Field;
using Test = TokenCondition::Test;

template <typename T>
struct Named {
  std::string_view name;
  T value;
};

constexpr std::array<Named<Field>, 5> kFields = {{{"ORTH", Field::text},
                                                  {"LOWER", Field::lower},
                                                  {"TAG", Field::tag},
                                                  {"DEP", Field::dep},
                                                  {"IS_SPACE", Field::is_space}}};
constexpr std::array<Named<Test>, 3> kTests = {
    {{"IN", Test::in}, {"NOT_IN", Test::not_in}, {"REGEX", Test::pattern}}};
constexpr std::array<Named<std::optional<std::string> TokenChange::*>, 5> kChanges = {
    {{"TAG", &TokenChange::tag},
     {"POS", &TokenChange::pos},
     {"MORPH", &TokenChange::morph},
     {"LEMMA", &TokenChange::lemma},
     {"DEP", &TokenChange::dep}}};

template <typename T, std::size_t size>
const T* find_named(const std::array<Named<T>, size>& list, std::string_view name) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const Named<T>& row) { return row.name == name; });
  return found == list.end() ? nullptr : &found->value;
}

Result<void> read_listed(const MsgpackValue& value, TokenCondition& condition) {
  if (condition.test == Test::pattern) {
    Result<TokenPattern> pattern = TokenPattern::compile(value.text);
    if (!pattern) return fail(pattern.error());
    condition.pattern = std::move(*pattern);
    return {};
  }
  if (!value.is(Kind::array)) return fail(ErrorKind::bad_input, "IN without a list");
  for (const MsgpackValue& item : value.items) condition.values.emplace_back(item.text);
  return {};
}

Result<TokenCondition> read_condition(std::string_view key, const MsgpackValue& value) {
  const Field* field = find_named(kFields, key);
  if (field == nullptr) return fail(ErrorKind::unsupported, "test of " + std::string(key));
  TokenCondition condition;
  condition.field = *field;
  if (value.is(Kind::text) || value.is(Kind::boolean)) {
    condition.values.emplace_back(value.is(Kind::boolean) ? (value.is_true() ? "1" : "")
                                                          : value.text);
    return condition;
  }
  if (!value.is(Kind::map) || value.items.size() != 2)
    return fail(ErrorKind::unsupported, "test of " + std::string(key) + " with several conditions");
  const Test* test = find_named(kTests, value.items[0].text);
  if (test == nullptr)
    return fail(ErrorKind::unsupported,
                "test " + std::string(value.items[0].text) + " of " + std::string(key));
  condition.test = *test;
  if (const Result<void> read = read_listed(value.items[1], condition); !read)
    return fail(read.error());
  return condition;
}

Result<std::vector<TokenTest>> read_sequence(const MsgpackValue& value) {
  std::vector<TokenTest> tests;
  for (const MsgpackValue& spec : value.items) {
    TokenTest test;
    for (std::size_t i = 0; i + 1 < spec.items.size(); i += 2) {
      Result<TokenCondition> condition = read_condition(spec.items[i].text, spec.items[i + 1]);
      if (!condition) return fail(condition.error());
      test.push_back(std::move(*condition));
    }
    tests.push_back(std::move(test));
  }
  if (tests.empty()) return fail(ErrorKind::bad_input, "an empty pattern");
  return tests;
}

// Features sorted by name, the values of one feature too; "_" is none.
std::string normal_morph(std::string_view written) {
  if (written == "_") return "";
  std::vector<std::string> features;
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t end = std::min(written.find('|', at), written.size());
    if (end > at) features.emplace_back(written.substr(at, end - at));
    at = end + 1;
  }
  std::sort(features.begin(), features.end());
  std::string morph;
  for (const std::string& feature : features) morph += (morph.empty() ? "" : "|") + feature;
  return morph;
}

Result<TokenChange> read_change(const MsgpackValue& attrs) {
  TokenChange change;
  for (std::size_t i = 0; i + 1 < attrs.items.size(); i += 2) {
    const std::string_view key = attrs.items[i].text;
    const auto* member = find_named(kChanges, key);
    if (member == nullptr || !attrs.items[i + 1].is(Kind::text))
      return fail(ErrorKind::unsupported, "change of " + std::string(key));
    const std::string_view value = attrs.items[i + 1].text;
    change.** member = key == "MORPH" ? normal_morph(value) : std::string(value);
  }
  return change;
}

Result<RulerRule> read_rule(const MsgpackValue& value) {
  const Result<const MsgpackValue*> patterns = require(kFile, value, "patterns", Kind::array);
  if (!patterns) return fail(patterns.error());
  const Result<const MsgpackValue*> attrs = require(kFile, value, "attrs", Kind::map);
  if (!attrs) return fail(attrs.error());
  RulerRule rule;
  if (const MsgpackValue* index = value.find("index"))
    rule.index = static_cast<std::int64_t>(index->bits);
  for (const MsgpackValue& pattern : (*patterns)->items) {
    Result<std::vector<TokenTest>> tests = read_sequence(pattern);
    if (!tests) return fail(tests.error());
    const auto size = static_cast<std::int64_t>(tests->size());
    if (rule.index >= size || rule.index < -size)
      return fail(ErrorKind::bad_input, "index outside of the pattern");
    rule.patterns.push_back(std::move(*tests));
  }
  Result<TokenChange> change = read_change(**attrs);
  if (!change) return fail(change.error());
  rule.change = std::move(*change);
  return rule;
}

std::string_view field_of(const TestedWord& word, Field field) {
  switch (field) {
    case Field::text:
      return word.text;
    case Field::lower:
      return word.lower;
    case Field::tag:
      return word.tag;
    case Field::dep:
      return word.dep;
    case Field::is_space:
      return word.is_space ? "1" : "";
  }
  return "";
}

}  // namespace

bool TokenCondition::holds(const TestedWord& word) const {
  const std::string_view value = field_of(word, field);
  if (test == Test::pattern) return pattern && pattern->search(value).has_value();
  const bool is_listed = std::find(values.begin(), values.end(), value) != values.end();
  return test == Test::not_in ? !is_listed : is_listed;
}

void TokenChange::apply(Token& token) const {
  if (tag) token.tag = *tag;
  if (pos) token.pos = *pos;
  if (morph) token.morph = *morph;
  if (lemma) token.lemma = *lemma;
  if (dep) token.dep = *dep;
}

Result<std::vector<RulerRule>> read_ruler_rules(std::string_view bytes) {
  const Result<MsgpackValue> file = read_msgpack(kFile, bytes);
  if (!file) return fail(file.error());
  if (!file->is(Kind::array))
    return fail(ErrorKind::bad_input, std::string(kFile) + ": is no list");
  std::vector<RulerRule> rules;
  for (const MsgpackValue& value : file->items) {
    Result<RulerRule> rule = read_rule(value);
    if (!rule)
      return fail(
          rule.error().during(std::string(kFile) + ": rule " + std::to_string(rules.size() + 1)));
    rules.push_back(std::move(*rule));
  }
  return rules;
}

}  // namespace rapporteur::lang
