#include "claim/meeting_status.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

// "Lund VERB Vale on DAY", in a report of Wednesday, 11 June 2031.
struct Told : Made {
  Told(const std::string& verb, const std::string& tag, const std::string& day,
       const std::string& edtf)
      : Made("Lund " + verb + " Vale on " + day + " .") {
    report.published = {"2031-06-11", "metadata"};
    hang("Lund", verb);
    for (const std::string_view child : {"Vale", "on", "."}) hang(child, verb);
    analysis.tokens[word(verb)].tag = tag;
    analysis.tokens[word("Lund")].dep = "nsubj";
    told = &clause(word(verb), "meet", {{"agent", word("Lund")}, {"patient", word("Vale")}});
    when = {edtf, "", "relative", analysis.tokens[word(day)].span};
  }
  Clause* told = nullptr;
  WhenTold when;
};

struct Present {
  const char* why;
  std::string verb, tag, day, edtf;
  bool plan;
};
class PlanInPresent : public testing::TestWithParam<Present> {};

TEST_P(PlanInPresent, IsAPresentWithADayToCome) {
  const Present& row = GetParam();
  Told made(row.verb, row.tag, row.day, row.edtf);
  EXPECT_EQ(is_plan_in_present(made.scene(), *made.told, made.when), row.plan) << row.why;
}

INSTANTIATE_TEST_SUITE_P(
    Tenses, PlanInPresent,
    testing::Values(Present{"a weekday, taken for the last one", "meets", "VBZ", "Friday",
                            "2031-06-06", true},
                    Present{"a date to come", "meets", "VBZ", "20.06.", "2031-06-20", true},
                    Present{"taken for an infinitive", "meet", "VB", "Friday", "2031-06-06", true},
                    Present{"a date gone by is a chronicle's present", "meets", "VBZ", "02.06.",
                            "2031-06-02", false},
                    Present{"the past tense", "met", "VBD", "Friday", "2031-06-06", false},
                    Present{"no day at all", "meets", "VBZ", "Friday", "", false}));

struct Coming {
  const char* why;
  std::string verb, tag, day, edtf, next;
};
class WhenToCome : public testing::TestWithParam<Coming> {};

TEST_P(WhenToCome, IsTheNextBareWeekday) {
  const Coming& row = GetParam();
  Told made(row.verb, row.tag, row.day, row.edtf);
  EXPECT_EQ(when_to_come(made.scene(), *made.told, made.when).edtf, row.next) << row.why;
}

INSTANTIATE_TEST_SUITE_P(
    Weekdays, WhenToCome,
    testing::Values(
        Coming{"the last was taken", "meets", "VBZ", "Friday", "2031-06-06", "2031-06-13"},
        Coming{"already the next", "meets", "VBZ", "Friday", "2031-06-13", "2031-06-13"},
        Coming{"a date stays", "meets", "VBZ", "06.06.", "2031-06-06", "2031-06-06"},
        Coming{"a journey of the past", "flew", "VBD", "Friday", "2031-06-06", "2031-06-06"}));

}  // namespace
}  // namespace rapporteur::claim
