#include "link/one_breath.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/link.h"
#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_person;
using test::make_report;
using test::make_statement;
using testing::SizeIs;

const Actor kMira = make_person("Mira Solt");
const Actor kOla = make_person("Ola Brandt");

// Statements among the entries of these claims.
std::vector<Entry> statements(const std::vector<Report>& reports, std::vector<Claim> claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) claims[i].id = std::to_string(i);
  const auto gazetteer = ground::load_gazetteer();
  std::vector<Entry> found;
  for (Entry& entry : link_claims(reports, claims, *gazetteer).entries)
    if (entry.kind == "statement") found.push_back(std::move(entry));
  return found;
}

TEST(OneBreath, TwoActsOfOneSpeakerInOneSentenceAreOneUtterance) {
  const Report report =
      make_report("a", "Mira Solt rejected the harbour plan and accused the mediator of haste.");
  const auto entries = statements(
      {report}, {make_statement(report, "Mira Solt rejected the harbour plan", kMira, "reject"),
                 make_statement(report, "accused the mediator of haste", kMira, "accuse")});
  ASSERT_THAT(entries, SizeIs(1));
  EXPECT_EQ(entries[0].claims.size(), 2);
  ASSERT_GE(entries[0].fields.size(), 2);
  EXPECT_EQ(entries[0].fields[1].second, "reject; accuse");
}

TEST(OneBreath, WhatIsSaidInAnotherSentenceIsASayingOfItsOwn) {
  const Report report =
      make_report("a", "Mira Solt rejected the harbour plan. She accused the mediator of haste.");
  EXPECT_THAT(
      statements({report},
                 {make_statement(report, "Mira Solt rejected the harbour plan", kMira, "reject"),
                  make_statement(report, "accused the mediator of haste", kMira, "accuse")}),
      SizeIs(2));
}

TEST(OneBreath, WhoOnlyPassesASayingOnIsItsVoice) {
  const Report report =
      make_report("a", "Mira Solt said that Ola Brandt had promised to reopen the harbour.");
  Claim inner =
      make_statement(report, "Ola Brandt had promised to reopen the harbour", kOla, "promise");
  inner.said_by = {kMira};
  const auto entries = statements(
      {report},
      {make_statement(report, "Mira Solt said that Ola Brandt had promised to reopen the harbour",
                      kMira, "state"),
       inner});
  ASSERT_THAT(entries, SizeIs(1));
  EXPECT_EQ(entries[0].title,
            "Ola Brandt, according to Mira Solt: Ola Brandt had promised to reopen the harbour");
  EXPECT_EQ(entries[0].fields[1].second, "promise");
}

TEST(OneBreath, WhoAddsMoreOfHisOwnStaysASpeaker) {
  const Report report = make_report(
      "a",
      "Mira Solt said the winter fishing season, the ferry and the customs office depend on talks, "
      "which Ola Brandt refused.");
  Claim inner = make_statement(report, "which Ola Brandt refused", kOla, "reject");
  inner.said_by = {kMira};
  EXPECT_THAT(statements({report},
                         {make_statement(
                              report,
                              "Mira Solt said the winter fishing season, the ferry and the customs "
                              "office depend on talks",
                              kMira, "state"),
                          inner}),
              SizeIs(2));
}

// "1994 and 1995": two papers, told as one thing; a third report that names the first finds them.
TEST(OneBreath, PapersNamedTogetherAreFoundByEitherDate) {
  const Report both = make_report("a", "They recalled the ceasefire agreements of 1994 and 1995.");
  const Report one = make_report("b", "A truce reached in May 1994 holds.", "Second", "2031-05-06");
  const auto paper = [](const Report& report, std::string_view words, const std::string& name,
                        const std::string& date) {
    InstrumentClaim body;
    body.type = "ceasefire";
    body.name = name;
    Claim claim = test::make_claim(report, words, body);
    claim.date = date;
    claim.id = name;
    return claim;
  };
  const auto gazetteer = ground::load_gazetteer();
  const Entries entries =
      link_claims({both, one},
                  {paper(both, "the ceasefire agreements of 1994 and 1995",
                         "ceasefire agreement of 1994", "1994"),
                   paper(both, "the ceasefire agreements of 1994 and 1995",
                         "ceasefire agreement of 1995", "1995"),
                   paper(one, "A truce reached in May 1994", "truce", "1994-05")},
                  *gazetteer);
  std::size_t instruments = 0;
  for (const Entry& entry : entries.entries) instruments += entry.kind == "instrument" ? 1U : 0U;
  EXPECT_EQ(instruments, 1);
}

}  // namespace
}  // namespace rapporteur::link
