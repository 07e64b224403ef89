#include "export/prompt.h"

#include <string_view>
#include <utility>

#include "base/shipped_data.h"
#include "export/wording.h"

namespace rapporteur::exports {

namespace {

// Once through the form, so that what a report's own text holds is never taken for a mark.
std::string filled_in(std::string_view form,
                      const std::vector<std::pair<std::string_view, std::string_view>>& marks) {
  std::string text;
  for (std::size_t at = 0; at < form.size();) {
    bool is_mark = false;
    for (const auto& [mark, value] : marks) {
      if (!form.substr(at).starts_with(mark)) continue;
      text += value;
      at += mark.size();
      is_mark = true;
      break;
    }
    if (!is_mark) text += form[at++];
  }
  return text;
}

}  // namespace

std::string coding_prompt(const Report& report) {
  const std::string published =
      report.published.value.empty() ? "a day that it does not say" : report.published.value;
  const std::string outlet = outlet_of(report);
  return filled_in(base::shipped_data("export/prompt.txt").value_or(""),
                   {{"{{REPORT}}", report.id},
                    {"{{PUBLISHED}}", published},
                    {"{{OUTLET}}", outlet},
                    {"{{TEXT}}", report.text}});
}

}  // namespace rapporteur::exports
