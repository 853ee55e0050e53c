#!/usr/bin/env python3
"""A document that was cut is continued by the child process, and stands whole in archive and export.

Runs the executable named by YARDSTICK against the misbehaving server on loopback.
"""
import hashlib
import pathlib
import subprocess
import sys
import tempfile
import unittest
import urllib.request

from warcio.archiveiterator import ArchiveIterator

import misbehaving_server
from archived import Archived

CONTINUED = ["/cut/right/tagged", "/cut/dated/dated", "/cut/twice/again"]
ANEW = {"/cut/ignored/ignored": 1, "/cut/other-version/other": 2}


class ResumeTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory(prefix="yardstick-")
        cls.addClassCleanup(directory.cleanup)
        cls.archived = Archived(directory.name)
        cls.addClassCleanup(cls.archived.close)
        (cls.archived.home / "yardstick.yaml").write_text("fetch: {attempts: 4}\n")
        cls.archived.watch(*CONTINUED, *ANEW)
        cls.answers = cls.archived.fetch()
        cls.file = pathlib.Path(directory.name) / "all.warc.gz"
        cls.archived.run("archive", "export", "--warc", cls.file).check_returncode()

    def asked(self, path):
        """How often the server was asked for the document."""
        with urllib.request.urlopen(self.archived.address("/cut-count/" + path.split("/")[3])) as answer:
            return int(answer.read())

    def responses(self, path):
        with open(self.file, "rb") as stream:
            for record in ArchiveIterator(stream):
                if record.rec_type == "response" and record.rec_headers["WARC-Target-URI"] == self.archived.address(path):
                    yield record.http_headers, record.content_stream().read()

    def test_a_continued_document_is_whole(self):
        for path in CONTINUED:
            answer, body = self.answers[path], misbehaving_server.lines(1)

            self.assertEqual(
                (answer["outcome"], answer["bytes"], answer["sha256"]),
                ("changed", len(body), hashlib.sha256(body).hexdigest()), answer["detail"])
            self.assertEqual(self.asked(path), 3 if "twice" in path else 2)

    def test_what_cannot_be_continued_is_begun_anew(self):
        for path, version in ANEW.items():
            body = misbehaving_server.lines(version)

            self.assertEqual(self.answers[path]["sha256"], hashlib.sha256(body).hexdigest(), path)
            self.assertEqual(self.archived.blob(self.answers[path]["sha256"]).read_bytes(), body)

    def test_the_export_has_a_whole_answer_and_keeps_what_the_wire_said(self):
        for path in CONTINUED:
            [(head, body)] = self.responses(path)

            self.assertEqual((head.get_statuscode(), body), ("200", misbehaving_server.lines(1)))
            self.assertEqual(head.get_header("Content-Length"), str(len(body)))
            self.assertEqual(head.get_header("X-Archive-Orig-Status"), "HTTP/1.1 206")
            self.assertIn("/%d" % len(body), head.get_header("X-Archive-Orig-Content-Range"))

    def test_every_digest_of_the_export_is_right(self):
        checked = subprocess.run(
            [pathlib.Path(sys.executable).parent / "warcio", "check", "-v", self.file], capture_output=True, text=True)

        self.assertEqual(checked.returncode, 0, checked.stdout)
        self.assertNotIn("fail", checked.stdout)


if __name__ == "__main__":
    unittest.main()
