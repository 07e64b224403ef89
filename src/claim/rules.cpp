#include "claim/rules.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/files.h"
#include "base/shipped_data.h"
#include "claim/rule_file.h"

namespace rapporteur::claim {

namespace {

std::string key_of(ClauseForm form, const std::string& predicate) {
  const char* prefix = form == ClauseForm::verb ? "v " : form == ClauseForm::nominal ? "n " : "a ";
  return prefix + predicate;
}

constexpr std::string_view kListFolder = "rules/lists/";

Result<WordLists> shipped_lists() {
  WordLists lists;
  for (const std::string& name : base::shipped_names(kListFolder)) {
    std::string list = name.substr(kListFolder.size());
    if (!list.ends_with(".txt")) continue;
    list.resize(list.size() - 4);
    lists[list] = read_word_list(base::shipped_data(name).value_or(""));
  }
  return lists;
}

}  // namespace

Rules::Rules(std::vector<Rule> entries, WordLists lists, std::string sha256)
    : lists_(std::move(lists)), sha256_(std::move(sha256)) {
  std::map<std::string, Rule> by_id;
  for (Rule& rule : entries) by_id.insert_or_assign(rule.id, std::move(rule));
  for (auto& [id, rule] : by_id) entries_.push_back(std::move(rule));
  for (std::uint32_t at = 0; at < entries_.size(); ++at) {
    const Rule& rule = entries_[at];
    for (const auto& [form, words] :
         {std::pair{ClauseForm::verb, &rule.verbs}, std::pair{ClauseForm::nominal, &rule.nouns},
          std::pair{ClauseForm::adjective, &rule.adjectives}}) {
      for (const std::string& word : *words) by_predicate_[key_of(form, word)].push_back(at);
    }
  }
}

const std::vector<std::uint32_t>& Rules::find(ClauseForm form, const std::string& predicate) const {
  static const std::vector<std::uint32_t> kNone;
  const auto found = by_predicate_.find(key_of(form, predicate));
  return found == by_predicate_.end() ? kNone : found->second;
}

const Rule* Rules::entry(std::string_view id) const {
  const auto found = std::ranges::lower_bound(
      entries_, id, {}, [](const Rule& rule) { return std::string_view(rule.id); });
  return found != entries_.end() && found->id == id ? &*found : nullptr;
}

const std::vector<std::string>& Rules::list(const std::string& name) const {
  static const std::vector<std::string> kNone;
  const auto found = lists_.find(name);
  return found == lists_.end() ? kNone : found->second;
}

bool Rules::is_in(const std::string& name, const std::string& word) const {
  return std::ranges::binary_search(list(name), word);
}

Rules Rules::with(std::vector<Rule> more, const std::string& sha256) const {
  std::vector<Rule> entries = entries_;
  entries.insert(entries.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  return Rules(std::move(entries), lists_, base::sha256_hex(sha256_ + "\n" + sha256));
}

Result<Rules> read_rules(const std::vector<RuleText>& files, WordLists lists) {
  std::vector<Rule> entries;
  std::map<std::string, SourceLine> shipped;  // only a user's entry may take another's place
  std::string all;
  for (const auto& [name, words] : lists) {
    all += name + "\n";
    for (const std::string& word : words) all += word + "\n";
  }
  for (const RuleText& file : files) {
    Result<std::vector<Rule>> read = read_rule_file(file, lists);
    if (!read) return fail(read.error());
    for (Rule& rule : *read) {
      const auto [before, is_new] = shipped.try_emplace(rule.id, rule.at);
      if (!is_new && !rule.from_user)
        return fail(ErrorKind::bad_input,
                    fmt::format("{}: entry '{}' stands already at {}", rule.at.text(), rule.id,
                                before->second.text()));
      entries.push_back(std::move(rule));
    }
    all += file.name + "\n" + file.bytes;
  }
  return Rules(std::move(entries), std::move(lists), base::sha256_hex(all));
}

Result<Rules> load_rules(const std::vector<std::filesystem::path>& more) {
  const Result<WordLists> lists = shipped_lists();
  if (!lists) return fail(lists.error());
  std::vector<RuleText> files;
  for (const std::string& name : base::shipped_names("rules/")) {
    if (name.ends_with(".yaml") && !name.starts_with(kListFolder)) {
      files.push_back({name, base::shipped_data(name).value_or(""), false});
    }
  }
  for (const std::filesystem::path& path : more) {
    Result<std::string> bytes = base::read_file(path);
    if (!bytes) return fail(bytes.error().during("reading rules"));
    files.push_back({path.string(), std::move(*bytes), true});
  }
  return read_rules(files, *lists);
}

}  // namespace rapporteur::claim
