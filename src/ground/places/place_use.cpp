#include "ground/places/place_use.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "ground/word_table.h"

namespace rapporteur::ground {
namespace {

const WordTable& place_words() {
  static const WordTable& table = shipped_words("ground/place_words.tsv");
  return table;
}

class UseJudge {
 public:
  UseJudge(const RunningWords& words, std::size_t begin, std::size_t end, const Analysis& analysis,
           NameNature nature)
      : words_(words), begin_(begin), end_(end), analysis_(analysis), nature_(nature) {}

  PlaceUse judge() const {
    const RunningWord& last = words_[end_ - 1];
    if (!last.token) return PlaceUse::none;
    const Token& token = analysis_.tokens[*last.token];
    if (is_part_of_longer_name())
      return token.ent_type == "PERSON" ? PlaceUse::none : PlaceUse::name;
    const bool named =
        token.tag.starts_with("NNP") || token.ent_type == "GPE" || token.ent_type == "LOC";
    if (!named && !(nature_.is_sure && token.tag.starts_with("NN"))) return PlaceUse::none;
    const bool locative = is_locative(*last.token);
    if (is_person(token, locative)) return PlaceUse::none;
    if (is_other_name(token, locative)) return PlaceUse::name;
    if (nature_.is_state || nature_.is_seat)
      return acts(*last.token, locative) ? PlaceUse::actor : PlaceUse::place;
    if (is_topic(*last.token)) return PlaceUse::actor;
    const bool labelled =
        token.ent_type == "GPE" || token.ent_type == "LOC" || token.ent_type == "FAC";
    return locative || labelled || nature_.is_sure ? PlaceUse::place : PlaceUse::none;
  }

 private:
  const RunningWord& at(std::size_t index) const { return word_at(words_, index); }
  const RunningWord& before(std::size_t steps) const {
    return begin_ >= steps ? at(begin_ - steps) : at(words_.size());
  }
  std::string_view tag_of(const RunningWord& word) const {
    return word.token ? std::string_view(analysis_.tokens[*word.token].tag) : std::string_view{};
  }
  bool is_name_word(const RunningWord& word) const {
    return word.is_capital && tag_of(word).starts_with("NNP");
  }

  bool is_part_of_longer_name() const {
    const RunningWord& next = at(end_);
    const RunningWord& prior = before(1);
    // "Geneva Convention", but "Osby Tuesday", "Osby City"
    if (is_name_word(next) && !place_words().has("may_follow", next.lower)) return true;
    // "the Osby agreement", "the Osby process" are named after a place.
    if (next.is_letters && place_words().has("named_after", next.lower)) return true;
    if (next.lower == "-" && next.is_joined && at(end_ + 1).is_joined && at(end_ + 1).is_letters) {
      return at(end_ + 1).is_capital && is_name_word(at(end_ + 1));
    }
    if (prior.lower == "-" && words_[begin_].is_joined) return true;
    // "John Osby", but "North Osby", "Mr." is handled by the label.
    if (is_name_word(prior) && !place_words().has("may_precede", prior.lower)) return true;
    // "University of Osby", but "City of Osby", "the Republic of Norland"
    const bool of = prior.lower == "of" || prior.lower == "for";
    return of && is_name_word(before(2)) && !place_words().has("may_precede", before(2).lower);
  }

  bool is_person(const Token& token, bool locative) const {
    if (token.ent_type != "PERSON") return false;
    return reaches_before() || reaches_behind() ||
           !(locative || nature_.is_sure || nature_.is_state || nature_.is_seat);
  }

  // The model's name of a body, a law or a work reaches further than ours, or is all of it.
  bool is_other_name(const Token& token, bool locative) const {
    static constexpr std::string_view kOthers[] = {"ORG", "LAW", "EVENT", "WORK_OF_ART", "PRODUCT"};
    if (std::find(std::begin(kOthers), std::end(kOthers), token.ent_type) == std::end(kOthers))
      return false;
    return reaches_before() || reaches_behind() ||
           !(locative || nature_.is_sure || nature_.is_state || nature_.is_seat);
  }
  bool reaches_before() const {
    const auto first = words_[begin_].token;
    return first && analysis_.tokens[*first].ent_iob == "I" && before(1).lower != "the";
  }
  bool reaches_behind() const {
    const auto next = at(end_).token;
    return next && analysis_.tokens[*next].ent_iob == "I" && at(end_).is_capital;
  }

