#include "ground/actors/ties.h"

#include <algorithm>
#include <array>

#include "ground/actors/title_names.h"

namespace rapporteur::ground {

std::vector<Mention> Ties::tie() {
  for (std::size_t i = 0; i < phrases_.size(); ++i) phrase_at_[phrases_[i].head] = i;
  std::vector<bool> absorbed(runs_.size(), false);
  for (const ActorPhrase& phrase : phrases_) {
    for (const std::uint32_t run : phrase.absorbed) absorbed[run] = true;
  }
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    if (!absorbed[i] && !is_in_matter(runs_[i])) run_at_[runs_[i].end - 1] = i;
  }
  note_ranks();
  for (std::uint32_t token = 0; token < reading_.size(); ++token) walk(token);
  std::sort(mentions_.begin(), mentions_.end(),
            [](const Mention& a, const Mention& b) { return a.head < b.head; });
  return std::move(mentions_);
}

// "Cooperation" in "Agency for Development and Cooperation" is no body of its own.
bool Ties::is_in_matter(const NameRun& run) const {
  if (run.kind == NameKind::person) return false;
  auto phrase = phrase_at_.lower_bound(run.begin);
  for (int back = 0; back < 2 && phrase != phrase_at_.begin(); ++back) {
    --phrase;
    const ActorPhrase& found = phrases_[phrase->second];
    if (found.head < run.begin && run.end <= found.end && found.names.empty()) return true;
  }
  return false;
}

void Ties::walk(std::uint32_t token) {
  if (is_former_or_latter(token)) {
    tie_former_or_latter(token);
  } else if (const auto phrase = phrase_at_.find(token); phrase != phrase_at_.end()) {
    const ActorPhrase& found = phrases_[phrase->second];
    found.is_title ? tie_office(found) : tie_noun(found);
  } else if (const auto run = run_at_.find(token); run != run_at_.end()) {
    tie_run(run->second);
  } else if (const Mark* mark = reading_.mark(token); mark != nullptr && mark->end == token + 1) {
    tie_mark(*mark);
  } else {
    tie_pronoun(token);
  }
}

void Ties::add(std::uint32_t begin, std::uint32_t end, std::uint32_t head, const Entities& entities,
               const std::string& how) {
  if (entities.empty() || at_head_.contains(head)) return;
  Mention mention;
  mention.span = reading_.span(begin, end);
  mention.head = head;
  mention.begin = begin;
  mention.end = end;
  mention.how = how;
  for (const std::uint32_t entity : entities) {
    if (std::find(mention.entities.begin(), mention.entities.end(), entity) ==
        mention.entities.end())
      mention.entities.push_back(entity);
  }
  at_head_[head] = seen_.size();
  seen_.push_back(
      {static_cast<std::uint32_t>(mentions_.size()), reading_.sentence_of(head), is_subject(head)});
  mentions_.push_back(mention);
}

bool Ties::is_subject(std::uint32_t token) const {
  const Token* at = &reading_.token(token);
  for (int step = 0; step < 3 && at->dep == "conj"; ++step) at = &reading_.token(at->head);
  return at->dep == "nsubj" || at->dep == "nsubjpass";
}

std::uint32_t Ties::root_of(std::uint32_t begin, std::uint32_t end, std::uint32_t preferred) const {
  const auto hangs_outside = [&](std::uint32_t i) {
    const Token& token = reading_.token(i);
    return (token.head < begin || token.head >= end || token.head == i) &&
           (token.pos == "NOUN" || token.pos == "PROPN" || token.pos == "ADJ" ||
            token.tag.starts_with("NN"));
  };
  if (hangs_outside(preferred)) return preferred;
  for (std::uint32_t i = end; i-- > begin;) {
    if (hangs_outside(i)) return i;
  }
  return preferred;
}

const Ties::Seen* Ties::mention_at(std::uint32_t token) const {
  const auto found = at_head_.find(token);
  return found == at_head_.end() ? nullptr : &seen_[found->second];
}

void Ties::tie_run(std::size_t index) {
  auto entity = named_.run_entities[index];
  const NameRun& run = runs_[index];
  if (const auto full = acronyms_.find(run.text); full != acronyms_.end()) entity = full->second;
  if (!entity) return;
  const std::uint32_t head = root_of(run.begin, run.end, run.end - 1);
  add(run.begin, run.end, head, {*entity}, "name");
  if (head != run.end - 1) add(run.begin, run.end, run.end - 1, {*entity}, "name");
}

