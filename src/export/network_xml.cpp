#include <sstream>
#include <string>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "export/entry_files.h"
#include "export/network.h"

namespace rapporteur::exports {

namespace {

struct Attribute {
  const char* id;
  const char* title;
  const char* type;  // as both formats call it
};

// Both formats allow directed and undirected edges in one graph, the programs that read them do
// not: every edge is directed, and one that has no direction says that it is mutual.
constexpr Attribute kEdgeAttributes[] = {
    {"relation", "relation", "string"},   {"status", "status", "string"},
    {"count", "entries", "int"},          {"first_day", "first day", "string"},
    {"last_day", "last day", "string"},   {"entry_ids", "entry ids", "string"},
    {"voices", "according to", "string"}, {"mutual", "mutual", "boolean"},
};

std::string value_of(const NetworkEdge& edge, std::string_view id) {
  if (id == "relation") return edge.relation;
  if (id == "status") return edge.status;
  if (id == "count") return std::to_string(edge.entries.size());
  if (id == "first_day") return edge.first_day;
  if (id == "last_day") return edge.last_day;
  if (id == "entry_ids") return fmt::format("{}", fmt::join(edge.entries, " "));
  if (id == "voices") return edge.voices;
  return edge.is_mutual ? "true" : "false";
}

std::string text_of(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, " ", pugi::format_default, pugi::encoding_utf8);
  return out.str();
}

pugi::xml_node root_of(pugi::xml_document& document, const char* name) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  return document.append_child(name);
}

void add_gexf_attributes(pugi::xml_node graph) {
  pugi::xml_node nodes = graph.append_child("attributes");
  nodes.append_attribute("class") = "node";
  pugi::xml_node office = nodes.append_child("attribute");
  office.append_attribute("id") = "office";
  office.append_attribute("title") = "office";
  office.append_attribute("type") = "string";
  pugi::xml_node edges = graph.append_child("attributes");
  edges.append_attribute("class") = "edge";
  for (const Attribute& attribute : kEdgeAttributes) {
    pugi::xml_node one = edges.append_child("attribute");
    one.append_attribute("id") = attribute.id;
    one.append_attribute("title") = attribute.title;
    const std::string_view type = attribute.type;
    one.append_attribute("type") = type == "int" ? "integer" : attribute.type;
  }
}

void add_gexf_edge(pugi::xml_node edges, const Network& network, std::size_t number) {
  const NetworkEdge& edge = network.edges[number];
  pugi::xml_node one = edges.append_child("edge");
  one.append_attribute("id") = fmt::format("edge-{}", number + 1).c_str();
  one.append_attribute("source") = network.nodes[edge.from].id.c_str();
  one.append_attribute("target") = network.nodes[edge.to].id.c_str();
  one.append_attribute("type") = "directed";
  one.append_attribute("kind") = fmt::format("{} {}", edge.relation, edge.status).c_str();
  one.append_attribute("weight") = static_cast<unsigned>(edge.entries.size());
  pugi::xml_node values = one.append_child("attvalues");
  for (const Attribute& attribute : kEdgeAttributes) {
    const std::string value = value_of(edge, attribute.id);
    if (value.empty()) continue;
    pugi::xml_node cell = values.append_child("attvalue");
    cell.append_attribute("for") = attribute.id;
    cell.append_attribute("value") = value.c_str();
  }
}

void add_graphml_key(pugi::xml_node root, const char* id, const char* of, const char* name,
                     const char* type) {
  pugi::xml_node key = root.append_child("key");
  key.append_attribute("id") = id;
  key.append_attribute("for") = of;
  key.append_attribute("attr.name") = name;
  key.append_attribute("attr.type") = type;
}

void add_graphml_data(pugi::xml_node node, const char* key, const std::string& value) {
  if (value.empty()) return;
  pugi::xml_node data = node.append_child("data");
  data.append_attribute("key") = key;
  data.text().set(value.c_str());
}

}  // namespace

std::string gexf(const EntrySet& set) {
  const Network network = network_of(set);
  pugi::xml_document document;
  pugi::xml_node root = root_of(document, "gexf");
  root.append_attribute("xmlns") = "http://gexf.net/1.3";
  root.append_attribute("version") = "1.3";
  pugi::xml_node graph = root.append_child("graph");
  graph.append_attribute("defaultedgetype") = "directed";
  graph.append_attribute("mode") = "static";
  add_gexf_attributes(graph);
  pugi::xml_node nodes = graph.append_child("nodes");
  for (const NetworkNode& node : network.nodes) {
    pugi::xml_node one = nodes.append_child("node");
    one.append_attribute("id") = node.id.c_str();
    one.append_attribute("label") = node.name.c_str();
    if (node.office.empty()) continue;
    pugi::xml_node office = one.append_child("attvalues").append_child("attvalue");
    office.append_attribute("for") = "office";
    office.append_attribute("value") = node.office.c_str();
  }
  pugi::xml_node edges = graph.append_child("edges");
  for (std::size_t i = 0; i < network.edges.size(); ++i) add_gexf_edge(edges, network, i);
  return text_of(document);
}

std::string graphml(const EntrySet& set) {
  const Network network = network_of(set);
  pugi::xml_document document;
  pugi::xml_node root = root_of(document, "graphml");
  root.append_attribute("xmlns") = "http://graphml.graphdrawing.org/xmlns";
  add_graphml_key(root, "label", "node", "label", "string");
  add_graphml_key(root, "office", "node", "office", "string");
  for (const Attribute& attribute : kEdgeAttributes)
    add_graphml_key(root, attribute.id, "edge", attribute.title, attribute.type);
  pugi::xml_node graph = root.append_child("graph");
  graph.append_attribute("id") = "record";
  graph.append_attribute("edgedefault") = "directed";
  for (const NetworkNode& node : network.nodes) {
    pugi::xml_node one = graph.append_child("node");
    one.append_attribute("id") = node.id.c_str();
    add_graphml_data(one, "label", node.name);
    add_graphml_data(one, "office", node.office);
  }
  for (std::size_t i = 0; i < network.edges.size(); ++i) {
    const NetworkEdge& edge = network.edges[i];
    pugi::xml_node one = graph.append_child("edge");
    one.append_attribute("id") = fmt::format("edge-{}", i + 1).c_str();
    one.append_attribute("source") = network.nodes[edge.from].id.c_str();
    one.append_attribute("target") = network.nodes[edge.to].id.c_str();
    for (const Attribute& attribute : kEdgeAttributes)
      add_graphml_data(one, attribute.id, value_of(edge, attribute.id));
  }
  return text_of(document);
}

}  // namespace rapporteur::exports
