"""The archive is read again and every problem is named."""
import json
import tempfile
import unittest

from archived import Archived


class VerifyTest(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory(prefix="yardstick-")
        self.archived = Archived(self.directory.name)
        self.archived.watch("/plain", "/gzip", "/changing/a", "/changing/b", "/status/404")
        self.answers = self.archived.fetch()

    def tearDown(self):
        self.archived.close()
        self.directory.cleanup()

    def test_a_sound_archive_is_in_order_whole_and_by_shares(self):
        whole = self.archived.run("archive", "verify", "--format", "json")
        shares = [
            json.loads(self.archived.run("archive", "verify", "--share", f"{n}/3", "--format", "json").stdout)
            for n in (1, 2, 3)]  # fmt: skip

        self.assertEqual(whole.returncode, 0, whole.stderr)
        self.assertEqual(json.loads(whole.stdout), {"checked": 3, "problems": []})
        self.assertEqual(sum(share["checked"] for share in shares), 3)
        self.assertEqual(self.archived.run("check").returncode, 0)

    def test_every_problem_is_named_by_path_and_capture(self):
        damaged = self.archived.blob(self.answers["/plain"]["sha256"])
        missing = self.archived.blob(self.answers["/changing/a"]["sha256"])
        damaged.chmod(0o644)
        damaged.write_bytes(damaged.read_bytes()[:-1] + b"!")
        missing.unlink()
        stranger = self.archived.home / "archive" / "notes.txt"
        stranger.write_text("mine")

        found = self.archived.run("archive", "verify", "--format", "json")
        checked = self.archived.run("check")

        self.assertEqual((found.returncode, checked.returncode), (65, 65))
        problems = {p["place"]: p for p in json.loads(found.stdout)["problems"]}
        self.assertEqual(
            {str(damaged): "damaged", str(missing): "missing", str(stranger): "stranger"},
            {place: p["kind"] for place, p in problems.items()})
        self.assertEqual(len(problems[str(damaged)]["captures"]), 2)
        self.assertEqual(len(problems[str(missing)]["captures"]), 1)
        for place in problems:
            self.assertIn(place, found.stderr)
            self.assertIn(place, checked.stderr)

    def test_what_is_no_share_is_refused(self):
        self.assertEqual(self.archived.run("archive", "verify", "--share", "4/3").returncode, 64)


if __name__ == "__main__":
    unittest.main()
