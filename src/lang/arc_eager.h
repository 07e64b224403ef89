// The arc-eager transition system, by which the parser builds a tree over a text in one pass.
//
// A state is a stack, a buffer and the arcs made so far. SHIFT moves the next word to the stack;
// LEFT makes it the head of the topmost and drops that; RIGHT hangs it under the topmost and
// moves it to the stack; REDUCE drops a word that has its head; BREAK begins a sentence.
// "She left": SHIFT She; LEFT nsubj (left -> She); SHIFT left; REDUCE.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "rapporteur/result.h"

namespace rapporteur::lang {

enum class ArcAction : std::uint8_t { shift, reduce, left, right, sentence_break };
constexpr std::size_t kArcActions = 5;

class ArcEagerState {
 public:
  // A fresh state over `count` tokens; the room of an earlier text is used again.
  void begin(std::size_t count);

  [[nodiscard]] bool is_final() const { return stack_.empty() && buffer_size() == 0; }
  [[nodiscard]] bool is_valid(ArcAction action) const;
  // A bit for each valid action.
  [[nodiscard]] std::uint32_t valid_actions() const;
  // `label` is any number that the caller gives meaning.
  void apply(ArcAction action, std::int32_t label);

  // B0, B1, S0, S1, S2 and the latest children L(B0), L(S0), R(S0); -1 where there is none.
  [[nodiscard]] std::array<std::int32_t, 8> slots() const;
  // The larger state: B0, B1, S0, S1, S2, L(S0), R(S0), L(B0), R2(S0), L(S1), L2(S1), R(S1),
  // R2(S1).
  [[nodiscard]] std::array<std::int32_t, 13> extra_slots() const;

  // -1 for a word without a head, which is then a root.
  [[nodiscard]] const std::vector<std::int32_t>& heads() const { return heads_; }
  [[nodiscard]] const std::vector<std::int32_t>& labels() const { return labels_; }

 private:
  [[nodiscard]] std::size_t buffer_size() const { return returned_.size() + count_ - next_; }
  [[nodiscard]] std::int32_t buffer(std::size_t place) const;
  [[nodiscard]] std::int32_t stack(std::size_t place) const;
  [[nodiscard]] std::int32_t left_child(std::int32_t head, int place) const;
  [[nodiscard]] std::int32_t right_child(std::int32_t head, int place) const;
  void push();
  void reduce();
  void add_arc(std::int32_t head, std::int32_t child, std::int32_t label);
  void remove_arc(std::int32_t head, std::int32_t child);

  std::size_t count_ = 0;
  std::size_t next_ = 0;  // the first token that was never on the stack
  std::vector<std::int32_t> stack_;
  std::vector<std::int32_t> returned_;  // moved back to the front of the buffer, last first
  std::vector<std::int32_t> heads_;
  std::vector<std::int32_t> labels_;
  std::vector<std::uint8_t> unshiftable_;
  std::vector<std::uint8_t> sentence_start_;
  // Children in the order of their arcs, as chains from the latest back.
  std::vector<std::int32_t> last_left_;
  std::vector<std::int32_t> last_right_;
  std::vector<std::int32_t> earlier_;
};

}  // namespace rapporteur::lang
