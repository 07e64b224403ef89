// Who "he", "it" and "they" are, and who took part in the last meeting.

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
  if (at.pos != "PRON" && at.tag != "WP" && at.tag != "WDT" && at.tag != "PRP$" && word != "both" &&
      word != "men" && word != "women")
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
  } else if (word == "both" && at.dep.starts_with("nsubj")) {
    found = last_parties(token, 2);
    if (found.size() != 2) found.clear();
  }
  if (found.size() == 1 && is_one_of(kHe, word)) cast_.see_gender(found.front(), 'm');
  if (found.size() == 1 && is_one_of(kShe, word)) cast_.see_gender(found.front(), 'f');
  add(token, token + 1, token, found, "pronoun");
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

// Adds the entities of the children of `token` with this relation, shared ones included.
void Ties::add_below(std::uint32_t token, std::string_view dep, Entities& parties) const {
  for (std::uint32_t i = reading_.sentence_begin(token); i < reading_.sentence_end(token); ++i) {
    const Token* at = &reading_.token(i);
    for (int step = 0; step < 4 && at->dep == "conj" && reading_.token(at->head).pos != "VERB";
         ++step)
      at = &reading_.token(at->head);
    if (at->head != token || at->dep != dep) continue;
    const Seen* seen = mention_at(i);
    if (seen == nullptr) continue;
    for (const std::uint32_t entity : mentions_[seen->mention].entities) {
      const ActorKind kind = cast_.entity(entity).kind;
      if (kind == ActorKind::people || kind == ActorKind::armed_force ||
          kind == ActorKind::unknown || kind == ActorKind::outlet)
        continue;
      if (std::find(parties.begin(), parties.end(), entity) == parties.end())
        parties.push_back(entity);
    }
  }
}

// Whether "with" stands behind the first actor that follows.
bool Ties::joins_later(std::uint32_t of) const {
  for (std::uint32_t i = of + 1; i < reading_.sentence_end(of); ++i) {
    if (reading_.is(i, "with")) return mention_at(i - 1) != nullptr;
  }
  return false;
}

// Who meets whom in the sentence of `token`: the subject of a word of meeting, and who stands
// behind its "with", "between" and "of".
Entities Ties::parties_of(std::uint32_t token) const {
  Entities best;
  for (std::uint32_t i = reading_.sentence_begin(token); i < reading_.sentence_end(token); ++i) {
    const Token& word = reading_.token(i);
    if (!reading_.gazetteer().is_name_word("meet", word.lemma) &&
        !reading_.gazetteer().is_name_word("meet", reading_.lower(i)))
      continue;
    Entities parties;
    std::optional<std::uint32_t> convenes;  // the verb whose subject brings the others together
    if (is_told_in_passing(i)) continue;
    if (word.pos == "VERB") {
      if (is_convening(i)) {
        convenes = i;
      } else {
        add_below(i, "nsubj", parties);
      }
      if (word.lemma == "meet" || word.lemma == "receive" || word.lemma == "visit")
        add_below(i, "dobj", parties);
    } else if (word.pos == "NOUN") {
      add_below(i, "poss", parties);
      add_below(i, "compound", parties);
      add_below(i, "amod", parties);
      if (word.dep == "dobj" || (word.dep == "pobj" && reading_.token(word.head).dep == "prep")) {
        const std::uint32_t over = word.dep == "dobj" ? word.head : reading_.token(word.head).head;
        if (is_convening(over)) {
          convenes = over;
        } else if (reading_.token(over).pos == "VERB") {
          add_below(over, "nsubj", parties);
        }
      }
    }
    for (std::uint32_t p = reading_.sentence_begin(token); p < reading_.sentence_end(token); ++p) {
      // "A meeting was held in a new form of A with B": the tree hangs "of A" too deep.
      const bool of_before_with = reading_.is(p, "of") && word.pos == "NOUN" &&
                                  word.dep == "nsubjpass" && p > i && joins_later(p);
      if (of_before_with) add_below(p, "pobj", parties);
      const bool joins = reading_.is(p, "with") || reading_.is(p, "between") ||
                         (word.pos == "NOUN" && reading_.is(p, "of"));
      const bool hangs = reading_.token(p).head == i ||
                         (reading_.is(p, "with") && word.dep == "nsubjpass" && p > i);
      if (joins && hangs) add_below(p, "pobj", parties);
    }
    // "Norland hosted talks with Sudland": one of two; "Lund hosted a meeting of A and B": neither.
    if (convenes && parties.size() < 2) {
      const Entities others = std::exchange(parties, {});
      add_below(*convenes, "nsubj", parties);
      std::copy_if(others.begin(), others.end(), std::back_inserter(parties),
                   [&](std::uint32_t e) { return !is_in(parties, e); });
    }
    if (parties.size() > best.size()) best = parties;
  }
  return best.size() > 1 ? best : Entities{};
}

bool Ties::is_convening(std::uint32_t token) const {
  return reading_.token(token).pos == "VERB" &&
         reading_.gazetteer().is_name_word("convenes", reading_.token(token).lemma);
}

// "Including the meeting of A and B": another meeting than the one the report is about.
bool Ties::is_told_in_passing(std::uint32_t token) const {
  const Token& word = reading_.token(token);
  if (word.pos != "NOUN" || word.dep != "pobj") return false;
  const std::string& preposition = reading_.lower(word.head);
  // "Two days of talks between A and B closed": the talks are what is told.
  if (preposition == "of" && is_subject(reading_.token(word.head).head)) return false;
  return preposition == "including" || preposition == "of" || preposition == "about" ||
         preposition == "since" || preposition == "after" || preposition == "before";
}

Entities Ties::last_parties(std::uint32_t token, std::uint32_t reach) const {
  const std::uint32_t here = reading_.sentence_of(token);
  for (std::uint32_t back = 0; back <= reach && back <= here; ++back) {
    const Entities parties = parties_of(reading_.analysis().sentences[here - back].begin);
    if (parties.size() > 1) return parties;
  }
  return {};
}

// The last two states named side by side: "Norland and Sudland", "Norland-Sudland", or the states
// of two holders of one office.
Entities Ties::last_lands(std::uint32_t token) const {
  const std::vector<Mark>& marks = reading_.marks();
  auto mark = std::lower_bound(marks.begin(), marks.end(), token,
                               [](const Mark& m, std::uint32_t t) { return m.begin < t; });
  const auto is_land = [&](const Mark& m) {
    return m.kind == MarkKind::state || m.kind == MarkKind::adjective || m.kind == MarkKind::seat;
  };
  while (mark != marks.begin()) {
    --mark;
    if (mark == marks.begin()) break;
    const Mark& before = *(mark - 1);
    const std::uint32_t gap = mark->begin - before.end;
    if (!is_land(*mark) || !is_land(before) || mark->row == before.row || gap == 0 || gap > 2)
      continue;
    if (!reading_.is(mark->begin - 1, "and") && reading_.text(before.end) != "-" &&
        !reading_.is(before.end, "and"))
      continue;
    // More than two in the list are no pair.
    if (mark - marks.begin() >= 2 && is_land(*(mark - 2)) && before.begin - (mark - 2)->end <= 1 &&
        reading_.is(before.begin - 1, ","))
      continue;
    return {cast_.land(before.row), cast_.land(mark->row)};
  }
  return {};
}

}  // namespace rapporteur::ground
