#include "link/stories.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "link/content.h"
#include "link/told.h"

namespace rapporteur::link {

namespace {

constexpr std::size_t kLeadWords = 60;
constexpr double kNameWeight = 2;
// A word that more reports have than this finds no candidates; a pair needs so many of the others.
constexpr std::size_t kMostReportsOfKey = 60;
constexpr std::size_t kFewestShared = 3;
constexpr int kMostDaysApart = 30;

struct Term {
  std::size_t word = 0;
  double weight = 0;
};

struct Sketch {
  std::map<std::string, double> counts;
  std::set<std::string> names;
};

bool is_capital_or_digit(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || is_capital_or_digit(c) || (c >= 'a' && c <= 'z');
}

// The words of a text as written.
std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
  return words;
}

// A name is a word with a capital that the report never writes without.
Sketch sketch_of(const Report& report) {
  const auto words = words_in(report.text);
  std::set<std::string_view> in_lower_case;
  for (const std::string_view word : words)
    if (!is_capital_or_digit(word.front())) in_lower_case.insert(word);
  std::unordered_map<std::string_view, Words> stems;
  Sketch sketch;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].size() < 3) continue;
    const auto [stem, is_new] = stems.try_emplace(words[i]);
    if (is_new) stem->second = content_words(words[i]);
    for (const std::string& word : stem->second) {
      sketch.counts[word] += i < kLeadWords ? 2 : 1;
      std::string lower(words[i]);
      std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      });
      if (is_capital_or_digit(words[i].front()) && !in_lower_case.contains(lower))
        sketch.names.insert(word);
    }
  }
  return sketch;
}

using Vector = std::vector<Term>;  // by word

// Words of one report only say nothing of the others and are left out.
class WordTable {
 public:
  explicit WordTable(const std::vector<Sketch>& sketches) : reports_(sketches.size()) {
    for (const Sketch& sketch : sketches)
      for (const auto& [word, count] : sketch.counts) ++in_reports_[word];
    std::size_t number = 0;
    for (const auto& [word, reports] : in_reports_) number_of_[word] = number++;
  }
  [[nodiscard]] Vector weigh(const Sketch& sketch) const {
    Vector vector;
    double sum = 0;
    for (const auto& [word, count] : sketch.counts) {
      const std::size_t reports = in_reports_.at(word);
      if (reports < 2) continue;
      const double rareness =
          std::log(static_cast<double>(reports_ + 1) / static_cast<double>(reports));
      const double weight =
          (1 + std::log(count)) * rareness * (sketch.names.contains(word) ? kNameWeight : 1);
      vector.push_back({number_of_.at(word), weight});
      sum += weight * weight;
    }
    for (Term& term : vector) term.weight /= std::sqrt(sum);
    return vector;
  }

 private:
  std::size_t reports_;
  std::map<std::string, std::size_t> in_reports_;
  std::unordered_map<std::string, std::size_t> number_of_;
};

double cosine(const Vector& one, const Vector& other) {
  double sum = 0;
  auto at = other.begin();
  for (const Term& term : one) {
    while (at != other.end() && at->word < term.word) ++at;
    if (at == other.end()) break;
    if (at->word == term.word) sum += term.weight * at->weight;
  }
  return sum;
}

bool are_far_apart(const Report& one, const Report& other) {
  const auto a = base::day_range(one.published.value);
  const auto b = base::day_range(other.published.value);
  return a && b && days_between(*a, *b) > kMostDaysApart;
}

