// Finds the story on a page.
//
// Every block of text weighs its length less twice its links and a constant, so that a paragraph
// counts for a box and a teaser against it; the story is the box whose blocks weigh most, with
// what outlets call their story's box preferred. What stands around it is taken out before
// (by element and by name, docs/html.md), what is left of it at both ends after.

#pragma once

#include <string>
#include <vector>

#include "read/html/page_blocks.h"
#include "read/html/page_tree.h"

namespace rapporteur::read::html {

// The blocks of the story in order, without its title; empty where the page has none.
// `all` are all blocks of the page, `title` its own title, to know it again above the story.
std::vector<Block> find_body(const PageTree& tree, const std::vector<Block>& all,
                             std::string_view title);

}  // namespace rapporteur::read::html
