#!/usr/bin/env python3
"""`explain`, `score`, `check`, `analyse` and `compare`, asked well and asked wrongly."""
import json
import pathlib
import tempfile
import unittest

from program import run

FRAMEWORK = """\
framework: coast
title: {en: The coast, tr: Kıyı}
countries: [{code: ARC, name: {en: Arcadia}}, {code: BOR, name: {en: Borduria}}]
cycles: [{id: "2022"}, {id: "2023"}]
nodes:
  - {id: a, value: grade, combine: only, levels: {1: {en: worst}, 5: {en: best}}}
  - {id: b, value: percent}
"""
OBSERVATIONS = """\
indicator,country,cycle,value,assessor
a,ARC,2022,2,ada
a,ARC,2023,3,ada
a,ARC,2023,4,bea
b,ARC,2023,50,ada
a,BOR,2023,5,ada
b,BOR,2023,90,ada
"""

# Everything that is recorded of the one is an absence; of the other nothing is.
ABSENT, EMPTY = ("""\
framework: %s
title: {en: Absent}
countries: [{code: ARC, name: {en: Arcadia}}, {code: BOR, name: {en: Borduria}}]
cycles: [{id: "2022"}, {id: "2023"}, {id: "2024"}]
nodes:
  - {id: a, value: percent}
  - {id: b, value: percent}
""" % name for name in ("absent", "empty"))
ABSENCES = """\
indicator,country,cycle,value,status,assessor
a,ARC,2023,,refused,
b,ARC,2023,,refused,ada
a,BOR,2022,,not-due,
"""


class ExplainTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.folder.name)
        (folder / "framework.yaml").write_text(FRAMEWORK, encoding="utf-8")
        (folder / "absent.yaml").write_text(ABSENT, encoding="utf-8")
        (folder / "empty.yaml").write_text(EMPTY, encoding="utf-8")
        (folder / "absences.csv").write_text(ABSENCES, encoding="utf-8")
        (folder / "values.csv").write_text(OBSERVATIONS, encoding="utf-8")
        cls.home = folder / "home"
        for arguments in (
                ["init"], ["framework", "load", folder / "framework.yaml"],
                ["import", folder / "values.csv", "--framework", "coast"],
                ["framework", "load", folder / "absent.yaml"],
                ["framework", "load", folder / "empty.yaml"],
                ["import", folder / "absences.csv", "--framework", "absent"]):
            done = run("--home", cls.home, *arguments)
            assert done.returncode == 0, done.stderr

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def asked(self, *arguments, code=0):
        done = run("--home", self.home, *arguments)
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stderr if code else done.stdout

    def test_one_cell_with_several_values_stops_nothing(self):
        text = self.asked("explain", "overall", "ARC", "2023", "--framework", "coast")
        self.assertIn("(combine: only)", text)
        self.assertIn("- ada; 3", text)
        self.assertIn("- bea; 4", text)
        scores = json.loads(self.asked("score", "--framework", "coast", "--format", "json"))
        found = {(s["node"], s["country"], s["cycle"]): s for s in scores}
        self.assertEqual(found["a", "ARC", "2023"]["status"], "several-values")
        self.assertNotIn("score", found["a", "ARC", "2023"])
        self.assertEqual(found["overall", "ARC", "2023"]["score"], 50)
        self.assertEqual(found["overall", "BOR", "2023"]["score"], 95)

    def test_an_explanation_for_programs_has_the_influence(self):
        answer = json.loads(self.asked(
            "explain", "a", "ARC", "2022", "--framework", "coast", "--format", "json"))
        self.assertEqual(
            answer["explanation"]["sides"][0]["influence"],
            [{"node": "a", "up": 25, "down": -25}, {"node": "overall", "up": 25, "down": -25}])

    def test_the_language_asked_for(self):
        text = self.asked(
            "explain", "overall", "BOR", "2023", "--framework", "coast", "--lang", "tr")
        self.assertIn("Kıyı, sürüm 1: Borduria (BOR), 2023", text)
        self.assertIn("ağırlık %50,0", text)

    def test_check_answers_programs(self):
        answer = json.loads(self.asked("check", "--format", "json"))
        self.assertIn("Landlock", answer.pop("confinement"))
        self.assertEqual(answer, {"findings": [], "inOrder": True})

    def test_analyse_varies_what_is_asked_for(self):
        answer = json.loads(self.asked(
            "analyse", "--framework", "coast", "--sources", "weights,normalisation", "--format",
            "json"))
        self.assertEqual(
            {s["source"] for s in answer["sensitivity"]}, {"weights", "normalisation"})

    def test_what_is_missing_is_told_once(self):
        text = self.asked("explain", "overall", "ARC", "2023", "--framework", "absent")
        self.assertEqual(text.split("\n\n")[1].splitlines(), [
            "overall  Overall: no score: refused",
            "  a  a: no score: refused",
            "  b  b: no score: refused",
            "      - ada; refused"])

    def test_where_all_is_missing_the_reason_is_told(self):
        said = self.asked("analyse", "--framework", "absent", code=69)
        self.assertIn(
            "No country has a score for absent. Of 3 observations 2 have this reason: refused.",
            said)
        self.assertIn("record or import", self.asked("analyse", "--framework", "empty", code=69))

    def test_where_all_is_missing_a_value_can_be_tried(self):
        answer = json.loads(self.asked(
            "whatif", "--framework", "absent", "--value", "a,ARC=50", "--format", "json"))
        self.assertEqual(answer["cycle"], "2023")
        self.assertEqual(
            {(move["node"], move["country"]): move["after"]["score"] for move in answer["moves"]},
            {("overall", "ARC"): 50, ("a", "ARC"): 50})
        self.asked("whatif", "--framework", "empty", "--value", "a,ARC=50", code=69)

    def test_what_has_no_meaning_is_a_plain_64(self):
        for arguments, words in {
                ("analyse", "--sources", "weigths"): 'Did you mean "weights"?',
                ("explain", "overall", "ARC", "2023", "--lang", "de"): "choose one of en, tr",
                ("compare", "--since", "2023"): "is not before 2023",
                ("compare", "--cycle", "2022", "--since", "2023"): "is not before 2022",
                ("compare", "--facet", "law"): "has the facet law",
                ("compare", "--level", "9"): "There is no level 9",
                ("compare", "--level=-1"): "There is no level -1",
                ("compare", "--width", "3"): "--width must be",
                ("compare", "--layout", "country-profile", "--countries", "ARC,BOR"):
                    "is of one country",
        }.items():
            with self.subTest(arguments=arguments):
                self.assertIn(words, self.asked(*arguments, "--framework", "coast", code=64))


if __name__ == "__main__":
    unittest.main()
