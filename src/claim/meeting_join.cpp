#include "claim/meeting_join.h"

#include <algorithm>
#include <optional>

#include "claim/when.h"

namespace rapporteur::claim {

namespace {

bool is_not_held(Status status) {
  return status == Status::failed || status == Status::cancelled || status == Status::denied ||
         status == Status::refused || status == Status::postponed;
}

bool is_coming(Status status) {
  return status == Status::planned || status == Status::proposed || status == Status::offered ||
         status == Status::demanded;
}

// One sort of status: held, coming (equal only), not held. What was proposed or planned and then
// did not take place is one meeting.
bool can_be_same_status(Status a, Status b) {
  if (a == b) return true;
  const auto held = [](Status status) {
    return status == Status::happened || status == Status::ongoing;
  };
  return (held(a) && held(b)) || (is_not_held(a) && is_not_held(b));
}

bool is_member(const Scene& scene, const Party& group, const Party& member) {
  if (!group.entity || !member.entity) return false;
  const std::vector<std::uint32_t>& members = scene.grounding().entities[*group.entity].members;
  return std::ranges::find(members, *member.entity) != members.end();
}

bool stands_for(const Scene& scene, const Party& a, const Party& b) {
  if (a.is_same(b) || is_member(scene, a, b) || is_member(scene, b, a)) return true;
  const bool state_and_its_own =
      (a.actor.kind == ActorKind::state) != (b.actor.kind == ActorKind::state);
  return state_and_its_own && !a.actor.country.empty() && a.actor.country == b.actor.country;
}

std::size_t shared_parties(const Scene& scene, const std::vector<Party>& a,
                           const std::vector<Party>& b) {
  return static_cast<std::size_t>(std::ranges::count_if(a, [&](const Party& party) {
    return std::ranges::any_of(b,
                               [&](const Party& other) { return stands_for(scene, party, other); });
  }));
}

bool share_place(const Scene& scene, const std::vector<std::uint32_t>& a,
                 const std::vector<std::uint32_t>& b) {
  const auto& places = scene.grounding().places;
  return std::ranges::any_of(a, [&](std::uint32_t x) {
    return std::ranges::any_of(b,
                               [&](std::uint32_t y) { return places[x].name == places[y].name; });
  });
}

bool can_be_same_place(const Scene& scene, const MeetingDraft& a, const MeetingDraft& b) {
  return a.places.empty() || b.places.empty() || share_place(scene, a.places, b.places);
}

bool have_one_day(const MeetingDraft& a, const MeetingDraft& b) {
  return !a.date.empty() && !b.date.empty() && can_be_one_day(a.date, b.date);
}

// Helpers that mediate or attend may be told in one place and not in the other.
std::vector<Party> everybody(const MeetingDraft& draft) {
  std::vector<Party> all = draft.parties;
  add_new(all, draft.mediators);
  return all;
}

class Joiner {
 public:
  explicit Joiner(const Scene& scene) : scene_(scene) {}

  void take(const MeetingDraft& draft) {
    switch (draft.kind) {
      case DraftKind::whole:
        if (Meeting* same = meeting_for_whole(draft)) {
          merge(*same, draft);
        } else {
          meetings_.push_back({draft, {draft}});
          if (draft.continues) take_place_of_the_last(meetings_.back());
        }
        break;
      case DraftKind::mention:
        if (Meeting* same = meeting_for_mention(draft)) merge(*same, draft);
        break;
      case DraftKind::addition:
        if (Meeting* same = meeting_for_addition(draft)) merge(*same, draft);
        break;
    }
  }

  std::vector<Meeting> finish() {
    drop_surplus_headlines();
    std::ranges::stable_sort(meetings_, {},
                             [](const Meeting& meeting) { return meeting.whole.span; });
    return std::move(meetings_);
  }

 private:
  // The last of the meetings that a test allows.
  template <typename Test>
  Meeting* last(const Test& test) {
    Meeting* found = nullptr;
    for (Meeting& meeting : meetings_) {
      if (test(meeting) &&
          (found == nullptr || meeting.drafts.back().head >= found->drafts.back().head))
        found = &meeting;
    }
    return found;
  }

  bool is_same(const Meeting& meeting, const MeetingDraft& draft) const {
    const MeetingDraft& whole = meeting.whole;
    if (!can_be_same_status(whole.status, draft.status) && !is_plan_that_failed(whole, draft))
      return false;
    if (!can_be_one_day(whole.date, draft.date) || !can_be_same_place(scene_, whole, draft))
      return false;
    return can_be_same_parties(scene_, everybody(whole), everybody(draft));
  }

  bool is_plan_that_failed(const MeetingDraft& a, const MeetingDraft& b) const {
    if (!((is_coming(a.status) && is_not_held(b.status)) ||
          (is_not_held(a.status) && is_coming(b.status))))
      return false;
    return have_one_day(a, b) || share_place(scene_, a.places, b.places);
  }

  Meeting* meeting_for_whole(const MeetingDraft& draft) {
    return last([&](const Meeting& meeting) {
      if (!is_same(meeting, draft)) return false;
      const bool one_day = have_one_day(meeting.whole, draft);
      if (draft.stands_apart && !one_day) return false;
      const bool new_one = draft.is_indefinite && !meeting.whole.in_headline;
      return !new_one || one_day || draft.date.empty() == meeting.whole.date.empty();
    });
  }

