#include "claim/figure_of.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "claim/story.h"
#include "claim/when.h"

namespace rapporteur::claim {

namespace {

struct Deed {
  std::string_view measure;
  std::array<std::string_view, 5> types;  // of events; unused ones are empty
};

// What is done to those whom a figure counts.
constexpr std::array<Deed, 6> kDeeds = {{
    {"killed", {"kill", "assassinate", "mass killing"}},
    {"wounded", {"wound"}},
    {"killed or wounded", {"kill", "wound"}},
    {"captured", {"arrest", "capture", "take hostage", "abduct", "take into custody"}},
    {"released", {"release"}},
    {"displaced", {"deport", "displace", "flee"}},
}};

const Deed* deed_of(const std::string& measure) {
  const auto found = std::ranges::find(kDeeds, measure, &Deed::measure);
  return found == kDeeds.end() ? nullptr : &*found;
}

// What a claim's words overlap with the figure's; 0 where they do not.
std::uint32_t shared(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

// The smallest of an event's spans that holds part of the figure.
Span span_around(const Claim& event, Span figure) {
  Span best;
  const auto look = [&](Span span) {
    if (shared(span, figure) > 0 && (best.empty() || span.size() < best.size())) best = span;
  };
  look(event.span);
  std::ranges::for_each(event.more_spans, look);
  return best;
}

class MeasuredEvents {
 public:
  MeasuredEvents(const Scene& scene, const Rules& rules, const std::vector<Claim>& claims)
      : scene_(scene), rules_(rules), claims_(claims) {}

  [[nodiscard]] std::string event_of(const Claim& figure, const Deed& deed) const {
    const Claim* best = nullptr;
    bool best_is_deed = false;
    Span best_span;
    for (const Claim& claim : claims_) {
      if (!std::holds_alternative<EventClaim>(claim.body) || claim.status == "denied") continue;
      const Span span = span_around(claim, figure.span);
      const bool is_deed = tells(claim, deed);
      if (span.empty() || (!is_deed && !is_force(claim))) continue;
      if (best != nullptr &&
          (best_is_deed > is_deed || (best_is_deed == is_deed && best_span.size() <= span.size())))
        continue;
      best = &claim;
      best_is_deed = is_deed;
      best_span = span;
    }
    if (!best_is_deed) best = deed_instead(best, told_nearby(figure, deed));
    return best == nullptr ? "" : first_telling(*best)->id;
  }

 private:
  static bool tells(const Claim& claim, const Deed& deed) {
    const std::string& type = std::get<EventClaim>(claim.body).type;
    return std::ranges::find(deed.types, type) != deed.types.end();
  }

  [[nodiscard]] bool is_force(const Claim& claim) const {
    const Rule* rule = rules_.entry(claim.rule);
    return rule != nullptr && rule->plover.type == "ASSAULT";
  }

  // "Troops killed a rebel on Monday ... On Monday they shelled a farm, killing a rebel": the deed
  // that is told of the same day and place measures more closely than the means.
  static const Claim* deed_instead(const Claim* means, const Claim* deed) {
    if (means == nullptr || deed == nullptr) return means == nullptr ? deed : means;
    const bool is_one = !deed->date.empty() && deed->date == means->date &&
                        can_be_one_place(deed->places, means->places);
    return is_one ? deed : means;
  }

  // "The patrol fired back, killing several": a number in words that tell no event of their own is
  // that of the deed told last before it, or first behind it in a headline.
  [[nodiscard]] const Claim* told_nearby(const Claim& figure, const Deed& deed) const {
    if (figure.background || turns_to_another(scene_, rules_, figure.sentence)) return nullptr;
    const Claim* found = nullptr;
    for (const Claim& claim : claims_) {
      if (!std::holds_alternative<EventClaim>(claim.body) || !tells(claim, deed) ||
          claim.background || claim.status != "happened" ||
          !can_be_one_day(claim.date, figure.date))
        continue;
      if (found == nullptr || claim.span.begin < figure.span.begin) found = &claim;
    }
    return found;
  }

  // "Killed several rebels", and further below "killed three rebels": a report opens with what it
  // then tells at length. The same deed, of one day and place as far as they are told, by the same
  // doers, is one, unless a word turns to another ("a second raid").
  [[nodiscard]] const Claim* first_telling(const Claim& event) const {
    if (turns_to_another(scene_, rules_, event.sentence)) return &event;
    for (const Claim& claim : claims_) {
      if (&claim == &event) break;
      if (std::holds_alternative<EventClaim>(claim.body) && can_be_one(claim, event)) return &claim;
    }
    return &event;
  }

  static bool can_be_one(const Claim& a, const Claim& b) {
    const auto& one = std::get<EventClaim>(a.body);
    const auto& other = std::get<EventClaim>(b.body);
    return one.type == other.type && a.status == b.status && a.background == b.background &&
           can_be_one_day(a.date, b.date) && can_be_one_place(a.places, b.places) &&
           can_be_one_side(one.sources, other.sources);
  }

  static bool is_wide(const PlaceOfClaim& place) {
    return place.kind == "country" || place.kind == "region" || place.country.empty();
  }

  static bool can_be_one_place(const std::vector<PlaceOfClaim>& a,
                               const std::vector<PlaceOfClaim>& b) {
    if (a.empty() || b.empty()) return true;
    return std::ranges::any_of(a, [&](const PlaceOfClaim& one) {
      return std::ranges::any_of(b, [&](const PlaceOfClaim& other) {
        return one.name == other.name ||
               ((is_wide(one) || is_wide(other)) && one.country == other.country);
      });
    });
  }

  static bool can_be_one_side(const std::vector<Actor>& a, const std::vector<Actor>& b) {
    if (a.empty() || b.empty()) return true;
    return std::ranges::any_of(a, [&](const Actor& one) {
      return std::ranges::any_of(b, [&](const Actor& other) {
        return one.name == other.name || (!one.country.empty() && one.country == other.country) ||
               one.country.empty() || other.country.empty();
      });
    });
  }

  const Scene& scene_;
  const Rules& rules_;
  const std::vector<Claim>& claims_;
};

}  // namespace

void measure_events(const Scene& scene, const Rules& rules, std::vector<Claim>& claims) {
  const MeasuredEvents measured(scene, rules, claims);
  for (Claim& claim : claims) {
    auto* figure = std::get_if<FigureClaim>(&claim.body);
    const Deed* deed = figure == nullptr ? nullptr : deed_of(figure->measure);
    if (deed != nullptr) figure->of = measured.event_of(claim, *deed);
  }
}

}  // namespace rapporteur::claim
