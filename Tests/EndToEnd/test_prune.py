"""Retention removes what no kept capture needs, and nothing that is cited."""
import json
import random
import shutil
import tempfile
import time
import unittest

from archived import Archived


class PruneTest(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory(prefix="yardstick-")
        self.archived = Archived(self.directory.name)
        self.add("/changing/some", "keep 2")
        self.add("/changing/all", "keep all")
        self.add("/changing/month", "keep monthly")
        self.versions = [self.archived.fetch() for _ in range(4)]

    def tearDown(self):
        self.archived.close()
        self.directory.cleanup()

    def add(self, path, rule):
        self.archived.run(
            "source", "add", "--offline", self.archived.address(path), "--retention", rule).check_returncode()  # fmt: skip

    def kept(self, path):
        return [self.archived.blob(answers[path]["sha256"]).exists() for answers in self.versions]

    def prune(self, *words):
        done = self.archived.run("archive", "prune", *words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.split()

    def test_each_source_keeps_what_its_rule_says(self):
        rehearsed = self.prune("--dry-run")
        self.assertEqual(self.kept("/changing/some"), [True] * 4)

        removed = self.prune()

        self.assertEqual(rehearsed, removed)
        self.assertEqual(len(removed), 5)
        self.assertEqual(self.kept("/changing/some"), [False, False, True, True])
        self.assertEqual(self.kept("/changing/all"), [True] * 4)
        self.assertEqual(self.kept("/changing/month"), [False, False, False, True])
        self.assertEqual(self.prune(), [])

    def test_the_archive_is_sound_afterwards_and_the_export_says_what_is_gone(self):
        self.prune()

        self.assertEqual(self.archived.run("check").returncode, 0)
        verified = json.loads(self.archived.run("archive", "verify", "--format", "json").stdout)
        self.assertEqual(verified, {"checked": 7, "problems": []})
        exported = self.archived.run("archive", "export", "--warc", self.directory.name + "/a.warc.gz")
        self.assertEqual(exported.returncode, 0, exported.stderr)

    def test_a_file_left_by_a_killed_pruning_is_no_problem_and_goes_next_time(self):
        blob = self.archived.blob(self.versions[0]["/changing/some"]["sha256"])
        bytes = blob.read_bytes()
        self.prune()
        blob.write_bytes(bytes)

        self.assertEqual(self.archived.run("check").returncode, 0)
        self.prune()

        self.assertFalse(blob.exists())

    def test_pruning_that_is_killed_loses_nothing_that_is_needed(self):
        for number in range(30):
            self.add(f"/changing/many-{number}", "keep 1")
        newest = [self.archived.fetch() for _ in range(6)][-1]
        needed = {answer["sha256"] for path, answer in newest.items() if "many" in path}
        home, saved, chance = self.archived.home, self.archived.home.with_name("saved"), random.Random(7)
        first = self.archived.blob(self.prune("--dry-run")[0])
        shutil.copytree(home, saved)
        midway = 0

        for number in range(20):
            shutil.rmtree(home)
            shutil.copytree(saved, home)
            before = len(list((home / "archive").glob("?/?/*")))
            pruning = self.archived.start("archive", "prune")
            # Half of them at any moment, half as soon as the first file is gone.
            moment = time.monotonic() + (chance.uniform(0, 0.1) if number % 2 else 30)
            while first.exists() and time.monotonic() < moment:
                pass
            pruning.kill()
            pruning.communicate()
            left = len(list((home / "archive").glob("?/?/*")))

            self.assertEqual(self.archived.run("check").returncode, 0)
            self.assertEqual({one for one in needed if not self.archived.blob(one).exists()}, set())
            self.prune()
            after = len(list((home / "archive").glob("?/?/*")))
            midway += after < left < before
        self.assertGreater(midway, 0, "no kill came in the midst of the removal, so nothing was tried")

    def test_a_body_that_comes_back_is_kept_again(self):
        self.add("/plain", "keep 1")
        first = self.archived.fetch()["/plain"]
        self.prune()
        self.archived.fetch()

        self.assertTrue(self.archived.blob(first["sha256"]).exists())
        self.assertEqual(self.archived.run("archive", "verify").returncode, 0)


if __name__ == "__main__":
    unittest.main()
