#include "claim/meeting_join.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "claim/mediators.h"
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

bool is_named(const Scene& scene, std::uint32_t entity) {
  return std::ranges::any_of(scene.grounding().mentions, [&](const Mention& mention) {
    return mention.how == "name" && mention.entities.size() == 1 &&
           mention.entities.front() == entity;
  });
}

// "The Norland foreign minister" whom the report does not name there, and its named minister.
bool is_unnamed_officeholder(const Scene& scene, const Party& a, const Party& b) {
  const bool persons = a.actor.kind == ActorKind::person && b.actor.kind == ActorKind::person;
  const bool same_land = !a.actor.country.empty() && a.actor.country == b.actor.country;
  if (!persons || !same_land || !a.entity || !b.entity) return false;
  return is_named(scene, *a.entity) != is_named(scene, *b.entity);
}

// "The co-chairs of the council" and one of them.
bool names_his_office(const Party& group, const Party& member) {
  if (group.actor.kind == ActorKind::person || member.actor.office.empty() ||
      member.actor.of.empty())
    return false;
  const std::string name = base::to_lower(group.actor.name);
  return name.find(base::to_lower(member.actor.office)) != std::string::npos &&
         name.find(base::to_lower(member.actor.of)) != std::string::npos;
}

// "The rebels", told of by no name, may be any side that the report names elsewhere.
bool is_by_words(const Party& party) {
  return !party.entity && party.actor.kind == ActorKind::group;
}

bool stands_for(const Scene& scene, const Party& a, const Party& b) {
  if (is_by_words(a) != is_by_words(b)) return true;
  if (a.is_same(b) || is_member(scene, a, b) || is_member(scene, b, a)) return true;
  if (is_unnamed_officeholder(scene, a, b) || names_his_office(a, b) || names_his_office(b, a))
    return true;
  const bool state_and_its_own = (a.actor.kind == ActorKind::state && acts_for_state(b.actor)) ||
                                 (b.actor.kind == ActorKind::state && acts_for_state(a.actor));
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
  return !a.when.edtf.empty() && !b.when.edtf.empty() && can_be_one_day(a.when.edtf, b.when.edtf);
}

// Helpers that mediate or attend may be told in one place and not in the other.
std::vector<Party> everybody(const MeetingDraft& draft) {
  std::vector<Party> all = draft.parties;
  add_new(all, draft.mediators);
  return all;
}

class Joiner {
 public:
  Joiner(const Scene& scene, const Rules& rules) : scene_(scene), rules_(rules) {}

  void take(const MeetingDraft& draft) {
    switch (draft.kind) {
      case DraftKind::whole:
        if (Meeting* same = told_before(draft); same != nullptr) {
          merge(*same, draft);
        } else {
          meetings_.push_back({draft, {draft}});
          if (draft.continues) take_place_of_the_last(meetings_.back());
        }
        break;
      case DraftKind::mention:
        if (Meeting* same = meeting_for_mention(draft)) {
          merge(*same, draft);
        } else if (!take_another(draft) && draft.stands_alone) {
          meetings_.push_back({draft, {draft}});
        }
        break;
      case DraftKind::addition:
        if (Meeting* same = meeting_for_addition(draft)) merge(*same, draft);
        break;
    }
  }

  std::vector<Meeting> finish() {
    drop_surplus_headlines();
    drop_journeys_told_out();
    std::ranges::stable_sort(meetings_, {},
                             [](const Meeting& meeting) { return meeting.whole.span; });
    return std::move(meetings_);
  }

 private:
  // The last of the meetings that a test allows.
  template <typename Test>
  Meeting* last(const Test& test) {
    // What is told as background ("they last met in May") is not what "the talks" point at.
    Meeting* found = last_of(test, false);
    return found == nullptr ? last_of(test, true) : found;
  }

  template <typename Test>
  Meeting* last_of(const Test& test, bool background) {
    Meeting* found = nullptr;
    for (Meeting& meeting : meetings_) {
      if (meeting.whole.background == background && test(meeting) &&
          (found == nullptr || meeting.drafts.back().head >= found->drafts.back().head))
        found = &meeting;
    }
    return found;
  }

  bool is_same(const Meeting& meeting, const MeetingDraft& draft) const {
    const MeetingDraft& whole = meeting.whole;
    if (!can_be_same_status(whole.status, draft.status) && !is_plan_that_failed(whole, draft))
      return false;
    if (!can_be_one_day(whole.when.edtf, draft.when.edtf) ||
        !can_be_same_place(scene_, whole, draft))
      return false;
    // A group told of by no name is whoever met on that day.
    if (whole.by_group || draft.by_group) return have_one_day(whole, draft);
    if (!can_be_same_parties(scene_, everybody(whole), everybody(draft))) return false;
    return have_one_day(whole, draft) || names_no_side(draft) || have_same_principals(whole, draft);
  }

