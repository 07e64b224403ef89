// A quantity is read from the number outward: first the number or the span of numbers, then the
// unit behind (or the currency before), then the qualifier before all that.

#include "ground/find_quantities.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "ground/numbered_names.h"
#include "ground/numbers.h"
#include "ground/running_words.h"
#include "ground/word_table.h"

namespace rapporteur::ground {
namespace {

// Longest list phrase in words: "in the region of".
constexpr std::size_t kMaxPhraseWords = 5;

struct Amount {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<double> value, low, high;
  std::string unit;
  std::string qualifier;
};

class QuantityReader {
 public:
  QuantityReader(const RunningWords& words, const Analysis& analysis, const std::vector<Day>& days)
      : words_(words), analysis_(analysis), days_(days) {}

  // The quantity whose number begins at `at`.
  std::optional<Amount> read(std::size_t at) const {
    if (is_in_date(at) || is_part_of_name(words_, analysis_, at)) return std::nullopt;
    auto amount = read_share(at);
    if (!amount) amount = read_counted(at);
    if (!amount) return std::nullopt;
    take_unit(*amount);
    take_sign(*amount);
    if (!is_quantity(*amount)) return std::nullopt;
    take_qualifier(*amount);
    return amount;
  }

 private:
  const RunningWord& at(std::size_t index) const { return word_at(words_, index); }
  bool is(std::size_t index, std::string_view lower) const { return at(index).lower == lower; }
  std::string_view tag(std::size_t index) const {
    const auto token = at(index).token;
    return token ? std::string_view(analysis_.tokens[*token].tag) : std::string_view{};
  }

  bool is_in_date(std::size_t index) const {
    const Span span = at(index).span;
    return std::any_of(days_.begin(), days_.end(), [&](const Day& day) {
      return day.type != "DURATION" && day.span.overlaps(span);
    });
  }

  // "a fifth of", "two thirds", "half of", "half the": a share in percent.
  std::optional<Amount> read_share(std::size_t index) const {
    std::size_t noun = index;
    double times = 1;
    if (is(noun, "a") || is(noun, "one")) {
      ++noun;
    } else if (const auto number = match_number(words_, noun);
               number && number->value && *number->value < 10 && !at(noun).is_digits) {
      times = *number->value;
      noun = number->end;
    }
    if (is(noun, "-")) ++noun;
    const std::string* share = number_words().find("share", at(noun).lower);
    if (share == nullptr) return std::nullopt;
    const bool half = at(noun).lower == "half";
    const bool whole_behind =
        is(noun + 1, "of") ||
        (half && (is(noun + 1, "the") || is(noun + 1, "its") || is(noun + 1, "their")));
    const bool plural = times > 1 && at(noun).lower.ends_with('s');
    if (!whole_behind && !plural) return std::nullopt;
    if (is(noun + 1, "of") && (is(index, "half") || half) && at(noun + 2).is_digits)
      return std::nullopt;
    // "the first half of 2020" is a time.
    if (index > 0 && (is(index - 1, "first") || is(index - 1, "second"))) return std::nullopt;
    if (noun == index && !half) return std::nullopt;
    Amount amount;
    amount.begin = index;
    amount.end = noun + 1;
    amount.value = std::round(100 * times * std::strtod(share->c_str(), nullptr)) / 100;
    amount.unit = "percent";
    return amount;
  }

  std::optional<Amount> read_counted(std::size_t index) const {
    const auto number = first_number(index);
    if (!number) return std::nullopt;
    Amount amount;
    amount.begin = index;
    amount.end = number->end;
    while (is(amount.end - 1, "of")) --amount.end;
    amount.value = number->value;
    if (!number->value) amount.low = least_of(index);
    if (number->value) take_second(amount);
    return amount;
  }

  // "an hour", "a million": the article counts as one before a unit of time.
  std::optional<NumberMatch> first_number(std::size_t index) const {
    if (is(index, "half") && is(index + 1, "a")) {
      if (const auto power = match_number(words_, index + 1)) {
        if (power->value && *power->value >= 12) return NumberMatch{power->end, *power->value / 2};
      }
    }
    const bool article = is(index, "a") || is(index, "an");
    if (article && is_time_unit(index + 1) && index > 0 && has_qualifier_before(index)) {
      return NumberMatch{index + 1, 1};
    }
    if (article && !is(index, "a")) return std::nullopt;
    return match_number(words_, index);
  }

  bool is_time_unit(std::size_t index) const {
    const std::string* unit = measure_units().find("after", at(index).lower);
    return unit != nullptr && time_words().has("unit", at(index).lower);
  }

