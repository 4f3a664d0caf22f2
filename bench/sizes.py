"""Bytes and requests of a first visit to every public page (limits: 14 kB compressed, 3 requests).

python bench/sizes.py
"""

import re

from pages import ADDRESSES
from server import Server, prepared, serving

BYTES, REQUESTS = 14_000, 3


def weigh(server: Server, path: str) -> tuple[int, int]:
    """Compressed bytes (bodies) and requests of a page with what it names."""
    link = server.connection()

    def fetch(address: str) -> bytes:
        link.request("GET", address, headers={"Accept-Encoding": "gzip"})
        return link.getresponse().read()

    link.request("GET", path)
    page = link.getresponse().read().decode()
    named = re.findall(r'<link[^>]*href="(/[^"]+\.css)"', page) + re.findall(
        r'<(?:script|img)[^>]*src="(/[^"]+)"', page
    )
    return len(fetch(path)) + sum(len(fetch(a)) for a in named), 1 + len(named)


def main() -> None:
    worst = 0
    with prepared() as data, serving(data) as server:
        for path in ADDRESSES:
            size, requests = weigh(server, path)
            worst = max(worst, size)
            verdict = "ok  " if size <= BYTES and requests <= REQUESTS else "OVER"
            print(f"{size:6d} bytes  {requests} requests  {verdict}  {path}")
    print(f"heaviest {worst} bytes, limit {BYTES}, ratio {worst / BYTES:.2f}")


if __name__ == "__main__":
    main()
