#include "export/html_page.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/edtf.h"
#include "base/shipped_data.h"
#include "base/utf8.h"
#include "export/page_parts.h"

namespace rapporteur::exports {

namespace {

std::string days_words(const std::string& first, const std::string& last) {
  return base::readable_days(first == last ? first : first + "/" + last);
}

std::string lede_of(const Overview& overview, const PageOptions& options) {
  std::string text = fmt::format("From {} by {}", counted(overview.reports, "report"),
                                 counted(overview.outlets.size(), "outlet"));
  if (!overview.first_published.empty()) {
    text += ", published " + days_words(overview.first_published, overview.last_published);
  }
  text +=
      ". Every line is what a report says and shows the words it stands on; nothing is weighed or "
      "blended.";
  if (!options.scope.empty()) text += " Shown here: " + options.scope + ".";
  return text;
}

std::string figure(std::string_view name, std::string_view big, const std::string& sub) {
  return fmt::format("<div><dt>{}</dt><dd class=\"big\">{}</dd>{}</div>\n", name, big,
                     sub.empty() ? "" : fmt::format("<dd class=\"sub\">{}</dd>", escape_html(sub)));
}

std::string figures(const Overview& overview) {
  std::string of_reports;
  if (overview.copies > 0) of_reports = counted(overview.copies, "is a copy", "are copies");
  if (const std::size_t uncoded = overview.reports - overview.coded_reports; uncoded > 0) {
    of_reports += (of_reports.empty() ? "" : ", ") + fmt::format("{} not in English", uncoded);
  }
  std::string by_status;
  for (const auto& [status, count] : overview.meetings_by_status) {
    by_status += fmt::format("{}{}\u00A0{}", by_status.empty() ? "" : ", ", count, status);
  }
  std::string html = "<dl class=\"figures\">\n";
  html += figure("Reports", std::to_string(overview.reports), of_reports);
  html += figure("Outlets", std::to_string(overview.outlets.size()), "");
  html += figure("Meetings", std::to_string(overview.meetings), by_status);
  html += figure("Statements", std::to_string(overview.statements), "");
  html += figure("People named", std::to_string(overview.people), "");
  return html + "</dl>\n";
}

// The day sections that have a day, for "earliest" and "latest".
std::string ends(const std::vector<DaySection>& days) {
  std::vector<std::size_t> dated;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (!days[i].key.empty()) dated.push_back(i);
  }
  if (dated.empty()) return "";
  const auto link = [&](std::size_t i) {
    return fmt::format("<a href=\"#day-{}\">{}</a>", i + 1, time_html(days[i].edtf));
  };
  return fmt::format("<p class=\"ends\">{} in the chronology. Earliest: {}. Latest: {}.</p>\n",
                     counted(days.size(), "day or span", "days or spans"), link(dated.front()),
                     link(dated.back()));
}

struct Month {
  std::size_t first_section = 0, meetings = 0, statements = 0;
};

// "lines, 2 meetings and 3 statements": what a month has, for those who do not see its bar.
std::string what_of(const Month& month) {
  std::vector<std::string> parts;
  if (month.meetings > 0) parts.push_back(counted(month.meetings, "meeting"));
  if (month.statements > 0) parts.push_back(counted(month.statements, "statement"));
  return fmt::format("{}, {},", month.meetings + month.statements == 1 ? "line" : "lines",
                     listed(parts));
}

// One bar for each month in which something lies, meetings below statements. Months without
// lines are left out, so that a line about 1991 does not stretch the row.
std::string months(const std::vector<DaySection>& days) {
  std::map<std::string, Month> by_month;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (days[i].key.size() != 10) continue;
    Month& month = by_month.try_emplace(days[i].key.substr(0, 7), Month{i, 0, 0}).first->second;
    for (const ChronologyLine& line : days[i].lines)
      ++(line.kind == "meeting" ? month.meetings : month.statements);
  }
  if (by_month.size() < 2) return "";
  std::size_t most = 1;
  for (const auto& [key, month] : by_month)
    most = std::max(most, month.meetings + month.statements);
  const auto height = [&](std::size_t count) {
    return 4.5 * static_cast<double>(count) / static_cast<double>(most);
  };
  std::string html = "<nav aria-label=\"Lines by month\">\n<ol class=\"months\">\n";
  for (const auto& [key, month] : by_month) {
    html += fmt::format(
        "<li><a href=\"#day-{}\"><span class=\"count\">{}<span class=\"unseen\"> {} in "
        "</span></span><span class=\"bar\" "
        "aria-hidden=\"true\">"
        "<i style=\"height:{:.2f}rem\"></i><i class=\"met\" "
        "style=\"height:{:.2f}rem\"></i></span><span class=\"month\">{}</span></a></li>\n",
        month.first_section + 1, month.meetings + month.statements, what_of(month),
        height(month.statements), height(month.meetings), escape_html(base::readable_days(key)));
  }
  return html +
         "</ol>\n</nav>\n<p class=\"key\" aria-hidden=\"true\"><i "
         "class=\"met\"></i>meetings<i></i>statements</p>\n";
}

