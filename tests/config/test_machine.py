"""Addresses for machines."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client


def test_health_says_ok_after_reading_the_database(
    db: None, client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(1):
        answer = client.get("/health")
    assert (answer.status_code, answer.text, answer["Cache-Control"]) == (200, "ok\n", "no-store")
    assert not answer.cookies


@pytest.mark.django_db(transaction=True)
def test_health_is_503_when_the_database_does_not_answer(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE conversations_programme RENAME TO gone")
    try:
        assert client.get("/health").status_code == 503
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE gone RENAME TO conversations_programme")


def test_robots_may_read_what_is_public(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text.splitlines() == [
        "User-agent: *",
        "Disallow: /*/desk/",
        "Disallow: /*/account/",
        "Disallow: /*/code",
    ]


def test_security_txt_is_missing_when_nobody_is_named(client: Client, settings: Any) -> None:
    settings.SECURITY_CONTACT = ""
    assert client.get("/.well-known/security.txt").status_code == 404


@pytest.mark.parametrize(
    ("contact", "line"),
    [
        ("security@example.org", "mailto:security@example.org"),
        ("mailto:security@example.org", "mailto:security@example.org"),
        ("https://example.org/report", "https://example.org/report"),
    ],
)
def test_security_txt_says_where_to_report_and_until_when(
    client: Client, settings: Any, contact: str, line: str
) -> None:
    settings.SECURITY_CONTACT, settings.SITE_URL = contact, "https://apero.example"
    text = client.get("/.well-known/security.txt").text
    fields = dict(row.split(": ", 1) for row in text.splitlines())
    assert set(fields) == {"Contact", "Expires", "Preferred-Languages", "Canonical"}
    assert fields["Contact"] == line
    assert fields["Canonical"] == "https://apero.example/.well-known/security.txt"
    expires = datetime.fromisoformat(fields["Expires"])
    assert timedelta(days=150) < expires - datetime.now(UTC) < timedelta(days=365)


@pytest.mark.parametrize("path", ["/health", "/robots.txt", "/.well-known/security.txt"])
def test_a_machine_only_reads(db: None, client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
