#!/usr/bin/env python3
"""Times of the scoring engine against NumPy, in one run on one machine.

    engine.py [--build DIR]

1. Five million observations scored in memory, against the time of reading them once.
2. 1 000 replicates over 51 countries x 49 indicators x 4 levels, with weights, normalisation,
   treatment and aggregation varied, against a plain vectorised NumPy version: a loop over the
   replicates, everything inside it over whole arrays. Both end with the 5 to 95 % interval of
   every score, the rank intervals and the pairwise shares of the index. Told beside it: a NumPy
   version that treats and normalises once in each of the six ways and keeps that, as the engine
   does; it can as long as the values themselves are not varied.
The countries and figures are random numbers; they belong to no country.
"""
import argparse, pathlib, subprocess, tempfile, time
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGE = """// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "engine",
  targets: [
    .target(name: "Scoring"), .executableTarget(name: "Engine", dependencies: ["Scoring"]),
  ])
"""


def build(directory):
    """The Engine program, built in release mode in a package of its own."""
    sources = directory / "Sources"
    sources.mkdir(parents=True, exist_ok=True)
    for name, target in (("Scoring", ROOT / "Sources/Scoring"),
                         ("Engine", ROOT / "Tests/Benchmarks/Engine")):
        if not (sources / name).is_symlink():
            (sources / name).symlink_to(target)
    (directory / "Package.swift").write_text(PACKAGE)
    subprocess.run(["swift", "build", "-q", "-c", "release"], cwd=directory, check=True)
    return directory / ".build/release/Engine"


def table(countries=51, indicators=49):
    """Random figures, a third of the columns with outliers."""
    random = np.random.default_rng(1)
    values = random.normal(50, 10, (countries, indicators))
    values[:, ::3] = random.lognormal(0, 1.2, values[:, ::3].shape)
    return values


def shape(x):
    """Bias-corrected skewness and excess kurtosis of every column."""
    n = x.shape[0]
    d = x - x.mean(axis=0)
    m2, m3, m4 = (d**2).mean(axis=0), (d**3).mean(axis=0), (d**4).mean(axis=0)
    skewness = np.sqrt(n * (n - 1)) / (n - 2) * m3 / m2**1.5
    kurtosis = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m4 / m2**2 - 3) + 6)
    return skewness, kurtosis


def treat(x, most=5):
    """Winsorises all columns that need it at once, then takes logarithms where that fails."""
    original, x = x, x.copy()
    for step in range(most + 1):
        skewness, kurtosis = shape(x)
        bad = (np.abs(skewness) > 2) & (kurtosis > 3.5)
        if not bad.any() or step == most:
            break
        high, low = x.max(axis=0), x.min(axis=0)
        at_high, at_low = x == high, x == low
        next_high = np.where(at_high, -np.inf, x).max(axis=0)
        next_low = np.where(at_low, np.inf, x).min(axis=0)
        x = np.where(bad & (skewness >= 0) & at_high, next_high, x)
        x = np.where(bad & (skewness < 0) & at_low, next_low, x)
    low, high = original.min(axis=0), original.max(axis=0)
    return np.where(bad, np.log(original - low + 0.01 * (high - low)), x)


def normalise(x, kind):
    if kind == 0:
        return 100 * (x - x.min(axis=0)) / (x.max(axis=0) - x.min(axis=0))
    if kind == 1:
        return 50 + 10 * (x - x.mean(axis=0)) / x.std(axis=0, ddof=1)
    return 100 * (x[:, None, :] > x[None, :, :]).sum(axis=1) / (x.shape[0] - 1)


def mean(x, weights, geometric):
    weights = weights / weights.sum()
    return np.exp(np.log(x + 1) @ weights) - 1 if geometric else x @ weights


def numpy_replicates(x, keeps, replicates=1000):
    """The same work as Replicates.swift; `keeps` says whether normalised data are kept."""
    kept = [[normalise(data, kind) for kind in range(3)] for data in (x, treat(x))]
    random = np.random.default_rng(2)
    pillars = [np.arange(x.shape[1]) % 8 == pillar for pillar in range(8)]
    results = np.empty((replicates, 11, x.shape[0]))
    for replicate in range(replicates):
        noise = random.uniform(0.75, 1.25, x.shape[1] + 10)
        geometric = random.integers(2)
        treats, kind = random.integers(2), random.integers(3)
        scores = kept[treats][kind] if keeps else normalise(treat(x) if treats else x, kind)
        nodes = [mean(scores[:, p], noise[:-10][p], geometric) for p in pillars]
        for part in range(2):
            group = np.stack(nodes[part * 4:part * 4 + 4], axis=1)
            nodes.append(mean(group, noise[-10:-2][part * 4:part * 4 + 4], geometric))
        nodes.append(mean(np.stack(nodes[8:10], axis=1), noise[-2:], geometric))
        results[replicate] = nodes
    intervals = np.quantile(results, [0.05, 0.95], axis=0)
    overall = results[:, 10]
    ranks = (overall[:, :, None] < overall[:, None, :]).sum(axis=2) + 1
    rank_intervals = np.quantile(ranks, [0.05, 0.95], axis=0)
    above = (overall[:, :, None] > overall[:, None, :]).mean(axis=0)
    return intervals, rank_intervals, above


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, help="where to build; kept for next time")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        engine = build(options.build or pathlib.Path(scratch) / "engine")
        x = table()
        file = pathlib.Path(scratch) / "table.csv"
        np.savetxt(file, x, delimiter=",", fmt="%.17g")
        times = {}
        for arguments in (["memory"], ["replicates", file]):
            lines = subprocess.run([engine, *arguments], check=True, capture_output=True, text=True)
            times |= {k: float(v) for k, v in map(str.split, lines.stdout.splitlines())}
    for name, keeps in (("replicates_numpy_ms", False), ("replicates_numpy_kept_ms", True)):
        start = time.perf_counter()
        numpy_replicates(x, keeps)
        times[name] = (time.perf_counter() - start) * 1000
    for name, value in times.items():
        print(f"{name:28} {value:10.2f}")
    print(f"scored / read once           {times['score_2_threads_ms'] / times['read_once_ms']:10.2f}"
          "   (at most 3)")
    print(f"numpy / replicates           "
          f"{times['replicates_numpy_ms'] / times['replicates_2_threads_ms']:10.2f}   (at least 50)")
    print(f"numpy that keeps / replicates"
          f"{times['replicates_numpy_kept_ms'] / times['replicates_2_threads_ms']:10.2f}")


if __name__ == "__main__":
    main()
