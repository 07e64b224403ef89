// A claim: what one report says, standing on its exact words. The public format is docs/claims.md.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur {

// Somebody in a claim. `name` is the fullest name in the report, `mention` the words here.
struct Actor {
  std::string id;  // the same for all mentions of one entity in the report
  std::string name;
  std::string mention;
  Span span;
  ActorKind kind = ActorKind::unknown;
  std::string country;
  std::string sector;
  std::string office;
  std::string of;
};

struct PlaceOfClaim {
  std::string name;
  Span span;
  std::string kind;
  std::string country;
  std::optional<double> lat, lon;
  std::string source;
};

struct Relation {
  std::string type;  // in_response_to, in_exchange_for, result_of, on_sidelines_of, continues,
                     // before, after, cites
  std::string to;    // id of another claim of the report
  Span span;
};

struct PloverCode {
  std::string type, mode, context;
};

struct OfficeClaim {
  Actor person;
  std::string office;
  std::string of;
  std::string country;
  std::string held;
};

struct MeetingClaim {
  std::vector<Actor> parties, mediators, hosts;
  std::string mode;  // in person, video, phone; empty where the report does not say
  std::string form;  // bilateral, trilateral, summit, session, visit, call, talks; empty
  std::string topic, occasion, outcome, reason;
  PloverCode plover;
  std::string cameo;
};

struct StatementClaim {
  std::vector<Actor> speakers, addressees, targets;
  std::string act;
  std::string quote;  // direct, indirect, mixed
  Span speaker_span, cue_span;
  std::vector<Span> content_spans;
  std::string topic;
  std::vector<std::string> about;  // ids of claims inside the content
  std::string medium;
  PloverCode plover;
  std::string cameo;
};

// The report itself; its fields are those of Report.
struct ReportClaim {
  std::string copy_of;  // id of an earlier report of the same input; empty
};

// A treaty, agreement, cease-fire, resolution, statement, protocol, law, map or plan that is named.
struct InstrumentClaim {
  std::string type;  // of the list in docs/claims.md
  std::string name, number;
  std::optional<std::uint32_t> count;  // several named together without numbers
  std::vector<Actor> issuers, signatories, brokers;
  std::string act;  // signed, adopted, cited, ...
};

// What an instrument, a promise or an offer binds somebody to.
struct ProvisionClaim {
  std::string instrument;  // id of an instrument claim of the report, or a name; empty: a promise
  std::vector<Actor> duty_bearers;
  std::string action, deadline, point;
};

struct ComplianceClaim {
  std::vector<Actor> who;
  std::string instrument;  // as in a provision
  std::string demand;
  std::string verdict;  // fulfilled, partly, not fulfilled, violated, disputed
};

struct ExchangeClaim {
  std::vector<Actor> givers, receivers;
  std::string what;
  std::optional<double> count;
  std::string in_return;
  std::vector<Actor> through;
};

struct FigureClaim {
  std::string measure;  // of the list in docs/claims.md
  std::optional<double> value, low, high;
  std::string qualifier, unit, group, cause;
  std::string period;  // EDTF where it is a date
  std::string of;      // id of the event claim that it measures
  std::string what;    // with the measure `other`
};

struct EventClaim {
  std::string type;  // the verb phrase
  PloverCode plover;
  std::string cameo;
  std::vector<Actor> sources, targets;
  std::string means;
  std::string incident;  // groups the events of one attack or clash within the report
};

// A claim of a kind that this version does not know (a later version, an import). `json` is the
// claim's own line, kept as it came.
struct OtherClaim {
  std::string kind;
  std::string json;
};

using ClaimBody = std::variant<ReportClaim, OfficeClaim, MeetingClaim, StatementClaim,
                               InstrumentClaim, ProvisionClaim, ComplianceClaim, ExchangeClaim,
                               FigureClaim, EventClaim, OtherClaim>;

struct Claim {
  std::string id;      // from kind, span and rule: repeatable, and unmoved by other claims
  std::string report;  // id of the report
  Span span;
  std::vector<Span> more_spans;
  std::uint32_t sentence = 0;
  std::string rule;
  std::string coder = "rapporteur";
  std::optional<double> certainty;
  std::string status;  // the words of docs/claims.md; empty for kinds without a status
  bool background = false;
  std::string date;  // EDTF; empty where the report gives none
  std::string date_text;
  Span date_span;
  std::string date_from;  // text, relative, report; empty
  std::string date_also;
  std::vector<PlaceOfClaim> places;
  std::vector<Actor> said_by;  // outermost first; empty: the outlet speaks for itself
  std::vector<Relation> relations;
  ClaimBody body;
};

}  // namespace rapporteur