// "The American told reporters": the only person of that country whom the last sentences named.
std::optional<std::uint32_t> Ties::only_person_of(const std::string& country,
                                                  const Mark& mark) const {
  constexpr std::uint32_t kReach = 6;  // sentences
  if (mark.is_plural || mark.begin == 0 || !reading_.is(mark.begin - 1, "the")) return std::nullopt;
  const std::uint32_t here = reading_.sentence_of(mark.begin);
  std::optional<std::uint32_t> found;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && seen->sentence + kReach >= here;
       ++seen) {
    for (const std::uint32_t entity : mentions_[seen->mention].entities) {
      const Entity& one = cast_.entity(entity);
      if (one.kind != ActorKind::person || one.country != country) continue;
      if (found && *found != entity) return std::nullopt;
      found = entity;
    }
  }
  return found;
}

void Ties::tie_mark(const Mark& mark) {
  const std::uint32_t last = mark.end - 1;
  switch (mark.kind) {
    case MarkKind::state:
      if (reading_.gazetteer().lands()[mark.row].is_state || acts(last))
        add(mark.begin, mark.end, last, {cast_.land(mark.row)}, "name");
      return;
    case MarkKind::adjective:
      add(mark.begin, mark.end, last, {cast_.land(mark.row)}, "demonym");
      return;
    case MarkKind::seat:
      if (acts(last)) add(mark.begin, mark.end, last, {cast_.land(mark.row)}, "capital");
      return;
    case MarkKind::people: {
      const Land& land = reading_.gazetteer().lands()[mark.row];
      const bool is_ethnic =
          last > 0 && reading_.is(mark.begin - (mark.begin > 0 ? 1 : 0), "ethnic");
      Entity people;
      people.kind = mark.is_plural ? ActorKind::people : ActorKind::unknown;
      people.country = is_ethnic ? "" : land.country;
      people.name = reading_.words(is_ethnic ? mark.begin - 1 : mark.begin, mark.end);
      if (const auto person = is_ethnic ? std::nullopt : only_person_of(land.country, mark)) {
        add(mark.begin, mark.end, last, {*person}, "demonym");
      } else if (!mark.is_plural) {
        add(mark.begin, mark.end, last, {cast_.unnamed_person(people)}, "demonym");
      } else {
        add(mark.begin, mark.end, last,
            {cast_.named(ActorKind::people, (is_ethnic ? "ethnic " : "") + land.name, people)},
            "demonym");
      }
      return;
    }
    case MarkKind::body:
      add(mark.begin, mark.end, root_of(mark.begin, mark.end, last),
          {cast_.body(mark.row, reading_.words(mark.begin, mark.end))}, "name");
      return;
    case MarkKind::title:
    case MarkKind::noun:
    case MarkKind::portfolio:
      return;
  }
}

// Whether a city or a contested territory is told to act, or is only the place: "Osby said",
// "between Osby and Vik", "Osby's reply", but not "in Osby", "Osby hosted the talks".
bool Ties::acts(std::uint32_t token) const {
  const Token* at = &reading_.token(token);
  for (int step = 0; step < 3 && at->dep == "conj"; ++step) at = &reading_.token(at->head);
  const Token& over = reading_.token(at->head);
  if (at->dep == "nsubj") {
    static constexpr std::array<std::string_view, 8> kPlaces = {
        "host", "see", "witness", "be", "lie", "remain", "stand", "fall"};
    return over.pos == "VERB" &&
           std::find(kPlaces.begin(), kPlaces.end(), over.lemma) == kPlaces.end();
  }
  if (at->dep == "poss")
    return over.pos == "NOUN" &&
           !reading_.gazetteer().is_name_word("place", reading_.lower(at->head));
  if (at->dep == "dobj" || at->dep == "iobj" || at->dep == "dative") {
    static constexpr std::array<std::string_view, 9> kAddressed = {
        "accuse", "urge", "blame", "tell", "ask", "criticize", "condemn", "warn", "call"};
    return std::find(kAddressed.begin(), kAddressed.end(), over.lemma) != kAddressed.end();
  }
  if (at->dep != "pobj" && at->dep != "agent") return false;
  const std::string& preposition = reading_.lower(at->head);
  if (preposition == "with" || preposition == "against" || preposition == "by") return true;
  if (preposition != "between" && preposition != "of") return false;
  static constexpr std::array<std::string_view, 7> kWays = {"road",   "route", "flight",  "railway",
                                                            "border", "line",  "distance"};
  const std::string& what = reading_.token(over.head).lemma;
  if (preposition == "between") return std::find(kWays.begin(), kWays.end(), what) == kWays.end();
  const Mark* mark = reading_.mark(over.head);
  return mark != nullptr && (mark->kind == MarkKind::title || mark->kind == MarkKind::noun);
}

}  // namespace rapporteur::ground
