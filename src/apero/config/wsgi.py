"""The application that granian serves. Background work runs in a thread of the same process unless told otherwise."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "apero.config.settings")
application = get_wsgi_application()
