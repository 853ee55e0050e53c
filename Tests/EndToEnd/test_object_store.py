"""The archive in an S3-compatible object store: SeaweedFS, on loopback."""
import base64
import contextlib
import fcntl
import hashlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import unittest

from archived import Archived
from between import Between
from misbehaving_server import PAGE

TOOLS = pathlib.Path(sys.executable).parent
KEY, SECRET = "arcadia-key", "arcadia-secret-that-nobody-must-see"


def free_port():
    # weed answers on the port and on ten thousand above it.
    while True:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            if (port := listener.getsockname()[1]) < 50000:
                return port


class Weed:
    """One `weed server -s3` with a bucket and a key."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.ports = {name: free_port() for name in ("master", "volume", "filer", "s3")}
        (self.folder / "weed").mkdir()
        identity = {"name": "yardstick", "credentials": [{"accessKey": KEY, "secretKey": SECRET}],
                    "actions": ["Admin", "Read", "Write", "List", "Tagging"]}  # fmt: skip
        (self.folder / "s3.json").write_text(json.dumps({"identities": [identity]}))
        self.process = None
        self.start()

    @property
    def endpoint(self):
        return f"http://127.0.0.1:{self.ports['s3']}"

    def start(self):
        log = open(self.folder / "weed.log", "ab")
        self.process = subprocess.Popen(
            [TOOLS / "weed", "server", "-s3", f"-dir={self.folder / 'weed'}", "-ip=127.0.0.1",
             "-ip.bind=127.0.0.1", f"-master.port={self.ports['master']}",
             f"-volume.port={self.ports['volume']}", f"-filer.port={self.ports['filer']}",
             f"-s3.port={self.ports['s3']}", f"-s3.config={self.folder / 's3.json'}",
             "-master.volumeSizeLimitMB=64", "-volume.max=1000", "-s3.port.iceberg=0",
             "-s3.port.lance=0"],
            stdout=subprocess.DEVNULL, stderr=log)  # fmt: skip
        log.close()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)

    def ask(self, method, path, *more):
        """Asks with curl's own signature, as an independent client."""
        return subprocess.run(
            ["curl", "-s", "-f", "-X", method, "--aws-sigv4", "aws:amz:us-east-1:s3", "--user", f"{KEY}:{SECRET}",
             *more, self.endpoint + path], capture_output=True)  # fmt: skip

    def make_bucket(self, name):
        """Makes a bucket and waits until it takes objects."""
        self.ask("PUT", f"/{name}")
        for _ in range(300):
            if self.ask("PUT", f"/{name}/probe").returncode == 0:
                return
            time.sleep(0.2)
            self.ask("PUT", f"/{name}")
        raise RuntimeError((self.folder / "weed.log").read_text()[-2000:])


class ObjectStoreTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="yardstick-weed-")
        cls.weed = Weed(cls.folder.name)
        cls.weed.make_bucket("warm")

    @classmethod
    def tearDownClass(cls):
        cls.weed.stop()
        cls.folder.cleanup()

    def setUp(self):
        self.directory = tempfile.TemporaryDirectory(prefix="yardstick-")
        self.archived = Archived(self.directory.name)
        self.bucket = "b" + hashlib.sha256(self.id().encode()).hexdigest()[:20]
        self.weed.make_bucket(self.bucket)
        self.settings(self.bucket)
        self.archived.watch("/plain", "/gzip", "/large")

    def tearDown(self):
        self.archived.close()
        self.directory.cleanup()

    def settings(self, bucket, secret=SECRET, more="", endpoint=None):
        keys = self.archived.home / "s3.key"
        keys.write_text(f"{KEY}\n{secret}\n")
        self.archived.settings(
            f"archive:\n  s3:\n    endpoint: {endpoint or self.weed.endpoint}\n    bucket: {bucket}\n    key-file: {keys}\n{more}")

    def copies(self):
        """The sizes of the copies in the home, by their digest."""
        return {path.name: path.stat().st_size for path in (self.archived.home / "archive").glob("?/?/*")}

    def stored(self, sha256):
        """The object as an independent client gets it; None where there is none."""
        answer = self.weed.ask("GET", f"/{self.bucket}/archive/{sha256}")
        return answer.stdout if answer.returncode == 0 else None

    def forget_copies(self):
        for path in (self.archived.home / "archive").glob("?/?/*"):
            path.unlink()

    def wait_for(self, digests):
        for sha256 in digests:
            for _ in range(150):
                if self.stored(sha256) is not None:
                    break
                time.sleep(0.2)

    def verify(self):
        done = self.archived.run("archive", "verify", "--format", "json")
        return done.returncode, json.loads(done.stdout)

    def test_what_is_fetched_lies_in_the_store(self):
        answers = self.archived.fetch()

        for path, answer in answers.items():
            body = self.stored(answer["sha256"])
            self.assertEqual(hashlib.sha256(body).hexdigest(), answer["sha256"], path)
        self.assertEqual(self.verify(), (0, {"checked": 2, "problems": []}))
        self.assertEqual({a["outcome"] for a in self.archived.fetch().values()}, {"unchanged"})

    def test_what_is_damaged_or_gone_in_the_store_is_named(self):
        answers = self.archived.fetch()
        gone = answers["/large"]["sha256"]
        self.weed.ask("DELETE", f"/{self.bucket}/archive/{gone}")

        code, found = self.verify()

        self.assertEqual(code, 65)
        self.assertEqual([p["kind"] for p in found["problems"]], ["missing"])
        self.assertEqual(found["problems"][0]["place"], f"s3://{self.bucket}/archive/{gone}")

    def test_an_export_reads_from_the_store(self):
        self.archived.fetch()
        self.forget_copies()
        file = self.directory.name + "/all.warc.gz"

        exported = self.archived.run("archive", "export", "--warc", file)

        self.assertEqual(exported.returncode, 0, exported.stderr)
        self.assertEqual(subprocess.run([TOOLS / "warcio", "check", file]).returncode, 0)

    def test_pruning_takes_objects_away(self):
        self.archived.run("source", "add", "--offline", self.archived.address("/changing/x"), "--retention", "keep 1")
        first, second = (self.archived.fetch()["/changing/x"]["sha256"] for _ in range(2))

        pruned = self.archived.run("archive", "prune")

        self.assertEqual(pruned.stdout.split(), [first], pruned.stderr)
        self.assertIsNone(self.stored(first))
        self.assertIsNotNone(self.stored(second))
        self.assertEqual(self.verify()[0], 0)

    def test_copies_are_trimmed_and_come_back_when_they_are_read(self):
        answers = self.archived.fetch()
        large, small = (answers[path]["sha256"] for path in ("/large", "/plain"))
        os.utime(self.archived.blob(large), (1, 1))

        trimmed = self.archived.run("archive", "trim", "--to", "100000")

        self.assertIn(f"{3 << 20} bytes of copies were removed", trimmed.stderr)
        self.assertEqual(list(self.copies()), [small])
        self.assertEqual(self.verify(), (0, {"checked": 2, "problems": []}))
        self.assertEqual(self.archived.run("capture", "text", "3").returncode, 0)
        self.assertEqual(set(self.copies()), {small, large})

    def test_a_fetch_leaves_no_more_copies_than_it_may(self):
        self.settings(self.bucket, more="    copies: 1000\n")

        self.archived.fetch()

        self.assertLessEqual(sum(self.copies().values()), 1000)
        self.assertEqual(self.verify(), (0, {"checked": 2, "problems": []}))

    def test_trimming_sends_what_the_store_never_had(self):
        self.archived.settings("")
        self.assertEqual(self.archived.run("archive", "trim").returncode, 65)
        answers = self.archived.fetch()
        self.settings(self.bucket)
        damaged = self.archived.blob(answers["/plain"]["sha256"])
        damaged.chmod(0o644)
        damaged.write_bytes(b"damaged")

        refused = self.archived.run("archive", "trim")
        damaged.write_bytes(PAGE)
        trimmed = self.archived.run("archive", "trim")

        self.assertEqual(refused.returncode, 69, refused.stderr)
        self.assertEqual(trimmed.returncode, 0, trimmed.stderr)
        self.assertEqual(self.copies(), {})
        self.assertEqual(self.verify(), (0, {"checked": 2, "problems": []}))

    def test_a_copy_goes_only_when_the_store_gives_back_the_same_bytes(self):
        sha256 = self.archived.fetch()["/plain"]["sha256"]
        false = b"x" * len(self.stored(sha256))
        file = self.archived.home / "false"
        file.write_bytes(false)
        self.weed.ask("PUT", f"/{self.bucket}/archive/{sha256}", "-T", file,
                      "-H", f"x-amz-content-sha256: {hashlib.sha256(false).hexdigest()}")  # fmt: skip
        self.assertEqual(self.stored(sha256), false)

        trimmed = self.archived.run("archive", "trim")

        self.assertEqual((trimmed.returncode, self.copies()), (0, {}), trimmed.stderr)
        self.assertEqual(hashlib.sha256(self.stored(sha256)).hexdigest(), sha256)
        self.assertEqual(self.verify()[0], 0)

    def between(self, **options):
        one = Between(self.weed.ports["s3"], **options)
        self.addCleanup(one.listener.close)
        return one

    def put(self, sha256, body, *more):
        """Makes an object as an independent client does."""
        file = self.archived.home / "object"
        file.write_bytes(body)
        put = self.weed.ask("PUT", f"/{self.bucket}/archive/{sha256}", "-T", file, "-H",
                            f"x-amz-content-sha256: {hashlib.sha256(body).hexdigest()}", *more)  # fmt: skip
        self.assertEqual((put.returncode, self.stored(sha256)), (0, body))

    def test_what_the_store_has_a_digest_of_is_trimmed_without_being_read(self):
        self.archived.fetch()
        between = self.between()
        self.settings(self.bucket, endpoint=between.endpoint)

        trimmed = self.archived.run("archive", "trim")

        self.assertEqual((trimmed.returncode, self.copies()), (0, {}), trimmed.stderr)
        self.assertEqual((len(between.lines), between.read()), (2, 0), between.lines)
        self.assertEqual(self.verify(), (0, {"checked": 2, "problems": []}))

    def test_what_the_store_has_no_digest_of_is_read_before_it_is_trimmed(self):
        answers = self.archived.fetch()
        for answer in answers.values():
            body = self.stored(answer["sha256"])
            self.weed.ask("DELETE", f"/{self.bucket}/archive/{answer['sha256']}")
            self.put(answer["sha256"], body)
        between = self.between()
        self.settings(self.bucket, endpoint=between.endpoint)

        trimmed = self.archived.run("archive", "trim")

        self.assertEqual((trimmed.returncode, self.copies()), (0, {}), trimmed.stderr)
        self.assertEqual(between.read(), 2, between.lines)

    def test_a_store_that_refuses_digests_is_asked_without(self):
        between = self.between(refuses=True)
        self.settings(self.bucket, endpoint=between.endpoint)

        answers = self.archived.fetch()
        trimmed = self.archived.run("archive", "trim")

        self.assertEqual({answer["outcome"] for answer in answers.values()}, {"changed"})
        self.assertEqual((trimmed.returncode, self.copies()), (0, {}), trimmed.stderr)
        self.assertEqual(between.read(), 2, between.lines)
        self.assertEqual(self.verify(), (0, {"checked": 2, "problems": []}))

    def test_another_object_of_the_same_size_is_replaced_where_its_digest_tells(self):
        sha256, false = hashlib.sha256(PAGE).hexdigest(), b"x" * len(PAGE)
        told = base64.b64encode(hashlib.sha256(false).digest()).decode()
        self.put(sha256, false, "-H", f"x-amz-checksum-sha256: {told}")

        answers = self.archived.fetch()

        self.assertEqual(answers["/plain"]["outcome"], "changed")
        self.assertEqual(self.stored(sha256), PAGE)
        self.assertEqual(self.verify(), (0, {"checked": 2, "problems": []}))

    def test_no_copy_goes_while_somebody_exports(self):
        self.settings(self.bucket, more="    copies: 1000\n")
        with open(self.archived.home / "archive" / "lock", "a") as exporting:
            # As an export holds it.
            fcntl.flock(exporting, fcntl.LOCK_SH)
            fetched = self.archived.fetch()
            refused = self.archived.run("archive", "trim")
            copies = self.copies()
        trimmed = self.archived.run("archive", "trim")

        self.assertEqual({answer["outcome"] for answer in fetched.values()}, {"changed"})
        self.assertEqual(refused.returncode, 75)
        self.assertEqual(refused.stderr.count("\n"), 1, refused.stderr)
        self.assertEqual(len(copies), 2)
        self.assertEqual((trimmed.returncode, self.copies()), (0, {}), trimmed.stderr)
        self.assertEqual(self.verify()[0], 0)

    def assert_nothing_is_claimed(self, answers, word):
        for answer in answers.values():
            self.assertIsNone(answer["sha256"])
            self.assertEqual(answer["fault"], "archive")
            self.assertIn(word, answer["detail"])
            self.assertNotIn(SECRET, json.dumps(answer))

    def test_a_wrong_key_is_said_and_nothing_is_recorded(self):
        self.settings(self.bucket, secret="wrong" + SECRET)

        self.assert_nothing_is_claimed(self.archived.fetch(), "refuses the key")
        verified = self.archived.run("archive", "verify", "--verbose")

        self.assertEqual(verified.returncode, 69)
        self.assertIn("refuses the key", verified.stderr)
        self.assertNotIn(SECRET, verified.stderr)

    def test_a_bucket_that_is_not_there_is_said(self):
        self.settings("nobodys-bucket")

        verified = self.archived.run("archive", "verify")

        self.assertEqual(verified.returncode, 69)
        self.assertIn("there is no such bucket", verified.stderr)
        self.assertEqual(len(verified.stderr.splitlines()), 1)

    def test_a_store_that_stops_costs_captures_but_no_truth(self):
        self.archived.watch("/changing/y")
        before = self.archived.fetch()
        self.weed.stop()
        try:
            self.assert_nothing_is_claimed(
                {p: a for p, a in self.archived.fetch().items() if p == "/changing/y"}, "cannot be reached")
        finally:
            self.weed.start()
            self.weed.make_bucket("again" + str(os.getpid()))
            # Old objects can be read a while after new ones can be written.
            self.wait_for(answer["sha256"] for answer in before.values())

        self.assertEqual(self.verify()[0], 0)
        self.assertEqual(self.archived.fetch()["/changing/y"]["outcome"], "changed")
        self.assertIsNotNone(self.stored(before["/plain"]["sha256"]))


if __name__ == "__main__":
    unittest.main()
