"""Make any number of invented pages of news sites, with the text that is to be read from each.

    .venv/bin/python -m benchmarks.made_pages [COUNT]

reads as many that the weights were not learned from, and prints how well.

The articles are those of samples/. What stands around and between their paragraphs, in which
elements, and what the elements are called is drawn by lot: many sites in one.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from pathlib import Path
from statistics import mean
from typing import NamedTuple
from zlib import crc32

from archive.model import RawArticle
from normalize.ingest import clean
from scrapers.prose import runs
from scrapers.read import find, read

_SAMPLES = Path(__file__).parents[1] / "samples"
_SEED, UNSEEN_SEED = 7, 1
_LEAST_PARAGRAPHS = 3
# What sites call the same box; every fourth calls none of its boxes, or all by the program's lot.
_CALLED = {
    "body": ("article_body", "news-view", "viewContent", "txt", "entry", "read_cont"),
    "part": ("art-part", "para", "section", "paragraph_wrap", "part"),
    "main": ("contents", "container", "view_wrap", "article", "sub_cont"),
    "head": ("article_head", "tit_area", "view-title", "hd", "info"),
    "ad": ("ad_wrap", "adsbox", "banner-mid", "google_ad", "promo"),
    "related": ("related", "rel_news", "also-read", "more_list", "linked_articles"),
    "ask": ("newsletter", "subscribe-box", "nl", "poll", "support", "app_down"),
    "writer": ("reporter_info", "writer", "journalist_card", "byline_box"),
    "claim": ("copyright", "cp", "copy_notice"),
    "comments": ("comment_wrap", "reply", "cmt-list", "cbox", "opinion"),
    "side": ("side", "aside_area", "right_col", "rank_box", "sub-content"),
    "foot": ("footer", "ft", "bottom_info", "site_foot"),
    "menu": ("gnb", "menu", "navi", "top_menu"),
    "tools": ("sns", "share_box", "util", "view_tools"),
}
_ASKS = (
    ("아침 편지", "매일 아침 여섯 시에 동네 소식을 골라 보내 드립니다.", "받아 보기"),
    ("오늘의 물음", "새 다리의 이름으로 어느 쪽이 나을까요?", "투표하기"),
    (
        "후원 안내",
        "독자의 후원이 더 깊은 취재를 만듭니다. 한 달 오천 원부터 함께할 수 있습니다.",
        "후원",
    ),
    ("앱에서 보기", "앱을 내려받으면 속보를 가장 먼저 알려 드립니다.", "내려받기"),
)
_COMMENTS = (
    "우리 동네에도 이런 게 있으면 좋겠습니다.",
    "세금을 이런 데 써야지요. 다음에는 미리 알려 주면 좋겠네요.",
    "기사 잘 읽었습니다. 그런데 언제부터 되는지는 안 적혀 있네요?",
    "작년에 가 봤는데 주차가 어려웠어요.",
    "다 좋은데 예산이 문제 아닐까요. 지켜보겠습니다.",
)
_ABOUT = ("현장에서 먼저 듣겠습니다.", "사람 사는 이야기를 씁니다.", "숫자 뒤를 보겠습니다.")
_WORDS = ("정치", "경제", "사회", "문화", "스포츠", "지역", "국제", "오피니언", "포토", "날씨")
_THINGS = (
    "책 3만 권",
    "멀미약과 두꺼운 양말",
    "사업비: 12억 원",
    "신청은 다음 달 4일부터",
    "문의 043-000-0000",
)
_NAMES = ("문가온", "우솔빛", "나하늘", "변이든", "설아라", "기다온")
_FOOT = (
    "가온시 물빛로 12 | 등록번호 가온 아 00012 | 발행인 나비솔 | 청소년보호책임자 우다온",
    "본 사이트에 실린 글과 사진은 저작권법의 보호를 받으며 허락 없이 옮겨 실을 수 없습니다.",
    "가온누리신문은 신문윤리강령과 그 실천요강을 지킵니다.",
)


class MadePage(NamedTuple):
    """A page, and the headline and the text that its reader sees."""

    html: str
    title: str
    body: tuple[str, ...]


@cache
def _articles() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the headline and the paragraphs of each sample that has enough of them."""
    cleaned = (clean(read(path)) for path in find(_SAMPLES))
    found = ((a.title or "", tuple(p.text for p in a.korean if runs(p.text))) for a in cleaned)
    return tuple((t, p) for t, p in found if t and len(p) >= _LEAST_PARAGRAPHS)


def made_pages(count: int, seed: int = _SEED) -> Iterator[MadePage]:
    """Yield so many pages; the same ones for the same seed."""
    for number in range(count):
        yield _Site(random.Random(f"{seed} {number}")).page()


