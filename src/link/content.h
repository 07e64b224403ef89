// What a passage is about, as a bag of content words.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::link {

// Content words in their stems, sorted, each once: no articles, auxiliaries and reporting words.
using Words = std::vector<std::string>;

Words content_words(std::string_view text);

// Shared words by the mean size of both (Dice), 0 to 1. Two empty bags share nothing.
double likeness(const Words& one, const Words& other);

// Shared words by the smaller of both, 0 to 1: whether one says what the other says and more.
double containment(const Words& one, const Words& other);

}  // namespace rapporteur::link
