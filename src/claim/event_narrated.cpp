#include "claim/event_narrated.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "claim/event_when.h"
#include "claim/story.h"
#include "claim/tree.h"

namespace rapporteur::claim {

namespace {

// A story may stand apart from its day by so many sentences without one.
constexpr std::uint32_t kMostSentences = 6;
// A report's news is at most so many days old; an older act is background.
constexpr std::int64_t kMostDays = 31;

// A predicate that tells its day.
struct Anchor {
  std::uint32_t top = 0;
  std::uint32_t sentence = 0;
  WhenTold when;
};

// "Confirmed that two men had been killed": what those of the story found, who tell it in the past.
bool is_found_out(const Scene& scene, std::uint32_t verb, std::uint32_t have) {
  const Token& above = scene.token(scene.token(verb).head);
  return scene.form(have) == "had" && scene.token(verb).dep == "ccomp" && above.tag == "VBD";
}

// "Had been killed", "has killed", "kills": told from another time than the story's.
bool is_simple_past(const Scene& scene, std::uint32_t verb) {
  const std::string& tag = scene.token(verb).tag;
  if (tag == "VBD") return true;
  if (tag != "VBN" && tag != "VBG") return false;
  bool past = tag == "VBG" || scene.token(verb).dep == "conj" || scene.token(verb).dep == "acl";
  for (const std::uint32_t child : scene.children(verb)) {
    const std::string& dep = scene.token(child).dep;
    if (dep != "aux" && dep != "auxpass") continue;
    const std::string& lemma = scene.lemma(child);
    if (lemma == "will" || lemma == "would") return false;
    if (lemma == "have" && !is_found_out(scene, verb, child)) return false;
    if (lemma == "have") past = true;
    if (lemma == "be" && scene.token(child).tag == "VBD") past = true;
    if (lemma == "be" && (scene.token(child).tag == "VBZ" || scene.token(child).tag == "VBP"))
      return false;
  }
  return past;
}

bool is_in_relative(const Scene& scene, std::uint32_t token) {
  constexpr std::array<std::string_view, 2> kRelative = {"relcl", "csubj"};
  for (std::uint32_t at = token; scene.token(at).head != at; at = scene.token(at).head) {
    if (is_one_of(scene.token(at).dep, kRelative)) return true;
  }
  return false;
}

class Story {
 public:
  Story(const Scene& scene, const Rules& rules) : scene_(scene), rules_(rules) {
    const auto published = day_range(scene.report().published.value);
    if (published && !published->any_year && published->length() <= 1) published_ = published;
    for (const Clause& clause : scene.clauses().clauses) add_clause(clause);
    for (std::uint32_t day = 0; day < scene.grounding().days.size(); ++day) add_loose(day);
    std::ranges::stable_sort(anchors_, {}, &Anchor::top);
  }

  void tell(EventDraft& draft) {
    const std::uint32_t top = draft.top;
    if (!draft.when.edtf.empty()) {
      if (is_news(draft.when) && !draft.background) keep(top, draft.when);
      return;
    }
    if (!can_take(draft)) return;
    WhenTold when = beside(top);
    if (when.edtf.empty()) when = before(top);
    if (when.edtf.empty()) return;
    draft.when = when;
    keep(top, when);
  }

 private:
  // A single day, not long before the report.
  [[nodiscard]] bool is_news(const WhenTold& when) const {
    const auto range = day_range(when.edtf);
    if (!range || range->length() > 1 || range->any_year) return false;
    return !published_ ||
           (range->first <= published_->last + 1 && published_->first - range->first <= kMostDays);
  }

  void add_clause(const Clause& clause) {
    const std::uint32_t top = top_of(clause);
    if (clause.status != Status::happened || clause.background || scene_.in_headline(top) ||
        is_saying(scene_, clause.head) || is_saying(scene_, top) || is_in_relative(scene_, top))
      return;
    const WhenTold when = when_done(scene_, clause);
    if (is_news(when)) anchors_.push_back({top, scene_.sentence_of(top), when});
  }

