"""A real server for one bench: its own data folder, its own port, and what its processes used."""

import gzip
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
LINK = re.compile(r'<a[^>]*href="([^"#]+)')
A_FILE = re.compile(r"\.(ics|csv|ods|xlsx|parquet|json)(\?|\Z)")
"""Nothing leads on from it."""
BEHIND_A_DOOR = re.compile(r"/(account|desk)/")


def free_port() -> int:
    """A port that nothing listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def family(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            found += family(int(child))
    return found


@dataclass
class Server:
    """A running server: its port, its root process, its data folder."""

    port: int
    process: subprocess.Popen[bytes]
    data: Path

    def cpu_ms(self) -> float:
        """CPU time that all its processes have used, in milliseconds."""
        total = 0
        for pid in family(self.process.pid):
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return 1000 * total / TICK

    def memory_mb(self) -> float:
        """Proportional set size of all its processes, in megabytes."""
        kilobytes = 0
        for pid in family(self.process.pid):
            rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
            kilobytes += next(int(r.split()[1]) for r in rows if r.startswith("Pss:"))
        return kilobytes / 1024

    def connection(self) -> http.client.HTTPConnection:
        """A new connection to it."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def read(self, path: str) -> bytes:
        """A page as a browser asks for it. Raises AssertionError unless it is there."""
        link = self.connection()
        link.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = link.getresponse()
        body = answer.read()
        assert answer.status == 200, (path, answer.status)
        return gzip.decompress(body) if answer.headers["Content-Encoding"] == "gzip" else body

    def pages(self, start: str) -> list[str]:
        """Every public page and file that a stranger reaches from `start` by links, in the order found."""
        found, todo = [start], [start]
        while todo:
            for link in LINK.findall(self.read(todo.pop(0)).decode()):
                path = unescape(link)
                if path.startswith(start) and path not in found and not BEHIND_A_DOOR.search(path):
                    found.append(path)
                    todo += [path] if not A_FILE.search(path) and "times" not in path else []
        return found

    def wait(self, path: str = "/health", seconds: float = 30) -> float:
        """Seconds until `path` answers 200. Raises TimeoutError."""
        started = time.perf_counter()
        while time.perf_counter() - started < seconds:
            try:
                link = self.connection()
                link.request("GET", path)
                if link.getresponse().status == 200:
                    return time.perf_counter() - started
            except OSError:
                time.sleep(0.02)
        raise TimeoutError(path)


def environment(data: Path, port: int) -> dict[str, str]:
    """The settings of a bench's site."""
    return os.environ | {
        "APERO_DATA": str(data),
        "APERO_PORT": str(port),
        "APERO_URL": f"http://127.0.0.1:{port}",
    }


def apero(data: Path, *words: str, port: int = 8000) -> str:
    """Run a command of this checkout on a bench's data."""
    done = subprocess.run(
        [sys.executable, "-m", "apero", *words],
        env=environment(data, port),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"apero {' '.join(words)}: {done.stderr[-800:]}")
    return done.stdout


@contextmanager
def prepared(*, samples: bool = True) -> Iterator[Path]:
    """A data folder with a migrated database and the samples; removed at the end."""
    data = Path(tempfile.mkdtemp(prefix="apero-bench-"))
    try:
        apero(data, "migrate")
        apero(data, "collectstatic", "--noinput", "-v0")
        if samples:
            apero(data, "load-cities")
            apero(data, "demo")
        yield data
    finally:
        shutil.rmtree(data, ignore_errors=True)


@contextmanager
def serving(data: Path, **settings: str) -> Iterator[Server]:
    """The site on a free port, as `apero serve` runs it, with these settings changed."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "apero", "serve"],
        env=environment(data, port) | settings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    server = Server(port, process, data)
    try:
        server.wait()
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def bare_django(folder: Path) -> list[str]:
    """The floor of the framework: one Django view with a template of two lines, on the same server and threads."""
    (folder / "bare.py").write_text(
        "from django.conf import settings\n"
        "settings.configure(SECRET_KEY='x'*50, ROOT_URLCONF='bare', ALLOWED_HOSTS=['*'], MIDDLEWARE=[],\n"
        "    TEMPLATES=[{'BACKEND':'django.template.backends.django.DjangoTemplates','DIRS':['.']}])\n"
        "import django; django.setup()\n"
        "from django.http import HttpResponse\n"
        "from django.template import engines\n"
        "from django.urls import path\n"
        "page = engines['django'].from_string('<h1>{{ a }}</h1>{% for i in r %}<p>{{ i }}</p>{% endfor %}')\n"
        "def view(request): return HttpResponse(page.render({'a': 'x', 'r': range(50)}))\n"
        "urlpatterns = [path('', view), path('health', view)]\n"
        "from django.core.wsgi import get_wsgi_application\n"
        "application = get_wsgi_application()\n"
    )
    return [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--workers",
        "1",
        "--blocking-threads",
        "8",
        "--no-access-log",
        "--log-level",
        "error",
        "bare:application",
    ]
