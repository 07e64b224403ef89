// Whose words stand between quotation marks.
//
// In `"The talks failed," Lund said. "We regret it."` the tree gives Lund the first quotation at
// most; the second stands in a sentence without a verb of saying. So, in this order: the statement
// whose content it overlaps; a verb of saying beside it; the statement before it.

#include <algorithm>

#include "clause/grammar.h"
#include "clause/statements.h"

namespace rapporteur::clause {

namespace {

// Fewer words than this are a name or a word held up ("the so-called "republic"").
constexpr TokenIndex kMinWords = 3;

// How far back a speaker may stand: no quotation goes on over more paragraphs or words.
constexpr std::size_t kMaxParagraphsBack = 20;
constexpr TokenIndex kMaxTokensBack = 200;

TokenIndex words_in(const Draft& draft, const Quotation& quotation) {
  TokenIndex words = 0;
  for (TokenIndex at = quotation.begin; at < quotation.end; ++at) {
    if (draft.token(at).pos != "PUNCT") ++words;
  }
  return words;
}

Range range_of(const Quotation& quotation) { return {quotation.begin, quotation.end}; }

bool is_clear_of(const std::vector<Quotation>& quotations, TokenIndex at) {
  return quotation_of(quotations, at) < 0;
}

class Owners {
 public:
  Owners(const Draft& draft, const std::vector<Quotation>& quotations,
         std::vector<Statement>& statements)
      : draft_(draft), quotations_(quotations), statements_(statements) {
    by_cue_.assign(draft.size(), -1);
    by_paragraph_.resize(draft.report.paragraphs.size() + 1);
    for (std::size_t number = 0; number < statements.size(); ++number) note(number);
  }

  void run() {
    for (const Quotation& quotation : quotations_) {
      if (own_by_overlap(quotation)) continue;
      const TokenIndex words = words_in(draft_, quotation);
      if (own_by_verb(quotation, words)) continue;
      if (words >= kMinWords && fills_its_sentences(quotation)) own_by_context(quotation);
    }
  }

 private:
  void note(std::size_t number) {
    const Statement& statement = statements_[number];
    if (statement.cue) by_cue_[*statement.cue] = static_cast<std::int32_t>(number);
    by_paragraph_[statement.paragraph].push_back(number);
  }

  // The statements whose cue stands outside and whose content shares words with the quotation.
  bool own_by_overlap(const Quotation& quotation) {
    Statement* best = nullptr;
    TokenIndex best_size = 0;
    for (const std::size_t number : by_paragraph_[quotation.paragraph]) {
      Statement& statement = statements_[number];
      if (statement.cue && quotation.contains(*statement.cue)) continue;
      for (const Range range : statement.content) {
        if (!range.overlaps(range_of(quotation))) continue;
        if (range.begin <= quotation.begin && quotation.end <= range.end) return true;
        const TokenIndex size =
            std::min(range.end, quotation.end) - std::max(range.begin, quotation.begin);
        if (best == nullptr || size > best_size) {
          best = &statement;
          best_size = size;
        }
      }
    }
    // A frame without quotation ("called for") takes a name in marks, not a whole quotation.
    if (best == nullptr) return false;
    best->content.push_back(range_of(quotation));
    return true;
  }

  bool is_cue(TokenIndex at) const {
    if (!is_verb(draft_, at) || !is_clear_of(quotations_, at)) return false;
    const WordEntry& entry = verb_entry(draft_, at);
    return entry.saying(WordClass::verb, "quote") != nullptr && !draft_.subjects[at].empty() &&
           !is_infinitive(draft_, at);
  }

  // Between a quotation and its verb nothing but the speaker, to whom, when and where may stand.
  std::optional<TokenIndex> verb_behind(const Quotation& quotation) const {
    const TokenIndex limit = std::min<TokenIndex>(draft_.size(), quotation.end + 40);
    for (TokenIndex at = quotation.end; at < limit; ++at) {
      if (draft_.analysis.sentences[draft_.tree.sentence(at)].paragraph != quotation.paragraph)
        break;
      if (draft_.tree.sentence(at) > draft_.tree.sentence(quotation.end - 1) + 1) break;
      if (is_cue(at)) return at;
      const bool ends = draft_.tree.sentence(at) == draft_.tree.sentence(quotation.end - 1) &&
                        draft_.report.slice(draft_.token(at).span) == ".";
      if (ends || !is_clear_of(quotations_, at)) break;
    }
    return std::nullopt;
  }

  std::optional<TokenIndex> verb_before(const Quotation& quotation) const {
    const std::uint32_t sentence = draft_.tree.sentence(quotation.begin);
    const TokenIndex limit = quotation.begin > 60 ? quotation.begin - 60 : 0;
    for (TokenIndex at = quotation.begin; at-- > limit;) {
      const bool colon_before = draft_.report.slice(draft_.token(at).span) == ":";
      if (draft_.tree.sentence(at) != sentence &&
          !(colon_before && draft_.tree.sentence(at) + 1 == sentence) && !follows_colon(quotation))
        break;
      if (draft_.tree.sentence(at) + 1 < sentence) break;
      if (!is_clear_of(quotations_, at)) break;
      if (is_cue(at)) return at;
    }
    return std::nullopt;
  }

  bool follows_colon(const Quotation& quotation) const {
    return quotation.begin > 0 &&
           draft_.report.slice(draft_.token(quotation.begin - 1).span) == ":";
  }

