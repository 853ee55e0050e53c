"""Runs the program on a terminal of its own, as a person would."""
import os
import pty
import subprocess
import threading


def on_terminal(command, environment=None, answers=None):
    """The code with which `command` ended and what it wrote at its standard error, a terminal.

    With `answers` that terminal is its standard input too, and these words are typed there.
    """
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command, stdin=None if answers is None else theirs, stdout=subprocess.DEVNULL, stderr=theirs,
        env=environment)  # fmt: skip
    os.close(theirs)
    if answers is not None:
        os.write(ours, answers.encode())
    pieces = []

    def read():
        try:
            while piece := os.read(ours, 65536):
                pieces.append(piece)
        except OSError:
            pass  # The other end is closed.

    reader = threading.Thread(target=read)
    reader.start()
    code = process.wait(timeout=120)
    reader.join(timeout=10)
    os.close(ours)
    return code, b"".join(pieces).decode()
