#!/usr/bin/env python3
"""Holds `yardstick evaluate` against the reference on random frameworks, every value to 1e-9.

    YARDSTICK=path/to/yardstick test_oracle.py [--count 200] [--first 0] [--keep DIR]

At the end every kind and option must have been behind a number that was compared.
"""
import argparse, collections, pathlib, tempfile, warnings
import numpy as np
import numbers_in_tests
from files import Comparison, evaluate, write
from random_frameworks import (AGGREGATIONS, COMBINATIONS, IMPUTATIONS, KINDS, STATUSES,
                               RandomFramework)
from reference import Reference

STEPS = ["combined", "treated", "imputed", "normalised"]
OPTIONS = (
    {f"combine {name}" for name in COMBINATIONS} | {f"normalise {name}" for name in KINDS}
    | {f"aggregate {name}" for name in AGGREGATIONS}
    | {f"impute {name}" for name in IMPUTATIONS if name != "none"}
    | {f"status {name}" for name in STATUSES}
    | {f"{kind} pooled {way}" for way in (True, False)
       for kind in ("min-max", "z-score", "distance-to-max", "fraction-of-max")}
    | {f"{kind} ties {way}" for way in ("min", "average") for kind in ("rank", "borda", "percentile")}
    | {f"{kind} clamp {way}" for way in (True, False) for kind in ("goalposts", "distance-to-reference")}
    | {"goalposts transform log", "z-score mean", "z-score sd", "direction lower", "per", "facets",
       "groups", "max-age", "offset", "min-coverage", "weight 0", "treat winsorise", "treat log",
       "treat pooled True", "treat pooled False", "baseline", "observed minimum"})


def differences(random, folder, compare, seen):
    """Compares every step and score, and counts what was behind them."""
    write(random.framework, random.rows, folder)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reference = Reference(random.framework, random.rows)
    place = {c: i for i, c in enumerate(reference.countries)}
    time = {c: i for i, c in enumerate(reference.cycles)}
    name = random.framework["framework"]
    for step in STEPS:
        for row in evaluate(folder, "--step", step):
            cell = time[row["cycle"]], place[row["country"]]
            value = getattr(reference, step)[(row["indicator"], row["facet"])][cell]
            compare.check(step, row["value"], value, (name, row))
    for row in evaluate(folder):
        cell = time[row["cycle"]], place[row["country"]]
        compare.check("score", row["score"], reference.scores[row["node"]][cell], (name, row))
        compare.check("coverage", row["coverage"], reference.coverage[row["node"]][cell], (name, row))
    count(random, reference, seen)
    return len(reference.scores) * len(place) * len(time)


def count(random, reference, seen):
    """Counts the numbers behind each kind and option."""
    for column, leaf in reference.leaf_of.items():
        scored = np.isfinite(reference.normalised[column])
        rule, kind = leaf["normalise"], leaf["normalise"]["kind"]
        options = {f"normalise {kind}", f"combine {reference.combination(column)}"}
        options |= {f"{kind} {word} {rule[word]}" for word in ("pooled", "ties", "clamp", "transform")
                    if word in rule}
        options |= {f"{kind} {word}" for word in ("mean", "sd") if rule.get(word, 1) not in (0, 1)}
        options |= {word for word in ("per", "facets") if word in leaf}
        options |= {"direction lower"} if leaf.get("direction") == "lower" else set()
        seen.update({option: scored.sum() for option in options})
        if kind == "distance-to-target":
            based = [country in leaf["baselines"] for country in reference.countries]
            seen.update({"baseline": (scored & based).sum(),
                         "observed minimum": (scored & ~np.array(based)).sum()})
        count_steps(leaf, column, random, reference, seen)
    for said in reference.said.values():
        seen.update(f"status {row['status']}" for row in said if row["status"])
    count_nodes(reference, seen)


def count_steps(leaf, column, random, reference, seen):
    filled = np.isfinite(reference.imputed[column]) & ~np.isfinite(reference.treated[column])
    rule = leaf.get("impute", "none")
    kind = rule if isinstance(rule, str) else rule["kind"]
    seen.update({f"impute {kind}": filled.sum(), "max-age": filled.sum() * (kind != rule)})
    if kind.startswith("group") and "groups" in random.framework:
        seen["groups"] += filled.sum()
    if "treat" in leaf and "per" not in leaf:
        before, after = reference.combined[column], reference.treated[column]
        moved = np.isfinite(before) & (before != after)
        # Winsorised points are values that were there before; logarithms are all other ones.
        is_log = moved.sum() > 0 and not np.isin(after[moved], before).all()
        seen.update({"treat log" if is_log else "treat winsorise": moved.sum(),
                     f"treat pooled {leaf['treat']['pooled']}": moved.sum()})


def count_nodes(reference, seen):
    def walk(node):
        scored = np.isfinite(reference.scores[node["id"]]).sum()
        seen["weight 0"] += node.get("weight", 1) == 0
        seen["min-coverage"] += "min-coverage" in node
        if "nodes" in node:
            how = node.get("aggregate", reference.method["aggregate"])
            seen[f"aggregate {how}"] += scored
            seen["offset"] += scored * ("offset" in node and how in ("geometric", "harmonic"))
            for child in node["nodes"]:
                walk(child)
    walk(dict(reference.framework["overall"], id="overall", nodes=reference.framework["nodes"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=pathlib.Path, help="where to leave the files of the last one")
    options = parser.parse_args()
    compare, seen, expected = Comparison(), collections.Counter(), 0
    for seed in range(options.first, options.first + options.count):
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(options.keep or scratch)
            folder.mkdir(parents=True, exist_ok=True)
            expected += differences(RandomFramework(seed), folder, compare, seen)
        if options.keep and compare.differences:
            break
    compare.check("rows", compare.compared["score"], expected)
    unseen = sorted(option for option in OPTIONS if not seen[option])
    print("numbers behind each option:", {option: int(seen[option]) for option in sorted(OPTIONS)})
    if options.count >= 200:
        compare.check("options never seen", len(unseen), 0, unseen)
    compare.check("numbers in tests", numbers_in_tests.main(), 0)
    compare.end(f"{options.count} frameworks")


if __name__ == "__main__":
    main()
