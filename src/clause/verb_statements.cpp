// Statements made by a verb of saying.
//
// "Norland, Ana Lund said on Monday, will withdraw": the verb of saying with a subject and no
// complement of its own stands inside the clause that it reports; the whole clause is its content,
// speaker and cue are holes in it.

#include <algorithm>
#include <array>
#include <utility>

#include "clause/content_extent.h"
#include "clause/grammar.h"
#include "clause/statement_parts.h"

namespace rapporteur::clause {

namespace {

class VerbReader {
 public:
  VerbReader(const Draft& draft, TokenIndex verb)
      : draft_(draft), entry_(verb_entry(draft, verb)), verb_(verb) {}

  std::optional<Statement> read() {
    if (!entry_.says(WordClass::verb) || is_formula()) return std::nullopt;
    Statement statement;
    statement.cue = verb_;
    statement.cue_range = cue_of_verb(draft_, verb_);
    statement.how = "tree";
    if (!find_content(statement)) return std::nullopt;
    set_speaker(draft_, verb_, statement);
    add_addressees(statement);
    const bool attitude = statement.act == "think" || statement.act == "want";
    if (statement.speakers.empty() && (attitude || !may_lack_speaker())) return std::nullopt;
    return statement;
  }

 private:
  [[nodiscard]] const Saying* row(std::string_view frame) const {
    return entry_.saying(WordClass::verb, frame);
  }

  // "It should be noted that": the outlet's own voice.
  bool is_formula() const {
    if (!is_passive(draft_, verb_)) return false;
    for (const TokenIndex child : draft_.tree.children(verb_)) {
      if (draft_.tree.dep(child) == "aux" &&
          (draft_.lemma(child) == "should" || draft_.lemma(child) == "must" ||
           draft_.lemma(child) == "can"))
        return true;
    }
    return false;
  }

  bool may_lack_speaker() const {
    return is_passive(draft_, verb_) && !draft_.tree.child(verb_, "dobj");
  }

  bool take(Statement& statement, const Saying* saying, std::vector<Range> content) {
    statement.act = saying->act;
    statement.content = std::move(content);
    return true;
  }

  bool find_content(Statement& statement) {
    return closing(statement) || behind_fixed_word(statement) || finite(statement) ||
           infinitive(statement) || named(statement) || behind_preposition(statement) ||
           object(statement) || passive_subject(statement) || around(statement);
  }

  // "..., Lund said on Monday." at the end: all that stands before is said, however it is parsed.
  bool closing(Statement& statement) {
    const Saying* saying = row("that") != nullptr ? row("that") : row("quote");
    const std::string& tag = draft_.token(verb_).tag;
    const auto subject = draft_.tree.child(verb_, "nsubj");
    if (saying == nullptr || !subject ||
        (tag != "VBD" && tag != "VBZ" && tag != "VBP" && tag != "VBN"))
      return false;
    if (is_relative_pronoun(draft_, *subject)) return false;
    const Range sentence = sentence_of(draft_, verb_);
    const TokenIndex first =
        std::min(draft_.tree.left(*subject) < verb_ ? draft_.tree.left(*subject) : verb_, verb_);
    if (first < sentence.begin + 3 || draft_.report.slice(draft_.token(first - 1).span) != ",")
      return false;
    TokenIndex last = std::max(verb_, *subject) + 1;
    for (const TokenIndex child : draft_.tree.children(verb_)) {
      const std::string_view dep = draft_.tree.dep(child);
      if (child < verb_) continue;
      if (dep == "ccomp" || dep == "xcomp" || dep == "conj" || dep == "advcl") return false;
      last = std::max(last, draft_.tree.right(child));
    }
    while (last < sentence.end && is_comma_like(draft_, last)) ++last;
    if (last < sentence.end && !another_closes(last, sentence)) return false;
    // A finite clause must stand before, not too far.
    bool told = false;
    const TokenIndex limit = std::max(sentence.begin, first > 200 ? first - 200 : 0);
    for (TokenIndex at = first; at-- > limit && !told;) {
      told = is_verb(draft_, at) && is_finite(draft_, at);
    }
    if (!told || draft_.tree.child(verb_, "mark")) return false;
    return take(statement, saying, {{sentence.begin, first}});
  }

