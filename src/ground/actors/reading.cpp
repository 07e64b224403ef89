#include "ground/actors/reading.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/utf8.h"

namespace rapporteur::ground {

namespace {

std::string first_piece(std::string_view lower) {
  std::string piece;
  for (const char c : lower) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) break;
    piece += c;
  }
  return piece;
}

// Words that are nouns wherever they head a phrase, but are often another part of speech.
bool is_nominal(const Token& token) {
  return token.pos == "NOUN" || token.pos == "PROPN" || token.pos == "ADJ" ||
         token.tag.starts_with("NN");
}

}  // namespace

Reading::Reading(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer)
    : report_(report), analysis_(analysis), gazetteer_(gazetteer) {
  lower_.reserve(size());
  for (std::uint32_t i = 0; i < size(); ++i)
    lower_.push_back(base::to_lower(folded_words(text(i))));
  sentence_of_.assign(size(), 0);
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    for (std::uint32_t i = analysis.sentences[s].begin; i < analysis.sentences[s].end; ++i)
      sentence_of_[i] = s;
  }
  mark_at_.assign(size(), kNoMark);
  mark_words();
  drop_namesakes();
  mark_points();
}

std::string_view Reading::slice(std::uint32_t begin, std::uint32_t end) const {
  return report_.slice(span(begin, end));
}

Span Reading::span(std::uint32_t begin, std::uint32_t end) const {
  return begin < end ? Span{token(begin).span.begin, token(end - 1).span.end} : Span{};
}

std::string Reading::words(std::uint32_t begin, std::uint32_t end) const {
  std::string joined;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (i > begin && token(i - 1).span.end != token(i).span.begin) joined += ' ';
    joined += text(i);
  }
  return joined;
}

const Mark* Reading::mark(std::uint32_t index) const {
  return index < size() && mark_at_[index] != kNoMark
             ? &marks_[static_cast<std::size_t>(mark_at_[index])]
             : nullptr;
}

bool Reading::is_capital(std::uint32_t index) const {
  if (index >= size()) return false;
  const std::string_view word = text(index);
  const char32_t first = base::decode_at(word, 0).code_point;
  if (first < 0x80) return std::isupper(static_cast<unsigned char>(word.front())) != 0;
  return base::to_lower(word) != word;
}

std::string_view Reading::bracket_after(std::uint32_t index) const {
  constexpr std::size_t kLongestBytes = 60;
  const std::string_view rest =
      std::string_view(report_.text).substr(token(index).span.end, kLongestBytes);
  const std::size_t open = rest.find_first_not_of(" \xC2\xA0");
  if (open == std::string_view::npos || rest[open] != '(') return {};
  const std::size_t close = rest.find(')', open);
  return close == std::string_view::npos ? std::string_view()
                                         : rest.substr(open + 1, close - open - 1);
}

std::uint32_t Reading::after_bracket(std::uint32_t index) const {
  const std::string_view inside = bracket_after(index);
  if (inside.empty()) return index + 1;
  const std::uint32_t close =
      static_cast<std::uint32_t>(inside.data() + inside.size() - report_.text.data());
  std::uint32_t next = index + 1;
  while (next < size() && token(next).span.begin <= close) ++next;
  return next;
}

void Reading::add_mark(Mark mark) {
  for (std::uint32_t i = mark.begin; i < mark.end; ++i)
    mark_at_[i] = static_cast<int>(marks_.size());
  marks_.push_back(mark);
}

// "Michael Jordan", "Chad Ellis": a land's name inside a person's. "Northern Iran" is none.
bool Reading::is_in_a_name(std::uint32_t begin, std::uint32_t end) const {
  const auto is_given = [&](std::uint32_t i) {
    return is_capital(i) && token(i).tag == "NNP" && token(i).ent_type == "PERSON" &&
           mark_at_[i] == kNoMark && !gazetteer_.is_name_word("place_modifier", lower_[i]);
  };
  if (begin > sentence_begin(begin) && is_given(begin - 1) && token(begin).ent_type == "PERSON")
    return true;
  // "The chief delegate, Israel Roldan": a given name behind an office.
  const bool behind_title =
      !marks_.empty() && marks_.back().kind == MarkKind::title &&
      (marks_.back().end == begin || (marks_.back().end + 1 == begin && is(begin - 1, ",")));
  if (behind_title && gazetteer_.is_name_word("land_or_given", lower_[begin]) &&
      end < sentence_end(begin) && is_capital(end) && token(end).tag == "NNP" &&
      token(begin).head == end)
    return true;
  return end < sentence_end(begin) && is_given(end) && token(end).ent_iob == "I" &&
         token(begin).ent_type == "PERSON";
}

