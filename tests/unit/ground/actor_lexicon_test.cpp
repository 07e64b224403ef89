// Actor and agent files made by hand: what is taken, and what is odd.

#include "ground/dictionary/actor_lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ground/dictionary/dictionary_actors.h"
#include "support/conllu.h"

namespace rapporteur::ground {
namespace {

using testing::HasSubstr;

ActorLexicon actors(std::string_view text, std::vector<std::string>* said = nullptr) {
  ActorLexicon lexicon;
  base::DictionaryWarnings odd("my.actors.txt");
  read_actor_file(text, lexicon, odd);
  for (const base::DictionaryWarning& one : odd.all()) {
    if (said != nullptr) said->push_back(one.text());
  }
  return lexicon;
}

std::string code(const ActorLexicon& lexicon, const std::string& phrase, std::string_view day) {
  const auto row = lexicon.actor_phrases.rows.find(phrase);
  if (row == lexicon.actor_phrases.rows.end()) return "no such phrase";
  const DatedCode* found = code_on(lexicon.actors[row->second], day_number(day));
  return found == nullptr ? "none" : found->code;
}

constexpr std::string_view kLindh =
    "GERA_LINDH_\n+PRESIDENT_LINDH_\n\t[NOROPP <20300101]\n\t[NORGOV 20300101-301231]\n"
    "VARDE_FRONT_ [NORREB]\nKALMAR_ \n [DNKMIL > 19950601]\n [SWE]\n";

TEST(ActorFile, ACodeHoldsOnlyBetweenItsDays) {
  const ActorLexicon lexicon = actors(kLindh);
  EXPECT_EQ(code(lexicon, "gera lindh", "2029-12-31"), "NOROPP");
  EXPECT_EQ(code(lexicon, "gera lindh", "2030-01-01"), "NORGOV");
  EXPECT_EQ(code(lexicon, "gera lindh", "2030-12-31"), "NORGOV");
  EXPECT_EQ(code(lexicon, "president lindh", "2030-06-01"), "NORGOV");
  EXPECT_EQ(code(lexicon, "varde front", ""), "NORREB");
}

TEST(ActorFile, ABareCodeHoldsWhereNoOtherDoes) {
  const ActorLexicon lexicon = actors(kLindh);
  EXPECT_EQ(code(lexicon, "kalmar", "1995-06-01"), "DNKMIL");
  EXPECT_EQ(code(lexicon, "kalmar", "1995-05-31"), "SWE");
  EXPECT_EQ(code(lexicon, "kalmar", "1995"), "SWE") << "a report without a day";
  EXPECT_EQ(code(lexicon, "gera lindh", ""), "none");
}

// Two figures for a year: 00-30 are 20xx, so that "301231" above is the last day of 2030.
TEST(ActorFile, OddLinesAreSaidWithFileAndLineAndTheRestCounts) {
  std::vector<std::string> said;
  const ActorLexicon lexicon = actors(
      "\t[NOR]\nA_ [nor]\nB_ [NOR 20320101-20310101]\n[NOR]\nC_ [XQZ]\nA_ [ISL]\nD_ [NOR/ISL]\nE_ "
      "[NOR\nF_ [NOR]\n",
      &said);
  EXPECT_THAT(
      said,
      testing::UnorderedElementsAre(
          HasSubstr("my.actors.txt:1: codes without an actor"), HasSubstr(":2: no code: nor"),
          HasSubstr(":2: an actor without a code"), HasSubstr(":3: no days that can hold"),
          HasSubstr(":3: an actor without a code"), HasSubstr(":4: an actor without a name"),
          HasSubstr(":5: neither country nor role is known: XQZ"),
          HasSubstr(":6: 'a' stands a second time"), HasSubstr(":7: several actors of one phrase"),
          HasSubstr(":8: not a code in brackets"), HasSubstr(":8: an actor without a code")));
  EXPECT_EQ(code(lexicon, "f", ""), "NOR");
}

TEST(ActorCode, IsACountryAndTheFirstRoleThatIsKnown) {
  EXPECT_EQ(decode("NORGOVMIL").country, "NOR");
  EXPECT_EQ(decode("NORGOVMIL").sector, "GOV");
  EXPECT_EQ(decode("IGOUNO").country, "");
  EXPECT_EQ(decode("IGOUNO").sector, "IGO");
  EXPECT_EQ(decode("NORXQZMED").sector, "JRN");
  EXPECT_EQ(decode("---").country + decode("---").sector, "");
}

TEST(AgentFile, KnowsPluralsAndSetsOfWords) {
  ActorLexicon lexicon;
  base::DictionaryWarnings odd("my.agents.txt");
  read_agent_file(
      "!PERSON! = MAN, WOMAN\nCONGRESS!PERSON! [~LEG]\nDEPUTY [~LEG]\nFISHERMAN "
      "{FISHERMEN} [~LAB]\nPOLICE {} [~COP]\nLOCKSMITH\n",
      lexicon, odd);
  std::vector<std::string> phrases;
  for (const auto& [phrase, row] : lexicon.agent_phrases.rows) phrases.push_back(phrase);
  EXPECT_THAT(phrases,
              testing::UnorderedElementsAre("congressman", "congresswoman", "deputy", "deputies",
                                            "fisherman", "fishermen", "police"));
  ASSERT_EQ(odd.all().size(), 1U);
  EXPECT_EQ(odd.all()[0].text(), "my.agents.txt:6: an agent without a code in brackets");
}

constexpr std::string_view kSentence = R"(# newdoc id = front
# published = 2031-05-04
# newpar
1	The	the	DET	DT	_	3	det	_	_
2	Varde	Varde	PROPN	NNP	_	3	compound	_	_
3	Skog	Skog	PROPN	NNP	_	4	nsubj	_	_
4	attacked	attack	VERB	VBD	_	0	ROOT	_	_
5	villagers	villager	NOUN	NNS	_	4	dobj	_	SpaceAfter=No
6	.	.	PUNCT	.	_	4	punct	_	SpaceAfter=No
)";

// Country and sector of whoever the third word is tied to; "nobody" without a mention.
std::string skog(std::string_view dictionary) {
  const auto lists = load_gazetteer();
  const auto parsed = test::read_conllu(kSentence);
  const Grounding grounding =
      resolve_with(parsed[0].report, parsed[0].analysis, *lists, actors(dictionary));
  for (const Mention& mention : grounding.mentions) {
    const Entity& entity = grounding.entities[mention.entities[0]];
    if (mention.head == 2) return entity.name + ' ' + entity.country + ' ' + entity.sector;
  }
  return "nobody";
}

TEST(DictionaryActors, ANameThatOnlyTheDictionaryKnowsHasItsCodeWithinItsDays) {
  const std::string within = skog("VARDE_SKOG_\n\t[NORREB 20310101-20311231]\n");
  EXPECT_THAT(within, HasSubstr("Varde Skog NOR REB"));
  const std::string after = skog("VARDE_SKOG_\n\t[NORREB 20300101-20301231]\n");
  EXPECT_THAT(after, testing::Not(HasSubstr("NOR")));
  EXPECT_THAT(skog("varde_skogs_ [NORREB]\n"), testing::Not(HasSubstr("NOR")));
}

}  // namespace
}  // namespace rapporteur::ground
