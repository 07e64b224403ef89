#include "link/names.h"

#include <gtest/gtest.h>

namespace rapporteur::link {
namespace {

struct NameCase {
  const char* one;
  const char* other;
  NameMatch match;
};

// Invented people; the second spelling is what another newspaper makes of the first.
constexpr NameCase kCases[] = {
    {"Mira Solt", "Mira Solt", NameMatch::same},
    {"Zoé Márton", "Zoe Marton", NameMatch::same},
    {"O'Dell Farrow", "ODell Farrow", NameMatch::same},
    {"Ruslan Takhirov", "Ruslan Tahirov", NameMatch::transliterated},
    {"Vugar Gambarov", "Vugar Qambarov", NameMatch::transliterated},
    {"Aram Sarkissian", "Aram Sargsyan", NameMatch::transliterated},
    {"Philip Schaffner", "Filip Shafner", NameMatch::transliterated},
    {"J. Aker", "Jon Aker", NameMatch::initial},
    {"Jon P. Aker", "Jon Aker", NameMatch::initial},
    {"Aker", "Jon Aker", NameMatch::last_name},
    {"Jon Aker", "Per Aker", NameMatch::none},
    {"Mira Solt", "Mira Salter", NameMatch::none},
    {"Ana Lima", "Ana Lema Ortega", NameMatch::none},
};

TEST(CompareNames, SpellingsOfOnePersonMatchAndOthersDoNot) {
  for (const NameCase& c : kCases) {
    EXPECT_EQ(compare_names(c.one, c.other), c.match) << c.one << " / " << c.other;
    EXPECT_EQ(compare_names(c.other, c.one), c.match) << c.other << " / " << c.one;
  }
}

TEST(SoundKey, LettersOfOneSoundAreOne) {
  EXPECT_EQ(sound_key("takhirov"), sound_key("tahirov"));
  EXPECT_EQ(sound_key("schaffer"), sound_key("shafer"));
  EXPECT_EQ(sound_key("kazimir"), sound_key("qasymir"));
  EXPECT_NE(sound_key("solt"), sound_key("solter"));
}

TEST(Folded, OnlyTypographyIsLost) {
  EXPECT_EQ(folded("  Zoé  MÁRTON-Ray "), "zoe marton ray");
  EXPECT_EQ(folded("O’Dell"), folded("O Dell"));
}

}  // namespace
}  // namespace rapporteur::link
