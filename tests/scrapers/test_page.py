import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.model import RawArticle, RejectedArticle
from normalize.ingest import clean
from scrapers.read import lines

FIRST = (
    "가람시는 나래동 강변에 3층짜리 새 도서관을 짓는다고 12일 밝혔다. 사업비는 모두 120억원이다."
)
SECOND = (
    "도서관에는 어린이 자료실과 공연장이 들어서며 주민 누구나 책을 빌릴 수 있다고 시는 설명했다."
)
MENU = "".join(
    f'<li><a href="/{i}">가람시 새 소식이 오늘도 이어지고 있다는 긴 제목 {i}입니다.</a></li>'
    for i in range(9)
)


def page(body: str, head: str = "") -> RawArticle:
    return RawArticle(
        f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()
    )


def texts(raw: RawArticle) -> list[str]:
    return [line.text for line in lines(raw).lines if line.text]


def test_the_article_is_found_among_menus_and_lists():
    raw = page(
        f"<nav><ul>{MENU}</ul></nav><div id=wrap><div class=art><h1>새 도서관</h1><p>{FIRST}</p>"
        f"<p>{SECOND}</p></div><ul>{MENU}</ul></div><footer><p>{FIRST}</p></footer>"
    )
    assert texts(raw) == ["새 도서관", FIRST, SECOND]


def test_breaks_split_lines_and_inline_elements_do_not():
    raw = page(f"<div>{FIRST}<br>{SECOND[:10]}<b>{SECOND[10:]}</b></div>")
    assert texts(raw) == [FIRST, SECOND]


def test_captions_are_marked():
    raw = page(
        f"<div><p>{FIRST}</p><figure><figcaption>강변 모습</figcaption></figure>"
        f"<p>{SECOND}</p></div>"
    )
    assert texts(raw) == [FIRST, "[사진] 강변 모습", SECOND]


def test_scripts_and_hidden_parts_are_not_seen():
    raw = page(f'<script>var a = "{FIRST}";</script><p hidden>{FIRST}</p><p>{SECOND}</p>')
    assert texts(raw) == [SECOND]


@pytest.mark.parametrize(
    "script",
    [
        '<script type="application/ld+json">{}</script>',
        "<script>window.__STATE__ = {};</script>",
    ],
)
def test_a_body_that_stands_only_in_a_script_is_found(script):
    body = "\n".join([FIRST, SECOND] * 3)
    state = json.dumps({"@type": "NewsArticle", "data": {"articleBody": body}})
    assert texts(page(script.replace("{}", state)))[:2] == [FIRST, SECOND]


def test_hints_are_read_from_the_head():
    linked = {
        "@type": "NewsArticle",
        "headline": "새 도서관",
        "datePublished": "2024-05-12T10:20:30+09:00",
        "author": [{"@type": "Person", "name": "홍나래 기자"}],
        "publisher": {"@type": "Organization", "name": "한빛일보"},
    }
    head = (
        f'<script type="application/ld+json">{json.dumps(linked)}</script>'
        '<meta property="article:modified_time" content="2024-05-12 11:00">'
        '<link rel="canonical" href="https://hanbit.example/1">'
    )
    hints = lines(page(f"<p>{FIRST}</p>", head)).hints
    assert hints is not None
    assert (hints.title, hints.reporters, hints.publisher) == ("새 도서관", ("홍나래",), "한빛일보")
    assert (hints.published, hints.updated) == ("2024-05-12T10:20", "2024-05-12T11:00")
    assert hints.url == "https://hanbit.example/1"


@pytest.mark.parametrize(
    "title", ["새 도서관 - 한빛일보", "새 도서관 | 한빛일보", "한빛일보 모바일 :: 새 도서관"]
)
def test_the_name_of_the_site_is_no_part_of_the_title(title):
    site = '<meta property="og:site_name" content="한빛일보">'
    head = f'<meta property="og:title" content="{title}">{site}'
    hints = lines(page(f"<p>{FIRST}</p>", head)).hints
    assert hints is not None
    assert hints.title == "새 도서관"


