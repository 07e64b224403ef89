// Discard files (a phrase a line) and issue files (phrases with the code of an issue).

#include <string>
#include <string_view>

#include "claim/dictionary/event_lexicon.h"

namespace rapporteur::claim {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// "n:word" also in the plural, "v:word" also with -s, -ed and -ing, "a+b" with a blank.
void add_issue(std::string_view phrase, const std::string& code, EventLexicon& into) {
  const bool is_noun = phrase.starts_with("n:");
  const bool is_verb = phrase.starts_with("v:");
  if (is_noun || is_verb) phrase.remove_prefix(2);
  std::string plain(phrase);
  for (char& sign : plain) sign = sign == '+' ? ' ' : sign;
  plain = base::dictionary_phrase(plain);
  if (plain.empty()) return;
  into.issues.push_back({plain, code});
  if (is_noun || is_verb) into.issues.push_back({plain + "s", code});
  if (is_verb) into.issues.push_back({plain + "ed", code});
  if (is_verb) into.issues.push_back({plain + "ing", code});
}

}  // namespace

void read_discard_file(std::string_view bytes, EventLexicon& into, base::DictionaryWarnings& odd) {
  for (const base::DictionaryLine& line : base::dictionary_lines(bytes)) {
    std::string_view text = trimmed(line.text);
    Discard discard;
    discard.whole_report = text.starts_with('+');
    if (discard.whole_report) text.remove_prefix(1);
    text = trimmed(text.substr(0, text.find('[')));
    discard.any_ending = !text.ends_with('_');
    discard.phrase = base::dictionary_phrase(text);
    if (discard.phrase.empty()) {
      odd.add(line.number, "not a phrase: " + line.text);
    } else {
      into.discards.push_back(std::move(discard));
    }
  }
}

void read_issue_file(std::string_view bytes, EventLexicon& into, base::DictionaryWarnings& odd) {
  for (const base::DictionaryLine& line : base::dictionary_lines(bytes)) {
    const std::string_view text = trimmed(line.text);
    if (text.starts_with('<')) {
      if (text.find("NUMERIC") != std::string_view::npos)
        odd.add(line.number, "numbers of an issue are not taken");
      continue;
    }
    const std::size_t open = text.find('[');
    const std::size_t close = text.find(']');
    if (text.starts_with('~')) {
      odd.add(line.number, "an issue that takes others away is not taken");
    } else if (open == std::string_view::npos || close == std::string_view::npos || close < open ||
               trimmed(text.substr(0, open)).empty()) {
      odd.add(line.number, "not a phrase with a code: " + line.text);
    } else {
      add_issue(trimmed(text.substr(0, open)), std::string(text.substr(open + 1, close - open - 1)),
                into);
    }
  }
}

}  // namespace rapporteur::claim
