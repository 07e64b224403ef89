"""tools/check_rooms catches what it is for: each case is a small tree of files, and the fault that is due."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).parents[2] / "tools" / "check_rooms"


def check(files, rooms="# none\n"):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {**files, "tools/rooms.txt": rooms}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        (root / "include").mkdir(exist_ok=True)
        (root / "src").mkdir(exist_ok=True)
        done = subprocess.run([sys.executable, SCRIPT, folder], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


class CheckRooms(unittest.TestCase):
    def test_takes_what_stands_to_the_left(self):
        code, _ = check({"src/lang/a.cpp": '#include "base/utf8.h"\n#include "rapporteur/report.h"\n#include "lang/a.h"\n'})
        self.assertEqual(code, 0)

    def test_catches_an_include_to_the_right(self):
        code, said = check({"src/lang/a.cpp": '#include <vector>\n#include "claim/rules.h"\n'})
        self.assertEqual(code, 1)
        self.assertIn("src/lang/a.cpp:2: lang must not include claim", said)

    def test_catches_an_edge_without_a_reason_on_record(self):
        code, said = check({"src/clause/a.cpp": '#include "ground/days.h"\n'})
        self.assertEqual(code, 1)
        self.assertIn("clause -> ground is not in tools/rooms.txt", said)

    def test_takes_an_edge_that_is_on_record(self):
        code, _ = check({"src/clause/a.cpp": '#include "ground/days.h"\n'}, "clause -> ground  # why not\n")
        self.assertEqual(code, 0)

    def test_catches_a_noun_that_leans_on_a_room(self):
        code, said = check({"include/rapporteur/a.h": '#include "base/utf8.h"\n'})
        self.assertEqual(code, 1)
        self.assertIn("include must not include base", said)

    def test_wants_a_reason(self):
        code, said = check({}, "clause -> ground\n")
        self.assertEqual(code, 1)
        self.assertIn("rooms.txt:1", said)


if __name__ == "__main__":
    unittest.main()
