"""tools/fetch_model puts only pinned bytes into the cache, once, and says what is wrong. No network."""
import contextlib
import hashlib
import importlib.machinery
import importlib.util
import io
import os
import pathlib
import sys
import tempfile
import unittest
import zipfile

sys.dont_write_bytecode = True
SCRIPT = pathlib.Path(__file__).parents[2] / "tools" / "fetch_model"
loader = importlib.machinery.SourceFileLoader("fetch_model", str(SCRIPT))
fetch_model = importlib.util.module_from_spec(importlib.util.spec_from_loader("fetch_model", loader))
loader.exec_module(fetch_model)

FILES = {"config.cfg": b"[nlp]", "parser/model": b"weights"}


def sha256(data):
    return hashlib.sha256(data).hexdigest()


class FetchModel(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)
        self.wheel = self.root / "small.whl"
        self.pack(FILES)
        self.pin(FILES)

    def pack(self, files, root="pkg/small-1.0/"):
        with zipfile.ZipFile(self.wheel, "w") as archive:
            for name, data in files.items():
                archive.writestr(root + name, data)

    def pin(self, files):
        rows = [["small-1.0", "md", "pip", "small==1.0", sha256(self.wheel.read_bytes())]]
        rows += [["small-1.0", "md", "file", name, sha256(data)] for name, data in files.items()]
        fetch_model.PINS = self.root / "models.tsv"
        fetch_model.PINS.write_text("# pins\n" + "".join("\t".join(row) + "\n" for row in rows))

    def run_it(self, *arguments):
        os.environ["XDG_CACHE_HOME"] = str(self.root / "cache")
        said = io.StringIO()
        sys.argv = ["fetch_model", *map(str, arguments)]
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = fetch_model.main()
        return code, said.getvalue()

    def installed(self, name):
        return self.root / "cache/rapporteur/models/small-1.0" / name

    def test_puts_the_files_of_a_wheel_into_the_cache(self):
        code, said = self.run_it("--wheel", self.wheel)
        self.assertEqual(code, 0, said)
        self.assertEqual(self.installed("parser/model").read_bytes(), b"weights")

    def test_does_nothing_the_second_time(self):
        self.run_it("--wheel", self.wheel)
        self.wheel.unlink()
        code, said = self.run_it()
        self.assertEqual(code, 0)
        self.assertIn("is in", said)

    def test_fetches_a_damaged_model_again(self):
        self.run_it("--wheel", self.wheel)
        self.installed("parser/model").write_bytes(b"broken")
        code, said = self.run_it("--wheel", self.wheel)
        self.assertEqual(code, 0)
        self.assertIn("damaged (parser/model)", said)
        self.assertEqual(self.installed("parser/model").read_bytes(), b"weights")

    def test_refuses_another_wheel(self):
        self.pack({**FILES, "parser/model": b"other"})
        code, said = self.run_it("--wheel", self.wheel)
        self.assertEqual(code, 1)
        self.assertIn("was expected", said)
        self.assertFalse(self.installed("config.cfg").exists())

    def test_refuses_a_file_that_is_not_the_pinned_one(self):
        self.pin({**FILES, "parser/model": b"better"})
        code, said = self.run_it("--wheel", self.wheel)
        self.assertEqual(code, 1)
        self.assertIn("parser/model", said)
        self.assertEqual(sorted((self.root / "cache/rapporteur/models").iterdir()), [])

    def test_names_what_is_no_wheel(self):
        self.wheel.write_bytes(b"nothing")
        self.pin(FILES)
        code, said = self.run_it("--wheel", self.wheel)
        self.assertEqual(code, 1)
        self.assertIn("small.whl", said)


if __name__ == "__main__":
    unittest.main()
