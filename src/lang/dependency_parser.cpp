#include "lang/dependency_parser.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "lang/tree_edges.h"

namespace rapporteur::lang {

namespace {

constexpr std::size_t kPlaces = 8;
constexpr std::size_t kExtraPlaces = 13;
constexpr std::size_t kActionSets = std::size_t{1} << kArcActions;

}  // namespace

Result<DependencyParser> DependencyParser::load(TransitionScorer scorer, std::vector<Move> moves,
                                                const std::string& component) {
  if (moves.size() != scorer.classes()) {
    return fail(ErrorKind::bad_input, fmt::format("{}/moves: {} classes, but the network scores {}",
                                                  component, moves.size(), scorer.classes()));
  }
  if (scorer.places() != kPlaces && scorer.places() != kExtraPlaces) {
    return fail(ErrorKind::unsupported,
                fmt::format("{}/model: a state of {} places", component, scorer.places()));
  }
  DependencyParser parser;
  for (const Move& move : moves) {
    if (move.action >= kArcActions) {
      return fail(ErrorKind::unsupported,
                  fmt::format("{}/moves: action {} is not known here", component, move.action));
    }
    if (move.label == "subtok") {
      return fail(ErrorKind::unsupported,
                  component + "/moves: a parser that joins tokens is not supported");
    }
    parser.is_marked_.push_back(move.label.find("||") != std::string::npos ? 1 : 0);
  }
  for (std::size_t valid = 0; valid < kActionSets; ++valid) {
    for (const Move& move : moves) {
      const bool is_valid = (valid >> move.action & 1U) != 0;
      parser.penalties_.push_back(is_valid ? 0.0F : -std::numeric_limits<float>::infinity());
    }
  }
  parser.scorer_ = std::move(scorer);
  parser.moves_ = std::move(moves);
  return parser;
}

void DependencyParser::run(TokenRange range, ParserRoom& room) const {
  ArcEagerState& state = room.state;
  state.begin(range.size());
  const auto in_batch = [&](auto slots) {
    for (std::int32_t& slot : slots) {
      if (slot != kNoToken) slot += static_cast<std::int32_t>(range.begin);
    }
    return slots;
  };
  // About 2.1 steps a token are taken; the bound only guards against weights that make no sense.
  for (std::size_t steps = 0; !state.is_final() && steps < 20 * range.size(); ++steps) {
    const float* penalties = penalties_.data() + state.valid_actions() * moves_.size();
    const std::size_t move =
        scorer_.places() == kPlaces
            ? scorer_.choose(in_batch(state.slots()), penalties, room.table)
            : scorer_.choose(in_batch(state.extra_slots()), penalties, room.table);
    const auto action = static_cast<ArcAction>(moves_[move].action);
    if (!state.is_valid(action)) break;
    state.apply(action, static_cast<std::int32_t>(move));
  }
}

void DependencyParser::take_arcs(TokenRange range, std::span<const RawToken> raw,
                                 const ArcEagerState& state, ParsedArcs& arcs) const {
  std::vector<std::uint32_t> heads(range.size());
  std::vector<std::string> labels(range.size());
  bool has_marks = false;
  for (std::size_t i = 0; i < range.size(); ++i) {
    const std::int32_t head = state.heads()[i];
    heads[i] = static_cast<std::uint32_t>(head == kNoToken ? static_cast<std::int32_t>(i) : head);
    const auto move = static_cast<std::size_t>(state.labels()[i]);
    labels[i] = head == kNoToken ? "ROOT" : moves_[move].label;
    has_marks = has_marks || (head != kNoToken && is_marked_[move] != 0);
  }
  if (has_marks) {
    std::vector<bool> is_space;
    for (std::size_t i = range.begin; i < range.end; ++i) is_space.push_back(raw[i].is_space);
    deprojectivise(heads, labels, is_space);
  }
  const TreeEdges edges = find_edges(heads);
  const auto offset = static_cast<std::uint32_t>(range.begin);
  for (std::size_t i = 0; i < range.size(); ++i) {
    arcs.heads.push_back(heads[i] + offset);
    arcs.labels.push_back(std::move(labels[i]));
    arcs.left_edges.push_back(edges.left[i] + offset);
    arcs.is_sentence_start.push_back(i == 0 ? 1 : edges.is_start[i]);
  }
}

void DependencyParser::parse(std::span<const TokenRange> ranges,
                             std::span<const float* const> tokens, std::span<const RawToken> raw,
                             ParserRoom& room, ParsedArcs& arcs) const {
  scorer_.prepare(tokens, room.table);
  for (const TokenRange& range : ranges) {
    run(range, room);
    take_arcs(range, raw, room.state, arcs);
  }
}

}  // namespace rapporteur::lang
