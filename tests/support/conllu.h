// Reports with a tree, from CoNLL-U: the way in for tests of the rooms behind `lang`, which
// must not load a trained model.
//
// One file holds one or several documents; `# newdoc id = NAME` opens each and `# newpar` a
// paragraph. The text is put together from FORM and SpaceAfter (MISC), paragraphs are parted by
// an empty line. XPOS is the Penn tag, MISC may carry NER=B-PERSON and After=TEXT, words that stand
// behind the token but were cut from the parser's view ("After= (Russia)"). `# published =
// 2020-06-30`,
// `# kind = headline` (of the paragraph that follows) and `# expect = ...` lines may stand
// anywhere before a sentence.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/analysis.h"
#include "rapporteur/report.h"

namespace rapporteur::test {

struct ParsedReport {
  Report report;
  Analysis analysis;
  std::vector<std::string> expected;  // the `# expect = ` lines, in order
};

// Throws std::runtime_error with the line number where the form is broken: a test wants that.
std::vector<ParsedReport> read_conllu(std::string_view text);

// The same from a file below tests/.
std::vector<ParsedReport> read_conllu_file(const std::string& path_below_tests);

}  // namespace rapporteur::test
