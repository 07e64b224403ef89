#include "export/page_parts.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/edtf.h"
#include "base/utf8.h"
#include "export/html_page.h"

namespace rapporteur::exports {

namespace {

// How a line is set: a fact, a plan, what did not happen, somebody's words.
std::string_view look_of(const ChronologyLine& line) {
  if (line.kind == "statement") return "said";
  if (line.is_fact) return "fact";
  for (const std::string_view word : {"did not take place", "cancelled", "denied", "postponed"}) {
    if (line.status == word) return "not";
  }
  return "plan";
}

std::string headline_html(const Line& line) {
  std::string html;
  for (const Piece& piece : line) {
    const std::string text = escape_html(piece.text);
    switch (piece.style) {
      case PieceStyle::plain:
        html += text;
        break;
      case PieceStyle::name:
        html += "<b>" + text + "</b>";
        break;
      case PieceStyle::note:
        html += "<span class=\"note\">" + text + "</span>";
        break;
    }
  }
  return html;
}

// Each outlet once, in order.
std::string outlets_html(const ChronologyLine& line) {
  std::vector<std::string> outlets;
  for (const Carrier& carrier : line.carriers) {
    const std::string outlet = "<cite>" + escape_html(carrier.outlet) + "</cite>";
    if (std::find(outlets.begin(), outlets.end(), outlet) == outlets.end())
      outlets.push_back(outlet);
  }
  return listed(outlets);
}

// Who says so, then where, how and about what.
std::string voices_html(const ChronologyLine& line) {
  std::string html = "<p class=\"more\">According to " + outlets_html(line);
  if (!line.source.empty()) html += ", citing " + escape_html(line.source);
  for (const std::string& detail : line.details) html += " · " + escape_html(detail);
  if (line.is_reported) html += line.day.empty() ? " · day not given" : " · day of the report";
  return html + "</p>\n";
}

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

std::string carrier_html(const Carrier& carrier) {
  std::string html = escape_html(carrier.outlet);
  if (!carrier.published.empty()) html += ", " + time_html(carrier.published);
  if (!carrier.title.empty()) html += ", “" + escape_html(carrier.title) + "”";
  if (carrier.outlet != carrier.report) html += " · " + escape_html(carrier.report);
  if (is_web_address(carrier.url)) {
    html += fmt::format(" · <a class=\"link\" rel=\"noreferrer\" href=\"{}\">original page</a>",
                        escape_html(carrier.url));
  }
  return html + fmt::format(" · <span class=\"id\">{}</span>", escape_html(carrier.claim));
}

std::string passage_html(const ChronologyLine& line) {
  const Passage& passage = line.passage;
  std::string html = fmt::format(
      "<details class=\"passage\" open><summary>The "
      "words</summary>\n<blockquote><p>{}<mark>{}</mark>{}</p>\n",
      escape_html(passage.before), escape_html(passage.words), escape_html(passage.after));
  for (const Carrier& carrier : line.carriers)
    html += "<footer>" + carrier_html(carrier) + "</footer>\n";
  return html + "</blockquote></details>\n";
}

std::string line_html(const ChronologyLine& line, PageIds& ids) {
  const std::string id = ids.take(line.carriers.empty() ? "" : line.carriers.front().claim);
  return fmt::format(
      "<li class=\"line {}\" id=\"{}\" data-status=\"{}\">\n<p class=\"what\"><span "
      "class=\"badge\">{}</span> {}</p>\n{}{}</li>\n",
      look_of(line), escape_html(id), escape_html(line.status), escape_html(line.status),
      headline_html(line.headline), voices_html(line), passage_html(line));
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size() + text.size() / 16);
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode_at(text, at);
    const char c = text[at];
    const bool is_control = decoded.valid && decoded.code_point < 0x20 && c != '\n' && c != '\t';
    if (!decoded.valid || is_control || decoded.code_point == 0x7F) {
      base::append_utf8(html, base::kReplacement);
    } else if (c == '&') {
      html += "&amp;";
    } else if (c == '<') {
      html += "&lt;";
    } else if (c == '>') {
      html += "&gt;";
    } else if (c == '"') {
      html += "&quot;";
    } else if (c == '\'') {
      html += "&#39;";
    } else {
      html += text.substr(at, decoded.bytes);
    }
    at += decoded.bytes;
  }
  return html;
}

std::string time_html(std::string_view edtf) {
  const std::string words = escape_html(base::readable_days(edtf));
  const bool is_plain = edtf.size() == 4 || edtf.size() == 7 || edtf.size() == 10;
  const bool is_number = edtf.find_first_not_of("0123456789-") == std::string_view::npos;
  if (!is_plain || !is_number || !base::day_range(edtf)) return words;
  // "2021-21" is a spring in EDTF and no month in HTML.
  if (edtf.size() == 7 && edtf.substr(5) > "12") return words;
  return fmt::format("<time datetime=\"{}\">{}</time>", edtf, words);
}

std::string counted(std::size_t count, std::string_view noun, std::string_view plural) {
  if (count == 1) return fmt::format("1 {}", noun);
  return plural.empty() ? fmt::format("{} {}s", count, noun) : fmt::format("{} {}", count, plural);
}

std::string PageIds::take(const std::string& claim_id) {
  const int before = taken_[claim_id]++;
  return "c-" + claim_id + (before == 0 ? "" : "-" + std::to_string(before + 1));
}

std::string day_html(const DaySection& day, std::size_t number, PageIds& ids) {
  std::size_t meetings = 0;
  for (const ChronologyLine& line : day.lines) meetings += line.kind == "meeting" ? 1U : 0U;
  const std::size_t statements = day.lines.size() - meetings;
  std::vector<std::string> counts;
  if (meetings > 0) counts.push_back(counted(meetings, "meeting"));
  if (statements > 0) counts.push_back(counted(statements, "statement"));
  std::string html = fmt::format(
      "<section class=\"day\" id=\"day-{0}\" aria-labelledby=\"h-{0}\">\n<h3 id=\"h-{0}\">{1} "
      "<small>{2}</small></h3>\n<ol class=\"lines\">\n",
      number, day.edtf.empty() ? escape_html(day.day) : time_html(day.edtf), listed(counts));
  for (const ChronologyLine& line : day.lines) html += line_html(line, ids);
  return html + "</ol>\n</section>\n";
}

}  // namespace rapporteur::exports
