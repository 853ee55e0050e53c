"""Bodies that lie in an object store, and what is said when it does not answer as it should."""
import base64
import hashlib
import json
import os
import subprocess
import time
import unittest

from misbehaving_server import PAGE
from stored import SECRET, TOOLS, StoredTest


class ObjectStoreTest(StoredTest):
    def forget_copies(self):
        for path in (self.archived.home / "archive").glob("?/?/*"):
            path.unlink()

    def wait_for(self, digests):
        for sha256 in digests:
            for _ in range(150):
                if self.stored(sha256) is not None:
                    break
                time.sleep(0.2)

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

    def test_another_object_of_the_same_size_is_replaced_where_its_digest_tells(self):
        sha256, false = hashlib.sha256(PAGE).hexdigest(), b"x" * len(PAGE)
        told = base64.b64encode(hashlib.sha256(false).digest()).decode()
        self.put(sha256, false, "-H", f"x-amz-checksum-sha256: {told}")

        answers = self.archived.fetch()

        self.assertEqual(answers["/plain"]["outcome"], "changed")
        self.assertEqual(self.stored(sha256), PAGE)
        self.assertEqual(self.verify(), (0, {"checked": 2, "problems": []}))

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
