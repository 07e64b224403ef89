#include "link/distinct.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <variant>

#include "base/calendar_words.h"

namespace rapporteur::link {

namespace {

// What any company is called.
constexpr std::array<std::string_view, 5> kCompanies = {"Corp", "Inc", "Co", "Ltd", "Company"};

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_no_name(std::string_view word) {
  return is_in(kCompanies, word) || is_in(base::kMonthNames, word) ||
         is_in(base::kWeekdayNames, word);
}

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_year(std::string_view number) {
  return number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
}

// Runs of letters and digits.
std::vector<std::string_view> tokens_of(std::string_view text) {
  std::vector<std::string_view> tokens;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) ++end;
    if (end > at) tokens.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return tokens;
}

bool is_in_capitals(const std::vector<std::string_view>& tokens) {
  const auto high = std::ranges::count_if(
      tokens, [](std::string_view token) { return token.size() > 1 && is_capital(token[1]); });
  return 2 * static_cast<std::size_t>(high) > tokens.size();
}

// "Credit Lyonnais is issuing", not "The bank is issuing": "USG", or a capital behind it.
bool opens_a_name(const std::vector<std::string_view>& tokens) {
  constexpr std::array<std::string_view, 5> kArticles = {"The", "A", "An", "In", "On"};
  if (is_in(kArticles, tokens[0])) return false;
  return (tokens[0].size() > 1 && is_capital(tokens[0][1])) ||
         (tokens.size() > 1 && is_capital(tokens[1][0]));
}

Words without(const Words& words, const Words& others) {
  Words rest;
  std::ranges::set_difference(words, others, std::back_inserter(rest));
  return rest;
}

Words of_names(const std::vector<Who>& whos) {
  std::string names;
  for (const Who& who : whos) names += who.name + " ";
  return content_words(names);
}

struct PaperName {
  std::string operator()(const InstrumentClaim& body) const {
    return body.name + " " + body.number;
  }
  std::string operator()(const ProvisionClaim& body) const { return body.instrument; }
  std::string operator()(const ComplianceClaim& body) const { return body.instrument; }
  template <typename Other>
  std::string operator()(const Other&) const {
    return "";
  }
};

// What every paper may be called.
const Words& kinds_of_paper() {
  static const Words kinds = content_words(
      "Agreement Accord Pact Treaty Plan Statement Resolution Resolutions Protocol Convention Law "
      "Act "
      "Declaration International National Joint Final Memorandum Document Ceasefire Truce "
      "Ministers Co Chairs");
  return kinds;
}

}  // namespace

Words named_words(std::string_view text, bool with_first) {
  const auto tokens = tokens_of(text);
  if (is_in_capitals(tokens)) return {};
  std::string names;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view token = tokens[i];
    const bool is_name = is_capital(token[0]) && (i > 0 || with_first || opens_a_name(tokens)) &&
                         token.size() > 1 && !is_no_name(token);
    if (is_name || is_digit(token[0])) names.append(token).append(" ");
  }
  return content_words(names);
}

Words numbers_in(std::string_view text) {
  Words numbers;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() &&
           (is_digit(text[end]) || (end > at && (text[end] == ',' || text[end] == '.'))))
      ++end;
    std::string number(text.substr(at, end - at));
    while (!number.empty() && !is_digit(number.back())) number.pop_back();
    if (!number.empty() && !is_year(number)) numbers.push_back(std::move(number));
    at = std::max(end, at + 1);
  }
  std::ranges::sort(numbers);
  numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
  return numbers;
}

void note_names(Told& told) {
  const Words speakers = of_names(told.doers);
  told.own_words = without(told.words, speakers);
  const auto* statement = std::get_if<StatementClaim>(&told.claim->body);
  const bool has_topic = statement != nullptr && !statement->topic.empty();
  Words named = named_words(has_topic ? statement->topic : told.passage, false);
  told.numbers = numbers_in(told.passage);
  std::erase_if(named, [](const std::string& word) { return is_digit(word[0]); });
  told.named = without(named, speakers);
  told.paper_named =
      without(named_words(std::visit(PaperName{}, told.claim->body), true), kinds_of_paper());
  std::erase_if(told.paper_named, is_year);
}

bool name_others(const Words& one, const Words& other) {
  return !one.empty() && !other.empty() && containment(one, other) < 0.5;
}

}  // namespace rapporteur::link
