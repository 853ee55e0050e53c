#!/usr/bin/env python3
"""Holds `yardstick evaluate` against published results: HDI, and the Press Freedom Index."""
import csv
import decimal
import io
import pathlib
import tempfile
import unittest

from program import INDICATORS, run, shared

HDI = """
framework: human-development-index
title: {en: Human Development Index}
nodes:
  - id: health
    title: {en: Health}
    nodes:
      - {id: le, value: number, normalise: {low: 20, high: 85, clamp: true}}
  - id: education
    title: {en: Education}
    nodes:
      - {id: eys, value: number, normalise: {low: 0, high: 18, clamp: true}}
      - {id: mys, value: number, normalise: {low: 0, high: 15, clamp: true}}
  - id: income
    title: {en: Income}
    nodes:
      - {id: gnipc, value: number, normalise: {low: 100, high: 75000, transform: log, clamp: true}}
overall: {title: {en: HDI}, aggregate: geometric}
"""


def evaluate(framework, observations):
    """The scores as a dictionary by cycle, country and node."""
    done = run("evaluate", framework, observations, "--format", "csv")
    if done.returncode:
        raise AssertionError(done.stderr)
    return {(row["cycle"], row["country"], row["node"]): row for row in csv.DictReader(io.StringIO(done.stdout))}


class ReferenceResults(unittest.TestCase):
    def test_all_6171_human_development_indices_are_reproduced(self):
        with open(shared("data/hdi/hdi_global_1990_2022.csv"), newline="") as file:
            rows = list(csv.DictReader(file))
        with tempfile.TemporaryDirectory() as folder:
            framework = pathlib.Path(folder, "hdi.yaml")
            framework.write_text(HDI)
            observations = pathlib.Path(folder, "hdi.csv")
            with open(observations, "w", newline="") as file:
                out = csv.writer(file, lineterminator="\n")
                out.writerow(["indicator", "country", "cycle", "value"])
                for row in rows:
                    for name in ("le", "eys", "mys", "gnipc"):
                        out.writerow([name, row["iso3"], row["year"], row[name]])
            scores = evaluate(framework, observations)
        equal = 0
        for row in rows:
            score = scores[row["year"], row["iso3"], "overall"]["score"]
            index = (decimal.Decimal(score) / 100).quantize(decimal.Decimal("0.001"), decimal.ROUND_HALF_UP)
            self.assertEqual(index, decimal.Decimal(row["hdi"]), row)
            equal += 1
        self.assertEqual(equal, 6171)

    def test_press_freedom_scores_of_2022_to_2024_lie_within_a_hundredth(self):
        with open(shared("data/rsf/rsf_seven_2002_2024.csv"), newline="") as file:
            published = {(row["year"], row["country"]): row["score"] for row in csv.DictReader(file)}
        folder = INDICATORS / "press-freedom-index"
        with tempfile.TemporaryDirectory() as temporary:
            parts = pathlib.Path(temporary, "parts.csv")
            with open(parts, "w", newline="") as out:
                for number, file in enumerate(sorted((folder / "observations").glob("*.csv"))):
                    lines = file.read_text().splitlines(keepends=True)
                    out.writelines(lines if number == 0 else lines[1:])
            scores = evaluate(folder / "framework.yaml", parts)
        compared = 0
        for year in ("2022", "2023", "2024"):
            for country in ("AL", "BA", "XK", "ME", "MK", "RS", "TR"):
                score = float(scores[year, country, "overall"]["score"])
                self.assertAlmostEqual(score, float(published[year, country]), delta=0.01)
                compared += 1
        self.assertEqual(compared, 21)

    def test_a_change_from_2021_to_2022_is_a_break(self):
        with tempfile.TemporaryDirectory() as home:
            self.assertEqual(run("--home", home, "init").returncode, 0)
            done = run("--home", home, "compare", "--framework", "press-freedom-index", "--cycle", "2022",
                       "--format", "csv")
            self.assertEqual(done.returncode, 0, done.stderr)
            overall = [row for row in csv.DictReader(io.StringIO(done.stdout)) if row["node"] == "overall"]
            countries = [row for row in overall if row["country"]]
            self.assertEqual(len(countries), 7)
            for row in countries:
                self.assertEqual(row["change"], "break", row)


if __name__ == "__main__":
    unittest.main()
