// The gate that every claim of another coder passes: its words must stand in the report.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rapporteur/claim.h"
#include "rapporteur/report.h"
#include "rapporteur/result.h"

namespace rapporteur::claim {

// A claim as a coder hands it in, from its line: `text` is the quotation that it rests on.
struct Intake {
  Claim claim;
  std::string words;
  bool has_span = false;
};
Result<Intake> intake_from(std::string_view line);

// The claim with its span set to where its words stand. Refused (`bad_input`, with the reason)
// where the words do not stand in the report byte for byte, stand in it several times without a
// span that says which, or a field is not as docs/claims.md says. A refusal of words names the
// nearest passage.
Result<Claim> admit(Intake intake, const Report& report, const std::string& coder);

// The passage of the report that shares most words with a quotation; empty where none does.
std::string nearest_passage(const Report& report, std::string_view words);

}  // namespace rapporteur::claim
