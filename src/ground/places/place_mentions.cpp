#include "ground/places/place_mentions.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "ground/places/place_key.h"
#include "ground/places/place_use.h"
#include "ground/word_table.h"

namespace rapporteur::ground {
namespace {

// Longest name in running words, dashes and stops counted: "Republic of Nagorno-Karabakh".
constexpr std::size_t kMaxNameWords = 7;

struct NameMatch {
  std::size_t end = 0;
  std::string key;
  std::vector<PlaceCandidate> candidates;
  bool is_state = false;
  bool is_seat = false;
  bool is_short = false;  // "Ala."
};

class MentionFinder {
 public:
  MentionFinder(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer,
                const PlaceList& places)
      : report_(report), analysis_(analysis), gazetteer_(gazetteer), places_(places) {
    for (std::size_t i = 1; i < analysis.tokens.size(); ++i) note_surname(i);
  }

  void read_paragraph(const Paragraph& paragraph) {
    const RunningWords words = cut_running_words(report_, paragraph.span, analysis_);
    std::size_t at = 0;
    while (at < words.size()) {
      const bool can_begin = words[at].is_capital && !time_words().has("month", words[at].lower);
      auto match = can_begin ? longest_name(words, at) : std::nullopt;
      if (!match) {
        at = can_begin ? keep_demonym(words, at) : at + 1;
        continue;
      }
      if (match->candidates.front().kind != "country" && is_surname(match->key)) {
        at = match->end;
        continue;
      }
      const bool in_dateline = paragraph.dateline.contains(words[at].span);
      at = keep(words, at, *match, in_dateline);
    }
  }

  std::vector<PlaceMention> take() { return std::move(mentions_); }

 private:
  // The last word of a person's name of several words: "Ann Fairfield" makes "Fairfield" hers in
  // all of the report.
  void note_surname(std::size_t token) {
    const Token& last = analysis_.tokens[token];
    if (last.ent_type != "PERSON" || last.ent_iob != "I" || !last.tag.starts_with("NNP")) return;
    const bool ends = token + 1 == analysis_.tokens.size() ||
                      analysis_.tokens[token + 1].ent_iob != "I" ||
                      !analysis_.tokens[token + 1].tag.starts_with("NNP");
    if (ends) surnames_.insert(place_key(report_.slice(last.span)));
  }
  bool is_surname(const std::string& key) const { return surnames_.contains(key); }

  // Where the next match is looked for.
  std::size_t keep(const RunningWords& words, std::size_t begin, NameMatch& match,
                   bool in_dateline) {
    PlaceUse use = PlaceUse::place;
    if (!in_dateline && !match.is_short) {
      NameNature nature{match.is_state, match.is_seat, false};
      for (const PlaceCandidate& candidate : match.candidates) {
        nature.is_sure = nature.is_sure || candidate.is_own;
      }
      nature.is_sure = nature.is_sure || match.key.find(' ') != std::string::npos;
      use = judge_use(words, begin, match.end, analysis_, nature);
    }
    if (use == PlaceUse::none) return begin + 1;
    PlaceMention mention;
    mention.span = {words[begin].span.begin, words[match.end - 1].span.end};
    mention.key = std::move(match.key);
    mention.candidates = std::move(match.candidates);
    const RunningWord& behind = word_at(words, match.end);
    mention.is_region_named =
        shipped_words("ground/place_words.tsv").has("region_word", behind.lower);
    mention.is_position = use == PlaceUse::place;
    note_qualifier(words, begin);
    last_end_ = match.end;
    mentions_.push_back(std::move(mention));
    return match.end;
  }

  // "Norlandic troops", "the Norlanders": the country's name in another form.
  std::size_t keep_demonym(const RunningWords& words, std::size_t begin) {
    constexpr std::size_t kLongest = 3;  // words: "South Norlandic"
    for (std::size_t end = std::min(words.size(), begin + kLongest); end > begin; --end) {
      const auto token = words[end - 1].token;
      if (!token || analysis_.tokens[*token].ent_type == "PERSON") continue;
      const Span span{words[begin].span.begin, words[end - 1].span.end};
      const LandTerm* term = gazetteer_.find_land(report_.slice(span));
      if (term == nullptr || (term->uses & (kAdjective | kPeopleSingular | kPeoplePlural)) == 0)
        continue;
      NameMatch match;
      add_land(gazetteer_.lands()[term->land], match);
      if (match.candidates.empty()) continue;
      PlaceMention mention;
      mention.span = span;
      mention.key = "of " + match.candidates.front().country;
      mention.candidates = std::move(match.candidates);
      mention.is_position = false;
      mentions_.push_back(std::move(mention));
      return end;
    }
    return begin + 1;
  }

