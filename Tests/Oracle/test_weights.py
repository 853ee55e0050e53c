#!/usr/bin/env python3
"""Holds the optimised weights of `analyse` against SciPy and mpmath on random arithmetic means.

    YARDSTICK=path/to/yardstick test_weights.py [--count 12] [--first 0]

Where weights can have the wanted effect, they are those of an independent solver, to 1e-9; where
not, what is said to remain is what NumPy finds.
"""
import mpmath
import numpy as np
from scipy import optimize
from files import Comparison, Home, evaluate
from seeds import Seeds
from weighted_frameworks import WeightedFramework


class Weighted:
    """What `analyse` says of the nodes of a framework, and what is so."""
    def __init__(self, random, scores, answer, compare):
        self.random, self.answer, self.compare = random, answer, compare
        self.scores = {(row["node"], row["country"]): float(row["score"] or "nan") for row in scores}

    def check(self):
        rows = {row["node"]: row for row in self.answer["nodes"]}
        for node in self.random.framework["nodes"]:
            self.node(node, rows[node["id"]])

    def node(self, node, row):
        where = self.random.framework["framework"], node["id"], self.random.styles[node["id"]]
        # The program's own scores, so that nothing but the weights is compared.
        x = self.column(*(child["id"] for child in node["nodes"]))
        nominal = np.array([child["weight"] for child in node["nodes"]], dtype=np.longdouble)
        nominal = nominal / nominal.sum()
        own = effective(x, self.column(node["id"])[0])
        for place, child in enumerate(row["weights"]):
            self.compare.check("nominal", child["nominal"], nominal[place], where)
            self.compare.check("effective", child["effective"], own[place], where)
        weights = np.array([child["optimised"] for child in row["weights"]], dtype=np.longdouble)
        self.compare.check("sum of weights", weights.sum(), 1, where)
        left = np.abs(effective(x, mean(x, weights)) - nominal).max()
        self.compare.check("distance", row["distance"], left, where)
        self.compare.check("least weight", weights[weights > 0].min() > 1e-7, 1, where)
        plain = np.abs(effective(x, mean(x, nominal)) - nominal).max()
        self.compare.check("no farther than nominal ones", left <= plain + 1e-12, 1, where)
        there = np.isfinite(x).any(axis=0)
        # Where a part repeats another, or some countries lack one, many weights may do.
        if np.isfinite(x[:, there]).all() and np.linalg.cond(np.corrcoef(x[:, there])) < 1e6:
            self.solved(x[:, there], nominal, weights, row["distance"], where)

    def column(self, *codes):
        return np.array([[self.scores[code, country] for country in self.random.countries]
                         for code in codes])

    def solved(self, x, nominal, weights, distance, where):
        """Where each part can move with the mean as it should, the weights are those."""
        theirs = wished(x, nominal.astype(float)) if nominal.min() > 0 else None
        self.compare.check("wish " + ("met" if theirs else "not met"), 1, 1)
        if not theirs and nominal.min() > 0 and meetable(x, nominal.astype(float)):
            # Some part moves against the mean; which one is not always known.
            self.compare.check("distance of a wish met otherwise", distance, 0, where)
        if theirs:
            self.compare.check("distance of a wish met", distance, 0, where)
            for one, other in zip(weights, theirs):
                self.compare.check("optimised weight", one, float(other), where)


def mean(x, weights):
    """The weighted mean over the children that have a value; NaN where none has."""
    w = weights[:, None] * np.isfinite(x)
    with np.errstate(all="ignore"):
        return np.nansum(w * x, axis=0) / w.sum(axis=0)


def effective(x, node):
    """Squared correlations with the node, as shares of all."""
    squares = []
    for child in x:
        known = np.isfinite(child) & np.isfinite(node)
        one, other = (np.asarray(z[known], dtype=np.longdouble) for z in (child, node))
        one, other = one - one.mean(), other - other.mean()
        # Two points are always on a line.
        squares.append((one @ other) ** 2 / (one @ one) / (other @ other) if len(one) > 2 else 0)
    return np.array(squares) / sum(squares)


def wished(x, nominal):
    """Weights under which the correlations are as the roots of what is wanted; None if there are none.

    SciPy looks for their logarithms, Newton's method in fifty digits for the rest of the digits.
    """
    z = (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True)
    deviations = x.std(axis=1)
    wanted = np.sqrt(nominal)

    def lacking(logs):
        r = z @ (np.exp(logs) @ z)
        return r / np.linalg.norm(r) - wanted

    found = solution(lacking, nominal)
    return None if found is None else polished(x, nominal, np.exp(found) / deviations)


def meetable(x, nominal):
    """Whether SciPy finds weights of the wanted effect, whichever way each part moves."""
    return solution(lambda logs: (effective(x, np.exp(logs) @ x) - nominal).astype(float),
                    nominal) is not None


def solution(lacking, nominal):
    """Logarithms of weights that lack nothing; None where SciPy finds none from six starts."""
    starts = [np.log(nominal), np.zeros(len(nominal)),
              *np.random.default_rng(0).normal(0, 2, (4, len(nominal)))]
    for start in starts:
        found = optimize.least_squares(lacking, start, xtol=1e-15, ftol=1e-15, gtol=1e-15)
        # A weight on its way to nothing is no weight.
        if np.abs(found.fun).max() < 1e-9 and np.ptp(found.x) < 16:
            return found.x
    return None


def polished(x, nominal, start):
    """The same weights in fifty digits, as shares of 1."""
    with mpmath.workdps(50):
        columns = [[mpmath.mpf(value) for value in map(float, row)] for row in x]
        columns = [[value - mpmath.fsum(row) / len(row) for value in row] for row in columns]
        roots = [mpmath.sqrt(mpmath.fdot(row, row)) for row in columns]

        def lacking(*weights):
            node = [mpmath.fdot(weights, values) for values in zip(*columns)]
            size = mpmath.sqrt(mpmath.fdot(node, node))
            r = [mpmath.fdot(row, node) / root / size for row, root in zip(columns, roots)]
            # Only ratios of weights matter: the last equation fixes their sum.
            return [one * mpmath.sqrt(nominal[0]) - r[0] * mpmath.sqrt(share)
                    for one, share in zip(r[1:], nominal[1:])] + [mpmath.fsum(weights) - 1]

        start = [mpmath.mpf(weight) for weight in start / start.sum()]
        return list(mpmath.findroot(lacking, start, tol=1e-30))


def main():
    seeds, compare = Seeds(__doc__, count=12), Comparison()
    for _, random, folder in seeds.written(WeightedFramework):
        answer = Home(folder, random.framework).ask("analyse", "--sources", "weights")
        Weighted(random, evaluate(folder), answer, compare).check()
    least = 20 * seeds.count / 12
    compare.check("wishes met and not met", compare.compared["wish met"] > least
                  and compare.compared["wish not met"] > least, 1)
    compare.end(str(seeds))


if __name__ == "__main__":
    main()
