#include "claim/event_dyads.h"

#include <gtest/gtest.h>

namespace rapporteur::claim {
namespace {

Actor actor(const char* name, const char* country = "", ActorKind kind = ActorKind::person) {
  Actor one;
  one.name = name;
  one.country = country;
  one.kind = kind;
  return one;
}

Claim event(std::vector<Actor> sources, std::vector<Actor> targets) {
  Claim claim;
  claim.status = "happened";
  EventClaim body;
  body.sources = std::move(sources);
  body.targets = std::move(targets);
  body.plover.type = "COERCE";
  body.cameo = "173";
  claim.body = std::move(body);
  return claim;
}

Claim meeting(std::vector<Actor> parties) {
  Claim claim;
  claim.status = "held";
  MeetingClaim body;
  body.parties = std::move(parties);
  body.plover.type = "CONSULT";
  body.cameo = "046";
  claim.body = std::move(body);
  return claim;
}

// The CAMEO codes that are left, "-" for none.
std::string codes(std::vector<Claim> claims) {
  leave_codes_to_dyads(claims);
  std::string all;
  for (const Claim& claim : claims) {
    const auto* of_meeting = std::get_if<MeetingClaim>(&claim.body);
    const std::string& code =
        of_meeting != nullptr ? of_meeting->cameo : std::get<EventClaim>(claim.body).cameo;
    all += (all.empty() ? "" : " ") + (code.empty() ? "-" : code);
  }
  return all;
}

const Actor kNorway = actor("Norwegian police", "NOR", ActorKind::armed_force);
const Actor kIceland = actor("Icelandic sailors", "ISL", ActorKind::people);
const Actor kLund = actor("Ana Lund");
const Actor kGunmen = actor("gunmen", "", ActorKind::group);

TEST(Codes, AreThoseOfActsBetweenTwoSides) {
  EXPECT_EQ(codes({event({kNorway}, {kIceland})}), "173");
}

TEST(Codes, AreKeptWithoutATarget) { EXPECT_EQ(codes({event({kNorway}, {})}), "173"); }

TEST(Codes, AreKeptWhereTheDoerIsAGroupOfNoCountry) {
  EXPECT_EQ(codes({event({kGunmen}, {kIceland})}), "173");
}

TEST(Codes, AreNoneWhereTheDoerIsAPersonOfNoCountry) {
  EXPECT_EQ(codes({event({kLund}, {kIceland})}), "-");
}

TEST(Codes, AreThoseOfTheWholeActOfASide) {
  EXPECT_EQ(codes({event({kNorway}, {kIceland}), event({kNorway}, {})}), "173 -");
}

TEST(Codes, AreKeptBesideTheActOfAnother) {
  EXPECT_EQ(codes({event({kGunmen}, {kIceland}), event({kNorway}, {})}), "173 173");
}

TEST(Codes, AreKeptInAnotherSentence) {
  Claim next = event({kNorway}, {});
  next.sentence = 1;
  EXPECT_EQ(codes({event({kNorway}, {kIceland}), next}), "173 173");
}

TEST(Codes, AreKeptBesideWhatIsDenied) {
  Claim denied = event({kNorway}, {kIceland});
  denied.status = "denied";
  EXPECT_EQ(codes({denied, event({kNorway}, {})}), "173 173");
}

TEST(CodesOfMeetings, AskForTwoSides) {
  EXPECT_EQ(codes({meeting({kNorway, kIceland})}), "046");
  EXPECT_EQ(codes({meeting({kNorway, kLund})}), "-");
  Actor envoy = kLund;
  envoy.office = "envoy";
  EXPECT_EQ(codes({meeting({kNorway, envoy})}), "046");
}

}  // namespace
}  // namespace rapporteur::claim
