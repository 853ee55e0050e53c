"""The copies in the home of what lies in an object store: when they go, and what is asked before."""
import fcntl
import hashlib
import os
import unittest

from between import Between
from misbehaving_server import PAGE
from stored import StoredTest


class ObjectCopiesTest(StoredTest):
    def copies(self):
        """The sizes of the copies in the home, by their digest."""
        return {path.name: path.stat().st_size for path in (self.archived.home / "archive").glob("?/?/*")}

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


if __name__ == "__main__":
    unittest.main()
