"""What two people destroy lies in no file of the database any more, once the night has tidied up (SQLite)."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SITE = """
import django; django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
from apero.hiding import actions, queries
from apero.lib.sqlite import upkeep
from tests import make
from tests.hiding import test_places as places
make.team()
world = places.built(Client(), "statement")
hiding = places.taken_off(world, "statement")
print("planted", flush=True); input()
places.agreed(hiding, world)
upkeep.rewrite(); upkeep.empty_log()
print("destroyed", flush=True); input()
"""


def files_with(folder: Path, *words: str) -> list[str]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path.name for path in found if any(word.encode() in path.read_bytes() for word in words)]


def test_r86_what_was_destroyed_is_in_no_file(tmp_path: Path) -> None:
    kept = {k: v for k, v in os.environ.items() if "DATABASE_URL" not in k}
    env = kept | {
        "APERO_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "apero.config.settings",
        "PYTHONPATH": str(ROOT),
    }
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", SITE],
        env=env,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as site:
        assert site.stdin is not None
        assert site.stdout is not None
        assert site.stdout.readline() == "planted\n"
        assert files_with(tmp_path, "marzipan", "nougat"), "the canary was nowhere: this would find nothing"
        site.stdin.write("\n")
        site.stdin.flush()
        assert site.stdout.readline() == "destroyed\n"
        assert files_with(tmp_path, "marzipan", "nougat") == []
        site.communicate("\n")
    assert site.returncode == 0
