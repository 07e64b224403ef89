#include <algorithm>
#include <variant>

#include "link/distinct.h"
#include "link/names.h"
#include "link/same_kind.h"

namespace rapporteur::link {

namespace {

constexpr std::size_t kFewestWords = 3;  // below that a passage says too little to be compared

// Speakers whom the report names by a plain word only: "officials", "British economists".
bool has_no_name(const Told& told) {
  const auto& speakers = std::get<StatementClaim>(told.claim->body).speakers;
  const bool are_people = std::ranges::any_of(
      speakers, [](const Actor& actor) { return actor.kind == ActorKind::people; });
  return are_people || std::ranges::all_of(told.doers, [](const Who& who) {
           return who.person.empty() && who.side.empty() && !opens_as_name(who.name);
         });
}

bool is_person(const Told& told) {
  return !told.doers.empty() && !told.doers.front().person.empty();
}

}  // namespace

Verdict same_statement(const Told& a, const Told& b) {
  const auto& one = std::get<StatementClaim>(a.claim->body);
  const auto& other = std::get<StatementClaim>(b.claim->body);
  const Sameness speaker = best(a.doers, b.doers);
  if (are_copies(a, b) && speaker != Sameness::different && one.act == other.act)
    return {1, false, "copy of one text"};
  if (a.report == b.report) return {0, true, "told apart by one report"};
  if (speaker == Sameness::different) return {0, true, "other speakers"};
  if (speaker == Sameness::unknown || days_apart(a, b) > kSameRound) return {};
  const Words& first = one.topic.empty() ? a.words : a.topic_words;
  const Words& second = other.topic.empty() ? b.words : b.topic_words;
  if (name_others(a.numbers, b.numbers) || name_others(a.named, b.named))
    return {0, true, "of other names or numbers"};
  const double like = std::max(likeness(first, second), likeness(a.own_words, b.own_words));
  const bool is_one_person = speaker == Sameness::same && is_person(a) && is_person(b);
  const bool is_one_day = a.days && b.days && a.days->overlaps(*b.days);
  double needed = !is_one_person ? 0.5 : is_one_day ? 0.4 : 0.45;
  // Who speaks again on another day speaks in like words of another thing.
  if (days_apart(a, b) >= 2) needed = 0.6;
  // "analysts" of one report are not those of another; nearly the same words of one day are one
  // saying, the next day they are the next forecast.
  if (has_no_name(a) || has_no_name(b)) {
    if (days_apart(a, b) > 0 && a.origin != b.origin) return {};
    needed = 0.75;
  }
  if (like < needed || std::min(a.own_words.size(), b.own_words.size()) < kFewestWords) return {};
  return {std::min(0.98, 0.6 + like / 2), false, "same speaker and content"};
}

}  // namespace rapporteur::link
