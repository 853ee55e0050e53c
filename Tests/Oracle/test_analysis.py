#!/usr/bin/env python3
"""Holds `analyse` against NumPy, SciPy and krippendorff on random frameworks.

    YARDSTICK=path/to/yardstick test_analysis.py [--count 40] [--first 0]

Agreement on each indicator and on the whole, correlations, redundant pairs, Cronbach's alpha,
principal components, effective weights, what each indicator changes. Every number to 1e-9.
"""
import itertools, math
import krippendorff
import numpy as np
from files import Comparison, Home
from reference import Reference
from seeds import Seeds
from steps import ranked
from agreeing_frameworks import AgreeingFramework


def correlation(x, y):
    """Pearson's r over the places with both; none for fewer than three, or where one is constant."""
    known = np.isfinite(x) & np.isfinite(y)
    x, y = x[known], y[known]
    if known.sum() < 3 or any(np.abs(z - z.mean()).max() <= 1e-12 * np.abs(z).max() for z in (x, y)):
        return None
    return np.corrcoef(x, y)[0, 1]


def varies(z):
    """Whether numbers differ, by more than rounding."""
    return z.size > 1 and np.abs(z - z.mean()).max() > 1e-12 * np.abs(z).max()


def varying(x):
    """The rows of x in which countries differ, and x of these over the countries with all of them.

    Whatever is alike wherever it is known costs no country; what is alike over those left goes too.
    """
    rows = [place for place, row in enumerate(x) if varies(row[np.isfinite(row)])]
    if not rows:
        return [], np.empty((0, 0))
    complete = x[rows][:, np.isfinite(x[rows]).all(axis=0)]
    kept = [place for place, row in enumerate(complete) if varies(row)]
    return [rows[place] for place in kept], complete[kept]


