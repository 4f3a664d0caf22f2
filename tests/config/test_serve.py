"""The server as a process: it starts, answers, says no in words, stops in time, and stays small."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from apero.config import serve

APERO = [sys.executable, "-m", "apero"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(data: Path, **more: str) -> dict[str, str]:
    """What a process of its own sees: nothing of this test's settings but the folder of the code."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("APERO_", "DJANGO_", "DATABASE_"))}
    path = os.pathsep.join(filter(None, [str(Path(serve.__file__).parents[2]), kept.get("PYTHONPATH", "")]))
    return kept | {"APERO_DATA": str(data), "PYTHONPATH": path} | more


def apero(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*APERO, *words], env=settings, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that is ready to be served."""
    folder = tmp_path_factory.mktemp("site")
    for words in (("migrate", "-v0"), ("collectstatic", "-v0", "--no-input")):
        done = apero(*words, **environment(folder))
        assert done.returncode == 0, done.stderr
    return folder


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str


class Server:
    """A running server."""

    def __init__(self, data: Path, **settings: str) -> None:
        self.port = free_port()
        self.process = subprocess.Popen(
            [*APERO, "serve"],
            env=environment(data, APERO_PORT=str(self.port), **settings),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        assert self.process.stdout
        self.greeting = self.process.stdout.readline()
        until = time.monotonic() + 20
        while time.monotonic() < until:  # the greeting comes a moment before the first answer
            with suppress(ConnectionError):
                self.get("/health")
                return
            time.sleep(0.02)
        raise AssertionError(f"It does not answer: {self.greeting}")

    def connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)

    def get(self, path: str, **headers: str) -> "Answer":
        return self.ask("GET", path, headers=headers)

    def ask(self, method: str, path: str, body: str = "", headers: dict[str, str] | None = None) -> "Answer":
        connection = self.connection()
        try:
            connection.request(method, path, body or None, headers or {})
            with connection.getresponse() as answer:
                return Answer(answer.status, dict(answer.headers.items()), answer.read().decode())
        finally:
            connection.close()

    def worker(self) -> int:
        """The id of the process that answers."""
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return int(listed.split()[0])

    def end(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate()


@pytest.fixture
def server(data: Path) -> Iterator[Server]:
    running = Server(data)
    yield running
    running.end()


def memory(pid: int) -> float:
    """Megabytes that a process holds for itself, shared pages counted in part (PSS)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise AssertionError


def is_gone(pid: int, within: float) -> bool:
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.02)
    return False


def test_it_answers_with_pages_and_files_and_without_its_name(server: Server) -> None:
    assert server.greeting.startswith(f"Apero is at http://127.0.0.1:{server.port}/")
    for path, status in (("/health", 200), ("/en/no-such-page", 404), ("/", 302), ("/robots.txt", 200)):
        answer = server.get(path)
        assert answer.status == status
        assert answer.headers.get("server", "") == ""
        assert int(answer.headers["content-length"]) == len(answer.text.encode())


def test_a_forwarded_header_of_a_stranger_changes_nothing(server: Server) -> None:
    forged = {
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-For": "192.0.2.7",
        "Forwarded": "host=evil.example;proto=https",
        "X-Script-Name": "/evil",
    }
    plain, told = server.get("/en/no-such-page"), server.get("/en/no-such-page", **forged)
    assert plain.text == told.text
    kept = [
        {name: sorted(value.split("; ")) for name, value in answer.headers.items() if name != "date"}
        for answer in (plain, told)
    ]
    assert kept[0] == kept[1]


def test_a_post_of_several_megabytes_gets_a_page(server: Server) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = server.ask("POST", "/en/code", "code=" + "x" * 4_000_000, headers=form)
    assert answer.status == 400
    assert "We could not read that" in answer.text


BEGUN = (
    b"POST /en/code HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: %d\r\n\r\ncode=1"
)


