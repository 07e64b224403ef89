// Actors and agents of dictionaries that a user brings (TABARI, PETRARCH): names with codes that
// hold between days, and common nouns with the code of a role.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/dictionary_lines.h"

namespace rapporteur::ground {

// Days are numbers such as 20310504. Both ends count; without one the code holds on that side for
// ever. `is_dated` is false for a bare code.
struct DatedCode {
  std::string code;
  std::uint32_t from = 0;
  std::uint32_t until = 99999999;
  bool is_dated = false;
};

struct ActorRecord {
  std::string phrase;  // of the head line, as dictionary_phrase gives it
  std::vector<DatedCode> codes;
};

struct PhraseTable {
  std::unordered_map<std::string, std::uint32_t> rows;     // phrase -> index of a record
  std::unordered_map<std::string, std::uint32_t> longest;  // first word -> most words of a phrase

  // False where the phrase is there already.
  bool add(const std::string& phrase, std::uint32_t row);
};

struct ActorLexicon {
  std::vector<ActorRecord> actors;
  PhraseTable actor_phrases;
  std::vector<std::string> agent_codes;  // "MIL" of "[~MIL]"
  PhraseTable agent_phrases;             // singular and plural
  std::vector<bool> agent_is_plural;     // by row of agent_phrases

  [[nodiscard]] bool empty() const { return actors.empty() && agent_codes.empty(); }
};

// Add what a file holds. Any bytes; what is odd is said and left out.
void read_actor_file(std::string_view bytes, ActorLexicon& into, base::DictionaryWarnings& odd);
void read_agent_file(std::string_view bytes, ActorLexicon& into, base::DictionaryWarnings& odd);

// The first code of the record, in order of the file, whose days hold the day; else the first bare
// code. Without a day only bare codes hold. Null where none does.
const DatedCode* code_on(const ActorRecord& record, std::optional<std::uint32_t> day);

// "20310504" for "2031-05-04"; nothing for a month, a year or an unknown one.
std::optional<std::uint32_t> day_number(std::string_view edtf);

// "NORGOV" as country and PLOVER sector: the first three letters where they are a country's code,
// then the first role that is known (data/ground/actor_roles.tsv). "---" and unknown codes: both
// empty.
struct CodedAs {
  std::string country, sector;
};
CodedAs decode(std::string_view code);

}  // namespace rapporteur::ground
