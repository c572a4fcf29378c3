"""The vocabulary of an article beside its translation: sentences, pairs, findings, terms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from archive.model import Article

# What is found by looking at the whole archive, after the checks of each pair.
CONSISTENCY_CHECK = "names/consistency"
GLOSSARY_CHECK = "terms/glossary"
ARCHIVE_CHECKS = (CONSISTENCY_CHECK, GLOSSARY_CHECK)


class Language(str, Enum):
    """The two sides of a bitext, by ISO 639-1 code."""

    KOREAN = "ko"
    ENGLISH = "en"

    def __str__(self) -> str:
        return self.value


class Severity(IntEnum):
    """How sure a check is that a reader should act."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


class Relation(str, Enum):
    """How the English part of an article stands to the Korean one."""

    TRANSLATION = "translation"
    PARTIAL = "partial"
    SUMMARY = "summary"
    UNRELATED = "unrelated"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place: `text` is paragraph `paragraph` (from 0) from `start` to `end`."""

    text: str
    language: Language
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Signals:
    """The raw evidence behind a pair's score; None where a side is empty.

    `cosine` and `margin` rise with likeness, `length` is the log ratio of English to Korean
    characters less what is usual (0 is usual), `anchors` the share of shared numbers and names.
    """

    cosine: float | None = None
    margin: float | None = None
    length: float | None = None
    anchors: float | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """The words a finding points at: offsets into one side of a pair, and the value read there."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a translator should look at in a pair; a side without a mark is None."""

    check: str
    severity: Severity
    message: str
    ko: Mark | None = None
    en: Mark | None = None


class TermKind(str, Enum):
    """What a term is; NAME where its surroundings do not tell, TERM where it is no name."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    NAME = "name"
    TERM = "term"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or term as both sides of a pair have it; a mark's value is the words themselves."""

    ko: Mark
    en: Mark
    kind: TermKind


@dataclass(frozen=True, slots=True)
class Pinned:
    """What an editor wants a term to be called in English: one of `english`, the first above all.

    `kind` and `note` are as the editor wrote them, empty where nothing was.
    """

    korean: str
    english: tuple[str, ...]
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A bead: Korean sentences and the English ones that translate them; a side may be empty.

    `score` is the probability that the two sides belong together, `completeness` the probability
    that nothing is left out or added; both None where a side is empty.
    A `crossing` pair stands out of order.
    """

    ko: tuple[Sentence, ...]
    en: tuple[Sentence, ...]
    score: float | None
    completeness: float | None
    signals: Signals
    findings: tuple[Finding, ...] = ()
    crossing: bool = False

    @property
    def ko_text(self) -> str:
        """Return the Korean side as one string; marks of findings are offsets into it."""
        return " ".join(s.text for s in self.ko)

    @property
    def en_text(self) -> str:
        """Return the English side as one string; marks of findings are offsets into it."""
        return " ".join(s.text for s in self.en)


@dataclass(frozen=True, slots=True)
class Bitext:
    """An article with its two sides set against each other, ready to be stored.

    `score` is the mean score of the filled pairs, weighted by Korean characters; `ko_aligned` and
    `en_aligned` are the shares of each side's characters that have a partner, each weighted by its
    pair's score. `relation` judges the two sides as a whole; `weakest` is the stretch of pairs, by
    number from 1, first and last, in which the most text has no likely partner. All are None for
    an article without a translation. `signature` names the model, version and parameters behind
    every number.
    """

    article: Article
    ko: tuple[Sentence, ...]
    en: tuple[Sentence, ...]
    pairs: tuple[Pair, ...]
    score: float | None
    ko_aligned: float | None
    en_aligned: float | None
    signature: str | None
    relation: Relation | None = None
    weakest: tuple[int, int] | None = None
