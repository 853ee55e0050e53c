"""A local web server with any number of imaginary documents, which counts what is asked of it."""
import collections
import contextlib
import http.server
import threading


class Documents(http.server.ThreadingHTTPServer):
    """Answers /N with a text of its own; a path in `broken` with 500, after `pause` seconds each."""

    daemon_threads = True
    request_queue_size = 512

    def __init__(self, pause=0.0):
        super().__init__(("127.0.0.1", 0), Answer)
        self.pause = pause
        self.asked = collections.Counter()
        self.broken = set()
        self.texts = {}
        self.lock = threading.Lock()
        self.wait = threading.Event()

    def handle_error(self, request, client_address):
        """A client that is gone, as one that was killed, is no fault of the server."""

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"


class Answer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        site = self.server
        if self.path == "/robots.txt":
            return self._answer(404, b"")
        with site.lock:
            site.asked[self.path] += 1
        site.wait.wait(site.pause)
        if self.path in site.broken:
            return self._answer(500, b"out of order")
        text = site.texts.get(self.path, f"<p>Document {self.path} of Arcadia.</p>")
        return self._answer(200, text.encode())

    def _answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def documents(pause=0.0):
    """The server, for as long as the block lasts."""
    site = Documents(pause)
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.wait.set()
        site.shutdown()
        site.server_close()


def source_list(addresses, **facts):
    """The text of a list of sources with these facts each."""
    lines = ["sources:"]
    for address in addresses:
        lines.append(f"  - url: {address}")
        lines += [f"    {name}: {value}" for name, value in facts.items()]
    return "\n".join(lines) + "\n"
