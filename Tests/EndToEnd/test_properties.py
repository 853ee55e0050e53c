#!/usr/bin/env python3
"""What must not matter does not: the order of rows, countries and indicators, threads, the scale of
weights, other countries. Bytes are compared, on random frameworks of countries that do not exist."""
import copy
import csv
import io
import os
import pathlib
import random
import re
import sys
import tempfile
import unittest

from aligned import aligned
from program import ROOT, run

sys.path.insert(0, str(ROOT / "Tests/Oracle"))
from files import write  # noqa: E402
from uncertain_frameworks import UncertainFramework  # noqa: E402

SEEDS = (1, 4, 6)
# What depends on when a command runs.
MOMENT = re.compile(r'(?<="asOf" : ")[^"]+|(?<="moment": ")[^"]+|Draft as of [^".,]+')
# For these the first country and the last cycle of the framework are put.
COUNTRY, CYCLE = "COUNTRY", "CYCLE"
ASKED = {
    "score": ["score", "--format", "json"],
    "compare": ["compare", "--format", "csv", "--ranks"],
    "table": ["compare", "--format", "json", "--intervals"],
    "analyse": ["analyse", "--sources", "weights,values,indicators", "--format", "json"],
    "what if": ["whatif", "--weight", "overall=equal", "--format", "json"],
    "explain": ["explain", "overall", COUNTRY, CYCLE, "--format", "json"],
}


class Files:
    """A framework with its observations, as files that may be written in many ways."""
    def __init__(self, seed):
        made = UncertainFramework(seed, replicates=40)
        self.framework, self.rows = made.framework, made.rows
        self.countries = [str(country) for country in made.countries]

    def copy(self):
        return copy.deepcopy(self)

    def nodes(self, node=None):
        """All nodes under one, or of the framework."""
        for child in (node or self.framework)["nodes"]:
            yield child
            if "nodes" in child:
                yield from self.nodes(child)


