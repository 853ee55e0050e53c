#!/usr/bin/env python3
"""`fetch` against a misbehaving web: hostile_server.py of the shared tools (YARDSTICK_SHARED).

The server runs in a network of its own with public-looking addresses, so the fetches keep their production
rules, and a canary that is called is a proven breach. The bars: every `must` case right but for the
exceptions below, 95 % of the `should` cases, no canary, no fetch longer than its limit and a second, from
the start of the program until the attempt is recorded and said, and less than 256 MB for all processes of a
fetch together, memory that they share counted once. Reading the text afterwards has limits of its own, which
the server holds the whole against.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("YARDSTICK_SHARED", ROOT.parent / "shared"))
SERVER = SHARED / "tools" / "hostile_server.py"
ADAPTER = pathlib.Path(__file__).with_name("hostile_adapter.py")
# What `fetch` does of the things that the server's manual makes optional.
FEATURES = "robots,h2,extract"
# The cases of this robots.txt count its requests together: the first to come is allowed, whichever it is, so
# they are run one after the other.
IN_TURN = "robots[.]flip_"
# Cases that `fetch` does not get right, each with the reason. One that passes must leave the list.
EXCEPTIONS = {}


@unittest.skipUnless(os.environ.get("YARDSTICK"), "YARDSTICK does not name the executable")
@unittest.skipUnless(SERVER.exists(), "%s is absent; YARDSTICK_SHARED names the shared folder" % SERVER)
class HostileServerTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
            measures = pathlib.Path(folder) / "measures"
            measures.touch()
            cls.reports = [cls.reported(pathlib.Path(folder), measures, jobs, only)
                           for jobs, only in (("8", "^(?!%s)" % IN_TURN), ("1", "^" + IN_TURN))]
            lines = [line.split() for line in measures.read_text().splitlines()]
        cls.memory = [int(line[0]) for line in lines]
        cls.seconds = [float(line[1]) for line in lines]
        cls.results = [one for report in cls.reports for one in report["results"]]

    @staticmethod
    def reported(folder, measures, jobs, only):
        report = folder / "report.json"
        done = subprocess.run(
            [sys.executable, SERVER, "run", "--jobs", jobs, "--only", only, "--features", FEATURES, "--out", report, "--cmd",
             "%s %s --url {url} --state {state} --ca {ca}" % (sys.executable, ADAPTER)],
            capture_output=True, text=True, timeout=900, env={**os.environ, "HOSTILE_MEASURES": str(measures)})
        print("\n" + done.stdout.strip() + done.stderr[-2000:])
        return json.loads(report.read_text())

    def failed(self, tier):
        return ["%s: %s" % (one["id"], "; ".join(one["why"])) for one in self.results
                if one["tier"] == tier and one["result"] == "failed" and one["id"] not in EXCEPTIONS]

    def fetches(self):
        return [(one["id"], fetch) for one in self.results for fetch in one.get("fetches", [])]

    def test_it_ran_in_a_network_of_its_own(self):
        self.assertTrue(all(report["namespace"] for report in self.reports))
        self.assertGreater(len(self.fetches()), 500)

    def test_every_must_case_is_right(self):
        self.assertEqual(self.failed("must"), [])

    def test_nearly_every_should_case_is_right(self):
        count = sum(one["tier"] == "should" and one["result"] != "skipped" for one in self.results)
        failed = self.failed("should")
        self.assertLessEqual(len(failed), count * 0.05, "\n".join(failed))

    def test_every_exception_is_still_needed(self):
        passed = {one["id"] for one in self.results if one["result"] == "passed"}
        self.assertEqual(sorted(passed & set(EXCEPTIONS)), [])

    def test_no_canary_is_called(self):
        self.assertEqual([report["canary_connections"] for report in self.reports], [0, 0])

    def test_no_fetch_outlasts_its_limit(self):
        limit = self.reports[0]["limits"]["total_timeout_s"]
        print("\nslowest fetch: %.2f s" % max(self.seconds))
        self.assertGreater(len(self.seconds), 400)
        self.assertLessEqual(max(self.seconds), limit + 1)

    def test_no_fetch_needs_much_memory(self):
        print("\nmost memory of a fetch: %d MB" % max(self.memory))
        self.assertGreater(len(self.memory), 400)
        self.assertLess(max(self.memory), 256)

    def test_nothing_archived_is_changed(self):
        self.assertEqual([name for name, fetch in self.fetches() if fetch["class"] == "archive_changed"], [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
