#!/usr/bin/env python3
"""Holds `yardstick evaluate` against the reference on random frameworks, every value to 1e-9.

    YARDSTICK=path/to/yardstick test_oracle.py [--count 200] [--first 0] [--keep DIR]
"""
import argparse, collections, csv, io, json, os, pathlib, subprocess, sys, tempfile, warnings
import numpy as np
from random_frameworks import RandomFramework
from reference import Reference

TOLERANCE = 1e-9
FIELDS = ["indicator", "facet", "cycle", "country", "value", "status", "assessor", "date"]
STEPS = ["combined", "treated", "imputed", "normalised"]


def write(framework, rows, folder):
    # JSON is YAML.
    (folder / "framework.yaml").write_text(json.dumps(framework, indent=1))
    with open(folder / "observations.csv", "w", newline="") as file:
        out = csv.DictWriter(file, FIELDS, lineterminator="\n")
        out.writeheader()
        out.writerows({**row, "value": number(row["value"])} for row in rows)


def number(value):
    return value if value == "" else repr(float(value))


def evaluate(program, folder, step):
    command = [program, "evaluate", folder / "framework.yaml", folder / "observations.csv",
               "--step", step]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"{folder}: {run.stdout}{run.stderr}")
    return list(csv.DictReader(io.StringIO(run.stdout)))


def same(ours, theirs):
    theirs = float(theirs) if theirs else np.nan
    if np.isnan(ours) or np.isnan(theirs):
        return bool(np.isnan(ours) and np.isnan(theirs))
    return abs(ours - theirs) <= TOLERANCE * max(1, abs(ours))


def differences(program, random, folder):
    """What differs, and how many numbers were compared."""
    write(random.framework, random.rows, folder)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reference = Reference(random.framework, random.rows)
    place = {c: i for i, c in enumerate(reference.countries)}
    time = {c: i for i, c in enumerate(reference.cycles)}
    found, compared = [], collections.Counter()
    for step in STEPS:
        for row in evaluate(program, folder, step):
            cell = time[row["cycle"]], place[row["country"]]
            value = getattr(reference, step)[(row["indicator"], row["facet"])][cell]
            compared[step] += 1
            if not same(value, row["value"]):
                found.append((step, row, value))
    for row in evaluate(program, folder, "scores"):
        cell = time[row["cycle"]], place[row["country"]]
        for name in ("score", "coverage"):
            table = reference.scores if name == "score" else reference.coverage
            compared[name] += 1
            compared["scored"] += name == "score" and row[name] != ""
            if not same(table[row["node"]][cell], row[name]):
                found.append((name, row, table[row["node"]][cell]))
    expected = len(reference.scores) * len(place) * len(time)
    if compared["score"] != expected:
        found.append(("rows", compared["score"], expected))
    return found, compared


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=pathlib.Path, help="where to leave the files of a failure")
    options = parser.parse_args()
    program = os.environ.get("YARDSTICK")
    if not program:
        raise SystemExit("Set YARDSTICK to the program to be tested.")
    total, failed = collections.Counter(), 0
    for seed in range(options.first, options.first + options.count):
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(options.keep or scratch)
            folder.mkdir(parents=True, exist_ok=True)
            found, compared = differences(program, RandomFramework(seed), folder)
            total += compared
            if found:
                failed += 1
                print(f"framework {seed}: {len(found)} differences; the first:", *found[0])
                if options.keep:
                    break
    print(f"{options.count} frameworks, {failed} differ; compared: {dict(total)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
