#!/usr/bin/env python3
"""A source whose document moves for good is followed to its new address, with all that rests on it.

Runs the executable named by YARDSTICK against a local server with imaginary documents.
"""
import http.server
import json
import os
import re
import shlex
import shutil
import subprocess
import tempfile
import threading
import time
import unittest
import urllib.request

from program import program, run
from served import Served

LAW = "<html><body><main><p>Article 4. Associations are entered into the register free of charge.</p></main></body></html>"


class Site(http.server.ThreadingHTTPServer):
    """Answers each path with the text it has, the tag "1" and 304 to who has that; others with 404."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answer)
        self.texts, self.moved, self.asked, self.robots = {}, {}, [], ""
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def at(self, path):
        return f"http://127.0.0.1:{self.server_port}{path}"


class Answer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        site = self.server
        if self.path == "/robots.txt":
            return self.answer(200, site.robots, "text/plain")
        site.asked.append((self.path, self.headers.get("If-None-Match")))
        if self.path in site.moved:
            return self.answer(301, "", location=site.moved[self.path])
        if self.path not in site.texts:
            return self.answer(404, "none")
        known = self.headers.get("If-None-Match") == '"1"'
        return self.answer(304 if known else 200, "" if known else site.texts[self.path])

    def answer(self, status, text, kind="text/html; charset=utf-8", location=None):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("ETag", '"1"')
        if location:
            self.send_header("Location", location)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class MovedSourceTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="yardstick-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.home = os.path.join(self.folder, "home")
        self.site = Site()
        self.addCleanup(self.site.server_close)
        self.addCleanup(self.site.shutdown)
        self.start(self.home, "--empty")

    def start(self, home, *words):
        """Begins with a new home."""
        self.home = home
        self.do("init", *words)
        with open(os.path.join(self.home, "yardstick.yaml"), "w") as file:
            file.write("allow: [127.0.0.1]\nfetch: {attempts: 1}\n")

    def do(self, *words, code=0):
        done = run("--home", self.home, *words, timeout=120)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def add(self, path, *words):
        return self.do("source", "add", "--offline", self.site.at(path), *words).stdout.strip()

    def fetch(self, *words):
        return json.loads(self.do("fetch", "--format", "json", *words).stdout)

    def shown(self, source):
        return json.loads(self.do("source", "show", source, "--format", "json").stdout)

    def test_the_command_of_the_alert_follows_a_document_with_its_evidence(self):
        # With the figures that ship, since evidence wants an observation.
        self.start(os.path.join(self.folder, "bundled"))
        self.site.texts["/old"] = LAW
        source = self.add("/old", "--title", "Law of Arcadia")
        self.fetch(source)
        self.do("evidence", "add", source, "--framework", "civic-space", "--indicator", "1.1.a", "--country", "RS",
                "--cycle", "2021", "--assessor", "V-Dem v12", "--quote", "entered into the register free of charge")  # fmt: skip
        # An address that a shell must not take apart.
        new = "/new?a=1&b='2'"
        self.site.texts[new] = self.site.texts.pop("/old")
        self.site.moved["/old"] = new
        moved = self.fetch(source)
        event = json.loads(self.do("source", "alerts", "--format", "json").stdout)[0]
        command = re.search("`yardstick (source set .*)` ", event["sentence"]).group(1)
        followed = subprocess.run(
            ["sh", "-c", f"{shlex.quote(str(program()))} --home {shlex.quote(self.home)} {command} --why 'a new site'"],
            capture_output=True, text=True, timeout=120)  # fmt: skip
        waiting = self.page("/sources")
        after = self.fetch(source)
        shown, text = self.shown(source), self.do("source", "show", source).stdout
        evidence = json.loads(self.do("evidence", "list", "--source", source, "--format", "json").stdout)
        page = self.page(f"/sources/{source}")

        self.assertEqual((moved["outcome"], event["kind"]), ("moved", "moved"))
        self.assertIn(command, moved["detail"])
        self.assertEqual(followed.returncode, 0, followed.stderr)
        self.assertIn("It is due there at once.", followed.stderr)
        self.assertIn("Not fetched yet at its new address", waiting)
        # The tag that came from there is sent there.
        self.assertEqual((after["outcome"], self.site.asked[-1]), ("not-modified", (new, '"1"')))
        self.assertEqual(shown["url"], self.site.at(new))
        former = shown["formerUrls"][0]
        self.assertEqual((former["url"], former["reason"]), (self.site.at("/old"), "a new site"))
        self.assertIsNone(shown["health"].get("movedTo"))
        self.assertIn(f"watched at  {self.site.at('/old')} until 2", text)
        self.assertEqual([(one["url"], one["state"]) for one in evidence], [(self.site.at(new), "current")])
        self.assertIn(f'href="{self.site.at("/old")}"', page)
        self.assertIn("a new site", page)
        self.assertEqual(self.do("check").returncode, 0)

    def page(self, path):
        server = Served(self.home, "--without-fetching")
        try:
            with urllib.request.urlopen(server.address + path) as answer:
                return answer.read().decode()
        finally:
            server.stop()

    def test_a_tag_of_the_old_address_is_not_sent_to_the_new_one(self):
        self.site.texts.update({"/old": LAW, "/new": LAW.replace("free of charge", "for a fee")})
        self.add("/old")
        self.fetch("1")
        self.do("source", "set", "1", "--url", self.site.at("/new"))
        # It was fetched by hand only, so nobody has reckoned its next run; it is due all the same.
        next_run = self.shown("1")["next"]
        fetched = self.fetch("--due")
        captures = self.shown("1")["captures"]
        warc = json.loads(self.do("capture", "show", captures[1]["id"], "--format", "json").stdout)

        self.assertEqual((fetched["outcome"], self.site.asked[-1]), ("changed", ("/new", None)))
        self.assertLessEqual(next_run, time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()))
        self.assertIn(self.site.at("/old"), json.dumps(warc))
        self.assertEqual(self.shown("1")["title"], self.site.at("/new"))

    def test_the_robots_of_the_new_address_are_asked(self):
        self.site.texts.update({"/old": LAW, "/closed": LAW})
        self.site.robots = "User-agent: *\nDisallow: /closed\n"
        self.add("/old")
        self.do("source", "set", "1", "--url", self.site.at("/closed"))
        done = self.do("fetch", "1", "--format", "json", code=69)

        self.assertEqual(json.loads(done.stdout)["outcome"], "robots-denied")
        self.assertEqual(self.site.asked, [])

    def test_what_cannot_be_is_refused_and_nothing_changes(self):
        self.add("/old")
        self.add("/new")
        for url, words in [
            ("ftp://arcadia.example/", "Only http and https"), ("", "not a web address"),
            (self.site.at("/new"), "is watched as source 2"),
        ]:  # fmt: skip
            done = self.do("source", "set", "1", "--url", url, "--title", "Law", code=65)
            self.assertIn(words, done.stderr)
        shown = self.shown("1")

        self.assertEqual((shown["url"], shown["title"]), (self.site.at("/old"), self.site.at("/old")))
        self.assertEqual(shown["formerUrls"], [])

    def test_a_document_of_a_feed_is_a_source_of_its_own_once_a_person_moves_it(self):
        self.site.texts.update({"/feed": FEED.format(self.site.at("/a")), "/a": LAW, "/b": LAW})
        self.add("/feed", "--kind", "feed")
        self.do("fetch", "1")
        told = self.do("source", "set", "2", "--url", self.site.at("/b")).stderr
        fetched = self.fetch("2")
        # The feed goes on to list it at its old address, as the same document.
        self.site.texts["/feed"] = FEED.format(self.site.at("/a")) + " "
        self.site.moved["/feed"] = "/feed2"
        self.site.texts["/feed2"] = self.site.texts["/feed"]
        self.do("fetch", "1")
        listed = json.loads(self.do("source", "list", "--format", "json").stdout)

        self.assertIn("source of its own", told)
        self.assertEqual(fetched["outcome"], "unchanged")
        self.assertEqual([one["url"] for one in listed], [self.site.at("/feed"), self.site.at("/b")])
        self.assertIsNone(listed[1].get("feed"))


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>http://arcadia.example/</link>
<description>News</description><item><title>Law</title><link>{}</link></item></channel></rss>"""


if __name__ == "__main__":
    unittest.main()
