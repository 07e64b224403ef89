#include "clause/draft.h"

#include <algorithm>

namespace rapporteur::clause {

namespace {

// ASCII only: the word lists hold no other capitals.
std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// spaCy's rules make "hop" of "hopes" and "stag" of "staged". A short verb that ends in one
// consonant after one vowel doubles it ("hopped"), so the plain form must have ended in "e".
void mend_lemma(const Report& report, const Token& token, std::string& lemma) {
  if (!token.tag.starts_with("VB") || lemma.size() < 3 || lemma.size() > 5) return;
  const std::string form = lower(report.slice(token.span));
  if (form != lemma + "ed" && form != lemma + "es" && form != lemma + "ing") return;
  const char last = lemma.back();
  const bool one_vowel = std::count_if(lemma.begin(), lemma.end(), is_vowel) == 1;
  if (one_vowel && is_vowel(lemma[lemma.size() - 2]) && !is_vowel(last) &&
      std::string_view("wxy").find(last) == std::string_view::npos) {
    lemma += 'e';
  }
}

// For every token the index of the day or place that it belongs to, or -1.
template <typename Found>
std::vector<std::int32_t> by_token(const std::vector<Found>& all, std::size_t count) {
  std::vector<std::int32_t> found(count, -1);
  for (std::size_t number = 0; number < all.size(); ++number) {
    for (std::size_t at = all[number].begin; at < std::min<std::size_t>(all[number].end, count);
         ++at) {
      found[at] = static_cast<std::int32_t>(number);
    }
  }
  return found;
}

}  // namespace

Draft::Draft(const Report& its_report, const Analysis& its_analysis, const Grounding& its_grounding,
             const ClauseWords& its_words)
    : report(its_report),
      analysis(its_analysis),
      grounding(its_grounding),
      words(its_words),
      tree(its_analysis) {
  const std::size_t count = analysis.tokens.size();
  lemmas.reserve(count);
  entries.reserve(count);
  for (const Token& token : analysis.tokens) {
    lemmas.push_back(lower(token.lemma));
    mend_lemma(report, token, lemmas.back());
    entries.push_back(&words.find(lemmas.back()));
  }
  mentions.assign(count, -1);
  for (std::size_t number = 0; number < grounding.mentions.size(); ++number) {
    const Mention& mention = grounding.mentions[number];
    for (TokenIndex at = mention.begin; at < std::min<std::size_t>(mention.end, count); ++at) {
      // A mention inside another ("Norland" in "the minister of Norland") keeps its own tokens.
      if (mentions[at] >= 0) {
        const Mention& other = grounding.mentions[static_cast<std::size_t>(mentions[at])];
        if (other.end - other.begin < mention.end - mention.begin) continue;
      }
      mentions[at] = static_cast<std::int32_t>(number);
    }
  }
  days = by_token(grounding.days, count);
  places = by_token(grounding.places, count);
  clause_at.assign(count, -1);
  subjects.resize(count);
}

}  // namespace rapporteur::clause
