#include "claim/plover.h"

namespace rapporteur::claim {

std::pair<PloverCode, std::string> codes_for(const PloverCode& base, const std::string& cameo,
                                             Status status) {
  if (base.type.empty()) return {};
  switch (status) {
    case Status::happened:
    case Status::ongoing:
      return {base, cameo};
    case Status::planned:
    case Status::offered:
      return {{"AGREE", "", base.context}, "036"};
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
