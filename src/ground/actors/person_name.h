// Compares names of persons inside one report, where one person may be spelt in several ways.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::ground {

// A name in parts, folded to lower case without marks, honorifics and brackets left out.
using NameParts = std::vector<std::string>;

// "Stéphane Visconti" -> {"stephane", "visconti"}; "Ban Ki-moon" -> {"ban", "ki-moon"}.
NameParts name_parts(std::string_view name);

// Whether two words can be spellings of one name: equal, or long and nearly equal ("mammadyarov",
// "mamedyarov"). A man's and a woman's form ("aliyev", "aliyeva") are two names.
bool is_spelling_of(std::string_view one, std::string_view other);

// Whether a name can stand for a person known as `full`: the same name, a part of it ("Lund",
// "A. Lund", "Ana"), or another spelling of it. Two full names with different first names never do.
bool can_name(const NameParts& name, const NameParts& full);

// Whether a single word is the last part of `full`, which is the usual short form.
bool is_last_name(std::string_view word, const NameParts& full);

}  // namespace rapporteur::ground
