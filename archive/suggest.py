"""Say what a person may have meant who found nothing: only what does find something.

The vocabulary of the index is never read through: what a slip may have been is made up, and each
guess is one look into the index. So a big archive costs no more than a small one.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from itertools import islice, pairwise

from archive.query import NOTHING, expression, parse, quote
from archive.search import Kind, finds, occurrences
from archive.terms import HANGUL
from korean.analyse import kiwi
from korean.slips import alike, misspelt, other_layout

# As many as a person reads at a glance.
_MOST = 3
# What has more words is a sentence, for which the best hits are the answer.
_MOST_WORDS = 5
# Guesses for a word, each a look of some 10 µs; a word of six syllables has 400.
_GUESSES = 600
# Guesses that Kiwi reads, which takes 1 ms each: they find any form of a word.
_READ = 40
# One syllable or two letters become any other word by one slip.
_SHORTEST_KOREAN, _SHORTEST_ENGLISH = 2, 4
# No word of either language is longer; what is has been pasted.
_LONGEST = 30
# Words as they were typed: a query that was read has single letters (ㄹ) in another form.
_TYPED = re.compile(r"(?!OR\b|title:)\b(?:[A-Za-z]+|[가-힣ㄱ-ㅣ]+)\b")
# Particles (조사) after a noun, the longer before those they end in.
_PARTICLES = re.compile(
    "(?<=..)(?:에서|으로|에게|까지|부터|을|를|이|가|은|는|의|에|로|와|과|도|만)$"
)


def suggestions(connection: sqlite3.Connection, text: str, kind: Kind) -> tuple[str, ...]:
    """Return other queries that find something, the likeliest first, for one that finds nothing."""
    if _answers(connection, text, kind):  # it was a filter that left nothing
        return ()
    found: list[str] = []
    for guess in _guesses(connection, text, kind):
        if guess not in (text, *found) and _answers(connection, guess, kind):
            found.append(guess)
        if len(found) == _MOST:
            break
    return tuple(found)


def _answers(connection: sqlite3.Connection, text: str, kind: Kind) -> bool:
    match = expression(parse(text), titles=kind is Kind.ARTICLES)
    return match != NOTHING and finds(connection, kind, match)


def _guesses(connection: sqlite3.Connection, text: str, kind: Kind) -> Iterator[str]:
    words = list(dict.fromkeys(word.text for word in parse(text).words))
    if len(words) > _MOST_WORDS:
        return
    yield _TYPED.sub(lambda typed: other_layout(typed[0]) or typed[0], text)
    if len(words) > 1 and HANGUL.search(text):
        yield text.replace(" ", "")
        for left, right in pairwise(words):
            yield text.replace(f"{left} {right}", left + right)
    unknown = [
        word for word in words if len(word) <= _LONGEST and not _answers(connection, word, kind)
    ]
    yield _with(text, unknown, [other_layout(word) or word for word in unknown])
    spaced = {word: kiwi().space(word) for word in unknown if HANGUL.search(word)}
    yield _with(text, list(spaced), list(spaced.values()))
    candidates = {word: _corrected(connection, word, kind) for word in unknown}
    for place in range(_MOST):
        chosen = [
            found[min(place, len(found) - 1)] if found else w for w, found in candidates.items()
        ]
        yield _with(text, list(candidates), chosen)
    # A word for which there is nothing at all stands in the way of the others.
    if len(unknown) < len(words):
        yield " ".join(word for word in words if word not in unknown)


def _with(text: str, old: list[str], new: list[str]) -> str:
    for before, after in zip(old, new, strict=True):
        text = text.replace(before, after)
    return text


def _corrected(connection: sqlite3.Connection, word: str, kind: Kind) -> list[str]:
    """Return what a word may be a misspelling of: what sounds alike first, then the commonest."""
    korean = HANGUL.search(word) is not None
    if len(word) < (_SHORTEST_KOREAN if korean else _SHORTEST_ENGLISH):
        return []
    read = [one for one in islice(alike(word), _READ) if _answers(connection, one, kind)]
    if read or not korean:
        stem, particle = word, ""
    else:
        stem = _PARTICLES.sub("", word)
        particle = word[len(stem) :]
    counts = {
        guess + particle: count
        for guess in dict.fromkeys(islice(misspelt(stem), _GUESSES))
        if len(guess) > 1 and (count := occurrences(connection, kind, quote([guess])))
    }
    return read + sorted(counts, key=lambda guess: -counts[guess])[:_MOST]
