#include "read/read_inputs.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "base/files.h"

namespace rapporteur::read {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kText =
    "MIROV, May 3 (Wire One) - The ministers of Velia and Ostrana agreed to meet again, they "
    "said.\n";

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()) + 64, '\0');
  std::string input(bytes);
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

class Folder : public testing::Test {
 protected:
  Folder()
      : root_(fs::path(testing::TempDir()) / ("rapporteur_read_" + std::string(info().name()))) {
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~Folder() override { fs::remove_all(root_); }
  static const testing::TestInfo& info() {
    return *testing::UnitTest::GetInstance()->current_test_info();
  }

  fs::path put(const std::string& name, std::string_view bytes) {
    fs::create_directories((root_ / name).parent_path());
    EXPECT_TRUE(base::write_file(root_ / name, bytes));
    return root_ / name;
  }
  std::vector<std::string> names(const std::vector<fs::path>& paths) {
    std::vector<std::string> relative;
    for (const fs::path& path : paths)
      relative.push_back(fs::relative(path, root_).generic_string());
    return relative;
  }
  fs::path root_;
};

TEST_F(Folder, IsWalkedInOrderWithoutWhatPagesBringAlong) {
  for (const char* name : {"b.txt", "a/z.txt", "a/b.html", "b.meta.json", ".hidden", "p.html",
                           "p_files/ad.html", "style.css", "x.png"}) {
    put(name, "x");
  }
  const auto found = find_inputs({root_.string()});
  ASSERT_TRUE(found);
  EXPECT_THAT(names(*found), ElementsAre("a/b.html", "a/z.txt", "b.txt", "p.html"));
}

TEST_F(Folder, IsNamedWhereItHoldsNoReport) {
  const auto found = find_inputs({root_.string()});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().kind, ErrorKind::not_found);
  EXPECT_THAT(found.error().message, HasSubstr(root_.string()));
  EXPECT_EQ(find_inputs({(root_ / "no.txt").string()}).error().kind, ErrorKind::not_found);
}

TEST_F(Folder, GivesATextItsVeryBytesAndItsSidecar) {
  const fs::path path = put("a.txt", kText);
  put("a.meta.json",
      R"({"outlet": "Wire One", "published": "2020-05-03", "title": "Talks", "url": null})");
  const ReadResult result = read_input(path, {});
  ASSERT_EQ(result.reports.size(), 1U);
  const Report& report = result.reports[0];
  EXPECT_EQ(report.id, "a.txt");
  EXPECT_EQ(report.text, kText);
  EXPECT_EQ(report.published.value, "2020-05-03");
  EXPECT_EQ(report.published.from, "metadata");
  EXPECT_EQ(report.title.value, "Talks");
  EXPECT_EQ(report.language, "en");
  EXPECT_EQ(report.sha256, base::sha256_hex(kText));
}

TEST_F(Folder, TakesFactsFromAManifestAndThenFromTheUser) {
  const fs::path path =
      put("sub/a.txt", "The ministers of Velia and Ostrana met the envoy in the afternoon.\n");
  const fs::path manifest =
      put("list.csv", "file,published,title\nsub/a.txt,2020-05-04,\"Talks, again\"\n");
  ReadOptions options{"House", "1999-01-01", manifest.string(), nullptr};
  ASSERT_TRUE(load_manifest(options));
  const ReadResult result = read_input(path, options);
  ASSERT_EQ(result.reports.size(), 1U);
  EXPECT_EQ(result.reports[0].published.value, "2020-05-04");
  EXPECT_EQ(result.reports[0].title.value, "Talks, again");
  EXPECT_EQ(result.reports[0].outlet.value, "House");
  EXPECT_EQ(result.reports[0].outlet.from, "user");
}

TEST(ReadBytes, AYearOfTheUserCompletesTheDayOfADateline) {
  struct Case {
    std::string text, published;
  };
  for (const Case& story : std::vector<Case>{
           {"TAVO, May 4 (Lake Wire) - The ministers of Velia and Ostrana met.", "2031-05-04"},
           {"TAVO, May 4, 2030 (Lake Wire) - The ministers of Velia and Ostrana met.",
            "2030-05-04"},
           {"TAVO, Feb. 29 (Lake Wire) - The ministers of Velia and Ostrana met.", "2031"},
           {"The ministers of Velia and Ostrana met the envoy in the afternoon.", "2031"}}) {
    const ReadResult result = read_bytes("a.txt", story.text, {"", "2031", "", nullptr});
    ASSERT_EQ(result.reports.size(), 1U);
    EXPECT_EQ(result.reports[0].published.value, story.published) << story.text;
  }
}

TEST_F(Folder, ReadsOnPastABrokenSidecar) {
  const fs::path path = put("a.txt", kText);
  put("a.meta.json", "{");
  const ReadResult result = read_input(path, {});
  EXPECT_EQ(result.reports.size(), 1U);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_THAT(result.problems[0].message, HasSubstr("a.meta.json"));
}

