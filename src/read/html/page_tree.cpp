#include "read/html/page_tree.h"

#include <algorithm>
#include <array>
#include <memory>

#include "base/utf8.h"
#include "read/lines.h"

namespace rapporteur::read::html {

namespace {

// Elements that never hold others, or whose end tag may be missing without nesting deeper.
constexpr std::array<std::string_view, 27> kNotNesting = {
    "area",   "base",  "br",     "col",   "embed", "hr",    "img",   "input", "link",
    "meta",   "param", "source", "track", "wbr",   "p",     "li",    "dt",    "dd",
    "option", "tr",    "td",     "th",    "tbody", "thead", "tfoot", "html",  "body"};
// Elements whose content is not markup.
constexpr std::array<std::string_view, 5> kRaw = {"script", "style", "textarea", "title", "xmp"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t find_folded(std::string_view page, std::string_view lower_needle, std::size_t from) {
  const auto found =
      std::search(page.begin() + static_cast<std::ptrdiff_t>(std::min(from, page.size())),
                  page.end(), lower_needle.begin(), lower_needle.end(),
                  [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
  return static_cast<std::size_t>(found - page.begin());
}

// Goes over a page's tags once before the parser does: measures how deep they nest, and copies
// the page without what no reader sees. Scripts and styles are most of a page's bytes and most of
// the parser's time.
class Scan {
 public:
  explicit Scan(std::string_view page) : page_(page) {}

  Result<std::string> run() {
    std::size_t copied = 0;
    for (std::size_t at = page_.find('<'); at < page_.size(); at = page_.find('<', at)) {
      if (page_.substr(at).starts_with("<!--")) {
        const std::size_t end = page_.find("-->", at);
        leave_out(copied, at, end == std::string_view::npos ? page_.size() : end + 3);
        at = copied;
        continue;
      }
      const auto end = read_tag(at);
      if (!end) return fail(end.error());
      if (raw_end_ > *end) leave_out(copied, *end, raw_end_);
      at = std::max(*end, raw_end_);
    }
    slim_ += page_.substr(copied);
    return std::move(slim_);
  }

 private:
  void leave_out(std::size_t& copied, std::size_t begin, std::size_t end) {
    slim_ += page_.substr(copied, begin - copied);
    copied = end;
  }

  // The byte behind the tag that begins at `at`. `raw_end_` is set behind it where the element's
  // content is to be left out.
  Result<std::size_t> read_tag(std::size_t at) {
    raw_end_ = 0;
    const bool closes = at + 1 < page_.size() && page_[at + 1] == '/';
    std::size_t end = at + (closes ? 2 : 1);
    std::string name;
    while (end < page_.size() && is_ascii_alpha(page_[end])) name += page_[end++];
    if (name.empty()) return at + 1;
    name = base::to_lower(name);
    if (closes) {
      if (depth_ > 0 && !is_one_of(kNotNesting, name)) --depth_;
      return end;
    }
    if (is_one_of(kRaw, name)) return skip_raw(name, at, end);
    if (!is_one_of(kNotNesting, name) && ++depth_ > kMaxDepth) {
      return fail(ErrorKind::over_limit, "a page nested more than " + std::to_string(kMaxDepth) +
                                             " elements deep at byte " + std::to_string(at));
    }
    return end;
  }

  std::size_t skip_raw(const std::string& name, std::size_t at, std::size_t end) {
    const std::size_t close = find_folded(page_, "</" + name, end);
    const std::size_t content = page_.find('>', end);
    if (content >= close) return close;
    const std::string_view tag = page_.substr(at, content - at);
    const bool is_unseen =
        name == "style" || (name == "script" && tag.find("ld+json") == std::string_view::npos);
    if (!is_unseen) return close;
    raw_end_ = close;
    return content + 1;
  }

  std::string_view page_;
  std::string slim_;
  std::size_t depth_ = 0;
  std::size_t raw_end_ = 0;
};

const GumboVector* children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE)
    return &node.v.element.children;
  return nullptr;
}

void add_element(const GumboNode& from, std::uint32_t parent, PageTree& tree) {
  Node node;
  node.tag = from.v.element.tag;
  node.parent = parent;
  node.attributes_begin = static_cast<std::uint32_t>(tree.attributes.size());
  const GumboVector& attributes = from.v.element.attributes;
  for (unsigned i = 0; i < attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
    tree.attributes.push_back({attribute->name, attribute->value});
  }
  node.attributes_end = static_cast<std::uint32_t>(tree.attributes.size());
  tree.nodes.push_back(std::move(node));
}

void add_text(const GumboNode& from, std::uint32_t parent, PageTree& tree) {
  Node node;
  node.tag = GUMBO_TAG_LAST;
  node.parent = parent;
  node.text = from.v.text.text;
  tree.nodes.push_back(std::move(node));
}

struct Step {
  const GumboNode* node;
  std::uint32_t parent;
};

// Copies the tree in document order with a stack of its own; `end` follows from the parents.
PageTree copy_tree(const GumboNode& root) {
  PageTree tree;
  std::vector<Step> open = {{&root, 0}};
  while (!open.empty()) {
    const Step step = open.back();
    open.pop_back();
    const auto index = static_cast<std::uint32_t>(tree.nodes.size());
    if (const GumboVector* children = children_of(*step.node)) {
      add_element(*step.node, step.parent, tree);
      for (unsigned i = children->length; i > 0; --i) {
        open.push_back({static_cast<const GumboNode*>(children->data[i - 1]), index});
      }
    } else if (step.node->type == GUMBO_NODE_TEXT || step.node->type == GUMBO_NODE_WHITESPACE ||
               step.node->type == GUMBO_NODE_CDATA) {
      add_text(*step.node, step.parent, tree);
    }
  }
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) tree.nodes[i].end = i + 1;
  for (auto i = static_cast<std::uint32_t>(tree.nodes.size()); i-- > 1;) {
    Node& parent = tree.nodes[tree.nodes[i].parent];
    parent.end = std::max(parent.end, tree.nodes[i].end);
  }
  return tree;
}

}  // namespace

std::string_view PageTree::attribute(std::uint32_t node, std::string_view name) const {
  for (std::uint32_t i = nodes[node].attributes_begin; i < nodes[node].attributes_end; ++i) {
    if (attributes[i].name == name) return attributes[i].value;
  }
  return {};
}

std::string PageTree::text_of(std::uint32_t node) const {
  std::string text;
  for (std::uint32_t i = node; i < nodes[node].end; ++i) text += nodes[i].text;
  return squeeze(text);
}

Result<PageTree> parse_page(std::string_view page) {
  const auto slim = Scan(page).run();
  if (!slim) return fail(slim.error());
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const auto destroy = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, slim->data(), slim->size()), destroy);
  if (!output || output->root == nullptr)
    return fail(ErrorKind::bad_input, "a page without a tree, byte 0");
  return copy_tree(*output->root);
}

}  // namespace rapporteur::read::html
