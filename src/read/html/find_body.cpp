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
constexpr double kAgainst = 0.5;
// A box named as the story's is taken if it holds this share of the best box's weight, one that
// is called less clearly if it holds that share.
constexpr double kStoryShare = 0.25;
constexpr double kBoxShare = 0.5;
// An element with this share of the page's text is the story whatever it is called; readers'
// comments may well be longer than the story.
constexpr double kTooLargeToDrop = 0.4;
constexpr double kTooLargeForComments = 0.85;
constexpr double kTooLargeForDeck = 0.15;
// So many linked headlines beside a child with that share are a list of other stories.
constexpr double kMainChildShare = 0.5;
constexpr double kLeastTeasers = 4;

constexpr std::array kAround = {GUMBO_TAG_NAV,    GUMBO_TAG_ASIDE,  GUMBO_TAG_FOOTER,
                                GUMBO_TAG_HEADER, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION};

// Other stories' headlines under the story must not outweigh its paragraphs, so what counts
// against a box counts less than what counts for it.
double weight(const Block& block) {
  const auto links = static_cast<double>(block.link_bytes) * (block.link_share() > 0.5 ? 2 : 1);
  const double sum =
      static_cast<double>(block.text.size()) - links - (block.is_table_row ? kRowCost : kBlockCost);
  return sum < 0 ? kAgainst * sum : sum;
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

// 1 for the linked headline of another story.
double teaser(const Block& block) {
  return block.link_share() > 0.8 && block.text.size() >= 20 ? 1 : 0;
}

double running_text(const Block& block) { return std::max(0.0, weight(block)); }

// What follows a heading that is named "related" or "comments" within its box is such as well.
void spread_behind_headings(const PageTree& tree, const std::vector<double>& text,
                            std::vector<bool>& around) {
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    if (node.tag < GUMBO_TAG_H1 || node.tag > GUMBO_TAG_H6 || !around[i]) continue;
    double behind = 0;
    const std::uint32_t end = tree.nodes[node.parent].end;
    for (std::uint32_t n = node.end; n < end; n = tree.nodes[n].end) behind += text[n];
    if (behind > kTooLargeForComments * text[node.parent]) continue;
    for (std::uint32_t n = node.end; n < end; n = tree.nodes[n].end)
      around[n] = !tree.nodes[n].is_text();
  }
}

// An <article> within an <article> is a comment or the teaser of another story.
bool is_inner_article(const PageTree& tree, std::uint32_t i) {
  if (tree.nodes[i].tag != GUMBO_TAG_ARTICLE) return false;
  for (std::uint32_t n = tree.nodes[i].parent; n != 0; n = tree.nodes[n].parent) {
    if (tree.nodes[n].tag == GUMBO_TAG_ARTICLE) return true;
  }
  return false;
}

// Elements that stand around the story, by what they are and what they are called.
std::vector<bool> find_around(const PageTree& tree, const std::vector<double>& text,
                              const std::vector<Marks>& all_marks) {
  std::vector<bool> around(tree.nodes.size(), false);
  const double all = text.empty() ? 0 : text[0];
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    if (node.is_text()) continue;
    if (is_inner_article(tree, i) && text[i] <= kTooLargeToDrop * all) around[i] = true;
    if (node.tag == GUMBO_TAG_BODY || node.tag == GUMBO_TAG_ARTICLE || node.tag == GUMBO_TAG_MAIN)
      continue;
    const bool by_tag = std::find(kAround.begin(), kAround.end(), node.tag) != kAround.end();
    const Marks& marks = all_marks[i];
    const bool small = text[i] <= kTooLargeToDrop * all;
    if (small && (by_tag || marks.is_around || marks.is_caption || marks.is_byline))
      around[i] = true;
    if (marks.is_comments && text[i] <= kTooLargeForComments * all) around[i] = true;
    if (marks.is_deck && text[i] <= kTooLargeForDeck * all) around[i] = true;
  }
  spread_behind_headings(tree, text, around);
  return around;
}

std::vector<Marks> find_marks(const PageTree& tree) {
  std::vector<Marks> all(tree.nodes.size());
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    if (!tree.nodes[i].is_text()) all[i] = marks_of(tree, i);
  }
  return all;
}

std::string name_of(const PageTree& tree, std::uint32_t node) {
  return std::string(tree.attribute(node, "class")) + '#' +
         std::string(tree.attribute(node, "itemprop"));
}

// What speaks for other stories below each node: their linked headlines and their <article>s.
std::vector<double> count_other_stories(const PageTree& tree, const std::vector<Block>& blocks) {
  std::vector<double> counts = sum_up(tree, blocks, teaser);
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag != GUMBO_TAG_ARTICLE) continue;
    for (std::uint32_t n = i; n != 0; n = tree.nodes[n].parent) ++counts[n];
  }
  return counts;
}

std::uint32_t heaviest_child(const PageTree& tree, std::uint32_t box,
                             const std::vector<double>& sums) {
  std::uint32_t heaviest = box + 1;
  for (std::uint32_t n = box + 1; n < tree.nodes[box].end; n = tree.nodes[n].end) {
    if (sums[n] > sums[heaviest]) heaviest = n;
  }
  return heaviest;
}

