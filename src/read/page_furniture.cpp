#include "read/page_furniture.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/shipped_data.h"
#include "read/lines.h"

namespace rapporteur::read {

namespace {

constexpr std::size_t kMaxStartWords = 14;
constexpr std::size_t kMaxMenuBytes = 240;

struct Phrases {
  std::set<std::string, std::less<>> lines;
  std::vector<std::string> starts;
  std::vector<std::string> tails;
  std::vector<std::string> sign_offs;
  std::vector<std::string> others;
  std::vector<std::string> means;           // of reaching an outlet
  std::vector<std::string> copying, terms;  // "reproduction", and "with a link"
};

Phrases load() {
  Phrases phrases;
  const std::string table = base::shipped_data("read/boilerplate.tsv").value_or("");
  for (const Line& line : split_lines(table)) {
    const std::string_view row = std::string_view(table).substr(line.span.begin, line.span.size());
    if (row.starts_with("line\t")) phrases.lines.insert(folded(row.substr(5)));
    if (row.starts_with("start\t")) phrases.starts.push_back(folded(row.substr(6)));
    if (row.starts_with("signoff\t")) phrases.sign_offs.push_back(folded(row.substr(8)));
    if (row.starts_with("means\t")) phrases.means.push_back(folded(row.substr(6)));
    if (row.starts_with("copying\t")) phrases.copying.push_back(folded(row.substr(8)));
    if (row.starts_with("terms\t")) phrases.terms.push_back(folded(row.substr(6)));
    if (row.starts_with("others\t")) phrases.others.push_back(folded(row.substr(7)));
    if (row.starts_with("tail\t")) phrases.tails.push_back(folded(row.substr(5)));
  }
  return phrases;
}

const Phrases& phrases() {
  static const Phrases loaded = load();
  return loaded;
}

std::size_t count_words(std::string_view text) {
  return split_words(text, {0, static_cast<std::uint32_t>(text.size())}).size();
}

// Byte and length of the next mark that parts the entries of a path or menu.
std::pair<std::size_t, std::size_t> next_menu_mark(std::string_view text, std::size_t from) {
  static constexpr std::array<std::string_view, 8> kMarks = {
      "|",   "\xC2\xBB", "\xE2\x80\xBA", "\xE2\x96\xB6", "\xE2\x96\xB8",
      " > ", " :: ",     "\xE2\x86\x92"};
  std::pair<std::size_t, std::size_t> next{std::string_view::npos, 0};
  for (const std::string_view mark : kMarks) {
    const std::size_t at = text.find(mark, from);
    if (at < next.first) next = {at, mark.size()};
  }
  return next;
}

bool is_address_alone(std::string_view line) {
  if (count_words(line) != 1) return false;
  return line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www.") ||
         (line.find('@') != std::string_view::npos && line.find('.') != std::string_view::npos) ||
         line.starts_with('@');
}

bool starts_with_phrase(std::string_view plain, std::string_view phrase) {
  return plain.starts_with(phrase) &&
         (plain.size() == phrase.size() || plain[phrase.size()] == ' ');
}

// "Reporting by Ana Bel in Mirov; Editing by Petar Dool" names people and nothing happens; in
// "Reporting by state media was cut short." something does.
bool is_credit(std::string_view line) {
  static constexpr std::array<std::string_view, 12> kBetween = {
      "by",  "in", "and",     "at",      "for",       "from",
      "the", "of", "editing", "writing", "reporting", "additional"};
  for (const Span& span : split_words(line, {0, static_cast<std::uint32_t>(line.size())})) {
    const std::string_view word = line.substr(span.begin, span.size());
    if (starts_lower(word) &&
        std::find(kBetween.begin(), kBetween.end(), folded(word)) == kBetween.end())
      return false;
  }
  return true;
}

bool has_copyright_mark(std::string_view line) {
  return line.starts_with("\xC2\xA9") || line.starts_with("(c) ") || line.starts_with("(C) ") ||
         (line.find("\xC2\xA9") != std::string_view::npos && count_words(line) <= 16);
}

}  // namespace

std::string without_markup(std::string_view line) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kReferences = {
      {{"&nbsp;", " "},
       {"&copy;", "\xC2\xA9"},
       {"&raquo;", "\xC2\xBB"},
       {"&laquo;", "\xC2\xAB"},
       {"&amp;", "&"},
       {"&quot;", "\""},
       {"&gt;", ">"},
       {"&lt;", "<"},
       {"&middot;", "\xC2\xB7"}}};
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '<' && at + 1 < line.size() &&
        (is_ascii_alpha(line[at + 1]) || line[at + 1] == '/')) {
      const std::size_t end = line.find('>', at);
      if (end != std::string_view::npos) {
        at = end + 1;
        continue;
      }
    }
    const auto reference =
        std::find_if(kReferences.begin(), kReferences.end(),
                     [&](const auto& pair) { return line.substr(at).starts_with(pair.first); });
    if (reference != kReferences.end()) {
      out += reference->second;
      at += reference->first.size();
    } else {
      out += line[at++];
    }
  }
  return std::string(trim(out));
}

