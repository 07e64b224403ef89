// Actor files: a head line, "+" synonyms, and lines of codes that begin with a blank.

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "ground/dictionary/actor_lexicon.h"

namespace rapporteur::ground {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// YYMMDD (00-30 are 20xx) or YYYYMMDD.
std::optional<std::uint32_t> read_day(std::string_view text) {
  constexpr std::size_t kShort = 6;
  constexpr std::size_t kLong = 8;
  constexpr std::uint32_t kLastOf2000s = 30;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (text.size() == kLong) return value;
  if (text.size() != kShort) return std::nullopt;
  return value + (value / 10000 <= kLastOf2000s ? 20000000U : 19000000U);
}

bool is_code(std::string_view code) {
  if (code == "---" || code == "###" || code == "+++") return true;
  return !code.empty() && std::ranges::all_of(code, [](char sign) {
    return (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
  });
}

// The days of "CODE <D", "CODE >D", "CODE D1-D2". False where they are none.
bool read_days(std::string_view text, DatedCode& into) {
  text = trimmed(text);
  if (text.empty()) return true;
  into.is_dated = true;
  if (text.front() == '<' || text.front() == '>') {
    const auto day = read_day(trimmed(text.substr(1)));
    if (!day) return false;
    // Numbers of days keep the order of days, so that the day before needs no calendar.
    if (text.front() == '<') into.until = *day == 0 ? 0 : *day - 1;
    if (text.front() == '>') into.from = *day;
    return true;
  }
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return false;
  const auto from = read_day(trimmed(text.substr(0, dash)));
  const auto until = read_day(trimmed(text.substr(dash + 1)));
  if (!from || !until || *until < *from) return false;
  into.from = *from;
  into.until = *until;
  return true;
}

class ActorFile {
 public:
  ActorFile(ActorLexicon& into, base::DictionaryWarnings& odd) : into_(into), odd_(odd) {}

  void take(const base::DictionaryLine& line) {
    if (is_in_section(line.text)) return;
    const char first = line.text.front();
    if (first == ' ' || first == '\t') {
      if (!has_record_) return odd_.add(line.number, "codes without an actor above them");
      return read_codes(line, line.text);
    }
    if (first == '+') {
      if (!has_record_) return odd_.add(line.number, "a synonym without an actor above it");
      return add_phrase(line, line.text.substr(1));
    }
    finish();
    into_.actors.emplace_back();
    has_record_ = true;
    head_line_ = line.number;
    add_phrase(line, line.text);
  }

  void finish() {
    if (has_record_ && into_.actors.back().codes.empty())
      odd_.add(head_line_, "an actor without a code");
  }

 private:
  // "<NOUN>" ... "</NOUN>": words that are coded as nobody.
  bool is_in_section(const std::string& text) {
    if (!text.starts_with('<')) return in_section_;
    in_section_ = !text.starts_with("</");
    return true;
  }

  // The words before the first bracket, and the codes in brackets.
  void add_phrase(const base::DictionaryLine& line, const std::string& text) {
    const std::size_t bracket = text.find('[');
    const std::string phrase = base::dictionary_phrase(std::string_view(text).substr(0, bracket));
    const auto row = static_cast<std::uint32_t>(into_.actors.size() - 1);
    ActorRecord& record = into_.actors.back();
    if (phrase.empty()) {
      odd_.add(line.number, "an actor without a name");
    } else if (!into_.actor_phrases.add(phrase, row)) {
      odd_.add(line.number, "'" + phrase + "' stands a second time; the first counts");
    } else if (record.phrase.empty()) {
      record.phrase = phrase;
    }
    if (bracket != std::string::npos) read_codes(line, std::string_view(text).substr(bracket));
  }

  void read_codes(const base::DictionaryLine& line, std::string_view text) {
    while (!(text = trimmed(text)).empty()) {
      const std::size_t close = text.find(']');
      if (text.front() != '[' || close == std::string_view::npos)
        return odd_.add(line.number, "not a code in brackets: " + std::string(text));
      read_code(line, text.substr(1, close - 1));
      text.remove_prefix(close + 1);
    }
  }

  void read_code(const base::DictionaryLine& line, std::string_view item) {
    item = trimmed(item);
    DatedCode code;
    const std::size_t end = std::min(item.find_first_of(" \t<>"), item.size());
    std::string_view written = item.substr(0, end);
    if (const std::size_t slash = written.find('/'); slash != std::string_view::npos) {
      odd_.add(line.number,
               "several actors of one phrase; the first is taken: " + std::string(item));
      written = written.substr(0, slash);
    }
    code.code = std::string(written);
    if (!is_code(written)) return odd_.add(line.number, "no code: " + std::string(item));
    if (!read_days(item.substr(end), code))
      return odd_.add(line.number, "no days that can hold: " + std::string(item));
    const CodedAs coded = decode(written);
    if (coded.country.empty() && coded.sector.empty() && written.front() >= 'A')
      odd_.add(line.number, "neither country nor role is known: " + std::string(written));
    into_.actors.back().codes.push_back(std::move(code));
  }

  ActorLexicon& into_;
  base::DictionaryWarnings& odd_;
  bool has_record_ = false;
  bool in_section_ = false;
  std::uint32_t head_line_ = 0;
};

}  // namespace

void read_actor_file(std::string_view bytes, ActorLexicon& into, base::DictionaryWarnings& odd) {
  ActorFile file(into, odd);
  for (const base::DictionaryLine& line : base::dictionary_lines(bytes)) file.take(line);
  file.finish();
}

}  // namespace rapporteur::ground
