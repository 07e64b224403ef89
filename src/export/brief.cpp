#include <map>
#include <vector>

#include <fmt/format.h>

#include "base/edtf.h"
#include "export/entry_files.h"
#include "export/wording.h"

namespace rapporteur::exports {

namespace {

struct Chapter {
  const char* kind;
  const char* heading;
};

constexpr Chapter kChapters[] = {{"meeting", "Meetings"},       {"statement", "Statements"},
                                 {"position", "Positions"},     {"instrument", "Instruments"},
                                 {"commitment", "Commitments"}, {"exchange", "Exchanges"},
                                 {"incident", "Incidents"},     {"figure", "Figures"}};

// Signs that Markdown would read are written as what they are.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

class Footnotes {
 public:
  explicit Footnotes(const EntrySet& set) : set_(set) {}

  // "[^3]", one for each claim.
  std::string mark(const EntryClaim& claim) {
    const Report* report = set_.report(claim.report);
    const std::string day = report == nullptr ? "" : base::readable_days(report->published.value);
    std::string by = set_.outlet(claim.report);
    if (!claim.voice.empty() && claim.voice != by)
      by = fmt::format("{}, quoting {}", by, claim.voice);
    notes_.push_back(fmt::format("{}{}{}: \"{}\" ({}/{})", plain(by), day.empty() ? "" : ", ", day,
                                 plain(set_.words(claim)), plain(claim.report), claim.claim));
    return fmt::format("[^{}]", notes_.size());
  }

  [[nodiscard]] std::string text() const {
    std::string out;
    for (std::size_t i = 0; i < notes_.size(); ++i)
      out += fmt::format("[^{}]: {}\n", i + 1, notes_[i]);
    return out;
  }

 private:
  const EntrySet& set_;
  std::vector<std::string> notes_;
};

std::string difference_line(const EntrySet& set, const Difference& difference) {
  std::vector<std::string> values;
  for (const DifferenceValue& value : difference.values) {
    std::vector<std::string> voices;
    for (const DifferenceVoice& voice : value.voices) {
      const std::string outlet = set.outlet(voice.report);
      const bool is_outlet = voice.said_by.empty() || voice.said_by == outlet;
      voices.push_back(is_outlet ? outlet : fmt::format("{} ({})", voice.said_by, outlet));
    }
    values.push_back(fmt::format("{} according to {}",
                                 value.value.empty() ? "not given" : value.value, listed(voices)));
  }
  return fmt::format("    - Voices differ on {}: {}.\n", difference.field,
                     plain(fmt::format("{}", fmt::join(values, "; "))));
}

std::string entry_lines(const EntrySet& set, const Entry& entry, Footnotes& notes) {
  std::string marks;
  for (const EntryClaim& claim : entry.claims) marks += notes.mark(claim);
  const std::string day = entry.date.empty() ? "day not given" : base::readable_days(entry.date);
  std::string line = fmt::format("- **{}{}.** {}; {}.{}\n", plain(day),
                                 entry.places.empty() ? "" : ", " + plain(listed(entry.places)),
                                 plain(entry.title), plain(according_to(set, entry)), marks);
  for (const Difference& difference : entry.differences) line += difference_line(set, difference);
  return line;
}

}  // namespace

std::string markdown_brief(const EntrySet& set, const std::string& title) {
  Footnotes notes(set);
  std::string text = fmt::format(
      "# {}\n\n{} reports. What stands here is what they say, not what "
      "is so; every line has its passages in the notes.\n",
      plain(title), set.reports().size());
  for (const Chapter& chapter : kChapters) {
    std::string lines;
    for (const Entry& entry : set.entries()) {
      if (entry.kind == chapter.kind) lines += entry_lines(set, entry, notes);
    }
    if (!lines.empty()) text += fmt::format("\n## {}\n\n{}", chapter.heading, lines);
  }
  return text + "\n" + notes.text();
}

}  // namespace rapporteur::exports
