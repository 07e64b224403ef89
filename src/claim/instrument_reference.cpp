#include "claim/instrument_reference.h"

#include <algorithm>
#include <array>

#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

bool is_pronoun(const Scene& scene, std::uint32_t token) {
  static constexpr std::array<std::string_view, 8> kWords = {"it",    "they", "them", "these",
                                                             "those", "this", "both", "none"};
  return std::ranges::find(kWords, scene.form(token)) != kWords.end();
}

// "Its obligations under the accord", "the accord's terms": what stands with the noun.
std::optional<std::uint32_t> whose_terms(const Scene& scene, const Instruments& instruments,
                                         std::uint32_t noun) {
  for (const std::uint32_t at : scene.phrase(noun)) {
    if (at == noun) continue;
    const auto phrase = instruments.phrase_at(at);
    if (phrase && instruments.phrases()[*phrase].head == at) return phrase;
  }
  return std::nullopt;
}

// The whole phrase, with the numbers that it names.
std::string whole_words(const Scene& scene, const InstrumentPhrase& phrase) {
  Span span = scene.span_of(phrase.words);
  if (phrase.number_tokens.empty()) return name_of(scene, phrase);
  span.end = std::max(span.end, scene.token(phrase.number_tokens.back()).span.end);
  for (const std::uint32_t at : phrase.words) {
    if (scene.token(at).dep != "det") break;
    span.begin = scene.token(at + 1).span.begin;
  }
  std::string words = words_in(scene, span);
  if (words.find('(') != std::string::npos && words.find(')') == std::string::npos) words += ')';
  return words;
}

}  // namespace

std::optional<std::uint32_t> phrase_meant(const Scene& scene, const Rules& rules,
                                          const Instruments& instruments, std::uint32_t token) {
  if (is_pronoun(scene, token)) {
    const auto last = instruments.last_before(token);
    if (!last) return std::nullopt;
    const std::uint32_t sentence = scene.sentence_of(instruments.phrases()[*last].head);
    return sentence + 1 >= scene.sentence_of(token) ? last : std::nullopt;
  }
  if (rules.is_in("instrument-terms", scene.lemma(token)))
    return whose_terms(scene, instruments, token);
  const auto phrase = instruments.phrase_at(token);
  if (!phrase) return std::nullopt;
  const InstrumentPhrase& found = instruments.phrases()[*phrase];
  if (found.head == token) return phrase;
  // A relative clause that the tree hung on the issuer ("of the council, under which").
  const bool of_owner = std::ranges::any_of(found.owners, [&](const Party& owner) {
    return owner.actor.span.contains(scene.token(token).span);
  });
  return of_owner ? phrase : std::nullopt;
}

std::string words_for(const Scene& scene, const Instruments& instruments, std::uint32_t phrase) {
  const std::vector<std::uint32_t>& meant = instruments.meant_by(phrase);
  if (meant.size() == 1) {
    const auto& body = std::get<InstrumentClaim>(instruments.claims()[meant.front()].body);
    return body.number.empty() ? body.name : body.name + " " + body.number;
  }
  const InstrumentPhrase& own = instruments.phrases()[phrase];
  if (meant.empty() || !own.numbers.empty()) return whole_words(scene, own);
  // "These resolutions": the words that named them.
  for (std::uint32_t at = 0; at < phrase; ++at) {
    if (instruments.meant_by(at) == meant) return whole_words(scene, instruments.phrases()[at]);
  }
  return whole_words(scene, own);
}

std::vector<Relation> relations_to(const Scene& scene, const Instruments& instruments,
                                   std::uint32_t phrase) {
  std::vector<Relation> relations;
  for (const std::uint32_t at : instruments.meant_by(phrase)) {
    relations.push_back({"cites", instruments.claims()[at].id,
                         scene.token(instruments.phrases()[phrase].head).span});
  }
  return relations;
}

}  // namespace rapporteur::claim
