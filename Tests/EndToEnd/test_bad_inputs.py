#!/usr/bin/env python3
"""Every CSV and JSON file of the corpus of bad inputs comes to the end that is expected of it.

    YARDSTICK=.build/release/yardstick python3 Tests/EndToEnd/test_bad_inputs.py

The corpus stands beside the repository, in ../shared/tools (or where YARDSTICK_SHARED says). Its
workbooks (xlsx) and YAML files are not run here yet: workbooks come with the round trip of
spreadsheets, and observations are not read from YAML.
"""
import contextlib
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

import bad_inputs_adapter as adapter

HERE = pathlib.Path(__file__).resolve().parent
SHARED = pathlib.Path(os.environ.get("YARDSTICK_SHARED", HERE.parents[2] / "shared"))
PROGRAM = SHARED / "tools" / "bad_inputs.py"

# Refused for reasons of every kind: a row, a key, the encoding, the file, the syntax.
SAMPLE = ["csv.duplicate_row", "csv.error_in_last_row", "csv.windows_1254", "csv.truncated_in_quote",
          "csv.many_errors", "json.syntax_truncated", "json.value_above", "json.duplicate_record"]


@unittest.skipUnless(PROGRAM.exists(), f"{PROGRAM} is absent")
@unittest.skipUnless(os.environ.get("YARDSTICK"), "YARDSTICK does not name the executable")
class BadInputs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="yardstick-bad-inputs-")
        subprocess.run([sys.executable, PROGRAM, "generate", cls.folder], check=True,
                       stdout=subprocess.DEVNULL)
        with open(os.path.join(cls.folder, "catalog.json")) as f:
            cls.catalog = json.load(f)
        with open(os.path.join(cls.folder, "manifest.json")) as f:
            cls.cases = {c["id"]: c for c in json.load(f)["cases"]}
        # A home of an earlier run may hold what that run's program stored.
        shutil.rmtree(adapter.home(os.path.join(cls.folder, "catalog.json")))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_every_file_comes_to_its_end(self):
        out = os.path.join(self.folder, "out.json")
        command = (f"{sys.executable} {HERE / 'bad_inputs_adapter.py'} "
                   "--catalog {catalog} --format {format} {file}")
        ran = subprocess.run(
            [sys.executable, PROGRAM, "run", "--dir", self.folder, "--cmd", command,
             "--only", r"^(csv|json)\.", "--out", out], capture_output=True, text=True)
        with open(out) as f:
            results = json.load(f)
        print(ran.stdout.splitlines()[-1])

        failed = {r["id"]: r["why"] for r in results if not r["passed"]}

        self.assertGreater(len(results), 250)
        self.assertEqual({}, {k: v for k, v in failed.items() if k not in adapter.EXCEPTIONS})
        self.assertEqual(set(adapter.EXCEPTIONS), set(failed) & set(adapter.EXCEPTIONS),
                         "an exception that no longer holds must be taken out")

    def test_a_refused_file_leaves_nothing_behind(self):
        home = adapter.home(os.path.join(self.folder, "catalog.json"))
        self.load(home, "csv.ok")
        before = self.stored(home)
        self.assertGreaterEqual(before, 2)

        for case in SAMPLE:
            with self.subTest(case):
                answer = self.load(home, case)

                self.assertEqual("refused", answer["outcome"])
                self.assertEqual(before, self.stored(home))

    def test_the_same_file_twice_changes_nothing(self):
        home = adapter.home(os.path.join(self.folder, "catalog.json"))
        self.load(home, "csv.ok")

        again = self.load(home, "csv.ok")

        self.assertEqual((0, 0, 2), (again["new"], again["changed"], again["unchanged"]))

    def load(self, home, case):
        """Imports a file for good and returns the product's answer."""
        entry = self.cases[case]
        done = subprocess.run(
            adapter.arguments(home, self.catalog, entry["format"],
                              os.path.join(self.folder, entry["file"]), dry=False),
            capture_output=True, text=True)
        self.assertTrue(done.stdout, done.stderr)
        return json.loads(done.stdout)

    def stored(self, home):
        """How many observations the home holds, counted beside the program."""
        database = pathlib.Path(home) / "yardstick.sqlite"
        with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT COUNT(*) FROM revision").fetchone()[0]


if __name__ == "__main__":
    unittest.main()
