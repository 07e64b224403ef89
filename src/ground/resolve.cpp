#include "ground/resolve.h"

#include "ground/actors/find_actors.h"

namespace rapporteur::ground {

Grounding resolve(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer) {
  Grounding grounding;
  find_actors(report, analysis, gazetteer, grounding);
  return grounding;
}

}  // namespace rapporteur::ground
