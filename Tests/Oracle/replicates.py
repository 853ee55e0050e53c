"""The Monte Carlo of Docs/Methodology.md, section 7, in NumPy, from the same random numbers.

`Replicates(framework, rows, choices, seed).scores(streams)` scores a framework in many draws;
`streams` has for each source the number of the stream from which each draw takes it.
"""
import numpy as np
from draws import Stream, key
from reference import Reference
from steps import combined
from tree import Tree
from uncertain_frameworks import SOURCES

TABLES = {"levels", "points", "piecewise", "none"}


class Choices:
    """What is varied: by default what the intervals of tables vary."""
    def __init__(self, weights, sources=("values", "weights")):
        self.weights = weights if "weights" in sources else 0
        self.values = "values" in sources
        self.normalisations = [None, {"kind": "min-max"}] if "normalisation" in sources else [None]
        self.treatments = ["none", {"kind": "winsorise"}] if "treatment" in sources else [None]
        self.aggregations = [None, "geometric"] if "aggregation" in sources else [None]
        self.leaves_out = "indicators" in sources
        self.offset = 1 if "aggregation" in sources else 0


class Replicates:
    def __init__(self, framework, rows, choices, seed):
        self.reference = Reference(framework, rows)
        self.framework, self.choices = framework, choices
        self.seed = Stream.seeded(seed)

    def same(self, count, start=0):
        """The streams of draws in which every source has the same number."""
        return {source: np.arange(start, start + count) for source in SOURCES}

    def scores(self, streams):
        """For each node its scores, draws x cycles x countries, NaN for none."""
        random = {source: self.seed.below(source).below(streams[source]) for source in SOURCES}
        ways = random["aggregation"].choice(len(self.choices.aggregations))
        left_out = self.left_out(random["indicators"])

        def weigh(name, weight):
            noise = self.choices.weights * (2 * random["weights"].below(name).uniform() - 1)
            code, side, _ = name.partition("/")
            return weight * (1 + noise) * (left_out != code if side else 1)

        return Tree(
            self.framework, self.columns(random), weigh,
            [(how, ways == way) for way, how in enumerate(self.choices.aggregations)],
            self.choices.offset).scores

    def left_out(self, random):
        """The indicator that each draw leaves out: the one with the highest number of its own."""
        codes = [leaf["id"] for leaf in self.reference.leaves]
        if not self.choices.leaves_out or len(codes) < 2:
            return np.full(len(random.keys), "")
        names = [min(map("/".join, self.sides(code)), key=key) for code in codes]
        numbers = np.array([random.below(name).bits() for name in names])
        return np.array(codes)[numbers.argmax(axis=0)]

    def sides(self, code):
        return [column for column in self.reference.columns if column[0] == code]

    def columns(self, random):
        """The normalised columns of each draw."""
        drawn = self.drawn(random["values"]) if self.choices.values else {}
        treatments = random["treatment"].choice(len(self.choices.treatments))
        kinds = random["normalisation"].choice(len(self.choices.normalisations))
        found = {}
        for column in self.reference.columns:
            leaf = self.reference.leaf_of[column]
            moves = column in drawn or (leaf.get("per", {}).get("indicator"), "") in drawn
            rules = [[self.rule(leaf, treatment, kind) for kind in self.choices.normalisations]
                     for treatment in self.choices.treatments]
            if moves:
                found[column] = self.moving(column, rules, drawn, treatments, kinds)
            else:
                fixed = [[self.reference.column(rule, column, self.reference.combined)[2]
                          for rule in row] for row in rules]
                found[column] = [np.array([[way[part] for way in row] for row in fixed]
                                          )[treatments, kinds] for part in range(3)]
        return found

    def moving(self, column, rules, drawn, treatments, kinds):
        """A column whose values are other ones in every draw."""
        results = []
        for draw, (treatment, kind) in enumerate(zip(treatments, kinds)):
            values = self.reference.combined | {name: all[draw] for name, all in drawn.items()}
            results.append(self.reference.column(rules[treatment][kind], column, values)[2])
        return [np.array([result[part] for result in results]) for part in range(3)]

    def rule(self, leaf, treatment, kind):
        leaf = dict(leaf)
        own = leaf.get("treat", self.reference.method.get("treat", "none"))
        if treatment == "none" or treatment and own == "none":
            leaf["treat"] = treatment
        if kind is not None and leaf["normalise"]["kind"] not in TABLES:
            leaf["normalise"] = kind
        return leaf

    def drawn(self, random):
        """The columns with an uncertain value: their combined values in each draw."""
        found, reference = {}, self.reference
        for column in reference.columns:
            stream = random.below("/".join(column))
            for t, c, said in reference.cells(column):
                given = sorted((row for row in said if not row.get("status")), key=order)
                if np.isnan(reference.combined[column][t, c]) or not uncertain(given):
                    continue
                if column not in found:
                    found[column] = np.repeat(
                        reference.combined[column][None], len(random.keys), axis=0)
                own = stream.below(reference.cycles[t]).below(reference.countries[c])
                found[column][:, t, c] = redrawn(given, reference.combination(column), own)
        return found


