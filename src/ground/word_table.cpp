#include "ground/word_table.h"

#include <cstdlib>
#include <mutex>

#include "base/shipped_data.h"
#include "base/tab_lines.h"

namespace rapporteur::ground {

using base::cut_front;

WordTable::WordTable(std::string_view bytes) {
  while (!bytes.empty()) {
    std::string_view line = cut_front(bytes, '\n');
    if (line.empty() || line[0] == '#' || line.find('\t') == std::string_view::npos) continue;
    Words& words = classes_[std::string(cut_front(line, '\t'))];
    std::string_view variants = cut_front(line, '\t');
    while (!variants.empty()) words.emplace(cut_front(variants, '|'), line);
  }
}

const std::string* WordTable::find(std::string_view word_class, std::string_view word) const {
  const auto found_class = classes_.find(word_class);
  if (found_class == classes_.end()) return nullptr;
  const auto found = found_class->second.find(word);
  return found == found_class->second.end() ? nullptr : &found->second;
}

int WordTable::number(std::string_view word_class, std::string_view word) const {
  const std::string* value = find(word_class, word);
  return value == nullptr ? -1 : std::atoi(value->c_str());
}

const WordTable::Words& WordTable::words_of(std::string_view word_class) const {
  static const Words kNone;
  const auto found = classes_.find(word_class);
  return found == classes_.end() ? kNone : found->second;
}

const WordTable& shipped_words(std::string_view name) {
  static std::mutex guard;
  static std::map<std::string, WordTable, std::less<>> tables;
  const std::lock_guard lock(guard);
  const auto found = tables.find(name);
  if (found != tables.end()) return found->second;
  const std::string bytes = base::shipped_data(name).value_or(std::string{});
  return tables.emplace(std::string(name), WordTable(bytes)).first->second;
}

const WordTable& time_words() {
  static const WordTable& table = shipped_words("ground/time_words.tsv");
  return table;
}

const WordTable& number_words() {
  static const WordTable& table = shipped_words("ground/number_words.tsv");
  return table;
}

}  // namespace rapporteur::ground
