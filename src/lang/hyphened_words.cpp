#include "lang/hyphened_words.h"

#include <algorithm>

#include "lang/unicode_class.h"
#include "lang/word_scan.h"

namespace rapporteur::lang {

namespace {

constexpr std::size_t kShortestRest = 3;  // letters behind a free prefix

// Any hyphen as "-".
std::string plain(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t hyphen = hyphen_bytes(word, at);
    out += hyphen > 0 ? '-' : word[at];
    at += std::max<std::size_t>(hyphen, 1);
  }
  return out;
}

// The end of letters joined by single hyphens.
std::size_t end_of_hyphened(std::string_view text, std::size_t at) {
  std::size_t end = end_of_letters(text, at);
  while (end > at) {
    const std::size_t hyphen = hyphen_bytes(text, end);
    const std::size_t next = hyphen == 0 ? end : end_of_letters(text, end + hyphen);
    if (hyphen == 0 || next == end + hyphen) break;
    end = next;
  }
  return end;
}

}  // namespace

HyphenedWords::HyphenedWords(std::string_view list) {
  for (const std::vector<std::string>& row : read_rows(list)) {
    if (row.size() < 2) continue;
    const std::string& read = row.size() > 2 ? row[2] : row[1];
    if (row[0] == "prefix") prefixes_.insert(row[1]);
    if (row[0] == "free") free_prefixes_.insert(row[1]);
    if (row[0] == "ending") endings_.insert(row[1]);
    if (row[0] == "head") heads_.emplace(row[1], read);
    if (row[0] == "word") words_.emplace(row[1], read);
  }
}

// Prefixes, one head, endings: "vice-" "president" "-elect".
std::optional<std::string> HyphenedWords::read_title(std::string_view lower) const {
  std::string_view rest = lower;
  for (std::size_t hyphen = rest.find('-'); hyphen != std::string_view::npos;
       hyphen = rest.find('-')) {
    if (!prefixes_.contains(std::string(rest.substr(0, hyphen)))) break;
    rest.remove_prefix(hyphen + 1);
  }
  const std::size_t hyphen = std::min(rest.find('-'), rest.size());
  const auto head = heads_.find(std::string(rest.substr(0, hyphen)));
  if (head == heads_.end()) return std::nullopt;
  const std::string_view ending = rest.substr(std::min(hyphen + 1, rest.size()));
  if (!ending.empty() && !endings_.contains(std::string(ending))) return std::nullopt;
  return head->second;
}

// One free prefix and a word: "de-escalation" is read "escalation".
std::optional<std::string> HyphenedWords::read_free(std::string_view lower) const {
  const std::size_t hyphen = lower.find('-');
  const std::string_view rest = lower.substr(hyphen + 1);
  const bool is_word = rest.size() >= kShortestRest && rest.find('-') == std::string_view::npos;
  if (!is_word || !free_prefixes_.contains(std::string(lower.substr(0, hyphen))))
    return std::nullopt;
  return std::string(rest);
}

std::optional<std::string> HyphenedWords::read_as(const std::string& word) const {
  const std::string written = plain(word);
  const std::string lower = lower_case(written);
  if (lower.find('-') == std::string::npos) return std::nullopt;
  std::optional<std::string> read;
  if (const auto whole = words_.find(lower); whole != words_.end()) read = whole->second;
  if (!read) read = read_title(lower);
  // A capital further in is a name: "pro-Norland".
  const bool has_name = written.substr(1) != lower.substr(1);
  if (!read && !has_name) read = read_free(lower);
  if (read && is_capitalised(word)) return capitalised(*read);
  return read;
}

std::vector<ReadingEdit> HyphenedWords::find(std::string_view text, Span part) const {
  std::vector<ReadingEdit> edits;
  const std::string_view seen = text.substr(0, part.end);
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t end = end_of_hyphened(seen, at);
    if (end == at) {
      ++at;
      continue;
    }
    const std::string word(seen.substr(at, end - at));
    const bool is_whole =
        !is_word_before(seen, at) && !is_word_at(seen, end) && end_of_letters(seen, at) != end;
    const std::optional<std::string> read = is_whole ? read_as(word) : std::nullopt;
    if (read)
      edits.push_back(
          {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, *read, true});
    at = end;
  }
  return edits;
}

}  // namespace rapporteur::lang
