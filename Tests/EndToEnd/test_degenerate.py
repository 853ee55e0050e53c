#!/usr/bin/env python3
"""Data out of which no score can be made end in a reason or a plain error: never in NaN or a crash.

Each case goes through evaluate, score, explain, analyse, compare and whatif. Countries and figures
are imaginary.
"""
import csv
import decimal
import io
import itertools
import json
import math
import pathlib
import re
import tempfile
import unittest

from program import run

COUNTRIES = ["ARC", "BOR", "GRA", "SYL"]
CYCLES = ["2022", "2023"]
KINDS = {
    "goalposts": {"low": 0, "high": 10}, "min-max": {}, "z-score": {}, "rank": {}, "borda": {},
    "percentile": {}, "distance-to-max": {}, "fraction-of-max": {},
    "distance-to-reference": {"country": "ARC"}, "piecewise": {"knots": [[0, 0], [10, 100]]},
    "none": {},
}
METHODS = ["arithmetic", "geometric", "harmonic", "product", "min", "max", "median", "copeland"]
# What no reader should ever see.
NO_NUMBER = re.compile(r"(?<![a-z])-?(?:nan|inf|infinity)(?![a-z])", re.IGNORECASE)


def spread(values, before=None):
    """The same values for every indicator, country by country, in both cycles unless said."""
    sides = {"2022": values if before is None else before, "2023": values}
    return {(c, t): sides[t][place % len(sides[t])]
            for place, c in enumerate(COUNTRIES) for t in CYCLES}


CASES = {
    "one country": {("ARC", "2022"): 3, ("ARC", "2023"): 4},
    "one value": {("ARC", "2023"): 4},
    "all equal": spread([5]),
    "all missing": spread(["not-collected"]),
    "negative values": spread([-3, -2, 0, 4]),
    "zeros": spread([0]),
    "huge values": spread([1e308, -1e308, 1.7e308, 1]),
    "from end to end": spread([1e308, -1e308, 1.7e308, 1], [-1.7e308, 1e308, -1.7e308, -1]),
    "huge disagreement": spread([(1e308, -1e308), (1.7e308, 1.6e308), (1e200, 2e200), (1, 1e308)]),
    "tiny disagreement": spread([(5e-324, 1e-323), (0, 5e-324), (1e-310, 2e-310), (1e-200, 0)]),
    "tiny values": spread([5e-324, 1e-308, -1e-308, 0]),
    "the last digit": spread([1, math.nextafter(1, 2), math.nextafter(1, 0), 1]),
}


def framework(name, method, weight=1, offset=None):
    """All kinds of normalisation under one node and under the top."""
    leaves = [{"id": f"{kind}-{weight}", "value": "number", "weight": weight,
               "normalise": {"kind": kind, **rest}} for kind, rest in KINDS.items()]
    node = {"id": "all", "title": {"en": "All"}, "aggregate": method, "nodes": leaves}
    return {
        "framework": name, "title": {"en": name}, "overall": {"aggregate": method},
        "bands": [{"from": 0, "name": {"en": "Low"}}, {"from": 50, "name": {"en": "High"}}],
        "method": {"uncertainty": {"weights": 0.25, "replicates": 21}, "min-coverage": 0},
        "countries": [{"code": c, "name": {"en": c}} for c in COUNTRIES],
        "cycles": [{"id": t} for t in CYCLES], "nodes": [node]}


def digits(value):
    """A number without an exponent, which an import does not take."""
    return format(decimal.Decimal(repr(float(value))), "f")


