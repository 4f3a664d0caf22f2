"""Says what in a text could tell who somebody is. It finds; two people decide."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from apero.disclosure.wording import WHY
from apero.guard.check import check
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.languages import TAGS

BAD_INPUT = 2
NOT_COMPARED = "No site is here: the text is not compared with pseudonyms, names of hosts and raw notes."
NO_REGION = "The site has no region {!r}. Its words are taken as they are: the places in it are not known."
UNREADABLE = "The tables of the site cannot be read: the text is not compared with pseudonyms, names of hosts and raw notes."


class Command(BaseCommand):
    help = (
        "Print what in a text could tell who somebody is, as a JSON list of kind, start, end, text and why. "
        "Positions are in code points. An empty list means no known flags, not that the text is safe."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        arguments(parser)

    def handle(self, *args: Any, file: str, language: str, region: str, **options: Any) -> None:
        text = read(file)
        tag = tag_of(language)
        known: dict[str, Any] = {"region": named(region)}
        if not apps.ready:
            self.stderr.write(NOT_COMPARED)
        else:
            try:
                known |= dict(_of_site(region.strip()))
                if region.strip() and "region_places" not in known:
                    self.stderr.write(NO_REGION.format(region.strip()))
            except DatabaseError:
                self.stderr.write(UNREADABLE)
        flags = check(text, Context(language=tag, **known))
        plain_ascii = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
        found = [told(flag, text) for flag in flags]
        self.stdout.write(json.dumps(found, ensure_ascii=plain_ascii, indent=1))


def arguments(parser: ArgumentParser) -> None:
    """What the command line takes."""
    parser.add_argument("file", metavar="FILE", help="The text, in UTF-8; - for standard input.")
    parser.add_argument(
        "--language", default="", metavar="TAG", help=f"What it is written in: {', '.join(TAGS)}."
    )
    parser.add_argument(
        "--region",
        default="",
        help="The region that may be named: its address on the site, or its name in words. Of one that the site does not have, "
        "the words are taken as they are, and a line on standard error says so.",
    )


def read(file: str) -> str:
    """The text as it is: no line ending is changed."""
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CommandError(
            f"{file!r} is not UTF-8 (byte {error.start + 1}). Save it as UTF-8.", returncode=BAD_INPUT
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no name of a file"
        raise CommandError(f"{file!r} cannot be read: {reason}.", returncode=BAD_INPUT) from error


def tag_of(language: str) -> str:
    """The language that was asked for; "" if none was."""
    tag = language.strip().replace("_", "-").partition("-")[0].lower()
    if tag and tag not in TAGS:
        raise CommandError(
            f"The guard does not know the language {language!r}. It knows {', '.join(TAGS)}.",
            returncode=BAD_INPUT,
        )
    return tag


def told(flag: Flag, text: str) -> dict[str, str | int]:
    """A flag for a program, with the reason in English."""
    return {
        "kind": flag.kind,
        "start": flag.start,
        "end": flag.end,
        "text": text[flag.start : flag.end],
        "why": str(WHY.get(flag.why) or WHY[flag.kind]),
    }


def named(region: str) -> tuple[str, ...]:
    """The words for a region that may be said; an address reads as words."""
    return tuple(dict.fromkeys(filter(None, (region.strip(), region.strip().replace("-", " ")))))


def _of_site(region: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    from apero.conversations.models import SessionHost  # noqa: PLC0415  # without a site there are no tables
    from apero.registration.models import Seat  # noqa: PLC0415
    from apero.synthesis.models import Note  # noqa: PLC0415

    yield "registrants", tuple(Seat.objects.order_by().values_list("pseudonym", flat=True).distinct())
    yield "hosts", tuple(SessionHost.objects.order_by().values_list("shown_name", flat=True).distinct())
    yield "notes", tuple(Note.objects.order_by().exclude(typed="").values_list("typed", flat=True))
    if region:
        yield from _of_region(region)


def _of_region(region: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names of a region in all languages, and the cities that it is drawn of."""
    from apero.policy.models import Region  # noqa: PLC0415
    from apero.translation.models import Segment, Translation  # noqa: PLC0415

    named = Segment.objects.filter(part="name", text__iexact=region).values("source")
    found = Region.objects.filter(address=region) | Region.objects.filter(text__in=named)
    sources = found.order_by().values("text")
    names = [
        *Segment.objects.filter(source__in=sources, part="name").values_list("text", flat=True),
        *Translation.objects.filter(segment__source__in=sources, segment__part="name").values_list(
            "text", flat=True
        ),
    ]
    if names:
        yield "region", tuple(dict.fromkeys([region, *names]))
        cities = found.order_by("-cities__population").values_list("cities__name", flat=True)[:300]
        yield "region_places", tuple(dict.fromkeys(filter(None, cities)))
