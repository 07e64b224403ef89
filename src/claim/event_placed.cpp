#include "claim/event_placed.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "claim/event_join.h"
#include "claim/event_land.h"
#include "claim/place_words.h"

namespace rapporteur::claim {

namespace {

// A story stays where it is for so many sentences that name no place.
constexpr std::uint32_t kMostSentences = 4;

constexpr std::array<std::string_view, 3> kHappen = {"occur", "happen", "take"};
constexpr std::array<std::string_view, 3> kLie = {"locate", "situate", "lie"};

// A place that the text says something is in, and the verb or noun that this hangs on.
struct Spot {
  std::vector<std::uint32_t> places;  // of the grounding
  Span words;                         // of a place that no gazetteer knows
  std::uint32_t token = 0;
  std::vector<std::uint32_t> above;  // from the preposition up to the first verb
};

bool is_one_of(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_verb(const Scene& scene, std::uint32_t at) { return scene.token(at).tag.starts_with("VB"); }

bool is_place_preposition(const Scene& scene, std::uint32_t at) {
  constexpr std::array<std::string_view, 7> kWords = {"in",     "at",     "near", "outside",
                                                      "inside", "around", "on"};
  return scene.token(at).dep == "prep" && is_one_of(scene.form(at), kWords);
}

class Spots {
 public:
  Spots(const Scene& scene, const Rules& rules) : scene_(scene), rules_(rules) {
    find_home();
    for (std::uint32_t at = 0; at < scene.token_count(); ++at) {
      if (scene.token(at).dep == "pobj" && is_place_preposition(scene, scene.token(at).head))
        add(at);
    }
  }

  [[nodiscard]] const std::vector<Spot>& all() const { return spots_; }

 private:
  // What stands behind the preposition: a place, a noun with one ("the town of Osby", "an Osby
  // hotel", "the outskirts of Osby"), or a name with the word of an area ("Osby district").
  void add(std::uint32_t head) {
    Spot spot;
    spot.token = head;
    const std::vector<std::uint32_t> words = words_of_place(head);
    const std::vector<Place>& places = scene_.grounding().places;
    for (std::uint32_t at = 0; at < places.size(); ++at) {
      const bool is_in = places[at].begin < places[at].end &&
                         std::ranges::binary_search(words, places[at].end - 1) &&
                         !stands_in_a_name(scene_, places[at]);
      if (is_in) spot.places.push_back(at);
    }
    if (spot.places.empty() && is_here(head)) spot.places = home_;
    if (spot.places.empty()) spot.words = by_name(head);
    if (spot.places.empty() && spot.words.empty()) return;
    for (std::uint32_t at = scene_.token(head).head;; at = scene_.token(at).head) {
      spot.above.push_back(at);
      const bool ends = is_verb(scene_, at) && !is_mere_where(at);
      if (ends || scene_.token(at).head == at) break;
    }
    spots_.push_back(std::move(spot));
  }

  // "A raid that took place in Osby", "a farm located near Osby": what hangs on the noun tells
  // where that is.
  [[nodiscard]] bool is_mere_where(std::uint32_t verb) const {
    const std::string& dep = scene_.token(verb).dep;
    return (dep == "relcl" && is_one_of(scene_.lemma(verb), kHappen)) ||
           (dep == "acl" && is_one_of(scene_.lemma(verb), kLie));
  }

  // "In this city": where the report was written.
  [[nodiscard]] bool is_here(std::uint32_t head) const {
    constexpr std::array<std::string_view, 3> kHere = {"city", "capital", "town"};
    return is_one_of(scene_.lemma(head), kHere) &&
           std::ranges::any_of(scene_.children(head),
                               [&](std::uint32_t child) { return scene_.form(child) == "this"; });
  }

  void find_home() {
    const std::vector<Place>& places = scene_.grounding().places;
    for (std::uint32_t at = 0; at < places.size() && home_.empty(); ++at) {
      const bool is_home =
          std::ranges::any_of(scene_.report().paragraphs, [&](const Paragraph& paragraph) {
            return !paragraph.dateline.empty() && paragraph.dateline.contains(places[at].span);
          });
      if (is_home) home_ = {at};
    }
  }

  // The noun, what describes it, stands beside it and hangs on it by "of" or "in".
  [[nodiscard]] std::vector<std::uint32_t> words_of_place(std::uint32_t head) const {
    constexpr std::array<std::string_view, 6> kBeside = {"compound", "nmod", "appos",
                                                         "conj",     "pobj", "amod"};
    std::vector<std::uint32_t> words = {head};
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (const std::uint32_t child : scene_.children(words[i])) {
        const Token& token = scene_.token(child);
        const bool leads = token.dep == "prep" &&
                           (scene_.form(child) == "of" || is_place_preposition(scene_, child));
        if ((is_one_of(token.dep, kBeside) && !scene_.token(child).tag.starts_with("VB")) || leads)
          words.push_back(child);
      }
    }
    std::ranges::sort(words);
    return words;
  }

  // "Osby district", "the village of Osby", "Osby": a name that no gazetteer knows.
  [[nodiscard]] Span by_name(std::uint32_t head) const {
    if (scene_.mention_of(head)) return {};
    constexpr std::array<std::string_view, 3> kNamed = {"GPE", "LOC", "FAC"};
    if (scene_.token(head).pos == "PROPN") {
      return is_one_of(scene_.token(head).ent_type, kNamed) ? scene_.span_of(name_at(head))
                                                            : Span{};
    }
    if (!rules_.is_in("settlements", scene_.lemma(head))) return {};
    std::vector<std::uint32_t> before = name_at(head);
    std::erase(before, head);
    if (!before.empty()) return scene_.span_of(before);
    for (const std::uint32_t child : scene_.children(head)) {
      if (scene_.token(child).dep != "prep" || scene_.form(child) != "of") continue;
      for (const std::uint32_t below : scene_.children(child)) {
        if (scene_.token(below).dep == "pobj" && scene_.token(below).pos == "PROPN")
          return scene_.span_of(name_at(below));
      }
    }
    return {};
  }

  [[nodiscard]] std::vector<std::uint32_t> name_at(std::uint32_t head) const {
    std::vector<std::uint32_t> words = {head};
    for (const std::uint32_t child : scene_.children(head)) {
      const bool is_part =
          scene_.token(child).dep == "compound" || scene_.token(child).dep == "nmod";
      if (is_part && scene_.token(child).pos == "PROPN") words.push_back(child);
    }
    std::ranges::sort(words);
    return words;
  }

  const Scene& scene_;
  const Rules& rules_;
  std::vector<std::uint32_t> home_;  // the place of the dateline
  std::vector<Spot> spots_;          // in text order
};

class Story {
 public:
  Story(const Scene& scene, const Rules& rules, std::vector<EventDraft>& drafts)
      : scene_(scene), rules_(rules), drafts_(drafts), spots_(scene, rules) {}

