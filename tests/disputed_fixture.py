"""The small archive with a port of two names, a pinned city and a dismissed finding."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from archive import vectors
from archive.bitext import Bitext, Language, Pinned
from archive.dismissals import dismiss
from archive.index import analyse_article
from archive.model import Label
from archive.store import lookup, open_archive, store
from archive.transaction import transaction
from archive.vectors import ArticleVectors, Side
from normalize.consistency import update
from tests.archive_fixture import MADE_BY, Bead, Spec, bitext, build, raw_of

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
    """Write the archive to `path`: three articles more than the small one has."""
    with open_archive(build(path)) as db:
        for day in ("10", "11", "12"):
            english = "Sholmwe Port" if day == "12" else "Solmoe Port"
            made = harbour(english, TITLE if day == "12" else f"등대 {day}", day)
            analyses = analyse_article(made.article.title, [p.text for p in made.article.korean])
            store(db, raw_of(made, f"{day}.txt"), made, analyses, MADE_BY)
        update(db, (Pinned("안개시", ("<u>Angae</u> City",)),))
        with transaction(db):
            dismiss(db, 1, "2031-07-01T10:00:00+00:00", "it is <b>so</b>")
            # Of no model that anybody asks with, so it is found by nobody.
            eye = np.eye(8, dtype=np.float32)
            side = Side(Language.KOREAN, eye[0], eye[1:3])
            vectors.write(db, 1, ArticleVectors("", (side,)), lookup(db, "signatures", "none"))
    return path
