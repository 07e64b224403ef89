#include "clause/grammar.h"

#include <algorithm>
#include <array>

namespace rapporteur::clause {

namespace {

std::optional<TokenIndex> object_of_preposition(const Draft& draft, TokenIndex preposition) {
  for (const TokenIndex child : draft.tree.children(preposition)) {
    if (is_one_of(draft.tree.dep(child), {"pobj", "pcomp"})) return child;
  }
  return std::nullopt;
}

bool is_preposition(const Draft& draft, TokenIndex at) {
  return is_one_of(draft.tree.dep(at), {"prep", "agent", "dative"}) &&
         draft.tree.dep(at) != "nsubj";
}

std::string role_of(const Draft& draft, const std::string& preposition) {
  const std::string& role = draft.words.find(preposition).role;
  return role.empty() ? preposition : role;
}

// "in" + "exchange" + "for": the longer preposition, where it is listed. In "with the mediation and
// participation of" the last word hangs on the second noun, but either noun may be the listed one.
std::optional<PrepositionPhrase> longer_preposition(const Draft& draft,
                                                    const PrepositionPhrase& shorter) {
  const std::vector<TokenIndex> nouns = conjuncts(draft, shorter.object);
  for (const TokenIndex noun : nouns) {
    for (const TokenIndex child : draft.tree.children(noun)) {
      if (!is_preposition(draft, child)) continue;
      const auto object = object_of_preposition(draft, child);
      if (!object) continue;
      for (const TokenIndex named : nouns) {
        const std::string tail = " " + draft.lemma(child);
        for (const std::string& word : {draft.lemma(named), lower_text(draft, named)}) {
          std::string name = shorter.preposition;
          name.append(" ").append(word).append(tail);
          const std::string& role = draft.words.find(name).role;
          if (!role.empty()) return PrepositionPhrase{name, role, shorter.first, *object};
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_verb(const Draft& draft, TokenIndex at) {
  const Token& token = draft.token(at);
  if (token.pos != "VERB" && token.pos != "AUX") return false;
  if (is_one_of(draft.tree.dep(at),
                {"aux", "auxpass", "prep", "case", "mark", "compound", "cc", "punct", "agent"}))
    return false;
  return token.tag.starts_with("VB");
}

bool is_noun(const Draft& draft, TokenIndex at) {
  return is_one_of(draft.token(at).pos, {"NOUN", "PROPN", "PRON", "NUM"});
}

bool is_infinitive(const Draft& draft, TokenIndex at) {
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.token(child).tag == "TO" && draft.tree.dep(child) == "aux") return true;
  }
  return false;
}

bool is_finite(const Draft& draft, TokenIndex at) {
  if (is_one_of(draft.token(at).tag, {"VBD", "VBZ", "VBP", "MD"})) return true;
  for (const TokenIndex child : draft.tree.children(at)) {
    if (is_one_of(draft.tree.dep(child), {"aux", "auxpass"}) &&
        is_one_of(draft.token(child).tag, {"VBD", "VBZ", "VBP", "MD"}))
      return true;
  }
  return false;
}

bool is_passive(const Draft& draft, TokenIndex at) {
  const Token& token = draft.token(at);
  bool auxiliary = false;
  for (const TokenIndex child : draft.tree.children(at)) {
    const std::string_view dep = draft.tree.dep(child);
    if (dep == "auxpass" || dep == "nsubjpass") return true;
    if (dep == "aux" || dep == "nsubj") auxiliary = true;
  }
  if (auxiliary || !is_one_of(token.tag, {"VBN", "VBD"})) return false;
  if (draft.tree.dep(at) == "conj" && is_verb(draft, draft.tree.head(at))) {
    // After a passive a bare "wounded" is passive too, even tagged as a past.
    return !draft.tree.child(at, "dobj") && is_passive(draft, draft.tree.head(at));
  }
  if (draft.tree.child(at, "dobj") && draft.tree.dep(at) != "acl") return false;
  return token.tag == "VBN" &&
         is_one_of(draft.tree.dep(at), {"acl", "amod", "advcl", "relcl", "oprd", "ccomp", "xcomp"});
}

bool is_relative_pronoun(const Draft& draft, TokenIndex at) {
  return is_one_of(draft.lemma(at), {"who", "which", "that", "whom", "whose"}) &&
         is_one_of(draft.token(at).tag, {"WDT", "WP", "WP$", "IN"});
}

bool has_past_form(const Draft& draft, TokenIndex at) {
  if (draft.token(at).tag == "VBD") return true;
  for (const TokenIndex child : draft.tree.children(at)) {
    if (is_one_of(draft.tree.dep(child), {"aux", "auxpass"}) && draft.token(child).tag == "VBD")
      return true;
  }
  return false;
}

std::string lower_text(const Draft& draft, TokenIndex at) {
  std::string text(draft.report.slice(draft.token(at).span));
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

std::optional<TokenIndex> fixed_complement(const Draft& draft, TokenIndex at) {
  for (const TokenIndex child : draft.tree.children(at)) {
    if (child < at ||
        !is_one_of(draft.tree.dep(child), {"ccomp", "xcomp", "oprd", "acomp", "dobj"}))
      continue;
    const std::string words = draft.lemma(at) + " " + draft.lemma(child);
    if (draft.words.find(words).is(kPhrasal)) return child;
  }
  return std::nullopt;
}

std::string verb_name(const Draft& draft, TokenIndex at) {
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.tree.dep(child) == "prt") return draft.lemma(at) + " " + draft.lemma(child);
  }
  if (const auto word = fixed_complement(draft, at))
    return draft.lemma(at) + " " + draft.lemma(*word);
  // The parser takes "handed over 15 prisoners" for "over 15"; never so in "more than 15".
  if (at + 1 < draft.size() && draft.tree.sentence(at + 1) == draft.tree.sentence(at)) {
    const std::string words = draft.lemma(at) + " " + draft.lemma(at + 1);
    if (draft.words.find(words).is(kPhrasal)) return words;
  }
  return draft.lemma(at);
}

namespace {

// "get under way", "come to nothing", "fall through" parsed as a preposition: a verb by its words.
const WordEntry* fixed_phrase(const Draft& draft, TokenIndex at) {
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.tree.dep(child) != "prep" || child != at + 1) continue;
    const auto object = object_of_preposition(draft, child);
    const std::string tail = object ? " " + draft.lemma(*object) : "";
    const WordEntry& entry = draft.words.find(draft.lemma(at) + " " + draft.lemma(child) + tail);
    const bool carries_act =
        std::any_of(entry.carryings.begin(), entry.carryings.end(),
                    [](const Carrying& row) { return row.carrier == Carrier::occurrence; });
    if (carries_act) return &entry;
  }
  return nullptr;
}

}  // namespace

const WordEntry& verb_entry(const Draft& draft, TokenIndex at) {
  if (const WordEntry* phrase = fixed_phrase(draft, at)) return *phrase;
  if (const auto word = fixed_complement(draft, at))
    return draft.words.find(draft.lemma(at) + " " + draft.lemma(*word));
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.tree.dep(child) != "prt" && draft.tree.dep(child) != "advmod") continue;
    const WordEntry& entry = draft.words.find(draft.lemma(at) + " " + draft.lemma(child));
    const bool listed =
        !entry.embeddings.empty() || !entry.sayings.empty() || !entry.carryings.empty();
    if (listed && (draft.tree.dep(child) == "prt" || child == at + 1)) return entry;
  }
  return draft.entry(at);
}

