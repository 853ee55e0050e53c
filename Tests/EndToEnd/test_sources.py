#!/usr/bin/env python3
"""A source has its schedule, shows all that is known of it, and is fetched within its own limits.

Runs the executable named by YARDSTICK against a local server with imaginary documents.
"""
import json
import os
import re
import shutil
import tempfile
import unittest

from documents import documents
from program import INDICATORS, program, run
from terminal import on_terminal


class SourceTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="yardstick-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.home = os.path.join(self.folder, "home")
        self.do("init", "--empty")

    def do(self, *words, code=0):
        """Runs a command on the home, which must end with the code."""
        done = run("--home", self.home, *words, timeout=120)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def test_a_source_has_the_usual_schedule_unless_another_is_named(self):
        told = self.do("source", "add", "--offline", "https://arcadia.example/page")
        self.do("source", "add", "--offline", "https://arcadia.example/feed", "--kind", "feed")
        never = self.do("source", "add", "--offline", "https://arcadia.example/never", "--schedule", "never")
        listed = json.loads(self.do("source", "list", "--format", "json").stdout)

        self.assertEqual(told.stdout, "1\n")
        self.assertIn("daily 04:00", told.stderr)
        self.assertEqual(never.stderr, "")
        self.assertEqual([one.get("schedule") for one in listed], ["daily 04:00", "every 6h", None])

    def test_show_has_facts_health_and_next_run(self):
        with open(os.path.join(self.home, "yardstick.yaml"), "w") as file:
            file.write("zone: Europe/Sarajevo\nfetch: {attempts: 1}\n")
        with documents() as site:
            self.do("source", "add", "--offline", f"{site.address}/law", "--title", "Law of Arcadia", "--rhythm", "weekly")
            self.do("fetch", "--due", "--allow", "127.0.0.1")
            site.broken.add("/law")
            for _ in range(3):
                self.do("fetch", "1", "--allow", "127.0.0.1", code=69)
            shown = json.loads(self.do("source", "show", "1", "--format", "json").stdout)
            text = self.do("source", "show", "1").stdout

        self.assertEqual(shown["title"], "Law of Arcadia")
        self.assertEqual((shown["schedule"], shown["zone"]), ("daily 04:00", "Europe/Sarajevo"))
        # Four o'clock in Sarajevo is two or three in Greenwich; chance adds up to a quarter of an hour.
        self.assertRegex(shown["next"], r"T0[23]:(0\d|1[0-5]):")
        self.assertEqual((shown["health"]["failures"], shown["health"]["failing"]), (3, True))
        self.assertEqual([one["outcome"] for one in shown["captures"]], ["server-error"] * 3 + ["changed"])
        self.assertIn("failing, failures in a row: 3", text)
        self.assertIn("daily 04:00 (Europe/Sarajevo), next ", text)

    def test_a_source_is_fetched_within_its_own_limits(self):
        with documents() as site:
            site.texts["/long"] = "long " * 100
            self.do("source", "add", "--offline", f"{site.address}/long", "--max-bytes", "100")
            self.do("source", "add", "--offline", f"{site.address}/long?all")
            site.texts["/long?all"] = site.texts["/long"]
            done = self.do("fetch", "1", "2", "--allow", "127.0.0.1", "--format", "json").stdout

        outcomes = {one["id"]: one["outcome"] for one in map(json.loads, done.splitlines())}
        self.assertEqual(outcomes, {1: "too-large", 2: "changed"})

    def test_authorities_of_a_source_are_its_own(self):
        broken = os.path.join(self.folder, "authorities.pem")
        with open(broken, "w") as file:
            file.write("none")
        with documents() as site:
            self.do("source", "add", "--offline", f"{site.address}/0", "--authorities", broken)
            os.remove(broken)
            self.do("source", "add", "--offline", f"{site.address}/1")
            done = self.do("fetch", "1", "2", "--allow", "127.0.0.1", "--format", "json").stdout

        answers = {one["id"]: one for one in map(json.loads, done.splitlines())}
        self.assertEqual(answers[2]["outcome"], "changed")
        self.assertNotEqual(answers[1]["outcome"], "changed")
        self.assertIn(broken, answers[1]["detail"])

    def test_a_terminal_shows_what_is_queued_running_and_done(self):
        with documents(pause=1.5) as site:
            for number in range(4):
                self.do("source", "add", "--offline", f"{site.address}/{number}")
            screen = self.on_terminal("fetch", "--all", "--allow", "127.0.0.1")

        self.assertRegex(screen, r"2 queued, 2 running, 0 done\r?\n")
        self.assertRegex(screen, r"0 queued, 2 running, 2 done: 2 changed\r?\n")
        self.assertRegex(screen, r"\d+ KiB, \d+ KiB/s, about \d+ min \d+ s left")
        self.assertIn("asking", screen)
        # What was drawn is taken away again.
        self.assertEqual(sum(map(int, re.findall(r"\x1b\[(\d+)A\x1b\[J", screen))), screen.count("\r\n"))

    def test_a_list_with_faults_adds_nothing_and_names_each(self):
        self.do("framework", "load", INDICATORS / "civic-space" / "framework.yaml")
        listed = os.path.join(self.folder, "sources.yaml")
        with open(listed, "w") as file:
            file.write(
                "sources:\n"
                "  - {url: https://arcadia.example/1, schedule: every 6h}\n"
                "  - {url: https://arcadia.example/2, schedule: sometimes}\n"
                "  - {url: https://arcadia.example/3, schedule: '0 0 31 2 *'}\n"
                "  - {url: https://arcadia.example/4, authorities: /nowhere.pem}\n"
                "  - {url: https://arcadia.example/5, indicators: [1.1.aa]}\n"
                "  - {url: 'https://arcadia.example:443/1'}\n"
                "  - {url: https://arcadia.example/7, zone: Europe/Sarajevo}\n")
        done = self.do("source", "import", listed, code=65)
        lines = done.stderr.splitlines()
        stored = self.do("source", "list").stdout

        self.assertEqual(stored, "")
        self.assertEqual(len(lines), 6, done.stderr)
        for line, (number, words) in zip(lines, [
            (3, "'sometimes'"), (4, "names no moment"), (5, "/nowhere.pem"), (6, "1.1.aa"),
            (7, "stands on line 2 as well"), (8, "zone"),
        ]):  # fmt: skip
            self.assertIn(f"sources.yaml: line {number},", line)
            self.assertIn(words, line)

    def on_terminal(self, *words):
        """What a command writes on a terminal at its standard error."""
        code, written = on_terminal([program(), "--home", self.home, *words])
        self.assertEqual(code, 0, written)
        return written


if __name__ == "__main__":
    unittest.main()
