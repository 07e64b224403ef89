#include "lang/name_finder.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace rapporteur::lang {

namespace {

constexpr std::size_t kPlaces = 3;
constexpr std::size_t kExtraPlaces = 6;

// The next token; the first of the open name; the latest of it.
std::array<std::int32_t, kPlaces> slots(std::int32_t token, const NameState& state) {
  if (state.open_begin < 0) return {token, kNoToken, kNoToken};
  return {token, state.open_begin, token - 1};
}

// The next token, and up to five of the open name from its beginning.
std::array<std::int32_t, kExtraPlaces> extra_slots(std::int32_t token, const NameState& state) {
  std::array<std::int32_t, kExtraPlaces> places{token,    kNoToken, kNoToken,
                                                kNoToken, kNoToken, kNoToken};
  if (state.open_begin < 0) return places;
  for (std::size_t i = 1; i < kExtraPlaces; ++i) {
    const std::int32_t at = state.open_begin + static_cast<std::int32_t>(i) - 1;
    if (at < token) places[i] = at;
  }
  return places;
}

}  // namespace

Result<NameFinder> NameFinder::load(TransitionScorer scorer, const std::vector<Move>& moves,
                                    const std::string& component) {
  if (moves.size() != scorer.classes()) {
    return fail(ErrorKind::bad_input, fmt::format("{}/moves: {} classes, but the network scores {}",
                                                  component, moves.size(), scorer.classes()));
  }
  if (scorer.places() != kPlaces && scorer.places() != kExtraPlaces) {
    return fail(ErrorKind::unsupported,
                fmt::format("{}/model: a state of {} places", component, scorer.places()));
  }
  Result<NameMoves> known = NameMoves::from(moves);
  if (!known) return fail(known.error().during(component + "/moves"));
  NameFinder finder;
  finder.scorer_ = std::move(scorer);
  finder.moves_ = std::move(*known);
  return finder;
}

void NameFinder::find(std::span<const TokenRange> ranges, std::span<const float* const> tokens,
                      std::span<const RawToken> raw,
                      std::span<const std::uint8_t> is_sentence_start, StateTable& table,
                      std::vector<NameSpan>& names) const {
  scorer_.prepare(tokens, table);
  for (const TokenRange& range : ranges) {
    NameState state;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      state.is_last = i + 1 == range.end;
      state.before_start = !state.is_last && is_sentence_start[i + 1] != 0;
      state.is_space = raw[i].is_space;
      const auto token = static_cast<std::int32_t>(i);
      const float* penalties = moves_.penalties(state);
      const std::size_t move = scorer_.places() == kPlaces
                                   ? scorer_.choose(slots(token, state), penalties, table)
                                   : scorer_.choose(extra_slots(token, state), penalties, table);
      if (moves_.is_valid(move, state)) moves_.apply(move, token, state, names);
    }
  }
}

}  // namespace rapporteur::lang
