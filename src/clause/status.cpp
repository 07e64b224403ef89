#include "clause/status.h"

#include <algorithm>
#include <initializer_list>

#include "clause/grammar.h"
#include "clause/modality.h"

namespace rapporteur::clause {

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Where the walk goes on; nothing where it ends.
using Next = std::optional<TokenIndex>;

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

// "should Norland attack", "had they known": the auxiliary stands before the subject.
std::optional<TokenIndex> inverted_auxiliary(const Draft& draft, TokenIndex at) {
  const auto subject = draft.tree.child(at, "nsubj") ? draft.tree.child(at, "nsubj")
                                                     : draft.tree.child(at, "nsubjpass");
  if (!subject) return std::nullopt;
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.tree.dep(child) == "aux" && child < *subject &&
        is_one_of(draft.lemma(child), {"should", "have", "be"}))
      return child;
  }
  return std::nullopt;
}

class StatusWalk {
 public:
  StatusWalk(const Draft& draft, const Clause& clause) : draft_(draft), clause_(clause) {}

  Walk run() {
    TokenIndex at = clause_.via.value_or(clause_.head);
    start(at);
    // A path is no longer than the tree is deep; sentences beyond this are lists, not syntax.
    for (int depth = 0; depth < 64; ++depth) {
      const Next next = climb(at);
      if (!next) break;
      at = *next;
    }
    return std::move(walk_);
  }

 private:
  void start(TokenIndex at) {
    if (clause_.form == ClauseForm::nominal) start_noun(clause_.head);
    if (!is_verb(draft_, at)) return;
    if (is_progressive(at)) walk_.status = Status::ongoing;
    if (clause_.form == ClauseForm::nominal) apply_occurrence(at);
    if (is_command(at)) step(Status::demanded, "command", at);
    apply_auxiliaries(draft_, at, walk_);
    const Status before = walk_.status;
    if (!noun_negated_) apply_negation(draft_, at, std::nullopt, before, walk_);
  }

  void start_noun(TokenIndex noun) {
    for (const TokenIndex child : draft_.tree.children(noun)) {
      if (!is_one_of(draft_.tree.dep(child), {"amod", "det"})) continue;
      const Embedding* row = draft_.entry(child).embedding(WordClass::adjective, "attr");
      if (row == nullptr)
        row = draft_.words.find(lower_text(draft_, child)).embedding(WordClass::adjective, "attr");
      if (row != nullptr && walk_.is_real())
        step(embed(row->effect, walk_.status), draft_.lemma(child), child);
    }
    if (const auto word = negation_of_noun(draft_, noun)) {
      negate(walk_, *word, draft_.lemma(*word));
      noun_negated_ = true;
    }
  }

  // "are planned for Monday": the carrying verb itself says how real.
  void apply_occurrence(TokenIndex verb) {
    if (draft_.lemma(verb) == "be" || !clause_.via) return;
    const Carrying* row =
        verb_entry(draft_, verb).carrying(Carrier::occurrence, is_passive(draft_, verb));
    if (row == nullptr || row->effect == Effect::carries) return;
    step(embed(row->effect, walk_.status), draft_.lemma(verb), verb);
  }

  bool is_progressive(TokenIndex at) const {
    if (draft_.token(at).tag != "VBG" && !is_passive(draft_, at)) return false;
    bool going_on = false;
    for (const TokenIndex child : draft_.tree.children(at)) {
      const std::string_view dep = draft_.tree.dep(child);
      if (dep != "aux" && dep != "auxpass") continue;
      if (draft_.lemma(child) == "be" && is_one_of(draft_.token(child).tag, {"VBZ", "VBP"}) &&
          draft_.token(at).tag == "VBG")
        going_on = true;
      if (draft_.lemma(child) == "be" && draft_.token(child).tag == "VBG")
        going_on = !has_past_form(draft_, at);
      if (draft_.lemma(child) == "be" && draft_.token(child).tag == "VBN" &&
          draft_.token(at).tag == "VBG")
        going_on = !has_past_form(draft_, at);
    }
    return going_on;
  }

