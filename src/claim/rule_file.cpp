#include "claim/rule_file.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>

#include "base/utf8.h"
#include "claim/status_words.h"

namespace rapporteur::claim {

namespace {

// What an entry of a kind may say beyond the keys that all have. A later kind is a row more.
struct KindShape {
  std::string_view kind;
  std::vector<std::string_view> slots;
  std::vector<std::string_view> values;
};

const std::vector<KindShape>& shapes() {
  static const std::vector<KindShape> kShapes = {
      {"meeting",
       {"parties", "mediators", "host", "topic", "occasion", "reason", "outcome"},
       {"mode", "form", "status", "adds", "mention", "guessed", "alone", "unnamed"}},
      {"statement",
       {"speaker", "addressee", "target", "content", "topic"},
       {"act", "medium", "strength", "quote"}},
      {"event",
       {"source", "target", "means"},
       {"type", "status", "mutual", "bare", "alone", "over"}},
      {"content", {"blamed", "target", "bound"}, {"act", "speaker"}},
      {"figure", {"counted", "cause"}, {"measure"}},
      {"instrument", {}, {"type", "asks", "numbered", "unlike"}},
      {"provision", {"instrument", "action", "bearer"}, {}},
      {"compliance", {"who", "instrument"}, {"verdict", "otherwise"}},
      {"exchange", {"giver", "receiver", "what", "in_return", "through"}, {"direction"}},
  };
  return kShapes;
}

const KindShape* shape_of(std::string_view kind) {
  const auto found = std::ranges::find(shapes(), kind, &KindShape::kind);
  return found == shapes().end() ? nullptr : &*found;
}

// Raised inside this file only; read_rule_file turns it into a value.
struct Fault {
  SourceLine at;
  std::string what;
};

class EntryReader {
 public:
  EntryReader(const RuleText& file, const WordLists& lists) : file_(file), lists_(lists) {}

  std::vector<Rule> read() {
    const YAML::Node root = YAML::Load(file_.bytes);
    if (!root || root.IsNull()) return {};
    if (!root.IsSequence()) throw Fault{at(root), "a rule file is a list of entries"};
    std::vector<Rule> rules;
    std::set<std::string> seen;
    for (const YAML::Node& node : root) {
      rules.push_back(entry(node));
      if (!seen.insert(rules.back().id).second) {
        throw Fault{rules.back().at, "entry '" + rules.back().id + "' stands twice in this file"};
      }
    }
    return rules;
  }

 private:
  [[nodiscard]] SourceLine at(const YAML::Node& node) const {
    return {file_.name, node.Mark().line + 1, node.Mark().column + 1};
  }

  std::string scalar(const YAML::Node& node, const std::string& key) const {
    if (!node.IsScalar()) throw Fault{at(node), "'" + key + "' is one word or text"};
    return node.Scalar();
  }

  std::vector<std::string> words(const YAML::Node& node, const std::string& key) const {
    std::vector<std::string> out;
    if (node.IsScalar()) {
      add_word(node, out);
    } else if (node.IsSequence()) {
      for (const YAML::Node& item : node) {
        if (!item.IsScalar()) throw Fault{at(item), "'" + key + "' is a list of words"};
        add_word(item, out);
      }
    } else {
      throw Fault{at(node), "'" + key + "' is a word or a list of words"};
    }
    return out;
  }

  // "@name" stands for all words of that list.
  void add_word(const YAML::Node& node, std::vector<std::string>& out) const {
    const std::string& word = node.Scalar();
    if (!word.starts_with("@")) {
      out.push_back(word);
      return;
    }
    const auto list = lists_.find(word.substr(1));
    if (list == lists_.end()) throw Fault{at(node), "no word list '" + word + "'"};
    out.insert(out.end(), list->second.begin(), list->second.end());
  }

  Rule entry(const YAML::Node& node) const {
    if (!node.IsMap()) throw Fault{at(node), "an entry is a map with id, kind and examples"};
    Rule rule;
    rule.at = at(node);
    rule.from_user = file_.from_user;
    if (!node["id"]) throw Fault{rule.at, "an entry needs an id"};
    if (!node["kind"]) throw Fault{rule.at, "entry needs a kind"};
    rule.id = scalar(node["id"], "id");
    rule.kind = scalar(node["kind"], "kind");
    const KindShape* shape = shape_of(rule.kind);
    if (shape == nullptr) throw Fault{at(node["kind"]), "no kind '" + rule.kind + "'"};
    for (const auto& pair : node) set(rule, *shape, pair.first.Scalar(), pair.first, pair.second);
    if (rule.verbs.empty() && rule.nouns.empty() && rule.adjectives.empty()) {
      throw Fault{rule.at, "entry '" + rule.id + "' names no verbs, nouns or adjectives"};
    }
    if (rule.yes.empty() || rule.no.empty()) {
      throw Fault{rule.at,
                  "entry '" + rule.id + "' needs a sentence under 'yes' and one under 'no'"};
    }
    return rule;
  }

