"""An export is read by warcio, FastWARC and pywb, which were written by others."""
import hashlib
import http.client
import json
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request

from fastwarc.warc import ArchiveIterator, WarcRecordType
from warcio.archiveiterator import ArchiveIterator as WarcioIterator

from archived import Archived

TOOLS = pathlib.Path(sys.executable).parent
PATHS = [
    "/plain", "/chunked", "/gzip", "/gzip-members", "/empty", "/conditional", "/no-length", "/brotli",
    "/short", "/chunk-cut", "/gzip-cut", "/header-cut", "/status/404", "/status/403", "/nothing", "/busy",
    "/redirect/301?/plain", "/redirect/302?/redirect/301?/gzip", "/changing/a", "/large", "/loop", "/silent",
]  # fmt: skip
REPLAYED = ["/plain", "/chunked", "/gzip", "/gzip-members", "/conditional", "/no-length", "/changing/a", "/large"]


def fields(record):
    return {name: value for name, value in record.headers}


class ExportTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="yardstick-")
        cls.archived = Archived(cls.directory.name)
        cls.archived.watch(*PATHS)
        cls.first, cls.second = cls.archived.fetch(), cls.archived.fetch()
        cls.file = pathlib.Path(cls.directory.name) / "all.warc.gz"
        cls.exported = cls.archived.run("archive", "export", "--warc", cls.file)

    @classmethod
    def tearDownClass(cls):
        cls.archived.close()
        cls.directory.cleanup()

    def records(self, file=None):
        """Every record as its type, its fields and its block."""
        with open(file or self.file, "rb") as stream:
            for record in ArchiveIterator(stream, parse_http=False):
                yield record.record_type, fields(record), record.reader.read()

    def of(self, path, kind):
        address = self.archived.address(path)
        return [(named, block) for type, named, block in self.records()
                if type == kind and named.get("WARC-Target-URI") == address]  # fmt: skip

    def test_the_export_is_told_and_leaves_nothing_else(self):
        self.assertEqual(self.exported.returncode, 0, self.exported.stderr)
        self.assertIn(f"{2 * len(PATHS)} captures", self.exported.stderr)
        self.assertEqual([p.name for p in self.file.parent.glob("*.warc*")], [self.file.name])

    def test_warcio_finds_every_digest_right(self):
        checked = subprocess.run(
            [TOOLS / "warcio", "check", "-v", self.file], capture_output=True, text=True)  # fmt: skip

        self.assertEqual(checked.returncode, 0, checked.stdout)
        self.assertNotIn("fail", checked.stdout)
        self.assertNotIn("no digest", checked.stdout)

    def test_fastwarc_finds_every_digest_right(self):
        blocks = payloads = 0
        with open(self.file, "rb") as stream:
            for record in ArchiveIterator(stream, parse_http=False):
                self.assertTrue(record.verify_block_digest(consume=False), fields(record))
                blocks += 1
        with open(self.file, "rb") as stream:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response | WarcRecordType.request):
                self.assertTrue(record.verify_payload_digest(consume=False), fields(record))
                payloads += 1

        self.assertGreater(blocks, 100)
        self.assertGreater(payloads, 60)

    def test_a_body_stands_in_the_file_as_the_archive_keeps_it(self):
        with open(self.file, "rb") as stream:
            for record in WarcioIterator(stream):
                if record.rec_type != "response" or record.http_headers.get_statuscode() != "200":
                    continue
                body = record.content_stream().read()
                digest = hashlib.sha256(body).hexdigest()
                self.assertEqual(record.rec_headers.get_header("WARC-Payload-Digest"), "sha256:" + digest)
                self.assertEqual(record.http_headers.get_header("Content-Length"), str(len(body)))
                self.assertEqual(self.archived.blob(digest).read_bytes(), body)
                self.assertIsNone(record.http_headers.get_header("Content-Encoding"))
                self.assertIsNone(record.http_headers.get_header("Transfer-Encoding"))

    def test_fields_of_the_wire_are_kept_under_other_names(self):
        _, chunked = self.of("/chunked", WarcRecordType.response)[0]
        _, packed = self.of("/gzip", WarcRecordType.response)[0]

        self.assertIn(b"X-Archive-Orig-Transfer-Encoding: chunked\r\n", chunked)
        self.assertIn(b"X-Archive-Orig-Content-Encoding: gzip\r\n", packed)
        self.assertIn(b"X-Archive-Orig-Content-Length: ", packed)

    def test_requests_stand_as_they_were_sent(self):
        requests = self.of("/conditional", WarcRecordType.request)

        self.assertEqual(len(requests), 2)
        self.assertTrue(requests[0][1].startswith(b"GET /conditional HTTP/1.1\r\nHost: 127.0.0.1:"))
        self.assertIn(b'If-None-Match: "v1"', requests[1][1])

    def test_what_did_not_change_is_a_revisit(self):
        first = self.of("/plain", WarcRecordType.response)[0][0]
        again = self.of("/plain", WarcRecordType.revisit)[0][0]
        confirmed, block = self.of("/conditional", WarcRecordType.revisit)[0]

        self.assertTrue(again["WARC-Profile"].endswith("/revisit/identical-payload-digest"))
        self.assertEqual(again["WARC-Refers-To"], first["WARC-Record-ID"])
        self.assertEqual(again["WARC-Refers-To-Date"], first["WARC-Date"])
        self.assertEqual(again["WARC-Payload-Digest"], first["WARC-Payload-Digest"])
        self.assertTrue(confirmed["WARC-Profile"].endswith("/revisit/server-not-modified"))
        self.assertTrue(block.startswith(b"HTTP/1.1 304 "))
        self.assertFalse(self.of("/changing/a", WarcRecordType.revisit))

    def test_every_hop_of_a_redirect_is_an_answer(self):
        for path in ("/redirect/302?/redirect/301?/gzip", "/redirect/301?/gzip"):
            named, block = self.of(path, WarcRecordType.response)[0]

            self.assertIn(b"\r\nLocation: ", block)
            self.assertTrue(block.endswith(b"\r\n\r\n"))
            self.assertEqual(named["WARC-IP-Address"], "127.0.0.1")

    def test_what_gave_no_document_cannot_be_replayed_and_says_why(self):
        for path, fault in [("/short", "truncated"), ("/chunk-cut", "truncated"), ("/gzip-cut", "truncated"),
                            ("/brotli", "undecodable")]:  # fmt: skip
            facts = [block for _, block in self.of(path, WarcRecordType.metadata)]

            self.assertFalse(self.of(path, WarcRecordType.response), path)
            self.assertTrue(any(b"outcome: bad-response\r\nfault: " + fault.encode() in f for f in facts), path)
            self.assertTrue(any(b"\r\nreceived: HTTP/1.1 200 OK\r\n" in f for f in facts), path)

    def test_an_answer_that_was_not_read_says_so(self):
        named, block = self.of("/status/404", WarcRecordType.response)[0]

        self.assertEqual(named["WARC-Truncated"], "unspecified")
        self.assertTrue(block.startswith(b"HTTP/1.1 404 "))
        self.assertIn(b"\r\nX-Archive-Orig-Content-Length: ", block)

    def test_the_same_archive_gives_the_same_bytes(self):
        again = self.file.with_name("again.warc.gz")
        self.addCleanup(again.unlink)

        self.archived.run("archive", "export", "--warc", again).check_returncode()

        self.assertEqual(again.read_bytes(), self.file.read_bytes())

    def test_a_part_stands_by_itself(self):
        part = self.file.with_name("part.warc.gz")
        self.addCleanup(part.unlink)
        moments = [named["WARC-Date"] for kind, named, _ in self.records() if kind == WarcRecordType.revisit]

        self.archived.run(
            "archive", "export", "--warc", part, "--source", self.archived.address("/conditional"),
            "--since", moments[0]).check_returncode()  # fmt: skip

        kinds = [kind for kind, _, _ in self.records(part)]
        self.assertEqual(kinds.count(WarcRecordType.revisit), 1)
        self.assertEqual(kinds.count(WarcRecordType.response), 1)
        ids = {named["WARC-Record-ID"] for _, named, _ in self.records(part)}
        self.assertLessEqual(
            {named["WARC-Refers-To"] for _, named, _ in self.records(part) if "WARC-Refers-To" in named}, ids)

    def test_a_lost_body_is_named_and_the_rest_is_written(self):
        blob = self.archived.blob(self.first["/large"]["sha256"])
        hidden = blob.with_name("hidden")
        blob.rename(hidden)
        self.addCleanup(hidden.rename, blob)
        broken = self.file.with_name("broken.warc.gz")
        self.addCleanup(broken.unlink)

        exported = self.archived.run("archive", "export", "--warc", broken)

        self.assertEqual(exported.returncode, 65)
        self.assertIn(str(blob), exported.stderr)
        self.assertEqual(subprocess.run([TOOLS / "warcio", "check", broken]).returncode, 0)

    def test_a_file_that_cannot_be_written_is_one_plain_line(self):
        exported = self.archived.run("archive", "export", "--warc", "/nowhere/all.warc.gz")

        self.assertEqual(exported.returncode, 73)
        self.assertEqual(len(exported.stderr.splitlines()), 1)


