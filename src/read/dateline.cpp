#include "read/dateline.h"

#include <algorithm>
#include <array>

#include "read/dateline_words.h"
#include "read/lines.h"
#include "read/outlet_names.h"

namespace rapporteur::read {

namespace {

// Longest dateline seen in wire copy is under 140 bytes; more is a sentence.
constexpr std::size_t kMaxBytes = 200;
constexpr std::size_t kMaxPlaceWords = 4;
constexpr std::size_t kMaxAgencyWords = 6;
constexpr std::size_t kMaxBylineWords = 4;

constexpr std::array<std::string_view, 5> kDashes = {"\xE2\x80\x94", "\xE2\x80\x93", "--", "-",
                                                     "_"};

class DatelineReader {
 public:
  DatelineReader(std::string_view text, Span paragraph)
      : text_(text.substr(0, std::min<std::size_t>(paragraph.end, paragraph.begin + kMaxBytes))),
        end_(paragraph.end),
        at_(paragraph.begin) {
    found_.span.begin = paragraph.begin;
  }

  std::optional<Dateline> read() {
    read_open_agency();
    if (found_.agency.empty()) read_place();
    for (bool going_on = true; going_on;) going_on = read_part();
    if (found_.place.empty() && found_.agency.empty()) return std::nullopt;
    if (!read_close()) return std::nullopt;
    read_after_close();
    return finish();
  }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] bool has_evidence() const {
    return found_.day || no_date_ || has_bracket_ || !found_.agency.empty();
  }

  void skip(std::string_view characters) {
    while (!at_end() && characters.find(text_[at_]) != std::string_view::npos) ++at_;
    if (rest().starts_with("\xC2\xA0")) {
      at_ += 2;
      skip(characters);
    }
  }

  // The word at `at_`, up to white space, a comma, a bracket, a slash or a dash that stands alone.
  [[nodiscard]] std::string_view peek_word() const {
    std::size_t end = at_;
    while (end < text_.size() && !is_ascii_space(text_[end]) &&
           std::string_view(",()[]/:;|\"<>").find(text_[end]) == std::string_view::npos) {
      if (text_.substr(end).starts_with("\xE2\x80\x94") ||
          text_.substr(end).starts_with("\xE2\x80\x93"))
        break;
      if (text_.substr(end).starts_with("--") || text_.substr(end).starts_with("\xC2\xA0")) break;
      ++end;
    }
    return text_.substr(at_, end - at_);
  }

  // Capitalised words from here on, at most `most`; a full stop is kept on an abbreviation
  // ("N.Y.", "Conn.") but closes a longer word.
  std::string take_name(std::size_t most) {
    const std::size_t begin = at_;
    std::size_t name_end = at_;
    for (std::size_t words = 0; words < most; ++words) {
      const std::string_view word = peek_word();
      if (word.empty() || !is_place_word(word, words == 0)) break;
      const bool closes = word.ends_with('.') && !is_abbreviation(word);
      at_ += word.size() - (closes ? 1 : 0);
      if (!is_inner_word(word)) name_end = at_;
      if (closes || at_end() || (text_[at_] != ' ' && text_[at_] != '\n' && text_[at_] != '\r'))
        break;
      skip(" \t\r\n");
    }
    at_ = name_end;
    return squeeze(text_.substr(begin, name_end - begin));
  }

  void read_place() {
    const std::size_t begin = at_;
    std::string name = take_name(kMaxPlaceWords);
    if (name.ends_with(" and") || name.size() < 2) name.clear();
    if (is_outlet_name(name)) {
      found_.agency = name;
      return;
    }
    if (name.empty()) {
      at_ = begin;
      return;
    }
    if (name.ends_with('.') && std::count(name.begin(), name.end(), '.') == 1) name.pop_back();
    is_caps_ = is_all_caps(name);
    found_.place = in_title_case(name);
    read_country_in_brackets();
    read_more_places();
  }

  // "TEL AVIV (ISRAEL), 27 AUG": a bracket is the country where a comma follows it and no
  // agency is called so.
  void read_country_in_brackets() {
    const std::size_t begin = at_;
    skip(" ");
    const std::string inner = take_enclosed('(', ')');
    const bool is_country = !inner.empty() && rest().starts_with(',') && !is_outlet_name(inner);
    if (!is_country) at_ = begin;
  }

