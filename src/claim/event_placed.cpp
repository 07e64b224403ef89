#include "claim/event_placed.h"

#include <algorithm>
#include <cstdint>

#include "claim/event_join.h"
#include "claim/spots.h"
#include "claim/story.h"

namespace rapporteur::claim {

namespace {

// A story stays where it is for so many sentences that name no place.
constexpr std::uint32_t kMostSentences = 4;

// Acts that go on at one place: force or capture, which did happen; no war.
bool is_at_a_place(const EventDraft& draft) {
  const std::string& type = draft.rule->plover.type;
  return (type == "ASSAULT" || type == "COERCE") && draft.status == Status::happened &&
         draft.type != "war" && draft.type != "conflict";
}

class Story {
 public:
  Story(const Scene& scene, const Rules& rules, std::vector<EventDraft>& drafts)
      : scene_(scene), rules_(rules), drafts_(drafts), spots_(find_spots(scene, rules)) {}

  void tell() {
    for (EventDraft& draft : drafts_) {
      if (!is_at_a_place(draft)) continue;
      if (has_place(draft)) {
        take_finer(draft);
      } else {
        take_own(draft);
      }
    }
    for (std::size_t at = 0; at < drafts_.size(); ++at) {
      EventDraft& draft = drafts_[at];
      if (!is_at_a_place(draft) || has_place(draft)) continue;
      take_beside(draft);
      if (!has_place(draft)) take_before(at);
    }
  }

 private:
  static bool has_place(const EventDraft& draft) {
    return !draft.places.empty() || !draft.place_words.empty();
  }

  static void take(const Spot& spot, EventDraft& draft) {
    draft.places = spot.places;
    draft.place_words = spot.words;
  }

  // Below the predicate, with no other verb between.
  void take_own(EventDraft& draft) const {
    for (const Spot& spot : spots_.known) {
      if (std::ranges::find(spot.above, draft.top) == spot.above.end() || is_of_doer(spot, draft))
        continue;
      take(spot, draft);
      return;
    }
  }

  // "In the village of Osby, Lund province, in northern Norland": of the places that hang on the
  // predicate, a finer one that stands before the wide one of which alone the clause knows.
  void take_finer(EventDraft& draft) const {
    if (draft.places.empty() || !is_wide(draft.places)) return;
    const std::uint32_t known = scene_.grounding().places[draft.places[0]].span.begin;
    for (const Spot& spot : spots_.known) {
      if (begin_of(spot) >= known || spot.above.back() != draft.top || is_of_doer(spot, draft))
        continue;
      if (spot.words.empty() && is_wide(spot.places)) continue;
      take(spot, draft);
      return;
    }
  }

  [[nodiscard]] std::uint32_t begin_of(const Spot& spot) const {
    if (!spot.words.empty()) return spot.words.begin;
    return scene_.grounding().places[spot.places[0]].span.begin;
  }

  [[nodiscard]] bool is_wide(const std::vector<std::uint32_t>& places) const {
    return std::ranges::all_of(places, [&](std::uint32_t at) {
      const std::string& kind = scene_.grounding().places[at].kind;
      return kind == "country" || kind == "region";
    });
  }

  // "The troops in Osby attacked": where the doer is at home.
  [[nodiscard]] bool is_of_doer(const Spot& spot, const EventDraft& draft) const {
    return std::ranges::any_of(spot.above, [&](std::uint32_t at) {
      const std::string& dep = scene_.token(at).dep;
      return at != draft.top && (dep == "nsubj" || dep == "csubj");
    });
  }

  // The place of a verb that it is joined to or done along with.
  void take_beside(EventDraft& draft) const {
    for (const Spot& spot : spots_.known) {
      const std::uint32_t verb = spot.above.back();
      if (scene_.sentence_of(verb) != scene_.sentence_of(draft.top) || is_saying(scene_, verb))
        continue;
      if (!is_done_along_with(scene_, draft.top, verb) &&
          !is_done_along_with(scene_, verb, draft.top) && !is_doing_of(verb, draft.top))
        continue;
      take(spot, draft);
      return;
    }
  }

  // "Two nurses who were visiting the town of Osby were shot": struck at what they were about.
  [[nodiscard]] bool is_doing_of(std::uint32_t verb, std::uint32_t top) const {
    const Token& doing = scene_.token(verb);
    if (doing.tag != "VBG" || (doing.dep != "relcl" && doing.dep != "acl")) return false;
    std::uint32_t those = doing.head;
    while (scene_.token(those).dep == "pobj" && scene_.form(scene_.token(those).head) == "of")
      those = scene_.token(scene_.token(those).head).head;  // "a group of nurses"
    const Token& struck = scene_.token(those);
    return struck.head == top && (struck.dep == "nsubjpass" || struck.dep == "dobj");
  }

  // That of the acts before, of one day with it, where nothing turns elsewhere in between.
  void take_before(std::size_t at) const {
    EventDraft& draft = drafts_[at];
    const std::uint32_t sentence = scene_.sentence_of(draft.top);
    for (std::size_t before = at; before-- > 0;) {
      const EventDraft& other = drafts_[before];
      const std::uint32_t there = scene_.sentence_of(other.top);
      if (there > sentence || sentence - there > kMostSentences) return;
      if (!is_at_a_place(other) || other.background != draft.background) continue;
      if (!can_be_one_day(other.when.edtf, draft.when.edtf)) return;
      if (!has_place(other)) continue;
      if (!turns(there, sentence)) {
        draft.places = other.places;
        draft.place_words = other.place_words;
      }
      return;
    }
  }

  [[nodiscard]] bool turns(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t sentence = from + 1; sentence <= to; ++sentence) {
      if (turns_to_another(scene_, rules_, sentence)) return true;
    }
    const auto is_between = [&](std::uint32_t token) {
      const std::uint32_t there = scene_.sentence_of(token);
      return there > from && there <= to;
    };
    return std::ranges::any_of(spots_.unknown, is_between) ||
           std::ranges::any_of(spots_.known, is_between, &Spot::token);
  }

  const Scene& scene_;
  const Rules& rules_;
  std::vector<EventDraft>& drafts_;
  Spots spots_;
};

}  // namespace

void tell_story_places(const Scene& scene, const Rules& rules, std::vector<EventDraft>& drafts) {
  if (drafts.empty()) return;
  Story(scene, rules, drafts).tell();
}

}  // namespace rapporteur::claim