  // Told of mediators only ("a conference with the co-chairs"): the other side is left out.
  bool names_no_side(const MeetingDraft& draft) const {
    return std::ranges::all_of(
        draft.parties, [&](const Party& party) { return is_mediator_by_office(rules_, party); });
  }

  // Who met whom, without those who helped: an envoy's talk with one side is not the meeting of
  // both sides that he attends.
  bool have_same_principals(const MeetingDraft& a, const MeetingDraft& b) const {
    const std::vector<Party> first = principals(rules_, a.parties);
    const std::vector<Party> second = principals(rules_, b.parties);
    return shared_parties(scene_, first, second) == first.size() &&
           shared_parties(scene_, second, first) == second.size();
  }

  bool is_plan_that_failed(const MeetingDraft& a, const MeetingDraft& b) const {
    if (!((is_coming(a.status) && is_not_held(b.status)) ||
          (is_not_held(a.status) && is_coming(b.status))))
      return false;
    return have_one_day(a, b) || share_place(scene_, a.places, b.places);
  }

  // The meeting of which the draft is another mention: by its noun, else by who, when and where.
  Meeting* told_before(const MeetingDraft& draft) {
    Meeting* same = draft.noun ? meeting_with(*draft.noun) : nullptr;
    return same != nullptr ? same : meeting_for_whole(draft);
  }

  Meeting* meeting_for_whole(const MeetingDraft& draft) {
    return last([&](const Meeting& meeting) {
      if (!is_same(meeting, draft)) return false;
      const bool one_day = have_one_day(meeting.whole, draft);
      if (draft.stands_apart && !one_day && !is_plan_that_failed(meeting.whole, draft))
        return false;
      const bool new_one =
          draft.is_indefinite && !meeting.whole.in_headline && !is_not_held(draft.status);
      return !new_one || one_day || draft.when.edtf.empty() == meeting.whole.when.edtf.empty();
    });
  }

  Meeting* meeting_for_mention(const MeetingDraft& draft) {
    if (Meeting* around = meeting_around(draft)) return around;
    const bool points = draft.is_definite || draft.is_carried || !draft.parties.empty();
    if (draft.stands_apart || draft.is_indefinite || !points) return nullptr;
    // A mention with a status of its own kind before one that only does not contradict.
    Meeting* same = last([&](const Meeting& meeting) {
      return can_be_same_status(meeting.whole.status, draft.status) && can_mention(meeting, draft);
    });
    if (same != nullptr || (draft.tells_parties && !draft.parties.empty())) return same;
    return last([&](const Meeting& meeting) { return can_mention(meeting, draft); });
  }

  bool can_mention(const Meeting& meeting, const MeetingDraft& draft) const {
    const MeetingDraft& whole = meeting.whole;
    if (whole.in_headline && meeting.drafts.size() == 1 && draft.parties.empty()) return false;
    if (!can_be_one_day(whole.when.edtf, draft.when.edtf) ||
        !can_be_same_place(scene_, whole, draft))
      return false;
    // "Had been due to meet, but the meeting was postponed" too.
    const bool failed_plan = (is_not_held(whole.status) && is_coming(draft.status)) ||
                             (is_coming(whole.status) && is_not_held(draft.status) &&
                              draft.is_definite && draft.is_carried);
    // "His talks with Vale" are not the meeting of experts whom the report does not name.
    if (whole.by_group && !draft.parties.empty() && !draft.by_group && !have_one_day(whole, draft))
      return false;
    const bool status = draft.status == Status::happened || failed_plan ||
                        can_be_same_status(whole.status, draft.status);
    return status && (draft.parties.empty() || draft.tells_parties ||
                      can_be_same_parties(scene_, everybody(whole), draft.parties));
  }

  // The meeting that has a draft for a noun.
  Meeting* meeting_with(std::uint32_t noun) {
    return last([&](const Meeting& meeting) {
      return std::ranges::any_of(meeting.drafts,
                                 [&](const MeetingDraft& known) { return known.head == noun; });
    });
  }

  // "The meeting will be a video conference", "met over a video conference": the noun stands in
  // the words of another draft.
  Meeting* meeting_around(const MeetingDraft& draft) {
    if (!draft.parties.empty()) return nullptr;
    std::uint32_t at = draft.head;
    for (int steps = 0; steps < 6 && scene_.token(at).head != at; ++steps) {
      at = scene_.token(at).head;
      for (Meeting& meeting : meetings_) {
        const bool around = std::ranges::any_of(meeting.drafts, [&](const MeetingDraft& known) {
          return known.head == at || known.top == at;
        });
        if (around) return &meeting;
      }
    }
    return nullptr;
  }

