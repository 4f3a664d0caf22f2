"""Tasks for tests. What they did stands in `RAN`."""

from django_tasks import task

RAN: list[str] = []


@task()
def note(word: str) -> None:
    RAN.append(word)


@task()
def break_down(word: str) -> None:
    raise ValueError(f"the word was {word}")
