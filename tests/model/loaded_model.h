// The resources that every test of this program shares: the real model, the shipped data.

#pragma once

#include <gtest/gtest.h>

#include "pipeline/run.h"

namespace rapporteur::test {

// Nothing where no model is installed; loaded once. RAPPORTEUR_MODEL chooses another than md.
const pipeline::Resources* loaded_resources();

// Skips, and says why, where no model is installed. CTest shows such a run as skipped.
class ModelTest : public testing::Test {
 protected:
  void SetUp() override {
    if (loaded_resources() == nullptr) GTEST_SKIP() << "no language model is installed";
  }
  static const pipeline::Resources& use() { return *loaded_resources(); }
};

}  // namespace rapporteur::test
