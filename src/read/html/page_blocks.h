// A page as blocks of running text: what a browser sets as one paragraph, item or heading.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/html/page_tree.h"

namespace rapporteur::read::html {

struct Block {
  std::uint32_t node = 0;  // the nearest element that is set as a block
  GumboTag tag = GUMBO_TAG_P;
  std::string text;            // white space squeezed
  std::size_t link_bytes = 0;  // of `text`, inside links
  bool is_list_item = false;
  bool is_table_row = false;
  [[nodiscard]] bool is_heading() const { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }
  [[nodiscard]] double link_share() const {
    return text.empty() ? 0.0 : static_cast<double>(link_bytes) / static_cast<double>(text.size());
  }
};

// Whether a reader sees the element at all: no script, form control, picture or hidden element.
bool is_shown(const PageTree& tree, std::uint32_t node);

// The blocks in reading order. Subtrees of nodes with `left_out` set give none. Two line breaks
// end a block as an element does: old pages part their paragraphs so.
std::vector<Block> collect_blocks(const PageTree& tree, const std::vector<bool>& left_out);

}  // namespace rapporteur::read::html