def test_a_silent_head_gives_no_hints():
    hints = lines(page(f"<p>{FIRST}</p><p>2027년 5월 1일에 문을 연다.</p>")).hints
    assert hints is not None
    assert (hints.title, hints.published, hints.publisher, hints.reporters) == (
        None,
        None,
        None,
        (),
    )


def test_a_page_without_text_is_rejected():
    with pytest.raises(RejectedArticle, match="no running text"):
        lines(page(f"<ul>{MENU}</ul>"))


def test_deep_pages_are_read():
    assert FIRST in texts(page("<div>" * 1500 + f"<p>{FIRST}</p>"))


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<div>",
                "</div>",
                "<p>",
                "<br>",
                "<a>",
                "</a>",
                "<!--",
                "<script>",
                FIRST,
                "<td>",
                "\x00",
            ]
        )
    )
)
def test_broken_pages_are_read_or_rejected(parts):
    try:
        lines(page("".join(parts)))
    except RejectedArticle:
        return


def test_headings_below_the_headline_are_its_subtitles():
    title = "가람시 새 도서관 짓는다"
    raw = page(
        f"<div><h1>{title}</h1><h2>어린이 자료실과 공연장</h2><p class=sub_title>내년 봄에 연다</p>"
        f"<div class=info>입력 2024.05.12 10:20</div></div>"
        f"<div><h2>가람 소식</h2></div><div><p>{FIRST}</p><p>{SECOND}</p></div>",
        f'<meta property="og:title" content="{title}">',
    )
    assert texts(raw) == [title, "어린이 자료실과 공연장", "내년 봄에 연다", FIRST, SECOND]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2024-05-12T23:30:00Z", "2024-05-13T08:30"),
        ("2024-05-12T23:30:00.000+0000", "2024-05-13T08:30"),
        ("2024-05-12T20:30:00-05:00", "2024-05-13T10:30"),
        ("2024-05-12T23:30:00+09:00", "2024-05-12T23:30"),
        ("2024-05-12T23:30:00", "2024-05-12T23:30"),
        ("2024-05-12", "2024-05-12"),
        ("2024-13-45", None),
    ],
)
def test_times_are_korean_where_the_page_names_a_zone(written, read):
    raw = page(f"<p>{FIRST}</p>", f'<meta property="article:published_time" content="{written}">')
    hints = lines(raw).hints
    assert hints is not None
    assert hints.published == read


def test_a_time_behind_the_reporter_is_the_articles():
    raw = page(f"<div>홍나래 기자 | 2024-05-12 10:20:30</div><p>{FIRST}</p><p>{SECOND}</p>")
    hints = lines(raw).hints
    assert hints is not None
    assert hints.published == "2024-05-12T10:20"


def test_the_time_of_a_comment_is_no_date_of_the_article():
    raw = page(f"<div><p>{FIRST}</p><p>{SECOND}</p></div><ul><li>2031.07.04 09:00</li></ul>")
    hints = lines(raw).hints
    assert hints is not None
    assert hints.published is None


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("홍나래 기자", ("홍나래",)),
        ("온라인뉴스팀 기자", ()),
        ("시민기자", ()),
        ("한빛일보", ()),
        ("Hong Na-rae", ("Hong Na-rae",)),
        ("The Hanbit Times", ()),
        ("hanbit desk", ()),
        ("By 홍나래", ("홍나래",)),
        ("나진국 기자", ("나진국",)),
        ("편집부", ()),
        ("디지털뉴스국", ()),
    ],
)
def test_an_author_is_a_person(author, names):
    hints = lines(page(f"<p>{FIRST}</p>", f'<meta name="author" content="{author}">')).hints
    assert hints is not None
    assert hints.reporters == names


