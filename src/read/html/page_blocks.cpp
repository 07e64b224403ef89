#include "read/html/page_blocks.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "base/utf8.h"
#include "read/lines.h"

namespace rapporteur::read::html {

namespace {

constexpr std::array kInline = {
    GUMBO_TAG_A,      GUMBO_TAG_ABBR,   GUMBO_TAG_ACRONYM, GUMBO_TAG_B,     GUMBO_TAG_BDI,
    GUMBO_TAG_BDO,    GUMBO_TAG_BIG,    GUMBO_TAG_CITE,    GUMBO_TAG_CODE,  GUMBO_TAG_DATA,
    GUMBO_TAG_DFN,    GUMBO_TAG_EM,     GUMBO_TAG_FONT,    GUMBO_TAG_I,     GUMBO_TAG_INS,
    GUMBO_TAG_KBD,    GUMBO_TAG_LABEL,  GUMBO_TAG_MARK,    GUMBO_TAG_NOBR,  GUMBO_TAG_Q,
    GUMBO_TAG_RUBY,   GUMBO_TAG_S,      GUMBO_TAG_SAMP,    GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,
    GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_SUB,     GUMBO_TAG_SUP,   GUMBO_TAG_TIME,
    GUMBO_TAG_TT,     GUMBO_TAG_U,      GUMBO_TAG_VAR,     GUMBO_TAG_WBR,   GUMBO_TAG_UNKNOWN,
    GUMBO_TAG_IMG};

constexpr std::array kNeverShown = {
    GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG,
    GUMBO_TAG_MATH,     GUMBO_TAG_IFRAME, GUMBO_TAG_BUTTON,   GUMBO_TAG_SELECT,   GUMBO_TAG_INPUT,
    GUMBO_TAG_TEXTAREA, GUMBO_TAG_OBJECT, GUMBO_TAG_VIDEO,    GUMBO_TAG_AUDIO,    GUMBO_TAG_CANVAS,
    GUMBO_TAG_HEAD,     GUMBO_TAG_TITLE,  GUMBO_TAG_DATALIST};

template <std::size_t N>
bool is_one_of(const std::array<GumboTag, N>& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_inline(GumboTag tag) { return is_one_of(kInline, tag); }

// A cell of a table of figures: short and without blocks of its own. Its row is one block.
bool is_small_cell(const PageTree& tree, std::uint32_t i) {
  constexpr std::size_t kMaxCellBytes = 120;
  const GumboTag tag = tree.nodes[i].tag;
  if (tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) return false;
  std::size_t bytes = 0;
  for (std::uint32_t n = i + 1; n < tree.nodes[i].end; ++n) {
    const Node& node = tree.nodes[n];
    if (node.is_text()) {
      bytes += node.text.size();
    } else if (!is_inline(node.tag) && node.tag != GUMBO_TAG_BR) {
      return false;
    }
    if (bytes > 4 * kMaxCellBytes) return false;
  }
  return bytes <= kMaxCellBytes;
}

class Collector {
 public:
  Collector(const PageTree& tree, const std::vector<bool>& left_out)
      : tree_(tree), left_out_(left_out) {}

  std::vector<Block> collect() {
    for (std::uint32_t i = 0; i < tree_.nodes.size();) {
      close_before(i);
      const Node& node = tree_.nodes[i];
      if (node.is_text()) {
        add_text(node.text);
      } else if (left_out_[i] || !is_shown(tree_, i)) {
        if (!is_inline(node.tag)) flush();
        i = node.end;
        continue;
      } else if (node.tag == GUMBO_TAG_BR) {
        add_break();
      } else {
        open(i);
      }
      ++i;
    }
    close_before(static_cast<std::uint32_t>(tree_.nodes.size()));
    flush();
    return std::move(blocks_);
  }

 private:
  void open(std::uint32_t i) {
    const GumboTag tag = tree_.nodes[i].tag;
    if (is_small_cell(tree_, i)) {
      raw_ += ' ';
      return;
    }
    if (!is_inline(tag)) flush();
    if (tag == GUMBO_TAG_A) ++links_;
    open_.push_back(i);
  }

  void close_before(std::uint32_t i) {
    while (!open_.empty() && tree_.nodes[open_.back()].end <= i) {
      const GumboTag tag = tree_.nodes[open_.back()].tag;
      if (!is_inline(tag)) flush();
      if (tag == GUMBO_TAG_A) --links_;
      open_.pop_back();
    }
  }

  void add_text(std::string_view text) {
    if (!trim(text).empty()) breaks_ = 0;
    raw_ += text;
    if (links_ > 0) link_bytes_ += squeeze(text).size();
  }

  void add_break() {
    raw_ += ' ';
    if (++breaks_ >= 2) flush();
  }

  void flush() {
    std::string text = squeeze(raw_);
    raw_.clear();
    breaks_ = 0;
    const std::size_t link_bytes = std::min(link_bytes_, text.size());
    link_bytes_ = 0;
    if (text.empty()) return;
    Block block;
    block.text = std::move(text);
    block.link_bytes = link_bytes;
    block.is_table_row = !open_.empty() && tree_.nodes[open_.back()].tag == GUMBO_TAG_TR;
    bool has_block = false;
    for (const std::uint32_t node : std::views::reverse(open_)) {
      const GumboTag tag = tree_.nodes[node].tag;
      if (tag == GUMBO_TAG_LI) block.is_list_item = true;
      if (has_block || is_inline(tag)) continue;
      has_block = true;
      block.node = node;
      block.tag = tag;
    }
    // "<h2><div>...": a heading stays one whatever stands inside.
    for (const std::uint32_t node : open_) {
      const GumboTag tag = tree_.nodes[node].tag;
      if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) block.tag = tag;
    }
    blocks_.push_back(std::move(block));
  }

  const PageTree& tree_;
  const std::vector<bool>& left_out_;
  std::vector<Block> blocks_;
  std::vector<std::uint32_t> open_;
  std::string raw_;
  std::size_t link_bytes_ = 0;
  std::size_t links_ = 0;
  std::size_t breaks_ = 0;
};

}  // namespace

bool is_shown(const PageTree& tree, std::uint32_t node) {
  const GumboTag tag = tree.nodes[node].tag;
  if (is_one_of(kNeverShown, tag)) return false;
  for (std::uint32_t i = tree.nodes[node].attributes_begin; i < tree.nodes[node].attributes_end;
       ++i) {
    const Attribute& attribute = tree.attributes[i];
    if (attribute.name == "hidden" ||
        (attribute.name == "aria-hidden" && attribute.value == "true"))
      return false;
    if (attribute.name != "style") continue;
    std::string style = base::to_lower(attribute.value);
    std::erase_if(style, is_ascii_space);
    if (style.find("display:none") != std::string::npos ||
        style.find("visibility:hidden") != std::string::npos)
      return false;
  }
  return true;
}

std::vector<Block> collect_blocks(const PageTree& tree, const std::vector<bool>& left_out) {
  return Collector(tree, left_out).collect();
}

}  // namespace rapporteur::read::html