TEST(ReadBytes, UnpacksGzipAndNamesHalfOfOne) {
  const std::string packed = gzip(kText);
  EXPECT_EQ(read_bytes("a.txt.gz", packed, {}).reports.at(0).text, kText);
  EXPECT_EQ(read_bytes("a.txt.gz", packed, {}).reports.at(0).id, "a.txt");
  EXPECT_EQ(read_bytes("a.txt.gz", packed + packed, {}).reports.at(0).text,
            std::string(kText) + std::string(kText));
  const ReadResult half = read_bytes("a.txt.gz", packed.substr(0, packed.size() / 2), {});
  EXPECT_TRUE(half.reports.empty());
  ASSERT_EQ(half.problems.size(), 1U);
  EXPECT_THAT(half.problems[0].message, HasSubstr("a.txt.gz: gzip ends early at byte"));
}

TEST(ReadBytes, RefusesWhatUnpacksWithoutEnd) {
  const std::string bomb = gzip(std::string(80 << 20, '\0'));
  const ReadResult result = read_bytes("bomb.gz", bomb, {});
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].kind, ErrorKind::over_limit);
}

struct Bad {
  std::string bytes;
  ErrorKind kind;
};
class BadBytes : public testing::TestWithParam<Bad> {};

TEST_P(BadBytes, AreNamedWithFileAndByte) {
  const ReadResult result = read_bytes("it.txt", GetParam().bytes, {});
  EXPECT_TRUE(result.reports.empty());
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].kind, GetParam().kind);
  EXPECT_THAT(result.problems[0].message, HasSubstr("it.txt"));
  EXPECT_THAT(result.problems[0].message, HasSubstr("byte"));
}

std::string nested(std::size_t depth) {
  std::string page = "<!doctype html><body>";
  for (std::size_t i = 0; i < depth; ++i) page += "<div>";
  return page;
}

INSTANTIATE_TEST_SUITE_P(Kinds, BadBytes,
                         testing::Values(Bad{std::string("\x7F"
                                                         "ELF\0\0\1\2\3\0\0\0\0",
                                                         13),
                                             ErrorKind::bad_input},
                                         Bad{"%PDF-1.4", ErrorKind::unsupported},
                                         Bad{"PK\x03\x04rest", ErrorKind::unsupported},
                                         Bad{"", ErrorKind::bad_input},
                                         Bad{" \n ", ErrorKind::bad_input},
                                         Bad{"{\"id\": 1}", ErrorKind::bad_input},
                                         Bad{std::string(9 << 20, 'a'), ErrorKind::over_limit},
                                         Bad{nested(100000), ErrorKind::over_limit}));

struct Encoded {
  std::string bytes;
  std::string text;
};
class Encodings : public testing::TestWithParam<Encoded> {};

TEST_P(Encodings, BecomeUtf8) {
  EXPECT_EQ(read_bytes("a.txt", GetParam().bytes, {}).reports.at(0).text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Encodings,
    testing::Values(Encoded{"caf\xC3\xA9 \xFF and \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9",
                            "caf\xC3\xA9 \xFF and \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9"},
                    Encoded{"\xEF\xBB\xBFTalks go on.", "\xEF\xBB\xBFTalks go on."},
                    Encoded{std::string("\xFF\xFEH\0i\0", 6), "Hi"},
                    Encoded{std::string("\xFE\xFF\0H\0i", 6), "Hi"},
                    Encoded{"the minister\x92s plan was \x93"
                            "new\x94, the ministry\x92s office said",
                            "the minister\xE2\x80\x99s plan was \xE2\x80\x9Cnew\xE2\x80\x9D, the "
                            "ministry\xE2\x80\x99s office said"}));

TEST(ReadBytes, KeepsAReportInAnotherLanguageUncoded) {
  const ReadResult result = read_bytes("a.txt",
                                       "Les ministres des Affaires \xC3\xA9trang\xC3\xA8res se "
                                       "sont rencontr\xC3\xA9s lundi et ont d\xC3\xA9"
                                       "cid\xC3\xA9 de se revoir bient\xC3\xB4t.",
                                       {});
  ASSERT_EQ(result.reports.size(), 1U);
  EXPECT_EQ(result.reports[0].language, "fr");
  EXPECT_FALSE(result.reports[0].is_coded());
}

TEST(ReadBytes, TakesCapitalsForEnglish) {
  EXPECT_EQ(read_bytes("a.txt", "THE MINISTERS OF VELIA AND OSTRANA MET IN THE CAPITAL TODAY.", {})
                .reports.at(0)
                .language,
            "en");
}

}  // namespace
}  // namespace rapporteur::read
