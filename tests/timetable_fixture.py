"""An archive of articles with tables: one alone, two with a translation, one of them wide."""

from __future__ import annotations

from pathlib import Path

from archive.model import RawArticle
from archive.store import open_archive
from normalize.ingest import ingest

_TITLE = "가람시, 다음 달부터 마을버스 시간표 바꾼다"
_FIRST = (
    "가람시는 다음 달 1일부터 마을버스 네 노선의 시간표를 바꾼다고 2일 밝혔다."
    " 첫차는 20분 빨라지고 막차는 30분 늦어진다."
)
_LAST = "시는 주민 설명회에서 나온 의견을 받아들였다고 설명했다."

# As a page has it: empty cells, one in which a tag was written, one too long for a phone.
_ROWS = (
    ("노선", "첫차", "막차", "배차 간격(평일 기준)", "운수 회사", "종점", "비고"),
    ("1번", "05:40", "23:30", "12분", "가람여객", "솔뫼항 국제여객터미널 앞 버스정류장", ""),
    ("2번", "", "23:10", "15분", "가람여객", "두물초", "&lt;script&gt;alert(1)&lt;/script&gt;"),
)


def _page() -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in _ROWS)
    return (
        f'<html lang="ko"><head><title>{_TITLE} - 안개일보</title></head><body><h1>{_TITLE}</h1>'
        f"<article><p>{_FIRST}</p><table>{rows}</table><p>{_LAST}</p></article></body></html>"
    ).encode()


_TRANSLATED = f"""{_TITLE}
나루리 기자

{_FIRST}

구분\t2029년\t2030년\t증감
승객\t12,400\t13,900\t1,500
노선\t4\t4\t0

{_LAST}

[아래는 위 기사를 기계로 옮긴 영문이다]
Garam City said on the 2nd that it would change the timetables of four village bus routes.
The first buses will run 20 minutes earlier and the last ones 30 minutes later.
The city said that it had taken up opinions from a meeting with residents.
"""

_WIDE = _TRANSLATED.replace(
    """구분\t2029년\t2030년\t증감
승객\t12,400\t13,900\t1,500
노선\t4\t4\t0
""",
    """구분\t1월\t2월\t3월\t4월\t5월\t6월\t상반기
승객\t12,400\t13,900\t11,500\t12,100\t14,800\t15,000\t79,700
노선\t4\t4\t4\t4\t5\t5\t26
""",
)


def build_timetables(path: Path) -> Path:
    """Write the archive to `path`."""
    with open_archive(path) as db:
        ingest(db, RawArticle(_page(), "timetable.html", "text/html"))
        ingest(db, RawArticle(_TRANSLATED.encode(), "passengers.txt", "text/plain"))
        ingest(db, RawArticle(_WIDE.encode(), "months.txt", "text/plain"))
    return path
