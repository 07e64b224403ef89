#include "claim/spots.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "claim/place_words.h"
#include "claim/tree.h"

namespace rapporteur::claim {

namespace {

constexpr std::array<std::string_view, 4> kHappen = {"occur", "happen", "take", "be"};
constexpr std::array<std::string_view, 5> kLie = {"locate", "situate", "lie", "park", "stand"};

bool is_place_preposition(const Scene& scene, std::uint32_t at) {
  constexpr std::array<std::string_view, 7> kWords = {"in",     "at",     "near", "outside",
                                                      "inside", "around", "on"};
  return scene.token(at).dep == "prep" && is_one_of(scene.form(at), kWords);
}

class SpotFinder {
 public:
  SpotFinder(const Scene& scene, const Rules& rules) : scene_(scene), rules_(rules) {
    find_home();
    for (std::uint32_t at = 0; at < scene.token_count(); ++at) {
      const bool is_behind =
          scene.token(at).dep == "pobj" && is_place_preposition(scene, scene.token(at).head);
      if (is_behind || is_struck_town(at)) add(at);
    }
  }

  Spots take() { return std::move(spots_); }

 private:
  // "Attacked the town of Osby": what is struck is where.
  [[nodiscard]] bool is_struck_town(std::uint32_t at) const {
    const std::string& dep = scene_.token(at).dep;
    return (dep == "dobj" || dep == "nsubjpass") && is_verb(scene_, scene_.token(at).head) &&
           rules_.is_in("settlements", scene_.lemma(at));
  }

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
    if (spot.places.empty() && is_here(words)) spot.places = home_;
    if (spot.places.empty()) spot.words = by_name(head);
    if (spot.words.empty() && lies_in_named(head, spot.places))
      spot.words = scene_.span_of(name_at(head));
    if (spot.places.empty() && spot.words.empty()) {
      if (is_some_name(head)) spots_.unknown.push_back(head);
      return;
    }
    for (std::uint32_t at = scene_.token(head).head;; at = scene_.token(at).head) {
      spot.above.push_back(at);
      const bool ends = is_verb(scene_, at) && !is_mere_where(at);
      if (ends || scene_.token(at).head == at) break;
    }
    spots_.known.push_back(std::move(spot));
  }

  // "A raid that took place in Osby", "a bank which is in Osby", "a car parked near Osby": what
  // hangs on the noun tells where that is.
  [[nodiscard]] bool is_mere_where(std::uint32_t verb) const {
    const std::string& dep = scene_.token(verb).dep;
    const std::string& lemma = scene_.lemma(verb);
    return (dep == "relcl" && (is_one_of(lemma, kHappen) || is_one_of(lemma, kLie))) ||
           (dep == "acl" && is_one_of(lemma, kLie));
  }

  // "In this city", "in zone 2 of this capital": where the report was written.
  [[nodiscard]] bool is_here(const std::vector<std::uint32_t>& words) const {
    constexpr std::array<std::string_view, 3> kHere = {"city", "capital", "town"};
    return std::ranges::any_of(words, [&](std::uint32_t word) {
      return is_one_of(scene_.lemma(word), kHere) &&
             std::ranges::any_of(scene_.children(word),
                                 [&](std::uint32_t child) { return scene_.form(child) == "this"; });
    });
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

  // "In Osby, Lund province": a name with the province beside it is a place, whatever the tagger
  // takes it for.
  [[nodiscard]] bool lies_in_named(std::uint32_t head,
                                   const std::vector<std::uint32_t>& places) const {
    if (scene_.token(head).pos != "PROPN" || places.empty()) return false;
    const std::vector<Place>& all = scene_.grounding().places;
    const bool is_known = std::ranges::any_of(
        places, [&](std::uint32_t at) { return all[at].begin <= head && head < all[at].end; });
    return !is_known && std::ranges::any_of(scene_.children(head), [&](std::uint32_t child) {
      return scene_.token(child).dep == "appos" &&
             (rules_.is_in("settlements", scene_.lemma(child)) ||
              rules_.is_in("settlements", scene_.form(child)));
    });
  }

  [[nodiscard]] bool is_some_name(std::uint32_t head) const {
    constexpr std::array<std::string_view, 3> kOther = {"DATE", "TIME", "EVENT"};
    const Token& token = scene_.token(head);
    return token.pos == "PROPN" && !is_one_of(token.ent_type, kOther);
  }

  // "Osby district", "the village of Osby", "Osby": a name that no gazetteer knows.
  [[nodiscard]] Span by_name(std::uint32_t head) const {
    if (scene_.mention_of(head)) return {};
    constexpr std::array<std::string_view, 3> kNamed = {"GPE", "LOC", "FAC"};
    const bool is_area = rules_.is_in("settlements", scene_.lemma(head)) ||
                         rules_.is_in("settlements", scene_.form(head));
    if (scene_.token(head).pos == "PROPN" && !is_area) {
      return is_one_of(scene_.token(head).ent_type, kNamed) ? scene_.span_of(name_at(head))
                                                            : Span{};
    }
    if (!is_area) return {};
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
  Spots spots_;
};

}  // namespace

Spots find_spots(const Scene& scene, const Rules& rules) { return SpotFinder(scene, rules).take(); }

}  // namespace rapporteur::claim
