// Claims as lines of JSON: docs/claims.md is the contract, also for what the program takes in.

#pragma once

#include <string>
#include <string_view>

#include "rapporteur/claim.h"
#include "rapporteur/report.h"
#include "rapporteur/result.h"

namespace rapporteur::claim {

// What the first line of a stream says of its making.
struct StreamHead {
  std::string program;  // "rapporteur 0.1.0"
  std::string model;    // "en_core_web_md-3.8.0"
  std::string mode;     // "news" or "parity"
  std::string rules;    // Rules::sha256()
};
std::string to_json(const StreamHead& head);

struct JsonOptions {
  bool whole_report = false;  // a `report` claim carries the whole text (--layers report)
};

// One line, without line end. Bytes that are no UTF-8 stand as U+FFFD there, never in spans.
std::string to_json(const Report& report, const Claim& claim, const JsonOptions& options = {});

// A claim from its line; fields that this version does not know are passed over, kinds that it
// does not know come back as OtherClaim with the whole line. `bad_input` with the field's name
// where something is not as docs/claims.md says. `text` is not kept: the report has it.
Result<Claim> from_json(std::string_view line);

// Whether a line opens a stream; `unsupported` for a newer format.
Result<bool> is_stream_head(std::string_view line);

// The `kind` of a claim's line.
std::string_view kind_of(const Claim& claim);

}  // namespace rapporteur::claim