  void set(Rule& rule, const KindShape& shape, const std::string& key, const YAML::Node& key_node,
           const YAML::Node& value) const {
    if (key == "id" || key == "kind" || key == "note") return;
    if (key == "definition") {
      rule.definition = scalar(value, key);
    } else if (key == "verbs") {
      rule.verbs = words(value, key);
    } else if (key == "nouns") {
      rule.nouns = words(value, key);
    } else if (key == "adjectives") {
      rule.adjectives = words(value, key);
    } else if (key == "light") {
      rule.light = words(value, key);
    } else if (key == "when") {
      for (const std::string& word : words(value, key))
        rule.statuses.push_back(status(word, value));
    } else if (key == "need") {
      for (const std::string& text : words(value, key)) rule.needs.push_back(need(text, value));
    } else if (key == "plover") {
      rule.plover = plover(value);
    } else if (key == "cameo") {
      rule.cameo = scalar(value, key);
    } else if (key == "yes" || key == "no") {
      (key == "yes" ? rule.yes : rule.no) = examples(value, key);
    } else if (std::ranges::find(shape.slots, key) != shape.slots.end()) {
      rule.slots[key] = words(value, key);
    } else if (std::ranges::find(shape.values, key) != shape.values.end()) {
      rule.values[key] = scalar(value, key);
    } else {
      throw Fault{at(key_node), "an entry of kind '" + rule.kind + "' has no '" + key + "'"};
    }
  }

  Status status(const std::string& word, const YAML::Node& node) const {
    const std::optional<Status> known = status_named(word);
    if (!known) throw Fault{at(node), "no status '" + word + "'"};
    return *known;
  }

  Need need(const std::string& text, const YAML::Node& node) const {
    Result<Need> read = read_need(text, lists_);
    if (!read) throw Fault{at(node), read.error().message};
    return std::move(*read);
  }

  PloverCode plover(const YAML::Node& node) const {
    if (node.IsScalar()) return {node.Scalar(), "", ""};
    PloverCode code;
    if (node["type"]) code.type = scalar(node["type"], "type");
    if (node["mode"]) code.mode = scalar(node["mode"], "mode");
    if (node["context"]) code.context = scalar(node["context"], "context");
    return code;
  }

  std::vector<Example> examples(const YAML::Node& node, const std::string& key) const {
    if (!node.IsSequence()) throw Fault{at(node), "'" + key + "' is a list of sentences"};
    std::vector<Example> out;
    for (const YAML::Node& item : node) {
      Example example;
      example.at = at(item);
      if (item.IsScalar()) {
        example.text = item.Scalar();
      } else if (item.IsMap() && item["text"]) {
        example.text = scalar(item["text"], "text");
        for (const auto& pair : item) {
          const std::string field = pair.first.Scalar();
          if (field != "text") example.fields.emplace_back(field, words(pair.second, field));
        }
      } else {
        throw Fault{example.at, "an example is a sentence, or a map with 'text'"};
      }
      out.push_back(std::move(example));
    }
    return out;
  }

