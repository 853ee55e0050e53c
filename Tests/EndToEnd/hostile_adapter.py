#!/usr/bin/env python3
"""Runs `yardstick fetch` once for hostile_server.py and says in its words what came of it.

    hostile_adapter.py --url URL --state FOLDER --ca FILE

The home lies in the folder, so a second call for the same folder fetches the same source again. The fetch
runs by the production rules; only limits, retries and the name in robots.txt are those of the server's
manual. The last line is the answer. A fetch that changes what was archived before answers
`archive_changed`, which no case expects.
"""
import argparse
import contextlib
import hashlib
import json
import os
import pathlib
import sqlite3
import subprocess
import tempfile
import threading
import time

SETTINGS = {
    "product": "archive-bot", "connect-seconds": 2, "first-byte-seconds": 3, "total-seconds": 5, "file-seconds": 5,
    "wire-bytes": 8 << 20, "decoded-bytes": 16 << 20, "header-bytes": 128 << 10, "header-fields": 500, "redirects": 10,
    "attempts": 1,
}
BY_OUTCOME = {
    "changed": "ok", "unchanged": "unchanged", "not-modified": "not_modified", "noise-only": "noise_only",
    "gone": "http_gone", "robots-denied": "robots_denied", "blocked-address": "blocked_address",
    "tls-error": "tls_error", "dns-error": "dns_error", "timeout": "timeout", "too-large": "too_large",
    "bad-response": "protocol_error", "server-error": "http_server_error", "refused": "http_client_error",
    "soft-404": "ok_warn", "wrong-type": "ok_warn",
}
# Where the outcome alone does not say it; the names are those of `fault` in the output of fetch.
BY_FAULT = {
    "blocked-scheme": "blocked_scheme", "address-invalid": "redirect_invalid", "robots-unavailable": "robots_unavailable",
    "authentication": "http_auth", "denied": "http_denied", "client-error": "http_client_error",
    "throttled": "http_throttled", "unreachable": "connect_error", "truncated": "truncated",
    "undecodable": "decode_error", "no-content": "no_content", "redirect-limit": "redirect_limit",
    "redirect-invalid": "redirect_invalid",
}


def yardstick(home, *arguments):
    return subprocess.run([os.environ["YARDSTICK"], "--home", str(home), *arguments], capture_output=True, text=True)


def archived(home):
    """Every recorded capture, and the digest of every body as it really is."""
    path = home / "yardstick.sqlite"
    if not path.exists():
        return {}, {}
    with contextlib.closing(sqlite3.connect("file:%s?mode=ro" % path, uri=True)) as database:
        rows = {row[0]: row for row in database.execute("SELECT * FROM capture")}
    bodies = [file for file in (home / "archive").glob("?/?/*") if file.is_file()]
    return rows, {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in bodies}


def unharmed(before, after):
    """Whether all that was there is there as it was, and every body is what its name says."""
    return (all(after[0].get(key) == row for key, row in before[0].items())
            and set(before[1]) <= set(after[1]) and all(name == digest for name, digest in after[1].items()))


def refused(words):
    """The class of an address that is not even accepted as a source."""
    if "Only http and https" in words:
        return "blocked_scheme"
    return "too_large" if "bytes long" in words else "redirect_invalid"


def translated(found, is_first):
    outcome, warnings = found["outcome"], [name.replace("-", "_") for name in found["warnings"]]
    if outcome == "moved":
        kind = "ok" if is_first else "unchanged"
    else:
        kind = BY_FAULT.get(found["fault"]) or BY_OUTCOME.get(outcome, outcome)
    if kind == "ok" and warnings:
        kind = "ok_warn"
    answer = {"class": kind, "status": found["status"], "warnings": warnings, "final_url": found["finalUrl"],
              "retry_after_s": found["retryAfter"], "body_bytes": found["bytes"], "sha256": found["sha256"],
              "charset": found["charset"], "detail": found["detail"]}
    return {key: value for key, value in answer.items() if value is not None}