  // "Withdraw your troops!": a bare verb that opens its sentence or quotation.
  bool is_command(TokenIndex at) const {
    if (draft_.token(at).tag != "VB" || !is_one_of(draft_.tree.dep(at), {"ROOT", "ccomp"}))
      return false;
    for (const TokenIndex child : draft_.tree.children(at)) {
      if (is_one_of(draft_.tree.dep(child),
                    {"aux", "auxpass", "nsubj", "nsubjpass", "mark", "expl"}) &&
          draft_.lemma(child) != "do")
        return false;
    }
    const TokenIndex first = draft_.analysis.sentences[draft_.tree.sentence(at)].begin;
    return at == first || draft_.token(at - 1).pos == "PUNCT" ||
           is_one_of(draft_.lemma(at - 1), {"please", "not", "n't"});
  }

  void step(Status status, const std::string& what, TokenIndex at) {
    walk_.status = status;
    walk_.steps.push_back({what, at});
  }

  Next climb(TokenIndex at) {
    if (asks(at)) return std::nullopt;
    if (draft_.tree.is_root(at)) {
      // A headline's bare "to": "Lund to meet Vale".
      if (is_infinitive(draft_, at) && walk_.is_real()) step(Status::planned, "to", at);
      return std::nullopt;
    }
    const std::string_view dep = draft_.tree.dep(at);
    const TokenIndex head = draft_.tree.head(at);
    if (dep == "conj") return head;
    if (dep == "ccomp" || dep == "xcomp") return complement(at, head, complement_key(at, head));
    if (dep == "advcl") return adverbial(at, head);
    if (dep == "acl") return modifier(at, head);
    if (dep == "relcl") return relative(at, head);
    if (dep == "pobj" || dep == "pcomp") return behind_preposition(at, head);
    if (dep == "dobj" || dep == "nsubjpass" || dep == "oprd")
      return is_verb(draft_, head) ? complement(at, head, "obj") : std::nullopt;
    if (dep == "nsubj" || dep == "csubj" || dep == "csubjpass") return subject(at, head);
    if (dep == "acomp" && is_verb(draft_, head)) return head_of_adjective(head);
    if (dep == "attr" && is_verb(draft_, head)) return attribute(head);
    if (dep == "parataxis" || dep == "dep") return std::nullopt;
    return std::nullopt;
  }

  bool asks(TokenIndex at) {
    bool question = false;
    for (const TokenIndex child : draft_.tree.children(at)) {
      if (draft_.report.slice(draft_.token(child).span) == "?") question = true;
    }
    if (!question && draft_.tree.is_root(at)) {
      const Sentence& sentence = draft_.analysis.sentences[draft_.tree.sentence(at)];
      question = draft_.report.slice(draft_.token(sentence.end - 1).span) == "?";
    }
    if (question && (walk_.is_real() || walk_.status == Status::planned))
      step(Status::question, "?", at);
    return question;
  }

  std::string complement_key(TokenIndex at, TokenIndex head) const {
    if (has_mark(draft_, at, {"whether", "if"})) return "if";
    if (is_infinitive(draft_, at)) return "to";
    if (!is_verb(draft_, at)) return "that";
    if (draft_.tree.dep(at) == "ccomp" && (is_finite(draft_, at) || draft_.tree.child(at, "mark")))
      return "that";
    if (draft_.token(at).tag == "VBG") return "ing";
    if (verb_entry(draft_, head).embedding(WordClass::verb, "bare") != nullptr) return "bare";
    return draft_.tree.dep(at) == "ccomp" ? "that" : "to";
  }

  // From `at` through the verb, noun or adjective `over` that governs it.
  Next complement(TokenIndex at, TokenIndex over, const std::string& key) {
    // "it is necessary to", with "to" hung on "is".
    if (const auto adjective = draft_.tree.child(over, "acomp");
        adjective && *adjective != at && is_verb(draft_, over)) {
      if (draft_.entry(*adjective).embedding(WordClass::adjective, key) != nullptr)
        over = *adjective;
    }
    const WordClass word_class = class_of(draft_, over);
    if (word_class == WordClass::verb && special(at, over, key)) return over;
    const Embedding* row = entry_as(draft_, over, word_class).embedding(word_class, key);
    if (row == nullptr && key == "if") return question_clause(over);
    if (row == nullptr && key == "obj") return unlisted_object(at, over);
    return through(over, word_class, row, key);
  }

