"""Bytes and requests of a first visit to every public page (limits: 14 kB compressed, 3 requests), heaviest of each kind.

python bench/sizes.py
"""

import re

from pages import kind
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
    with prepared() as data, serving(data) as server:
        found = [(*weigh(server, path), path) for path in server.pages("/en/") + server.pages("/ar/")]
    heaviest = {kind(path): (size, requests, path) for size, requests, path in sorted(found)}
    for size, requests, path in sorted(heaviest.values(), reverse=True):
        verdict = "ok  " if size <= BYTES and requests <= REQUESTS else "OVER"
        print(f"{size:6d} bytes  {requests} requests  {verdict}  {path}")
    worst = max(size for size, _requests, _path in found)
    most = max(requests for _size, requests, _path in found)
    print(f"{len(found)} pages: heaviest {worst} bytes, limit {BYTES}, ratio {worst / BYTES:.2f}")
    print(f"at most {most} requests, limit {REQUESTS}")


if __name__ == "__main__":
    main()
