"""What pages of no known layout do with their texts, headlines and facts."""

import json
from urllib.parse import quote

import pytest

from archive.model import RawArticle
from normalize.ingest import clean

FIRST = "가람시는 나래동 강변에 3층짜리 새 도서관을 짓는다고 12일 밝혔다. 사업비는 120억원이다."
SECOND = "도서관에는 어린이 자료실과 공연장이 들어서며 누구나 책을 빌릴 수 있다고 시는 설명했다."
THIRD = "공사는 내년 봄에 시작해 이듬해 가을에 끝나며, 그동안 강변 산책로는 절반만 열린다."
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
TITLE = "가람시, 강변에 새 도서관 짓는다"


def read(body, head="", title=f"{TITLE} - 한빛일보"):
    page = (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    )
    return clean(RawArticle(page.encode()))


def texts(article):
    return [paragraph.text for paragraph in article.korean]


@pytest.mark.parametrize(
    "script",
    [
        "var newsTitle = 'x', newsContents = {};",
        "window.__NUXT__=(function(a,b){return {article:{id:7,premium:a,body:{},tags:b}}}(1,null))",
        "page.text = {};",
    ],
    ids=["string", "object without quotes", "attribute"],
)
def test_a_text_in_a_script_that_is_no_json_is_found(script):
    text = json.dumps(TEXT * 2, ensure_ascii=False).replace("</", "<\\/")
    article = read(f"<div>불러오는 중</div><script>{script.replace('{}', text, 1)}</script>")
    assert texts(article)[:3] == [FIRST, SECOND, THIRD]
    assert dict(article.origins)["body"] == "script"


@pytest.mark.parametrize("quote", "\"'`")
def test_a_program_writes_its_strings_as_it_likes(quote):
    written = (TEXT * 2).replace("<", "\\x3C").replace("다", "\\uB2e4").replace("/", "\\/")
    beside = f"note:{quote}it{chr(92)}{quote}s \\q \\ud83d\\ude00{quote}"
    article = read(f"<script>a({{{beside},body:{quote}{written}{quote}}})</script>")
    assert texts(article)[:3] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "write",
    [
        lambda state: f"var html = {json.dumps(TEXT * 2)};",
        lambda state: f"var state = JSON.parse({json.dumps(json.dumps(state))});",
        lambda state: f"load(decodeURIComponent('{quote(json.dumps(state))}'));",
    ],
    ids=["whatever its name", "json in json", "quoted"],
)
def test_a_text_is_found_in_any_string_of_a_script(write):
    script = write({"news": {"body": TEXT * 2}}).replace("</", "<\\/")
    article = read(
        f"<div class=slide><p class=cap>강변의 새 도서관이다.</p></div><script>{script}</script>"
    )
    assert texts(article)[:3] == [FIRST, SECOND, THIRD]


def test_what_a_program_says_is_no_text_of_a_page_that_shows_one():
    terms = "".join(f"<p>제{i}조 이용자는 이 약관을 읽고 지켜야 합니다.</p>" for i in range(40))
    article = read(f"<div>{TEXT}</div><script>var terms = {json.dumps(terms)};</script>")
    assert texts(article) == [FIRST, SECOND, THIRD]


def test_the_text_that_a_page_is_told_to_have_goes_before_a_longer_one():
    other = "".join(f"<p>나래시는 {i}월에 다른 소식을 따로 알린다고 밝혔다.</p>" for i in range(10))
    about = f'<meta property="og:description" content="{FIRST[:40]}">'
    script = f"<script>var a = {json.dumps(other)}; var b = {json.dumps(TEXT)};</script>"
    assert texts(read(script.replace("</p", "<\\/p"), about)) == [FIRST, SECOND, THIRD]


def test_what_stands_beside_a_text_in_a_script_is_read():
    body = json.dumps(f"{TEXT}<figcaption>강변 모습</figcaption>", ensure_ascii=False)
    script = f'a({{title:"{TITLE}",subtitle:"어린이 자료실도 들어서",body:{body}}})'
    article = read(f"<script>{script}</script>")
    assert article.subtitle == "어린이 자료실도 들어서"
    assert texts(article) == [FIRST, SECOND, THIRD]


def test_headings_lists_and_tables_of_a_state_are_text():
    parts = [
        {"type": "text", "content": FIRST},
        {"type": "heading", "content": "숫자로 본 도서관"},
        {"type": "list", "items": ["책 3만 권", {"type": "text", "content": "자리 200개"}]},
        {"type": "table", "header": ["층", "쓰임"], "rows": [["1층", {"text": "공연장"}]]},
        {"type": "image", "caption": "강변 모습"},
        {"type": "text", "content": SECOND},
        {"type": "text", "content": THIRD},
    ]
    state = json.dumps({"article": {"contents": parts}}, ensure_ascii=False)
    article = read(f"<script type='application/json'>{state}</script>")
    wanted = [FIRST, "숫자로 본 도서관", "책 3만 권", "자리 200개", "1층 공연장", SECOND, THIRD]
    assert [" ".join(text.split()) for text in texts(article) if "쓰임" not in text] == wanted


