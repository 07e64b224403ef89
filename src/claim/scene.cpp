#include "claim/scene.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace rapporteur::claim {

namespace {

// Dependents that are clauses of their own, with a subject and a claim of their own.
bool is_clause_of_its_own(const Token& token) {
  static constexpr std::array<std::string_view, 4> kDeps = {"relcl", "ccomp", "advcl", "parataxis"};
  if (std::ranges::find(kDeps, token.dep) != kDeps.end()) return true;
  return token.dep == "conj" && (token.pos == "VERB" || token.pos == "AUX");
}

}  // namespace

Scene::Scene(const Report& report, const Analysis& analysis, const Grounding& grounding,
             const Clauses& clauses)
    : report_(report), analysis_(analysis), grounding_(grounding), clauses_(clauses) {
  const std::size_t count = analysis.tokens.size();
  children_.resize(count);
  sentence_of_.resize(count);
  mention_at_.resize(count);
  clause_at_.resize(count);
  for (std::uint32_t at = 0; at < count; ++at) {
    const Token& token = analysis.tokens[at];
    if (token.head != at && token.head < count) children_[token.head].push_back(at);
    lemmas_.push_back(base::to_lower(token.lemma));
    forms_.push_back(base::to_lower(report.slice(token.span)));
  }
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    for (std::uint32_t at = analysis.sentences[s].begin;
         at < analysis.sentences[s].end && at < count; ++at)
      sentence_of_[at] = s;
  }
  for (std::uint32_t m = 0; m < grounding.mentions.size(); ++m) {
    const Mention& mention = grounding.mentions[m];
    if (mention.head >= count || mention.entities.empty()) continue;
    auto& known = mention_at_[mention.head];
    if (!known || grounding.mentions[*known].span.size() < mention.span.size()) known = m;
  }
  for (std::uint32_t c = 0; c < clauses.clauses.size(); ++c) {
    const std::uint32_t head = clauses.clauses[c].head;
    if (head < count && !clause_at_[head]) clause_at_[head] = c;
  }
}

std::vector<std::uint32_t> Scene::subtree(std::uint32_t at) const {
  std::vector<std::uint32_t> found = {at};
  for (std::size_t next = 0; next < found.size() && found.size() <= children_.size(); ++next) {
    found.insert(found.end(), children_[found[next]].begin(), children_[found[next]].end());
  }
  std::ranges::sort(found);
  return found;
}

std::vector<std::uint32_t> Scene::phrase(std::uint32_t at) const {
  std::vector<std::uint32_t> found = {at};
  for (std::size_t next = 0; next < found.size() && found.size() <= children_.size(); ++next) {
    for (const std::uint32_t child : children_[found[next]]) {
      if (!is_clause_of_its_own(token(child))) found.push_back(child);
    }
  }
  std::ranges::sort(found);
  return found;
}

Span Scene::span_of(const std::vector<std::uint32_t>& tokens) const {
  if (tokens.empty()) return {};
  Span span = token(tokens.front()).span;
  for (const std::uint32_t at : tokens) {
    span.begin = std::min(span.begin, token(at).span.begin);
    span.end = std::max(span.end, token(at).span.end);
  }
  return span;
}

std::uint32_t Scene::paragraph_of(std::uint32_t at) const {
  return analysis_.sentences.empty() ? 0 : analysis_.sentences[sentence_of_[at]].paragraph;
}

bool Scene::in_headline(std::uint32_t at) const {
  const std::uint32_t paragraph = paragraph_of(at);
  return paragraph < report_.paragraphs.size() &&
         report_.paragraphs[paragraph].kind == ParagraphKind::headline;
}

std::uint32_t Scene::token_at(std::uint32_t byte) const {
  const auto found = std::ranges::lower_bound(analysis_.tokens, byte, {},
                                              [](const Token& token) { return token.span.begin; });
  return static_cast<std::uint32_t>(found - analysis_.tokens.begin());
}

std::uint32_t Scene::sentence_at(std::uint32_t byte) const {
  std::uint32_t at = token_at(byte);
  if (at == token_count() || token(at).span.begin > byte) at = at == 0 ? 0 : at - 1;
  return at < token_count() ? sentence_of_[at] : 0;
}

std::optional<std::uint32_t> Scene::mention_of(std::uint32_t at) const {
  return at < mention_at_.size() ? mention_at_[at] : std::nullopt;
}

std::optional<std::uint32_t> Scene::clause_of(std::uint32_t at) const {
  return at < clause_at_.size() ? clause_at_[at] : std::nullopt;
}

bool Scene::ends_with(std::uint32_t at, std::string_view item) const {
  for (std::uint32_t here = at;;) {
    const std::size_t space = item.rfind(' ');
    const std::string_view word = space == std::string_view::npos ? item : item.substr(space + 1);
    if (lemmas_[here] != word && forms_[here] != word) return false;
    if (space == std::string_view::npos) return true;
    if (here == 0) return false;
    item = item.substr(0, space);
    --here;
  }
}

}  // namespace rapporteur::claim
