"""Cases of values near the ends of what a double can hold, each with its right value in fractions.

Each `of_` function adds leaves with their values to a framework; countries and figures are imaginary.
"""
import decimal
import sys
from fractions import Fraction

from program import ROOT

sys.path.insert(0, str(ROOT / "Tests/Oracle"))
import exact  # noqa: E402

COUNTRIES = ["ARC", "BOR", "GRA", "RUR", "SYL", "SYV", "ZUB"]
CYCLES = ["2021", "2022", "2023"]
MOST, LEAST = 1.7976931348623157e308, 5e-324
DATA = {
    "from end to end": [1e307, -1e308, 1.7e308, 1, 0, -MOST, MOST],
    "at the upper end": [1.5e308, 1.6e308, 1.7e308, MOST, 1.55e308, 1e308, 1.1e308],
    "at the lower end": [-1.5e308, -1.6e308, -1.7e308, -MOST, -1.55e308, -1e308, -1.1e308],
    "next to nothing": [LEAST, 3 * LEAST, -7 * LEAST, 0, 20 * LEAST, 2 * LEAST, -LEAST],
    "all sizes": [LEAST, 1e-300, 1, 1e300, 1e307, 1.6e308, 50],
}
ENDS = [[-1e308, 0], [1e308, 100]]
# Kind: what the framework says, and the scores of a cycle in fractions.
KINDS = {
    "goalposts": ({"low": 0, "high": 1.7e308},
                  lambda x, lower: exact.goalposts(x, 0, 1.7e308, lower)),
    "goalposts clamp": ({"low": 0, "high": 1.7e308, "clamp": True},
                        lambda x, lower: exact.goalposts(x, 0, 1.7e308, lower, True)),
    "goalposts apart": ({"low": -1e308, "high": 1e308, "clamp": True},
                        lambda x, lower: exact.goalposts(x, -1e308, 1e308, lower, True)),
    "goalposts apart unclamped": ({"low": -MOST, "high": MOST},
                                  lambda x, lower: exact.goalposts(x, -MOST, MOST, lower)),
    "goalposts near": ({"low": 0, "high": 20 * LEAST, "clamp": True},
                       lambda x, lower: exact.goalposts(x, 0, 20 * LEAST, lower, True)),
    "min-max": ({}, lambda x, lower: exact.min_max(x, lower)),
    "distance-to-max": ({}, lambda x, lower: exact.min_max(x, lower)),
    "fraction-of-max": ({}, lambda x, lower: exact.fraction_of_max(x, lower)),
    "distance-to-reference": ({"country": "GRA"},
                              lambda x, lower: exact.distance_to_reference(x, 2, lower)),
    "distance-to-reference clamp": (
        {"country": "GRA", "clamp": True},
        lambda x, lower: exact.distance_to_reference(x, 2, lower, True)),
    "z-score": ({"mean": 50, "sd": 10}, lambda x, lower: exact.z_score(x, 50, 10, lower)),
    "levels": ({"levels": {"-1e308": 0, "1e308": 100}}, lambda x, lower: [
        score if abs(value) <= Fraction(1e308) else None
        for value, score in zip(x, exact.piecewise(x, ENDS))]),
    "piecewise": ({"knots": ENDS}, lambda x, lower: exact.piecewise(x, ENDS)),
    "piecewise steep": (
        {"knots": [[0, 0], [20 * LEAST, -1.7e308], [1, 1.7e308], [1.7e308, 100]]},
        lambda x, lower: exact.piecewise(
            x, [[0, 0], [20 * LEAST, -1.7e308], [1, 1.7e308], [1.7e308, 100]])),
    "points": ({"possible": 1.6e308}, lambda x, lower: exact.line(x, 0, Fraction(1.6e308))),
    "none": ({}, lambda x, lower: exact.turned(x, lower)),
}
WEIGHTS = [1, 2, 3], [0.1, 0.7, 1e-6], [1e308, 1.7e308, 1e308], [5e-324, 1e-323, 5e-324]
# The third counts for nothing in a mean, but is there.
LIGHT = [0.1, 0.7, 1e-300]


