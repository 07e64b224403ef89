// Walks over the words of a text by code points: for the repairs of news mode.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::lang {

// True where a letter or digit stands at, or ends right before, byte `at`.
bool is_word_at(std::string_view text, std::size_t at);
bool is_word_before(std::string_view text, std::size_t at);

// The end of the run of letters that begins at `at`; `at` where there is none.
std::size_t end_of_letters(std::string_view text, std::size_t at);

// The bytes of a hyphen at `at` (U+002D, U+2010, U+2011); 0 where there is none.
std::size_t hyphen_bytes(std::string_view text, std::size_t at);

// Whether the first code point is a capital letter.
bool is_capitalised(std::string_view text);

// With a capital first letter; for ASCII letters only.
std::string capitalised(std::string_view text);

// In capitals, where the text is ASCII; empty otherwise.
std::string in_capitals(std::string_view text);

// Parts of a line of a list file, empty ones kept.
std::vector<std::string> split_at(std::string_view text, char separator);

// Lines of a list file without comments and empty ones, cut at tabs.
std::vector<std::vector<std::string>> read_rows(std::string_view bytes);

}  // namespace rapporteur::lang
