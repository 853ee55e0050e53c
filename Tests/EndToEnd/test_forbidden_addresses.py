#!/usr/bin/env python3
"""No fetch reaches an address that is not public, whatever leads to it.

Runs the executable named by the environment variable YARDSTICK, with its production rules, inside a
network of its own (unshare): there is only loopback, which carries one public-looking address with a
web server and several forbidden ones with canaries. A canary that is called is a proven breach.
"""
import ctypes
import fcntl
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.request

PUBLIC = "93.184.216.34"
FORBIDDEN = ["127.0.0.1", "169.254.169.254", "10.0.0.5", "192.168.1.5", "100.64.0.5"]
INTRANET = "10.0.0.7"
CANARY = 8080
TARGETS = {
    "loopback": "http://127.0.0.1:8080/",
    "localhost": "http://localhost:8080/",
    "loopback-v6": "http://[::1]:8080/",
    "metadata": "http://169.254.169.254/",
    "metadata-port": "http://169.254.169.254:8080/latest/meta-data/",
    "private": "http://10.0.0.5:8080/",
    "home": "http://192.168.1.5:8080/",
    "provider": "http://100.64.0.5:8080/",
    "decimal": "http://2130706433:8080/",
    "octal": "http://0177.0.0.1:8080/",
    "short": "http://127.1:8080/",
    "any": "http://0.0.0.0:8080/",
    "mapped": "http://[::ffff:127.0.0.1]:8080/",
    "name": "http://inside.example:8080/",
    "file": "file:///etc/passwd",
    "gopher": "gopher://127.0.0.1:8080/_GET%20/",
}
# What a feed lists: a document of its own, and some that lead into networks.
LISTED = ["/report", "/to/private", "/to/home", "/to/loopback", "http://10.0.0.5:8080/"]
hits = []


def enter_network():
    """Gives loopback its addresses and the names their meaning, in this namespace only."""
    control = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    fcntl.ioctl(control, 0x8914, struct.pack("16sh14x", b"lo", 0x41))
    for index, address in enumerate([PUBLIC, INTRANET] + FORBIDDEN[1:]):
        name = b"lo:%d" % index
        for call, value in ((0x8916, address), (0x891C, "255.255.255.255")):
            fcntl.ioctl(control, call, struct.pack("16sHH4s8x", name, socket.AF_INET, 0, socket.inet_aton(value)))
    hosts = tempfile.NamedTemporaryFile("w", delete=False, prefix="hosts")
    hosts.write("127.0.0.1 localhost\n::1 localhost\n%s reports.example\n127.0.0.1 inside.example\n" % PUBLIC)
    hosts.write("%-15s moving.example\n" % PUBLIC)
    hosts.close()
    os.chmod(hosts.name, 0o644)
    libc = ctypes.CDLL(None, use_errno=True)
    libc.mount(b"none", b"/", None, 0x44000, None)
    if libc.mount(hosts.name.encode(), b"/etc/hosts", None, 0x1000, None) != 0:
        sys.exit("cannot put names into place: " + os.strerror(ctypes.get_errno()))


