#include "read/json_records.h"

#include <array>
#include <optional>

#include <fmt/format.h>
#include <simdjson.h>

#include "base/files.h"
#include "read/language.h"
#include "read/lines.h"
#include "read/outlet_names.h"
#include "read/plain_day.h"

namespace rapporteur::read {

namespace {

namespace dom = simdjson::dom;

// A report of this size is no report; the longest book has a tenth of it.
constexpr std::size_t kMaxRecordBytes = std::size_t{16} << 20;

template <std::size_t N>
using Names = std::array<const char*, N>;

// Ours, news-please's, trafilatura's, and what crawlers write by hand.
constexpr Names<5> kId = {"id", "url", "source_url", "link", "source"};
constexpr Names<5> kText = {"text", "maintext", "body", "content", "raw_text"};
constexpr Names<5> kPublished = {"published", "date_publish", "date", "publish_date",
                                 "published_at"};
constexpr Names<5> kOutlet = {"outlet", "sitename", "source_domain", "hostname", "publisher"};
constexpr Names<3> kTitle = {"title", "headline", "title_page"};
constexpr Names<4> kUrl = {"url", "source_url", "link", "source"};
constexpr Names<3> kByline = {"byline", "authors", "author"};

// A string, or a list of strings joined by commas. Python's "None" is nothing.
std::string value_of(const dom::element& element) {
  std::string_view text;
  if (element.get(text) == simdjson::SUCCESS)
    return text == "None" || text == "null" ? "" : std::string(text);
  dom::array list;
  std::string joined;
  if (element.get(list) != simdjson::SUCCESS) {
    std::int64_t number = 0;
    return element.get(number) == simdjson::SUCCESS ? std::to_string(number) : "";
  }
  for (const dom::element item : list) {
    if (item.get(text) == simdjson::SUCCESS && !text.empty())
      joined += (joined.empty() ? "" : ", ") + std::string(text);
  }
  return joined;
}

// The first of several names that has a value.
template <std::size_t N>
std::string field(const dom::object& record, const Names<N>& names) {
  for (const char* name : names) {
    dom::element element;
    if (record.at_key(name).get(element) != simdjson::SUCCESS) continue;
    std::string value = value_of(element);
    if (!trim(value).empty()) return value;
  }
  return "";
}

void set(SourcedFact& fact, std::string value) {
  if (!value.empty()) fact = {std::move(value), "metadata"};
}

std::optional<Report> to_report(const dom::object& record, std::string_view bytes,
                                const KnownFacts& known) {
  Report report;
  report.text = field(record, kText);
  if (report.text.empty()) return std::nullopt;
  report.id = field(record, kId);
  set(report.published, plain_day(field(record, kPublished)));
  set(report.outlet, field(record, kOutlet));
  set(report.title, field(record, kTitle));
  set(report.url, field(record, kUrl));
  set(report.byline, field(record, kByline));
  report.sha256 = base::sha256_hex(bytes);
  report.bytes = bytes.size();
  report.language = detect_language(report.text);
  read_story(report, known);
  return report;
}

class RecordReader {
 public:
  RecordReader(const std::string& name, std::string_view bytes, const KnownFacts& known,
               ReadResult& result)
      : name_(name), bytes_(bytes), known_(known), result_(result) {}

  void read_lines() {
    std::size_t line = 0;
    for (std::size_t begin = 0; begin < bytes_.size();) {
      const std::size_t end = std::min(bytes_.find('\n', begin), bytes_.size());
      ++line;
      const std::string_view row = bytes_.substr(begin, end - begin);
      if (row.size() > kMaxRecordBytes) {
        report_problem(ErrorKind::over_limit, line, begin,
                       "longer than " + std::to_string(kMaxRecordBytes) + " bytes");
      } else if (!trim(row).empty()) {
        read_line(row, line, begin);
      }
      begin = end + 1;
    }
  }

  // One object or a list of them over many lines. False where it is not JSON as a whole.
  bool read_document() {
    if (bytes_.size() > kMaxRecordBytes * 16) return false;
    dom::element root;
    if (parser_.parse(bytes_.data(), bytes_.size()).get(root) != simdjson::SUCCESS) return false;
    dom::array list;
    if (root.get(list) != simdjson::SUCCESS) {
      add(root, bytes_, 1, 0);
      return true;
    }
    std::size_t number = 0;
    for (const dom::element item : list) add(item, simdjson::minify(item), ++number, 0);
    return true;
  }

  bool first_line_is_whole() {
    const std::string_view rest =
        bytes_.substr(std::min(bytes_.find_first_not_of(" \t\r\n"), bytes_.size()));
    const std::string_view row = rest.substr(0, rest.find('\n'));
    if (row.size() > kMaxRecordBytes) return true;
    return parser_.parse(row.data(), row.size()).error() == simdjson::SUCCESS;
  }

 private:
  void read_line(std::string_view row, std::size_t line, std::size_t begin) {
    dom::element root;
    const auto error = parser_.parse(row.data(), row.size()).get(root);
    if (error != simdjson::SUCCESS) {
      report_problem(ErrorKind::bad_input, line, begin,
                     std::string("not JSON: ") + simdjson::error_message(error));
      return;
    }
    add(root, row, line, begin);
  }

  void add(const dom::element& element, std::string_view row, std::size_t line, std::size_t begin) {
    dom::object record;
    auto report =
        element.get(record) == simdjson::SUCCESS ? to_report(record, row, known_) : std::nullopt;
    if (!report) {
      report_problem(ErrorKind::bad_input, line, begin,
                     "no text in this record (field text, maintext, body or content)");
      return;
    }
    if (report->id.empty()) report->id = name_ + ":" + std::to_string(line);
    result_.reports.push_back(std::move(*report));
  }

  void report_problem(ErrorKind kind, std::size_t line, std::size_t begin, const std::string& why) {
    result_.problems.push_back(
        {kind, fmt::format("{}: line {} (byte {}): {}", name_, line, begin, why)});
  }

  const std::string& name_;
  std::string_view bytes_;
  const KnownFacts& known_;
  ReadResult& result_;
  dom::parser parser_;
};

}  // namespace

bool looks_like_json(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  const std::size_t second = bytes.find_first_not_of(" \t\r\n", first + 1);
  if (second == std::string_view::npos) return false;
  if (bytes[first] == '[') return bytes[second] == '{';
  return bytes[first] == '{' && (bytes[second] == '"' || bytes[second] == '}');
}

void read_json_records(const std::string& name, std::string_view bytes, const KnownFacts& known,
                       ReadResult& result) {
  RecordReader reader(name, bytes, known, result);
  if (reader.first_line_is_whole() && !trim(bytes).starts_with('[')) {
    reader.read_lines();
  } else if (!reader.read_document()) {
    reader.read_lines();
  }
}

}  // namespace rapporteur::read
