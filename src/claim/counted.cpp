#include "claim/counted.h"

#include <algorithm>

namespace rapporteur::claim {

namespace {

// The token of the stretch whose head lies outside of it.
std::optional<std::uint32_t> root_of(const Scene& scene, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    const std::uint32_t head = scene.token(at).head;
    if (head == at || head < begin || head >= end) return at;
  }
  return std::nullopt;
}

// "dozens of men", "two of the prisoners": what stands behind "of".
std::optional<std::uint32_t> noun_behind_of(const Scene& scene, std::uint32_t token) {
  for (const std::uint32_t child : scene.children(token)) {
    if (scene.token(child).dep != "prep" || scene.lemma(child) != "of") continue;
    for (const std::uint32_t below : scene.children(child))
      if (scene.token(below).dep == "pobj") return below;
  }
  return std::nullopt;
}

bool is_number_word(const Scene& scene, std::uint32_t token) {
  const Token& word = scene.token(token);
  return word.dep == "nummod" || word.dep == "quantmod" || word.dep == "compound" ||
         (word.dep == "amod" && word.tag == "JJ");  // "several men"
}

Counted counted_by(const Scene& scene, std::uint32_t at, const Quantity& quantity,
                   std::uint32_t root) {
  Counted counted;
  counted.quantity = at;
  counted.noun = counted.filler = root;
  // The number may itself be part of a longer one: up to the noun that it stands before.
  std::uint32_t top = root;
  while (is_number_word(scene, top) && scene.token(top).head != top) top = scene.token(top).head;
  if (top >= quantity.begin && top < quantity.end) top = root;
  if (top != root) {
    counted.noun = counted.filler = top;
  } else if (const auto noun = noun_behind_of(scene, root)) {
    counted.noun = *noun;
  } else {
    counted.is_bare = true;
  }
  counted.span = quantity.span;
  const Span noun = scene.token(counted.noun).span;
  if (noun.end > counted.span.end && noun.begin >= counted.span.begin) counted.span.end = noun.end;
  return counted;
}

}  // namespace

std::vector<Counted> counted_things(const Scene& scene) {
  std::vector<Counted> all;
  const auto& quantities = scene.grounding().quantities;
  for (std::uint32_t at = 0; at < quantities.size(); ++at) {
    const Quantity& quantity = quantities[at];
    if (quantity.begin >= quantity.end || quantity.end > scene.token_count()) continue;
    if (const auto root = root_of(scene, quantity.begin, quantity.end))
      all.push_back(counted_by(scene, at, quantity, *root));
  }
  return all;
}

std::string group_words(const Scene& scene, const Counted& counted) {
  if (counted.is_bare) return {};
  const Quantity& quantity = scene.grounding().quantities[counted.quantity];
  std::vector<std::uint32_t> words;
  for (const std::uint32_t at : scene.phrase(counted.noun)) {
    const bool is_of_number = at >= quantity.begin && at < quantity.end;
    const bool is_before = at <= counted.noun && at >= std::min(quantity.end, counted.noun);
    if (is_before && !is_of_number && scene.token(at).dep != "det") words.push_back(at);
  }
  return words.empty() ? "" : std::string(scene.report().slice(scene.span_of(words)));
}

std::optional<std::uint32_t> clause_above(const Scene& scene, std::uint32_t token) {
  std::uint32_t at = token;
  for (std::uint32_t steps = 0; steps < scene.token_count(); ++steps) {
    if (const auto clause = scene.clause_of(at)) return clause;
    const std::uint32_t head = scene.token(at).head;
    if (head == at) break;
    at = head;
  }
  return std::nullopt;
}

}  // namespace rapporteur::claim
