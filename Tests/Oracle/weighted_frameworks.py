"""Random frameworks of arithmetic means whose parts hang together in many ways."""
import numpy as np

# How the parts of a node hang together; a wish for them may be met, or not.
STYLES = ["alike", "free", "one against the others", "repeated", "with gaps", "without weight"]


class WeightedFramework:
    """One node of two to five indicators for each entry of `styles`, over fourteen countries."""
    def __init__(self, seed, nodes=18):
        self.random = np.random.default_rng([seed, 4])
        self.countries = [f"C{place}" for place in range(14)]
        self.styles = {f"{place}": STYLES[place % len(STYLES)] for place in range(nodes)}
        self.rows = []
        self.framework = {
            "framework": f"weighted-{seed}", "version": 1, "title": {"en": f"Weighted {seed}"},
            "countries": [{"code": c, "name": {"en": c}} for c in self.countries],
            "cycles": [{"id": "2023", "from": "2023-01-01", "to": "2023-12-31"}],
            "method": {"aggregate": "arithmetic", "min-coverage": 0,
                       "uncertainty": {"replicates": 2, "weights": 0}},
            "overall": {"aggregate": "median"},
            "nodes": [self.node(code, style) for code, style in self.styles.items()]}

    def node(self, code, style):
        count = int(self.random.integers(2, 6))
        weights = self.random.choice([0.5, 1, 1, 2, 3, 0.37], count)
        if style == "without weight":
            weights[0] = 0
        leaves = [{"id": f"{code}.{child}", "value": "number", "normalise": "none", "combine": "only",
                   "weight": float(weight)} for child, weight in enumerate(weights)]
        for leaf, values in zip(leaves, self.values(count, style)):
            self.rows += [
                {"indicator": leaf["id"], "cycle": "2023", "country": country, "value": float(value),
                 "status": "", "assessor": "a", "date": ""}
                for country, value in zip(self.countries, values) if np.isfinite(value)]
        return {"id": code, "title": {"en": code}, "aggregate": "arithmetic", "nodes": leaves}

    def values(self, count, style):
        """The values of each part: what they share, times a part in it, and something of its own."""
        length = int(self.random.integers(count + 2, 15))
        shared = self.random.normal(size=length)
        parts = np.abs(self.random.normal(1, 0.5, count)) * (style != "free")
        if style == "one against the others":
            parts[-1] = -parts[-1]
        own = self.random.normal(0, 0.6, (count, length))
        x = (parts[:, None] * shared + own) * self.random.choice([1, 5, 20], count)[:, None] + 50
        if style == "repeated":
            x[-1] = 2 * x[0] + 1
        if style == "with gaps":
            x[self.random.random(x.shape) < 0.15] = np.nan
        return np.round(x, 3)
