#include "claim/instrument_phrase.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <iterator>

#include "claim/tree.h"
#include "claim/voices.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

constexpr std::size_t kLongestTail = 9;  // words of a name behind its noun
constexpr std::size_t kLongestNoun = 4;  // words: "memorandum of understanding"

bool is_capital(const Scene& scene, std::uint32_t at) {
  const std::string_view form = scene.report().slice(scene.token(at).span);
  return !form.empty() && std::isupper(static_cast<unsigned char>(form.front())) != 0;
}

bool has_digit_only(std::string_view form) {
  return !form.empty() && std::ranges::all_of(form, [](char c) { return c >= '0' && c <= '9'; });
}

// "822", "46/182", "S/RES/1701"; not a sum or a share.
bool is_number(std::string_view form) {
  if (form.empty() || form.size() > 12) return false;
  const bool digit = std::ranges::any_of(form, [](char c) { return c >= '0' && c <= '9'; });
  return digit && std::ranges::all_of(form, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '/' || c == '-';
         });
}

// The lemma of a name is the name: "Accords".
std::string singular(const Scene& scene, std::uint32_t at) {
  std::string form = scene.form(at);
  if (scene.token(at).pos == "PROPN" && form.ends_with('s')) form.pop_back();
  return form;
}

// The entry of the longest noun that ends at a token.
const Rule* entry_at(const Scene& scene, const Rules& rules, std::uint32_t at) {
  const std::uint32_t sentence = scene.sentence_of(at);
  std::string before;
  const Rule* best = nullptr;
  std::uint32_t from = at;
  for (std::size_t words = 1; words <= kLongestNoun; ++words) {
    for (const std::string& last : {scene.lemma(at), scene.form(at), singular(scene, at)}) {
      const auto& found = rules.find(ClauseForm::nominal, before + last);
      for (const std::uint32_t index : found) {
        if (rules.entries()[index].kind == "instrument") best = &rules.entries()[index];
      }
    }
    if (from == 0 || scene.sentence_of(from - 1) != sentence) break;
    --from;
    std::string word = scene.form(from);
    if (scene.token(from).space_after) word += ' ';
    before.insert(0, word);
  }
  return best;
}

bool is_inner_noun(const Scene& scene, const Rules& rules, std::uint32_t at) {
  const Token& token = scene.token(at);
  if (token.dep != "compound" && token.dep != "nmod" && token.dep != "amod") return false;
  return token.head > at && entry_at(scene, rules, token.head) != nullptr &&
         scene.sentence_of(token.head) == scene.sentence_of(at);
}

// Marks and words that may stand between an instrument and its number, or between two numbers.
bool is_between_numbers(const std::string& form) {
  static constexpr std::array<std::string_view, 12> kBetween = {
      "(", ",", "and", "or", "no", "no.", "nos", "nos.", "number", "numbers", "&", "№"};
  return is_one_of(form, kBetween);
}

// Whether a bracketed year follows its number: "1325 (2000)".
bool is_year_of_number(const Scene& scene, const InstrumentPhrase& phrase, std::uint32_t at) {
  const std::string& form = scene.form(at);
  return !phrase.numbers.empty() && form.size() == 4 && has_digit_only(form) && at > 0 &&
         scene.form(at - 1) == "(";
}

void read_numbers(const Scene& scene, InstrumentPhrase& phrase) {
  for (std::uint32_t at = phrase.head + 1;
       at < scene.token_count() && scene.sentence_of(at) == scene.sentence_of(phrase.head); ++at) {
    const std::string_view form = scene.report().slice(scene.token(at).span);
    if (is_number(form)) {
      if (is_year_of_number(scene, phrase, at)) continue;
      phrase.numbers.emplace_back(form);
      phrase.number_tokens.push_back(at);
      continue;
    }
    const bool closes = form == ")" && !phrase.numbers.empty();
    if (!closes && !is_between_numbers(scene.form(at))) break;
    // "Resolution 242, 15 soldiers": only a plural names several.
    if (!phrase.is_plural && !phrase.numbers.empty() && !closes && form != "(") break;
  }
}

// "UNSCR 1701" aside, only what is numbered by custom takes a bare number behind it: "the
// agreement 15 years ago".
bool takes_numbers(const InstrumentPhrase& phrase) {
  return phrase.rule->value_of("numbered") == "yes";
}

// "Four council resolutions": the tree may hang the number on the council.
void read_count(const Scene& scene, InstrumentPhrase& phrase) {
  if (!phrase.is_plural) return;
  for (const Quantity& quantity : scene.grounding().quantities) {
    const bool inside = quantity.begin < phrase.head &&
                        std::ranges::binary_search(phrase.words, quantity.begin) &&
                        std::ranges::none_of(phrase.words, [&](std::uint32_t at) {
                          return at < quantity.begin && scene.token(at).dep != "det";
                        });
    if (inside && quantity.unit.empty() && quantity.value && *quantity.value >= 1 &&
        *quantity.value < 1000 && std::floor(*quantity.value) == *quantity.value)
      phrase.count = static_cast<std::uint32_t>(*quantity.value);
  }
}

