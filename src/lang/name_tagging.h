// The transition system of the name finder: one action for each token, left to right, says
// whether it begins, goes on, ends or is a name (BILUO), or is none.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lang/moves_file.h"
#include "rapporteur/analysis.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

// What the validity of an action rests on.
struct NameState {
  std::int32_t open_begin = -1;  // first token of the name that is open, or -1
  std::size_t open_label = 0;    // of that name, an index into NameMoves::labels()
  bool is_last = false;          // no token follows
  bool before_start = false;     // the next token begins a sentence
  bool is_space = false;         // the token is white space
};

class NameMoves {
 public:
  // `unsupported` for an action that is none of the five.
  static Result<NameMoves> from(const std::vector<Move>& moves);

  [[nodiscard]] std::size_t size() const { return moves_.size(); }
  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  // 0 for each valid class, minus infinity for the others.
  [[nodiscard]] const float* penalties(const NameState& state) const;
  [[nodiscard]] bool is_valid(std::size_t move, const NameState& state) const;
  // Takes the action on token `token`: opens or closes a name, and appends one that is complete.
  void apply(std::size_t move, std::int32_t token, NameState& state,
             std::vector<NameSpan>& names) const;

 private:
  enum class Action : std::uint8_t { missing, begin, in, last, unit, out };
  struct LabelledAction {
    Action action = Action::out;
    std::size_t label = 0;
  };

  std::vector<LabelledAction> moves_;
  std::vector<std::string> labels_;
  std::vector<float> penalties_;  // for every state by state_number
};

}  // namespace rapporteur::lang