  void tell() {
    for (EventDraft& draft : drafts_) {
      if (is_at_a_place(draft) && !has_place(draft)) take_own(draft);
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
    for (const Spot& spot : spots_.all()) {
      if (std::ranges::find(spot.above, draft.top) == spot.above.end() || is_of_doer(spot, draft))
        continue;
      take(spot, draft);
      return;
    }
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
    for (const Spot& spot : spots_.all()) {
      const std::uint32_t verb = spot.above.back();
      if (scene_.sentence_of(verb) != scene_.sentence_of(draft.top) || is_saying(verb)) continue;
      if (!hangs_on(draft.top, verb) && !hangs_on(verb, draft.top)) continue;
      take(spot, draft);
      return;
    }
  }

  [[nodiscard]] bool is_saying(std::uint32_t head) const {
    return std::ranges::any_of(scene_.clauses().attributions,
                               [&](const Attribution& said) { return said.cue == head; });
  }

  [[nodiscard]] bool hangs_on(std::uint32_t below, std::uint32_t above) const {
    constexpr std::array<std::string_view, 3> kAlong = {"conj", "advcl", "xcomp"};
    for (std::uint32_t at = below; scene_.token(at).head != at; at = scene_.token(at).head) {
      if (!is_one_of(scene_.token(at).dep, kAlong)) return false;
      if (scene_.token(at).head == above) return true;
    }
    return false;
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
      const Sentence& words = scene_.analysis().sentences[sentence];
      for (std::uint32_t at = words.begin; at < words.end; ++at) {
        const std::string& form = scene_.form(at);
        if (rules_.is_in("story-turns", form) || form == "another" || form == "other") return true;
      }
    }
    return std::ranges::any_of(spots_.all(), [&](const Spot& spot) {
      const std::uint32_t there = scene_.sentence_of(spot.token);
      return there > from && there <= to;
    });
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
