#include "lang/reading_text.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <map>

namespace rapporteur::lang {

ReadingText::ReadingText(std::string_view text, Span part, const std::vector<ReadingEdit>& edits) {
  std::uint32_t done = part.begin;
  const auto copy_until = [&](std::uint32_t end) {
    if (end > done) add({0, {done, end}, true, false}, text.substr(done, end - done));
  };
  for (const ReadingEdit& edit : edits) {
    assert(done <= edit.origin.begin && edit.origin.end <= part.end);
    copy_until(edit.origin.begin);
    if (!edit.read.empty()) add({0, edit.origin, false, edit.is_stand_in}, edit.read);
    done = edit.origin.end;
  }
  copy_until(part.end);
}

void ReadingText::add(Stretch stretch, std::string_view words) {
  stretch.begin = static_cast<std::uint32_t>(text_.size());
  stretches_.push_back(stretch);
  text_ += words;
}

std::size_t ReadingText::stretch_at(std::uint32_t at) const {
  const auto after = std::upper_bound(
      stretches_.begin(), stretches_.end(), at,
      [](std::uint32_t place, const Stretch& stretch) { return place < stretch.begin; });
  assert(after != stretches_.begin());
  return static_cast<std::size_t>(after - stretches_.begin()) - 1;
}

Span ReadingText::origin(std::uint32_t begin, std::uint32_t end) const {
  assert(begin < end && end <= text_.size());
  const Stretch& first = stretches_[stretch_at(begin)];
  const Stretch& last = stretches_[stretch_at(end - 1)];
  return {first.is_copy ? first.origin.begin + (begin - first.begin) : first.origin.begin,
          last.is_copy ? last.origin.begin + (end - last.begin) : last.origin.end};
}

bool ReadingText::has_stand_in(std::uint32_t begin, std::uint32_t end) const {
  const std::size_t last = stretch_at(end - 1);
  for (std::size_t i = stretch_at(begin); i <= last; ++i) {
    if (stretches_[i].is_stand_in) return true;
  }
  return false;
}

std::vector<ReadingEdit> without_overlaps(const std::vector<ReadingEdit>& edits) {
  std::map<std::uint32_t, const ReadingEdit*> kept;  // by where they begin
  for (const ReadingEdit& edit : edits) {
    const auto after = kept.lower_bound(edit.origin.begin);
    if (after != kept.end() && after->second->origin.overlaps(edit.origin)) continue;
    if (after != kept.begin() && std::prev(after)->second->origin.overlaps(edit.origin)) continue;
    kept.emplace(edit.origin.begin, &edit);
  }
  std::vector<ReadingEdit> in_order;
  for (const auto& [begin, edit] : kept) in_order.push_back(*edit);
  return in_order;
}

}  // namespace rapporteur::lang