def linked(*articles):
    data = json.dumps({"@graph": articles}, ensure_ascii=False)
    return f'<script type="application/ld+json">{data}</script>'


def test_a_page_is_called_by_its_own_article_among_several():
    other = {"@type": "NewsArticle", "headline": "나래천 다리 놓인다", "author": {"name": "홍다온"}}
    own = {"@type": "LiveBlogPosting", "headline": TITLE, "author": {"name": "홍나래"}}
    article = read(TEXT, linked(other, own, other))
    assert (article.title, article.reporters) == (TITLE, ("홍나래",))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("", "::: 한빛신문 ::: 바르게 보고 바르게 쓰는"),
        ('<meta property="og:title" content="가람물길부">', "보도자료 상세보기 | 가람물길부"),
    ],
    ids=["motto", "board"],
)
def test_the_name_of_every_page_is_no_headline(head, title):
    rows = (
        "<table><thead><tr><th colspan=4>강변 도서관 내년에 연다</th></tr></thead><tbody>"
        "<tr><th>분야</th><td>문화</td><th>등록일</th><td>2031-07-04</td></tr>"
        f"<tr><td colspan=4><div>{TEXT}</div></td></tr></tbody></table>"
    )
    article = read(rows, head, title)
    assert article.title == "강변 도서관 내년에 연다"
    assert article.published == "2031-07-04"
    assert article.publisher in ("한빛신문", "가람물길부")
    assert texts(article) == [FIRST, SECOND, THIRD]


def test_a_headline_keeps_the_form_that_its_page_shows():
    story = {"@type": "NewsArticle", "headline": TITLE}
    assert read(f"<h2>[화보] {TITLE}</h2>{TEXT}", linked(story)).title == f"[화보] {TITLE}"


@pytest.mark.parametrize("kind", ["보도자료 상세보기", "기사보기", "공지사항 게시판"])
def test_what_a_board_shows_is_no_headline(kind):
    article = read(f"<div><h3>{TITLE}</h3>{TEXT}</div>", title=f"{kind} | 가람물길부")
    assert article.title == TITLE


def test_two_names_before_one_rank_are_two_reporters():
    article = read(f"<div><h1>{TITLE}</h1><p>홍나래·이다온 기자</p>{TEXT}</div>")
    assert article.reporters == ("홍나래", "이다온")


def test_who_a_blog_says_wrote_it_and_when_are_read():
    head = '<meta name="author" content="글쓴이 홍나래">'
    article = read(f"<h1>{TITLE}</h1><p>by 홍나래 2031. 7. 4. 23:17</p><div>{TEXT}</div>", head)
    assert (article.reporters, article.published) == (("홍나래",), "2031-07-04T23:17")


def test_the_words_of_an_english_name_stay_together():
    assert read(TEXT, title=f"{TITLE} | Hanbit News Agency").publisher == "Hanbit News Agency"


@pytest.mark.parametrize(
    ("name", "publisher"),
    [("한빛방송 뉴스", "한빛방송"), ("HBC 뉴스", "HBC"), ("한빛 뉴스", "한빛 뉴스")],
)
def test_the_news_of_a_station_are_the_stations(name, publisher):
    assert read(TEXT, f'<meta property="og:site_name" content="{name}">').publisher == publisher


def test_a_time_that_a_program_filled_in_twice_is_no_change():
    both = "".join(
        f'<meta property="article:{name}_time" content="2031-07-04T10:20:00+09:00">'
        for name in ("published", "modified")
    )
    article = read(TEXT, both)
    assert (article.published, article.updated) == ("2031-07-04T10:20", None)


def test_the_day_on_which_a_paper_was_registered_is_not_the_articles():
    imprint = "<div>한빛신문사 | 발행·편집인 : 홍다온 | 등록 1991년 3월 2일 다-01377</div>"
    assert read(f"<div>{TEXT}</div>{imprint}").published is None


def test_cells_whose_text_stands_in_a_paragraph_are_cells():
    rows = "".join(f"<tr><td><p>{a}</p></td><td><p>{b}</p></td></tr>" for a, b in ("가1", "나2"))
    article = read(f"<div><p>{FIRST}</p><table>{rows}</table><p>{SECOND}</p></div>")
    assert [line.text for line in article.lines if "\t" in line.text] == ["가\t1", "나\t2"]


