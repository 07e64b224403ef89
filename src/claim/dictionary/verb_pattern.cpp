#include "claim/dictionary/verb_pattern.h"

#include <algorithm>
#include <array>

#include "base/dictionary_lines.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kBlanks = " \t";

constexpr std::array<std::string_view, 16> kPrepositions = {
    "with", "to", "at",   "on",   "against", "in",    "from", "for",
    "of",   "by", "over", "into", "about",   "under", "upon", "between"};

bool is_preposition(std::string_view word) {
  return std::ranges::find(kPrepositions, word) != kPrepositions.end();
}

// "{", "}", "(", ")", "|", "*", "$", "+", "%", "^", "@" and words; "_" stays in a word.
std::vector<std::string> tokens_of(std::string_view text) {
  static constexpr std::string_view kSigns = "{}()|*$+%^@";
  std::vector<std::string> tokens;
  std::string word;
  const auto end_word = [&] {
    if (word.find_first_not_of('_') != std::string::npos) tokens.push_back(word);
    word.clear();
  };
  for (const char sign : text) {
    const bool is_sign = kSigns.find(sign) != std::string_view::npos;
    if (is_sign || kBlanks.find(sign) != std::string_view::npos) end_word();
    if (is_sign) {
      tokens.emplace_back(1, sign);
    } else if (kBlanks.find(sign) == std::string_view::npos) {
      word += sign;
    }
  }
  end_word();
  return tokens;
}

class PatternReader {
 public:
  explicit PatternReader(const Synsets& synsets) : synsets_(synsets) {}

  Result<VerbPattern> read(std::string_view text) {
    tokens_ = tokens_of(text);
    if (std::ranges::find(tokens_, "*") == tokens_.end())
      return fail(ErrorKind::bad_input, "a pattern without '*'");
    for (at_ = 0; at_ < tokens_.size() && fault_.empty(); ++at_) take(tokens_[at_]);
    if (!fault_.empty()) return fail(ErrorKind::unsupported, fault_);
    return std::move(pattern_);
  }

 private:
  void take(const std::string& token) {
    if (token == "*") {
      behind_verb_ = true;
    } else if (token == "%") {
      pattern_.is_mutual = true;
    } else if (token == "$") {
      pattern_.is_reversed = pattern_.is_reversed || behind_verb_;
    } else if (token == "+") {
      if (behind_verb_ && !preposition_.empty()) pattern_.first_targets.push_back(preposition_);
    } else if (token == "^" || token == "@") {
      fault_ = "'" + token + "' cannot be expressed";
    } else if (token == "(" || token == ")" || token == "|" || token == "}") {
      if (token == ")") preposition_.clear();
    } else if (token == "{") {
      take_group();
    } else {
      take_word(token);
    }
  }

  // "{FINANCIAL AID}" is one phrase, "{ TANKS | GUNS }" are alternatives.
  void take_group() {
    std::vector<std::string> alternatives(1);
    for (++at_; at_ < tokens_.size() && tokens_[at_] != "}"; ++at_) {
      if (tokens_[at_] == "|") {
        alternatives.emplace_back();
      } else {
        alternatives.back() += ' ' + tokens_[at_];
      }
    }
    std::vector<std::string> phrases;
    for (const std::string& one : alternatives) {
      const std::string phrase = base::dictionary_phrase(one);
      const std::size_t begin = phrase.find_first_not_of(' ');
      if (begin != std::string::npos) phrases.push_back(phrase.substr(begin));
    }
    if (!phrases.empty()) need(std::move(phrases));
  }

  void take_word(const std::string& token) {
    if (token.starts_with('&')) {
      const auto set = synsets_.find(token.substr(1));
      if (set == synsets_.end()) {
        fault_ = "no synset '" + token + "'";
      } else if (!set->second.empty()) {
        need(set->second);
      }
      return;
    }
    const std::string word = base::dictionary_phrase(token);
    const bool tied = behind_verb_ && token.starts_with('_');
    const std::size_t begin = word.find_first_not_of(' ');
    if (begin == std::string::npos) return;
    if (tied) {
      pattern_.rest_of_verb = word.substr(begin);
    } else if (behind_verb_ && is_preposition(word)) {
      preposition_ = word;
    } else {
      need({word.substr(begin)});
    }
  }

  // Before the verb a word belongs to the doer, behind a preposition to its phrase; else it stands
  // anywhere in the clause.
  void need(std::vector<std::string> words) {
    std::ranges::sort(words);
    Need need;
    need.text = (behind_verb_ ? preposition_.empty() ? "inside " : preposition_ + ": has "
                              : "agent: has ") +
                words.front();
    Condition inside{TestKind::inside, "", 1, words, false};
    if (!behind_verb_) {
      inside.test = TestKind::has;
      inside.role = "agent";
    } else if (!preposition_.empty()) {
      inside.test = TestKind::has;
      inside.role = preposition_;
    }
    need.any_of = {{std::move(inside)}};
    pattern_.needs.push_back(std::move(need));
  }

  const Synsets& synsets_;
  std::vector<std::string> tokens_;
  std::size_t at_ = 0;
  bool behind_verb_ = false;
  std::string preposition_;
  std::string fault_;
  VerbPattern pattern_;
};

bool is_cameo(std::string_view code) {
  constexpr std::size_t kLeast = 2;
  constexpr std::size_t kMost = 4;
  return code.size() >= kLeast && code.size() <= kMost &&
         std::ranges::all_of(code, [](char sign) { return sign >= '0' && sign <= '9'; });
}

}  // namespace

Result<VerbPattern> read_verb_pattern(std::string_view text, const Synsets& synsets) {
  return PatternReader(synsets).read(text);
}

Result<VerbCode> read_verb_code(std::string_view text) {
  VerbCode code;
  std::string written;
  for (const char sign : text) {
    if (kBlanks.find(sign) == std::string_view::npos) written += sign;
  }
  if (written.starts_with(':')) {
    code.is_reversed = true;
    written.erase(0, 1);
  }
  written.resize(std::min(written.find(':'), written.size()));
  if (written.ends_with('?') || written.ends_with('!')) written.pop_back();
  if (written == "---" || written == "###" || written == "+++") {
    code.is_null = true;
  } else if (is_cameo(written)) {
    code.cameo = written;
  } else {
    return fail(ErrorKind::bad_input, "no CAMEO code: " + std::string(text));
  }
  return code;
}

}  // namespace rapporteur::claim
