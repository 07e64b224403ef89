#include "ground/actors/head_words.h"

#include <algorithm>

namespace rapporteur::ground {

namespace {

bool is_inside_name(const std::vector<NameRun>& runs, const Mark& mark) {
  const auto run = std::upper_bound(runs.begin(), runs.end(), mark.begin,
                                    [](std::uint32_t b, const NameRun& r) { return b < r.end; });
  return run != runs.end() && run->begin < mark.begin;
}

bool heads_noun_phrase(const Reading& reading, const Mark& mark) {
  const Token& head = reading.token(mark.end - 1);
  const NounClass kind = reading.gazetteer().nouns()[mark.row].kind;
  const bool owns = kind == NounClass::force || kind == NounClass::institution;
  const bool modifies = head.dep == "compound" && head.head >= mark.end && !owns;
  return !modifies && head.dep != "npadvmod" && head.dep != "amod" && head.pos != "ADJ";
}

bool heads_title(const Reading& reading, const Mark& mark) {
  const Title& title = reading.gazetteer().titles()[mark.row];
  if (title.kind == TitleClass::honorific) return false;
  const Token& last = reading.token(mark.end - 1);
  if (last.pos == "ADJ" && !reading.is_capital(mark.begin)) return false;  // "a general strike"
  const Mark* next = mark.end < reading.sentence_end(mark.begin) ? reading.mark(mark.end) : nullptr;
  const bool goes_on = next != nullptr && next->kind == MarkKind::title && !mark.is_plural &&
                       next->begin == mark.end &&
                       reading.gazetteer().titles()[next->row].kind != TitleClass::honorific;
  const bool before_noun =
      (last.dep == "compound" || last.dep == "nmod") && last.head >= mark.end &&
      reading.token(last.head).ent_type != "PERSON" &&
      (reading.mark(last.head) == nullptr || reading.mark(last.head)->kind == MarkKind::noun);
  const bool modifies = title.kind != TitleClass::office && title.kind != TitleClass::rank &&
                        (last.dep == "amod" || before_noun);
  // "is a supporter of": says what somebody is like, and names nobody.
  const bool describes = title.kind == TitleClass::role && last.dep == "attr" && !mark.is_plural;
  return !goes_on && !modifies && !describes;
}

}  // namespace

bool is_head_word(const Reading& reading, const std::vector<NameRun>& runs, const Mark& mark) {
  if (mark.kind != MarkKind::title && mark.kind != MarkKind::noun) return false;
  if (is_inside_name(runs, mark)) return false;
  return mark.kind == MarkKind::noun ? heads_noun_phrase(reading, mark)
                                     : heads_title(reading, mark);
}

bool names_nobody(const Reading& reading, const ActorPhrase& phrase) {
  if (!phrase.is_title || !phrase.names.empty()) return false;
  const Title& title = reading.gazetteer().titles()[phrase.row];
  const Token& head = reading.token(phrase.head);
  const bool is_small = !reading.is_capital(phrase.head_begin);
  if (reading.gazetteer().is_name_word("ambiguous_title", title.word) && is_small &&
      phrase.owners.empty())
    return true;
  const bool is_bare =
      !phrase.is_definite && !phrase.is_indefinite && phrase.owners.empty() && phrase.count.empty();
  if (phrase.is_plural || !(is_bare || phrase.is_indefinite)) return false;
  if (head.dep == "oprd" || (head.dep == "pobj" && reading.is(head.head, "as"))) return true;
  if (head.dep == "attr") return true;
  return is_bare && title.kind == TitleClass::role && is_small && head.dep != "nsubj";
}

}  // namespace rapporteur::ground
