"""Start to first page, idle memory (limit 120 MB), clean stop (limit 3 s), with a bare Django beside them.

python bench/start.py
"""

import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from server import Server, bare_django, free_port, prepared, serving


def bare() -> tuple[float, float]:
    """Seconds to the first page and megabytes of a bare Django on the same server program."""
    with tempfile.TemporaryDirectory() as name:
        port = free_port()
        process = subprocess.Popen([*bare_django(Path(name)), "--port", str(port)], cwd=name)
        server = Server(port, process, Path(name))
        took = server.wait("/")
        time.sleep(1)
        memory = server.memory_mb()
        process.terminate()
        process.wait(10)
        return took, memory


def main() -> None:
    bare_start, bare_memory = bare()
    with prepared() as data:
        started = time.perf_counter()
        with serving(data) as server:
            server.wait("/en/")
            first = time.perf_counter() - started
            time.sleep(3)
            memory = server.memory_mb()
            for _ in range(50):
                server.wait("/en/programmes/may-2022")
            used = server.memory_mb()
            stopped = time.perf_counter()
            server.process.send_signal(signal.SIGTERM)
            server.process.wait(10)
            stop = time.perf_counter() - stopped
    print(f"start to first page {first:.2f} s, {first / bare_start:.1f} x bare Django ({bare_start:.2f} s)")
    print(f"idle memory {memory:.0f} MB, limit 120, ratio {memory / 120:.2f}")
    print(f"after 50 pages {used:.0f} MB, bare Django {bare_memory:.0f} MB")
    print(f"clean stop {stop:.2f} s, limit 3, ratio {stop / 3:.2f}")


if __name__ == "__main__":
    sys.exit(main())
