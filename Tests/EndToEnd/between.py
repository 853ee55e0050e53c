"""A door in front of an object store, which counts what goes through and may refuse it."""
import contextlib
import re
import socket
import threading


class Between:
    """Passes connections on to a store and keeps the first line of each request; one that `refuses` answers
    requests that name a checksum as a store that does not know them."""

    def __init__(self, port, refuses=False):
        self.lines, self.refuses, self.port_behind = [], refuses, port
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.endpoint = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client = self.listener.accept()[0]
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        store = socket.create_connection(("127.0.0.1", self.port_behind))
        threading.Thread(target=self.copy, args=(store, client), daemon=True).start()
        with contextlib.suppress(OSError), client, store:
            while piece := client.recv(1 << 16):
                self.lines += [line.decode() for line in re.findall(rb"(?m)^(?:GET|HEAD|PUT|DELETE) \S+", piece)]
                if self.refuses and b"x-amz-checksum-" in piece.lower():
                    client.sendall(b"HTTP/1.1 501 Not Implemented\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    client.shutdown(socket.SHUT_WR)
                    while client.recv(1 << 16):
                        pass
                    return
                store.sendall(piece)
            store.shutdown(socket.SHUT_WR)

    @staticmethod
    def copy(store, client):
        with contextlib.suppress(OSError):
            while piece := store.recv(1 << 16):
                client.sendall(piece)

    def read(self):
        """How many bodies were read from the store."""
        return sum(line.startswith("GET ") and "/archive/" in line for line in self.lines)
