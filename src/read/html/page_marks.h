// What the names of elements say: outlets call the box with the story "article-body" and the one
// beside it "related-stories". Words of data/read/page_marks.tsv, compared one by one.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/html/page_tree.h"

namespace rapporteur::read::html {

// The words of an element's id and class: "articleBody story_text" -> article body story text.
std::vector<std::string> name_words(const PageTree& tree, std::uint32_t node);

struct Marks {
  bool is_around = false;  // what stands around a story: sharing, related, comments, adverts
  bool is_comments = false;
  bool is_story = false;  // what outlets call the story's own box
  bool is_box = false;    // a box that mostly holds the story, and more
  bool is_deck = false;
  bool is_caption = false;
  bool is_byline = false;
};
Marks marks_of(const PageTree& tree, std::uint32_t node);

}  // namespace rapporteur::read::html
