#include "ground/dictionary/dictionary_actors.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/resolve.h"

namespace rapporteur::ground {

namespace {

// Tokens [begin, end) are a phrase; `row` is its row of the table.
struct Hit {
  std::uint32_t begin = 0, end = 0, row = 0;
};

class PhraseFinder {
 public:
  PhraseFinder(const Report& report, const Analysis& analysis)
      : report_(report), tokens_(analysis.tokens) {
    for (const Token& token : tokens_)
      forms_.push_back(base::dictionary_phrase(folded_words(report.slice(token.span))));
  }

  // Without overlap, the longest at each place, from left to right.
  [[nodiscard]] std::vector<Hit> find(const PhraseTable& table) const {
    std::vector<Hit> hits;
    for (std::uint32_t at = 0; at < forms_.size();) {
      const std::optional<Hit> hit = longest_at(table, at);
      if (hit) hits.push_back(*hit);
      at = hit ? hit->end : at + 1;
    }
    return hits;
  }

  [[nodiscard]] std::string_view words(const Hit& hit) const {
    return report_.slice({tokens_[hit.begin].span.begin, tokens_[hit.end - 1].span.end});
  }
  [[nodiscard]] bool is_capital(std::uint32_t at) const {
    const std::string_view word = report_.slice(tokens_[at].span);
    return dictionary_lower(word) != word;
  }

 private:
  static std::string dictionary_lower(std::string_view word) {
    std::string lower(word);
    for (char& sign : lower) {
      if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    }
    return lower;
  }

  // A hyphen is a token of its own, and no word of a phrase.
  [[nodiscard]] std::optional<Hit> longest_at(const PhraseTable& table, std::uint32_t at) const {
    const std::string& first = forms_[at];
    const auto most = table.longest.find(first.substr(0, first.find(' ')));
    if (first.empty() || most == table.longest.end()) return std::nullopt;
    std::optional<Hit> best;
    std::string phrase = first;
    std::uint32_t words = 1;
    for (std::uint32_t end = at + 1;; ++end) {
      if (const auto row = table.rows.find(phrase); row != table.rows.end())
        best = Hit{at, end, row->second};
      if (end >= forms_.size() || words >= most->second) return best;
      if (forms_[end].empty()) continue;
      phrase += ' ' + forms_[end];
      ++words;
    }
  }

  const Report& report_;
  const std::vector<Token>& tokens_;
  std::vector<std::string> forms_;
};

struct CodedHit {
  Hit hit;
  CodedAs coded;
};

// Actors whose code holds on the report's day. "[---]" and such shield their words: nobody.
std::vector<CodedHit> actors_in(const Report& report, const PhraseFinder& finder,
                                const ActorLexicon& lexicon) {
  const std::optional<std::uint32_t> day = day_number(report.published.value);
  std::vector<CodedHit> found;
  for (const Hit& hit : finder.find(lexicon.actor_phrases)) {
    if (!finder.is_capital(hit.begin)) continue;
    const DatedCode* code = code_on(lexicon.actors[hit.row], day);
    if (code == nullptr) continue;
    CodedAs coded = decode(code->code);
    if (!coded.country.empty() || !coded.sector.empty()) found.push_back({hit, std::move(coded)});
  }
  return found;
}

bool is_by(const Mention& mention, const Hit& hit) {
  return mention.entities.size() == 1 && hit.begin <= mention.head && mention.head < hit.end;
}

ActorKind kind_of(const CodedAs& coded) {
  const bool bears_arms = coded.sector == "MIL" || coded.sector == "REB" || coded.sector == "UAF";
  return bears_arms ? ActorKind::armed_force : ActorKind::body;
}

// Lists of this report with those of its words that name somebody only by the dictionaries.
std::optional<Gazetteer> lists_with(const Gazetteer& gazetteer, const PhraseFinder& finder,
                                    const ActorLexicon& lexicon,
                                    const std::vector<CodedHit>& actors,
                                    const Grounding& grounding) {
  std::vector<Body> bodies;
  for (const CodedHit& one : actors) {
    const bool is_known = std::ranges::any_of(
        grounding.mentions, [&](const Mention& mention) { return is_by(mention, one.hit); });
    if (!is_known)
      bodies.push_back({std::string(finder.words(one.hit)), kind_of(one.coded), one.coded.sector,
                        one.coded.country});
  }
  std::vector<Noun> nouns;
  for (const Hit& hit : finder.find(lexicon.agent_phrases)) {
    const std::string sector = decode(lexicon.agent_codes[hit.row]).sector;
    const std::string word = base::dictionary_phrase(finder.words(hit));
    if (sector.empty() || gazetteer.find_word(word) != nullptr) continue;
    nouns.push_back(
        {word, lexicon.agent_is_plural[hit.row], NounClass::people, ActorKind::people, sector});
  }
  if (bodies.empty() && nouns.empty()) return std::nullopt;
  return gazetteer.with_words(bodies, nouns);
}

void give_codes(const std::vector<CodedHit>& actors, Grounding& grounding) {
  for (const CodedHit& one : actors) {
    for (const Mention& mention : grounding.mentions) {
      if (!is_by(mention, one.hit)) continue;
      Entity& entity = grounding.entities[mention.entities.front()];
      if (!one.coded.country.empty()) entity.country = one.coded.country;
      if (!one.coded.sector.empty()) entity.sector = one.coded.sector;
    }
  }
}

void give_roles(const std::vector<Hit>& agents, const ActorLexicon& lexicon, Grounding& grounding) {
  for (const Hit& hit : agents) {
    for (const Mention& mention : grounding.mentions) {
      if (!is_by(mention, hit)) continue;
      Entity& entity = grounding.entities[mention.entities.front()];
      // A noun is what the user says it is; whoever has a name may hold more than one role.
      const bool is_by_noun = entity.kind == ActorKind::people || entity.kind == ActorKind::group;
      const std::string sector = decode(lexicon.agent_codes[hit.row]).sector;
      if (!sector.empty() && (is_by_noun || entity.sector.empty())) entity.sector = sector;
    }
  }
}

}  // namespace

Grounding resolve_with(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer,
                       const ActorLexicon& lexicon) {
  Grounding grounding = resolve(report, analysis, gazetteer);
  if (lexicon.empty()) return grounding;
  const PhraseFinder finder(report, analysis);
  const std::vector<CodedHit> actors = actors_in(report, finder, lexicon);
  if (const auto own = lists_with(gazetteer, finder, lexicon, actors, grounding))
    grounding = resolve(report, analysis, *own);
  give_codes(actors, grounding);
  give_roles(finder.find(lexicon.agent_phrases), lexicon, grounding);
  return grounding;
}

}  // namespace rapporteur::ground
