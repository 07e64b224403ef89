#include "lang/moves_file.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "lang/msgpack_file.h"

namespace rapporteur::lang {

namespace {

using Json = nlohmann::json;

// A label with how often it was seen; a negative number marks one that was added later.
using Frequency = std::pair<std::int64_t, std::string>;

void add_move(std::vector<Move>& moves, Move move) {
  if (std::find(moves.begin(), moves.end(), move) == moves.end()) moves.push_back(std::move(move));
}

tl::unexpected<Error> bad(std::string_view file, std::string_view what) {
  return fail(ErrorKind::bad_input, fmt::format("{}: {}", file, what));
}

}  // namespace

Result<std::vector<Move>> read_moves(std::string_view file, std::string_view bytes) {
  const Result<MsgpackValue> root = read_msgpack(file, bytes);
  if (!root) return fail(root.error());
  const Result<const MsgpackValue*> text = require(file, *root, "moves", MsgpackValue::Kind::text);
  if (!text) return fail(text.error());
  const Json actions = Json::parse((*text)->text, nullptr, false);
  if (!actions.is_object()) return bad(file, "\"moves\" is not a JSON object");

  std::vector<Move> moves;
  std::vector<Frequency> added;
  std::map<std::string, std::vector<std::uint32_t>> added_actions;
  for (const auto& [key, labels] : actions.items()) {  // in order of the keys
    if (key.size() != 1 || key[0] < '0' || key[0] > '9' || !labels.is_object()) {
      return bad(file, fmt::format("\"{}\" is no action with labels", key));
    }
    const auto action = static_cast<std::uint32_t>(key[0] - '0');
    std::vector<Frequency> sorted;
    for (const auto& [label, frequency] : labels.items()) {
      if (!frequency.is_number_integer())
        return bad(file, fmt::format("the frequency of \"{}\" is no number", label));
      sorted.emplace_back(frequency.get<std::int64_t>(), label);
    }
    std::sort(sorted.rbegin(), sorted.rend());
    for (const Frequency& label : sorted) {
      if (label.first < 0) {
        added.push_back(label);
        added_actions[label.second].push_back(action);
      } else {
        add_move(moves, {action, label.second});
      }
    }
  }
  std::sort(added.rbegin(), added.rend());
  for (const Frequency& label : added) {
    for (const std::uint32_t action : added_actions[label.second])
      add_move(moves, {action, label.second});
  }
  return moves;
}

}  // namespace rapporteur::lang