def test_a_box_of_links_goes_with_its_heading_and_the_heading_below_it_stays():
    items = "".join(f"<li><a href=/{i}>나래천 다리 {i}호 놓인다</a></li>" for i in range(2))
    box = f"<div><strong>함께 본 글</strong><ul>{items}</ul></div>"
    below = "속도와 무게에는 끝이 있다"
    article = read(f"<article><p>{FIRST}</p>{box}<h3>{below}</h3><p>{SECOND}</p></article>")
    assert texts(article) == [FIRST, below, SECOND]


def test_who_can_be_written_to_is_no_link_to_another_page():
    signed = '홍나래 기자 &lt;<a href="mailto:narae@hanbit.example">narae@hanbit.example</a>&gt;'
    assert read(f"<div>{TEXT}<div>{signed}</div></div>").reporters == ("홍나래",)


def test_what_opens_an_article_outside_its_element_is_read():
    lead = f'<div class="live-intro"><p>{THIRD}</p></div>'
    entries = "".join(
        f"<li><h3>{i}시 소식</h3><p>{FIRST} {i}</p><p>{SECOND}</p></li>" for i in "12"
    )
    article = read(f"<main><h1>{TITLE}</h1>{lead}<ol>{entries}</ol></main>")
    assert texts(article)[0] == THIRD


def test_a_form_around_a_page_is_no_form_however_long_its_scripts_are():
    script = f"<script>var x = '{'a' * 5_000}';</script>"
    assert texts(read(f"{script}<form id=aspnetForm>{TEXT}</form>")) == [FIRST, SECOND, THIRD]


def test_a_page_that_is_one_form_is_read_and_a_box_that_asks_is_not():
    asks = "<div><h5>한빛 편지</h5><p>한 달에 두 번 보내 드립니다.</p><form><input></form></div>"
    search = "<form><label>검색할 낱말을 넣어 주십시오.</label></form>"
    article = read(f"<form id=aspnetForm><div>{search}</div><div>{TEXT}{asks}</div></form>")
    assert texts(article) == [FIRST, SECOND, THIRD]


def test_what_adverts_say_while_they_load_is_not_seen():
    advert = "<amp-ad><div placeholder>광고를 불러오는 중</div></amp-ad>"
    assert texts(read(f"<div><p>{FIRST}</p>{advert}<p>{SECOND}</p></div>")) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "before",
    ["HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "<br />\n<b>Warning</b>: no file\n"],
)
def test_what_a_server_said_before_a_page_is_none_of_it(before):
    page = f"{before}<!doctype html><html><body><h1>{TITLE}</h1>{TEXT}</body></html>"
    article = clean(RawArticle(page.encode(), media_type="text/html"))
    assert (article.title, texts(article)) == (TITLE, [FIRST, SECOND, THIRD])


def test_a_part_of_a_page_is_read_as_one_where_it_is_called_so():
    part = f"<div><h1>{TITLE}</h1>{TEXT}</div>".encode()
    assert texts(clean(RawArticle(part, media_type="text/html"))) == [FIRST, SECOND, THIRD]
    assert len(clean(RawArticle(part)).lines) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "<span itemprop=author>홍나래 기자</span>",
        "<span itemprop=author><b itemprop=name>홍나래</b></span>",
        '<a rel=author href="/홍나래">홍나래</a>',
    ],
    ids=["text", "name", "link"],
)
def test_an_author_is_marked_in_the_words_of_schema_org(marked):
    assert read(f"<div>{TEXT}</div><footer>{marked}</footer>").reporters == ("홍나래",)


def test_what_only_a_screen_reader_says_is_not_seen():
    named = "<h2 class='blind'>기사 본문이 여기서 시작됩니다.</h2>"
    button = "<span class='btn screen_out'>사진을 크게 봅니다.</span>"
    assert texts(read(f"<div>{named}{TEXT}{button}</div>")) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("called", ["img_info", "photo-desc", "pic_txt", "image-explain"])
def test_the_text_of_a_picture_is_a_caption(called):
    box = f"<span class='{called}'>다시 문을 연 강변 산책로</span>"
    article = read(f"<div><p>{FIRST}</p>{box}<p>{SECOND}</p></div>")
    assert texts(article) == [FIRST, SECOND]


def test_what_a_board_calls_its_pages_is_no_headline():
    rows = f"<tr><th>제목</th><td>{TITLE}</td></tr><tr><td colspan=2>{TEXT}</td></tr>"
    article = read(f"<table>{rows}</table>", title="보도자료 상세보기 | 알림마당 | 나래청")
    assert (article.title, texts(article)) == (TITLE, [FIRST, SECOND, THIRD])
