// Sentences of our own with the instruments, provisions and compliance that a careful reader
// expects (tests/golden/claim/papers.conllu). An `expect` line names a kind and fields that one
// claim of it must have ("@" before an instrument: it cites the claim with that name or number);
// `none: KIND` that there is no such claim.

#include "claim/papers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>

#include "claim/claim_ids.h"
#include "claim/claim_json.h"
#include "claim/find_claims.h"
#include "clause/find_clauses.h"
#include "ground/resolve.h"
#include "support/conllu.h"

namespace rapporteur::claim {
namespace {

using Fields = std::map<std::string, std::string>;

std::string names_of(const std::vector<Actor>& actors) {
  std::string names;
  for (const Actor& actor : actors) names += actor.name + "|" + actor.mention + "; ";
  return names;
}

// The instrument's words, then "@" and name and number of each claim that is cited.
std::string instrument_of(const std::vector<Claim>& claims, const Claim& claim,
                          const std::string& words) {
  std::string told = words;
  for (const Relation& relation : claim.relations) {
    for (const Claim& other : claims) {
      const auto* body = std::get_if<InstrumentClaim>(&other.body);
      if (body != nullptr && relation.type == "cites" && other.id == relation.to)
        told += " @" + body->name + " @" + body->number;
    }
  }
  return told;
}

Fields fields_of(const std::vector<Claim>& claims, const Claim& claim) {
  Fields fields{{"date", claim.date}, {"said_by", names_of(claim.said_by)}};
  if (const auto* body = std::get_if<InstrumentClaim>(&claim.body)) {
    fields["type"] = body->type;
    fields["name"] = body->name;
    fields["number"] = body->number;
    fields["count"] = body->count ? std::to_string(*body->count) : "";
    fields["issuer"] = names_of(body->issuers);
    fields["signatories"] = names_of(body->signatories);
    fields["broker"] = names_of(body->brokers);
    fields["act"] = body->act;
  } else if (const auto* provision = std::get_if<ProvisionClaim>(&claim.body)) {
    fields["instrument"] = instrument_of(claims, claim, provision->instrument);
    fields["duty_bearer"] = names_of(provision->duty_bearers);
    fields["action"] = provision->action;
    fields["deadline"] = provision->deadline;
  } else if (const auto* compliance = std::get_if<ComplianceClaim>(&claim.body)) {
    fields["instrument"] = instrument_of(claims, claim, compliance->instrument);
    fields["who"] = names_of(compliance->who);
    fields["verdict"] = compliance->verdict;
    fields["demand"] = compliance->demand;
  }
  return fields;
}

std::vector<Claim> claims_in(const test::ParsedReport& parsed) {
  static const ground::Gazetteer kGazetteer = *ground::load_gazetteer();
  static const clause::ClauseWords kWords = *clause::load_clause_words();
  static const Rules kRules = *load_rules({});
  const Grounding grounding = ground::resolve(parsed.report, parsed.analysis, kGazetteer);
  const Clauses clauses = clause::find_clauses(parsed.report, parsed.analysis, grounding, kWords);
  return find_claims(parsed.report, parsed.analysis, grounding, clauses, kRules);
}

bool has_fields(const Fields& fields, const std::string& wanted) {
  std::istringstream parts(wanted);
  for (std::string part; std::getline(parts, part, ';');) {
    part.erase(0, part.find_first_not_of(' '));
    const std::size_t equals = part.find('=');
    const auto field = fields.find(part.substr(0, equals));
    if (field == fields.end() || field->second.find(part.substr(equals + 1)) == std::string::npos)
      return false;
  }
  return true;
}

class PapersTable : public testing::TestWithParam<test::ParsedReport> {};

TEST_P(PapersTable, GivesWhatAReaderExpects) {
  const std::vector<Claim> claims = claims_in(GetParam());
  std::string told;
  for (const Claim& claim : claims) {
    for (const auto& [field, value] : fields_of(claims, claim))
      told += value.empty() ? "" : " " + field + "=" + value;
    told += "\n" + std::string(kind_of(claim));
  }
  for (const std::string& expected : GetParam().expected) {
    const std::size_t colon = expected.find(": ");
    const bool none = expected.starts_with("none");
    const std::string kind = none ? expected.substr(colon + 2) : expected.substr(0, colon);
    const bool found = std::ranges::any_of(claims, [&](const Claim& claim) {
      return kind_of(claim) == kind &&
             (none || has_fields(fields_of(claims, claim), expected.substr(colon + 2)));
    });
    EXPECT_EQ(found, !none) << expected << "\nin: " << GetParam().report.text << "\n" << told;
  }
}

std::string name_of_case(const testing::TestParamInfo<test::ParsedReport>& info) {
  std::string name = info.param.report.id;
  std::ranges::replace(name, ' ', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Own, PapersTable,
                         testing::ValuesIn(test::read_conllu_file("golden/claim/papers.conllu")),
                         name_of_case);

}  // namespace
}  // namespace rapporteur::claim
