// What an audit found, as sheets: the user's rows with verdict and passages, and what is lacking.

#pragma once

#include <string>
#include <vector>

#include "export/sheets.h"
#include "link/audit.h"

namespace rapporteur::exports {

// Two sheets: `rows` and `lacking`.
std::vector<Sheet> audit_sheets(const link::Audit& audit, const EntrySet& set);

// Both as one table: what is lacking stands behind the rows, its line empty.
std::string audit_csv(const std::vector<Sheet>& sheets);
std::string audit_markdown(const std::vector<Sheet>& sheets, const std::string& title);

}  // namespace rapporteur::exports
