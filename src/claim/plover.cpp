#include "claim/plover.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rapporteur::claim {

namespace {

// PLOVER's two quads of conflict; all other types are acts of cooperation.
bool is_hostile(const std::string& type) {
  static constexpr std::array<std::string_view, 9> kConflict = {"REQUEST",  "REJECT",   "ACCUSE",
                                                                "THREATEN", "SANCTION", "PROTEST",
                                                                "MOBILIZE", "COERCE",   "ASSAULT"};
  return std::ranges::find(kConflict, type) != kConflict.end();
}

// CAMEO's code for the intent to do an act, by the root of the act's own code.
std::string intent_code(const std::string& cameo) {
  const std::string root = cameo.substr(0, 2);
  if (root == "04") return "036";
  if (root == "05") return "031";
  if (root == "06") return "031";
  if (root == "07") return "033";
  if (root == "08") return "035";
  return "030";
}

std::string threat_code(const std::string& cameo) {
  const std::string root = cameo.substr(0, 2);
  if (root == "16") return "131";
  if (root == "14") return "133";
  if (root == "17") return "137";
  if (root == "15" || root == "18" || root == "19" || root == "20") return "138";
  return "130";
}

std::pair<PloverCode, std::string> hostile_codes(const PloverCode& base, const std::string& cameo,
                                                 Status status) {
  switch (status) {
    case Status::happened:
    case Status::ongoing:
      return {base, cameo};
    case Status::planned:
    case Status::offered:
    case Status::threatened:
      return {{"THREATEN", "", base.context}, threat_code(cameo)};
    case Status::cancelled:
      return {{"CONCEDE", "", base.context}, "080"};
    default:
      return {};
  }
}

}  // namespace

std::pair<PloverCode, std::string> codes_for(const PloverCode& base, const std::string& cameo,
                                             Status status) {
  if (base.type.empty()) return {};
  if (is_hostile(base.type)) return hostile_codes(base, cameo, status);
  switch (status) {
    case Status::happened:
    case Status::ongoing:
      return {base, cameo};
    case Status::planned:
    case Status::offered:
      return {{"AGREE", "", base.context}, intent_code(cameo)};
    case Status::threatened:
      return {{"THREATEN", "", base.context}, "130"};
    case Status::proposed:
    case Status::demanded:
      return {{"REQUEST", "", base.context}, "026"};
    case Status::refused:
    case Status::cancelled:
    case Status::postponed:
      return {{"REJECT", "", base.context}, "125"};
    default:
      return {};
  }
}

}  // namespace rapporteur::claim