@pytest.mark.parametrize(
    ("author", "emails"),
    [
        ({"@type": "Person", "name": "홍나래", "email": "mailto:narae@hanbit.example"}, True),
        ([{"name": "홍나래 기자", "email": "narae@hanbit.example"}], True),
        ("홍나래 기자 narae@hanbit.example", True),
        ({"@type": "Person", "name": "홍나래"}, False),
        ({"@type": "Organization", "name": "한빛일보", "email": "narae@hanbit.example"}, False),
    ],
)
def test_the_address_of_an_author_is_one_of_the_page(author, emails):
    linked = json.dumps({"@type": "NewsArticle", "author": author})
    head = f'<script type="application/ld+json">{linked}</script>'
    hints = lines(page(f"<p>{FIRST}</p>", head)).hints
    assert hints is not None
    assert hints.emails == (("narae@hanbit.example",) if emails else ())
    assert dict(hints.origins).get("emails") == ("json-ld author" if emails else None)


THIRD = "공사는 내년 봄에 시작해 이듬해 가을에 끝나며, 그동안 강변 산책로는 절반만 열린다."
ENGLISH = (
    "Garam City said on the 12th that it will build a new library by the river.",
    "The library will have a theater and a room for children, the city said.",
)


def test_the_english_behind_a_tab_is_read_below_the_korean():
    tab = f"<p>Translated by DeepL.</p><p>{ENGLISH[0]}</p><p>{ENGLISH[1]}</p>"
    body = f"<div lang=ko><p>{FIRST}</p><p>{SECOND}</p></div><div lang=en style='display: none'>"
    assert texts(page(f"{body}{tab}</div>")) == [FIRST, SECOND, "Translated by DeepL.", *ENGLISH]
    hidden = body.replace("lang=en", "lang=ko")
    assert texts(page(f"{hidden}{tab}</div>")) == [FIRST, SECOND]


OLD = (
    "<table><tr><td>[바다]</td></tr><tr><td><b>나무 등대 다시 불 켜다</b></td></tr>"
    "<tr><td>2031년 07월 04일 (금) 14:20:08 홍나래 기자 narae@hanbit.example</td></tr><tr><td>"
    "<table><tr><td><img src=a.jpg></td></tr><tr><td>▲ 불을 켠 등대.</td></tr></table>"
    f"<p>{FIRST}<p>{SECOND}</td></tr></table>"
)


@pytest.mark.parametrize("called", ["한빛신문", ":: 길을 묻는 신문 한빛신문 ::"])
def test_a_page_called_like_its_site_keeps_the_lines_above_the_text(called):
    found = texts(page(OLD, f"<title>{called}</title>"))
    assert found[:2] == ["[바다]", "나무 등대 다시 불 켜다"]
    assert "[사진] ▲ 불을 켠 등대." in found
    article = clean(page(OLD, f"<title>{called}</title>"))
    assert article.title == "나무 등대 다시 불 켜다"
    assert (article.reporters, article.published) == (("홍나래",), "2031-07-04T14:20")


def test_a_script_gives_the_subtitle_and_boxes_of_links_are_no_text():
    parts = [
        {"type": "text", "content": FIRST},
        {"type": "raw_html", "content": "<div><a href=#>새 소식, 메일로 받기</a></div>"},
        {"type": "text", "content": SECOND},
        {"type": "text", "content": THIRD},
    ]
    story = {
        "headlines": {"basic": "새 도서관 짓는다"},
        "subheadlines": {"basic": "강변에 3층으로"},
        "content_elements": parts,
    }
    raw = page(f"<div></div><script>Fusion.globalContent={json.dumps(story)};</script>")
    assert texts(raw) == ["새 도서관 짓는다", "강변에 3층으로", FIRST, SECOND, THIRD]


def test_what_a_script_quotes_between_paragraphs_is_text():
    said = "“책을 빌리러 버스를 두 번 타지 않아도 됩니다.”"
    quoted = {"type": "quote", "content_elements": [{"type": "text", "content": said}]}
    parts = [{"type": "text", "content": FIRST}, quoted, {"type": "text", "content": SECOND}]
    story = {"headlines": {"basic": "새 도서관 짓는다"}, "content_elements": parts}
    raw = page(f"<div></div><script>Fusion.globalContent={json.dumps(story)};</script>")
    assert texts(raw) == ["새 도서관 짓는다", FIRST, said, SECOND]


