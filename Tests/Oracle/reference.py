"""The method of Docs/Methodology.md once more, in NumPy: an oracle for the engine.

Written from the specification, not from the engine. A framework is the mapping of a framework
file, the observations are the rows of an observation file; `Reference(framework, rows)` then has
`combined`, `treated`, `imputed`, `normalised` (per column, cycle x country) and `scores`,
`coverage` (per node, cycle x country), NaN where there is no value or score.

Where the specification leaves a choice, the reference takes the one that Docs/Methodology.md
names: product, minimum, maximum and median do not look at weights; an offset is added to each
child and taken off the mean again; a value between two levels lies on the line between them; a
target that does not lie beyond its base gives no score; the Copeland score is the sum of the
outranking shares over the other countries that have a score.
"""
import numpy as np
from steps import by_sample, by_table, combined, treated
from tree import Tree

EXCLUDED = {"not-applicable", "not-due"}


class Reference:
    def __init__(self, framework, rows):
        self.framework = framework
        self.method = framework.get("method", {})
        self.cycles = [c["id"] for c in framework["cycles"]]
        self.years = np.array([int(c["to"][:4]) for c in framework["cycles"]], dtype=float)
        self.countries = [c["code"] for c in framework["countries"]]
        self.leaves = list(leaves(framework["nodes"]))
        self.columns = [(leaf["id"], facet) for leaf in self.leaves for facet in facets(leaf)]
        self.leaf_of = {column: leaf for leaf in self.leaves for column in columns_of(leaf)}
        self.shape = (len(self.cycles), len(self.countries))
        self.combined, self.treated, self.imputed, self.normalised = {}, {}, {}, {}
        self.excluded, self.several, self.results = {}, {}, {}
        self.said = {}
        for row in rows:
            key = (row["indicator"], row.get("facet") or "", row["cycle"], row["country"])
            self.said.setdefault(key, []).append(row)
        for column in self.columns:
            self.combine(column)
        for column in self.columns:
            self.treated[column], self.imputed[column], self.results[column] = self.column(
                self.leaf_of[column], column, self.combined)
            self.normalised[column] = self.results[column][0]
        self.score(framework)

    def score(self, framework):
        """The tree of a framework over the columns as they are."""
        self.tree = Tree(framework, {column: [part[None] for part in result]
                                     for column, result in self.results.items()})
        self.scores = {node: draws[0] for node, draws in self.tree.scores.items()}
        self.coverage = {node: draws[0] for node, draws in self.tree.coverage.items()}

    # 1. Assessors to one value.

    def combine(self, column):
        values = np.full(self.shape, np.nan)
        excluded, several = np.zeros(self.shape, dtype=bool), np.zeros(self.shape, dtype=bool)
        for t, c, said in self.cells(column):
            given = [row for row in said if not row.get("status")]
            if given:
                values[t, c] = combined(given, self.combination(column))
                several[t, c] = np.isnan(values[t, c])
            else:
                excluded[t, c] = all(row["status"] in EXCLUDED for row in said)
        self.combined[column], self.excluded[column] = values, excluded
        self.several[column] = several

    def combination(self, column):
        return self.leaf_of[column].get("combine", self.method.get("combine", "median"))

    def cells(self, column):
        """The cells of which anything is said, and what is said."""
        for t, cycle in enumerate(self.cycles):
            for c, country in enumerate(self.countries):
                said = self.said.get((*column, cycle, country), [])
                if said:
                    yield t, c, said

    # 2 to 5. Denominate, treat, impute, normalise.

    def column(self, leaf, column, combined):
        """One column treated, imputed, and as the tree takes it."""
        x = combined[column].copy()
        if "per" in leaf:
            divisor = combined[(leaf["per"]["indicator"], "")]
            with np.errstate(all="ignore"):
                x = leaf["per"].get("factor", 1) * x / divisor
            x[~np.isfinite(x)] = np.nan
        observed = ~np.isnan(x)
        treated = self.treat(leaf, x)
        closed = self.excluded[column] | self.several[column]
        imputed = self.impute(leaf, treated, closed)
        out = self.excluded[column] & np.isnan(imputed)
        return treated, imputed, (self.normalise(leaf, imputed), observed * 1.0, out)

    def treat(self, leaf, x):
        rule = leaf.get("treat", self.method.get("treat", "none"))
        if rule == "none":
            return x
        rule = {} if isinstance(rule, str) else rule
        most = rule.get("max-winsorised", 5)
        if rule.get("pooled", False):
            return treated(x.ravel(), most).reshape(x.shape)
        return np.array([treated(row, most) for row in x])

    def impute(self, leaf, x, closed):
        rule = leaf.get("impute", self.method.get("impute", "none"))
        rule = {"kind": rule} if isinstance(rule, str) else rule
        gaps = np.isnan(x) & ~closed
        filled = x.copy()
        for t, c in zip(*np.nonzero(gaps)):
            filled[t, c] = self.imputed_value(rule, x, t, c)
        return filled

    def imputed_value(self, rule, x, t, c):
        known = np.nonzero(~np.isnan(x[:, c]))[0]
        before, after = known[known < t], known[known > t]
        kind = rule["kind"]
        if kind == "carry-forward":
            if before.size and t - before[-1] <= rule.get("max-age", np.inf):
                return x[before[-1], c]
        elif kind == "linear":
            if before.size and after.size:
                ends = [before[-1], after[0]]
                return np.interp(self.years[t], self.years[ends], x[ends, c])
        elif kind != "none":
            peers = x[t, self.group_of(c)] if kind.startswith("group") else x[t]
            if np.any(~np.isnan(peers)):
                return np.nanmean(peers) if kind.endswith("mean") else np.nanmedian(peers)
        return np.nan

    def group_of(self, c):
        """The places of all countries in the group of the one at place c; without groups, all."""
        groups = self.framework.get("groups", {"": self.countries})
        members = next(g for g in groups.values() if self.countries[c] in g)
        return [self.countries.index(country) for country in members]

    def normalise(self, leaf, x):
        rule = leaf["normalise"]
        kind, pooled = rule["kind"], rule.get("pooled", False)
        sign = -1.0 if leaf.get("direction", "higher") == "lower" else 1.0
        if kind in ("goalposts", "levels", "points", "piecewise"):
            return by_table(rule, x, sign)
        z = sign * x
        if kind == "distance-to-target":
            return np.array([self.to_target(leaf, z[t], sign, t) for t in range(len(z))])
        if kind == "distance-to-reference":
            return np.array([self.to_reference(rule, row) for row in z])
        if pooled:
            return by_sample(rule, z.ravel()).reshape(z.shape)
        return np.array([by_sample(rule, row) for row in z])

    def to_target(self, leaf, z, sign, t):
        score = np.full(z.shape, np.nan)
        for c, country in enumerate(self.countries):
            targets = sorted((int(y), v) for y, v in leaf["targets"].get(country, {}).items())
            if np.isnan(z[c]) or not targets:
                continue
            due = [value for year, value in targets if year >= self.years[t]]
            target = sign * (due[0] if due else targets[-1][1])
            base = leaf.get("baselines", {}).get(country)
            base = np.nanmin(z) if base is None else sign * base
            if target > base:
                score[c] = np.clip(100 * (z[c] - base) / (target - base), 0, 100)
        return score

    def to_reference(self, rule, z):
        reference = z[self.countries.index(rule["country"])]
        if np.isnan(reference) or reference <= np.nanmin(z):
            return np.full(z.shape, np.nan)
        score = 100 * (1 - (reference - z) / (reference - np.nanmin(z)))
        return np.clip(score, 0, 100) if rule.get("clamp") else score


def leaves(nodes):
    for node in nodes:
        yield from leaves(node["nodes"]) if "nodes" in node else [node]


def everything(node):
    """A node and all below it."""
    yield node
    for child in node.get("nodes", []):
        yield from everything(child)


def facets(leaf):
    return list(leaf.get("facets", {"": 1}))


def columns_of(leaf):
    return [(leaf["id"], facet) for facet in facets(leaf)]
