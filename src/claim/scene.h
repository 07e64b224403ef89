// One report with all that the earlier rooms found, indexed for the entries that look at it.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/analysis.h"
#include "rapporteur/claim.h"
#include "rapporteur/clause.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::claim {

// The token above which the words of an act stand: the verb that carries a nominal, else the
// predicate itself.
inline std::uint32_t top_of(const Clause& clause) { return clause.via.value_or(clause.head); }

// Refers to its parts, which must outlive it.
class Scene {
 public:
  Scene(const Report& report, const Analysis& analysis, const Grounding& grounding,
        const Clauses& clauses);

  [[nodiscard]] const Report& report() const { return report_; }
  [[nodiscard]] const Analysis& analysis() const { return analysis_; }
  [[nodiscard]] const Grounding& grounding() const { return grounding_; }
  [[nodiscard]] const Clauses& clauses() const { return clauses_; }
  [[nodiscard]] const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }
  [[nodiscard]] std::uint32_t token_count() const {
    return static_cast<std::uint32_t>(analysis_.tokens.size());
  }

  // Tokens whose head is `at`, in text order.
  [[nodiscard]] const std::vector<std::uint32_t>& children(std::uint32_t at) const {
    return children_[at];
  }
  // `at` and all below it, in text order.
  [[nodiscard]] std::vector<std::uint32_t> subtree(std::uint32_t at) const;
  // The same without the clauses that hang on it: relative, complement, adverbial and joined ones.
  [[nodiscard]] std::vector<std::uint32_t> phrase(std::uint32_t at) const;
  // Bytes from the first to the last of some tokens; empty for none.
  [[nodiscard]] Span span_of(const std::vector<std::uint32_t>& tokens) const;

  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const { return sentence_of_[token]; }
  [[nodiscard]] std::uint32_t paragraph_of(std::uint32_t token) const;
  [[nodiscard]] bool in_headline(std::uint32_t token) const;
  // The sentence that holds a byte, or the one before it; 0 where there is none.
  [[nodiscard]] std::uint32_t sentence_at(std::uint32_t byte) const;
  // The first token that begins at or after a byte; token_count() where there is none.
  [[nodiscard]] std::uint32_t token_at(std::uint32_t byte) const;

  // The mention whose head is the token; the longest of several.
  [[nodiscard]] std::optional<std::uint32_t> mention_of(std::uint32_t token) const;
  // The clause whose predicate is the token.
  [[nodiscard]] std::optional<std::uint32_t> clause_of(std::uint32_t token) const;

  // Lemma and form in lower case.
  [[nodiscard]] const std::string& lemma(std::uint32_t token) const { return lemmas_[token]; }
  [[nodiscard]] const std::string& form(std::uint32_t token) const { return forms_[token]; }

  // Whether the words of a list item stand so that the last of them is the token.
  [[nodiscard]] bool ends_with(std::uint32_t token, std::string_view item) const;

 private:
  const Report& report_;
  const Analysis& analysis_;
  const Grounding& grounding_;
  const Clauses& clauses_;
  std::vector<std::vector<std::uint32_t>> children_;
  std::vector<std::uint32_t> sentence_of_;
  std::vector<std::string> lemmas_;
  std::vector<std::string> forms_;
  std::vector<std::optional<std::uint32_t>> mention_at_;
  std::vector<std::optional<std::uint32_t>> clause_at_;
};

}  // namespace rapporteur::claim
