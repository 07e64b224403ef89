#include "lang/lemmatizer.h"

#include <algorithm>
#include <atomic>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "lang/msgpack_file.h"
#include "lang/string_id.h"
#include "lang/unicode_class.h"

namespace rapporteur::lang {

namespace {

constexpr std::string_view kFile = "lemmatizer/lookups/lookups.bin";
constexpr std::size_t kMaxCachedWords = 65536;

using Kind = MsgpackValue::Kind;

struct SuffixRule {
  std::string from;
  std::string to;
};

// What is known of one part of speech.
struct WordClass {
  std::vector<SuffixRule> rules;
  std::unordered_map<std::string, std::vector<std::string>> exceptions;
  std::unordered_set<std::string> known;

  [[nodiscard]] bool empty() const { return rules.empty() && exceptions.empty() && known.empty(); }
};

std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> serial{0};
  return ++serial;
}

void add_rule(const MsgpackValue& value, WordClass& words) {
  if (value.items.size() == 2)
    words.rules.push_back({std::string(value.items[0].text), std::string(value.items[1].text)});
}

void add_known(const MsgpackValue& value, WordClass& words) { words.known.emplace(value.text); }

void add_exceptions(const MsgpackValue& table, WordClass& words) {
  for (std::size_t i = 0; i + 1 < table.items.size(); i += 2) {
    std::vector<std::string>& forms = words.exceptions[std::string(table.items[i].text)];
    for (const MsgpackValue& form : table.items[i + 1].items) forms.emplace_back(form.text);
  }
}

bool has_feature(std::string_view morph, std::string_view feature) {
  for (std::size_t at = 0; at < morph.size();) {
    const std::size_t end = std::min(morph.find('|', at), morph.size());
    if (morph.substr(at, end - at) == feature) return true;
    at = end + 1;
  }
  return false;
}

// An uninflected form, which is its own lemma.
bool is_base_form(std::string_view pos, std::string_view morph) {
  if (pos == "noun" && has_feature(morph, "Number=Sing")) return true;
  const bool is_plain_present = has_feature(morph, "VerbForm=Fin") &&
                                has_feature(morph, "Tense=Pres") &&
                                morph.find("Number=") == std::string_view::npos;
  if (pos == "verb" && is_plain_present) return true;
  return has_feature(morph, "VerbForm=Inf") || has_feature(morph, "VerbForm=None") ||
         has_feature(morph, "Degree=Pos");
}

void add_once(std::vector<std::string>& forms, const std::string& form, bool at_front) {
  if (std::find(forms.begin(), forms.end(), form) != forms.end()) return;
  forms.insert(at_front ? forms.begin() : forms.end(), form);
}

}  // namespace

struct Lemmatizer::Tables {
  std::unordered_map<std::uint64_t, WordClass> classes;  // by string id of the part of speech
  LemmatizerOptions options;
  std::uint64_t serial = next_serial();

  [[nodiscard]] std::string by_rules(std::string_view text, const WordClass& words) const {
    const std::string lower = lower_case(text);
    std::vector<std::string> forms;
    std::vector<std::string> unknown;
    for (const SuffixRule& rule : words.rules) {
      if (!lower.ends_with(rule.from)) continue;
      const std::string form = lower.substr(0, lower.size() - rule.from.size()) + rule.to;
      if (form.empty()) continue;
      const bool is_known = words.known.contains(form);
      if (is_known && options.known_forms_first) {
        forms.insert(forms.begin(), form);
      } else if (is_known || !is_all_letters(form)) {
        forms.push_back(form);
      } else {
        unknown.push_back(form);
      }
    }
    // The last exception wins: each that is not there yet goes to the front.
    if (const auto found = words.exceptions.find(lower); found != words.exceptions.end()) {
      for (const std::string& form : found->second) add_once(forms, form, true);
    }
    if (!forms.empty()) return forms.front();
    return unknown.empty() ? std::string(text) : unknown.front();
  }

  [[nodiscard]] std::string lemma(std::string_view text, std::string_view pos_name,
                                  std::string_view morph) const {
    const std::string pos = lower_case(pos_name);
    if (pos.empty() || pos == "eol" || pos == "space" || is_base_form(pos, morph))
      return lower_case(text);
    const auto found = classes.find(string_id(pos));
    if (found == classes.end() || found->second.empty())
      return pos == "propn" ? std::string(text) : lower_case(text);
    return by_rules(text, found->second);
  }
};

Result<Lemmatizer> Lemmatizer::load(std::string_view bytes, const LemmatizerOptions& options) {
  const Result<MsgpackValue> file = read_msgpack(kFile, bytes);
  if (!file) return fail(file.error());
  auto tables = std::make_shared<Tables>();
  tables->options = options;
  for (const std::string_view name : {"lemma_rules", "lemma_exc", "lemma_index"}) {
    const Result<const MsgpackValue*> table = require(kFile, *file, name, Kind::map);
    if (!table) return fail(table.error());
    for (std::size_t i = 0; i + 1 < (*table)->items.size(); i += 2) {
      WordClass& words = tables->classes[(*table)->items[i].bits];
      const MsgpackValue& value = (*table)->items[i + 1];
      if (name == "lemma_exc") {
        add_exceptions(value, words);
        continue;
      }
      for (const MsgpackValue& item : value.items)
        name == "lemma_rules" ? add_rule(item, words) : add_known(item, words);
    }
  }
  return Lemmatizer(std::move(tables));
}

std::string Lemmatizer::lemma(std::string_view text, std::string_view pos,
                              std::string_view morph) const {
  return tables_->lemma(text, pos, morph);
}

bool Lemmatizer::is_word(std::string_view lower) const {
  return std::ranges::any_of(tables_->classes, [&](const auto& entry) {
    const WordClass& words = entry.second;
    if (words.known.contains(std::string(lower)) || words.exceptions.contains(std::string(lower)))
      return true;
    return std::ranges::any_of(words.rules, [&](const SuffixRule& rule) {
      return lower.ends_with(rule.from) &&
             words.known.contains(std::string(lower.substr(0, lower.size() - rule.from.size())) +
                                  rule.to);
    });
  });
}

void Lemmatizer::apply(const std::vector<std::string_view>& texts,
                       std::vector<Token>& tokens) const {
  thread_local std::unordered_map<std::string, std::string> cache;
  thread_local std::uint64_t owner = 0;
  std::string key;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (!token.lemma.empty()) continue;
    if (owner != tables_->serial || cache.size() >= kMaxCachedWords) {
      cache.clear();
      owner = tables_->serial;
    }
    key.assign(token.pos).append(1, '\t').append(token.morph).append(1, '\t').append(texts[i]);
    auto found = cache.find(key);
    if (found == cache.end())
      found = cache.emplace(key, lemma(texts[i], token.pos, token.morph)).first;
    token.lemma = found->second;
  }
}

}  // namespace rapporteur::lang
