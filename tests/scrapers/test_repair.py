import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.repair import repair
from tests.broken_text import as_crawled, as_western

TEXT = "가람시, 강변 도서관 새로 짓는다\n\n가람시는 도서관을 짓는다고 12일 밝혔다. “좋다”고 했다.\n"


BROKEN = {
    "UTF-8 as Latin-1": TEXT.encode().decode("latin-1"),
    "UTF-8 as Windows-1252": as_western(TEXT.encode()),
    "EUC-KR as Latin-1": TEXT.encode("cp949").decode("latin-1"),
    "EUC-KR as Windows-1252": as_western(TEXT.encode("cp949")),
    "EUC-KR as a crawl read it": as_crawled(TEXT.encode("cp949")),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_korean_is_restored_and_the_repair_told(broken):
    text, repairs = repair(broken)
    assert text == TEXT
    assert len(repairs) == 1


@pytest.mark.parametrize("line", ["HBN 축제", "NARAE FC 결과"])
def test_utf8_read_as_cp949_is_restored_however_much_of_it_looks_korean(line):
    assert repair(line.encode().decode("cp949")) == (line, ("UTF-8 that was read as EUC-KR",))


def test_a_broken_quotation_in_good_korean_is_repaired():
    good = "가람시는 길을 연다고 밝혔다. "
    text, repairs = repair(good + "â€œ좋다â€\x9d")
    assert text == good + "“좋다”"
    assert repairs


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Élodie à l'école, çà et là: déjà vu, garçon",
        "Привет, мир. Это новость о городе",
        "가람시 café «르 퐁» ×2, ±3℃, naïve",
        "韓·美 정상 “漢字”",
        "韓·美 정상\n············",
        "똠방각하 펲시 뷁",
        "Ω≈ç√∫",
    ],
)
def test_good_text_is_left_alone(text):
    assert repair(text) == (text, ())


@given(
    st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3) | st.sampled_from(" .\n“é"))
)
def test_korean_never_changes(text):
    korean = "가람시는 길을 연다. " * 4 + text
    assert repair(korean)[0] == korean


@given(st.text())
def test_lines_are_never_joined_or_split(text):
    assert repair(text)[0].count("\n") == text.count("\n")


LONG = TEXT * 6
FOREIGN = {
    "Russian": "Мэр города сообщил, что новая библиотека откроется весной. Жители довольны.",
    "Greek": "Ο δήμαρχος είπε ότι η νέα βιβλιοθήκη θα ανοίξει την άνοιξη στην πόλη.",
    "French": "L'été dernier, la bibliothèque a été rénovée à côté du café, près de l'église.",
    "German": "Die Bücherei öffnet im Frühjahr, sagte der Bürgermeister über die Straße.",
    "Turkish": "Belediye başkanı, yeni kütüphanenin ilkbaharda açılacağını söyledi.",
    "Hebrew": "ראש העיר אמר כי הספרייה החדשה תיפתח באביב ליד הנהר הגדול בעיר.",
    "Vietnamese": "Thị trưởng cho biết thư viện mới sẽ mở cửa vào mùa xuân ở thành phố này.",
    "Thai": "นายกเทศมนตรีกล่าวว่าห้องสมุดแห่งใหม่จะเปิดในฤดูใบไม้ผลิ",
    "Arabic": "قال رئيس البلدية إن المكتبة الجديدة ستفتح في الربيع قرب النهر.",
    "Czech": "Primátor řekl, že nová knihovna se otevře na jaře vedle řeky, a poděkoval všem.",
    "Japanese": "市長は新しい図書館が春に開館すると述べた。カラオケ大会も開かれる。",
    "Chinese": "市长表示新图书馆将于春天在河边开放，市民十分满意。",
    "signs": "±5℃ × 3 ÷ 2 = ½ · ¼ · ¾ © ® § ¶ µ °",
}


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN)
@pytest.mark.parametrize("around", ["", LONG], ids=["alone", "in a Korean text"])
def test_other_languages_stay_as_they_are(foreign, around):
    text = around + "\n".join([foreign] * 4)
    assert repair(text) == (text, ())


def test_korean_written_as_entities_keeps_the_names_beside_it():
    korean = "".join(
        f"&#{ord(c)};" if c >= "가" else c for c in "가람시는 작가를 초청했다고 밝혔다."
    )
    text = "\n".join(f"{korean} Nguyễn Thị Hương, Dvořák, عمر, สมชาย, Étoile" for _ in range(3))
    assert repair(text) == (text, ())


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("mark", ["?", "\ufffd", ""], ids=["question marks", "signs", "gone"])
def test_a_text_that_lost_a_few_characters_is_restored_but_for_those(broken, mark):
    remake = {
        "UTF-8 as Latin-1": LONG.encode().decode("latin-1"),
        "UTF-8 as Windows-1252": as_western(LONG.encode()),
        "EUC-KR as Latin-1": LONG.encode("cp949").decode("latin-1"),
        "EUC-KR as Windows-1252": as_western(LONG.encode("cp949")),
        "EUC-KR as a crawl read it": as_crawled(LONG.encode("cp949")),
    }
    characters = list(remake[broken])
    for place in range(50, len(characters), 97):  # about one in a hundred
        if characters[place] > "\x7f":
            characters[place] = mark
    text, repairs = repair("".join(characters))
    assert repairs
    assert text.count("\n") == LONG.count("\n")
    restored = sum(syllable in text for syllable in LONG.split())
    assert restored >= 0.85 * len(LONG.split())


def test_broken_lines_among_good_ones_are_restored():
    menu = "홈 정치 경제 사회 문화\n로그인 회원가입\n" * 5
    text, (told,) = repair(menu + LONG.encode("cp949").decode("latin-1"))
    assert text == menu + LONG
    assert "in 12 lines" in told
