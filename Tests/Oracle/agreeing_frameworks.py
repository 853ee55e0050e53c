"""Random frameworks in which assessors can be compared across indicators, and others where not."""
from uncertain_frameworks import UncertainFramework

LEVELS = {str(level): {"en": f"Level {level}"} for level in range(1, 6)}


class AgreeingFramework(UncertainFramework):
    """Of four frameworks one has numbers only, one grades only, one grades but for one indicator."""
    def __init__(self, seed, replicates=50):
        super().__init__(seed, replicates)
        kind = ["mixed", "number", "grade", "grade but one"][seed % 4]
        if kind == "mixed":
            return
        for leaf in self.leaves:
            leaf["value"] = "number"
        for row in self.rows:
            row["percent"] = False
            row.pop("n", None)
        if kind != "number":
            self.grade(self.leaves if kind == "grade" else self.leaves[1:])

    def grade(self, leaves):
        codes = {leaf["id"] for leaf in leaves}
        for leaf in leaves:
            leaf |= {"value": "grade", "levels": LEVELS}
        for row in self.rows:
            if row["value"] != "" and row["indicator"] in codes:
                row["value"] = float(self.doubt.integers(1, 6))
