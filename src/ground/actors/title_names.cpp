#include "ground/actors/title_names.h"

#include <algorithm>

#include "ground/actors/beside_names.h"

namespace rapporteur::ground {

namespace {

class NameBinder {
 public:
  NameBinder(const Reading& reading, const std::vector<NameRun>& runs,
             std::vector<ActorPhrase>& phrases)
      : reading_(reading), runs_(runs), phrases_(phrases), taken_(runs.size(), false) {}

  void bind_all() {
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
      if (is_free(i)) bind_behind(holder_of_name(i));
    }
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
      if (is_free(i) && phrases_[i].names.empty()) bind_before(i);
    }
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
      if (is_free(i) && phrases_[i].names.empty()) bind_by_tree(phrases_[i]);
    }
  }

 private:
  // An office that is not part of another phrase's office.
  [[nodiscard]] bool is_free(std::size_t i) const {
    if (!phrases_[i].is_title) return false;
    for (std::size_t before = i; before-- > 0 && i - before <= 4;) {
      if (phrases_[before].is_title && phrases_[i].head < phrases_[before].end) return false;
    }
    return true;
  }

  // "An adviser to Norland President Ana Lund": the name right behind is the president's; but "the
  // representative of the OSCE chairman Ana Lund" is she.
  [[nodiscard]] ActorPhrase& holder_of_name(std::size_t i) {
    ActorPhrase& outer = phrases_[i];
    const bool is_told_before =
        outer.begin > 1 && reading_.is(outer.begin - 1, ",") && run_before(outer.begin - 1) >= 0;
    if (reading_.is(outer.head + 1, "of") && !is_told_before) return outer;
    for (std::size_t next = i + 1; next < phrases_.size(); ++next) {
      ActorPhrase& inner = phrases_[next];
      if (inner.head >= outer.end) break;
      if (inner.is_title && inner.end == outer.end && inner.head + 1 == outer.end &&
          !inner.is_plural && run_from(over_honorifics(inner.end)) >= 0)
        return inner;
    }
    return outer;
  }

  [[nodiscard]] const Title& title_of(const ActorPhrase& phrase) const {
    return reading_.gazetteer().titles()[phrase.row];
  }

  [[nodiscard]] std::size_t first_run_from(std::uint32_t token) const {
    const auto run =
        std::lower_bound(runs_.begin(), runs_.end(), token,
                         [](const NameRun& r, std::uint32_t b) { return r.begin < b; });
    return static_cast<std::size_t>(run - runs_.begin());
  }
  [[nodiscard]] int run_from(std::uint32_t begin) const {
    const std::size_t run = first_run_from(begin);
    return run < runs_.size() && runs_[run].begin == begin ? static_cast<int>(run) : -1;
  }

  [[nodiscard]] bool can_be_person(const NameRun& run) const {
    return run.kind == NameKind::person || run.kind == NameKind::unknown ||
           (run.kind == NameKind::body && run.end - run.begin >= 1) ||
           (run.kind == NameKind::place && run.end - run.begin >= 2);
  }

  // Over "Mr", "Dr.", "General" before a name.
  [[nodiscard]] std::uint32_t over_honorifics(std::uint32_t i) const {
    for (const Mark* mark = reading_.mark(i); mark != nullptr && mark->kind == MarkKind::title;
         mark = reading_.mark(i)) {
      const TitleClass kind = reading_.gazetteer().titles()[mark->row].kind;
      const bool is_courtesy = reading_.gazetteer().is_name_word("courtesy", reading_.lower(i));
      if ((kind != TitleClass::honorific && kind != TitleClass::rank && !is_courtesy) ||
          !reading_.is_capital(i))
        break;
      i = mark->end;
    }
    return i;
  }

  // A rank before a name leaves it free for an office elsewhere ("the head of the guards in the
  // region, Colonel Ana Lund").
  void take(ActorPhrase& phrase, const std::vector<std::uint32_t>& names) {
    phrase.names = names;
    if (phrase.is_adjacent && phrase.owners.empty() && title_of(phrase).kind == TitleClass::rank)
      return;
    for (const std::uint32_t name : names) taken_[name] = true;
  }

  [[nodiscard]] bool closes(std::uint32_t i, std::uint32_t sentence_end) const {
    return i >= sentence_end || reading_.token(i).pos == "PUNCT" || reading_.is_verb(i) ||
           reading_.is(i, ")") || reading_.is(i, "and");
  }

  void bind_behind(ActorPhrase& phrase) {
    const std::uint32_t sentence_end = reading_.sentence_end(phrase.head);
    const std::uint32_t adjacent = over_honorifics(phrase.end);
    if (adjacent >= sentence_end) return;
    if (const int name = run_from(adjacent); name >= 0) {
      const NameRun& run = runs_[static_cast<std::size_t>(name)];
      // A body or place behind a small-letter title is no holder ("the minister Norland News met").
      if (!can_be_person(run)) return;
      // "His opposite number Aker Holm" says whose he is, and two words are a name.
      const bool is_whole_name = (phrase.possessor || !phrase.owners.empty()) &&
                                 run.end - run.begin > 1 &&
                                 reading_.gazetteer().is_name_word("peer", title_of(phrase).word);
      if (run.kind != NameKind::person && !reading_.is_capital(phrase.head) && !is_whole_name &&
          title_of(phrase).kind == TitleClass::role)
        return;
      phrase.is_adjacent = true;
      take(phrase, phrase.is_plural
                       ? name_list_from(reading_, runs_, static_cast<std::uint32_t>(name))
                       : std::vector<std::uint32_t>{static_cast<std::uint32_t>(name)});
      return;
    }
    const std::string_view sign = reading_.text(phrase.end);
    const bool opens = sign == "," || sign == "(" || sign == ":" || sign == "-" ||
                       sign == "\xE2\x80\x94" || sign == "\xE2\x80\x93" || sign == "--";
    if (!opens) return;
    const int name = run_from(over_honorifics(phrase.end + 1));
    if (name < 0 || !can_be_person(runs_[static_cast<std::size_t>(name)])) return;
    const std::vector<std::uint32_t> list =
        name_list_from(reading_, runs_, static_cast<std::uint32_t>(name));
    if (phrase.is_plural) {
      if (list.size() > 1 || reading_.token(runs_[list.front()].end - 1).dep == "appos")
        take(phrase, list);
      return;
    }
    const NameRun& run = runs_[static_cast<std::size_t>(name)];
    const bool alone = list.size() == 1 && closes(behind_name(reading_, run), sentence_end);
    const bool apposed = has_appos(phrase, run);
    if ((alone && run.kind == NameKind::person && !phrase.is_indefinite &&
         !is_enumerated(phrase)) ||
        apposed)
      take(phrase, {static_cast<std::uint32_t>(name)});
  }

  // "by the minister, Ana Lund, and others": a comma list of three has no apposition in it.
  [[nodiscard]] bool is_enumerated(const ActorPhrase& phrase) const {
    const std::uint32_t begin = reading_.sentence_begin(phrase.head);
    return phrase.begin > begin + 1 && reading_.is(phrase.begin - 1, ",") &&
           reading_.token(phrase.begin - 2).pos == "PROPN" &&
           reading_.token(phrase.head).dep == "conj";
  }

  [[nodiscard]] bool has_appos(const ActorPhrase& phrase, const NameRun& run) const {
    const Token& last = reading_.token(run.end - 1);
    return last.dep == "appos" && last.head >= phrase.begin && last.head < phrase.end;
  }

  // "Ana Lund, the foreign minister of Norland," and "A, B and C, envoys of X,".
  void bind_before(std::size_t i) {
    ActorPhrase& phrase = phrases_[i];
    const std::uint32_t begin = reading_.sentence_begin(phrase.head);
    if (phrase.begin < begin + 2) return;
    const std::string_view sign = reading_.text(phrase.begin - 1);
    if (sign != "," && sign != "(" && sign != "-" && sign != "\xE2\x80\x94" &&
        sign != "\xE2\x80\x93" && sign != "--")
      return;
    const int name = run_before(phrase.begin - 1);
    if (name < 0) return;
    const NameRun& run = runs_[static_cast<std::size_t>(name)];
    if (run.begin < begin || !can_be_person(run)) return;
    const bool is_plain_body = run.kind == NameKind::body &&
                               (!run.is_by_label || run.end - run.begin < 2) &&
                               !is_last_name_of_a_person(run);
    if (is_plain_body || (run.kind == NameKind::body && title_of(phrase).kind == TitleClass::role))
      return;
    if (!phrase.is_plural) {
      const std::uint32_t behind = behind_inner_name(i);
      const bool ends = closes(behind, reading_.sentence_end(phrase.head)) ||
                        reading_.token(behind).pos == "ADP" ||
                        reading_.token(behind).pos == "PRON" ||
                        reading_.token(behind).pos == "SCONJ";
      if (!ends || (taken_[static_cast<std::size_t>(name)] && !title_adds(phrase))) return;
      if (reading_.is(phrase.end, "and") && reading_.token(phrase.head).dep == "conj") return;
      take(phrase, {static_cast<std::uint32_t>(name)});
      return;
    }
    std::vector<std::uint32_t> list = list_ending_with(static_cast<std::uint32_t>(name), begin);
    if (list.size() > 1) take(phrase, list);
  }

  // "Lund, the envoy," where the report has an Ana Lund.
  [[nodiscard]] bool is_last_name_of_a_person(const NameRun& run) const {
    if (run.end - run.begin != 1 || !run.is_by_label) return false;
    for (std::size_t other = 0; other < runs_.size(); ++other) {
      const NameRun& full = runs_[other];
      if (full.end - full.begin > 1 && (taken_[other] || full.kind == NameKind::person) &&
          reading_.text(full.end - 1) == run.text)
        return true;
    }
    return false;
  }

  // The token behind the phrase, and behind the name of the president in "an adviser to Norland
  // President Ana Lund".
  [[nodiscard]] std::uint32_t behind_inner_name(std::size_t i) {
    const ActorPhrase& holder = holder_of_name(i);
    return &holder != &phrases_[i] && !holder.names.empty() ? runs_[holder.names.back()].end
                                                            : phrases_[i].end;
  }

  // A second office beside a name that has one ("Ambassador Ana Lund, OSCE envoy").
  [[nodiscard]] bool title_adds(const ActorPhrase& phrase) const {
    return title_of(phrase).kind != TitleClass::role;
  }

  [[nodiscard]] int run_before(std::uint32_t comma) const {
    const std::size_t behind = first_run_from(comma);
    return behind > 0 && behind_name(reading_, runs_[behind - 1]) == comma
               ? static_cast<int>(behind) - 1
               : -1;
  }

  [[nodiscard]] std::vector<std::uint32_t> list_ending_with(std::uint32_t last,
                                                            std::uint32_t begin) const {
    std::vector<std::uint32_t> best = {last};
    for (std::uint32_t first = last; first-- > 0 && runs_[first].begin >= begin;) {
      const std::vector<std::uint32_t> list = name_list_from(reading_, runs_, first);
      if (list.back() != last) break;
      best = list;
    }
    return best;
  }

  // "The head of the council's mission to Norland, Ana Lund": in apposition to a word of what the
  // office is of.
  [[nodiscard]] bool has_appos_behind(const ActorPhrase& phrase, const NameRun& run) const {
    if (run.begin <= phrase.end || phrase.is_indefinite || !reading_.is(run.begin - 1, ","))
      return false;
    if (reading_.token(run.end - 1).dep != "appos") return false;
    std::uint32_t at = reading_.token(run.end - 1).head;
    constexpr int kMaxSteps = 6;
    for (int step = 0; step < kMaxSteps && at > phrase.head; ++step) {
      const std::string& dep = reading_.token(at).dep;
      if (dep != "pobj" && dep != "prep" && dep != "compound" && dep != "nmod") return false;
      at = reading_.token(at).head;
    }
    return at == phrase.head;
  }

  // "The envoy of Norland, Ana Lund, and that of Sudland, Jon Vale": the name that comes first.
  [[nodiscard]] bool is_next_name(const ActorPhrase& phrase, std::size_t r) const {
    const std::size_t first = first_run_from(phrase.end);
    for (std::size_t other = first; other < r; ++other) {
      if (runs_[other].kind == NameKind::person) return false;
    }
    return true;
  }

  // "The chair of the council, Norland's Prime Minister Ana Lund, will": one person with two
  // offices.
  [[nodiscard]] bool stands_alone_behind(const ActorPhrase& phrase, const NameRun& run) const {
    const std::uint32_t behind = behind_name(reading_, run);
    return !phrase.is_indefinite && reading_.is(phrase.end, ",") && phrase.end < run.begin &&
           !is_enumerated(phrase) &&
           (behind >= reading_.sentence_end(phrase.head) || reading_.is(behind, ","));
  }

  // "The mayor of our town, Walet Ag Hamma, said": words that no list knows, between commas behind
  // an office, are who holds it, whatever the model's label.
  [[nodiscard]] bool is_set_off_name(const ActorPhrase& phrase, const NameRun& run) const {
    const std::uint32_t behind = behind_name(reading_, run);
    const bool is_closed = behind >= reading_.sentence_end(phrase.head) ||
                           reading_.is(behind, ",") || reading_.is(behind, ".");
    return run.begin > phrase.end && run.end - run.begin > 1 && run.kind != NameKind::place &&
           can_be_person(run) && (run.is_by_label || run.kind == NameKind::unknown) && is_closed &&
           !phrase.is_indefinite && title_adds(phrase) &&
           reading_.token(run.end - 1).dep == "appos" &&
           reading_.token(run.end - 1).head == phrase.head;
  }

  // "Ana Lund is the foreign minister", and appositions that only the tree shows.
  void bind_by_tree(ActorPhrase& phrase) {
    const Token& head = reading_.token(phrase.head);
    const std::uint32_t sentence_end = reading_.sentence_end(phrase.head);
    for (std::size_t r = first_run_from(reading_.sentence_begin(phrase.head));
         r < runs_.size() && runs_[r].begin < sentence_end; ++r) {
      const NameRun& run = runs_[r];
      if (run.kind != NameKind::person && !is_set_off_name(phrase, run)) continue;
      const Token& last = reading_.token(run.end - 1);
      const bool is_subject = head.dep == "attr" && last.dep == "nsubj" && last.head == head.head &&
                              reading_.token(head.head).lemma == "be";
      const bool is_installed = takes_office(phrase, last);
      const bool is_appos =
          (has_appos(phrase, run) || has_appos_behind(phrase, run)) && is_next_name(phrase, r);
      const bool is_free = !taken_[r] || (is_appos && stands_alone_behind(phrase, run));
      if (phrase.is_plural || !is_free || !(is_subject || is_installed || is_appos)) continue;
      if (is_subject && is_denied(head.head)) continue;
      take(phrase, {static_cast<std::uint32_t>(r)});
      return;
    }
  }

  // "Ana Lund was named UN envoy", "was sworn in as president", "took over as minister".
  [[nodiscard]] bool takes_office(const ActorPhrase& phrase, const Token& name) const {
    const Token& head = reading_.token(phrase.head);
    std::uint32_t verb = head.head;
    const bool as = head.dep == "pobj" && reading_.is(head.head, "as");
    if (as) verb = reading_.token(head.head).head;
    if (!as && head.dep != "oprd" && head.dep != "attr" && head.dep != "dobj") return false;
    const std::string& lemma = reading_.token(verb).lemma;
    const bool is_passive = (name.dep == "nsubjpass" || (name.dep == "dobj" && !as)) &&
                            reading_.gazetteer().is_name_word("installed", lemma);
    const bool is_active =
        as && name.dep == "nsubj" && reading_.gazetteer().is_name_word("takes_over", lemma);
    return name.head == verb && (is_passive || is_active) && !is_denied(verb);
  }

  [[nodiscard]] bool is_denied(std::uint32_t verb) const {
    for (std::uint32_t i = reading_.sentence_begin(verb); i < reading_.sentence_end(verb); ++i) {
      if (reading_.token(i).head == verb &&
          (reading_.token(i).dep == "neg" || reading_.token(i).tag == "MD"))
        return true;
    }
    return false;
  }

  const Reading& reading_;
  const std::vector<NameRun>& runs_;
  std::vector<ActorPhrase>& phrases_;
  std::vector<bool> taken_;
};

}  // namespace

void attach_names(const Reading& reading, const std::vector<NameRun>& runs,
                  std::vector<ActorPhrase>& phrases) {
  NameBinder(reading, runs, phrases).bind_all();
}

}  // namespace rapporteur::ground
