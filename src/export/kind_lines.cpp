#include "export/kind_lines.h"

#include <fmt/format.h>

#include <variant>

namespace rapporteur::exports {

namespace {

std::string named(const std::vector<Actor>& actors) {
  std::vector<std::string> names;
  for (const Actor& actor : actors) names.push_back(actor.name);
  return listed(names);
}

void append(Line& line, const std::string& before, const std::string& words,
            PieceStyle style = PieceStyle::plain) {
  if (words.empty()) return;
  line.push_back({before});
  line.push_back({words, style});
}

std::string amount(std::optional<double> number) {
  return number ? fmt::format("{}", *number) : "";
}

struct KindLine {
  std::optional<Line> operator()(const InstrumentClaim& body) const {
    Line line = {{body.name.empty() ? body.type : body.name, PieceStyle::name}};
    append(line, " ", body.name.find(body.number) == std::string::npos ? body.number : "");
    append(line, " of ", named(body.issuers), PieceStyle::name);
    append(line, " between ", named(body.signatories), PieceStyle::name);
    append(line, ", ", body.act);
    return line;
  }
  std::optional<Line> operator()(const ProvisionClaim& body) const {
    Line line = {{"Commitment"}};
    append(line, " of ", named(body.duty_bearers), PieceStyle::name);
    append(line, ": ", body.action);
    append(line, ", by ", body.deadline);
    return line;
  }
  std::optional<Line> operator()(const ComplianceClaim& body) const {
    Line line = {{body.who.empty() ? "A party" : named(body.who), PieceStyle::name}};
    append(line, ": ", body.verdict);
    append(line, ", ", body.demand);
    return line;
  }
  std::optional<Line> operator()(const ExchangeClaim& body) const {
    Line line = {{"Handed over"}};
    append(line, ": ", amount(body.count));
    append(line, body.count ? " " : ": ", body.what);
    append(line, " by ", named(body.givers), PieceStyle::name);
    append(line, " to ", named(body.receivers), PieceStyle::name);
    append(line, " through ", named(body.through), PieceStyle::name);
    append(line, " in return for ", body.in_return);
    return line;
  }
  std::optional<Line> operator()(const FigureClaim& body) const {
    Line line = {{body.measure == "other" && !body.what.empty() ? body.what : body.measure}};
    append(line, ": ", body.qualifier);
    append(line, body.qualifier.empty() ? ": " : " ", amount(body.value));
    append(line, " ", body.unit);
    append(line, " ", body.group);
    return line;
  }
  std::optional<Line> operator()(const EventClaim& body) const {
    Line line;
    append(line, "", named(body.sources), PieceStyle::name);
    append(line, body.sources.empty() ? "" : ": ", body.type);
    append(line, body.sources.empty() ? ": " : " ", named(body.targets), PieceStyle::name);
    if (line.empty()) line.push_back({"Event"});
    return line;
  }
  template <typename Other>
  std::optional<Line> operator()(const Other&) const {
    return std::nullopt;
  }
};

}  // namespace

std::optional<Line> kind_line(const Claim& claim) { return std::visit(KindLine{}, claim.body); }

}  // namespace rapporteur::exports
