#include "export/codebook.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "claim/acled.h"
#include "claim/precision.h"

namespace rapporteur::exports {

namespace {

struct KindWords {
  std::string_view kind, heading, meaning;
};

constexpr std::array<KindWords, 9> kKinds = {{
    {"meeting", "Meetings", "Somebody meets or talks with somebody."},
    {"statement", "Statements",
     "Somebody says something; the entry gives the act of speech, which what is said may change."},
    {"content", "What is said",
     "What makes a statement an accusation, a demand or an offer whatever its verb."},
    {"event", "Events", "An act between parties that is no meeting, no statement and no paper."},
    {"instrument", "Instruments", "A paper that binds or declares, named or described."},
    {"provision", "Provisions", "What an instrument or a promise binds somebody to."},
    {"compliance", "Compliance", "Who is said to keep or to break an instrument."},
    {"exchange", "Exchanges", "Who hands over what to whom, and for what."},
    {"figure", "Figures", "How many or how much, of whom or what."},
}};

std::size_t place_of(const std::string& kind) {
  const auto found = std::ranges::find(kKinds, kind, &KindWords::kind);
  return static_cast<std::size_t>(found - kKinds.begin());
}

std::vector<std::string> words_of(const claim::Rule& rule) {
  std::vector<std::string> lines;
  for (const auto& [form, words] :
       {std::pair{"verbs", &rule.verbs}, std::pair{"nouns", &rule.nouns},
        std::pair{"adjectives", &rule.adjectives}, std::pair{"nouns stand under", &rule.light}}) {
    if (!words->empty()) lines.push_back(fmt::format("{}: {}", form, fmt::join(*words, ", ")));
  }
  return lines;
}

std::string plover_words(const PloverCode& code) {
  std::string text = code.type;
  if (!code.mode.empty()) text += ", " + code.mode;
  if (!code.context.empty()) text += "; context " + code.context;
  return text;
}

std::string acled_words(const claim::Rule& rule) {
  if (rule.plover.type.empty() && rule.cameo.empty()) return "";
  const claim::AcledCode code = claim::acled_of(rule.plover, rule.cameo);
  const std::string remark = code.remark.empty() ? "" : " (" + code.remark + ")";
  return (code.type.empty() ? "none" : code.type + ": " + code.sub_type) + remark;
}

std::string precision_words(const claim::Rule& rule) {
  const claim::Precision* measured = claim::measured_precision(rule.id);
  if (measured == nullptr || rule.from_user) return "not measured";
  const bool says = measured->judged >= claim::kLeastJudged;
  return fmt::format("{} of {} right ({}), by {}", measured->right, measured->judged,
                     says ? fmt::format("{:.2f}", measured->share()) : "too few to say",
                     measured->where);
}

// "Ana Lund met Jon Vale. [status: held; parties: Ana Lund, Jon Vale]"
std::string example_words(const claim::Example& example) {
  std::string due;
  for (const auto& [field, values] : example.fields)
    due += fmt::format("{}{}: {}", due.empty() ? "" : "; ", field, fmt::join(values, ", "));
  return due.empty() ? example.text : fmt::format("{} [{}]", example.text, due);
}

CodebookEntry entry_of(const claim::Rule& rule) {
  CodebookEntry entry;
  entry.id = rule.id;
  entry.kind = rule.kind;
  entry.definition = rule.definition;
  entry.words = words_of(rule);
  for (const claim::Need& need : rule.needs) entry.needs.push_back(need.text);
  entry.plover = plover_words(rule.plover);
  entry.cameo = rule.cameo;
  entry.acled = acled_words(rule);
  entry.precision = precision_words(rule);
  entry.file = rule.at.file;
  for (const claim::Example& example : rule.yes) entry.yes.push_back(example_words(example));
  for (const claim::Example& example : rule.no) entry.no.push_back(example_words(example));
  return entry;
}

}  // namespace

std::vector<CodebookEntry> codebook_of(const claim::Rules& rules, const std::string& only) {
  std::vector<CodebookEntry> entries;
  for (const claim::Rule& rule : rules.entries()) {
    if (only.empty() || rule.kind == only) entries.push_back(entry_of(rule));
  }
  std::ranges::stable_sort(entries, {}, [](const CodebookEntry& entry) {
    return std::pair(place_of(entry.kind), std::string_view(entry.id));
  });
  return entries;
}

const std::string& codebook_preface() {
  static const std::string kPreface =
      "Every entry of the lexicon: what it means, by which words it is told, what must hold beside "
      "them, sentences that count and sentences that do not. All sentences are invented; "
      "`rapporteur rules check` proves them, also with the two names in each other's place and "
      "with the verb negated. The codes are those of the act itself when it has happened. What is "
      "planned, threatened, demanded or refused gets its code by composition (docs/rules.md), and "
      "what is denied or supposed has none. Measured is an entry where the project's own keys "
      "judge claims of it; from 10 judged claims on, the share that is right stands in the "
      "`certainty` of its claims.";
  return kPreface;
}

std::string kind_heading(const std::string& kind) {
  const std::size_t at = place_of(kind);
  return at < kKinds.size() ? std::string(kKinds[at].heading) : kind;
}

std::string kind_meaning(const std::string& kind) {
  const std::size_t at = place_of(kind);
  return at < kKinds.size() ? std::string(kKinds[at].meaning) : "";
}

}  // namespace rapporteur::exports
