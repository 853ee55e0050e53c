"""The bundled frameworks are whole, and every bundled figure is the figure of its source."""

import math
import unittest
from decimal import Decimal

from bundled import (
    ABSENT,
    INDICATORS,
    SOURCES,
    figures,
    forbidden_tokens,
    framework_files,
    leaves,
    load,
    nodes,
    observation_files,
    rows,
)

VALUE_TYPES = {
    "grade", "percent", "count", "amount", "ratio", "number", "yes-no", "category", "points",
    "rank", "text",
}  # fmt: skip
LANGUAGES = ["en", "tr", "sq", "bs", "sr", "sr-Latn", "cnr", "mk"]
TEXT_KEYS = ("title", "description", "note", "unit", "verification", "attribution", "name")
FOOTNOTE = (
    "* This designation is without prejudice to positions on status, and is in line with UNSCR "
    "1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
)
RSF_PARTS = {
    "political": "political context",
    "economic": "economic context",
    "legal": "legal context",
    "sociocultural": "sociocultural context",
    "safety": "safety",
}
MPM_AREAS = {
    "fundamental": "fundamental (basic until 2020) protection",
    "market": "market plurality",
    "political": "political independence",
    "social": "social inclusiveness",
}


def half_outwards(values):
    """The goalposts of a variable on an interval scale: its extremes, outwards to the next half."""
    return math.floor(min(values) * 2) / 2, math.ceil(max(values) * 2) / 2


def published(prefix, names):
    """The published values of the frameworks that begin with prefix, and their addresses."""
    codes = {name: code for code, name in names.items()}
    return {
        (codes[row["indicator"]], row["country"], row["year"]): (row["value"], row["source_url"])
        for row in rows(SOURCES / "published_values.csv")
        if row["framework"].startswith(prefix) and row["indicator"] in codes
    }


class Countries(unittest.TestCase):
    """The list of countries."""

    def setUp(self):
        self.file = load(INDICATORS / "countries.yaml")
        self.codes = [country["code"] for country in self.file["countries"]]

    def test_the_seven_stand_in_both_orders(self):
        self.assertEqual(self.file["orders"]["protocol"], "BA ME MK AL RS TR XK".split())
        self.assertEqual(self.file["orders"]["alphabetical"], "AL BA XK ME MK RS TR".split())
        for order in self.file["orders"].values():
            self.assertEqual(sorted(order), sorted(self.codes))

    def test_every_name_stands_in_every_language(self):
        for country in self.file["countries"]:
            for name in country["names"]:
                with self.subTest(country["code"]):
                    self.assertEqual(set(name) - {"from", "until"}, set(LANGUAGES))

    def test_names_follow_one_another_without_a_gap(self):
        for country in self.file["countries"]:
            names = country["names"]
            self.assertNotIn("from", names[0])
            self.assertNotIn("until", names[-1])
            for earlier, later in zip(names, names[1:]):
                self.assertEqual((later["from"] - earlier["until"]).days, 1, country["code"])

    def test_no_code_means_two_countries(self):
        codes = self.codes + [
            code for country in self.file["countries"] for code in country["foreign-codes"]
        ]
        self.assertEqual(len({code.upper() for code in codes}), len(codes))

    def test_the_footnote_is_the_exact_wording(self):
        profile = next(one for one in self.file["profiles"] if one["id"] == "eu")
        self.assertEqual(profile["footnotes"]["kosovo"]["en"], FOOTNOTE)
        marked = [one["code"] for one in self.file["countries"] if "footnote" in one]
        self.assertEqual(marked, ["XK"])
        for profile in self.file["profiles"]:
            for text in profile["footnotes"]["kosovo"].values():
                self.assertTrue(text.startswith("* "))


