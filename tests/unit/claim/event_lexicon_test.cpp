// Verb, discard and issue files made by hand: what entries they give, and what they do to claims.

#include "claim/dictionary/event_lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "claim/dictionary/apply_lexicon.h"
#include "claim/dictionary/verb_pattern.h"
#include "support/claims.h"

namespace rapporteur::claim {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

EventLexicon verbs(std::string_view text, std::vector<std::string>* said = nullptr) {
  EventLexicon lexicon;
  base::DictionaryWarnings odd("verbs.txt");
  read_verb_file(text, lexicon, odd);
  for (const base::DictionaryWarning& one : odd.all()) {
    if (said != nullptr) said->push_back(one.text());
  }
  return lexicon;
}

std::vector<std::string> needs_of(const Rule& rule) {
  std::vector<std::string> needs;
  for (const Need& need : rule.needs) needs.push_back(need.text);
  return needs;
}

TEST(VerbFile, ABlockGivesItsCodeToVerbsWithoutOne) {
  const EventLexicon lexicon =
      verbs("--- HARRY [173] ---\nHARRY {HARRIES HARRIED}\n+BEEF_UP [154]\n");
  ASSERT_EQ(lexicon.entries.size(), 2U);
  EXPECT_EQ(lexicon.entries[0].id, "verbs.txt:2");
  EXPECT_THAT(lexicon.entries[0].verbs, ElementsAre("harry"));
  EXPECT_EQ(lexicon.entries[0].cameo, "173");
  EXPECT_EQ(lexicon.entries[0].plover.type, "COERCE");
  EXPECT_EQ(lexicon.entries[0].plover.mode, "arrest");
  EXPECT_THAT(lexicon.entries[1].verbs, ElementsAre("beef up"));
  EXPECT_EQ(lexicon.entries[1].plover.type, "MOBILIZE");
}

TEST(VerbFile, WordsOfAPatternAreNeeds) {
  const EventLexicon lexicon = verbs(
      "&VESSEL\n+TRAWLER\n+FERRY_\n--- HARRY [---] ---\nHARRY\n- TROOPS * &VESSEL [171]\n"
      "- * (WITH {ARMED DRONES}) [195:196]\n- * _OUT [174]\n- * AGAINST + [190]\n");
  ASSERT_EQ(lexicon.entries.size(), 5U);
  EXPECT_EQ(lexicon.entries[0].values.at("null"), "yes");
  EXPECT_THAT(needs_of(lexicon.entries[1]),
              ElementsAre("agent: has troops", "inside ferry", "source: tied", "target: tied"));
  EXPECT_THAT(lexicon.entries[1].needs[1].any_of[0][0].words,
              ElementsAre("ferry", "trawler", "trawlers"));
  EXPECT_EQ(lexicon.entries[2].cameo, "195") << "of a pair the first code counts";
  EXPECT_EQ(needs_of(lexicon.entries[2]).front(), "with: has armed drones");
  EXPECT_THAT(lexicon.entries[3].verbs, ElementsAre("harry out"));
  EXPECT_EQ(lexicon.entries[4].roles_of("target").front(), "against");
}

TEST(VerbFile, AReversedCodeHasItsSidesTheOtherWayRound) {
  const EventLexicon lexicon = verbs("--- FLEE ---\nFLEE [:174]\n- % * [190]\n");
  ASSERT_EQ(lexicon.entries.size(), 2U);
  EXPECT_EQ(lexicon.entries[0].roles_of("target").front(), "agent");
  EXPECT_EQ(lexicon.entries[1].values.at("mutual"), "yes");
}

TEST(VerbFile, WhatCannotBeExpressedIsSaidAndTheRestCounts) {
  std::vector<std::string> said;
  const EventLexicon lexicon = verbs(
      "- * [190]\n--- A [190] ---\nHARRY [19A]\nTEASE\n- ^ * [190]\n- * &NONE [190]\n- TANK [190]\n"
      "- * TANK\n~ a (b . ATTACK) SAY = a b 112\n<TIME>\nYESTERDAY [-1]\n</TIME>\n- * GUN [190]\n",
      &said);
  EXPECT_THAT(said,
              ElementsAre("verbs.txt:1: a pattern without a verb above it",
                          "verbs.txt:3: no CAMEO code: 19A", "verbs.txt:5: '^' cannot be expressed",
                          "verbs.txt:6: no synset '&NONE'", "verbs.txt:7: a pattern without '*'",
                          "verbs.txt:8: a pattern without a code",
                          "verbs.txt:9: a transformation cannot be expressed",
                          "verbs.txt:10: a section that is not taken: <TIME>"));
  EXPECT_EQ(lexicon.entries.size(), 2U);  // "tease", and its pattern with "gun"
}

TEST(VerbFile, WhatIsSaidIsNoEvent) { EXPECT_THAT(verbs("SAY [010]\n").entries, IsEmpty()); }

TEST(PloverOf, GoesByTheLongestBeginningOfTheCode) {
  EXPECT_EQ(plover_of("1823").mode, "beat");
  EXPECT_EQ(plover_of("190").type, "ASSAULT");
  EXPECT_EQ(plover_of("010").type, "");
  EXPECT_EQ(plover_of("").type, "");
}

constexpr std::string_view kText = "Norway raided Iceland. Norway beat Iceland at soccer.";

struct Told {
  Report report = test::make_report("a.txt", std::string(kText));
  Analysis analysis;
  std::vector<Claim> claims;

