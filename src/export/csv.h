// Comma-separated values as RFC 4180 has them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/sheets.h"
#include "rapporteur/claim.h"
#include "rapporteur/report.h"

namespace rapporteur::exports {

// One line with CRLF; cells are quoted where they must be.
std::string csv_row(const std::vector<std::string>& cells);

// The header row and the rows.
std::string csv_of(const Sheet& sheet);

// Claims of all kinds in one sheet; `kind` tells them apart and a column that does not apply is
// empty (docs/export.md has the columns).
Sheet claims_sheet(const std::vector<Report>& reports, const std::vector<Claim>& claims);
std::string claims_csv(const std::vector<Report>& reports, const std::vector<Claim>& claims);

}  // namespace rapporteur::exports