class Frameworks(unittest.TestCase):
    """The framework files."""

    def test_none_is_missing(self):
        found = [str(path.relative_to(INDICATORS)) for path in framework_files()]
        expected = [
            "civic-space/framework.yaml", "civil-society-2014-2020/framework.yaml",
            "civil-society-2021-2027/framework.yaml", "media-2014-2020/framework.yaml",
            "media-pluralism/framework-1.yaml", "media-pluralism/framework.yaml",
            "monitoring-matrix/framework.yaml", "press-freedom-index/framework-1.yaml",
            "press-freedom-index/framework.yaml",
        ]  # fmt: skip
        self.assertEqual(found, expected)

    def test_identifiers_are_unique_and_name_the_folder(self):
        versions = set()
        for path in framework_files():
            file = load(path)
            with self.subTest(path.parent.name):
                self.assertEqual(file["framework"], path.parent.name)
                self.assertNotIn((file["framework"], file["version"]), versions)
                versions.add((file["framework"], file["version"]))
                codes = [node["id"] for node in nodes(file["nodes"])]
                self.assertEqual(len(codes), len(set(codes)))

    def test_every_text_stands_in_english_and_turkish(self):
        def check(value, where):
            if isinstance(value, list):
                for inner in value:
                    check(inner, where)
            elif isinstance(value, dict):
                for key, inner in value.items():
                    here = f"{where}.{key}"
                    if key in TEXT_KEYS and not where.endswith(("source", "licence")):
                        self.assertEqual(set(inner), {"en", "tr"}, here)
                        self.assertTrue(all(text.strip() for text in inner.values()), here)
                    check(inner, here)

        for path in framework_files():
            file = load(path)
            check(file, path.parent.name)
            for leaf in leaves(file).values():
                for text in leaf.get("levels", {}).values():
                    self.assertEqual(set(text), {"en", "tr"})
            for node in nodes(file["nodes"]):
                self.assertIn("title", node)

    def test_every_leaf_has_a_value_type_and_goalposts(self):
        for path in framework_files():
            for code, leaf in leaves(load(path)).items():
                with self.subTest(f"{path.parent.name} {code}"):
                    self.assertIn(leaf["value"], VALUE_TYPES)
                    if leaf["value"] != "text":
                        self.assertLess(leaf["normalise"]["low"], leaf["normalise"]["high"])
                    if leaf["value"] == "grade":
                        self.assertEqual(list(leaf["levels"]), [1, 2, 3, 4, 5])

    def test_yaml_is_plain(self):
        for path in INDICATORS.rglob("*.yaml"):
            self.assertEqual(forbidden_tokens(path), [], path)

    def test_nothing_is_official_before_it_was_checked(self):
        for path in framework_files():
            self.assertEqual(load(path)["status"], "provisional", path)

    def test_the_crosswalk_leads_from_node_to_node(self):
        codes = {}
        for path in framework_files():
            file = load(path)
            codes.setdefault(file["framework"], set()).update(
                node["id"] for node in nodes(file["nodes"])
            )
        for path in framework_files():
            file = load(path)
            for entry in file.get("crosswalk", []):
                self.assertIn(entry["node"], codes[file["framework"]])
                self.assertIn(entry["to"], codes[entry["of"]])
                self.assertFalse(entry["comparable"])

    def test_a_press_freedom_series_breaks_in_2022_only(self):
        cycles = load(INDICATORS / "press-freedom-index/framework.yaml")["cycles"]
        self.assertEqual([one["id"] for one in cycles if one.get("break")], ["2022"])


class Observations(unittest.TestCase):
    """The observation files, without their sources."""

    def test_every_row_fits_its_framework(self):
        codes = {one["code"] for one in load(INDICATORS / "countries.yaml")["countries"]}
        for path in framework_files():
            file = load(path)
            known, cycles = leaves(file), {one["id"] for one in file.get("cycles", [])}
            for table in observation_files(path):
                with self.subTest(f"{path.parent.name} {table.name}"):
                    for row in rows(table):
                        self.check(row, known, cycles, codes)

    def check(self, row, known, cycles, countries):
        where = str(row)
        self.assertIn(row["indicator"], known, where)
        self.assertIn(row["country"], countries, where)
        self.assertIn(row["cycle"], cycles, where)
        self.assertNotEqual(bool(row["value"]), bool(row.get("status")), where)
        if not row["value"]:
            self.assertEqual(row["status"], "not-applicable", where)
            return
        self.assertTrue(row["evidence_url"].startswith("https://"), where)
        leaf, value = known[row["indicator"]], Decimal(row["value"])
        self.assertGreaterEqual(value, leaf.get("minimum", value), where)
        self.assertLessEqual(value, leaf.get("maximum", value), where)
        self.assertLessEqual(-value.as_tuple().exponent, leaf["places"], where)

    def test_no_cell_has_two_rows(self):
        for path in framework_files():
            for table in observation_files(path):
                cells = [(row["indicator"], row["country"], row["cycle"]) for row in rows(table)]
                self.assertEqual(len(cells), len(set(cells)), table)

    def test_every_folder_says_where_its_figures_come_from(self):
        tables = set(INDICATORS.rglob("observations*/*.csv"))
        reached = {table for path in framework_files() for table in observation_files(path)}
        self.assertEqual(tables, reached)
        for table in tables:
            self.assertTrue((table.parent / "SOURCE.md").is_file(), table)

    def test_the_overall_press_freedom_score_is_whole_in_every_edition(self):
        table = rows(INDICATORS / "press-freedom-index/observations/rsf.csv")
        for row in table:
            applies = (row["indicator"] == "score") == (row["cycle"] < "2022")
            self.assertEqual(bool(row["value"]), applies, row)
        self.assertEqual(len(table), 6 * 7 * 13)


