"""Write a text in the ways in which real archives have broken it."""

from __future__ import annotations

from unicodedata import normalize


def as_western(content: bytes) -> str:
    """Read bytes as browsers read Windows-1252, gaps and all."""
    return "".join(bytes((b,)).decode("cp1252", "ignore") or chr(b) for b in content)


def as_crawled(content: bytes) -> str:
    """Read bytes as UTF-8 where two of them make a character above U+00FF, else as Latin-1."""
    text, place = "", 0
    while place < len(content):
        pair = content[place : place + 2]
        if len(pair) == 2 and 0xC4 <= pair[0] <= 0xDF and 0x80 <= pair[1] <= 0xBF:
            text += pair.decode()
            place += 2
        else:
            text += chr(content[place])
            place += 1
    return text


def as_numbers(text: str, form: str) -> str:
    """Write each Hangul syllable by its number."""
    return "".join(form.format(ord(c)) if "가" <= c <= "힣" else c for c in text)


def in_two(text: str, first: str, second: str) -> bytes:
    """Encode a text's first two thirds in one encoding, the comments below in another."""
    lines = text.split("\n")
    place = max(1, len(lines) * 2 // 3)
    above, below = "\n".join(lines[:place]), "\n".join(lines[place:])
    return f"{above}\n".encode(first) + below.encode(second)


def in_halves(text: str) -> str:
    """Write Hangul in letters of half width, not joined to syllables."""
    return "".join(_HALVES.get(letter, letter) for letter in normalize("NFD", text))


# The letters of Hangul as they are joined, and their forms of half width in the order of Unicode.
_BEGINNING = dict(zip(map(chr, range(0x1100, 0x1113)), "ﾡﾢﾤﾧﾨﾩﾱﾲﾳﾵﾶﾷﾸﾹﾺﾻﾼﾽﾾ", strict=True))
_VOWELS = dict(zip(map(chr, range(0x1161, 0x1176)), "ￂￃￄￅￆￇￊￋￌￍￎￏￒￓￔￕￖￗￚￛￜ", strict=True))
_ENDING = dict(
    zip(
        map(chr, range(0x11A8, 0x11C3)),
        "ﾡﾢﾣﾤﾥﾦﾧﾩﾪﾫﾬﾭﾮﾯﾰﾱﾲﾴﾵﾶﾷﾸﾺﾻﾼﾽﾾ",
        strict=True,
    )
)
_HALVES = _BEGINNING | _VOWELS | _ENDING
