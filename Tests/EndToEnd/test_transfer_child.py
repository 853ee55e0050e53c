#!/usr/bin/env python3
"""Transfers run in a child that may die, hang or be killed; the documents come out right all the same.

Runs the executable named by YARDSTICK against a small server on loopback.
"""
import contextlib
import hashlib
import http.server
import json
import os
import pathlib
import random
import signal
import subprocess
import tempfile
import threading
import time
import unittest

from program import INDICATORS, program


class Documents(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    asked = threading.Event()

    def do_GET(self):
        missing = self.path == "/robots.txt"
        if not missing:
            Documents.asked.set()
        if self.path.startswith("/slow"):
            time.sleep(0.05)
        if self.path.startswith("/hold"):
            time.sleep(20)
        body = b"" if missing else self.body(self.path)
        self.send_response(404 if missing else 200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @staticmethod
    def body(path):
        return f"Document {path} of Borduria.\n".encode() * 400

    def log_message(self, *_):
        pass


def children(process):
    """The child processes of a process."""
    try:
        return [int(one) for one in pathlib.Path(
            f"/proc/{process}/task").iterdir() for one in
            (one / "children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []


def is_worker(process):
    """Whether the process has become the program that transfers."""
    try:
        return b"worker" in pathlib.Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
    except (FileNotFoundError, ProcessLookupError):
        return False


class TransferChild(unittest.TestCase):
    def setUp(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Documents)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.base = f"http://127.0.0.1:{self.server.server_port}"
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name) / "home"
        self.environment = dict(
            os.environ, YARDSTICK_INDICATORS=str(INDICATORS),
            YARDSTICK_ALLOW=f"127.0.0.1:{self.server.server_port}")
        Documents.asked.clear()
        self.run_program("init", "--home", self.home)

    def run_program(self, *arguments):
        subprocess.run([program(), *map(str, arguments)], env=self.environment, check=True,
                       capture_output=True)

    def fetch(self, paths, *options):
        for path in paths:
            self.run_program(
                "source", "add", "--offline", self.base + path, "--title", path, "--home", self.home)
        return subprocess.Popen(
            [program(), "fetch", *[self.base + path for path in paths], "--home", str(self.home),
             "--format", "json", "--set", "attempts=1", *options],
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def answers(self, run):
        output, errors = run.communicate(timeout=120)
        self.assertIn(run.returncode, (0, 69), errors)
        return {one["url"]: one for one in map(json.loads, output.splitlines())}

    def test_documents_come_out_right_while_the_child_is_killed(self):
        paths = [f"/slow/{number}" for number in range(60)]
        chance = random.Random(7)
        run = self.fetch(paths, "--set", "per-host=8")
        killed = 0
        # Four children that are killed before they are ready are a reason to give up.
        self.assertTrue(Documents.asked.wait(60))
        while run.poll() is None and killed < 4:
            time.sleep(chance.uniform(0.05, 0.2))
            for child in children(run.pid)[:1]:
                # It may have ended of itself since.
                with contextlib.suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
                    killed += 1
        answers = self.answers(run)

        self.assertGreater(killed, 0)
        crashed = [one for one in answers.values() if one["fault"] == "crashed"]
        # Killed a second time, while alone, it is told for what it is, and nothing else happens.
        self.assertLess(len(crashed), killed)
        for path in paths:
            answer = answers[self.base + path]
            if answer["fault"] == "crashed":
                self.assertIn("ended by signal 9", answer["detail"])
            else:
                digest = hashlib.sha256(Documents.body(path)).hexdigest()
                self.assertEqual((answer["outcome"], answer["sha256"]), ("changed", digest), answer["detail"])
        left = [one for one in (self.home / "archive/incoming").rglob("*")
                if one.is_file() and one.suffix != ".run"]
        self.assertEqual(left, [])

    def test_child_that_hangs_costs_a_fetch_no_more_than_its_time(self):
        run = self.fetch(["/hold"], "--set", "total-seconds=2")
        # Stopped any sooner it would hang before it is ready, which is another matter.
        self.assertTrue(Documents.asked.wait(60))
        for child in children(run.pid):
            os.kill(child, signal.SIGSTOP)
        answer = self.answers(run)[self.base + "/hold"]

        self.assertEqual(answer["outcome"], "timeout")
        self.assertLessEqual(answer["milliseconds"], 3000)

    def test_child_that_hangs_before_it_is_ready_ends_the_run_with_its_reason(self):
        run = self.fetch(["/hold"])
        deadline = time.monotonic() + 60
        # Stopped before it is another program it would hold up the very call that starts it.
        while not any(map(is_worker, children(run.pid))) and run.poll() is None and time.monotonic() < deadline:
            time.sleep(0.001)
        for child in filter(is_worker, children(run.pid)):
            os.kill(child, signal.SIGSTOP)
        _, errors = run.communicate(timeout=110)

        self.assertNotEqual(run.returncode, 0)
        self.assertIn("did not answer in time", errors)

    def test_child_ends_with_its_parent_however_that_ends(self):
        run = self.fetch(["/hold"])
        self.assertTrue(Documents.asked.wait(60))
        child = children(run.pid)[0]
        run.kill()
        run.communicate()
        for _ in range(200):
            if not pathlib.Path(f"/proc/{child}").exists():
                return
            if "State:\tZ" in pathlib.Path(f"/proc/{child}/status").read_text():
                return
            time.sleep(0.01)
        self.fail("the child lives on")


if __name__ == "__main__":
    unittest.main()
