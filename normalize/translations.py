"""Set the further English versions of an article on its Korean sentences, and compare them there.

What a person aligned is kept as it was aligned for as long as the Korean is what it was aligned
to; where a newer fetch has changed that, the version is aligned anew, as a whole text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from sqlite_utils import Database

from align.aligner import Bead, align_sentences
from align.compare import agreement, agreement_signature
from align.encoder import Vectors, default_encoder
from align.score import SIGNATURE, score_beads
from align.sentences import english_sentences
from archive.bitext import Sentence
from archive.model import Form, RejectedTranslation, Translation
from archive.store import Outcome
from archive.transaction import transaction
from archive.translations import (
    PAGE,
    Agreement,
    Segment,
    Version,
    give,
    korean_sentences,
    pairs_of_sentences,
    point_at_pairs,
    translations,
    versions,
    write_agreements,
    write_segments,
)
from archive.units import units

_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-z]")
_ADVICE = "see `Adding versions` in docs/compare.md"


class Given(NamedTuple):
    """What became of a version that was given; `score` is the mean of its segments' scores.

    A segment that belongs to no Korean counts as 0; None where there is no English.
    """

    outcome: Outcome
    segments: int
    score: float | None


class _Korean(NamedTuple):
    """The Korean of an article: its sentences, and the id of the pair of each."""

    sentences: tuple[Sentence, ...]
    pairs: list[int | None]

    def parts(self, form: Form) -> list[tuple[int, ...]]:
        """Return the indices of the sentences in each part of which a version has one."""
        if form is Form.SENTENCES:
            return [(n,) for n in range(len(self.sentences))]
        keys = self.pairs if form is Form.PAIRS else [s.paragraph for s in self.sentences]
        numbers = range(len(self.sentences))
        return [tuple(part) for _, part in groupby(numbers, key=lambda n: keys[n])]

    def joined(self, indices: Iterable[int]) -> str:
        """Return sentences as one text."""
        return " ".join(self.sentences[n].text for n in indices)

    def text(self, form: Form) -> str:
        """Return the Korean, a line for each part."""
        return "\n".join(self.joined(part) for part in self.parts(form))


class _Placed(NamedTuple):
    """The sentences of a version, their vectors, and the beads that set them on the Korean."""

    english: tuple[str, ...]
    vectors: Vectors
    beads: tuple[Bead, ...]
    as_given: bool


def add_translation(
    db: Database, article: int, given: Translation, *, replace: bool = False
) -> Given:
    """Keep a further version of an article and set it on the Korean sentences.

    The same again changes nothing. Raises RejectedTranslation for a text that cannot be a version
    of this article as it is said to be aligned, or that would take another's place.
    """
    korean = _korean(db, article)
    _check(article, korean, given)
    outcome = give(db, article, given, korean.text(given.form), replace=replace)
    found = _named(db, article, given.name)
    if outcome is not Outcome.UNCHANGED or found.stale:  # stale: a run was stopped before it
        place(db, article)
        found = _named(db, article, given.name)
    scores = [s.score or 0.0 for s in found.segments if s.english]
    return Given(outcome, len(found.segments), sum(scores) / len(scores) if scores else None)


def _named(db: Database, article: int, name: str) -> Version:
    (found,) = (version for version in versions(db.conn, article) if version.name == name)
    return found


def place(db: Database, article: int) -> bool:
    """Set every version of an article that is not on today's Korean, and see how far they agree.

    Returns whether a version was set anew. Does nothing for an article without further versions.
    """
    if not translations(db.conn, article):
        return False
    encoder = default_encoder()  # loaded before others have to wait
    made = []
    with transaction(db):  # all of it: the Korean that is read is that which is written about
        korean = _korean(db, article)
        stale = {version.name for version in versions(db.conn, article) if version.stale}
        vectors = encoder.encode([s.text for s in korean.sentences]) if stale else None
        for one in translations(db.conn, article):
            if one.translation.name in stale and vectors is not None:
                same = one.korean == korean.text(one.translation.form)
                placed = _set(korean, one.translation, vectors, same)
                made.append((one.id, _segments(korean, placed, vectors), _signature(placed)))
        for identifier, segments, signature in made:
            write_segments(db, article, identifier, segments, signature)
        agreements = list(_agreements(korean, versions(db.conn, article)))
        write_agreements(db, article, agreements, agreement_signature())
        point_at_pairs(db, article)
    return bool(made)


def _korean(db: Database, article: int) -> _Korean:
    return _Korean(korean_sentences(db.conn, article), pairs_of_sentences(db.conn, article))


def _check(article: int, korean: _Korean, given: Translation) -> None:
    if not given.name.strip() or given.name == PAGE:
        raise RejectedTranslation(
            f"a version cannot be called {given.name!r}; name the engine or the person"
        )
    if not korean.sentences:
        raise RejectedTranslation(f"article {article} has no Korean text to set it on; {_ADVICE}")
    if len(_LATIN.findall(given.text)) <= len(_HANGUL.findall(given.text)):
        raise RejectedTranslation("the text is not English; give the translation, not its source")
    if given.form is Form.PAIRS and None in korean.pairs:
        raise RejectedTranslation(
            f"article {article} has no pairs, since it came without English; "
            "align by sentences instead"
        )
    if given.form is Form.TEXT:
        return
    lines, wanted = _lines(korean, given), len(korean.parts(given.form))
    found = len(lines) - (lines[-1:] == [""])
    if wanted != len(lines):
        raise RejectedTranslation(
            f"{found} line{'s' * (found != 1)} for the {wanted} {given.form} of article {article}; "
            f"give one for each, or have the whole text aligned with the form {Form.TEXT}"
        )


def _lines(korean: _Korean, given: Translation) -> list[str]:
    """Return the lines of a version; a blank one counts where lines stand for sentences."""
    lines = [line.strip() for line in given.text.split("\n")]
    if given.form not in (Form.SENTENCES, Form.PAIRS):
        return [line for line in lines if line]
    while len(lines) > len(korean.parts(given.form)) and not lines[-1]:
        lines.pop()
    return lines


def _set(korean: _Korean, given: Translation, vectors: Vectors, same: bool) -> _Placed:
    """Set a version on the Korean as it was given, or by the aligner where that is not possible.

    `same` says that the Korean is what it was when the version was given.
    """
    lines = _lines(korean, given)
    parts = korean.parts(given.form)
    encoder = default_encoder()
    if same and given.form in (Form.SENTENCES, Form.PAIRS):
        texts = [line for line in lines if line]
        index = iter(range(len(texts)))
        beads = [
            Bead(part, (next(index),) if line else ())
            for part, line in zip(parts, lines, strict=True)
        ]
        return _Placed(tuple(texts), encoder.encode(texts), tuple(beads), True)
    english = english_sentences([line for line in lines if line])
    english_vectors = encoder.encode([s.text for s in english])
    as_given = same and given.form is Form.PARAGRAPHS
    if as_given:
        sides = [
            (part, [n for n, s in enumerate(english) if s.paragraph == number])
            for number, part in enumerate(parts)
        ]
    else:
        sides = [(tuple(range(len(korean.sentences))), list(range(len(english))))]
    beads = []
    for ko, en in sides:
        found = align_sentences(
            [korean.sentences[n] for n in ko],
            [english[n] for n in en],
            vectors[list(ko)],
            english_vectors[en],
            encoder,
        )
        beads += [
            Bead(tuple(ko[n] for n in bead.ko), tuple(en[n] for n in bead.en))
            for bead in (_all_placed(found) if as_given else found)
        ]
    return _Placed(tuple(s.text for s in english), english_vectors, tuple(beads), as_given)


def _all_placed(beads: Iterable[Bead]) -> list[Bead]:
    """Put English that has no Korean to what stands before it: its paragraph is known to have."""
    placed: list[Bead] = []
    first: tuple[int, ...] = ()
    for bead in beads:
        if bead.ko:
            placed.append(bead._replace(en=first + bead.en))
            first = ()
        elif placed:
            placed[-1] = placed[-1]._replace(en=placed[-1].en + bead.en)
        else:
            first += bead.en
    return placed


def _segments(korean: _Korean, placed: _Placed, vectors: Vectors) -> list[Segment]:
    scores = score_beads(
        [s.text for s in korean.sentences],
        placed.english,
        [(bead.ko, bead.en) for bead in placed.beads],
        vectors,
        placed.vectors,
    )
    return [
        Segment(
            bead.ko[0] + 1 if bead.ko else None,
            bead.ko[-1] + 1 if bead.ko else None,
            korean.joined(bead.ko),
            " ".join(placed.english[n] for n in bead.en),
            score.alignment if bead.ko and bead.en else None,
        )
        for bead, score in zip(placed.beads, scores, strict=True)
    ]


def _signature(placed: _Placed) -> str:
    how = "as given" if placed.as_given else "aligned"
    return f"{how}; {default_encoder().signature}; {SIGNATURE}"


def _agreements(korean: _Korean, found: Sequence[Version]) -> Iterator[Agreement]:
    set_versions = [version for version in found if not version.stale]
    for unit in units([version.segments for version in set_versions]):
        told = [(v.name, t) for v, t in zip(set_versions, unit.texts, strict=True) if t]
        if len(told) < 2:
            continue
        values = agreement([text for _, text in told])
        source = korean.joined(range(unit.first - 1, unit.last))
        for (name, text), value in zip(told, values, strict=True):
            yield Agreement(unit.first, unit.last, name, len(told), value, source, text)
