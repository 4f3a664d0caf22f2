"""Pages for what went wrong, in the reader's language. Each says what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from apero.hiding.queries import Mark


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404: nothing here, or nothing that this reader may see. The two look the same."""
    return render(request, "publishing/errors/not_found.html", status=404)


def gone(request: HttpRequest, mark: Mark) -> HttpResponse:
    """410: it stood here, and was taken off for now or for good; the page says which (R15)."""
    return render(request, "publishing/errors/gone.html", {"mark": mark}, status=410)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault."""
    return render(request, "publishing/errors/server_error.html", status=500)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """400: what was sent cannot be read."""
    return render(request, "publishing/errors/bad_request.html", status=400)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403: a desk form that was opened before signing in or out."""
    return render(request, "publishing/errors/stale_form.html", status=403)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404 for a stranger, who need not learn that something is here; 403 for a colleague of another role."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return not_found(request, exception)
    return render(request, "publishing/errors/not_yours.html", status=403)


def no_room(request: HttpRequest) -> HttpResponse:
    """507: the disk is full and the transaction was taken back."""
    return render(request, "publishing/errors/no_room.html", status=507)


def busy(request: HttpRequest) -> HttpResponse:
    """503: somebody else has been writing to the database for too long. The transaction was taken back."""
    answer = render(request, "publishing/errors/busy.html", status=503)
    answer["Retry-After"] = "60"
    return answer
