// The form under which place names are compared.

#pragma once

#include <string>
#include <string_view>

namespace rapporteur::ground {

// Lower case, letters without marks ("Şuşa" -> "susa"), without apostrophes and full stops, dashes
// as blanks. tools/make_cities.py writes the same form.
std::string place_key(std::string_view name);

}  // namespace rapporteur::ground
