#include "read/html/find_body.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "read/header_lines.h"
#include "read/html/page_marks.h"
#include "read/lines.h"
#include "read/page_furniture.h"

namespace rapporteur::read::html {

namespace {

// What a block must have in letters to count for its box; measured on the open pages
// (docs/html.md).
constexpr double kBlockCost = 30;
constexpr double kRowCost = 10;
// A box named as the story's is taken if it holds this share of the best box's weight, one that
// is called less clearly if it holds that share.
constexpr double kStoryShare = 0.25;
constexpr double kBoxShare = 0.5;
// An element with this share of the page's text is the story whatever it is called; readers'
// comments may well be longer than the story.
constexpr double kTooLargeToDrop = 0.4;
constexpr double kTooLargeForComments = 0.85;
constexpr double kTooLargeForDeck = 0.15;

constexpr std::array kAround = {GUMBO_TAG_NAV,    GUMBO_TAG_ASIDE,  GUMBO_TAG_FOOTER,
                                GUMBO_TAG_HEADER, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION};

double weight(const Block& block) {
  const auto links = static_cast<double>(block.link_bytes) * (block.link_share() > 0.5 ? 2 : 1);
  return static_cast<double>(block.text.size()) - links -
         (block.is_table_row ? kRowCost : kBlockCost);
}

// Sums over the blocks of every node's subtree.
std::vector<double> sum_up(const PageTree& tree, const std::vector<Block>& blocks,
                           double (*value)(const Block&)) {
  std::vector<double> sums(tree.nodes.size(), 0.0);
  for (const Block& block : blocks) sums[block.node] += value(block);
  for (auto i = static_cast<std::uint32_t>(tree.nodes.size()); i-- > 1;)
    sums[tree.nodes[i].parent] += sums[i];
  return sums;
}

double running_text(const Block& block) { return std::max(0.0, weight(block)); }

// Elements that stand around the story, by what they are and what they are called.
std::vector<bool> find_around(const PageTree& tree, const std::vector<double>& text) {
  std::vector<bool> around(tree.nodes.size(), false);
  const double all = text.empty() ? 0 : text[0];
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    if (node.is_text()) continue;
    if (node.tag == GUMBO_TAG_BODY || node.tag == GUMBO_TAG_ARTICLE || node.tag == GUMBO_TAG_MAIN)
      continue;
    const bool by_tag = std::find(kAround.begin(), kAround.end(), node.tag) != kAround.end();
    const Marks marks = marks_of(tree, i);
    const bool small = text[i] <= kTooLargeToDrop * all;
    if (small && (by_tag || marks.is_around || marks.is_caption || marks.is_byline))
      around[i] = true;
    if (marks.is_comments && text[i] <= kTooLargeForComments * all) around[i] = true;
    if (marks.is_deck && text[i] <= kTooLargeForDeck * all) around[i] = true;
  }
  return around;
}

std::string name_of(const PageTree& tree, std::uint32_t node) {
  return std::string(tree.attribute(node, "class")) + '#' +
         std::string(tree.attribute(node, "itemprop"));
}

// The box or boxes of the story: outlets that set adverts between paragraphs give several boxes
// one name. Of all names that hold enough the one that holds least is the closest.
std::vector<std::uint32_t> find_boxes(const PageTree& tree, const std::vector<double>& sums) {
  std::uint32_t best = 0;
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    // The deepest box of the greatest weight: later in document order, not lighter.
    if (sums[i] > 0 && sums[i] >= sums[best]) best = i;
  }
  struct Named {
    std::vector<std::uint32_t> boxes;
    double sum = 0;
    double needed = 1;
  };
  std::map<std::string, Named> by_name;
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].is_text() || sums[i] <= 0) continue;
    const Marks marks = marks_of(tree, i);
    if (!marks.is_story && !marks.is_box) continue;
    Named& named = by_name[name_of(tree, i)];
    if (!named.boxes.empty() && i < tree.nodes[named.boxes.back()].end) continue;
    named.boxes.push_back(i);
    named.sum += sums[i];
    named.needed = marks.is_story ? kStoryShare : kBoxShare;
  }
  const Named* closest = nullptr;
  for (const auto& [name, named] : by_name) {
    if (named.sum < named.needed * sums[best]) continue;
    if (closest == nullptr || named.sum < closest->sum) closest = &named;
  }
  return closest != nullptr ? closest->boxes : std::vector<std::uint32_t>{best};
}

bool is_in(const PageTree& tree, const std::vector<std::uint32_t>& boxes, std::uint32_t node) {
  return std::any_of(boxes.begin(), boxes.end(),
                     [&](std::uint32_t box) { return node >= box && node < tree.nodes[box].end; });
}

bool is_title(const Block& block, const std::string& folded_title) {
  return block.tag == GUMBO_TAG_H1 || (!folded_title.empty() && folded(block.text) == folded_title);
}

// A block that belongs to the page's furniture wherever it stands.
bool is_furniture(const Block& block) {
  if (block.link_share() > 0.6 && block.text.size() < 200 && !ends_sentence(block.text))
    return true;
  if (block.link_share() > 0.9) return true;
  if (block.is_table_row) return false;
  return is_boilerplate(block.text) || is_caption(block.text) ||
         read_header_line(block.text).has_value();
}

void drop_headings_at_end(std::vector<Block>& story) {
  while (!story.empty() && story.back().is_heading()) story.pop_back();
}

}  // namespace

std::vector<Block> find_body(const PageTree& tree, std::string_view title) {
  const std::vector<Block> all = collect_blocks(tree, std::vector<bool>(tree.nodes.size(), false));
  const std::vector<bool> around = find_around(tree, sum_up(tree, all, running_text));
  const std::vector<Block> blocks = collect_blocks(tree, around);
  const std::vector<std::uint32_t> boxes = find_boxes(tree, sum_up(tree, blocks, weight));
  const std::string folded_title = folded(title);
  std::vector<Block> story;
  for (const Block& block : blocks) {
    if (!is_in(tree, boxes, block.node)) continue;
    if (is_title(block, folded_title) || is_furniture(block)) continue;
    story.push_back(block);
  }
  drop_headings_at_end(story);
  return story;
}

}  // namespace rapporteur::read::html
