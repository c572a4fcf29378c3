from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align import Bead, align, align_sentences, english_sentences, korean_sentences
from align.aligner import align_sides, look_closer
from align.anchors import usual
from align.encoder import Vectors, default_encoder
from align.evidence import Side, english_side, korean_side, sentences_inside
from align.features import score_beads
from align.lattice import best_beads, doubtful_windows
from align.likeness import likeness
from align.outline import outline
from align.weights import WITH_VECTORS, WITHOUT_VECTORS
from archive.bitext import Language, Sentence
from korean.analyse import analyse

KO = [
    "새솔시가 4월 1일 강변에 숲길 공원을 연다.",
    "공원은 축구장 12개 넓이로, 느티나무 3,400그루가 심어졌다.",
    "한솔 시장은 “시민이 쉴 곳이 생겼다”고 말했다.",
    "주차장은 무료이며 매주 월요일에 문을 닫는다.",
    "시는 내년에 어린이 도서관도 지을 계획이다.",
]
EN = [
    "Saesol City will open a forest trail park by the river on April 1.",
    "The park is as large as 12 football fields and has 3,400 zelkova trees.",
    '"Citizens now have a place to rest," Mayor Han Sol said.',
    "Parking is free, and the park is closed every Monday.",
    "The city plans to build a children's library next year as well.",
]
BOILERPLATE = "Sign up here for our weekly letter and never miss a story."

Indices = tuple[tuple[int, ...], tuple[int, ...]]


class Drawn:
    """Give every text a vector of its own, drawn from its characters: texts alike are equal."""

    signature = "drawn, 16"

    def encode(self, texts: Sequence[str]) -> Vectors:
        rows = [np.random.default_rng([ord(c) for c in t] or [0]).normal(size=16) for t in texts]
        found = np.array(rows, dtype=np.float32).reshape(len(texts), 16)
        return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def ladder(number: int) -> list[Indices]:
    return [((i,), (i,)) for i in range(number)]


def assert_covers(beads: Sequence[Bead], ko: int, en: int) -> None:
    """Each sentence of both sides stands in one bead, and beads are in order unless they cross."""
    assert [i for bead in beads for i in bead.ko] == list(range(ko))
    assert sorted(j for bead in beads for j in bead.en) == list(range(en))
    ordered = [j for bead in beads for j in bead.en if not bead.crossing]
    assert ordered == sorted(ordered)
    assert all(len(b.ko) + len(b.en) == 1 or (b.ko and b.en) for b in beads)


def sides(ko: list[str], en: list[str], fast: bool) -> tuple[Side, Side]:
    encode = Drawn().encode
    return (
        korean_side(ko, None if fast else encode(ko)),
        english_side(en, None if fast else encode(en)),
    )


def test_a_translation_is_a_ladder() -> None:
    assert align(KO, EN) == ladder(5)


@pytest.mark.parametrize(
    ("ko", "en", "wanted"),
    [
        ([0, 1, 3, 4], [0, 1, 2, 3, 4], [(0, 0), (1, 1), ("", 2), (2, 3), (3, 4)]),
        ([0, 1, 2, 3, 4], [0, 3, 4], [(0, 0), (1, ""), (2, ""), (3, 1), (4, 2)]),
        ([2], [2], [(0, 0)]),
    ],
    ids=["nothing for one English", "two Korean left out", "one against one"],
)
def test_what_has_no_partner_stays_alone(
    ko: list[int], en: list[int], wanted: list[tuple[object, object]]
) -> None:
    found = align([KO[i] for i in ko], [EN[j] for j in en])
    assert found == [tuple(() if x == "" else (x,) for x in bead) for bead in wanted]


def test_an_unrelated_pair_stays_apart() -> None:
    assert align(["한울호가 새벽 항구를 떠나 먼바다로 나갔다."], [BOILERPLATE]) == [
        ((0,), ()),
        ((), (0,)),
    ]


