#!/usr/bin/env python3
"""A small web server on loopback that answers well or badly, as the path says.

Prints its port on the first line and ends when its standard input closes. Each path is one
behaviour; see ANSWERS. The addresses below /changing/
answer differently each time, those below /flaky/ fail twice, those below
/cut/ end too early the first time.
"""
import gzip
import re
import socket
import sys
import threading
import time

PAGE = "<!doctype html><html><body><p>Borduria publishes its report.</p></body></html>\n".encode()
COUNTS = {}


def head(status="200 OK", *fields):
    return ("HTTP/1.1 %s\r\n%sConnection: close\r\n\r\n" % (status, "".join(f + "\r\n" for f in fields))).encode()


def whole(body=PAGE, status="200 OK", kind="text/html; charset=utf-8", *fields):
    return head(status, "Content-Type: " + kind, "Content-Length: %d" % len(body), *fields) + body


def chunked(body, end=b"0\r\n\r\n"):
    return head("200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked") + b"%x\r\n" % len(body) + body + b"\r\n" + end


def packed(body):
    return whole(body, "200 OK", "text/html", "Content-Encoding: gzip")


def conditional(request):
    if 'if-none-match: "v1"' in request.lower():
        return head("304 Not Modified", 'ETag: "v1"')
    return whole(PAGE, "200 OK", "text/html", 'ETag: "v1"')


def changing(path):
    COUNTS[path] = COUNTS.get(path, 0) + 1
    return whole(PAGE.replace(b"report", b"report %d of %s" % (COUNTS[path], path.encode())))


def flaky(path):
    COUNTS[path] = COUNTS.get(path, 0) + 1
    return whole() if COUNTS[path] > 2 else whole(b"", "503 Service Unavailable")


def lines(version):
    """A document of 21,000 bytes in which every line names its version."""
    return b"".join(b"release%d: line %05d\n" % (version, number) for number in range(1000))


def cut(path, request):
    """Cuts the first answer, then goes on with it as well or badly as the path says."""
    _, _, kind, name = path.split("/")
    asked = COUNTS[name] = COUNTS.get(name, 0) + 1
    version = 2 if kind == "other-version" and asked > 1 else 1
    body = lines(version)
    same = ["ETag: %s\"v%d\"" % ("W/" if kind == "weak" else "", version)]
    if kind == "dated":
        same = ["Last-Modified: Sun, 01 Jun 2025 00:00:00 GMT", "Date: Mon, 02 Jun 2025 00:00:00 GMT"]
    found = re.search(r"\r\nRange: bytes=(\d+)-\r\n", request)
    if asked == 1:
        return head("200 OK", "Content-Length: %d" % len(body), *same) + body[:9000]
    if not found or kind == "ignored":
        return whole(body, "200 OK", "text/plain", *same)
    if "\r\nIf-Range: " + same[0].split(": ")[1] + "\r\n" not in request and version == 1:
        return whole(b"", "400 Bad Request")
    if kind == "refused":
        return whole(b"", "416 Range Not Satisfiable", "text/plain", "Content-Range: bytes */%d" % len(body))
    return continued(kind, body, int(found[1]), same, asked)


def continued(kind, body, start, same, asked):
    first, last, total, rest = start, len(body) - 1, len(body), body[start:]
    fields = list(same)
    if kind == "twice" and asked == 2:
        rest = rest[:4000]
    elif kind == "other-range":
        first, rest = start + 1, rest[1:]
    elif kind == "other-total":
        total, last = total - 1, last - 1
    elif kind == "short-range":
        last, rest = last - 100, rest[:-100]
    elif kind == "unnamed":
        fields = []
    elif kind == "packed":
        fields, rest = fields + ["Content-Encoding: gzip"], gzip.compress(rest)
    elif kind == "surplus":
        first, rest = 0, body
    length = last - first + 1 if kind != "packed" else len(rest)
    return head("206 Partial Content", "Content-Length: %d" % length,
                "Content-Range: bytes %d-%d/%d" % (first, last, total), *fields) + rest


def redirect(path, request):
    status, target = re.match(r"/redirect/(\d+)\?(.*)", path).groups()
    return whole(b"", status + " Moved", "text/html", "Location: " + target)