def listen(family, address, port, handle):
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((address, port))
    listener.listen(16)

    def accept():
        while True:
            peer, _ = listener.accept()
            threading.Thread(target=handle, args=(peer, address), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()


def canary(peer, address):
    hits.append(address)
    peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nSECRET")
    peer.close()


def public(peer, _):
    path = peer.recv(65536).decode("latin-1").split(" ")[1]
    if path.startswith("/to/"):
        reply = "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % TARGETS[path[4:]]
    elif path == "/feed":
        items = "".join("<item><title>%s</title><link>%s</link></item>" % (link, link) for link in LISTED)
        reply = "<rss version='2.0'><channel><title>News</title>%s</channel></rss>" % items
        reply = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: %d\r\n\r\n%s" % (len(reply), reply)
    elif path == "/robots.txt":
        reply = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
    else:
        reply = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 7\r\n\r\nBorduri"
    peer.sendall(reply.encode())
    peer.close()


def answer(output, address):
    """The object about an address, in a JSON list or among objects on lines of their own."""
    found = json.loads(output) if output.startswith("[") else [json.loads(line) for line in output.splitlines()]
    return ([one for one in found if one.get("url") == address] or found)[-1]


def fetch(address):
    """The outcome of adding and fetching an address in a home of its own."""
    home = tempfile.mkdtemp(prefix="forbidden-")
    command = [os.environ["YARDSTICK"], "--home", home]
    try:
        subprocess.run(command + ["init"], capture_output=True, timeout=60)
        added = subprocess.run(command + ["source", "add", "--offline", address], capture_output=True, text=True, timeout=60)
        if added.returncode != 0:
            return "not added", added.stderr
        done = subprocess.run(command + ["fetch", "--all", "--format", "json"], capture_output=True, text=True, timeout=60)
        found = answer(done.stdout, address)
        archived = subprocess.run(["grep", "-rlE", "SECRET|root:.*:0:0:", home], capture_output=True, text=True).stdout
        return found["outcome"], archived
    finally:
        shutil.rmtree(home, ignore_errors=True)


def move(name, address):
    """Lets a name mean another address from now on."""
    with open("/etc/hosts", "r+") as hosts:
        lines = ["%-15s %s\n" % (address, name) if name in line else line for line in hosts]
        hosts.seek(0)
        hosts.write("".join(lines))


class FeedHome:
    """A home with a feed, fetched while these networks are open."""

    def __init__(self, address, *allowed):
        self.folder = tempfile.TemporaryDirectory(prefix="forbidden-")
        unittest.addModuleCleanup(self.folder.cleanup)
        self.allowed = [word for network in allowed for word in ("--allow", network)]
        self.run("init")
        self.run("source", "add", "--offline", address, "--kind", "feed")

    def run(self, *words):
        command = [os.environ["YARDSTICK"], "--home", self.folder.name, *words]
        return subprocess.run(command, capture_output=True, text=True, timeout=60)

    def fetch(self):
        """The outcomes by address."""
        done = self.run("fetch", "--all", "--format", "json", *self.allowed)
        answers = map(json.loads, done.stdout.splitlines())
        return {answer["url"]: answer["outcome"] for answer in answers}

    def has_secret(self):
        return subprocess.run(["grep", "-rq", "SECRET", self.folder.name]).returncode == 0


class ForbiddenAddresses(unittest.TestCase):
    def test_a_public_host_is_fetched(self):
        self.assertEqual(fetch("http://reports.example/report")[0], "changed")

    def test_the_canaries_sing(self):
        hits.clear()
        urllib.request.urlopen("http://127.0.0.1:8080/", timeout=5).read()
        self.assertEqual(hits, ["127.0.0.1"])

    def test_a_forbidden_address_is_refused(self):
        for name, address in TARGETS.items():
            with self.subTest(name):
                self.refused(address)

    def test_a_redirect_to_a_forbidden_address_is_refused(self):
        for name in TARGETS:
            with self.subTest(name):
                self.refused("http://reports.example/to/" + name)

    def test_what_a_public_feed_lists_does_not_get_into_a_network_that_is_open_for_others(self):
        hits.clear()
        home = FeedHome("http://reports.example/feed", "10.0.0.0/8", "127.0.0.0/8", "192.168.0.0/16")
        outcomes = home.fetch()

        self.assertEqual(hits, [], "a document of a feed got into an open network")
        at = "http://reports.example"
        self.assertEqual(
            outcomes,
            {at + "/feed": "changed", at + "/report": "changed", at + "/to/private": "blocked-address",
             at + "/to/home": "blocked-address", at + "/to/loopback": "blocked-address"})  # fmt: skip
        self.assertFalse(home.has_secret())

    def test_a_name_of_a_feed_that_comes_to_mean_an_address_in_an_open_network_is_refused(self):
        home = FeedHome("http://moving.example/feed", "10.0.0.0/8")
        first = home.fetch()
        self.assertEqual(first["http://moving.example/report"], "changed")
        home.run("source", "pause", "http://moving.example/feed")
        hits.clear()
        move("moving.example", "10.0.0.5")
        self.addCleanup(move, "moving.example", PUBLIC)
        later = home.fetch()

        self.assertEqual(hits, [], "a document of a feed got into an open network")
        self.assertEqual(later["http://moving.example/report"], "blocked-address")
        self.assertFalse(home.has_secret())

    def test_what_a_feed_in_an_open_network_lists_is_fetched_from_there_and_no_other(self):
        hits.clear()
        home = FeedHome("http://10.0.0.7/feed", "10.0.0.0/8", "192.168.0.0/16")
        outcomes = home.fetch()

        at = "http://10.0.0.7"
        self.assertEqual((outcomes[at + "/feed"], outcomes[at + "/report"]), ("changed", "changed"))
        # It is the front page of another host, and so taken for a page that says "not found".
        self.assertEqual(outcomes[at + "/to/private"], "soft-404")
        self.assertEqual({outcomes[at + "/to/home"], outcomes[at + "/to/loopback"]}, {"blocked-address"})
        self.assertEqual(set(hits), {"10.0.0.5"})

    def refused(self, address):
        hits.clear()
        outcome, archived = fetch(address)
        self.assertEqual(hits, [], "a forbidden address was called")
        if outcome == "not added":
            self.assertFalse(address.startswith("http://reports.example"), archived)
        else:
            self.assertEqual((outcome, archived), ("blocked-address", ""))


def main():
    if "YARDSTICK" not in os.environ:
        sys.exit("YARDSTICK must name the executable to test")
    if os.environ.get("FORBIDDEN_ADDRESSES_INSIDE") != "yes":
        rootless = [] if os.getuid() == 0 else ["--map-root-user"]
        os.environ["FORBIDDEN_ADDRESSES_INSIDE"] = "yes"
        os.execvp("unshare", ["unshare", "--net", "--mount"] + rootless + [sys.executable, os.path.abspath(__file__)] + sys.argv[1:])
    enter_network()
    listen(socket.AF_INET, PUBLIC, 80, public)
    listen(socket.AF_INET, INTRANET, 80, public)
    listen(socket.AF_INET, "10.0.0.5", 80, canary)
    for address in FORBIDDEN:
        listen(socket.AF_INET, address, CANARY, canary)
    listen(socket.AF_INET, "169.254.169.254", 80, canary)
    listen(socket.AF_INET6, "::1", CANARY, canary)
    unittest.main()


if __name__ == "__main__":
    main()
