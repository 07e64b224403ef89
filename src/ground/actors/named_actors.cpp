#include "ground/actors/named_actors.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "ground/actors/person_name.h"
#include "ground/actors/short_names.h"

namespace rapporteur::ground {

namespace {

class ActorNamer {
 public:
  ActorNamer(const Reading& reading, const std::vector<NameRun>& runs,
             const std::vector<ActorPhrase>& phrases, Cast& cast)
      : reading_(reading), runs_(runs), phrases_(phrases), cast_(cast) {
    entities_.resize(runs.size());
  }

  RunEntities name_all() {
    name_persons();
    name_bodies();
    return std::move(entities_);
  }

 private:
  // Full names first, so that a last name finds its person wherever it stands.
  void name_persons() {
    std::vector<bool> titled(runs_.size(), false);
    for (const ActorPhrase& phrase : phrases_) {
      for (const std::uint32_t name : phrase.names) titled[name] = true;
    }
    first_named_.assign(runs_.size(), false);
    for (const ActorPhrase& phrase : phrases_) {
      if (phrase.names.empty() || !reading_.gazetteer().is_name_word(
                                      "monarch", reading_.gazetteer().titles()[phrase.row].word))
        continue;
      for (const std::uint32_t name : phrase.names) first_named_[name] = true;
    }
    const auto is_person = [&](std::size_t i) {
      return runs_[i].kind == NameKind::person || titled[i];
    };
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      if (is_person(i) && name_parts(runs_[i].text).size() > 1)
        entities_[i] = cast_.person(runs_[i].text, runs_[i].gender);
    }
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      if (entities_[i]) continue;
      const NameParts parts = name_parts(runs_[i].text);
      if (is_person(i)) {
        entities_[i] = short_name(i);
      } else if (parts.size() == 1) {
        const std::vector<std::uint32_t> known = cast_.persons_named(runs_[i].text);
        if (known.size() == 1 && (is_last_name(parts[0], name_parts(cast_.entity(known[0]).name)) ||
                                  is_called_by_first_name(i, known[0])))
          entities_[i] = known[0];
      }
    }
  }

  // "Kim" of "Kim Jong-suk", "Abiy" of "Abiy Tessema": a word of the name that acts as persons do.
  [[nodiscard]] bool is_called_by_first_name(std::size_t i, std::uint32_t person) const {
    const NameRun& run = runs_[i];
    const Token& token = reading_.token(run.end - 1);
    const bool acts = token.dep.starts_with("nsubj") || token.dep == "poss" || token.dep == "agent";
    const NameParts full = name_parts(cast_.entity(person).name);
    return acts &&
           std::find(full.begin(), full.end(), name_parts(run.text).front()) != full.end() &&
           (run.kind == NameKind::unknown || run.is_by_label);
  }

  // Of several persons with this last name, the one who has been named most before.
  // "King Hussein" goes by his first name and is none of the Husseins.
  std::uint32_t short_name(std::size_t i) {
    const std::vector<std::uint32_t> known = cast_.persons_named(runs_[i].text);
    if (first_named_[i]) {
      const std::string first = name_parts(runs_[i].text).front();
      for (const std::uint32_t person : known) {
        if (name_parts(cast_.entity(person).name).front() == first) return person;
      }
      return cast_.new_person(runs_[i].text, runs_[i].gender);
    }
    if (known.size() < 2) return cast_.person(runs_[i].text, runs_[i].gender);
    std::uint32_t best = known.front();
    std::ptrdiff_t most = 0;
    for (const std::uint32_t person : known) {
      const std::ptrdiff_t times =
          std::count(entities_.begin(), entities_.begin() + static_cast<std::ptrdiff_t>(i),
                     std::optional(person));
      if (times > most) best = person;
      most = std::max(most, times);
    }
    return best;
  }

  // Full names first, so that "NLF" and "the Brotherhood" find theirs.
  void name_bodies() {
    for (const bool is_full : {true, false}) {
      for (std::size_t i = 0; i < runs_.size(); ++i) {
        const NameRun& run = runs_[i];
        if (entities_[i] || run.kind != NameKind::body || is_full != (run.end - run.begin > 1))
          continue;
        const auto known = is_full ? std::nullopt : body_called(i);
        Entity body;
        body.name = run.text;
        body.kind = ActorKind::body;
        entities_[i] = known ? known : cast_.named(ActorKind::body, folded_words(run.text), body);
      }
    }
  }

  // The only body before whose initials, bracket or last word a single word is.
  [[nodiscard]] std::optional<std::uint32_t> body_called(std::size_t index) {
    const std::string& word = runs_[index].text;
    std::set<std::uint32_t> found;
    for (const Mark& mark : reading_.marks()) {
      if (mark.kind != MarkKind::body || mark.begin >= runs_[index].begin || is_acronym(word))
        continue;
      const std::string name = reading_.words(mark.begin, mark.end);
      if (name.ends_with(' ' + word)) found.insert(cast_.body(mark.row, name));
    }
    for (std::size_t i = 0; i < index; ++i) {
      const NameRun& run = runs_[i];
      if (run.kind != NameKind::body || run.end - run.begin < 2 || !entities_[i]) continue;
      const bool fits = is_acronym(word) ? initials_of(run.text) == word ||
                                               reading_.bracket_after(run.end - 1) == word
                                         : run.text.ends_with(' ' + word);
      if (fits) found.insert(*entities_[i]);
    }
    return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
  }

  const Reading& reading_;
  const std::vector<NameRun>& runs_;
  const std::vector<ActorPhrase>& phrases_;
  Cast& cast_;
  RunEntities entities_;
  std::vector<bool> first_named_;  // by run: known by a monarch's or cleric's first name
};

}  // namespace

RunEntities name_actors(const Reading& reading, const std::vector<NameRun>& runs,
                        const std::vector<ActorPhrase>& phrases, Cast& cast) {
  return ActorNamer(reading, runs, phrases, cast).name_all();
}

}  // namespace rapporteur::ground
