#!/usr/bin/env python3
"""Recomputes every worked example of Docs/Methodology.md with the program itself.

A framework block and an observations block are followed by what is expected of them. The words
after the language say how: the name of a step of `evaluate` with its options, or `analyse`,
`explain`, `whatif` or `compare`. A number holds when it is equal to the last digit printed.
"""
import csv
import io
import json
import pathlib
import re
import tempfile
import unittest

from program import ROOT, run

PAGE = ROOT / "Docs/Methodology.md"
BLOCK = re.compile(r"^```(\w+) ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STEPS = {"combined", "treated", "imputed", "normalised", "scores"}
NUMBER = re.compile(r"-?\d+(?:\.(\d+))?$")


def examples():
    """The blocks of the page: for each expectation its words, text, framework and observations."""
    framework = observations = None
    for _, words, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        words = words.split()
        if words == ["framework"]:
            framework, observations = text, None
        elif words == ["observations"]:
            observations = text
        else:
            yield words, text, framework, observations


def rows(text):
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(text)))


def found(value, path):
    """What stands at a path in an answer; lists are entered by number or by what names an entry."""
    for step in path.split("."):
        if isinstance(value, dict):
            value = value[step]
        elif isinstance(value[0], dict) and step in named(value):
            value = named(value)[step]
        else:
            value = value[int(step)]
    return value


def named(entries):
    """The entries of a list by what names them."""
    names = ("child", "node", "indicator", "country", "source")
    entries = list(reversed(entries))
    return {next(str(entry[name]) for name in names if entry.get(name) is not None): entry
            for entry in entries if any(entry.get(name) is not None for name in names)}


class Methodology(unittest.TestCase):
    def assert_number(self, actual, printed, where):
        decimals = len(NUMBER.match(printed).group(1) or "")
        # Whole numbers are meant exactly.
        tolerance = 0.5000001 * 10 ** -decimals if decimals else 1e-9
        self.assertLessEqual(abs(float(actual) - float(printed)), tolerance, where)

    def assert_cell(self, actual, expected, where):
        if expected and NUMBER.match(expected):
            self.assertNotIn(actual, ("", None), where)
            self.assert_number(actual, expected, where)
        else:
            self.assertEqual(actual, expected, where)

    def assert_rows(self, actual, expected):
        keys = [key for key in ("cycle", "country", "indicator", "node") if key in expected[0]]
        for row in expected:
            same = [other for other in actual if all(other[key] == row[key] for key in keys)]
            self.assertEqual(len(same), 1, row)
            for name, value in row.items():
                if name not in keys:
                    self.assert_cell(same[0][name], value, f"{row}: {name} is {same[0][name]}")

    def done(self, *arguments):
        done = run(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_every_example_comes_out_as_printed(self):
        counted = {}
        with tempfile.TemporaryDirectory() as folder:
            home = None
            for words, text, framework, observations in examples():
                files = pathlib.Path(folder, "framework.yaml"), pathlib.Path(folder, "values.csv")
                files[0].write_text(framework, encoding="utf-8")
                files[1].write_text(observations, encoding="utf-8")
                with self.subTest(example=" ".join(words), framework=framework.splitlines()[0]):
                    if words[0] in STEPS:
                        options = ["--step", words[0], *words[1:]]
                        self.assert_rows(rows(self.done("evaluate", *files, *options)), rows(text))
                    else:
                        home = home or self.new_home(folder)
                        self.check_in_home(home, files, framework, words, text)
                counted[words[0]] = counted.get(words[0], 0) + 1
        self.assertEqual(counted, {
            "combined": 1, "treated": 1, "imputed": 1, "normalised": 2, "scores": 4, "analyse": 3,
            "explain": 2, "whatif": 2, "compare": 1})

    def new_home(self, folder):
        home = pathlib.Path(folder, "home")
        self.done("--home", home, "init")
        return home

    def check_in_home(self, home, files, framework, words, text):
        name = framework.splitlines()[0].removeprefix("framework: ")
        self.done("--home", home, "framework", "load", files[0])
        self.done("--home", home, "import", files[1], "--framework", name)
        command = ["--home", home, *words, "--framework", name]
        if words[0] == "explain":
            lines = [line.strip() for line in self.done(*command).splitlines()]
            for line in text.splitlines():
                self.assertIn(line, lines)
            return
        if words[0] == "compare":
            self.assert_rows(rows(self.done(*command, "--format", "csv")), rows(text))
            return
        answer = json.loads(self.done(*command, "--format", "json"))
        for row in rows(text):
            actual = found(answer, row["path"])
            self.assert_cell(actual, row["value"], f"{row['path']} is {actual}")


if __name__ == "__main__":
    unittest.main()