ANSWERS = {
    "/plain": whole(),
    "/chunked": chunked(PAGE),
    "/gzip": packed(gzip.compress(PAGE)),
    "/gzip-members": packed(gzip.compress(PAGE[:20]) + gzip.compress(PAGE[20:])),
    "/empty": whole(b""),
    "/no-length": head("200 OK", "Content-Type: text/html") + PAGE,
    "/report.pdf": whole(),
    "/short": head("200 OK", "Content-Length: 5000") + PAGE,
    "/chunk-cut": chunked(PAGE, b""),
    "/header-cut": b"HTTP/1.1 200 OK\r\nContent-Type: text/ht",
    "/silent": b"",
    "/gzip-cut": packed(gzip.compress(PAGE)[:-20]),
    "/gzip-lie": packed(PAGE),
    "/brotli": whole(PAGE, "200 OK", "text/html", "Content-Encoding: br"),
    "/bomb": packed(gzip.compress(bytes(64 << 20))),
    "/large": whole(b"x" * (3 << 20)),
    "/announced": head("200 OK", "Content-Length: 10000000000"),
    "/many-fields": head("200 OK", *["X-%d: y" % i for i in range(5000)]),
    "/part": whole(PAGE, "206 Partial Content", "text/html", "Content-Range: bytes 0-9/100"),
    "/unasked-304": head("304 Not Modified", 'ETag: "x"'),
    "/two-lengths": head("200 OK", "Content-Length: 10", "Content-Length: 20") + PAGE,
    "/escape": head("200 OK", "Transfer-Encoding: \x1b]0;owned\x07\x1b[2J") + PAGE,
    "/nothing": head("204 No Content"),
    "/old": PAGE,
    "/busy": whole(b"", "429 Too Many Requests", "text/plain", "Retry-After: 120"),
    "/second-answer": whole() + whole(b"EVIL"),
    "/loop": whole(b"", "302 Found", "text/html", "Location: /loop"),
    "/no-location": whole(b"", "302 Found"),
    "/deep/report.html": whole(b"", "302 Found", "text/html", "Location: /"),
    "/": whole(),
}


def answer(path, request, peer):
    if path in ANSWERS:
        peer.sendall(ANSWERS[path])
    elif path.startswith("/status/"):
        peer.sendall(whole(PAGE, path[8:] + " Status"))
    elif path.startswith("/changing/"):
        peer.sendall(changing(path))
    elif path.startswith("/flaky/"):
        peer.sendall(flaky(path))
    elif path.startswith("/cut/"):
        peer.sendall(cut(path, request))
    elif path.startswith("/cut-count/"):
        peer.sendall(whole(b"%d" % COUNTS.get(path[11:], 0), "200 OK", "text/plain"))
    elif path == "/conditional":
        peer.sendall(conditional(request))
    elif path.startswith("/redirect/"):
        peer.sendall(redirect(path, request))
    elif path == "/echo":
        peer.sendall(whole(request.encode("latin-1"), "200 OK", "text/plain"))
    elif path == "/stall":
        peer.sendall(head("200 OK", "Content-Length: 1000"))
        time.sleep(30)
    elif path == "/drip":
        peer.sendall(head("200 OK", "Content-Type: text/plain"))
        for _ in range(3000):
            peer.sendall(b"x" * 2048)
            time.sleep(0.1)
    elif path == "/endless":
        peer.sendall(head("200 OK", "Content-Type: text/plain"))
        for _ in range(1 << 14):
            peer.sendall(b"x" * 65536)
    elif path.startswith("/slow/"):
        time.sleep(0.3)
        peer.sendall(whole())
    else:
        peer.sendall(whole(PAGE, "404 Not Found"))


def serve(peer):
    try:
        request = b""
        while b"\r\n\r\n" not in request:
            piece = peer.recv(65536)
            if not piece:
                return
            request += piece
        text = request.decode("latin-1")
        answer(text.split(" ")[1], text, peer)
        peer.shutdown(socket.SHUT_WR)
        peer.settimeout(1)
        while peer.recv(65536):
            pass
    except OSError:
        pass
    finally:
        peer.close()


def accept(listener):
    while True:
        peer, _ = listener.accept()
        threading.Thread(target=serve, args=(peer,), daemon=True).start()


def main():
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    print(listener.getsockname()[1], flush=True)
    threading.Thread(target=accept, args=(listener,), daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    main()