void Reading::add_land(std::uint32_t begin, std::uint32_t end, const LandTerm& term) {
  Mark mark{begin, end, MarkKind::state, term.land, false};
  const Token& last = token(end - 1);
  const bool before_noun = end < sentence_end(begin) &&
                           (last.head >= end && is_nominal(token(end)) && token(end).pos != "ADJ");
  const std::uint8_t people = kPeopleSingular | kPeoplePlural;
  if ((term.uses & kStateName) != 0 &&
      !((term.uses & kAdjective) != 0 && before_noun && !is_possessive(end))) {
    mark.kind = MarkKind::state;
  } else if ((term.uses & kAdjective) != 0 && ((term.uses & people) == 0 || last.head != end - 1)) {
    const bool heads = last.dep.starts_with("nsubj") || last.dep.ends_with("obj") ||
                       last.dep == "attr" || last.dep == "ROOT";
    const bool joined =
        last.dep == "conj" && last.tag != "JJ" && !before_noun && token(last.head).tag == "NNPS";
    mark.kind =
        (term.uses & people) != 0 && ((heads && !before_noun) || last.tag == "NNPS" || joined)
            ? MarkKind::people
            : MarkKind::adjective;
  } else if ((term.uses & people) != 0) {
    mark.kind = MarkKind::people;
  } else if ((term.uses & kSeat) != 0) {
    mark.kind = MarkKind::seat;
  }
  mark.is_plural = mark.kind == MarkKind::people && (term.uses & kPeoplePlural) != 0;
  add_mark(mark);
}

// "Georgia" in a report on the United States is theirs, unless Georgians or Tbilisi are spoken of.
void Reading::drop_namesakes() {
  const auto speaks_of = [&](auto fits) {
    return std::any_of(marks_.begin(), marks_.end(), [&](const Mark& m) {
      return m.kind != MarkKind::body && m.kind != MarkKind::title && m.kind != MarkKind::noun &&
             m.kind != MarkKind::portfolio && fits(m);
    });
  };
  const bool speaks_of_america =
      speaks_of([&](const Mark& m) { return gazetteer_.lands()[m.row].country == "USA"; });
  if (!speaks_of_america) return;
  std::vector<Mark> kept;
  for (const Mark& mark : marks_) {
    const bool is_doubtful =
        mark.kind == MarkKind::state && gazetteer_.lands()[mark.row].has_namesake &&
        !speaks_of([&](const Mark& m) { return m.row == mark.row && m.kind != MarkKind::state; });
    if (!is_doubtful) kept.push_back(mark);
  }
  std::fill(mark_at_.begin(), mark_at_.end(), kNoMark);
  marks_.clear();
  for (const Mark& mark : kept) add_mark(mark);
}

std::uint32_t Reading::mark_name(std::uint32_t at, std::uint32_t limit) {
  for (std::uint32_t end = limit; end > at; --end) {
    const std::string_view words = slice(at, end);
    // "WHO" of a line in capitals is no agency.
    const std::string& pos = token(at).pos;
    if (end == at + 1 && pos != "PROPN" && pos != "NOUN" && pos != "ADJ" && pos != "X") continue;
    if (const int body = gazetteer_.find_body(words);
        body >= 0 && (is_capital(at) || end > at + 1)) {
      if (is_in_a_name(at, end)) continue;
      add_mark({at, end, MarkKind::body, static_cast<std::uint32_t>(body), false});
      return end;
    }
    if (at > sentence_begin(at) && text(at - 1) == "New") continue;  // "New Jersey"
    if (const LandTerm* land = gazetteer_.find_land(words);
        land != nullptr && !is_in_a_name(at, end)) {
      add_land(at, end, *land);
      return end;
    }
  }
  return at;
}

std::uint32_t Reading::mark_word(std::uint32_t at, std::uint32_t limit) {
  for (std::uint32_t end = limit; end > at; --end) {
    const std::string words = base::to_lower(slice(at, end));
    const WordTerm* term = gazetteer_.find_word(words);
    // "Ex-president": the office is known by its word.
    if (term == nullptr && words.starts_with("ex-")) term = gazetteer_.find_word(words.substr(3));
    if (term == nullptr) continue;
    if (!term->is_title) {
      if (!is_nominal(token(end - 1))) continue;
      add_mark({at, end, MarkKind::noun, term->row, term->is_plural});
      return end;
    }
    const Title& title = gazetteer_.titles()[term->row];
    // "Foreign Minister Shah Mehmood": a name that is a monarch's title elsewhere.
    if (gazetteer_.is_name_word("title_or_name", title.word) && is_capital(at) && !marks_.empty() &&
        marks_.back().end == at && marks_.back().kind == MarkKind::title &&
        end < sentence_end(at) && goes_on_as_name(end))
      return at;
    const bool nominal = is_nominal(token(end - 1)) || (is_capital(at) && end - at > 1);
    if (!nominal && title.kind != TitleClass::honorific) continue;
    // "FM", "Gen." and "Mr" only as written; a clock's "3 PM" is no office.
    if (title.kind == TitleClass::honorific && !is_capital(at)) continue;
    if ((lower_[at] == "pm" || lower_[at] == "fm" || lower_[at] == "mp") &&
        (text(at) != (term->is_plural ? text(at) : "PM") && text(at) != "FM" && text(at) != "MP"))
      continue;
    if (lower_[at] == "pm" && at > 0 && token(at - 1).pos == "NUM") continue;
    // "Foreign" belongs to an office only before one ("Foreign Minister").
    const bool is_portfolio = title.kind == TitleClass::portfolio;
    if (is_portfolio && end - at == 1 && !goes_before_word(end)) continue;
    const MarkKind kind = is_portfolio ? MarkKind::portfolio : MarkKind::title;
    add_mark({at, end, kind, term->row, term->is_plural});
    return end;
  }
  return at;
}