  // "rejected reports that they had crossed the river"
  bool rejects_report(TokenIndex noun, TokenIndex verb) const {
    const Embedding* row = draft_.entry(noun).embedding(WordClass::noun, "that");
    if (row == nullptr || row->effect != Effect::says || !reports_clause(noun)) return false;
    const auto& sayings = verb_entry(draft_, verb).sayings;
    return std::any_of(sayings.begin(), sayings.end(), [](const Saying& saying) {
      return saying.act == "reject" || saying.act == "deny";
    });
  }

  bool reports_clause(TokenIndex noun) const {
    return draft_.tree.child(noun, "acl").has_value() ||
           draft_.tree.child(noun, "prep").has_value();
  }

  Next question_clause(TokenIndex over) {
    if (walk_.is_real() || walk_.status == Status::planned) step(Status::question, "whether", over);
    return std::nullopt;
  }

  Next through(TokenIndex over, WordClass word_class, const Embedding* row,
               const std::string& key) {
    const Status before = walk_.status;
    std::optional<Effect> effect;
    if (row != nullptr) {
      effect = row->effect;
      if (*effect == Effect::ended) {
        walk_.steps.push_back({draft_.lemma(over), over});
        return std::nullopt;
      }
      if (*effect == Effect::tries && !tried(over)) effect = Effect::plans;
      const Status embedded = embed(*effect, before);
      if (*effect == Effect::demands && is_one_of_unreal(before)) walk_.negated = true;
      if (embedded != before) step(embedded, draft_.lemma(over), over);
    }
    if (word_class == WordClass::verb) {
      const bool told = key == "that" && verb_entry(draft_, over).says(WordClass::verb);
      if (!told) apply_auxiliaries(draft_, over, walk_);
      if (!effect && told) effect = Effect::says;
      if (effect || key != "that")
        apply_negation(draft_, over, effect.value_or(Effect::carries), before, walk_);
      return over;
    }
    if (word_class == WordClass::adjective)
      return over_adjective(over, effect.value_or(Effect::carries), before);
    return over_noun(over, effect, before);
  }

  static bool is_one_of_unreal(Status status) {
    return status == Status::denied || status == Status::refused || status == Status::failed;
  }

  // A past attempt is told because it came to nothing; one that goes on is a plan.
  bool tried(TokenIndex over) const {
    return !is_verb(draft_, over) ||
           ((has_past_form(draft_, over) || draft_.token(over).tag == "VBN") &&
            !is_unreal(draft_, over));
  }

  // "is to", "has to", "has yet to", "is going to".
  bool special(TokenIndex at, TokenIndex over, const std::string& key) {
    if (key != "to") return false;
    const std::string& verb = draft_.lemma(over);
    const bool yet = has_mark(draft_, over, {"yet"});
    const Status before = walk_.status;
    if ((verb == "have" || verb == "be" || verb == "remain") && yet) {
      if (walk_.is_real()) step(Status::denied, "yet", over);
      return true;
    }
    if (verb == "be" && !draft_.tree.child(over, "acomp") && !draft_.tree.child(over, "attr")) {
      const bool perfect = has_perfect(at);
      if (walk_.is_real())
        step(perfect && has_past_form(draft_, over) ? Status::failed : Status::planned, "be to",
             over);
    } else if (verb == "have") {
      const bool told = draft_.tree.dep(over) == "ccomp";
      const bool was_forced = has_past_form(draft_, over) && !told;
      if (!was_forced) step(embed(Effect::demands, walk_.status), "have to", over);
    } else if (verb == "go" && draft_.token(over).tag == "VBG") {
      if (walk_.is_real()) step(Status::planned, "going to", over);
    } else {
      return false;
    }
    if (before != walk_.status || verb == "have") {
      apply_auxiliaries(draft_, over, walk_);
      if (const auto word = negation_on(draft_, over)) negate(walk_, *word, draft_.lemma(*word));
    }
    return true;
  }