  const RuleText& file_;
  const WordLists& lists_;
};

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(trim(text.substr(begin, end == std::string_view::npos ? end : end - begin)));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

// "2 actors" and the tests that are one word.
std::optional<Condition> plain_test(std::string_view text) {
  static constexpr std::array kWords = {std::pair{std::string_view("actor"), TestKind::actors},
                                        std::pair{std::string_view("person"), TestKind::person},
                                        std::pair{std::string_view("people"), TestKind::people},
                                        std::pair{std::string_view("side"), TestKind::side},
                                        std::pair{std::string_view("tied"), TestKind::tied},
                                        std::pair{std::string_view("land"), TestKind::land},
                                        std::pair{std::string_view("any"), TestKind::any},
                                        std::pair{std::string_view("none"), TestKind::none},
                                        std::pair{std::string_view("plural"), TestKind::plural},
                                        std::pair{std::string_view("told"), TestKind::told},
                                        std::pair{std::string_view("time"), TestKind::time},
                                        std::pair{std::string_view("place"), TestKind::place},
                                        std::pair{std::string_view("carried"), TestKind::carried}};
  Condition condition;
  if (text.size() == 8 && text.ends_with(" actors") && text[0] >= '2' && text[0] <= '9') {
    condition.test = TestKind::actors;
    condition.count = static_cast<std::uint32_t>(text[0] - '0');
    return condition;
  }
  for (const auto& [word, test] : kWords) {
    if (text == word) {
      condition.test = test;
      return condition;
    }
  }
  return std::nullopt;
}

// "is WORD", "has @list", "inside @list", "step @list", "@list".
Result<Condition> word_test(std::string_view text, const WordLists& lists) {
  Condition condition;
  condition.test = TestKind::word;
  for (const auto& [word, test] : {std::pair{std::string_view("is "), TestKind::word},
                                   std::pair{std::string_view("has "), TestKind::has},
                                   std::pair{std::string_view("inside "), TestKind::inside},
                                   std::pair{std::string_view("step "), TestKind::step}}) {
    if (!text.starts_with(word)) continue;
    condition.test = test;
    text = trim(text.substr(word.size()));
    break;
  }
  if (text.empty()) return fail(ErrorKind::bad_input, "an empty test");
  if (!text.starts_with("@")) {
    if (text.find(' ') != std::string_view::npos && condition.test == TestKind::word) {
      return fail(ErrorKind::bad_input, "no test '" + std::string(text) + "'");
    }
    condition.words = {std::string(text)};
    return condition;
  }
  const auto list = lists.find(std::string(text.substr(1)));
  if (list == lists.end())
    return fail(ErrorKind::bad_input, "no word list '" + std::string(text) + "'");
  condition.words = list->second;
  return condition;
}

Result<Condition> read_test(std::string_view text, std::string& role, const WordLists& lists) {
  bool negated = false;
  const auto take_not = [&] {
    if (!text.starts_with("not ")) return;
    negated = true;
    text = trim(text.substr(4));
  };
  take_not();
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    role = std::string(trim(text.substr(0, colon)));
    text = trim(text.substr(colon + 1));
    take_not();
  }
  Result<Condition> condition = Condition{};
  if (const auto plain = plain_test(text)) {
    condition = *plain;
  } else if (text.starts_with("@") || text.starts_with("is ") || text.starts_with("has ") ||
             text.starts_with("inside ") || text.starts_with("step ")) {
    condition = word_test(text, lists);
  } else {
    condition = fail(ErrorKind::bad_input, "no test '" + std::string(text) + "'");
  }
  if (!condition) return condition;
  condition->negated = negated;
  const bool of_clause = condition->test == TestKind::time || condition->test == TestKind::place ||
                         condition->test == TestKind::carried ||
                         condition->test == TestKind::inside || condition->test == TestKind::step;
  if (!of_clause && role.empty())
    return fail(ErrorKind::bad_input, "'" + std::string(text) + "' needs a role before it");
  if (!of_clause) condition->role = role;
  return condition;
}

}  // namespace

Result<Need> read_need(std::string_view text, const WordLists& lists) {
  Need need;
  need.text = std::string(text);
  std::string role;
  for (const std::string_view alternative : split(text, '|')) {
    std::vector<Condition> all;
    for (const std::string_view test : split(alternative, '+')) {
      Result<Condition> condition = read_test(test, role, lists);
      if (!condition) return fail(condition.error().during("need \"" + need.text + "\""));
      all.push_back(std::move(*condition));
    }
    need.any_of.push_back(std::move(all));
  }
  return need;
}

std::vector<std::string> read_word_list(std::string_view text) {
  std::vector<std::string> words;
  for (std::string_view line : split(text, '\n')) {
    line = trim(line.substr(0, line.find('#')));
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (!line.empty()) words.push_back(base::to_lower(line));
  }
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

Result<std::vector<Rule>> read_rule_file(const RuleText& file, const WordLists& lists) {
  try {
    return EntryReader(file, lists).read();
  } catch (const Fault& fault) {
    return fail(ErrorKind::bad_input, fault.at.text() + ": " + fault.what);
  } catch (const YAML::Exception& error) {
    const SourceLine at{file.name, error.mark.line + 1, error.mark.column + 1};
    return fail(ErrorKind::bad_input, at.text() + ": " + error.msg);
  }
}

}  // namespace rapporteur::claim
