#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "base/utf8.h"
#include "link/happening.h"
#include "link/names.h"

namespace rapporteur::link {

namespace {

// Verbs that tell a happening only together with their object.
constexpr std::array<std::string_view, 27> kLight = {
    "allow", "be",   "become", "bring",   "come", "do",   "follow", "get",  "give",
    "go",    "have", "hold",   "include", "keep", "know", "lead",   "let",  "look",
    "make",  "need", "put",    "see",     "seem", "set",  "take",   "turn", "use"};

std::optional<WordPart> part_of(const Token& token) {
  if (token.pos == "VERB" || token.pos == "AUX") return WordPart::verb;
  if (token.pos == "NOUN" || token.pos == "PROPN") return WordPart::noun;
  if (token.pos == "ADJ") return WordPart::adjective;
  return std::nullopt;
}

class Finder {
 public:
  Finder(const Analysis& analysis, const Grounding& grounding, const Clauses& clauses,
         const EventWords& words)
      : analysis_(analysis), grounding_(grounding), clauses_(clauses), words_(words) {
    for (const Attribution& attribution : clauses.attributions)
      if (attribution.cue) cues_.insert(*attribution.cue);
    for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i)
      if (analysis.tokens[i].dep == "prt") particle_of_.emplace(analysis.tokens[i].head, i);
  }

  std::vector<Happening> find() {
    for (const Clause& clause : clauses_.clauses) add_clause(clause);
    for (std::uint32_t i = 0; i < analysis_.tokens.size(); ++i) add_named(i);
    std::vector<Happening> happenings;
    for (auto& [token, happening] : found_) happenings.push_back(std::move(happening));
    return happenings;
  }

 private:
  Happening at(std::uint32_t head, WordPart part) const {
    const Token& token = analysis_.tokens[head];
    Happening happening{token.span, part, base::to_lower(token.lemma), cues_.contains(head), false,
                        "",         ""};
    const auto particle = particle_of_.find(head);
    if (particle != particle_of_.end())
      happening.word += " " + base::to_lower(analysis_.tokens[particle->second].lemma);
    return happening;
  }

  // Auxiliaries and adjectives tell a happening only where they are event words ("is dead").
  void add_clause(const Clause& clause) {
    const Token& token = analysis_.tokens[clause.head];
    const auto part = part_of(token);
    if (!part || token.pos == "AUX") return;
    Happening happening = at(clause.head, *part);
    if (*part == WordPart::adjective && words_.family_of(happening.word, *part).empty()) return;
    happening.light = *part == WordPart::verb && std::ranges::binary_search(kLight, happening.word);
    for (const Filler& filler : clause.roles) {
      if (filler.role == "agent" && happening.who.empty()) happening.who = last_word(filler);
      if (filler.role == "patient" && !filler.guessed) add_words(filler, happening.what);
    }
    happening.what = sorted(happening.what);
    found_.insert_or_assign(clause.head, std::move(happening));
  }

  // Two words of which one hangs on the other make one event word ("drunk driving").
  void add_named(std::uint32_t head) {
    const auto part = part_of(analysis_.tokens[head]);
    if (!part || found_.contains(head)) return;
    Happening happening = at(head, *part);
    bool is_event = !words_.family_of(happening.word, *part).empty();
    const bool may_be_verb = analysis_.tokens[head].pos == "PROPN";
    is_event =
        is_event || (may_be_verb && !words_.family_of(happening.word, WordPart::verb).empty());
    if (head > 0 && analysis_.tokens[head - 1].head == head) {
      const std::string two =
          base::to_lower(analysis_.tokens[head - 1].lemma) + " " + happening.word;
      if (!words_.family_of(two, *part).empty()) happening.word = two, is_event = true;
    }
    if (is_event) found_.emplace(head, std::move(happening));
  }

  // The fullest name of the actor who stands there, else the word itself.
  std::string name_of(const Filler& filler) const {
    const Mention* nearest = nullptr;
    for (const Mention& mention : grounding_.mentions) {
      if (mention.begin > filler.token || mention.end <= filler.token || mention.entities.empty())
        continue;
      if (nearest == nullptr || mention.end - mention.begin < nearest->end - nearest->begin)
        nearest = &mention;
    }
    return nearest == nullptr ? analysis_.tokens[filler.token].lemma
                              : grounding_.entities[nearest->entities.front()].name;
  }

  std::string last_word(const Filler& filler) const {
    const auto words = folded_words_of(name_of(filler));
    return words.empty() ? "" : words.back();
  }

  void add_words(const Filler& filler, std::string& to) const {
    for (const std::string& word : folded_words_of(name_of(filler)))
      if (word.size() > 2 && word != "the") to += (to.empty() ? "" : " ") + word;
  }

  static std::string sorted(const std::string& words) {
    std::vector<std::string> list = folded_words_of(words);
    std::ranges::sort(list);
    list.erase(std::ranges::unique(list).begin(), list.end());
    std::string out;
    for (const std::string& word : list) out += (out.empty() ? "" : " ") + word;
    return out;
  }

  const Analysis& analysis_;
  const Grounding& grounding_;
  const Clauses& clauses_;
  const EventWords& words_;
  std::set<std::uint32_t> cues_;
  std::map<std::uint32_t, std::uint32_t> particle_of_;
  std::map<std::uint32_t, Happening> found_;
};

}  // namespace

std::vector<Happening> find_happenings(const Analysis& analysis, const Grounding& grounding,
                                       const Clauses& clauses, const EventWords& words) {
  return Finder(analysis, grounding, clauses, words).find();
}

}  // namespace rapporteur::link
