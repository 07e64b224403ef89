// The network behind a record: who meets whom, who speaks of whom. Within this room only.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "export/entry_set.h"

namespace rapporteur::exports {

struct NetworkNode {
  std::string id;  // of the person's entry; of others "actor-" and the name
  std::string name;
  std::string office;  // as last seen; empty
};

struct NetworkEdge {
  std::size_t from = 0, to = 0;  // numbers of nodes
  std::string relation;          // meeting, statement, exchange, incident
  std::string status;            // of the entries counted: plans are never added to what was held
  bool is_mutual = false;        // without direction: a meeting
  std::vector<std::string> entries;  // their ids
  std::string first_day, last_day;   // ISO; empty where no entry has a day
  std::string voices;                // "; " between them
};

struct Network {
  std::vector<NetworkNode> nodes;
  std::vector<NetworkEdge> edges;  // by relation, status, from, to
};

Network network_of(const EntrySet& set);

}  // namespace rapporteur::exports
