#include "link/happening.h"

#include <algorithm>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/happening_links.h"
#include "link/stories.h"
#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_report;
using testing::ElementsAre;
using testing::IsEmpty;

struct Word {
  const char *word, *family;
  WordPart part;
};
class Families : public testing::TestWithParam<Word> {};

TEST_P(Families, HoldAWordInAnyForm) {
  static const EventWords words;
  EXPECT_EQ(words.family_of(GetParam().word, GetParam().part), GetParam().family);
}

INSTANTIATE_TEST_SUITE_P(English, Families,
                         testing::Values(Word{"tremor", "earthquake", WordPart::noun},
                                         Word{"quakes", "earthquake", WordPart::noun},
                                         Word{"fire", "sack", WordPart::verb},
                                         Word{"fire", "blaze", WordPart::noun},
                                         Word{"step down", "resign", WordPart::verb},
                                         Word{"buyout", "acquire", WordPart::noun},
                                         Word{"robbing", "rob", WordPart::verb},
                                         Word{"carpet", "", WordPart::noun}));

// One sentence from words of the form TEXT/POS/DEP/HEAD, parted by blanks; lemmas as written.
Analysis made_sentence(const std::vector<std::array<std::string, 4>>& words) {
  Analysis analysis;
  std::uint32_t at = 0;
  for (const auto& [text, pos, dep, head] : words) {
    Token token;
    token.span = {at, at + static_cast<std::uint32_t>(text.size())};
    at = token.span.end + 1;
    token.lemma = text;
    token.pos = pos;
    token.dep = dep;
    token.head = static_cast<std::uint32_t>(std::stoi(head));
    analysis.tokens.push_back(std::move(token));
  }
  analysis.sentences.push_back({0, static_cast<std::uint32_t>(words.size()), 0});
  return analysis;
}

std::vector<std::string> words_of(const std::vector<Happening>& happenings) {
  std::vector<std::string> words;
  for (const Happening& one : happenings) words.push_back(one.word);
  return words;
}

TEST(FindHappenings, TakesHeadsOfClausesAndEventWords) {
  const Analysis analysis = made_sentence({{"Aro", "PROPN", "nsubj", "1"},
                                           {"step", "VERB", "ROOT", "1"},
                                           {"down", "ADP", "prt", "1"},
                                           {"after", "ADP", "prep", "1"},
                                           {"the", "DET", "det", "5"},
                                           {"blast", "NOUN", "pobj", "3"},
                                           {"near", "ADP", "prep", "5"},
                                           {"houses", "NOUN", "pobj", "6"}});
  Clauses clauses;
  clauses.clauses.push_back({});
  clauses.clauses.back().head = 1;
  clauses.clauses.back().roles = {{"agent", 0, false, false, "nsubj"}};
  const auto happenings = find_happenings(analysis, {}, clauses, EventWords());
  EXPECT_THAT(words_of(happenings), ElementsAre("step down", "blast"));
  EXPECT_EQ(happenings[0].who, "aro");
  EXPECT_EQ(happenings[0].span, analysis.tokens[1].span);
}

TEST(FindHappenings, MarksActsOfSayingAndLightVerbs) {
  const Analysis analysis = made_sentence({{"Aro", "PROPN", "nsubj", "1"},
                                           {"say", "VERB", "ROOT", "1"},
                                           {"they", "PRON", "nsubj", "3"},
                                           {"take", "VERB", "ccomp", "1"},
                                           {"Osby", "PROPN", "dobj", "3"}});
  Clauses clauses;
  clauses.clauses.resize(2);
  clauses.clauses[0].head = 1;
  clauses.clauses[1].head = 3;
  clauses.clauses[1].roles = {{"patient", 4, false, false, "dobj"}};
  clauses.attributions.push_back({});
  clauses.attributions.back().cue = 1;
  const auto happenings = find_happenings(analysis, {}, clauses, EventWords());
  ASSERT_THAT(words_of(happenings), ElementsAre("say", "take"));
  EXPECT_TRUE(happenings[0].said);
  EXPECT_FALSE(happenings[0].light);
  EXPECT_TRUE(happenings[1].light);
  EXPECT_EQ(happenings[1].what, "osby");
}

