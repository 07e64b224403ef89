// The codebook as Markdown and as one page.

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/shipped_data.h"
#include "export/codebook.h"
#include "export/html_page.h"

namespace rapporteur::exports {

namespace {

using Rows = std::vector<std::pair<std::string_view, std::string>>;

// What stands between definition and examples, without what is empty.
Rows rows_of(const CodebookEntry& entry) {
  Rows rows;
  for (const std::string& line : entry.words) rows.emplace_back("told by", line);
  for (const std::string& need : entry.needs) rows.emplace_back("must hold", need);
  if (!entry.plover.empty()) rows.emplace_back("PLOVER", entry.plover);
  if (!entry.cameo.empty()) rows.emplace_back("CAMEO", entry.cameo);
  if (!entry.acled.empty()) rows.emplace_back("ACLED", entry.acled);
  rows.emplace_back("precision", entry.precision);
  rows.emplace_back("stands in", entry.file);
  return rows;
}

// Signs that mean something in Markdown, so that a sentence stays as it was written.
std::string escape_markdown(std::string_view text) {
  static constexpr std::string_view kSigns = "\\`*_[]<>|#";
  std::string out;
  for (const char sign : text) {
    if (kSigns.find(sign) != std::string_view::npos) out += '\\';
    out += sign == '\n' ? ' ' : sign;
  }
  return out;
}

std::string definition_of(const CodebookEntry& entry) {
  return entry.definition.empty() ? "(no definition)" : entry.definition;
}

// Runs `head` before the first entry of each kind.
void for_each_kind(const std::vector<CodebookEntry>& entries,
                   const std::function<void(const std::string& kind, std::size_t count)>& each) {
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    while (end < entries.size() && entries[end].kind == entries[begin].kind) ++end;
    each(entries[begin].kind, end - begin);
    begin = end;
  }
}

bool opens_kind(const std::vector<CodebookEntry>& entries, std::size_t at) {
  return at == 0 || entries[at - 1].kind != entries[at].kind;
}

std::string markdown_entry(const CodebookEntry& entry) {
  std::string text =
      fmt::format("### {}\n\n{}\n\n", entry.id, escape_markdown(definition_of(entry)));
  for (const auto& [name, value] : rows_of(entry))
    text += fmt::format("- {}: {}\n", name, escape_markdown(value));
  text += "\nCounts:\n\n";
  for (const std::string& line : entry.yes) text += "- " + escape_markdown(line) + "\n";
  text += "\nDoes not count:\n\n";
  for (const std::string& line : entry.no) text += "- " + escape_markdown(line) + "\n";
  return text + "\n";
}

std::string page_list(const std::vector<std::string>& lines) {
  std::string html = "<ul>\n";
  for (const std::string& line : lines) html += "<li>" + escape_html(line) + "</li>\n";
  return html + "</ul>\n";
}

std::string page_entry(const CodebookEntry& entry) {
  const std::string id = escape_html(entry.id);
  std::string html = fmt::format("<section id=\"{0}\">\n<h3>{0}</h3>\n<p>{1}</p>\n<ul>\n", id,
                                 escape_html(definition_of(entry)));
  for (const auto& [name, value] : rows_of(entry))
    html += fmt::format("<li>{}: {}</li>\n", name, escape_html(value));
  return html + "</ul>\n<p>Counts:</p>\n" + page_list(entry.yes) + "<p>Does not count:</p>\n" +
         page_list(entry.no) + "</section>\n";
}

}  // namespace

std::string codebook_markdown(const std::vector<CodebookEntry>& entries, const CodebookHead& head) {
  std::string text = fmt::format("# Codebook\n\n{}\n\nMade by {} from the rules {}.\n\n",
                                 codebook_preface(), head.made_by, head.rules);
  text += "## Contents\n\n";
  for_each_kind(entries, [&](const std::string& kind, std::size_t count) {
    std::string anchor = kind_heading(kind);
    for (char& sign : anchor) sign = sign == ' ' ? '-' : static_cast<char>(std::tolower(sign));
    text += fmt::format("- [{}](#{}): {}\n", kind_heading(kind), anchor, count);
  });
  text += "\n";
  for (std::size_t at = 0; at < entries.size(); ++at) {
    if (opens_kind(entries, at)) {
      text += fmt::format("## {}\n\n{}\n\n", kind_heading(entries[at].kind),
                          kind_meaning(entries[at].kind));
    }
    text += markdown_entry(entries[at]);
  }
  text.pop_back();  // one line end is enough
  return text;
}

std::string codebook_page(const std::vector<CodebookEntry>& entries, const CodebookHead& head) {
  std::string html = fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>Codebook</title>\n<style>\n{}</style>\n</head>\n<body>\n<div class=\"page\">\n"
      "<h1>Codebook</h1>\n<p>{}</p>\n<nav>\n<ul>\n",
      base::shipped_data("export/page.css").value_or(""), escape_html(codebook_preface()));
  for_each_kind(entries, [&](const std::string& kind, std::size_t count) {
    html += fmt::format("<li><a href=\"#kind-{}\">{}</a>: {}</li>\n", escape_html(kind),
                        escape_html(kind_heading(kind)), count);
  });
  html += "</ul>\n</nav>\n";
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const std::string& kind = entries[at].kind;
    if (opens_kind(entries, at)) {
      html += fmt::format("<h2 id=\"kind-{}\">{}</h2>\n<p>{}</p>\n", escape_html(kind),
                          escape_html(kind_heading(kind)), escape_html(kind_meaning(kind)));
    }
    html += page_entry(entries[at]);
  }
  return html + fmt::format(
                    "<footer><p>Made by {} from the rules {}.</p></footer>\n</div>\n"
                    "</body>\n</html>\n",
                    escape_html(head.made_by), escape_html(head.rules));
}

}  // namespace rapporteur::exports
