#!/usr/bin/env python3
"""Holds `evaluate --replicates` and `analyse` against NumPy with the same random numbers.

    YARDSTICK=path/to/yardstick test_uncertainty.py [--count 12] [--first 0]

Intervals of all scores; ranks, ties and sensitivity indices of the overall one, with every source
of uncertainty varied; every number to 1e-9.
"""
import numpy as np
from draws import ALL, STEP, mix
from files import Comparison, Home, evaluate
from replicates import Choices, Replicates
from seeds import Seeds
from uncertain_frameworks import SOURCES, UncertainFramework

BASE = 512
# The first outputs of SplitMix64 for the seed 1234567, as its authors' C program prints them.
PUBLISHED = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431]


def interval(samples):
    known = samples[~np.isnan(samples)]
    return np.quantile(known, [0.05, 0.95]) if known.size else (np.nan, np.nan)


def above(one, other):
    """Whether a score is above another by more than rounding."""
    return one - other > 1e-12 * np.maximum(np.abs(one), np.abs(other))


def check_intervals(random, folder, compare):
    choices = Choices(random.noise, random.sources)
    replicates = Replicates(random.framework, random.rows, choices, random.seed)
    reference = replicates.reference
    scores = replicates.scores(replicates.same(50))
    for row in evaluate(folder, "--replicates", 50):
        cell = reference.cycles.index(row["cycle"]), reference.countries.index(row["country"])
        ends = interval(scores[row["node"]][:, *cell])
        # An interval is told of what has a score.
        if row["score"]:
            for name, end in zip(("lower", "upper"), ends):
                compare.check(name, row[name], end, (random.framework["framework"], row))
    return replicates, scores["overall"]


def check_standings(answer, overall, countries, compare, name):
    t = overall
    for row in answer["standings"]:
        c = countries.index(row["country"])
        known = ~np.isnan(t[:, c])
        ranks = (1 + above(t, t[:, [c]]).sum(axis=1))[known]
        ends = interval(t[:, c])
        compare.check("standing", row.get("lower"), ends[0], (name, row))
        compare.check("standing", row.get("upper"), ends[1], (name, row))
        if known.any():
            best, worst = np.quantile(ranks, [0.05, 0.95], method="inverted_cdf")
            compare.check("rank", row["bestRank"], best, (name, row))
            compare.check("rank", row["worstRank"], worst, (name, row))
    order = [countries.index(row["country"]) for row in answer["standings"]]
    for place, a in enumerate(order):
        for other, b in enumerate(order):
            both = ~np.isnan(t[:, a]) & ~np.isnan(t[:, b])
            share = above(t[both, a], t[both, b]).mean() if both.any() else 0
            compare.check("above", answer["above"][place][other], share, (name, a, b))


def jansen(first, second, mixed):
    """First-order and total index (Jansen 1999); none where nothing but rounding varies."""
    known = np.isfinite(first) & np.isfinite(second) & np.isfinite(mixed).all(axis=0)
    first, second, mixed = first[known], second[known], mixed[:, known]
    both = np.r_[first, second]
    if not known.any() or both.std() <= 1e-12 * np.abs(both).max():
        return None
    halves = lambda a, b: ((a - b) ** 2).mean() / 2 / both.var()
    total = np.array([halves(first, m) for m in mixed])
    total[total <= 1e-12] = 0
    return np.where(total == 0, 0, [1 - halves(second, m) for m in mixed]), total


def check_sensitivity(random, answer, cycle, compare, sources):
    name = random.framework["framework"]
    choices = Choices(random.noise or 0.25, sources)
    replicates = Replicates(random.framework, random.rows, choices, random.seed)
    one, other = replicates.same(BASE), replicates.same(BASE, start=BASE)
    varied = [s for s in SOURCES if s in sources and (s != "indicators" or len(random.leaves) > 1)]
    draws = [one, other] + [one | {source: other[source]} for source in varied]
    # All samples at once: a draw is a draw.
    streams = {source: np.concatenate([draw[source] for draw in draws]) for source in SOURCES}
    scores = replicates.scores(streams)["overall"][:, cycle].reshape(len(draws), BASE, -1)
    found = {source["source"]: {row["country"]: row for row in source["countries"]}
             for source in answer["sensitivity"]}
    for c, country in enumerate(replicates.reference.countries):
        indices = jansen(scores[0, :, c], scores[1, :, c], scores[2:, :, c])
        for place, source in enumerate(varied):
            row = found.get(source, {}).get(country, {})
            for number, word in enumerate(("firstOrder", "total")):
                expected = indices[number][place] if indices else None
                compare.check(f"{source} {word}", row.get(word), expected, (name, country))


def main():
    seeds, compare = Seeds(__doc__, count=12), Comparison()
    for place, number in enumerate(PUBLISHED):
        compare.check("generator", int(mix((1234567 + (place + 1) * STEP) & ALL)[0]), number)
    for seed, random, folder in seeds.written(UncertainFramework):
        # Values are drawn and scored again in every draw: a few frameworks do.
        sources = SOURCES if seed % 10 == 0 else SOURCES[1:]
        replicates, overall = check_intervals(random, folder, compare)
        answer = Home(folder, random.framework).ask("analyse", "--sources", ",".join(sources))
        cycle = replicates.reference.cycles.index(answer["cycle"])
        check_standings(answer, overall[:, cycle], replicates.reference.countries, compare,
                        random.framework["framework"])
        check_sensitivity(random, answer, cycle, compare, sources)
    compare.end(str(seeds))


if __name__ == "__main__":
    main()
