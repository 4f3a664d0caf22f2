"""The proxy in front of the site: its configuration must write down nobody's address, browser or time."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from apero.config.privacy.finding import Finding

PASSING = ("proxy_pass", "grpc_pass", "uwsgi_pass")
QUIET = {"crit", "alert", "emerg"}
PASSED_ON = re.compile(
    r"\$(?:binary_)?remote_addr|\$proxy_add_x_forwarded_for|\$http_user_agent|\$http_referer"
)
Lines = list[dict[str, Any]]


class Unreadable(Exception):
    """A configuration that cannot be read; the message says where."""


def of_proxy(path: Path) -> Iterator[Finding]:
    """What a configuration of nginx or Caddy writes down. Raises `Unreadable`."""
    if not path.is_file():
        raise Unreadable(f"There is no file {path.name}.")
    if "caddy" in path.name.lower():
        yield from _of_caddy(path)
    else:
        yield from _of_nginx(path)


def _of_nginx(path: Path) -> Iterator[Finding]:
    import crossplane  # noqa: PLC0415 (an audit needs it, a site does not)

    # A file of one site stands inside `http` of the file that includes it: where a line may stand is not checked.
    read = crossplane.parse(str(path), combine=True, check_ctx=False)
    if read["errors"]:
        raise Unreadable(f"{path.name} cannot be read as nginx reads it: {read['errors'][0]['error']}")
    top = read["config"][0]["parsed"]
    inside = _blocks(top, "http") or [top]
    servers = [(lines, server) for lines in inside for server in _blocks(lines, "server")]
    if not servers:
        raise Unreadable(f"{path.name} holds no server of nginx.")
    ours = {name for _lines, server in servers if _passes(server) for name in _names(server)}
    for lines, server in servers:
        is_ours = not _passes(server) and bool(ours & _names(server))
        yield from _of_block(path.name, server, _said(lines, _said(top, {})), is_ours=is_ours)


def _names(server: Lines) -> set[str]:
    """The names that a server answers to; who types one without https comes to another server of the same name."""
    return {arg for line in server if line["directive"] == "server_name" for arg in line["args"]} - {"_", ""}


def _passes(lines: Lines) -> bool:
    """Whether it passes requests on, somewhere in it."""
    return any(line["directive"] in PASSING or _passes(line.get("block", [])) for line in lines)


def _blocks(lines: Lines, name: str) -> list[Lines]:
    return [line["block"] for line in lines if line["directive"] == name and "block" in line]


def _said(lines: Lines, above: dict[str, list[list[str]]]) -> dict[str, list[list[str]]]:
    """What holds in a block: what it says itself, else what is said above it."""
    own: dict[str, list[list[str]]] = {}
    for line in lines:
        if line["directive"] in ("access_log", "error_log", "proxy_set_header"):
            own.setdefault(line["directive"], []).append(line["args"])
    return above | own


def _of_block(
    name: str, lines: Lines, above: dict[str, list[list[str]]], *, is_ours: bool = False
) -> Iterator[Finding]:
    said = _said(lines, above)
    if is_ours or any(line["directive"] in PASSING for line in lines):
        yield from _of_passing(name, lines, said)
    for line in lines:
        if "block" in line and line["directive"] in ("location", "if"):
            says_more = any(one["directive"] in ("access_log", "error_log") for one in line["block"])
            yield from _of_block(name, line["block"], said, is_ours=is_ours and says_more)


def _of_passing(name: str, lines: Lines, said: dict[str, list[list[str]]]) -> Iterator[Finding]:
    where = f"{name}:{lines[0]['line'] if lines else 0}"
    if any(args[:1] != ["off"] for args in said.get("access_log", [["logs/access.log"]])):
        yield Finding(where, "the proxy writes an access log: addresses with times. Say access_log off")
    for args in said.get("error_log", [["logs/error.log"]]):
        if args[0] != "/dev/null" and (args[1] if len(args) > 1 else "error") not in QUIET:
            yield Finding(where, "the proxy’s error log names who asked for what. Say error_log … crit")
    for args in said.get("proxy_set_header", []):
        if PASSED_ON.search(" ".join(args[1:])):
            yield Finding(where, f"{args[0]} passes on who asks. Apero needs it for nothing")


def _of_caddy(path: Path) -> Iterator[Finding]:
    """Caddy writes no access log unless `log` says so in a site, and then says it in a line of its own."""
    depth = 0
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
        words = line.split("#")[0].split()
        if words[:1] == ["log"] and depth > 0:
            yield Finding(
                f"{path.name}:{number}", "the proxy writes an access log: addresses with times. Leave log out"
            )
        depth += words.count("{") - words.count("}")
