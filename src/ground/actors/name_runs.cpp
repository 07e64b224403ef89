#include "ground/actors/name_runs.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string_view>

namespace rapporteur::ground {

namespace {

class RunFinder {
 public:
  explicit RunFinder(const Reading& reading) : reading_(reading) {}

  std::vector<NameRun> find() {
    find_runs();
    note_last_names();
    if (!last_names_.empty()) {
      runs_.clear();
      last_alone_.clear();
      find_runs();
    }
    settle_unknown();
    std::map<std::string, int> times;
    for (const NameRun& run : runs_) times[run.text] += 1;
    std::erase_if(runs_, [&](const NameRun& run) { return times[run.text] == 1 && is_stray(run); });
    return std::move(runs_);
  }

 private:
  void find_runs() {
    for (const Sentence& sentence : reading_.analysis().sentences) {
      for (std::uint32_t at = sentence.begin; at < sentence.end;) {
        const std::uint32_t end = run_end(at, sentence);
        if (end > at) add(at, end);
        at = std::max(end, at + 1);
      }
    }
  }

  // The last names of those named in full whose word the tagger takes for another where it stands
  // alone: "Ana Sunni ... Sunni called on them" (a noun, an adjective).
  void note_last_names() {
    std::set<std::string_view> last_names;
    for (const NameRun& run : runs_) {
      const bool is_full = run.end - run.begin > 1 || run.is_titled;
      if (is_full && reading_.token(run.end - 1).ent_type == "PERSON")
        last_names.insert(reading_.text(run.end - 1));
    }
    for (const Sentence& sentence : reading_.analysis().sentences) {
      const std::uint32_t first = sentence.begin;
      // "He" is no Liu He.
      if (reading_.token(first).pos == "PRON") continue;
      if (last_names.contains(reading_.text(first)) && !is_name_token(first, sentence) &&
          reading_.token(first).dep.starts_with("nsubj"))
        last_names_.insert(reading_.text(first));
    }
  }

  // Whether a token can be part of a name by its form alone.
  [[nodiscard]] bool is_name_token(std::uint32_t i, const Sentence& sentence) const {
    const Token& token = reading_.token(i);
    if (!reading_.is_capital(i) || reading_.mark(i) != nullptr) return false;
    if (token.ent_type != "PERSON" &&
        reading_.gazetteer().is_name_word("calendar", reading_.lower(i)))
      return false;
    if (token.tag == "NNP" || token.tag == "NNPS" || token.ent_type == "PERSON") return true;
    if (token.dep.starts_with("nsubj") && last_names_.contains(reading_.text(i))) return true;
    const bool closed = token.pos == "PRON" || token.pos == "DET" || token.pos == "ADP" ||
                        token.pos == "CCONJ" || token.pos == "SCONJ" || token.pos == "AUX" ||
                        token.pos == "ADV" || token.pos == "NUM" || token.pos == "INTJ" ||
                        token.pos == "PART";
    return !closed && i > sentence.begin && i + 1 < sentence.end && reading_.text(i - 1) != "\"" &&
           !is_all_capitals(sentence);
  }

  [[nodiscard]] bool is_all_capitals(const Sentence& sentence) const {
    std::uint32_t small = 0;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
      small += reading_.text(i) == reading_.lower(i) && reading_.token(i).pos != "PUNCT" ? 1U : 0U;
    return small * 4 < sentence.end - sentence.begin;
  }

  static bool names_body(NounClass kind) {
    return kind == NounClass::institution || kind == NounClass::force;
  }

  // A surname that is also an office ("John Major") goes on where the model sees one name.
  [[nodiscard]] bool goes_on(std::uint32_t i, const Sentence& sentence) const {
    const Token& token = reading_.token(i);
    if (token.ent_iob == "B" && !reading_.token(i - 1).ent_type.empty()) return false;
    // In a line of capitals only the model's name tells where it ends.
    if (reading_.token(i - 1).ent_type == "PERSON" && token.ent_type != "PERSON" &&
        is_all_capitals(sentence))
      return false;
    if (is_name_token(i, sentence)) return true;
    const Mark* mark = reading_.mark(i);
    // "Osby Democratic Party": the party's own name goes on over the word for it.
    if (mark != nullptr && mark->kind == MarkKind::noun && reading_.is_capital(i) &&
        names_body(reading_.gazetteer().nouns()[mark->row].kind) && token.tag.starts_with("NNP"))
      return true;
    return mark != nullptr && mark->kind == MarkKind::title && reading_.is_capital(i) &&
           token.ent_type == "PERSON" && token.ent_iob == "I" && token.tag == "NNP" &&
           i + 1 < sentence.end && reading_.mark(i - 1) == nullptr &&
           !is_name_token(i + 1, sentence);
  }

