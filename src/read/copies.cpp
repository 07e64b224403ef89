#include "read/copies.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "read/lines.h"

namespace rapporteur::read {

namespace {

constexpr std::size_t kRunWords = 4;
constexpr std::size_t kKeptRuns = 256;
// A run in more stories than this is a phrase of the trade ("the ministry said in a"), no trace.
constexpr std::size_t kMaxStoriesOfRun = 64;
// A story that shares less than one in so many kept runs is not looked at closer.
constexpr std::size_t kLeastSharedPart = 8;
constexpr std::uint64_t kSeed = 14695981039346656037ULL;

// FNV-1a, then spread over all bits so that the low ones may be used for choosing.
std::uint64_t hash_of(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t hash = seed;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  hash ^= hash >> 32;
  hash *= 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29);
}

// The words of the story: without headlines, headers, captions, page furniture and datelines.
std::vector<std::uint64_t> story_words(const Report& report) {
  std::vector<std::uint64_t> words;
  for (const Paragraph& paragraph : report.paragraphs) {
    if (paragraph.kind != ParagraphKind::prose && paragraph.kind != ParagraphKind::list_item)
      continue;
    const std::uint32_t begin = std::max(paragraph.span.begin, paragraph.dateline.end);
    const std::string plain = folded(report.slice({begin, paragraph.span.end}));
    for (const Span& word : split_words(plain, {0, static_cast<std::uint32_t>(plain.size())})) {
      words.push_back(hash_of(std::string_view(plain).substr(word.begin, word.size()), kSeed));
    }
  }
  return words;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 31);
}

std::vector<std::uint64_t> runs_of(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> runs;
  for (std::size_t i = 0; i + kRunWords <= words.size(); ++i) {
    std::uint64_t run = kSeed;
    for (std::size_t w = 0; w < kRunWords; ++w) run = mix(run, words[i + w]);
    runs.push_back(run);
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

bool is_kept(std::uint64_t run, unsigned level) {
  return (run & ((std::uint64_t{1} << level) - 1)) == 0;
}

std::size_t count_kept(const std::vector<std::uint64_t>& runs, unsigned level) {
  return static_cast<std::size_t>(std::count_if(
      runs.begin(), runs.end(), [&](std::uint64_t run) { return is_kept(run, level); }));
}

}  // namespace

bool CopyFinder::is_copy(const Story& story, const Story& earlier) const {
  const bool own_series = !story.outlet.empty() && story.outlet == earlier.outlet &&
                          story.published != earlier.published;
  if (own_series) return false;
  const unsigned level = std::max(story.level, earlier.level);
  const std::size_t shorter =
      std::min(count_kept(story.runs, level), count_kept(earlier.runs, level));
  std::vector<std::uint64_t> shared;
  std::set_intersection(story.runs.begin(), story.runs.end(), earlier.runs.begin(),
                        earlier.runs.end(), std::back_inserter(shared));
  const std::size_t common = count_kept(shared, level);
  return shorter > 0 && static_cast<double>(common) >= kCopyShare * static_cast<double>(shorter);
}

std::string CopyFinder::add(const Report& report) {
  const auto number = static_cast<std::uint32_t>(stories_.size());
  const std::vector<std::uint64_t> words = story_words(report);
  Story story{report.id, report.outlet.value, report.published.value, number, 0, runs_of(words)};
  std::uint64_t all = kSeed;
  for (const std::uint64_t word : words) all = mix(all, word);
  const auto [same, is_new] = by_words_.try_emplace(all, number);
  if (!words.empty() && !is_new) story.first = stories_[same->second].first;
  if (story.runs.size() < kLeastRuns) {
    story.runs.clear();
  } else {
    while (story.runs.size() > kKeptRuns << story.level) ++story.level;
    std::erase_if(story.runs, [&](std::uint64_t run) { return !is_kept(run, story.level); });
  }
  std::vector<std::uint32_t> shared;  // one entry for every run that a story has as well
  for (const std::uint64_t run : story.runs) {
    std::vector<std::uint32_t>& with_run = by_run_[run];
    shared.insert(shared.end(), with_run.begin(), with_run.end());
    if (with_run.size() < kMaxStoriesOfRun) with_run.push_back(number);
  }
  // In order of reading, so that the earliest wins.
  std::sort(shared.begin(), shared.end());
  for (auto at = shared.begin(); at != shared.end() && story.first == number;) {
    const auto next = std::upper_bound(at, shared.end(), *at);
    const Story& earlier = stories_[*at];
    const auto common = static_cast<std::size_t>(next - at);
    const bool is_close =
        common * kLeastSharedPart >= std::min(story.runs.size(), earlier.runs.size());
    if (is_close && is_copy(story, earlier)) story.first = earlier.first;
    at = next;
  }
  stories_.push_back(std::move(story));
  const std::uint32_t first = stories_.back().first;
  return first == number ? "" : stories_[first].id;
}

std::vector<std::string> find_copies(const std::vector<Report>& reports) {
  CopyFinder finder;
  std::vector<std::string> copies;
  copies.reserve(reports.size());
  for (const Report& report : reports) copies.push_back(finder.add(report));
  return copies;
}

}  // namespace rapporteur::read
