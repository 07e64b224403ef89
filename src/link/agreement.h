// How far two coders of the same reports agree, by kind of claim and by field.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "rapporteur/claim.h"

namespace rapporteur::link {

struct FieldAgreement {
  std::string field;
  std::size_t pairs = 0;  // in which one of both at least gives the field
  std::size_t equal = 0;
  // Krippendorff's alpha for nominal data and two coders (K. Krippendorff, Content Analysis, 4th
  // edition, chapter 12): 1 is agreement, 0 what chance gives. Only of fields with a fixed set of
  // words (status, act, mode, form, quote, held), and where more than one value occurs.
  std::optional<double> alpha;
};

struct KindAgreement {
  std::string kind;
  std::size_t ones = 0, others = 0;  // claims of each
  std::size_t found = 0;             // pairs of claims that overlap in the text
  std::size_t right = 0;             // pairs that are equal in every field that one of both gives
  std::vector<FieldAgreement> fields;

  [[nodiscard]] double found_f1() const;
  [[nodiscard]] double right_f1() const;
};

// Claims of two coders on the same reports. A claim is paired with that of its kind in its report
// whose words share most bytes with its own, each once; kinds by name, those with neither left out.
std::vector<KindAgreement> agreement(const std::vector<Claim>& ones,
                                     const std::vector<Claim>& others);

// Alpha over pairs of values; nothing where fewer than two values occur.
std::optional<double> nominal_alpha(const std::vector<std::pair<std::string, std::string>>& pairs);

}  // namespace rapporteur::link