std::vector<TokenIndex> conjuncts(const Draft& draft, TokenIndex at) {
  std::vector<TokenIndex> found = {at};
  for (std::size_t next = 0; next < found.size(); ++next) {
    for (const TokenIndex child : draft.tree.children(found[next])) {
      if (draft.tree.dep(child) == "conj") found.push_back(child);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

namespace {

// "said the charges were groundless and demanded an apology": what is no actor does not speak, so
// the second verb of saying is joined to the first and not to the verb between them.
bool speaks_beside(const Draft& draft, TokenIndex verb, TokenIndex between, TokenIndex over) {
  const std::string_view tag = draft.token(verb).tag;
  if (tag != draft.token(over).tag || !is_one_of(tag, {"VBD", "VBZ", "VBP"})) return false;
  if (!verb_entry(draft, verb).says(WordClass::verb) ||
      !verb_entry(draft, over).says(WordClass::verb))
    return false;
  const auto active = draft.tree.child(between, "nsubj");
  const auto subject = active ? active : draft.tree.child(between, "nsubjpass");
  return subject && is_one_of(draft.token(*subject).tag, {"NN", "NNS"}) &&
         !draft.is_actor(*subject);
}

}  // namespace

TokenIndex joined_to(const Draft& draft, TokenIndex verb) {
  const TokenIndex head = draft.tree.head(verb);
  const TokenIndex over = draft.tree.head(head);
  const std::string_view dep = draft.tree.dep(head);
  if (draft.tree.child(verb, "nsubj") || (dep != "ccomp" && dep != "xcomp") ||
      !is_verb(draft, over) || over > head)
    return head;
  if (speaks_beside(draft, verb, head, over)) return over;
  if (draft.token(verb).tag != "VBD" || is_passive(draft, head) || has_past_form(draft, head) ||
      draft.token(head).tag == "VBN")
    return head;
  const std::string& tag = draft.token(over).tag;
  // "had agreed to open the road and asked them": the participle has its "had" before it.
  return tag == "VBD" || (tag == "VBN" && has_past_form(draft, over)) ? over : head;
}

TokenIndex first_conjunct(const Draft& draft, TokenIndex at) {
  while (draft.tree.dep(at) == "conj" && !draft.tree.is_root(at)) at = draft.tree.head(at);
  return at;
}

TokenIndex inner_noun(const Draft& draft, TokenIndex at) {
  if (!draft.entry(at).is(kQuantity) && draft.token(at).pos != "NUM") return at;
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.lemma(child) != "of" || draft.tree.dep(child) != "prep") continue;
    const auto object = object_of_preposition(draft, child);
    // "the Group of Friends" is a name, "a group of soldiers" a quantity.
    if (object && draft.token(at).pos != "PROPN") return *object;
  }
  return at;
}

namespace {

// "By Ana Lund and Jon Vale, and by the envoy": the second "by" may hang on a name of the first.
void add_repeated(const Draft& draft, const PrepositionPhrase& phrase,
                  std::vector<PrepositionPhrase>& found) {
  for (const TokenIndex noun : conjuncts(draft, phrase.object)) {
    for (const TokenIndex child : draft.tree.children(noun)) {
      if (draft.tree.dep(child) != "conj" || draft.token(child).pos != "ADP" ||
          draft.lemma(child) != draft.lemma(phrase.first))
        continue;
      if (const auto object = object_of_preposition(draft, child))
        found.push_back({phrase.preposition, phrase.role, child, *object});
    }
  }
}

}  // namespace

std::vector<PrepositionPhrase> preposition_phrases(const Draft& draft, TokenIndex at) {
  std::vector<PrepositionPhrase> found;
  for (const TokenIndex child : draft.tree.children(at)) {
    // "Mediated by Ana Lund, and by the envoy": joined to the verb as if it were one.
    const bool joined = draft.tree.dep(child) == "conj" && draft.token(child).pos == "ADP";
    if ((!joined && !is_preposition(draft, child)) || is_noun(draft, child)) continue;
    for (const TokenIndex preposition : conjuncts(draft, child)) {
      const auto object = object_of_preposition(draft, preposition);
      if (object && draft.lemma(*object) != "of") {
        PrepositionPhrase phrase{draft.lemma(preposition), role_of(draft, draft.lemma(preposition)),
                                 preposition, *object};
        if (auto longer = longer_preposition(draft, phrase)) phrase = std::move(*longer);
        found.push_back(phrase);
        add_repeated(draft, phrase, found);
        continue;
      }
      // "because of", "according to", "out of": the second word hangs on the first.
      for (const TokenIndex second : draft.tree.children(preposition)) {
        if (draft.token(second).pos != "ADP" && draft.token(second).tag != "TO") continue;
        if (const auto inner = object_of_preposition(draft, second)) {
          const std::string words = draft.lemma(preposition) + " " + draft.lemma(second);
          found.push_back({words, role_of(draft, words), preposition, *inner});
        }
      }
    }
  }
  return found;
}

std::optional<TokenIndex> negation_on(const Draft& draft, TokenIndex at) {
  for (const TokenIndex child : draft.tree.children(at)) {
    const std::string_view dep = draft.tree.dep(child);
    const bool particle = draft.lemma(child) == "not" && draft.token(child).pos == "PART";
    if (!particle && dep != "neg" && !(dep == "advmod" && draft.entry(child).is(kNegative)) &&
        !(dep == "preconj" && draft.entry(child).is(kNegative))) {
      // "no longer holds"
      if (dep == "advmod" && draft.lemma(child) == "long" && child > 0 &&
          draft.lemma(child - 1) == "no")
        return child;
      continue;
    }
    if (child + 1 < draft.size() && draft.entry(child + 1).is(kFocus) &&
        draft.lemma(child + 1) != "necessarily")
      continue;
    return child;
  }
  return std::nullopt;
}

std::optional<TokenIndex> negation_of_noun(const Draft& draft, TokenIndex at) {
  if (draft.entry(at).is(kNegativeDeterminer)) return at;
  for (const TokenIndex child : draft.tree.children(at)) {
    const std::string_view dep = draft.tree.dep(child);
    // "not only Norland but also Sudland" takes nobody out.
    const bool adds = draft.lemma(child) == "not" && child + 1 < draft.size() &&
                      is_one_of(draft.lemma(child + 1), {"only", "just", "merely", "simply"});
    if (adds) continue;
    if ((dep == "det" || dep == "neg" || dep == "preconj" || dep == "cc:preconj" ||
         dep == "predet") &&
        draft.entry(child).is(kNegativeDeterminer)) {
      return child;
    }
    // "Norland, not Sudland": behind the noun it denies what follows.
    if ((dep == "neg" && child < at) || (dep == "preconj" && draft.entry(child).is(kNegative)))
      return child;
  }
  // "none of the meetings" is headed by "none"; asked of "meetings", look up.
  const TokenIndex preposition = draft.tree.head(at);
  if (draft.tree.dep(at) == "pobj" && draft.lemma(preposition) == "of") {
    const TokenIndex outer = draft.tree.head(preposition);
    if (draft.entry(outer).is(kNegativeDeterminer)) return outer;
  }
  return std::nullopt;
}

const WordEntry& entry_as(const Draft& draft, TokenIndex at, WordClass word_class) {
  return word_class == WordClass::verb ? verb_entry(draft, at) : draft.entry(at);
}

WordClass class_of(const Draft& draft, TokenIndex at) {
  if (is_verb(draft, at)) return WordClass::verb;
  return draft.token(at).pos == "ADJ" || draft.tree.dep(at) == "acomp" ? WordClass::adjective
                                                                       : WordClass::noun;
}

bool has_mark(const Draft& draft, TokenIndex at, std::initializer_list<std::string_view> words) {
  for (const TokenIndex child : draft.tree.children(at)) {
    const std::string_view dep = draft.tree.dep(child);
    if ((dep == "mark" || dep == "advmod") && is_one_of(draft.lemma(child), words)) return true;
  }
  return false;
}

std::optional<TokenIndex> condition_word(const Draft& draft, TokenIndex at) {
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.tree.dep(child) == "mark" && draft.entry(child).is(kCondition)) return child;
  }
  return std::nullopt;
}

}  // namespace rapporteur::clause
