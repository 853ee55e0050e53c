"""Changes of sources are noticed, searched, decided and held against evidence."""
import json
import pathlib
import sqlite3
import tempfile
import unittest
import urllib.request

from archived import HERE, Archived
from served import Served

LAW = (
    "Члан 4. Удружења се уписују у регистар без накнаде у року од 30 дана. "
    "Члан 5. Удружење само бира свој назив.")  # fmt: skip
FRAMEWORK = """framework: arcadian
title: {en: Arcadian}
countries: [AL]
cycles: [{id: "2023", from: 2023-01-01, to: 2023-12-31}]
nodes: [{id: "1", title: {en: One}, value: number, normalise: {kind: goalposts, low: 0, high: 10}}]
"""
HEALTH = """framework: arcadian
title: {en: Arcadian}
countries: [XA, XB]
cycles:
  - {id: "2022", from: 2022-01-01, to: 2022-12-31}
  - {id: "2023", from: 2023-01-01, to: 2023-12-31}
  - {id: "2024", from: 2024-01-01, to: 2024-12-31}
nodes:
  - {id: "1", title: {en: One}, value: number, normalise: {kind: goalposts, low: 0, high: 10}, impute: {kind: carry-forward, max-age: 1}}
  - {id: "2", title: {en: Two}, value: number, normalise: {kind: goalposts, low: 0, high: 10}}
  - {id: "3", title: {en: Three}, value: number, normalise: {kind: goalposts, low: 0, high: 10}, impute: {kind: carry-forward, max-age: 1}}
"""


def page(text, clock=0, nonce=0):
    return (
        f"<html lang=sr><head><title>Закон</title><script nonce='{nonce}'>1</script></head><body>"
        f"<main><p>{text}</p><p>Visitors: {clock}</p></main></body></html>")  # fmt: skip


