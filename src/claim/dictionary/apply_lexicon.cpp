#include "claim/dictionary/apply_lexicon.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace rapporteur::claim {

namespace {

bool is_word_byte(char sign) {
  return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || (sign & 0x80) != 0;
}

// Where a phrase stands as whole words in text of lower case; npos where it does not.
std::size_t find_words(std::string_view text, const std::string& phrase, bool any_ending) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool begins = at == 0 || !is_word_byte(text[at - 1]);
    if (begins && (any_ending || end == text.size() || !is_word_byte(text[end]))) return at;
  }
  return std::string_view::npos;
}

// Lower case, byte for byte as long as the text, hyphens and line ends as blanks, so that places in
// it are places of the text.
std::string same_length_lower(std::string_view text) {
  std::string lower(text);
  for (char& sign : lower) {
    if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    if (sign == '-' || sign == '\n' || sign == '\t') sign = ' ';
  }
  return lower;
}

class Discarded {
 public:
  Discarded(const EventLexicon& lexicon, const Report& report, const Analysis& analysis) {
    const std::string text = same_length_lower(report.text);
    for (const Discard& discard : lexicon.discards) {
      if (find_words(text, discard.phrase, discard.any_ending) == std::string::npos) continue;
      all_ = all_ || discard.whole_report;
      present_.push_back(&discard);
    }
    if (all_ || present_.empty()) return;
    for (std::uint32_t at = 0; at < analysis.sentences.size(); ++at) {
      const Sentence& sentence = analysis.sentences[at];
      if (sentence.begin == sentence.end) continue;
      const std::uint32_t begin = analysis.tokens[sentence.begin].span.begin;
      const std::uint32_t end = analysis.tokens[sentence.end - 1].span.end;
      const std::string_view words = std::string_view(text).substr(begin, end - begin);
      if (std::ranges::any_of(present_, [&](const Discard* discard) {
            return find_words(words, discard->phrase, discard->any_ending) !=
                   std::string_view::npos;
          }))
        sentences_.insert(at);
    }
  }

  [[nodiscard]] bool holds(const Claim& claim) const {
    return all_ || sentences_.contains(claim.sentence);
  }

 private:
  std::vector<const Discard*> present_;
  std::set<std::uint32_t> sentences_;
  bool all_ = false;
};

void drop_pointers(const std::set<std::string>& gone, std::vector<Claim>& claims) {
  const auto is_gone = [&](const std::string& id) { return gone.contains(id); };
  for (Claim& claim : claims) {
    std::erase_if(claim.relations, [&](const Relation& relation) { return is_gone(relation.to); });
    if (auto* figure = std::get_if<FigureClaim>(&claim.body);
        figure != nullptr && is_gone(figure->of))
      figure->of.clear();
    if (auto* statement = std::get_if<StatementClaim>(&claim.body))
      std::erase_if(statement->about, is_gone);
  }
}

void drop_events(const EventLexicon& lexicon, const Rules& rules, const Report& report,
                 const Analysis& analysis, std::vector<Claim>& claims) {
  const Discarded discarded(lexicon, report, analysis);
  std::set<std::string> gone;
  for (const Claim& claim : claims) {
    if (!std::holds_alternative<EventClaim>(claim.body)) continue;
    const Rule* rule = rules.entry(claim.rule);
    const bool is_null = rule != nullptr && rule->value_of("null") == "yes";
    if (is_null || discarded.holds(claim)) gone.insert(claim.id);
  }
  std::erase_if(claims, [&](const Claim& claim) { return gone.contains(claim.id); });
  drop_pointers(gone, claims);
}

// The words of a span that come first as an issue's phrase; of two at one place the longer.
std::optional<Span> issue_in(const EventLexicon& lexicon, std::string_view lower, Span span) {
  std::optional<Span> best;
  const std::string_view words = lower.substr(span.begin, span.size());
  for (const IssuePhrase& issue : lexicon.issues) {
    const std::size_t at = find_words(words, issue.phrase, false);
    if (at == std::string_view::npos) continue;
    const auto begin = static_cast<std::uint32_t>(span.begin + at);
    const Span found{begin, begin + static_cast<std::uint32_t>(issue.phrase.size())};
    if (!best || found.begin < best->begin ||
        (found.begin == best->begin && found.size() > best->size()))
      best = found;
  }
  return best;
}

void name_topics(const EventLexicon& lexicon, const Report& report, std::vector<Claim>& claims) {
  if (lexicon.issues.empty()) return;
  const std::string lower = same_length_lower(report.text);
  const auto topic_in = [&](const std::vector<Span>& spans) -> std::string {
    for (const Span span : spans) {
      if (span.end > lower.size() || span.empty()) continue;
      if (const auto found = issue_in(lexicon, lower, span))
        return std::string(report.slice(*found));
    }
    return "";
  };
  for (Claim& claim : claims) {
    auto* statement = std::get_if<StatementClaim>(&claim.body);
    auto* meeting = std::get_if<MeetingClaim>(&claim.body);
    if (statement != nullptr && statement->topic.empty())
      statement->topic = topic_in(statement->content_spans);
    if (meeting != nullptr && meeting->topic.empty()) meeting->topic = topic_in({claim.span});
  }
}

}  // namespace

void apply_lexicon(const EventLexicon& lexicon, const Rules& rules, const Report& report,
                   const Analysis& analysis, std::vector<Claim>& claims) {
  if (!lexicon.changes_claims()) return;
  drop_events(lexicon, rules, report, analysis, claims);
  name_topics(lexicon, report, claims);
}

}  // namespace rapporteur::claim
