#include "link/prepare.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <variant>

#include <fmt/format.h>

#include "link/distinct.h"
#include "link/same_telling.h"

namespace rapporteur::link {

namespace {

// The texts whose words same_telling() compares, taken once for each claim: it looks at many pairs.
struct Topic {
  std::string operator()(const StatementClaim& body) const { return body.topic; }
  std::string operator()(const ProvisionClaim& body) const { return body.action; }
  std::string operator()(const ComplianceClaim& body) const { return body.demand; }
  std::string operator()(const ExchangeClaim& body) const { return body.what; }
  std::string operator()(const FigureClaim& body) const { return body.what + " " + body.group; }
  std::string operator()(const EventClaim& body) const { return body.type; }
  template <typename Other>
  std::string operator()(const Other&) const {
    return "";
  }
};
struct Paper {
  std::string operator()(const InstrumentClaim& body) const { return body.name; }
  std::string operator()(const ProvisionClaim& body) const { return body.instrument; }
  std::string operator()(const ComplianceClaim& body) const { return body.instrument; }
  template <typename Other>
  std::string operator()(const Other&) const {
    return "";
  }
};

// What a figure counts is no name of it where it is longer than the figure's own words: then those
// without the number say it, "violated the ceasefire 26 times".
Words topic_words_of(const Claim& claim, const std::string& passage) {
  const auto* figure = std::get_if<FigureClaim>(&claim.body);
  if (figure == nullptr || figure->what.size() <= passage.size())
    return content_words(std::visit(Topic{}, claim.body));
  Words words = content_words(passage);
  std::erase_if(words, [](const std::string& word) { return word[0] >= '0' && word[0] <= '9'; });
  return words;
}

class Preparer {
 public:
  Preparer(const Names& names, const People& people, const PlaceNames& places)
      : names_(names), people_(people), places_(places) {}

  Told prepare(const Claim& claim, const Report& report, const Origins& origins) const {
    Told told;
    told.claim = &claim;
    told.report = &report;
    told.passage = std::string(report.slice(claim.span));
    told.words = content_words(told.passage);
    told.days = base::day_range(claim.date);
    told.published = base::day_range(report.published.value);
    told.topic_words = topic_words_of(claim, told.passage);
    told.paper_words = content_words(std::visit(Paper{}, claim.body));
    if (const auto days = nearest_days(told)) {
      told.first_day = day_number(days->first).value_or(kNoDay);
      told.last_day = day_number(days->last).value_or(kNoDay);
    }
    const auto origin = origins.find(report.id);
    told.origin = origin == origins.end() ? report.id : origin->second;
    told.voice = voice_of(claim, report);
    if (!claim.places.empty()) {
      told.place = places_.key_of(claim.places.front().name);
      told.country = claim.places.front().country;
    }
    std::visit(Cast{*this, claim.report, told}, claim.body);
    note_names(told);
    return told;
  }

 private:
  static std::string voice_of(const Claim& claim, const Report& report) {
    if (!claim.said_by.empty()) return claim.said_by.back().name;
    return report.outlet.value.empty() ? report.id : report.outlet.value;
  }

  [[nodiscard]] Who who(const Actor& actor, const std::string& report) const {
    Who who = names_.describe(actor);
    recognise(who, report, people_);
    return who;
  }

  // Puts the actors of each kind of claim where the comparing looks for them.
  struct Cast {
    const Preparer& with;
    const std::string& report;
    Told& told;

    void add(const std::vector<Actor>& actors, std::vector<Who>& to) const {
      for (const Actor& actor : actors) to.push_back(with.who(actor, report));
    }
    void operator()(const MeetingClaim& body) const {
      add(body.parties, told.parties);
      add(body.mediators, told.mediators);
      add(body.hosts, told.mediators);
    }
    void operator()(const StatementClaim& body) const {
      add(body.speakers, told.doers);
      add(body.targets, told.others);
    }
    void operator()(const InstrumentClaim& body) const {
      add(body.issuers, told.doers);
      add(body.signatories, told.others);
    }
    void operator()(const ProvisionClaim& body) const { add(body.duty_bearers, told.doers); }
    void operator()(const ComplianceClaim& body) const { add(body.who, told.doers); }
    void operator()(const ExchangeClaim& body) const {
      add(body.givers, told.doers);
      add(body.receivers, told.others);
    }
    void operator()(const EventClaim& body) const {
      add(body.sources, told.doers);
      add(body.targets, told.others);
    }
    void operator()(const FigureClaim&) const {}
    void operator()(const ReportClaim&) const {}
    void operator()(const OfficeClaim&) const {}
    void operator()(const OtherClaim&) const {}
  };