// Behind the noun only words that tell which one it is: "of 1994", "on prisoners", "between".
bool belongs_behind(const Scene& scene, std::uint32_t child) {
  static constexpr std::array<std::string_view, 9> kTelling = {
      "of", "on", "for", "between", "with", "from", "against", "concerning", "regarding"};
  const Token& token = scene.token(child);
  return token.dep == "prep" && is_one_of(scene.form(child), kTelling);
}

// The words below, without what is told of them ("with a firm giving it the right to ...").
void add_below(const Scene& scene, std::uint32_t at, std::vector<std::uint32_t>& words) {
  for (const std::uint32_t word : scene.phrase(at)) {
    std::uint32_t up = word;
    for (int step = 0; step < 12 && up != at && scene.token(up).dep != "acl"; ++step)
      up = scene.token(up).head;
    if (up == at) words.push_back(word);
  }
}

// "A law on fishing on 3 May": the day is that of the act, wherever the tree hung it.
void drop_loose_days(const Scene& scene, InstrumentPhrase& phrase) {
  for (const Day& day : scene.grounding().days) {
    if (day.begin <= phrase.head + 1 || day.edtf.empty() || day.type != "DATE") continue;
    const std::uint32_t on = day.begin - 1;
    if (scene.form(on) != "on" || !std::ranges::binary_search(phrase.words, on)) continue;
    phrase.loose_days.push_back(when_of(day));
    std::erase_if(phrase.words, [&](std::uint32_t at) { return on <= at && at < day.end; });
  }
}

// "Resolutions 12 and 15 of the council": the tree may hang the issuer on a number.
std::optional<std::uint32_t> owner_behind_numbers(const Scene& scene,
                                                  const InstrumentPhrase& phrase) {
  if (phrase.number_tokens.empty()) return std::nullopt;
  std::uint32_t at = phrase.number_tokens.back() + 1;
  if (at < scene.token_count() && scene.form(at) == ")") ++at;
  const bool is_of = at < scene.token_count() && scene.token(at).dep == "prep" &&
                     scene.form(at) == "of" && scene.token(at).head != phrase.head;
  return is_of ? std::optional(at) : std::nullopt;
}

bool opens_day(const Scene& scene, std::uint32_t at) {
  return std::ranges::any_of(scene.grounding().days,
                             [&](const Day& day) { return day.begin <= at && at < day.end; });
}

void read_words(const Scene& scene, InstrumentPhrase& phrase) {
  phrase.words = {phrase.head};
  for (const std::uint32_t child : scene.children(phrase.head)) {
    const std::string& dep = scene.token(child).dep;
    const bool before = child < phrase.head && dep != "cc" && dep != "conj" && dep != "appos" &&
                        dep != "relcl" && dep != "prep" && dep != "preconj" && dep != "predet" &&
                        dep != "nsubj" && dep != "aux" && dep != "cop";
    if (before || (child > phrase.head && belongs_behind(scene, child) &&
                   !(scene.form(child) == "on" && opens_day(scene, child + 1))))
      add_below(scene, child, phrase.words);
  }
  if (const auto of = owner_behind_numbers(scene, phrase)) add_below(scene, *of, phrase.words);
  // "Signed a statement on a cease-fire": what stands right behind the noun tells of it, though the
  // tree hung it on the verb.
  const std::uint32_t next = phrase.head + 1;
  if (next < scene.token_count() && scene.token(next).dep == "prep" && scene.form(next) == "on" &&
      scene.token(next).head == scene.token(phrase.head).head && !opens_day(scene, next + 1))
    add_below(scene, next, phrase.words);
  std::ranges::sort(phrase.words);
  drop_loose_days(scene, phrase);
}

void read_days(const Scene& scene, InstrumentPhrase& phrase) {
  for (const Day& day : scene.grounding().days) {
    if (day.edtf.empty() || day.type == "DURATION" || day.type == "SET") continue;
    if (!std::ranges::binary_search(phrase.words, day.begin)) continue;
    // "The agreement on a truce from Monday" is not of Monday.
    std::uint32_t top = day.begin;
    for (std::uint32_t at = day.begin; at < day.end; ++at) {
      const std::uint32_t head = scene.token(at).head;
      if (head < day.begin || head >= day.end) top = at;
    }
    std::uint32_t over = scene.token(top).head;
    // One of several days: "of 1994 and 1995".
    for (int step = 0; step < 4 && scene.token(top).dep == "conj"; ++step) {
      top = over;
      over = scene.token(top).head;
    }
    const bool direct = over == phrase.head;
    const bool by_word = scene.token(over).head == phrase.head &&
                         (scene.form(over) == "of" || scene.form(over) == "from");
    if (direct || by_word) phrase.days.push_back(when_of(day));
  }
}

