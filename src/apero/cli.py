"""The command `apero`: thin over Django's commands.

In `serve` and `try` the process that watches holds no Django: it costs memory for nothing.
"""

import os
import subprocess
import sys

from apero.config import env, keys, serve

PRODUCTION_REFUSES = ("try", "demo")
COMMANDS = {
    "try": "A site with sample data on this machine: setup, demo and serve in one.",
    "setup": "Make a site or bring it up to date: keys, tables, cities, files, first administrator.",
    "serve": "Serve the site. Background work is done beside it unless APERO_WORK_EMBEDDED=no.",
    "work": "Do the background work in a process of its own.",
    "migrate": "Bring the tables up to date.",
    "demo": "Load the sample data (--reset: anew; --sign-ins: links to sign in with; --begin: an hour to host).",
    "sign-in-link": "Let somebody choose a new password when nobody is left who can (EMAIL).",
    "import-sessions": "Read a table of sessions into a series (CSV).",
    "load-cities": "Load the cities and their time zones.",
    "try-mail": "Send one letter, to see whether the mail server takes it.",
    "backup": "Write a sealed backup while the site serves (DIR; --new-key makes the keys).",
    "restore": "Read a backup whole and put it in place (FILE --key KEYFILE; --check only reads).",
    "guard": "Print what in a text could tell who somebody is (FILE, or - for standard input).",
    "wiki": "Translation units of a wiki page (units, mark, render, percent).",
    "privacy-audit": "Look into the database for what must not be there.",
}
HINT = (
    "Try this: open a session, register without an account, and keep the code that you are shown.\n"
    "To host an hour: `.venv/bin/apero demo --begin west-africa` lets that session begin now."
)


def usage() -> str:
    """What people need; the rest are Django's commands."""
    lines = [f"  {name:16} {sentence}" for name, sentence in COMMANDS.items()]
    return "\n".join(
        [
            "apero COMMAND [--help]",
            "",
            *lines,
            "",
            "Settings come from the environment: docs/reference/settings.md.",
        ]
    )


def django(*words: str) -> None:
    """One of Django's commands, in this process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "apero.config.settings")
    from django.core.management import execute_from_command_line  # noqa: PLC0415

    execute_from_command_line(["apero", *words])


def try_it() -> None:
    """A site with sample data. What comes before serving runs in its own process: the server stays small."""
    where = serve.free_place()
    os.environ.update(APERO_BIND=where.host, APERO_PORT=str(where.port), _APERO_HINT=HINT)
    os.environ.setdefault("APERO_URL", where.address)
    if subprocess.call([sys.executable, "-m", "apero", "setup", "--sample"]):
        sys.exit(1)
    serve.serve()


def guard_without_site(*words: str) -> None:
    """The guard needs no site: without one it reads no settings and makes no keys."""
    from django.conf import settings  # noqa: PLC0415

    settings.configure(USE_I18N=False)
    from apero.config.management.commands.guard import Command  # noqa: PLC0415

    Command().run_from_argv(["apero", "guard", *words])


def run(words: list[str]) -> None:
    """Do what the words of a command line ask for."""
    command = words[0].replace("-", "_") if words and not words[0].startswith("-") else ""
    if command in PRODUCTION_REFUSES and env.text("APERO_ENV") == "production":
        sys.exit(f"A production site has no sample data: `apero {words[0]}` is refused.")
    if not command or words == ["help"]:
        sys.stdout.write(usage() + "\n")
    elif words[1:] == [] and command in ("serve", "try"):
        {"serve": serve.serve, "try": try_it}[command]()
    elif command == "wiki":
        from apero.wikitext.command import main as wiki  # noqa: PLC0415

        sys.exit(wiki(words[1:]))
    elif command == "guard" and not keys.is_site():
        guard_without_site(*words[1:])
    else:
        if command in ("setup", "restore"):
            os.environ["APERO_SETTING_UP"] = "yes"
        django(command, *words[1:])


def main() -> None:
    """What is written is for its owner only, whatever folder it is written to."""
    os.umask(0o077)
    try:
        run(sys.argv[1:])
    except (env.BadSetting, keys.KeyMissing) as error:
        sys.exit(str(error))
