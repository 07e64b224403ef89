#include "read/list_marks.h"

#include <algorithm>
#include <array>

#include "read/lines.h"

namespace rapporteur::read {

namespace {

constexpr std::array<std::string_view, 13> kBullets = {"-",
                                                       "*",
                                                       "\xE2\x80\xA2",
                                                       "\xE2\x97\x8F",
                                                       "\xE2\x96\xAA",
                                                       "\xE2\x80\x93",
                                                       "\xE2\x80\x94",
                                                       "\xC2\xB7",
                                                       "\xE2\x97\xA6",
                                                       "\xE2\x96\xBA",
                                                       "\xE2\x9E\xA2",
                                                       "\xE2\x88\x99",
                                                       "\xE2\x80\xA3"};

bool is_label(std::string_view inner) {
  if (inner.empty() || inner.size() > 3) return false;
  const bool digits = std::all_of(inner.begin(), inner.end(), is_ascii_digit);
  const bool roman = std::all_of(inner.begin(), inner.end(),
                                 [](char c) { return c == 'i' || c == 'v' || c == 'x'; });
  return digits || roman || (inner.size() == 1 && is_ascii_alpha(inner[0]));
}

}  // namespace

bool starts_list_item(std::string_view line) {
  for (const std::string_view bullet : kBullets) {
    if (!line.starts_with(bullet)) continue;
    const std::string_view rest = line.substr(bullet.size());
    return rest.starts_with(' ') || rest.starts_with('\t') || rest.starts_with("\xC2\xA0");
  }
  const std::size_t space = line.find_first_of(" \t");
  if (space == std::string_view::npos || space < 2) return false;
  const std::string_view mark = line.substr(0, space);
  if (mark.front() == '(' && mark.back() == ')') return is_label(mark.substr(1, mark.size() - 2));
  if (mark.back() == ')') return is_label(mark.substr(0, mark.size() - 1));
  const bool is_number = std::all_of(mark.begin(), mark.end() - 1, is_ascii_digit);
  return mark.back() == '.' && is_number && mark.size() <= 3;
}

}  // namespace rapporteur::read
