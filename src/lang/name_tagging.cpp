#include "lang/name_tagging.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace rapporteur::lang {

namespace {

// States that differ in nothing that matters share a number: what is open, and three facts.
std::size_t state_number(const NameState& state) {
  const std::size_t open = state.open_begin < 0 ? 0 : state.open_label + 1;
  return open * 8 + (state.is_last ? 4 : 0) + (state.before_start ? 2 : 0) +
         (state.is_space ? 1 : 0);
}

}  // namespace

Result<NameMoves> NameMoves::from(const std::vector<Move>& moves) {
  NameMoves result;
  for (const Move& move : moves) {
    if (move.action > static_cast<std::uint32_t>(Action::out)) {
      return fail(ErrorKind::unsupported,
                  fmt::format("name finder: action {} is not known here", move.action));
    }
    const auto found = std::find(result.labels_.begin(), result.labels_.end(), move.label);
    const auto label = static_cast<std::size_t>(found - result.labels_.begin());
    if (found == result.labels_.end()) result.labels_.push_back(move.label);
    result.moves_.push_back({static_cast<Action>(move.action), label});
  }
  const std::size_t states = (result.labels_.size() + 1) * 8;
  result.penalties_.reserve(states * moves.size());
  for (std::size_t number = 0; number < states; ++number) {
    NameState state;
    state.open_begin = number < 8 ? -1 : 0;
    state.open_label = number < 8 ? 0 : number / 8 - 1;
    state.is_last = (number & 4U) != 0;
    state.before_start = (number & 2U) != 0;
    state.is_space = (number & 1U) != 0;
    for (std::size_t move = 0; move < moves.size(); ++move) {
      result.penalties_.push_back(
          result.is_valid(move, state) ? 0.0F : -std::numeric_limits<float>::infinity());
    }
  }
  return result;
}

bool NameMoves::is_valid(std::size_t move, const NameState& state) const {
  const LabelledAction& next = moves_[move];
  const bool is_open = state.open_begin >= 0;
  const bool is_same = is_open && state.open_label == next.label;
  const bool has_label = !labels_[next.label].empty();
  const bool can_go_on = !state.is_last && !state.before_start;
  switch (next.action) {
    case Action::begin:
      return !is_open && can_go_on && has_label && !state.is_space;
    case Action::in:
      return is_same && can_go_on;
    case Action::last:
      return is_same;
    case Action::unit:
      return !is_open && has_label && !state.is_space;
    case Action::out:
      return !is_open;
    case Action::missing:
      return false;
  }
  return false;
}

const float* NameMoves::penalties(const NameState& state) const {
  return penalties_.data() + state_number(state) * moves_.size();
}

void NameMoves::apply(std::size_t move, std::int32_t token, NameState& state,
                      std::vector<NameSpan>& names) const {
  const LabelledAction& next = moves_[move];
  const auto at = static_cast<std::uint32_t>(token);
  switch (next.action) {
    case Action::begin:
      state.open_begin = token;
      state.open_label = next.label;
      break;
    case Action::last:
      names.push_back({static_cast<std::uint32_t>(state.open_begin), at + 1, labels_[next.label]});
      state.open_begin = -1;
      break;
    case Action::unit:
      names.push_back({at, at + 1, labels_[next.label]});
      break;
    case Action::in:
    case Action::out:
    case Action::missing:
      break;
  }
}

}  // namespace rapporteur::lang
