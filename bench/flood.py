"""A script sends one form again and again over 64 connections. What do the places and other people notice?

Three visitors are measured, each on the quiet site and then beside the flood: one reads pages, one sends another form, one
sends the flooded form and, when told to, sends it again after ten seconds. The script fetched its forms before: this is
about sending. A ratio of 1 is the quiet site. 1,200 POSTs take two and a half minutes; 10,000 take twenty, which is the point.

    python bench/flood.py [POSTS] [AT ONCE]
"""

import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from itertools import cycle
from statistics import median
from urllib.parse import urlencode

from posts import form, make_room, post, seats
from server import Server, apero, prepared, serving

PAGE = "/en/programmes/mapping-without-fear/sessions/west-africa"
BURST, RATE = 30, 3
"""The defaults (docs/reference/settings.md)."""
AGAIN_AFTER = 10.0
FORMS = 400


class Flood:
    """So many connections that send the form again and again, whatever they are answered."""

    def __init__(self, server: Server, posts: int, at_once: int) -> None:
        self._server, self._left, self._lock = server, iter(range(posts)), threading.Lock()
        self._forms = cycle([form(server) for _ in range(FORMS)])
        self.answers: Counter[str] = Counter()
        self._threads = [threading.Thread(target=self._send) for _ in range(at_once)]

    def _next(self) -> dict[str, str] | None:
        with self._lock:
            return None if next(self._left, None) is None else next(self._forms)

    def _send(self) -> None:
        while values := self._next():
            status, _, page = post(self._server, values)
            with self._lock:
                self.answers[kind_of(status, page)] += 1

    def run(self) -> float:
        """Seconds that it took."""
        started = time.perf_counter()
        for thread in self._threads:
            thread.start()
        for thread in self._threads:
            thread.join()
        return time.perf_counter() - started


def kind_of(status: int, page: str) -> str:
    """How a POST of the flooded form was answered."""
    if status == 503:
        return "page to send again" if "</form>" in page else "one line"
    return "taken" if status == 200 else str(status)


def read(server: Server) -> None:
    """Read the page of the session."""
    server.read(PAGE)


def send_other(server: Server) -> None:
    """Type a code that opens nothing."""
    link = server.connection()
    link.request(
        "POST", "/en/code", urlencode({"code": "1"}), {"Content-Type": "application/x-www-form-urlencoded"}
    )
    assert link.getresponse().status == 422


def send_flooded(server: Server) -> None:
    """Register, as patiently as it takes."""
    values = form(server)
    while post(server, values)[0] != 200:
        time.sleep(AGAIN_AFTER)


VISITORS: dict[str, tuple[Callable[[Server], None], float]] = {
    "reads a page": (read, 0.2),
    "sends another form": (send_other, 0.4),
    "sends the flooded form": (send_flooded, 1.0),
}


def timed(act: Callable[[Server], None], server: Server) -> float:
    """Seconds that an act took."""
    started = time.perf_counter()
    act(server)
    return time.perf_counter() - started


def beside(server: Server, flood: Flood) -> tuple[dict[str, list[float]], float]:
    """What the visitors waited while the flood ran, and how long it ran. Each begins anew while it lasts."""
    over, waits = threading.Event(), {name: list[float]() for name in VISITORS}

    def visit(name: str) -> None:
        act, pause = VISITORS[name]
        while not over.wait(pause):
            waits[name].append(timed(act, server))

    people = [threading.Thread(target=visit, args=[name]) for name in VISITORS]
    people += [threading.Thread(target=visit, args=["sends the flooded form"]) for _ in range(4)]
    for person in people:
        person.start()
    took = flood.run()
    over.set()
    for person in people:
        person.join()
    return waits, took


def main() -> None:
    words = [int(word) for word in sys.argv[1:]]
    posts, at_once = [*words, *[1_200, 64][len(words) :]]
    with prepared() as data:
        make_room(data, 100_000)
        apero(data, "check")
        with serving(data) as server:
            quiet = {name: [timed(act, server) for _ in range(10)] for name, (act, _) in VISITORS.items()}
            time.sleep(10)  # the pace of the form is whole again
            flood, had, before = Flood(server, posts, at_once), seats(data), server.cpu_ms()
            waits, took = beside(server, flood)
            used, came = server.cpu_ms() - before, seats(data) - had
            print(
                f"{posts} POSTs of one form over {at_once} connections took {took:.1f} s and {used / posts:.2f} CPU ms each."
            )
            print(
                "Answers: "
                + ", ".join(f"{kind} {number}" for kind, number in flood.answers.most_common())
                + "."
            )
            print(
                f"Places taken: {came}. The pace allows {BURST} and {RATE} a second: {BURST + RATE * took:.0f}."
            )
            for name, found in waits.items():
                calm, slow = median(quiet[name]), median(found)
                print(
                    f"One who {name}: {1000 * calm:.0f} ms on the quiet site, {1000 * slow:.0f} ms beside the flood, "
                    f"ratio {slow / calm:.1f}, longest {max(found):.1f} s, {len(found)} times"
                )


if __name__ == "__main__":
    main()
