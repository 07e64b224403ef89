// How a claim reads in one neutral line, for the terminal and the page alike.

#pragma once

#include <string>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/report.h"

namespace rapporteur::exports {

enum class PieceStyle {
  plain,
  name,  // whom the claim names
  note,  // office and state behind a name
};

// A line is set in pieces, so that each medium can mark names in its own way.
struct Piece {
  std::string text;
  PieceStyle style = PieceStyle::plain;
};
using Line = std::vector<Piece>;

// "Meeting of Mira Solt (foreign minister, Varnia) and Jon Aker". "Statement" lines read
// "Jon Aker denies: the closure of the bridge".
Line headline_of(const Claim& claim);

// Further facts of a meeting, each a short phrase: "in Tavo", "by video", "mediated by ...",
// "on the bridge", "told as background".
std::vector<std::string> details_of(const Claim& claim);

// "held", "planned", "did not take place"; for a statement "said". Empty for other kinds.
std::string status_words(const Claim& claim);

// Whether the claim tells of something as a fact (held, happened, ongoing, said).
bool is_told_as_fact(const Claim& claim);

// Whom the report names as its source, outermost first: "the ministry, citing Jon Aker". Empty
// where the outlet speaks for itself.
std::string source_words(const Claim& claim);

// The outlet, or the file's name where no outlet is known.
std::string outlet_of(const Report& report);

std::string plain_text(const Line& line);

// "A, B and C".
std::string listed(const std::vector<std::string>& words);

}  // namespace rapporteur::exports
