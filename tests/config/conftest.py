"""What the tests of backups share: a site of its own, and a key that opens its backups."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from apero.config.backups.archive import (
    new_key,
)
from tests.config.sites import CANARY, Site, database_url


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    data = tmp_path_factory.mktemp("site")
    with database_url(data) as url:
        site = Site(data, url)
        code, said = site.run("migrate", "-v", "0")
        assert code == 0, said
        site.ask(
            f"INSERT INTO audit_closedmonth (month, closing_hash, entries) VALUES ('2020-01', '{CANARY}', 1)"
        )
        yield site


@pytest.fixture
def key(tmp_path: Path) -> tuple[Path, str]:
    secret, public = new_key()
    path = tmp_path / "key"
    path.write_text(f"# kept elsewhere\n{secret}\n")
    return path, public
