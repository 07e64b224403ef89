#include "read/html/page_marks.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/shipped_data.h"
#include "read/lines.h"

namespace rapporteur::read::html {

namespace {

using WordSet = std::set<std::string, std::less<>>;

// The rows of one kind. A row's words all have to be there: "article body" is met by
// "article__body-text".
struct MarkList {
  WordSet words;
  std::vector<std::vector<std::string>> groups;
};

using MarkLists = std::map<std::string, MarkList, std::less<>>;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Span& span : split_words(text, {0, static_cast<std::uint32_t>(text.size())})) {
    words.emplace_back(text.substr(span.begin, span.size()));
  }
  return words;
}

MarkLists load() {
  MarkLists lists;
  const std::string table = base::shipped_data("read/page_marks.tsv").value_or("");
  for (const Line& line : split_lines(table)) {
    const std::string_view row = std::string_view(table).substr(line.span.begin, line.span.size());
    const std::size_t tab = row.find('\t');
    if (row.starts_with('#') || tab == std::string_view::npos) continue;
    const std::string_view kind = row.substr(0, tab);
    const std::vector<std::string> words = words_of(row.substr(tab + 1));
    MarkList& list = lists[std::string(kind)];
    if (words.size() == 1) {
      list.words.insert(words.front());
    } else {
      list.groups.push_back(words);
    }
  }
  return lists;
}

const MarkLists& lists() {
  static const MarkLists loaded = load();
  return loaded;
}

bool meets_all(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

bool meets(const std::vector<std::string>& words, std::string_view kind) {
  const auto list = lists().find(kind);
  if (list == lists().end()) return false;
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return list->second.words.contains(word); }) ||
         std::any_of(
             list->second.groups.begin(), list->second.groups.end(),
             [&](const std::vector<std::string>& group) { return meets_all(words, group); });
}

// Splits at marks and at a capital behind a small letter; figures are dropped.
void add_words(std::string_view name, std::vector<std::string>& words) {
  std::string word;
  const auto close = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!is_ascii_alpha(c)) {
      close();
      continue;
    }
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool after_lower = i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
    if (is_upper && after_lower) close();
    word += is_upper ? static_cast<char>(c + 32) : c;
  }
  close();
}

}  // namespace

std::vector<std::string> name_words(const PageTree& tree, std::uint32_t node) {
  std::vector<std::string> words;
  for (const std::string_view attribute :
       {"class", "id", "itemprop", "role", "data-component", "data-testid"}) {
    add_words(tree.attribute(node, attribute), words);
  }
  return words;
}

Marks marks_of(const PageTree& tree, std::uint32_t node) {
  const std::vector<std::string> words = name_words(tree, node);
  if (words.empty()) return {};
  Marks marks;
  marks.is_around = meets(words, "around");
  marks.is_comments = meets(words, "comments");
  marks.is_caption = meets(words, "caption");
  marks.is_byline = meets(words, "byline");
  marks.is_deck = meets(words, "deck");
  marks.is_story = meets(words, "story");
  marks.is_box = meets(words, "box");
  return marks;
}

}  // namespace rapporteur::read::html
