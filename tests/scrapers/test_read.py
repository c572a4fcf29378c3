import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.model import RawArticle, RejectedArticle
from scrapers.read import LARGEST, decode, find, lines, read, read_stream
from scrapers.records import read_records

TEXT = "가람시 새 도서관\n\n가람시는 새 도서관을 짓는다고 했다. “좋다”\n똠방각하 펲시 ▲하나\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("cp949", "cp949"),
    ],
)
def test_encodings_are_found_by_evidence(encoding, name):
    decoded = decode(RawArticle(TEXT.encode(encoding)))
    assert (decoded.text, decoded.encoding, decoded.repairs) == (TEXT, name, ())


@pytest.mark.parametrize("declared", ["utf-8", "euc-kr", "iso-8859-1", "no-such-charset", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_wrong_declaration_does_not_count(declared, encoding):
    page = f'<html><head><meta charset="{declared}"></head><body>{TEXT}</body></html>'
    decoded = decode(RawArticle(page.encode(encoding)))
    assert TEXT in decoded.text
    assert decoded.encoding == encoding


def test_a_damaged_byte_is_replaced_and_told():
    decoded = decode(RawArticle((TEXT * 20).encode("cp949") + b"\xff\n"))
    assert decoded.text.startswith(TEXT)
    assert "1 damaged" in decoded.repairs[0]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        ("\ufeff".encode(), "empty"),
        (b"%PDF-1.7 \xec\x9d", "PDF"),
        (b"PK\x03\x04aaaa", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "HWP"),
        (bytes(range(256)) * 8, "binary"),
        (b"a" * 100_000 + b"\x01" * 3_000, "binary"),
    ],
)
def test_what_is_no_text_is_rejected_with_advice(content, reason):
    with pytest.raises(RejectedArticle, match=reason) as caught:
        lines(RawArticle(content))
    assert caught.value.advice


def test_lines_are_numbered_as_by_cat():
    document = lines(RawArticle("하나\r\n\r\n둘\u2028셋\x0b넷\n다섯".encode()))
    assert [(line.number, line.text) for line in document.lines] == [
        (1, "하나"),
        (2, ""),
        (3, "둘\u2028셋\x0b넷"),
        (4, "다섯"),
    ]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_rejected(content):
    try:
        document = lines(RawArticle(content))
    except RejectedArticle:
        return
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))


def test_find_lists_articles_in_a_stable_order(tmp_path):
    for name in ("b.txt", "a.html", "c", ".hidden.txt", "d.pdf", "sub/e.htm", ".git/f.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    found = [str(path.relative_to(tmp_path)) for path in find(tmp_path)]
    assert found == ["a.html", "b.txt", "c", "sub/e.htm"]
    assert list(find(tmp_path / "d.pdf")) == [tmp_path / "d.pdf"]


def test_read_keeps_the_bytes_and_where_they_came_from(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfabc")
    assert read(path).content == b"\xef\xbb\xbfabc"
    assert read(path).source == str(path)
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.txt")


def test_read_stream_takes_it_all():
    assert read_stream(io.BytesIO(b"abc")) == RawArticle(b"abc")


def test_a_pipe_in_a_folder_is_passed_over_and_a_dangling_link_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "one.txt").write_text("제목", encoding="utf-8")
    assert [path.name for path in find(tmp_path)] == ["gone.txt", "one.txt"]


def test_a_folder_that_cannot_be_read_is_listed_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "one.txt").write_text("제목", encoding="utf-8")
    list_folder = Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return list_folder(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert [path.name for path in find(tmp_path)] == ["closed", "one.txt"]


def test_a_line_that_two_encodings_could_have_has_that_of_the_line_above():
    above, below = TEXT + "© 2031 é\n", "가람시는 길을 연다.\n홈\n"
    decoded = decode(RawArticle(above.encode() + below.encode("cp949")))
    assert decoded.text == above + below
    assert decoded.repairs == ("2 lines read as EUC-KR among others in utf-8",)


def test_old_mails_are_read():
    text = "가람시는 새 도서관을 짓는다고 했다.\n"
    assert decode(RawArticle(text.encode("iso2022_kr"))).text == text


class Endless(io.RawIOBase):
    """Standard input that never ends, and says how much of it was asked for."""

    asked = 0

    def read(self, size=-1):
        assert size >= 0, "asked for all of what has no end"
        self.asked += size
        return b"0" * size


def test_what_never_ends_is_refused():
    stream = Endless()
    with pytest.raises(RejectedArticle, match="longer than 100 MB, or without an end"):
        read_stream(stream)
    assert stream.asked <= 2 * LARGEST


def test_a_device_that_never_ends_is_refused(monkeypatch):
    monkeypatch.setattr("scrapers.read.LARGEST", 1_000_000)
    with pytest.raises(RejectedArticle, match="without an end"):
        read(Path("/dev/zero"))


def test_a_record_that_never_ends_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("scrapers.read.LARGEST", 1_000)
    monkeypatch.setattr("scrapers.records.LARGEST", 1_000)
    path = tmp_path / "collection.jsonl"
    path.write_text('{"text": "가람시는 길을 연다."}\n{"text": "' + "가" * 2_000, encoding="utf-8")
    records = read_records(path)
    assert b"text" in next(records).content
    with pytest.raises(RejectedArticle, match="without an end"):
        next(records)
