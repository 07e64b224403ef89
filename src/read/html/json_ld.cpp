#include "read/html/json_ld.h"

#include <simdjson.h>

#include "read/lines.h"
#include "read/page_furniture.h"

namespace rapporteur::read::html {

namespace {

namespace dom = simdjson::dom;

// Articles stand at the top, in "@graph", or as the main entity of a page.
constexpr int kMaxLevels = 6;

// Strings without raw control characters, no comma before a closing bracket, nothing around the
// outermost brackets.
std::string repaired(std::string_view json) {
  const std::size_t begin = json.find_first_of("{[");
  const std::size_t end = json.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return "";
  json = json.substr(begin, end - begin + 1);
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted && c == '\\' && i + 1 < json.size()) {
      out += c;
      out += json[++i];
      continue;
    }
    if (c == '"') quoted = !quoted;
    if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
      continue;
    }
    if (!quoted && (c == '}' || c == ']')) {
      std::size_t last = out.find_last_not_of(' ');
      if (last != std::string::npos && out[last] == ',') out.resize(last);
    }
    out += c;
  }
  return out;
}

std::string string_at(const dom::object& object, const char* key) {
  std::string_view value;
  return object.at_key(key).get(value) == simdjson::SUCCESS ? std::string(trim(value)) : "";
}

// The name of a person or organisation that is written as a string, an object or a list.
std::string name_at(const dom::element& element) {
  std::string_view text;
  if (element.get(text) == simdjson::SUCCESS) return std::string(trim(text));
  dom::object object;
  if (element.get(object) == simdjson::SUCCESS) {
    dom::element name;
    return object.at_key("name").get(name) == simdjson::SUCCESS && !name.is_object() ? name_at(name)
                                                                                     : "";
  }
  dom::array list;
  std::string joined;
  if (element.get(list) != simdjson::SUCCESS) return "";
  for (const dom::element item : list) {
    const std::string name = item.is_array() ? "" : name_at(item);
    if (!name.empty()) joined += (joined.empty() ? "" : ", ") + name;
  }
  return joined;
}

bool has_type(const dom::object& object, std::string_view wanted) {
  dom::element type;
  if (object.at_key("@type").get(type) != simdjson::SUCCESS) return false;
  std::string_view name;
  if (type.get(name) == simdjson::SUCCESS) return name.find(wanted) != std::string_view::npos;
  dom::array names;
  if (type.get(names) != simdjson::SUCCESS) return false;
  for (const dom::element item : names) {
    if (item.get(name) == simdjson::SUCCESS && name.find(wanted) != std::string_view::npos)
      return true;
  }
  return false;
}

void fill(const dom::object& object, bool is_article, LinkedArticle& found) {
  const bool better = is_article && !found.is_article;
  const auto set = [&](std::string& field, std::string value) {
    if (!value.empty() && (field.empty() || better)) field = std::move(value);
  };
  set(found.headline, without_markup(string_at(object, "headline")));
  set(found.published, string_at(object, "datePublished"));
  dom::element element;
  if (object.at_key("publisher").get(element) == simdjson::SUCCESS)
    set(found.publisher, without_markup(name_at(element)));
  if (object.at_key("author").get(element) == simdjson::SUCCESS)
    set(found.author, without_markup(name_at(element)));
  found.is_article = found.is_article || is_article;
}

void search(const dom::element& element, int levels, LinkedArticle& found) {
  if (levels == 0 || found.is_article) return;
  dom::array list;
  if (element.get(list) == simdjson::SUCCESS) {
    for (const dom::element item : list) search(item, levels - 1, found);
    return;
  }
  dom::object object;
  if (element.get(object) != simdjson::SUCCESS) return;
  if (has_type(object, "Article") || has_type(object, "Posting")) {
    fill(object, true, found);
    return;
  }
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    dom::element inner;
    if (object.at_key(key).get(inner) == simdjson::SUCCESS) search(inner, levels - 1, found);
  }
  if (!found.is_article && has_type(object, "WebPage")) fill(object, false, found);
}

}  // namespace

LinkedArticle find_linked_article(const PageTree& tree) {
  LinkedArticle found;
  dom::parser parser;
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag != GUMBO_TAG_SCRIPT ||
        tree.attribute(i, "type").find("ld+json") == std::string_view::npos)
      continue;
    std::string json;
    for (std::uint32_t n = i + 1; n < tree.nodes[i].end; ++n) json += tree.nodes[n].text;
    dom::element root;
    if (parser.parse(json).get(root) != simdjson::SUCCESS) {
      json = repaired(json);
      if (json.empty() || parser.parse(json).get(root) != simdjson::SUCCESS) continue;
    }
    search(root, kMaxLevels, found);
  }
  return found;
}

}  // namespace rapporteur::read::html
