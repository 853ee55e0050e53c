#!/usr/bin/env python3
"""Runs `yardstick import --dry-run` over one file of the corpus of bad inputs.

    bad_inputs.py run --dir DIR --cmd 'bad_inputs_adapter.py --catalog {catalog} --format {format} {file}'

The executable is named by the environment variable YARDSTICK. The catalog becomes a framework in a
home of its own, which is made once for each catalog and kept in the folder for temporary files.
Prints the one line of JSON that the corpus asks for.
"""
import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile

# Where the product decides otherwise than the corpus, and why.
EXCEPTIONS = {
    "json.year_string": "the code of a cycle is a text, such as 2018-2019, and may stand in quotes",
}

# What the product calls the problems that the corpus names otherwise.
CODES = {"unknown_cycle": "year"}
NAMES = {"cycle": "year", "evidence_url": "source_url", "justification": "note"}


def executable():
    path = os.environ.get("YARDSTICK")
    if not path:
        sys.exit("Name the executable in the environment variable YARDSTICK.")
    return path


def framework(catalog):
    """The framework of a catalog; JSON is YAML."""
    def leaf(code, scale):
        places = 0 if scale["type"] == "integer" else scale["places"]
        return {"id": code, "title": {"en": code}, "value": "number", "minimum": scale["min"],
                "maximum": scale["max"], "places": places,
                "normalise": {"kind": "goalposts", "low": scale["min"], "high": scale["max"]}}

    first, last = catalog["years"]
    return {
        "framework": "corpus", "version": 1, "title": {"en": "Corpus of bad inputs"},
        "countries": [{"code": c, "name": {"en": c}} for c in catalog["countries"]],
        "cycles": [{"id": str(y), "from": f"{y}-01-01", "to": f"{y}-12-31"}
                   for y in range(first, last + 1)],
        "nodes": [leaf(code, scale) for code, scale in catalog["indicators"].items()],
    }


def home(catalog_path):
    """The home for a catalog, made when it is asked for first."""
    with open(catalog_path, "rb") as f:
        content = f.read()
    mark = hashlib.sha256(content + executable().encode()).hexdigest()[:16]
    path = os.path.join(tempfile.gettempdir(), f"yardstick-corpus-{mark}")
    ready = os.path.join(path, "corpus.ready")
    if os.path.exists(ready):
        return path
    os.makedirs(path, exist_ok=True)
    file = os.path.join(path, "corpus.yaml")
    with open(file, "w") as f:
        json.dump(framework(json.loads(content)), f)
    for command in (["init"], ["framework", "load", file]):
        done = subprocess.run([executable(), "--home", path, *command],
                              capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)}: {done.stderr.strip() or done.stdout.strip()}")
    open(ready, "w").close()
    return path


def arguments(home_path, catalog, form, file, dry=True):
    """The command line that imports `file` under the rules of the corpus."""
    limits = catalog["limits"]
    return [executable(), "--home", home_path, "import", file, "--framework", "corpus",
            *(["--dry-run"] if dry else []), "--format", "json", "--show",
            "--as", form, "--delimiter", "detect", "--list", "records",
            "--columns", "year=cycle,source_url=evidence_url,note=justification",
            "--missing", catalog["missing_token"],
            "--max-bytes", str(limits["file_bytes"]), "--max-rows", str(limits["rows"]),
            "--max-characters", str(limits["text_chars"])]


def contract(answer):
    """The product's answer in the words of the corpus."""
    problems = answer.get("problems", [])
    errors = [p for p in problems if p["severity"] == "error"]
    if answer["outcome"] == "refused":
        result = "reject"
    else:
        result = "accept_warn" if problems else "accept"

    def told(problem):
        code = problem["code"].replace("-", "_")
        path = problem.get("path")
        return {"row": problem.get("row") or 0, "code": CODES.get(code, code),
                "column": NAMES.get(path, path)}

    line = {"result": result, "errors": [told(p) for p in (errors or problems)]}
    if "observations" in answer and result != "reject":
        line["records"] = [
            {"indicator": o["indicator"], "country": o["country"], "year": int(o["cycle"]),
             "value": o.get("value")} for o in answer["observations"]]
    return line


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--catalog", required=True)
    parser.add_argument("--format", required=True)
    parser.add_argument("file")
    asked = parser.parse_args()
    with open(asked.catalog) as f:
        catalog = json.load(f)
    done = subprocess.run(
        arguments(home(asked.catalog), catalog, asked.format, asked.file),
        capture_output=True, text=True)
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        sys.exit(f"exit {done.returncode}: {done.stderr.strip() or done.stdout[:200]}")
    print(json.dumps(contract(answer)))


if __name__ == "__main__":
    main()
