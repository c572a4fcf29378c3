"""English that denies what the Korean does not: a hint, since languages deny in many ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from align.checks.check import Check, Sides
from archive.bitext import Finding, Mark, Severity

_NOT = re.compile(r"\b(?:not|never|cannot)\b(?! (?:only|just|least)\b)|n[’']t\b", re.IGNORECASE)
# What denies in Korean, and syllables (불, 비, 미, 무, 반) and words (중단, 제외, 대신, 만) of
# which English may make a not: far more than do, since a hint is worth little where it is wrong.
_DENIES = re.compile(
    "않|못|없|아니|아닌|아닐|아닙|아녔|아냐|안 |안[되돼했할하]|말라|말아|마라|마세요|마십|말고|말할"
    "|금지|불|비|미|무|반|거부|거절|실패|부인|부정|모르|모른|몰|싫|힘들|어렵|어려|그만|중단|막|제외|외에|뿐|만"
    "|드물|별로|전혀|절대|결코|커녕|잃|빠|피하|멈|떠나|사라|취소|놓치|부족|모자|이전|전에|까지|대신|덜"
    "|탈|차단|방지|예방|줄|버리|끝|떨어"
)


def _find(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    # A question may be asked with or without a not.
    if "?" in sides.en or _DENIES.search(sides.ko):
        return
    found = _NOT.search(sides.en)
    if found:
        yield Finding(
            "text/negation",
            Severity.NOTE,
            f"{found[0]} in English; nothing in the Korean denies",
            None,
            Mark(found.start(), found.end(), found[0]),
        )


NEGATION = Check(
    "text/negation",
    1,
    Severity.NOTE,
    "Negation added",
    "The English says not or never, and no word of the Korean denies anything; a hint, never more.",
    _find,
    flags=(
        ("시는 다리를 놓았다.", "The city did not build a bridge."),
        ("축제가 열린다.", "The festival won't be held."),
        ("그는 나래시에 산다.", "He has never lived in Narae."),
        ("주민들은 찬성했다.", "Residents did not agree."),
        ("공장을 닫는다.", "It cannot close the plant."),
        ("새 길이 났다.", "A new road was not opened."),
        ("시장은 웃었다.", "The mayor didn’t laugh."),
        ("예산을 늘린다.", "It will not raise the budget."),
        ("회의는 내일 열린다.", "The meeting isn't tomorrow."),
        ("물가가 올랐다.", "Prices have not risen."),
    ),
    passes=(
        ("시는 다리를 놓지 않았다.", "The city did not build a bridge."),
        ("축제가 취소됐다.", "The festival won't be held."),
        ("그는 결코 거짓을 말하지 않는다.", "He never lies."),
        ("주민들은 반대했다.", "Residents did not agree."),
        ("공장을 닫을 수 없다.", "It cannot close the plant."),
        ("통행이 금지됐다.", "You may not pass."),
        ("시는 다리를 놓았다.", "The city built a bridge."),
        ("함께 가자.", "Why don't we go together?"),
        ("미완성이다.", "It is not finished."),
        ("시민과 시장이 함께했다.", "Not only the citizens but the mayor joined in."),
        ("첫 번째가 아닙니다.", "It is not the first."),
    ),
)
