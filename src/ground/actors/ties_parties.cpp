// Who took part in the last meeting, and which two states were named last.

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "ground/actors/ties.h"

namespace rapporteur::ground {

// Adds the entities of the children of `token` with this relation, shared ones included.
void Ties::add_below(std::uint32_t token, std::string_view dep, Entities& parties) const {
  for (std::uint32_t i = reading_.sentence_begin(token); i < reading_.sentence_end(token); ++i) {
    const Token* at = &reading_.token(i);
    for (int step = 0; step < 4 && at->dep == "conj" && reading_.token(at->head).pos != "VERB";
         ++step)
      at = &reading_.token(at->head);
    if (at->head != token || at->dep != dep) continue;
    const Seen* seen = mention_at(i);
    if (seen == nullptr) continue;
    for (const std::uint32_t entity : mentions_[seen->mention].entities) {
      const ActorKind kind = cast_.entity(entity).kind;
      if (kind == ActorKind::people || kind == ActorKind::armed_force ||
          kind == ActorKind::unknown || kind == ActorKind::outlet)
        continue;
      if (std::find(parties.begin(), parties.end(), entity) == parties.end())
        parties.push_back(entity);
    }
  }
}

// Whether "with" stands behind the first actor that follows.
bool Ties::joins_later(std::uint32_t of) const {
  for (std::uint32_t i = of + 1; i < reading_.sentence_end(of); ++i) {
    if (reading_.is(i, "with")) return mention_at(i - 1) != nullptr;
  }
  return false;
}

// Who meets whom in the sentence of `token`: the subject of a word of meeting, and who stands
// behind its "with", "between" and "of".
Entities Ties::parties_of(std::uint32_t token) const {
  Entities best;
  for (std::uint32_t i = reading_.sentence_begin(token); i < reading_.sentence_end(token); ++i) {
    const Token& word = reading_.token(i);
    if (!reading_.gazetteer().is_name_word("meet", word.lemma) &&
        !reading_.gazetteer().is_name_word("meet", reading_.lower(i)))
      continue;
    Entities parties;
    std::optional<std::uint32_t> convenes;  // the verb whose subject brings the others together
    if (is_told_in_passing(i)) continue;
    if (word.pos == "VERB") {
      if (is_convening(i)) {
        convenes = i;
      } else {
        add_below(i, "nsubj", parties);
      }
      if (word.lemma == "meet" || word.lemma == "receive" || word.lemma == "visit")
        add_below(i, "dobj", parties);
    } else if (word.pos == "NOUN") {
      add_below(i, "poss", parties);
      add_below(i, "compound", parties);
      add_below(i, "amod", parties);
      if (word.dep == "dobj" || (word.dep == "pobj" && reading_.token(word.head).dep == "prep")) {
        const std::uint32_t over = word.dep == "dobj" ? word.head : reading_.token(word.head).head;
        if (is_convening(over)) {
          convenes = over;
        } else if (reading_.token(over).pos == "VERB") {
          add_below(over, "nsubj", parties);
        }
      }
    }
    for (std::uint32_t p = reading_.sentence_begin(token); p < reading_.sentence_end(token); ++p) {
      // "A meeting was held in a new form of A with B": the tree hangs "of A" too deep.
      const bool of_before_with = reading_.is(p, "of") && word.pos == "NOUN" &&
                                  word.dep == "nsubjpass" && p > i && joins_later(p);
      if (of_before_with) add_below(p, "pobj", parties);
      const bool joins = reading_.is(p, "with") || reading_.is(p, "between") ||
                         (word.pos == "NOUN" && reading_.is(p, "of"));
      const bool hangs = reading_.token(p).head == i ||
                         (reading_.is(p, "with") && word.dep == "nsubjpass" && p > i);
      if (joins && hangs) add_below(p, "pobj", parties);
    }
    // "Norland hosted talks with Sudland": one of two; "Lund hosted a meeting of A and B": neither.
    if (convenes && parties.size() < 2) {
      const Entities others = std::exchange(parties, {});
      add_below(*convenes, "nsubj", parties);
      std::copy_if(others.begin(), others.end(), std::back_inserter(parties), [&](std::uint32_t e) {
        return std::find(parties.begin(), parties.end(), e) == parties.end();
      });
    }
    if (parties.size() > best.size()) best = parties;
  }
  return best.size() > 1 ? best : Entities{};
}

bool Ties::is_convening(std::uint32_t token) const {
  return reading_.token(token).pos == "VERB" &&
         reading_.gazetteer().is_name_word("convenes", reading_.token(token).lemma);
}

// "Including the meeting of A and B": another meeting than the one the report is about.
bool Ties::is_told_in_passing(std::uint32_t token) const {
  const Token& word = reading_.token(token);
  if (word.pos != "NOUN" || word.dep != "pobj") return false;
  const std::string& preposition = reading_.lower(word.head);
  // "Two days of talks between A and B closed": the talks are what is told.
  if (preposition == "of" && is_subject(reading_.token(word.head).head)) return false;
  return preposition == "including" || preposition == "of" || preposition == "about" ||
         preposition == "since" || preposition == "after" || preposition == "before";
}

Entities Ties::last_parties(std::uint32_t token, std::uint32_t reach) const {
  const std::uint32_t here = reading_.sentence_of(token);
  for (std::uint32_t back = 0; back <= reach && back <= here; ++back) {
    const Entities parties = parties_of(reading_.analysis().sentences[here - back].begin);
    if (parties.size() > 1) return parties;
  }
  return {};
}

// The last two states named side by side: "Norland and Sudland", "Norland-Sudland", or the states
// of two holders of one office.
Entities Ties::last_lands(std::uint32_t token) const {
  const std::vector<Mark>& marks = reading_.marks();
  auto mark = std::lower_bound(marks.begin(), marks.end(), token,
                               [](const Mark& m, std::uint32_t t) { return m.begin < t; });
  const auto is_land = [&](const Mark& m) {
    return m.kind == MarkKind::state || m.kind == MarkKind::adjective || m.kind == MarkKind::seat;
  };
  while (mark != marks.begin()) {
    --mark;
    if (mark == marks.begin()) break;
    const Mark& before = *(mark - 1);
    const std::uint32_t gap = mark->begin - before.end;
    if (!is_land(*mark) || !is_land(before) || mark->row == before.row || gap == 0 || gap > 2)
      continue;
    if (!reading_.is(mark->begin - 1, "and") && reading_.text(before.end) != "-" &&
        !reading_.is(before.end, "and"))
      continue;
    // More than two in the list are no pair.
    if (mark - marks.begin() >= 2 && is_land(*(mark - 2)) && before.begin - (mark - 2)->end <= 1 &&
        reading_.is(before.begin - 1, ","))
      continue;
    return {cast_.land(before.row), cast_.land(mark->row)};
  }
  return {};
}

}  // namespace rapporteur::ground