// Two actors before the noun, or behind "between", "of", "by".
void read_owners(const Scene& scene, InstrumentPhrase& phrase) {
  static constexpr std::array<std::string_view, 4> kOwning = {"of", "between", "by", "with"};
  for (const std::uint32_t at : phrase.words) {
    const Token& part = scene.token(at);
    if (at == phrase.head) continue;
    std::uint32_t top = at;
    for (int step = 0; step < 8 && scene.token(top).dep == "conj"; ++step)
      top = scene.token(top).head;
    const Token& first = scene.token(top);
    const bool beside =
        first.head == phrase.head && (first.dep == "poss" || first.dep == "compound" ||
                                      first.dep == "amod" || first.dep == "nmod");
    const bool behind =
        part.dep != "prep" && first.dep == "pobj" &&
        (scene.token(first.head).head == phrase.head || scene.form(first.head) == "between" ||
         owner_behind_numbers(scene, phrase) == first.head) &&
        is_one_of(scene.form(first.head), kOwning);
    if (beside || behind) add_new(phrase.owners, parties_at(scene, at));
  }
  std::erase_if(phrase.owners, [](const Party& party) {
    return party.actor.kind == ActorKind::outlet || party.actor.kind == ActorKind::people;
  });
}

// "The Helsinki Final Act", "the Minsk agreements", "the Treaty of Rome". A capital that only
// opens the sentence, and the name of who issued it, are no title.
bool has_title(const Scene& scene, const InstrumentPhrase& phrase) {
  if (scene.in_headline(phrase.head)) return false;
  bool name_before = false;
  for (const std::uint32_t at : phrase.words) {
    if (at >= phrase.head) break;
    const Token& token = scene.token(at);
    if (token.dep == "det" || token.pos == "PUNCT" || token.pos == "NUM") continue;
    const bool in_chain = token.head == phrase.head || token.dep == "compound";
    const bool opens = at == 0 || scene.sentence_of(at - 1) != scene.sentence_of(at);
    const bool is_name =
        token.pos == "PROPN" || (!opens && (token.pos == "ADJ" || token.pos == "NOUN"));
    if (in_chain && is_name && is_capital(scene, at)) name_before = true;
  }
  if (!is_capital(scene, phrase.head)) {
    if (!name_before) return false;
    // A lower-case noun behind a place or a person is named after it, behind a state or a body it
    // is theirs.
    return std::ranges::all_of(
        phrase.owners, [](const Party& owner) { return owner.actor.kind == ActorKind::person; });
  }
  if (name_before) return true;
  return std::ranges::any_of(phrase.words, [&](std::uint32_t at) {
    return at > phrase.head && is_capital(scene, at) && scene.token(at).pos == "PROPN" &&
           scene.token(at).dep == "pobj" && scene.token(scene.token(at).head).head == phrase.head;
  });
}

bool is_definite(const Scene& scene, std::uint32_t head) {
  return std::ranges::any_of(scene.children(head), [&](std::uint32_t child) {
    const std::string& form = scene.form(child);
    return scene.token(child).dep == "poss" ||
           (scene.token(child).dep == "det" &&
            (form == "the" || form == "this" || form == "these" || form == "that" ||
             form == "those" || form == "both"));
  });
}

bool has_before(const Scene& scene, const Rules& rules, const InstrumentPhrase& phrase,
                const std::string& list) {
  return std::ranges::any_of(phrase.words, [&](std::uint32_t at) {
    return at < phrase.head &&
           (rules.is_in(list, scene.form(at)) || rules.is_in(list, scene.lemma(at)));
  });
}

bool is_plural(const Scene& scene, std::uint32_t at) {
  return scene.token(at).tag == "NNS" || scene.token(at).tag == "NNPS";
}

// "Negotiations on the arms pact", "hopes of a truce": there is none yet.
bool is_only_sought(const Scene& scene, const Rules& rules, std::uint32_t head) {
  const Token& token = scene.token(head);
  if (token.dep == "compound" && token.head > head)
    return rules.is_in("instrument-sought", scene.lemma(token.head));
  return token.dep == "pobj" &&
         rules.is_in("instrument-sought", scene.lemma(scene.token(token.head).head));
}

