// From what is asked of the claims to SQL. Within this room only.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/record_file.h"

namespace rapporteur::store {

// Claims `c` of reports `r` that are not superseded.
constexpr std::string_view kCurrentClaims =
    "FROM claims c JOIN reports r ON r.key = c.report_key "
    "WHERE c.superseded_by IS NULL AND r.superseded_by IS NULL";

// "FROM claims ... WHERE ..." with the values of its parameters, which are all plain "?".
struct ClaimSelection {
  std::string sql{kCurrentClaims};
  std::vector<std::string> values;

  // An empty value does not narrow.
  void narrow(std::string_view condition, const std::string& value);
};

// All that `filter` says but its limit.
ClaimSelection selection_of(const ClaimFilter& filter);

}  // namespace rapporteur::store
