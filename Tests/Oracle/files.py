"""Writes a framework and its observations as files, and reads what the program makes of them."""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys

FIELDS = ["indicator", "facet", "cycle", "country", "value", "status", "assessor", "date", "se", "n"]
ROOT = pathlib.Path(__file__).resolve().parents[2]


def write(framework, rows, folder):
    """framework.yaml and observations.csv in a folder."""
    # JSON is YAML.
    (folder / "framework.yaml").write_text(json.dumps(framework, indent=1))
    with open(folder / "observations.csv", "w", newline="") as file:
        out = csv.DictWriter(file, FIELDS, lineterminator="\n", extrasaction="ignore")
        out.writeheader()
        out.writerows({**row, "value": number(row["value"])} for row in rows)


def number(value):
    return value if value == "" else repr(float(value))


def program(*arguments):
    """What the program prints."""
    name = os.environ.get("YARDSTICK")
    if not name:
        raise SystemExit("Set YARDSTICK to the program to be tested.")
    environment = dict(os.environ, YARDSTICK_INDICATORS=str(ROOT / "Indicators"))
    run = subprocess.run([name, *map(str, arguments)], capture_output=True, text=True, env=environment)
    if run.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, arguments))}:\n{run.stdout}{run.stderr}")
    return run.stdout


def evaluate(folder, *options):
    """The rows of `yardstick evaluate` for the files in a folder."""
    text = program("evaluate", folder / "framework.yaml", folder / "observations.csv", *options)
    return list(csv.DictReader(io.StringIO(text)))


class Home:
    """A home with the framework and observations of a folder."""
    def __init__(self, folder, framework):
        self.path, self.framework = folder / "home", framework["framework"]
        program("--home", self.path, "init")
        program("--home", self.path, "framework", "load", folder / "framework.yaml")
        program("--home", self.path, "import", folder / "observations.csv", "--framework",
                self.framework)

    def ask(self, *words):
        """The answer of a command, read from JSON."""
        return json.loads(program("--home", self.path, *words, "--framework", self.framework,
                                  "--format", "json"))


class Comparison:
    """Counts numbers that are compared, and keeps those that differ."""
    def __init__(self, tolerance=1e-9):
        self.tolerance, self.compared, self.differences = tolerance, {}, []

    def check(self, what, ours, theirs, where=""):
        """Whether two numbers, or the absence of both, are the same."""
        self.compared[what] = self.compared.get(what, 0) + 1
        ours = float("nan") if ours is None or ours == "" else float(ours)
        theirs = float("nan") if theirs is None or theirs == "" else float(theirs)
        same = ours != ours and theirs != theirs
        if not (same or abs(ours - theirs) <= self.tolerance * max(1, abs(theirs))):
            self.differences.append((what, where, ours, theirs))

    def end(self, title):
        """Says what was compared; 1 where something differs."""
        for difference in self.differences[:20]:
            print(*difference)
        print(f"{title}: compared {self.compared}, {len(self.differences)} differ")
        return sys.exit(1 if self.differences else 0)
