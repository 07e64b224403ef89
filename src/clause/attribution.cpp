#include "clause/attribution.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "clause/grammar.h"
#include "clause/quotations.h"
#include "clause/statements.h"

namespace rapporteur::clause {

namespace {

std::vector<Range> merged(std::vector<Range> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](Range a, Range b) { return a.begin < b.begin; });
  std::vector<Range> result;
  for (const Range range : ranges) {
    if (range.empty()) continue;
    if (!result.empty() && range.begin <= result.back().end) {
      result.back().end = std::max(result.back().end, range.end);
    } else {
      result.push_back(range);
    }
  }
  return result;
}

std::vector<Range> without(const std::vector<Range>& ranges, Range hole) {
  std::vector<Range> result;
  for (const Range range : ranges) {
    if (hole.empty() || !range.overlaps(hole)) {
      result.push_back(range);
      continue;
    }
    result.push_back({range.begin, std::max(range.begin, hole.begin)});
    result.push_back({std::min(hole.end, range.end), range.end});
  }
  std::erase_if(result, [](Range range) { return range.empty(); });
  return result;
}

bool is_outer_mark(const Draft& draft, TokenIndex at) {
  const std::string_view text = draft.report.slice(draft.token(at).span);
  static constexpr std::array<std::string_view, 10> kMarks = {",",  ".", ";", ":", "-",
                                                              "--", "–", "—", "―", "…"};
  return std::find(kMarks.begin(), kMarks.end(), text) != kMarks.end();
}

// Commas, dashes and the full stop around a content are not said; marks inside a quotation are.
Range trimmed(const Draft& draft, Range range) {
  while (!range.empty() && is_outer_mark(draft, range.begin)) ++range.begin;
  while (!range.empty() &&
         (is_outer_mark(draft, range.end - 1) || draft.tree.dep(range.end - 1) == "cc"))
    --range.end;
  return range;
}

// Inside a wider content a quotation's own comma stays before its mark.
std::vector<Range> said_words(const Draft& draft, const Statement& statement) {
  std::vector<Range> content = merged(statement.content);
  content = without(content, statement.cue_range);
  content = without(content, statement.speaker_range);
  for (Range& range : content) range = trimmed(draft, range);
  std::erase_if(content, [](Range range) { return range.empty(); });
  return content;
}

QuoteKind quote_kind(const Draft& draft, const std::vector<Quotation>& quotations,
                     const std::vector<Range>& content) {
  bool quoted = false;
  bool plain = false;
  for (const Range range : content) {
    for (TokenIndex at = range.begin; at < range.end; ++at) {
      if (draft.token(at).pos == "PUNCT") continue;
      (quotation_of(quotations, at) >= 0 ? quoted : plain) = true;
    }
  }
  if (!quoted) return QuoteKind::indirect;
  return plain ? QuoteKind::mixed : QuoteKind::direct;
}

Span bytes(const Draft& draft, Range range) {
  return range.empty() ? Span{} : draft.span(range.begin, range.end);
}

TokenIndex size_of(const std::vector<Range>& ranges) {
  return std::accumulate(
      ranges.begin(), ranges.end(), TokenIndex{0},
      [](TokenIndex sum, Range range) { return sum + (range.end - range.begin); });
}

