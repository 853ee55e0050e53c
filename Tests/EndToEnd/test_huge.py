#!/usr/bin/env python3
"""Values near the ends of what a double can hold have the right score, or say that it is too large.

What is right is computed in fractions, see Tests/Oracle/exact.py.
"""
import csv
import io
import json
import pathlib
import tempfile
import unittest
from fractions import Fraction

from huge_cases import ALL, COUNTRIES, CYCLES, LEAST, Cases, exact
from program import run

# What needs sums of squares, or reciprocals, may say that these are too large.
MAY_OVERFLOW = ("z-score", "winsorise", "logarithm", "harmonic")
# What is put on no scale: a score may be small, and is right all the same.
UNSCALED = ("none", "mean of", "median of", "trimmed", "linear", "imputed", "winsorise", "log",
            "sides", "child", "per", *(f"{how} of" for how in exact.MEANS))


class Huge(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.cases = Cases()
        for add in ALL:
            add(cls.cases)
        cls.write()
        cls.scores = cls.rows_of("scores", "node", "score")
        cls.combined = cls.rows_of("combined", "indicator", "value")

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    @classmethod
    def write(cls):
        made = {"framework": "huge", "title": {"en": "Huge"},
                "countries": [{"code": c, "name": {"en": c}} for c in COUNTRIES],
                "cycles": [{"id": t} for t in CYCLES], "nodes": cls.cases.nodes}
        (cls.folder / "framework.yaml").write_text(json.dumps(made))
        with open(cls.folder / "values.csv", "w", newline="") as file:
            out = csv.writer(file, lineterminator="\n")
            out.writerow(["indicator", "facet", "country", "cycle", "value", "assessor"])
            out.writerows(cls.cases.rows)

    @classmethod
    def rows_of(cls, step, name, value):
        """Of each thing, cycle and country what stands there and why nothing does."""
        done = run("evaluate", cls.folder / "framework.yaml", cls.folder / "values.csv",
                   "--step", step)
        assert done.returncode == 0, done.stderr
        return {(row[name], row["cycle"], row["country"]): (row[value], row.get("status", ""))
                for row in csv.DictReader(io.StringIO(done.stdout))}

    def fault(self, name, found, right):
        """What is wrong with a value and its status."""
        text, status = found
        if (status == "scored") != (text != "") and status:
            return f"{text!r} is {status}"
        if right is None or exact.number(right) is None:
            if text or status == "no-value" or (right is not None and status != "overflow"):
                return f"{text!r} {status} in place of {'none' if right is None else 'overflow'}"
        elif not text:
            if status != "overflow" or not name.startswith(MAY_OVERFLOW):
                return f"{status} in place of {float(right)!r}"
        elif abs(Fraction(text) - right) > self.tolerance(name, right):
            return f"{text} in place of {float(right)!r}"
        return None

    @staticmethod
    def tolerance(name, right):
        """1e-9 of the value; on a scale of 0 to 100 of 1 at least, where it is a small difference."""
        if name.startswith(UNSCALED) and "on min-max" not in name:
            return Fraction(1e-9) * abs(right) + Fraction(LEAST) * 3 / 4
        return Fraction(1e-9) * max(abs(right), 1)

    def test_a_value_has_its_right_score_or_says_that_it_is_too_large(self):
        for name, (code, step, right) in self.cases.right.items():
            with self.subTest(name):
                found = self.scores if step == "scores" else self.combined
                faults = {place: self.fault(name, found[code, *place], value)
                          for place, value in right.items()}
                faults = {place: fault for place, fault in faults.items() if fault}
                self.assertFalse(faults)


if __name__ == "__main__":
    unittest.main()
