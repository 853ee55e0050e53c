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
from scipy import stats

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
        self.shape = (len(self.cycles), len(self.countries))
        self.combined, self.treated, self.imputed, self.normalised = {}, {}, {}, {}
        self.observed, self.excluded, self.measured = {}, {}, {}
        self.combine(rows)
        for leaf in self.leaves:
            for facet in facets(leaf):
                self.score_column(leaf, (leaf["id"], facet))
        self.scores, self.coverage, self.out = {}, {}, {}
        overall = dict(framework.get("overall", {}), id="overall", nodes=framework["nodes"])
        self.score_node(overall)

    # 1. Assessors to one value.

    def combine(self, rows):
        cells = {}
        for row in rows:
            key = (row["indicator"], row.get("facet") or "", row["cycle"], row["country"])
            cells.setdefault(key, []).append(row)
        leaf_of = {leaf["id"]: leaf for leaf in self.leaves}
        for column in self.columns:
            values = np.full(self.shape, np.nan)
            excluded = np.zeros(self.shape, dtype=bool)
            how = leaf_of[column[0]].get("combine", self.method.get("combine", "median"))
            for t, cycle in enumerate(self.cycles):
                for c, country in enumerate(self.countries):
                    said = cells.get((*column, cycle, country), [])
                    given = [row for row in said if not row.get("status")]
                    if given:
                        values[t, c] = combined(given, how)
                    elif said:
                        excluded[t, c] = all(row["status"] in EXCLUDED for row in said)
            self.combined[column] = values
            self.excluded[column] = excluded

    # 2 to 5. Denominate, treat, impute, normalise.

    def score_column(self, leaf, column):
        x = self.combined[column].copy()
        if "per" in leaf:
            divisor = self.combined[(leaf["per"]["indicator"], "")]
            with np.errstate(all="ignore"):
                x = leaf["per"].get("factor", 1) * x / divisor
            x[~np.isfinite(x)] = np.nan
        self.observed[column] = ~np.isnan(x)
        x = self.treat(leaf, x)
        self.treated[column] = x
        x = self.impute(leaf, x, self.excluded[column])
        self.imputed[column] = x
        self.normalised[column] = self.normalise(leaf, x)

    def treat(self, leaf, x):
        rule = leaf.get("treat", self.method.get("treat", "none"))
        if rule == "none":
            return x
        rule = {} if isinstance(rule, str) else rule
        most = rule.get("max-winsorised", 5)
        if rule.get("pooled", False):
            return treated(x.ravel(), most).reshape(x.shape)
        return np.array([treated(row, most) for row in x])

    def impute(self, leaf, x, excluded):
        rule = leaf.get("impute", self.method.get("impute", "none"))
        rule = {"kind": rule} if isinstance(rule, str) else rule
        gaps = np.isnan(x) & ~excluded
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

    # 6. Up the tree.

    def score_node(self, node):
        """Scores, coverage and what is out of the denominator, for a node and all below it."""
        if "nodes" in node:
            found = [self.score_node(child) for child in node["nodes"]]
            weights = [child.get("weight", 1) for child in node["nodes"]]
            how = node.get("aggregate", self.method.get("aggregate", "arithmetic"))
        else:
            columns = [(node["id"], facet) for facet in facets(node)]
            found = [(self.normalised[c], self.observed[c] * 1.0,
                      self.excluded[c] & np.isnan(self.imputed[c])) for c in columns]
            weights = list(node.get("facets", {"": 1}).values())
            how = "arithmetic"
        least = node.get("min-coverage", self.method.get("min-coverage", 0.5))
        x, covered, out = (np.array(part) for part in zip(*found))
        w = np.array(weights, dtype=float)[:, None, None] * ~out
        keep = np.array(weights, dtype=float) > 0
        x, covered, out, w = x[keep], covered[keep], out[keep], w[keep]
        if not keep.any():
            # Without any weight there is no score, but the node is still due.
            nothing = np.full(self.shape, np.nan), np.zeros(self.shape), np.zeros(self.shape, bool)
            self.scores[node["id"]], self.coverage[node["id"]] = nothing[:2]
            return nothing
        all_out = w.sum(axis=0) == 0
        with np.errstate(all="ignore"):
            share = np.where(np.isnan(x), 0, w).sum(axis=0) / w.sum(axis=0)
            coverage = np.nan_to_num((w * covered).sum(axis=0) / w.sum(axis=0))
            enough = (share >= least - 1e-12) & (share > 0)
            if how == "copeland":
                plain = np.array(weights, dtype=float)[keep]
                score = np.array([copeland(x[:, t], plain, enough[t]) for t in range(len(x[0]))])
            else:
                score = aggregated(how, x, w, node.get("offset", 0))
        score = np.where(enough & np.isfinite(score), score, np.nan)
        self.scores[node["id"]], self.coverage[node["id"]] = score, coverage
        return score, coverage, all_out


def leaves(nodes):
    for node in nodes:
        yield from leaves(node["nodes"]) if "nodes" in node else [node]


def facets(leaf):
    return list(leaf.get("facets", {"": 1}))


