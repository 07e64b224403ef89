#include "base/dictionary_lines.h"

#include "base/utf8.h"

namespace rapporteur::base {

namespace {

constexpr std::string_view kBlanks = " \t";

std::string as_utf8(std::string_view line) {
  const bool is_utf8 = is_valid_utf8(line);
  std::string out;
  for (const char byte : line) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value < 0x20 && byte != '\t') || value == 0x7F) continue;
    if (is_utf8) {
      out += byte;
    } else {
      append_utf8(out, value);
    }
  }
  return out;
}

// Takes the parts between "<!--" and "-->" out; `inside` tells whether the line begins in one.
std::string without_remarks(std::string_view line, bool& inside) {
  constexpr std::string_view kOpen = "<!--";
  constexpr std::string_view kClose = "-->";
  std::string out;
  while (!line.empty()) {
    const std::size_t at = line.find(inside ? kClose : kOpen);
    if (!inside) out += line.substr(0, at);
    if (at == std::string_view::npos) break;
    line.remove_prefix(at + (inside ? kClose.size() : kOpen.size()));
    inside = !inside;
  }
  return out;
}

bool opens_comment(std::string_view line, std::size_t at, bool in_brackets) {
  if (line[at] == ';') return true;
  if (line[at] == '/') return at == 0;
  return line[at] == '#' && !in_brackets &&
         (at == 0 || kBlanks.find(line[at - 1]) != std::string_view::npos);
}

// "[###]" is a code, not a comment.
void cut_comment(std::string& line) {
  bool in_brackets = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '[') in_brackets = true;
    if (line[at] == ']') in_brackets = false;
    if (!opens_comment(line, at, in_brackets)) continue;
    line.resize(at);
    break;
  }
  const std::size_t last = line.find_last_not_of(kBlanks);
  line.resize(last == std::string::npos ? 0 : last + 1);
}

}  // namespace

std::vector<DictionaryLine> dictionary_lines(std::string_view bytes) {
  std::vector<DictionaryLine> lines;
  bool in_remark = false;
  std::uint32_t number = 0;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    std::string line = without_remarks(as_utf8(bytes.substr(0, end)), in_remark);
    bytes = end == std::string_view::npos ? std::string_view{} : bytes.substr(end + 1);
    ++number;
    if (line.starts_with("~FINISH") || line.starts_with("~~~~~")) break;
    cut_comment(line);
    if (!line.empty()) lines.push_back({number, std::move(line)});
  }
  return lines;
}

std::string dictionary_phrase(std::string_view written) {
  std::string phrase;
  for (const char sign : to_lower(without_marks(written))) {
    const bool parts = sign == '_' || sign == '-' || sign == ' ' || sign == '\t';
    if (!parts) {
      phrase += sign;
    } else if (!phrase.empty() && phrase.back() != ' ') {
      phrase += ' ';
    }
  }
  if (phrase.ends_with(' ')) phrase.pop_back();
  return phrase;
}

}  // namespace rapporteur::base