class Cases:
    """A framework with one leaf a case, its observations, and the right values."""
    def __init__(self):
        self.nodes, self.rows, self.right = [], [], {}

    def add(self, name, leaf, values, right, step="scores"):
        """Values: cycle to one of each country, None for none; a list is of assessors or sides.

        Right: the same in fractions; None for no value with a reason.
        """
        code = f"c{len(self.right)}"
        leaf = {"normalise": "none"} | leaf
        self.nodes.append({"id": code, "value": "number", "combine": "mean", **leaf})
        for cycle, row in values.items():
            for country, said in zip(COUNTRIES, row):
                several = said if isinstance(said, list) else [said]
                for place, value in enumerate(several):
                    side = list(leaf["facets"])[place] if "facets" in leaf else ""
                    if value is not None:
                        self.rows.append([code, side, country, cycle, digits(value), f"a{place}"])
        self.right[name] = code, step, {
            (cycle, country): value for cycle, row in right.items()
            for country, value in zip(COUNTRIES, row)}
        return code


def digits(value):
    """A number without an exponent, which an import does not take."""
    return format(decimal.Decimal(repr(float(value))), "f")


def fractions(values):
    return [Fraction(value) for value in values]


def of_scales(cases):
    for (case, values), (kind, (rule, right)) in (
            (data, kind) for data in DATA.items() for kind in KINDS.items()):
        for lower in (False, True):
            leaf = {"normalise": {"kind": kind.split()[0], **rule}}
            cases.add(f"{kind}, {case}{', lower' if lower else ''}",
                      leaf | ({"direction": "lower"} if lower else {}), {"2023": values},
                      {"2023": right(fractions(values), lower)})


def of_pools(cases):
    """Extremes and spread over two cycles that only together reach from end to end."""
    values = {"2022": DATA["at the lower end"], "2023": DATA["at the upper end"]}
    for kind in ("min-max", "distance-to-max", "fraction-of-max", "z-score"):
        for lower in (False, True):
            all_of = fractions(values["2022"] + values["2023"])
            right = KINDS[kind][1](all_of, lower)
            rule = {"kind": kind, "pooled": True, **KINDS[kind][0]}
            cases.add(f"{kind} pooled{', lower' if lower else ''}",
                      {"normalise": rule, "direction": "lower" if lower else "higher"}, values,
                      {"2022": right[:7], "2023": right[7:]})


def of_targets(cases):
    for case, values in DATA.items():
        for lower in (False, True):
            sign = -1 if lower else 1
            for bases, target in (([0.0] * 7, 1.6e308), ([-1e308] * 7, 1.7e308), (None, MOST),
                                  ([-LEAST] * 7, 5 * LEAST)):
                leaf = {"normalise": "distance-to-target", "direction": "lower" if lower else "higher",
                        "targets": {country: {"2023": sign * target} for country in COUNTRIES}}
                if bases:
                    bases = [sign * base for base in bases]
                    leaf["baselines"] = dict(zip(COUNTRIES, bases))
                right = exact.distance_to_target(
                    fractions(values), [sign * target] * 7, bases, lower)
                cases.add(f"distance-to-target {bases and bases[0]} {target}, {case}"
                          f"{', lower' if lower else ''}", leaf, {"2023": values}, {"2023": right})


def of_assessors(cases):
    several = {"two": [1.6e308, 1.6e308], "two apart": [-1.6e308, 1.7e308],
               "four": [1.6e308, 1.7e308, 1.5e308, MOST], "three": [1e308, -1e308, 1.7e308],
               "the least": [LEAST, LEAST], "four of the least": [LEAST] * 4}
    ways = {"mean": exact.mean, "median": exact.median,
            "trimmed-mean": lambda x: exact.mean(sorted(x)[1:-1] if len(x) > 2 else x)}
    for (case, said), (how, right) in (
            (data, way) for data in several.items() for way in ways.items()):
        value = right(fractions(said))
        cases.add(f"{how} of {case}", {"combine": how}, {"2023": [said]}, {"2023": [value]})
        cases.add(f"{how} of {case}, combined", {"combine": how}, {"2023": [said]},
                  {"2023": [value]}, step="combined")