  Told() {
    add_word(0, 22);
    add_word(23, 53);
    for (const char* words : {"Norway raided Iceland", "Norway beat Iceland"}) {
      EventClaim event;
      event.type = "raid";
      Claim claim = test::make_claim(report, words, event);
      claim.id = words;
      claim.sentence = claims.empty() ? 0 : 1;
      claims.push_back(claim);
    }
    FigureClaim figure;
    figure.of = claims[1].id;
    claims.push_back(test::make_claim(report, "soccer", figure));
  }
  void add_word(std::uint32_t begin, std::uint32_t end) {
    Token token;
    token.span = {begin, end};
    const auto at = static_cast<std::uint32_t>(analysis.tokens.size());
    analysis.tokens.push_back(token);
    Sentence sentence;
    sentence.begin = at;
    sentence.end = at + 1;
    analysis.sentences.push_back(sentence);
  }
  void apply(std::string_view discards) {
    EventLexicon lexicon;
    base::DictionaryWarnings odd("discards.txt");
    read_discard_file(discards, lexicon, odd);
    apply_lexicon(lexicon, *read_rules({}, {}), report, analysis, claims);
  }
};

TEST(Discards, TakeTheEventsOfTheirSentenceAndWhatPointsAtThem) {
  Told told;
  told.apply("SOCCER\n");
  ASSERT_EQ(told.claims.size(), 2U);
  EXPECT_EQ(told.claims[0].id, "Norway raided Iceland");
  EXPECT_EQ(std::get<FigureClaim>(told.claims[1].body).of, "");
}

TEST(Discards, OfAReportTakeAllItsEvents) {
  Told told;
  told.apply("+SOCCER_\n");
  EXPECT_EQ(told.claims.size(), 1U);
}

TEST(Discards, AreWordsAndNotPartsOfWords) {
  Told told;
  told.apply("OCCER\nSOC_\n+CHESS\n");
  EXPECT_EQ(told.claims.size(), 3U);
}

TEST(Issues, NameTheTopicOfAStatementThatHasNone) {
  Report report = test::make_report("a.txt", "Lund said fishing quotas were low.");
  Claim claim =
      test::make_statement(report, "fishing quotas were low", test::make_person("Lund"), "state");
  auto& statement = std::get<StatementClaim>(claim.body);
  statement.content_spans = {claim.span};
  std::vector<Claim> claims = {claim};
  EventLexicon lexicon;
  base::DictionaryWarnings odd("issues.txt");
  read_issue_file(
      "<ISSUE CATEGORY=\"x\" TYPE=\"ALL\">\nn:FISHING+QUOTA [FISH]\n~FILM\nFISH\n</ISSUE>\n",
      lexicon, odd);
  apply_lexicon(lexicon, *read_rules({}, {}), report, {}, claims);
  EXPECT_EQ(std::get<StatementClaim>(claims[0].body).topic, "fishing quotas");
  ASSERT_EQ(odd.all().size(), 2U);
  EXPECT_EQ(odd.all()[1].text(), "issues.txt:4: not a phrase with a code: FISH");
}

}  // namespace
}  // namespace rapporteur::claim