  // "dozens", "hundreds": at least two of them; "several" are more than two, "numerous" more than
  // several; other loose words ("several hundred" too) give no number at all.
  std::optional<double> least_of(std::size_t index) const {
    static constexpr std::pair<std::string_view, double> kLeast[] = {
        {"dozens", 24},      {"scores", 40},    {"hundreds", 200},
        {"thousands", 2000}, {"millions", 2e6}, {"billions", 2e9}};
    if (number_words().find("power", at(index + 1).lower) == nullptr) {
      if (is(index, "several") || is(index, "multiple")) return 3;
      if (is(index, "numerous")) return 4;
    }
    double least = 0;
    for (std::size_t word = index; word < index + 3; ++word) {
      for (const auto& [name, value] : kLeast) {
        if (!is(word, name)) continue;
        if (least == 0) least = value;
        // "tens of thousands", "hundreds of thousands"
        else
          least *= value / 2;
      }
    }
    return least > 0 ? std::optional(least) : std::nullopt;
  }

  // "20 to 30", "20-30", "between 20 and 30": low and high take the place of the value.
  void take_second(Amount& amount) const {
    const std::size_t mark = amount.end;
    const bool between = amount.begin > 0 && is(amount.begin - 1, "between") && is(mark, "and");
    const bool range =
        is(mark, "to") || (is(mark, "-") && at(mark).is_joined) || is(mark, "or") || between;
    if (!range) return;
    const auto second = match_number(words_, mark + 1);
    if (!second || !second->value || is_in_date(mark + 1)) return;
    double low = *amount.value;
    // "2 to 3 million"
    const double power = *second->value >= 1000 && low < 1000 && !at(second->end - 1).is_digits
                             ? power_before(second->end)
                             : 1;
    low *= power;
    if (*second->value <= low || (is(mark, "or") && *second->value > 4 * low)) return;
    amount.low = low;
    amount.high = second->value;
    amount.value.reset();
    amount.end = second->end;
  }

  double power_before(std::size_t end) const {
    const std::string* power = number_words().find("power", at(end - 1).lower);
    return power == nullptr ? 1 : std::strtod(power->c_str(), nullptr);
  }

  // The longest phrase of a class that begins at `index`; its end and value.
  std::optional<std::pair<std::size_t, std::string>> phrase_at(const WordTable& table,
                                                               std::string_view word_class,
                                                               std::size_t index) const {
    std::optional<std::pair<std::size_t, std::string>> best;
    std::string written;
    for (std::size_t end = index; end < index + kMaxPhraseWords && !at(end).lower.empty(); ++end) {
      if (end > index) written += ' ';
      written += at(end).lower;
      if (const std::string* value = table.find(word_class, written)) best = {end + 1, *value};
    }
    return best;
  }

  // The longest phrase of a class that ends right before `index`; its beginning and value.
  std::optional<std::pair<std::size_t, std::string>> phrase_before(const WordTable& table,
                                                                   std::string_view word_class,
                                                                   std::size_t index) const {
    std::optional<std::pair<std::size_t, std::string>> best;
    std::string written;
    for (std::size_t begin = index; begin > 0 && index - begin < kMaxPhraseWords;) {
      --begin;
      if (!written.empty()) written.insert(0, " ");
      written.insert(0, at(begin).lower);
      if (const std::string* value = table.find(word_class, written)) best = {begin, *value};
    }
    return best;
  }

  void take_unit(Amount& amount) const {
    if (!amount.unit.empty()) return;
    std::size_t unit_at = amount.end;
    if (is(unit_at, "-")) ++unit_at;
    for (const std::string_view between : {"more", "additional", "consecutive", "full"}) {
      if (is(unit_at, between) && is_time_unit(unit_at + 1)) ++unit_at;
    }
    const auto unit = phrase_at(measure_units(), "after", unit_at);
    if (!unit) return;
    // Short forms are units only right behind digits: "5 m", not "seven M ...".
    if (at(unit_at).lower.size() <= 2 && at(unit_at).is_letters && !at(amount.end - 1).is_digits)
      return;
    amount.unit = unit->second;
    amount.end = unit->first;
  }

  void take_sign(Amount& amount) const {
    const auto sign = phrase_before(measure_units(), "sign", amount.begin);
    if (!sign || !amount.unit.empty()) return;
    amount.begin = sign->first;
    amount.unit = sign->second;
  }

  bool has_qualifier_before(std::size_t index) const {
    return phrase_before(qualifiers(), "before", index).has_value();
  }

  void take_qualifier(Amount& amount) const {
    std::size_t lead = amount.begin;
    // "more than an estimated 300", "over some 40", "a total of 25"
    for (const std::string_view skip : {"a", "the"}) {
      if (lead > 1 && is(lead - 1, skip) && has_qualifier_before(lead - 1) && amount.value) --lead;
    }
    const auto before = phrase_before(qualifiers(), "before", lead);
    if (before && !is_particle(*before, lead, time_words().has("unit", at(amount.end - 1).lower))) {
      amount.begin = before->first;
      amount.qualifier = before->second;
      const auto outer = phrase_before(qualifiers(), "before", before->first);
      if (outer && outer->first + 1 < before->first) {
        amount.begin = outer->first;
        amount.qualifier = outer->second;
      }
      return;
    }
    if (const auto after = phrase_at(qualifiers(), "after", amount.end)) {
      amount.end = after->first;
      amount.qualifier = after->second;
    }
  }

