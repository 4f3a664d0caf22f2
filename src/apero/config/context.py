"""What every page knows about itself."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

from apero.lib.languages import direction, own_name, page_language


def site(request: HttpRequest) -> dict[str, Any]:
    """The page's language and direction, the interface's, and where this page is in the other languages."""
    page = page_language.get()
    spoken = (
        page
        if page in settings.INTERFACE_LANGUAGES or page in settings.PSEUDO_LANGUAGES
        else settings.LANGUAGE_CODE
    )
    return {
        "page_language": page,
        "page_direction": "rtl" if page == "ar-XB" else direction(page),
        "interface_language": spoken,
        "interface_direction": "rtl" if spoken == "ar-XB" else direction(spoken),
        "interface_is_draft": settings.INTERFACE_LANGUAGES.get(spoken) == "draft",
        "interface_languages": [(tag, own_name(tag)) for tag in settings.INTERFACE_LANGUAGES],
        "path_in_language": request.path_info.removeprefix("/"),
        "django_language": translation.get_language(),
        "production": settings.PRODUCTION,
        "site_url": settings.SITE_URL,
    }
