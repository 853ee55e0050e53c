#!/usr/bin/env python3
"""Holds `whatif` against NumPy and SciPy on random frameworks.

    YARDSTICK=path/to/yardstick test_whatif.py [--count 24] [--first 0]

Each change is made to the framework or the observations themselves, and everything is scored again:
which scores and ranks are others, in the cycle looked at and in how many places elsewhere. To 1e-9.
"""
import copy
import numpy as np
from files import Comparison, Home
from random_frameworks import STATUSES
from reference import Reference, everything
from seeds import Seeds
from steps import ranked
from uncertain_frameworks import UncertainFramework


class WhatIf:
    """What `whatif` should say of a framework."""
    def __init__(self, random, home, compare):
        self.random, self.home, self.compare = random, home, compare
        self.framework, self.name = random.framework, random.framework["framework"]
        self.root = dict(self.framework["overall"], id="overall", nodes=self.framework["nodes"])
        self.reference = Reference(self.framework, random.rows)
        self.last = len(self.reference.cycles) - 1
        self.pick = np.random.default_rng([int(self.name.split("-")[1]), 5])

    # Other weights and methods.

    def methods(self):
        """A change of each kind."""
        leaf = self.random.leaves[0]
        groups = [node for node in everything(self.root) if "nodes" in node]
        self.tried(["--weight", f"{leaf['id']}=7.5"], {leaf["id"]: {"weight": 7.5}})
        for group in groups[:3]:
            self.tried(["--weight", f"{group['id']}=equal"],
                       {child["id"]: {"weight": 1} for child in group["nodes"]})
            weights = self.component(group)
            if weights is not None:
                self.tried(["--weight", f"{group['id']}=pca"], weights)
        for how in ("median", "geometric:1"):
            kind, _, offset = how.partition(":")
            change = {"aggregate": kind} | ({"offset": float(offset)} if offset else {})
            self.tried(["--aggregate", f"{groups[-1]['id']}={how}"], {groups[-1]["id"]: change})
        for rule in ({"kind": "min-max"}, {"kind": "percentile"}):
            self.tried(["--normalise", f"{leaf['id']}={rule['kind']}"],
                       {leaf["id"]: {"normalise": rule}})

    def component(self, group):
        """Weights from the first component of the children that vary, where it is a lone one."""
        x = np.array([self.reference.scores[child["id"]][self.last] for child in group["nodes"]])
        # What is alike wherever it is known costs no country; what is alike over the rest goes too.
        varying = [place for place, row in enumerate(x) if varies(row[np.isfinite(row)])]
        known = x[varying][:, np.isfinite(x[varying]).all(axis=0)]
        kept = [place for place, row in enumerate(known) if varies(row)]
        if len(kept) < 2 or known.shape[1] < 3:
            return None
        values, vectors = np.linalg.eigh(np.corrcoef(known[kept]))
        if values[-1] - values[-2] < 1e-3:
            return None
        weights = dict(zip((varying[place] for place in kept), vectors[:, -1] ** 2))
        return {child["id"]: {"weight": weights.get(place, 0)}
                for place, child in enumerate(group["nodes"])}

    # Other values.

    def values(self):
        """One value in place of another, of none, and none in place of one; then many at once."""
        for cycle in {self.last, int(self.pick.integers(self.last + 1))}:
            cells = list(self.cells(cycle))
            for holds in ("a value", "a reason", "nothing"):
                some = [cell for cell in cells if self.holds(cell) == holds]
                if some:
                    cell = some[self.pick.integers(len(some))]
                    self.valued({cell: self.value(cell)}, holds)
                    self.valued({cell: self.pick.choice(STATUSES)}, f"{holds} to a reason")
            many = [cells[place] for place in self.pick.integers(0, len(cells), 6)]
            said = {cell: self.pick.choice(STATUSES) if self.pick.random() < 0.3
                    else self.value(cell) for cell in many}
            leaf = self.random.leaves[-1]["id"]
            self.valued(said, "many", ["--weight", f"{leaf}=2.25"], {leaf: {"weight": 2.25}})

    def cells(self, cycle):
        for code, facet in self.reference.columns:
            for country in self.reference.countries:
                yield code, facet, self.reference.cycles[cycle], country

    def holds(self, cell):
        said = self.reference.said.get(cell, [])
        return ("a value" if any(row["value"] != "" for row in said) else
                "a reason" if said else "nothing")

    def value(self, cell):
        leaf = self.reference.leaf_of[cell[:2]]
        return float(np.round(100 * self.pick.random(), self.pick.integers(0, 9))) * (
            1 if leaf["value"] == "percent" or self.pick.random() < 0.9 else 25)

    def valued(self, said, kind, words=(), changes={}):
        """The answer where these cells hold these values, or reasons for having none."""
        words, rows = list(words), []
        for (code, facet, cycle, country), value in said.items():
            place = f"{code},{country}" + (f",{facet}" if facet else "")
            words += ["--value", f"{place}={value if isinstance(value, str) else repr(value)}"]
            absent = isinstance(value, str)
            rows.append({"indicator": code, "facet": facet, "cycle": cycle, "country": country,
                         "value": "" if absent else value, "status": value if absent else "",
                         "assessor": "", "date": ""})
        # A value stands for all assessors of the cell.
        kept = [row for row in self.random.rows if
                (row["indicator"], row["facet"], row["cycle"], row["country"]) not in said]
        self.compare.check(f"values: {kind}", 1, 1)
        self.tried(words, changes, kept + rows, self.reference.cycles.index(cycle))

    # What moves.

    def tried(self, words, changes, rows=None, cycle=None):
        framework = copy.deepcopy(self.framework)
        for node in [framework["overall"], *everything({"nodes": framework["nodes"]})]:
            node |= changes.get(node.get("id", "overall"), {})
        other = Reference(framework, self.random.rows if rows is None else rows)
        cycle = self.last if cycle is None else cycle
        answer = self.home.ask("whatif", *words, "--cycle", self.reference.cycles[cycle])
        self.moves(answer, other, cycle, words)
        elsewhere = [self.moved(other, node, t) for node in self.reference.scores
                     for t in range(self.last + 1) if t != cycle]
        # A difference as large as the rounding that is let pass may be either.
        if None not in elsewhere:
            self.compare.check("moves elsewhere", answer["movesElsewhere"], sum(elsewhere),
                               (self.name, words))

    def moved(self, other, node, t):
        """How many scores or ranks of a node are others in a cycle; None where rounding decides."""
        before, after = self.reference.scores[node][t], other.scores[node][t]
        gone = np.isnan(before) & np.isnan(after)
        size = np.where(np.isnan(before) | np.isnan(after), np.inf, np.abs(after - before))
        if np.any((size > 1e-10) & (size < 1e-8)):
            return None
        ranks = ranked(before) != ranked(after)
        return int((~gone & ((size > 1e-9) | ranks)).sum())

    def moves(self, answer, other, t, words):
        moves = {(move["node"], move["country"]): move for move in answer["moves"]}
        for node in self.reference.scores:
            before, after = self.reference.scores[node][t], other.scores[node][t]
            ranks = [ranked(before), ranked(after)]
            for c, country in enumerate(self.reference.countries):
                where, move = (self.name, words, node, country), moves.get((node, str(country)), {})
                same = before[c] == after[c] or abs(before[c] - after[c]) <= 1e-9
                gone = np.isnan(before[c]) and np.isnan(after[c])
                if not move:
                    stays = (same or gone) and (ranks[0][c] == ranks[1][c] or gone)
                    self.compare.check("stays", stays, 1, where)
                    continue
                for side, scores, rank in (("before", before, ranks[0]), ("after", after, ranks[1])):
                    self.compare.check("what-if score", move[side].get("score"), scores[c], where)
                    self.compare.check("what-if rank", move[side].get("rank"), rank[c], where)


def varies(row):
    """Whether numbers differ, by more than rounding."""
    return row.size > 1 and np.ptp(row) > 1e-12 * np.abs(row).max()


def main():
    seeds, compare = Seeds(__doc__, count=24), Comparison()
    for _, random, folder in seeds.written(UncertainFramework):
        tried = WhatIf(random, Home(folder, random.framework), compare)
        tried.methods()
        tried.values()
    compare.end(str(seeds))


if __name__ == "__main__":
    main()
