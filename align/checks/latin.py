"""Names and acronyms that the Korean has in Latin letters and the English has lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from align.checks.check import Check, Sides
from archive.bitext import Finding, Mark, Severity

_WORD = r"[A-Z][A-Za-zÀ-ÿ'’&.-]*[A-Za-zÀ-ÿ]"
_NAME = re.compile(
    rf"(?<![\w@/.]){_WORD}(?: (?:(?:of|de|the|and|for|la|von|van|del|on|in) )*{_WORD})*"
)
_LETTERS = re.compile("[A-Za-zÀ-ÿ]+")
_SMALL = frozenset({"of", "the", "and", "for", "in", "to", "on"})
# What Korean says in Latin letters and English with other words.
_KONGLISH = frozenset({"SNS", "CCTV", "PC", "IT", "MOU", "CEO", "TV", "AS", "DIY", "OT", "MT"})


def _find(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    names = list(_NAME.finditer(sides.ko))
    if not names:
        return
    english = _plain(sides.en)
    for match in names:
        words = [word for word in match[0].split() if word[0].isupper() and len(_plain(word)) > 1]
        lost = [word for word in words if _plain(word).removesuffix("s") not in english]
        # A name is found again by most of its words; small differences are spellings.
        if len(lost) * 2 <= len(words) or (len(words) == 1 and _said(words[0], sides.en)):
            continue
        yield Finding(
            "names/latin",
            Severity.WARNING,
            f"{match[0]} in Korean is nowhere in the English",
            Mark(match.start(), match.end(), match[0]),
        )


def _plain(text: str) -> str:
    """Keep the Latin letters and figures of a text, without accents, in small letters."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKD", text).casefold())


_NO_LETTER = re.compile("[^a-z0-9]+")


def _said(word: str, en: str) -> bool:
    """Tell whether English may say a single word otherwise: spelled out, or by its own word."""
    return len(word) < 3 or word in _KONGLISH or (word.isupper() and _spelled_out(word, en))


def _spelled_out(acronym: str, en: str) -> bool:
    """Tell whether words that stand together begin with the letters of an acronym, all but one."""
    letters = _plain(acronym)
    words = [_plain(word) for word in _LETTERS.findall(en)]
    for start, first in enumerate(words):
        if not letters or not first.startswith(letters[0]):
            continue
        met = 1
        for word in words[start + 1 :]:
            if met < len(letters) and word.startswith(letters[met]):
                met += 1
            elif word not in _SMALL:
                break
        if met >= max(2, len(letters) - 1):
            return True
    return False


LATIN = Check(
    "names/latin",
    1,
    Severity.WARNING,
    "Latin name lost",
    "A name or an acronym that the Korean has in Latin letters is not in the English, nor spelled"
    " out there.",
    _find,
    flags=(
        ("나래연구원(NRI)이 밝혔다.", "It was announced by the GTC."),
        ("로이 달턴(Roy Dalton)이 왔다.", "Big Sky came."),
        ("GARAM센터를 연다.", "A center opens."),
        ("두루전자의 NaraeTalk 서비스", "a service of Duru Electronics"),
        ("마리아 벨몬트(Maria Belmont) 감독", "the director Joel Hartmann"),
        ("HAEON과 NTRI가 협약했다.", "HAEON signed a deal."),
        ("Green Valley 호텔", "a hotel"),
        ("KTX를 탔다.", "They took a train."),
        ("하늘길재단(Skyway Foundation)", "the Red Hill"),
        ("그는 Daon Times 기자다.", "He is a reporter."),
    ),
    passes=(
        ("나래연구원(NRI)이 밝혔다.", "It was announced by the NRI."),
        ("NRI가 밝혔다.", "The Narae Research Institute said so."),
        ("로이 달턴(Roy Dalton)이 왔다.", "Roy Dalton came."),
        ("조제 알바(José Alba)", "Jose Alba"),
        ("SNS에 올렸다.", "He posted it on social media."),
        ("CCTV에 찍혔다.", "It was caught by a surveillance camera."),
        ("A씨는 B 회사에 다닌다.", "He works for a company."),
        ("무게 10KG", "It weighs 10 kilograms."),
        ("가람시청", "Garam City Hall"),
        ("garam@example.org", "Contact us."),
        ("R&D 예산", "a budget for research and development"),
        ("Green Valleys 호텔", "the Green Valley Hotel"),
    ),
)
