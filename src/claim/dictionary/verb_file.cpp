// Verb files of PETRARCH ("--- ATTACK [190] ---" opens a block of verbs with their patterns) and of
// TABARI (a verb, its forms, its patterns).

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/shipped_data.h"
#include "base/tab_lines.h"
#include "claim/dictionary/event_lexicon.h"
#include "claim/dictionary/verb_pattern.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kBlanks = " \t";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

// What stands in the last brackets; nothing where there are none.
std::optional<std::string_view> bracketed(std::string_view text) {
  const std::size_t open = text.rfind('[');
  const std::size_t close = text.find(']', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
  return trimmed(text.substr(open + 1, close - open - 1));
}

// Somebody is named in a slot of the entry.
Need named(const std::string& slot) {
  return {slot + ": tied", {{{TestKind::tied, slot, 1, {}, false}}}};
}

// Holds of every clause: so that a null pattern meets as many tests as one that codes, and the one
// with more words wins.
Need always(const std::string& role) {
  return {role + ": any or none",
          {{{TestKind::any, role, 1, {}, false}}, {{TestKind::none, role, 1, {}, false}}}};
}

class VerbFile {
 public:
  VerbFile(EventLexicon& into, base::DictionaryWarnings& odd) : into_(into), odd_(odd) {}

  void take(const base::DictionaryLine& line) {
    const std::string_view text = trimmed(line.text);
    if (text.starts_with('<')) {
      take_section(line, text);
    } else if (in_foreign_section_) {
      return;
    } else if (text.starts_with("---")) {
      take_block(line, text);
    } else if (text.starts_with('-')) {
      take_pattern(line, text.substr(1));
    } else if (text.starts_with('&')) {
      begin_synset(line, text);
    } else if (text.starts_with('+') && in_synset_) {
      add_synonym(text.substr(1));
    } else if (text.starts_with('~')) {
      odd_.add(line.number, "a transformation cannot be expressed");
    } else if (!text.starts_with('{')) {  // the forms of a verb: its lemma is enough
      take_verb(line, text);
    }
  }

 private:
  void take_section(const base::DictionaryLine& line, std::string_view text) {
    const bool closes = text.starts_with("</");
    const bool is_ours = text.find("SYNSET") != std::string_view::npos;
    if (!closes && !is_ours)
      odd_.add(line.number, "a section that is not taken: " + std::string(text));
    in_foreign_section_ = !closes && !is_ours;
  }

  // "--- ATTACK [190] ---"
  void take_block(const base::DictionaryLine& line, std::string_view text) {
    in_synset_ = false;
    verbs_.clear();
    block_code_ = code_in(line, text);
  }

  // "ATTACK {ATTACKS ATTACKED} [190]", "+BEEF_UP", "ATTACK [190]" of TABARI
  void take_verb(const base::DictionaryLine& line, std::string_view text) {
    in_synset_ = false;
    const std::string_view written = text.substr(0, text.find_first_of("{["));
    const std::string verb = verb_words(written);
    if (verb.empty()) return odd_.add(line.number, "not a verb: " + std::string(text));
    verbs_ = {verb};
    verb_code_ = text.find('[') == std::string_view::npos ? block_code_ : code_in(line, text);
    if (verb_code_) add_entry(line, VerbPattern{}, *verb_code_);
  }

  void take_pattern(const base::DictionaryLine& line, std::string_view text) {
    if (verbs_.empty()) return odd_.add(line.number, "a pattern without a verb above it");
    const std::optional<VerbCode> code = code_in(line, text);
    if (!code) return;
    const auto pattern = read_verb_pattern(text.substr(0, text.rfind('[')), synsets_);
    if (!pattern) return odd_.add(line.number, pattern.error().message);
    add_entry(line, *pattern, *code);
  }

  void begin_synset(const base::DictionaryLine&, std::string_view text) {
    in_synset_ = true;
    std::string_view name = trimmed(text.substr(1));
    synset_ = std::string(name);
    plurals_ = !name.ends_with('_');
    synsets_.try_emplace(synset_);
  }

  void add_synonym(std::string_view text) {
    text = trimmed(text);
    const std::string phrase = base::dictionary_phrase(text);
    if (phrase.empty()) return;
    synsets_[synset_].push_back(phrase);
    if (plurals_ && !text.ends_with('_')) synsets_[synset_].push_back(phrase + "s");
  }

  // "+BEEF_UP", "WIRE_+TAP": lower case, one blank between the words.
  static std::string verb_words(std::string_view written) {
    std::string plain;
    for (const char sign : written) {
      if (sign != '+' && sign != '=') plain += sign;
    }
    const std::string phrase = base::dictionary_phrase(plain);
    const std::size_t begin = phrase.find_first_not_of(' ');
    return begin == std::string::npos ? "" : phrase.substr(begin);
  }

  std::optional<VerbCode> code_in(const base::DictionaryLine& line, std::string_view text) {
    const auto inside = bracketed(text);
    if (!inside || inside->empty()) {
      if (text.find("* ") != std::string_view::npos || text.ends_with('*'))
        odd_.add(line.number, "a pattern without a code");
      return std::nullopt;
    }
    const auto code = read_verb_code(*inside);
    if (code) return *code;
    odd_.add(line.number, code.error().message);
    return std::nullopt;
  }

  // Both sides must be named, as they must be for the coders that these files were made for.
  void add_entry(const base::DictionaryLine& line, const VerbPattern& pattern,
                 const VerbCode& code) {
    Rule rule;
    const std::string& file = odd_.file();
    rule.id = fmt::format("{}:{}", file.substr(file.rfind('/') + 1), line.number);
    rule.kind = "event";
    rule.from_user = true;
    rule.at = {odd_.file(), static_cast<int>(line.number), 1};
    for (const std::string& verb : verbs_)
      rule.verbs.push_back(pattern.rest_of_verb.empty() ? verb : verb + ' ' + pattern.rest_of_verb);
    rule.plover = plover_of(code.cameo);
    rule.cameo = code.cameo;
    if (code.is_null) {
      rule.values["null"] = "yes";
      into_.has_null = true;
    }
    if (!code.is_null && rule.plover.type.empty()) return;  // what is said is no event here
    if (pattern.is_mutual) rule.values["mutual"] = "yes";
    std::vector<std::string> doers = {"agent"};
    std::vector<std::string> struck = pattern.first_targets;
    for (const char* role :
         {"patient", "recipient", "with", "against", "to", "on", "at", "from", "of"})
      struck.emplace_back(role);
    if (code.is_reversed || pattern.is_reversed) std::swap(doers, struck);
    rule.needs = pattern.needs;
    rule.needs.push_back(code.is_null ? always("source") : named("source"));
    if (!pattern.is_mutual) rule.needs.push_back(code.is_null ? always("target") : named("target"));
    rule.slots["source"] = std::move(doers);
    rule.slots["target"] = std::move(struck);
    into_.entries.push_back(std::move(rule));
  }

  EventLexicon& into_;
  base::DictionaryWarnings& odd_;
  Synsets synsets_;
  std::string synset_;
  bool in_synset_ = false, plurals_ = true, in_foreign_section_ = false;
  std::vector<std::string> verbs_;
  std::optional<VerbCode> block_code_, verb_code_;
};

}  // namespace

void read_verb_file(std::string_view bytes, EventLexicon& into, base::DictionaryWarnings& odd) {
  VerbFile file(into, odd);
  for (const base::DictionaryLine& line : base::dictionary_lines(bytes)) file.take(line);
}

PloverCode plover_of(std::string_view cameo) {
  constexpr std::size_t kColumns = 3;
  static const auto kTable =
      base::tab_lines(base::shipped_data("rules/cameo_plover.tsv").value_or(""), kColumns);
  for (std::size_t letters = cameo.size(); letters >= 2; --letters) {
    for (const auto& cells : kTable) {
      if (cells[0] == cameo.substr(0, letters)) return {cells[1], cells[2], ""};
    }
  }
  return {};
}

}  // namespace rapporteur::claim