@pytest.mark.parametrize("length", [100, 15_000_000])
def test_people_who_send_slowly_hold_up_nobody(server: Server, length: int) -> None:
    slow = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(4 * serve.THREADS)]
    for connection in slow:
        connection.sendall(BEGUN % length)
    began = time.monotonic()
    assert server.get("/en/code").status == 200
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert server.ask("POST", "/en/code", "code=1", headers=form).status == 422
    assert time.monotonic() - began < 5
    for connection in slow:
        connection.close()


def test_a_form_that_is_sent_by_many_at_once_is_paced_and_none_is_lost(data: Path) -> None:
    server = Server(data, APERO_FORM_BURST="20", APERO_FORM_RATE="60")
    form, statuses = {"Content-Type": "application/x-www-form-urlencoded"}, list[int]()
    try:
        assert server.get("/en/code").status == 200
        senders = [
            threading.Thread(
                target=lambda: statuses.append(server.ask("POST", "/en/code", "code=1", form).status)
            )
            for _ in range(200)
        ]
        began = time.monotonic()
        for sender in senders:
            sender.start()
        pages = [server.get("/en/no-such-page").status for _ in range(5)]
        others = server.ask("POST", "/en/account/sign-in", "", form).status
        for sender in senders:
            sender.join()
        assert time.monotonic() - began > (200 - 20) / 60 - 0.1
    finally:
        server.end()
    assert statuses == [422] * 200
    assert pages == [404] * 5
    assert others == 403


def test_a_form_that_was_cut_off_is_not_read_and_one_without_a_length_is(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.port)) as cut:
        cut.sendall(BEGUN % 100)
        cut.shutdown(socket.SHUT_WR)
        assert b" 422 " not in cut.recv(1000)[:20]
    connection = server.connection()
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/en/code", iter([b"co", b"de=1"]), form, encode_chunked=True)
    with connection.getresponse() as answer:
        assert answer.status == 422
        assert b'value="1"' in answer.read()
    connection.close()


def test_it_stops_within_three_seconds_though_visitors_keep_their_connections_open(server: Server) -> None:
    kept = [server.connection() for _ in range(20)]
    for connection in kept:
        connection.request("GET", "/health")
        with connection.getresponse() as answer:
            answer.read()
    half = socket.create_connection(("127.0.0.1", server.port))
    half.sendall(b"GET /health HTTP/1.1\r\nHost: x")
    worker, began = server.worker(), time.monotonic()
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(timeout=10) == 0
    assert time.monotonic() - began < 3
    assert is_gone(worker, within=0.5)
    half.close()
    for connection in kept:
        connection.close()


def test_when_its_parent_is_killed_the_worker_frees_the_port(server: Server) -> None:
    worker = server.worker()
    server.process.kill()
    assert is_gone(worker, within=5)
    assert serve.is_free(serve.Place("127.0.0.1", server.port))


def test_a_worker_that_dies_is_replaced(server: Server) -> None:
    os.kill(server.worker(), signal.SIGKILL)
    until = time.monotonic() + 15
    while time.monotonic() < until:
        try:
            if server.get("/health").status == 200:
                return
        except (ConnectionError, http.client.HTTPException):
            time.sleep(0.1)
    raise AssertionError("no new worker came")


def test_it_is_small_when_idle_and_its_parent_holds_no_django(server: Server) -> None:
    for _ in range(20):
        server.get("/en/no-such-page")
    parent, worker = memory(server.process.pid), memory(server.worker())
    assert parent + worker <= 120
    assert "django" not in Path(f"/proc/{server.process.pid}/maps").read_text()
    assert parent < 40


def test_a_port_that_is_taken_is_said(data: Path, server: Server) -> None:
    done = apero("serve", **environment(data, APERO_PORT=str(server.port)))
    assert done.returncode == 1
    assert "APERO_PORT" in done.stderr