  // Additions hang on a meeting that is named with them, shares a party or stands just before.
  Meeting* meeting_for_addition(const MeetingDraft& draft) {
    const std::uint32_t here = scene_.paragraph_of(draft.head);
    return last([&](const Meeting& meeting) {
      const std::uint32_t there = scene_.paragraph_of(meeting.drafts.back().head);
      const bool near = there <= here && here - there <= 2;
      return near && can_be_same_status(meeting.whole.status, draft.status) &&
             can_be_one_day(meeting.whole.when.edtf, draft.when.edtf);
    });
  }

  // "The next meeting will be held in Lima in May": who last met will meet, at a time of its own.
  bool take_another(const MeetingDraft& draft) {
    const bool points =
        (draft.is_definite || is_coming(draft.status)) && draft.stands_apart && draft.is_carried;
    if (!points || draft.when.edtf.empty() || !draft.parties.empty()) return false;
    const Meeting* before = last([](const Meeting& meeting) {
      return everybody(meeting.whole).size() > 1 && !meeting.whole.in_headline;
    });
    if (before == nullptr) return false;
    MeetingDraft another = draft;
    another.kind = DraftKind::whole;
    another.parties = before->whole.parties;
    another.mediators = before->whole.mediators;
    for (Meeting& meeting : meetings_) {
      if (is_same(meeting, another) && have_one_day(meeting.whole, another)) {
        merge(meeting, draft);
        return true;
      }
    }
    meetings_.push_back({another, {another}});
    return true;
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
    if (draft.tells_parties && !draft.by_group) {
      if (whole.by_group && draft.parties.size() > 1) {
        whole.parties.clear();
        whole.by_group = false;
      }
      merge_parties(whole.parties, draft.parties);
    }
    merge_parties(whole.mediators, draft.mediators);
    merge_parties(whole.hosts, draft.hosts);
    // "The talks were suspended on January 16": the day on which they broke off.
    const bool tells_break = !whole.when.edtf.empty() && draft.is_carried &&
                             rules_.is_in("breaking-off", scene_.lemma(draft.top));
    const bool tells_more = !tells_break && (draft.kind != DraftKind::mention ||
                                             whole.when.edtf.empty() || draft.is_definite);
    if (tells_more && is_narrower(draft.when.edtf, whole.when.edtf)) {
      whole.when = draft.when;
    }
    const bool is_land =
        !whole.places.empty() && scene_.grounding().places[whole.places.front()].kind == "country";
    if (whole.places.empty() || (is_land && !draft.places.empty())) whole.places = draft.places;
    if (whole.place_words.empty()) whole.place_words = draft.place_words;
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
      } else if (!is_by_words(party) && (stand_in->actor.kind == ActorKind::state ||
                                         is_unnamed(*stand_in) || is_by_words(*stand_in))) {
        *stand_in = party;
      }
    }
  }

  bool is_unnamed(const Party& party) const {
    return party.actor.kind == ActorKind::person && party.entity &&
           !is_named(scene_, *party.entity);
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

  // What a journey is for is told again where the report tells of the meeting itself.
  void drop_journeys_told_out() {
    std::erase_if(meetings_, [&](const Meeting& meeting) {
      return meeting.whole.of_journey && meeting.drafts.size() == 1 &&
             std::ranges::any_of(meetings_, [&](const Meeting& other) {
               return !other.whole.of_journey && !other.whole.background &&
                      can_be_same_parties(scene_, meeting.whole.parties, everybody(other.whole));
             });
    });
  }

  const Scene& scene_;
  const Rules& rules_;
  std::vector<Meeting> meetings_;
};

}  // namespace

bool can_be_same_parties(const Scene& scene, const std::vector<Party>& a,
                         const std::vector<Party>& b) {
  const std::size_t found_in_b = shared_parties(scene, a, b);
  const std::size_t found_in_a = shared_parties(scene, b, a);
  return found_in_b > 0 && (found_in_b == a.size() || found_in_a == b.size());
}

std::vector<Meeting> join_meetings(const Scene& scene, const Rules& rules,
                                   const std::vector<MeetingDraft>& drafts) {
  Joiner joiner(scene, rules);
  for (const MeetingDraft& draft : drafts) joiner.take(draft);
  return joiner.finish();
}

}  // namespace rapporteur::claim
