"""All settings, from the environment (docs/reference/settings.md). With nothing set, a development site."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF

from apero.config import env
from apero.config.keys import key_from

ENVIRONMENT = env.text("APERO_ENV", "development")
if ENVIRONMENT not in ("development", "production"):
    raise env.BadSetting(f"APERO_ENV should be development or production, but is {ENVIRONMENT!r}.")
PRODUCTION = ENVIRONMENT == "production"
DATA = Path(env.text("APERO_DATA", ".apero")).resolve()
"""The folder for all that Apero writes."""
if not PRODUCTION:
    DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
SETTING_UP = env.flag("APERO_SETTING_UP", default=False)
"""Set by `apero setup` for itself: keys may be made."""

SECRET_KEY = env.secret("APERO_SECRET_KEY") or key_from(
    DATA, "secret-key", may_make=not PRODUCTION or SETTING_UP
)
CODE_KEY = (
    env.secret("APERO_CODE_KEY") or key_from(DATA, "code-key", may_make=not PRODUCTION or SETTING_UP)
).encode()
"""Keys the tokens of participants' codes. If it is lost, no code opens anything any more."""
DEBUG = False

PORT = env.number("APERO_PORT", 8000)
SITE_URL = env.text("APERO_URL", f"http://127.0.0.1:{PORT}").rstrip("/")
ALLOWED_HOSTS = [
    urlsplit(SITE_URL).hostname or "",
    *env.listed("APERO_HOSTS", "" if PRODUCTION else "127.0.0.1,localhost,[::1],testserver"),
]
SECURITY_CONTACT = env.text("APERO_SECURITY_CONTACT")
CITIES = env.text("APERO_CITIES", "all")
"""Which cities of the gazetteer go into the database: all, or a minimum population."""

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "apero.ui",
    "apero.audit",
    "apero.participation",
    "apero.work",
    "apero.notices",
    "apero.releases",
    "apero.places",
    "apero.people",
    "allauth",  # after people, whose templates stand for allauth's
    "allauth.account",
    "allauth.mfa",
    "apero.translation",
    "apero.policy",
    "apero.conversations",
    "apero.interpretation",
    "apero.hosting",
    "apero.survey",
    "apero.registration",
    "apero.disclosure",
    "apero.listening",
    "apero.incidents",
    "apero.synthesis",
    "apero.commitments",
    "apero.hiding",
    "apero.publishing",
    "apero.desk",
    "apero.config.site.SiteConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "apero.config.middleware.CompressReading",
    "django.middleware.http.ConditionalGetMiddleware",
    "apero.config.middleware.CareHeaders",
    "csp.middleware.CSPMiddleware",
    "apero.config.middleware.LanguageFromAddress",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "apero.config.middleware.PagesForRefusals",
]

ROOT_URLCONF = "apero.config.urls"
WSGI_APPLICATION = "apero.config.wsgi.application"
REACTIONS = "apero.config.reactions.REACTIONS"
"""What follows from an event, in one file, named as ROOT_URLCONF names the addresses."""
UNORDERED_TABLES = frozenset(
    {
        "registration_seat",
        "registration_voice",
        "registration_invitation",
        "interpretation_request",
        "listening_question",
        "listening_second",
        "incidents_incident",
        "synthesis_checkmark",
        "synthesis_missingpoint",
        "commitments_outcomemark",
        "hiding_takenback",
        "participation_usedform",
        "survey_sealedanswer",
        "survey_usedvalue",
        "survey_surveycode",
        "survey_answer",
        "survey_openanswer",
    }
)
"""What people without an account write. SQLite keeps no order of arrival in these tables (lib/sqlite/base.py)."""
CODE_OPENS = [
    "apero.registration.views.seat.opened_seat",
    "apero.registration.views.voice.opened_voice",
    "apero.registration.views.invited.opened_invitation",
    "apero.registration.views.interpretation.opened_request",
    "apero.listening.views.asking.opened_question",
    "apero.incidents.views.reporting.opened_report",
]
"""What a participant's code may open, asked in this order (participation/views.py)."""
CODE_LEAVES = [
    "apero.listening.actions.take_seconds_back",
    "apero.synthesis.actions.take_marks_back",
    "apero.commitments.actions.take_outcomes_back",
]
"""What goes with a place that is withdrawn by its code, in apps above it (participation/actions.py)."""
JOBS = "apero.config.jobs.JOBS"
"""What is done at fixed times, in one file."""

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "apero.config.context.site",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "apero.ui.templatetags.ui",
                "apero.ui.templatetags.lean",
            ],
        },
    }
]

