#include "clause/words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/shipped_data.h"

namespace rapporteur::clause {

namespace {

using Cells = std::vector<std::string>;

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const auto at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

template <typename Value, std::size_t size>
using Names = std::array<std::pair<std::string_view, Value>, size>;

constexpr Names<Effect, 23> kEffects = {
    {{"carries", Effect::carries},     {"ended", Effect::ended},
     {"fails", Effect::fails},         {"refuses", Effect::refuses},
     {"plans", Effect::plans},         {"accepts", Effect::accepts},
     {"wishes", Effect::wishes},       {"tries", Effect::tries},
     {"offers", Effect::offers},       {"proposes", Effect::proposes},
     {"demands", Effect::demands},     {"threatens", Effect::threatens},
     {"denies", Effect::denies},       {"doubts", Effect::doubts},
     {"accuses", Effect::accuses},     {"allows", Effect::allows},
     {"feigns", Effect::feigns},       {"cancels", Effect::cancels},
     {"postpones", Effect::postpones}, {"says", Effect::says},
     {"judges", Effect::judges},       {"negates", Effect::negates},
     {"concurs", Effect::concurs}}};

constexpr Names<WordClass, 3> kClasses = {
    {{"v", WordClass::verb}, {"n", WordClass::noun}, {"a", WordClass::adjective}}};

constexpr Names<Sort, 20> kSorts = {{{"quantity", kQuantity},
                                     {"negative", kNegative},
                                     {"negative_determiner", kNegativeDeterminer},
                                     {"focus", kFocus},
                                     {"condition", kCondition},
                                     {"later", kLater},
                                     {"without", kWithout},
                                     {"reporter", kReporter},
                                     {"self", kSelf},
                                     {"pronoun", kPronoun},
                                     {"background_adverb", kBackgroundAdverb},
                                     {"background_adjective", kBackgroundAdjective},
                                     {"distributive", kDistributive},
                                     {"statement_noun", kStatementNoun},
                                     {"phrasal", kPhrasal},
                                     {"stance", kStance},
                                     {"informant", kInformant},
                                     {"dayless", kDayless},
                                     {"study", kStudy},
                                     {"intent", kIntent}}};

template <typename Value, std::size_t size>
std::optional<Value> value_of(const Names<Value, size>& names, std::string_view name) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Each reader adds one row to the words; false where the row is not well formed.
bool add_embedding(const Cells& row, ClauseWords& words) {
  if (row.size() != 5) return false;
  const auto word_class = value_of(kClasses, row[1]);
  const auto effect = value_of(kEffects, row[2]);
  if (!word_class || !effect) return false;
  words.entries[row[0]].embeddings.push_back(
      {*word_class, *effect, split(row[3], ','), row[4] == "object"});
  return true;
}

bool add_saying(const Cells& row, ClauseWords& words) {
  if (row.size() != 4) return false;
  const auto word_class = value_of(kClasses, row[1]);
  if (!word_class) return false;
  words.entries[row[0]].sayings.push_back({*word_class, row[2], split(row[3], ',')});
  return true;
}

bool add_carrying(const Cells& row, ClauseWords& words) {
  if (row.size() != 4 || (row[2] != "active" && row[2] != "passive")) return false;
  Carrying carrying{row[1] == "light" ? Carrier::light : Carrier::occurrence,
                    row[2] == "passive",
                    {},
                    Effect::carries};
  if (carrying.carrier == Carrier::light) {
    carrying.role = row[3];
  } else {
    const auto effect = value_of(kEffects, row[3]);
    if (!effect || row[1] != "occurrence") return false;
    carrying.effect = *effect;
  }
  words.entries[row[0]].carryings.push_back(carrying);
  return true;
}

bool add_nominal(const Cells& row, ClauseWords& words) {
  if (row.size() != 3 && row.size() != 4) return false;
  Nominal nominal;
  if (row.size() == 4) nominal.number = row[3];
  nominal.noun = row[0];
  nominal.pred = row[1];
  for (const std::string& part : split(row[2], ' ')) {
    const auto at = part.find(':');
    if (at == std::string::npos) return false;
    nominal.frame.push_back({part.substr(0, at), part.substr(at + 1)});
  }
  words.entries[row[0]].nominals = {std::move(nominal)};
  return true;
}

// "under the auspices of" is known as "under auspices of": what stands before the noun may vary.
bool add_preposition(const Cells& row, ClauseWords& words) {
  if (row.size() != 2) return false;
  std::string name = row[0];
  if (const auto at = name.find(" the "); at != std::string::npos) name.erase(at, 4);
  words.entries[name].role = row[1];
  return true;
}

bool add_sort(const Cells& row, ClauseWords& words) {
  if (row.size() != 2) return false;
  words.entries[row[1]].sorts |= value_of(kSorts, row[0]).value_or(kOther);
  return true;
}

struct WordFile {
  std::string_view name;
  bool (*add)(const Cells&, ClauseWords&);
};

constexpr std::array<WordFile, 6> kFiles = {{{"clause/embedding.tsv", add_embedding},
                                             {"clause/saying.tsv", add_saying},
                                             {"clause/carrying.tsv", add_carrying},
                                             {"clause/nominals.tsv", add_nominal},
                                             {"clause/prepositions.tsv", add_preposition},
                                             {"clause/sorts.tsv", add_sort}}};

Result<void> read_rows(const WordFile& file, ClauseWords& words) {
  const auto bytes = base::shipped_data(file.name);
  if (!bytes) return fail(ErrorKind::not_found, "no word list " + std::string(file.name));
  std::size_t number = 0;
  for (const std::string& line : split(*bytes, '\n')) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    if (!file.add(split(line, '\t'), words)) {
      return fail(ErrorKind::bad_input, std::string(file.name) + ", line " +
                                            std::to_string(number) + ": not a row of this file");
    }
  }
  return {};
}

}  // namespace

const Embedding* WordEntry::embedding(WordClass word_class, std::string_view complement) const {
  for (const Embedding& row : embeddings) {
    if (row.word_class == word_class && has(row.complements, complement)) return &row;
  }
  return nullptr;
}

const Saying* WordEntry::saying(WordClass word_class, std::string_view frame) const {
  for (const Saying& row : sayings) {
    if (row.word_class == word_class && has(row.frames, frame)) return &row;
  }
  return nullptr;
}

bool WordEntry::says(WordClass word_class) const {
  return std::any_of(sayings.begin(), sayings.end(),
                     [&](const Saying& row) { return row.word_class == word_class; });
}

const Carrying* WordEntry::carrying(Carrier carrier, bool passive) const {
  for (const Carrying& row : carryings) {
    if (row.carrier == carrier && row.passive == passive) return &row;
  }
  return nullptr;
}

const WordEntry& ClauseWords::find(const std::string& words) const {
  static const WordEntry kNone;
  const auto at = entries.find(words);
  return at == entries.end() ? kNone : at->second;
}

Result<ClauseWords> load_clause_words() {
  ClauseWords words;
  for (const WordFile& file : kFiles) {
    if (const auto read = read_rows(file, words); !read) return fail(read.error());
  }
  // "talks" is found under the lemma "talk".
  if (WordEntry talks = words.find("talks"); !talks.nominals.empty())
    words.entries["talk"].nominals = talks.nominals;
  return words;
}

}  // namespace rapporteur::clause
