"""Three articles about a harbour whose name one of them spells in another way."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database

from archive.model import RawArticle


def raw(number: int, *pairs: tuple[str, str], url: str = "") -> RawArticle:
    """An article in the layout of the samples."""
    korean = "\n\n".join(ko for ko, _ in pairs)
    english = "\n\n".join(en for _, en in pairs)
    text = (
        f"물빛항 소식 {number}\n\n나루리 기자 | 입력 : 2031/05/{number:02} [09:40]\n\n{korean}\n\n"
        "*위 기사의 영문 번역은 자동번역으로 작성했습니다."
        " [English text of the above article, generated automatically.]\n\n"
        f"[News of the harbor {number}]\n\n{english}\n"
    )
    return RawArticle(text.encode(), f"{number}.txt")


MULBIT = (
    "해온시가 물빛항에서 등불축제를 열었다고 밝혔다.",
    "Haeon City said it held a lantern festival in Mulbit Harbor.",
)
OTHER = (
    "물빛항을 찾은 사람은 모두 이만 명이라고 시는 설명했다.",
    "A total of 20,000 people visited Mulbit Port, the city explained.",
)
MOOLBIT = (
    "어민들은 물빛항의 방파제를 고쳐 달라고 요구했다.",
    "Fishermen demanded that the breakwater of Moolbit Port be repaired.",
)
ARTICLES = (raw(1, MULBIT, OTHER), raw(2, MULBIT), raw(3, MOOLBIT))


def found(db: Database, check: str = "names/consistency") -> list[tuple[Any, ...]]:
    return db.execute(
        "SELECT a.title, p.number, f.severity, f.message, f.ko_value, f.en_value, f.number"
        " FROM findings f JOIN pairs p ON p.id = f.pair JOIN articles a ON a.id = f.article"
        " WHERE f.check_id = ? ORDER BY 1, 2, 4",
        [check],
    ).fetchall()