def reading(home, is_first):
    """What the records say of the last capture, once its text was read, and that text."""
    listed = yardstick(home, "capture", "list", "1", "--limit", "1", "--format", "json")
    newest = json.loads(listed.stdout)[0]
    answer = translated(newest["fetch"], is_first)
    with contextlib.closing(sqlite3.connect("file:%s?mode=ro" % (home / "yardstick.sqlite"), uri=True)) as database:
        rows = database.execute(
            "SELECT coalesce(whole, document_text.text), warnings FROM document_text"
            " JOIN capture_text ON capture_text.text = document_text.id WHERE capture = ?",
            (newest["capture"],)).fetchall()
    for text, warnings in rows:
        told = [name.replace("-", "_") for name in json.loads(warnings)]
        answer["warnings"] += [name for name in told if name not in answer["warnings"]]
        answer["text"] = text[:200_000]
    if answer["class"] == "ok" and answer["warnings"]:
        answer["class"] = "ok_warn"
    return answer


def tree(process):
    """The numbers of a process and of all that it started."""
    try:
        children = pathlib.Path("/proc/%d/task/%d/children" % (process, process)).read_text().split()
    except OSError:
        return []
    return [process] + [one for child in children for one in tree(int(child))]


def held(process):
    """The memory of a process and of all that it started, in MiB; what they share is counted once."""
    total = 0
    for one in tree(process):
        with contextlib.suppress(OSError, ProcessLookupError):
            lines = pathlib.Path("/proc/%d/smaps_rollup" % one).read_text().splitlines()
            total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


def watched(home, *arguments):
    """Runs a fetch; notes the most memory that was seen and the seconds until its attempt was recorded and
    said, where HOSTILE_MEASURES says."""
    began = time.monotonic()
    errors = tempfile.TemporaryFile("w+")
    process = subprocess.Popen(
        [os.environ["YARDSTICK"], "--home", str(home), *arguments], stdout=subprocess.PIPE, stderr=errors, text=True)
    peak, done = 0, threading.Event()

    def watch():
        nonlocal peak
        while not done.wait(0.05):
            peak = max(peak, held(process.pid))
    watcher = threading.Thread(target=watch)
    watcher.start()
    with process.stdout, errors:
        out = process.stdout.readline()
        seconds = time.monotonic() - began
        out += process.stdout.read()
        process.wait()
        errors.seek(0)
        err = errors.read()
    done.set()
    watcher.join()
    if os.environ.get("HOSTILE_MEASURES"):
        with open(os.environ["HOSTILE_MEASURES"], "a") as file:
            file.write("%.0f %.2f %s\n" % (peak, seconds, home))
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def fetch(address, home):
    if not home.exists():
        yardstick(home, "init", "--empty")
        added = yardstick(home, "source", "add", "--offline", "--", address)
        if added.returncode != 0:
            return {"class": refused(added.stderr), "warnings": [], "detail": added.stderr.strip()}
    before = archived(home)
    settings = [word for name, value in SETTINGS.items() for word in ("--set", "%s=%s" % (name, value))]
    done = watched(home, "fetch", "--all", "--format", "json", *settings)
    # 69 says that everything failed, which is what most cases are for.
    if done.returncode not in (0, 69) or not done.stdout:
        return {"class": "failed", "warnings": [], "detail": (done.stdout + done.stderr).strip()[-300:]}
    found = json.loads(done.stdout.splitlines()[-1])
    after = archived(home)
    if not unharmed(before, after):
        return {"class": "archive_changed", "warnings": [], "detail": found["detail"]}
    return reading(home, is_first=not before[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--url", "--state", "--ca"):
        parser.add_argument(name, required=True)
    given = parser.parse_args()
    os.environ["YARDSTICK_AUTHORITIES"] = given.ca
    print(json.dumps(fetch(given.url, pathlib.Path(given.state) / "home")))


if __name__ == "__main__":
    main()
