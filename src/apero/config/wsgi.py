"""The application that granian serves. Background work runs in a thread beside it unless told otherwise."""

import atexit
import os
from collections.abc import Callable, Iterable
from multiprocessing.util import Finalize
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "apero.config.settings")
_answer = get_wsgi_application()

from apero.config import background  # noqa: E402 (it needs the apps)
from apero.config.door import usual_door  # noqa: E402 (the same)

_scheme = settings.SITE_URL.partition(":")[0]
"""From APERO_URL. What a proxy in front says of it could be said by anybody."""
BODY_ROOM: int = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
"""Bytes."""
DOOR = usual_door()
"""Where participants' forms wait their turn before they come here."""

if settings.WORK_EMBEDDED:
    _beside = background.start()
    # a worker of granian ends as processes of multiprocessing do, which run no atexit
    atexit.register(_beside.stop)
    Finalize(None, _beside.stop, exitpriority=1)


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Whole answers leave in one piece, with their length, and without the server's name."""

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
        return start_response(status, [*headers, ("Server", "")], exc_info)

    environ["wsgi.url_scheme"] = _scheme
    response = _answer(environ, start)
    if not isinstance(response, HttpResponse):
        return response
    try:
        return [response.content]
    finally:
        response.close()
