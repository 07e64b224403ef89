#include "ground/actors/actor_phrases.h"

#include <algorithm>
#include <array>

#include "ground/actors/head_words.h"
#include "ground/actors/title_names.h"

namespace rapporteur::ground {

namespace {

constexpr std::array<std::string_view, 9> kArticles = {"the",   "a",     "an",   "this", "that",
                                                       "these", "those", "some", "any"};
constexpr std::array<std::string_view, 6> kPossessors = {"his", "her", "its", "their", "our", "my"};
constexpr std::array<std::string_view, 11> kCounts = {
    "two", "three", "four", "five", "both", "each", "either", "neither", "all", "every", "several"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class PhraseReader {
 public:
  PhraseReader(const Reading& reading, const std::vector<NameRun>& runs, const Mark& mark)
      : reading_(reading), runs_(runs) {
    phrase_.begin = title_begin_ = mark.begin;
    phrase_.end = title_end_ = mark.end;
    phrase_.head = mark.end - 1;
    phrase_.head_begin = mark.begin;
    phrase_.is_title = mark.kind == MarkKind::title;
    phrase_.row = mark.row;
    phrase_.is_plural = mark.is_plural;
  }

  ActorPhrase read() {
    read_left();
    read_right();
    phrase_.title = reading_.words(title_begin_, title_end_);
    phrase_.is_definite =
        phrase_.is_definite || !phrase_.owners.empty() || phrase_.possessor.has_value();
    return phrase_;
  }

 private:
  [[nodiscard]] std::string_view head_word() const {
    return phrase_.is_title ? std::string_view(reading_.gazetteer().titles()[phrase_.row].word)
                            : std::string_view();
  }
  [[nodiscard]] bool is_role() const {
    return phrase_.is_title && reading_.gazetteer().titles()[phrase_.row].kind == TitleClass::role;
  }
  [[nodiscard]] bool is_class(std::string_view word_class, std::uint32_t i) const {
    return reading_.gazetteer().is_name_word(word_class, reading_.lower(i));
  }

  [[nodiscard]] const NameRun* run_ending_at(std::uint32_t end) const {
    const auto run = std::lower_bound(runs_.begin(), runs_.end(), end,
                                      [](const NameRun& r, std::uint32_t e) { return r.end < e; });
    return run == runs_.end() || run->end != end ? nullptr : &*run;
  }
  [[nodiscard]] const NameRun* run_from(std::uint32_t begin) const {
    const auto run =
        std::lower_bound(runs_.begin(), runs_.end(), begin,
                         [](const NameRun& r, std::uint32_t b) { return r.begin < b; });
    return run == runs_.end() || run->begin != begin ? nullptr : &*run;
  }

  void read_left() {
    const std::uint32_t floor = reading_.sentence_begin(phrase_.head);
    bool possessive = false;
    while (phrase_.begin > floor) {
      const std::uint32_t p = phrase_.begin - 1;
      if (const Mark* mark = reading_.mark(p); mark != nullptr) {
        if (!take_mark_left(*mark, possessive)) return;
        possessive = false;
      } else if (reading_.is_possessive(p)) {
        possessive = true;
        --phrase_.begin;
      } else if (joins_owners(p) || (title_open_ && joins_portfolios(p))) {
        --phrase_.begin;
      } else if (take_determiner(p)) {
        return;
      } else if (const NameRun* run = run_ending_at(p + 1); run != nullptr) {
        if (!possessive && !phrase_.is_title && title_open_ &&
            reading_.is_capital(phrase_.head_begin)) {
          absorb(*run);  // "International Labour Office"
          continue;
        }
        if (run->kind == NameKind::thing && !possessive) return;
        if (!possessive && (run->kind == NameKind::person || title_open_ == false)) return;
        if (!possessive && run->kind == NameKind::unknown && reading_.token(p).head <= p) return;
        add_owner({Owner::Kind::name, run->begin, run->end}, run->begin);
        possessive = false;
      } else if (possessive || !take_modifier(p)) {
        if (possessive) ++phrase_.begin;
        return;
      }
    }
  }

  // A capitalised word before an institution is part of what it is called.
  void absorb(const NameRun& run) {
    phrase_.begin = title_begin_ = run.begin;
    phrase_.absorbed.push_back(static_cast<std::uint32_t>(&run - runs_.data()));
  }

  bool take_mark_left(const Mark& mark, bool possessive) {
    switch (mark.kind) {
      case MarkKind::title:
        if (reading_.gazetteer().titles()[mark.row].kind == TitleClass::honorific ||
            mark.is_plural || !title_open_)
          return false;
        if (possessive)
          return add_owner({Owner::Kind::word, mark.begin, mark.end}, mark.begin), true;
        phrase_.begin = title_begin_ = mark.begin;
        return true;
      case MarkKind::portfolio:
      case MarkKind::noun:
        if (possessive && reading_.gazetteer().nouns()[mark.row].kind == NounClass::side &&
            mark.kind == MarkKind::noun) {
          return add_owner({Owner::Kind::word, mark.begin, mark.end}, mark.begin),
                 true;  // "the country's minister"
        }
        phrase_.begin = mark.begin;
        if (title_open_) title_begin_ = mark.begin;
        return true;
      case MarkKind::state:
        // "told Norland officials": the state belongs to the verb before it.
        if (!possessive && reading_.token(mark.end - 1).head < mark.begin &&
            reading_.token(mark.end - 1).dep.ends_with("obj"))
          return false;
        break;
      case MarkKind::seat:
        if (!possessive && reading_.token(mark.end - 1).head < mark.begin) return false;
        break;
      case MarkKind::people:
        if (mark.is_plural && !possessive) return false;
        break;
      case MarkKind::adjective:
      case MarkKind::body:
        break;
    }
    add_owner({Owner::Kind::mark, mark.begin, mark.end}, mark.begin);
    return true;
  }

  void add_owner(Owner owner, std::uint32_t begin) {
    phrase_.owners.insert(phrase_.owners.begin(), owner);
    phrase_.begin = begin;
    title_open_ = false;
  }

  [[nodiscard]] bool is_land_mark(std::uint32_t i) const {
    const Mark* mark = reading_.mark(i);
    return mark != nullptr && (mark->kind == MarkKind::state || mark->kind == MarkKind::adjective ||
                               mark->kind == MarkKind::people || mark->kind == MarkKind::seat);
  }

  // Two adjectives or two names, but not "in Osby, Norland police".
  [[nodiscard]] bool is_like_owner(std::uint32_t i) const {
    const Mark* mark = reading_.mark(i);
    const Mark* front = reading_.mark(phrase_.owners.front().token);
    if (mark == nullptr || front == nullptr || !is_land_mark(i)) return false;
    const auto is_adjective = [](const Mark& m) {
      return m.kind == MarkKind::adjective || m.kind == MarkKind::people;
    };
    const bool both_names =
        !is_adjective(*mark) && !is_adjective(*front) && (mark->kind == front->kind);
    return both_names || is_adjective(*front) == is_adjective(*mark) ||
           (mark->kind == MarkKind::state && !reading_.is(mark->end, ","));
  }

  // "Norland and Sudland ministers", "Norland's, Sudland's and Ostland's ministers",
  // "U.S.-Russian".
  [[nodiscard]] bool joins_owners(std::uint32_t p) const {
    if (title_open_ || phrase_.owners.empty() || p == 0 ||
        !is_land_mark(phrase_.owners.front().token))
      return false;
    if (!reading_.is(p, "and") && !reading_.is(p, ",") && !reading_.is(p, "-") &&
        !reading_.is(p, "/"))
      return false;
    const std::uint32_t before = p - 1;
    if (reading_.is(p, "and") && reading_.is(before, ","))
      return before > 0 && is_land_mark(before - 1) && phrase_.is_plural;
    if (!phrase_.is_plural && !reading_.is(p, "-")) return false;
    return is_like_owner(before) ||
           (reading_.is_possessive(before) && before > 0 && is_land_mark(before - 1));
  }

  // "foreign and defence ministers", "Planning and Investment Minister".
  [[nodiscard]] bool joins_portfolios(std::uint32_t p) const {
    if (!reading_.is(p, "and") || p == 0 || title_begin_ == phrase_.head) return false;
    const Token& before = reading_.token(p - 1);
    const bool is_portfolio =
        reading_.mark(p - 1) != nullptr && reading_.mark(p - 1)->kind == MarkKind::portfolio;
    if (phrase_.is_plural) return before.pos == "ADJ" || is_portfolio;
    return reading_.is_capital(p - 1) && reading_.is_capital(title_begin_) &&
                   run_ending_at(p) != nullptr
               ? run_ending_at(p)->kind != NameKind::person
               : is_portfolio && reading_.is_capital(p - 1);
  }

  bool take_determiner(std::uint32_t p) {
    const std::string& word = reading_.lower(p);
    if (is_one_of(kPossessors, word)) {
      phrase_.possessor = p;
      phrase_.begin = p;
      return true;
    }
    if (is_one_of(kCounts, word)) {
      phrase_.count = word;
      phrase_.begin = p;
      title_open_ = false;
      return false;
    }
    if (!is_one_of(kArticles, word) || reading_.token(p).pos == "SCONJ" ||
        reading_.token(p).pos == "PRON")
      return false;
    phrase_.begin = p;
    phrase_.is_definite = word.front() == 't';
    phrase_.is_indefinite = !phrase_.is_definite;
    if (p > reading_.sentence_begin(p) &&
        (reading_.is(p - 1, "both") || reading_.is(p - 1, "all"))) {
      phrase_.count = reading_.lower(p - 1);
      phrase_.begin = p - 1;
    }
    return true;
  }

  // Four digits that are no year: "1992 soldiers" after a verb or "of".
  [[nodiscard]] bool is_counted(std::uint32_t p) const {
    return !reading_.is(p - 1, "in") && !reading_.is(p - 1, "since") && !reading_.is(p - 1, "the");
  }

  // An adjective or noun before the head; false where the phrase does not reach so far.
  bool take_modifier(std::uint32_t p) {
    const Token& token = reading_.token(p);
    if (is_class("modifier_former", p)) {
      phrase_.held = "former";
    } else if (is_class("modifier_acting", p)) {
      phrase_.held = "acting";
    } else if (is_class("modifier_elect", p)) {
      phrase_.held = "elect";
    } else if (is_one_of(kCounts, reading_.lower(p)) || token.pos == "NUM") {
      // "In 1992 Norland forces", "June 23 Norland minister": a date, no count.
      if (!phrase_.is_plural && phrase_.is_title) return false;
      if (token.pos == "NUM" &&
          (token.head <= p || (reading_.text(p).size() == 4 && p > 0 && !is_counted(p))))
        return false;
      phrase_.count = reading_.lower(p);
    } else if (token.tag == "HYPH" || reading_.text(p) == "-") {
      phrase_.begin = p;
      return true;
    } else {
      const bool nominal = token.pos == "ADJ" || token.pos == "NOUN" || token.pos == "PROPN" ||
                           (token.tag == "VBN" && token.dep == "amod") ||
                           (token.tag == "VBG" && token.dep == "amod") ||
                           (token.pos == "ADV" && token.dep == "advmod" && token.head > p);
      if (!nominal || token.head <= p) return false;
      const bool is_small = reading_.text(p) == reading_.lower(p);
      const bool plain = is_class("modifier_plain", p) || token.pos == "ADV" ||
                         token.pos == "VERB" || (is_small && reading_.is_capital(title_begin_));
      phrase_.begin = p;
      if (title_open_ && !plain) title_begin_ = p;
      return true;
    }
    phrase_.begin = p;
    title_open_ = false;
    return true;
  }

  void read_right() {
    if (phrase_.end + 1 < reading_.size() && reading_.text(phrase_.end) == "-" &&
        is_class("modifier_elect", phrase_.end + 1)) {
      phrase_.held = "elect";
      phrase_.end += 2;
    }
    for (int step = 0; step < 4; ++step) {
      const std::uint32_t e = phrase_.end;
      if (e + 1 >= reading_.sentence_end(phrase_.head)) return;
      const std::string& preposition = reading_.lower(e);
      const std::uint32_t before = e;
      if (preposition == "of") {
        read_of(e + 1);
      } else if (!phrase_.is_title && preposition == "for" &&
                 reading_.is_capital(phrase_.head_begin) &&
                 reading_.is_capital(over_article(e + 1))) {
        take_matter(over_article(e + 1), true);  // "Agency for Development and Cooperation"
      } else if (preposition == "for" || preposition == "to" || preposition == "on") {
        read_for(e + 1, preposition);
      } else if (phrase_.is_title &&
                 (preposition == "from" || preposition == "at" || preposition == "with")) {
        take_owners_right(e + 1);
      } else if (preposition == "in" && (is_role() || phrase_.is_plural || !phrase_.is_title)) {
        take_seat(e + 1);
      }
      if (phrase_.end == before) return;
    }
  }

  [[nodiscard]] std::uint32_t over_article(std::uint32_t q) const {
    while (q < reading_.sentence_end(phrase_.head) &&
           (reading_.is(q, "the") || reading_.is(q, "both") || reading_.is(q, "all")))
      ++q;
    return q;
  }

  // "of the OSCE Chairperson-in-Office" belongs to the title, "of the OSCE" and "of Norland" do
  // not, "of Foreign Affairs" does.
  void read_of(std::uint32_t q) {
    const std::uint32_t start = over_article(q);
    if (take_owners_right(q)) return;
    if (reading_.mark(start) != nullptr && reading_.mark(start)->kind == MarkKind::noun &&
        take_side(start))
      return;
    if (is_one_of(kPossessors, reading_.lower(start)) && phrase_.possessor == std::nullopt) {
      // "the minister of his country"
      const Mark* mark = start + 1 < reading_.size() ? reading_.mark(start + 1) : nullptr;
      if (mark == nullptr || mark->kind != MarkKind::noun) return;
      phrase_.possessor = start;
      phrase_.end = mark->end;
      return;
    }
    take_matter(start, false);
  }

  void read_for(std::uint32_t q, const std::string& preposition) {
    const std::string_view word = head_word();
    const bool speaks = word.starts_with("spokes") || word == "lawyer" || word == "attorney" ||
                        word == "press secretary";
    if (speaks && preposition == "for") {
      if (!take_owners_right(q)) take_matter(over_article(q), true);
      return;
    }
    static constexpr std::array<std::string_view, 19> kWithMatter = {"representative",
                                                                     "envoy",
                                                                     "special envoy",
                                                                     "special representative",
                                                                     "personal representative",
                                                                     "high representative",
                                                                     "commissioner",
                                                                     "high commissioner",
                                                                     "minister",
                                                                     "secretary",
                                                                     "coordinator",
                                                                     "co-ordinator",
                                                                     "adviser",
                                                                     "advisor",
                                                                     "ambassador",
                                                                     "rapporteur",
                                                                     "special rapporteur",
                                                                     "negotiator",
                                                                     "mediator"};
    const bool has_matter = is_one_of(kWithMatter, word) || word.ends_with("secretary") ||
                            word.ends_with("envoy") || word.ends_with("representative") ||
                            word.ends_with("director");
    if (has_matter) take_matter(over_article(q), true);
  }

  // One or several states or bodies: "of Norland and Sudland", "of the OSCE Minsk Group".
  bool take_owners_right(std::uint32_t q) {
    std::vector<Owner> found;
    std::uint32_t end = phrase_.end;
    for (std::uint32_t i = over_article(q); i < reading_.sentence_end(phrase_.head);) {
      const Mark* mark = reading_.mark(i);
      if (mark == nullptr || !(is_land_mark(i) || mark->kind == MarkKind::body)) break;
      if (mark->kind == MarkKind::seat && reading_.lower(phrase_.end) == "from") break;
      const Mark* next =
          mark->end < reading_.sentence_end(phrase_.head) ? reading_.mark(mark->end) : nullptr;
      const bool goes_on =
          reading_.is_possessive(mark->end) ||
          (next != nullptr && next->kind != MarkKind::state && next->kind != MarkKind::seat) ||
          (next == nullptr && mark->end < reading_.size() &&
           reading_.token(mark->end - 1).head == mark->end &&
           reading_.token(mark->end).pos == "NOUN");
      if (goes_on && !(mark->kind == MarkKind::people && mark->is_plural))
        return take_owned_matter(found, *mark, i);
      found.push_back({Owner::Kind::mark, mark->begin, mark->end});
      end = mark->end;
      const bool joined = reading_.is(end, "and") || reading_.is(end, ",");
      if (!joined || !(phrase_.is_plural || mark->kind == MarkKind::body)) break;
      std::uint32_t after =
          reading_.is(end, ",") && reading_.is(end + 1, "and") ? end + 2 : end + 1;
      i = over_article(after);
      if (i >= reading_.size() || !(is_land_mark(i) && phrase_.is_plural)) break;
    }
    if (found.empty()) return false;
    phrase_.owners.insert(phrase_.owners.end(), found.begin(), found.end());
    phrase_.end = end;
    return true;
  }

  // "of the Norland parliament", "of the OSCE Chairperson-in-Office", "of Norland's ruling party".
  bool take_owned_matter(std::vector<Owner>& found, const Mark& mark, std::uint32_t) {
    const std::uint32_t start = mark.end;
    std::uint32_t end = start;
    while (end < reading_.sentence_end(phrase_.head)) {
      const Mark* next = reading_.mark(end);
      if (next != nullptr && next->kind != MarkKind::state && next->kind != MarkKind::seat) {
        end = next->end;
        if (next->kind == MarkKind::title) break;
      } else if (next == nullptr && run_from(end) == nullptr &&
                 (reading_.is_possessive(end) || reading_.token(end).pos == "ADJ" ||
                  reading_.token(end).pos == "NOUN" || reading_.token(end).pos == "PROPN" ||
                  reading_.token(end).tag == "HYPH")) {
        ++end;
      } else {
        break;
      }
    }
    found.push_back({Owner::Kind::mark, mark.begin, mark.end});
    phrase_.owners.insert(phrase_.owners.end(), found.begin(), found.end());
    phrase_.end = title_end_ = end;
    return true;
  }

  // "of the two countries", "of both sides", "of the country".
  bool take_side(std::uint32_t q) {
    const Mark* mark = reading_.mark(q);
    if (reading_.gazetteer().nouns()[mark->row].kind != NounClass::side) return false;
    phrase_.owners.push_back({Owner::Kind::word, mark->begin, mark->end});
    phrase_.end = mark->end;
    return true;
  }

  // What an office is about: "Foreign Affairs", "the South Caucasus", "human rights", "Norland".
  void take_matter(std::uint32_t q, bool may_be_land) {
    if (reading_.is(q, "two") && q + 1 < reading_.size() && reading_.mark(q + 1) != nullptr &&
        reading_.mark(q + 1)->kind == MarkKind::noun && take_side(q + 1))
      return;
    std::uint32_t end = q;
    const std::uint32_t limit = std::min(reading_.sentence_end(phrase_.head), q + 10);
    while (end < limit) {
      const Mark* mark = reading_.mark(end);
      const NameRun* run = run_from(end);
      const Token& token = reading_.token(end);
      if (mark != nullptr) {
        if (mark->kind == MarkKind::title && mark->begin > q &&
            reading_.gazetteer().titles()[mark->row].kind == TitleClass::honorific)
          break;
        if (!may_be_land && (mark->kind == MarkKind::state || mark->kind == MarkKind::seat)) break;
        end = mark->end;
      } else if (run != nullptr) {
        if (run->kind == NameKind::person) break;
        end = run->end;
      } else if (token.pos == "ADJ" || token.pos == "NOUN" || token.pos == "PROPN" ||
                 token.tag == "HYPH" || (end > q && reading_.is_possessive(end))) {
        ++end;
      } else if (end > q && reading_.is(end, "and") && end + 1 < limit &&
                 goes_on_after_and(end + 1)) {
        ++end;
      } else {
        break;
      }
    }
    while (end > q && (reading_.is(end - 1, "and") || reading_.text(end - 1) == "-")) --end;
    if (end > q) phrase_.end = title_end_ = end;
  }

  [[nodiscard]] bool goes_on_after_and(std::uint32_t i) const {
    const Mark* mark = reading_.mark(i);
    if (mark != nullptr) return mark->kind == MarkKind::portfolio;
    return run_from(i) == nullptr && reading_.is_capital(i) == reading_.is_capital(i - 2) &&
           (reading_.token(i).pos == "NOUN" || reading_.token(i).pos == "ADJ" ||
            reading_.token(i).pos == "PROPN");
  }

  // "officials in Osby": the seat says whose officials they are.
  void take_seat(std::uint32_t q) {
    const Mark* mark = reading_.mark(over_article(q));
    if (mark == nullptr || mark->kind != MarkKind::seat || !(is_role() || !phrase_.is_title))
      return;
    phrase_.owners.push_back({Owner::Kind::mark, mark->begin, mark->end});
    phrase_.end = mark->end;
  }

  const Reading& reading_;
  const std::vector<NameRun>& runs_;
  ActorPhrase phrase_;
  std::uint32_t title_begin_ = 0;
  std::uint32_t title_end_ = 0;
  bool title_open_ = true;  // no owner between here and the head word yet
};

}  // namespace

std::vector<ActorPhrase> find_actor_phrases(const Reading& reading,
                                            const std::vector<NameRun>& runs) {
  std::vector<ActorPhrase> phrases;
  for (const Mark& mark : reading.marks()) {
    if (!is_head_word(reading, runs, mark)) continue;
    phrases.push_back(PhraseReader(reading, runs, mark).read());
  }
  attach_names(reading, runs, phrases);
  std::erase_if(phrases, [&](const ActorPhrase& phrase) { return names_nobody(reading, phrase); });
  return phrases;
}

}  // namespace rapporteur::ground