class Degenerate(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.home = ["--home", cls.folder / "home"]
        assert run(*cls.home, "init").returncode == 0
        cls.number = itertools.count()

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def files(self, method, values, weight=1):
        """A framework of its own name, and its observations."""
        name = f"degenerate-{next(self.number)}"
        made = framework(name, method, weight)
        folder = self.folder / name
        folder.mkdir()
        (folder / "framework.yaml").write_text(json.dumps(made))
        with open(folder / "values.csv", "w", newline="") as file:
            out = csv.writer(file, lineterminator="\n")
            out.writerow(["indicator", "country", "cycle", "assessor", "value", "status"])
            for leaf in made["nodes"][0]["nodes"]:
                for (country, cycle), value in values.items():
                    # A pair is what two assessors say.
                    several = value if isinstance(value, tuple) else [value]
                    for assessor, value in zip("ab", several):
                        said = ["", value] if isinstance(value, str) else [digits(value), ""]
                        out.writerow([leaf["id"], country, cycle, assessor, *said])
        return name, folder / "framework.yaml", folder / "values.csv"

    def asked(self, *arguments):
        """What a command prints; it may refuse in one plain sentence."""
        done = run(*arguments)
        self.assertIn(done.returncode, (0, 69), f"{arguments}\n{done.stdout[-500:]}{done.stderr}")
        self.assertNotRegex(done.stdout + done.stderr, NO_NUMBER, arguments)
        if done.returncode:
            self.assertRegex(done.stderr, r"^yardstick: .+\.$", arguments)
            self.assertEqual(done.stdout, "", arguments)
        return done.stdout

    def through_everything(self, name, model, values, weight=1):
        evaluated = self.asked("evaluate", model, values, "--replicates", 21)
        for row in csv.DictReader(io.StringIO(evaluated)):
            # A score, or a word that says why there is none.
            self.assertEqual(row["status"] == "scored", row["score"] != "", row)
            if row["score"]:
                self.assertTrue(math.isfinite(float(row["score"])), row)
        for step in ("combined", "treated", "imputed", "normalised"):
            self.asked("evaluate", model, values, "--step", step)
        self.assertEqual(run(*self.home, "framework", "load", model).returncode, 0)
        self.assertEqual(run(*self.home, "import", values, "--framework", name).returncode, 0)
        chosen = ["--framework", name]
        self.asked(*self.home, "score", *chosen, "--format", "json")
        for form in ("text", "json"):
            self.asked(*self.home, "explain", "overall", "ARC", "2023", *chosen, "--format", form)
            self.asked(*self.home, "analyse", *chosen, "--format", form, "--sources",
                       "weights,values,indicators")
            self.asked(*self.home, "whatif", "--weight", "all=equal", "--aggregate",
                       "overall=geometric", *chosen, "--format", form)
            self.asked(*self.home, "whatif", "--value", f"none-{weight},ARC={digits(1.7e308)}",
                       "--value", f"min-max-{weight},BOR=5e-324", *chosen, "--format", form)
        for form in ("text", "csv", "html"):
            self.asked(*self.home, "compare", *chosen, "--format", form, "--intervals", "--ranks")
            self.asked(*self.home, "compare", *chosen, "--format", form, "--since", "2022")

    def test_every_case_under_every_mean_has_a_reason_or_a_number(self):
        # The means take turns, so that each meets every kind of data within eight runs of cases.
        for place, (case, values) in enumerate(CASES.items()):
            for method in (METHODS[place % 8], METHODS[(place + 3) % 8]):
                with self.subTest(case, method=method):
                    self.through_everything(*self.files(method, values))

    def test_without_any_weight_there_is_no_score(self):
        name, model, values = self.files("arithmetic", spread([1, 2, 3, 4]), weight=0)
        self.through_everything(name, model, values, weight=0)
        rows = csv.DictReader(io.StringIO(self.asked("evaluate", model, values)))
        top = [row for row in rows if row["node"] in ("all", "overall")]
        self.assertTrue(top and all(row["score"] == "" and row["status"] != "scored" for row in top))

    def test_a_negative_part_under_a_geometric_mean_has_no_score_and_a_reason(self):
        name, model, values = self.files("geometric", spread([-3, -2, 0, 4]))
        rows = csv.DictReader(io.StringIO(self.asked("evaluate", model, values)))
        found = {row["status"] for row in rows if row["node"] == "all" and row["country"] == "ARC"}
        self.assertEqual(found, {"not-positive"})

    def test_what_is_no_number_is_refused_with_its_line(self):
        name, model, values = self.files("arithmetic", spread([1, 2, 3, 4]))
        head = "indicator,country,cycle,value\n"
        for word in ("nan", "NaN", "inf", "-inf", "Infinity", "1e999", "-1e999", "1e308e", "0x10"):
            with self.subTest(word):
                values.write_text(f"{head}rank-1,ARC,2023,{word}\n")
                for command in (["evaluate", model, values],
                                [*self.home, "import", values, "--framework", name]):
                    if "import" in command:
                        run(*self.home, "framework", "load", model)
                    done = run(*command)
                    self.assertEqual(done.returncode, 65, done.stderr)
                    self.assertIn("line 2", done.stderr)


if __name__ == "__main__":
    unittest.main()
