// Rows of the table of claims. Within this room only.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/claim.h"
#include "store/sqlite.h"

namespace rapporteur::store {

constexpr std::string_view kOwnCoder = "rapporteur";

// First and last day of an EDTF expression into two neighbouring parameters; nulls where it has
// none.
void bind_day_range(Statement& statement, int parameter, std::string_view edtf);

// What a change is kept under.
struct Stamp {
  std::int64_t run = 0;
  std::string today;  // ISO day; empty where the caller has no clock
};

// A claim with its line of docs/claims.md.
struct ClaimLine {
  const Claim* claim = nullptr;
  std::string text;
};

using LineKeys = std::multimap<std::string, std::int64_t>;

Result<void> insert_claims(const Database& database, std::int64_t report_key, const Stamp& stamp,
                           const std::vector<ClaimLine>& lines);

// Current claims of one coder for one report: line -> keys.
Result<LineKeys> current_lines(const Database& database, std::int64_t report_key,
                               std::string_view coder);

// The program's own claims of a report become these: claims that are no longer made are
// superseded, new ones added. True where anything changed.
Result<bool> update_claims(const Database& database, std::int64_t report_key, const Stamp& stamp,
                           std::vector<ClaimLine> lines);

}  // namespace rapporteur::store