  [[nodiscard]] bool joins(std::uint32_t i) const {
    return reading_.token(i - 1).span.end == reading_.token(i).span.begin;
  }

  std::uint32_t run_end(std::uint32_t at, const Sentence& sentence) const {
    std::uint32_t i = at;
    const bool particle_first = reading_.gazetteer().is_name_word("particle", reading_.lower(at)) &&
                                reading_.is_capital(at);
    if (!is_name_token(at, sentence) &&
        !(particle_first && at + 1 < sentence.end && is_name_token(at + 1, sentence)))
      return at;
    for (++i; i < sentence.end;) {
      if (goes_on(i, sentence)) {
        ++i;
      } else if (i + 1 < sentence.end && reading_.text(i) == "-" && joins(i) && joins(i + 1)) {
        i += 2;
      } else if (const std::uint32_t next = over_particles(i, sentence); next > i) {
        i = next;
      } else if (const std::uint32_t last = over_nickname(i, sentence); last > i) {
        i = last;
      } else {
        break;
      }
    }
    while (i > at + 1 && reading_.is(i - 1, ".")) --i;
    return i;
  }

  [[nodiscard]] bool is_english_word(std::uint32_t i) const {
    return reading_.is(i, "at") || reading_.is(i, "as") || reading_.is(i, "an");
  }

  // "van der Berg", "al-Sadr": behind the particles when a name word follows, else `i`.
  [[nodiscard]] std::uint32_t over_particles(std::uint32_t i, const Sentence& sentence) const {
    std::uint32_t next = i;
    while (next < sentence.end &&
           reading_.gazetteer().is_name_word("particle", reading_.lower(next)) &&
           !reading_.is_possessive(next)) {
      const bool tied =
          next + 1 < sentence.end && reading_.text(next + 1) == "-" && joins(next + 1);
      // "Luis Rey at Osby": an English word is a particle only where a hyphen ties it ("at-Tayib").
      if (!tied && is_english_word(next)) break;
      next += tied ? 2 : 1;
    }
    if (next == i || next >= sentence.end) return i;
    return is_name_token(next, sentence) || is_title_as_name(i, next) ? next + 1 : i;
  }

  // "Turki bin Sultan": behind "son of" a monarch's title is a name.
  [[nodiscard]] bool is_title_as_name(std::uint32_t particle, std::uint32_t i) const {
    const Mark* mark = reading_.mark(i);
    return mark != nullptr && mark->kind == MarkKind::title && reading_.is_capital(i) &&
           mark->end == i + 1 && reading_.token(i).tag.starts_with("NNP") &&
           reading_.gazetteer().is_name_word("son_of", reading_.lower(particle));
  }

  // `Ana "Nightingale" Lund`: behind the closing mark when the name goes on, else `i`.
  [[nodiscard]] std::uint32_t over_nickname(std::uint32_t i, const Sentence& sentence) const {
    constexpr std::uint32_t kLongest = 2;  // words
    const auto is_quote = [&](std::uint32_t t) {
      const std::string_view text = reading_.text(t);
      return text == "\"" || text == "\xE2\x80\x9C" || text == "\xE2\x80\x9D";
    };
    if (i + 3 >= sentence.end || !is_quote(i)) return i;
    std::uint32_t close = i + 1;
    while (close < sentence.end && close <= i + kLongest && reading_.is_capital(close)) ++close;
    const bool goes_on_behind = close > i + 1 && close + 1 < sentence.end && is_quote(close) &&
                                reading_.token(close + 1).tag == "NNP" &&
                                reading_.is_capital(close + 1) &&
                                reading_.mark(close + 1) == nullptr;
    return goes_on_behind ? close + 1 : i;
  }

  // "the Osby corridor", "in Osby": a place, whatever the label says.
  [[nodiscard]] bool stands_as_place(const NameRun& run) const {
    if (run.end < reading_.size() &&
        reading_.gazetteer().is_name_word("place", reading_.lower(run.end)) &&
        reading_.token(run.end - 1).head >= run.end)
      return true;
    if (run.begin == 0 || run.end - run.begin > 2) return false;
    // "the town of Osby"
    if (run.begin >= 2 && reading_.is(run.begin - 1, "of") &&
        reading_.gazetteer().is_name_word("place", reading_.lower(run.begin - 2)))
      return true;
    const bool placed = reading_.is(run.begin - 1, "in") || reading_.is(run.begin - 1, "at") ||
                        reading_.is(run.begin - 1, "near");
    return placed && reading_.token(run.end - 1).ent_type != "PERSON" &&
           reading_.token(run.end - 1).ent_type != "ORG";
  }

