// A thinc model file: the layers of one network with their sizes, settings and weights.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/result.h"

namespace rapporteur::lang {

// Numbers in rows (C order). All are finite.
struct FloatArray {
  std::vector<std::size_t> shape;
  std::vector<float> values;
};

struct ThincNode {
  std::string name;                             // "maxout", "hashembed" ...
  std::map<std::string, std::size_t> refs;      // named links to other nodes
  std::map<std::string, std::int64_t> numbers;  // settings that are whole numbers or yes/no
  std::map<std::string, std::vector<std::string>> lists;  // settings that are lists of names
  std::map<std::string, FloatArray> params;
};

class ThincModel {
 public:
  // `file` is named in every error. Node numbers run breadth-first from the root, which is 0.
  static Result<ThincModel> read(std::string file, std::string_view bytes);

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const std::vector<ThincNode>& nodes() const { return nodes_; }
  // Numbers of the nodes with this name, in order.
  [[nodiscard]] std::vector<std::size_t> named(std::string_view name) const;
  // Node `index`'s weights `key`, which must have this shape; 0 stands for any size above 0.
  [[nodiscard]] Result<const FloatArray*> weights(std::size_t index, const std::string& key,
                                                  const std::vector<std::size_t>& shape) const;
  // The node that the root calls `name`.
  [[nodiscard]] std::optional<std::size_t> root_ref(const std::string& name) const;

 private:
  std::string file_;
  std::vector<ThincNode> nodes_;
};

}  // namespace rapporteur::lang
