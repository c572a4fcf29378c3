"""An invented article in Korean, and three English versions of it."""

from __future__ import annotations

KOREAN = (
    "솔뫼시가 바닷가 마을 세 곳에 작은 도서관을 짓는다. 공사비는 12억 원이다.",
    "시는 다음 달부터 공사를 시작해 내년 봄에 문을 열 계획이라고 밝혔다.",
    "주민들은 아이들이 책을 읽을 곳이 생긴다며 반겼다.",
)
PAGE_ENGLISH = (
    "Solmoe City will build small libraries in three seaside villages. It costs 1.2 billion won.",
    "The city will start construction next month and open the doors next spring, it said.",
    "Residents welcomed that children will have a place to read books.",
)
SENTENCES = (
    "Solmoe is building small libraries in three villages on the coast.",
    "Construction will cost 1.2 billion won.",
    "Work begins next month and the libraries open next spring, the city said.",
    "Residents were glad that their children would have a place to read.",
)
JOINED = (
    f"{SENTENCES[0][:-1]}, and construction will cost 1.2 billion won.",
    *SENTENCES[2:],
)
