"""A home whose archive lies in an S3-compatible object store: SeaweedFS, on loopback."""
import hashlib
import json
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import unittest

from archived import Archived

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


class StoredTest(unittest.TestCase):
    """One store for all tests of a class; a bucket and a home for each."""

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

    def stored(self, sha256):
        """The object as an independent client gets it; None where there is none."""
        answer = self.weed.ask("GET", f"/{self.bucket}/archive/{sha256}")
        return answer.stdout if answer.returncode == 0 else None

    def verify(self):
        done = self.archived.run("archive", "verify", "--format", "json")
        return done.returncode, json.loads(done.stdout)

    def put(self, sha256, body, *more):
        """Makes an object as an independent client does."""
        file = self.archived.home / "object"
        file.write_bytes(body)
        put = self.weed.ask("PUT", f"/{self.bucket}/archive/{sha256}", "-T", file, "-H",
                            f"x-amz-content-sha256: {hashlib.sha256(body).hexdigest()}", *more)  # fmt: skip
        self.assertEqual((put.returncode, self.stored(sha256)), (0, body))
