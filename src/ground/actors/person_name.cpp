#include "ground/actors/person_name.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "ground/gazetteer.h"

namespace rapporteur::ground {

namespace {

// Number of single-letter changes between two short words.
std::size_t edit_distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t change = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row.back();
}

// Spellings that differ only by the way of writing a sound: "ph" and "f", "sch" and "sh".
std::string sound(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kSounds = {
      {{"ph", "f"},
       {"sch", "sh"},
       {"kh", "h"},
       {"ya", "ia"},
       {"yu", "iu"},
       {"ye", "e"},
       {"iy", "i"},
       {"ij", "i"},
       {"dj", "j"}}};
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const auto rule = std::find_if(kSounds.begin(), kSounds.end(), [&](const auto& r) {
      return word.substr(at).starts_with(r.first);
    });
    const std::string_view next = rule == kSounds.end() ? word.substr(at, 1) : rule->second;
    at += rule == kSounds.end() ? 1 : rule->first.size();
    if (plain.empty() || next.size() > 1 || plain.back() != next.front()) plain += next;
  }
  return plain;
}

bool differs_by_gender(std::string_view one, std::string_view other) {
  const auto is_feminine = [](std::string_view longer, std::string_view shorter) {
    return longer == std::string(shorter) + "a" ||
           (shorter.ends_with("y") &&
            longer == std::string(shorter.substr(0, shorter.size() - 1)) + "aya") ||
           (shorter.ends_with("i") &&
            longer == std::string(shorter.substr(0, shorter.size() - 1)) + "a");
  };
  return is_feminine(one, other) || is_feminine(other, one);
}

bool is_initial(std::string_view word) {
  return word.size() == 1 || (word.size() == 2 && word[1] == '.');
}

bool can_be_given(std::string_view one, std::string_view other) {
  if (is_initial(one) || is_initial(other)) return one.front() == other.front();
  return is_spelling_of(one, other);
}

}  // namespace

NameParts name_parts(std::string_view name) {
  NameParts parts(1);
  for (const char c : base::to_lower(folded_words(name))) {
    if (c == '"') continue;  // of a nickname
    if (c == ' ') {
      if (!parts.back().empty()) parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

bool is_spelling_of(std::string_view one, std::string_view other) {
  if (one == other) return true;
  constexpr std::size_t kShortest = 5;  // below, one letter makes another name: "Lund", "Lind"
  if (std::min(one.size(), other.size()) < kShortest || differs_by_gender(one, other)) return false;
  const std::string a = sound(one);
  const std::string b = sound(other);
  if (a.front() != b.front()) return false;
  const std::size_t longest = std::max(a.size(), b.size());
  return edit_distance(a, b) <= (longest >= 8 ? 2U : 1U);
}

bool is_last_name(std::string_view word, const NameParts& full) {
  if (full.empty() || word == full.back()) return !full.empty();
  // Alone, a short name nearly like another is another ("Reagan", "Regan").
  constexpr std::size_t kShortestAlone = 7;
  return std::min(word.size(), full.back().size()) >= kShortestAlone &&
         is_spelling_of(word, full.back());
}

bool can_name(const NameParts& name, const NameParts& full) {
  if (name.empty() || full.empty()) return false;
  if (name.size() == 1) {
    return is_last_name(name[0], full) ||
           std::find(full.begin(), full.end(), name[0]) != full.end();
  }
  if (full.size() == 1) return is_last_name(full[0], name);
  if (!is_spelling_of(name.back(), full.back())) {
    // "Alvarez Ruiz" for "Maria Alvarez Ruiz", "Juan Santos" for "Juan Santos Calderon".
    const NameParts& shorter = name.size() < full.size() ? name : full;
    const NameParts& longer = name.size() < full.size() ? full : name;
    return shorter.size() < longer.size() &&
           std::equal(shorter.begin(), shorter.end(), longer.begin());
  }
  if (can_be_given(name.front(), full.front())) return true;
  return name.size() != full.size() &&
         std::search(full.begin(), full.end(), name.begin(), name.end()) != full.end();
}

}  // namespace rapporteur::ground
