#include "link/term_use.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "base/split_list.h"
#include "base/utf8.h"

namespace rapporteur::link {

namespace {

// Letters, digits, and whatever is not ASCII; a hyphen or apostrophe inside a word parts it.
bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z');
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word_byte(text[at])) ++at;
  return at;
}

struct Term {
  std::size_t group = 0;
  std::string written, compared;
};

// Terms by their first word in lower case, longest first.
class TermIndex {
 public:
  explicit TermIndex(const std::vector<TermGroup>& groups) : groups_(groups) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (const std::string& term : groups[i].terms) {
        const std::string lower = base::to_lower(term);
        const std::string first = lower.substr(0, word_end(lower, 0));
        if (!first.empty()) terms_[first].push_back({i, term, groups[i].any_case ? lower : term});
      }
    }
    for (auto& [first, terms] : terms_) {
      std::ranges::stable_sort(terms, [](const Term& one, const Term& other) {
        return one.compared.size() > other.compared.size();
      });
    }
  }

  // The longest term that stands at a word's beginning as a whole.
  [[nodiscard]] const Term* at(std::string_view text, std::string_view lower,
                               std::size_t begin) const {
    const auto found =
        terms_.find(std::string(lower.substr(begin, word_end(lower, begin) - begin)));
    if (found == terms_.end()) return nullptr;
    for (const Term& term : found->second) {
      const std::string_view where = groups_[term.group].any_case ? lower : text;
      const std::size_t end = begin + term.compared.size();
      const bool is_whole = end >= text.size() || !is_word_byte(text[end]);
      if (is_whole && where.substr(begin).starts_with(term.compared)) return &term;
    }
    return nullptr;
  }

 private:
  const std::vector<TermGroup>& groups_;
  std::unordered_map<std::string, std::vector<Term>> terms_;
};

using Key = std::tuple<std::size_t, std::string, std::string>;  // group, outlet, term

void count_in(const Report& report, const TermIndex& index, std::map<Key, TermUse>& uses) {
  const std::string lower = base::to_lower(report.text);
  // Lower case that is longer or shorter than the text would shift what is found.
  if (lower.size() != report.text.size()) return;
  std::set<Key> seen;
  for (std::size_t at = 0; at < lower.size();) {
    if (!is_word_byte(lower[at])) {
      ++at;
      continue;
    }
    const Term* term = index.at(report.text, lower, at);
    if (term == nullptr) {
      at = word_end(lower, at);
      continue;
    }
    const std::string outlet = report.outlet.value.empty() ? report.id : report.outlet.value;
    const Key key{term->group, outlet, term->written};
    TermUse& use = uses[key];
    const std::size_t end = at + term->compared.size();
    if (use.count++ == 0) {
      use.report = report.id;
      use.example = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    }
    use.reports += seen.insert(key).second ? 1U : 0U;
    at = end;
  }
}

}  // namespace

std::vector<TermGroup> groups_of(const std::vector<Entry>& entries) {
  std::vector<TermGroup> groups;
  for (const Entry& entry : entries) {
    const bool is_named = entry.kind == "place" || entry.kind == "person";
    if (!is_named || entry.names.size() < 2) continue;
    TermGroup group{entry.kind, entry.title, {}, false};
    for (const Spelling& spelling : entry.names) group.terms.push_back(spelling.name);
    groups.push_back(std::move(group));
  }
  return groups;
}

Result<std::vector<TermGroup>> read_term_groups(const std::string& name, std::string_view bytes) {
  std::vector<TermGroup> groups;
  std::size_t number = 0;
  while (!bytes.empty()) {
    ++number;
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      return fail(
          ErrorKind::bad_input,
          fmt::format("{}: line {}: a group and its terms are parted by a tab", name, number));
    }
    groups.push_back({"act", std::string(line.substr(0, tab)),
                      base::split_list(line.substr(tab + 1), '|'), true});
  }
  return groups;
}

std::vector<TermUse> count_terms(const std::vector<TermGroup>& groups,
                                 const std::vector<Report>& reports) {
  const TermIndex index(groups);
  std::map<Key, TermUse> uses;
  for (const Report& report : reports) count_in(report, index, uses);
  std::map<std::size_t, std::set<std::string>> terms_of;
  for (auto& [key, use] : uses) terms_of[std::get<0>(key)].insert(std::get<2>(key));
  std::vector<TermUse> sorted;
  for (auto& [key, use] : uses) {
    const auto& [group, outlet, term] = key;
    if (terms_of[group].size() < 2) continue;
    use.kind = groups[group].kind;
    use.about = groups[group].about;
    use.term = term;
    use.outlet = outlet;
    sorted.push_back(std::move(use));
  }
  std::ranges::stable_sort(sorted, {}, [](const TermUse& use) {
    return std::tuple(use.kind, use.about, use.outlet, ~use.count, use.term);
  });
  return sorted;
}

}  // namespace rapporteur::link
