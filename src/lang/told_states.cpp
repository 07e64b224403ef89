// Signs are counted for each name by kind, so that the same weak sign ten times over is still one:
//
//   the Varnian foreign minister         sure sign of the adjective "Varnian"
//   the presidents of Varnia and Osby    "of" sign of the names "Varnia" and "Osby"
//   Varnia                               the name of which "Varnian" is made: one state

#include "lang/told_states.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/utf8.h"
#include "lang/word_scan.h"

namespace rapporteur::lang {

namespace {

constexpr std::size_t kShortestName = 4;  // bytes; "UN", "US", "Mr" are none
constexpr std::size_t kShortestStem = 3;

enum class Gap { none, space, comma, possessive, other };

struct Word {
  std::string_view text;
  std::string lower;
  Gap before = Gap::other;  // what parts it from the word before
};

// How the words around a name speak for it.
struct Signs {
  bool is_sure = false;
  std::set<std::string> likely;  // kinds of weak signs, each once
};

bool has_small_letters(std::string_view word) {
  return word.size() > 1 && is_capitalised(word) &&
         base::to_lower(word.substr(1)) == word.substr(1);
}

Gap gap_of(std::string_view between) {
  if (between.empty()) return Gap::none;
  if (between == ",") return Gap::comma;
  bool is_space = true;
  for (const char c : between) is_space = is_space && (c == ' ' || c == '\n' || c == '\r');
  if (is_space) return Gap::space;
  return between == ", " ? Gap::comma : Gap::other;
}

// The words of a paragraph. "Varnia's minister" is two, parted by a possessive.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t last_end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_letters(text, at);
    if (end == at) {
      at += base::decode_at(text, at).bytes;
      continue;
    }
    const std::string_view between = text.substr(last_end, at - last_end);
    const std::string_view word = text.substr(at, end - at);
    const bool is_mark = between == "'" || between == "\xE2\x80\x99";
    if (word == "s" && is_mark && !words.empty()) {
      words.push_back({word, "'s", Gap::possessive});
    } else {
      words.push_back({word, base::to_lower(word), words.empty() ? Gap::other : gap_of(between)});
    }
    last_end = at = end;
  }
  return words;
}

}  // namespace

bool StateSigns::looks_like_adjective(std::string_view word) {
  return has_small_letters(word) && word.size() > 4 &&
         (word.ends_with("ian") || word.ends_with("ean") || word.ends_with("ese") ||
          word.ends_with("an") || word.ends_with("i") || word.ends_with("ish"));
}

bool StateSigns::is_adjective_of(std::string_view adjective, std::string_view name) const {
  if (adjective == name) return false;
  const auto is_made_of = [&](std::string_view stem, bool is_whole) {
    if (stem.size() < kShortestStem || !adjective.starts_with(stem)) return false;
    const std::string_view ending = adjective.substr(stem.size());
    // "Norland" gives no "Norlandn".
    if (ending == "n" && !is_whole) return false;
    return std::ranges::find(endings_, ending) != endings_.end();
  };
  if (is_made_of(name, true)) return true;
  return std::ranges::any_of(strips_, [&](const std::string& strip) {
    return name.ends_with(strip) && is_made_of(name.substr(0, name.size() - strip.size()), false);
  });
}

class StateFinder {
 public:
  StateFinder(const StateSigns& signs, const CountryWords& known) : signs_(signs), known_(known) {}