  Meeting* meeting_for_mention(const MeetingDraft& draft) {
    if (draft.stands_apart || draft.is_indefinite) return nullptr;
    return last([&](const Meeting& meeting) {
      const MeetingDraft& whole = meeting.whole;
      if (whole.in_headline && meeting.drafts.size() == 1 && draft.parties.empty()) return false;
      const bool can_be =
          can_be_one_day(whole.date, draft.date) && can_be_same_place(scene_, whole, draft);
      const bool status = draft.status == Status::happened ||
                          can_be_same_status(whole.status, draft.status) ||
                          is_plan_that_failed(whole, draft);
      return can_be && status &&
             (draft.parties.empty() ||
              can_be_same_parties(scene_, everybody(whole), draft.parties));
    });
  }

  // Additions hang on a meeting that is named with them, shares a party or stands just before.
  Meeting* meeting_for_addition(const MeetingDraft& draft) {
    const std::uint32_t here = scene_.paragraph_of(draft.head);
    return last([&](const Meeting& meeting) {
      const std::uint32_t there = scene_.paragraph_of(meeting.drafts.back().head);
      const bool near = there <= here && here - there <= 2;
      return near && can_be_same_status(meeting.whole.status, draft.status) &&
             can_be_one_day(meeting.whole.date, draft.date);
    });
  }

  void take_place_of_the_last(Meeting& meeting) {
    if (!meeting.whole.places.empty()) return;
    for (const Meeting& other : meetings_) {
      if (&other != &meeting &&
          can_be_same_parties(scene_, other.whole.parties, meeting.whole.parties))
        meeting.whole.places = other.whole.places;
    }
  }

  void merge(Meeting& meeting, const MeetingDraft& draft) {
    MeetingDraft& whole = meeting.whole;
    meeting.drafts.push_back(draft);
    if (whole.in_headline && !draft.in_headline && draft.kind == DraftKind::whole)
      take_body_of(whole, draft);
    merge_parties(whole.parties, draft.parties);
    merge_parties(whole.mediators, draft.mediators);
    merge_parties(whole.hosts, draft.hosts);
    if (is_narrower(draft.date, whole.date)) {
      whole.day = draft.day;
      whole.date = draft.date;
    }
    if (whole.places.empty()) whole.places = draft.places;
    if (is_coming(whole.status) && is_not_held(draft.status)) whole.status = draft.status;
    if (is_not_held(whole.status) && draft.status == Status::failed) whole.status = draft.status;
    for (auto field : {&MeetingDraft::mode, &MeetingDraft::form, &MeetingDraft::topic,
                       &MeetingDraft::occasion, &MeetingDraft::reason, &MeetingDraft::outcome}) {
      if ((whole.*field).empty()) whole.*field = draft.*field;
    }
    if (whole.said.empty()) whole.said = draft.said;
  }

  // The headline is a mention; the sentence of the body carries the claim.
  static void take_body_of(MeetingDraft& whole, const MeetingDraft& draft) {
    whole.span = draft.span;
    whole.head = draft.head;
    whole.clause = draft.clause;
    whole.rule = draft.rule;
    whole.status = draft.status;
    whole.said = draft.said;
    whole.in_headline = false;
  }

  // A state gives way to its minister.
  void merge_parties(std::vector<Party>& known, const std::vector<Party>& more) const {
    for (const Party& party : more) {
      const auto same =
          std::ranges::find_if(known, [&](const Party& other) { return other.is_same(party); });
      if (same != known.end()) continue;
      const auto stand_in = std::ranges::find_if(
          known, [&](const Party& other) { return stands_for(scene_, other, party); });
      if (stand_in == known.end() || is_member(scene_, *stand_in, party)) {
        known.push_back(party);
      } else if (stand_in->actor.kind == ActorKind::state) {
        *stand_in = party;
      }
    }
  }

  // A headline that nothing in the body took up is left out where the body tells of meetings of
  // the same people: it is one of them, told shorter.
  void drop_surplus_headlines() {
    std::erase_if(meetings_, [&](const Meeting& meeting) {
      return meeting.whole.in_headline && std::ranges::any_of(meetings_, [&](const Meeting& other) {
               return !other.whole.in_headline &&
                      shared_parties(scene_, meeting.whole.parties, everybody(other.whole)) > 0;
             });
    });
  }

  const Scene& scene_;
  std::vector<Meeting> meetings_;
};

}  // namespace

bool can_be_same_parties(const Scene& scene, const std::vector<Party>& a,
                         const std::vector<Party>& b) {
  const std::vector<Party>& shorter = a.size() <= b.size() ? a : b;
  const std::vector<Party>& longer = a.size() <= b.size() ? b : a;
  return !shorter.empty() && shared_parties(scene, shorter, longer) == shorter.size();
}

std::vector<Meeting> join_meetings(const Scene& scene, const std::vector<MeetingDraft>& drafts) {
  Joiner joiner(scene);
  for (const MeetingDraft& draft : drafts) joiner.take(draft);
  return joiner.finish();
}

}  // namespace rapporteur::claim
