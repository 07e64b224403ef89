#include "claim/meeting_outcome.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

const Rules& rules() {
  static const Rules kRules = *load_rules({});
  return kRules;
}

// A sentence with the tree told word by word: form, head, dependency, tag.
struct Word {
  std::string_view form, head, dep, tag;
};

void tell(Made& made, const std::vector<Word>& words) {
  for (const Word& word : words) {
    if (word.head != word.form) made.hang(word.form, word.head);
    Token& token = made.analysis.tokens[made.word(word.form)];
    if (word.head == word.form) token.head = made.word(word.form);
    token.dep = word.dep;
    token.tag = word.tag;
    token.lemma = std::string(word.form);
  }
}

void lemma(Made& made, std::string_view form, std::string_view lemma) {
  made.analysis.tokens[made.word(form)].lemma = lemma;
}

TEST(Outcome, IsWhatTheMeetingEndedWithout) {
  Made made("Talks ended without agreement .");
  tell(made, {{"ended", "ended", "ROOT", "VBD"},
              {"Talks", "ended", "nsubj", "NNS"},
              {"without", "ended", "prep", "IN"},
              {"agreement", "without", "pobj", "NN"},
              {".", "ended", "punct", "."}});
  Clause& clause = made.clause(made.word("Talks"), "talk", {}, "talks");
  clause.via = made.word("ended");
  EXPECT_EQ(outcome_of(made.scene(), rules(), clause), "without agreement");
  clause.status = Status::planned;
  EXPECT_EQ(outcome_of(made.scene(), rules(), clause), "") << "none before it was held";
}

TEST(Outcome, IsWhatThoseWhoMetAgreedTo) {
  Made made("Ministers met and agreed to swap maps .");
  tell(made, {{"met", "met", "ROOT", "VBD"},
              {"Ministers", "met", "nsubj", "NNS"},
              {"and", "met", "cc", "CC"},
              {"agreed", "met", "conj", "VBD"},
              {"swap", "agreed", "xcomp", "VB"},
              {"to", "swap", "aux", "TO"},
              {"maps", "swap", "dobj", "NNS"},
              {".", "met", "punct", "."}});
  lemma(made, "agreed", "agree");
  const Clause& clause = made.clause(made.word("met"), "meet", {{"agent", made.word("Ministers")}});
  EXPECT_EQ(outcome_of(made.scene(), rules(), clause), "agreed to swap maps");
}

TEST(Outcome, IsNotWhatSomebodyElseAgreedTo) {
  Made made("Ministers met and Norland agreed to talks .");
  tell(made, {{"met", "met", "ROOT", "VBD"},
              {"Ministers", "met", "nsubj", "NNS"},
              {"and", "met", "cc", "CC"},
              {"agreed", "met", "conj", "VBD"},
              {"Norland", "agreed", "nsubj", "NNP"},
              {"to", "agreed", "prep", "IN"},
              {"talks", "to", "pobj", "NNS"},
              {".", "met", "punct", "."}});
  lemma(made, "agreed", "agree");
  const Clause& clause = made.clause(made.word("met"), "meet", {{"agent", made.word("Ministers")}});
  EXPECT_EQ(outcome_of(made.scene(), rules(), clause), "");
}

TEST(Outcome, IsWhatTheTalksBrought) {
  Made made("Talks produced no result .");
  tell(made, {{"produced", "produced", "ROOT", "VBD"},
              {"Talks", "produced", "nsubj", "NNS"},
              {"result", "produced", "dobj", "NN"},
              {"no", "result", "det", "DT"},
              {".", "produced", "punct", "."}});
  lemma(made, "produced", "produce");
  const Clause& clause = made.clause(made.word("Talks"), "talk", {}, "talks");
  EXPECT_EQ(outcome_of(made.scene(), rules(), clause), "no result");
}

}  // namespace
}  // namespace rapporteur::claim
