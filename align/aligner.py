"""Set the sentences of an article against those of its translation.

Time and memory are those of all pairs of sentences up to 40,000 pairs, and linear beyond. Beads by
dynamic programming as Gale and Church 1993 ("A Program for Aligning Sentences in Bilingual
Corpora"), likeness by sentence vectors as Thompson and Koehn 2019 ("Vecalign"), against the rest of
the document as Artetxe and Schwenk 2019, weights by a conditional random field as Blunsom and Cohn
2006. How well it does, and how it works, stands in docs/alignment.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from align.crossing import crossing_pairs
from align.encoder import Encoder, Vectors, default_encoder
from align.evidence import Side, Window, english_side, korean_side, sentences_inside
from align.habits import Indices
from align.lattice import best_beads, doubtful_windows
from align.sentences import english_sentences, korean_sentences
from align.threads import one_thread
from align.weights import WITH_VECTORS, WITHOUT_VECTORS, Weights
from archive.bitext import Language, Sentence
from korean.analyse import analyse

# A line of more sentences is a page run together: to read it again would take as long as the page,
# and no bead holds as many on the other side.
_MOST_INSIDE = 20


class Bead(NamedTuple):
    """Indices of Korean and of English sentences that translate each other; one may be empty.

    A `crossing` bead stands out of order.
    """

    ko: tuple[int, ...]
    en: tuple[int, ...]
    crossing: bool = False


def align(
    ko: Sequence[str] | str,
    en: Sequence[str] | str,
    *,
    encoder: Encoder | None = None,
    fast: bool = False,
) -> list[Indices]:
    """Align two lists of sentences, or two texts, which are cut into sentences first.

    Returns beads (Korean indices, English indices) in reading order that hold every sentence of
    both sides once; an unaligned sentence has a bead of its own. In a text every line is a
    paragraph, which counts as far as the paragraphs of both sides agree. `fast` does without
    vectors, `encoder` makes them (by default `align.default_encoder()`).
    """
    beads = align_sentences(
        _korean(ko) if isinstance(ko, str) else _listed(ko, Language.KOREAN),
        _english(en) if isinstance(en, str) else _listed(en, Language.ENGLISH),
        encoder=None if fast else encoder or default_encoder(),
    )
    return [(bead.ko, bead.en) for bead in beads]


def align_sentences(
    ko: Sequence[Sentence],
    en: Sequence[Sentence],
    ko_vectors: Vectors | None = None,
    en_vectors: Vectors | None = None,
    encoder: Encoder | None = None,
) -> tuple[Bead, ...]:
    """Align the sentences of an article; vectors are unit rows (sentences, dimension).

    With an `encoder` vectors that are not given are made, and what they leave in doubt is read
    again, joined or cut. Without vectors and encoder lengths, numbers, names and marks decide.
    """
    ko_texts, en_texts = [s.text for s in ko], [s.text for s in en]
    if encoder is not None and (ko_vectors is None or en_vectors is None):
        vectors = encoder.encode(ko_texts + en_texts)
        ko_vectors, en_vectors = vectors[: len(ko)], vectors[len(ko) :]
    sides = (
        korean_side(ko_texts, ko_vectors, [s.paragraph for s in ko]),
        english_side(en_texts, en_vectors, [s.paragraph for s in en]),
    )
    if encoder is not None:
        sides = look_closer(*sides, ko_texts, en_texts, encoder)
    return align_sides(*sides)


def align_sides(ko: Side, en: Side) -> tuple[Bead, ...]:
    """Align two sides whose evidence is read, with their vectors where both have them."""
    with one_thread():
        return _aligned(ko, en)


def _aligned(ko: Side, en: Side) -> tuple[Bead, ...]:
    weights = WITHOUT_VECTORS if ko.vectors is None or en.vectors is None else WITH_VECTORS
    beads = [Bead(k, e) for k, e in best_beads(ko, en, weights)]
    if ko.vectors is None:
        return tuple(beads)
    pairs = dict(
        crossing_pairs(
            ko,
            en,
            [bead.ko[0] for bead in beads if not bead.en],
            [bead.en[0] for bead in beads if not bead.ko],
            weights,
        )
    )
    partners = set(pairs.values())
    return tuple(
        Bead(bead.ko, (pairs[bead.ko[0]],), crossing=True)
        if not bead.en and bead.ko[0] in pairs
        else bead
        for bead in beads
        if bead.ko or bead.en[0] not in partners
    )


def look_closer(
    ko: Side,
    en: Side,
    ko_texts: Sequence[str],
    en_texts: Sequence[str],
    encoder: Encoder,
    weights: Weights = WITH_VECTORS,
) -> tuple[Side, Side]:
    """Read again what the vectors of single sentences leave in doubt.

    Neighbours whose joining is open are read as one text, and lines that hold several sentences
    sentence by sentence.
    """
    with one_thread():
        ko_windows, en_windows = doubtful_windows(ko, en, weights)
    ko_again, en_again = _again(ko_texts, ko_windows), _again(en_texts, en_windows)
    texts = [text for again in (ko_again, en_again) for found in again.values() for text in found]
    if not texts:
        return ko, en
    vectors = encoder.encode(texts)
    number = sum(map(len, ko_again.values()))
    return _read(ko, ko_again, vectors[:number]), _read(en, en_again, vectors[number:])


def _again(texts: Sequence[str], windows: set[Window]) -> dict[Window, list[str]]:
    """Return what is to be read of each window: one text, or the sentences inside of a line."""
    found = {}
    for start, size in sorted(windows):
        if size > 1:
            found[start, size] = [" ".join(texts[start : start + size])]
        elif 1 < len(inside := sentences_inside(texts[start])) <= _MOST_INSIDE:
            found[start, size] = inside
    return found


def _read(side: Side, again: dict[Window, list[str]], vectors: Vectors) -> Side:
    """Return a side with the vectors of what was read again, in its order."""
    joined, inside, row = {}, {}, 0
    for (start, size), texts in again.items():
        if size > 1:
            joined[start, size] = vectors[row]
        else:
            inside[start] = vectors[row : row + len(texts)]
        row += len(texts)
    return replace(side, joined=joined, inside=inside)


def _listed(texts: Sequence[str], language: Language) -> tuple[Sentence, ...]:
    """Return sentences whose paragraphs are unknown."""
    return tuple(Sentence(text, language, 0, 0, len(text)) for text in texts)


def _korean(text: str) -> tuple[Sentence, ...]:
    return korean_sentences(analyse([p for p in text.splitlines() if p.strip()]))


def _english(text: str) -> tuple[Sentence, ...]:
    return english_sentences([p for p in text.splitlines() if p.strip()])
