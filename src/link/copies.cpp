#include "link/copies.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace rapporteur::link {

namespace {

constexpr std::size_t kRunWords = 5;
// Candidates are looked up by one run in four: a near copy shares hundreds.
constexpr std::uint64_t kSampled = 4;

// FNV-1a: the same on every machine, which std::hash need not be.
std::uint64_t hash_of(std::string_view bytes, std::uint64_t hash = 0xcbf29ce484222325ULL) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

void append_words(std::string_view text, std::vector<std::uint64_t>& words) {
  const std::string lower = base::to_lower(text);
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    while (end < lower.size() && is_word_byte(lower[end])) ++end;
    if (end > at) words.push_back(hash_of(std::string_view(lower).substr(at, end - at)));
    at = std::max(end, at + 1);
  }
}

bool is_story(const Paragraph& paragraph) {
  return paragraph.kind != ParagraphKind::boilerplate && paragraph.kind != ParagraphKind::header;
}

}  // namespace

Sketch sketch_of(const Report& report) {
  std::vector<std::uint64_t> words;
  for (const Paragraph& paragraph : report.paragraphs) {
    if (is_story(paragraph)) append_words(report.slice(paragraph.span), words);
  }
  Sketch runs;
  for (std::size_t i = 0; i + kRunWords <= words.size(); ++i) {
    std::uint64_t run = 0xcbf29ce484222325ULL;
    for (std::size_t j = i; j < i + kRunWords; ++j) run = (run ^ words[j]) * 0x100000001b3ULL;
    runs.push_back(run);
  }
  std::ranges::sort(runs);
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

double likeness(const Sketch& one, const Sketch& other) {
  std::size_t shared = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    if (*a < *b) {
      ++a;
    } else if (*b < *a) {
      ++b;
    } else {
      ++shared, ++a, ++b;
    }
  }
  const std::size_t all = one.size() + other.size() - shared;
  return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

const CopyFinder::Seen* CopyFinder::find_original(const Sketch& sketch) const {
  std::map<std::uint32_t, std::size_t> shared;
  std::size_t sampled = 0;
  for (const std::uint64_t run : sketch) {
    if (run % kSampled != 0) continue;
    ++sampled;
    if (const auto found = by_run_.find(run); found != by_run_.end()) {
      for (const std::uint32_t index : found->second) ++shared[index];
    }
  }
  const Seen* best = nullptr;
  double best_likeness = 0;
  for (const auto& [index, count] : shared) {
    if (count * 4 < sampled) continue;
    const double value = likeness(sketch, seen_[index].sketch);
    if (value >= kCopyLikeness && value > best_likeness) {
      best = &seen_[index];
      best_likeness = value;
    }
  }
  return best;
}

void CopyFinder::keep(Seen seen) {
  const auto index = static_cast<std::uint32_t>(seen_.size());
  for (const std::uint64_t run : seen.sketch) {
    if (run % kSampled == 0) by_run_[run].push_back(index);
  }
  seen_.push_back(std::move(seen));
}

std::string CopyFinder::add(const std::string& report_id, Sketch sketch) {
  const Seen* original = find_original(sketch);
  const std::string copy_of = original == nullptr ? "" : original->origin;
  add_known(report_id, std::move(sketch), copy_of);
  return copy_of;
}

void CopyFinder::add_known(const std::string& report_id, Sketch sketch,
                           const std::string& copy_of) {
  keep({report_id, copy_of.empty() ? report_id : copy_of, std::move(sketch)});
}

}  // namespace rapporteur::link