  // ", Azerbaijan", ", N.Y.", " and CAIRO".
  void read_more_places() {
    for (int i = 0; i < 2; ++i) {
      const std::size_t begin = at_;
      if (!rest().starts_with(", ") && !rest().starts_with("/")) return;
      skip(",/ \t\r\n");
      if (day_at(text_, at_)) {
        at_ = begin;
        return;
      }
      const std::string more = take_name(kMaxPlaceWords);
      if (more.empty() || more == "NO DATE" || is_outlet_name(more)) {
        at_ = begin;
        return;
      }
    }
  }

  std::string take_enclosed(char open, char close) {
    if (at_end() || text_[at_] != open) return "";
    const std::size_t end = text_.find(close, at_ + 1);
    if (end == std::string_view::npos || end - at_ > 70) return "";
    std::string inner = squeeze(text_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    return inner;
  }

  // A part that needs no place before it: "(Reuters) - ", "/ARKA/. ".
  void read_open_agency() {
    const std::size_t begin = at_;
    std::string name = take_enclosed('(', ')');
    if (name.empty()) name = take_enclosed('/', '/');
    if (is_outlet_name(name)) {
      found_.agency = name;
    } else {
      at_ = begin;
    }
  }

  // One more day or agency, with what parts it from the one before. False where there is none.
  bool read_part() {
    const std::size_t begin = at_;
    skip(",.| \t\r\n");
    const std::string_view between = text_.substr(begin, at_ - begin);
    follows_closely_ = between.find_first_of(",.|") == std::string_view::npos;
    if (read_day() || read_no_date() || read_byline() || read_enclosed_part() || read_bare_agency())
      return true;
    at_ = begin;
    return false;
  }

  bool read_day() {
    if (found_.day) return false;
    const auto day = day_at(text_, at_);
    if (!day) return false;
    found_.day = day;
    at_ = day->span.end;
    is_day_apart_ = !follows_closely_;
    ends_enclosed_ = false;
    return true;
  }

  bool read_no_date() {
    if (no_date_ || !rest().starts_with("NO DATE")) return false;
    no_date_ = true;
    at_ += 7;
    return true;
  }

  // "Sept. 23 By Ana Lund - Trend:": who wrote it, and for whom, behind the day.
  bool read_byline() {
    if (!found_.byline.empty() || !found_.day) return false;
    const std::size_t begin = at_;
    if (!rest().starts_with("By ") && !rest().starts_with("by ")) return false;
    at_ += 3;
    const std::string name = take_name(kMaxBylineWords);
    if (name.find(' ') == std::string::npos) {
      at_ = begin;
      return false;
    }
    found_.byline = name;
    ends_enclosed_ = false;
    const std::size_t behind_name = at_;
    skip(" \t\r\n/");
    read_dash();
    skip(" \t\r\n");
    const std::string agency = found_.agency.empty() ? take_name(kMaxAgencyWords) : "";
    if (!agency.empty() && is_outlet_name(agency)) {
      found_.agency = agency;
      skip(" ");
      ends_enclosed_ = rest().starts_with('/');
      if (ends_enclosed_) ++at_;
    } else {
      at_ = behind_name;
    }
    return true;
  }

  bool read_enclosed_part() {
    const std::size_t begin = at_;
    std::string inner = take_enclosed('(', ')');
    if (inner.empty()) inner = take_enclosed('/', '/');
    if (inner.empty()) return false;
    const auto day = day_at(inner, 0);
    if (!found_.day && day && day->span.end == inner.size()) {
      found_.day = day;
      ends_enclosed_ = true;
      return true;
    }
    const std::size_t words =
        split_words(inner, {0, static_cast<std::uint32_t>(inner.size())}).size();
    const bool may_be_agency =
        !has_bracket_ && found_.agency.empty() && words <= kMaxAgencyWords && starts_upper(inner);
    if (!may_be_agency && !is_outlet_name(inner)) {
      at_ = begin;
      return false;
    }
    // "KYIV (Ukraine) -": without a day in front only what is called like an outlet is one.
    if (found_.day || no_date_ || is_outlet_name(inner)) {
      found_.agency = without_reporter(inner);
    } else {
      has_bracket_ = true;
    }
    ends_enclosed_ = true;
    return true;
  }

  // "Trend T. Hajiyev": an agency and who wrote for it.
  [[nodiscard]] static std::string without_reporter(const std::string& agency) {
    const std::string first = agency.substr(0, agency.find(' '));
    const bool has_reporter = first.size() < agency.size() && is_agency_name(first) &&
                              !is_agency_name(agency) &&
                              !is_outlet_name(agency.substr(first.size()));
    return has_reporter ? first : agency;
  }

  // "Baku, April 20, State News Agency" and "YEREVAN, 12 MAY, ARMENPRESS.": only behind a day or
  // a place, and only what is called like an outlet.
  bool read_bare_agency() {
    if (!found_.agency.empty() || found_.place.empty()) return false;
    const std::size_t begin = at_;
    const std::string name = take_name(kMaxAgencyWords);
    if (!name.empty() && is_outlet_name(name)) {
      found_.agency = name;
      ends_enclosed_ = false;
      return true;
    }
    at_ = begin;
    return false;
  }

  // The mark that closes the dateline, as strong as the parts before it are weak.
  bool read_close() {
    skip(" \t\r\n");
    if (at_ >= end_) return close_at_end();
    if (rest().starts_with('.')) {
      ++at_;
      skip(" ");
      if (read_dash()) return true;
      return has_evidence() && (found_.day || !found_.agency.empty());
    }
    if (rest().starts_with(':')) {
      ++at_;
      found_.may_be_speaker = !has_evidence();
      return has_evidence() || (is_caps_ && words_in_place() <= 3);
    }
    if (read_dash()) return true;
    // "KABUL, Afghanistan (May 28, 2011) In Kandahar", "Baku, Jan. 12 / Trend / The minister"
    return found_.day && ends_enclosed_;
  }

  bool close_at_end() {
    found_.is_whole_line = true;
    // "Pay May 12" is no dateline; "Mirov, May 12" is.
    const bool is_day_enough = found_.day && (is_day_apart_ || ends_enclosed_);
    return !found_.place.empty() &&
           (is_day_enough || no_date_ || has_bracket_ || !found_.agency.empty());
  }

  bool read_dash() {
    const bool spaced = at_ > 0 && is_ascii_space(text_[at_ - 1]);
    for (const std::string_view dash : kDashes) {
      if (!rest().starts_with(dash)) continue;
      const std::size_t behind = at_ + dash.size();
      const bool space_behind = behind >= text_.size() || is_ascii_space(text_[behind]);
      // A single "-" or "_" inside a word is no dash.
      if (dash.size() == 1 && !space_behind) return false;
      if (dash.size() == 1 && !spaced && !has_evidence()) return false;
      at_ = behind;
      return true;
    }
    return false;
  }

  [[nodiscard]] std::size_t words_in_place() const {
    return split_words(found_.place, {0, static_cast<std::uint32_t>(found_.place.size())}).size();
  }

  // "/TASS/." behind the first mark, and the tags of monitoring services: "[TEXT]".
  void read_after_close() {
    skip(" \t\r\n");
    if (found_.agency.empty() && read_enclosed_part()) {
      skip(" .");
      read_dash();
      skip(" \t\r\n");
    }
    while (!at_end() && text_[at_] == '[') {
      const std::size_t begin = at_;
      const std::string tag = take_enclosed('[', ']');
      if (tag.empty() || !is_all_caps(tag)) {
        at_ = begin;
        return;
      }
      skip(" \t\r\n");
    }
  }

  std::optional<Dateline> finish() {
    if (at_ >= end_) {
      found_.is_whole_line = true;
      found_.span.end = static_cast<std::uint32_t>(end_);
      if (!has_evidence()) return std::nullopt;
      return found_;
    }
    if (!starts_upper(rest().substr(0, 24)) || starts_lower(rest())) return std::nullopt;
    found_.span.end = static_cast<std::uint32_t>(at_);
    return found_;
  }

  std::string_view text_;
  std::size_t end_;
  std::size_t at_;
  Dateline found_;
  bool is_caps_ = false;
  bool no_date_ = false;
  bool has_bracket_ = false;
  bool follows_closely_ = false;  // nothing but a space before the part that is read
  bool is_day_apart_ = false;     // a comma or a full stop before the day
  bool ends_enclosed_ = false;    // the last part stood in brackets or slashes
};

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text, Span paragraph) {
  return DatelineReader(text, paragraph).read();
}

}  // namespace rapporteur::read
