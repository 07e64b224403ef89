// What is settled once roles, status and speakers are known.

#pragma once

#include "clause/draft.h"

namespace rapporteur::clause {

// "Norland said it would withdraw": "it" is Norland. Needs attributions.
void resolve_said_pronouns(Draft& draft);

// "President Lund and chairwoman Vale held talks", parsed so that one of the two is lost: actors
// that the text joins fill the role together. Needs a grounding.
void join_coordinated_actors(Draft& draft);

// Where an act has one actor and nobody on the other side, the nearest other actor to the right
// is taken as its patient, marked as guessed. Needs a grounding; without mentions nothing is
// guessed.
void guess_patients(Draft& draft);

// "by Norland, not by Sudland": whoever is set against those who act has no part in it.
void drop_contrasted(Draft& draft);

// "met each minister", "separately": several fillers, several acts.
void mark_distributive(Draft& draft);

// A present or a plain past with a day after that of publication is a plan ("meet on Friday").
void plan_future_days(Draft& draft);

// Older acts told as background: by tense, by words ("earlier"), by a day well before publication.
void mark_background(Draft& draft);

}  // namespace rapporteur::clause
