// Whatever is read, its paragraphs lie in order inside the text and a text file keeps its bytes.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "read/read_inputs.h"

namespace rapporteur::read {
namespace {

// Pieces of which reports are made, and some that are none.
const std::vector<std::string> kPieces = {"MIROV, May 3. /TASS/. ",
                                          "The ministers met. ",
                                          "\n",
                                          "\n\n",
                                          "    ",
                                          "All news",
                                          "- a point;\n",
                                          "date 2020-06-30 By X\n",
                                          "By Ana Bel\n",
                                          "\xC2\xA9 2020 News | All",
                                          "\xE2\x80\xA8",
                                          "\xFF",
                                          "<p>",
                                          "</div>",
                                          "<a href=x>",
                                          "(AP) -- ",
                                          "[TEXT] ",
                                          "22/04/2020 09:15",
                                          "TARSK",
                                          " \xE2\x80\x93 ",
                                          ". ",
                                          ": ",
                                          "\"",
                                          "\xC3\xA9",
                                          "<script>",
                                          "<!--",
                                          "\t",
                                          "\r\n",
                                          "Photo: ",
                                          "{\"text\":\"x\"}"};

std::string arbitrary_text() {
  std::string text;
  const auto choices = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(0, kPieces.size()));
  for (const std::size_t i : choices) text += kPieces[i];
  return text;
}

void check(const Report& report) {
  std::uint32_t end = 0;
  for (const Paragraph& paragraph : report.paragraphs) {
    RC_ASSERT(paragraph.span.begin >= end);
    RC_ASSERT(paragraph.span.begin < paragraph.span.end);
    RC_ASSERT(paragraph.span.end <= report.text.size());
    if (!paragraph.dateline.empty()) {
      RC_ASSERT(paragraph.dateline.begin == paragraph.span.begin);
      RC_ASSERT(paragraph.dateline.end <= paragraph.span.end);
    }
    end = paragraph.span.end;
  }
}

RC_GTEST_PROP(ReadBytes, KeepsParagraphsInOrderInsideTheText, ()) {
  const std::string text = arbitrary_text();
  for (const Report& report : read_bytes("a.txt", text, {}).reports) check(report);
  for (const Report& report : read_bytes("a.html", "<html>" + text, {}).reports) check(report);
}

RC_GTEST_PROP(ReadBytes, GivesTheSameAnswerTwice, ()) {
  const std::string text = arbitrary_text();
  const ReadResult once = read_bytes("a.html", "<html>" + text, {});
  const ReadResult again = read_bytes("a.html", "<html>" + text, {});
  RC_ASSERT(once.reports.size() == again.reports.size());
  for (std::size_t i = 0; i < once.reports.size(); ++i)
    RC_ASSERT(once.reports[i].text == again.reports[i].text);
}

}  // namespace
}  // namespace rapporteur::read
