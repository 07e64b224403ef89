#include "ground/actors/actor_phrases.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "ground/actors/head_words.h"
#include "ground/actors/phrase_sides.h"
#include "ground/actors/title_names.h"

namespace rapporteur::ground {

namespace {

bool says_top(const Reading& reading, const ActorPhrase& phrase) {
  for (std::uint32_t i = phrase.begin; i < phrase.head_begin; ++i) {
    if (reading.is(i, "top") || reading.is(i, "chief")) return true;
  }
  return false;
}

// "The captain" where the report has a Captain Moussa Diallo.
bool is_rank_of_somebody(const Reading& reading, const std::vector<NameRun>& runs,
                         const ActorPhrase& phrase) {
  if (!phrase.is_title || !phrase.is_definite || phrase.is_plural ||
      reading.gazetteer().titles()[phrase.row].kind != TitleClass::rank)
    return false;
  return std::any_of(runs.begin(), runs.end(), [&](const NameRun& run) {
    const Mark* mark = run.begin > 0 ? reading.mark(run.begin - 1) : nullptr;
    return mark != nullptr && mark->kind == MarkKind::title && mark->row == phrase.row;
  });
}

ActorPhrase read_phrase(const Reading& reading, const std::vector<NameRun>& runs,
                        const Mark& mark) {
  PhraseDraft draft{reading, runs, {}, mark.begin, mark.end};
  ActorPhrase& phrase = draft.phrase;
  phrase.begin = phrase.head_begin = mark.begin;
  phrase.end = mark.end;
  phrase.head = mark.end - 1;
  phrase.is_title = mark.kind == MarkKind::title;
  phrase.row = mark.row;
  phrase.is_plural = mark.is_plural;
  read_left_side(draft);
  read_right_side(draft);
  phrase.title = reading.words(draft.title_begin, draft.title_end);
  const std::string head = base::to_lower(reading.slice(phrase.head_begin, phrase.head + 1));
  if (head.ends_with("-elect")) phrase.held = "elect";
  if (head.starts_with("ex-")) phrase.held = "former";
  // "The top Norland diplomat" is its foreign minister wherever "top" stands.
  if (head.starts_with("diplomat") && says_top(reading, phrase))
    phrase.title = "top " + reading.words(phrase.head_begin, phrase.head + 1);
  phrase.is_definite = phrase.is_definite || !phrase.owners.empty() || phrase.possessor.has_value();
  return phrase;
}

}  // namespace

const NameRun* PhraseDraft::run_ending_at(std::uint32_t end) const {
  const auto run = std::lower_bound(runs.begin(), runs.end(), end,
                                    [](const NameRun& r, std::uint32_t e) { return r.end < e; });
  return run == runs.end() || run->end != end ? nullptr : &*run;
}

const NameRun* PhraseDraft::run_from(std::uint32_t begin) const {
  const auto run = std::lower_bound(runs.begin(), runs.end(), begin,
                                    [](const NameRun& r, std::uint32_t b) { return r.begin < b; });
  return run == runs.end() || run->begin != begin ? nullptr : &*run;
}

bool PhraseDraft::is_land_mark(std::uint32_t i) const {
  const Mark* mark = reading.mark(i);
  return mark != nullptr && (mark->kind == MarkKind::state || mark->kind == MarkKind::adjective ||
                             mark->kind == MarkKind::people || mark->kind == MarkKind::seat);
}

bool is_possessor(std::string_view lower) {
  static constexpr std::array<std::string_view, 6> kPossessors = {"his",   "her", "its",
                                                                  "their", "our", "my"};
  return is_one_of(kPossessors, lower);
}

std::vector<ActorPhrase> find_actor_phrases(const Reading& reading,
                                            const std::vector<NameRun>& runs) {
  std::vector<ActorPhrase> phrases;
  for (const Mark& mark : reading.marks()) {
    if (is_head_word(reading, runs, mark)) phrases.push_back(read_phrase(reading, runs, mark));
  }
  attach_names(reading, runs, phrases);
  std::erase_if(phrases, [&](const ActorPhrase& phrase) {
    return names_nobody(reading, phrase) && !is_rank_of_somebody(reading, runs, phrase);
  });
  return phrases;
}

}  // namespace rapporteur::ground
