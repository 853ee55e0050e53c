"""A home whose sources stand on a server of the test's own, fetched through the program."""
import json
import os
import pathlib
import subprocess
import sys

from program import INDICATORS, program

HERE = pathlib.Path(__file__).resolve().parent


class Archived:
    """A home in `directory` and the misbehaving server on loopback that it may fetch from."""

    def __init__(self, directory, server=HERE / "misbehaving_server.py"):
        self.home = pathlib.Path(directory) / "home"
        self.server = subprocess.Popen(
            [sys.executable, str(server)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # fmt: skip
        self.port = int(self.server.stdout.readline())
        self.environment = {}
        self.run("init").check_returncode()
        self.settings("")

    def settings(self, text):
        """Writes the home's settings: these, and that nothing is tried again."""
        (self.home / "yardstick.yaml").write_text("fetch:\n  attempts: 1\n" + text)

    def address(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def start(self, *arguments):
        """Starts a command on the home."""
        environment = dict(
            os.environ, YARDSTICK_INDICATORS=str(INDICATORS), YARDSTICK_AUTHOR="test",
            YARDSTICK_ALLOW=f"127.0.0.1:{self.port}")  # fmt: skip
        return subprocess.Popen(
            [program(), "--home", str(self.home), *map(str, arguments)], text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment | self.environment)  # fmt: skip

    def run(self, *arguments, timeout=120):
        """What a command on the home did, once it has ended."""
        started = self.start(*arguments)
        try:
            output, errors = started.communicate(timeout=timeout)
        finally:
            started.kill()
        return subprocess.CompletedProcess(started.args, started.returncode, output, errors)

    def watch(self, *paths):
        for path in paths:
            self.run("source", "add", "--offline", self.address(path)).check_returncode()

    def fetch(self):
        """Fetches everything; the answers by path."""
        done = self.run("fetch", "--all", "--format", "json")
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        prefix = self.address("")
        return {answer["url"].removeprefix(prefix): answer for answer in answers}

    def blob(self, sha256):
        return self.home / "archive" / sha256[0] / sha256[1] / sha256

    def close(self):
        self.server.stdin.close()
        self.server.stdout.close()
        self.server.wait(timeout=30)
