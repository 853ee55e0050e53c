#!/usr/bin/env python3
"""Times of `fetch` against curl on the same list of documents, in one run on one machine.

    YARDSTICK=path/to/release/yardstick fetch.py [--rounds 5] [--documents 2000]

An nginx of this run serves the documents on 32 addresses of loopback, because sources of a real home are
spread over many hosts and `fetch` asks no host for more than two at a time: 32 x 2 are the 64 transfers
that `curl --parallel --parallel-max 64` may run too. Both get the same list in the same order. Everything
else is as shipped: robots.txt is asked of every host, every body is hashed, made durable and recorded. Texts are left for
later (`--unread`): curl reads none.

1. First fetch of 2,000 documents, 36 MB and 8 MB in all, against curl that writes each to a file, and
   against curl that throws them away. curl waits for no disk.
2. The next sweep, in which the server confirms every document with a 304, against three curls: one that
   keeps a tag for each document, as its manual has it (--etag-compare and --etag-save), so that it is
   ready for the sweep after; one that has a condition for each document and keeps nothing (--time-cond
   with the file of the last sweep); one with a single condition for all, which does only here, where
   all documents have one date.
3. Ten times as many sources: time and peak memory of first fetches of 1,000 and 10,000.
The ratio is curl's time divided by ours, round by round: the share of curl's documents per second.
"""
import argparse
import contextlib
import email.utils
import json
import os
import pathlib
import random
import shutil
import socket
import sqlite3
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("YARDSTICK", str(ROOT / ".build-release/release/yardstick"))
ENVIRONMENT = dict(os.environ, YARDSTICK_INDICATORS=str(ROOT / "Indicators"))
HOSTS = ["127.0.1.%d" % n for n in range(1, 33)]
DATED = 1_700_000_000


