"""A small archive of invented articles, for tests that need rows without a whole ingest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from archive.bitext import (
    Bitext,
    Finding,
    Language,
    Mark,
    Pair,
    Relation,
    Sentence,
    Severity,
    Signals,
)
from archive.index import analyse_article
from archive.model import (
    Article,
    Cut,
    Label,
    Line,
    Paragraph,
    RawArticle,
    RejectedArticle,
    Verdict,
)
from archive.store import open_archive, reject, store

SIGNATURE = "fixture-aligner 1"
MADE_BY = "fixture 1, rules 0a1b2c, checks:3d4e5f"

# What stands between two sentences of a line below; it is no part of the text.
_SENTENCE_END = "|"


class Spec(NamedTuple):
    """A line of a raw article as a test writes it: label, text, and a part cut out of it."""

    label: Label
    text: str
    cut: str | None = None


class Bead(NamedTuple):
    """A pair as a test writes it: sentence numbers from 0, score, findings."""

    ko: tuple[int, ...]
    en: tuple[int, ...]
    score: float | None = None
    findings: tuple[Finding, ...] = ()
    crossing: bool = False
    completeness: float | None = None


class Sides(NamedTuple):
    """The paragraphs of one language and their sentences."""

    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]


def finding(
    check: str,
    severity: Severity,
    message: str,
    ko: tuple[str, str] | None = None,
    en: tuple[str, str] | None = None,
) -> Finding:
    """Make a finding whose marks are given as (the side's text, the words in it)."""
    return Finding(check, severity, message, _mark(ko), _mark(en))


def _mark(where: tuple[str, str] | None) -> Mark | None:
    if where is None:
        return None
    text, words = where
    start = text.index(words)
    return Mark(start, start + len(words), words)


def _side(specs: Sequence[Spec], language: Language, labels: tuple[Label, ...]) -> Sides:
    paragraphs = []
    sentences = []
    for number, spec in enumerate(specs, 1):
        if spec.label not in labels:
            continue
        parts = _without_cut(spec).split(_SENTENCE_END)
        text = " ".join(parts)
        start = 0
        for part in parts:
            end = start + len(part)
            sentences.append(Sentence(part, language, len(paragraphs), start, end))
            start = end + 1
        paragraphs.append(Paragraph(text, (number,), spec.label))
    return Sides(tuple(paragraphs), tuple(sentences))


def _without_cut(spec: Spec) -> str:
    return spec.text.replace(spec.cut, "") if spec.cut else spec.text


def _verdict(number: int, spec: Spec) -> Verdict:
    cuts = ()
    if spec.cut:
        start = spec.text.index(spec.cut)
        cuts = (Cut(start, start + len(spec.cut), Label.SOURCE, "source/tag"),)
    return Verdict(
        number, spec.label, f"{spec.label}/fixture", f"reads like {spec.label.value}", cuts
    )


def bitext(specs: Sequence[Spec], beads: Sequence[Bead] = (), **facts: str) -> Bitext:
    """Make an article from its lines and its pairs; `facts` are title, publisher and so on."""
    korean = _side(specs, Language.KOREAN, (Label.BODY, Label.TABLE))
    english = _side(specs, Language.ENGLISH, (Label.TRANSLATION,))
    reporter = facts.get("reporter")
    article = Article(
        title=facts.get("title"),
        subtitle=facts.get("subtitle"),
        english_title=facts.get("english_title"),
        reporters=(reporter,) if reporter else (),
        published=facts.get("published"),
        updated=facts.get("updated"),
        publisher=facts.get("publisher"),
        url=facts.get("url"),
        korean=korean.paragraphs,
        english=english.paragraphs,
        engine=facts.get("engine"),
        lines=tuple(
            Line(number, spec.text.replace(_SENTENCE_END, " "))
            for number, spec in enumerate(specs, 1)
        ),
        verdicts=tuple(_verdict(number, spec) for number, spec in enumerate(specs, 1)),
        origins=tuple((name, "line 1") for name in facts if name == "title"),
        emails=tuple(filter(None, (facts.get("email"),))),
    )
    pairs = tuple(
        Pair(
            tuple(korean.sentences[i] for i in bead.ko),
            tuple(english.sentences[i] for i in bead.en),
            bead.score,
            bead.score if bead.completeness is None else bead.completeness,
            Signals(0.7, 0.1, 0.0, 0.5) if bead.score is not None else Signals(),
            bead.findings,
            bead.crossing,
        )
        for bead in beads
    )
    return Bitext(
        article,
        korean.sentences,
        english.sentences,
        pairs,
        score=0.71 if pairs else None,
        ko_aligned=0.8 if pairs else None,
        en_aligned=0.9 if pairs else None,
        signature=SIGNATURE if pairs else None,
    )


_FESTIVAL_KO = (
    "안개시는 3일 솔뫼항에서 등대 축제를 연다고 밝혔다.",
    "올해 축제에는 12만 명이 찾을 것으로 시는 내다봤다.",
    "시는 부두를 고치는 데 34억 원을 들였다.",
    "상인들은 기대가 크다고 입을 모았다.",
    "입장료는 없다.",
)
_FESTIVAL_EN = (
    "Angae City said it would hold a lighthouse festival at Solmoe Port on the 3rd.",
    "The city expects 120,000 visitors this year.",
    "It spent 34 million won to repair the pier.",
    "Merchants said they had high hopes for the 축제.",
    "Buses run every ten minutes.",
)

_WHOLE_FESTIVAL = bitext(
    (
        Spec(Label.TITLE, "안개시, 솔뫼항 등대 축제 개최"),
        Spec(Label.TOOLBAR, "기사 스크랩"),
        Spec(Label.BYLINE, "나루리 기자"),
        Spec(Label.BODY, f"[안개일보] {_FESTIVAL_KO[0]}|{_FESTIVAL_KO[1]}", "[안개일보] "),
        Spec(Label.ADVERT, "광고"),
        Spec(Label.ADVERT, "광고 문의는 <b>고객 창구</b>로"),
        Spec(Label.BODY, "|".join(_FESTIVAL_KO[2:])),
        Spec(Label.TRANSLATION_MARKER, "[아래는 위 기사를 기계로 옮긴 영문이다]"),
        Spec(Label.TRANSLATION, f"{_FESTIVAL_EN[0]}|{_FESTIVAL_EN[1]}"),
        Spec(Label.TRANSLATION, "|".join(_FESTIVAL_EN[2:])),
        Spec(Label.COPYRIGHT, "무단 전재 금지"),
    ),
    (
        Bead((0,), (0,), 0.97),
        Bead((1,), (1,), 0.93),
        Bead(
            (2,),
            (2,),
            0.62,
            (
                finding(
                    "number/magnitude",
                    Severity.ERROR,
                    "34억 is 3.4 billion, the English says 34 million",
                    (_FESTIVAL_KO[2], "34억 원"),
                    (_FESTIVAL_EN[2], "34 million won"),
                ),
            ),
        ),
        Bead(
            (3,),
            (3,),
            0.31,
            (
                finding(
                    "text/hangul-left",
                    Severity.WARNING,
                    "Hangul is left in the English",
                    None,
                    (_FESTIVAL_EN[3], "축제"),
                ),
            ),
            crossing=True,
            completeness=0.12,
        ),
        Bead((4,), ()),
        Bead((), (4,)),
    ),
    title="안개시, 솔뫼항 등대 축제 개최",
    english_title="Angae City to Hold Lighthouse Festival at Solmoe Port",
    subtitle="12만 명 찾을 듯",
    reporter="나루리",
    email="naruri@angae-ilbo.example",
    published="2031-05-02T09:30",
    publisher="안개일보",
    url="https://www.angae-ilbo.example/news/1",
    engine="Papago",
)

FESTIVAL = replace(_WHOLE_FESTIVAL, relation=Relation.PARTIAL, weakest=(4, 6))

LIBRARY = bitext(
    (
        Spec(Label.TITLE, "두물초 학교 도서관 새로 문 열어"),
        Spec(Label.BODY, "두물초등학교가 새 도서관의 문을 열었다.|책은 모두 8천 권이다."),
        Spec(Label.TABLE, "구분 | 권수 | 비고".replace(" | ", " · ")),
        Spec(Label.BODY, "주민들도 저녁에는 책을 빌릴 수 있다."),
        Spec(Label.COPYRIGHT, "무단 전재 금지"),
    ),
    title="두물초 학교 도서관 새로 문 열어",
    published="2031-04-11",
    publisher="안개일보",
)

SCRIPT_TITLE = "<script>alert(1)</script> 사건"

SCRIPTED = bitext(
    (
        Spec(Label.TITLE, SCRIPT_TITLE),
        Spec(Label.BODY, 'AT&T가 <img src=x onerror="alert(2)"> 꼬리표를 고쳤다.'),
        Spec(Label.TRANSLATION, "AT&T fixed the <b>tag</b>."),
        Spec(Label.ADVERT, "<iframe src='//ads.example'></iframe>"),
    ),
    (Bead((0,), (0,), 0.55),),
    title=SCRIPT_TITLE,
    english_title="<i>The</i> Case",
    published="2031-06-20T18:05",
    publisher="<u>샛별</u>뉴스",
    url="javascript:alert(3)",
)

UNTITLED = bitext(
    (
        Spec(Label.BODY, "버스 노사가 밤샘 협상 끝에 임금을 올리기로 했다."),
        Spec(Label.TRANSLATION, "The bus union and management agreed to raise wages."),
        Spec(Label.COPYRIGHT, "무단 전재 금지"),
    ),
    (Bead((0,), (0,), 0.88),),
)


def raw_of(made: Bitext, source: str, fetched: str | None = None, note: str = "") -> RawArticle:
    """Make the bytes that an article of this file would have come from."""
    text = "\n".join(line.text for line in made.article.lines)
    return RawArticle((text + note).encode(), source, "text/plain", fetched)


def build(path: Path) -> Path:
    """Write the archive to `path`: the festival twice, as two fetches of one article."""
    with open_archive(path) as db:
        for made, source, fetched, note in (
            (FESTIVAL, "festival.txt", "2031-05-02T10:00:00Z", ""),
            (FESTIVAL, "festival.txt", "2031-05-03T10:00:00Z", "\n"),
            (LIBRARY, "library.txt", None, ""),
            (SCRIPTED, "scripted.txt", None, ""),
            (UNTITLED, "untitled.txt", None, ""),
        ):
            article = made.article
            analyses = analyse_article(article.title, [p.text for p in article.korean])
            store(db, raw_of(made, source, fetched, note), made, analyses, MADE_BY)
        reject(
            db,
            RawArticle(b"\x00\x01", "noise.bin"),
            RejectedArticle("the bytes are not text", "give a text file or a saved page"),
        )
    return path
