#include "lang/arc_eager.h"

#include <cassert>

namespace rapporteur::lang {

namespace {

constexpr std::int32_t kNone = -1;

std::size_t index(std::int32_t token) { return static_cast<std::size_t>(token); }

}  // namespace

void ArcEagerState::begin(std::size_t count) {
  count_ = count;
  next_ = 0;
  stack_.clear();
  returned_.clear();
  heads_.assign(count, kNone);
  labels_.assign(count, 0);
  unshiftable_.assign(count, 0);
  sentence_start_.assign(count, 0);
  if (count > 0) sentence_start_[0] = 1;
  last_left_.assign(count, kNone);
  last_right_.assign(count, kNone);
  earlier_.assign(count, kNone);
}

std::int32_t ArcEagerState::buffer(std::size_t place) const {
  if (place < returned_.size()) return returned_[returned_.size() - place - 1];
  const std::size_t token = next_ + place - returned_.size();
  return token < count_ ? static_cast<std::int32_t>(token) : kNone;
}

std::int32_t ArcEagerState::stack(std::size_t place) const {
  return place < stack_.size() ? stack_[stack_.size() - place - 1] : kNone;
}

std::uint32_t ArcEagerState::valid_actions() const {
  const std::size_t left = buffer_size();
  const std::int32_t first = buffer(0);
  const std::int32_t second = buffer(1);
  const bool is_start = first != kNone && sentence_start_[index(first)] != 0;
  const bool can_shift =
      left >= 1 && (stack_.empty() || (left >= 2 && !is_start && unshiftable_[index(first)] == 0));
  const bool can_reduce = !stack_.empty();
  const bool can_link = !stack_.empty() && left >= 1 && !is_start;
  const bool can_break = left >= 2 && second == first + 1 && sentence_start_[index(second)] == 0;
  const auto bit = [](bool is_set, ArcAction action) {
    return is_set ? 1U << static_cast<unsigned>(action) : 0U;
  };
  return bit(can_shift, ArcAction::shift) | bit(can_reduce, ArcAction::reduce) |
         bit(can_link, ArcAction::left) | bit(can_link, ArcAction::right) |
         bit(can_break, ArcAction::sentence_break);
}

bool ArcEagerState::is_valid(ArcAction action) const {
  return (valid_actions() >> static_cast<unsigned>(action) & 1U) != 0;
}

void ArcEagerState::apply(ArcAction action, std::int32_t label) {
  assert(is_valid(action));
  switch (action) {
    case ArcAction::shift:
      push();
      break;
    case ArcAction::reduce:
      reduce();
      break;
    case ArcAction::left:
      add_arc(buffer(0), stack_.back(), label);
      unshiftable_[index(buffer(0))] = 0;
      stack_.pop_back();
      break;
    case ArcAction::right:
      add_arc(stack_.back(), buffer(0), label);
      push();
      break;
    case ArcAction::sentence_break:
      sentence_start_[index(buffer(1))] = 1;
      break;
  }
}

void ArcEagerState::push() {
  if (returned_.empty()) {
    stack_.push_back(static_cast<std::int32_t>(next_++));
  } else {
    stack_.push_back(returned_.back());
    returned_.pop_back();
  }
}

// A word that has no head yet goes back to the buffer, unless it is the last on the stack.
void ArcEagerState::reduce() {
  const std::int32_t top = stack_.back();
  if (heads_[index(top)] == kNone && stack_.size() > 1) {
    unshiftable_[index(top)] = 1;
    returned_.push_back(top);
  }
  stack_.pop_back();
}

void ArcEagerState::add_arc(std::int32_t head, std::int32_t child, std::int32_t label) {
  if (heads_[index(child)] != kNone) remove_arc(heads_[index(child)], child);
  std::int32_t& last = child < head ? last_left_[index(head)] : last_right_[index(head)];
  earlier_[index(child)] = last;
  last = child;
  heads_[index(child)] = head;
  labels_[index(child)] = label;
}

void ArcEagerState::remove_arc(std::int32_t head, std::int32_t child) {
  std::int32_t* link = child < head ? &last_left_[index(head)] : &last_right_[index(head)];
  while (*link != kNone && *link != child) link = &earlier_[index(*link)];
  if (*link == child) *link = earlier_[index(child)];
}

std::int32_t ArcEagerState::left_child(std::int32_t head, int place) const {
  if (head == kNone) return kNone;
  std::int32_t child = last_left_[index(head)];
  for (; place > 1 && child != kNone; --place) child = earlier_[index(child)];
  return child;
}

std::int32_t ArcEagerState::right_child(std::int32_t head, int place) const {
  if (head == kNone) return kNone;
  std::int32_t child = last_right_[index(head)];
  for (; place > 1 && child != kNone; --place) child = earlier_[index(child)];
  return child;
}

std::array<std::int32_t, 8> ArcEagerState::slots() const {
  const std::int32_t next = buffer(0);
  const std::int32_t top = stack(0);
  return {next,
          buffer(1),
          top,
          stack(1),
          stack(2),
          left_child(next, 1),
          left_child(top, 1),
          right_child(top, 1)};
}

std::array<std::int32_t, 13> ArcEagerState::extra_slots() const {
  const std::int32_t next = buffer(0);
  const std::int32_t top = stack(0);
  const std::int32_t below = stack(1);
  return {next,
          buffer(1),
          top,
          below,
          stack(2),
          left_child(top, 1),
          right_child(top, 1),
          left_child(next, 1),
          right_child(top, 2),
          left_child(below, 1),
          left_child(below, 2),
          right_child(below, 1),
          right_child(below, 2)};
}

}  // namespace rapporteur::lang
