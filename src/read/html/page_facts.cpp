#include "read/html/page_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/utf8.h"
#include "read/html/json_ld.h"
#include "read/html/page_marks.h"
#include "read/lines.h"
#include "read/outlet_names.h"
#include "read/page_furniture.h"
#include "read/printed_day.h"

namespace rapporteur::read::html {

namespace {

// Names under which pages give the moment of publication, best first.
constexpr std::array<std::string_view, 22> kPublishedNames = {"article:published_time",
                                                              "article:published",
                                                              "og:published_time",
                                                              "datepublished",
                                                              "parsely-pub-date",
                                                              "sailthru.date",
                                                              "publish-date",
                                                              "publish_date",
                                                              "pubdate",
                                                              "publication_date",
                                                              "dc.date.issued",
                                                              "dcterms.created",
                                                              "dc.date",
                                                              "dc.date.created",
                                                              "date.issued",
                                                              "article.published",
                                                              "published-date",
                                                              "article_date_original",
                                                              "cxenseparse:recs:publishtime",
                                                              "bt:pubdate",
                                                              "originalpublicationdate",
                                                              "date"};

// All <meta> values by their name in lower case; the first of a name counts.
std::map<std::string, std::string> collect_meta(const PageTree& tree) {
  std::map<std::string, std::string> meta;
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag != GUMBO_TAG_META) continue;
    const std::string content = squeeze(tree.attribute(i, "content"));
    if (content.empty()) continue;
    for (const std::string_view key : {"property", "name", "itemprop"}) {
      const std::string name = base::to_lower(tree.attribute(i, key));
      if (!name.empty()) meta.try_emplace(name, content);
    }
  }
  return meta;
}

std::string meta_value(const std::map<std::string, std::string>& meta, std::string_view name) {
  const auto found = meta.find(std::string(name));
  return found == meta.end() ? "" : found->second;
}

std::string find_url(const PageTree& tree, const std::map<std::string, std::string>& meta) {
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag != GUMBO_TAG_LINK || tree.attribute(i, "rel") != "canonical") continue;
    const std::string_view href = tree.attribute(i, "href");
    if (href.find("://") != std::string_view::npos) return std::string(href);
  }
  return meta_value(meta, "og:url");
}

std::string document_title(const PageTree& tree) {
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag == GUMBO_TAG_TITLE) return tree.text_of(i);
  }
  return "";
}

// "Headline | Capital Daily" without what stands behind the last mark, where the outlet is
// called so or a heading of the page ends there.
std::string without_outlet(const std::string& title, const std::string& outlet,
                           const std::vector<Block>& blocks) {
  std::string best = title;
  for (const std::string_view mark :
       {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " :: "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos || at < 10) continue;
    const std::string head(trim(std::string_view(title).substr(0, at)));
    const std::string tail = folded(title.substr(at + mark.size()));
    const bool is_outlet = !outlet.empty() && !tail.empty() &&
                           (folded(outlet).find(tail) != std::string::npos ||
                            tail.find(folded(outlet)) != std::string::npos);
    const bool is_heading = std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
      return block.is_heading() && folded(block.text) == folded(head);
    });
    if ((is_outlet || is_heading) && head.size() < best.size()) best = head;
  }
  return best;
}

// The heading that the metadata agree with, else what the metadata say, else the only <h1>.
std::string find_title(const std::vector<Block>& blocks, const std::vector<std::string>& told) {
  std::vector<std::string> first_level;
  for (const Block& block : blocks) {
    if (block.tag != GUMBO_TAG_H1) continue;
    first_level.push_back(block.text);
    for (const std::string& title : told) {
      if (!title.empty() && folded(title) == folded(block.text)) return block.text;
    }
  }
  for (const std::string& title : told) {
    if (!title.empty()) return title;
  }
  return first_level.empty() ? "" : first_level.front();
}

