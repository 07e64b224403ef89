#include "claim/precision.h"

#include <charconv>
#include <cmath>
#include <map>

#include "base/shipped_data.h"
#include "base/tab_lines.h"

namespace rapporteur::claim {

namespace {

using PrecisionTable = std::map<std::string, Precision, std::less<>>;

std::uint32_t count_in(const std::string& cell) {
  std::uint32_t count = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), count);
  return count;
}

PrecisionTable read_table() {
  constexpr std::size_t kColumns = 4;
  PrecisionTable table;
  const std::string bytes = base::shipped_data("rules/precision.tsv").value_or("");
  for (const auto& cells : base::tab_lines(bytes, kColumns)) {
    const Precision row{count_in(cells[1]), count_in(cells[2]), cells[3]};
    if (row.judged > 0 && row.right <= row.judged) table[cells[0]] = row;
  }
  return table;
}

}  // namespace

const Precision* measured_precision(std::string_view rule) {
  static const PrecisionTable kTable = read_table();
  const auto found = kTable.find(rule);
  return found == kTable.end() ? nullptr : &found->second;
}

std::optional<double> certainty_of(std::string_view rule) {
  constexpr double kHundredths = 100;
  const Precision* measured = measured_precision(rule);
  if (measured == nullptr || measured->judged < kLeastJudged) return std::nullopt;
  return std::round(measured->share() * kHundredths) / kHundredths;
}

}  // namespace rapporteur::claim