def order(row):
    """The order of assessors in which draws number them; any fixed one would do."""
    return (row["value"], int((row["date"] or "0").replace("-", "")), float(row.get("se") or -1),
            float(row.get("n") or -1), row["assessor"] == "panel")


def uncertain(rows):
    return len(rows) > 1 or any(row.get("se") or row.get("n") for row in rows)


def redrawn(rows, how, random):
    """What the same assessors, asked again, could have said: one value a draw."""
    if how == "latest":
        last = max(row["date"] or "" for row in rows)
        rows = [row for row in rows if (row["date"] or "") == last]
    agreed = [row for row in rows if row["assessor"] == "panel"]
    if how == "panel" and agreed:
        members = [row for row in rows if row["assessor"] != "panel"]
        value = joined(agreed, [np.full(len(random.keys), place) for place in range(len(agreed))],
                       "latest", random)
        if not members:
            return value
        # A panel's value is moved by what its members' median moves.
        return value + joined(members, places(members, random), "median", random) - np.median(
            [row["value"] for row in members])
    return joined(rows, places(rows, random), how, random)


def places(rows, random):
    """Which assessor is drawn, with replacement; numbers are drawn one by one, see `joined`."""
    return [None] * len(rows) if len(rows) > 1 else [np.zeros(len(random.keys), dtype=int)]


def joined(rows, chosen, how, random):
    """The assessors drawn, each with its error, combined."""
    drawn = []
    for place in chosen:
        place = random.choice(len(rows)) if place is None else place
        drawn.append((place, erred(rows, place, random)))
    said = np.array([values for _, values in drawn])
    result = np.empty(said.shape[1])
    for draw in range(said.shape[1]):
        again = [dict(rows[place[draw]], value=values[draw]) for place, values in drawn]
        result[draw] = combined(again, how)
    return result


def erred(rows, place, random):
    """The value of the row at `place` in each draw, with its normal or survey error."""
    column = lambda name: np.array([float(row.get(name) or 0) for row in rows])[place]
    value, se, n = column("value"), column("se"), column("n")
    percent = np.array([bool(row.get("percent")) for row in rows])[place]
    measured, asked = se > 0, (se <= 0) & percent & (n > 0)
    z = random.normal(measured | asked)
    with np.errstate(all="ignore"):
        result = np.where(measured, value + se * z, value)
        result = np.where(measured & percent, np.clip(result, 0, 100), result)
        return np.where(asked, 100 * wilson(value / 100, n, z), result)


def wilson(p, n, z):
    """The bound of Wilson's interval (1927) at z."""
    middle = p + z * z / (2 * n)
    return (middle + z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n)
