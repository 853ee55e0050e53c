"""The bundled source list starts paused, and the sample documents are what their list says."""

import email.utils
import re
import unittest
import xml.etree.ElementTree
from urllib.parse import urlsplit

from bundled import INDICATORS, framework_files, load

SAMPLES = INDICATORS / "samples"
LANGUAGES = {"en", "tr", "sq", "bs", "sr", "sr-Latn", "cnr", "mk"}
SCHEDULE = re.compile(r"weekly (mon|tue|wed|thu|fri|sat|sun) \d\d:\d\d|\d+ \d+ \d+ (\*|\d+) \*")


class SourceList(unittest.TestCase):
    """The addresses to watch for the real countries."""

    def setUp(self):
        self.sources = load(INDICATORS / "sources.yaml")["sources"]

    def test_every_source_is_paused(self):
        self.assertEqual({one["state"] for one in self.sources}, {"paused"})

    def test_every_address_can_be_fetched_and_stands_once(self):
        addresses = [one["url"] for one in self.sources]
        self.assertEqual(len(addresses), len(set(addresses)))
        for address in addresses:
            parts = urlsplit(address)
            self.assertEqual(parts.scheme, "https", address)
            self.assertRegex(parts.netloc, r"^[a-z0-9.-]+\.[a-z]+$")
            self.assertTrue(address.isascii() and " " not in address, address)

    def test_every_source_serves_a_framework_of_a_known_country(self):
        frameworks = {load(path)["framework"] for path in framework_files()}
        countries = {one["code"] for one in load(INDICATORS / "countries.yaml")["countries"]}
        for one in self.sources:
            with self.subTest(one["url"]):
                self.assertTrue(set(one["frameworks"]) <= frameworks)
                self.assertTrue(one["frameworks"])
                self.assertIn(one.get("country", "AL"), countries)
                self.assertIn(one["language"], LANGUAGES)
                self.assertIn(one["kind"], {"page", "file", "feed"})
                self.assertRegex(one["schedule"], SCHEDULE)
                self.assertTrue(one["title"].strip() and one["licence"].strip())

    def test_every_framework_and_every_country_is_watched(self):
        watched = {name for one in self.sources for name in one["frameworks"]}
        self.assertEqual(watched, {load(path)["framework"] for path in framework_files()})
        countries = {one["country"] for one in self.sources if "country" in one}
        self.assertEqual(countries, {"AL", "BA", "XK", "ME", "MK", "RS", "TR"})


class Samples(unittest.TestCase):
    """The documents of the two countries that do not exist."""

    def setUp(self):
        self.samples = load(SAMPLES / "samples.yaml")["samples"]

    def text(self, sample, name):
        charset = re.search(r"charset=(\S+)", sample["media-type"])
        return (SAMPLES / name).read_bytes().decode(charset.group(1) if charset else "utf-8")

    def test_every_file_is_listed_and_every_listed_file_is_there(self):
        listed = {name for one in self.samples for name in one.get("editions", [one["path"]])}
        found = {path.name for path in SAMPLES.iterdir()} - {"samples.yaml"}
        self.assertEqual(listed, found)

    def test_every_page_is_in_its_charset_and_language_and_bears_its_title(self):
        for sample in self.samples:
            for name in sample.get("editions", [sample["path"]]):
                if not name.endswith(".html"):
                    continue
                with self.subTest(name):
                    text = self.text(sample, name)
                    charset = re.search(r"charset=(\S+)", sample["media-type"]).group(1)
                    self.assertIn(f'<meta charset="{charset}">', text)
                    self.assertIn(f'<html lang="{sample["language"]}">', text)
                    self.assertIn(f"<title>{sample['title']}</title>", text)

    def test_the_turkish_page_cannot_be_taken_for_utf_8(self):
        with self.assertRaises(UnicodeDecodeError):
            (SAMPLES / "arcadia-registration-tr.html").read_bytes().decode("utf-8")

    def test_the_two_editions_of_the_notice_differ_in_one_sentence(self):
        first, second = ((SAMPLES / f"notice-{n}.html").read_text().splitlines() for n in (1, 2))
        self.assertEqual(len(first), len(second))
        self.assertEqual(sum(one != other for one, other in zip(first, second)), 1)

    def test_the_feed_names_pages_that_are_there(self):
        channel = xml.etree.ElementTree.parse(SAMPLES / "feed.xml").getroot().find("channel")
        items = channel.findall("item")
        self.assertEqual(len(items), 3)
        for item in items:
            self.assertTrue((SAMPLES / item.findtext("link")).is_file())
            self.assertIsNotNone(email.utils.parsedate_to_datetime(item.findtext("pubDate")))
        self.assertEqual(len({item.findtext("guid") for item in items}), 3)

    def test_the_report_is_a_small_pdf_whose_text_can_be_read(self):
        report = (SAMPLES / "borduria-funds-report.pdf").read_bytes()
        self.assertTrue(report.startswith(b"%PDF-1.") and report.rstrip().endswith(b"%%EOF"))
        self.assertLess(len(report), 20_000)
        self.assertIn(b"/ToUnicode", report)

    def test_no_sample_speaks_of_a_real_country(self):
        names = {
            wording
            for country in load(INDICATORS / "countries.yaml")["countries"]
            for name in country["names"]
            for key, wording in name.items()
            if key not in ("from", "until")
        }
        for sample in self.samples:
            for name in sample.get("editions", [sample["path"]]):
                if name.endswith((".html", ".xml")):
                    text = self.text(sample, name)
                    for word in names:
                        self.assertNotRegex(text, rf"\b{re.escape(word)}")


if __name__ == "__main__":
    unittest.main()