  bool ends_with_comma(const Quotation& quotation) const {
    if (quotation.end < 2) return false;
    const std::string_view last = draft_.report.slice(draft_.token(quotation.end - 2).span);
    const bool inside =
        last == "," || last == "?" || last == "!" || last == "―" || last == "—" || last == ".";
    const bool outside = quotation.end < draft_.size() &&
                         draft_.report.slice(draft_.token(quotation.end).span) == ",";
    return inside || outside;
  }

  bool follows_comma(const Quotation& quotation) const {
    return follows_colon(quotation) ||
           (quotation.begin > 0 &&
            draft_.report.slice(draft_.token(quotation.begin - 1).span) == ",");
  }

  bool own_by_verb(const Quotation& quotation, TokenIndex words) {
    const auto behind = ends_with_comma(quotation) ? verb_behind(quotation) : std::nullopt;
    const auto before = verb_before(quotation);
    std::optional<TokenIndex> verb = follows_comma(quotation) && before ? before : behind;
    if (!verb && before && words >= kMinWords) verb = before;
    if (verb && !follows_comma(quotation) && behind) verb = behind;
    if (!verb) return false;
    give(*verb, quotation);
    return true;
  }

  void give(TokenIndex verb, const Quotation& quotation) {
    if (by_cue_[verb] >= 0) {
      statements_[static_cast<std::size_t>(by_cue_[verb])].content.push_back(range_of(quotation));
      return;
    }
    Statement statement;
    statement.cue = verb;
    statement.cue_range = cue_of_verb(draft_, verb);
    set_speaker(draft_, verb, statement);
    statement.content = {range_of(quotation)};
    statement.act = verb_entry(draft_, verb).saying(WordClass::verb, "quote")->act;
    statement.how = "quotation";
    statement.paragraph = quotation.paragraph;
    statements_.push_back(std::move(statement));
    note(statements_.size() - 1);
  }

  // Most of what the quotation's sentences say is quoted.
  bool fills_its_sentences(const Quotation& quotation) const {
    const Sentence& first = draft_.analysis.sentences[draft_.tree.sentence(quotation.begin)];
    const Sentence& last = draft_.analysis.sentences[draft_.tree.sentence(quotation.end - 1)];
    return 2 * (quotation.end - quotation.begin) > last.end - first.begin;
  }

  // A quotation in a sentence without a verb of saying goes on with what was said before it.
  void own_by_context(const Quotation& quotation) {
    Statement* behind = nullptr;
    Statement* before = last_spoken_before(quotation);
    for (const std::size_t number : by_paragraph_[quotation.paragraph]) {
      Statement& statement = statements_[number];
      const bool later = statement.place() > quotation.begin;
      if (later && is_spoken(statement) &&
          (behind == nullptr || statement.place() < behind->place()))
        behind = &statement;
    }
    const bool same = before != nullptr && before->paragraph == quotation.paragraph;
    // "Lund thanked the mediators. "Their work ..."": a verb of saying that had no content so far.
    if (const auto verb = same ? std::nullopt : last_cue_before(quotation)) {
      give(*verb, quotation);
      return;
    }
    Statement* owner = same || behind == nullptr ? before : behind;
    if (owner != nullptr) owner->content.push_back(range_of(quotation));
  }

  // The last speaker before the quotation, in its paragraph or in those before.
  Statement* last_spoken_before(const Quotation& quotation) {
    Statement* found = nullptr;
    for (std::size_t paragraph = quotation.paragraph + std::size_t{1};
         paragraph-- > 0 && found == nullptr;) {
      if (quotation.paragraph - paragraph > kMaxParagraphsBack) break;
      for (const std::size_t number : by_paragraph_[paragraph]) {
        Statement& statement = statements_[number];
        const bool earlier = statement.place() < quotation.begin && is_spoken(statement);
        if (earlier && (found == nullptr || found->place() < statement.place())) found = &statement;
      }
    }
    return found;
  }

  std::optional<TokenIndex> last_cue_before(const Quotation& quotation) const {
    const TokenIndex limit =
        quotation.begin > kMaxTokensBack ? quotation.begin - kMaxTokensBack : 0;
    for (TokenIndex at = quotation.begin; at-- > limit;) {
      if (draft_.analysis.sentences[draft_.tree.sentence(at)].paragraph != quotation.paragraph)
        break;
      if (is_cue(at) && by_cue_[at] < 0) return at;
    }
    return std::nullopt;
  }

  // Only what can open a quotation can go on with one: "said", not "comparing".
  bool is_spoken(const Statement& statement) const {
    if (statement.act == "think" || statement.act == "want" || statement.speakers.empty())
      return false;
    if (statement.cue && !is_clear_of(quotations_, *statement.cue)) return false;
    if (!statement.cue || !is_verb(draft_, *statement.cue)) return true;
    return verb_entry(draft_, *statement.cue).saying(WordClass::verb, "quote") != nullptr;
  }

  const Draft& draft_;
  const std::vector<Quotation>& quotations_;
  std::vector<Statement>& statements_;
  std::vector<std::int32_t> by_cue_;                    // by token: its statement, or -1
  std::vector<std::vector<std::size_t>> by_paragraph_;  // statements of each paragraph
};

}  // namespace

void assign_quotations(const Draft& draft, const std::vector<Quotation>& quotations,
                       std::vector<Statement>& statements) {
  Owners(draft, quotations, statements).run();
  std::stable_sort(statements.begin(), statements.end(),
                   [](const Statement& a, const Statement& b) { return a.place() < b.place(); });
}

}  // namespace rapporteur::clause
