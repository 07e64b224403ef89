#include "clause/words.h"

#include <gtest/gtest.h>

namespace rapporteur::clause {
namespace {

TEST(ClauseWords, AreReadFromTheShippedLists) {
  const Result<ClauseWords> words = load_clause_words();
  ASSERT_TRUE(words) << words.error().message;
  const Embedding* refuse = words->find("refuse").embedding(WordClass::verb, "to");
  ASSERT_NE(refuse, nullptr);
  EXPECT_EQ(refuse->effect, Effect::refuses);
  EXPECT_EQ(words->find("in exchange for").role, "in exchange for");
  EXPECT_EQ(words->find("under auspices of").role, "mediator");
}

TEST(ClauseWords, KnowNothingOfOtherWords) {
  const Result<ClauseWords> words = load_clause_words();
  ASSERT_TRUE(words);
  const WordEntry& entry = words->find("zzz");
  EXPECT_FALSE(entry.says(WordClass::verb));
  EXPECT_EQ(entry.embedding(WordClass::verb, "to"), nullptr);
  EXPECT_TRUE(entry.role.empty());
}

TEST(ClauseWords, TellTheFramesOfOneVerbApart) {
  const Result<ClauseWords> words = load_clause_words();
  ASSERT_TRUE(words);
  const WordEntry& call = words->find("call");
  EXPECT_EQ(call.saying(WordClass::verb, "for")->act, "appeal");
  EXPECT_EQ(call.saying(WordClass::verb, "oprd")->act, "state");
}

}  // namespace
}  // namespace rapporteur::clause