def test_boilerplate_stays_alone_wherever_it_stands() -> None:
    for at in range(len(EN) + 1):
        beads = align(KO, [*EN[:at], BOILERPLATE, *EN[at:]])
        assert ((), (at,)) in beads
        assert sum(bool(ko and en) for ko, en in beads) == len(KO)


def test_joined_sentences_become_one_bead() -> None:
    assert ((1, 2), (1,)) in align(KO, [EN[0], f"{EN[1]} {EN[2]}", *EN[3:]])
    assert ((3,), (3, 4)) in align([*KO[:3], f"{KO[3]} {KO[4]}"], EN)


def test_without_vectors_numbers_names_and_lengths_decide() -> None:
    assert align(KO, EN, fast=True) == ladder(5)


def test_two_texts_are_cut_into_sentences_first() -> None:
    assert align("\n".join(KO), " ".join(EN)) == ladder(5)


def test_sentences_of_an_article_are_aligned_with_their_paragraphs() -> None:
    ko, en = korean_sentences(analyse(KO)), english_sentences(EN)
    encode = default_encoder().encode
    beads = align_sentences(ko, en, encode([s.text for s in ko]), encode([s.text for s in en]))
    assert beads == tuple(Bead(k, e) for k, e in ladder(5))


@pytest.mark.parametrize(
    ("order", "moved"),
    [([1, 2, 3, 4, 0], (0, 4)), ([4, 0, 1, 2, 3], (4, 0))],
    ids=["lead put last", "end put first"],
)
def test_a_moved_sentence_crosses(order: list[int], moved: tuple[int, int]) -> None:
    beads = align_sides(
        korean_side(KO, default_encoder().encode(KO)),
        english_side([EN[i] for i in order], default_encoder().encode([EN[i] for i in order])),
    )
    assert [b for b in beads if b.crossing] == [Bead((moved[0],), (moved[1],), crossing=True)]
    assert_covers(beads, 5, 5)


def test_only_open_joins_are_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    encode = default_encoder().encode
    en = english_side(EN, encode(EN))
    assert doubtful_windows(korean_side(KO, encode(KO)), en, WITH_VECTORS) == (set(), set())
    monkeypatch.setattr("align.lattice._DOUBT", 100.0)
    ko_windows, en_windows = doubtful_windows(korean_side(KO, encode(KO)), en, WITH_VECTORS)
    assert {(0, 1), (0, 2)} <= ko_windows
    assert {(0, 1), (0, 2)} <= en_windows


def test_a_joined_vector_stands_for_the_mean() -> None:
    encode = default_encoder().encode
    ko, en = korean_side(KO[:2], encode(KO[:2])), english_side(EN[:1], encode(EN[:1]))
    assert best_beads(ko, en, WITH_VECTORS) == [((0,), (0,)), ((1,), ())]
    joined = replace(ko, joined={(0, 2): encode(EN[:1])[0]})
    assert best_beads(joined, en, WITH_VECTORS) == [((0, 1), (0,))]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("문을 닫았다. 내일 연다.", ["문을 닫았다.", "내일 연다."]),
        (
            '"Stay." He left at 5 p.m. yesterday. Why?',
            ['"Stay."', "He left at 5 p.m. yesterday.", "Why?"],
        ),
        ("No end in it", ["No end in it"]),
        ("", [""]),
    ],
)
def test_a_line_is_cut_where_sentences_end(text: str, inside: list[str]) -> None:
    assert sentences_inside(text) == inside


