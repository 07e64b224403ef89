#include "ground/actors/beside_names.h"

namespace rapporteur::ground {

namespace {

const LandTerm* land_in(const Reading& reading, std::string_view bracket) {
  if (bracket.starts_with("the ")) bracket.remove_prefix(4);
  const LandTerm* land = reading.gazetteer().find_land(bracket);
  return land != nullptr && (land->uses & (kStateName | kAdjective)) != 0 ? land : nullptr;
}

}  // namespace

const Mark* body_beside(const Reading& reading, const NameRun& run) {
  std::uint32_t next = reading.after_bracket(run.end - 1);
  if (!reading.is(next, "of") && !reading.is(next, "from")) return nullptr;
  next += reading.is(next + 1, "the") ? 2U : 1U;
  const Mark* mark = reading.mark(next);
  return mark != nullptr && mark->kind == MarkKind::body && !reading.is_possessive(mark->end)
             ? mark
             : nullptr;
}

int land_beside(const Reading& reading, const NameRun& run) {
  if (const LandTerm* land = land_in(reading, reading.bracket_after(run.end - 1)); land != nullptr)
    return static_cast<int>(land->land);
  std::uint32_t next = reading.after_bracket(run.end - 1);
  if (!reading.is(next, "of") || next + 1 >= reading.size()) return -1;
  ++next;
  if (reading.is(next, "the")) ++next;
  const Mark* mark = reading.mark(next);
  return mark != nullptr && mark->kind == MarkKind::state && !reading.is_possessive(mark->end)
             ? static_cast<int>(mark->row)
             : -1;
}

std::uint32_t behind_name(const Reading& reading, const NameRun& run) {
  std::uint32_t next = reading.after_bracket(run.end - 1);
  if (reading.is(next, "of") && next + 1 < reading.size()) {
    const std::uint32_t q = reading.is(next + 1, "the") ? next + 2 : next + 1;
    const Mark* mark = reading.mark(q);
    if (mark != nullptr && (mark->kind == MarkKind::state || mark->kind == MarkKind::body))
      next = mark->end;
  }
  return next;
}

std::vector<std::uint32_t> name_list_from(const Reading& reading, const std::vector<NameRun>& runs,
                                          std::uint32_t first) {
  std::vector<std::uint32_t> list = {first};
  for (std::uint32_t at = first; at + 1 < runs.size();) {
    std::uint32_t next = behind_name(reading, runs[at]);
    if (next >= reading.size() || reading.sentence_of(next) != reading.sentence_of(runs[at].begin))
      break;
    if (!reading.is(next, ",") && !reading.is(next, "and") && !reading.is(next, ";")) break;
    next += reading.is(next, ",") && reading.is(next + 1, "and") ? 2U : 1U;
    if (const Mark* mark = reading.mark(next);
        mark != nullptr && mark->kind == MarkKind::title &&
        reading.gazetteer().titles()[mark->row].kind == TitleClass::honorific)
      next = mark->end;
    if (runs[at + 1].begin != next ||
        (runs[at + 1].kind != NameKind::person && runs[at + 1].kind != NameKind::unknown))
      break;
    list.push_back(++at);
  }
  return list;
}

}  // namespace rapporteur::ground
