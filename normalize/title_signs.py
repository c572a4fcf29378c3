"""See by which signs a line in the head of a page may be its headline.

A headline speaks of what the first paragraphs speak of, above a day or a name, in 18 to 45
letters; none of that is enough by itself. `normalize.headline` weighs the signs together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from archive.model import Label
from korean.media import MEDIA
from normalize.draft import Draft
from normalize.mastheads import is_collection, is_logo, is_row
from normalize.outsider_signs import count_site_words
from normalize.vocabulary import stems

# A word of the headline returns in the first paragraphs, as a rule.
PARAGRAPHS = 10
# More words of the lead or of the text say no more.
MANY_OF_LEAD, MANY_OF_TEXT = 4, 5
# A headline stands close to the text, below a few lines of the site.
NEAR, MANY_ABOVE = 10, 8
_LENGTHS = ((7, "short"), (11, "8 to 11"), (17, "12 to 17"), (45, "18 to 45"))
_STAMPED = frozenset({Label.DATE, Label.BYLINE})

_BAR = re.compile(r"[|ㅣ>›»≡×☰]")
_TAGGED = re.compile(r"[\[<【][^\])>】]*[\])>】]\s?\S")
_POINTED = re.compile(r"…|\.\.|[“”\"‘’',?!·]")
_TELLS = re.compile(r"[다요까죠]\W*$")
_PARTICLE = re.compile(r"[가-힣](?:은|는|이|가|을|를|에|에서|로|으로|와|과|도|의)\s")


def told(drafts: Sequence[Draft]) -> list[str]:
    """Return the first paragraphs of a text, as far as it is known so far."""
    found = (d.text for d in drafts if d.open and d.plain and d.evidence is None)
    return list(islice(found, PARAGRAPHS))


def title_signs(
    head: Sequence[Draft],
    places: Sequence[int],
    paragraphs: Sequence[str],
    names_itself: Callable[[int], bool],
    known: Callable[[str], float],
) -> list[dict[str, float]]:
    """Return the signs of each place in the head, each with how strong it is, from 0 to 1.

    `names_itself` tells a line of the site by its order among the places, `known` how many of a
    line's words are sections that every site has.
    """
    lead = stems(paragraphs[0]) if paragraphs else set()
    text = stems(" ".join(paragraphs))
    spoken = " ".join(paragraphs).lower()
    words = [stems(head[place].text) for place in places]
    shared = [len(each & text) for each in words]
    labels = [draft.label or (draft.evidence and draft.evidence.label) for draft in head]
    found = []
    for order, place in enumerate(places):
        line = head[place].text
        below = labels[place + 1 : place + 3]
        signs = dict(_by_itself(line))
        signs |= {
            "names the site": names_itself(order),
            "sections": known(line),
            "words of a site": min(2, count_site_words(line, spoken)) / 2,
            "words of the lead": min(MANY_OF_LEAD, len(words[order] & lead)) / MANY_OF_LEAD,
            "words of the text": min(MANY_OF_TEXT, shared[order]) / MANY_OF_TEXT,
            "its words are of the lead": len(words[order] & lead) / max(1, len(words[order])),
            "no word of the text": shared[order] == 0,
            "a line above says as much": any(s >= max(1, shared[order]) for s in shared[:order]),
            "a line below says more": any(s > shared[order] for s in shared[order + 1 :]),
            "the first": order == 0,
            "the second": order == 1,
            "the last": order == len(places) - 1,
            "lines above it": min(MANY_ABOVE, order) / MANY_ABOVE,
            "far from the text": min(NEAR, len(head) - place) / NEAR,
            "a day or a name below": any(label in _STAMPED for label in below),
            "a day or a name above": any(label in _STAMPED for label in labels[:place]),
            "the site right below": bool(below and below[0] and below[0] not in _STAMPED),
            "a menu below": Label.NAVIGATION in labels[place + 1 :],
        }
        found.append({name: float(strength) for name, strength in signs.items() if strength})
    return found


def _by_itself(line: str) -> Iterator[tuple[str, float]]:
    size = len(line)
    yield next((name for most, name in _LENGTHS if size <= most), "long"), 1.0
    yield "one word", " " not in line
    yield "bars", min(2, len(_BAR.findall(line))) / 2
    yield "an outlet's name", MEDIA.search(line) is not None
    yield "a tag before it", _TAGGED.match(line) is not None
    yield "opens with a quotation", line[0] in "“\"‘'"
    yield "points", _POINTED.search(line) is not None
    yield "a row of words", is_row(line)
    yield "a logo", is_logo(line)
    yield "a collection", is_collection(line)
    yield "ends like a sentence", _TELLS.search(line) is not None
    yield "a particle", _PARTICLE.search(line) is not None
