#include "claim/claim_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::claim {
namespace {

Report report() {
  Report one;
  one.id = "a.txt";
  one.text = "Lund met Vale in Lima on Monday.";
  one.language = "en";
  one.published = {"2020-01-07", "dateline"};
  one.sha256 = "ab";
  one.bytes = 32;
  return one;
}

Actor actor(std::string name, Span span) {
  Actor one;
  one.name = std::move(name);
  one.mention = one.name;
  one.span = span;
  one.kind = ActorKind::person;
  one.country = "NOR";
  one.id = "a0";
  return one;
}

Claim meeting() {
  Claim claim;
  claim.id = "1234";
  claim.report = "a.txt";
  claim.span = {0, 13};
  claim.rule = "meet";
  claim.status = "held";
  claim.date = "2020-01-06";
  claim.date_text = "Monday";
  claim.date_span = {25, 31};
  claim.date_from = "relative";
  claim.places.push_back({"Lima", {17, 21}, "capital", "PER", -12.0, -77.0, "countries.tsv"});
  MeetingClaim body;
  body.parties = {actor("Lund", {0, 4}), actor("Vale", {9, 13})};
  body.plover = {"CONSULT", "", ""};
  body.cameo = "040";
  claim.body = body;
  return claim;
}

TEST(ClaimJson, AMeetingIsOneLineWithItsFieldsInOrder) {
  EXPECT_EQ(
      to_json(report(), meeting()),
      R"({"kind":"meeting","report":"a.txt","id":"1234","span":[0,13],"text":"Lund met Vale","more_spans":[],"sentence":0,"rule":"meet",)"
      R"("coder":"rapporteur","certainty":null,"status":"held","background":false,"date":"2020-01-06","date_text":"Monday","date_span":[25,31],)"
      R"("date_from":"relative","place":{"name":"Lima","span":[17,21],"kind":"capital","country":"PER","lat":-12.0,"lon":-77.0,"source":"countries.tsv"},)"
      R"("said_by":[],"relations":[],"parties":[{"name":"Lund","mention":"Lund","span":[0,4],"kind":"person","country":"NOR","sector":null,"office":null,"of":null,"id":"a0"},)"
      R"({"name":"Vale","mention":"Vale","span":[9,13],"kind":"person","country":"NOR","sector":null,"office":null,"of":null,"id":"a0"}],"mediators":[],"host":null,)"
      R"("mode":null,"form":null,"topic":null,"occasion":null,"outcome":null,"reason":null,"plover":{"type":"CONSULT","mode":null,"context":null},"cameo":"040"})");
}

TEST(ClaimJson, TheReportItselfHasItsFacts) {
  Claim claim;
  claim.report = "a.txt";
  claim.span = {0, 4};
  claim.body = ReportClaim{};
  const std::string line = to_json(report(), claim);
  EXPECT_THAT(line, testing::HasSubstr(R"("published":"2020-01-07","published_from":"dateline")"));
  EXPECT_THAT(line, testing::HasSubstr(R"("text":"Lund")"));
  EXPECT_THAT(to_json(report(), claim, {.whole_report = true}),
              testing::HasSubstr(R"("span":[0,32],"text":"Lund met Vale in Lima on Monday.")"));
}

TEST(ClaimJson, AStreamOpensWithItsMaking) {
  EXPECT_EQ(
      to_json(StreamHead{"rapporteur 0.1.0", "en_core_web_md-3.8.0", "news", "ff"}),
      R"({"kind":"stream","format":1,"program":"rapporteur 0.1.0","model":"en_core_web_md-3.8.0","mode":"news","rules":"ff"})");
}

TEST(ClaimJson, BrokenBytesAreReplacedInTextAndSpansStay) {
  Report broken = report();
  broken.text[1] = '\xff';
  EXPECT_THAT(to_json(broken, meeting()), testing::HasSubstr(R"("span":[0,13],"text":"L)"
                                                             "\xEF\xBF\xBD"
                                                             "nd met Vale\""));
}

Claim statement() {
  Claim claim = meeting();
  claim.status = "";
  claim.certainty = 0.75;
  claim.more_spans = {{20, 22}};
  claim.background = true;
  claim.date_also = "2020-01-05";
  claim.said_by = {actor("Vale", {9, 13})};
  claim.relations = {{"cites", "77", {1, 2}}};
  StatementClaim body;
  body.speakers = {actor("Lund", {0, 4})};
  body.addressees = {actor("Vale", {9, 13}), actor("Lund", {0, 4})};
  body.targets = {actor("Vale", {9, 13})};
  body.act = "demand";
  body.quote = "mixed";
  body.speaker_span = {0, 4};
  body.cue_span = {5, 8};
  body.content_spans = {{9, 13}, {17, 21}};
  body.topic = "the road";
  body.about = {"1", "2"};
  body.medium = "radio";
  body.plover = {"REQUEST", "", "diplomatic"};
  body.cameo = "100";
  claim.body = body;
  return claim;
}