class Analysed:
    """What `analyse` should say of a framework's cycle."""
    def __init__(self, random, cycle, compare, answer):
        self.random, self.compare, self.answer = random, compare, answer
        self.name = random.framework["framework"]
        self.reference = Reference(random.framework, random.rows)
        self.t = self.reference.cycles.index(cycle)
        self.scores = {node: all[self.t] for node, all in self.reference.scores.items()}

    def check(self):
        root = dict(self.random.framework["overall"], id="overall",
                    nodes=self.random.framework["nodes"])
        self.nodes(root)
        self.indicators(root)
        self.redundant()
        self.components(self.answer.get("components"), [leaf["id"] for leaf in self.reference.leaves])
        self.agreement()

    # How assessors agree.

    def agreement(self):
        found = {(row["indicator"], row.get("facet", "")): row for row in self.answer["agreement"]}
        expected = {}
        for column in self.reference.columns:
            cells = [[row["value"] for row in said
                      if row["value"] != "" and row["assessor"] != "panel"]
                     for t, _, said in self.reference.cells(column) if t == self.t]
            cells = [cell for cell in cells if len(cell) > 1]
            if cells:
                expected[column] = cells
        self.compare.check("agreement rows", len(found), len(expected), self.name)
        for column, cells in expected.items():
            self.alphas("", found[column], cells, column)
        # Values on different scales do not differ by anything that could be added up.
        scales = {scale(self.reference.leaf_of[column]) for column in expected}
        overall = self.answer.get("overallAgreement")
        self.compare.check("overall agreement", overall is not None, len(scales) == 1, self.name)
        if overall and len(scales) == 1:
            self.alphas("overall ", overall, sum(expected.values(), []), f"{len(expected)} columns")

    def alphas(self, prefix, row, cells, where):
        widest = max(map(len, cells))
        table = np.array([cell + [np.nan] * (widest - len(cell)) for cell in cells]).T
        varies = np.unique(table[~np.isnan(table)]).size > 1
        self.compare.check(f"{prefix}cells", row["cells"], len(cells), (self.name, where))
        for level in ("nominal", "ordinal", "interval"):
            alpha = krippendorff.alpha(
                reliability_data=table, level_of_measurement=level) if varies else None
            self.compare.check(prefix + level, row.get(level), alpha, (self.name, where))

    # How indicators and nodes hang together.

    def indicators(self, node):
        found = {row["indicator"]: row for row in self.answer["indicators"]}
        overall = self.scores["overall"]
        for parent, leaf in parents(node):
            row, own = found[leaf["id"]], self.scores[leaf["id"]]
            pairs = (("withParent", self.scores[parent["id"]]), ("withOverall", overall))
            for word, other in pairs:
                self.compare.check(word, row.get(word), correlation(own, other), (self.name, leaf))
            self.shifts(row, self.without(leaf), overall, (self.name, leaf["id"]))

    def shifts(self, row, without, overall, where):
        """What the overall scores and ranks would change by, and where most."""
        shifts = {country: shift for country, shift in zip(self.reference.countries, without - overall)
                  if np.isfinite(shift)}
        sizes = {country: abs(shift) for country, shift in shifts.items()}
        self.compare.check("meanShift", row.get("meanShift"),
                           np.mean(list(sizes.values())) if sizes else None, where)
        country = row.get("largestShiftCountry")
        self.compare.check("largestShift", row.get("largestShift"), shifts.get(country), where)
        if sizes:
            most = max(sizes.values())
            self.compare.check("largestShift size", sizes[country], most, where)
            # Of equal ones that of the first code; which of two nearly equal ones may be rounding.
            if all(size == most or most - size > 1e-9 * most for size in sizes.values()):
                first = sorted(c for c in sizes if sizes[c] == most)
                self.compare.check("largestShift tie" if first[1:] else "largestShiftCountry",
                                   country == first[0], 1, (where, country, first))
        moved = sum(not (one == other or np.isnan(one) and np.isnan(other))
                    for one, other in zip(ranked(without), ranked(overall)))
        self.compare.check("movedRanks", row["movedRanks"], moved, where)

    def without(self, leaf):
        """The overall scores as if an indicator were not there."""
        other = Reference(self.random.framework, self.random.rows)
        nothing = np.full(other.shape, np.nan)
        for column in other.columns:
            if column[0] == leaf["id"]:
                other.results[column] = nothing, nothing * 0, np.isnan(nothing)
        other.score(other.framework)
        return other.scores["overall"][self.t]

    def redundant(self):
        codes = [leaf["id"] for leaf in self.reference.leaves]
        found = {(row["first"], row["second"]): row["correlation"]
                 for row in self.answer["redundant"]}
        for pair in itertools.combinations(codes, 2):
            r = correlation(*(self.scores[code] for code in pair))
            if r is not None and abs(r - 0.92) > 1e-9:
                self.compare.check("redundant", found.get(pair), r if r > 0.92 else None, pair)

    def nodes(self, node):
        found = {row["node"]: row for row in self.answer["nodes"]}
        for node in groups(node):
            if len(node["nodes"]) > 1:
                self.node(node, found[node["id"]])

    def node(self, node, row):
        codes = [child["id"] for child in node["nodes"]]
        x = np.array([self.scores[code] for code in codes])
        rows, complete = varying(x)
        whole = complete.sum(axis=0)
        alpha = None
        k = len(rows)
        if k > 1 and whole.std() > 1e-12 * np.abs(whole).max():
            alpha = k / (k - 1) * (1 - complete.var(axis=1).sum() / whole.var())
        self.compare.check("Cronbach's alpha", row.get("alpha"), alpha, (self.name, node["id"]))
        self.countries(row, codes, rows, complete)
        self.components(row.get("components"), codes)
        self.weights(node, row, x)

    def weights(self, node, row, x):
        nominal = np.array([child.get("weight", 1.0) for child in node["nodes"]], dtype=float)
        nominal = nominal / nominal.sum() if nominal.sum() else nominal
        effective = shares(x, self.scores[node["id"]])
        for place, child in enumerate(row["weights"]):
            where = (self.name, node["id"], child["child"])
            self.compare.check("nominal weight", child["nominal"], nominal[place], where)
            self.compare.check("effective weight", child.get("effective"),
                               None if effective is None else effective[place], where)
        if "distance" in row:
            weights = np.array([child["optimised"] for child in row["weights"]])
            reached = np.abs(shares(x, mean(x, weights)) - nominal).max()
            self.compare.check("distance", row["distance"], reached, (self.name, node["id"]))

    def countries(self, row, codes, rows, complete):
        """How many countries a row rests on, and what it leaves out."""
        constant = [code for place, code in enumerate(codes) if place not in rows]
        self.compare.check("countries", row["countries"], complete.shape[1], (self.name, codes))
        self.compare.check("left out", row["constant"] == constant, 1, (self.name, codes))

    def components(self, row, codes):
        rows, x = varying(np.array([self.scores[code] for code in codes]))
        known = len(rows) > 1 and x.shape[1] > 2
        self.compare.check("components", row is not None, known, (self.name, codes))
        if row is None or not known:
            return
        self.countries(row, codes, rows, x)
        values, vectors = np.linalg.eigh(np.corrcoef(x))
        order = np.argsort(values)[::-1]
        values, vectors = np.clip(values[order], 0, None), vectors[:, order]
        for place, value in enumerate(values):
            self.compare.check("eigenvalue", row["eigenvalues"][place], value, (self.name, codes))
            self.compare.check("explained", row["explained"][place], value / values.sum(), self.name)
        for place, loadings in enumerate(row["loadings"]):
            # Components of equal weight may be turned; only a lone one is known.
            if np.abs(np.delete(values, place) - values[place]).min() > 1e-3:
                for variable, loading in enumerate(loadings):
                    theirs = vectors[variable, place] * math.sqrt(values[place])
                    self.compare.check("loading", abs(loading), abs(theirs), (self.name, codes))
        if values[0] - values[1] > 1e-3:
            for variable, weight in enumerate(row["weights"]):
                self.compare.check("PCA weight", weight, vectors[variable, 0] ** 2, (self.name, codes))


def mean(x, weights):
    """The weighted mean over the children that have a value."""
    w = weights[:, None] * np.isfinite(x)
    with np.errstate(all="ignore"):
        return np.nansum(w * x, axis=0) / w.sum(axis=0)


def shares(children, node):
    """The effective weights: squared correlations as shares of all."""
    squares = np.array([(correlation(child, node) or 0) ** 2 for child in children])
    return squares / squares.sum() if squares.sum() > 0 else None


def scale(leaf):
    """What the values of an indicator may be."""
    kind = leaf["value"]
    ends = {"percent": (0, 100)}.get(kind, (None, None))
    return kind == "grade" and tuple(leaf["levels"]), *(
        leaf.get(word, end) for word, end in zip(("minimum", "maximum"), ends))


def groups(node):
    if "nodes" in node:
        yield node
        for child in node["nodes"]:
            yield from groups(child)


def parents(node):
    """Each indicator with the node above it."""
    for child in node["nodes"]:
        yield from parents(child) if "nodes" in child else [(node, child)]


def main():
    seeds, compare = Seeds(__doc__, count=40), Comparison()
    for _, random, folder in seeds.written(lambda seed: AgreeingFramework(seed, replicates=2)):
        answer = Home(folder, random.framework).ask("analyse", "--sources", "weights")
        Analysed(random, answer["cycle"], compare, answer).check()
    compare.end(str(seeds))


if __name__ == "__main__":
    main()
