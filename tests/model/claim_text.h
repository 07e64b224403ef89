// Claims and the facts of a report as lines that a person can check, for golden files and for
// comparing two readings. They hold every word of a claim, but no position and no id.

#pragma once

#include <string>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::test {

// What `read` has found: facts with their source, then the paragraphs with their kinds.
std::string read_text(const Report& report);

// What `ground` has found: mentions, days, places, quantities.
std::string ground_text(const Report& report, const Grounding& grounding);

// One claim over several lines: kind and words, then each field that is filled.
//
//   meeting "Mira Solt met Jon Aker in Tavo on Monday"
//     status: held
//     parties: Mira Solt | person; Jon Aker | person
std::string claim_text(const Report& report, const Claim& claim);

// All but the report's own claim, in the order of the stream.
std::string claims_text(const Report& report, const std::vector<Claim>& claims);

// One line for a meeting or a statement, in the words of a key made by hand; empty for others.
//
//   meeting held 2031-05-02: Mira Solt, Jon Aker
//   statement accuse: Mira Solt > Jon Aker
std::string short_line(const Claim& claim);

}  // namespace rapporteur::test