// `"A fine day," said Ana Lund.` may be parsed with the day as speaker: then who speaks stands
// right behind the cue, or between the quotation and the cue.
void repair_quoted_speakers(const Draft& draft, const std::vector<Quotation>& quotations,
                            std::vector<Statement>& statements) {
  for (Statement& statement : statements) {
    const bool wrong = statement.cue && !statement.speakers.empty() &&
                       quotation_of(quotations, *statement.cue) < 0 &&
                       quotation_of(quotations, statement.speakers.front()) >= 0;
    if (!wrong) continue;
    const Sentence& sentence = draft.analysis.sentences[draft.tree.sentence(*statement.cue)];
    const TokenIndex begin = statement.cue_range.end;
    TokenIndex end = begin;
    const auto names = [&](TokenIndex at) {
      const std::string& pos = draft.token(at).pos;
      return pos == "PROPN" || pos == "NOUN" || pos == "ADJ" || pos == "DET" || pos == "PRON";
    };
    while (end < sentence.end && names(end) && quotation_of(quotations, end) < 0) ++end;
    Range words{begin, end};
    if (words.empty() || !is_noun(draft, words.end - 1)) {
      words = {statement.cue_range.begin, statement.cue_range.begin};
      while (words.begin > sentence.begin && names(words.begin - 1) &&
             quotation_of(quotations, words.begin - 1) < 0)
        --words.begin;
    }
    if (words.empty() || !is_noun(draft, words.end - 1)) continue;
    statement.speakers = {words.end - 1};
    statement.speaker_range = words;
  }
}

// Wider contents first, so that in the end every token knows the innermost one over it.
class Painter {
 public:
  explicit Painter(Draft& draft) : draft_(draft), innermost_(draft.size(), -1) {}

  void paint(const std::vector<std::vector<Range>>& contents,
             const std::vector<TokenIndex>& places) {
    std::vector<std::size_t> order(contents.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return size_of(contents[a]) > size_of(contents[b]);
    });
    for (const std::size_t number : order) {
      Attribution& attribution = draft_.attributions[number];
      const bool informs = attribution.how == "informant";
      if (attribution.cue)
        attribution.said = chain(informs ? contents[number].front().begin : places[number]);
      for (const Range range : contents[number]) {
        std::fill(innermost_.begin() + range.begin, innermost_.begin() + range.end,
                  static_cast<std::int32_t>(number));
      }
    }
    for (Clause& clause : draft_.clauses) clause.said = chain(clause.head);
  }

 private:
  [[nodiscard]] std::vector<std::uint32_t> chain(TokenIndex at) const {
    const std::int32_t over = innermost_[at];
    if (over < 0) return {};
    std::vector<std::uint32_t> found = draft_.attributions[static_cast<std::size_t>(over)].said;
    found.push_back(static_cast<std::uint32_t>(over));
    return found;
  }

  Draft& draft_;
  std::vector<std::int32_t> innermost_;
};

Attribution finished(const Draft& draft, const std::vector<Quotation>& quotations,
                     const Statement& statement, const std::vector<Range>& content) {
  Attribution attribution;
  attribution.cue = statement.cue;
  if (statement.cue && draft.clause_at[*statement.cue] >= 0)
    attribution.clause = static_cast<std::uint32_t>(draft.clause_at[*statement.cue]);
  attribution.act = statement.act;
  attribution.how = statement.how;
  attribution.speakers = statement.speakers;
  attribution.speaker_span = bytes(draft, statement.speaker_range);
  attribution.cue_span = bytes(draft, statement.cue_range);
  for (const Range range : content) attribution.content_spans.push_back(bytes(draft, range));
  // A transcript gives what was said word for word, without marks.
  attribution.quote =
      statement.how == "transcript" ? QuoteKind::direct : quote_kind(draft, quotations, content);
  attribution.addressees = statement.addressees;
  return attribution;
}

}  // namespace

void find_attributions(Draft& draft) {
  const std::vector<Quotation> quotations = find_quotations(draft.report, draft.analysis);
  std::vector<Statement> statements = statements_of_trees(draft, quotations);
  add_colon_statements(draft, statements);
  add_dash_statements(draft, quotations, statements);
  assign_quotations(draft, quotations, statements);
  repair_quoted_speakers(draft, quotations, statements);
  resolve_speakers(draft, statements);
  std::vector<std::vector<Range>> contents;
  std::vector<TokenIndex> places;
  for (const Statement& statement : statements) {
    std::vector<Range> content = said_words(draft, statement);
    if (content.empty()) continue;
    draft.attributions.push_back(finished(draft, quotations, statement, content));
    contents.push_back(std::move(content));
    places.push_back(statement.place());
  }
  Painter(draft).paint(contents, places);
}

}  // namespace rapporteur::clause
