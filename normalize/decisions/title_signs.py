"""See by which signs a line in the head of a page may be its headline.

A headline speaks of what the first paragraphs speak of, above a day or a name, in 18 to 45
letters; none of that is enough by itself. `normalize.decisions.headline` weighs the signs together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.model import Label
from korean.media import MEDIA
from normalize.decisions.mastheads import is_collection, is_logo, is_row
from normalize.decisions.outsider_signs import count_site_words
from normalize.decisions.site_lines import Site, share_of_sections

# More words of the lead or of the text say no more.
MANY_OF_LEAD, MANY_OF_TEXT = 4, 5
# A headline stands close to the text, below a few lines of the site.
NEAR, MANY_ABOVE = 10, 8
_LENGTHS = ((7, "short"), (11, "8 to 11"), (17, "12 to 17"), (45, "18 to 45"))
# A first line of such a length that shares so many words with the lead needs no weighing.
SURE, SURE_OF_LEAD = range(14, 60), 3
STAMPED = frozenset({Label.DATE, Label.BYLINE})

_BAR = re.compile(r"[|ㅣ>›»≡×☰]")
_TAGGED = re.compile(r"[\[<【][^\])>】]*[\])>】]\s?\S")
_POINTED = re.compile(r"…|\.\.|[“”\"‘’',?!·]")
_TELLS = re.compile(r"[다요까죠]\W*$")
_PARTICLE = re.compile(r"[가-힣](?:은|는|이|가|을|를|에|에서|로|으로|와|과|도|의)\s")


def title_signs(site: Site) -> list[dict[str, float]]:
    """Return the signs of each line that may be the headline, each with its strength from 0 to 1.

    The lines are those at the site's `places`, in their order.
    """
    head, places = site.head, site.places
    spoken = " ".join(site.paragraphs).lower()
    shared = [site.shared(head[place].text) for place in places]
    labels = [draft.label or (draft.evidence and draft.evidence.label) for draft in head]
    found = []
    for order, place in enumerate(places):
        line = head[place].text
        words = site.words[line]
        below = labels[place + 1 : place + 3]
        signs = dict(_by_itself(line))
        signs |= {
            "names the site": site.names_itself(order),
            "sections": share_of_sections(line),
            "words of a site": min(2, count_site_words(line, spoken)) / 2,
            "words of the lead": min(MANY_OF_LEAD, len(words & site.lead)) / MANY_OF_LEAD,
            "words of the text": min(MANY_OF_TEXT, shared[order]) / MANY_OF_TEXT,
            "its words are of the lead": len(words & site.lead) / max(1, len(words)),
            "no word of the text": shared[order] == 0,
            "a line above says as much": any(s >= max(1, shared[order]) for s in shared[:order]),
            "a line below says more": any(s > shared[order] for s in shared[order + 1 :]),
            "the first": order == 0,
            "the second": order == 1,
            "the last": order == len(places) - 1,
            "a rival right below": place + 1 in places,
            "lines above it": min(MANY_ABOVE, order) / MANY_ABOVE,
            "far from the text": min(NEAR, len(head) - place) / NEAR,
            "a day or a name below": any(label in STAMPED for label in below),
            "a day or a name above": any(label in STAMPED for label in labels[:place]),
            "the site right below": bool(below and below[0] and below[0] not in STAMPED),
            "a menu below": Label.NAVIGATION in labels[place + 1 :],
        }
        found.append({name: float(strength) for name, strength in signs.items() if strength})
    return found


def is_surely(site: Site) -> bool:
    """Tell a first line that is the headline without weighing, as that of most articles."""
    line = site.head[site.places[0]].text
    return (
        len(line) in SURE
        and _BAR.search(line) is None
        and len(site.words[line] & site.lead) >= SURE_OF_LEAD
        and not site.names_itself(0)
    )


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
