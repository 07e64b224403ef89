#include "ground/numbered_names.h"

#include <string_view>

#include "ground/word_table.h"

namespace rapporteur::ground {

namespace {

class NameAround {
 public:
  NameAround(const RunningWords& words, const Analysis& analysis)
      : words_(words), analysis_(analysis) {}

  // "Su-25", "COVID-19", "T72", "Article 5", "resolutions 822, 853 and 884", "Boeing 737 crashed".
  bool is_in_name(std::size_t index) const {
    if (index == 0 || !at(index).is_digits) return false;
    const RunningWord& before = at(index - 1);
    if (before.is_letters && at(index).is_joined) return true;
    if (before.lower == "-" && at(index).is_joined && index > 1 && at(index - 2).is_letters &&
        before.is_joined) {
      return true;
    }
    for (const std::string_view mark : {"/", ":", "+"}) {
      if (before.lower == mark || is(index + 1, mark)) return true;
    }
    return has_numbered_noun_before(index) || is_named_model(index);
  }

  // Walks back over "822, 853, 874 and" to the noun that numbers them.
  bool has_numbered_noun_before(std::size_t index) const {
    std::size_t back = index;
    while (back > 0) {
      const RunningWord& word = at(back - 1);
      if (word.is_letters && word.lower != "and" && word.lower != "or") break;
      if (!word.is_digits && word.is_letters == false && word.lower != "," && word.lower != "(" &&
          word.lower != "." && word.lower != "#" && word.lower != "№") {
        return false;
      }
      --back;
    }
    if (back == 0) return false;
    const bool noun = number_names().has("name", at(back - 1).lower);
    // "in the area 300 people died" counts; "area 51" does not.
    return noun && !tag(index + 1).starts_with("NNS");
  }

  bool is_named_model(std::size_t index) const {
    const bool capital = at(index - 1).is_capital && tag(index - 1).starts_with("NNP");
    const std::string_view next = tag(index + 1);
    const bool counts = next.starts_with("NN") || next.starts_with("JJ") || next == "CD" ||
                        next == "VBN" || next == "VBG" || next == "HYPH" ||
                        at(index + 1).lower == "%";
    const bool unit = measure_units().has("after", at(index + 1).lower);
    return capital && !counts && !unit && label(index) != "CARDINAL" && label(index) != "MONEY";
  }

 private:
  const RunningWord& at(std::size_t index) const { return word_at(words_, index); }
  bool is(std::size_t index, std::string_view lower) const { return at(index).lower == lower; }
  std::string_view tag(std::size_t index) const {
    const auto token = at(index).token;
    return token ? std::string_view(analysis_.tokens[*token].tag) : std::string_view{};
  }
  std::string_view label(std::size_t index) const {
    const auto token = at(index).token;
    return token ? std::string_view(analysis_.tokens[*token].ent_type) : std::string_view{};
  }
  static const WordTable& number_names() {
    static const WordTable& table = shipped_words("ground/numbered_nouns.tsv");
    return table;
  }
  static const WordTable& measure_units() {
    static const WordTable& table = shipped_words("ground/measure_units.tsv");
    return table;
  }

  const RunningWords& words_;
  const Analysis& analysis_;
};

}  // namespace

bool is_part_of_name(const RunningWords& words, const Analysis& analysis, std::size_t index) {
  return NameAround(words, analysis).is_in_name(index);
}

}  // namespace rapporteur::ground