std::string outlets(const Overview& overview) {
  if (overview.outlets.empty()) return "";
  std::string html = fmt::format(
      "<details class=\"side\"><summary>{}</summary>\n<table><thead><tr><th "
      "scope=\"col\">Outlet</th>"
      "<th scope=\"col\" class=\"number\">Reports</th></tr></thead><tbody>\n",
      counted(overview.outlets.size(), "outlet"));
  for (const auto& [outlet, count] : overview.outlets) {
    html += fmt::format("<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td></tr>\n",
                        escape_html(outlet), count);
  }
  return html + "</tbody></table></details>\n";
}

std::string filter_form(const std::vector<DaySection>& days) {
  std::set<std::string> statuses;
  for (const DaySection& day : days) {
    for (const ChronologyLine& line : day.lines) statuses.insert(line.status);
  }
  std::string options = "<option value=\"\">any</option>";
  for (const std::string& status : statuses)
    options += fmt::format("<option>{}</option>", escape_html(status));
  return fmt::format(
      "<form class=\"filter\" role=\"search\" hidden>\n"
      "<div><label for=\"words\">Words, names, places</label><input id=\"words\" name=\"words\" "
      "type=\"search\" autocomplete=\"off\"></div>\n"
      "<div><label for=\"status\">Status</label><select id=\"status\" "
      "name=\"status\">{}</select></div>\n"
      "<button type=\"button\" aria-pressed=\"false\">Hide passages</button>\n"
      "<output name=\"shown\" aria-live=\"polite\"></output>\n</form>\n",
      options);
}

std::string foot(const PageOptions& options) {
  return "<footer class=\"foot\">\n<h2>How to read this page</h2>\n<dl>\n"
         "<dt>held, under way</dt><dd>The report tells it as having taken place or going on.</dd>\n"
         "<dt>planned, offered, proposed</dt><dd>The report tells it as still to come. Whether it "
         "came about is another line, if a report says so.</dd>\n"
         "<dt>did not take place, cancelled, postponed, denied</dt><dd>The report says that it did "
         "not happen, or somebody says so.</dd>\n"
         "<dt>said</dt><dd>Somebody’s words, in direct or indirect speech. They are his or hers, "
         "and the outlet’s that reports them.</dd>\n"
         "<dt>day of the report</dt><dd>The report does not give the day of the act; the line "
         "stands under the day on which it was published.</dd>\n"
         "<dt>according to</dt><dd>The outlet whose report says it, and whom that report names as "
         "its source.</dd>\n</dl>\n" +
         fmt::format("<p class=\"made\">{}</p>\n</footer>\n", escape_html(options.made_by));
}

std::string shipped(std::string_view name) { return base::shipped_data(name).value_or(""); }

}  // namespace

std::string html_page(const Chronology& chronology, const PageOptions& options) {
  const Overview& overview = chronology.overview;
  std::string html =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; "
      "script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n";
  html += fmt::format("<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
                      escape_html(options.title), shipped("export/page.css"));
  html +=
      "<a class=\"skip\" href=\"#chronology\">Skip to the chronology</a>\n<div class=\"page\">\n";
  html += fmt::format(
      "<header>\n<p class=\"kicker\">Who met whom, who said what: from "
      "reports</p>\n<h1>{}</h1>\n<p class=\"lede\">{}</p>\n</header>\n",
      escape_html(options.title), escape_html(lede_of(overview, options)));
  html += "<main>\n<section aria-labelledby=\"overview\">\n<h2 id=\"overview\">At a glance</h2>\n";
  if (!options.differences.empty())
    html += "<p class=\"ends\"><a href=\"#differences\">Where voices differ</a></p>\n";
  html += figures(overview) + ends(chronology.days) + months(chronology.days) + outlets(overview) +
          "</section>\n";
  html += "<section aria-labelledby=\"chronology\">\n<h2 id=\"chronology\">Chronology</h2>\n";
  if (chronology.days.empty()) {
    html += "<p class=\"empty\">No meeting or statement was found.</p>\n";
  } else {
    html += filter_form(chronology.days);
  }
  PageIds ids;
  for (std::size_t i = 0; i < chronology.days.size(); ++i)
    html += day_html(chronology.days[i], i + 1, ids);
  html += "</section>\n" + options.differences + "</main>\n" + foot(options) + "</div>\n";
  html += fmt::format("<script>\n{}</script>\n</body>\n</html>\n", shipped("export/filter.js"));
  return html;
}

}  // namespace rapporteur::exports
