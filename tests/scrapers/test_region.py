"""Where the article of a page stands, by what each of its lines says."""

import pytest
from lxml import html

from archive.model import RawArticle
from benchmarks.made_pages import made_pages, words
from normalize.ingest import clean
from scrapers.block_weights import WEIGHTS
from scrapers.prose import letters
from scrapers.region import article_blocks
from scrapers.signs import Told, is_told, signs_of, weigh
from scrapers.view import see

TITLE = "가람시, 강변에 새 도서관 짓는다"
FIRST = "가람시는 나래동 강변에 3층짜리 새 도서관을 짓는다고 12일 밝혔다. 사업비는 120억원이다."
SECOND = "도서관에는 어린이 자료실과 공연장이 들어서며 누구나 책을 빌릴 수 있다고 시는 설명했다."
THIRD = "공사는 내년 봄에 시작해 이듬해 가을에 끝나며, 그동안 강변 산책로는 절반만 열린다."
FOURTH = "주민들은 대체로 반겼지만 주차할 곳이 모자라지 않을까 걱정하는 목소리도 함께 나왔다."
TEXT = [FIRST, SECOND, THIRD, FOURTH]


def lines(body):
    tree = html.document_fromstring(f"<html><body>{body}</body></html>")
    blocks = list(see(tree))
    return [block.text for block in article_blocks(blocks, weigh(blocks, Told(TITLE, ())))]


def paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


BOXES = {
    "poll": "<div class=poll><h4>오늘의 물음</h4><ul><li>찬성 61%</li><li>반대 39%</li></ul>"
    "<button>투표하기</button></div>",
    "letter": "<div><h3>한빛 편지</h3><p>매주 아침 천천히 읽을 글 한 편을 보내 드립니다.</p>"
    "<input type=email><button>받기</button></div>",
    "comments": "<div id=comments><h4>댓글 2</h4><ul><li><b>이웃</b><p>주차장부터 넓혀 주세요.</p>"
    "</li><li><b>나루</b><p>우리 동네에도 지어 주면 좋겠습니다.</p></li></ul></div>",
    "teasers": "<div><h4>많이 본 기사</h4><dl><dt><a href=/1>나래천 다리 다시 열린다</a></dt>"
    "<dd>나래천 다리가 두 해 만에 다시 열려 차들이 지나기 시작했다고 시가 밝혔다.</dd></dl></div>",
    "advert": "<div class=ad_wrap>나래 꾸러미를 산에서 문 앞까지 보내 드려요</div>",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_a_box_goes_as_a_whole_in_the_text_and_below_it(box):
    inside = f"<article><p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p><p>{FOURTH}</p></article>"
    assert lines(f"<h1>{TITLE}</h1>{inside}") == TEXT
    assert lines(f"<div><h1>{TITLE}</h1><div>{paragraphs(*TEXT)}</div>{box}</div>") == TEXT


def test_parts_of_a_text_with_boxes_between_them_are_one_article():
    parts = [f"<div class=part><p>{text}</p></div>" for text in TEXT]
    body = BOXES["letter"].join(parts)
    assert lines(f"<div><h1>{TITLE}</h1>{body}</div>") == TEXT


def test_headings_lists_and_tables_of_a_text_stay():
    things = "<h3>숫자로 본 도서관</h3><ul><li>책 3만 권</li><li>자리 200개</li></ul>"
    rows = "<table><tr><td>층</td><td>쓰임</td></tr><tr><td>1층</td><td>공연장</td></tr></table>"
    found = lines(
        f"<h1>{TITLE}</h1><div>{paragraphs(FIRST, SECOND)}{things}{paragraphs(THIRD)}{rows}"
        f"{paragraphs(FOURTH)}</div>"
    )
    between = ["숫자로 본 도서관", "책 3만 권", "자리 200개"]
    assert found == [FIRST, SECOND, *between, THIRD, "층\t쓰임", "1층\t공연장", FOURTH]


def test_the_next_article_of_an_endless_page_is_another():
    def whole(title, *texts):
        filed = "<div class=info>홍나래 기자 입력 2031.07.04 10:20</div>"
        return f"<article><h2>{title}</h2>{filed}<div>{paragraphs(*texts)}</div></article>"

    others = [text.replace("도서관", "미술관").replace("책", "그림") for text in TEXT]
    assert lines(whole(TITLE, *TEXT) + whole("나래시, 바닷가에 미술관 연다", *others)) == TEXT


def test_what_a_page_tells_of_its_article_is_known_by_how_it_begins():
    told = Told(TITLE, (letters(FIRST[:40]),))
    assert is_told(FIRST, told)
    assert is_told("강변에 3층짜리 새 도서관을 짓는다", told)
    assert not is_told(SECOND, told)


def test_a_page_with_a_single_sentence_has_an_article():
    assert lines(f"<div>메뉴</div><p>{FIRST}</p>") == [FIRST]


def test_every_sign_has_a_weight():
    tree = html.document_fromstring(f"<body><h1>{TITLE}</h1>{paragraphs(*TEXT)}</body>")
    blocks = list(see(tree))
    names = {name for signs in signs_of(blocks, Told(TITLE, ())) for name in signs}
    assert names <= WEIGHTS.keys()


@pytest.mark.parametrize("made", list(made_pages(20, seed=3)), ids=range(20))
def test_made_pages_are_read(made):
    have = words(p.text for p in clean(RawArticle(made.html.encode())).korean)
    wanted = words(made.body)
    assert 2 * (have & wanted).total() / (have.total() + wanted.total()) >= 0.9
