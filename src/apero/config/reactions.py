"""What follows from what happened: the whole list, on one page.

An event is recorded by a staff act; each task below is put into the queue in the same transaction.
"""

from collections.abc import Mapping
from typing import Any

from apero.lib.events import Event

REACTIONS: Mapping[type[Event], tuple[Any, ...]] = {}
