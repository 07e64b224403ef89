#include "read/plain_day.h"

#include "read/lines.h"
#include "read/printed_day.h"

namespace rapporteur::read {

std::string plain_day(std::string_view value) {
  value = trim(value);
  // "20200130T101500" and "20200130".
  if (value.size() >= 8 && value.find_first_not_of("0123456789") >= 8 &&
      (value.size() == 8 || value[8] == 'T')) {
    const std::string dashed = std::string(value.substr(0, 4)) + "-" +
                               std::string(value.substr(4, 2)) + "-" +
                               std::string(value.substr(6, 2));
    if (const auto day = day_at(dashed, 0)) return to_edtf(*day);
  }
  const bool is_edtf =
      value.size() >= 4 && value.find_first_not_of("0123456789X-/?~%.") == std::string_view::npos;
  if (is_edtf && value.find('/') != 4 && value.find('/') != 2 &&
      value.find('.') == std::string_view::npos)
    return std::string(value);
  for (const PrintedDay& day : find_days(value)) {
    if (day.year != 0 && !day.is_ambiguous) return to_edtf(day);
  }
  return "";
}

}  // namespace rapporteur::read
