#include "read/outlet_names.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/shipped_data.h"
#include "read/lines.h"

namespace rapporteur::read {

namespace {

struct OutletWords {
  std::set<std::string, std::less<>> agencies;  // whole names, folded
  std::set<std::string, std::less<>> parts;     // a word of the name
  std::vector<std::string> ends;                // the end of a word of the name
};

OutletWords load() {
  OutletWords words;
  const std::string table = base::shipped_data("read/outlets.tsv").value_or("");
  for (const Line& line : split_lines(table)) {
    const std::string_view row = std::string_view(table).substr(line.span.begin, line.span.size());
    const std::size_t tab = row.find('\t');
    if (row.starts_with('#') || tab == std::string_view::npos) continue;
    const std::string word = folded(row.substr(tab + 1));
    if (row.starts_with("agency\t")) words.agencies.insert(word);
    if (row.starts_with("part\t")) words.parts.insert(word);
    if (row.starts_with("end\t")) words.ends.push_back(word);
  }
  return words;
}

const OutletWords& outlet_words() {
  static const OutletWords words = load();
  return words;
}

bool looks_like_domain(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.size() - dot < 3 || name.size() - dot > 8)
    return false;
  return name.find(' ') == std::string_view::npos &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return is_ascii_alpha(c) || is_ascii_digit(c) || c == '.' || c == '-';
         });
}

}  // namespace

bool is_agency_name(std::string_view name) {
  return outlet_words().agencies.contains(folded(name));
}

bool is_outlet_name(std::string_view name) {
  if (is_agency_name(name) || looks_like_domain(trim(name))) return true;
  const std::string plain = folded(name);
  for (const Span& span : split_words(plain, {0, static_cast<std::uint32_t>(plain.size())})) {
    const std::string_view word = std::string_view(plain).substr(span.begin, span.size());
    if (outlet_words().parts.contains(word)) return true;
    for (const std::string& end : outlet_words().ends) {
      if (word.size() > end.size() + 1 && word.ends_with(end)) return true;
    }
  }
  return false;
}

std::string outlet_from_address(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/?#"));
  address = address.substr(address.rfind('@') + 1);
  if (address.starts_with("www.")) address.remove_prefix(4);
  return std::string(address);
}

}  // namespace rapporteur::read