// A box that holds the story and, beside it, teasers of other stories is left for the story's:
// while one child holds half of the weight and the rest is teasers, the child is taken.
std::uint32_t step_down(const PageTree& tree, std::uint32_t box, const std::vector<double>& sums,
                        const std::vector<double>& teasers) {
  while (box + 1 < tree.nodes[box].end) {
    const std::uint32_t child = heaviest_child(tree, box, sums);
    const bool is_main = sums[child] >= kMainChildShare * sums[box];
    const bool rest_is_teasers =
        teasers[box] - teasers[child] >= kLeastTeasers && sums[child] < sums[box];
    const bool is_paragraph = tree.nodes[child].tag == GUMBO_TAG_P;
    if (!is_main || is_paragraph || !(rest_is_teasers || sums[child] >= sums[box])) return box;
    box = child;
  }
  return box;
}

// The box or boxes of the story: outlets that set adverts between paragraphs give several boxes
// one name. Of all names that hold enough the one that holds least is the closest.
std::vector<std::uint32_t> find_boxes(const PageTree& tree, const std::vector<double>& sums,
                                      const std::vector<double>& teasers,
                                      const std::vector<Marks>& all_marks) {
  std::uint32_t best = 0;
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    // The deepest box of the greatest weight: later in document order, not lighter.
    const bool is_box = !tree.nodes[i].is_text() && tree.nodes[i].tag != GUMBO_TAG_P;
    if (is_box && sums[i] > 0 && sums[i] >= sums[best]) best = i;
  }
  // A page with next to no text: whatever there is.
  if (sums[best] <= 0) return {0};
  struct Named {
    std::vector<std::uint32_t> boxes;
    double sum = 0;
    double needed = 1;
  };
  std::map<std::string, Named> by_name;
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].is_text() || tree.nodes[i].tag == GUMBO_TAG_P || sums[i] <= 0) continue;
    const Marks& marks = all_marks[i];
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
  if (closest != nullptr) return closest->boxes;
  return {step_down(tree, best, sums, teasers)};
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
  // Rules of dashes and stars part the sections of a story.
  if (!has_letters(block.text)) return block.text.find_first_of("0123456789") != std::string::npos;
  return is_boilerplate(block.text) || is_caption(block.text) ||
         read_header_line(block.text).has_value();
}

bool is_running(const Block& block) {
  return block.text.size() >= 80 && ends_sentence(block.text) && block.link_share() < 0.5;
}

// Cuts at a heading such as "Related stories" or "More from ..." with hardly any running text
// behind it.
void cut_at_end_heading(std::vector<Block>& story) {
  std::size_t behind = 0;
  std::size_t all = 0;
  for (const Block& block : story) all += is_running(block) ? block.text.size() : 0;
  for (std::size_t i = story.size(); i-- > 0;) {
    const bool is_short = story[i].is_heading() || story[i].text.size() <= 60;
    if (is_short && opens_other_stories(story[i].text) && behind * 3 < all) story.resize(i);
    if (i < story.size() && is_running(story[i])) behind += story[i].text.size();
  }
}

void drop_furniture_at_ends(std::vector<Block>& story) {
  constexpr std::size_t kMostSignOffs = 4;
  for (std::size_t i = 0; i < kMostSignOffs && story.size() > 1; ++i) {
    const Block& last = story.back();
    if (!last.is_heading() && has_letters(last.text) && !is_sign_off(last.text)) break;
    story.pop_back();
  }
  while (!story.empty() && (story.back().is_heading() || !has_letters(story.back().text)))
    story.pop_back();
  while (!story.empty() && !has_letters(story.front().text)) story.erase(story.begin());
}

// Headings that are links, kept where running text stands under them: a list of things, not of
// other stories.
bool is_linked_heading(const std::vector<Block>& blocks, std::size_t i) {
  return blocks[i].is_heading() && i + 1 < blocks.size() && is_running(blocks[i + 1]);
}

}  // namespace

std::vector<Block> find_body(const PageTree& tree, const std::vector<Block>& all,
                             std::string_view title) {
  const std::vector<Marks> all_marks = find_marks(tree);
  const std::vector<bool> around = find_around(tree, sum_up(tree, all, running_text), all_marks);
  const std::vector<Block> blocks = collect_blocks(tree, around);
  const std::vector<std::uint32_t> boxes =
      find_boxes(tree, sum_up(tree, blocks, weight), count_other_stories(tree, blocks), all_marks);
  const std::string folded_title = folded(title);
  std::vector<Block> story;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (!is_in(tree, boxes, block.node) || is_title(block, folded_title)) continue;
    if (is_furniture(block) && !is_linked_heading(blocks, i)) continue;
    story.push_back(block);
  }
  cut_at_end_heading(story);
  drop_furniture_at_ends(story);
  return story;
}

}  // namespace rapporteur::read::html
