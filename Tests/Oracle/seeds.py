"""The random frameworks that a program compares."""
import argparse
import pathlib
import tempfile
import warnings

from files import write


class Seeds:
    """As many seeds as were asked for: --count of them, from --first on."""

    def __init__(self, about, count):
        parser = argparse.ArgumentParser(description=about.splitlines()[0])
        parser.add_argument("--count", type=int, default=count)
        parser.add_argument("--first", type=int, default=0)
        options = parser.parse_args()
        self.count, self.first = options.count, options.first

    def written(self, make):
        """The framework that `make` makes of each seed, and a folder in which its files lie."""
        for seed in range(self.first, self.first + self.count):
            random = make(seed)
            with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
                # What has no number warns of it, and is meant to.
                warnings.simplefilter("ignore")
                folder = pathlib.Path(folder)
                write(random.framework, random.rows, folder)
                yield seed, random, folder

    def __str__(self):
        return f"{self.count} frameworks"
