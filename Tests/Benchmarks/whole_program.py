#!/usr/bin/env python3
"""Times of the whole program against the peers named for them, in one run on one machine.

    YARDSTICK=path/to/release/yardstick whole_program.py [--rounds 5]

1. `evaluate` of 200 countries x 500 indicators x 50 cycles, against the same work in Polars on the same
   file: read, check against the scale, bring to the common scale, mean of groups, mean of all, coverage,
   ranks, bands, and one row for every node written as CSV.
2. `import` of one million observations into a home, validated and as revisions, against `.import` of the
   same file by the shell of SQLite into a plain table.
3. `compare` of 7 countries x 100 indicators x 5 cycles: time of the process.
4. Start-up, and the memory of `serve` at rest.
The countries and figures are random numbers; they belong to no country.
"""
import argparse
import os
import pathlib
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("YARDSTICK", str(ROOT / ".build-release/release/yardstick"))
ENVIRONMENT = dict(os.environ, YARDSTICK_INDICATORS=str(ROOT / "Indicators"))

POLARS = """
import sys, polars as pl
indicators, path, out = int(sys.argv[1]), sys.argv[2], sys.argv[3]
frame = pl.read_csv(path, schema={"indicator": pl.String, "country": pl.String, "cycle": pl.String, "value": pl.Float64})
assert frame["value"].is_between(0, 10).all()
group = pl.DataFrame({"indicator": [f"i{n}" for n in range(indicators)], "group": [f"g{n // 50}" for n in range(indicators)]})
leaves = frame.join(group, on="indicator").with_columns(score=100 * (pl.col("value") - 0) / (10 - 0))
groups = leaves.group_by("cycle", "country", "group").agg(score=pl.col("score").mean(), coverage=pl.len() / 50)
whole = groups.group_by("cycle", "country").agg(score=pl.col("score").mean(), coverage=pl.col("coverage").mean())
rows = pl.concat([
    whole.select("cycle", "country", pl.lit("overall").alias("node"), "score", "coverage"),
    groups.select("cycle", "country", pl.col("group").alias("node"), "score", "coverage"),
    leaves.select("cycle", "country", pl.col("indicator").alias("node"), "score", pl.lit(1.0).alias("coverage"))])
rows = rows.with_columns(
    rank=pl.col("score").rank("min", descending=True).over("cycle", "node").cast(pl.Int32),
    band=pl.when(pl.col("score") < 50).then(pl.lit("Low")).otherwise(pl.lit("High")), status=pl.lit("scored"))
rows.write_csv(out)
"""


