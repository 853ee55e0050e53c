"""A site served over a home of its own, for the tests that ask it from outside."""

import contextlib
import os
import re
import subprocess
import tempfile
import threading

from program import INDICATORS, program, run


class Served:
    """A running `yardstick serve`: its port, its process, and the lines of its log."""

    def __init__(self, home, *arguments):
        self.process = subprocess.Popen(
            [program(), "--home", home, "serve", "--port", "0", *map(str, arguments)],
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
            env=dict(os.environ, YARDSTICK_INDICATORS=str(INDICATORS)))  # fmt: skip
        self.lines = []
        self.port = self._port()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def memory(self):
        """The resident memory in MiB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024

    def stop(self):
        """Asks it to stop and gives its exit code."""
        self.process.terminate()
        code = self.process.wait(timeout=30)
        self.reader.join(timeout=5)
        self.process.stderr.close()
        return code

    def _port(self):
        for line in self.process.stderr:
            if found := re.search(r"http://[^ ]*:(\d+)/", line):
                return int(found[1])
            self.lines.append(line)
        raise RuntimeError("The site did not start:\n" + "".join(self.lines))

    def _read(self):
        self.lines.extend(self.process.stderr)


def demo_home(directory):
    """A home with everything that ships, made once for a file of tests."""
    made = run("--home", directory, "demo", "--no-fetch", "--no-serve")
    if made.returncode:
        raise RuntimeError(made.stderr)
    return directory


@contextlib.contextmanager
def temporary_demo():
    """A demonstration home in a directory that goes away."""
    with tempfile.TemporaryDirectory(prefix="yardstick-") as directory:
        yield demo_home(os.path.join(directory, "home"))