  void look_at(std::string_view paragraph) {
    words_ = words_of(paragraph);
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_name(at)) names_.insert(std::string(words_[at].text));
      note_own(at);
      for (std::size_t count = std::min(signs_.longest_sign_, words_.size() - at); count > 0;
           --count) {
        const std::string sign = phrase(at, count);
        if (sign.empty()) continue;
        const bool is_sure = signs_.sure_.contains(sign);
        if (!is_sure && !signs_.likely_.contains(sign)) continue;
        note_behind(at + count, sign, is_sure);
        note_before(at, sign, is_sure || is_title_of_name(at, count, sign));
        at += count - 1;
        break;
      }
    }
  }

  [[nodiscard]] std::vector<ToldState> states() const {
    std::map<std::string, std::string> adjectives;  // of names
    for (const auto& [word, signs] : of_names_) {
      const std::string adjective = adjective_of(word);
      const bool is_borne_out = !adjective.empty() && of_adjectives_.contains(adjective);
      if (signs.is_sure || signs.likely.size() > 1 || (is_borne_out && !signs.likely.empty()))
        adjectives.emplace(word, adjective);
    }
    for (const auto& [word, signs] : of_adjectives_) {
      const std::string name = name_of(word);
      if (!name.empty()) {
        adjectives.emplace(name, word);
      } else if (signs.is_sure && StateSigns::looks_like_adjective(word)) {
        adjectives.emplace(word, word);
      }
    }
    std::vector<ToldState> states;
    for (const auto& [name, adjective] : adjectives) states.push_back({name, adjective});
    return states;
  }

 private:
  // A capitalised word that no list knows.
  [[nodiscard]] bool is_name(std::size_t at) const {
    if (at >= words_.size()) return false;
    const std::string_view word = words_[at].text;
    return word.size() >= kShortestName && has_small_letters(word) &&
           !signs_.never_.contains(std::string(word)) && !known_.has(word);
  }

  // The words [at, at + count) in lower case, empty where more than a space parts them.
  [[nodiscard]] std::string phrase(std::size_t at, std::size_t count) const {
    std::string joined = words_[at].lower;
    for (std::size_t i = at + 1; i < at + count; ++i) {
      if (words_[i].before != Gap::space) return "";
      joined += ' ' + words_[i].lower;
    }
    return joined;
  }

  [[nodiscard]] bool is_word(std::size_t at, std::string_view lower) const {
    return at < words_.size() && words_[at].lower == lower && words_[at].before == Gap::space;
  }

  // "Norland" alone, not the beginning of "Norland Steel Works".
  [[nodiscard]] bool ends_here(std::size_t at) const {
    return at + 1 >= words_.size() || words_[at + 1].before != Gap::space ||
           !is_capitalised(words_[at + 1].text);
  }

  // "... of the Republic of Varnia and Osby".
  void note_behind(std::size_t at, const std::string& sign, bool is_sure) {
    if (!is_word(at, "of")) return;
    ++at;
    if (is_word(at, "the")) ++at;
    if (at + 1 < words_.size() && signs_.styles_.contains(phrase(at, 2))) {
      at += 2;
      is_sure = true;
    }
    std::vector<std::string> listed;
    while (is_name(at) && ends_here(at)) {
      listed.emplace_back(words_[at].text);
      ++at;
      if (is_word(at, "and")) {
        ++at;
      } else if (at >= words_.size() || words_[at].before != Gap::comma) {
        break;
      }
    }
    // "The presidents of Varnia and Osby": two heads of state.
    const std::string one = sign.substr(0, sign.size() - (sign.ends_with('s') ? 1 : 0));
    if (one != sign && signs_.titled_.contains(one) && listed.size() > 1) is_sure = true;
    for (const std::string& name : listed) {
      Signs& signs = of_names_[name];
      signs.is_sure = signs.is_sure || is_sure;
      signs.likely.insert("of " + one);
    }
  }

  // "Varnian President Anton Rusk": no region or company is called so.
  [[nodiscard]] bool is_title_of_name(std::size_t at, std::size_t count,
                                      const std::string& sign) const {
    const std::size_t next = at + count;
    if (at == 0 || !signs_.titled_.contains(sign) || !is_capitalised(words_[at].text)) return false;
    const std::string_view before = words_[at - 1].text;
    const bool is_plain =
        before.ends_with("ian") || before.ends_with("ean") || before.ends_with("ese");
    return is_plain && next < words_.size() && words_[next].before == Gap::space &&
           is_capitalised(words_[next].text);
  }

  // "The Varnian and Osbian foreign ministers", "Varnia's army", "the Varnia government".
  void note_before(std::size_t at, const std::string& sign, bool is_sure) {
    if (at == 0) return;
    if (words_[at - 1].lower == "'s" && words_[at - 1].before == Gap::possessive) {
      if (at > 1 && is_name(at - 2) && is_alone_before(at - 2))
        of_names_[std::string(words_[at - 2].text)].likely.insert("before");
      return;
    }
    while (at > 0 && words_[at].before == Gap::space && is_name(at - 1)) {
      const std::string word(words_[at - 1].text);
      if (!is_alone_before(at - 1)) return;
      Signs& signs = of_adjectives_[word];
      signs.is_sure = signs.is_sure || is_sure;
      signs.likely.insert(sign);
      of_names_[word].likely.insert("before");
      --at;
      if (at == 0 || !is_word(at - 1, "and") || words_[at].before != Gap::space) return;
      --at;
    }
  }

  // "Ana Lund's president": a person stands before the sign.
  [[nodiscard]] bool is_alone_before(std::size_t at) const {
    return at == 0 || words_[at].before != Gap::space || !is_capitalised(words_[at - 1].text) ||
           words_[at - 1].lower == "the" || words_[at - 1].lower == "a" ||
           words_[at - 1].lower == "an" || known_.has(words_[at - 1].text);
  }

  // "Varnia withdrew its ambassador".
  void note_own(std::size_t at) {
    constexpr std::size_t kReach = 4;  // words between the name and "its"
    if (!is_name(at) || !ends_here(at)) return;
    for (std::size_t i = at + 1; i < words_.size() && i <= at + kReach; ++i) {
      if (words_[i].before != Gap::space || is_capitalised(words_[i].text)) return;
      if (words_[i].lower != "its") continue;
      if (i + 1 < words_.size() && signs_.own_.contains(words_[i + 1].lower))
        of_names_[std::string(words_[at].text)].likely.insert("its");
      return;
    }
  }

  // One that stands before a sign, else any.
  [[nodiscard]] std::string adjective_of(const std::string& name) const {
    for (const auto& [word, signs] : of_adjectives_) {
      if (signs_.is_adjective_of(word, name)) return word;
    }
    for (const std::string& word : names_) {
      if (signs_.is_adjective_of(word, name)) return word;
    }
    return "";
  }
  [[nodiscard]] std::string name_of(const std::string& adjective) const {
    for (const std::string& word : names_) {
      if (signs_.is_adjective_of(adjective, word)) return word;
    }
    return "";
  }

  const StateSigns& signs_;
  const CountryWords& known_;
  std::vector<Word> words_;      // of the paragraph that is looked at
  std::set<std::string> names_;  // capitalised words that no list knows
  std::map<std::string, Signs> of_names_, of_adjectives_;
};

