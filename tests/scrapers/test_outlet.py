"""Whose page it is, where no field of its head says so."""

import pytest
from lxml import html

from scrapers.outlet import outlet


def named(body, head="", linked=()):
    tree = html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    texts = [" ".join(p.text_content().split()) for p in tree.iter("p")]
    found = outlet(tree, texts, linked)
    return found[0] if found else None


LOGO = '<a href="/"><img src=l.png alt="나래마당 로고"></a>'
TITLE = "<title>강변에 새 도서관 짓는다 - 나래마당</title>"
FOOT = "<p>나래마당 | 가람시 물빛로 12 | 발행인 홍나래</p>"
CLAIM = "<p>Copyright ⓒ 나래마당. All rights reserved.</p>"
FIRM = {"@type": "NewsMediaOrganization", "name": "나래마당"}


@pytest.mark.parametrize(
    ("body", "head", "linked"),
    [
        (LOGO, TITLE, ()),
        (FOOT, TITLE, ()),
        (CLAIM, TITLE, ()),
        ("", TITLE, (FIRM,)),
        (LOGO + FOOT, "", ()),
        ("<h1><a href=https://narae.example/>나래마당</a></h1>" + CLAIM, "", ()),
    ],
    ids=["logo", "imprint", "copyright", "json-ld", "logo and imprint", "masthead"],
)
def test_a_name_in_two_places_of_a_site_is_its_own(body, head, linked):
    assert named(body, head, linked) == "나래마당"


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (LOGO, ""),
        ("<p>사회</p><a href='/'>사회</a>", "<title>강변 도서관 - 사회</title>"),
        ("<p>ⓒ 홍나래</p>", TITLE),
    ],
    ids=["one place", "a section", "a photographer"],
)
def test_a_name_in_one_place_or_of_a_section_is_none(body, head):
    assert named(body, head) is None