class Properties(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder, self.written = pathlib.Path(folder.name), 0

    def written_to(self, files):
        self.written += 1
        folder = self.folder / str(self.written)
        folder.mkdir()
        write(files.framework, files.rows, folder)
        return folder

    def done(self, *arguments, processors=None):
        # As many threads work as there are processors that the program may use.
        done = run(*arguments, preexec_fn=processors and (
            lambda: os.sched_setaffinity(0, processors)))
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def evaluated(self, files, *options):
        """Every step, the scores, and their intervals."""
        folder = self.written_to(files)
        command = ["evaluate", folder / "framework.yaml", folder / "observations.csv", *options]
        steps = ("combined", "treated", "imputed", "normalised", "scores")
        found = {step: self.done(*command, "--step", step) for step in steps}
        return found | {"intervals": self.done(*command, "--replicates", 40)}

    def told(self, files, processors=None, asked=ASKED):
        """What each command says of a home into which the files were brought."""
        folder = self.written_to(files)
        home, name = ["--home", folder / "home"], files.framework["framework"]
        self.done(*home, "init")
        self.done(*home, "framework", "load", folder / "framework.yaml")
        self.done(*home, "import", folder / "observations.csv", "--framework", name)
        real = {COUNTRY: files.countries[0], CYCLE: files.framework["cycles"][-1]["id"]}
        return {word: MOMENT.sub("", self.done(
            *home, *(real.get(part, part) for part in command), "--framework", name,
            processors=processors)) for word, command in asked.items()}

    def assert_same(self, first, second, change=lambda text: text):
        for word in first:
            self.assertTrue(change(first[word]) == change(second[word]), word)

    def test_the_order_of_rows_changes_no_byte(self):
        for seed in SEEDS:
            for named in (True, False):
                with self.subTest(seed=seed, countries_and_cycles_named=named):
                    files = Files(seed)
                    if not named:
                        self.leave_unnamed(files)
                    other = files.copy()
                    random.Random(seed).shuffle(other.rows)
                    self.assert_same(self.evaluated(files), self.evaluated(other))
                    if named:
                        self.assert_same(self.told(files), self.told(other))

    def test_the_order_of_countries_and_indicators_moves_lines_only(self):
        for seed in SEEDS:
            with self.subTest(seed=seed):
                files, other = Files(seed), Files(seed)
                shuffle = random.Random(seed).shuffle
                for node in [other.framework, *other.nodes()]:
                    if "nodes" in node:
                        shuffle(node["nodes"])
                    if "facets" in node:
                        node["facets"] = dict(reversed(node["facets"].items()))
                shuffle(other.framework["countries"])
                self.assert_same(self.evaluated(files), self.evaluated(other),
                                 lambda text: sorted(text.splitlines()))
                first, second = self.told(files), self.told(other)
                for word in ASKED:
                    with self.subTest(seed=seed, command=word):
                        put = aligned if "json" in ASKED[word] else lambda text: sorted(
                            text.splitlines())
                        self.assertEqual(put(first[word]), put(second[word]))

    def test_the_order_of_many_indicators_changes_no_byte_of_an_explanation(self):
        # Above twelve parts the orders in which they join are drawn.
        for how in ("geometric", "copeland"):
            with self.subTest(how):
                files = Files(SEEDS[0])
                numbers = random.Random(7)
                leaves = [{"id": f"x{place}", "value": "number", "normalise": "none",
                           "weight": numbers.random()} for place in range(14)]
                cycle = files.framework["cycles"][-1]["id"]
                files.rows = [
                    {"indicator": leaf["id"], "country": country, "cycle": cycle, "status": "",
                     "value": 1 + 99 * numbers.random()}
                    for leaf in leaves for country in files.countries]
                files.framework |= {"overall": {"aggregate": how}, "nodes": leaves}
                other = files.copy()
                numbers.shuffle(other.framework["nodes"])
                asked = {"explain": ASKED["explain"]}
                self.assert_same(self.told(files, asked=asked), self.told(other, asked=asked), aligned)

    def test_the_number_of_threads_changes_no_byte(self):
        for seed in SEEDS:
            with self.subTest(seed=seed):
                files = Files(seed)
                one = self.evaluated(files, "--threads", 1)
                for threads in (2, 7):
                    self.assert_same(one, self.evaluated(files, "--threads", threads))
                # The other commands have no such option; with fewer processors they have fewer.
                first = min(os.sched_getaffinity(0))
                self.assert_same(self.told(files, {first}), self.told(files))

    def test_the_scale_of_weights_changes_no_byte(self):
        for seed in SEEDS:
            for factor in (10, 0.1, 3):
                with self.subTest(seed=seed, factor=factor):
                    files = Files(seed)
                    for node in files.nodes():
                        # Weights as they are written; doubles in no ratio know only powers of two.
                        node["weight"] = round(node.get("weight", 1), 3)
                    other = files.copy()
                    for node in other.nodes():
                        node["weight"] *= factor
                        if "facets" in node:
                            node["facets"] = {f: factor * w for f, w in node["facets"].items()}
                    self.assert_same(self.evaluated(files), self.evaluated(other))
                    if factor == 3:
                        self.assert_same(self.told(files), self.told(other))

    def test_under_goalposts_no_country_moves_another(self):
        for seed in SEEDS:
            with self.subTest(seed=seed):
                files = Files(seed)
                self.put_on_goalposts(files)
                other = files.copy()
                gone = files.countries[0]
                other.framework["countries"] = other.framework["countries"][1:]
                for group in other.framework.get("groups", {}).values():
                    if gone in group:
                        group.remove(gone)
                other.rows = [row for row in other.rows if row["country"] != gone]
                own = lambda text: [
                    {name: value for name, value in row.items() if name != "rank"}
                    for row in csv.DictReader(io.StringIO(text)) if row["country"] != gone]
                self.assert_same(self.evaluated(files), self.evaluated(other), own)

    @staticmethod
    def leave_unnamed(files):
        """Countries and cycles are those that the observations name."""
        for key in ("countries", "cycles", "groups"):
            files.framework.pop(key, None)
        for node in files.nodes():
            if node.pop("targets", None) is not None:
                node.pop("baselines", None)
                node["normalise"] = {"kind": "min-max"}
            if node.get("normalise", {}).get("kind") == "distance-to-reference":
                node["normalise"] = {"kind": "min-max"}

    @staticmethod
    def put_on_goalposts(files):
        """No other country is looked at: not in scales, treatment, gaps or pairwise wins, nor in draws."""
        drawn = files.framework["method"]["uncertainty"]
        drawn["sources"] = [source for source in drawn.get("sources", ["values", "weights"])
                            if source not in ("normalisation", "treatment")]
        for node in files.nodes():
            if "nodes" not in node:
                node["normalise"] = {"kind": "goalposts", "low": 0, "high": 100}
                for key in ("treat", "targets", "baselines"):
                    node.pop(key, None)
                if node.get("impute") not in ("linear", "carry-forward"):
                    node.pop("impute", None)
        for node in [files.framework["method"], files.framework["overall"], *files.nodes()]:
            if node.get("aggregate") == "copeland":
                node["aggregate"] = "arithmetic"


if __name__ == "__main__":
    unittest.main()
