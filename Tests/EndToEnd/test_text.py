"""The text of what was fetched, read by a child process."""
import functools
import http.server
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import threading
import unittest
import zlib

from program import INDICATORS, program, run, shared

PAGE = (
    '<html lang="sr-Latn"><head><title>Vesti</title></head><body><nav>Meni</nav>'
    '<div class="news">Izveštaj \x1b[31m o radu</div><p>Drugo</p></body></html>').encode()
BOMB = b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n" \
    b"2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n" \
    b"3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R >> endobj\n"


def bomb():
    stream = zlib.compress(b"\0" * (200 << 20), 9)
    return (BOMB + b"4 0 obj << /Filter /FlateDecode /Length %d >> stream\n" % len(stream)
            + stream + b"\nendstream endobj\ntrailer << /Root 1 0 R >>\n")


def reading_children(parent):
    """The processes under `parent` that read documents."""
    children = set()
    try:
        for task in pathlib.Path(f"/proc/{parent}/task").iterdir():
            children |= set(map(int, (task / "children").read_text().split()))
        return {one for one in children if b"\0read\0" in pathlib.Path(f"/proc/{one}/cmdline").read_bytes()}
    except (FileNotFoundError, ProcessLookupError):
        return set()


class Text(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="yardstick-")
        cls.addClassCleanup(cls.folder.cleanup)
        root = pathlib.Path(cls.folder.name)
        cls.site = root / "site"
        cls.site.mkdir()
        (cls.site / "page.html").write_bytes(PAGE)
        (cls.site / "bomb.pdf").write_bytes(bomb())
        (cls.site / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=cls.site)
        http.server.SimpleHTTPRequestHandler.log_message = lambda *_: None
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.addClassCleanup(cls.server.shutdown)
        cls.home = str(root / "home")
        assert run("--home", cls.home, "init").returncode == 0

    def capture(self, name):
        """Fetches a file of the site; gives the number of its capture."""
        host = f"127.0.0.1:{self.server.server_address[1]}"
        added = run("--home", self.home, "source", "add", "--offline", f"http://{host}/{name}")
        self.assertEqual(added.returncode, 0, added.stderr)
        number = added.stdout.split()[0]
        fetched = run("--home", self.home, "fetch", number, "--allow", host)
        self.assertEqual(fetched.returncode, 0, fetched.stderr)
        listed = run("--home", self.home, "capture", "list", number, "--format", "json")
        return json.loads(listed.stdout)[0]["capture"]

    def captured_while_killing(self, name, most):
        """Fetches a file of the site and kills up to `most` of the children that read it."""
        host = f"127.0.0.1:{self.server.server_address[1]}"
        added = run("--home", self.home, "source", "add", "--offline", f"http://{host}/{name}")
        number = added.stdout.split()[0]
        fetch = subprocess.Popen(
            [program(), "--home", self.home, "fetch", number, "--allow", host], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env=dict(os.environ, YARDSTICK_INDICATORS=str(INDICATORS)))  # fmt: skip
        killed = set()
        while fetch.poll() is None:
            for child in reading_children(fetch.pid) - killed if len(killed) < most else ():
                os.kill(child, signal.SIGKILL)
                killed.add(child)
        self.assertEqual((fetch.returncode, len(killed)), (0, most))
        listed = run("--home", self.home, "capture", "list", number, "--format", "json")
        return json.loads(listed.stdout)[0]["capture"]

    def found(self, word):
        """How many documents have that word."""
        return len(json.loads(run("--home", self.home, "search", word, "--format", "json").stdout))

    def text(self, capture, *arguments):
        return run("--home", self.home, "capture", "text", capture, *arguments, timeout=60)

    def test_a_page_is_text_without_what_steers_a_terminal(self):
        capture = self.capture("page.html")

        whole = self.text(capture)
        main = self.text(capture, "--main")
        kept = self.text(capture, "--keep", ".news", "--keep", "#nowhere")
        answer = json.loads(self.text(capture, "--format", "json").stdout)

        self.assertEqual(whole.stdout, "Meni\nIzveštaj [31m o radu\nDrugo\n", whole.stderr)
        self.assertEqual(main.stdout, "Izveštaj [31m o radu\nDrugo\n")
        self.assertEqual(kept.stdout, "Izveštaj [31m o radu\n")
        self.assertIn('"#nowhere" matches nothing', kept.stderr)
        self.assertEqual((answer["title"], answer["language"]), ("Vesti", "sr-Latn"))

    def test_the_facts_of_a_fetch_are_shown_in_words(self):
        capture = self.capture("page.html?again")

        shown = run("--home", self.home, "capture", "show", capture)

        self.assertIn("Outcome: changed.", shown.stdout)
        self.assertIn(f"Size: {len(PAGE)} bytes", shown.stdout)

    def test_a_pdf_is_read_page_by_page(self):
        document = shared("data/documents/pdf/owid_sources.pdf")
        (self.site / "report.pdf").write_bytes(document.read_bytes())
        capture = self.capture("report.pdf")

        first = self.text(capture, "--page", "1")
        beyond = self.text(capture, "--page", "17")

        self.assertIn("Biological and chemical weapons", first.stdout, first.stderr)
        self.assertEqual(beyond.returncode, 65)
        self.assertIn("has 16 of them", beyond.stderr)

    def test_what_cannot_be_read_is_said_plainly(self):
        for name, words in [("bomb.pdf", ""), ("picture.png", "a picture (PNG)")]:
            with self.subTest(name):
                read = self.text(self.capture(name))
                self.assertEqual(read.returncode, 65, read.stdout[:200])
                self.assertIn(words, read.stderr)
                self.assertEqual(read.stderr.count("\n"), 1, read.stderr)

    def test_a_reading_that_was_killed_is_tried_again_alone(self):
        (self.site / "once.html").write_text("<p>glagoljica</p>" * 1000)

        self.captured_while_killing("once.html", most=1)

        self.assertEqual(self.found("glagoljica"), 1)

    def test_what_could_not_be_read_is_read_anew_on_request(self):
        (self.site / "twice.html").write_text("<p>ustaljenica</p>" * 1000)
        capture = self.captured_while_killing("twice.html", most=2)
        self.assertEqual(self.found("ustaljenica"), 0)

        anew = run("--home", self.home, "capture", "read", "--unreadable", "--format", "json")
        again = run("--home", self.home, "capture", "read", capture)
        answers = {answer["capture"]: answer for answer in map(json.loads, anew.stdout.splitlines())}

        self.assertEqual((anew.returncode, anew.stderr), (0, ""))
        self.assertEqual((answers[capture]["outcome"], answers[capture]["characters"]), ("read", 11_999))
        self.assertEqual(self.found("ustaljenica"), 1)
        self.assertEqual((again.returncode, again.stdout), (0, f"{capture}  same  11999 characters\n"))
        self.assertEqual(run("--home", self.home, "check").returncode, 0)

    def test_what_cannot_be_read_anew_is_said_in_a_line(self):
        (self.site / "portrait.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
        (self.site / "prose.html").write_text("<p>prose</p>")
        prose, portrait = self.capture("prose.html"), self.capture("portrait.png")

        read = run("--home", self.home, "capture", "read", prose, portrait)
        unknown = run("--home", self.home, "capture", "read", prose, "99999")
        both = run("--home", self.home, "capture", "read", prose, "--unreadable")

        self.assertEqual(read.returncode, 65)
        self.assertEqual(read.stdout.splitlines()[0], f"{prose}  same  5 characters")
        self.assertRegex(read.stdout.splitlines()[1], f"^{portrait}  unreadable  No text is read out of a picture")
        self.assertEqual(read.stderr.count("\n"), 1, read.stderr)
        self.assertEqual((unknown.returncode, unknown.stdout), (65, ""))
        self.assertIn("There is no capture 99999", unknown.stderr)
        self.assertEqual((both.returncode, both.stdout), (64, ""))

    def test_there_is_no_such_capture(self):
        read = self.text("99999")

        self.assertEqual(read.returncode, 65)
        self.assertIn("There is no capture 99999", read.stderr)


if __name__ == "__main__":
    unittest.main()
