"""A text that only a script keeps, in the lists of paragraphs that editors and systems write."""

import json

import pytest

from archive.model import RawArticle
from normalize.ingest import clean
from scrapers.script_parts import list_lines, part_lines

TITLE = "가람시, 강변에 새 도서관 짓는다"
FIRST = "가람시는 나래동 강변에 3층짜리 새 도서관을 짓는다고 4일 밝혔다."
BOLD = ("도서관에는 ", "어린이 자료실", "과 공연장이 들어선다고 시는 설명했다.")
SECOND = "".join(BOLD)
THIRD = "공사는 내년 봄에 시작해 이듬해 가을에 끝나며, 그동안 강변 산책로는 절반만 열린다."
SHOWN = "강변에 들어설 도서관의 조감도."

LEXICAL = {
    "root": {
        "children": [
            {"type": "paragraph", "children": [{"type": "text", "text": FIRST}]},
            {"type": "image", "caption": SHOWN},
            {"type": "paragraph", "children": [{"type": "text", "text": t} for t in BOLD]},
            {"type": "paragraph", "children": [{"type": "text", "text": THIRD}]},
        ]
    }
}
STORIES = {
    "kinds of blocks": {
        "blocks": [
            {"kind": "text", "html": FIRST},
            {"kind": "image", "src": "/1.jpg", "caption": SHOWN},
            {"kind": "text", "html": f"{BOLD[0]}<b>{BOLD[1]}</b>{BOLD[2]}"},
            {"kind": "text", "html": THIRD},
        ]
    },
    "Editor.js": {
        "blocks": [
            {"type": "paragraph", "data": {"text": FIRST}},
            {"type": "image", "data": {"file": {"url": "/1.jpg"}, "caption": SHOWN}},
            {"type": "list", "data": {"style": "ordered", "items": [SECOND, THIRD]}},
        ]
    },
    "Draft.js": {
        "contents": {
            "blocks": [
                {"key": "a", "text": FIRST, "type": "unstyled"},
                {"key": "b", "text": SECOND, "type": "header-two"},
                {"key": "c", "text": THIRD, "type": "unstyled"},
            ]
        }
    },
    "ProseMirror": {
        "body": {
            "type": "doc",
            "content": [
                {"type": "paragraph", "content": [{"type": "text", "text": FIRST}]},
                {"type": "figure", "content": [{"type": "text", "text": SHOWN}]},
                {"type": "paragraph", "content": [{"type": "text", "text": t} for t in BOLD]},
                {"type": "paragraph", "content": [{"type": "text", "text": THIRD}]},
            ],
        }
    },
    "Portable Text": {
        "body": [
            {"_type": "block", "children": [{"_type": "span", "text": FIRST}]},
            {"_type": "image", "caption": SHOWN},
            {"_type": "block", "children": [{"_type": "span", "text": t} for t in BOLD]},
            {"_type": "block", "children": [{"_type": "span", "text": THIRD}]},
        ]
    },
    "Quill": {
        "ops": [
            {"insert": f"{FIRST}\n{BOLD[0]}"},
            {"insert": BOLD[1], "attributes": {"bold": True}},
            {"insert": f"{BOLD[2]}\n"},
            {"insert": {"image": "/1.jpg"}},
            {"insert": f"{THIRD}\n"},
        ]
    },
    "Lexical": {"content": LEXICAL},
    "Lexical in a string": {"content": json.dumps(LEXICAL, ensure_ascii=False)},
    "WordPress": {"content": {"rendered": f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"}},
    "Gutenberg": {
        "editorBlocks": [
            {"name": "core/paragraph", "attributes": {"content": FIRST}},
            {"name": "core/image", "attributes": {"caption": SHOWN}},
            {"name": "core/paragraph", "attributes": {"content": SECOND}},
            {"name": "core/paragraph", "attributes": {"content": THIRD}},
        ]
    },
}
OTHERS = {
    "ranking": [{"rank": n, "title": f"많이 읽은 기사의 제목 {n}"} for n in range(9)],
    "comments": [{"writer": "나래", "content": "도서관이 생긴다니 반갑습니다."}] * 3,
}


def page(story):
    props = {"article": {"title": TITLE, **story}, **OTHERS}
    state = json.dumps({"props": {"pageProps": props}}, ensure_ascii=False)
    script = f'<script id="__NEXT_DATA__" type="application/json">{state}</script>'
    head = f'<head><meta property="og:title" content="{TITLE}"></head>'
    return RawArticle(f"<html>{head}<body><div id=root></div>{script}</body></html>".encode())


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES.keys())
def test_a_text_is_found_however_an_editor_keeps_it(story):
    article = clean(page(story))
    assert article.title == TITLE
    assert [paragraph.text for paragraph in article.korean] == [FIRST, SECOND, THIRD]


def test_what_stands_beside_a_text_says_when_and_by_whom():
    story = STORIES["Editor.js"] | {
        "firstPublishedAt": "2031-07-03T21:30:00.000Z",
        "lastModifiedAt": "2031-07-03T23:05:12.000Z",
        "reporters": [{"id": 7, "name": "홍나래", "email": "narae@hanbit.example"}],
    }
    article = clean(page(story))
    assert (article.published, article.updated) == ("2031-07-04T06:30", "2031-07-04T08:05")
    assert article.reporters == ("홍나래",)


CELLS = [["배", "15명"], ["버스", "40명"]]
TABLES = {
    "Arc": {
        "type": "table",
        "header": [{"content": "탈것"}, {"content": "자리"}],
        "rows": [[{"content": cell} for cell in row] for row in CELLS],
    },
    "in its value": {"type": "table", "value": {"head": ["탈것", "자리"], "rows": CELLS}},
    "Editor.js": {"type": "table", "data": {"content": [["탈것", "자리"], *CELLS]}},
    "ProseMirror": {
        "type": "table",
        "content": [
            {
                "type": "tableRow",
                "content": [
                    {
                        "type": "tableCell",
                        "content": [
                            {"type": "paragraph", "content": [{"type": "text", "text": cell}]}
                        ],
                    }
                    for cell in row
                ],
            }
            for row in [["탈것", "자리"], *CELLS]
        ],
    },
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())
def test_the_rows_of_a_table_keep_their_cells(table):
    assert list(part_lines(table)) == ["탈것\t자리", "배\t15명", "버스\t40명"]


def test_a_part_nested_without_end_ends():
    part = {"type": "paragraph", "text": FIRST}
    for _ in range(500):
        part = {"type": "list", "items": [part]}
    assert list(part_lines(part)) == []
    assert list(list_lines([part])) == []
