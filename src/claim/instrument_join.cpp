#include "claim/instrument_join.h"

#include <algorithm>
#include <ranges>
#include <set>

#include "base/utf8.h"

namespace rapporteur::claim {

namespace {

// A truce may be called an accord, an accord a treaty.
bool is_pact(const std::string& type) {
  return type == "agreement" || type == "ceasefire" || type == "treaty" || type == "protocol";
}

bool is_plan(const std::string& type) { return type == "plan" || type == "roadmap"; }

// `now` of what was called `before`: "the accord" may be a truce, "the truce" is no peace treaty.
bool can_be_one_type(const std::string& now, const std::string& before) {
  if (now == "ceasefire") return before == now;
  return now == before || (is_pact(now) && is_pact(before)) || (is_plan(now) && is_plan(before));
}

std::set<std::string> words_of(const std::string& name) {
  std::set<std::string> words;
  std::string word;
  for (const char c : base::to_lower(name) + " ") {
    if (c != ' ' && c != '-' && c != '\n') {
      word += c;
      continue;
    }
    if (word.size() > 1 && word.back() == 's') word.pop_back();
    if (word.size() > 2) words.insert(word);
    word.clear();
  }
  return words;
}

// Whether all words of one name stand in the other.
bool holds_name(const std::string& a, const std::string& b) {
  const std::set<std::string> first = words_of(a);
  const std::set<std::string> second = words_of(b);
  return std::ranges::includes(first, second) || std::ranges::includes(second, first);
}

bool share_owner(const InstrumentDraft& a, const InstrumentDraft& b) {
  return std::ranges::any_of(a.owners,
                             [&](const Party& party) { return has_party(b.owners, party); });
}

// Nothing that both tell parts them.
bool can_be_one(const InstrumentDraft& a, const InstrumentDraft& b) {
  if (!can_be_one_type(a.type, b.type)) return false;
  if (!a.number.empty() && !b.number.empty()) return a.number == b.number;
  if (!a.when.edtf.empty() && !b.when.edtf.empty() && !can_be_one_day(a.when.edtf, b.when.edtf))
    return false;
  if (a.count && b.count && a.count != b.count) return false;
  if (a.has_title && b.has_title && !holds_name(a.name, b.name)) return false;
  return a.owners.empty() || b.owners.empty() || share_owner(a, b);
}

void merge(const InstrumentDraft& from, InstrumentDraft& to) {
  to.more_spans.push_back(from.span);
  if (to.when.edtf.empty() || is_narrower(from.when.edtf, to.when.edtf)) {
    if (!from.when.edtf.empty()) to.when = from.when;
  }
  add_new(to.owners, from.owners);
  add_new(to.act.makers, from.act.makers);
  add_new(to.act.brokers, from.act.brokers);
  if (to.act.act.empty()) {
    to.act.act = from.act.act;
    to.act.clause = from.act.clause;
  }
  if (!to.has_title && from.has_title) to.name = from.name;
  to.has_title = to.has_title || from.has_title;
}

}  // namespace

// A named phrase is one named before where they share a number, or where nothing parts them and
// the words or the days are the same.
std::optional<std::uint32_t> InstrumentJoin::find_named(const InstrumentDraft& draft) const {
  for (std::uint32_t at = static_cast<std::uint32_t>(drafts_.size()); at-- > 0;) {
    const InstrumentDraft& known = drafts_[at];
    if (!can_be_one(draft, known)) continue;
    if (!draft.number.empty() && draft.number == known.number) return at;
    if (draft.number.empty() != known.number.empty()) continue;
    const bool one_day = !draft.when.edtf.empty() && !known.when.edtf.empty();
    if (draft.is_plural != known.is_plural && !one_day) continue;
    const bool like = holds_name(draft.name, known.name);
    if (!draft.is_definite && !one_day) continue;
    if (like || (one_day && draft.type == known.type)) return at;
    // "The Good Friday Agreement" taken up as "the peace agreement".
    if (!draft.has_title && draft.is_definite && draft.when.edtf.empty() && draft.owners.empty() &&
        !draft.is_plural)
      return at;
  }
  return std::nullopt;
}

// What a phrase that names nothing refers to: the last group of its type, one for a singular.
std::vector<std::uint32_t> InstrumentJoin::find_meant(const InstrumentDraft& draft) const {
  for (const auto& group : groups_ | std::views::reverse) {
    if (group.empty()) continue;
    const InstrumentDraft& known = drafts_[group.front()];
    if (!can_be_one(draft, known)) continue;
    const bool several = group.size() > 1 || known.is_plural || known.count.value_or(1) > 1;
    if (draft.is_plural != several) continue;
    return group;
  }
  return {};
}

std::vector<std::uint32_t> InstrumentJoin::add(const std::vector<InstrumentDraft>& phrase,
                                               bool named) {
  std::vector<std::uint32_t> meant;
  if (!named) {
    if (phrase.size() == 1 && phrase.front().is_definite) meant = find_meant(phrase.front());
    for (const std::uint32_t at : meant) drafts_[at].more_spans.push_back(phrase.front().span);
  } else {
    for (const InstrumentDraft& draft : phrase) {
      if (const auto known = find_named(draft)) {
        merge(draft, drafts_[*known]);
        meant.push_back(*known);
        continue;
      }
      meant.push_back(static_cast<std::uint32_t>(drafts_.size()));
      drafts_.push_back(draft);
    }
  }
  groups_.push_back(meant);
  return meant;
}

}  // namespace rapporteur::claim
