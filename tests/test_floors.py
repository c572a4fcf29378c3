"""The floors of the house: a room imports only from floors below its own, and never in a circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("align", "archive", "korean", "normalize", "publish", "scrapers")

# The floor of a file is that of the longest path here that it begins with.
FLOORS = {
    "archive/model.py": 1,
    "archive/bitext.py": 1,
    "korean": 1,
    "normalize": 2,
    "align": 2,
    "scrapers": 2,
    "archive": 2,
    "normalize/ingest.py": 3,
    "normalize/consistency.py": 3,
    "normalize/translations.py": 3,
    "normalize/comparison.py": 3,
    "normalize/meaning.py": 3,
    "normalize/pairs.py": 3,
    "normalize/cli.py": 4,
    "normalize/commands": 4,
    "publish": 4,
}


def files() -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((ROOT / room).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def floor(name: str) -> int:
    return FLOORS[max((key for key in FLOORS if name.startswith(key)), key=len)]


def imported(path: Path) -> set[str]:
    """The project's files that a file imports, as paths from the root."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            modules = [f"{node.module}.{alias.name}" for alias in node.names] + [node.module]
        elif isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        else:
            continue
        for module in modules:
            if module.partition(".")[0] in ROOMS:
                base = ROOT / module.replace(".", "/")
                for candidate in (base.with_suffix(".py"), base / "__init__.py"):
                    if candidate.exists():
                        found.add(name_of(candidate))
    return found - {name_of(path)}


@pytest.mark.parametrize("path", list(files()), ids=name_of)
def test_a_file_imports_only_from_floors_below_or_from_its_own_room(path: Path) -> None:
    name = name_of(path)
    wrong = [
        other
        for other in imported(path)
        if floor(other) > floor(name)
        or (floor(other) == floor(name) == 2 and other.split("/")[0] != name.split("/")[0])
    ]
    assert wrong == []


def test_there_are_no_circles() -> None:
    graph = {name_of(path): imported(path) for path in files()}
    while ends := [name for name, others in graph.items() if not others & graph.keys()]:
        for name in ends:
            del graph[name]
    # A package's __init__ that hands on names is no circle with the files it hands on.
    assert graph == {}


def test_rooms_without_a_face_know_nothing_of_the_faces() -> None:
    for path in files():
        if path.relative_to(ROOT).parts[0] in ("align", "archive", "korean", "scrapers"):
            assert not any(o.startswith(("normalize/", "publish/")) for o in imported(path)), path
