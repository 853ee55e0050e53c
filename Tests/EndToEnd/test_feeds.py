#!/usr/bin/env python3
"""New entries of feeds and sitemaps become documents, once each, and never where a feed may not lead.

Runs the executable named by YARDSTICK against a local server with imaginary documents.
"""
import json
import sqlite3
import subprocess
import tempfile
import unittest

from archived import HERE, Archived
from program import program

RSS = "application/rss+xml"
XML = "application/xml"


class FeedTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="yardstick-")
        self.addCleanup(folder.cleanup)
        self.archived = Archived(folder.name, HERE / "told_server.py")
        self.addCleanup(self.archived.close)
        self.at = self.archived.address

    def do(self, *words, code=0):
        done = self.archived.run(*words, timeout=120)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def listed(self, *words):
        return json.loads(self.do("source", "list", "--format", "json", *words).stdout)

    def publish(self, path, body, kind="text/html; charset=utf-8"):
        told = json.dumps({"path": path, "body": body, "type": kind})
        self.archived.server.stdin.write(told + "\n")
        self.archived.server.stdin.flush()
        self.archived.server.stdout.readline()

    def publish_feed(self, path, entries):
        self.publish(path, rss(entries), RSS)

    def add_feed(self, path, *words):
        """Adds a feed and gives its number."""
        return int(self.do("source", "add", "--offline", self.at(path), "--kind", "feed", *words).stdout)

    def test_new_entries_become_documents_once_each_and_are_fetched_at_once(self):
        self.publish("/a", "<p>The first report.</p>")
        self.publish("/b.pdf", "%PDF-1.4")
        self.publish_feed("/feed", [entry("/a", "First report", "1"), entry("b.pdf", "Annex", "2")])
        feed = self.add_feed("/feed", "--country", "RS", "--title", "News of Arcadia", "--retention", "keep 5")
        first = self.do("fetch", feed)
        self.publish("/c", "<p>Third.</p>")
        # The first entry lives elsewhere now, but is called the same.
        self.publish_feed("/feed", [entry("/moved", "First report", "1"), entry("/c", "Third", "3")])
        second = self.do("fetch", feed)
        third = self.do("fetch", feed)
        documents = self.listed("--feed", feed)
        shown = json.loads(self.do("source", "show", feed + 1, "--format", "json").stdout)

        self.assertIn(f"News of Arcadia (source {feed}): 2 new documents.", first.stderr)
        self.assertIn(f"changed  {self.at('/a')}", first.stdout)
        self.assertIn("1 new document.", second.stderr)
        self.assertEqual(third.stderr, "")
        self.assertEqual(
            [(one["url"], one["title"], one["kind"], one["country"], one["schedule"]) for one in documents],
            [(self.at("/a"), "First report", "page", "RS", "every 7d"),
             (self.at("/b.pdf"), "Annex", "file", "RS", "every 7d"),
             (self.at("/c"), "Third", "page", "RS", "every 7d")])  # fmt: skip
        self.assertEqual([one["outcome"] for one in documents], ["changed"] * 3)
        self.assertEqual((shown["feed"], shown["published"]), (feed, "2026-05-01T08:00:00Z"))
        self.assertEqual(shown["retention"], "keep 5")
        self.assertEqual(self.authors_of_sources(feed), ["test"] + [f"feed {feed}"] * 3)

    def authors_of_sources(self, first):
        database = sqlite3.connect(self.archived.home / "yardstick.sqlite")
        rows = database.execute(
            "SELECT author.name FROM source JOIN act ON act.id = source.act"
            " JOIN author ON author.id = act.author WHERE source.id >= ? ORDER BY source.id", (first,)).fetchall()  # fmt: skip
        database.close()
        return [row[0] for row in rows]

    def test_a_page_that_turns_out_to_be_a_feed_is_one_from_its_first_fetch(self):
        self.publish("/a", "<p>Report.</p>")
        self.publish("/news", rss([entry("/a", "Report", "1")]), "text/xml")
        feed = int(self.do("source", "add", "--offline", self.at("/news")).stdout)
        told = self.do("fetch", feed).stderr
        listed = self.listed()[-2:]

        self.assertIn(f"News (source {feed}) is a feed; its new entries become documents from now on.", told)
        self.assertEqual([(one["kind"], one.get("feed")) for one in listed], [("feed", None), ("page", feed)])
        self.assertEqual(listed[0]["title"], "News")

    def test_what_a_feed_brought_is_paused_and_removed_with_it_on_request(self):
        for path in ("/a", "/b", "/c"):
            self.publish(path, f"<p>{path}</p>")
        self.publish("/sitemap.xml", sitemap("sitemapindex", "sitemap", [self.at("/one.xml")]), XML)
        self.publish("/one.xml", sitemap("urlset", "url", [self.at(path) for path in ("/a", "/b", "/c")]), XML)
        feed = self.add_feed("/sitemap.xml")
        self.do("fetch", feed)
        # Somebody wants this one for its own sake.
        self.do("source", "add", "--offline", self.at("/c"))

        def states():
            return [one["state"] for one in self.listed() if one["url"].startswith(self.at(""))]

        paused = self.do("source", "pause", feed, "--with-documents")
        self.assertEqual(states(), ["paused", "paused", "paused", "paused", "active"])
        resumed = self.do("source", "resume", feed)
        self.assertEqual(states(), ["active", "paused", "paused", "paused", "active"])
        removed = self.do("source", "remove", feed)
        twice = [self.do("source", "remove", feed, "--with-documents") for _ in range(2)]

        self.assertEqual(states(), ["dead", "dead", "dead", "dead", "active"])
        self.assertEqual(paused.stderr, "Also done to 3 documents that this feed brought.\n")
        self.assertIn("3 documents that this feed brought are still paused; --with-documents", resumed.stderr)
        self.assertIn("3 documents that this feed brought are not removed; --with-documents", removed.stderr)
        self.assertEqual([done.stderr for done in twice], [paused.stderr, ""])

    def test_a_list_of_sitemaps_leads_to_the_documents_of_all(self):
        self.publish("/sitemap.xml", sitemap("sitemapindex", "sitemap", [self.at("/one.xml"), self.at("/two.xml")]), XML)
        self.publish("/one.xml", sitemap("urlset", "url", [self.at("/a"), "https://elsewhere.example/x"]), XML)
        # A list within a list of lists leads nowhere.
        self.publish("/two.xml", sitemap("sitemapindex", "sitemap", [self.at("/three.xml")]), XML)
        self.publish("/a", "<title>A page of its own</title><p>A page.</p>")
        feed = self.add_feed("/sitemap.xml")
        told = self.do("fetch", feed).stderr
        listed = self.listed()

        self.assertEqual(
            sorted((one["url"].removeprefix(self.at("")), one["kind"], one.get("feed")) for one in listed[-4:]),
            [("/a", "page", feed + 1), ("/one.xml", "feed", feed), ("/sitemap.xml", "feed", None), ("/two.xml", "feed", feed)])
        # A sitemap has no titles; the document has one.
        self.assertIn("A page of its own", [one["title"] for one in listed])
        self.assertIn("A sitemap speaks only of its own host.", told)
        self.assertIn("A list of sitemaps may not list further lists.", told)

    def test_a_hostile_feed_leads_nowhere_it_may_not(self):
        outside = self.archived.port + 1 if self.archived.port < 65535 else self.archived.port - 1
        links = [
            "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://127.0.0.1/x",
            f"http://127.0.0.1:{outside}/admin", "http://169.254.169.254/latest/", "http://[::1]/",
            "http://intranet/", "http://user:secret@arcadia.example/", "http://10.0.0.7:6379/", "//",
        ]  # fmt: skip
        entries = [f"<item><title>Trap {n}</title><link>{link}</link></item>" for n, link in enumerate(links)]
        long = "A" * 100_000 + "\u202e\u0085"
        entries.append(f"<item><title>{long}</title><link>/long</link><guid>same</guid></item>")
        entries.append("<item><title>Twin</title><link>/twin</link><guid>same</guid></item>")
        entries.append("<item><title>Again</title><link>/twin#part</link></item>")
        entries.append("<item><title>&lt;script&gt;alert(1)&lt;/script&gt;</title><link>/script</link></item>")
        self.publish_feed("/feed", entries)
        feed = self.add_feed("/feed")
        told = self.do("fetch", feed).stderr
        listed = self.listed("--feed", feed)

        self.assertEqual([one["url"] for one in listed], [self.at(path) for path in ("/long", "/twin", "/script")])
        self.assertEqual((len(listed[0]["title"]), listed[0]["title"][:2], listed[0]["title"][-1]), (300, "AA", "…"))
        self.assertIn(f"{len(links)} entries were left out.", told)

    def test_no_more_is_taken_than_the_settings_allow_and_an_alert_says_so_once(self):
        self.archived.settings("feeds: {per-fetch: 4, documents: 10}\n")
        self.publish_feed("/feed", [entry(f"/{n}", f"Entry {n}", str(n), day=n % 28 + 1) for n in range(3_000)])
        feed = self.add_feed("/feed", "--schedule", "never")
        told = [self.do("fetch", feed).stderr for _ in range(5)]
        listed = self.listed("--feed", feed)
        alerts = json.loads(self.do("source", "alerts", "--format", "json").stdout)

        self.assertIn("4 new documents; 2996 more wait for its next fetch.", told[0])
        self.assertEqual(len(listed), 10)
        # The newest come first, and what is fetched on request stays so.
        self.assertEqual({one["title"].split()[1] for one in listed[:4]}, {"27", "55", "83", "111"})
        self.assertEqual({one.get("schedule") for one in listed}, {None})
        self.assertEqual([one["kind"] for one in alerts], ["full"])

    def test_nothing_is_there_twice_where_it_was_forgotten_that_a_feed_was_read(self):
        self.publish("/a", "<p>Report.</p>")
        self.publish_feed("/feed", [entry("/a", "Report", "1")])
        feed = self.add_feed("/feed", "--schedule", "every 6h")
        database = sqlite3.connect(self.archived.home / "yardstick.sqlite")
        self.do("fetch", feed)
        for table in ("feed_reading", "feed_entry"):
            database.execute(f"DROP TRIGGER {table}_delete")
            database.execute(f"DELETE FROM {table}")
        database.commit()
        database.close()
        again = self.do("fetch", feed)

        # The address is known; nothing is there twice.
        self.assertEqual(again.stderr, "")
        self.assertEqual([one["url"] for one in self.listed()[-2:]], [self.at("/feed"), self.at("/a")])

    def test_two_workers_take_each_entry_once(self):
        for n in range(30):
            self.publish(f"/{n}", f"<p>Entry {n}</p>")
        self.publish_feed("/feed", [entry(f"/{n}", f"Entry {n}", str(n)) for n in range(30)])
        feed = self.add_feed("/feed")
        workers = [
            subprocess.Popen(
                [program(), "--home", str(self.archived.home), "fetch", command, "--allow", "127.0.0.1"],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for command in (str(feed), str(feed), "--due")
        ]  # fmt: skip
        for worker in workers:
            _, error = worker.communicate(timeout=120)
            self.assertEqual(worker.returncode, 0, error)
        listed = self.listed("--feed", feed)

        self.assertEqual(sorted(one["title"] for one in listed), sorted(f"Entry {n}" for n in range(30)))
        self.assertEqual({one["outcome"] for one in listed} - {"changed", "unchanged"}, set())
        self.do("check")

    def test_a_feed_that_became_a_page_says_so(self):
        self.publish_feed("/feed", [entry("/a", "Report", "1")])
        feed = self.add_feed("/feed")
        self.do("fetch", feed)
        self.publish("/feed", "<html><title>Moved</title><p>We have a new site.</p></html>")
        told = self.archived.run("fetch", feed)

        self.assertTrue("wrong-type" in told.stdout or "neither RSS" in told.stderr, told)


def entry(link, title, identifier, day=1):
    return (
        f"<item><title>{title}</title><link>{link}</link><guid isPermaLink='false'>{identifier}</guid>"
        f"<pubDate>{day:02} May 2026 08:00:00 GMT</pubDate></item>")  # fmt: skip


def rss(entries):
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>News</title>{''.join(entries)}</channel></rss>"


def sitemap(root, child, addresses):
    listed = "".join(f"<{child}><loc>{address}</loc></{child}>" for address in addresses)
    return f"<{root} xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{listed}</{root}>"


if __name__ == "__main__":
    unittest.main()
