"""Tell running text from the other lines of a page."""

from __future__ import annotations

import re

from scrapers.view import CAPTION_MARK, Block

# A paragraph: shorter texts are menus, captions and headlines, which a page has by the hundred.
LEAST_PARAGRAPH = 40
# A sentence: asked for only where a page has no paragraph.
LEAST_SENTENCE = 15
# Paragraphs whose letters are mostly inside links are lists of other articles.
MOST_LINKED = 0.5
LONGEST_HEADLINE = 80

# A speaker's laughter may stand behind.
SENTENCE = re.compile(r"[다요까죠.?!…][\s\"'”’)\]]*(?:\([^()]{1,8}\)\s*)?$")
_LONGEST_END = 20
# When an article was filed, and what is counted beside that.
STAMP = re.compile(
    r"(?:입력|수정|등록|승인|게재|게시|조회|작성|발행|송고|댓글|published|updated)\D{0,8}\d",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"[가-힣]{2,4}\s?(?:기자|특파원|통신원|논설위원|앵커)(?![가-힣])|\w@\w|^[Bb]y\s[A-Z]"
)


def letters(text: str) -> str:
    """Return what is left of a text when it is compared to another one."""
    return "".join(filter(str.isalnum, text))


def ends(text: str) -> bool:
    """Tell a line that ends as a sentence does."""
    return SENTENCE.search(text[-_LONGEST_END:]) is not None


def runs(text: str, least: int = LEAST_SENTENCE) -> bool:
    """Tell running text, which ends as a sentence does, and is no caption."""
    return len(text) >= least and ends(text) and not text.startswith(CAPTION_MARK)


def is_paragraph(block: Block) -> bool:
    """Tell a paragraph of running text, which is not linked and no line of dates and counters."""
    return (
        runs(block.text, LEAST_PARAGRAPH)
        and block.linked <= MOST_LINKED
        and STAMP.search(block.text[:LEAST_PARAGRAPH]) is None
    )


def is_signed(block: Block) -> bool:
    """Tell a short line that names who wrote, or where to write to them."""
    return (
        len(block.text) <= LONGEST_HEADLINE
        and block.linked <= MOST_LINKED
        and _SIGNED.search(block.text) is not None
    )
