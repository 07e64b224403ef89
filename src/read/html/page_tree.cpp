#include "read/html/page_tree.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

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

// Byte at which the page is nested too deep, by a scan of its tags; nothing where it is not.
std::optional<std::size_t> too_deep_at(std::string_view page) {
  std::size_t depth = 0;
  for (std::size_t at = page.find('<'); at < page.size(); at = page.find('<', at)) {
    if (page.substr(at).starts_with("<!--")) {
      at = std::min(page.find("-->", at), page.size());
      continue;
    }
    const bool closes = at + 1 < page.size() && page[at + 1] == '/';
    std::size_t end = at + (closes ? 2 : 1);
    std::string name;
    while (end < page.size() && is_ascii_alpha(page[end])) name += page[end++];
    if (end >= page.size() || name.empty()) {
      ++at;
      continue;
    }
    name = base::to_lower(name);
    if (closes) {
      if (depth > 0 && !is_one_of(kNotNesting, name)) --depth;
    } else if (is_one_of(kRaw, name)) {
      end = find_folded(page, "</" + name, end);
    } else if (!is_one_of(kNotNesting, name) && ++depth > kMaxDepth) {
      return at;
    }
    at = end;
  }
  return std::nullopt;
}

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
  if (const auto at = too_deep_at(page)) {
    return fail(ErrorKind::over_limit, "a page nested more than " + std::to_string(kMaxDepth) +
                                           " elements deep at byte " + std::to_string(*at));
  }
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const auto destroy = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, page.data(), page.size()), destroy);
  if (!output || output->root == nullptr)
    return fail(ErrorKind::bad_input, "a page without a tree, byte 0");
  return copy_tree(*output->root);
}

}  // namespace rapporteur::read::html
