"""The program under test and the shared reference data, for all tests of this folder."""
import os
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("YARDSTICK_SHARED", ROOT.parent / "shared"))
INDICATORS = ROOT / "Indicators"


def program():
    """The executable named by YARDSTICK, else the release build."""
    path = pathlib.Path(os.environ.get("YARDSTICK", ROOT / ".build-release/release/yardstick"))
    if not path.exists():
        sys.exit(f"There is no program at {path}; run `make build` or set YARDSTICK.")
    return str(path)


def run(*arguments, **options):
    """Runs the program and gives what it did; text, both outputs captured."""
    environment = dict(os.environ, YARDSTICK_INDICATORS=str(INDICATORS))
    return subprocess.run(
        [program(), *map(str, arguments)], capture_output=True, text=True, env=environment, **options)


def shared(path):
    """A file of the shared reference data; says plainly where it is missing."""
    file = SHARED / path
    if not file.exists():
        raise unittest.SkipTest(f"The reference data are not at {file}; set YARDSTICK_SHARED.")
    return file
