#!/usr/bin/env python3
"""What `fetch` acknowledged is still there after kill -9, after a power cut and on a full disk.

A server of this test gives every request a document that was never there before, so each digest that
`fetch` prints names one capture. After each accident every capture in the database must have its body in
the archive, true to its digest, everything that was printed must be recorded, and `yardstick check` must
pass. The power cuts are replayed by durability_lab.py of the shared tools (YARDSTICK_SHARED) from a
recorded run; the same replay without the syncs of the archive must find damage, which shows that it would
notice. YARDSTICK_KILLS and YARDSTICK_CUTS set how many of each, 200 and 2,000 by default.
"""
import contextlib
import functools
import hashlib
import http.server
import importlib.util
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("YARDSTICK_SHARED", ROOT.parent / "shared"))
LAB = SHARED / "tools" / "durability_lab.py"
PROGRAM = os.environ.get("YARDSTICK", "")
KILLS = int(os.environ.get("YARDSTICK_KILLS", "200"))
CUTS = int(os.environ.get("YARDSTICK_CUTS", "2000"))
SOURCES = 40
# Microseconds that a sync takes at least in a recorded run. While the first batch waits for the disk the
# others arrive, so there is a batch that is large enough for a sync of the whole file system.
SLOW_DISK = 300_000
# No host is asked for more than two documents at a time, so there are several.
HOSTS = ["127.0.3.%d" % n for n in range(1, 9)]


class Documents(http.server.BaseHTTPRequestHandler):
    """Every answer is new, of a size from nothing to 60 kB, after a pause of at most so many seconds."""

    protocol_version = "HTTP/1.1"
    served = 0
    pause = 0.0

    def do_GET(self):
        type(self).served += 1
        chance = random.Random(self.served)
        time.sleep(chance.random() * self.pause)
        body = b"report %d\n" % self.served + chance.randbytes(int(chance.random() ** 3 * 60_000))
        status = 404 if self.path == "/robots.txt" else 200
        self.send_response(status)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass  # A client that was killed hangs up.


@contextlib.contextmanager
def served():
    """The port of a server that runs on all addresses."""
    servers, port = [], 0
    for host in HOSTS:
        servers.append(Server((host, port), Documents))
        port = servers[0].server_port
        threading.Thread(target=servers[-1].serve_forever, daemon=True).start()
    try:
        yield port
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def command(home, *arguments):
    return [PROGRAM, "--home", str(home), *map(str, arguments)]


def run(home, *arguments):
    return subprocess.run(command(home, *arguments), capture_output=True, text=True, timeout=300)


FETCH = ["fetch", "--all", "--jobs", "32", "--allow", "127.0.0.0/8", "--format", "json"]


def write_list(path, port, count=SOURCES):
    """A list of sources, spread over the addresses."""
    path.write_text("sources:\n" + "".join(
        "  - {url: http://%s:%d/%d, title: Report %d of Borduria}\n" % (HOSTS[n % len(HOSTS)], port, n, n) for n in range(count)))


def printed(output):
    """The digests of the captures that were printed on whole lines."""
    whole = output[:output.rfind("\n") + 1]
    return [found["sha256"] for found in map(json.loads, whole.splitlines()) if found["sha256"]]


def wrong_bodies(home, seen=None):
    """The recorded digests, and what is wrong with their bodies; those in `seen` are not read again."""
    database = sqlite3.connect("file:%s?mode=ro" % (home / "yardstick.sqlite"), uri=True)
    with contextlib.closing(database):
        rows = database.execute("SELECT digest FROM capture WHERE digest IS NOT NULL").fetchall()
    wrong = []
    for (digest,) in rows:
        if seen is not None and digest in seen:
            continue
        path = home / "archive" / digest[0] / digest[1] / digest
        if not path.exists():
            wrong.append("the body %s is missing" % digest)
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            wrong.append("the body %s is damaged" % digest)
        elif seen is not None:
            seen.add(digest)
    return {digest for (digest,) in rows}, wrong


