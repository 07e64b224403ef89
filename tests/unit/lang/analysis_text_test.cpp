#include "lang/analysis_text.h"

#include <gmock/gmock.h>

#include "support/conllu.h"

namespace rapporteur::lang {
namespace {

constexpr std::string_view kDocument =
    "# newdoc id = a.txt\n"
    "# published = 2020-06-30\n"
    "# newpar\n"
    "# kind = headline\n"
    "# text = Envoys met\n"
    "1\tEnvoys\tenvoy\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\n"
    "2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
    "\n"
    "# newpar\n"
    "# text = Reyes (Norland), of Osby City, spoke.\n"
    "1\tReyes\tReyes\tPROPN\tNNP\t_\t6\tnsubj\t_\tAfter= (Norland)|SpaceAfter=No|NER=B-PERSON\n"
    "2\t,\t,\tPUNCT\t,\t_\t1\tpunct\t_\t_\n"
    "3\tof\tof\tADP\tIN\t_\t1\tprep\t_\t_\n"
    "4\tOsby City\tOsby City\tPROPN\tNNP\t_\t3\tpobj\t_\tSpaceAfter=No|NER=B-GPE\n"
    "5\t,\t,\tPUNCT\t,\t_\t1\tpunct\t_\t_\n"
    "6\tspoke\tspeak\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
    "7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\tSpaceAfter=No\n"
    "\n";

TEST(ToConllu, IsReadBackAsItWasWritten) {
  const test::ParsedReport parsed = test::read_conllu(kDocument).at(0);
  EXPECT_EQ(parsed.report.text, "Envoys met\n\nReyes (Norland), of Osby City, spoke.");
  EXPECT_EQ(to_conllu(parsed.report, parsed.analysis), kDocument);
}

TEST(ToJson, IsOneLineWithSpansAndIndices) {
  const test::ParsedReport parsed = test::read_conllu(kDocument).at(0);
  const std::string json = to_json(parsed.report, parsed.analysis);
  EXPECT_THAT(json, testing::Not(testing::HasSubstr("\n")));
  EXPECT_THAT(json,
              testing::StartsWith(
                  R"({"id":"a.txt","model":"hand","tokens":[{"text":"Envoys","begin":0,"end":6,)"));
  EXPECT_THAT(json, testing::HasSubstr(R"("names":[{"begin":2,"end":3,"label":"PERSON"})"));
}

TEST(ToJson, ShowsBrokenBytesAsReplacements) {
  Report report;
  report.text = "a\xFF";
  Analysis analysis;
  analysis.tokens.resize(1);
  analysis.tokens[0].span = {0, 2};
  EXPECT_THAT(to_json(report, analysis), testing::HasSubstr("a\xEF\xBF\xBD"));
}

TEST(ToTable, AlignsByCharacters) {
  Report report;
  report.text = "Ñu is";
  Analysis analysis;
  analysis.tokens.resize(2);
  analysis.tokens[0] = {{0, 3}, true, "ñu", "Ñu", "NNP", "PROPN", "", "nsubj", 1, "B", "GPE"};
  analysis.tokens[1] = {{4, 6}, false, "is", "be", "VBZ", "AUX", "", "ROOT", 1, "O", ""};
  analysis.sentences.push_back({0, 2, 0});
  EXPECT_EQ(to_table(report, analysis),
            "#  word  lemma  pos    tag  dep    head  name\n"
            "0  Ñu    Ñu     PROPN  NNP  nsubj  1 is  B-GPE\n"
            "1  is    be     AUX    VBZ  ROOT\n");
}

}  // namespace
}  // namespace rapporteur::lang