Result<StateSigns> StateSigns::load(std::string_view bytes) {
  StateSigns signs;
  std::vector<std::string> endings, strips;
  for (const std::vector<std::string>& row : read_rows(bytes)) {
    if (row.size() < 2) continue;
    const std::vector<std::string> words = split_at(row[1], '|');
    const auto take = [&](std::unordered_set<std::string>& list) {
      list.insert(words.begin(), words.end());
    };
    if (row[0] == "sure") take(signs.sure_);
    if (row[0] == "likely") take(signs.likely_);
    if (row[0] == "titled") take(signs.titled_);
    if (row[0] == "own") take(signs.own_);
    if (row[0] == "never") take(signs.never_);
    if (row[0] == "style") take(signs.styles_);
    if (row[0] == "ending") signs.endings_ = words;
    if (row[0] == "strip") signs.strips_ = words;
  }
  if (signs.sure_.empty())
    return fail(ErrorKind::bad_input, "lang/state_signs.tsv: no sure sign of a state");
  for (const auto* list : {&signs.sure_, &signs.likely_}) {
    for (const std::string& sign : *list) {
      const auto words = static_cast<std::size_t>(std::ranges::count(sign, ' ')) + 1;
      signs.longest_sign_ = std::max(signs.longest_sign_, words);
    }
  }
  return signs;
}

std::vector<ToldState> StateSigns::find(const Report& report, const CountryWords& known) const {
  StateFinder finder(*this, known);
  for (const Paragraph& paragraph : report.paragraphs) {
    if (paragraph.kind == ParagraphKind::header || paragraph.kind == ParagraphKind::boilerplate)
      continue;
    finder.look_at(report.slice(paragraph.span));
  }
  return finder.states();
}

}  // namespace rapporteur::lang