  void add(std::uint32_t begin, std::uint32_t end) {
    NameRun run;
    run.begin = begin;
    run.end = end;
    run.text = reading_.words(begin, end);
    if (begin > reading_.sentence_begin(begin)) {
      const Mark* before = reading_.mark(begin - 1);
      if (before != nullptr && before->kind == MarkKind::title) {
        const Title& title = reading_.gazetteer().titles()[before->row];
        run.is_titled = title.kind == TitleClass::honorific || title.kind == TitleClass::rank;
        run.gender = title.gender;
      }
    }
    run.kind = kind_by_words(run);
    if (end == begin + 1 && reading_.token(begin).dep == "nsubj")
      last_alone_[reading_.lower(begin)] = begin;
    runs_.push_back(run);
  }

  [[nodiscard]] NameKind kind_by_words(const NameRun& run) const {
    const Gazetteer& gazetteer = reading_.gazetteer();
    for (std::uint32_t i = run.end; i-- > run.begin;) {
      const std::string& word = reading_.lower(i);
      const bool lone_thing = run.end - run.begin == 1 || i + 1 == run.end;
      if (gazetteer.is_name_word("thing", word) &&
          (lone_thing || reading_.token(i).ent_type != "PERSON"))
        return NameKind::thing;
      if (reading_.token(i).ent_type == "PERSON" || run.is_titled) continue;
      if (gazetteer.is_name_word("organisation", word) && run.end - run.begin > 1)
        return NameKind::body;
      if (gazetteer.is_name_word("place", word)) return NameKind::place;
    }
    if (run.is_titled) return NameKind::person;
    return stands_as_place(run) ? NameKind::place : NameKind::unknown;
  }

  // Two or three plain words that met somebody, or whose last word alone goes on speaking.
  [[nodiscard]] bool acts_as_person(const NameRun& run) const {
    if (run.end - run.begin < 2 || run.end - run.begin > 3) return false;
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      if (reading_.text(i).size() < 2 ||
          reading_.is_capital(i) == (reading_.text(i) == reading_.lower(i)) ||
          is_acronym(reading_.text(i)))
        return false;
    }
    const Token& last = reading_.token(run.end - 1);
    const std::string& verb = reading_.token(last.head).lemma;
    if (last.dep == "nsubj" && reading_.gazetteer().is_name_word("personal", verb)) return true;
    const auto alone = last_alone_.find(reading_.lower(run.end - 1));
    return alone != last_alone_.end() && alone->second > run.end;
  }

  static bool is_acronym(std::string_view word) {
    return std::count_if(word.begin(), word.end(),
                         [](unsigned char c) { return std::isupper(c) != 0; }) > 1;
  }

  // A single capitalised word of a headline that nothing else speaks for.
  [[nodiscard]] bool is_stray(const NameRun& run) const {
    if (run.kind != NameKind::body || run.end - run.begin > 1) return false;
    const std::string_view word = reading_.text(run.begin);
    const Sentence& sentence = reading_.analysis().sentences[reading_.sentence_of(run.begin)];
    if (is_all_capitals(sentence)) return true;
    const Token& token = reading_.token(run.begin);
    return !is_acronym(word) && token.dep != "nsubj" && token.dep != "poss" &&
           token.dep != "pobj" && token.dep != "dobj";
  }

  [[nodiscard]] std::string label_of(const NameRun& run) const {
    std::map<std::string, int> counts;
    for (std::uint32_t i = run.begin; i < run.end; ++i) counts[reading_.token(i).ent_type] += 1;
    const auto best =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return best->first;
  }

  // The label counts over the whole report: one odd label among several is outvoted.
  void settle_unknown() {
    std::map<std::string, std::map<NameKind, int>> votes;
    for (const NameRun& run : runs_) {
      const std::string label = label_of(run);
      const NameKind kind = run.kind != NameKind::unknown                        ? run.kind
                            : label == "PERSON"                                  ? NameKind::person
                            : label == "ORG"                                     ? NameKind::body
                            : label == "GPE" || label == "LOC" || label == "FAC" ? NameKind::place
                            : label.empty()                                      ? NameKind::unknown
                                                                                 : NameKind::thing;
      votes[run.text][kind] += run.kind != NameKind::unknown ? 3 : 1;
    }
    for (NameRun& run : runs_) {
      if (run.kind != NameKind::unknown) continue;
      const auto& kinds = votes[run.text];
      const auto best =
          std::max_element(kinds.begin(), kinds.end(),
                           [](const auto& a, const auto& b) { return a.second < b.second; });
      run.kind = best->first;
      run.is_by_label = true;
      if (run.kind == NameKind::body && acts_as_person(run)) run.kind = NameKind::person;
    }
  }

  const Reading& reading_;
  std::vector<NameRun> runs_;
  std::set<std::string_view> last_names_;  // that only the rest of the report shows to be names
  std::map<std::string, std::uint32_t> last_alone_;  // single words that are a subject: last token
};

}  // namespace

std::vector<NameRun> find_name_runs(const Reading& reading) { return RunFinder(reading).find(); }

}  // namespace rapporteur::ground
