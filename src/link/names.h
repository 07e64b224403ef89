// Names of people across reports: spellings, transliterations, initials.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::link {

// Lower case, letters without marks, only letters, digits and single blanks: what two writings of
// one name share when only typography differs.
std::string folded(std::string_view name);
std::vector<std::string> folded_words_of(std::string_view name);

// "Mira Solt", "Ödland": opens with a capital or a letter beyond ASCII, as names do and "officials"
// does not.
bool opens_as_name(std::string_view words);

// A key that the usual transliterations of one name have in common: consonants that are written
// in several ways in English newspapers are one (kh/h/gh, ph/f, sch/sh, ck/k/g), vowels, doubled
// letters and j/y/i are left out. Keys are equal far more often than names are.
std::string sound_key(std::string_view folded_word);

enum class NameMatch {
  none,
  last_name,       // one gives the last name only, and it is the same
  initial,         // given names by an initial
  transliterated,  // every word sounds alike and is written nearly alike
  same,            // the same but for typography
};

// Compares two names of people. Titles must be gone from both.
NameMatch compare_names(std::string_view one, std::string_view other);
// The same where folded_words_of() both are at hand.
NameMatch compare_name_words(const std::vector<std::string>& one,
                             const std::vector<std::string>& other);

}  // namespace rapporteur::link