  // "In Osby district, Lund province, today": a day that the tree hangs on a noun is that of the
  // nearest verb.
  void add_loose(std::uint32_t at) {
    constexpr std::array<std::string_view, 7> kOther = {"of",  "since", "until", "by",
                                                        "for", "from",  "to"};
    const Day& day = scene_.grounding().days[at];
    const bool is_taken = std::ranges::any_of(scene_.clauses().clauses, [&](const Clause& clause) {
      return std::ranges::find(clause.days, at) != clause.days.end();
    });
    const bool is_in_text = day.begin > 0 && day.begin < day.end && day.end < scene_.token_count();
    if (is_taken || !is_in_text || day.type != "DATE" || scene_.token(day.end).tag == "POS" ||
        day.edtf.empty() || is_one_of(scene_.form(day.begin - 1), kOther) || !is_news(when_of(day)))
      return;
    std::uint32_t verb = day.begin;
    while (!scene_.token(verb).tag.starts_with("VB") && scene_.token(verb).head != verb)
      verb = scene_.token(verb).head;
    verb = verb_under(verb, day.begin);
    if (scene_.token(verb).tag.starts_with("VB") && !is_saying(scene_, verb) &&
        !is_in_relative(scene_, verb))
      anchors_.push_back({verb, scene_.sentence_of(verb), when_of(day)});
  }

  // "Raided a farm in Osby village, Lund district, May 3": where the tree ends in the noun before
  // the day, the verb that hangs on that.
  [[nodiscard]] std::uint32_t verb_under(std::uint32_t top, std::uint32_t day) const {
    if (scene_.token(top).tag.starts_with("VB")) return top;
    for (const std::uint32_t child : scene_.children(top)) {
      const bool is_clause = scene_.token(child).dep == "ccomp" && child < day;
      if (is_clause && scene_.token(child).tag == "VBD") return child;
    }
    return top;
  }

  [[nodiscard]] bool can_take(const EventDraft& draft) const {
    const std::string& type = draft.rule->plover.type;
    return (type == "ASSAULT" || type == "COERCE") && draft.status == Status::happened &&
           !draft.background && !scene_.in_headline(draft.top) &&
           is_simple_past(scene_, draft.top) && !is_in_relative(scene_, draft.top);
  }

  // The day of a predicate of the same sentence that it is joined to or done along with.
  [[nodiscard]] WhenTold beside(std::uint32_t top) const {
    for (const Anchor& anchor : anchors_) {
      if (anchor.sentence == scene_.sentence_of(top) &&
          (top == anchor.top || is_done_along_with(scene_, top, anchor.top) ||
           is_done_along_with(scene_, anchor.top, top)))
        return anchor.when;
    }
    return {};
  }

  // The day of the sentences before, where no word turns to another time in between.
  [[nodiscard]] WhenTold before(std::uint32_t top) const {
    const std::uint32_t sentence = scene_.sentence_of(top);
    const Anchor* last = nullptr;
    for (const Anchor& anchor : anchors_) {
      if (anchor.sentence < sentence && (last == nullptr || anchor.sentence >= last->sentence))
        last = &anchor;
    }
    if (last == nullptr || sentence - last->sentence > kMostSentences) return {};
    for (std::uint32_t at = last->sentence + 1; at <= sentence; ++at) {
      if (turns(at)) return {};
    }
    return last->when;
  }

  [[nodiscard]] bool turns(std::uint32_t sentence) const {
    if (has_turn(scene_, rules_, sentence)) return true;
    const Sentence& words = scene_.analysis().sentences[sentence];
    return std::ranges::any_of(scene_.grounding().days, [&](const Day& day) {
      return day.begin < day.end && day.begin >= words.begin && day.begin < words.end &&
             day.type == "DATE" && !day.edtf.empty();
    });
  }

  void keep(std::uint32_t top, const WhenTold& when) {
    const Anchor anchor{top, scene_.sentence_of(top), when};
    anchors_.insert(std::ranges::upper_bound(anchors_, top, {}, &Anchor::top), anchor);
  }

  const Scene& scene_;
  const Rules& rules_;
  std::optional<DayRange> published_;
  std::vector<Anchor> anchors_;  // in text order
};

}  // namespace

void tell_story_days(const Scene& scene, const Rules& rules, std::vector<EventDraft>& drafts) {
  if (drafts.empty()) return;
  Story story(scene, rules);
  for (EventDraft& draft : drafts) story.tell(draft);
}

}  // namespace rapporteur::claim
