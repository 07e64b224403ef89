#include "lang/known_words.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "base/shipped_data.h"
#include "base/utf8.h"
#include "lang/word_scan.h"

namespace rapporteur::lang {

namespace {

// Thousands of people in a town whose name goes before a word of the dictionary ("CALI").
constexpr int kGreatTown = 400;

Words words_of(std::string_view phrase) {
  Words words;
  for (std::string& part : split_at(phrase, ' ')) {
    if (!part.empty()) words.push_back(base::to_lower(part));
  }
  return words;
}

}  // namespace

KnownWords::KnownWords() {
  for (const auto& row : read_rows(base::shipped_data("lang/closed_words.txt").value_or(""))) {
    for (std::string& word : split_at(row.at(1), '|')) classes_[row[0]].insert(std::move(word));
  }
  add_countries();
  for (const auto& row : read_rows(base::shipped_data("ground/bodies.tsv").value_or(""))) {
    add_names(row, {0, 1});
  }
  for (const auto& row : read_rows(base::shipped_data("ground/regions.tsv").value_or("")))
    add_town(row, 7);
  for (const auto& row : read_rows(base::shipped_data("ground/cities.tsv").value_or("")))
    add_town(row, 6);
  for (const auto& row : read_rows(base::shipped_data("ground/titles.tsv").value_or(""))) {
    if (row.size() > 2 && row[2] != "role" && row[0].find(' ') == std::string::npos)
      classes_["title"].insert(base::to_lower(row[0]));
  }
}

bool KnownWords::is(const std::string& word_class, const std::string& word) const {
  const auto found = classes_.find(word_class);
  return found != classes_.end() && found->second.contains(word);
}

std::size_t KnownWords::name_at(const Words& words, std::size_t at) const {
  const auto [first, last] = names_.equal_range(words[at]);
  std::size_t longest = 0;
  for (auto name = first; name != last; ++name) {
    const Words& rest = name->second;
    if (rest.size() + 1 <= longest || at + rest.size() >= words.size()) continue;
    if (std::equal(rest.begin(), rest.end(), words.begin() + static_cast<std::ptrdiff_t>(at) + 1))
      longest = rest.size() + 1;
  }
  return longest;
}

void KnownWords::add_countries() {
  for (const auto& row : read_rows(base::shipped_data("ground/countries.tsv").value_or("")))
    add_names(row, {2, 3, 4, 5, 6, 8});
}

void KnownWords::add_names(const std::vector<std::string>& row,
                           const std::vector<std::size_t>& columns) {
  for (const std::size_t column : columns) {
    if (column >= row.size()) continue;
    for (const std::string& name : split_at(row[column], '|')) add_name(name);
  }
}

// Short forms in capitals ("US", "UN") are read as written, or not at all.
void KnownWords::add_name(const std::string& name) {
  Words words = words_of(name);
  if (words.empty() || name == in_capitals(name) || name.find('.') != std::string::npos) {
    if (name.size() > 2 && name.find('.') == std::string::npos)
      classes_["acronym"].insert(base::to_lower(name));
    return;
  }
  if (words.front() == "the") return;
  const std::string first = words.front();
  words.erase(words.begin());
  names_.emplace(first, std::move(words));
}

void KnownWords::add_town(const std::vector<std::string>& row, std::size_t people) {
  if (row.size() <= people) return;
  const bool is_great = std::atoi(row[people].c_str()) >= kGreatTown;
  if (is_great && row[0].size() > 3) add_name(row[0]);
}

const KnownWords& known_words() {
  static const KnownWords words;
  return words;
}

}  // namespace rapporteur::lang
