// A page as a tree in one vector: every node in document order, its subtree right behind it.
//
// Gumbo builds the tree as browsers do; it is copied into this form so that no later step
// recurses, whatever the depth of the page.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

#include "rapporteur/result.h"

namespace rapporteur::read::html {

struct Attribute {
  std::string name;
  std::string value;
};

struct Node {
  GumboTag tag = GUMBO_TAG_UNKNOWN;  // GUMBO_TAG_LAST for text
  std::uint32_t parent = 0;
  std::uint32_t end = 0;  // first node behind the subtree
  std::uint32_t attributes_begin = 0;
  std::uint32_t attributes_end = 0;
  std::string text;  // of text nodes, as written

  [[nodiscard]] bool is_text() const { return tag == GUMBO_TAG_LAST; }
};

struct PageTree {
  std::vector<Node> nodes;  // nodes[0] is <html>
  std::vector<Attribute> attributes;

  // The value of an attribute, empty where the node has none.
  [[nodiscard]] std::string_view attribute(std::uint32_t node, std::string_view name) const;
  // All text below the node, white space squeezed.
  [[nodiscard]] std::string text_of(std::uint32_t node) const;
};

// `over_limit` with the byte at which the page is nested deeper than kMaxDepth: no outlet's page
// comes near, and the parser's own clean-up recurses.
constexpr std::size_t kMaxDepth = 3000;
Result<PageTree> parse_page(std::string_view page);

}  // namespace rapporteur::read::html