  // "..., the ministry said, the agency reports.": what follows only closes the sentence once more.
  bool another_closes(TokenIndex from, Range sentence) const {
    for (TokenIndex at = from; at < sentence.end; ++at) {
      if (!is_verb(draft_, at)) continue;
      const auto subject = draft_.tree.child(at, "nsubj");
      return subject && draft_.tree.left(*subject) == from &&
             verb_entry(draft_, at).says(WordClass::verb);
    }
    return false;
  }

  // "made it clear that ...", "let it be known that ...": the content hangs on the fixed word.
  bool behind_fixed_word(Statement& statement) {
    const auto word = fixed_complement(draft_, verb_);
    if (!word || row("that") == nullptr) return false;
    for (const TokenIndex child : draft_.tree.children(*word)) {
      if (child < *word || !is_verb(draft_, child) || !is_finite(draft_, child)) continue;
      const std::string_view dep = draft_.tree.dep(child);
      if (dep != "ccomp" && dep != "advcl" && dep != "acl") continue;
      statement.cue_range.end = std::max(statement.cue_range.end, *word + 1);
      return take(statement, row("that"), {subtree(draft_, child)});
    }
    return false;
  }

  // "Lund denies it; Vale says the road is open": a semicolon ends what is said before it.
  bool is_behind_semicolon(TokenIndex content) const {
    const TokenIndex own = std::min(verb_, own_subject_left());
    return content < own && own > 0 && draft_.report.slice(draft_.token(own - 1).span) == ";";
  }

  TokenIndex own_subject_left() const {
    const auto subject = draft_.tree.child(verb_, "nsubj");
    return subject ? draft_.tree.left(*subject) : verb_;
  }

  bool finite(Statement& statement) {
    for (const TokenIndex child : draft_.tree.children(verb_)) {
      if (draft_.tree.dep(child) != "ccomp" || is_behind_semicolon(child)) continue;
      const bool to =
          is_infinitive(draft_, child) || (is_verb(draft_, child) && !is_finite(draft_, child));
      const Saying* saying = to && row("toobj") != nullptr ? row("toobj") : row("that");
      if (saying == nullptr && !to) saying = row("quote");
      if (saying == nullptr) saying = row("oprd");
      if (saying == nullptr) saying = row("ing");
      if (saying == nullptr || is_day(child) || is_parenthesis(child)) continue;
      return take(statement, saying, {extended(draft_, verb_, subtree(draft_, child))});
    }
    return false;
  }

  // "declared a state of emergency, a spokeswoman said", parsed as if that were declared.
  bool is_parenthesis(TokenIndex at) const {
    if (!is_verb(draft_, at) || at < verb_ || !verb_entry(draft_, at).says(WordClass::verb))
      return false;
    const TokenIndex left = draft_.tree.left(at);
    const bool comma = is_comma_like(draft_, left) || (left > 0 && is_comma_like(draft_, left - 1));
    return comma && !draft_.tree.child(at, "ccomp") && !draft_.tree.child(at, "xcomp") &&
           !draft_.tree.child(at, "dobj") && !draft_.tree.child(at, "mark");
  }

  bool is_day(TokenIndex at) const {
    return draft_.days[at] >= 0 ||
           (draft_.tree.children(at).empty() && draft_.token(at).ent_type == "DATE");
  }

  bool infinitive(Statement& statement) {
    for (const TokenIndex child : draft_.tree.children(verb_)) {
      const std::string_view dep = draft_.tree.dep(child);
      if (dep != "xcomp" && dep != "advcl") continue;
      const bool to = is_infinitive(draft_, child);
      if (dep == "advcl" && !(to && row("toobj") != nullptr) && !(to && calls_on(child))) continue;
      const Saying* saying = to ? row("to") : row("ing");
      if (to && saying == nullptr) saying = row("toobj");
      if (to && saying == nullptr && calls_on(child)) saying = row("on");
      if (to && saying == nullptr) saying = row("tell");
      if (saying == nullptr) continue;
      Range content = subtree(draft_, child);
      content.end = without_own_participle(draft_, verb_, content);
      const auto who = who_is_to_act(child);
      if (who && (row("toobj") != nullptr || calls_on(child)))
        content.begin = std::min(content.begin, draft_.tree.left(*who));
      if (who && calls_on(child)) widen_cue(statement, draft_.tree.head(*who));
      return take(statement, saying, {content});
    }
    return false;
  }