@pytest.mark.parametrize(
    ("ko", "en", "bead"),
    [
        (KO, [*EN[:2], f"{EN[2]} {EN[3]}", EN[4]], ((2, 3), (2,))),
        ([*KO[:2], f"{KO[2]} {KO[3]}", KO[4]], EN, ((2,), (2, 3))),
    ],
    ids=["English", "Korean"],
)
def test_a_line_is_read_sentence_by_sentence_where_doubtful(
    ko: list[str], en: list[str], bead: Indices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("align.lattice._DOUBT", 100.0)
    encoder = default_encoder()
    sides = korean_side(ko, encoder.encode(ko)), english_side(en, encoder.encode(en))
    read = look_closer(*sides, ko, en, encoder)
    assert [sorted(side.inside) for side in read] == [[2] if len(s) == 4 else [] for s in (ko, en)]
    assert bead in best_beads(*read, WITH_VECTORS)


def test_a_page_in_one_line_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("align.lattice._DOUBT", 100.0)
    en = [*EN[:2], " ".join(EN[2:4] * 50), EN[4]]
    sides = korean_side(KO, Drawn().encode(KO)), english_side(en, Drawn().encode(en))
    assert (2, 1) in doubtful_windows(*sides, WITH_VECTORS)[1]
    assert not look_closer(*sides, KO, en, Drawn())[1].inside


@pytest.mark.parametrize("turned", [False, True], ids=["English line", "Korean line"])
def test_a_sentence_inside_a_line_that_has_no_partner_tells_against_its_bead(turned: bool) -> None:
    one, other, missing = np.eye(3, dtype=np.float32)
    line = (one + missing) / np.sqrt(2, dtype=np.float32)
    fits = []
    for second in (missing, one):
        short = korean_side(KO[:2], np.array([one, other]))
        long = english_side(EN[:1], np.array([line]))
        long = replace(long, inside={0: np.array([one, second])})
        ko, en = (long, short) if turned else (short, long)
        kinds = ((1, 1), (2, 1), (1, 2))
        fits.append(likeness(ko, en, ko.vectors, en.vectors, WITH_VECTORS, kinds)[0, 0, 0])
    assert fits[0] < fits[1] - 1


def test_documents_in_any_order_and_batch_have_the_same_beads() -> None:
    """The last bits of a vector depend on what else was encoded with it; beads must not."""
    rng = random.Random(3)
    documents = [
        ([k for k in KO if rng.random() > 0.2], [e for e in EN if rng.random() > 0.2])
        for _ in range(8)
    ]
    alone = {n: align(*document) for n, document in enumerate(documents)}
    for _ in range(10):
        order = rng.sample(range(8), 8)
        texts = [text for n in order for side in documents[n] for text in side]
        size = rng.choice([1, 3, 7, len(texts)])
        batches = [texts[i : i + size] for i in range(0, len(texts), size)]
        vectors = np.concatenate([default_encoder().encode(batch) for batch in batches])
        row = dict(zip(texts, vectors, strict=True))
        for n in order:
            ko, en = documents[n]
            beads = align_sides(
                korean_side(ko, np.array([row[t] for t in ko])),
                english_side(en, np.array([row[t] for t in en])),
            )
            assert [(b.ko, b.en) for b in beads] == alone[n]


@pytest.mark.parametrize("noise", [1e-7, 3e-7], ids=["usual", "large"])
def test_scores_hardly_feel_the_last_bits_of_a_vector(noise: float) -> None:
    encode = default_encoder().encode
    rng = np.random.default_rng(1)
    ko, en = encode(KO), encode(EN)
    shaken = [v + rng.normal(scale=noise, size=v.shape).astype(np.float32) for v in (ko, en)]
    exact, near = (
        score_beads(k, e, usual(k, e), WITH_VECTORS)
        for k, e in (
            (korean_side(KO, ko), english_side(EN, en)),
            (korean_side(KO, shaken[0]), english_side(EN, shaken[1])),
        )
    )
    # A product that lies on the edge of a rounding moves by 0.0001, a score by its weight of that.
    np.testing.assert_allclose(exact, near, atol=0.01)
    filled = np.isfinite(exact)
    assert (exact[filled] * 1024 % 1 == 0).all()


def paragraphs(texts: list[str], starts: Sequence[int], language: Language) -> list[Sentence]:
    return [
        Sentence(text, language, sum(start <= n for start in starts), 0, len(text))
        for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("starts", "kept"), [(range(1, 5), True), ((), False)], ids=["line by line", "no paragraphs"]
)
def test_a_bad_translation_stays_beside_its_line_where_lines_agree(
    starts: Sequence[int], kept: bool
) -> None:
    bad = [*EN[:3], "Seagulls circle over quiet boats at dusk, undisturbed.", EN[4]]
    beads = align_sentences(
        paragraphs(KO, starts, Language.KOREAN),
        paragraphs(bad, starts, Language.ENGLISH),
        encoder=default_encoder(),
    )
    assert (Bead((3,), (3,)) in beads) is kept


def test_paragraphs_that_disagree_force_nothing() -> None:
    beads = align_sentences(
        paragraphs(KO, (2, 4), Language.KOREAN),
        paragraphs(EN, (1, 3), Language.ENGLISH),
        encoder=default_encoder(),
    )
    assert [(b.ko, b.en) for b in beads] == ladder(5)


LINES = st.lists(
    st.sampled_from([*KO, *EN, BOILERPLATE, "", "가", "...", "\ud800", "5", "'"]), max_size=9
)


@settings(deadline=None)
@given(LINES, LINES, st.booleans())
def test_any_document_is_covered_once_and_in_order(
    ko: list[str], en: list[str], fast: bool
) -> None:
    assert_covers(align_sides(*sides(ko, en, fast)), len(ko), len(en))


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ([], []),
        ([], EN),
        (KO, []),
        ([KO[0]] * 7, [EN[0]] * 4),
        (["", " ", "\u3000"], ["", "\n"]),
        (["가" * 1_000_000], ["a " * 500_000]),
        (KO * 2000, EN[:3]),
        (KO[:1] * 600, EN[:1] * 500),
    ],
    ids=[
        "nothing",
        "no Korean",
        "no English",
        "repeated",
        "blank",
        "a million",
        "lopsided",
        "all the same",
    ],
)
@pytest.mark.parametrize("fast", [False, True], ids=["vectors", "fast"])
def test_odd_documents_are_covered(ko: list[str], en: list[str], fast: bool) -> None:
    assert_covers(align_sides(*sides(ko, en, fast)), len(ko), len(en))