std::vector<std::string> menu_parts(std::string_view line) {
  if (line.size() > kMaxMenuBytes || ends_sentence(line)) return {};
  std::vector<std::string> parts;
  bool marked = false;
  for (std::size_t from = 0; from <= line.size();) {
    const auto [at, length] = next_menu_mark(line, from);
    const std::size_t end = std::min(at, line.size());
    const std::string part(trim(line.substr(from, end - from)));
    if (count_words(part) > 6) return {};
    if (!part.empty()) parts.push_back(part);
    if (at == std::string_view::npos) break;
    marked = true;
    from = at + length;
  }
  return marked ? parts : std::vector<std::string>{};
}

bool is_boilerplate(std::string_view raw) {
  const std::string line = without_markup(raw);
  if (!has_letters(line)) return true;
  if (is_address_alone(line) || has_copyright_mark(line) || !menu_parts(line).empty()) return true;
  const std::string plain = folded(line);
  if (phrases().lines.contains(plain)) return true;
  const std::size_t words = count_words(plain);
  if (words > kMaxStartWords) return false;
  return std::any_of(
      phrases().starts.begin(), phrases().starts.end(), [&](const std::string& phrase) {
        if (!starts_with_phrase(plain, phrase)) return false;
        if (phrase.ends_with(" by")) return is_credit(line);
        // One word is too little to call a whole sentence a button.
        return phrase.find(' ') != std::string::npos || !ends_sentence(line) || words <= 3;
      });
}

namespace {

// "Reproduction with a link is welcome.", "No part may be copied without permission."
bool tells_who_may_copy(std::string_view plain) {
  const std::string padded = " " + std::string(plain) + " ";
  const auto stands = [&](const std::string& words) {
    return padded.find(" " + words + " ") != std::string::npos;
  };
  return std::any_of(phrases().copying.begin(), phrases().copying.end(), stands) &&
         std::any_of(phrases().terms.begin(), phrases().terms.end(), stands);
}

}  // namespace

bool is_sign_off(std::string_view raw) {
  constexpr std::size_t kMaxWords = 45;
  const std::string line = without_markup(raw);
  const std::size_t words = count_words(line);
  if (words > kMaxWords) return false;
  const std::string plain = folded(line);
  const bool has_handle = line.find('@') != std::string::npos;
  // A line this short with an address is an invitation to write.
  if (words <= 12 && has_handle) return true;
  if (tells_who_may_copy(plain)) return true;
  const auto opens = [&](const std::string& phrase) { return starts_with_phrase(plain, phrase); };
  if (std::none_of(phrases().sign_offs.begin(), phrases().sign_offs.end(), opens)) return false;
  // "Follow-up talks are due in May" is a sentence of the story: the means must be named.
  return has_handle ||
         std::any_of(phrases().means.begin(), phrases().means.end(), [&](const std::string& word) {
           return (" " + plain + " ").find(" " + word + " ") != std::string::npos;
         });
}

bool opens_other_stories(std::string_view raw) {
  const std::string plain = folded(without_markup(raw));
  return std::any_of(phrases().others.begin(), phrases().others.end(),
                     [&](const std::string& phrase) { return starts_with_phrase(plain, phrase); });
}

bool is_caption(std::string_view raw) {
  const std::string line = without_markup(raw);
  const bool bracketed = line.starts_with('[') || line.starts_with('(');
  const std::string plain = folded(std::string_view(line).substr(0, 60));
  static constexpr std::array<std::string_view, 12> kOpenings = {
      "photo",      "photos",       "file photo",   "image",   "picture",      "pictured",
      "photograph", "photo credit", "image credit", "caption", "illustration", "video"};
  for (const std::string_view opening : kOpenings) {
    if (!starts_with_phrase(plain, opening)) continue;
    // "Photo:", "[Photo", "Photo by": not "Photos of the meeting showed that ...".
    const std::size_t behind = opening.size() + (bracketed ? 1 : 0);
    if (bracketed && (line.ends_with(']') || line.ends_with(')'))) return true;
    if (line.size() > behind && line[behind] == ':') return true;
    if (plain.size() > opening.size() + 1 && is_ascii_digit(plain[opening.size() + 1]) &&
        count_words(line) <= 4)
      return true;
    if (starts_with_phrase(plain, std::string(opening) + " by") && count_words(line) <= 12)
      return true;
    if (plain == opening || (opening.find(' ') != std::string_view::npos && count_words(line) <= 8))
      return true;
  }
  return false;
}

std::optional<std::uint32_t> glued_tail(std::string_view paragraph) {
  for (const std::string& tail : phrases().tails) {
    if (paragraph.size() <= tail.size() + 20) continue;
    const std::size_t at = paragraph.size() - tail.size();
    const std::string_view before = paragraph.substr(0, at);
    if (folded(paragraph.substr(at)) != tail || !ends_sentence(before)) continue;
    if (starts_upper(paragraph.substr(at))) return static_cast<std::uint32_t>(at);
  }
  return std::nullopt;
}

}  // namespace rapporteur::read
