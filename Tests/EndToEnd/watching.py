"""A `fetch --watch` beside a test."""
import os
import subprocess
import threading
import types

from program import INDICATORS, program


def watching(test, home, *words):
    """The running process, with the lines of its standard error; it ends with the test."""
    process = subprocess.Popen(
        [program(), "--home", home, "fetch", "--watch", *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True, env=dict(os.environ, YARDSTICK_INDICATORS=str(INDICATORS)))  # fmt: skip
    lines = []
    reader = threading.Thread(target=lambda: lines.extend(process.stderr), daemon=True)
    reader.start()
    test.addCleanup(process.stderr.close)
    test.addCleanup(reader.join)
    test.addCleanup(process.wait)
    test.addCleanup(process.kill)
    return types.SimpleNamespace(process=process, lines=lines)