@pytest.mark.parametrize("fast", [False, True], ids=["vectors", "fast"])
def test_where_all_lines_are_the_same_the_search_stays_narrow(fast: bool) -> None:
    """Or else each stretch would be searched against all of the other side."""
    rough = outline(*sides([KO[0]] * 600, [EN[0]] * 500, fast))
    for i in range(600):
        assert rough.earliest(i) <= i * 500 // 600 < rough.latest(i)
        assert rough.latest(i) - rough.earliest(i) < 60


def long_text(documents: int) -> tuple[list[str], list[str], Vectors, Vectors]:
    """Glue documents whose sentences are told apart by a number, some without a partner."""
    rng = random.Random(20)
    ko: list[str] = []
    en: list[str] = []
    for number in range(documents):
        for k, e in zip(KO, EN, strict=True):
            if rng.random() > 0.1:
                ko.append(f"{k[:-1]} {number}번.")
            if rng.random() > 0.1:
                en.append(f"{e[:-1]} {number}.")
            if len(en) > 1 and rng.random() < 0.2:
                en[-2:] = [" ".join(en[-2:])]
    encode = default_encoder().encode
    return ko, en, encode(ko), encode(en)


@pytest.mark.parametrize("fast", [False, True], ids=["vectors", "fast"])
def test_stretch_by_stretch_finds_what_the_complete_search_finds(fast: bool) -> None:
    ko, en, ko_vectors, en_vectors = long_text(60)
    left = korean_side(ko, None if fast else ko_vectors)
    right = english_side(en, None if fast else en_vectors)
    weights = WITHOUT_VECTORS if fast else WITH_VECTORS
    assert len(ko) * len(en) > 40_000
    found = best_beads(left, right, weights)
    assert_covers([Bead(*bead) for bead in found], len(ko), len(en))
    complete = best_beads(left, right, weights, complete=True)
    assert len(set(found) ^ set(complete)) <= len(complete) * (0.05 if fast else 0)
