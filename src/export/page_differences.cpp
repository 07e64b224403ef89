// The part of the exported page that shows where voices differ.

#include <fmt/format.h>

#include "export/html_page.h"
#include "export/page_parts.h"
#include "export/wording.h"

namespace rapporteur::exports {

namespace {

std::string who_says(const EntrySet& set, const DifferenceVoice& voice) {
  const std::string outlet = set.outlet(voice.report);
  const bool is_outlet = voice.said_by.empty() || voice.said_by == outlet;
  return is_outlet
             ? fmt::format("<cite>{}</cite>", escape_html(outlet))
             : fmt::format("{} (<cite>{}</cite>)", escape_html(voice.said_by), escape_html(outlet));
}

// A row for each voice: what it says of the field, and in which words.
std::string rows(const EntrySet& set, const Entry& entry, const Difference& difference) {
  std::string html;
  for (const DifferenceValue& value : difference.values) {
    for (const DifferenceVoice& voice : value.voices) {
      const EntryClaim* claim = claim_of_voice(entry, voice);
      html += fmt::format(
          "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"words\">{}</td></tr>\n",
          escape_html(difference.field),
          value.value.empty() ? "not given" : escape_html(value.value), who_says(set, voice),
          claim == nullptr ? "" : fmt::format("<q>{}</q>", escape_html(set.words(*claim))));
    }
  }
  return html;
}

std::string entry_html(const EntrySet& set, const Entry& entry) {
  std::string html = fmt::format(
      "<div class=\"differing\">\n<h3>{} <small>{}</small></h3>\n<div class=\"wide\" "
      "tabindex=\"0\" "
      "role=\"region\" aria-label=\"Voices on {}\">\n<table><thead><tr><th scope=\"col\">Field</th>"
      "<th scope=\"col\">Value</th><th scope=\"col\">According to</th><th scope=\"col\">Words</th>"
      "</tr></thead><tbody>\n",
      escape_html(entry.title), entry.date.empty() ? "day not given" : time_html(entry.date),
      escape_html(entry.title));
  for (const Difference& difference : entry.differences) html += rows(set, entry, difference);
  return html + "</tbody></table>\n</div>\n</div>\n";
}

}  // namespace

std::string differences_html(const EntrySet& set) {
  std::string entries;
  std::size_t count = 0;
  for (const Entry& entry : set.entries()) {
    if (entry.differences.empty() || !is_happening(entry)) continue;
    entries += entry_html(set, entry);
    ++count;
  }
  if (count == 0) return "";
  return fmt::format(
      "<section aria-labelledby=\"differences\">\n<h2 id=\"differences\">Where voices differ</h2>\n"
      "<p class=\"note\">{} on which reports, or voices in them, do not say the same. Nothing is "
      "averaged; each stands with its words.</p>\n{}</section>\n",
      counted(count, "entry", "entries"), entries);
}

}  // namespace rapporteur::exports