std::string clean_byline(std::string byline) {
  const std::string lower = base::to_lower(byline);
  if (lower.starts_with("by ")) byline = std::string(trim(std::string_view(byline).substr(3)));
  const auto words = split_words(byline, {0, static_cast<std::uint32_t>(byline.size())});
  const bool is_address =
      byline.find("://") != std::string::npos || byline.find('@') != std::string::npos;
  return words.size() > 14 || is_address || !has_letters(byline) ? "" : byline;
}

// Text below the node with a space between its pieces.
std::string spaced_text(const PageTree& tree, std::uint32_t node) {
  std::string text;
  for (std::uint32_t i = node; i < tree.nodes[node].end; ++i) {
    if (tree.nodes[i].is_text()) text += tree.nodes[i].text + ' ';
  }
  return squeeze(text);
}

// An element that is marked as the author's name.
std::string printed_byline(const PageTree& tree) {
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].is_text()) continue;
    const bool marked =
        tree.attribute(i, "rel") == "author" || tree.attribute(i, "itemprop") == "author";
    if (!marked && !marks_of(tree, i).is_byline) continue;
    std::string text = spaced_text(tree, i);
    const bool opens = base::to_lower(text).starts_with("by ");
    if (text.size() > 120 || (!marked && !opens)) continue;
    const auto days = find_days(text);
    if (!days.empty()) text.resize(days.front().span.begin);
    const std::string byline = clean_byline(text.substr(0, text.find('|')));
    if (!byline.empty() &&
        split_words(byline, {0, static_cast<std::uint32_t>(byline.size())}).size() <= 6)
      return byline;
  }
  return "";
}

void add_stamp(std::vector<TimeStamp>& stamps, std::string_view text) {
  if (const auto stamp = parse_time_stamp(text)) stamps.push_back(*stamp);
}

// <time datetime>, and elements that say datePublished in microdata.
void find_times(const PageTree& tree, PageFacts& facts) {
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].is_text() || tree.nodes[i].tag == GUMBO_TAG_META) continue;
    const bool is_time = tree.nodes[i].tag == GUMBO_TAG_TIME;
    const bool is_published =
        tree.attribute(i, "itemprop").find("datePublished") != std::string_view::npos;
    if (!is_time && !is_published) continue;
    std::string value(tree.attribute(i, "datetime"));
    if (value.empty()) value = tree.attribute(i, "content");
    if (value.empty()) value = tree.text_of(i).substr(0, 80);
    add_stamp(is_published ? facts.published : facts.times, value);
  }
}

}  // namespace

PageFacts find_facts(const PageTree& tree, const std::vector<Block>& blocks) {
  PageFacts facts;
  const std::map<std::string, std::string> meta = collect_meta(tree);
  const LinkedArticle linked = find_linked_article(tree);
  facts.url = find_url(tree, meta);
  for (const std::string& name :
       {meta_value(meta, "og:site_name"), linked.publisher, meta_value(meta, "application-name"),
        outlet_from_address(facts.url)}) {
    if (facts.outlet.empty()) facts.outlet = without_markup(name);
  }
  const auto strip = [&](const std::string& title) {
    return without_outlet(without_markup(title), facts.outlet, blocks);
  };
  facts.title =
      find_title(blocks, {strip(meta_value(meta, "og:title")), strip(linked.headline),
                          strip(meta_value(meta, "twitter:title")), strip(document_title(tree))});
  for (const std::string& name : {linked.author, meta_value(meta, "author"),
                                  meta_value(meta, "article:author"), printed_byline(tree)}) {
    if (facts.byline.empty()) facts.byline = clean_byline(without_markup(name));
  }
  const std::string_view language = tree.attribute(0, "lang");
  if (language.size() >= 5) facts.region = language.substr(3, 2);
  if (linked.is_article) add_stamp(facts.published, linked.published);
  for (const std::string_view name : kPublishedNames)
    add_stamp(facts.published, meta_value(meta, name));
  if (!linked.is_article) add_stamp(facts.published, linked.published);
  find_times(tree, facts);
  return facts;
}

}  // namespace rapporteur::read::html