DATABASE_URL = env.secret("DATABASE_URL")
SQLITE: dict[str, Any] = {
    "ENGINE": "apero.lib.sqlite",
    "NAME": str(DATA / "apero.sqlite3"),
    "CONN_MAX_AGE": None,
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            "PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON; PRAGMA journal_size_limit=8388608;"
        ),
    },
    "TEST": {"NAME": ":memory:"},
}
DATABASES = {
    "default": dj_database_url.parse(DATABASE_URL, conn_max_age=None, conn_health_checks=True)
    if DATABASE_URL
    else SQLITE
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "ENQUEUE_ON_COMMIT": False}}
WORK_EMBEDDED = env.flag("APERO_WORK_EMBEDDED", default=True)
"""Whether the serving process also does the background work; no: run `apero work` beside it."""
LINK_MINUTES = env.number("APERO_LINK_MINUTES", 60, at_least=1)
"""How long before its start a session's meeting link shows to who has a seat (R24)."""
AUDIT_MONTHS = env.number("APERO_AUDIT_MONTHS", 24)
"""How many whole months the record of what the team did goes back."""
PROXY_CONFIG = env.listed("APERO_PROXY_CONFIG")
"""Files with the configuration of the proxy in front, which the audit reads."""
BACKUP_KEYS = env.listed("APERO_BACKUP_KEY")
"""Public keys (age1…) to which backups are encrypted."""
BACKUP_DAYS = env.number("APERO_BACKUP_DAYS", 30, at_least=1)
"""For how many days a backup is kept at most: what was purged is gone from all of them by then."""

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
PASSWORD_HASHERS = ["apero.people.passwords.TwoAtATime"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:home"
ACCOUNT_ADAPTER = "apero.people.adapter.ClosedDoors"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_RATE_LIMITS = {
    "login_failed": "10/m/key,30/h/key",  # by account; what allauth would count by the reader's address is off
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
    **dict.fromkeys(
        ("login", "signup", "reset_password", "reset_password_from_key", "request_login_code", "verify_phone")
    ),
}
ACCOUNT_LOGOUT_REDIRECT_URL = "publishing:home"
ACCOUNT_FORMS = {
    "login": "apero.people.forms.SignIn",
    "reauthenticate": "apero.people.forms.SignInAgain",
    "change_password": "apero.people.forms.ChangePassword",
}
ACCOUNT_CHANGE_EMAIL = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Apero"
MFA_ADAPTER = "apero.people.adapter.SealedSecrets"
MFA_RATE_LIMITS = False
MFA_FORMS = {
    "authenticate": "apero.people.forms.SecondFactor",
    "reauthenticate": "apero.people.forms.SecondFactorAgain",
    "activate_totp": "apero.people.forms.SetUpAuthenticator",
}
CACHES = {
    "default": {  # counts tries at sign-in, in this process; nothing else is cached
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
FORM_BURST = env.number("APERO_FORM_BURST", 30, at_least=1)
"""How often a participants' form may be sent at once before it is slowed."""
FORM_RATE = env.number("APERO_FORM_RATE", 3, at_least=1)
"""How often a second after that."""
SMTP_HOST = env.text("APERO_SMTP_HOST")
"""The mail server that takes reminders; without one nobody is asked for an address."""
SMTP_SECURITY = env.one_of("APERO_SMTP_SECURITY", "starttls", "tls", "none")
SMTP_PORT = env.number("APERO_SMTP_PORT", {"starttls": 587, "tls": 465, "none": 25}[SMTP_SECURITY])
SMTP_USER = env.text("APERO_SMTP_USER")
SMTP_PASSWORD = env.secret("APERO_SMTP_PASSWORD")
SMTP_TRUST = env.text("APERO_SMTP_TRUST")
"""A file with the certificates to trust in place of the system's."""
MAIL_FROM = env.text("APERO_MAIL_FROM")
MAIL_BOUNCES = env.text("APERO_MAIL_BOUNCES")
"""Where the mail server may send what cannot be delivered; empty: nowhere."""
if SMTP_HOST and not MAIL_FROM:
    raise env.BadSetting("APERO_MAIL_FROM should be the address that reminders come from, but is empty.")
SESSION_COOKIE_AGE = 60 * 60 * 10
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE_URL.startswith("https:")
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_AGE = None  # ends with the browser, as the session does
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "apero-desk", "apero-desk-form"
CSRF_TRUSTED_ORIGINS = [SITE_URL]
CSRF_FAILURE_VIEW = "apero.publishing.views.errors.stale_form"

SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if SITE_URL.startswith("https:") else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SITE_URL.startswith("https:")
SECURE_SSL_REDIRECT = False  # the proxy in front does it; a redirect here would read forwarded headers
SILENCED_SYSTEM_CHECKS = ["security.W008"]  # the same
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "script-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

LANGUAGE_CODE = "en"
LOCALE_PATHS = [Path(__file__).resolve().parent.parent / "locale"]
TRANSLATED = {"en": "complete", "ar": "draft"}
INTERFACE_LANGUAGES = {
    tag: state
    for tag, state in TRANSLATED.items()
    if tag == LANGUAGE_CODE or (LOCALE_PATHS[0] / tag / "LC_MESSAGES" / "django.mo").is_file()
}
"""Languages that the interface speaks; a draft was checked by no native speaker and says so.

One whose catalogue was not compiled (script/setup does it) would be English under another name: it is not offered.
"""
PSEUDO_LANGUAGES = ("en-XA", "ar-XB")
"""Accented and longer; mirrored. For tests only: no page links to them."""
LANGUAGES = [("en", "English"), ("ar", "العربية")]
USE_I18N = USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.text("APERO_STATIC", str(DATA / "static"))).resolve()
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 31_536_000
WHITENOISE_ALLOW_ALL_ORIGINS = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "()": "apero.config.logs.WithoutWords" if PRODUCTION else "logging.Formatter",
            "format": "{levelname} {name} {message}",
            "style": "{",
        }
    },
    "filters": {"no_request": {"()": "apero.config.logs.WithoutRequest"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["no_request"]},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
        "django.security": {"level": "ERROR"},
        "django.request": {"level": "ERROR"},
        "apero": {"level": env.text("APERO_LOG_LEVEL", "INFO")},
    },
}
