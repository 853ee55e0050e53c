#!/usr/bin/env python3
"""A web server on loopback that serves what it is told.

Prints its port on the first line. Each line of its standard input is a JSON object with `path`,
`body` and, if it is not a page, `type`; it is answered with a line. Ends with its standard input.
"""
import http.server
import json
import sys
import threading

DOCUMENTS = {}


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        document = DOCUMENTS.get(self.path)
        body = document["body"].encode() if document else b"nothing here"
        self.send_response(200 if document else 404)
        kind = document.get("type", "text/html; charset=utf-8") if document else "text/plain"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    for line in sys.stdin:
        document = json.loads(line)
        DOCUMENTS[document["path"]] = document
        print("told", flush=True)
