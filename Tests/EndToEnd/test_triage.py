"""Changes are decided in the browser by one key or one button, and by nobody but the author."""
import contextlib
import http.client
import json
import os
import pathlib
import sqlite3
import tempfile
import unittest
import urllib.request

from archived import HERE, Archived
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from program import program, run
from served import Served
from watched import page as document

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
TITLES = ["Law of Arcadia", "Register of Arcadia", "Tax rules of Arcadia", "Media law of Arcadia",
          "Budget of Arcadia"]  # fmt: skip


def changed_sources(directory):
    """A home with a source for each title, of which each changed once; their changes wait."""
    archived = Archived(directory, HERE / "told_server.py")
    with contextlib.closing(archived):
        for number, title in enumerate(TITLES):
            archived.run("source", "add", "--offline", archived.address(f"/{number}"), "--title", title).check_returncode()
        for fee in (10, 20):
            for number, title in enumerate(TITLES):
                body = document(f"{title}. The fee for number {number} is {fee} crowns. " + "Nothing else. " * 60, 1)
                archived.server.stdin.write(json.dumps({"path": f"/{number}", "body": body}) + "\n")
                archived.server.stdin.flush()
                archived.server.stdout.readline()
            archived.fetch()
    return str(archived.home)


class TriageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        cls.pictures = os.environ.get("YARDSTICK_PICTURES") or tempfile.mkdtemp(prefix="pictures-")

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="yardstick-")
        self.addCleanup(directory.cleanup)
        self.home = changed_sources(directory.name)
        self.served = Served(self.home, "--without-fetching", "--author", "eve")
        self.addCleanup(self.served.stop)

    def page(self, width=1280, scheme="light", script=True, **options):
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme,
            java_script_enabled=script, **options)  # fmt: skip
        self.addCleanup(context.close)
        page = context.new_page()
        page.told = []
        page.on("console", lambda message: page.told.append(message.text))
        page.on("pageerror", lambda error: page.told.append(str(error)))
        return page

    def address(self, path="/triage?lang=en"):
        return self.served.address + path

    def waiting(self):
        return json.loads(run("--home", self.home, "triage", "--format", "json").stdout)

    def decisions(self):
        """What the database holds: the decision, to whom it went, and in whose name it was made."""
        with contextlib.closing(sqlite3.connect(f"file:{pathlib.Path(self.home)}/yardstick.sqlite?mode=ro", uri=True)) as base:
            return base.execute(
                "SELECT decision, expert, author.name FROM triage JOIN act ON act.id = triage.act "
                "JOIN author ON author.id = act.author ORDER BY act.id").fetchall()  # fmt: skip

    def focused(self, page):
        return page.evaluate("document.activeElement.id")

    def test_changes_are_decided_by_one_key_each(self):
        page = self.page()
        page.goto(self.address())
        order = self.waiting()
        for _ in range(60):
            page.keyboard.press("Tab")
            if self.focused(page).startswith("change-"):
                break
        first = self.focused(page)
        self.assertTrue(first.startswith("change-"))
        page.keyboard.press("j")
        self.assertNotEqual(self.focused(page), first)
        page.keyboard.press("ArrowUp")
        self.assertEqual(self.focused(page), first)
        for key, decision in (("1", "noise"), ("3", "matters"), ("2", "minor")):
            with page.expect_navigation():
                page.keyboard.press(key)
            self.assertEqual(self.decisions()[-1], (decision, None, "eve"))
            self.assertTrue(self.focused(page).startswith("change-"))
        page.keyboard.press("4")
        self.assertTrue(self.focused(page).startswith("expert-"))
        page.keyboard.type("Ana 1234")
        self.assertEqual(len(self.decisions()), 3)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertEqual(self.decisions()[-1], ("expert", "Ana 1234", "eve"))
        self.assertEqual(self.waiting(), order[4:])
        self.assertEqual(page.told, [])

    def test_a_note_is_kept_with_the_decision_and_decides_nothing_itself(self):
        page = self.page()
        page.goto(self.address())
        first = page.locator(".triage [id^=change-]").first
        first.focus()
        page.keyboard.press("n")
        self.assertTrue(self.focused(page).startswith("note-"))
        page.keyboard.type("1 <b>fee</b> & j")
        page.keyboard.press("Enter")
        page.wait_for_timeout(300)
        self.assertEqual(self.decisions(), [])
        page.locator(f"#{first.get_attribute('id')}").focus()
        with page.expect_navigation():
            page.keyboard.press("3")
        self.assertEqual(self.decisions(), [("matters", None, "eve")])
        self.assertIn("1 <b>fee</b> & j", page.inner_text(".decided"))
        with page.expect_navigation():
            page.locator(".triage button[value=noise]").first.click()
        self.assertEqual(self.notes(), ["1 <b>fee</b> & j", None])
        token, ours = self.token(), {"Origin": self.served.address}
        form = f"token={token}&capture={self.waiting()[0]['capture']}&known=0&decision=noise&note="
        self.assertEqual(self.ask("/triage", form + "x" * 1001, ours), 400)
        self.assertEqual(self.ask("/triage", form + "+", ours), 303)
        self.assertEqual(self.notes()[2:], [None])
        self.assertEqual(page.told, [])

    def notes(self):
        with contextlib.closing(sqlite3.connect(f"file:{pathlib.Path(self.home)}/yardstick.sqlite?mode=ro", uri=True)) as base:
            return [note for (note,) in base.execute("SELECT note FROM triage ORDER BY act")]

    def test_a_key_means_nothing_while_no_change_has_the_focus(self):
        page = self.page()
        page.goto(self.address())
        for key in ("1", "3", "?", "k"):
            page.keyboard.press(key)
        page.wait_for_timeout(300)
        self.assertEqual(self.decisions(), [])
        self.assertEqual(self.focused(page), "")
        page.keyboard.press("j")
        self.assertEqual(self.focused(page), page.locator("[id^=change-]").first.get_attribute("id"))
        page.keyboard.press("Control+1")
        page.keyboard.press("?")
        self.assertTrue(page.locator("details.keys p").is_visible())
        page.keyboard.press("?")
        self.assertFalse(page.locator("details.keys p").is_visible())
        self.assertEqual(self.decisions(), [])

    def test_buttons_decide_without_script_and_a_slip_is_mended(self):
        page = self.page(script=False)
        page.goto(self.address())
        first = page.locator(".triage [id^=change-]").first
        self.assertFalse(first.locator("kbd").first.is_visible())
        first.locator("button[value=noise]").click()
        self.assertIn("Decided just now", page.inner_text("main"))
        page.locator(".decided button[value=matters]").click()
        self.assertEqual(self.decisions(), [("noise", None, "eve"), ("matters", None, "eve")])
        page.reload()
        self.assertEqual(len(self.decisions()), 2)
        self.assertEqual(len(self.waiting()), len(TITLES) - 1)

    def test_what_was_decided_elsewhere_meanwhile_is_told(self):
        page = self.page()
        page.goto(self.address())
        first = page.locator(".triage [id^=change-]").first
        number = first.get_attribute("id").removeprefix("change-")
        done = run("--home", self.home, "triage", number, "matters")
        self.assertEqual(done.returncode, 0, done.stderr)
        with page.expect_navigation() as told:
            first.locator("button[value=noise]").click()
        self.assertEqual(told.value.status, 409)
        self.assertIn("decided of this change meanwhile: matters.", page.inner_text("main"))
        self.assertEqual([one[0] for one in self.decisions()], ["matters"])
        page.click("main a")
        self.assertIn("/triage", page.url)

    def test_a_look_is_noted_by_its_button_alone(self):
        source = self.waiting()[0]["source"]
        page = self.page(script=False)
        page.goto(self.address(f"/sources/{source}?lang=en"))
        page.click("text=What changed since you last looked")
        self.assertEqual(page.locator(".difference ins").all_inner_texts(), ["20"])
        page.goto(self.address(f"/sources/{source}?lang=en"))
        page.click("text=What changed since you last looked")
        page.click("text=I have seen this")
        self.assertIn("Nothing has changed since you last looked", page.inner_text("main"))
        seen = run("--home", self.home, "capture", "diff", source, "--since-last-look", "--by", "eve")
        self.assertIn("nothing new since the last look", seen.stdout)

    def test_the_pages_break_no_rule_and_fit(self):
        rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
        decided, other = self.waiting()[:2]
        run("--home", self.home, "triage", decided["capture"], "noise").check_returncode()
        listed = json.loads(run("--home", self.home, "capture", "list", other["source"], "--format", "json").stdout)
        old, new = sorted(capture["capture"] for capture in listed)
        paths = {"triage": f"/triage?decided={decided['capture']}", "changes": f"/captures/{old}/changes/{new}?",
                 "source": f"/sources/{other['source']}?"}  # fmt: skip
        for width, scheme in ((1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")):
            page = self.page(width, scheme, bypass_csp=True)
            for name, path in paths.items():
                for language in ("en", "tr"):
                    with self.subTest(page=name, width=width, scheme=scheme, language=language):
                        self.assertEqual(page.goto(self.address(f"{path}&lang={language}")).status, 200)
                        found = Axe().run(page, options=rules).response["violations"]
                        self.assertEqual([(one["id"], one["nodes"][0]["html"][:160]) for one in found], [])
                        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
                page.screenshot(path=f"{self.pictures}/author-{name}-{width}-{scheme}.png", full_page=True)

    def test_a_page_of_another_origin_cannot_decide(self):
        token = self.token()
        evil = self.page()
        evil.goto(f"http://localhost:{self.served.port}/about")
        evil.route("**/evil", lambda route: route.fulfill(content_type="text/html", body=(
            f"<form method=post action={self.served.address}/triage><input name=token value={token}>"
            f"<input name=capture value={self.waiting()[0]['capture']}><input name=known value=0><button name=decision value=noise>x</button>"
            "</form>")))  # fmt: skip
        evil.goto(f"http://localhost:{self.served.port}/evil")
        with evil.expect_navigation() as told:
            evil.click("button")
        self.assertEqual(told.value.status, 403)
        self.assertEqual(self.decisions(), [])

    def test_forged_requests_change_nothing(self):
        token, ours = self.token(), {"Origin": self.served.address}
        good = f"token={token}&capture={self.waiting()[0]['capture']}&known=0&decision=noise"
        port = self.served.port
        for name, status, body, headers in (
            ("cross-site origin", 403, good, {"Origin": "http://evil.example"}),
            ("cross-site fetch", 403, good, ours | {"Sec-Fetch-Site": "cross-site"}),
            ("no origin", 403, good, {}),
            ("no token", 403, good.split("&", 1)[1], ours),
            ("wrong token", 403, good.replace(token, "x" * len(token)), ours),
            ("not a form", 400, "text", ours | {"Content-Type": "text/plain"}),
            ("wrong host", 400, good, {"Host": "evil.example", "Origin": "http://evil.example"}),
            ("other port", 400, good, {"Host": f"127.0.0.1:{port + 1}"} | ours),
            ("too large", 413, good + "&next=" + "1" * 70_000, ours),
        ):  # fmt: skip
            with self.subTest(forged=name):
                self.assertEqual(self.ask("/triage", body, headers), status)
        self.assertNotIn(token, "".join(self.served.lines))
        for method in ("GET", "HEAD"):
            self.assertEqual(self.ask(f"/triage?{good}", None, ours, method), 400)
        self.assertEqual(self.ask("/triage", good, ours | {"X-HTTP-Method-Override": "POST"}, "PUT"), 405)
        self.assertEqual(self.decisions(), [])
        self.assertEqual(self.ask("/triage", good, ours), 303)
        self.assertEqual(self.decisions(), [("noise", None, "eve")])

    def test_an_author_is_refused_where_others_reach_the_site(self):
        for options in (["--host", "0.0.0.0"], ["--host", "::"], ["--name", "yardstick.example"]):
            done = run("--home", self.home, "serve", "--port", "0", "--author", "eve", *options, timeout=30)
            self.assertEqual(done.returncode, 64, options)
            self.assertIn("--author lets everybody", done.stderr)
        done = run("--home", self.home, "serve", "--port", "0", "--author", " ", timeout=30)
        self.assertEqual(done.returncode, 64)

    def token(self):
        page = urllib.request.urlopen(self.address("/triage")).read().decode()
        return page.split('name="token" value="')[1].split('"')[0]

    def ask(self, path, body, headers, method="POST"):
        """The status of the answer, redirects not followed."""
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=20)) as line:
            form = {"Content-Type": "application/x-www-form-urlencoded"}
            line.request(method, path, body=body, headers=form | headers)
            return line.getresponse().status


if __name__ == "__main__":
    program()
    unittest.main(verbosity=1)