// "The resolution of the conflict", "a resolution to the dispute", "martial law".
bool is_another_sense(const Scene& scene, const Rules& rules, const InstrumentPhrase& phrase) {
  if (!phrase.numbers.empty()) return false;
  const std::string other = phrase.rule->value_of("unlike");
  if (other.empty()) return false;
  return std::ranges::any_of(scene.subtree(phrase.head), [&](std::uint32_t at) {
    const Token& token = scene.token(at);
    const bool beside = token.head == phrase.head;
    const bool behind = token.dep == "pobj" && scene.token(token.head).head == phrase.head &&
                        (scene.form(token.head) == "of" || scene.form(token.head) == "to");
    return (beside || behind) && at != phrase.head &&
           (rules.is_in(other, scene.lemma(at)) || rules.is_in(other, scene.form(at)));
  });
}

// Behind the noun: what it is about ("on the withdrawal of troops").
std::vector<std::uint32_t> words_about(const Scene& scene, const InstrumentPhrase& phrase) {
  static constexpr std::array<std::string_view, 4> kAbout = {"on", "for", "concerning",
                                                             "regarding"};
  std::vector<std::uint32_t> words;
  for (const std::uint32_t at : phrase.words) {
    const Token& token = scene.token(at);
    const bool beside = token.head == phrase.head || token.head == scene.token(phrase.head).head;
    if (at > phrase.head && token.dep == "prep" && beside && is_one_of(scene.form(at), kAbout))
      add_below(scene, at, words);
  }
  std::ranges::sort(words);
  return words;
}

std::string without_loose_marks(std::string name) {
  while (!name.empty() && std::string_view(" ,(;-").find(name.back()) != std::string_view::npos)
    name.pop_back();
  return name;
}

}  // namespace

std::vector<InstrumentPhrase> find_instrument_phrases(const Scene& scene, const Rules& rules) {
  std::vector<InstrumentPhrase> found;
  for (std::uint32_t at = 0; at < scene.token_count(); ++at) {
    const std::string& pos = scene.token(at).pos;
    if (pos != "NOUN" && pos != "PROPN") continue;
    InstrumentPhrase phrase;
    phrase.rule = entry_at(scene, rules, at);
    if (phrase.rule == nullptr || is_inner_noun(scene, rules, at)) continue;
    phrase.head = at;
    phrase.is_plural = is_plural(scene, at);
    if (takes_numbers(phrase)) read_numbers(scene, phrase);
    read_words(scene, phrase);
    if (is_another_sense(scene, rules, phrase)) continue;
    read_count(scene, phrase);
    read_days(scene, phrase);
    read_owners(scene, phrase);
    phrase.has_title = has_title(scene, phrase);
    phrase.is_proper = phrase.has_title && is_capital(scene, at);
    // "The Good Friday Agreement" was not signed last Friday.
    if (phrase.is_proper)
      std::erase_if(phrase.days, [](const WhenTold& day) { return day.from == "relative"; });
    phrase.is_definite = phrase.has_title || is_definite(scene, at);
    phrase.is_described = has_before(scene, rules, phrase, "instrument-described");
    phrase.is_absent =
        has_before(scene, rules, phrase, "instrument-absent") || is_only_sought(scene, rules, at);
    const Token& token = scene.token(at);
    phrase.is_part = token.dep == "compound" && token.head > at;
    found.push_back(std::move(phrase));
  }
  return found;
}

Span core_of(const Scene& scene, const InstrumentPhrase& phrase) {
  const std::vector<std::uint32_t> about = words_about(scene, phrase);
  std::vector<std::uint32_t> core;
  std::ranges::set_difference(phrase.words, about, std::back_inserter(core));
  return scene.span_of(core);
}

std::string name_of(const Scene& scene, const InstrumentPhrase& phrase) {
  const bool one_of_several = phrase.numbers.size() > 1;
  const std::vector<std::uint32_t> about = words_about(scene, phrase);
  const bool is_long = about.size() > kLongestTail;
  std::string name;
  std::string gap;
  for (const std::uint32_t at : phrase.words) {
    if (is_long && std::ranges::binary_search(about, at)) continue;
    const Token& token = scene.token(at);
    const bool of_day = std::ranges::any_of(
        phrase.days, [&](const WhenTold& day) { return day.span.contains(token.span); });
    const bool counts =
        at < phrase.head && token.space_after && (token.dep == "nummod" || token.pos == "NUM");
    const bool leads = at < phrase.head && token.head == phrase.head &&
                       (token.dep == "det" || token.dep == "predet");
    const bool numbers = std::ranges::find(phrase.number_tokens, at) != phrase.number_tokens.end();
    if (((counts || leads) && !of_day) || numbers) continue;
    if (name.empty() && token.pos == "PUNCT") continue;
    std::string word(scene.report().slice(token.span));
    if (at == phrase.head && one_of_several && word.ends_with("s")) word.pop_back();
    if (!name.empty()) name += gap;
    name += word;
    gap = token.space_after ? " " : "";
  }
  return without_loose_marks(name);
}

}  // namespace rapporteur::claim