def test_a_site_that_is_not_set_up_says_what_to_do(tmp_path: Path) -> None:
    done = apero("serve", **environment(tmp_path, APERO_PORT=str(free_port())))
    assert done.returncode == 1
    assert "apero setup" in done.stderr
    assert "Traceback" not in done.stderr


PRODUCTION = {
    "APERO_ENV": "production",
    "APERO_URL": "https://apero.example",
    "APERO_SECURITY_CONTACT": "a@apero.example",
}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"APERO_URL": "http://apero.example"}, "https"),
        ({"APERO_SECURITY_CONTACT": ""}, "APERO_SECURITY_CONTACT"),
        ({"APERO_SECRET_KEY": "short"}, "shorter than 40"),
        ({"APERO_SECRET_KEY": "django-insecure-" + "x" * 40}, "Default or equal"),
        ({"APERO_SECRET_KEY": "k" * 50, "APERO_CODE_KEY": "k" * 50}, "Default or equal"),
        ({"APERO_ENV": "staging"}, "APERO_ENV"),
        ({"APERO_PORT": "many"}, "APERO_PORT"),
        ({"APERO_SECRET_KEY_FILE": "/no/such/file"}, "APERO_SECRET_KEY_FILE"),
        ({"APERO_WORK_EMBEDDED": "perhaps"}, "APERO_WORK_EMBEDDED"),
        ({"APERO_SMTP_HOST": "localhost"}, "APERO_MAIL_FROM"),
        ({"APERO_SMTP_HOST": "localhost", "APERO_MAIL_FROM": "nobody"}, "APERO_MAIL_FROM"),
        ({"APERO_SMTP_SECURITY": "ssl"}, "starttls, tls or none"),
    ],
)
def test_production_refuses_to_start_and_says_why(data: Path, changed: dict[str, str], reason: str) -> None:
    done = apero("serve", **environment(data, **({"APERO_PORT": str(free_port())} | PRODUCTION | changed)))
    assert done.returncode == 1
    assert reason in done.stderr
    assert "Traceback" not in done.stderr


def test_production_makes_no_key_by_itself(tmp_path: Path) -> None:
    done = apero("check", **environment(tmp_path, **PRODUCTION))
    assert done.returncode == 1
    assert "apero setup" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["demo", "try"])
def test_production_refuses_sample_data(data: Path, command: str) -> None:
    done = apero(command, **environment(data, **PRODUCTION))
    assert done.returncode == 1
    assert "sample data" in done.stderr


def test_production_refuses_a_database_with_sample_sign_ins(data: Path) -> None:
    site, teams = environment(data), "from apero.people.models import Team; Team.objects."
    made = "create(name='s', organisation='s', contact_address='s@s.example', is_sample=True)"
    assert apero("shell", "-v0", "-c", teams + made, **site).returncode == 0
    try:
        done = apero("serve", **(site | {"APERO_PORT": str(free_port())} | PRODUCTION))
        assert done.returncode == 1
        assert "sample" in done.stderr
    finally:
        apero("shell", "-v0", "-c", f"{teams}all().delete()", **site)


def test_production_serves_when_all_is_in_place(data: Path) -> None:
    running = Server(data, **PRODUCTION)
    try:
        answer = running.get("/en/no-such-page", Host="apero.example")
        assert answer.status == 404
        assert "max-age" in answer.headers["strict-transport-security"]
    finally:
        running.end()


def test_keys_and_data_are_for_their_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    assert apero("check", **environment(folder)).returncode == 0
    assert oct(folder.stat().st_mode)[-3:] == "700"
    assert {path.name: oct(path.stat().st_mode)[-3:] for path in folder.iterdir()} == {
        "secret-key": "600",
        "code-key": "600",
    }


def test_in_a_folder_that_others_may_open_the_database_is_for_its_owner_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert apero("migrate", "-v0", **environment(tmp_path)).returncode == 0
    assert oct((tmp_path / "apero.sqlite3").stat().st_mode)[-3:] == "600"
