#include "link/audit.h"

#include <gtest/gtest.h>

#include "link/link.h"
#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_meeting;
using test::make_person;
using test::make_report;

const Actor kOla = make_person("Ola Brandt", "Foreign Minister", "Norway");
const Actor kRosa = make_person("Rosa Quintana", "Foreign Minister", "Chile");
const Actor kHugh = make_person("Hugh Penrose", "Special Envoy", "United Nations");

// Norway and Chile met in Geneva on 4 May; a meeting with the envoy on 9 May was called off; one
// is planned.
class Auditing : public testing::Test {
 protected:
  Auditing() {
    reports_ = {
        make_report("a", "They met. It was called off. They will meet.", "Outlet A", "2031-05-10")};
    add("They met", {kOla, kRosa}, "held", "2031-05-04", "Geneva");
    add("It was called off", {kOla, kHugh}, "cancelled", "2031-05-09", "");
    add("They will meet", {kOla, kRosa}, "planned", "2031-06-20", "Lima");
    entries_ = link_claims(reports_, claims_, *gazetteer_).entries;
  }
  void add(const char* words, const std::vector<Actor>& parties, const char* status,
           const char* date, const char* place) {
    claims_.push_back(make_meeting(reports_[0], words, parties, status, date));
    if (*place != '\0') claims_.back().places.push_back({place, {}, "city", "", {}, {}, ""});
  }
  [[nodiscard]] AuditFinding judged(AuditRow row) const {
    return audit({std::move(row)}, entries_, claims_, *gazetteer_).findings.front();
  }

  Result<ground::Gazetteer> gazetteer_ = ground::load_gazetteer();
  std::vector<Report> reports_;
  std::vector<Claim> claims_;
  std::vector<Entry> entries_;
};

struct Due {
  const char* why;
  AuditRow row;
  const char* verdict;
  const char* field;
};

TEST_F(Auditing, JudgesARowByItsPartiesDayPlaceAndStatus) {
  const std::vector<Due> dues = {
      {"all as the record has it",
       {2, "2031-05-04", {"Ola Brandt", "Rosa Quintana"}, "Geneva", "", ""},
       "supported",
       ""},
      {"a state stands for its minister",
       {2, "2031-05-04", {"Norway", "Chile"}, "", "", "held"},
       "supported",
       ""},
      {"another day near by",
       {2, "2031-05-05", {"Ola Brandt", "Rosa Quintana"}, "", "", ""},
       "contradicted",
       "date"},
      {"another town",
       {2, "2031-05-04", {"Ola Brandt", "Rosa Quintana"}, "Oslo", "", ""},
       "contradicted",
       "place"},
      {"somebody else was there",
       {2, "2031-05-04", {"Ola Brandt", "Mario Vega"}, "Geneva", "", ""},
       "contradicted",
       "parties"},
      {"it was called off",
       {2, "2031-05-09", {"Ola Brandt", "Hugh Penrose"}, "", "", "held"},
       "contradicted",
       "status"},
      {"called off, as the sheet says",
       {2, "2031-05-09", {"Ola Brandt", "Hugh Penrose"}, "", "", "cancelled"},
       "supported",
       ""},
      {"only planned", {2, "2031-06-20", {"Norway", "Chile"}, "", "", "held"}, "not found", ""},
      {"a month off", {2, "2031-07-30", {"Norway", "Chile"}, "", "", ""}, "not found", ""},
      {"nobody knows them", {2, "2031-05-04", {"Mario Vega"}, "", "", ""}, "not found", ""},
  };
  for (const Due& due : dues) {
    const AuditFinding finding = judged(due.row);
    EXPECT_EQ(verdict_word(finding.verdict), due.verdict) << due.why;
    EXPECT_EQ(finding.field, due.field) << due.why;
  }
}

TEST_F(Auditing, ListsWhatTheSheetLacks) {
  const Audit result =
      audit({{2, "2031-05-04", {"Norway", "Chile"}, "", "", ""}}, entries_, claims_, *gazetteer_);
  ASSERT_EQ(result.lacking.size(), 2U);
  EXPECT_EQ(result.lacking[0]->date, "2031-05-09");
  EXPECT_EQ(result.lacking[1]->date, "2031-06-20");
}

}  // namespace
}  // namespace rapporteur::link
