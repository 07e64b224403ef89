// Left of the head word: modifiers, owners, counts, the article.

#include "ground/actors/phrase_sides.h"

namespace rapporteur::ground {

namespace {

constexpr std::array<std::string_view, 9> kArticles = {"the",   "a",     "an",   "this", "that",
                                                       "these", "those", "some", "any"};
constexpr std::array<std::string_view, 11> kCounts = {
    "two", "three", "four", "five", "both", "each", "either", "neither", "all", "every", "several"};

class LeftReader {
 public:
  explicit LeftReader(PhraseDraft& draft)
      : reading_(draft.reading), draft_(draft), phrase_(draft.phrase) {}

  void read() {
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
      } else if (const NameRun* run = draft_.run_ending_at(p + 1); run != nullptr) {
        const Mark* before = run->begin > floor ? reading_.mark(run->begin - 1) : nullptr;
        const bool inside_title = before != nullptr && before->kind == MarkKind::noun &&
                                  reading_.is_capital(before->begin);  // "Senate Tax Chairman"
        if (!possessive && title_open_ && run->kind != NameKind::person &&
            reading_.is_capital(phrase_.head_begin) && (!phrase_.is_title || inside_title)) {
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

 private:
  [[nodiscard]] bool is_class(std::string_view word_class, std::uint32_t i) const {
    return reading_.gazetteer().is_name_word(word_class, reading_.lower(i));
  }

  // A capitalised word before an institution is part of what it is called.
  void absorb(const NameRun& run) {
    phrase_.begin = draft_.title_begin = run.begin;
    phrase_.absorbed.push_back(static_cast<std::uint32_t>(&run - draft_.runs.data()));
  }

  bool take_mark_left(const Mark& mark, bool possessive) {
    switch (mark.kind) {
      case MarkKind::title:
        if (reading_.gazetteer().titles()[mark.row].kind == TitleClass::honorific ||
            mark.is_plural || !title_open_)
          return false;
        if (possessive)
          return add_owner({Owner::Kind::word, mark.begin, mark.end}, mark.begin), true;
        phrase_.begin = draft_.title_begin = mark.begin;
        return true;
      case MarkKind::portfolio:
      case MarkKind::noun:
        if (possessive && reading_.gazetteer().nouns()[mark.row].kind == NounClass::side &&
            mark.kind == MarkKind::noun) {
          return add_owner({Owner::Kind::word, mark.begin, mark.end}, mark.begin),
                 true;  // "the country's minister"
        }
        phrase_.begin = mark.begin;
        if (title_open_) draft_.title_begin = mark.begin;
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

  // Two adjectives or two names, but not "in Osby, Norland police".
  [[nodiscard]] bool is_like_owner(std::uint32_t i) const {
    const Mark* mark = reading_.mark(i);
    const Mark* front = reading_.mark(phrase_.owners.front().token);
    if (mark == nullptr || front == nullptr || !draft_.is_land_mark(i)) return false;
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
        !draft_.is_land_mark(phrase_.owners.front().token))
      return false;
    if (!reading_.is(p, "and") && !reading_.is(p, ",") && !reading_.is(p, "-") &&
        !reading_.is(p, "/"))
      return false;
    const std::uint32_t before = p - 1;
    if (reading_.is(p, "and") && reading_.is(before, ","))
      return before > 0 && draft_.is_land_mark(before - 1) && phrase_.is_plural;
    if (!phrase_.is_plural && !reading_.is(p, "-")) return false;
    return is_like_owner(before) ||
           (reading_.is_possessive(before) && before > 0 && draft_.is_land_mark(before - 1));
  }

  // "foreign and defence ministers", "Planning and Investment Minister".
  [[nodiscard]] bool joins_portfolios(std::uint32_t p) const {
    if (!reading_.is(p, "and") || p == 0 || draft_.title_begin == phrase_.head) return false;
    const Token& before = reading_.token(p - 1);
    const bool is_portfolio =
        reading_.mark(p - 1) != nullptr && reading_.mark(p - 1)->kind == MarkKind::portfolio;
    if (phrase_.is_plural) return before.pos == "ADJ" || is_portfolio;
    return reading_.is_capital(p - 1) && reading_.is_capital(draft_.title_begin) &&
                   draft_.run_ending_at(p) != nullptr
               ? draft_.run_ending_at(p)->kind != NameKind::person
               : is_portfolio && reading_.is_capital(p - 1);
  }

  bool take_determiner(std::uint32_t p) {
    const std::string& word = reading_.lower(p);
    if (is_possessor(word)) {
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
    if (is_class("calendar", p)) return false;  // "in January Foreign Minister Lund"
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
      // A dash that stands apart ends the phrase: "Osby Herald - Foreign Minister Lund".
      if (token.span.end != reading_.token(p + 1).span.begin) return false;
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
                         token.pos == "VERB" ||
                         (is_small && reading_.is_capital(draft_.title_begin));
      phrase_.begin = p;
      if (title_open_ && !plain) draft_.title_begin = p;
      return true;
    }
    phrase_.begin = p;
    title_open_ = false;
    return true;
  }

  const Reading& reading_;
  PhraseDraft& draft_;
  ActorPhrase& phrase_;
  bool title_open_ = true;  // no owner between here and the head word yet
};

}  // namespace

void read_left_side(PhraseDraft& draft) { LeftReader(draft).read(); }

}  // namespace rapporteur::ground
