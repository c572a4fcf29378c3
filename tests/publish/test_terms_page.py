"""Names and terms on the site: disputed ones first, each place one click away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.dismissals import dismiss
from archive.index import analyse_article
from archive.model import Bitext, Label, Pinned
from archive.store import open_archive, store, transaction
from normalize.consistency import update
from tests.archive_fixture import MADE_BY, Bead, Spec, bitext, build, raw_of
from tests.publish.conftest import Site

TITLE = "<b>솔뫼항</b>의 밤"


def harbour(english: str, title: str, day: str) -> Bitext:
    return bitext(
        (
            Spec(Label.TITLE, title),
            Spec(Label.BODY, f"솔뫼항에 <i>{day}</i>일 등대가 섰다."),
            Spec(Label.TRANSLATION, f"A lighthouse rose in {english} on the <i>{day}</i>th."),
        ),
        (Bead((0,), (0,), 0.9),),
        title=title,
        published=f"2031-06-{day}",
        publisher="안개일보",
    )


def build_disputed(path: Path) -> Path:
    """Add to the small archive a port with two names, a pinned city and a dismissed finding."""
    with open_archive(build(path)) as db:
        for day in ("10", "11", "12"):
            english = "Sholmwe Port" if day == "12" else "Solmoe Port"
            made = harbour(english, TITLE if day == "12" else f"등대 {day}", day)
            analyses = analyse_article(made.article.title, [p.text for p in made.article.korean])
            store(db, raw_of(made, f"{day}.txt"), made, analyses, MADE_BY)
        update(db, (Pinned("안개시", ("<u>Angae</u> City",)),))
        with transaction(db):
            dismiss(db, 1, "2031-07-01T10:00:00+00:00", "it is <b>so</b>")
    return path


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    made = Site(build_disputed(tmp_path_factory.mktemp("terms") / "archive.db"))
    yield made
    made.close()


def test_the_disputed_ones_come_first(terms: Site) -> None:
    page = terms.page("/terms")
    assert [item.get_text() for item in page.select("ul.terms > li .korean")] == ["솔뫼"]
    shares = [" ".join(one.get_text().split()) for one in page.select(".shares li")]
    assert shares == ["Solmoe 3", "Sholmwe 1"]


def test_those_of_one_rendering_are_asked_for(terms: Site) -> None:
    names = [item.get_text() for item in terms.page("/terms?all=1").select(".korean")]
    assert names[0] == "솔뫼"
    assert "안개" in names
    assert terms.page("/terms?all=1&kind=person").select(".korean") == []


@pytest.mark.parametrize("query", ["kind=x", "page=-1", "page=99999999", "page=x", "all=<b>"])
def test_anything_typed_is_a_page(terms: Site, query: str) -> None:
    assert terms.get(f"/terms?{query}").status_code == 200


def test_a_term_shows_each_place_with_its_words(terms: Site) -> None:
    path = str(terms.page("/terms").select_one(".korean")["href"])
    page = terms.page(path)
    assert page.h1.get_text() == "솔뫼"
    sections = page.select("section")
    assert [len(section.select(".places li")) for section in sections] == [3, 1]
    place = sections[1].select_one(".places li")
    assert [mark.get_text() for mark in place.select("mark")] == ["솔뫼", "Sholmwe"]
    read = str(place.select_one("a")["href"])
    assert "Sholmwe" in terms.page(read.partition("#")[0]).select_one("#p1").get_text()
    assert not page.select("main b b, main i, main .places b")
    for link in page.select(".tools a"):
        assert terms.get(str(link["href"])).status_code == 200


def test_a_term_that_is_not_there_is_not_found(terms: Site) -> None:
    assert terms.get("/terms/999").status_code == 404
    assert terms.get("/terms/elsewhere/1").status_code == 404


@pytest.mark.parametrize(
    ("table", "column"), [("terms", "korean"), ("renderings", "english"), ("mentions", "english")]
)
def test_rows_lead_on(terms: Site, table: str, column: str) -> None:
    links = terms.page(f"/archive/{table}").select(f"td.col-{column} a")
    assert links
    assert all(terms.get(str(link["href"])).status_code == 200 for link in links)


def test_queries_lead_to_places(terms: Site) -> None:
    (row,) = terms.page("/archive/disputed_terms").select("tbody tr")
    assert row.select_one("td.col-renderings").get_text().strip() == "Solmoe 3, Sholmwe 1"
    assert str(row.select_one("td.col-read a")["href"]).startswith("/terms/")
    (row,) = terms.page("/archive/rare_renderings").select("tbody tr")
    assert str(row.select_one("td.col-read a")["href"]).endswith("#p1")


def test_a_place_has_its_finding_in_the_reader(terms: Site) -> None:
    (row,) = terms.rows(
        "/archive.json?_shape=array&sql=select+article,id+from+findings"
        "+where+check_id='names/consistency'"
    )
    article, number = row["article"], row["id"]
    finding = terms.page(f"/read/{article}").select_one(f"#f{number}")
    assert "Sholmwe here, Solmoe 3 times in 3 articles" in finding.get_text()


def test_dismissed_findings_are_folded_away_and_not_counted(terms: Site, site: Site) -> None:
    page, before = terms.page("/read/1"), site.page("/read/1")
    folded = page.select_one("details.dismissed")
    assert not folded.has_attr("open")
    assert "it is <b>so</b>" in folded.get_text()
    assert len(page.select("mark")) < len(before.select("mark"))
    assert [dd.get_text() for dd in page.select(".facts dd")][-1] == "1"
    assert [dd.get_text() for dd in before.select(".facts dd")][-1] == "2"
    checks = [
        cell.get_text().strip()
        for cell in terms.page("/archive/findings_by_check").select("td.col-check_id")
    ]
    assert "number/magnitude" not in checks
    counts = terms.page("/").select_one(".counts").get_text()
    assert "2 findings" in " ".join(counts.split())


def test_who_may_not_see_mentions_sees_no_terms(tmp_path: Path) -> None:
    metadata = {"databases": {"archive": {"tables": {"mentions": {"allow": False}}}}}
    site = Site(build(tmp_path / "archive.db"), metadata)
    assert site.get("/terms").status_code == 403
    assert site.get("/terms/1").status_code == 403
    site.close()
