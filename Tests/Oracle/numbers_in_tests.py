#!/usr/bin/env python3
"""Recomputes, with other programs, the expected numbers that stand in the Swift tests.

Each number is computed here and must stand, to twelve digits, in the test file named beside it.
"""
import math, pathlib, re, sys
import krippendorff
import numpy as np
from SALib.analyze.sobol import total_order
from scipy import optimize, stats

TESTS = pathlib.Path(__file__).resolve().parents[1] / "ScoringTests"

# Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: four observers, twelve units.
n = np.nan
OBSERVERS = np.array([
    [1, 2, 3, 3, 2, 1, 4, 1, 2, n, n, n], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, n, 3],
    [n, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, n], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, n]])
COLUMNS = np.array([
    [2.5, 0.5, 2.2, 1.9, 3.1, 2.3, 2, 1, 1.5, 1.1],
    [2.4, 0.7, 2.9, 2.2, 3.0, 2.7, 1.6, 1.1, 1.6, 0.9],
    [1, 4, 2, 7, 3.5, 2.5, 6, 1.5, 8, 3]])
OUTLIERS = np.array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100.0])


def agreement():
    for level in ("nominal", "ordinal", "interval"):
        yield krippendorff.alpha(reliability_data=OBSERVERS, level_of_measurement=level)


def analysis():
    correlations = np.corrcoef(COLUMNS)
    yield from (correlations[0, 1], correlations[0, 2])
    variances, vectors = np.linalg.eigh(correlations)
    order = np.argsort(variances)[::-1]
    yield from variances[order]
    # The sign of a component is free; the tests take its largest share as positive.
    for vector in vectors[:, order].T[:2]:
        yield from vector * np.sign(vector[np.argmax(np.abs(vector))])
    k = len(COLUMNS)
    yield k / (k - 1) * (1 - COLUMNS.var(axis=1, ddof=1).sum() / COLUMNS.sum(axis=0).var(ddof=1))
    yield from effective([1, 0, 1])[[0, 2]]
    # Weights whose effects are as 1 : 1 : 2; only their ratios matter, so the first stays at 1.
    found = optimize.least_squares(lambda w: effective([1, *w]) - [0.25, 0.25, 0.5], [1, 1],
                                   xtol=1e-15, ftol=1e-15, gtol=1e-15)
    yield from np.array([1, *found.x]) / (1 + found.x.sum())
    # A contradiction: the weight of the first of two that must have three times the effect.
    one, other = COLUMNS[0], 8 - COLUMNS[1] - COLUMNS[2]
    ratio = lambda w: np.divide(*[np.corrcoef(x, w * one + (1 - w) * other)[0, 1] ** 2
                                  for x in (one, other)])
    yield optimize.brentq(lambda w: ratio(w) - 3, 0.5, 0.999, xtol=1e-15)


def effective(weights):
    """The squared correlations of the columns with their weighted sum, as shares of all used."""
    squares = np.corrcoef([*COLUMNS, weights @ COLUMNS])[-1, :-1] ** 2 * (np.array(weights) != 0)
    return squares / squares.sum()


def treatment():
    yield stats.skew(OUTLIERS, bias=False)
    yield stats.kurtosis(OUTLIERS, bias=False)
    yield stats.skew(np.minimum(OUTLIERS, 30), bias=False)


def normalisation():
    yield np.std([10, 20, 40, 20], ddof=1)


def aggregation():
    yield stats.gmean([20, 40, 80], weights=[0.25, 0.25, 0.5])


def sensitivity():
    points = np.pi * (2 * np.modf(np.arange(1, 257)[:, None] * np.sqrt([2, 3, 5, 7, 11, 13]))[0] - 1)
    function = lambda x: np.sin(x[:, 0]) * (1 + 0.1 * x[:, 2] ** 4) + 7 * np.sin(x[:, 1]) ** 2
    one, other = points[:, :3], points[:, 3:]
    first, second = function(one), function(other)
    for source in range(3):
        rows = one.copy()
        rows[:, source] = other[:, source]
        mixed = function(rows)
        yield float(np.ravel(total_order(first, mixed, second))[0])
        yield 1 - np.mean((second - mixed) ** 2) / 2 / np.var(np.r_[first, second])


FILES = {
    "Combine/AgreementTests.swift": agreement, "Analyse/AnalysisTests.swift": analysis,
    "Treat/TreatmentTests.swift": treatment, "Normalise/NormalisationTests.swift": normalisation,
    "Aggregate/AggregationTests.swift": aggregation,
    "Uncertainty/SensitivityTests.swift": sensitivity,
}


def main():
    wrong = checked = 0
    for name, numbers in FILES.items():
        text = (TESTS / name).read_text()
        stated = [float(word) for word in re.findall(r"-?\d+\.\d{6,}", text)]
        for number in numbers():
            checked += 1
            if not any(math.isclose(number, s, rel_tol=1e-12) for s in stated):
                wrong += 1
                print(f"{name} lacks {number!r}")
    print(f"{checked} numbers, {wrong} not found")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
