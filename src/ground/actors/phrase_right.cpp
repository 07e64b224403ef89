// Right of the head word: "of the OSCE", "of Foreign Affairs", "for the South", "in Osby".

#include "ground/actors/phrase_sides.h"

namespace rapporteur::ground {

namespace {

class RightReader {
 public:
  explicit RightReader(PhraseDraft& draft)
      : reading_(draft.reading), draft_(draft), phrase_(draft.phrase) {}

  void read() {
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
                 reading_.is_capital(over_article(e + 1)) &&
                 is_plain_or_portfolio(over_article(e + 1))) {
        take_matter(over_article(e + 1), true);  // "Agency for Development and Cooperation"
      } else if (preposition == "for" || preposition == "to" || preposition == "on") {
        read_for(e + 1, preposition);
      } else if (!phrase_.is_title && preposition == "from" &&
                 is_class("sent_group", phrase_.head)) {
        take_owners_right(e + 1);
      } else if (phrase_.is_title &&
                 (preposition == "from" || preposition == "at" || preposition == "with")) {
        take_owners_right(e + 1);
      } else if (preposition == "in" && (is_role() || phrase_.is_plural || !phrase_.is_title)) {
        take_seat(e + 1);
      }
      if (phrase_.end == before) return;
    }
  }

 private:
  [[nodiscard]] bool is_class(std::string_view word_class, std::uint32_t i) const {
    return reading_.gazetteer().is_name_word(word_class, reading_.lower(i));
  }

  [[nodiscard]] std::string_view head_word() const {
    return phrase_.is_title ? std::string_view(reading_.gazetteer().titles()[phrase_.row].word)
                            : std::string_view();
  }
  [[nodiscard]] bool is_role() const {
    return phrase_.is_title && reading_.gazetteer().titles()[phrase_.row].kind == TitleClass::role;
  }
  [[nodiscard]] bool is_plain_or_portfolio(std::uint32_t q) const {
    return reading_.mark(q) == nullptr || reading_.mark(q)->kind == MarkKind::portfolio;
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
    if (is_possessor(reading_.lower(start)) && phrase_.possessor == std::nullopt) {
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
      if (mark == nullptr || !(draft_.is_land_mark(i) || mark->kind == MarkKind::body)) break;
      if (mark->kind == MarkKind::seat && reading_.lower(phrase_.end) == "from") break;
      const Mark* next =
          mark->end < reading_.sentence_end(phrase_.head) ? reading_.mark(mark->end) : nullptr;
      const bool goes_on =
          reading_.is_possessive(mark->end) ||
          (next != nullptr && next->kind != MarkKind::state && next->kind != MarkKind::seat) ||
          (next == nullptr && mark->kind != MarkKind::state && mark->kind != MarkKind::seat &&
           mark->end < reading_.size() && reading_.token(mark->end - 1).head == mark->end &&
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
      if (i >= reading_.size() || !phrase_.is_plural) break;
      // "Delegations of Norland and the Osby Front": bodies stand beside states, but no offices do.
      const Mark* other = reading_.mark(i);
      const bool is_body = other != nullptr && other->kind == MarkKind::body && !phrase_.is_title;
      if (!draft_.is_land_mark(i) && !is_body) break;
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
      } else if (next == nullptr && draft_.run_from(end) == nullptr &&
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
    phrase_.end = draft_.title_end = end;
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
      const NameRun* run = draft_.run_from(end);
      const Token& token = reading_.token(end);
      // "The ambassadors on Friday": a day is nobody's matter.
      if (token.ent_type == "DATE" || token.ent_type == "TIME") break;
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
    if (end > q) phrase_.end = draft_.title_end = end;
  }

  [[nodiscard]] bool goes_on_after_and(std::uint32_t i) const {
    const Mark* mark = reading_.mark(i);
    if (mark != nullptr) return mark->kind == MarkKind::portfolio;
    return draft_.run_from(i) == nullptr && reading_.is_capital(i) == reading_.is_capital(i - 2) &&
           (reading_.token(i).pos == "NOUN" || reading_.token(i).pos == "ADJ" ||
            reading_.token(i).pos == "PROPN");
  }

  // "officials in Osby": the seat says whose officials they are.
  void take_seat(std::uint32_t q) {
    const Mark* mark = reading_.mark(over_article(q));
    if (mark == nullptr || !(is_role() || !phrase_.is_title) || !phrase_.owners.empty()) return;
    if (mark->kind != MarkKind::seat && !(mark->kind == MarkKind::state && belongs_where_it_is()))
      return;
    phrase_.owners.push_back({Owner::Kind::mark, mark->begin, mark->end});
    phrase_.end = mark->end;
  }

  // "Troops in Norland" are not Norland's; its police and "the authorities in Norland" are.
  [[nodiscard]] bool belongs_where_it_is() const {
    if (phrase_.is_title) return false;
    const NounClass kind = reading_.gazetteer().nouns()[phrase_.row].kind;
    return kind == NounClass::institution || kind == NounClass::fighters ||
           reading_.is(phrase_.head_begin, "police") || reading_.is(phrase_.head_begin, "security");
  }

  const Reading& reading_;
  PhraseDraft& draft_;
  ActorPhrase& phrase_;
};

}  // namespace

void read_right_side(PhraseDraft& draft) { RightReader(draft).read(); }

}  // namespace rapporteur::ground
