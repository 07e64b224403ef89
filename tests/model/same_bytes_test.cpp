// Promise 4: the same input, program, model and rules give the same bytes, on any number of threads
// and in any order of reading.

#include <algorithm>
#include <map>
#include <set>

#include <gmock/gmock.h>

#include "export/layers_json.h"
#include "loaded_model.h"
#include "pipeline/read_many.h"

namespace rapporteur::test {
namespace {

namespace fs = std::filesystem;
using Lines = std::map<std::string, std::vector<std::string>>;

struct SameBytes : ModelTest {
  std::vector<fs::path> files =
      read::find_inputs({std::string(RAPPORTEUR_SOURCE_DIR) + "/examples"}).value();

  // Every line of the stream with every layer, by report.
  [[nodiscard]] Lines read(unsigned threads) const {
    const auto& names = exports::layer_names();
    const std::set<std::string> layers(names.begin(), names.end());
    Lines lines;
    pipeline::read_many({files, {}, threads}, use(),
                        [&](pipeline::Outcome&& outcome, const pipeline::Progress&) {
                          if (const auto* reading = std::get_if<pipeline::Reading>(&outcome))
                            lines[reading->report.id] = exports::stream_lines(*reading, layers);
                          return true;
                        });
    return lines;
  }
};

TEST_F(SameBytes, ComeOutOnAnyNumberOfThreadsAndInAnyOrderOfReading) {
  const Lines expected = read(1);
  EXPECT_GE(expected.size(), 16U);
  for (const unsigned threads : {1U, 2U, 3U}) {
    std::ranges::reverse(files);
    EXPECT_EQ(read(threads), expected) << threads << " threads";
  }
}

}  // namespace
}  // namespace rapporteur::test
