#!/usr/bin/env python3
"""Due sources are fetched exactly once by any number of workers, and alerts come once.

Runs the executable named by YARDSTICK against a local server with imaginary documents.
"""
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

from documents import documents, source_list
from program import program, run
from served import Served
from watching import watching


class ScheduleTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="yardstick-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.home = os.path.join(self.folder, "home")
        self.do("init", "--empty")

    def do(self, *words, code=0):
        """Runs a command on the home, which must end with the code."""
        done = run("--home", self.home, *words, timeout=120)
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout

    def worker(self, *words):
        command = [program(), "--home", self.home, "fetch", "--due", "--allow", "127.0.0.1", *words]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def add(self, site, count, **facts):
        listed = os.path.join(self.folder, "sources.yaml")
        with open(listed, "w") as file:
            file.write(source_list((f"{site.address}/{i}" for i in range(count)), **facts))
        self.do("source", "import", listed)

    def alerts(self):
        return [one["kind"] for one in json.loads(self.do("source", "alerts", "--format", "json"))][::-1]

    def test_two_workers_fetch_each_source_once(self):
        with documents(pause=0.02) as site:
            self.add(site, 200, schedule="every 6h")
            workers = [self.worker(), self.worker()]
            for one in workers:
                output, error = one.communicate(timeout=120)
                self.assertEqual(one.returncode, 0, error)
            again = self.do("fetch", "--due", "--allow", "127.0.0.1")
            asked = dict(site.asked)

        self.assertEqual(asked, {f"/{i}": 1 for i in range(200)})
        self.assertEqual(again, "")

    def test_sources_of_a_dead_worker_come_back(self):
        with documents(pause=60) as site:
            self.add(site, 5, schedule="every 6h")
            dead = self.worker("--lease", "2")
            while len(site.asked) < 2:
                time.sleep(0.02)
            dead.send_signal(signal.SIGKILL)
            dead.communicate()
            site.pause = 0
            early = self.do("fetch", "--due", "--lease", "2", "--allow", "127.0.0.1", "--format", "json")
            deadline = time.monotonic() + 30
            late = ""
            while len(late.splitlines()) < 5 and time.monotonic() < deadline:
                late += self.do("fetch", "--due", "--lease", "2", "--allow", "127.0.0.1", "--format", "json")

        lines = (early + late).splitlines()
        self.assertEqual(sorted(json.loads(line)["id"] for line in lines), [1, 2, 3, 4, 5])

    def test_failures_give_one_alert_and_one_recovery(self):
        hook = os.path.join(self.folder, "told")
        with open(os.path.join(self.home, "yardstick.yaml"), "w") as file:
            file.write(f"alert: cat >> {hook}\nfetch: {{attempts: 1}}\n")
        with documents() as site:
            self.add(site, 1)
            site.broken.add("/0")
            for _ in range(5):
                self.do("fetch", "1", "--allow", "127.0.0.1", code=69)
            self.assertEqual(self.alerts(), ["failing"])
            site.broken.clear()
            for _ in range(2):
                self.do("fetch", "1", "--allow", "127.0.0.1")

        self.assertEqual(self.alerts(), ["failing", "recovered"])
        with open(hook) as told:
            self.assertEqual([line.split(":")[0] for line in told], ["failing", "recovered"])

    def test_a_command_for_alerts_that_failed_is_told_again_but_not_for_ever(self):
        told, allowed = os.path.join(self.folder, "told"), os.path.join(self.folder, "allowed")
        with open(os.path.join(self.home, "yardstick.yaml"), "w") as file:
            file.write(
                f"alert: echo >> {told}.attempts; test -e {allowed} && cat >> {told}\n"
                "patience: 1\nfetch: {attempts: 1}\n")
        with documents() as site:
            self.add(site, 2)
            site.broken.update({"/0", "/1"})
            first = run("--home", self.home, "fetch", "1", "--allow", "127.0.0.1").stderr
            # Not before its time.
            self.do("fetch", "--due", "--allow", "127.0.0.1")
            self.assertEqual(self.lines(f"{told}.attempts"), 1)
            open(allowed, "w").close()
            for _ in range(2):
                self.make_alerts_due()
                self.do("fetch", "--due", "--allow", "127.0.0.1")
            taken = (self.lines(told), self.lines(f"{told}.attempts"))
            os.remove(allowed)
            said = run("--home", self.home, "fetch", "2", "--allow", "127.0.0.1").stderr
            for _ in range(6):
                self.make_alerts_due()
                said += run("--home", self.home, "fetch", "--due", "--allow", "127.0.0.1").stderr

        self.assertIn("The command for alerts failed with 1; it is told of 1 again later.", first)
        self.assertEqual(taken, (1, 2))
        self.assertEqual(self.lines(f"{told}.attempts"), 2 + 5)
        self.assertEqual(said.count("is not told of 1 any more"), 1, said)
        self.assertEqual(said.count("failing: "), 1, said)

    def make_alerts_due(self):
        database = sqlite3.connect(os.path.join(self.home, "yardstick.sqlite"))
        database.execute("UPDATE alert_queue SET due = ?", (int(time.time() * 1000),))
        database.commit()
        database.close()

    def lines(self, path):
        with open(path) as file:
            return len(file.readlines())

    def test_missed_runs_run_once_and_silence_is_told(self):
        with documents() as site:
            self.add(site, 1, schedule="daily 03:30", rhythm="weekly")
            self.do("fetch", "--due", "--allow", "127.0.0.1")
            database = sqlite3.connect(os.path.join(self.home, "yardstick.sqlite"))
            past = int(time.time() - 30 * 86400) * 1000
            database.execute("UPDATE source_watch SET next_run = ?, last_news = ?", (past, past))
            database.commit()
            database.close()
            for _ in range(3):
                self.do("fetch", "--due", "--allow", "127.0.0.1")

        self.assertEqual(site.asked["/0"], 2)
        self.assertEqual(self.alerts(), ["silent", "missed"])

    def test_a_full_disk_pauses_fetching_and_says_so_once(self):
        settings = os.path.join(self.home, "yardstick.yaml")
        with documents() as site:
            self.add(site, 1, schedule="every 6h")
            with open(settings, "w") as file:
                file.write(f"reserve: {1 << 49}\n")
            for what in ("--due", "--due", "--all", "1"):
                self.do("fetch", what, "--allow", "127.0.0.1", code=73)
            self.assertEqual(site.asked["/0"], 0)
            os.remove(settings)
            self.do("fetch", "--due", "--allow", "127.0.0.1")

        self.assertEqual(site.asked["/0"], 1)
        self.assertEqual(self.alerts(), ["paused", "resumed"])

    def test_a_watch_goes_on_after_what_passes(self):
        with documents() as site:
            self.add(site, 1, schedule="every 6h")
            watch = watching(self, self.home, "--allow", "127.0.0.1")
            self.until(lambda: site.asked["/0"] == 1)
            holder = subprocess.Popen(
                ["flock", "--no-fork", os.path.join(self.home, "lock"), "sleep", "600"])  # fmt: skip
            self.until(lambda: any("writes to this home" in line for line in watch.lines))
            holder.kill()
            holder.wait()
            self.until(lambda: any("Fetching goes on.\n" in line for line in watch.lines))
            self.add(site, 2, schedule="every 6h")
            self.until(lambda: site.asked["/1"] == 1)

        self.assertEqual(sum("writes to this home" in line for line in watch.lines), 1, watch.lines)
        self.assertIsNone(watch.process.poll())

    def test_a_watch_that_is_stopped_leaves_what_it_was_fetching_due(self):
        with documents(pause=60) as site:
            self.add(site, 5, schedule="every 6h")
            watch = watching(self, self.home, "--allow", "127.0.0.1")
            self.until(lambda: len(site.asked) >= 2)
            began = time.monotonic()
            watch.process.send_signal(signal.SIGTERM)
            code = watch.process.wait(timeout=60)
            stopped = time.monotonic() - began
            site.pause = 0
            again = self.do("fetch", "--due", "--allow", "127.0.0.1", "--format", "json")

        self.assertEqual(code, 0)
        self.assertLess(stopped, 15)
        self.assertEqual(sorted(json.loads(line)["id"] for line in again.splitlines()), [1, 2, 3, 4, 5])
        self.assertEqual(self.alerts(), [])

    def test_a_command_for_alerts_that_hangs_is_ended_with_all_it_started(self):
        mark = f"3{int(time.time())}"
        with open(os.path.join(self.home, "yardstick.yaml"), "w") as file:
            file.write(f"alert: sleep {mark} | cat\npatience: 1\nfetch: {{attempts: 1}}\n")
        with documents() as site:
            self.add(site, 1)
            site.broken.add("/0")
            done = run("--home", self.home, "fetch", "1", "--allow", "127.0.0.1", timeout=60)

        self.assertIn("took more than 30 seconds", done.stderr)
        running = subprocess.run(["pgrep", "-f", f"sleep {mark}"], capture_output=True, text=True)
        self.assertEqual(running.stdout, "")

    def test_a_watch_ends_where_nothing_but_a_person_can_mend_it(self):
        done = run("--home", self.home, "fetch", "--watch", "--allow", "10.0.0.0/99", timeout=60)

        self.assertEqual(done.returncode, 65)
        self.assertIn("10.0.0.0/99", done.stderr)

    def until(self, is_so):
        deadline = time.monotonic() + 120
        while not is_so():
            self.assertLess(time.monotonic(), deadline, "it did not come")
            time.sleep(0.1)

    def test_the_server_fetches_what_is_due_and_stops_in_the_midst_of_it(self):
        with open(os.path.join(self.home, "yardstick.yaml"), "w") as file:
            file.write("allow: [127.0.0.1]\n")
        with documents() as site:
            self.add(site, 3, schedule="every 6h")
            server = Served(self.home)
            deadline = time.monotonic() + 30
            while self.fetched() < 3 and time.monotonic() < deadline:
                time.sleep(0.1)
            site.pause = 60
            self.do("source", "add", "--offline", f"{site.address}/slow", "--schedule", "every 6h")
            while not site.asked["/slow"] and time.monotonic() < deadline:
                time.sleep(0.1)
            asked = dict(site.asked)
            began = time.monotonic()
            code = server.stop()
            stopped = time.monotonic() - began
            site.wait.set()

            again = self.do("fetch", "--due", "--allow", "127.0.0.1", "--format", "json")

        self.assertEqual(asked, {"/0": 1, "/1": 1, "/2": 1, "/slow": 1})
        self.assertEqual(code, 0)
        self.assertLess(stopped, 15)
        self.assertEqual([json.loads(line)["id"] for line in again.splitlines()], [4])

    def fetched(self):
        listed = json.loads(self.do("source", "list", "--format", "json"))
        return sum(one.get("outcome") == "changed" for one in listed)


if __name__ == "__main__":
    unittest.main()
