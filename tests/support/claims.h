// Reports and claims made by hand, for tests of the rooms behind `claim`.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/report.h"

namespace rapporteur::test {

// A coded report of one prose paragraph, with the outlet and day given.
Report make_report(const std::string& id, const std::string& text,
                   const std::string& outlet = "The Harbour Post",
                   const std::string& published = "2031-05-04");

Actor make_person(const std::string& name, const std::string& office = "",
                  const std::string& of = "");
Actor make_state(const std::string& name, const std::string& country);

// The claim stands on the first place in the report where `words` occur; throws
// std::runtime_error where they do not.
Claim make_claim(const Report& report, std::string_view words, ClaimBody body);
Claim make_meeting(const Report& report, std::string_view words, const std::vector<Actor>& parties,
                   const std::string& status = "held", const std::string& date = "");
Claim make_statement(const Report& report, std::string_view words, const Actor& speaker,
                     const std::string& act);

}  // namespace rapporteur::test
