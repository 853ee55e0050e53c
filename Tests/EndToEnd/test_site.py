"""The site in a real browser: accessible, self-contained, and whole at every width."""

import json
import os
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from program import run
from served import Served, temporary_demo
from watched import watch_documents

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PAGES = {
    "compare": "/",
    "compare-filtered": "/compare?ranks=1&countries=AL,RS,XK&cycle=2019,2020,2021&level=2",
    "compare-values": "/compare?values=1&node=1",
    "compare-bands": "/compare?framework=media-pluralism",
    "over-time": "/compare?layout=countries-by-cycles&order=score",
    "one-country": "/compare?layout=country-profile&countries=TR",
    "country": "/countries/RS",
    "country-press": "/countries/XK?framework=press-freedom-index",
    "indicator": "/indicators/1.1.a",
    "indicator-break": "/indicators/overall?framework=press-freedom-index",
    "indicator-unscored": "/indicators/1.1?framework=monitoring-matrix",
    "group": "/indicators/1",
    "frameworks": "/frameworks",
    "about": "/about",
    "method": "/method",
    "what-if": "/what-if",
    "what-if-tried": "/what-if?weight-of=1&weight=3&aggregate-of=overall&aggregate=geometric"
                     "&offset=1&value-of=1.1.a&value-in=XK&value=1",
    "what-if-faulty": "/what-if?weight-of=1&weight=-3&value-of=1.1.a&value-in=XK",
    "what-if-press": "/what-if?framework=press-freedom-index&weight-of=economic&weight=4",
    "method-press": "/method?framework=press-freedom-index",
    "sources": "/sources",
    "sources-country": "/sources?countries=RS",
    "source": "/sources/{law}",
    "capture": "/captures/{first}",
    "capture-failed": "/captures/{missing}",
    "capture-hostile": "/captures/{odd}",
    "changes": "/captures/{first}/changes/{second}",
    "search": "/search",
    "search-found": "/search?q=udru%C5%BEenja+registar",
    "search-nothing": "/search?q=nowhere",
    "triage": "/triage",
    "refused": "/compare?cylce=2021",
    "not-found": "/countries/RZ",
}
# Width, colour scheme, and the languages in which the rules of accessibility are tried there.
VIEWS = [
    (1280, "light", ["en", "tr"]), (1280, "dark", ["en"]), (360, "light", ["en"]),
    (320, "light", []),
]  # fmt: skip


def captures(home, source):
    """The numbers of the captures of a source, oldest first."""
    listed = run("--home", home, "capture", "list", source, "--format", "json")
    return sorted(capture["capture"] for capture in json.loads(listed.stdout))


class SiteTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.homes = temporary_demo()
        home = cls.homes.__enter__()
        law, gone, hostile, _ = watch_documents(home)
        # Captures are numbered as documents arrive, which is never sure.
        first, second = captures(home, law)
        cls.places = {"law": law, "hostile": hostile, "first": first, "second": second,
                      "missing": captures(home, gone)[0], "odd": captures(home, hostile)[0]}  # fmt: skip
        cls.served = Served(home)
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"])
        cls.pictures = os.environ.get("YARDSTICK_PICTURES") or tempfile.mkdtemp(prefix="pictures-")

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.served.stop()
        cls.homes.__exit__(None, None, None)

    def page(self, width=1280, scheme="light", script=True, **options):
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme,
            java_script_enabled=script, **options)  # fmt: skip
        self.addCleanup(context.close)
        return context.new_page()

    def test_no_page_breaks_a_rule_of_accessibility(self):
        axe = Axe()
        rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
        for width, scheme, languages in VIEWS:
            page = self.page(width, scheme, bypass_csp=True)
            for language in languages:
                for name, path in PAGES.items():
                    with self.subTest(page=name, width=width, scheme=scheme, language=language):
                        page.goto(self.address(path, language))
                        result = axe.run(page, options=rules).response
                        found = result["violations"]
                        self.assertGreater(len(result["passes"]), 15)
                        told = [(one["id"], [node["html"][:160] for node in one["nodes"][:3]])
                                for one in found]
                        self.assertEqual(told, [])

    def test_no_page_is_wider_than_the_screen(self):
        for width, scheme, _ in VIEWS:
            page = self.page(width, scheme)
            for name, path in PAGES.items():
                with self.subTest(page=name, width=width):
                    page.goto(self.address(path))
                    page.screenshot(
                        path=f"{self.pictures}/{name}-{width}-{scheme}.png", full_page=True)
                    wide = page.evaluate("document.documentElement.scrollWidth")
                    self.assertLessEqual(wide, width)

    def test_zoom_of_two_hundred_percent_loses_nothing(self):
        page = self.page(640)
        for name, path in PAGES.items():
            with self.subTest(page=name):
                page.goto(self.address(path))
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 640)

    def test_nothing_is_loaded_from_elsewhere_and_no_policy_is_violated(self):
        page = self.page()
        asked, told = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        for path in PAGES.values():
            page.goto(self.address(path))
        self.assertEqual([one for one in asked if not one.startswith(self.served.address)], [])
        # The browser itself notes the two pages that are answered 400 and 404.
        self.assertEqual([one for one in told if "status of 40" not in one], [])

    def test_the_first_column_and_the_header_stay_in_view(self):
        page = self.page(360)
        page.goto(self.address("/"))
        region = page.locator(".scroll").first
        region.evaluate("region => { region.scrollLeft = 200; region.scrollTop = 300; }")
        box = region.bounding_box()
        stub = page.locator("tbody th").nth(12).bounding_box()
        head = page.locator("thead th").nth(2).bounding_box()
        self.assertAlmostEqual(stub["x"], box["x"], delta=2)
        self.assertAlmostEqual(head["y"], box["y"], delta=2)

    def test_everything_is_reached_by_the_keyboard_and_seen(self):
        page = self.page()
        page.goto(self.address("/"))
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.className"), "skip")
        self.assertTrue(page.locator(".skip").bounding_box()["x"] >= 0)
        reached = set()
        for _ in range(120):
            page.keyboard.press("Tab")
            place = page.evaluate(
                "[document.activeElement.tagName, document.activeElement.id,"
                " getComputedStyle(document.activeElement).outlineStyle]")
            reached.add((place[0], place[1]))
            if place[0] != "BODY":
                self.assertNotEqual(place[2], "none", place)
        for wanted in ("field-framework", "field-cycle", "field-layout"):
            self.assertIn(("SELECT", wanted), reached)
        self.assertIn("BUTTON", {tag for tag, _ in reached})
        self.assertIn("DIV", {tag for tag, _ in reached})

    def test_the_form_works_without_script_and_its_state_is_the_address(self):
        page = self.page(script=False)
        page.goto(self.address("/"))
        page.select_option("#field-cycle", "2019")
        page.click("summary")
        page.check("input[name=countries][value=AL]")
        page.check("input[name=countries][value=RS]")
        page.check("input[name=ranks]")
        page.click("button[type=submit]")
        self.assertIn("cycle=2019", page.url)
        self.assertIn("2 countries", page.inner_text("h1"))
        self.assertIn("2019", page.inner_text("h1"))
        self.assertTrue(page.is_checked("input[name=countries][value=AL]"))
        shown = page.inner_text("table")
        page.goto(page.url)
        self.assertEqual(page.inner_text("table"), shown)

    def test_a_download_has_the_numbers_of_the_page(self):
        page = self.page(accept_downloads=True)
        page.goto(self.address("/compare?cycle=2018"))
        shown = page.locator("tbody td .number").all_inner_texts()
        with page.expect_download() as download:
            page.click("text=Markdown")
        self.assertEqual(download.value.suggested_filename, "civic-space_2018.md")
        with open(download.value.path()) as file:
            rows = [line for line in file if line.startswith("|")][2:]
        written = [cell.strip().strip("*").split(" ")[0]
                   for row in rows for cell in row.split("|")[2:-1]]
        self.assertEqual([one for one in written if one[:1].isdigit()][:len(shown)], shown)
        self.assertGreater(len(shown), 200)

    def test_print_shows_the_table_without_the_controls(self):
        page = self.page()
        page.goto(self.address("/"))
        page.emulate_media(media="print")
        self.assertFalse(page.is_visible(".filters"))
        self.assertFalse(page.is_visible(".downloads"))
        self.assertTrue(page.is_visible("table"))
        self.assertTrue(page.is_visible(".closing.footnote"))

    def test_pages_are_there_and_light(self):
        page = self.page()
        weights = {}
        for name, path in PAGES.items():
            answer = page.request.get(self.address(path))
            self.assertEqual(answer.status, {"refused": 400, "not-found": 404}.get(name, 200), name)
            weights[name] = len(answer.body())
        print("bytes:", weights)
        self.assertLess(max(weights.values()), 300_000)

    def test_a_quote_is_reached_from_its_list_and_a_change_from_the_timeline(self):
        page = self.page(script=False)
        page.goto(self.address("/sources"))
        page.click("text=Закон о удружењима")
        page.click("text=What changed")
        removed = page.locator(".difference del:not(.ignored)").all_inner_texts()
        added = page.locator(".difference ins:not(.ignored)").all_inner_texts()
        self.assertEqual((removed, added), (["30", "само"], ["60"]))
        self.assertEqual(page.locator(".difference ins.ignored").all_inner_texts(), ["2"])
        style = "one => getComputedStyle(one).textDecorationLine"
        self.assertEqual(page.locator(".difference ins").first.evaluate(style), "underline")
        self.assertEqual(page.locator(".difference del").first.evaluate(style), "line-through")
        page.goto(self.address("/captures/{first}"))
        page.click("text=“Удружења се уписују")
        self.assertIn("#quote-", page.url)
        self.assertEqual(page.locator("mark:target").count(), 1)

    def test_the_sandbox_is_used_by_the_keyboard_alone(self):
        page = self.page(360)
        page.goto(self.address("/indicators/1.1.a"))
        self.press_to(page, "text=What if its value were another?")
        page.keyboard.press("Enter")
        page.wait_for_url("**/what-if**")
        self.assertEqual(page.input_value("#value-of-0"), "1.1.a")
        self.press_to(page, "#value-in-0")
        page.keyboard.type("Serbia")
        page.keyboard.press("Tab")
        page.keyboard.type("1.5")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertIn("value-of=1.1.a&value-in=RS&value=1.5", page.url)
        told = page.locator("#result tbody").all_inner_texts()
        self.assertEqual(len(told), 4)
        self.assertTrue(all("Serbia" in part for part in told), told)
        region = page.locator("#result [role=region]")
        self.press_to(page, "#result [role=region]")
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 360)
        # The figures themselves fit, so that nothing has to be scrolled to.
        self.assertLessEqual(region.evaluate("box => box.scrollWidth - box.clientWidth"), 0)

    def press_to(self, page, selector):
        """Presses Tab until what `selector` names has the focus, and is seen to have it."""
        wanted = page.locator(selector).first
        for _ in range(150):
            page.keyboard.press("Tab")
            if wanted.evaluate("one => one === document.activeElement"):
                style = wanted.evaluate("one => getComputedStyle(one).outlineStyle")
                self.assertNotEqual(style, "none")
                return
        self.fail(f"{selector} was not reached")

    def test_letters_of_charts_are_of_one_size_on_every_screen(self):
        for width in (1280, 360):
            page = self.page(width)
            page.goto(self.address("/method"))
            sizes = page.locator("svg.bars text.name").evaluate_all(
                "all => all.map(one => one.getBoundingClientRect().height)")
            self.assertGreater(len(sizes), 10)
            self.assertGreaterEqual(min(sizes), 12)

    def test_a_search_works_without_script_in_either_script(self):
        page = self.page(script=False)
        for words in ("udruženja", "УДРУЖЕЊА"):
            page.goto(self.address("/search"))
            page.fill("#field-q", words)
            page.click("button[type=submit]")
            self.assertEqual(page.locator("mark").first.inner_text(), "Удружења")

    def test_nothing_of_an_archived_document_runs(self):
        page = self.page()
        page.on("dialog", lambda dialog: self.fail("a script ran"))
        for path in ("/sources", "/sources/{hostile}", "/captures/{odd}", "/search?q=alert"):
            page.goto(self.address(path))
            self.assertEqual(page.locator("script, img").count(), 0, path)
            self.assertIn("<script>", page.inner_text("main"))

    def address(self, path, language="en"):
        path = path.format(**self.places)
        return f"{self.served.address}{path}{'&' if '?' in path else '?'}lang={language}"


if __name__ == "__main__":
    unittest.main(verbosity=1)
