#include "read/copies.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "read/lines.h"

namespace rapporteur::read {

namespace {

constexpr std::size_t kRunWords = 4;
constexpr std::size_t kKeptRuns = 256;
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

std::vector<std::uint64_t> Fingerprint::keys() const {
  constexpr unsigned kQuarter = 2;  // bits
  std::vector<std::uint64_t> keys;
  for (const std::uint64_t run : runs)
    if (is_kept(run, std::max(level, kQuarter))) keys.push_back(run);
  return keys;
}

Fingerprint fingerprint_of(const Report& report) {
  const std::vector<std::uint64_t> words = story_words(report);
  if (words.empty()) return {};
  Fingerprint fingerprint{kSeed, 0, runs_of(words)};
  for (const std::uint64_t word : words) fingerprint.words = mix(fingerprint.words, word);
  auto& [all, level, runs] = fingerprint;
  if (runs.size() < kLeastRuns) {
    runs.clear();
    return fingerprint;
  }
  while (runs.size() > kKeptRuns << level) ++level;
  std::erase_if(runs, [level](std::uint64_t run) { return !is_kept(run, level); });
  return fingerprint;
}

bool share_story(const Fingerprint& one, const Fingerprint& other) {
  if (one.words != 0 && one.words == other.words) return true;
  const unsigned level = std::max(one.level, other.level);
  const std::size_t shorter = std::min(count_kept(one.runs, level), count_kept(other.runs, level));
  std::vector<std::uint64_t> shared;
  std::set_intersection(one.runs.begin(), one.runs.end(), other.runs.begin(), other.runs.end(),
                        std::back_inserter(shared));
  const std::size_t common = count_kept(shared, level);
  return shorter > 0 && static_cast<double>(common) >= kCopyShare * static_cast<double>(shorter);
}

bool are_copies(const Report& one, const Fingerprint& of_one, const Report& other,
                const Fingerprint& of_other) {
  const bool own_series = !one.outlet.value.empty() && one.outlet.value == other.outlet.value &&
                          one.published.value != other.published.value;
  const bool same_words = of_one.words != 0 && of_one.words == of_other.words;
  return same_words || (!own_series && share_story(of_one, of_other));
}

std::string CopyFinder::add(const Report& report) {
  const auto number = static_cast<std::uint32_t>(stories_.size());
  Story story{{}, number, fingerprint_of(report)};
  story.head.id = report.id;
  story.head.outlet = report.outlet;
  story.head.published = report.published;
  const auto [same, is_new] = by_words_.try_emplace(story.fingerprint.words, number);
  if (story.fingerprint.words != 0 && !is_new) story.first = stories_[same->second].first;
  std::vector<std::uint32_t> shared;  // one entry for every run that a story has as well
  for (const std::uint64_t run : story.fingerprint.runs) {
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
    const std::size_t shorter =
        std::min(story.fingerprint.runs.size(), earlier.fingerprint.runs.size());
    if (common * kLeastSharedPart >= shorter &&
        are_copies(story.head, story.fingerprint, earlier.head, earlier.fingerprint))
      story.first = earlier.first;
    at = next;
  }
  stories_.push_back(std::move(story));
  const std::uint32_t first = stories_.back().first;
  return first == number ? "" : stories_[first].head.id;
}

std::vector<std::string> find_copies(const std::vector<Report>& reports) {
  CopyFinder finder;
  std::vector<std::string> copies;
  copies.reserve(reports.size());
  for (const Report& report : reports) copies.push_back(finder.add(report));
  return copies;
}

}  // namespace rapporteur::read
