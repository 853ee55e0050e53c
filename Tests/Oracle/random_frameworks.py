"""Random frameworks and observations of countries that do not exist."""
import numpy as np

COUNTRIES = ["Arcadia", "Borduria", "Syldavia", "Ruritania", "Freedonia", "Sylvania", "Graustark",
             "Zubrowka", "Latveria"]
COMBINATIONS = ["median", "mean", "trimmed-mean", "panel", "latest", "only"]
AGGREGATIONS = ["arithmetic", "arithmetic", "geometric", "harmonic", "product", "min", "max",
                "median", "copeland"]
IMPUTATIONS = ["none", "none", "carry-forward", "linear", "mean", "median", "group-mean",
               "group-median"]
KINDS = ["goalposts", "min-max", "z-score", "rank", "borda", "percentile", "distance-to-target",
         "distance-to-max", "fraction-of-max", "distance-to-reference", "levels", "points",
         "piecewise", "none"]
STATUSES = ["not-collected", "not-due", "not-applicable", "refused", "confidential"]


class RandomFramework:
    def __init__(self, seed):
        self.random = np.random.default_rng(seed)
        self.countries = list(self.random.permutation(COUNTRIES)[:self.random.integers(1, 10)])
        self.years = sorted(self.random.choice(range(2015, 2026), self.random.integers(1, 5),
                                               replace=False).tolist())
        self.leaves = []
        # Drawn apart, so that frameworks without groups stay what they were.
        self.grouping = np.random.default_rng([seed, 1])
        self.framework = {
            "framework": f"random-{seed}", "version": 1, "title": {"en": f"Random {seed}"},
            "countries": [{"code": c, "name": {"en": c}} for c in self.countries],
            "cycles": [{"id": str(y), "from": f"{y}-01-01", "to": f"{y}-12-31"}
                       for y in self.years],
            "method": {"combine": self.pick(COMBINATIONS), "aggregate": self.pick(AGGREGATIONS),
                       "min-coverage": self.pick([0, 0.3, 0.5, 0.75, 1])},
            "overall": {"aggregate": self.pick(AGGREGATIONS), "offset": 1},
            "nodes": [self.node(f"{i + 1}", 1) for i in range(self.random.integers(1, 4))],
        }
        if self.grouping.random() < 0.5:
            self.framework["groups"] = self.groups()
        self.rows = [row for leaf in self.leaves for row in self.observations(leaf)]
        self.random.shuffle(self.rows)

    def groups(self):
        places = self.grouping.integers(0, 3, len(self.countries))
        groups = {f"g{place}": [] for place in sorted(set(places.tolist()))}
        for country, place in zip(self.countries, places):
            groups[f"g{place}"].append(str(country))
        return groups

    def pick(self, choices):
        return choices[self.random.integers(len(choices))]

    def maybe(self, share=0.5):
        return self.random.random() < share

    def node(self, code, depth):
        node = {"id": code, "title": {"en": code}}
        if self.maybe(0.8):
            node["weight"] = self.pick([0, 1, 1, 2, 3, 0.25, round(self.random.random(), 3),
                                        self.random.random()])
        if depth < 4 and self.maybe(0.75 if depth < 3 else 0.4):
            if self.maybe():
                node["aggregate"] = self.pick(AGGREGATIONS)
            if self.maybe(0.3):
                node["min-coverage"] = self.pick([0, 0.5, 0.8])
            if self.maybe(0.4):
                node["offset"] = self.pick([1, 10.5])
            node["nodes"] = [self.node(f"{code}.{i + 1}", depth + 1)
                             for i in range(self.random.integers(1, 5))]
            return node
        return self.leaf(node)

    def leaf(self, node):
        node["value"] = "number"
        node["normalise"] = self.normalisation(self.pick(KINDS))
        if node["normalise"]["kind"] == "distance-to-target":
            node["targets"] = {c: {str(self.pick(range(2015, 2028))): self.number()
                                   for _ in range(self.random.integers(1, 3))}
                               for c in self.countries if self.maybe(0.9)}
            node["baselines"] = {c: self.number() for c in self.countries if self.maybe(0.4)}
        if self.maybe(0.4):
            node["direction"] = self.pick(["higher", "lower"])
        if self.maybe(0.3):
            node["combine"] = self.pick(COMBINATIONS)
        if self.maybe():
            kind = self.pick(IMPUTATIONS)
            node["impute"] = {"kind": kind, "max-age": 1} if (
                kind == "carry-forward" and self.maybe()) else kind
        if self.maybe(0.3):
            node["treat"] = {"kind": "winsorise", "max-winsorised": self.pick([0, 1, 5]),
                             "pooled": self.maybe()}
        plain = [leaf for leaf in self.leaves if "facets" not in leaf]
        if plain and self.maybe(0.15):
            node["per"] = {"indicator": self.pick(plain)["id"], "factor": self.pick([1, 1000])}
        if self.maybe(0.3):
            names = ["law", "practice", "cso-view"][:self.random.integers(1, 4)]
            node["facets"] = {name: self.pick([1, 2, 0.5]) for name in names}
        self.leaves.append(node)
        return node

    def normalisation(self, kind):
        rule = {"kind": kind}
        if kind == "goalposts":
            rule |= {"low": self.pick([1, 5]), "high": self.pick([80, 100]), "clamp": self.maybe()}
            if self.maybe(0.3):
                rule["transform"] = "log"
        elif kind in ("min-max", "distance-to-max", "fraction-of-max"):
            rule["pooled"] = self.maybe()
        elif kind == "z-score":
            rule |= {"mean": self.pick([0, 50]), "sd": self.pick([1, 10]), "pooled": self.maybe()}
        elif kind in ("rank", "borda", "percentile"):
            rule["ties"] = self.pick(["min", "average"])
        elif kind == "distance-to-reference":
            rule |= {"country": self.pick(self.countries), "clamp": self.maybe()}
        elif kind == "levels":
            rule["levels"] = {"1": 5, "20": 40, "60": 55, "95": 100}
        elif kind == "points":
            rule["possible"] = 120
        elif kind == "piecewise":
            rule["knots"] = [[0, 0], [30, 60], [80, 90]]
        return rule

    def number(self):
        if self.maybe(0.03):
            return 1000 + round(1000 * self.random.random(), 1)
        if self.maybe(0.1):
            return float(self.random.integers(0, 6))
        return round(100 * self.random.random(), int(self.random.integers(0, 6)))

    def observations(self, leaf):
        for year in self.years:
            for country in self.countries:
                for facet in leaf.get("facets", {"": 1}):
                    yield from self.cell(leaf["id"], facet, str(year), country)

    def cell(self, indicator, facet, cycle, country):
        row = {"indicator": indicator, "facet": facet, "cycle": cycle, "country": country}
        draw = self.random.random()
        if draw < 0.08:
            return
        if draw < 0.2:
            yield row | {"value": "", "status": self.pick(STATUSES), "assessor": "a", "date": ""}
            return
        assessors = self.random.permutation(["a", "b", "c", "panel"])
        for assessor in assessors[:1 if self.maybe(0.7) else self.random.integers(2, 5)]:
            date = f"2024-0{self.random.integers(1, 10)}-01" if self.maybe(0.8) else ""
            yield row | {"value": self.number(), "status": "", "assessor": str(assessor),
                         "date": date}
