#include "ground/days/write_duration.h"

#include <fmt/format.h>

#include <cmath>

namespace rapporteur::ground {
namespace {

// Decades, centuries and fortnights have no letter of their own in TIMEX3.
double in_plain_units(double amount, char& unit) {
  switch (unit) {
    case 'X':
      unit = 'Y';
      return amount * 10;
    case 'C':
      unit = 'Y';
      return amount * 100;
    case 'F':
      unit = 'W';
      return amount * 2;
    case 'N':
      unit = 'D';
      return amount;
    default:
      return amount;
  }
}

std::string letters_of(char unit) {
  if (unit == 'T') return "M";
  if (unit == 'E') return "WE";
  return std::string(1, unit);
}

}  // namespace

std::string write_duration(std::optional<double> amount, char unit) {
  const bool clock = unit == 'S' || unit == 'T' || unit == 'H';
  const std::string lead = clock ? "PT" : "P";
  if (!amount) {
    const std::string letter = unit == 'X'   ? "DE"
                               : unit == 'C' ? "CE"
                               : unit == 'N' ? "D"
                                             : letters_of(unit);
    return lead + "X" + letter;
  }
  const double count = in_plain_units(*amount, unit);
  const double whole = std::floor(count);
  if (std::abs(count - whole) < 1e-6)
    return fmt::format("{}{:.0f}{}", lead, whole, letters_of(unit));
  if (unit == 'H' && count > 1) return fmt::format("PT{:.0f}H{:.0f}M", whole, (count - whole) * 60);
  if (unit == 'H') return fmt::format("PT{:.0f}M", count * 60);
  if (unit == 'Y') {
    return whole > 0 ? fmt::format("P{:.0f}Y{:.0f}M", whole, (count - whole) * 12)
                     : fmt::format("P{:.0f}M", count * 12);
  }
  return fmt::format("{}{:g}{}", lead, count, letters_of(unit));
}

}  // namespace rapporteur::ground
