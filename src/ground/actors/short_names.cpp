#include "ground/actors/short_names.h"

#include <algorithm>
#include <cctype>

namespace rapporteur::ground {

std::string initials_of(std::string_view name) {
  std::string initials;
  bool starts = true;
  for (const char c : name) {
    const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
    if (starts && letter && std::isupper(static_cast<unsigned char>(c)) != 0) initials += c;
    starts = c == ' ' || c == '-';
  }
  return initials;
}

bool is_acronym(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(),
                                        [](unsigned char c) { return std::isupper(c) != 0; });
}

}  // namespace rapporteur::ground
