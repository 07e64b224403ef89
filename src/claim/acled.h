// Where a coded act would stand in ACLED's scheme (data/rules/acled.tsv).

#pragma once

#include <string>

#include "rapporteur/claim.h"

namespace rapporteur::claim {

struct AcledCode {
  std::string type, sub_type;  // both empty: ACLED has no such event
  std::string remark;          // why not, or on what the choice hangs; may be empty
};

// By the CAMEO code, else by PLOVER's type and mode, else by the type. Empty where there is no
// code to go by.
AcledCode acled_of(const PloverCode& plover, const std::string& cameo);

}  // namespace rapporteur::claim
