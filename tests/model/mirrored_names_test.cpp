// Promise 4: mirrored names give mirrored results, through the whole program. Each passage is read
// with the names of two sides, then with the names of the sides exchanged; the claims must be the
// same but for the names, and those that a reader would make must be among them.

#include <algorithm>
#include <map>

#include <gmock/gmock.h>

#include "claim_text.h"
#include "loaded_model.h"
#include "read/read_inputs.h"

namespace rapporteur::test {
namespace {

using Names = std::vector<std::pair<std::string, std::string>>;  // placeholder, name

struct Side {
  std::string state, adjective, capital, minister, president, code;
};

struct Pair {
  std::string name;
  Side one, other;
};

// In the text and in what is due, {A} is one state and {B} the other.
struct Passage {
  std::string text;
  std::vector<std::string> due;  // short lines, see claim_text.h
};

std::string last_name(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

// Whole names before their parts, so that none is taken for another.
Names names_of(const Side& a, const Side& b) {
  Names names;
  for (const auto& [letter, side] : {std::pair{"A", &a}, {"B", &b}}) {
    const std::string open = std::string("{") + letter;
    names.insert(names.end(), {{open + ".minister}", side->minister},
                               {open + ".president}", side->president},
                               {open + ".adjective}", side->adjective},
                               {open + ".capital}", side->capital},
                               {open + "}", side->state},
                               {open + ".code}", side->code},
                               {open + ".his}", last_name(side->minister)},
                               {open + ".hers}", last_name(side->president)}});
  }
  std::ranges::stable_sort(names, std::ranges::greater{},
                           [](const auto& pair) { return pair.second.size(); });
  return names;
}

std::string replaced(std::string text, const std::string& old, const std::string& by) {
  for (std::size_t at = text.find(old); at != std::string::npos;
       at = text.find(old, at + by.size()))
    text.replace(at, old.size(), by);
  return text;
}

std::string with_names(std::string text, const Names& names) {
  for (const auto& [placeholder, name] : names) text = replaced(text, placeholder, name);
  return text;
}

std::string without_names(std::string text, const Names& names) {
  for (const auto& [placeholder, name] : names) text = replaced(text, name, placeholder);
  return text;
}

class MirroredNames : public ModelTest, public testing::WithParamInterface<Pair> {
 protected:
  // Every word of every claim, and the short lines, with placeholders for the names.
  struct Told {
    std::string claims;
    std::vector<std::string> lines;
  };

  static Told read(const Passage& passage, const Side& a, const Side& b) {
    const Names names = names_of(a, b);
    read::ReadOptions options;
    options.published = "2031-05-04";
    auto result = read::read_bytes("passage.txt", with_names(passage.text, names), options);
    if (result.reports.size() != 1) return {"the passage was not read", {}};
    result.reports.front().language = "en";  // a sentence is too little to tell it by
    const pipeline::Reading reading = pipeline::code_report(result.reports.front(), use());
    Told told{without_names(claims_text(reading.report, reading.claims), names), {}};
    for (const Claim& claim : reading.claims) {
      if (const std::string line = short_line(claim); !line.empty())
        told.lines.push_back(without_names(line, names));
    }
    return told;
  }
};

const std::vector<Passage> kPassages = {
    {"{A.adjective} Foreign Minister {A.minister} met {B.adjective} Foreign Minister {B.minister} "
     "in Geneva on Friday.",
     {"meeting held 2031-05-02: {A.minister}, {B.minister}"}},
    {"The presidents of {A} and {B}, {A.president} and {B.president}, will hold talks in Vienna on "
     "12 June, the Swiss foreign ministry said.",
     {"meeting planned 2031-06-12: {A.president}, {B.president}",
      "statement state: Swiss foreign ministry"}},
    {"{A} denied on Monday that its delegation had met envoys of {B} in Geneva.",
     {"statement deny: {A}"}},
    {"{A.minister}, the foreign minister of {A}, accused {B} of breaking the ceasefire. "
     "{B.adjective} President {B.president} rejected the accusation.",
     {"statement accuse: {A.minister} > {B}", "statement reject: {B.president}"}},
    {"{A.capital} accused {B.capital} of shelling villages along the border on Thursday night.",
     {"statement accuse: {A} > {B}"}},
    {"A meeting between {A.adjective} President {A.president} and {B.adjective} President "
     "{B.president} that was planned for Thursday in Vienna has been postponed, an official in "
     "{A.capital} said.",
     {"meeting postponed 2031-05-08: {A.president}, {B.president}"}},
    {"{B.adjective} President {B.president} was received by {A.adjective} President {A.president} "
     "in {A.capital} on 3 May 2031.",
     {"meeting held 2031-05-03: {B.president}, {A.president}"}},
    {"\"We are ready to meet the {B.adjective} side at any time,\" {A.adjective} President "
     "{A.president} told reporters in {A.capital} on Tuesday.",
     {"statement offer: {A.president}", "meeting offered: {A.president}, {B}"}},
    {"If {A} withdraws its troops, {B} will attend the talks in Geneva, {B.adjective} President "
     "{B.president} said.",
     {"statement state: {B.president}"}},
    {"The UN envoy, Lena Brandt, met separately with {A.adjective} Foreign Minister {A.minister} "
     "and {B.adjective} Foreign Minister {B.minister} in New York on 28 April.",
     {"meeting held 2031-04-28: Lena Brandt, {A.minister}",
      "meeting held 2031-04-28: Lena Brandt, {B.minister}"}},
    {"{A} called on {B} to release all prisoners of war. {B} refused.",
     {"statement appeal: {A} > {B}", "statement reject: {B}"}},
    {"Talks between {A.adjective} and {B.adjective} negotiators in Geneva ended without agreement "
     "on Thursday, the {A.adjective} foreign ministry said in a statement.",
     {"statement state: {A.adjective} foreign ministry"}},
    {"According to {A.adjective} Foreign Minister {A.minister}, {B} has proposed a meeting of the "
     "two ministers in Vienna next month.",
     {"statement propose: {B} > ministers"}},
    {"{A.adjective} President {A.president} spoke with his {B.adjective} counterpart, "
     "{B.president}, by telephone on Saturday.",
     {"meeting held 2031-05-03: {A.president}, {B.president}"}},
    {"{A.adjective} President {A.president} refused to meet {B.adjective} President {B.president} "
     "at the summit in Vienna.",
     {"statement reject: {A.president} > {B}"}},
    {"{A.adjective} Foreign Minister {A.minister} arrived in {B.capital} on Wednesday. He met "
     "{B.adjective} President {B.president} for two hours. {B.hers} said that {A} and {B} had "
     "agreed to open the border.",
     {"statement state: {B.president}", "statement agree: {A}, {B}"}},
    {"{A} and {B} held a new round of talks in Geneva on Friday, mediated by Switzerland.",
     {"meeting held 2031-05-02: {A}, {B}"}},
    {"{A.minister} promised that {A} would return the bodies of the {B.adjective} soldiers. {B} "
     "welcomed the step.",
     {"statement promise: {A.minister}", "statement praise: {B}"}}};

TEST_P(MirroredNames, GiveMirroredClaims) {
  const auto& [name, one, other] = GetParam();
  for (const Passage& passage : kPassages) {
    const Told straight = read(passage, one, other);
    const Told mirrored = read(passage, other, one);
    EXPECT_EQ(straight.claims, mirrored.claims) << passage.text;
    EXPECT_THAT(straight.lines, testing::IsSupersetOf(passage.due)) << passage.text;
  }
}

// Invented people; both sides of five contests.
INSTANTIATE_TEST_SUITE_P(
    Contests, MirroredNames,
    testing::Values(
        Pair{"Caucasus",
             {"Armenia", "Armenian", "Yerevan", "Aram Sarian", "Levon Petrian", "ARM"},
             {"Azerbaijan", "Azerbaijani", "Baku", "Elchin Rasulov", "Tofig Aliyarov", "AZE"}},
        Pair{"Horn",
             {"Ethiopia", "Ethiopian", "Addis Ababa", "Dawit Lemma", "Tesfaye Worku", "ETH"},
             {"Eritrea", "Eritrean", "Asmara", "Yonas Habte", "Berhane Kifle", "ERI"}},
        Pair{"South Asia",
             {"India", "Indian", "New Delhi", "Ravi Menon", "Anita Deshmukh", "IND"},
             {"Pakistan", "Pakistani", "Islamabad", "Imran Baig", "Sana Qureshi", "PAK"}},
        Pair{"Balkans",
             {"Serbia", "Serbian", "Belgrade", "Marko Ilic", "Jelena Savic", "SRB"},
             {"Kosovo", "Kosovar", "Pristina", "Arben Krasniqi", "Vjosa Berisha", "XKX"}},
        Pair{"Eastern Europe",
             {"Russia", "Russian", "Moscow", "Igor Belov", "Anton Sedov", "RUS"},
             {"Ukraine", "Ukrainian", "Kyiv", "Taras Kovalenko", "Oleh Marchuk", "UKR"}}),
    [](const auto& test) { return replaced(test.param.name, " ", ""); });

}  // namespace
}  // namespace rapporteur::test