  bool has_perfect(TokenIndex at) const {
    for (const TokenIndex child : draft_.tree.children(at)) {
      if (draft_.tree.dep(child) == "aux" && draft_.lemma(child) == "have") return true;
    }
    return false;
  }

  // A noun as object of a verb that no list knows. "the attack" is taken for granted; "an attack"
  // is as real as the verb over it.
  Next unlisted_object(TokenIndex at, TokenIndex over) {
    if (!walk_.is_real()) return std::nullopt;
    const auto determiner = draft_.tree.child(at, "det");
    const bool granted =
        (determiner && draft_.lemma(*determiner) != "a" && draft_.lemma(*determiner) != "an") ||
        draft_.tree.child(at, "poss");
    if (granted) return std::nullopt;
    apply_auxiliaries(draft_, over, walk_);
    apply_negation(draft_, over, std::nullopt, walk_.status, walk_);
    return over;
  }

  // "is ready to": the copula's auxiliaries and "not" count for what is under the adjective.
  Next over_adjective(TokenIndex adjective, Effect effect, Status before) {
    // "did not consider it expedient": what is not thought fit is refused.
    if (effect == Effect::proposes) effect = Effect::judges;
    if (const auto word = negation_on(draft_, adjective)) {
      walk_.status = embed_negated(effect, before, walk_.status);
      walk_.steps.push_back({draft_.lemma(*word), *word});
    }
    const TokenIndex verb = draft_.tree.head(adjective);
    if (!is_verb(draft_, verb)) return std::nullopt;
    apply_auxiliaries(draft_, verb, walk_);
    apply_negation(draft_, verb, effect, before, walk_);
    if (draft_.lemma(verb) == "be" || !is_one_of(draft_.tree.dep(adjective), {"ccomp", "oprd"}))
      return verb;
    return verb;
  }

  Next over_noun(TokenIndex noun, std::optional<Effect> effect, Status before) {
    if (const auto word = negation_of_noun(draft_, noun)) {
      walk_.status = embed_negated(effect.value_or(Effect::carries), before, walk_.status);
      walk_.steps.push_back({draft_.lemma(*word), *word});
    }
    const TokenIndex top = first_conjunct(draft_, noun);
    const TokenIndex head = draft_.tree.head(top);
    if (draft_.tree.dep(top) == "dobj" && is_verb(draft_, head) && rejects_report(top, head)) {
      step(Status::denied, draft_.lemma(head), head);
      return std::nullopt;
    }
    // "made no proposal", "did not make a proposal": of an unlisted verb only the negation counts.
    if (effect && *effect != Effect::carries && draft_.tree.dep(top) == "dobj" &&
        is_verb(draft_, head) &&
        verb_entry(draft_, head).embedding(WordClass::verb, "obj") == nullptr) {
      if (const auto word = negation_on(draft_, head)) {
        walk_.status = embed_negated(*effect, before, walk_.status);
        walk_.steps.push_back({draft_.lemma(*word), *word});
      }
      return std::nullopt;
    }
    if (effect && *effect != Effect::carries && draft_.tree.dep(top) != "dobj" &&
        draft_.tree.dep(top) != "nsubjpass")
      return std::nullopt;
    return effect ? Next(top) : std::nullopt;
  }

