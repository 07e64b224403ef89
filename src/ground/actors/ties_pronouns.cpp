// Who "he", "it" and "they" are.

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "ground/actors/ties.h"

namespace rapporteur::ground {

namespace {

constexpr std::array<std::string_view, 4> kHe = {"he", "him", "his", "himself"};
constexpr std::array<std::string_view, 4> kShe = {"she", "her", "hers", "herself"};
constexpr std::array<std::string_view, 3> kIt = {"it", "its", "itself"};
constexpr std::array<std::string_view, 5> kThey = {"they", "them", "their", "theirs", "themselves"};
constexpr std::array<std::string_view, 3> kWho = {"who", "whom", "which"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_in(const Entities& list, std::uint32_t entity) {
  return std::find(list.begin(), list.end(), entity) != list.end();
}

}  // namespace

void Ties::tie_pronoun(std::uint32_t token) {
  const Token& at = reading_.token(token);
  const std::string& word = reading_.lower(token);
  const bool two = (word == "two" || word == "pair") && stands_for_two(token);
  if (at.pos != "PRON" && at.tag != "WP" && at.tag != "WDT" && at.tag != "PRP$" && word != "both" &&
      word != "men" && word != "women" && !two)
    return;
  Entities found;
  if (is_one_of(kHe, word)) {
    found = singular_person(token, 'm');
  } else if (is_one_of(kShe, word)) {
    found = singular_person(token, 'f');
  } else if (is_one_of(kIt, word)) {
    found = thing(token);
  } else if (is_one_of(kThey, word)) {
    found = several(token);
  } else if (is_one_of(kWho, word) && reading_.token(at.head).dep == "relcl") {
    if (const Seen* seen = mention_at(reading_.token(at.head).head))
      found = mentions_[seen->mention].entities;
  } else if (two || (word == "both" && at.dep.starts_with("nsubj"))) {
    found = last_parties(token, 2);
    if (found.size() != 2) found.clear();
  }
  if (found.size() == 1 && is_one_of(kHe, word)) cast_.see_gender(found.front(), 'm');
  if (found.size() == 1 && is_one_of(kShe, word)) cast_.see_gender(found.front(), 'f');
  add(token, token + 1, token, found, "pronoun");
}

// "The two will meet again", "talks between the two": a number without a noun; "two of the men"
// are others.
bool Ties::stands_for_two(std::uint32_t token) const {
  const std::string& dep = reading_.token(token).dep;
  const bool led = token > 0 && (reading_.is(token - 1, "the") || reading_.is(token - 1, "these"));
  return led && (dep.starts_with("nsubj") || dep == "pobj" || dep == "dobj") &&
         token + 1 < reading_.size() && !reading_.is(token + 1, "of");
}

// The subject of the nearest clause before, else the nearest person; nobody where two are equal.
// Women are looked for first among those whom the report has shown to be women, and farther back.
Entities Ties::singular_person(std::uint32_t token, char gender) const {
  const Entities barred = subjects_over(token);
  const auto is_free = [&](std::uint32_t e) {
    return std::find(barred.begin(), barred.end(), e) == barred.end();
  };
  if (const Mention* joined = joined_before(token)) {
    const bool fits =
        joined->entities.size() == 1 && cast_.entity(joined->entities[0]).kind == ActorKind::person;
    const char known = fits ? cast_.gender(joined->entities[0]) : '-';
    if (fits && (known == '-' || known == gender)) return joined->entities;
  }
  constexpr std::uint32_t kReach = 3;  // sentences
  constexpr std::uint32_t kFar = 10;
  if (gender == 'f') {
    const auto is_woman = [&](std::uint32_t e) { return cast_.gender(e) == 'f' && is_free(e); };
    const Entities near = nearest_person(token, 1, is_woman);
    if (!near.empty()) return near;
    const Entities fresh = nearest_person(token, 1, [&](std::uint32_t e) {
      return cast_.gender(e) == '-' && is_free(e) && is_first_named_beside(e, token);
    });
    if (!fresh.empty()) return fresh;
    const Entities known = nearest_person(token, kFar, is_woman);
    if (!known.empty()) return known;
    return nearest_person(token, 1,
                          [&](std::uint32_t e) { return cast_.gender(e) == '-' && is_free(e); });
  }
  return nearest_person(token, kReach,
                        [&](std::uint32_t e) { return cast_.gender(e) != 'f' && is_free(e); });
}

// "The head of the mission, Ana Lund, chaired. She said ...": named for the first time in the
// sentence before, of which she is the subject, and in the same paragraph.
bool Ties::is_first_named_beside(std::uint32_t entity, std::uint32_t token) const {
  const std::uint32_t here = reading_.sentence_of(token);
  bool is_subject = false;
  for (const Seen& seen : seen_) {
    const Mention& mention = mentions_[seen.mention];
    if (!is_in(mention.entities, entity) || mention.head >= token) continue;
    if (seen.sentence + 1 < here ||
        reading_.paragraph_of(mention.head) != reading_.paragraph_of(token))
      return false;
    is_subject = is_subject || seen.is_subject;
  }
  return is_subject;
}

// "Lund thanked him": the object of a verb is never its subject, unless it says "himself".
Entities Ties::subjects_over(std::uint32_t token) const {
  const Token& at = reading_.token(token);
  if (at.tag == "PRP$" || reading_.lower(token).ends_with("self")) return {};
  std::uint32_t verb = at.head;
  if (at.dep == "pobj") {
    if (reading_.token(verb).dep != "prep" && reading_.token(verb).dep != "agent") return {};
    verb = reading_.token(verb).head;
  } else if (at.dep != "dobj" && at.dep != "dative" && at.dep != "iobj") {
    return {};
  }
  for (int step = 0; step < 3 && reading_.token(verb).pos == "VERB"; ++step) {
    bool has_subject = false;
    for (std::uint32_t i = reading_.sentence_begin(token); i < token; ++i) {
      if (reading_.token(i).head != verb || !reading_.token(i).dep.starts_with("nsubj")) continue;
      has_subject = true;
      if (const Seen* seen = mention_at(i)) return mentions_[seen->mention].entities;
    }
    const std::string& dep = reading_.token(verb).dep;
    if (has_subject || (dep != "conj" && dep != "xcomp")) return {};
    verb = reading_.token(verb).head;
  }
  return {};
}

// "Lund said that Vale had left. He added ...": who says something in a main clause.
bool Ties::is_speaker(std::uint32_t token) const {
  const Token& at = reading_.token(token);
  const Token& verb = reading_.token(at.head);
  return at.dep == "nsubj" && reading_.gazetteer().is_name_word("say", verb.lemma) &&
         (verb.dep == "ROOT" || verb.dep == "conj" || verb.dep == "parataxis");
}

// "..., he said": whoever is named in what is said is not the one who says it.
bool Ties::is_behind_content(std::uint32_t token) const {
  const std::uint32_t begin = reading_.sentence_begin(token);
  if (!is_speaker(token)) return false;
  const std::uint32_t verb = reading_.token(token).head;
  const std::uint32_t first = std::min(token, verb);
  if (first == begin || reading_.token(first - 1).pos != "PUNCT") return false;
  for (std::uint32_t i = verb + 1; i < reading_.sentence_end(token); ++i) {
    if (reading_.token(i).head == verb && reading_.token(i).dep == "ccomp") return false;
  }
  return true;
}

Entities Ties::nearest_person(std::uint32_t token, std::uint32_t reach,
                              const std::function<bool(std::uint32_t)>& fits) const {
  const std::uint32_t here = reading_.sentence_of(token);
  const bool goes_on_speaking = is_speaker(token);
  for (std::uint32_t back = is_behind_content(token) ? 1U : 0U; back <= reach && back <= here;
       ++back) {
    Entities speakers;
    Entities subjects;
    Entities others;
    for (auto seen = seen_.rbegin(); seen != seen_.rend() && seen->sentence + back >= here;
         ++seen) {
      const Mention& mention = mentions_[seen->mention];
      if (seen->sentence + back != here || mention.head >= token || mention.entities.size() != 1)
        continue;
      const std::uint32_t entity = mention.entities[0];
      if (cast_.entity(entity).kind != ActorKind::person || !fits(entity)) continue;
      if (goes_on_speaking && is_speaker(mention.head)) speakers.push_back(entity);
      Entities& list = seen->is_subject ? subjects : others;
      if (!is_in(list, entity)) list.push_back(entity);
    }
    if (!speakers.empty()) return {speakers.front()};
    if (!subjects.empty()) return {subjects.front()};
    if (others.size() == 1) return others;
    if (!others.empty()) return {};
  }
  return {};
}

Entities Ties::thing(std::uint32_t token) const {
  // "It was noted": no actor at all.
  const Token& at = reading_.token(token);
  const bool is_subject_word = at.dep == "nsubj" && reading_.token(at.head).lemma != "be";
  if (!is_subject_word && at.tag != "PRP$") return {};
  if (at.tag != "PRP$" && has_thing_subject_before(token)) return {};
  if (const Mention* joined = joined_before(token)) {
    if (joined->entities.size() == 1 && cast_.entity(joined->entities[0]).kind != ActorKind::person)
      return joined->entities;
  }
  const std::uint32_t here = reading_.sentence_of(token);
  const auto fits = [&](std::uint32_t entity) {
    const ActorKind kind = cast_.entity(entity).kind;
    return kind == ActorKind::state || kind == ActorKind::body || kind == ActorKind::group ||
           kind == ActorKind::armed_force || kind == ActorKind::outlet;
  };
  for (std::uint32_t back = 0; back <= 1 && back <= here; ++back) {
    Entities others;
    for (auto seen = seen_.rbegin(); seen != seen_.rend() && seen->sentence + back >= here;
         ++seen) {
      const Mention& mention = mentions_[seen->mention];
      if (seen->sentence + back != here || mention.head >= token || mention.entities.size() != 1 ||
          !fits(mention.entities[0]))
        continue;
      const Token& head = reading_.token(mention.head);
      if ((head.tag == "NNS" || head.tag == "NNPS") &&
          cast_.entity(mention.entities[0]).kind != ActorKind::state)
        continue;
      if (mention.how == "demonym" && reading_.token(mention.head).dep == "amod") continue;
      if (seen->is_subject) return mention.entities;
      if (std::find(others.begin(), others.end(), mention.entities[0]) == others.end())
        others.push_back(mention.entities[0]);
    }
    if (others.size() == 1 && back == 0) return others;
  }
  return {};
}

Entities Ties::several(std::uint32_t token) const {
  const std::uint32_t here = reading_.sentence_of(token);
  const auto is_several = [&](const Mention& mention) {
    if (mention.entities.size() > 1) return true;
    const Entity& entity = cast_.entity(mention.entities[0]);
    const Token& head = reading_.token(mention.head);
    const bool plural = (entity.kind == ActorKind::people && head.tag != "NN") ||
                        head.tag == "NNS" || head.tag == "NNPS" ||
                        head.morph.find("Number=Plur") != std::string::npos ||
                        reading_.is(mention.head, "police");
    return plural && (entity.kind == ActorKind::people || entity.kind == ActorKind::group ||
                      entity.kind == ActorKind::armed_force || entity.kind == ActorKind::unknown);
  };
  for (std::uint32_t back = 0; back <= 1 && back <= here; ++back) {
    const Mention* other = nullptr;
    std::uint32_t others = 0;
    for (auto seen = seen_.rbegin(); seen != seen_.rend() && seen->sentence + back >= here;
         ++seen) {
      const Mention& mention = mentions_[seen->mention];
      if (seen->sentence + back != here || mention.head >= token || !is_several(mention)) continue;
      if (seen->is_subject) return mention.entities;
      other = other == nullptr ? &mention : other;
      others += other->entities == mention.entities ? 0U : 1U;
    }
    // Two joined subjects: "Lund and Vale met. They agreed".
    const Entities joined =
        back == 0 ? Entities{} : parties_of(reading_.analysis().sentences[here - back].begin);
    if (joined.size() > 1) return joined;
    if (back == 0 && has_plural_subject_before(token)) return {};
    if (back == 0 && other != nullptr && others == 0) return other->entities;
  }
  return last_parties(token, 2);
}

// "The plan failed. It had ...": a thing told of is the nearer answer.
bool Ties::has_thing_subject_before(std::uint32_t token) const {
  const std::uint32_t here = reading_.sentence_of(token);
  const std::uint32_t begin =
      here > 0 ? reading_.analysis().sentences[here - 1].begin : reading_.sentence_begin(token);
  for (std::uint32_t i = token; i-- > begin;) {
    const Token& at = reading_.token(i);
    if (!at.dep.starts_with("nsubj") || at.pos == "PRON") continue;
    if (mention_at(i) != nullptr) return false;
    if (at.tag == "NN" || at.tag == "NNP") return true;
  }
  return false;
}

// "Norland and its army": the mention that the possessive is joined to, or null.
const Mention* Ties::joined_before(std::uint32_t token) const {
  if (token < 2 || !reading_.is(token - 1, "and") || reading_.token(token).tag != "PRP$")
    return nullptr;
  for (auto seen = seen_.rbegin();
       seen != seen_.rend() && seen->sentence == reading_.sentence_of(token); ++seen) {
    const Mention& mention = mentions_[seen->mention];
    if (mention.end == token - 1) return &mention;
  }
  return nullptr;
}

// "Four resolutions call for it; none of them": the plural things before are what is meant.
bool Ties::has_plural_subject_before(std::uint32_t token) const {
  for (std::uint32_t i = reading_.sentence_begin(token); i < token; ++i) {
    const Token& at = reading_.token(i);
    if (at.dep.starts_with("nsubj") && (at.tag == "NNS" || at.tag == "NNPS") &&
        mention_at(i) == nullptr)
      return true;
  }
  return false;
}

}  // namespace rapporteur::ground
