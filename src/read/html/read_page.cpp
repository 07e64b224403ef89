#include "read/html/read_page.h"

#include "base/utf8.h"
#include "read/html/find_body.h"
#include "read/html/page_day.h"
#include "read/html/page_facts.h"
#include "read/html/page_tree.h"
#include "read/language.h"
#include "read/lines.h"

namespace rapporteur::read::html {

namespace {

void set_story(const std::vector<Block>& blocks, Report& report) {
  for (const Block& block : blocks) {
    if (!report.text.empty()) report.text += "\n\n";
    Paragraph paragraph;
    paragraph.span.begin = static_cast<std::uint32_t>(report.text.size());
    report.text += block.text;
    paragraph.span.end = static_cast<std::uint32_t>(report.text.size());
    if (block.is_heading()) paragraph.kind = ParagraphKind::headline;
    if (block.is_list_item) paragraph.kind = ParagraphKind::list_item;
    report.paragraphs.push_back(paragraph);
  }
}

void set(SourcedFact& fact, const std::string& value) {
  if (!value.empty()) fact = {value, "metadata"};
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  const std::string head = base::to_lower(bytes.substr(0, 4096));
  std::size_t at = head.find("charset=");
  if (at == std::string::npos) return "";
  at += 8;
  while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
  const std::size_t end = head.find_first_of("\"' ;/>", at);
  return head.substr(at, end == std::string::npos ? 0 : end - at);
}

Result<void> read_page(std::string_view page, const KnownFacts& known, Report& report) {
  const auto tree = parse_page(page);
  if (!tree) return fail(tree.error());
  const std::vector<Block> blocks =
      collect_blocks(*tree, std::vector<bool>(tree->nodes.size(), false));
  const PageFacts facts = find_facts(*tree, blocks);
  set_story(find_body(*tree, blocks, facts.title), report);
  report.language = detect_language(report.text);
  report.published = find_page_day(facts, blocks);
  set(report.title, facts.title);
  set(report.outlet, facts.outlet);
  set(report.byline, facts.byline);
  set(report.url, facts.url);
  read_story(report, known);
  return {};
}

}  // namespace rapporteur::read::html