def test_the_ranking_of_a_league_lists_no_other_articles():
    rows = "".join(
        f"<tr><td>{i}</td><td>가람 {i}팀</td><td>0.{9 - i}00</td></tr>" for i in (1, 2, 3)
    )
    table = f"<table class=rank_tbl><tr><th>순위</th><th>팀</th><th>승률</th></tr>{rows}</table>"
    found = texts(page(f"<div><p>{FIRST}</p><p>{SECOND}</p>{table}<p>{THIRD}</p></div>"))
    assert found[-2].split() == ["3", "가람", "3팀", "0.600"]


@pytest.mark.parametrize(
    ("before", "head", "url"),
    [
        ("<!-- saved from url=(0028)https://hanbit.example/view/1 -->", "", "/view/1"),
        (
            "<!DOCTYPE html>\n<!-- saved from url=(0028)https://hanbit.example/view/1 -->",
            "",
            "/view/1",
        ),
        (
            "<!-- saved from url=(0028)https://hanbit.example/view/1 -->",
            '<link rel="canonical" href="https://hanbit.example/2">',
            "/2",
        ),
        ("<!-- saved from url=(0014)about:internet -->", "", None),
    ],
    ids=["saved", "below the doctype", "says its own", "address of nothing"],
)
def test_a_browser_writes_where_it_saved_a_page(before, head, url):
    raw = f"{before}<html><head>{head}</head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    article = clean(RawArticle(raw.encode()))
    assert article.url == (url and f"https://hanbit.example{url}")


def test_a_break_parts_the_lines_of_a_subtitle():
    mark = '<div id="article-view-content-div">'
    head = "<h3 class=heading>새 도서관 짓는다</h3><h4 class=subheading>강변에<br>3층으로</h4>"
    assert "강변에 3층으로" in texts(page(f"{head}{mark}<p>{FIRST}</p><p>{SECOND}</p></div>"))


@pytest.mark.parametrize(
    "row",
    [
        "<tr><th>부제</th><td colspan=3>{}</td></tr>",
        "<tr><th>부제목</th><td><p>{}</p><p></p></td></tr>",
        "<tr><td>부제 : {}</td></tr>",
    ],
    ids=["a row of cells", "a cell with lines", "one cell"],
)
def test_a_board_names_its_subtitle(row):
    deck = "강변에 3층으로 짓고 어린이 자료실도 둔다"
    head = f"<tr><th>제목</th><td>새 도서관 짓는다, 강변에</td></tr>{row.format(deck)}"
    filed = "<tr><th>등록일</th><td>2031-07-04</td></tr>"
    kept = "<div>콘텐츠 관리부서 : 대변인실 / 최종 수정일 : 2031-07-21</div>"
    body = f"<table>{head}{filed}</table><div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    article = clean(page(f"{body}{kept}", "<title>새 도서관 짓는다, 강변에</title>"))
    assert article.subtitle == deck
    assert (article.published, article.updated) == ("2031-07-04", None)


@pytest.mark.parametrize(
    ("site", "publisher"),
    [
        ("한빛타임스 스포츠", "한빛타임스"),
        ("한빛 스포츠", "한빛 스포츠"),
        ("두리포털 뉴스", "강변일보"),
        ("강변일보 | 두리뉴스", "강변일보"),
    ],
)
def test_a_site_may_be_called_by_its_part_or_show_the_articles_of_others(site, publisher):
    head = f'<meta property="og:site_name" content="{site}">'
    claim = "<p>Copyright © 강변일보. 무단 전재 및 재배포 금지</p>"
    hints = lines(page(f"<p>{FIRST}</p><p>{SECOND}</p>{claim}", head)).hints
    assert hints is not None
    assert hints.publisher == publisher
