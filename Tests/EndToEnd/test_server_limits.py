"""What the server does with readers who are slow, silent, greedy or not what they seem."""

import collections
import concurrent.futures
import json
import shutil
import signal
import socket
import threading
import time
import unittest
import urllib.error
import urllib.request

from served import Served, temporary_demo

IDLE, REQUEST, ANSWER = 2, 3, 6
GRACE = 2
CYCLES = ",".join(str(year) for year in range(2010, 2022))
LARGE = f"/compare.json?cycle={CYCLES}&ranks=1"
CROWD = 500


class ServerLimitsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.homes = temporary_demo()
        home = cls.homes.__enter__()
        # One process writes to a home, so the tests with a server of their own have another one.
        cls.home = shutil.copytree(home, home + "-2")
        cls.served = Served(
            home, "--idle-seconds", IDLE, "--request-seconds", REQUEST,
            "--answer-seconds", ANSWER)  # fmt: skip

    @classmethod
    def tearDownClass(cls):
        cls.served.stop()
        cls.homes.__exit__(None, None, None)

    def connect(self, served=None, buffer=None):
        client = socket.socket()
        if buffer:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        client.settimeout(20)
        client.connect(("127.0.0.1", (served or self.served).port))
        self.addCleanup(client.close)
        return client

    def head(self, path="/about", host=None, method="GET", more=""):
        host = host or f"127.0.0.1:{self.served.port}"
        return f"{method} {path} HTTP/1.1\r\nHost: {host}\r\n{more}\r\n".encode()

    def exchange(self, data):
        """What comes back for `data` until the server closes or is silent."""
        client = self.connect()
        client.sendall(data)
        client.settimeout(1)
        answer = b""
        try:
            while piece := client.recv(65536):
                answer += piece
        except (socket.timeout, ConnectionError):
            pass
        return answer

    def seconds_until_closed(self, client, drip=None):
        start = time.monotonic()
        client.settimeout(0.2)
        while time.monotonic() - start < 20:
            try:
                if drip:
                    client.sendall(drip)
                if client.recv(65536) == b"":
                    return time.monotonic() - start
            except socket.timeout:
                continue
            except (ConnectionError, BrokenPipeError):
                return time.monotonic() - start
        return float("inf")

    def test_a_silent_connection_is_closed(self):
        self.assertLess(self.seconds_until_closed(self.connect()), IDLE + GRACE)

    def test_headers_that_drip_are_cut_off(self):
        client = self.connect()
        client.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ")
        self.assertLess(self.seconds_until_closed(client, b"x"), IDLE + GRACE)

    def test_a_body_that_drips_is_cut_off(self):
        client = self.connect()
        client.sendall(self.head("/", more="Content-Length: 60000\r\n"))
        self.assertLess(self.seconds_until_closed(client, b"x"), REQUEST + GRACE)

    def test_a_body_in_dripping_chunks_is_cut_off(self):
        client = self.connect()
        client.sendall(self.head("/", more="Transfer-Encoding: chunked\r\n"))
        self.assertLess(self.seconds_until_closed(client, b"1\r\nx\r\n"), REQUEST + GRACE)

    def test_a_refused_upload_is_answered_and_closed_at_once(self):
        client = self.connect()
        client.sendall(self.head("/", method="POST", more="Content-Length: 60000\r\n") + b"x" * 50)
        client.settimeout(5)
        answer = client.recv(65536)
        self.assertIn(b"405 Method Not Allowed", answer)
        self.assertIn(b"Connection: close", answer)
        self.assertLess(self.seconds_until_closed(client, b"x"), GRACE)

    def test_an_answer_that_nobody_reads_is_cut_off(self):
        client = self.connect(buffer=4096)
        client.sendall(self.head(LARGE) * 20)
        time.sleep(2 * ANSWER + GRACE)
        start = time.monotonic()
        received = 0
        try:
            while piece := client.recv(65536):
                received += len(piece)
        except ConnectionError:
            pass
        self.assertLess(time.monotonic() - start, GRACE)
        self.assertLess(received, 20 * self.size_of(LARGE))

    def test_a_crowd_of_slow_readers_does_not_fill_memory(self):
        size = self.size_of(LARGE)
        before = self.served.memory()
        head = self.head(LARGE)
        crowd = [self.connect(buffer=4096) for _ in range(CROWD)]
        for client in crowd:
            client.sendall(head * 20)
        peak, slowest = before, 0
        start = time.monotonic()
        while time.monotonic() - start < ANSWER - 2:
            peak = max(peak, self.served.memory())
            asked = time.monotonic()
            urllib.request.urlopen(f"{self.served.address}/healthz", timeout=10).read()
            slowest = max(slowest, time.monotonic() - asked)
            time.sleep(0.1)
        print(f"{CROWD} readers x 20 x {size:,} bytes: {before:.0f} to {peak:.0f} MiB; "
              f"slowest health check {slowest * 1000:.0f} ms")
        self.assertGreater(size, 1_000_000)
        self.assertLess(peak - before, 150)
        for client in crowd:
            client.close()
        time.sleep(1)
        body = urllib.request.urlopen(f"{self.served.address}/about", timeout=10).read()
        self.assertIn(b"</html>", body)

    def test_readers_beyond_the_turn_of_costly_pages_are_asked_to_come_back(self):
        served = Served(self.home, "--answer-seconds", 300)
        self.addCleanup(served.stop)
        light = []

        def ask(number):
            answer = self.status_of(f"/what-if?weight-of=1&weight={number + 2}", served)
            light.append(self.status_of("/about", served)[0])
            return answer

        with concurrent.futures.ThreadPoolExecutor(40) as crowd:
            told = list(crowd.map(ask, range(40)))
        statuses = collections.Counter(status for status, _ in told)
        print("40 different trials at once:", dict(statuses))
        self.assertEqual(set(statuses), {200, 503})
        self.assertGreaterEqual(statuses[200], 17)
        self.assertEqual({wait for status, wait in told if status == 503}, {"5"})
        self.assertEqual(set(light), {200})
        self.assertEqual(self.status_of("/what-if?weight-of=1&weight=50", served)[0], 200)

    def test_when_too_much_is_on_its_way_the_site_asks_to_come_back_and_recovers(self):
        served = Served(self.home, "--answer-seconds", 300)
        self.addCleanup(served.stop)
        targets = [f"/compare.json?cycle={CYCLES}&ranks=1&since={since}&order={order}&lang={language}"
                   for since in CYCLES.split(",")[:10] for order in ("protocol", "alphabetical", "score")
                   for language in ("en", "tr")]  # fmt: skip
        readers = [self.connect(served, buffer=4096) for _ in targets]
        for client, target in zip(readers, targets):
            client.settimeout(300)
            client.sendall(self.head(target, host=f"127.0.0.1:{served.port}"))
        statuses = collections.Counter(client.recv(200).split(b" ", 2)[1] for client in readers)
        print("readers who take nothing, each of another large page:", dict(statuses))
        self.assertEqual(set(statuses), {b"200", b"503"})
        self.assertEqual(self.status_of(LARGE, served), (503, "5"))
        self.assertEqual(self.status_of("/healthz", served)[0], 200)
        for client in readers:
            client.close()
        deadline = time.monotonic() + 60
        while self.status_of(LARGE, served)[0] != 200:
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.2)

    def status_of(self, path, served=None):
        """The status of an answer, and after how many seconds it asks to come back."""
        try:
            address = (served or self.served).address
            with urllib.request.urlopen(f"{address}{path}", timeout=300) as answer:
                answer.read()
                return answer.status, None
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, refusal.headers["Retry-After"]

    def test_a_request_names_one_host_of_ours(self):
        port = self.served.port
        for name, lines in {
            "missing": "", "empty": "Host:\r\n", "foreign": "Host: evil.example\r\n",
            "other port": "Host: 127.0.0.1:1\r\n", "malformed": "Host: 127.0.0.1:x\r\n",
            "path": f"Host: 127.0.0.1:{port}/x\r\n",
            "double": f"Host: 127.0.0.1:{port}\r\nHost: 127.0.0.1:{port}\r\n",
            "two": f"Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n",
        }.items():  # fmt: skip
            with self.subTest(host=name):
                answer = self.exchange(f"GET /about HTTP/1.1\r\n{lines}\r\n".encode())
                self.assertTrue(answer.startswith(b"HTTP/1.1 400"), answer[:80])
        answer = self.exchange(self.head(host=f"localhost:{port}"))
        self.assertTrue(answer.startswith(b"HTTP/1.1 200"), answer[:80])

    def test_what_is_no_request_is_refused_with_all_headers(self):
        good = f"Host: 127.0.0.1:{self.served.port}\r\n"
        for data in (
            "\x16\x03\x01\x02\x00\r\n\r\n", "GET\r\n\r\n", f"GET /%00 HTTP/1.1\r\n{good}\r\n",
            f"GET / HTTP/9.9\r\n{good}\r\n", f"GET / HTTP/1.1\r\n{good}A b: c\r\n\r\n",
            f"GET / HTTP/1.1\r\n{good}Content-Length: 1\r\nContent-Length: 2\r\n\r\nx",
            f"GET / HTTP/1.1\r\n{good}Content-Length: -1\r\n\r\n",
            f"GET / HTTP/1.1\r\n{good}" + "".join(f"X-{n}: 1\r\n" for n in range(200)) + "\r\n",
            f"GET / HTTP/1.1\r\n{good}X: {'x' * 100_000}\r\n\r\n",
            f"GET /{'x' * 9000} HTTP/1.1\r\n{good}\r\n", f"TRACE / HTTP/1.1\r\n{good}\r\n",
        ):  # fmt: skip
            with self.subTest(data=data[:40]):
                answer = self.exchange(data.encode("latin-1"))
                self.assertTrue(answer.startswith(b"HTTP/1.1 4"), answer[:80])
                self.assertIn(b"Content-Security-Policy: default-src 'none'", answer)
                self.assertIn(b"X-Content-Type-Options: nosniff", answer)

    def test_connections_beyond_the_cap_wait_for_their_turn(self):
        served = Served(self.home, "--connections", 20, "--idle-seconds", IDLE)
        self.addCleanup(served.stop)
        held = [self.connect(served) for _ in range(20)]
        time.sleep(0.3)
        late = self.connect(served)
        late.sendall(self.head(host=f"127.0.0.1:{served.port}"))
        late.settimeout(0.7)
        with self.assertRaises(socket.timeout):
            late.recv(100)
        late.settimeout(IDLE + GRACE)
        self.assertTrue(late.recv(100).startswith(b"HTTP/1.1 200"))
        self.assertEqual(len(held), 20)

    def test_a_running_answer_is_finished_before_the_end(self):
        served = Served(self.home)
        client = self.connect(served, buffer=4096)
        client.sendall(self.head(LARGE, host=f"127.0.0.1:{served.port}", more="Connection: close\r\n"))
        received = client.recv(1000)
        served.process.send_signal(signal.SIGTERM)
        ended = threading.Thread(target=served.process.wait)
        ended.start()
        while piece := client.recv(65536):
            received += piece
        ended.join(timeout=10)
        self.assertEqual(served.stop(), 0)
        body = received.split(b"\r\n\r\n", 1)[1]
        self.assertEqual(json.loads(body)["scope"]["cycles"], CYCLES.split(","))

    def test_every_request_is_one_line_of_the_log(self):
        marker = "/nothing-%0d%0alevel=error%1b[31m"
        self.exchange(self.head(marker, more="Content-Length: 6\r\n") + b"secret")
        time.sleep(0.2)
        lines = [line for line in self.served.lines if "nothing-" in line]
        self.assertEqual(len(lines), 1)
        event = json.loads(lines[0])
        self.assertEqual(
            (event["method"], event["path"], event["status"]), ("GET", marker, "400"))
        self.assertEqual(event["address"], "127.0.0.1")
        self.assertGreater(int(event["bytes"]), 500)
        self.assertGreaterEqual(float(event["milliseconds"]), 0)
        self.assertEqual(len(event["request"]) > 16, True)
        self.assertNotIn("secret", "".join(self.served.lines))

    def size_of(self, path):
        return len(urllib.request.urlopen(f"{self.served.address}{path}", timeout=20).read())


if __name__ == "__main__":
    unittest.main(verbosity=1)