def verify(home, acknowledgements):
    """Checks a state that a power cut left; the numbers are of sources whose capture was printed."""
    path = home / "yardstick.sqlite"
    if not path.exists():
        return ["the database is gone"] if acknowledgements else []
    with contextlib.closing(sqlite3.connect(path)) as database:
        integrity = database.execute("PRAGMA integrity_check").fetchone()[0]
        if integrity != "ok":
            return [integrity]
        if not database.execute("SELECT 1 FROM sqlite_schema WHERE name = 'capture'").fetchone():
            return ["%d captures are lost" % len(acknowledgements)] if acknowledgements else []
        have = {row[0] for row in database.execute("SELECT source FROM capture")}
    lost = sorted(set(acknowledgements) - have)
    complaints = wrong_bodies(home)[1] + (["%d acknowledged captures are lost" % len(lost)] if lost else [])
    # The program itself looks at a quarter of the states; starting it costs as much as all the rest.
    if not complaints and have and len(acknowledgements) % 4 == 0:
        checked = run(home, "check")
        if checked.returncode != 0:
            complaints.append(checked.stderr.strip())
    return complaints


def split_syncs(trace, root, without_archive=False):
    """Writes a sync of the whole file system as syncs of all files it covers, as the lab knows them.

    `without_archive` leaves out every sync that is for the archive instead.
    """
    text = lambda coded: bytes.fromhex(coded.replace("\\x", "")).decode()
    known, out, open_calls = {str(root): None}, [], {}
    for line in trace.read_text(errors="replace").splitlines():
        # A call that another thread interrupts is written with a blank that the lab does not expect.
        line = re.sub(r" <unfinished \.\.\.>$", "<unfinished ...>", line.removesuffix(" (DELAYED)"))
        process, _, call = line.partition(" ")
        call = call.lstrip()
        began = re.match(r"syncfs\(|f(?:data)?sync\(\d+<([^>]*)>", call)
        if began and without_archive and (began[1] is None or "/archive" in text(began[1])):
            open_calls[process] = "<unfinished" in call and "skip"
            continue
        if began and began[1] is None:
            out += ["9%s%d fsync(9<%s><unfinished ...>" % (process, index, path) for index, path in enumerate(known)]
            open_calls[process] = len(known)
            if "<unfinished" not in call:
                out += finished(process, open_calls.pop(process))
        elif re.match(r"<\.\.\. \w*sync\w* resumed>", call) and open_calls.get(process):
            amount = open_calls.pop(process)
            out += [] if amount == "skip" else finished(process, amount)
        else:
            for coded in re.findall(r"<((?:\\x[0-9a-f]{2})+)>", call) if "O_CREAT" in call or "= " in call else []:
                known[text(coded)] = None
            if call.startswith("rename"):
                for coded in re.findall(r'"((?:\\x[0-9a-f]{2})+)"', call):
                    known[text(coded)] = None
            out.append(line)
        known = {path: None for path in known if path.startswith(str(root)) and not path.endswith("-shm")}
    trace.write_text("\n".join(out) + "\n")


def finished(process, count):
    return ["9%s%d <... fsync resumed>) = 0" % (process, index) for index in range(count)]


@functools.cache
def lab():
    spec = importlib.util.spec_from_file_location("durability_lab", LAB)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@unittest.skipUnless(PROGRAM, "YARDSTICK does not name the executable")
class FetchDurabilityTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fetch-durability-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.home = self.folder / "home"
        self.list = self.folder / "sources.yaml"
        stack = contextlib.ExitStack()
        self.addCleanup(stack.close)
        self.port = stack.enter_context(served())

    def prepare(self, home, count=SOURCES):
        write_list(self.list, self.port, count)
        for arguments in (["init", "--empty"], ["source", "import", self.list]):
            done = run(home, *arguments)
            self.assertEqual(done.returncode, 0, done.stderr)

    def killed(self, pause, whole_group):
        """What a fetch run printed before it was killed."""
        process = subprocess.Popen(command(self.home, *FETCH), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   text=True, start_new_session=True)
        time.sleep(pause)
        (os.killpg if whole_group else os.kill)(process.pid, signal.SIGKILL)
        with process.stdout:
            output = process.stdout.read()  # Until the last process that holds it has ended.
        process.wait()
        return printed(output)

    def test_killed_runs_lose_nothing(self):
        Documents.pause = 0.1
        self.addCleanup(setattr, Documents, "pause", 0.0)
        self.prepare(self.home)
        began = time.monotonic()
        run(self.home, *FETCH)
        length = time.monotonic() - began
        chance, acknowledged, seen = random.Random(4), [], set()
        for number in range(KILLS):
            acknowledged += self.killed(chance.random() * length * 1.1, whole_group=number % 2 == 0)
            checked = run(self.home, "check")
            self.assertEqual(checked.returncode, 0, "kill %d: %s%s" % (number, checked.stdout, checked.stderr))
            recorded, wrong = wrong_bodies(self.home, seen)
            self.assertEqual(wrong, [], "kill %d" % number)
            self.assertLessEqual(set(acknowledged), recorded, "kill %d lost a capture" % number)
        print("\n%d kills within %.2f s, %d captures acknowledged, %d recorded, none lost" % (
            KILLS, length * 1.1, len(acknowledged), len(recorded)))
        self.assertGreater(len(acknowledged), KILLS)

    def recorded(self, without_archive):
        """The trace of a run from the making of the home to the end of a fetch, for the lab."""
        write_list(self.list, self.port)
        script = self.folder / "writer.sh"
        script.write_text("set -e\n" + "\n".join(" ".join(command(self.home, *arguments)) for arguments in (
            ["init", "--empty"], ["source", "import", self.list], FETCH)))
        trace = self.folder / "trace"
        done = subprocess.run(
            ["strace", "-f", "-qq", "-y", "-xx", "-s", "4194304", "-o", trace,
             "-e", "trace=syncfs," + lab().SYSCALLS, "-e", "inject=fsync:delay_enter=%d" % SLOW_DISK, "sh", script],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(printed(done.stdout[done.stdout.index("{"):])), SOURCES)
        self.assertTrue("syncfs(" in trace.read_text(errors="replace"), "the run shows no batch")
        split_syncs(trace, os.path.realpath(self.home), without_archive)
        return trace

    def replayed(self, cuts, without_archive=False):
        trace = self.recorded(without_archive)
        check = "%s -S -E %s --verify {dir} {acks}" % (sys.executable, pathlib.Path(__file__).resolve())
        runs = [subprocess.Popen(
            [sys.executable, LAB, "replay", "--dir", self.home, "--trace", trace, "--states", str(-(-cuts // 2)),
             "--seed", str(seed), "--tmp", self.folder, "--ack", r'"id":(\d+)[^\n]*\n', "--check-cmd", check],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for seed in (1, 2)]
        said = "".join(one.communicate()[0] for one in runs)
        return max(one.returncode for one in runs), said

    @unittest.skipUnless(LAB.exists(), "%s is absent; YARDSTICK_SHARED names the shared folder" % LAB)
    def test_power_cuts_lose_nothing(self):
        code, said = self.replayed(CUTS)
        print("\n" + said.strip())
        self.assertEqual(code, 0, said)
        self.assertIn("ack %d" % SOURCES, said)

    @unittest.skipUnless(LAB.exists(), "%s is absent; YARDSTICK_SHARED names the shared folder" % LAB)
    def test_losses_would_be_noticed(self):
        code, said = self.replayed(max(100, CUTS // 10), without_archive=True)
        print("\n" + said.strip())
        self.assertEqual(code, 1, said)

    def test_a_full_disk_stores_nothing_by_halves(self):
        home = self.folder / "small"
        home.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "none", home], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("a small disk cannot be mounted here")
        self.addCleanup(subprocess.run, ["umount", home])
        self.prepare(home, 200)
        used = os.statvfs(home)
        room = (used.f_blocks - used.f_bfree) * used.f_frsize + (1 << 20)
        subprocess.run(["mount", "-o", "remount,size=%d" % room, home], check=True)
        full = run(home, *FETCH)
        kept = printed(full.stdout)
        self.assertLess(len(kept), 200)
        self.assertRegex(full.stdout + full.stderr, "(?i)no space left|disk is full|disk or database is full")
        recorded, wrong = wrong_bodies(home)
        self.assertEqual(wrong, [])
        self.assertLessEqual(set(kept), recorded)
        subprocess.run(["mount", "-o", "remount,size=64m", home], check=True)
        checked = run(home, "check")
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        again = run(home, *FETCH)
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertEqual(len(printed(again.stdout)), 200)
        print("\n%d of 200 kept before the disk was full (exit %d), all after" % (len(kept), full.returncode))


def main():
    if sys.argv[1:2] == ["--verify"]:
        home, acknowledgements = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]).read_text().split()
        complaints = verify(home, [int(number) for number in acknowledgements])
        sys.exit("; ".join(complaints)[:180] if complaints else 0)
    if os.environ.get("FETCH_DURABILITY_INSIDE") != "yes":
        # A mount namespace of its own, for the small disk.
        rootless = [] if os.getuid() == 0 else ["--map-root-user"]
        os.environ["FETCH_DURABILITY_INSIDE"] = "yes"
        os.execvp("unshare", ["unshare", "--mount"] + rootless + [sys.executable, os.path.abspath(__file__)] + sys.argv[1:])
    unittest.main(verbosity=2)


if __name__ == "__main__":
    main()
