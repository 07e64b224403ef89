// What a page says of itself in its head: title, outlet, byline, address, moments of publication.

#pragma once

#include <string>
#include <vector>

#include "read/html/page_blocks.h"
#include "read/html/page_tree.h"
#include "read/html/time_stamp.h"

namespace rapporteur::read::html {

struct PageFacts {
  std::string title;  // the headline over the story, without the outlet's name behind it
  std::string outlet;
  std::string byline;
  std::string url;                   // canonical address
  std::string region;                // "US" of <html lang="en-US">
  std::vector<TimeStamp> published;  // from metadata, the most trusted first
  std::vector<TimeStamp> times;      // <time> elements in document order
};

// `blocks` are all blocks of the page.
PageFacts find_facts(const PageTree& tree, const std::vector<Block>& blocks);

}  // namespace rapporteur::read::html
