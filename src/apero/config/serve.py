"""One process that serves (docs/decisions/0004-one-process-one-writer.md).

Its parent watches it, and imports no Django.
"""

import os
import signal
import socket
import subprocess
import sys
from typing import Any, NamedTuple

from apero.config import env

TARGET = "apero.config.wsgi:application"
THREADS = 8
OPEN_FILES = 4096
STOP_WITHIN = 2
"""Seconds that an answer under way has to finish when the server is told to stop."""


class Place(NamedTuple):
    """Where the server listens."""

    host: str
    port: int

    @property
    def address(self) -> str:
        """As one types it on this machine."""
        host = "127.0.0.1" if self.host in ("", "0.0.0.0", "::") else self.host  # noqa: S104 (a comparison)
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


def place() -> Place:
    """Where to listen, from APERO_BIND and APERO_PORT."""
    return Place(env.text("APERO_BIND", "127.0.0.1"), env.number("APERO_PORT", 8000))


def is_free(where: Place) -> bool:
    """Whether a server could listen there now."""
    family = socket.AF_INET6 if ":" in where.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((where.host, where.port))
        except OSError:
            return False
    return True


def free_place() -> Place:
    """`place()`, or the next free port when none was asked for and the usual one is taken."""
    wanted = place()
    if "APERO_PORT" in os.environ:
        return wanted
    ports = (wanted._replace(port=port) for port in range(wanted.port, wanted.port + 100))
    return next(filter(is_free, ports), wanted)


def _end_with_parent() -> None:
    """Asks the kernel to end this process when its parent is killed; else an orphan would keep the port."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 (in the worker only)

        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def _allow_connections() -> None:
    """Raises what the system allows at first (often 1,024 open files) to what some hundred waiting forms leave room in."""
    import resource  # noqa: PLC0415 (in the worker only)

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _load(_target: str) -> Any:
    """In the worker: the application, and a line that says where it is."""
    _end_with_parent()
    _allow_connections()
    from apero.config.front import Front  # noqa: PLC0415 (in the worker only)
    from apero.config.wsgi import BODY_ROOM, DOOR, application  # noqa: PLC0415 (the same)

    greeting = f"Apero is at {place().address}/  (Ctrl+C stops it)"
    sys.stdout.write("\n".join(filter(None, [greeting, os.environ.get("_APERO_HINT", "")])) + "\n")
    sys.stdout.flush()
    return Front(application, threads=THREADS, room=BODY_ROOM, door=DOOR)


def serve() -> None:
    """Serve until told to stop. Leaves with a message when the port is taken or `may_serve` says no."""
    where = place()
    if not is_free(where):
        sys.exit(f"Something else listens on port {where.port}. Set APERO_PORT to another one.")
    if subprocess.call([sys.executable, "-m", "apero", "may_serve"]):
        sys.exit(1)

    from granian import Granian  # noqa: PLC0415 (only what serves loads it)
    from granian.constants import HTTPModes, Interfaces, Loops  # noqa: PLC0415
    from granian.log import LogLevels  # noqa: PLC0415

    Granian(
        TARGET,
        address=where.host,
        port=where.port,
        interface=Interfaces.RSGI,
        workers=1,
        http=HTTPModes.http1,
        loop=Loops.asyncio,
        backlog=1024,
        log_access=False,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_WITHIN,
    ).serve(target_loader=_load)