  Next adverbial(TokenIndex at, TokenIndex head) {
    if (const auto word = condition_word(draft_, at)) {
      step(Status::hypothetical, draft_.lemma(*word), *word);
      return std::nullopt;
    }
    if (const auto word = inverted_auxiliary(draft_, at)) {
      step(Status::hypothetical, draft_.lemma(*word), *word);
      return std::nullopt;
    }
    if (class_of(draft_, head) == WordClass::adjective && !is_verb(draft_, head))
      return complement(at, head, complement_key(at, head));
    if (!is_verb(draft_, head)) return std::nullopt;
    if (is_infinitive(draft_, at)) {
      if (verb_entry(draft_, head).embedding(WordClass::verb, "to") != nullptr)
        return complement(at, head, "to");
      if (walk_.is_real()) step(Status::planned, "to", at);
      return std::nullopt;
    }
    const bool later =
        has_mark(draft_, at,
                 {"when", "once", "until", "till", "after", "before", "whenever", "as", "while"});
    const bool present = !has_past_form(draft_, at) && is_finite(draft_, at);
    if (later && present && walk_.is_real() && is_unreal(draft_, head)) {
      step(Status::planned, "when", at);
      return std::nullopt;
    }
    if (draft_.token(at).tag == "VBG" && !is_finite(draft_, at)) return accompany(head);
    return std::nullopt;
  }

  // "will travel to Osby, meeting Vale there": as real as the verb beside it.
  Next accompany(TokenIndex head) {
    if (!walk_.is_real()) return std::nullopt;
    apply_auxiliaries(draft_, head, walk_);
    return walk_.is_real() && !is_infinitive(draft_, head) ? std::nullopt : Next(head);
  }

  // Behind a noun: "a plan to withdraw", "the report that they withdrew", "troops withdrawing".
  Next modifier(TokenIndex at, TokenIndex noun) {
    const bool infinitive = is_infinitive(draft_, at);
    const bool content = draft_.tree.child(at, "mark").has_value() && is_finite(draft_, at);
    if (!infinitive && !content) return std::nullopt;
    const WordClass word_class = class_of(draft_, noun);
    const std::string key = infinitive ? "to" : "that";
    if (draft_.entry(noun).embedding(word_class, key) != nullptr) return complement(at, noun, key);
    if (!infinitive) return std::nullopt;
    if (const Next verb = control_verb(noun)) return complement(at, *verb, "to");
    if (!is_first_or_last(noun) && walk_.is_real()) step(Status::planned, "to", at);
    return std::nullopt;
  }

  // "urged Norland to withdraw", parsed as if "to withdraw" belonged to the name.
  Next control_verb(TokenIndex noun) const {
    TokenIndex head = draft_.tree.head(noun);
    if (draft_.tree.dep(noun) == "pobj") head = draft_.tree.head(head);
    if (!is_verb(draft_, head) || !is_one_of(draft_.tree.dep(noun), {"dobj", "pobj", "dative"}))
      return std::nullopt;
    const Embedding* row = verb_entry(draft_, head).embedding(WordClass::verb, "to");
    return row != nullptr && row->effect == Effect::demands ? Next(head) : std::nullopt;
  }

  bool is_first_or_last(TokenIndex noun) const {
    if (is_one_of(draft_.lemma(noun), {"first", "last", "only", "one", "latest"})) return true;
    for (const TokenIndex child : draft_.tree.children(noun)) {
      if (is_one_of(draft_.lemma(child), {"first", "last", "only", "latest", "second", "third"}))
        return true;
    }
    return false;
  }

  // Told as a fact of its own, unless of nobody in particular ("any state that attacks").
  Next relative(TokenIndex at, TokenIndex noun) {
    if (!walk_.is_real()) return std::nullopt;
    const auto determiner = draft_.tree.child(noun, "det");
    if (determiner && is_one_of(draft_.lemma(*determiner),
                                {"any", "no", "every", "whatever", "either", "neither"})) {
      step(Status::hypothetical, draft_.lemma(*determiner), *determiner);
      return std::nullopt;
    }
    const bool indefinite = determiner && is_one_of(draft_.lemma(*determiner), {"a", "an"});
    const TokenIndex head = draft_.tree.head(noun);
    if (indefinite && !has_past_form(draft_, at) && draft_.token(at).tag != "VBN" &&
        is_verb(draft_, head) && is_unreal(draft_, head)) {
      step(Status::possible, draft_.lemma(head), head);
    }
    return std::nullopt;
  }

