#include "claim/acled.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/shipped_data.h"
#include "base/tab_lines.h"

namespace rapporteur::claim {

namespace {

using AcledTable = std::map<std::string, AcledCode>;

AcledTable read_table() {
  constexpr std::size_t kColumns = 5;
  AcledTable table;
  const std::string bytes = base::shipped_data("rules/acled.tsv").value_or("");
  for (const std::vector<std::string>& cells : base::tab_lines(bytes, kColumns)) {
    const bool has_event = cells[2] != "-";
    table.try_emplace(cells[0] + ' ' + cells[1],
                      AcledCode{has_event ? cells[2] : "", has_event ? cells[3] : "", cells[4]});
  }
  return table;
}

}  // namespace

AcledCode acled_of(const PloverCode& plover, const std::string& cameo) {
  static const AcledTable kTable = read_table();
  for (const std::string& key :
       {"cameo " + cameo, "plover " + plover.type + '/' + plover.mode, "plover " + plover.type}) {
    if (const auto found = kTable.find(key); found != kTable.end()) return found->second;
  }
  return {};
}

}  // namespace rapporteur::claim
