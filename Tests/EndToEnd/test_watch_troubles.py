#!/usr/bin/env python3
"""What the operator sees of a disk that fills, and of a database that is damaged or replaced, while
`fetch --watch` and `serve` run: one line, and no capture that was claimed is lost.

The small disk is mounted in a mount namespace of the test's own.
"""
import collections
import contextlib
import http.server
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest

from program import run
from served import Served
from watching import watching

SIZE = 60_000


class Bodies(http.server.BaseHTTPRequestHandler):
    """Every answer is 60 kB that were never there before."""

    asked = collections.Counter()

    def do_GET(self):
        self.asked[self.path] += 1
        body = random.randbytes(SIZE)
        self.send_response(404 if self.path == "/robots.txt" else 200)
        self.send_header("Content-Length", str(SIZE))
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(body)

    def log_message(self, *_):
        pass


class WatchTroubles(unittest.TestCase):
    def setUp(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="yardstick-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        self.list, self.home = folder / "sources.yaml", folder / "home"
        self.home.mkdir()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Bodies)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        Bodies.asked.clear()

    def prepare(self, count, schedule="every 6h", settings=""):
        self.do("init", "--empty")
        (self.home / "yardstick.yaml").write_text("allow: [127.0.0.1]\nfetch: {attempts: 1}\n" + settings)
        self.list.write_text("sources:\n" + "".join(
            f'  - {{url: "http://127.0.0.1:{self.server.server_port}/{n}", title: Report {n} of Borduria, schedule: "{schedule}"}}\n'
            for n in range(count)))
        self.do("source", "import", self.list)

    def do(self, *words, code=0):
        done = run("--home", self.home, *words, timeout=120)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def until(self, is_so, what):
        deadline = time.monotonic() + 150
        while not is_so():
            self.assertLess(time.monotonic(), deadline, what())
            time.sleep(0.3)

    def fetched(self):
        listed = json.loads(self.do("source", "list", "--format", "json").stdout)
        return sum(one.get("outcome") == "changed" for one in listed)

    # The disk

    def small_disk(self):
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "none", self.home], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("a small disk cannot be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", self.home])

    def leave(self, room):
        """Makes the disk so small that only so many bytes are left on it."""
        disk = os.statvfs(self.home)
        size = (disk.f_blocks - disk.f_bfree) * disk.f_frsize + room
        subprocess.run(["mount", "-o", f"remount,size={size}", self.home], check=True)

    def test_a_watch_goes_on_when_there_is_room_on_a_disk_that_was_full(self):
        self.small_disk()
        self.prepare(100, settings="reserve: 1\n")
        self.leave(2_000_000)

        watch = watching(self, self.home)
        self.until(lambda: any("disk is full" in line for line in watch.lines), lambda: watch.lines)
        kept = len(list((self.home / "archive").glob("?/?/*")))
        time.sleep(15)
        said = list(watch.lines)
        subprocess.run(["mount", "-o", "remount,size=64m", self.home], check=True)
        self.until(lambda: self.fetched() == 100, lambda: watch.lines)

        self.assertLess(kept, 100)
        # Where not a byte is left, it is also said that fetching rests.
        self.assertEqual(sum("paused" not in line for line in said), 1, said)
        self.assertLessEqual(len(said), 2, said)
        self.assertIsNone(watch.process.poll())
        self.assertEqual(self.do("check").stderr.count("\n"), 0)
        self.assertEqual(sum("disk is full" in line for line in watch.lines), 1, watch.lines)
        self.assertLessEqual(len(watch.lines), 4, watch.lines)

    def test_a_watch_rests_before_the_disk_is_full(self):
        self.small_disk()
        self.prepare(10)
        filler = self.home / "filler"
        disk = os.statvfs(self.home)
        filler.write_bytes(bytes(disk.f_bavail * disk.f_frsize - 2_500_000))

        watch = watching(self, self.home)
        self.until(lambda: watch.lines, lambda: "nothing was said")
        time.sleep(12)
        said, asked = list(watch.lines), sum(Bodies.asked.values())
        filler.unlink()
        self.until(lambda: self.fetched() == 10 and len(watch.lines) > 1, lambda: watch.lines)

        self.assertEqual(asked, 0)
        self.assertRegex("".join(said), r"^yardstick: paused: The disk has \d MiB left, less than the reserve of 3 MiB")
        self.assertEqual(len(said), 1, said)
        self.assertEqual(["resumed" in line for line in watch.lines], [False, True], watch.lines)

    # The database

    def damage(self):
        """Overwrites everything but the first page, as a disk does that goes bad."""
        database = self.home / "yardstick.sqlite"
        with open(database, "r+b") as file:
            file.seek(4096)
            file.write(random.randbytes(database.stat().st_size - 4096))

    def test_a_watch_over_a_damaged_database_ends_with_one_line(self):
        self.prepare(3, schedule="* * * * *")
        watch = watching(self, self.home)
        self.until(lambda: self.fetched() == 3, lambda: watch.lines)

        self.damage()
        watch.process.wait(timeout=150)

        self.assertEqual(watch.process.returncode, 69)
        self.assertEqual(len(watch.lines), 1, watch.lines)
        self.assertRegex(watch.lines[0], "^yardstick: The database is damaged: .* Run `yardstick check`")
        self.assertEqual(self.do("check", code=69).stderr.count("\n"), 1)

    def test_a_site_over_a_damaged_database_says_once_that_it_fetches_no_more(self):
        self.prepare(3, schedule="* * * * *")
        site = Served(self.home)
        self.addCleanup(site.process.kill)
        self.until(lambda: self.fetched() == 3, lambda: site.lines)

        self.damage()
        self.until(lambda: any("Nothing more is fetched" in line for line in site.lines), lambda: site.lines)
        asked = sum(Bodies.asked.values())
        time.sleep(15)
        told = [json.loads(line) for line in site.lines if '"error"' in line]

        self.assertEqual(len(told), 1, told)
        self.assertIn("The database is damaged", told[0]["message"])
        self.assertEqual(sum(Bodies.asked.values()), asked)
        self.assertEqual(site.stop(), 0)

    def test_a_watch_ends_where_a_backup_was_put_in_the_place_of_its_database(self):
        self.prepare(3)
        database, backup = self.home / "yardstick.sqlite", self.home / "backup.sqlite"
        watch = watching(self, self.home)
        self.until(lambda: self.fetched() == 3, lambda: watch.lines)
        shutil.copy(database, backup)

        os.replace(backup, database)
        watch.process.wait(timeout=60)

        self.assertEqual(watch.process.returncode, 69)
        self.assertEqual(len(watch.lines), 1, watch.lines)
        self.assertIn("taken away or replaced", watch.lines[0])


def main():
    if os.environ.get("WATCH_TROUBLES_INSIDE") != "yes":
        # A mount namespace of its own, for the small disk.
        rootless = [] if os.getuid() == 0 else ["--map-root-user"]
        os.environ["WATCH_TROUBLES_INSIDE"] = "yes"
        os.execvp("unshare", ["unshare", "--mount"] + rootless + [sys.executable, os.path.abspath(__file__)] + sys.argv[1:])
    unittest.main()


if __name__ == "__main__":
    main()