// A capitalised word, or "al-" before one.
bool Reading::goes_on_as_name(std::uint32_t at) const {
  if (is_capital(at)) return token(at).tag == "NNP";
  std::uint32_t next = at;
  while (next < size() && gazetteer_.is_name_word("particle", lower_[next])) ++next;
  if (next > at && next < size() && text(next) == "-") ++next;
  return next > at && is_capital(next);
}

bool Reading::goes_before_word(std::uint32_t at) const {
  for (std::uint32_t end = std::min(size(), at + 3); end > at; --end) {
    if (gazetteer_.find_word(base::to_lower(slice(at, end))) != nullptr) return true;
  }
  // "Defence and Interior", "of Defence" at the end of an office.
  return at >= 2 && (is(at, "and") || is(at - 2, "of") || is(at - 2, "and") || is(at - 2, "for"));
}

namespace {

bool is_point(std::string_view word) {
  static constexpr std::array<std::string_view, 4> kPoints = {"north", "south", "east", "west"};
  return std::find(kPoints.begin(), kPoints.end(), word) != kPoints.end();
}

}  // namespace

// "The South" of a report that tells of South Korea, and of no other land of the South.
void Reading::mark_points() {
  std::vector<Mark> found;
  for (std::uint32_t at = 1; at < size(); ++at) {
    const bool alone = at + 1 >= size() || !is_capital(at + 1);
    if (mark_at_[at] != kNoMark || !is_capital(at) || !is_point(lower_[at]) || !alone ||
        lower_[at - 1] != "the" || token(at).pos == "ADJ" || (at + 1 < size() && is(at + 1, "of")))
      continue;
    std::optional<std::uint32_t> land;
    bool several = false;
    for (const Mark& mark : marks_) {
      const std::string words = base::to_lower(slice(mark.begin, mark.end));
      if (mark.kind != MarkKind::state || !words.starts_with(lower_[at] + " ")) continue;
      several = several || (land && *land != mark.row);
      land = mark.row;
    }
    if (land && !several) found.push_back({at, at + 1, MarkKind::state, *land, false});
  }
  for (const Mark& mark : found) {
    const auto behind =
        std::ranges::find_if(marks_, [&](const Mark& other) { return other.begin > mark.begin; });
    marks_.insert(behind, mark);
  }
  const std::vector<Mark> all = std::move(marks_);
  marks_.clear();
  for (const Mark& mark : all) add_mark(mark);
}

// "North and South Korea": the first stands for a land whose name the second ends.
std::uint32_t Reading::mark_shortened(std::uint32_t at, std::uint32_t limit) {
  if (!is_capital(at) || !is_point(lower_[at]) || !(is(at + 1, "and") || is(at + 1, "or")))
    return at;
  for (std::uint32_t end = std::min(limit, at + 5); end > at + 2; --end) {
    const std::string_view other = slice(at + 2, end);
    const std::size_t space = other.find(' ');
    if (space == std::string_view::npos || !is_point(base::to_lower(other.substr(0, space))) ||
        gazetteer_.find_land(other) == nullptr)
      continue;
    const std::string whole = std::string(text(at)) + std::string(other.substr(space));
    const LandTerm* land = gazetteer_.find_land(whole);
    if (land == nullptr) continue;
    add_land(at, at + 1, *land);
    return at + 1;
  }
  return at;
}

void Reading::mark_words() {
  for (const Sentence& sentence : analysis_.sentences) {
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
      const std::string_view first = lower_[at];
      const std::uint32_t longest =
          gazetteer_.longest_from(first_piece(first.starts_with("ex-") ? first.substr(3) : first));
      std::uint32_t next = mark_shortened(at, sentence.end);
      if (next == at && longest > 0) {
        const std::uint32_t limit = std::min(sentence.end, at + longest);
        next = mark_name(at, limit);
        if (next == at) next = mark_word(at, limit);
      }
      at = std::max(next, at + 1);
    }
  }
}

}  // namespace rapporteur::ground
