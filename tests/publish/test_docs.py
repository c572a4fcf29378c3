"""What the docs tell people to ask is answered."""

from __future__ import annotations

import configparser
import re
from urllib.parse import quote

import pytest

from tests.publish.conftest import ROOT, Site

RECIPES = [
    pytest.param(block, id=f"{page.name}-{number}")
    for page in sorted((ROOT / "docs").glob("*.md"))
    for number, block in enumerate(
        re.findall(r"```sql\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL), 1
    )
]


@pytest.mark.parametrize("sql", RECIPES)
def test_a_recipe_runs_as_it_is_printed(site: Site, sql: str) -> None:
    assert site.rows(f"/archive.json?_shape=array&sql={quote(sql)}&q={quote('축제')}") is not None


def test_the_tour_of_the_readme_asks_what_is_there(site: Site) -> None:
    (path,) = re.findall(
        r"curl 'http://127\.0\.0\.1:8001(/archive\.json[^']*)'",
        (ROOT / "README.md").read_text(encoding="utf-8"),
    )
    assert {row["check_id"] for row in site.rows(path)} == {"number/magnitude", "text/hangul-left"}


def test_every_dependency_says_why_it_is_there() -> None:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg")
    named = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    for line in setup["options"]["install_requires"].split():
        assert f"[{re.split('[<>=]', line)[0]}]" in named, line


def test_every_page_that_is_linked_is_there() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name} -> {link}"