def of_gaps(cases):
    ends = {"2021": [1.6e308, -1.7e308, MOST, 5 * LEAST], "2023": [1.5e308, 1.7e308, -MOST, LEAST]}
    right = [(Fraction(one) + Fraction(other)) / 2 for one, other in zip(ends["2021"], ends["2023"])]
    cases.add("linear", {"impute": "linear"}, ends, {"2022": right})
    for case, values in DATA.items():
        for how, statistic in (("mean", exact.mean), ("median", exact.median)):
            # What is filled in is a value like any other, which is to say a double.
            filled = Fraction(float(statistic(fractions(values[:6]))))
            cases.add(f"imputed {how}, {case}", {"impute": how}, {"2023": [*values[:6], None]},
                      {"2023": [*fractions(values[:6]), filled]})
            scaled = exact.min_max([*fractions(values[:6]), filled])
            cases.add(f"imputed group-{how} on min-max, {case}",
                      {"impute": f"group-{how}", "normalise": "min-max"},
                      {"2023": [*values[:6], None]}, {"2023": scaled})


def of_denominators(cases):
    divisors = [1e308, 1e-308, LEAST, 1e-300, 1.7e308, -MOST, 1]
    per = cases.add("divisors", {}, {"2023": divisors}, {"2023": fractions(divisors)})
    for factor in (1, 1000, 1e-300, 1e300):
        for case, values in DATA.items():
            right = [Fraction(factor) * value / divisor
                     for value, divisor in zip(fractions(values), fractions(divisors))]
            cases.add(f"per {factor}, {case}", {"per": {"indicator": per, "factor": factor}},
                      {"2023": values}, {"2023": right})


def of_treatments(cases):
    odd = [1, 2, 3, 4, 5, 6, 100]
    for case, values in (("huge", [1e306 * v for v in odd]), ("apart", [1e306 * v - 1e308 for v in odd]),
                         ("far apart", [v * (MOST / 50) - MOST if v < 100 else MOST for v in odd]),
                         ("tiny", [v * 1e-310 for v in odd]), ("least", [v * LEAST for v in odd])):
        for most, word in ((5, "winsorise"), (0, "logarithm")):
            right = exact.treated(fractions(values), most)
            cases.add(f"{word}, {case}", {"treat": {"kind": "winsorise", "max-winsorised": most}},
                      {"2023": values}, {"2023": right})
            cases.add(f"{word} on min-max, {case}",
                      {"treat": {"kind": "winsorise", "max-winsorised": most},
                       "normalise": "min-max"}, {"2023": values}, {"2023": exact.min_max(right)})


def of_means(cases):
    """Nodes over three leaves, and leaves of three sides, whose scores are as large."""
    sets = {"huge": [1e308, 1.7e308, 1.2e308], "apart": [-1.7e308, 1.7e308, MOST],
            "one huge": [1e-300, 1.7e308, 1], "tiny": [LEAST, 3e-310, 2e-308], "equal": [MOST] * 3,
            "up, up, down": [1e200, 1e200, 1e-300], "up, down, up": [1e200, 1e-300, 1e200],
            "down, down, up": [1e-163, 1e-163, 1e308], "down, up, down": [1e-163, 1e308, 1e-163]}
    for (case, scores), weights in (
            (data, weights) for data in sets.items() for weights in (*WEIGHTS, LIGHT)):
        for how, right in exact.MEANS.items():
            if weights is LIGHT and how not in exact.WEIGHTLESS:
                continue
            refused = how in ("geometric", "harmonic") and min(scores) <= 0
            of_node(cases, f"{how} of {weights}, {case}", how, scores, weights,
                    None if refused else right(fractions(scores), fractions(weights)))
        if weights is LIGHT:
            continue
        sides = dict(zip(("law", "practice", "cso-view"), weights))
        cases.add(f"sides of {weights}, {case}", {"facets": sides}, {"2023": [scores]},
                  {"2023": [exact.weighted(fractions(scores), fractions(weights))]})


def of_node(cases, name, how, scores, weights, right):
    for place, score in enumerate(scores):
        cases.add(f"child {place} of {name}", {}, {"2023": [score]}, {"2023": fractions([score])})
    leaves, cases.nodes[-3:] = cases.nodes[-3:], []
    code = f"n{len(cases.nodes)}"
    cases.nodes.append({"id": code, "aggregate": how, "nodes": [
        leaf | {"weight": weight} for leaf, weight in zip(leaves, weights)]})
    cases.right[name] = code, "scores", {("2023", "ARC"): right}


ALL = (of_scales, of_pools, of_targets, of_assessors, of_gaps, of_denominators, of_treatments,
       of_means)
