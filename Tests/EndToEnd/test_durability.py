#!/usr/bin/env python3
"""What `record` and `import` acknowledged is still there after kill -9 and after a power cut.

Runs the executable named by the environment variable YARDSTICK under durability_lab.py of the shared
tools (YARDSTICK_SHARED, else ../shared beside the repository), in an imaginary country. The power cuts
are replayed from a recorded run; the same replay must find losses when SQLite runs with
synchronous = NORMAL, which shows that it would notice. YARDSTICK_KILLS and YARDSTICK_CUTS set how many
of each, 300 and 2,000 by default.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("YARDSTICK_SHARED", ROOT.parent / "shared"))
LAB = SHARED / "tools" / "durability_lab.py"
PROGRAM = os.environ.get("YARDSTICK", "")
KILLS = int(os.environ.get("YARDSTICK_KILLS", "300"))
CUTS = int(os.environ.get("YARDSTICK_CUTS", "2000"))

FRAMEWORK = """
framework: durability
title: {en: Durability in Arcadia}
countries: [AR]
cycles:
  - {id: "2021", from: 2021-01-01, to: 2021-12-31}
nodes:
%s
""" % "\n".join(
    '  - {id: "x%d", title: {en: Number %d}, value: number, normalise: {kind: none}}' % (i, i) for i in range(20))

COUNTRIES = """
countries:
  - code: AR
    names:
      - {en: Arcadia}
orders:
  protocol: [AR]
  alphabetical: [AR]
"""

# One process per write, as people work: three single observations, then a file of twenty. The values
# differ from all before, so every write makes an act; its number is the acknowledgement.
WRITER = """
home=$1; work=$2; rounds=$3
run() { "$YARDSTICK" --home "$home" --library "$work" "$@"; }
if ! run framework list 2>/dev/null | grep -q durability; then
  run init --empty >/dev/null && run framework load "$work/framework.yaml" >/dev/null || exit 1
fi
round=0
while [ $round -lt $rounds ]; do
  for single in 1 2 3; do
    run record x$single AR 2021 $$.$round$single --framework durability --why "round $round" || exit 1
  done
  { echo indicator,country,cycle,value,justification
    for i in 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19; do
      echo x$i,AR,2021,$$.$round$i,"a text that takes some room, $$ $round $i"
    done; } | sed 's/a text.*/"&"/' >"$work/$$.csv"
  run import "$work/$$.csv" --framework durability --format json || exit 1
  round=$((round + 1))
done
"""

CHECKS = [
    "--db", "yardstick.sqlite", "--table", "act", "--column", "id",
    "--ack", r'(?:recorded |"act":)(\d+)[^\n]*\n',
    "--invariant", "SELECT count(*) FROM act WHERE kind IN ('record', 'import')"
    " AND id NOT IN (SELECT act FROM revision)",
]


@unittest.skipUnless(PROGRAM, "YARDSTICK does not name the executable")
@unittest.skipUnless(LAB.exists(), "%s is absent; YARDSTICK_SHARED names the shared folder" % LAB)
class DurabilityTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="durability-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.home = self.folder / "home"
        self.work = self.folder / "work"
        self.work.mkdir()
        (self.work / "framework.yaml").write_text(FRAMEWORK)
        (self.work / "countries.yaml").write_text(COUNTRIES)
        (self.work / "writer.sh").write_text(WRITER)

    def lab(self, verb, *arguments, environment=None, checks=CHECKS):
        run = subprocess.run(
            [sys.executable, str(LAB), verb, "--dir", str(self.home), *arguments, *checks],
            capture_output=True, text=True, env={**os.environ, "YARDSTICK": PROGRAM, **(environment or {})})
        return run.returncode, run.stdout + run.stderr

    def writer(self, rounds):
        return "sh %s %s %s %d" % (self.work / "writer.sh", "{dir}", self.work, rounds)

    def replayed(self, cuts, environment=None):
        """Records a run and replays power cuts of it; gives the outcome and what the lab said."""
        trace = self.folder / "trace"
        code, said = self.lab(
            "record", "--trace", str(trace), "--cmd", self.writer(25), environment=environment, checks=[])
        self.assertIn("writer exit 0", said)
        # A call that another thread interrupts is written with a blank that the lab does not expect.
        text = re.sub(r" <unfinished \.\.\.>$", "<unfinished ...>", trace.read_text(), flags=re.M)
        trace.write_text(text)
        code, said = self.lab(
            "replay", "--trace", str(trace), "--states", str(cuts), "--tmp", str(self.folder))
        acknowledged = re.search(r"\back (\d+)", said)
        self.assertIsNotNone(acknowledged, said)
        self.assertEqual(acknowledged.group(1), "100", said)
        return code, said

    def test_killed_processes_lose_nothing(self):
        code, said = self.lab(
            "kill", "--rounds", str(KILLS), "--max-acks", "8", "--max-ms", "3000", "--cmd", self.writer(1000))
        print("\n" + said.strip())
        self.assertEqual(code, 0, said)
        acknowledged = int(re.search(r"(\d+) acknowledged writes", said).group(1))
        self.assertGreater(acknowledged, KILLS, said)
        check = subprocess.run([PROGRAM, "--home", str(self.home), "check"], capture_output=True, text=True)
        self.assertEqual(check.returncode, 0, check.stdout + check.stderr)

    def test_power_cuts_lose_nothing(self):
        code, said = self.replayed(CUTS)
        print("\n" + said.strip())
        self.assertEqual(code, 0, said)

    def test_losses_would_be_noticed(self):
        code, said = self.replayed(
            max(500, CUTS // 4), {"YARDSTICK_TEST": "1", "YARDSTICK_TEST_SYNCHRONOUS": "NORMAL"})
        print("\n" + said.strip())
        self.assertEqual(code, 1, said)
        self.assertGreater(int(re.search(r": (\d+) with lost", said).group(1)), 0, said)


if __name__ == "__main__":
    unittest.main(verbosity=2)
