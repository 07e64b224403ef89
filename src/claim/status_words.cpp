#include "claim/status_words.h"

#include <array>
#include <utility>

namespace rapporteur::claim {

std::optional<Status> status_named(std::string_view word) {
  static constexpr std::array kNames = {
      std::pair{std::string_view("happened"), Status::happened},
      std::pair{std::string_view("held"), Status::happened},
      std::pair{std::string_view("ongoing"), Status::ongoing},
      std::pair{std::string_view("planned"), Status::planned},
      std::pair{std::string_view("offered"), Status::offered},
      std::pair{std::string_view("proposed"), Status::proposed},
      std::pair{std::string_view("demanded"), Status::demanded},
      std::pair{std::string_view("threatened"), Status::threatened},
      std::pair{std::string_view("postponed"), Status::postponed},
      std::pair{std::string_view("cancelled"), Status::cancelled},
      std::pair{std::string_view("failed"), Status::failed},
      std::pair{std::string_view("denied"), Status::denied},
      std::pair{std::string_view("refused"), Status::refused},
      std::pair{std::string_view("possible"), Status::possible},
      std::pair{std::string_view("hypothetical"), Status::hypothetical},
      std::pair{std::string_view("question"), Status::question}};
  for (const auto& [name, status] : kNames) {
    if (name == word) return status;
  }
  return std::nullopt;
}

std::string_view status_word(Status status, bool is_meeting) {
  switch (status) {
    case Status::happened:
      return is_meeting ? "held" : "happened";
    case Status::ongoing:
      return "ongoing";
    case Status::planned:
      return "planned";
    case Status::offered:
      return "offered";
    case Status::proposed:
      return "proposed";
    case Status::demanded:
      return "demanded";
    case Status::threatened:
      return "threatened";
    case Status::postponed:
      return "postponed";
    case Status::cancelled:
      return "cancelled";
    case Status::failed:
      return "failed";
    case Status::denied:
    case Status::refused:
      return "denied";
    case Status::possible:
    case Status::hypothetical:
    case Status::question:
      return "hypothetical";
  }
  return "hypothetical";
}

}  // namespace rapporteur::claim
