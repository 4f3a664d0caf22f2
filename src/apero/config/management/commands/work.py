"""Background work in a process of its own."""

import signal
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from apero.config import background


class Command(BaseCommand):
    help = "Do the background work until told to stop."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Do what is due now, then end.")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        if once:
            worker = background.Worker()
            while worker.look():
                pass
            return
        stop = Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stop.set())
        self.stdout.write("Doing the background work. Ctrl+C stops it.")
        self.stdout.flush()
        background.run(stop)
