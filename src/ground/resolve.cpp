#include "ground/resolve.h"

#include <utility>

#include "ground/actors/find_actors.h"
#include "ground/find_days.h"
#include "ground/find_places.h"
#include "ground/find_quantities.h"

namespace rapporteur::ground {

Grounding resolve(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer) {
  Grounding grounding;
  find_actors(report, analysis, gazetteer, grounding);
  grounding.days = find_days(report, analysis);
  grounding.quantities = find_quantities(report, analysis, grounding.days);
  FoundPlaces found = find_places(report, analysis, gazetteer);
  grounding.places = std::move(found.places);
  grounding.toponyms = std::move(found.toponyms);
  return grounding;
}

}  // namespace rapporteur::ground
