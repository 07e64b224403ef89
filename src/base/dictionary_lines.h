// The lines of dictionary files of TABARI and PETRARCH, and what is odd in them
// (docs/dictionaries.md).

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur::base {

struct DictionaryLine {
  std::uint32_t number = 0;  // from 1
  std::string text;          // UTF-8, without comment and blanks at its end; never empty
};

// Something that the program does not take from a file. The rest of the file counts.
struct DictionaryWarning {
  std::string file;
  std::uint32_t line = 0;
  std::string what;

  [[nodiscard]] std::string text() const { return file + ":" + std::to_string(line) + ": " + what; }
};

// Where a reader of one file says what is odd.
class DictionaryWarnings {
 public:
  explicit DictionaryWarnings(std::string file) : file_(std::move(file)) {}
  void add(std::uint32_t line, std::string what) { all_.push_back({file_, line, std::move(what)}); }
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const std::vector<DictionaryWarning>& all() const { return all_; }

 private:
  std::string file_;
  std::vector<DictionaryWarning> all_;
};

// Any bytes. Comments are "#" at the beginning or behind a blank, ";", "/" at the beginning and
// "<!-- -->" over several lines; "~FINISH" and "~~~~~" end a file. Lines that are no UTF-8 are
// taken for Latin-1, control bytes other than tabs are left out.
std::vector<DictionaryLine> dictionary_lines(std::string_view bytes);

// "ABU_SAYYAF-GROUP_ " -> "abu sayyaf group": lower case without marks on letters, one blank for
// blanks, underscores and hyphens.
std::string dictionary_phrase(std::string_view written);

}  // namespace rapporteur::base
