#include "clause/clause_text.h"

#include <algorithm>
#include <array>

namespace rapporteur::clause {

namespace {

constexpr std::array<std::string_view, 15> kStatusNames = {
    "happened", "ongoing",    "planned",   "offered",      "proposed",
    "demanded", "threatened", "postponed", "cancelled",    "failed",
    "denied",   "refused",    "possible",  "hypothetical", "question"};

std::string word(const Report& report, const Analysis& analysis, std::uint32_t token) {
  return std::string(report.slice(analysis.tokens[token].span));
}

std::string role_text(const Report& report, const Analysis& analysis, const Filler& filler) {
  std::string text = filler.role + "=";
  if (filler.guessed) {
    text += '?';
  } else if (filler.inherited) {
    text += '~';
  }
  return text + word(report, analysis, filler.token);
}

std::string words_of(const Report& report, const Analysis& analysis,
                     const std::vector<std::uint32_t>& tokens) {
  std::string text;
  for (const std::uint32_t token : tokens) {
    if (!text.empty()) text += ", ";
    text += word(report, analysis, token);
  }
  return text;
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

std::string speaker_text(const Report& report, const Analysis& analysis,
                         const Attribution& attribution) {
  return attribution.speakers.empty() ? "-" : words_of(report, analysis, attribution.speakers);
}

}  // namespace

std::string_view status_name(Status status) {
  return kStatusNames[static_cast<std::size_t>(status)];
}

std::string to_text(const Report& report, const Analysis& analysis, const Clauses& clauses,
                    const Clause& clause) {
  std::string text = clause.pred + "(";
  for (std::size_t at = 0; at < clause.roles.size(); ++at) {
    if (at > 0) text += ", ";
    text += role_text(report, analysis, clause.roles[at]);
  }
  text += ") " + std::string(status_name(clause.status));
  if (clause.negated) text += " not";
  if (clause.distributive) text += " each";
  if (clause.background) text += " background";
  if (!clause.noun.empty()) text += " noun=" + clause.noun;
  if (clause.via && clause.form == ClauseForm::nominal)
    text += " via=" + word(report, analysis, *clause.via);
  if (clause.said.empty()) return text;
  text += " said=[";
  for (std::size_t at = 0; at < clause.said.size(); ++at) {
    if (at > 0) text += "; ";
    text += speaker_text(report, analysis, clauses.attributions[clause.said[at]]);
  }
  return text + "]";
}

std::string to_text(const Report& report, const Analysis& analysis,
                    const Attribution& attribution) {
  static constexpr std::array<std::string_view, 3> kQuotes = {"direct", "indirect", "mixed"};
  std::string text = "said: " + speaker_text(report, analysis, attribution);
  if (!attribution.addressees.empty())
    text += " to " + words_of(report, analysis, attribution.addressees);
  text += " | " + one_line(report.slice(attribution.cue_span)) + " |";
  for (const Span& span : attribution.content_spans)
    text += " [" + one_line(report.slice(span)) + "]";
  text += " " + std::string(kQuotes[static_cast<std::size_t>(attribution.quote)]);
  return attribution.act.empty() ? text : text + " " + attribution.act;
}

std::string to_text(const Report& report, const Analysis& analysis, const Clauses& clauses) {
  std::string text;
  for (const Clause& clause : clauses.clauses)
    text += to_text(report, analysis, clauses, clause) + "\n";
  for (const Attribution& attribution : clauses.attributions)
    text += to_text(report, analysis, attribution) + "\n";
  return text;
}

}  // namespace rapporteur::clause