  // "called on Norland to withdraw"
  bool calls_on(TokenIndex infinitive) const {
    return row("on") != nullptr && draft_.lemma(verb_) == "call" &&
           who_is_to_act(infinitive).has_value();
  }

  std::optional<TokenIndex> who_is_to_act(TokenIndex infinitive) const {
    for (const TokenIndex child : draft_.tree.children(verb_)) {
      if (child >= infinitive) break;
      if (draft_.tree.dep(child) == "dobj" && child > verb_) return child;
      if (draft_.tree.dep(child) == "prep" && draft_.lemma(child) == "on" && child > verb_)
        return draft_.tree.child(child, "pobj");
    }
    return std::nullopt;
  }

  void widen_cue(Statement& statement, TokenIndex preposition) const {
    if (preposition == statement.cue_range.end) statement.cue_range.end = preposition + 1;
  }

  // "called it a provocation", "described the talks as useful"
  bool named(Statement& statement) {
    const auto object = draft_.tree.child(verb_, "dobj");
    if (const auto name = draft_.tree.child(verb_, "oprd"); name && row("oprd") != nullptr) {
      Range content = subtree(draft_, *name);
      if (object && object > verb_)
        content.begin = std::min(content.begin, draft_.tree.left(*object));
      return take(statement, row("oprd"), {content});
    }
    if (row("as") == nullptr) return false;
    for (const TokenIndex child : draft_.tree.children(verb_)) {
      const bool phrase = draft_.tree.dep(child) == "prep" && draft_.lemma(child) == "as";
      // "described it as indispensable"
      const bool clause =
          draft_.tree.dep(child) == "advcl" && child > verb_ && has_mark(draft_, child, {"as"});
      if (!phrase && !(clause && !is_finite(draft_, child))) continue;
      Range content = subtree(draft_, child);
      if (object && object > verb_)
        content.begin = std::min(content.begin, draft_.tree.left(*object));
      return take(statement, row("as"), {content});
    }
    return false;
  }

  bool behind_preposition(Statement& statement) {
    if (behind_preposition_of(verb_, statement)) return true;
    // "informed the envoy about the talks", with "about" hung on the envoy.
    const auto object = draft_.tree.child(verb_, "dobj");
    return object && row("tell") != nullptr && behind_preposition_of(*object, statement);
  }

  bool behind_preposition_of(TokenIndex at, Statement& statement) {
    for (const PrepositionPhrase& phrase : preposition_phrases(draft_, at)) {
      if (phrase.first < verb_ || phrase.preposition == "as") continue;
      const std::string_view frame =
          phrase.preposition == "to" ? std::string_view("tonoun") : phrase.preposition;
      if (row(frame) == nullptr || is_day(phrase.object)) continue;
      widen_cue(statement, phrase.first);
      return take(statement, row(frame), {subtree(draft_, phrase.object)});
    }
    return false;
  }

  bool object(Statement& statement) {
    const auto object = draft_.tree.child(verb_, "dobj");
    if (!object || row("obj") == nullptr || is_relative_pronoun(draft_, *object)) return false;
    if (statement_of_noun(draft_, *object) && brings(draft_, verb_)) return false;
    if (draft_.token(*object).tag.starts_with("W") || draft_.lemma(*object) == "it") return false;
    return take(statement, row("obj"), {subtree(draft_, *object)});
  }

  // "Concern was voiced", "the withdrawal was demanded"
  bool passive_subject(Statement& statement) {
    if (!is_passive(draft_, verb_)) return false;
    const auto subject = draft_.tree.child(verb_, "nsubjpass");
    if (!subject || draft_.token(*subject).pos == "PRON") return false;
    // "Restraint was said to matter more than ever"
    const auto rest = draft_.tree.child(verb_, "xcomp");
    if (rest && draft_.lemma(verb_) == "say" && is_infinitive(draft_, *rest))
      return take(statement, row("that"), {subtree(draft_, *subject), subtree(draft_, *rest)});
    if (row("obj") == nullptr) return false;
    return take(statement, row("obj"), {subtree(draft_, *subject)});
  }