class _Site:
    """One site's way to build a page."""

    def __init__(self, lot: random.Random) -> None:
        self.lot = lot
        self.naming = lot.choice(("words", "words", "prefixed", "none", "program"))
        self.prefix = lot.choice(("kn-", "a_", "view_", "p"))
        self.h = lot.choice(("h1", "h2", "h3", "div", "h1"))
        self.html5 = lot.random() < 0.5
        self.par = lot.choice(("p", "p", "p", "br", "br", "div", "span"))
        self.title, self.paragraphs = lot.choice(_articles())
        self.names = {what: lot.choice(names) for what, names in _CALLED.items()}
        self.body: list[str] = []

    def may(self, chance: float) -> bool:
        return self.lot.random() < chance

    def box(self, what: str, inner: str, tag: str = "div") -> str:
        name = self.names[what]
        called = {
            "words": name,
            "prefixed": self.prefix + name[:4],
            "program": f"css-{crc32(name.encode()):x}",
        }.get(self.naming)
        words = f' class="{called}"' if called else ""
        return f"<{tag}{words}>{inner}</{tag}>"

    def links(self, count: int, tag: str = "li") -> str:
        titles = [self.lot.choice(_articles())[0] for _ in range(count)]
        return "".join(f'<{tag}><a href="/">{escape(t)}</a></{tag}>' for t in titles)

    def other(self, count: int) -> list[str]:
        """Return paragraphs of other articles."""
        return [self.lot.choice(self.lot.choice(_articles())[1]) for _ in range(count)]

    def page(self) -> MadePage:
        menu = "".join(f'<li><a href="/{w}">{w}</a></li>' for w in _WORDS)
        parts = [self.box("menu", f"<ul>{menu}</ul>", "nav" if self.html5 else "div")]
        article = self.head() + self.text() + self.below()
        main = self.box("main", article, "article" if self.html5 else "div")
        if self.may(0.3):
            main = f"<table><tr><td>{main}</td><td>{self.side()}</td></tr></table>"
        else:
            main += self.side()
        parts += [main, self.foot()]
        site = f"<title>{escape(self.title)} - 가온누리신문</title>"
        about = ""
        if self.may(0.6):
            start = escape(self.paragraphs[0][:90])
            about = f'<meta property="og:description" content="{start}">'
        page = (
            f"<!doctype html><html><head>{site}{about}</head><body>{''.join(parts)}</body></html>"
        )
        return MadePage(page, self.title, tuple(self.body))

    def head(self) -> str:
        tools = "<span>가</span><span>공유하기</span>" + (
            "<button>인쇄</button>" if self.may(0.5) else ""
        )
        parts = [self.headline(self.title)]
        parts += [self.box("tools", tools)] if self.may(0.6) else []
        way = f"<p>홈 &gt; {self.lot.choice(_WORDS)}</p>" if self.may(0.5) else ""
        return way + "".join(parts)

    def headline(self, title: str) -> str:
        line = f"{self.lot.choice(_NAMES)} 기자 입력 2024.05.{self.lot.randint(10, 30)} 10:20"
        return f"<{self.h}>{escape(title)}</{self.h}>{self.box('head', line)}"

    def paragraph(self, text: str) -> str:
        text = escape(text)
        return {
            "br": f"{text}<br><br>",
            "span": f"<span>{text}</span><br>",
        }.get(self.par, f"<{self.par}>{text}</{self.par}>")

    def text(self) -> str:
        parts: list[str] = []
        made: list[str] = []
        split = self.may(0.25)
        between = self.lot.choice((0.0, 0.1, 0.2))
        for place, text in enumerate(self.paragraphs):
            if place and self.may(0.12):
                made.append(self.heading())
            self.body.append(text)
            made.append(self.paragraph(text))
            if self.may(0.04):
                made.append(self.items())
            if self.may(between):
                made.append(self.between())
            if split and self.may(0.3):
                parts.append(self.box("part", "".join(made)))
                made = []
        if self.may(0.15):
            made.append(self.table())
        parts.append(self.box("part", "".join(made)) if parts else "".join(made))
        return self.box("body", "".join(parts))

    def heading(self) -> str:
        text = f"{self.lot.choice(_WORDS)}, 그 뒤에 남은 것"
        self.body.append(text)
        tag = self.lot.choice(("h3", "h4", "strong", "b"))
        return f"<{tag}>{text}</{tag}>" + ("<br>" if tag in ("strong", "b") else "")

    def items(self) -> str:
        things = self.lot.sample(_THINGS, self.lot.randint(2, 4))
        self.body += things
        tag = self.lot.choice(("ul", "ol"))
        return f"<{tag}>{''.join(f'<li>{thing}</li>' for thing in things)}</{tag}>"

    def table(self) -> str:
        rows = [("구분", "지난해", "올해"), *((w, "12", "34") for w in self.lot.sample(_WORDS, 3))]
        self.body += [" ".join(row) for row in rows]
        cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"

    def between(self) -> str:
        kind = self.lot.choice(("ad", "related", "ask", "picture"))
        if kind == "ad":
            return self.box("ad", self.lot.choice(("광고", "AD", "ADVERTISEMENT", "<ins></ins>")))
        if kind == "related":
            return self.box("related", f"<h4>관련 기사</h4><ul>{self.links(2)}</ul>")
        if kind == "ask":
            return self.ask()
        return "<figure><img src='/1.jpg'><figcaption>행사 모습</figcaption></figure>"

    def ask(self) -> str:
        head, text, button = self.lot.choice(_ASKS)
        tag = self.lot.choice(("button", "a", "span"))
        field = "<input type=email>" if self.may(0.3) else ""
        return self.box("ask", f"<h4>{head}</h4><p>{text}</p>{field}<{tag}>{button}</{tag}>")

    def below(self) -> str:
        name = self.lot.choice(_NAMES)
        writer = f"<b>{name} 기자</b> {name[1]}@gaon.example<p>{self.lot.choice(_ABOUT)}</p>"
        parts = [
            (0.6, lambda: self.box("writer", writer)),
            (0.6, lambda: self.box("claim", "저작권자 ⓒ 가온누리신문. 무단 전재 및 재배포 금지")),
            (0.2, self.ask),
            (0.6, lambda: self.box("related", f"<h4>함께 볼 기사</h4><ul>{self.links(5)}</ul>")),
            (0.2, self.cards),
            (0.4, self.comments),
            (0.15, self.next_article),
        ]
        return "".join(make() for chance, make in parts if self.may(chance))

    def cards(self) -> str:
        """Return other articles with how they begin, which is not linked."""
        cards = (f"<dl>{self.links(1, 'dt')}<dd>{escape(text)}</dd></dl>" for text in self.other(3))
        return self.box("related", f"<h3>많이 본 기사</h3>{''.join(cards)}")

    def comments(self) -> str:
        said = self.lot.sample(_COMMENTS, self.lot.randint(1, 4))
        tag = self.lot.choice(("li", "p", "dd", "div"))
        each = (
            f"<{tag}><b>이웃{i}</b> <span>05.31 09:1{i}</span><p>{t}</p></{tag}>"
            for i, t in enumerate(said)
        )
        return self.box("comments", f"<h4>댓글 {len(said)}</h4>{''.join(each)}")

    def next_article(self) -> str:
        title, paragraphs = self.lot.choice(_articles())
        if title == self.title:
            return ""
        text = "".join(map(self.paragraph, paragraphs[: self.lot.randint(2, 9)]))
        return self.headline(title) + self.box("body", text)

    def side(self) -> str:
        inner = f"<h4>가장 많이 본 뉴스</h4><ol>{self.links(8)}</ol>"
        inner += (
            "<h4>오늘의 운세</h4><p>쥐띠, 동쪽에서 반가운 손님이 온다.</p>" if self.may(0.3) else ""
        )
        inner += self.cards() if self.may(0.2) else ""
        return self.box("side", inner, "aside" if self.html5 and self.may(0.5) else "div")

    def foot(self) -> str:
        lines: Sequence[str] = _FOOT[: self.lot.randint(1, 3)]
        inner = "".join(f"<p>{line}</p>" for line in lines)
        return self.box("foot", inner, "footer" if self.html5 else "div")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    scores, left, lost = [], 0, 0
    for made in made_pages(count, UNSEEN_SEED):
        have = words(p.text for p in clean(RawArticle(made.html.encode())).korean)
        wanted = words(made.body)
        scores.append(2 * (have & wanted).total() / (have.total() + wanted.total()))
        left, lost = left + (have - wanted).total(), lost + (wanted - have).total()
    print(f"{count} pages, mean token F1 {mean(scores):.4f}, {min(scores):.3f} at the least")
    print(f"{sum(score < 0.95 for score in scores)} below .95; {left} words left in, {lost} lost")


def words(texts: Iterable[str]) -> Counter[str]:
    """Return how often each word stands in some texts."""
    return Counter(word for text in texts for word in re.findall(r"\w+", text))


if __name__ == "__main__":
    main()