  // "handed over 15 prisoners", "some" as a determiner, "about" of a topic ("talks about two
  // maps").
  static bool lasts(std::string_view lemma) {
    return lemma == "last" || lemma == "take" || lemma == "for" || lemma == "of" ||
           lemma == "spend";
  }
  bool is_particle(const std::pair<std::size_t, std::string>& phrase, std::size_t lead,
                   bool is_time_behind) const {
    if (phrase.first + 1 != lead || phrase.first == 0) return false;
    const std::string& word = at(phrase.first).lower;
    const auto token = at(phrase.first - 1).token;
    const std::string_view lemma =
        token ? std::string_view(analysis_.tokens[*token].lemma) : std::string_view{};
    if (word == "over" && number_names().has("over", lemma)) return true;
    // "over five years" is a stretch of time; "lasted over five hours" measures it.
    if (word == "over") return is_time_behind && !lasts(lemma);
    if (word == "about" || word == "around" || word == "above" || word == "under" ||
        word == "below") {
      const auto own = at(phrase.first).token;
      return own && analysis_.tokens[*own].tag == "IN" && analysis_.tokens[*own].dep == "prep" &&
             tag(phrase.first - 1).starts_with("NN") && word == "about";
    }
    return false;
  }

  // Numbers that count nothing: "one of them", "no one", an age behind a name, a bare year.
  bool is_quantity(const Amount& amount) const {
    const RunningWord& first = at(amount.begin);
    const std::size_t next = amount.end;
    if (!amount.unit.empty())
      return !(is(next, "-") && is(next + 1, "old")) && !is(next, "old") && !is(next, "ago");
    if (is(next, "th") || is(next, "st") || is(next, "nd") || is(next, "rd")) return false;
    if (first.lower == "one" && amount.end == amount.begin + 1) {
      const bool before_noun = tag(next).starts_with("NN") || tag(next).starts_with("JJ");
      return before_noun && tag(amount.begin) == "CD";
    }
    if (!amount.value && !amount.low) return is_loose_count(amount);
    if (is(next, "-") && at(next + 1).is_letters && at(next + 1).is_joined &&
        !tag(next + 1).starts_with("NN"))
      return false;
    const bool year = first.is_digits && first.lower.size() == 4 &&
                      amount.end == amount.begin + 1 && first.lower[0] <= '2' &&
                      first.lower[0] >= '1';
    const std::string_view behind = tag(next);
    if (year) return behind.starts_with("NNS") || behind.starts_with("JJ");
    // ", 45," behind a name is an age; "aged 45".
    const bool apart =
        amount.begin > 0 && is(amount.begin - 1, ",") && (is(next, ",") || is(next, "."));
    if (apart && amount.begin > 1 && at(amount.begin - 2).is_capital && first.is_digits)
      return false;
    return amount.begin == 0 || (!is(amount.begin - 1, "aged") && !is(amount.begin - 1, "age"));
  }

  // "several soldiers", "a few dozen mines" say that there were some; "some", "many" and "few" are
  // too common to be told apart from articles.
  bool is_loose_count(const Amount& amount) const {
    const std::string& word = at(amount.begin).lower;
    return word == "several" || (word == "a" && amount.end > amount.begin + 2);
  }

  static const WordTable& measure_units() {
    static const WordTable& table = shipped_words("ground/measure_units.tsv");
    return table;
  }
  static const WordTable& qualifiers() {
    static const WordTable& table = shipped_words("ground/number_qualifiers.tsv");
    return table;
  }
  static const WordTable& number_names() {
    static const WordTable& table = shipped_words("ground/numbered_nouns.tsv");
    return table;
  }

  const RunningWords& words_;
  const Analysis& analysis_;
  const std::vector<Day>& days_;
};

}  // namespace

std::vector<Quantity> find_quantities(const Report& report, const Analysis& analysis,
                                      const std::vector<Day>& days) {
  std::vector<Quantity> quantities;
  for (const Span stretch : read_stretches(report)) {
    const RunningWords words = cut_running_words(report, stretch, analysis);
    const QuantityReader reader(words, analysis, days);
    std::size_t at = 0;
    while (at < words.size()) {
      const auto amount = reader.read(at);
      if (!amount) {
        ++at;
        continue;
      }
      Quantity quantity;
      quantity.span = {words[amount->begin].span.begin, words[amount->end - 1].span.end};
      quantity.value = amount->value;
      quantity.low = amount->low;
      quantity.high = amount->high;
      quantity.qualifier = amount->qualifier;
      quantity.unit = amount->unit;
      std::tie(quantity.begin, quantity.end) = tokens_under(analysis, quantity.span);
      quantities.push_back(std::move(quantity));
      at = amount->end;
    }
  }
  return quantities;
}

}  // namespace rapporteur::ground
