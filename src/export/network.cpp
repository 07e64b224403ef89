#include "export/network.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/edtf.h"
#include "base/split_list.h"

namespace rapporteur::exports {

namespace {

using EdgeKey = std::tuple<std::string, std::string, std::size_t, std::size_t>;

struct EdgeDraft {
  NetworkEdge edge;
  std::set<std::string> voices;
};

class Builder {
 public:
  explicit Builder(const EntrySet& set) : set_(set) {
    for (const Entry& entry : set.entries()) {
      if (entry.kind != "person") continue;
      for (const Spelling& spelling : entry.names) person_of_.emplace(spelling.name, &entry);
    }
  }

  void add(const Entry& entry) {
    if (entry.kind == "meeting") add_meeting(entry);
    if (entry.kind == "statement") add_directed(entry, "speaker", "target");
    if (entry.kind == "exchange") add_directed(entry, "giver", "receiver");
    if (entry.kind == "incident") add_directed(entry, "source", "target");
  }

  Network finish() {
    for (auto& [key, draft] : edges_) {
      for (const std::string& voice : draft.voices)
        draft.edge.voices += (draft.edge.voices.empty() ? "" : "; ") + voice;
      network_.edges.push_back(std::move(draft.edge));
    }
    return std::move(network_);
  }

 private:
  std::size_t node(const std::string& name, const std::string& entry_id) {
    const auto known = person_of_.find(name);
    NetworkNode made{entry_id, name, ""};
    if (made.id.empty() && known != person_of_.end()) made.id = known->second->id;
    if (known != person_of_.end()) {
      made.name = known->second->title;
      if (!known->second->offices.empty()) made.office = known->second->offices.back().office;
    }
    if (made.id.empty()) made.id = "actor-" + name;
    const auto [at, is_new] = number_of_.emplace(made.id, network_.nodes.size());
    if (is_new) network_.nodes.push_back(std::move(made));
    return at->second;
  }

  void add_edge(const Entry& entry, std::size_t from, std::size_t to, bool is_mutual) {
    if (from == to) return;
    if (is_mutual && from > to) std::swap(from, to);
    EdgeDraft& draft = edges_[EdgeKey{entry.kind, entry.status, from, to}];
    NetworkEdge& edge = draft.edge;
    edge.from = from;
    edge.to = to;
    edge.relation = entry.kind;
    edge.status = entry.status;
    edge.is_mutual = is_mutual;
    edge.entries.push_back(entry.id);
    for (const std::string& voice : voices_of(set_, entry)) draft.voices.insert(voice);
    const auto days = base::day_range(entry.date);
    if (!days) return;
    if (edge.first_day.empty() || days->first < edge.first_day) edge.first_day = days->first;
    if (edge.last_day.empty() || days->last > edge.last_day) edge.last_day = days->last;
  }

  void add_meeting(const Entry& entry) {
    std::vector<std::size_t> there;
    for (const EntryParty& party : entry.parties) there.push_back(node(party.name, party.entry));
    for (const EntryParty& party : entry.mediators) there.push_back(node(party.name, party.entry));
    std::sort(there.begin(), there.end());
    there.erase(std::unique(there.begin(), there.end()), there.end());
    for (std::size_t i = 0; i < there.size(); ++i) {
      for (std::size_t k = i + 1; k < there.size(); ++k) add_edge(entry, there[i], there[k], true);
    }
  }

  void add_directed(const Entry& entry, std::string_view from, std::string_view to) {
    std::vector<std::size_t> sources, targets;
    for (const std::string& name : base::split_list(field_of(entry, from)))
      sources.push_back(node(name, ""));
    for (const std::string& name : base::split_list(field_of(entry, to)))
      targets.push_back(node(name, ""));
    for (const std::size_t source : sources) {
      for (const std::size_t target : targets) add_edge(entry, source, target, false);
    }
  }

  const EntrySet& set_;
  Network network_;
  std::map<std::string, const Entry*> person_of_;
  std::map<std::string, std::size_t> number_of_;
  std::map<EdgeKey, EdgeDraft> edges_;
};

}  // namespace

Network network_of(const EntrySet& set) {
  Builder builder(set);
  for (const Entry& entry : set.entries()) builder.add(entry);
  return builder.finish();
}

}  // namespace rapporteur::exports
