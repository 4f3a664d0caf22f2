"""What a page reads from the query of its address."""

from django.http import HttpRequest


def page_number(request: HttpRequest, name: str) -> int:
    """Which page of a list is asked for; the first for what is no number."""
    asked = request.GET.get(name, "")
    return int(asked) if asked.isdecimal() and len(asked) < 6 else 1


def without(request: HttpRequest, *names: str) -> str:
    """The query of the address, less these parameters."""
    query = request.GET.copy()
    for name in names:
        query.pop(name, None)
    return query.urlencode()
