"""Small files with one promise each, and functions that fit on a screen."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

SOURCE = Path(__file__).parents[2] / "src" / "apero"
MODULES = [path for path in sorted(SOURCE.rglob("*.py")) if "migrations" not in path.parts]


def lengths() -> Iterator[int]:
    """Lines of each function, its docstring and decorators left out."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
                yield (body[-1].end_lineno or 0) - body[0].lineno + 2


def test_no_module_is_longer_than_400_lines() -> None:
    long = {str(p.relative_to(SOURCE)): n for p in MODULES if (n := p.read_text().count("\n")) > 400}
    assert long == {}


def test_functions_are_short() -> None:
    found = list(lengths())
    assert median(found) <= 8
    assert quantiles(found, n=10)[-1] <= 25
