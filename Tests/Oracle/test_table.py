#!/usr/bin/env python3
"""The table in README.md names every case of the method's enums, and only tests that there are."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = (pathlib.Path(__file__).parent / "README.md").read_text()
ENUMS = {
    "Scoring/Combine/Combination.swift": "combine",
    "Scoring/Combine/Agreement.swift": "agreement",
    "Scoring/Normalise/Normalisation+Kind.swift": "normalise",
    "Scoring/Normalise/Ties.swift": "normalise",
    "Scoring/Aggregate/Aggregation.swift": "aggregate",
    "Scoring/Uncertainty/UncertaintySource.swift": "uncertainty",
    "Scoring/Read/ChangeMark.swift": "change",
    "Indicators/Observations/AbsenceKind.swift": "missing children",
    "Scoring/Impute/Imputation.swift": "impute",
    "Tracking/Analysis/PartWeights.swift": "weights",
    "Tracking/Analysis/SandboxChange.swift": "what if",
    "Tracking/Analysis/SuspiciousPattern.swift": "suspicious patterns",
}


def named(step):
    """What stands in backquotes in the rows of a step."""
    rows = [line for line in TABLE.splitlines() if line.startswith(f"| {step} |")]
    return set(re.findall(r"`([^`]+)`", " ".join(row.split("|")[2] for row in rows)))


def cases(file):
    """The raw values of the string enums of a Swift file."""
    text = (ROOT / "Sources" / file).read_text()
    for enum in re.findall(r"enum \w+: String.*?\n(?:  )?\}", text, re.DOTALL):
        for case in re.findall(r"^\s*case `?(\w+)`?(?: = \"([^\"]+)\")?$", enum, re.MULTILINE):
            yield case[1] or case[0]


class Table(unittest.TestCase):
    def test_every_case_is_in_the_table(self):
        for file, step in ENUMS.items():
            with self.subTest(file):
                found = set(cases(file))
                self.assertGreater(len(found), 1)
                self.assertEqual(set(), found - named(step))

    def test_every_test_of_the_table_exists(self):
        names = set(re.findall(r"`([\w]+\.(?:py|swift))`", TABLE))
        there = {path.name for path in (ROOT / "Tests").rglob("*.*")}
        self.assertGreater(len(names), 10)
        self.assertEqual(set(), names - there)


if __name__ == "__main__":
    unittest.main()