def documents(folder, count, mean):
    """Pages of many sizes around `mean` bytes, most of them smaller, as the web has them."""
    chance = random.Random(7)
    words = [chance.choice("bcdfgklmnprst") + chance.choice("aeiou") * 2 + chance.choice("nrslk") for _ in range(400)]
    text = " ".join(chance.choices(words, k=200_000)).encode()
    sizes = [chance.lognormvariate(0, 0.8) for _ in range(count)]
    sizes = [max(300, int(size * mean * count / sum(sizes))) for size in sizes]
    folder.mkdir()
    for number, size in enumerate(sizes):
        start = chance.randrange(len(text) // 2)
        page = b"<!doctype html><title>%d</title><p>%s" % (number, text[start:start + size])
        path = folder / ("%d.html" % number)
        path.write_bytes(page)
        os.utime(path, (DATED, DATED))
    return sum(sizes)


@contextlib.contextmanager
def server(folder):
    """An nginx that serves `folder`; gives its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (folder / "robots.txt").write_text("User-agent: *\nDisallow: /private/\n")
    temporary = "".join("%s_temp_path %s/tmp;\n" % (kind, folder)
                        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    configuration = folder / "nginx.conf"
    configuration.write_text("""
daemon off; worker_processes 2; pid %s/pid; error_log %s/errors;
events { worker_connections 4096; }
http { access_log off; sendfile on; tcp_nopush on; types { text/html html; text/plain txt; }
%s server { root %s; %s } }
""" % (folder, folder, temporary, folder, " ".join("listen %s:%d;" % (host, port) for host in HOSTS)))
    process = subprocess.Popen(["nginx", "-p", str(folder), "-c", str(configuration)], stderr=subprocess.DEVNULL)
    try:
        for _ in range(500):
            with contextlib.suppress(OSError), socket.create_connection((HOSTS[0], port), timeout=1):
                break
            time.sleep(0.01)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def timed(command, output):
    """Wall and processor seconds and peak megabytes of one process, children and all."""
    subprocess.run(["sync"], check=True)
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=output, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit("%s ended with %d" % (command[0], process.returncode))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class List:
    """A list of addresses, as a configuration of curl and as a home that watches them."""

    def __init__(self, folder, addresses):
        self.folder, self.addresses = folder, addresses
        self.template = folder / "template"
        folder.mkdir()
        self.watch()

    def watch(self):
        """Adds the first address by the program, and the others as rows like its rows."""
        for command in (["init", "--empty"], ["source", "add", "--offline", self.addresses[0]]):
            subprocess.run([PROGRAM, "--home", self.template, *command], check=True, env=ENVIRONMENT,
                           stdout=subprocess.DEVNULL)
        database = sqlite3.connect(self.template / "yardstick.sqlite")
        with database:
            columns = {table: [row[1] for row in database.execute("PRAGMA table_info(%s)" % table)]
                       for table in ("act", "source", "source_revision")}
            act = database.execute("SELECT max(id) FROM act").fetchone()[0]
            for number, address in enumerate(self.addresses[1:], 2):
                new = {"act": {"id": act + number - 1, "subject": address},
                       "source": {"id": number, "act": act + number - 1, "address": address},
                       "source_revision": {"source": number, "act": act + number - 1, "title": address}}
                for table, values in new.items():
                    copied = ["?" if name in values else name for name in columns[table] if name in values or name != "id"]
                    names = [name for name in columns[table] if name in values or name != "id"]
                    of = {"act": "id = %d" % act, "source": "id = 1", "source_revision": "source = 1"}[table]
                    database.execute(
                        "INSERT INTO %s (%s) SELECT %s FROM %s WHERE %s" % (
                            table, ",".join(names), ",".join(copied), table, of),
                        [values[name] for name in names if name in values])
        database.close()

    def begin(self, round):
        """A home that has fetched nothing yet, and an empty folder for curl.

        Those of earlier rounds stay: ext4 is slow to make a file for some seconds after many were removed.
        """
        self.home, self.bodies = self.folder / ("home-%d" % round), self.folder / ("bodies-%d" % round)
        shutil.copytree(self.template, self.home)
        self.bodies.mkdir()
        self.tags = self.folder / ("tags-%d" % round)
        self.tags.mkdir()
        for name, condition in (("tagged", "etag-compare = {0}\netag-save = {0}"), ("dated", "time-cond = {1}")):
            parts = ["silent\nfail\nurl = %s\noutput = /dev/null\n%s\n" % (
                url, condition.format(self.tags / str(number), self.bodies / str(number)))
                for number, url in enumerate(self.addresses)]
            (self.folder / name).write_text("next\n".join(parts))
        for name, target in (("nowhere", None), ("files", self.bodies)):
            lines = ["url = %s\noutput = %s\n" % (url, target / str(number) if target else "/dev/null")
                     for number, url in enumerate(self.addresses)]
            (self.folder / name).write_text("".join(lines))

    def curl(self, kind, *options):
        return timed(["curl", "-q", "--silent", "--no-progress-meter", "--fail", "--parallel", "--parallel-max", "64", *options,
                      "--config", self.folder / kind], subprocess.DEVNULL)

    def fetch(self, outcome):
        path = self.folder / "said"
        with open(path, "w") as said:
            taken = timed([PROGRAM, "--home", self.home, "fetch", "--all", "--unread", "--jobs", "64", "--allow", "127.0.0.0/8",
                           "--format", "json"], said)
        outcomes = [json.loads(line)["outcome"] for line in path.read_text().splitlines()]
        if outcomes != [outcome] * len(self.addresses):
            raise SystemExit("expected %s of all, found %s of %d" % (outcome, set(outcomes), len(outcomes)))
        return taken


def median(numbers):
    return statistics.median(list(numbers))


def compare(name, count, runs):
    """Prints medians of wall times, processor times, and the ratio round by round."""
    ours, theirs = [one for one, _ in runs], [other for _, other in runs]
    ratios = sorted(other[0] / one[0] for one, other in runs)
    print("%s: %.2f s against %.2f s, %.0f%% of its documents a second (rounds %.0f%% to %.0f%%); "
          "%.0f documents a second; processor %.2f s against %.2f s; %.0f MB" % (
              name, median(o[0] for o in ours), median(t[0] for t in theirs), 100 * median(ratios),
              100 * ratios[0], 100 * ratios[-1], count / median(o[0] for o in ours), median(o[1] for o in ours),
              median(t[1] for t in theirs), max(o[2] for o in ours)), flush=True)


def spread(port, count, folder):
    return ["http://%s:%d/%s/%d.html" % (HOSTS[number % len(HOSTS)], port, folder, number) for number in range(count)]


def bench_sweeps(work, port, count, rounds, name):
    sweep = List(work / ("list-" + name), spread(port, count, name))
    condition = ["--header", "If-Modified-Since: " + email.utils.formatdate(DATED, usegmt=True)]
    files, nowhere, tagged, dated, again = [], [], [], [], []
    for number in range(rounds + 1):
        sweep.begin(number)
        to_files, to_nowhere = sweep.curl("files"), sweep.curl("nowhere")
        for path in sweep.bodies.iterdir():
            os.utime(path, (DATED, DATED))
        first = sweep.fetch("changed")
        sweep.curl("tagged")
        with_tags, with_dates = sweep.curl("tagged"), sweep.curl("dated")
        confirmed = sweep.curl("nowhere", *condition)
        second = sweep.fetch("not-modified")
        if number > 0:  # The first round only warms up.
            files.append((first, to_files))
            nowhere.append((first, to_nowhere))
            tagged.append((second, with_tags))
            dated.append((second, with_dates))
            again.append((second, confirmed))
    compare("%s, first fetch against curl to files" % name, count, files)
    compare("%s, first fetch against curl to /dev/null" % name, count, nowhere)
    compare("%s, all 304, against curl that keeps a tag for each" % name, count, tagged)
    compare("%s, all 304, against curl with a date for each" % name, count, dated)
    compare("%s, all 304, against curl with one condition for all" % name, count, again)


def bench_growth(work, port):
    taken = {}
    for count in (1_000, 10_000):
        sweep = List(work / ("growth-%d" % count), spread(port, count, "many"))
        runs = []
        for number in range(3):
            sweep.begin(number)
            first = sweep.fetch("changed")
            runs.append((first, sweep.fetch("not-modified")))
        taken[count] = [(median(run[part][0] for run in runs), median(run[part][2] for run in runs)) for part in (0, 1)]
    for part, name in enumerate(("first fetch", "all 304")):
        few, many = taken[1_000][part], taken[10_000][part]
        print("10 000 sources against 1 000, %s: %.2f s against %.2f s, %.1f times; %.0f MB against %.0f MB" % (
            name, many[0], few[0], many[0] / few[0], many[1], few[1]), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--documents", type=int, default=2_000)
    parser.add_argument("--no-growth", action="store_true", help="leave the third part out")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fetch-") as folder:
        work = pathlib.Path(folder)
        work.chmod(0o755)
        site = work / "site"
        site.mkdir()
        for name, mean in (("mixed", 18_000), ("small", 4_000)):
            print("%s: %d documents, %.1f MB" % (
                name, given.documents, documents(site / name, given.documents, mean) / 1e6))
        with server(site) as port:
            for name in ("mixed", "small"):
                bench_sweeps(work, port, given.documents, given.rounds, name)
            if not given.no_growth:
                documents(site / "many", 10_000, 4_000)
                bench_growth(work, port)


if __name__ == "__main__":
    main()
