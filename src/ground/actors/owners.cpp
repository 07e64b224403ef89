#include "ground/actors/owners.h"

#include <algorithm>

namespace rapporteur::ground {

namespace {

bool is_land(MarkKind kind) {
  return kind == MarkKind::state || kind == MarkKind::adjective || kind == MarkKind::people ||
         kind == MarkKind::seat;
}

void add_land(Owners& owners, std::uint32_t entity) {
  if (std::find(owners.lands.begin(), owners.lands.end(), entity) == owners.lands.end())
    owners.lands.push_back(entity);
}

void take_entity(Owners& owners, std::uint32_t entity, const Cast& cast) {
  if (cast.is_state(entity)) {
    add_land(owners, entity);
  } else if (cast.entity(entity).kind == ActorKind::person) {
    owners.person = entity;
  } else if (!owners.body) {
    owners.body = entity;
  }
}

bool is_subject(const Reading& reading, std::uint32_t token) {
  const Token* at = &reading.token(token);
  for (int step = 0; step < 3 && (at->dep == "conj" || at->dep == "compound" || at->dep == "amod");
       ++step)
    at = &reading.token(at->head);
  return at->dep == "nsubj" || at->dep == "nsubjpass";
}

// "Its": the last subject of the sentence that is a state or body, else the last state before.
std::optional<std::uint32_t> owner_of_its(const Reading& reading, std::uint32_t token, Cast& cast) {
  const std::vector<Mark>& marks = reading.marks();
  auto mark = std::lower_bound(marks.begin(), marks.end(), token,
                               [](const Mark& m, std::uint32_t t) { return m.begin < t; });
  while (mark != marks.begin() && (mark - 1)->begin >= reading.sentence_begin(token)) {
    --mark;
    const bool is_name = mark->kind == MarkKind::state || mark->kind == MarkKind::body ||
                         mark->kind == MarkKind::seat;
    if (is_name && is_subject(reading, mark->end - 1)) return entity_of_mark(reading, *mark, cast);
  }
  return land_before(reading, token, cast);
}

// "The envoy's deputy": of no state, whichever was named last.
bool is_third_party(const Reading& reading, const Mark& mark) {
  return mark.kind == MarkKind::title &&
         reading.gazetteer().is_name_word("third_party",
                                          reading.gazetteer().titles()[mark.row].word);
}

}  // namespace

std::optional<std::uint32_t> entity_of_mark(const Reading& reading, const Mark& mark, Cast& cast) {
  if (is_land(mark.kind)) return cast.land(mark.row);
  if (mark.kind == MarkKind::body) return cast.body(mark.row, reading.words(mark.begin, mark.end));
  return std::nullopt;
}

std::optional<std::uint32_t> land_before(const Reading& reading, std::uint32_t token, Cast& cast) {
  const std::vector<Mark>& marks = reading.marks();
  auto mark = std::lower_bound(marks.begin(), marks.end(), token,
                               [](const Mark& m, std::uint32_t t) { return m.begin < t; });
  while (mark != marks.begin()) {
    --mark;
    // A city that may be only the place is passed over: "in Osby the country's minister said".
    const bool stands_for_land = mark->kind == MarkKind::state ||
                                 mark->kind == MarkKind::adjective ||
                                 mark->kind == MarkKind::people;
    if (stands_for_land && reading.gazetteer().lands()[mark->row].is_state)
      return cast.land(mark->row);
  }
  return std::nullopt;
}

Owners owners_of(const Reading& reading, const std::vector<NameRun>& runs,
                 const RunEntities& run_entities, const ActorPhrase& phrase, Cast& cast) {
  Owners owners;
  for (const Owner& owner : phrase.owners) {
    const Mark* mark = reading.mark(owner.token);
    if (owner.kind == Owner::Kind::mark && mark != nullptr) {
      if (const auto entity = entity_of_mark(reading, *mark, cast))
        take_entity(owners, *entity, cast);
    } else if (owner.kind == Owner::Kind::name) {
      const auto run =
          std::lower_bound(runs.begin(), runs.end(), owner.token,
                           [](const NameRun& r, std::uint32_t t) { return r.begin < t; });
      if (run == runs.end() || run->begin != owner.token) continue;
      const auto entity = run_entities[static_cast<std::size_t>(run - runs.begin())];
      if (entity) {
        take_entity(owners, *entity, cast);
      } else {
        owners.other = run->text;
      }
    } else if (owner.kind == Owner::Kind::word && mark != nullptr && !mark->is_plural &&
               !is_third_party(reading, *mark)) {
      if (const auto land = land_before(reading, owner.token, cast)) add_land(owners, *land);
    }
  }
  if (phrase.possessor && owners.lands.empty() && !owners.body &&
      reading.is(*phrase.possessor, "its")) {
    if (const auto entity = owner_of_its(reading, *phrase.possessor, cast))
      take_entity(owners, *entity, cast);
  }
  return owners;
}

}  // namespace rapporteur::ground