  // Inside the clause that it reports: between commas, with "as", or behind it.
  bool around(Statement& statement) {
    const Saying* saying = row("that") != nullptr ? row("that") : row("quote");
    if (saying == nullptr || draft_.tree.is_root(verb_) || draft_.subjects[verb_].empty())
      return false;
    TokenIndex head = draft_.tree.head(verb_);
    const std::string_view dep = draft_.tree.dep(verb_);
    const bool as = has_as();
    // "The rebels, as she put it, want war", with "put" hung on the rebels.
    while (as && !is_verb(draft_, head) && !draft_.tree.is_root(head))
      head = draft_.tree.head(head);
    if (dep != "parataxis" && dep != "ccomp" && dep != "advcl" && dep != "dep" &&
        !(dep == "relcl" && as))
      return false;
    if (dep == "advcl" && !as && draft_.tree.child(verb_, "mark")) return false;
    if (!is_verb(draft_, head) || !is_finite(draft_, verb_)) return false;
    if (verb_entry(draft_, head).says(WordClass::verb) && dep == "ccomp" && !set_off())
      return false;
    const auto fixed = fixed_complement(draft_, verb_);  // "as she put it"
    if (fixed) statement.cue_range.end = std::max(statement.cue_range.end, *fixed + 1);
    if ((draft_.tree.child(verb_, "dobj") && !fixed) ||
        draft_.tree.left(verb_) == sentence_of(draft_, verb_).begin)
      return false;
    if (!as && !set_off()) return false;
    const Range whole =
        draft_.tree.is_root(head) ? sentence_of(draft_, verb_) : subtree(draft_, head);
    const Range own = subtree(draft_, verb_);
    statement.content = {};
    if (whole.begin < own.begin) statement.content.push_back({whole.begin, own.begin});
    if (own.end < whole.end) statement.content.push_back({own.end, whole.end});
    statement.act = saying->act;
    return !statement.content.empty();
  }

  bool has_as() const {
    for (const TokenIndex child : draft_.tree.children(verb_)) {
      if (child < verb_ && draft_.lemma(child) == "as" && draft_.tree.dep(child) != "prep")
        return true;
    }
    return false;
  }

  bool set_off() const {
    const Range own = subtree(draft_, verb_);
    const bool before =
        own.begin == 0 || is_comma_like(draft_, own.begin) || is_comma_like(draft_, own.begin - 1);
    const bool after = own.end >= draft_.size() || is_comma_like(draft_, own.end) ||
                       is_comma_like(draft_, own.end - 1);
    return before && after;
  }

  void add_addressees(Statement& statement) const {
    const bool tells = row("tell") != nullptr || row("toobj") != nullptr;
    for (const TokenIndex child : draft_.tree.children(verb_)) {
      const std::string_view dep = draft_.tree.dep(child);
      const bool object = (dep == "dobj" && tells) || (dep == "dative" && is_noun(draft_, child));
      if (object && !in_content(statement, child)) {
        for (const TokenIndex one : conjuncts(draft_, child)) statement.addressees.push_back(one);
      }
    }
    for (const PrepositionPhrase& phrase : preposition_phrases(draft_, verb_)) {
      if (phrase.preposition != "to" || in_content(statement, phrase.object) ||
          !is_noun(draft_, phrase.object))
        continue;
      for (const TokenIndex one : conjuncts(draft_, phrase.object))
        statement.addressees.push_back(one);
    }
  }

  static bool in_content(const Statement& statement, TokenIndex at) {
    return std::any_of(statement.content.begin(), statement.content.end(),
                       [&](Range range) { return range.contains(at); });
  }

  const Draft& draft_;
  const WordEntry& entry_;
  TokenIndex verb_;
};

}  // namespace

std::optional<Statement> statement_of_verb(const Draft& draft, TokenIndex verb) {
  return VerbReader(draft, verb).read();
}

}  // namespace rapporteur::clause
