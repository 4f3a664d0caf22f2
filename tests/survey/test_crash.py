"""SIGKILL during 64 submissions at once, ten times: no acknowledged answer is lost, none doubled, no code burnt."""

import http.client
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from apero.audit.actions import SYSTEM
from apero.survey import rules
from apero.survey.actions import batches, closing
from apero.survey.actions.releasing import release_results
from apero.survey.batch_keys import FOLDER
from apero.survey.models import Answer, Batch, OpenAnswer, Survey
from tests.served import Site, served
from tests.survey import build
from tests.survey.test_attacks import answered

WRITERS, ROUNDS = 64, 10
PAGE = "/en/programmes/s/surveys/safety"
FILL = f"""
import django; django.setup()
from datetime import timedelta
from django.utils import timezone
from tests import make
from tests.survey import build
from apero.survey.actions import make_codes
today = timezone.now().date()
owner = make.programme(address="s", starts_on=today, ends_on=today + timedelta(days=30))
survey = build.opened(programme=owner, uses_codes=True)
for _sheet in range({ROUNDS}):
    made = make_codes(survey=survey, number={WRITERS}, by=make.actor(), now=timezone.now())
    print("\\n".join(code.digits() for code in made.codes))
"""
LIST = """
import django; django.setup()
from apero.survey.actions.batches import put_away
from apero.survey.models import Answer, OpenAnswer, Survey, SurveyCode
put_away(Survey.objects.get(), is_last=True)
print(Answer.objects.count(), SurveyCode.objects.count(), *sorted(OpenAnswer.objects.values_list("text", flat=True)))
"""
Form = dict[str, list[str] | str]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with served(tmp_path, FILL) as made:
        yield made


def sent(site: Site, forms: Sequence[Form], *, kills_at: int = 0) -> set[str]:
    """Send all forms from as many threads, and say which were acknowledged; the server dies when `kills_at` of them were."""
    kept: set[str] = set()

    def send(form: Form) -> None:
        with suppress(OSError, http.client.HTTPException):
            status, page = site.post(PAGE, form)
            if status == 200 and "Your answers are kept" in page:
                kept.add(str(form["q3"]))

    threads = [threading.Thread(target=send, args=[form]) for form in forms]
    for thread in threads:
        thread.start()
    if kills_at:
        while len(kept) < kills_at:
            time.sleep(0.0005)
        site.stop(signal.SIGKILL)
    for thread in threads:
        thread.join()
    return kept


def test_r35_sigkill_during_64_submissions_loses_doubles_and_burns_nothing(site: Site) -> None:
    codes = site.filled.split("\n")
    everybody, killed = [], 0
    for number in range(ROUNDS):
        forms: list[Form] = [
            build.hidden(site.get(PAGE))
            | {"go": "send", "q1": "o1", "q3": f"word-{number}-{one}", "code": codes[WRITERS * number + one]}
            for one in range(WRITERS)
        ]
        names = {str(form["q3"]) for form in forms}
        kept = sent(site, forms, kills_at=4 + 5 * number)
        killed += len(kept) < WRITERS
        site.start()
        again = sent(site, forms)  # nobody knows what was kept: all send the same page again
        assert again == names
        everybody += sorted(names)
    assert killed == ROUNDS, "the server died too late to prove anything"
    assert site.run("-c", LIST).split() == [str(len(everybody)), "0", *sorted(everybody)]


class Killed(BaseException):
    """As a process ends that is killed: nothing after it is done."""


@pytest.mark.django_db
@pytest.mark.parametrize("is_after", [False, True])
@pytest.mark.parametrize(
    "step", ["put_away", "_plant", "_dig_up", "_mix", "_keep_receipt", "_move_some", "_renew", "destroy_key"]
)
def test_r35_a_closing_that_is_killed_at_any_step_is_ended_by_the_next_run(
    step: str, *, is_after: bool, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.DATA = tmp_path
    survey = build.opened()
    answered(survey, 12)
    later = rules.ends_at(survey) + timedelta(minutes=1)
    module = batches if step in ("_move_some", "_renew", "destroy_key") else closing
    real = getattr(module, step)

    def killed(*args: Any, **facts: Any) -> None:
        if is_after:
            real(*args, **facts)
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(module, step, killed)
        with pytest.raises(Killed):
            closing.close_due(now=later)
    closing.close_due(now=later)
    batches.sweep_keys(now=timezone.now() + timedelta(hours=3))
    survey.refresh_from_db()
    assert (survey.state, survey.searched["on"]) == ("closed", later.date().isoformat())
    assert Answer.objects.count() == OpenAnswer.objects.exclude(question=closing.PLANTED).count() == 12
    assert not OpenAnswer.objects.filter(question=closing.PLANTED).exists()
    assert not Batch.objects.exists()
    assert not list((tmp_path / FOLDER).iterdir())


@pytest.mark.django_db
def test_r35_a_closing_that_was_killed_is_ended_although_results_were_published_meanwhile(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.DATA = tmp_path
    survey = build.opened()
    answered(survey, 12)
    later = rules.ends_at(survey) + timedelta(minutes=1)

    def killed(_survey: Survey) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(closing, "_mix", killed)
        with pytest.raises(Killed):
            closing.close_due(now=later)
    before = set(Answer.objects.values_list("pk", flat=True))
    release_results(version=survey.versions.get(), by=SYSTEM, now=later)
    closing.close_due(now=later)
    survey.refresh_from_db()
    assert (survey.state, bool(survey.searched)) == ("analysed", True)
    assert not before & set(Answer.objects.values_list("pk", flat=True)), "they are mixed"
