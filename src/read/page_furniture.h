// What a text copied from a page brings along that is no part of its story: names of sections,
// sharing buttons, paths ("Home » Politics"), copyright, captions.
//
// By the shape of the line first (path marks, no sentence, an address alone) and by the phrases
// of data/read/boilerplate.tsv second.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::read {

bool is_boilerplate(std::string_view line);

// A short line behind the last sentence of a story: "Follow us on ...", "Write to NAME at ADDRESS".
bool is_sign_off(std::string_view line);

// A heading under which a page names other stories or its readers speak: "More from ...".
bool opens_other_stories(std::string_view line);

// "[Photo: The ministers ...]", "Photo by ...", "File photo".
bool is_caption(std::string_view line);

// The parts of a path or menu line ("State News Agency | Politics"); empty where it is none.
std::vector<std::string> menu_parts(std::string_view line);

// Where boilerplate begins that is glued to the end of a paragraph ("... in the region. All
// news"); nothing where none is.
std::optional<std::uint32_t> glued_tail(std::string_view paragraph);

// Markup and character references that were left in a text, replaced by what they show.
std::string without_markup(std::string_view line);

}  // namespace rapporteur::read