class ChangesTest(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory(prefix="yardstick-")
        self.archived = Archived(self.directory.name, HERE / "told_server.py")
        self.archived.watch("/law")
        self.source = self.archived.address("/law")

    def tearDown(self):
        self.archived.close()
        self.directory.cleanup()

    def publish(self, body, **more):
        server = self.archived.server
        server.stdin.write(json.dumps({"path": "/law", "body": body, **more}) + "\n")
        server.stdin.flush()
        self.assertEqual(server.stdout.readline(), "told\n")
        return self.archived.fetch()["/law"]

    def ask(self, *arguments):
        done = self.archived.run(*arguments, "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def do(self, *arguments):
        done = self.archived.run(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_a_change_is_told_from_noise(self):
        outcomes = [
            self.publish(page(LAW))["outcome"],
            self.publish(page(LAW, nonce=1))["outcome"],
            self.publish("<title>Page not found</title><body>Error 404")["outcome"],
            self.publish(page(LAW.replace("30", "60"), nonce=2))["outcome"],
        ]
        difference = self.ask("capture", "diff", self.source)
        text = self.do("capture", "diff", self.source)

        self.assertEqual(outcomes, ["changed", "noise-only", "soft-404", "changed"])
        self.assertEqual(
            [(p["fate"], p["text"]) for p in difference["changes"][0]["pieces"]],
            [("removed", "30"), ("added", "60")])
        self.assertIn("року од [-30-] {+60+} дана", text)
        self.assertEqual(self.ask("capture", "diff", difference["old"]["capture"], 4), difference)
        self.assertEqual(self.archived.run("check").returncode, 0)

    def test_a_rule_silences_a_counter(self):
        for clock in (1, 2):
            self.publish(page(LAW, clock))

        replay = self.ask("source", "noise", self.source, "replay", "--pattern", "Visitors: [0-9]+")
        self.do("source", "noise", self.source, "add", "--pattern", "Visitors: [0-9]+", "--why", "a counter")
        silenced = self.publish(page(LAW, 3))
        bad = self.archived.run("source", "noise", self.source, "add", "--pattern", "(a")

        self.assertEqual((replay["saved"], replay["hiddenReal"]), (1, 0))
        self.assertEqual(silenced["outcome"], "noise-only")
        self.assertEqual(self.ask("source", "noise", self.source)["patterns"], ["Visitors: [0-9]+"])
        self.assertEqual(bad.returncode, 65)
        self.assertEqual(len(bad.stderr.splitlines()), 1)
        none = self.archived.run("source", "noise", self.source, "remove", "--pattern", "Vistors: [0-9]+")
        self.assertEqual((none.returncode, none.stdout), (65, ""))
        self.assertIn("no such rule stands", none.stderr)
        self.assertIn("{+~3+}", self.do("capture", "diff", "2", "3"))

    def test_search_is_blind_to_script(self):
        self.publish(page(LAW))

        for words in ("udruženja bez naknade", "УДРУЖЕЊА", "udruzenja registar", '"bez naknade"'):
            found = self.ask("search", words)
            self.assertEqual([f["url"] for f in found], [self.source], words)
            shown = [found[0]["passage"][a:b] for a, b in found[0]["highlights"]]
            self.assertTrue(set(shown) <= {"Удружења", "без", "накнаде", "регистар", "без накнаде"}, shown)
        self.assertEqual(self.ask("search", "udruženja sa naknadom"), [])
        self.assertEqual(self.ask("search", "udruženja", "--country", "AL"), [])
        self.assertEqual(self.archived.run("search", "-").returncode, 65)

    def test_changes_are_decided_and_seen(self):
        for days in ("30", "40"):
            self.publish(page(LAW.replace("30", days)))

        waiting = self.ask("triage")
        self.assertEqual([w["capture"] for w in waiting], [2])
        self.assertEqual(self.archived.run("triage", "2", "expert").returncode, 65)
        self.do("triage", "2", "matters", "--note", "longer")
        self.assertEqual(self.ask("triage"), [])
        first = self.ask("capture", "diff", self.source, "--since-last-look", "--by", "ada")
        self.assertEqual(first["old"]["capture"], 1)
        self.assertIsNone(self.ask("capture", "diff", self.source, "--since-last-look", "--by", "ada"))

    def test_a_changed_passage_reopens_what_rests_on_it(self):
        file = pathlib.Path(self.directory.name) / "arcadian.yaml"
        file.write_text(FRAMEWORK)
        self.do("framework", "load", file)
        self.do("record", "1", "AL", "2023", "3", "--framework", "arcadian")
        self.publish(page(LAW))
        cell = ("--framework", "arcadian", "--indicator", "1", "--country", "AL", "--cycle", "2023")

        found = self.do("evidence", "add", self.source, *cell, "--quote", "upisuju u registar bez naknade", "--strength", "law")
        missing = self.do("evidence", "add", self.source, *cell, "--quote", "удружења се никако не уписују у регистар")
        nobody = self.archived.run("evidence", "add", self.source, *cell, "--assessor", "eve", "--quote", "Члан")
        self.publish(page(LAW.replace("без накнаде", "уз накнаду")))

        self.assertIn("found approximately: уписују у регистар без накнаде", found)
        self.assertIn("not found; the nearest passage is", missing)
        self.assertEqual((nobody.returncode, nobody.stdout), (65, ""))
        self.assertIn("Nothing was recorded of 1 of AL in 2023 by eve yet", nobody.stderr)
        for wrong in (("--country", "QQ"), ("--cycle", "1999")):
            refused = self.archived.run("evidence", "list", *cell, *wrong)
            self.assertEqual((refused.returncode, refused.stdout), (65, ""), wrong)
            self.assertIn(wrong[1], refused.stderr)
        reopened = self.ask("evidence", "reopened")
        self.assertEqual([e["state"] for e in reopened], ["quote-changed"])
        self.assertIn("[-без накнаде-] {+уз накнаду+}", self.do("evidence", "reopened"))
        number = self.ask("source", "show", self.source)["id"]
        self.assert_pages_show("/triage?lang=en", "/indicators/1?framework=arcadian&lang=en", f"/sources/{number}?lang=en")
        self.do("evidence", "confirm", reopened[0]["id"], "--why", "the fee is symbolic")
        self.assertEqual(self.ask("evidence", "reopened"), [])
        states = [e["state"] for e in self.ask("evidence", "list", *cell)]
        self.assertEqual(states, ["source-changed-since", "not-found"])

    def assert_pages_show(self, *paths):
        served = Served(str(self.archived.home), "--without-fetching")
        self.addCleanup(served.stop)
        for path in paths:
            with urllib.request.urlopen(served.address + path) as answer:
                page = answer.read().decode()
            self.assertIn("уписују у регистар <del>без накнаде</del> <ins>уз накнаду</ins>", page, path)
            self.assertIn("changed since; under review", page, path)

    def test_selectors_choose_what_counts(self):
        def body(text, teaser):
            return (
                f"<html><body><main id=content><p>{text}</p><div class='news teaser'>{teaser}</div></main>"
                f"<footer>Read {teaser} times.</footer></body></html>")  # fmt: skip

        self.publish(body(LAW, "First teaser"))
        before = self.publish(body(LAW, "Second teaser"))["outcome"]
        replay = self.ask("source", "noise", self.source, "replay", "--keep", "#content", "--drop", "div.teaser")
        self.do("source", "noise", self.source, "add", "--keep", "#content", "--drop", "div.teaser")
        noise = self.publish(body(LAW, "Third teaser"))
        real = self.publish(body(LAW.replace("30", "60"), "Fourth teaser"))
        self.do("source", "noise", self.source, "remove", "--drop", "div.teaser")
        again = self.publish(body(LAW.replace("30", "60"), "Fifth teaser"))["outcome"]
        refused = self.archived.run("source", "noise", self.source, "add", "--drop", "p:nth-child(2)")

        self.assertEqual(before, "changed")
        self.assertEqual((replay["saved"], replay["hiddenReal"]), (1, 0))
        self.assertEqual((noise["outcome"], noise["detail"]), ("noise-only", "The bytes differ, but the text is the same."))
        self.assertEqual((real["outcome"], real["detail"]), ("changed", "The text has changed: 1 word removed, 1 added."))
        self.assertEqual(again, "changed")
        self.assertEqual(refused.returncode, 65)
        self.assertIn("p:nth-child(2)", refused.stderr)

    def test_health_says_on_what_observations_rest(self):
        file = pathlib.Path(self.directory.name) / "arcadian.yaml"
        file.write_text(HEALTH)
        self.add_imaginary_countries()
        self.do("framework", "load", file)
        self.archived.watch("/other")
        other = self.archived.address("/other")
        self.publish(page(LAW))
        self.publish_at("/other", page(LAW))
        self.archived.fetch()
        for indicator, country, cycle in (
            ("1", "XA", "2022"), ("2", "XA", "2022"), ("3", "XA", "2022"), ("1", "XB", "2022"), ("3", "XA", "2023"),
        ):  # fmt: skip
            self.do("record", indicator, country, cycle, "3", "--framework", "arcadian")
        cell = ("--framework", "arcadian", "--country", "XA", "--cycle", "2022", "--indicator")
        self.do("evidence", "add", self.source, *cell, "1", "--quote", "Удружење само бира свој назив.")
        self.do("evidence", "add", other, *cell, "2")
        self.do("source", "remove", other)
        self.make_captures_old(other)
        self.publish(page(LAW.replace("само бира свој назив", "нема назив")))
        health = {(one["country"], one["cycle"]): one for one in self.ask("evidence", "health", "--framework", "arcadian")}
        text = self.do("evidence", "health", "--framework", "arcadian")

        self.assertEqual(
            health["XA", "2022"],
            {"country": "XA", "cycle": "2022", "observations": 3, "uncited": 1, "old": 1, "singleSource": 2,
             "deadSource": 1, "reopened": 1, "carried": 0})  # fmt: skip
        # One value of 2023 is new, one is carried forward, and of one the method carries nothing forward.
        self.assertEqual((health["XA", "2023"]["observations"], health["XA", "2023"]["carried"]), (1, 1))
        # Nobody recorded anything of this cell.
        self.assertEqual((health["XB", "2023"]["observations"], health["XB", "2023"]["carried"]), (0, 1))
        self.assertNotIn(("XB", "2024"), health)
        self.assertIn("under review 1, carried forward 0\n", text)

    def publish_at(self, path, body):
        self.archived.server.stdin.write(json.dumps({"path": path, "body": body}) + "\n")
        self.archived.server.stdin.flush()
        self.archived.server.stdout.readline()

    def add_imaginary_countries(self):
        file = self.archived.home / "countries.yaml"
        text = file.read_text()
        for code, name in (("XA", "Arcadia"), ("XB", "Borduria")):
            text = text.replace("countries:\n", f"countries:\n  - code: {code}\n    names: [{{en: {name}}}]\n", 1)
            text = text.replace("protocol: [", f"protocol: [{code}, ").replace("alphabetical: [", f"alphabetical: [{code}, ")
        file.write_text(text)

    def make_captures_old(self, address):
        """Moves the captures of a source two years back, as no command can."""
        database = sqlite3.connect(self.archived.home / "yardstick.sqlite")
        database.execute("DROP TRIGGER capture_update")
        database.execute(
            "UPDATE capture SET started_at = started_at - ? WHERE source = (SELECT id FROM source WHERE address = ?)",
            (2 * 366 * 86_400_000, address))  # fmt: skip
        database.commit()
        database.close()


if __name__ == "__main__":
    unittest.main()