  // "Osby, Norland": the mention before lies where this one says.
  void note_qualifier(const RunningWords& words, std::size_t begin) {
    if (mentions_.empty() || begin == 0 || begin != last_end_ + 1) return;
    if (words[begin - 1].lower == ",")
      mentions_.back().qualifier = static_cast<int>(mentions_.size());
  }

  std::optional<NameMatch> longest_name(const RunningWords& words, std::size_t begin) const {
    std::optional<NameMatch> best;
    std::string key;
    bool blank = false;
    for (std::size_t end = begin; end < words.size() && end < begin + kMaxNameWords; ++end) {
      const RunningWord& word = words[end];
      if (!word.is_letters && word.lower != "-" && word.lower != "." && word.lower != "'" &&
          !word.is_digits)
        break;
      if (end > begin && (word.lower == "." || word.lower == "'") && !word.is_joined) break;
      blank = blank || (!word.is_joined && end > begin) || word.lower == "-";
      if (!word.is_letters && !word.is_digits) {
        // "Ala." ends with its stop, "Bath." at the end of a sentence does not.
        if (word.lower == "." && best && best->is_short && best->end == end) best->end = end + 1;
        continue;
      }
      if (blank) key += ' ';
      blank = false;
      key += place_key(word.lower);
      // Inside and at the end of the own list's names words may be small: "Lachin corridor".
      if (!word.is_capital && !places_.has_own(key)) continue;
      // "U.S." and "W.Va." hold their last stop.
      const bool dotted = word_at(words, end + 1).lower == "." && word_at(words, end + 1).is_joined;
      auto match = dotted && word.span.size() <= 2 ? name_of(words, begin, end + 2, key)
                                                   : std::optional<NameMatch>{};
      if (!match || !match->is_state) match = name_of(words, begin, end + 1, key);
      if (match) best = std::move(match);
    }
    return best;
  }

  std::optional<NameMatch> name_of(const RunningWords& words, std::size_t begin, std::size_t end,
                                   const std::string& key) const {
    NameMatch match{end, key, {}, false, false, false};
    const Span span{words[begin].span.begin, words[end - 1].span.end};
    const LandTerm* term = gazetteer_.find_land(report_.slice(span));
    if (term != nullptr && (term->uses & kStateName) != 0)
      add_land(gazetteer_.lands()[term->land], match);
    match.is_seat = term != nullptr && (term->uses & kSeat) != 0;
    for (PlaceCandidate& place : places_.find(key)) {
      if (place.kind == "capital") match.is_seat = true;
      match.candidates.push_back(std::move(place));
    }
    // "Osby, Ala.": a short form, by its comma and its full stop.
    const bool dotted = word_at(words, end).lower == "." && word_at(words, end).is_joined;
    const bool initials =  // "S.C."
        report_.slice(span).find('.') != std::string_view::npos && places_.is_initials(key);
    if (dotted && (initials || (begin > 0 && words[begin - 1].lower == ","))) {
      if (auto region = places_.find_short(key); !region.empty()) {
        match.candidates = std::move(region);
        match.is_short = true;
      }
    }
    if (match.candidates.empty()) return std::nullopt;
    // "UN", "EU": a body's letters are no town's name.
    if (!match.is_state && gazetteer_.find_body(report_.slice(span)) >= 0) return std::nullopt;
    const bool generic = shipped_words("ground/place_words.tsv").has("generic", key);
    if (generic && !match.candidates.front().is_own && !match.is_state) return std::nullopt;
    return match;
  }

  void add_land(const Land& land, NameMatch& match) const {
    const auto point = places_.country_point(land.country);
    if (!land.is_state || !point) return;
    PlaceCandidate country;
    country.kind = "country";
    country.country = land.country;
    country.point = *point;
    country.source = "countries.tsv";
    match.candidates.push_back(std::move(country));
    match.is_state = true;
  }

  const Report& report_;
  const Analysis& analysis_;
  const Gazetteer& gazetteer_;
  const PlaceList& places_;
  std::set<std::string> surnames_;
  std::size_t last_end_ = 0;  // running word behind the last mention of this paragraph
  std::vector<PlaceMention> mentions_;
};

}  // namespace

std::vector<PlaceMention> find_place_mentions(const Report& report, const Analysis& analysis,
                                              const Gazetteer& gazetteer, const PlaceList& places) {
  MentionFinder finder(report, analysis, gazetteer, places);
  for (const Paragraph& paragraph : report.paragraphs) {
    const bool read =
        paragraph.kind != ParagraphKind::header && paragraph.kind != ParagraphKind::boilerplate;
    if (read) finder.read_paragraph(paragraph);
  }
  return finder.take();
}

}  // namespace rapporteur::ground
