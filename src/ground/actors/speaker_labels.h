// Who speaks in a transcript: "LUND: The road is open."

#pragma once

#include "ground/actors/reading.h"
#include "rapporteur/grounding.h"

namespace rapporteur::ground {

// Ties the label before a colon at the head of a paragraph ("LUND", "SECRETARY LUND", "Ana Lund")
// to the one person of the report who bears that name. A label that fits nobody or several is left
// as it is.
void tie_speaker_labels(const Reading& reading, Grounding& grounding);

}  // namespace rapporteur::ground
