"""The scores of a framework's tree from its normalised columns, for many draws at once.

Every array is draws x cycles x countries; a plain scoring is one draw.
"""
import numpy as np


class Tree:
    """`scores` and `coverage` of each node.

    `columns` has for each (indicator, facet) its normalised values, NaN for none, where they rest
    on observations, and where they leave the denominator. `weigh(key, weight)` is the weight of a
    child in each draw; `ways` are pairs of an aggregation, None for each node's own, and the draws
    in which it is used; `offset` is that of a node without one of its own.
    """
    def __init__(self, framework, columns, weigh=lambda key, weight: [weight], ways=((None, ...),),
                 offset=0):
        self.method = framework.get("method", {})
        self.columns, self.weigh, self.ways, self.offset = columns, weigh, ways, offset
        self.scores, self.coverage, self.out = {}, {}, {}
        root = dict(framework.get("overall", {}), id="overall", nodes=framework["nodes"])
        self.score(root)

    def score(self, node):
        """Scores, coverage and what is out of the denominator, for a node and all below it."""
        found, plain, weights = zip(*self.children(node))
        x, covered, out = (np.array(np.broadcast_arrays(*part)) for part in zip(*found))
        keep = np.array(plain) > 0
        if keep.any():
            weights = np.array(np.broadcast_arrays(*weights), dtype=float)[keep]
            result = self.joined(node, x[keep], covered[keep], out[keep], weights)
        else:
            # Without any weight there is no score, but the node is still due.
            nothing = x[0] * np.nan
            result = nothing, np.zeros(nothing.shape), np.zeros(nothing.shape, bool)
        self.scores[node["id"]], self.coverage[node["id"]], self.out[node["id"]] = result
        return result

    def children(self, node):
        """For each child what was found, its weight in the framework and in each draw."""
        if "nodes" in node:
            for child in node["nodes"]:
                weight = child.get("weight", 1)
                yield self.score(child), weight, self.weigh(child["id"], weight)
        else:
            for facet, weight in node.get("facets", {"": 1}).items():
                key = f"{node['id']}/{facet}"
                yield self.columns[(node["id"], facet)], weight, self.weigh(key, weight)

    def joined(self, node, x, covered, out, weights):
        least = node.get("min-coverage", self.method.get("min-coverage", 0.5))
        w = weights[:, :, None, None] * ~out
        x = np.broadcast_to(x, w.shape)
        weights = np.broadcast_to(weights, w.shape[:2])
        with np.errstate(all="ignore"):
            share = np.where(np.isnan(x), 0, w).sum(axis=0) / w.sum(axis=0)
            coverage = np.nan_to_num((w * covered).sum(axis=0) / w.sum(axis=0))
            enough = (share >= least - 1e-9) & (share > 0)
            score = np.full(enough.shape, np.nan)
            for way, draws in self.ways:
                score[draws] = self.aggregated(
                    node, way, x[:, draws], w[:, draws], weights[:, draws], enough[draws])
        score = np.where(enough & np.isfinite(score), score, np.nan)
        return score, coverage, w.sum(axis=0) == 0

    def aggregated(self, node, way, x, w, weights, enough):
        how = "arithmetic"
        if "nodes" in node:
            how = node.get("aggregate", self.method.get("aggregate", "arithmetic"))
        how = way or how
        if how == "copeland":
            return copeland(x, weights, enough)
        return aggregated(how, x, w, node.get("offset", self.offset))


def aggregated(how, x, w, offset):
    """One score from those of the children."""
    w = np.where(np.isnan(x), 0, w)
    # A child without weight is as good as none.
    x = np.where(w > 0, x, np.nan)
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
    """The sum of the outranking shares over the other countries of the cycle that have a score."""
    score = np.where(enough, 0.0, np.nan)
    w = weights[:, :, None] * np.ones(x.shape[:-1])
    for a in range(x.shape[-1]):
        for b in range(x.shape[-1]):
            if a == b:
                continue
            one, other = x[..., a], x[..., b]
            both = ~np.isnan(one) & ~np.isnan(other)
            # Two sums of the same numbers may differ in their last bits; that is no win.
            same = np.isclose(one, other, rtol=1e-12, atol=0)
            total = (w * both).sum(axis=0)
            won = (w * (both & ~same & (one > other))).sum(axis=0)
            drawn = (w * (both & same)).sum(axis=0)
            share = np.where(total > 0, (won + drawn / 2) / total, 0.5)
            score[..., a] += np.where(enough[..., b], share, 0)
    return score
