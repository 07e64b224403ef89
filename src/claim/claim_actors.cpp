#include "claim/claim_actors.h"

#include <initializer_list>
#include <variant>

namespace rapporteur::claim {

namespace {

using Actors = std::vector<const Actor*>;

struct Collect {
  Actors& actors;

  void operator()(const OfficeClaim& body) const { actors.push_back(&body.person); }
  void operator()(const MeetingClaim& body) const {
    add({&body.parties, &body.mediators, &body.hosts});
  }
  void operator()(const StatementClaim& body) const {
    add({&body.speakers, &body.addressees, &body.targets});
  }
  void operator()(const InstrumentClaim& body) const {
    add({&body.issuers, &body.signatories, &body.brokers});
  }
  void operator()(const ProvisionClaim& body) const { add({&body.duty_bearers}); }
  void operator()(const ComplianceClaim& body) const { add({&body.who}); }
  void operator()(const ExchangeClaim& body) const {
    add({&body.givers, &body.receivers, &body.through});
  }
  void operator()(const EventClaim& body) const { add({&body.sources, &body.targets}); }
  void operator()(const FigureClaim&) const {}
  void operator()(const ReportClaim&) const {}
  void operator()(const OtherClaim&) const {}

  void add(std::initializer_list<const std::vector<Actor>*> lists) const {
    for (const auto* list : lists)
      for (const Actor& actor : *list) actors.push_back(&actor);
  }
};

}  // namespace

Actors doers_of(const Claim& claim) {
  Actors actors;
  std::visit(Collect{actors}, claim.body);
  return actors;
}

Actors everybody_in(const Claim& claim) {
  Actors actors;
  for (const Actor& actor : claim.said_by) actors.push_back(&actor);
  for (const Actor* actor : doers_of(claim)) actors.push_back(actor);
  return actors;
}

}  // namespace rapporteur::claim