  const Names& names_;
  const People& people_;
  const PlaceNames& places_;
};

// What other reports say of the person's side and office.
void complete(Who& who, const People& people) {
  who.is_person = true;
  if (!who.side.empty()) return;
  const auto known = people.profile_of.find(who.person);
  if (known == people.profile_of.end()) return;
  who.side = known->second.side;
  who.role = known->second.role;
  who.is_state_side = !who.side.empty() && !who.side.starts_with("body ");
}

}  // namespace

void recognise(Who& who, const std::string& report, const People& people) {
  who.person = people.find(report, who.folded_name);
  if (who.person.empty() && who.is_person && !who.role.empty()) {
    const auto holder = people.holder_of.find(who.side + "/" + who.role);
    if (holder != people.holder_of.end()) who.person = holder->second;
  }
  if (!who.person.empty()) complete(who, people);
}

Origins origins_of(const std::vector<Report>& reports, const std::vector<Claim>& claims,
                   const AlikeReports& alike) {
  std::map<std::string, std::size_t> place;
  std::vector<const Report*> in_order;
  for (const Report& report : reports) in_order.push_back(&report);
  std::ranges::sort(in_order, [](const Report* a, const Report* b) {
    return std::tie(a->published.value, a->id) < std::tie(b->published.value, b->id);
  });
  for (const Report* report : in_order) place.emplace(report->id, place.size());
  std::vector<std::size_t> parent(in_order.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const auto root = [&](std::size_t at) {
    while (parent[at] != at) at = parent[at] = parent[parent[at]];
    return at;
  };
  const auto tie = [&](const std::string& one, const std::string& other) {
    const auto a = place.find(one);
    const auto b = place.find(other);
    if (a == place.end() || b == place.end()) return;
    const std::size_t first = root(a->second);
    const std::size_t second = root(b->second);
    parent[std::max(first, second)] = std::min(first, second);
  };
  for (const Claim& claim : claims)
    if (const auto* body = std::get_if<ReportClaim>(&claim.body)) tie(claim.report, body->copy_of);
  for (const auto& [one, other] : alike) tie(one, other);
  Origins origins;
  for (const auto& [id, at] : place) origins[id] = in_order[root(at)]->id;
  return origins;
}

bool stands_before(const Told& one, const Told& other) {
  return std::tie(one.report->published.value, one.report->id, one.claim->span, one.claim->id,
                  one.claim->coder) < std::tie(other.report->published.value, other.report->id,
                                               other.claim->span, other.claim->id,
                                               other.claim->coder);
}

std::string place_behind(const std::string& first, const Told& told) {
  // The lowest of all signs parts the texts, so that a shorter one comes first.
  return fmt::format("{}\x01{}\x01{}\x01{:08x}{:08x}{}\x01{}", first, told.report->published.value,
                     told.report->id, told.claim->span.begin, told.claim->span.end, told.claim->id,
                     told.claim->coder);
}

std::vector<Told> prepare(const std::vector<Report>& reports, const std::vector<Claim>& claims,
                          const Names& names, const People& people, const PlaceNames& places,
                          const Origins& origins) {
  std::map<std::string, const Report*> by_id;
  for (const Report& report : reports) by_id[report.id] = &report;
  const Preparer preparer(names, people, places);
  std::vector<Told> told;
  for (const Claim& claim : claims) {
    const auto report = by_id.find(claim.report);
    if (report == by_id.end() || family_of(claim).empty()) continue;
    told.push_back(preparer.prepare(claim, *report->second, origins));
  }
  std::ranges::sort(told, stands_before);
  return told;
}

}  // namespace rapporteur::link
