#!/usr/bin/env python3
"""Serving, fetching and recording work on one home side by side, and nothing is lost.

Runs the executable named by YARDSTICK in an imaginary country.
"""
import concurrent.futures
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

from documents import documents, source_list
from program import program, run
from served import Served

FRAMEWORK = """
framework: crowd
title: {en: A crowd in Arcadia}
countries: [AR]
cycles: [{id: "2021", from: 2021-01-01, to: 2021-12-31}]
nodes:
%s
""" % "\n".join(
    '  - {id: "x%d", title: {en: Number %d}, value: number, normalise: {kind: none}}' % (i, i) for i in range(200))
COUNTRIES = """
countries: [{code: AR, names: [{en: Arcadia}]}]
orders: {protocol: [AR], alphabetical: [AR]}
"""


class SideBySideTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="yardstick-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.home = os.path.join(self.folder, "home")
        for name, text in (("framework.yaml", FRAMEWORK), ("countries.yaml", COUNTRIES)):
            with open(os.path.join(self.folder, name), "w") as file:
                file.write(text)
        self.do("init", "--empty", "--library", self.folder)
        self.do("framework", "load", os.path.join(self.folder, "framework.yaml"))

    def do(self, *words):
        """Runs a command on the home, which must succeed."""
        done = run("--home", self.home, *words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def record(self, number):
        done = run(
            "--home", self.home, "record", f"x{number}", "AR", "2021", number, "--framework", "crowd")
        return number if done.returncode == 0 else done.stderr

    def test_nothing_is_lost_while_all_write(self):
        with documents() as site:
            listed = os.path.join(self.folder, "sources.yaml")
            with open(listed, "w") as file:
                file.write(source_list(f"{site.address}/{i}" for i in range(60)))
            self.do("source", "import", listed)
            served = Served(self.home)
            self.addCleanup(served.stop)
            fetch = [program(), "--home", self.home, "fetch", "--all", "--allow", "127.0.0.1",
                     "--format", "json"]  # fmt: skip
            fetches = [subprocess.Popen(fetch, stdout=subprocess.PIPE, text=True) for _ in range(2)]
            with concurrent.futures.ThreadPoolExecutor(4) as crowd:
                recorded = list(crowd.map(self.record, range(80)))
            outputs = [one.communicate(timeout=120)[0] for one in fetches]

        self.assertEqual(recorded, list(range(80)))
        for one, output in zip(fetches, outputs):
            self.assertEqual(one.returncode, 0)
            outcomes = [json.loads(line)["outcome"] for line in output.splitlines()]
            self.assertEqual(len(outcomes), 60)
            self.assertLessEqual(set(outcomes), {"changed", "unchanged"})
        database = sqlite3.connect(os.path.join(self.home, "yardstick.sqlite"))
        self.addCleanup(database.close)
        self.assertEqual(database.execute("SELECT count(*) FROM revision").fetchone(), (80,))
        self.assertEqual(database.execute("SELECT count(*) FROM capture").fetchone(), (120,))
        self.do("check")

    def test_a_second_server_is_refused(self):
        served = Served(self.home)
        self.addCleanup(served.stop)

        second = run("--home", self.home, "serve", "--port", "0", timeout=30)

        self.assertEqual(second.returncode, 75)
        self.assertIn(f"serve (process {served.process.pid})", second.stderr)

    def test_a_writer_that_never_ends_is_named(self):
        holder = subprocess.Popen(
            ["flock", "--no-fork", os.path.join(self.home, "lock"), "sleep", "600"])
        self.addCleanup(holder.wait)
        self.addCleanup(holder.kill)

        refused = run("--home", self.home, "source", "add", "https://arcadia.example/", timeout=60)

        self.assertEqual(refused.returncode, 75)
        self.assertIn("writes to this home", refused.stderr)

    @unittest.skipUnless(os.geteuid() == 0, "Only root can become another user.")
    def test_a_home_of_somebody_else_is_not_called_missing(self):
        os.chmod(self.folder, 0o755)
        for words in (["source", "list"], ["source", "add", "https://arcadia.example/"]):
            other = subprocess.run(
                ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups",
                 program(), "--home", self.home, *words], capture_output=True, text=True)  # fmt: skip

            self.assertEqual(other.returncode, 77, other.stderr)
            self.assertIn("may not be used by this user", other.stderr)


if __name__ == "__main__":
    unittest.main()