def combined(rows, how):
    values = np.array([row["value"] for row in rows], dtype=float)
    if how == "mean":
        return values.mean()
    if how == "trimmed-mean":
        return np.sort(values)[1:-1].mean() if len(values) > 2 else values.mean()
    if how == "panel":
        agreed = [row for row in rows if row["assessor"] == "panel"]
        return combined(agreed, "latest") if agreed else np.median(values)
    if how == "latest":
        last = max(row.get("date") or "" for row in rows)
        return np.median([v for v, row in zip(values, rows) if (row.get("date") or "") == last])
    return np.median(values)


def shape(x):
    return stats.skew(x, bias=False), stats.kurtosis(x, bias=False)


def treated(row, most):
    known = ~np.isnan(row)
    x = row[known]
    result = row.copy()

    def fails(values):
        if len(values) < 4 or np.all(values == values[0]):
            return False
        skewness, kurtosis = shape(values)
        return abs(skewness) > 2 and kurtosis > 3.5

    if not fails(x):
        return result
    y, high, low = x.copy(), set(), set()
    while fails(y) and len(high) + len(low) < most:
        if shape(y)[0] >= 0:
            places = np.nonzero(y == y.max())[0]
            y[places] = np.delete(y, places).max()
            high = set(places)
        else:
            places = np.nonzero(y == y.min())[0]
            y[places] = np.delete(y, places).min()
            low = set(places)
    if fails(y):
        y = np.log(x - x.min() + 0.01 * (x.max() - x.min()))
    result[known] = y
    return result


def by_table(rule, x, sign):
    """The scales that look at no other country."""
    kind = rule["kind"]
    if kind == "goalposts":
        low, high = rule["low"], rule["high"]
        if rule.get("transform") == "log":
            with np.errstate(all="ignore"):
                x = np.log(np.where(x > 0, x, np.nan))
            low, high = np.log(low), np.log(high)
        score = 100 * (x - low) / (high - low)
        score = 100 - score if sign < 0 else score
        return np.clip(score, 0, 100) if rule.get("clamp") else score
    if kind == "points":
        return 100 * x / rule["possible"]
    if kind == "piecewise":
        ends, scores = zip(*rule["knots"])
        return np.where(np.isnan(x), np.nan, np.interp(x, ends, scores))
    table = sorted((float(level), score) for level, score in rule["levels"].items())
    ends, scores = zip(*table)
    return np.interp(x, ends, scores, left=np.nan, right=np.nan) + 0 * x


def by_sample(rule, z):
    """The scales that look at the countries that have a value."""
    kind, known = rule["kind"], ~np.isnan(z)
    nothing = np.full(z.shape, np.nan)
    if not known.any():
        return nothing
    least, most, count = np.nanmin(z), np.nanmax(z), known.sum()
    if kind == "none":
        return z
    if kind in ("min-max", "distance-to-max"):
        if least == most:
            return nothing
        if kind == "min-max":
            return 100 * (z - least) / (most - least)
        return 100 * (1 - (most - z) / (most - least))
    if kind == "fraction-of-max":
        return nothing if most == 0 else 100 * z / most
    if kind == "z-score":
        if count < 2 or least == most:
            return nothing
        scaled = (z - np.nanmean(z)) / np.nanstd(z, ddof=1)
        return rule.get("mean", 0) + rule.get("sd", 1) * scaled
    ranks = nothing.copy()
    ranks[known] = stats.rankdata(z[known], method=rule.get("ties", "min"))
    if kind == "rank":
        return ranks
    if kind == "borda":
        return ranks - 1
    return nothing if count < 2 else 100 * (ranks - 1) / (count - 1)


def aggregated(how, x, w, offset):
    """One score from those of the children."""
    w = np.where(np.isnan(x), 0, w)
    w = w / w.sum(axis=0)
    if how == "arithmetic":
        return np.nansum(w * x, axis=0)
    if how in ("geometric", "harmonic"):
        y = x + offset
        bad = np.any(y <= 0, axis=0)
        if how == "geometric":
            score = np.exp(np.nansum(w * np.log(y), axis=0))
        else:
            score = 1 / np.nansum(w / y, axis=0)
        return np.where(bad, np.nan, score - offset)
    if how == "product":
        return np.nanprod(x, axis=0)
    anything = np.where(np.all(np.isnan(x), axis=0), 0, x)
    return {"min": np.nanmin, "max": np.nanmax, "median": np.nanmedian}[how](anything, axis=0)


def copeland(x, weights, enough):
    """The scores of one cycle; x is children x countries."""
    score = np.full(x.shape[1], np.nan)
    for a in np.nonzero(enough)[0]:
        score[a] = 0
        for b in np.nonzero(enough)[0]:
            if a == b:
                continue
            both = ~np.isnan(x[:, a]) & ~np.isnan(x[:, b])
            total = weights[both].sum()
            # Two sums of the same numbers may differ in their last bits; that is no win.
            same = np.isclose(x[:, a], x[:, b], rtol=1e-12, atol=0)
            wins = weights[both & ~same & (x[:, a] > x[:, b])].sum()
            draws = weights[both & same].sum()
            score[a] += (wins + draws / 2) / total if total > 0 else 0.5
    return score
