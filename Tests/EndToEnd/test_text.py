"""The text of what was fetched, read by a child process."""
import functools
import http.server
import json
import pathlib
import tempfile
import threading
import unittest
import zlib

from program import run, shared

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

    def test_there_is_no_such_capture(self):
        read = self.text("99999")

        self.assertEqual(read.returncode, 65)
        self.assertIn("There is no capture 99999", read.stderr)


if __name__ == "__main__":
    unittest.main()
