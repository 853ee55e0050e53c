#!/usr/bin/env python3
"""Holds `explain` and `compare` against NumPy and SciPy on random frameworks.

    YARDSTICK=path/to/yardstick test_explanation.py [--count 30] [--first 0]

What each child adds to each score (Shapley shares over all orders), what one step in a value moves,
and what may be said of a change. To 1e-9.
"""
import copy, csv, io, itertools, math
from decimal import ROUND_HALF_UP, Decimal
import numpy as np
from files import Comparison, Home, program
from reference import Reference, everything
from replicates import Choices, Replicates
from seeds import Seeds
from tree import aggregated, copeland
from uncertain_frameworks import UncertainFramework


class Explained:
    """What `explain` and `compare` should say of a framework in its last cycle."""
    def __init__(self, random, home, compare):
        self.random, self.home, self.compare = random, home, compare
        self.framework, self.name = random.framework, random.framework["framework"]
        self.root = dict(self.framework["overall"], id="overall", nodes=self.framework["nodes"])
        self.reference = Reference(self.framework, random.rows)
        self.t = len(self.reference.cycles) - 1
        self.node_of = {node["id"]: node for node in everything(self.root)}

    # Contributions and influence.

    def explain(self, c):
        country = self.reference.countries[c]
        answer = self.home.ask("explain", "overall", country, self.reference.cycles[self.t])
        self.part(answer["explanation"], c)

    def part(self, part, c):
        node, where = self.node_of[part["node"]], (self.name, part["node"], c)
        self.compare.check("score", part.get("score"), self.reference.scores[node["id"]][self.t, c],
                           where)
        if "nodes" in node:
            weights, expected = self.contributions(node, c)
            for place, child in enumerate(part["parts"]):
                self.compare.check("weight", child["weight"], weights[place], where)
                self.compare.check("contribution", child.get("contribution"), expected[place], where)
        for side in part["sides"]:
            for move in side.get("influence", []):
                for word, sign in (("down", -1), ("up", 1)):
                    if word in move:
                        self.compare.check(word, move[word],
                                           self.influence(part["node"], side, sign, move["node"], c),
                                           where)
        for child in part["parts"]:
            self.part(child, c)

    def contributions(self, node, c):
        """The children's shares of the weight and of the score: means over all orders of joining."""
        codes = [child["id"] for child in node["nodes"]]
        x = np.array([self.reference.scores[code][self.t] for code in codes])[:, None, None]
        w = np.array([child.get("weight", 1.0) for child in node["nodes"]], dtype=float)
        present = [place for place in range(len(codes)) if w[place] > 0 and np.isfinite(x[place, 0, 0, c])]
        weights = np.array([w[place] if place in present else 0 for place in range(len(codes))])
        if present:
            weights = weights / weights.sum()
        score = self.reference.scores[node["id"]][self.t]
        if not np.isfinite(score[c]):
            return weights, [None] * len(codes)
        how = node.get("aggregate", self.framework["method"]["aggregate"])

        def value(members):
            if not members:
                return 0
            y, share = x[members], w[members][:, None, None, None] * np.ones(x[members].shape)
            if how == "copeland":
                return copeland(y, w[members][:, None], np.isfinite(score)[None, None])[0, 0, c]
            return aggregated(how, y, share, node.get("offset", 0))[0, 0, c]

        if how == "arithmetic":
            return weights, [weights[place] * x[place, 0, 0, c] if place in present else None
                             for place in range(len(codes))]
        gains = dict.fromkeys(present, 0.0)
        for order in itertools.permutations(present):
            for place, child in enumerate(order):
                gains[child] += value(sorted(order[:place + 1])) - value(sorted(order[:place]))
        return weights, [gains[place] / math.factorial(len(present)) if place in present else None
                         for place in range(len(codes))]

    def influence(self, indicator, side, sign, node, c):
        """What a node's score changes by, one step in the combined value up or down."""
        column, other = (indicator, side.get("facet", "")), copy.copy(self.reference)
        other.combined = copy.deepcopy(self.reference.combined)
        other.combined[column][self.t, c] += sign * side["step"]
        other.results = {name: other.column(other.leaf_of[name], name, other.combined)[2]
                         for name in other.columns}
        other.score(other.framework)
        return other.scores[node][self.t, c] - self.reference.scores[node][self.t, c]

    # Changes.

    def changes(self):
        """The change since the cycle before, judged by the replicates, for every node."""
        if self.t == 0:
            return
        since = self.reference.cycles[self.t - 1]
        text = program("--home", self.home.path, "compare", "--framework", self.name, "--cycle",
                       self.reference.cycles[self.t], "--since", since, "--format", "csv")
        choices = Choices(self.random.noise, self.random.sources)
        replicates = Replicates(self.framework, self.random.rows, choices, self.random.seed)
        draws = replicates.scores(replicates.same(50))
        for row in csv.DictReader(io.StringIO(text)):
            if row["measure"] == "scores" and row["country"] and not row["facet"]:
                self.change(row, draws[row["node"]])

    def change(self, row, draws):
        c = self.reference.countries.index(row["country"])
        scores = self.reference.scores[row["node"]]
        before, after = scores[self.t - 1, c], scores[self.t, c]
        where = (self.name, row["node"], row["country"])
        if np.isnan(after - before):
            # Where there is no score the cell says why, and nothing of a change.
            expected = "" if np.isnan(after) else "no-data"
            self.compare.check("mark", row["change"] == expected, 1, (*where, row["change"]))
            return
        moved = draws[:, self.t, c] - draws[:, self.t - 1, c]
        low, high = np.quantile(moved[~np.isnan(moved)], [0.05, 0.95])
        # A bound of zero but for rounding may fall to either side.
        if any(0 < abs(end) < 1e-9 for end in (low, high)):
            return
        shown = [f"{value:.12f}" for value in (before, after)]
        same = rounded(shown[0]) == rounded(shown[1])
        mark = ("same" if same else "within-uncertainty" if low <= 0 <= high
                else "up" if after > before else "down")
        self.compare.check("mark", row["change"] == mark, 1, (*where, row["change"], mark))
        self.compare.check("difference", row["difference"], after - before, where)


def rounded(text):
    """One decimal, halves away from zero on the decimal number."""
    return Decimal(text).quantize(Decimal("0.1"), ROUND_HALF_UP)


def main():
    seeds, compare = Seeds(__doc__, count=30), Comparison()
    for _, random, folder in seeds.written(UncertainFramework):
        explained = Explained(random, Home(folder, random.framework), compare)
        for c in range(len(explained.reference.countries))[:2]:
            explained.explain(c)
        explained.changes()
    compare.end(str(seeds))


if __name__ == "__main__":
    main()