  // Walks from a conjunct or an apposition to what it stands beside.
  std::uint32_t anchor(std::uint32_t token) const {
    for (int step = 0; step < 6; ++step) {
      const Token& here = analysis_.tokens[token];
      const bool beside = here.dep == "conj" || here.dep == "appos";
      const bool inside = here.dep == "compound" &&
                          analysis_.tokens[here.head].tag.starts_with("NNP") && here.head > token &&
                          here.head - token < 3;
      if (!beside && !inside) break;
      token = here.head;
    }
    return token;
  }

  bool is_locative(std::uint32_t token) const {
    const std::string& word = before(1).lower == "the" ? before(2).lower : before(1).lower;
    // "according to Doe" names a source.
    if (word == "to" && before(2).lower == "according") return false;
    if (is_reached(token)) return true;
    if (place_words().has("locative", word)) return true;
    const Token& head = analysis_.tokens[anchor(token)];
    if (head.dep == "pobj" && analysis_.tokens[analysis_.tokens[head.head].head].lemma == "accord")
      return false;
    return head.dep == "pobj" && place_words().has("locative", analysis_.tokens[head.head].lemma);
  }

  // "visited Osby", "left Osby for Westby", "shelled Osby": a state is struck as a party, a town as
  // a place.
  bool is_reached(std::uint32_t token) const {
    const Token& here = analysis_.tokens[anchor(token)];
    const Token& head = analysis_.tokens[here.head];
    if (here.dep == "dobj" || here.dep == "nsubjpass") {
      return (here.dep == "dobj" && place_words().has("reached", head.lemma)) ||
             (!nature_.is_state && place_words().has("struck", head.lemma));
    }
    return here.dep == "pobj" && head.lemma == "for" &&
           place_words().has("bound", analysis_.tokens[head.head].lemma);
  }

  // "talks on Cyprus", "the dispute over Osby": what it is about, not where it is; but "flew over
  // Osby".
  bool is_topic(std::uint32_t token) const {
    const Token& here = analysis_.tokens[anchor(token)];
    if (here.dep != "pobj" || is_reached(token)) return false;
    const Token& preposition = analysis_.tokens[here.head];
    if (preposition.lemma == "over" && is_movement(preposition)) return false;
    return place_words().has("topic", preposition.lemma);
  }

  // Whether a state or a seat speaks, acts, owns, or is a party, rather than being where something
  // is.
  bool acts(std::uint32_t token, bool locative) const {
    const Token& here = analysis_.tokens[anchor(token)];
    if (is_reached(token)) return false;
    if (here.dep == "poss")
      return !place_words().has("part_of_land", analysis_.tokens[here.head].lemma);
    if (at(end_).lower == "'") return true;
    if (here.dep == "pobj") {
      const Token& preposition = analysis_.tokens[here.head];
      if (preposition.lemma == "to" || preposition.lemma == "from")
        return !is_movement(preposition);
      if (preposition.lemma == "of") return !governs_place(preposition);
      return !place_words().has("locative", preposition.lemma);
    }
    if (here.dep == "compound" || here.dep == "nmod" || here.dep == "amod") return nature_.is_state;
    if (here.dep == "nsubj" || here.dep == "nsubjpass" || here.dep == "dobj" ||
        here.dep == "dative" || here.dep == "attr" || here.dep == "csubj") {
      return !locative || here.dep != "dobj";
    }
    return false;
  }

  // "travelled to", "a visit to", "arrived from"; not "handed to", "demanded from".
  bool is_movement(const Token& preposition) const {
    return place_words().has("movement", analysis_.tokens[preposition.head].lemma);
  }
  // "the territory of", "the north of", "the capital of"; not "the president of".
  bool governs_place(const Token& preposition) const {
    return place_words().has("part_of_land", analysis_.tokens[preposition.head].lemma);
  }

  const RunningWords& words_;
  std::size_t begin_;
  std::size_t end_;
  const Analysis& analysis_;
  NameNature nature_;
};

}  // namespace

PlaceUse judge_use(const RunningWords& words, std::size_t begin, std::size_t end,
                   const Analysis& analysis, NameNature nature) {
  return UseJudge(words, begin, end, analysis, nature).judge();
}

}  // namespace rapporteur::ground
