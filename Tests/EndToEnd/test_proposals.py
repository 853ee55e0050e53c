#!/usr/bin/env python3
"""Adding a source proposes what its first fetch shows of it, and never fails because that fetch does.

Runs the executable named by YARDSTICK against a local server with imaginary documents.
"""
import json
import os
import tempfile
import unittest

from archived import HERE, Archived
from program import INDICATORS, program
from terminal import on_terminal
from test_feeds import entry, rss

PAGE = (
    "<html lang=mk><head><title>Закон за здруженија</title>"
    "<link rel=alternate type=application/rss+xml href=/news.xml></head><body><p>{}</p></body></html>")


class ProposalTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="yardstick-")
        self.addCleanup(folder.cleanup)
        self.archived = Archived(folder.name, HERE / "told_server.py")
        self.addCleanup(self.archived.close)
        for path in ("/law", "/law?2", "/law?yes", "/law?no"):
            self.publish(path, PAGE.format("Член 1. Здруженијата се слободни. " * 20))

    def publish(self, path, body, kind="text/html; charset=utf-8"):
        told = json.dumps({"path": path, "body": body, "type": kind})
        self.archived.server.stdin.write(told + "\n")
        self.archived.server.stdin.flush()
        self.archived.server.stdout.readline()

    def add(self, path, *words):
        """Adds a source; gives what was said, and what is known of it then."""
        done = self.archived.run("source", "add", self.archived.address(path), *words, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done, self.shown(done.stdout.strip())

    def shown(self, number):
        return json.loads(self.archived.run("source", "show", number, "--format", "json").stdout)

    def test_what_the_first_fetch_shows_is_taken_where_nothing_else_is_said(self):
        done, source = self.add("/law")
        _, given = self.add("/law?2", "--title", "Another title", "--country", "AL", "--language", "en")

        self.assertIn("Taken from its first fetch:\n  title     Закон за здруженија\n", done.stderr)
        self.assertIn(f"It announces a feed, which `yardstick source add {self.archived.address('/news.xml')}`", done.stderr)
        self.assertIn(f"`yardstick source set {source['id']}` changes it", done.stderr)
        self.assertEqual((source["title"], source["language"]), ("Закон за здруженија", "mk"))
        # The address has no country; the language is that of one.
        self.assertEqual((source["country"], source["kind"], source["schedule"]), ("MK", "page", "daily 04:00"))
        self.assertEqual([one["outcome"] for one in source["captures"]], ["changed"])
        self.assertEqual((given["title"], given["country"], given["language"]), ("Another title", "AL", "en"))

    def test_a_feed_is_known_as_one_with_its_rhythm(self):
        entries = [entry(f"/{n}", f"Entry {n}", str(n), day=n) for n in range(1, 27, 3)]
        self.publish("/feed", rss(entries), "text/xml")
        done, source = self.add("/feed")
        rest = self.archived.run("fetch", "--due")

        self.assertEqual((source["title"], source["kind"], source["schedule"]), ("News", "feed", "every 6h"))
        self.assertIn("kind      feed", done.stderr)
        self.assertIn(f"News (source {source['id']}): 9 new documents.", done.stderr)
        self.assertEqual(source["documentCount"], 9)
        self.assertEqual(rest.stdout.count("gone"), 9)

    def test_a_fetch_that_fails_hinders_nothing(self):
        done, source = self.add("/missing", "--title", "Report")
        blocked = self.archived.run("source", "add", "http://10.0.0.1/x")
        refused = self.archived.run("source", "add", self.archived.address("/missing"))

        self.assertIn("It was added, but its first fetch failed: (gone) The document is not there any more (404)", done.stderr)
        self.assertEqual((source["title"], source["schedule"]), ("Report", "daily 04:00"))
        self.assertEqual(blocked.returncode, 0)
        self.assertIn("(blocked-address)", blocked.stderr)
        self.assertEqual(refused.returncode, 65)

    def test_offline_nothing_is_fetched(self):
        done, source = self.add("/law", "--offline")

        self.assertEqual(source["captures"], [])
        self.assertEqual(source["title"], self.archived.address("/law"))
        self.assertIn("daily 04:00", done.stderr)

    def test_a_person_is_asked(self):
        yes = self.on_terminal("\n", self.archived.address("/law?yes"))
        no = self.on_terminal("n\n", self.archived.address("/law?no"))
        listed = json.loads(self.archived.run("source", "list", "--format", "json").stdout)[-2:]

        self.assertIn("Its first fetch proposes:", yes)
        self.assertIn("Take this over? [Y/n]", yes)
        self.assertIn("Nothing was taken over.", no)
        self.assertEqual([one["title"] for one in listed], ["Закон за здруженија", self.archived.address("/law?no")])

    def test_facts_are_set_and_taken_away(self):
        _, source = self.add("/law")
        number = source["id"]
        done = self.archived.run(
            "source", "set", number, "--title", "Law", "--country", "", "--schedule", "never", "--kind", "file")
        wrong = self.archived.run("source", "set", number, "--schedule", "0 0 30 2 *", "--title", "Other")
        nothing = self.archived.run("source", "set", number)
        shown = self.shown(number)

        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((shown["title"], shown.get("country"), shown.get("schedule")), ("Law", None, None))
        self.assertEqual((shown["kind"], shown["language"]), ("file", "mk"))
        self.assertEqual((wrong.returncode, nothing.returncode), (65, 64))
        self.assertIn("names no moment of the next eight years", wrong.stderr)

    def on_terminal(self, answer, address):
        """What `source add` writes on a terminal on which somebody answers."""
        environment = dict(
            os.environ, YARDSTICK_INDICATORS=str(INDICATORS), YARDSTICK_ALLOW=f"127.0.0.1:{self.archived.port}")
        code, written = on_terminal(
            [program(), "--home", str(self.archived.home), "source", "add", address], environment, answer)
        self.assertEqual(code, 0, written)
        return written


if __name__ == "__main__":
    unittest.main()
