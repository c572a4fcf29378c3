"""The vocabulary that every room speaks: what is passed between them, and nothing else.

Here is what an article is, raw and cleaned; its sentences, pairs and findings are in `bitext.py`.
Errors form one small tree; each message names the file or article, the reason and the next step::

    DaeyeokError
    ├── RejectedArticle       these bytes hold no article; they go to `rejects` with the reason
    ├── RejectedTranslation   this text cannot be taken as a translation of that article
    └── ArchiveError          the database cannot be used as asked
        └── ArchiveBusy       another program writes into it; later it can be
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple


class DaeyeokError(Exception):
    """Base of every error that Daeyeok raises on purpose."""


class RejectedArticle(DaeyeokError):
    """Say why an input holds no article, and what a person can do about it.

    `reason` and `advice` are whole clauses without a full stop.
    """

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(f"{reason}; {advice}")
        self.reason = reason
        self.advice = advice


class RejectedTranslation(DaeyeokError):
    """Say why a text was not taken as a translation, and what a person can do about it."""


class ArchiveError(DaeyeokError):
    """Say why the database cannot be used, and what a person can do about it."""


class ArchiveBusy(ArchiveError):
    """Say that another program has been writing for longer than a run waits."""


class Label(str, Enum):
    """What a line of a raw article is."""

    BODY = "body"
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    TABLE = "table"
    TRANSLATION = "translation"
    TRANSLATION_MARKER = "translation-marker"
    ADVERT = "advert"
    WEATHER = "weather"
    TOOLBAR = "toolbar"
    NAVIGATION = "navigation"
    DUPLICATE = "duplicate"
    RELATED = "related"
    COPYRIGHT = "copyright"
    SOURCE = "source"
    CONTACT = "contact"
    COMMENTS = "comments"
    FOOTER = "footer"

    # That of an Enum is computed in Python each time a label is looked up.
    __hash__ = str.__hash__

    @property
    def kept(self) -> bool:
        """Whether a line with this label is part of the article's text, in either language."""
        return self in _KEPT

    def __str__(self) -> str:
        return self.value


# A tuple, for most lines are the first of them.
_KEPT = (Label.BODY, Label.TABLE, Label.TRANSLATION)


# The media type of a raw article that is one record of a collection, see scrapers/records.py.
RECORD_MEDIA_TYPE = "application/json"


class Kind(str, Enum):
    """Who made a translation; a `REFERENCE` is one by a person that others are measured against."""

    ENGINE = "engine"
    PERSON = "person"
    REFERENCE = "reference"

    def __str__(self) -> str:
        return self.value


class Form(str, Enum):
    """What a translation has one of for each of the Korean: a line, a paragraph, or nothing."""

    SENTENCES = "sentences"
    PAIRS = "pairs"
    PARAGRAPHS = "paragraphs"
    TEXT = "text"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Translation:
    """A further English version of an article, as it was given.

    `name` tells versions of an article apart: an engine's or a person's. With the forms
    `SENTENCES` and `PAIRS` each line of `text` counts, a blank one too: it translates nothing.
    """

    name: str
    text: str
    kind: Kind = Kind.ENGINE
    form: Form = Form.TEXT
    source: str | None = None
    given: str | None = None


@dataclass(frozen=True)
class RawArticle:
    """Keep the bytes as they came; everything else can be computed again from them.

    `source` is the path or URL they came from, `fetched` an ISO 8601 time where it is known.
    """

    content: bytes
    source: str | None = None
    media_type: str | None = None
    fetched: str | None = None

    @cached_property
    def sha256(self) -> str:
        """Return the hexadecimal digest that identifies this raw article."""
        return hashlib.sha256(self.content).hexdigest()


class Line(NamedTuple):
    """One line of the decoded text; `number` counts from 1 as an editor or `cat -n` does.

    Lines, verdicts and paragraphs are as fixed as the rest here, but tuples: an article has
    hundreds of them, and they are made in half the time.
    """

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Hints:
    """What a page says about itself outside its text; what it does not say is None or empty.

    Read from JSON-LD, OpenGraph, meta tags and marks of known layouts; times are ISO 8601 as the
    page gives them. `origins` holds pairs of a field's name and the block it was read from.
    """

    title: str | None = None
    reporters: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    publisher: str | None = None
    url: str | None = None
    origins: tuple[tuple[str, str], ...] = ()
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a kept line that is not body: a publisher's tag, a dateline, an advert marker.

    `start` and `end` are offsets in characters into the line's text.
    """

    start: int
    end: int
    label: Label
    rule: str


class Confidence(str, Enum):
    """How sure a verdict is; an editor looks at the doubtful ones first.

    CERTAIN: the line says so by itself, wherever it stands, and nothing speaks against it.
    LIKELY: the lines around it, or its place among them, had to say so.
    DOUBTFUL: little speaks for it or something against it; a line is kept when in doubt.
    """

    CERTAIN = "certain"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"

    def __str__(self) -> str:
        return self.value


# Stands in the reason of every line of a text that was broken, before what was done about it.
REPAIRED = "; text repaired: "


class Verdict(NamedTuple):
    """What became of a line: its label, the id of the rule that decided, why, and how surely."""

    line: int
    label: Label
    rule: str
    why: str
    cuts: tuple[Cut, ...] = ()
    confidence: Confidence = Confidence.CERTAIN


class Paragraph(NamedTuple):
    """A paragraph of the cleaned text, and the numbers of the raw lines it was made from."""

    text: str
    lines: tuple[int, ...]
    label: Label = Label.BODY


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. What the text does not give is None or empty, never guessed.

    `published` and `updated` are ISO 8601, a date or a date with minutes, in the publisher's zone;
    `engine` names the translation engine where the text names it. `emails` are the reporters' own
    addresses, in the order in which they stand, no desk's and no reader service's.
    `origins` holds pairs of a field's name and where its value was read: "line 3, line 7", a block
    of the page such as "json-ld", "meta og:title" or "selector .num_date", or "record". Of a page,
    `body` says which block its lines came from. `repairs` tells what was broken in its bytes, for
    people to read.
    """

    title: str | None
    subtitle: str | None
    english_title: str | None
    reporters: tuple[str, ...]
    published: str | None
    updated: str | None
    publisher: str | None
    url: str | None
    korean: tuple[Paragraph, ...]
    english: tuple[Paragraph, ...]
    engine: str | None
    lines: tuple[Line, ...]
    verdicts: tuple[Verdict, ...]
    origins: tuple[tuple[str, str], ...] = ()
    emails: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