class ReplayTest(unittest.TestCase):
    """pywb shows the pages again, byte for byte as the archive keeps them."""

    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="yardstick-")
        cls.archived = Archived(cls.directory.name)
        cls.archived.watch(*REPLAYED, "/redirect/301?/plain", "/empty", "/short")
        cls.answers = [cls.archived.fetch(), cls.archived.fetch()]
        file = pathlib.Path(cls.directory.name) / "all.warc.gz"
        cls.archived.run("archive", "export", "--warc", file).check_returncode()
        cls.folder = pathlib.Path(cls.directory.name) / "replay"
        cls.folder.mkdir()
        for words in (["init", "arcadia"], ["add", "arcadia", file]):
            subprocess.run([TOOLS / "wb-manager", *words], cwd=cls.folder, check=True, capture_output=True)
        with socket.create_server(("127.0.0.1", 0)) as listener:
            cls.port = listener.getsockname()[1]
        cls.wayback = subprocess.Popen(
            [TOOLS / "wayback", "--bind", "127.0.0.1", "--port", str(cls.port)], cwd=cls.folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        for _ in range(150):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", cls.port)) == 0:
                    break
            time.sleep(0.2)

    @classmethod
    def tearDownClass(cls):
        cls.wayback.terminate()
        cls.wayback.wait(timeout=30)
        cls.archived.close()
        cls.directory.cleanup()

    def replay(self, path, moment):
        """The body of the page as it was at the moment; `id_` asks for it without a banner."""
        address = f"http://127.0.0.1:{self.port}/arcadia/{moment}id_/{self.archived.address(path)}"
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            if error.code == 304:
                return None
            raise

    def moments(self, path):
        listing = f"http://127.0.0.1:{self.port}/arcadia/cdx?output=json&url="
        listing += urllib.request.quote(self.archived.address(path), safe="")
        with urllib.request.urlopen(listing, timeout=30) as answer:
            return [json.loads(line) for line in answer.read().splitlines()]

    def test_pages_come_out_byte_for_byte(self):
        for path in REPLAYED:
            entries = self.moments(path)
            self.assertGreaterEqual(len(entries), 1, path)
            for entry in entries:
                body = self.replay(path, entry["timestamp"])
                if body is None:
                    # pywb gives the 304 of a server-not-modified revisit as it stands there.
                    self.assertEqual(path, "/conditional")
                    continue
                kept = {self.archived.blob(answers[path]["sha256"]).read_bytes() for answers in self.answers}
                self.assertIn(body, kept, path)

    def test_both_versions_of_a_changing_page_come_out(self):
        bodies = {self.replay("/changing/a", entry["timestamp"]) for entry in self.moments("/changing/a")}
        kept = {self.archived.blob(answers["/changing/a"]["sha256"]).read_bytes() for answers in self.answers}

        self.assertLessEqual(bodies, kept)
        self.assertTrue(bodies)

    def test_a_redirect_is_replayed_as_one(self):
        path = "/redirect/301?/plain"
        target = f"/arcadia/{self.moments(path)[0]['timestamp']}id_/{self.archived.address(path)}"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        self.addCleanup(connection.close)

        connection.request("GET", target)
        answer = connection.getresponse()

        self.assertEqual((answer.status, answer.getheader("Location"), answer.read()), (301, "/plain", b""))

    def test_what_was_cut_off_is_not_replayed(self):
        self.assertEqual(self.moments("/short"), [])


if __name__ == "__main__":
    unittest.main()