// For each report its candidates of greater place, with their nearness.
std::vector<std::map<std::size_t, double>> compare_all(const std::vector<const Report*>& reports,
                                                       const std::vector<Vector>& vectors) {
  std::unordered_map<std::size_t, std::vector<std::size_t>> with_word;
  for (std::size_t i = 0; i < vectors.size(); ++i)
    for (const Term& term : vectors[i]) with_word[term.word].push_back(i);
  std::vector<std::map<std::size_t, double>> near(vectors.size());
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    std::unordered_map<std::size_t, std::size_t> shared;
    for (const Term& term : vectors[i]) {
      const auto& others = with_word[term.word];
      if (others.size() > kMostReportsOfKey) continue;
      for (auto other = std::ranges::upper_bound(others, i); other != others.end(); ++other)
        ++shared[*other];
    }
    for (const auto& [other, count] : shared) {
      if (count < kFewestShared || are_far_apart(*reports[i], *reports[other])) continue;
      near[i][other] = cosine(vectors[i], vectors[other]);
    }
  }
  return near;
}

// Groups by average linkage; a pair that was not compared counts as 0.
class Grouping {
 public:
  explicit Grouping(const std::vector<std::map<std::size_t, double>>& near)
      : sums_(near.size()), members_(near.size()) {
    for (std::size_t i = 0; i < near.size(); ++i) members_[i] = {i};
    for (std::size_t i = 0; i < near.size(); ++i) {
      for (const auto& [other, value] : near[i]) {
        sums_[i][other] = sums_[other][i] = value;
        offer(i, other);
      }
    }
  }

  std::vector<std::vector<std::size_t>> groups() {
    while (!best_.empty()) {
      const auto [nearness, one, other] = best_.top();
      best_.pop();
      if (members_[one].empty() || members_[other].empty() || mean(one, other) != nearness)
        continue;
      join(one, other);
    }
    std::erase_if(members_, [](const auto& group) { return group.empty(); });
    for (auto& group : members_) std::ranges::sort(group);
    return members_;
  }

 private:
  [[nodiscard]] double mean(std::size_t one, std::size_t other) const {
    const auto sum = sums_[one].find(other);
    if (sum == sums_[one].end()) return 0;
    return sum->second / static_cast<double>(members_[one].size() * members_[other].size());
  }
  void offer(std::size_t one, std::size_t other) {
    const auto [low, high] = std::minmax(one, other);
    const double nearness = mean(low, high);
    if (nearness >= kSameStory) best_.push({nearness, low, high});
  }
  void join(std::size_t one, std::size_t other) {
    members_[one].insert(members_[one].end(), members_[other].begin(), members_[other].end());
    members_[other].clear();
    for (const auto& [third, sum] : sums_[other]) {
      sums_[third].erase(other);
      if (third == one) continue;
      sums_[one][third] += sum;
      sums_[third][one] = sums_[one][third];
    }
    sums_[other].clear();
    for (const auto& [third, sum] : sums_[one]) offer(one, third);
  }

  using Offer = std::tuple<double, std::size_t, std::size_t>;
  struct NearestFirst {  // of equally near ones the first in order of ids
    bool operator()(const Offer& a, const Offer& b) const {
      return std::tuple(std::get<0>(a), std::get<1>(b), std::get<2>(b)) <
             std::tuple(std::get<0>(b), std::get<1>(a), std::get<2>(a));
    }
  };
  std::vector<std::map<std::size_t, double>> sums_;
  std::vector<std::vector<std::size_t>> members_;
  std::priority_queue<Offer, std::vector<Offer>, NearestFirst> best_;
};

}  // namespace

std::map<std::string, std::string> tell_stories(const std::vector<Report>& reports) {
  std::vector<const Report*> in_order;
  for (const Report& report : reports) in_order.push_back(&report);
  std::ranges::sort(in_order, {}, &Report::id);
  std::vector<Sketch> sketches;
  for (const Report* report : in_order) sketches.push_back(sketch_of(*report));
  const WordTable table(sketches);
  std::vector<Vector> vectors;
  for (const Sketch& sketch : sketches) vectors.push_back(table.weigh(sketch));
  std::map<std::string, std::string> story_of;
  for (const auto& group : Grouping(compare_all(in_order, vectors)).groups())
    for (const std::size_t member : group)
      story_of[in_order[member]->id] = in_order[group.front()]->id;
  return story_of;
}

}  // namespace rapporteur::link
