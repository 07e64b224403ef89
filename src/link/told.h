// A claim prepared for comparing with others.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/edtf.h"
#include "link/content.h"
#include "link/who.h"
#include "rapporteur/claim.h"
#include "rapporteur/report.h"

namespace rapporteur::link {

constexpr int kNoDay = -1000000000;

struct Told {
  const Claim* claim = nullptr;
  const Report* report = nullptr;
  std::string passage;
  Words words;  // of the passage
  // What it is about: a statement's topic, a duty, what is exchanged or counted, a kind of act.
  Words topic_words;
  Words paper_words;                   // of an instrument's name, also of one that binds
  Words paper_named;                   // of those the names and numbers; see distinct.h
  Words own_words;                     // of the passage, without those of its speakers' names
  Words named;                         // the names in a statement's topic, else in the passage
  Words numbers;                       // in the passage
  std::optional<base::DayRange> days;  // of the act
  std::optional<base::DayRange> published;
  int first_day = kNoDay, last_day = kNoDay;  // of nearest_days(), as day_number() counts
  std::string origin;                   // id of the report of which this one is a copy, or its own
  std::string voice;                    // the outlet, or whom it quotes
  std::vector<Who> parties, mediators;  // of a meeting: hosts stand with the mediators
  std::vector<Who> doers, others;       // speakers, sources, givers, who; targets, receivers
  std::string place;                    // its name in one spelling; empty
  std::string country;                  // of the place
};

// Days since a fixed day, for distances. Nothing for a text that is no ISO day.
std::optional<int> day_number(const std::string& iso_day);

// How many days lie between two ranges; 0 where they overlap.
int days_between(const base::DayRange& one, const base::DayRange& other);

// How many days a range covers at most.
int days_in(const base::DayRange& range);

// The day to sort and block by: of the act, else of the report.
std::optional<base::DayRange> nearest_days(const Told& told);

// Whether two reports that are copies of one text carry both claims in nearly the same words.
bool are_copies(const Told& one, const Told& other);

}  // namespace rapporteur::link
