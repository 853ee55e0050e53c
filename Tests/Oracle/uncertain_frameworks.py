"""Random frameworks whose values have errors, samples and several assessors."""
import numpy as np
from random_frameworks import RandomFramework

SOURCES = ["values", "weights", "normalisation", "treatment", "aggregation", "indicators"]
TABLES = ("levels", "points")


class UncertainFramework(RandomFramework):
    """A random framework with weight noise; half of its indicators have uncertain values."""
    def __init__(self, seed, replicates=50):
        super().__init__(seed)
        self.doubt = np.random.default_rng([seed, 2])
        self.noise = [0, 0.25, 0.5][self.doubt.integers(3)]
        self.framework["method"]["uncertainty"] = {
            "replicates": replicates, "seed": int(self.doubt.integers(1, 1 << 40)),
            "weights": self.noise}
        self.sources = ["values", "weights"]
        if seed % 2:
            self.sources = self.some_sources(np.random.default_rng([seed, 3]))
            self.framework["method"]["uncertainty"]["sources"] = self.sources
        percents = {leaf["id"] for leaf in self.leaves
                    if leaf["normalise"]["kind"] not in TABLES and self.doubt.random() < 0.5}
        for leaf in self.leaves:
            if leaf["id"] in percents:
                leaf["value"] = "percent"
        for row in self.rows:
            if row["value"] != "":
                self.question(row, row["indicator"] in percents)

    @staticmethod
    def some_sources(chance):
        return [source for source in SOURCES if chance.random() < 0.5]

    @property
    def seed(self):
        return self.framework["method"]["uncertainty"]["seed"]

    def question(self, row, is_percent):
        """Gives a value an error or a sample, or neither."""
        row["percent"] = is_percent
        if is_percent:
            # At 0 and 100 the ends of Wilson's interval meet: there ranks would be made by rounding.
            row["value"] = min(max(row["value"], 0.5), 99.5)
        if self.doubt.random() < 0.2:
            row["se"] = round(5 * self.doubt.random(), 2)
        elif is_percent and self.doubt.random() < 0.4:
            row["n"] = int(self.doubt.integers(5, 500))