Claim office() {
  Claim claim;
  claim.id = "9";
  claim.report = "a.txt";
  claim.span = {0, 4};
  claim.rule = "office";
  claim.body = OfficeClaim{actor("Lund", {0, 4}), "Foreign Minister", "Norway", "NOR", "former"};
  return claim;
}

class RoundTrip : public testing::TestWithParam<Claim> {};

TEST_P(RoundTrip, GivesTheSameLine) {
  const std::string line = to_json(report(), GetParam());
  const auto back = from_json(line);
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(to_json(report(), *back), line);
}

INSTANTIATE_TEST_SUITE_P(Kinds, RoundTrip, testing::Values(meeting(), statement(), office()));

TEST(ClaimJson, AnUnknownKindKeepsItsLine) {
  const std::string line =
      R"({"kind":"verdict","report":"a.txt","id":"5","span":[0,4],"value":12,"later":{"x":[1]}})";
  const auto claim = from_json(line);
  ASSERT_TRUE(claim) << claim.error().message;
  EXPECT_EQ(kind_of(*claim), "verdict");
  EXPECT_EQ(claim->span, (Span{0, 4}));
  EXPECT_EQ(to_json(report(), *claim), line);
}

TEST(ClaimJson, EveryKindKeepsItsFields) {
  constexpr std::string_view kHead = R"("report":"a.txt","id":"7","span":[0,4],)";
  const std::pair<const char*, const char*> cases[] = {
      {"instrument", R"("type":"resolution","name":"Resolution 7","number":"7","count":2)"},
      {"provision", R"("instrument":"the truce","action":"leave the bridge","deadline":"May")"},
      {"compliance", R"("instrument":"the truce","demand":"leave","verdict":"not fulfilled")"},
      {"exchange", R"("what":"prisoners","count":12,"in_return":"maps")"},
      {"figure", R"("measure":"killed","value":12,"qualifier":"at least","group":"miners")"},
      {"event", R"("type":"shell","means":"mortars","incident":"1")"},
  };
  for (const auto& [kind, fields] : cases) {
    const std::string line =
        std::string(R"({"kind":")") + kind + "\"," + std::string(kHead) + fields + "}";
    const auto claim = from_json(line);
    ASSERT_TRUE(claim) << kind << ": " << claim.error().message;
    EXPECT_EQ(kind_of(*claim), kind);
    const std::string written = to_json(report(), *claim);
    // Each field as it was given, somewhere in the line.
    std::string_view rest = fields;
    while (!rest.empty()) {
      const std::size_t comma = rest.find(",\"");
      const std::string_view one = rest.substr(0, comma);
      EXPECT_NE(written.find(one), std::string::npos) << one << " in " << written;
      rest = comma == std::string_view::npos ? "" : rest.substr(comma + 1);
    }
  }
}

TEST(ClaimJson, NamesStandForActorsAndUnknownFieldsArePassedOver) {
  const auto claim = from_json(
      R"({"kind":"meeting","span":[0,4],"parties":["Lund",{"name":"Vale","kind":"person"}],"place":"Lima","colour":"red"})");
  ASSERT_TRUE(claim) << claim.error().message;
  const auto& body = std::get<MeetingClaim>(claim->body);
  ASSERT_EQ(body.parties.size(), 2U);
  EXPECT_EQ(body.parties[0].name, "Lund");
  EXPECT_EQ(claim->places[0].name, "Lima");
}

struct Bad {
  std::string_view line, message;
};
class BadLine : public testing::TestWithParam<Bad> {};

TEST_P(BadLine, IsRefusedByName) {
  const auto claim = from_json(GetParam().line);
  ASSERT_FALSE(claim);
  EXPECT_THAT(claim.error().message, testing::HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, BadLine,
    testing::Values(Bad{"{", "not JSON"}, Bad{"[1]", "no JSON object"},
                    Bad{R"({"span":[0,1]})", "'kind'"},
                    Bad{R"({"kind":"meeting","span":[4,1]})", "ends before it begins"},
                    Bad{R"({"kind":"meeting","span":[-1,1]})", "'span'"},
                    Bad{R"({"kind":"meeting","span":"x"})", "'span'"},
                    Bad{R"({"kind":"meeting","parties":[7]})", "'parties'"},
                    Bad{R"({"kind":"meeting","parties":[{"kind":"ship"}]})", "no known kind"},
                    Bad{R"({"kind":"statement","act":3})", "'act'"},
                    Bad{R"({"kind":"meeting","background":"no"})", "'background'"}));

TEST(StreamHead, OfANewerFormatIsNotRead) {
  EXPECT_TRUE(*is_stream_head(R"({"kind":"stream","format":1})"));
  EXPECT_FALSE(*is_stream_head(R"({"kind":"meeting","span":[0,1]})"));
  EXPECT_EQ(is_stream_head(R"({"kind":"stream","format":2})").error().kind, ErrorKind::unsupported);
  EXPECT_EQ(is_stream_head(R"({"kind":"stream"})").error().kind, ErrorKind::bad_input);
}

}  // namespace
}  // namespace rapporteur::claim