  Next behind_preposition(TokenIndex at, TokenIndex preposition) {
    TokenIndex over = draft_.tree.head(preposition);
    const std::string& word = draft_.lemma(preposition);
    if (is_one_of(word, {"without", "instead", "barring", "rather"}) ||
        (word == "of" &&
         (draft_.lemma(over) == "instead" || has_mark(draft_, preposition, {"instead"})))) {
      if (walk_.is_real()) step(Status::denied, word, preposition);
      return std::nullopt;
    }
    if (longer_phrase(preposition, over)) return std::nullopt;
    if (draft_.tree.dep(preposition) == "agent") return std::nullopt;
    const WordClass word_class = class_of(draft_, over);
    if (entry_as(draft_, over, word_class).embedding(word_class, word) != nullptr)
      return complement(at, over, word);
    if (draft_.tree.dep(over) == "dobj" && is_verb(draft_, draft_.tree.head(over)) &&
        object_belongs(at, over, word)) {
      return complement(at, draft_.tree.head(over), word);
    }
    if (draft_.tree.dep(at) != "pcomp") return std::nullopt;
    if (word_class == WordClass::verb) return accompany(over);
    if (word == "of" && walk_.is_real()) step(Status::possible, draft_.lemma(over), over);
    return std::nullopt;
  }

  // "accused Norland of attacking", parsed as if "of" belonged to the name.
  bool object_belongs(TokenIndex at, TokenIndex noun, const std::string& word) const {
    const Embedding* row =
        verb_entry(draft_, draft_.tree.head(noun)).embedding(WordClass::verb, word);
    return row != nullptr && row->object_control && draft_.tree.dep(at) == "pcomp";
  }

  // "in the event of an attack", "ahead of the talks", "on the eve of the talks".
  bool longer_phrase(TokenIndex preposition, TokenIndex over) {
    if (draft_.lemma(preposition) != "of") return false;
    const std::string& noun = draft_.lemma(over);
    if ((noun == "event" || noun == "case") && draft_.lemma(draft_.tree.head(over)) == "in") {
      step(Status::hypothetical, "in the " + noun + " of", over);
      return true;
    }
    if (noun == "ahead" || noun == "eve") {
      if (walk_.is_real()) step(Status::planned, noun + " of", over);
      return true;
    }
    return false;
  }

  // A subject is told as a fact, except under an adjective that says how real it is.
  Next subject(TokenIndex at, TokenIndex verb) {
    if (!is_verb(draft_, verb)) return std::nullopt;
    const auto adjective = draft_.tree.child(verb, "acomp");
    if (adjective) {
      const Embedding* row = draft_.entry(*adjective).embedding(WordClass::adjective, "subj");
      if (row != nullptr) return complement(at, *adjective, "subj");
    }
    if (draft_.lemma(verb) == "require" || draft_.lemma(verb) == "need") return std::nullopt;
    if (draft_.tree.dep(at) != "nsubj" && is_infinitive(draft_, at) && walk_.is_real())
      step(Status::possible, "to", at);
    return std::nullopt;
  }

  Next head_of_adjective(TokenIndex verb) {
    const Status before = walk_.status;
    apply_auxiliaries(draft_, verb, walk_);
    apply_negation(draft_, verb, std::nullopt, before, walk_);
    return verb;
  }

  Next attribute(TokenIndex verb) {
    if (!walk_.is_real()) return std::nullopt;
    apply_auxiliaries(draft_, verb, walk_);
    if (const auto word = negation_on(draft_, verb)) negate(walk_, *word, draft_.lemma(*word));
    return verb;
  }

  const Draft& draft_;
  const Clause& clause_;
  Walk walk_;
  bool noun_negated_ = false;
};

}  // namespace

void find_status(Draft& draft) {
  for (Clause& clause : draft.clauses) {
    Walk walk = StatusWalk(draft, clause).run();
    clause.status = walk.status;
    clause.steps = std::move(walk.steps);
    clause.negated = walk.negated;
  }
}

}  // namespace rapporteur::clause
