#!/usr/bin/env python3
"""Documents of one host come over one connection, with and without TLS, and never over a forbidden one.

Runs the executable named by YARDSTICK against a small server on loopback.
"""
import http.server
import json
import pathlib
import ssl
import subprocess
import tempfile
import threading
import unittest

from archived import Archived


class Documents(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self):
        super().setup()
        self.server.connections += 1

    def do_GET(self):
        body = f"Document {self.path} of Borduria.\n".encode() * 100
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def certificate(folder):
    """A certificate for loopback that is its own authority, and its key."""
    files = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Borduria",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", files[1], "-out", files[0]],
        check=True, capture_output=True)  # fmt: skip
    return files


class ConnectionTests(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="yardstick-")
        self.addCleanup(directory.cleanup)
        self.folder = pathlib.Path(directory.name)
        self.archived = Archived(self.folder)
        self.addCleanup(self.archived.close)

    def serve(self, context=None):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Documents)
        server.connections = 0
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server

    def fetch(self, server, scheme, *options):
        """The outcomes of twelve documents that were fetched in one run."""
        base = f"{scheme}://127.0.0.1:{server.server_port}"
        self.archived.environment["YARDSTICK_ALLOW"] = f"127.0.0.1:{server.server_port}"
        for number in range(12):
            self.archived.run("source", "add", "--offline", f"{base}/{number}", "--title", str(number)).check_returncode()
        done = self.archived.run(
            "fetch", "--all", "--format", "json", "--set", "per-host=1", "--set", "robots=no", *options)
        return [json.loads(line)["outcome"] for line in done.stdout.splitlines()]

    def test_plain_documents_of_a_host_share_a_connection(self):
        server = self.serve()

        outcomes = self.fetch(server, "http")

        self.assertEqual(outcomes, ["changed"] * 12)
        self.assertEqual(server.connections, 1)

    def test_documents_over_tls_share_a_connection(self):
        authority, key = certificate(self.folder)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(authority, key)
        server = self.serve(context)
        self.archived.environment["YARDSTICK_AUTHORITIES"] = str(authority)

        outcomes = self.fetch(server, "https")

        self.assertEqual(outcomes, ["changed"] * 12)
        self.assertEqual(server.connections, 1)
        for number in range(1, 13):
            self.assertRegex(self.archived.run("capture", "show", str(number)).stdout, "TLSv1.*issued by.*Borduria")

    def test_a_source_without_the_authority_gets_nothing_over_the_connection_of_another(self):
        authority, key = certificate(self.folder)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(authority, key)
        server = self.serve(context)
        base = f"https://127.0.0.1:{server.server_port}"
        self.archived.environment["YARDSTICK_ALLOW"] = f"127.0.0.1:{server.server_port}"
        for name, options in (("trusted", ["--authorities", authority]), ("other", []), ("again", ["--authorities", authority])):
            self.archived.run("source", "add", "--offline", f"{base}/{name}", "--title", name, *options).check_returncode()

        done = self.archived.run(
            "fetch", "--all", "--format", "json", "--set", "per-host=1", "--set", "robots=no")

        answers = {one["url"].split("/")[-1]: one["outcome"] for one in map(json.loads, done.stdout.splitlines())}
        self.assertEqual(answers, {"trusted": "changed", "other": "tls-error", "again": "changed"})


if __name__ == "__main__":
    unittest.main()
