#include "ground/dictionary/actor_lexicon.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "ground/gazetteer.h"
#include "ground/word_table.h"

namespace rapporteur::ground {

namespace {

constexpr std::size_t kPieceLetters = 3;

const std::set<std::string, std::less<>>& country_codes() {
  static const std::set<std::string, std::less<>> kCodes = [] {
    std::set<std::string, std::less<>> codes;
    if (const auto lists = load_gazetteer()) {
      for (const Land& land : lists->lands()) codes.insert(land.country);
    }
    codes.erase("");
    return codes;
  }();
  return kCodes;
}

}  // namespace

bool PhraseTable::add(const std::string& phrase, std::uint32_t row) {
  if (!rows.try_emplace(phrase, row).second) return false;
  const auto words = static_cast<std::uint32_t>(1 + std::ranges::count(phrase, ' '));
  std::uint32_t& most = longest[phrase.substr(0, phrase.find(' '))];
  most = std::max(most, words);
  return true;
}

const DatedCode* code_on(const ActorRecord& record, std::optional<std::uint32_t> day) {
  for (const DatedCode& code : record.codes) {
    if (code.is_dated && day && code.from <= *day && *day <= code.until) return &code;
  }
  const auto bare = std::ranges::find(record.codes, false, &DatedCode::is_dated);
  return bare == record.codes.end() ? nullptr : &*bare;
}

std::optional<std::uint32_t> day_number(std::string_view edtf) {
  constexpr std::size_t kDayLetters = 10;  // "2031-05-04"
  if (edtf.size() != kDayLetters || edtf[4] != '-' || edtf[7] != '-') return std::nullopt;
  std::string digits;
  for (const char sign : edtf) {
    if (sign >= '0' && sign <= '9') digits += sign;
  }
  constexpr std::size_t kDigits = 8;
  std::uint32_t day = 0;
  if (digits.size() != kDigits) return std::nullopt;
  std::from_chars(digits.data(), digits.data() + digits.size(), day);
  return day;
}

CodedAs decode(std::string_view code) {
  CodedAs coded;
  if (const auto piece = code.substr(0, kPieceLetters); country_codes().contains(piece)) {
    coded.country = std::string(piece);
    code.remove_prefix(kPieceLetters);
  }
  const WordTable& roles = shipped_words("ground/actor_roles.tsv");
  for (; code.size() >= kPieceLetters && coded.sector.empty(); code.remove_prefix(kPieceLetters)) {
    if (const std::string* sector = roles.find("role", code.substr(0, kPieceLetters)))
      coded.sector = *sector;
  }
  return coded;
}

}  // namespace rapporteur::ground