def framework(indicators, countries, cycles):
    lines = ["framework: benchmark", "title: {en: Benchmark}",
             "countries: [" + ", ".join("{code: C%d, name: {en: Country %d}}" % (n, n) for n in range(countries)) + "]",
             "cycles:"]
    lines += ['  - {id: "%d"}' % (1970 + n) for n in range(cycles)]
    lines += ['bands: [{from: 0, name: {en: Low}, colour: "#eeeeee"}, {from: 50, name: {en: High}, colour: "#cccccc"}]',
              "nodes:"]
    for group in range(-(-indicators // 50)):
        lines += ["  - id: g%d" % group, "    title: {en: Group %d}" % group, "    nodes:"]
        lines += ["      - {id: i%d, title: {en: Indicator %d}, value: number, minimum: 0, maximum: 10}" % (n, n)
                  for n in range(group * 50, min(indicators, group * 50 + 50))]
    return "\n".join(lines) + "\n"


def observations(path, indicators, countries, cycles):
    values = np.random.default_rng(1).integers(0, 1_000_000, size=(indicators, cycles, countries))
    with open(path, "w") as file:
        file.write("indicator,country,cycle,value\n")
        for indicator in range(indicators):
            for cycle in range(cycles):
                file.write("".join("i%d,C%d,%d,%d.%05d\n" % (indicator, country, 1970 + cycle, v // 100_000, v % 100_000)
                                   for country, v in enumerate(values[indicator, cycle])))


def timed(command, **options):
    """Wall and processor seconds of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(list(map(str, command)), check=True, env=ENVIRONMENT, **options)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def pairs(name, ours, theirs, rounds):
    """Both in turn; medians and the median of the ratios, pair by pair."""
    ours(), theirs()
    runs = [(ours(), theirs()) for _ in range(rounds)]
    middle = lambda numbers: statistics.median(numbers)
    print("%s: %.2f s against %.2f s, ratio %.2f (processor %.2f s against %.2f s)" % (
        name, middle([a[0] for a, _ in runs]), middle([b[0] for _, b in runs]),
        middle([a[0] / b[0] for a, b in runs]), middle([a[1] for a, _ in runs]), middle([b[1] for _, b in runs])))


def bench_evaluate(folder, rounds):
    shape = (500, 200, 50)
    (folder / "evaluate.yaml").write_text(framework(*shape))
    observations(folder / "five_million.csv", *shape)
    script = folder / "polars_work.py"
    script.write_text(POLARS)

    def ours():
        with open(folder / "ours.csv", "w") as out:
            return timed([PROGRAM, "evaluate", folder / "evaluate.yaml", folder / "five_million.csv"], stdout=out)

    def theirs():
        return timed([sys.executable, script, shape[0], folder / "five_million.csv", folder / "theirs.csv"])

    pairs("evaluate of 5 000 000 observations against Polars", ours, theirs, rounds)


def bench_import(folder, rounds):
    shape = (500, 200, 10)
    (folder / "import.yaml").write_text(framework(*shape))
    observations(folder / "million.csv", *shape)

    def ours():
        home = folder / "home"
        shutil.rmtree(home, ignore_errors=True)
        timed([PROGRAM, "--home", home, "init", "--empty"], stdout=subprocess.DEVNULL)
        timed([PROGRAM, "--home", home, "framework", "load", folder / "import.yaml"], stdout=subprocess.DEVNULL)
        return timed([PROGRAM, "--home", home, "import", folder / "million.csv", "--framework", "benchmark"],
                     stdout=subprocess.DEVNULL)

    def theirs():
        database = folder / "plain.sqlite"
        database.unlink(missing_ok=True)
        return timed(["sqlite3", database, "CREATE TABLE t (indicator, country, cycle, value);",
                      ".import --csv --skip 1 %s t" % (folder / "million.csv")])

    pairs("import of 1 000 000 observations against .import", ours, theirs, rounds)


def bench_compare(folder, rounds):
    home, shape = folder / "table", (100, 7, 5)
    (folder / "table.yaml").write_text(framework(*shape))
    observations(folder / "table.csv", *shape)
    for command in (["init", "--empty"], ["framework", "load", folder / "table.yaml"],
                    ["import", folder / "table.csv", "--framework", "benchmark"]):
        timed([PROGRAM, "--home", home, *command], stdout=subprocess.DEVNULL)
    cycles = ",".join(str(1970 + n) for n in range(5))
    command = [PROGRAM, "--home", home, "compare", "--framework", "benchmark", "--cycle", cycles]
    for output in ("html", "csv", "text"):
        runs = [timed(command + ["--format", output], stdout=subprocess.DEVNULL) for _ in range(rounds * 2)]
        print("compare of 7 x 100 x 5 as %s: %.0f ms of processor time" % (output, 1000 * statistics.median(r[1] for r in runs)))
    runs = [timed([PROGRAM, "--version"], stdout=subprocess.DEVNULL) for _ in range(rounds * 2)]
    print("start and end of the program: %.0f ms" % (1000 * statistics.median(r[0] for r in runs)))
    bench_serve(home)


def bench_serve(home):
    start = time.perf_counter()
    server = subprocess.Popen([PROGRAM, "--home", str(home), "serve", "--port", "8094"], env=ENVIRONMENT,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                urllib.request.urlopen("http://127.0.0.1:8094/healthz", timeout=1).read()
                break
            except OSError:
                time.sleep(0.002)
                if time.perf_counter() - start > 20:
                    raise
        print("serve answers after %.0f ms" % (1000 * (time.perf_counter() - start)))
        time.sleep(2)
        print("serve at rest: %.1f MB resident" % resident(server.pid))
        for _ in range(20):
            urllib.request.urlopen("http://127.0.0.1:8094/?framework=benchmark", timeout=20).read()
        print("serve after 20 pages: %.1f MB resident" % resident(server.pid))
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)


def resident(process):
    status = pathlib.Path("/proc/%d/status" % process).read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        bench_compare(pathlib.Path(folder), rounds)
        bench_import(pathlib.Path(folder), rounds)
        bench_evaluate(pathlib.Path(folder), rounds)


if __name__ == "__main__":
    main()