@unittest.skipUnless(SOURCES.is_dir(), ABSENT)
class Sources(unittest.TestCase):
    """Every figure against its source."""

    def test_civic_space_is_what_v_dem_publishes(self):
        folder = INDICATORS / "civic-space"
        file = load(folder / "framework.yaml")
        variables = {code: leaf["variable"] for code, leaf in leaves(file).items()}
        source = {
            (row["country"], row["year"]): row
            for row in rows(SOURCES / "vdem/vdem_v12_seven_1990_2021.csv")
        }
        bundled = figures(folder / "observations/vdem-v12.csv")
        for (code, country, year), value in bundled.items():
            self.assertEqual(value, source[country, year][variables[code]], (code, country, year))
        cycles = [one["id"] for one in file["cycles"]]
        self.assertEqual(cycles, [str(year) for year in range(2010, 2022)])
        self.assertEqual(len(bundled), len(variables) * 7 * 12)

    def test_civic_space_goalposts_follow_their_rule(self):
        world = rows(SOURCES / "vdem/vdem_v12_global_1990_2021.csv.gz")
        file = load(INDICATORS / "civic-space/framework.yaml")
        for code, leaf in leaves(file).items():
            values = [float(row[leaf["variable"]]) for row in world if row[leaf["variable"]]]
            ends = leaf["normalise"]["low"], leaf["normalise"]["high"]
            is_index = leaf["variable"].startswith("v2x")
            self.assertEqual(ends, (0, 1) if is_index else half_outwards(values), code)
            self.assertTrue(ends[0] <= min(values) and max(values) <= ends[1], code)

    def test_civic_space_turns_round_what_v_dem_says_is_turned_round(self):
        book = {
            row["tag"]: row["clarification"]
            for row in rows(SOURCES / "vdem/vdem_v16_codebook_extract.csv")
        }
        file = load(INDICATORS / "civic-space/framework.yaml")
        for code, leaf in leaves(file).items():
            lower = "lower scores indicate a normatively better" in book[leaf["variable"]]
            self.assertEqual(leaf.get("direction", "higher") == "lower", lower, code)

    def test_press_freedom_is_what_rsf_publishes(self):
        source = published("RSF", {"score": "score", **RSF_PARTS})
        folder = INDICATORS / "press-freedom-index"
        for table in ("observations/rsf.csv", "observations-1/rsf.csv"):
            for row in rows(folder / table):
                if row["value"]:
                    key = row["indicator"], row["country"], row["cycle"]
                    self.assertEqual((row["value"], row["evidence_url"]), source[key], key)
        self.assertEqual(len(figures(folder / "observations/rsf.csv")), 7 * 9 + 5 * 7 * 4)
        self.assertEqual(len(figures(folder / "observations-1/rsf.csv")), 7 * 9)

    def test_both_copies_of_press_freedom_agree_until_2024(self):
        names = {code: code for code in RSF_PARTS} | {"sociocultural": "social", "score": "score"}
        copy = {
            (row["country"], row["year"]): row
            for row in rows(SOURCES / "rsf/rsf_seven_2002_2024.csv")
        }
        compared = 0
        bundled = figures(INDICATORS / "press-freedom-index/observations/rsf.csv")
        for (code, country, year), value in bundled.items():
            if year <= "2024":
                other = copy[country, year][names[code]]
                self.assertEqual(Decimal(value), Decimal(other), (code, country, year))
                compared += 1
        self.assertEqual(compared, 7 * 9 + 5 * 7 * 3)

    def test_the_press_freedom_score_is_the_mean_of_its_five_parts(self):
        scores = published("RSF", {"score": "score"})
        bundled = figures(INDICATORS / "press-freedom-index/observations/rsf.csv")
        for country in "AL BA XK ME MK RS TR".split():
            for year in ("2022", "2023", "2024", "2025"):
                parts = [Decimal(bundled[code, country, year]) for code in RSF_PARTS]
                gap = abs(sum(parts) / 5 - Decimal(scores["score", country, year][0]))
                self.assertLessEqual(gap, Decimal("0.01"), (country, year))

    def test_media_pluralism_is_what_the_monitor_publishes(self):
        source = published("MPM", MPM_AREAS)
        folder = INDICATORS / "media-pluralism"
        bundled = {
            (row["indicator"], row["country"], row["cycle"]): (row["value"], row["evidence_url"])
            for row in rows(folder / "observations/mpm.csv")
        }
        self.assertEqual(bundled, source)
        until_2024 = {key: value for key, (value, _) in source.items() if key[2] <= "2024"}
        self.assertEqual(figures(folder / "observations-1/mpm.csv"), until_2024)


if __name__ == "__main__":
    unittest.main()