Happening happening(std::uint32_t begin, WordPart part, const std::string& word) {
  Happening one;
  one.span = {begin, begin + 4};
  one.part = part;
  one.word = word;
  return one;
}

TEST(HappeningLines, AreReadBack) {
  Happening saying = happening(7, WordPart::verb, "say");
  saying.said = true;
  saying.who = "solt";
  Happening taking = happening(20, WordPart::verb, "take");
  taking.light = true;
  taking.what = "osby town";
  const std::vector<Happening> all = {saying, taking, happening(30, WordPart::noun, "quake")};
  EXPECT_EQ(read_happenings(happening_lines(all)), all);
}

TEST(HappeningLines, WhatIsNoneIsLeftOut) {
  EXPECT_THAT(read_happenings("x\t4\tv\tsay\n9\t4\tv\tsay\n1\t4\tq\tsay\n\n1\t4\n"), IsEmpty());
}

// Two reports of one quake, one of another elsewhere, one of a strike.
const std::vector<Report>& reports() {
  static const std::vector<Report> all = {
      make_report("a",
                  "A quake shook Tavo on Sunday. Mayor Mira Solt of Tavo said the Harbour "
                  "Bridge and the Salt Market fell."),
      make_report("b",
                  "Mayor Mira Solt visited the Salt Market of Tavo, where the tremor brought "
                  "down the Harbour Bridge on Sunday."),
      make_report("c",
                  "A tremor was felt in Lund Valley on Friday. Sheriff Ode Brand said the "
                  "Mill Dam and the Old Chapel held."),
      make_report("d",
                  "Sheriff Ode Brand of Lund Valley said that the Mill Dam and the Old Chapel "
                  "had stood through the quake of Friday.")};
  return all;
}

TEST(Stories, AreToldByTheNamesThatReportsShare) {
  const std::map<std::string, std::string> stories = {
      {"a", "a"}, {"b", "a"}, {"c", "c"}, {"d", "c"}};
  EXPECT_EQ(tell_stories(reports()), stories);
}

TEST(Stories, DoNotDependOnTheOrderOfReports) {
  std::vector<Report> backwards = reports();
  std::ranges::reverse(backwards);
  EXPECT_EQ(tell_stories(backwards), tell_stories(reports()));
}

TEST(Stories, OfOtherMonthsAreNotOne) {
  std::vector<Report> later = reports();
  later[1].published.value = "2031-08-04";
  EXPECT_EQ(tell_stories(later).at("b"), "b");
}

std::map<std::string, std::string> clusters(
    const std::map<std::string, std::vector<Happening>>& happenings) {
  std::map<std::string, std::string> of_place;
  for (const HappeningLink& link : link_happenings(reports(), happenings, EventWords()))
    of_place[link.report + ":" + std::to_string(link.span.begin)] = link.cluster;
  return of_place;
}

TEST(HappeningLinks, JoinWordsOfOneFamilyWithinAStory) {
  const auto of = clusters({{"a", {happening(2, WordPart::noun, "quake")}},
                            {"b", {happening(50, WordPart::noun, "tremor")}},
                            {"c", {happening(2, WordPart::noun, "tremor")}}});
  EXPECT_EQ(of.at("b:50"), "a:2");
  EXPECT_EQ(of.at("c:2"), "c:2");
}

TEST(HappeningLinks, AskForTheSameSpeakerAndTheSameObject) {
  Happening solt = happening(10, WordPart::verb, "say");
  solt.said = true;
  solt.who = "solt";
  Happening brand = solt;
  brand.who = "brand";
  Happening take = happening(40, WordPart::verb, "take");
  take.light = true;
  Happening take_osby = take;
  take_osby.what = "osby";
  const auto of = clusters({{"a", {solt, take}}, {"b", {brand, take}}});
  EXPECT_NE(of.at("a:10"), of.at("b:10"));
  EXPECT_NE(of.at("a:40"), of.at("b:40"));
  const auto again = clusters({{"a", {solt, take_osby}}, {"b", {solt, take_osby}}});
  EXPECT_EQ(again.at("a:10"), again.at("b:10"));
  EXPECT_EQ(again.at("a:40"), again.at("b:40"));
}

}  // namespace
}  // namespace rapporteur::link
