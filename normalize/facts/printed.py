"""Choose how the name of a publisher is printed: without its company, with its programme."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalize.facts.spellings import native

ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,5}")
_PROGRAMME = re.compile(r"(?<=[A-Z0-9])\s?(?:뉴스|TV)$")
_COMPANY = re.compile(r".+(?:신문|일보|통신|방송|뉴스|학보)사")
# 한빛1코리아 owns 한빛1, which is how its articles open.
_OWNER_OF = ("코리아", "통신사", "그룹", "홀딩스", "컴퍼니", "미디어그룹")
_AIRED = re.compile(r"[A-Z]{2,5}\s[가-힣]{0,6}라디오")
# So often a station with its programme is no slip.
LEAST_WHOLE = 2


def station(name: str) -> str:
    """Return the station that a programme is of: HBN뉴스 is of HBN."""
    return _PROGRAMME.sub("", name)


def printed(best: str, forms: Sequence[str]) -> str:
    """Return the fullest form of a name in one word that is not that of the company behind it."""
    if len(forms) == 1:
        return best
    if found := native(best, forms):
        return found
    best = next((form for form in forms if best.removeprefix(form) in _OWNER_OF), best)
    # HBN 한빛라디오 where the claim has 한빛라디오, HBN 라디오 where nothing has a fuller name.
    aired = next((form for form in forms if _AIRED.fullmatch(form)), None)
    if aired and (aired.endswith(best) or all(form in aired for form in forms)):
        return aired
    # Letters of another alphabet are no fuller form: 한빛신문 HANBIT.
    plain = [
        form
        for form in forms
        if " " not in form
        and not _COMPANY.fullmatch(form)
        and not any(form.removeprefix(other) in _OWNER_OF for other in forms)
        and (best.isascii() or not form.isascii())
    ]
    if plain and best not in plain:
        return max(plain, key=len)
    longer = [form for form in plain if len(form) > len(best) and station(form) != best]
    return max(longer, key=len, default=best)


def with_programme(
    name: str, claims: Sequence[tuple[str, int]], lines: Sequence[str]
) -> str | None:
    """Return HBN뉴스 where the claim says so, or where HBN alone stands nowhere in the lines.

    `claims` are names of owners with their lines.
    """
    fuller = [(c, line) for c, line in claims if c != name and station(c) == name]
    if fuller and all(line == fuller[0][1] for claimed, line in claims if claimed == name):
        return fuller[0][0]
    whole = re.compile(rf"(?<![A-Za-z]){name}\s?(?:뉴스|라디오)(?=[을를은는이가의에\d]|\W|$)")
    alone = re.compile(
        rf"(?<![A-Za-z@./]){name}(?![A-Za-z0-9.]|\s?(?:뉴스|라디오|TV|제보)|\s[가-힣]{{2,4}}입니다)"
    )
    forms = [str(found[0]) for line in lines for found in whole.finditer(line)]
    if len(forms) < LEAST_WHOLE or len(set(forms)) > 1 or any(map(alone.search, lines)):
        return None
    return forms[0]
