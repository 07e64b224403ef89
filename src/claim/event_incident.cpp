#include "claim/event_incident.h"

#include <algorithm>
#include <cstdint>

#include "claim/story.h"

namespace rapporteur::claim {

namespace {

constexpr std::uint32_t kMostSentences = 2;

// Force that strikes: no war, no occupation, no arrest.
bool is_strike(const EventDraft& draft) {
  return (draft.rule->plover.type == "ASSAULT" || draft.rule->id == "event.destroy" ||
          draft.rule->id == "event.set-fire") &&
         draft.status == Status::happened && draft.type != "war" && draft.type != "conflict";
}

bool is_one_of_them(const std::vector<Party>& a, const std::vector<Party>& b) {
  return std::ranges::any_of(a, [&](const Party& party) { return has_party(b, party); });
}

class Incidents {
 public:
  Incidents(const Scene& scene, const Rules& rules, const std::vector<Event>& events)
      : scene_(scene), rules_(rules), events_(events), first_(events.size()) {
    for (std::uint32_t at = 0; at < events.size(); ++at) first_[at] = at;
  }

  std::vector<std::string> find() {
    for (std::uint32_t at = 0; at < events_.size(); ++at) {
      for (std::uint32_t before = at; before-- > 0;) {
        if (!belong(events_[before].whole, events_[at].whole)) continue;
        first_[at] = first_[before];
        break;
      }
    }
    std::vector<std::string> ids(events_.size());
    for (std::uint32_t at = 0; at < events_.size(); ++at) {
      const bool is_alone = std::ranges::count(first_, first_[at]) < 2;
      if (!is_alone) ids[at] = "i" + std::to_string(events_[first_[at]].whole.span.begin);
    }
    return ids;
  }

 private:
  [[nodiscard]] bool belong(const EventDraft& a, const EventDraft& b) const {
    if (!is_strike(a) || !is_strike(b) || a.background != b.background ||
        !can_be_one_day(a.when.edtf, b.when.edtf) || !can_be_one_place(scene_, a, b))
      return false;
    const std::uint32_t one = scene_.sentence_of(a.top);
    const std::uint32_t other = scene_.sentence_of(b.top);
    if (one == other) return true;
    if (other < one || other - one > kMostSentences || turns_to_another(scene_, rules_, other))
      return false;
    const bool is_same_day = !a.when.edtf.empty() && a.when.edtf == b.when.edtf;
    return is_same_day || b.is_mention || is_one_of_them(a.sides.targets, b.sides.targets) ||
           is_one_of_them(a.sides.sources, b.sides.sources);
  }

  const Scene& scene_;
  const Rules& rules_;
  const std::vector<Event>& events_;
  std::vector<std::uint32_t> first_;  // of each event's incident
};

}  // namespace

std::vector<std::string> incidents_of(const Scene& scene, const Rules& rules,
                                      const std::vector<Event>& events) {
  return Incidents(scene, rules, events).find();
}

}  // namespace rapporteur::claim
